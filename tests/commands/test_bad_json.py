"""Files, cases and events that cannot be: one sentence with the path of what is wrong."""

import json
from typing import Any

import pytest

from tests.commands.conftest import CONTACT, NOISE, PARKING

TEN_MEGABYTES = "长" * (10 * 2**20 // 3)


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
        ({"facts": "车位被占。", "source": "walk-in"}, "type"),
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
        ({"type": "follow-up"}, ""),
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
        ({"type": "referral", "number": "x"}, "body"),
        ({"type": "referral", "body": " "}, "body"),
        ({"type": "referral", "body": "x", "on": "2099-01-01"}, ""),
        ({"type": "referral", "body": "x", "on": "2025-03-02", "due_on": "2025-03-01"}, ""),
        ({"type": "invitation", "reason": "x"}, "name"),
        ({"type": "invitation", "name": "x", "answer": "perhaps"}, "answer"),
    ],
)
def test_an_event_that_cannot_be_is_refused_by_its_path(desk, event, where):
    number = desk.record()
    before = desk.digest()
    said = desk.refused("log", number, desk.file(event), "--json")
    assert (said.status, said.out) == (1, "")
    assert where in said.error
    assert desk.digest() == before
