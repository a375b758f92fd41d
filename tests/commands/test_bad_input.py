"""Whatever is handed in wrong: one sentence that says where and what, and nothing has changed."""

import json
import os
import random
import sqlite3
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from services import migration
from tests.commands.conftest import PARKING, Desk

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("record", "{case}"),
    ("cases",),
    ("show", "2025-0001"),
    ("assign", "2025-0001"),
    ("log", "2025-0001", "{event}"),
    ("advance", "2025-0001", "accepted"),
    ("print", "case-sheet", "2025-0001", "-o", "{out}/x.pdf"),
    ("pack", "--query", "车位", "-o", "{out}/x.pdf"),
    ("import", "{ledger}"),
    ("export", "-o", "{out}/x.csv"),
    ("history",),
    ("undo",),
    ("verify",),
    ("vote", "list"),
    ("vote", "count", "V2025-01"),
    ("backup", "-o", "{out}/x.zip"),
    ("screens", "{out}/pictures"),
)
"""Every command that opens a register, as it would be given."""

NOISE = random.Random(20).randbytes(50_000)  # noqa: S311 - the same noise every time
TEN_MEGABYTES = "长" * (10 * 2**20 // 3)
CONTACT = {"type": "contact", "at": "2025-03-05T10:00", "with": "王建国", "note": "约定时间"}


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Callable[..., list[str]]:
    """Fills the blanks of a command: files that are as they should be, and an empty folder."""
    out = tmp_path / "out"
    out.mkdir()
    ledger = desk.file("反映人,反映内容\n李秀芳,车位被占。\n".encode(), "台账.csv")
    blanks = {
        "case": desk.file(PARKING, "case.json"),
        "event": desk.file(CONTACT, "event.json"),
        "ledger": ledger,
        "out": str(out),
    }

    def fill(words: Iterable[str]) -> list[str]:
        full = list(words)
        for name, value in blanks.items():
            full = [word.replace(f"{{{name}}}", value) for word in full]
        return full

    return fill


# Registers that cannot be opened


def _noise(file: Path) -> None:
    file.write_bytes(NOISE)


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _spoilt(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[20:4096] = bytes(4076)
    file.write_bytes(bytes(content))


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _foreign(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE song (name TEXT)")
    connection.commit()
    connection.close()


def _newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {migration.SCHEMA + 1}")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


SPOILT: dict[Callable[[Path], None], str] = {
    _noise: "not a sound register database",
    _half: "not a sound register database",
    _empty: "not a sound register database",
    _spoilt: "not a sound register database",
    _folder: "not a sound register database",
    _foreign: "another program",
    _newer: "newer version",
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_register_that_cannot_be_opened_is_named_and_left_alone(desk, filled, spoil):
    file = desk.folder / "register.sqlite3"
    desk.record()
    backup = desk("backup")["path"]
    for companion in desk.folder.glob("register.sqlite3-*"):
        companion.unlink()
    spoil(file)
    before = None if file.is_dir() else file.read_bytes()
    for words in COMMANDS:
        said = desk.refused(*filled(words), "--json")
        assert (words, said.status, said.out) == (words, 3, "")
        assert str(desk.folder) in said.error
        assert SPOILT[spoil] in said.error
        assert (backup in said.error) == (spoil is not _newer)
    assert (None if file.is_dir() else file.read_bytes()) == before
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize("location", ["{out}", "{case}", "{out}/nowhere", "{case}/within", "/"])
def test_where_no_register_is_none_is_made(desk, filled, location):
    (place,) = filled([location])
    for words in COMMANDS:
        said = desk.run("--register", place, "--lang", "en", *filled(words), "--json")
        assert (said.status, said.out, said.error.count("\n")) == (3, "", 1)
        assert "no register" in said.error
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize(
    "location", ["", "x\0y", "a" * 300, "/" + "b/" * 3000, "postgresql://x/y", "\udce4\udcff"]
)
def test_a_name_that_cannot_be_a_register_is_said(desk, location):
    said = desk.run("--register", location, "--lang", "en", "cases")
    assert said.status in {1, 3}
    assert (said.out, said.error.count("\n")) == ("", 1)


# Files that are no JSON of ours


BAD_JSON: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\t ",
    "null": b"null",
    "number": b"3",
    "text": b'"x"',
    "true": b"true",
    "list": b"[]",
    "list of nothing": b"[null]",
    "list of lists": b"[[[]]]",
    "object": b"{}",
    "cut short": json.dumps(PARKING).encode()[:100],
    "two values": b"{} {}",
    "a comma too many": b'{"facts": "x",}',
    "single quotation marks": b"{'facts': 'x'}",
    "comment": b"// x\n{}",
    "NaN": b'{"facts": NaN}',
    "infinite": b'{"facts": 1e999999999999999999999}',
    "very long number": b'{"facts": ' + b"9" * 5000 + b"}",
    "key twice": b'{"facts": "x", "facts": "y"}',
    "deep lists": b"[" * 100_000,
    "deep lists closed": b"[" * 50_000 + b"]" * 50_000,
    "deep objects": b'{"a":' * 100_000,
    "deep inside": b'{"facts": ' + b"[" * 900 + b"]" * 900 + b"}",
    "noise": NOISE,
    "nulls": bytes(1000),
    "latin": '{"facts": "é"}'.encode("latin-1"),
    "gbk": '{"facts": "车位"}'.encode("gbk"),
    "utf-16 cut": b"\xff\xfe{",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "archive": b"PK\x03\x04" + bytes(100),
    "script": b"#!/bin/sh\nrm -rf /\n",
    "markup": b'<!DOCTYPE x [<!ENTITY a "&b;&b;">]><x>&a;</x>',
    "half a character": b'{"facts": "\\ud800", "place": {"estate": "x"}}',
    "null character": b'{"facts": "\\u0000", "place": {"estate": "x"}}',
    "huge text": json.dumps({**PARKING, "facts": TEN_MEGABYTES}).encode(),
    "huge key": json.dumps({**PARKING, TEN_MEGABYTES: 1}).encode(),
    "huge word": json.dumps({**PARKING, "topic": TEN_MEGABYTES}).encode(),
    "huge date": json.dumps({**PARKING, "occurred_on": "2" * 2**20}).encode(),
    "many cases": b"[" + b",".join([b"{}"] * 20_000) + b"]",
    "many parties": json.dumps({**PARKING, "parties": [{"name": "x"}] * 5000}).encode(),
}


@pytest.mark.parametrize("name", BAD_JSON)
@pytest.mark.parametrize("words", [("record",), ("log", "2025-0001")], ids=["record", "log"])
def test_a_file_that_is_no_case_and_no_event_is_refused(desk, words, name):
    desk.record()
    before = desk.digest()
    file = desk.file(BAD_JSON[name], "材料.json")
    said = desk.refused(*words, file, "--json")
    assert said.status == 1
    assert said.out == ""
    assert len(said.error) < 1200
    assert desk.digest() == before


@pytest.mark.parametrize("words", [("record",), ("log", "2025-0001"), ("import",)])
@pytest.mark.parametrize("name", ["nowhere.json", ".", "/dev/null", "x" * 300, "a\0b", "\udcff"])
def test_a_file_that_cannot_be_read_is_named(desk, words, name, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    desk.record()
    before = desk.digest()
    said = desk.refused(*words, name, "--json")
    assert (said.status, said.out) == (1, "")
    assert desk.digest() == before


# Values of a case


def _with(path: str, value: Any) -> dict[str, Any]:
    """The usual case with one value changed; ``parties.0.name`` is a path."""
    case: dict[str, Any] = json.loads(json.dumps(PARKING))
    *outer, last = path.split(".")
    inside: Any = case
    for part in outer:
        inside = inside[int(part)] if part.isdecimal() else inside[part]
    inside[last] = value
    return case


HOSTILE: tuple[Any, ...] = (3, -1, 1.5, True, ["x"], {"x": 1}, [], {}, "a\0b", "\ud800", "x" * 9999)
TEXTS = (
    *("title", "external_id", "order_number", "occurred_text"),
    *("place.estate", "place.building", "place.unit", "place.text"),
    *(f"parties.0.{one}" for one in ("name", "phone", "address", "id_number", "description")),
    *(f"parties.0.{one}" for one in ("gender", "role", "ethnicity", "occupation", "uscc")),
    *("kind", "source", "topic", "category", "urgency", "state"),
)
DAYS = ("occurred_on", "registered_on", "order_dispatched_on", "parties.0.birth_on")
BAD_DAYS: tuple[Any, ...] = (
    *("2026-02-30", "2025-13-01", "2025-00-10", "9999-12-31", "0000-01-01", "0001-01-01"),
    *("1/3/2025", "20250303", "2025-3-3", "yesterday", "2025-03-03T10:00", "٢٠٢٥-٠٣-٠٣"),
    *(20250303, 1e10, True, [], {}, "2025-03-03' OR 1=1", "-2025-03-03", "2025-03-03\0"),
)


@pytest.mark.parametrize("path", TEXTS)
def test_what_is_no_text_is_refused_by_its_path(desk, path):
    before = desk.digest()
    for value in HOSTILE:
        file = desk.file(json.dumps(_with(path, value)).encode())
        said = desk.refused("record", file, "--json")
        assert (said.status, said.out) == (1, "")
        assert _shown(path) in said.error
    assert desk.digest() == before


def _shown(path: str) -> str:
    return ".".join(f"[{one}]" if one.isdecimal() else one for one in path.split(".")).replace(
        ".[", "["
    )


@pytest.mark.parametrize("path", DAYS)
def test_what_is_no_day_is_refused_by_its_path(desk, path):
    before = desk.digest()
    for value in BAD_DAYS:
        said = desk.refused("record", desk.file(_with(path, value)), "--json")
        assert (said.status, said.out) == (1, "")
        assert _shown(path) in said.error
    assert desk.digest() == before


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("facts", ""),
        ("facts", "   \n "),
        ("facts", None),
        ("facts", 5),
        ("place", None),
        ("place", {}),
        ("place", "梧桐里"),
        ("place", {"street": "x"}),
        ("parties", []),
        ("parties", None),
        ("parties", {"name": "x"}),
        ("parties", ["李秀芳"]),
        ("parties", [{}]),
        ("parties", [{"role": "applicant"}]),
        ("parties", [{"role": "judge", "name": "x"}]),
        ("parties", [{"name": "x", "age": 3}]),
        ("claim", 5),
        ("claim", {"x": 1}),
        ("requests", [5]),
        ("anonymous", "yes"),
        ("backfilled", 1),
        ("topic", "weather"),
        ("category", "无此类"),
        ("kind", "crime"),
        ("source", "radio"),
        ("state", "closed"),
        ("urgency", "very"),
        ("received_at", "noon"),
        ("received_at", "2025-03-03T25:00"),
        ("received_at", "9999-12-31T23:59"),
        ("registered_on", "2099-01-01"),
        ("occurred_on", "2099-01-01"),
        ("parties.0.birth_on", "2099-01-01"),
        ("parties.0.gender", "雄"),
        ("parties.0.organisation", "no"),
        ("amount", -5),
        ("unknown", 1),
        ("__class__", "x"),
        ("", "x"),
        ("FACTS", "x"),
    ],
)
def test_a_value_that_no_case_has_is_refused(desk, path, value):
    before = desk.digest()
    said = desk.refused("record", desk.file(_with(path, value)), "--json")
    assert (said.status, said.out) == (1, "")
    assert desk.digest() == before


DANGEROUS = (
    '\'; DROP TABLE "case"; --',
    "../../etc/passwd",
    '=HYPERLINK("http://x","y")',
    "{0.__class__} %s %n {} {name}",
    "<script>alert(1)</script> &amp; <b>",
    "\u202e反向\u202c \u200b零宽",
    "𠀀𪚥👩‍👩‍👧 ﷽",
    '* " ( ) NEAR - : ^',
    "\\u0000 \\x00 %00",
)


def test_text_that_looks_dangerous_is_kept_as_it_was_typed(desk, tmp_path):
    for text in DANGEROUS:
        case = {**PARKING, "facts": text, "title": text, "claim": text}
        case["parties"] = [{"role": "applicant", "name": "李秀芳", "address": text}]
        case["place"] = {"estate": text, "text": text}
        number = desk.record(case)
        shown = desk.show(number)
        assert (shown["facts"], shown["claim"], shown["place"]["estate"]) == (text, text, text)
        assert {one["number"] for one in desk("cases", text)} <= {number}
    for name in ("x.xlsx", "x.csv", "x.json"):
        assert desk("export", "-o", str(tmp_path / name))["rows"] == len(DANGEROUS)
    numbers = [line["number"] for line in desk("cases")]
    desk("print", "case-sheet", *numbers, "-o", str(tmp_path / "x.pdf"))
    desk("pack", "--query", "李秀芳", "--title", DANGEROUS[4], "-o", str(tmp_path / "p.pdf"))
    assert desk("verify")["ok"]


@pytest.mark.parametrize(
    "words",
    [
        ("print", "case-sheet", "2025-0001"),
        ("pack", "--query", "车位"),
        ("export",),
        ("backup",),
    ],
    ids=lambda words: words[0],
)
def test_a_pipe_is_never_replaced_by_a_paper(desk, tmp_path, words):
    desk.record()
    before = desk.digest()
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    assert desk.refused(*words, "-o", str(pipe)).status == 1
    assert pipe.is_fifo()
    assert desk.digest() == before


# Events


MEETING = {
    "type": "meeting",
    "held_at": "2025-03-11T14:00",
    "place": "居委会",
    "attended": ["李秀芳"],
    "rights_told": True,
    "account": "双方到场。",
    "result": "continue",
}
AMOUNTS: tuple[Any, ...] = (
    "-1.00",
    -5,
    "1e3",
    "1.005",
    "",
    "一百",
    1.005,
    True,
    [],
    "9" * 30,
    10**30,
)
AGREEMENT = {
    "type": "agreement",
    "form": "written",
    "agreed_on": "2025-03-11",
    "terms": ["不再占用。"],
    "obligations": [
        {"who": "王建国", "to": "李秀芳", "what": "补偿", "amount": "100.00", "due": "2025-04-01"}
    ],
}


PLAN = {"type": "planned-meeting", "starts_at": "2099-06-01T14:00"}


@pytest.mark.parametrize(
    ("event", "where"),
    [
        ({}, "type"),
        ({"type": None}, "type"),
        ({"type": 3}, "type"),
        ({"type": "party"}, "type"),
        ({"type": ["meeting"]}, "type"),
        ({**CONTACT, "at": "2025-02-30T10:00"}, "at"),
        ({**CONTACT, "at": "2099-01-01T10:00"}, "at"),
        ({**CONTACT, "at": 5}, "at"),
        ({**CONTACT, "by": "pigeon"}, "by"),
        ({**CONTACT, "with": ["x"]}, "with"),
        ({**CONTACT, "note": "x" * 200_000}, "note"),
        ({**CONTACT, "held_at": "2025-03-11T14:00"}, "held_at"),
        ({**MEETING, "held_at": None}, "held_at"),
        ({**MEETING, "held_at": "soon"}, "held_at"),
        ({**MEETING, "held_at": "9999-12-31T23:59"}, "held_at"),
        ({**MEETING, "attended": {"x": 1}}, "attended"),
        ({**MEETING, "attended": ["x"] * 1000}, "attended"),
        ({**MEETING, "rights_told": "yes"}, "rights_told"),
        ({**MEETING, "result": "maybe"}, "result"),
        ({**MEETING, "next_at": "2025-02-29T10:00"}, "next_at"),
        ({**AGREEMENT, "form": "sung"}, "form"),
        ({**AGREEMENT, "agreed_on": "2025-02-29"}, "agreed_on"),
        ({**AGREEMENT, "terms": [3]}, "terms"),
        ({**AGREEMENT, "copies": 0}, "copies"),
        ({**AGREEMENT, "copies": 1.5}, "copies"),
        ({**AGREEMENT, "copies": True}, "copies"),
        ({**AGREEMENT, "obligations": "x"}, "obligations"),
        ({**AGREEMENT, "obligations": [{"who": 3}]}, "obligations[0].who"),
        *(
            (
                {**AGREEMENT, "obligations": [{"who": "王建国", "what": "x", "amount": amount}]},
                "amount",
            )
            for amount in AMOUNTS
        ),
        ({**AGREEMENT, "obligations": [{"who": "x", "due": "2026-02-30"}]}, "obligations[0].due"),
        ({"type": "signature"}, "party"),
        ({"type": "signature", "party": "无此人", "on": "2025-03-12"}, "agreement"),
        ({"type": "signature", "party": "李秀芳", "on": "2025-02-30"}, "on"),
        ({"type": "signature", "party": "李秀芳", "method": "wax"}, "method"),
        ({"type": "mediator-signature"}, "mediator"),
        ({"type": "performance"}, "obligation"),
        ({"type": "performance", "obligation": "one"}, "obligation"),
        ({"type": "performance", "obligation": 0}, "obligation"),
        ({"type": "performance", "obligation": 99}, ""),
        ({"type": "performance", "obligation": 1, "amount": "-1"}, "amount"),
        ({"type": "follow-up"}, "performed"),
        ({"type": "follow-up", "performed": "maybe"}, "performed"),
        ({"type": "follow-up", "performed": "yes", "satisfied": "very"}, "satisfied"),
        ({"type": "seal", "on": "today"}, "on"),
        ({"type": "judicial"}, "step"),
        ({"type": "judicial", "step": "applied", "court": "某法院"}, "signed"),
        ({"type": "judicial", "step": "confirmed", "signed": "all"}, "signed"),
        ({"type": "judicial", "step": "applied", "court": "某法院", "signed": "all"}, ""),
        ({"type": "seal", "on": "2025-03-12"}, ""),
        ({"type": "planned-meeting"}, "starts_at"),
        ({**PLAN, "starts_at": "2025-02-29T10:00"}, "starts_at"),
        ({**PLAN, "minutes": 0}, "minutes"),
        ({**PLAN, "minutes": 601}, "minutes"),
        ({**PLAN, "minutes": "an hour"}, "minutes"),
        ({**PLAN, "room": ["x"]}, "room"),
        ({**PLAN, "room": "x" * 400}, "room"),
        ({**PLAN, "parties": {"x": 1}}, "parties"),
        ({**PLAN, "mediators": [3]}, "mediators[0]"),
        ({**PLAN, "invited": ["x"] * 1000}, "invited"),
        ({**PLAN, "reason": "none"}, "reason"),
        (PLAN, "2025-0001"),
        ({"type": "moved-meeting", "plan": 0}, "plan"),
        ({"type": "moved-meeting", "plan": 99, "reason": "x"}, ""),
        ({"type": "moved-meeting", "reason": "x"}, "plan"),
        ({"type": "cancelled-meeting"}, "reason"),
        ({"type": "cancelled-meeting", "reason": "x"}, "plan"),
        ({"type": "meeting-notice"}, "told"),
        ({"type": "meeting-notice", "told": ["李秀芳"], "by": "drum"}, "by"),
        ({"type": "meeting-notice", "told": ["李秀芳"]}, "plan"),
        ({"type": "statement", "words": "x"}, "speaker"),
        ({"type": "statement", "speaker": "李秀芳"}, "words"),
        ({"type": "statement", "speaker": "李秀芳", "words": "x", "kind": "joke"}, "kind"),
        ({"type": "statement", "speaker": "李秀芳", "words": "x", "at": "2099-01-01T10:00"}, ""),
        ({"type": "statement", "speaker": "x" * 200, "words": "x"}, "speaker"),
    ],
)
def test_an_event_that_cannot_be_is_refused_by_its_path(desk, event, where):
    number = desk.record()
    before = desk.digest()
    said = desk.refused("log", number, desk.file(event), "--json")
    assert (said.status, said.out) == (1, "")
    assert where in said.error
    assert desk.digest() == before


# Words on the command line


NUMBERS = (
    "",
    "2025-9999",
    "' OR 1=1 --",
    "../../x",
    "\udcff",
    "x" * 100_000,
    "٢٠٢٥-٠٠٠١",
    "%",
    "*",
)


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize(
    "words",
    [
        ("show", "{number}"),
        ("assign", "{number}"),
        ("log", "{number}", "{event}"),
        ("advance", "{number}", "accepted"),
        ("print", "brief", "{number}", "-o", "{out}/x.pdf"),
    ],
    ids=lambda words: words[0],
)
def test_a_number_that_no_case_has_is_named(desk, filled, words, number):
    desk.record()
    before = desk.digest()
    given = [number if word == "{number}" else word for word in words]
    said = desk.refused(*(one if one == number else filled([one])[0] for one in given), "--json")
    assert (said.status, said.out) == (1, "")
    assert len(said.error) < 600
    assert desk.digest() == before


QUERIES = (
    *("'", '"', "(", ")", "*", "a:b", "NEAR(", "AND OR NOT", "-", "^x", "x" * 100_000, "\udcff"),
    *("%", "_", "\\", "' OR 1=1 --", "\u202e", "😀", "　", "\0", "{}", "{facts}", "1" * 5000),
)


@pytest.mark.parametrize("query", QUERIES, ids=lambda text: repr(text[:20]))
def test_whatever_is_searched_for_is_looked_for_and_never_run(desk, query):
    desk.record()
    before = desk.digest()
    for words in (("cases", "--", query), ("history", "--", query)):
        said = desk.run("--register", str(desk.folder), "--lang", "en", "--json", *words)
        assert said.status in {0, 1}
        if said.status:
            assert (said.out, said.error.count("\n")) == ("", 1)
        else:
            json.loads(said.out)
    assert desk.digest() == before


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("advance", "2025-0001", "accepted", "--set", "consent"), 1),
        (("advance", "2025-0001", "accepted", "--set", "=x"), 1),
        (("advance", "2025-0001", "accepted", "--set", "a..b=x"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=2026-02-30"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=2099-01-01"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=9999-12-31"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on=[]"), 1),
        (("advance", "2025-0001", "accepted", "--set", "accepted_on.x=1"), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent=perhaps"), 1),
        (("advance", "2025-0001", "accepted", "--set", 'consent={"无此人": "agrees"}'), 1),
        (("advance", "2025-0001", "accepted", "--set", 'consent={"李秀芳": 3}'), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent=" + "[" * 5000), 1),
        (("advance", "2025-0001", "accepted", "--set", "consent={" + '"a":{' * 5000), 1),
        (("advance", "2025-0001", "accepted", "--set", "unknown=1"), 1),
        (("advance", "2025-0001", "accepted", "--set", "state=closed"), 1),
        (("advance", "2025-0001", "accepted", "--set", "x=1", "--set", "x=2"), 1),
        (("advance", "2025-0001", "accepted", "--set", "note=" + "x" * 500_000), 1),
        (("advance", "2025-0001", "accepted", "--set", ".".join("a" * 3000) + "=1"), 1),
        (("advance", "2025-0001", "closed"), 1),
        (("advance", "2025-0001", "archived"), 1),
        (("advance", "2025-0001", "ACCEPTED"), 2),
        (("advance", "2025-0001", ""), 2),
        (("advance", "2025-0001"), 2),
        (("assign", "2025-0001", "--to", "无此单位"), 1),
        (("assign", "2025-0001", "--to", "x" * 100_000), 1),
        (("assign", "2025-0001", "--to", "'; DROP TABLE body"), 1),
        (("print", "poem", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "../../x", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "x" * 10_000, "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x.pdf", "--masking", "none"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{case}/x.pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/" + "x" * 300 + ".pdf"), 1),
        (("print", "case-sheet", "2025-0001", "-o", ""), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x\0.pdf"), 1),
        (("print", "case-sheet", "2025-0001"), 2),
        (("print", "agreement", "2025-0001", "-o", "{out}/x.pdf"), 1),
        (("pack", "-o", "{out}/x.pdf"), 2),
        (("pack", "--query", "无此词", "-o", "{out}/x.pdf"), 1),
        (("pack", "--query", "车位", "-o", "{out}"), 1),
        (("pack", "--query", "车位", "--masking", "light", "-o", "{out}/x.pdf"), 1),
        (("export",), 2),
        (("export", "-o", "{out}"), 1),
        (("export", "-o", "{out}/x"), 1),
        (("export", "-o", "{out}/x.doc"), 1),
        (("export", "-o", "{case}/x.csv"), 1),
        (("export", "-o", "{out}/nowhere/deep/\0.csv"), 1),
        (("import", "{case}"), 1),
        (("import", "{ledger}", "--sheet", "二"), 1),
        (("import", "{ledger}", "--map", "facts"), 1),
        (("import", "{ledger}", "--map", "weather=反映内容"), 1),
        (("import", "{ledger}", "--map", "facts=无此列"), 1),
        (("import", "{ledger}", "--map", "facts=" + "x" * 100_000), 1),
        (("import",), 2),
        (("history", "2025-9999"), 1),
        (("history", "--limit", "-1"), 2),
        (("undo", "1"), 1),
        (("undo", "0"), 2),
        (("undo", "99999999999999999999"), 2),
        (("undo", "9223372036854775807"), 1),
        (("undo", "1; DROP TABLE x"), 2),
        (("verify", "x"), 2),
        (("backup", "-o", "{out}"), 1),
        (("backup", "-o", "{case}"), 1),
        (("backup", "-o", "{case}/x.zip"), 1),
        (("backup", "-o", ""), 1),
        (("restore", "{case}", "--to", "{out}/r"), 1),
        (("restore", "{ledger}", "--to", "{out}/r"), 1),
        (("restore", "{out}", "--to", "{out}/r"), 1),
        (("restore", "nowhere.zip", "--to", "{out}/r"), 1),
        (("screens", "{case}"), 1),
        (("screens", "{case}/x"), 1),
        (("screens", "{out}", "--size", "1e9x2"), 2),
        (("screens", "{out}", "--size", "99999x99999"), 2),
        (("screens", "{out}", "--scale", "-1"), 2),
        (("screens", "{out}", "--scale", "inf"), 2),
        (("record",), 2),
        (("record", "{case}", "{case}"), 2),
        (("cases", "--limit", "1e3"), 2),
        (("cases", "--limit", "١"), 2),
        (("show", "--everything"), 2),
        (("", ""), 2),
        (("show\0", "x"), 2),
        (("x" * 10_000,), 2),
        (("--lang", "fr", "cases"), 2),
        (("--register",), 2),
        (("--json",), 2),
    ],
    ids=lambda words: " ".join(words)[:60] if isinstance(words, tuple) else None,
)
def test_words_that_do_not_fit_are_refused(desk, filled, words, status):
    desk.record()
    before = desk.digest()
    there = desk.file(PARKING, "case.json")
    said = desk.refused(*filled(words))
    assert said.status == status
    assert len(said.error) < 600
    if words[0] != "advance":
        assert said.out == ""
    assert desk.digest() == before
    assert json.loads(Path(there).read_text(encoding="utf-8")) == PARKING
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize("practice", [(), ("--practice",)])
@pytest.mark.parametrize(
    "place", ["{case}", "{case}/x", "", "x\0y", "{out}/" + "x" * 300, "postgresql://x/y", "/proc/x"]
)
def test_a_register_is_not_made_where_it_cannot_be(desk, filled, place, practice):
    said = desk.run("--lang", "en", "new", *filled([place]), *practice, "--json")
    assert (said.status, said.out, said.error.count("\n")) == (1, "", 1)
    assert not any(Path(filled(["{out}"])[0]).iterdir())


# Backups that are none


def _zip(file: Path, **parts: bytes) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _contents(**digests: object) -> bytes:
    return json.dumps({"format": 1, "sha256": digests}).encode()


BACKUPS: dict[str, dict[str, bytes]] = {
    "nothing": {},
    "no list": {"register.sqlite3": b"x"},
    "list is noise": {"contents.json": NOISE},
    "list is a list": {"contents.json": b"[]"},
    "list is a number": {"contents.json": b"3"},
    "deep list": {"contents.json": b"[" * 100_000},
    "digests are a list": {"contents.json": b'{"sha256": []}'},
    "no database": {"contents.json": _contents()},
    "wrong digest": {
        "contents.json": _contents(**{"register.sqlite3": "0" * 64}),
        "register.sqlite3": b"x",
    },
    "up and away": {"contents.json": _contents(**{"../../x": "0"}), "../../x": b"x"},
    "absolute": {"contents.json": _contents(**{"/tmp/x": "0"}), "/tmp/x": b"x"},  # noqa: S108
    "evidence of another": {
        "contents.json": _contents(**{"evidence/../../x": "0"}),
        "evidence/../../x": b"x",
    },
}


@pytest.mark.parametrize("name", BACKUPS)
def test_what_is_no_backup_is_not_unpacked(desk, tmp_path, name):
    file = tmp_path / "backup.zip"
    _zip(file, **BACKUPS[name])
    before = sorted(tmp_path.rglob("*"))
    said = desk.refused("restore", str(file), "--to", str(tmp_path / "again"), "--json")
    assert (said.status, said.out) == (1, "")
    assert str(file) in said.error
    assert sorted(tmp_path.rglob("*")) == before


def test_a_backup_with_one_byte_changed_is_refused(desk, tmp_path):
    desk.record()
    file = Path(desk("backup", "-o", str(tmp_path / "copy.zip"))["path"])
    content = bytearray(file.read_bytes())
    for place in range(200, len(content), len(content) // 10):
        spoilt = bytearray(content)
        spoilt[place] ^= 0xFF
        file.write_bytes(bytes(spoilt))
        said = desk.refused("restore", str(file), "--to", str(tmp_path / "again"))
        assert said.status == 1
        assert not (tmp_path / "again").exists()
