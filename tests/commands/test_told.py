"""How the command line answers: with the words a person typed, and without anyone's particulars."""

import errno
import json
import os

import pytest

from commands import tell_bug
from tests.commands.conftest import BODY, PARKING
from tests.commands.test_day import AGREEMENT, MEETING, accepted


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("record",), "FILE"),
        (("pack", "-o", "x.pdf"), "--query"),
        (("export",), "-o"),
        (("restore", "x.zip"), "--to"),
        (("cases", "--limit"), "--limit"),
        (("vote",), "COMMAND"),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else None,
)
def test_what_is_missing_is_named_as_it_is_typed(desk, words, name):
    said = desk.refused(*words, lang="zh")
    assert said.status == 2
    assert f"「{name}」" in said.error
    assert "Usage" not in said.error


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("parties", 0, "phone"), 15400002406),
        (("parties", 0, "id_number"), 319901196805121226),
        (("place",), "梧桐里9号楼301室"),
        (("parties",), "李秀芳"),
        (("parties", 0, "organisation"), "李秀芳"),
    ],
    ids=lambda given: str(given) if isinstance(given, tuple) else None,
)
def test_what_may_be_of_a_person_stays_out_of_the_sentence(desk, path, value):
    case = json.loads(json.dumps(PARKING))
    inside = case
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    said = desk.refused("record", desk.file(case))
    assert str(path[-1]) in said.error
    assert str(value) not in said.error


def test_the_journal_tells_the_time_of_the_wall_clock(desk):
    desk.record()
    assert all(entry["at"].endswith("+08:00") for entry in desk("history"))


def test_later_entries_are_taken_back_together(desk):
    number = desk.record()
    desk("advance", number, "accepted", "--set", "accepted_on=2025-03-04", "--set", "consent=all")
    entry = desk("history")[-2]["entry"]
    said = desk.refused("undo", str(entry))
    assert f"undo {entry} --together" in said.error
    desk("undo", str(entry), "--together")
    assert desk("cases") == []


def test_an_agreement_gets_no_number_where_its_paper_cannot_be_written(desk, tmp_path):
    number = accepted(desk)
    desk("assign", number, "--to", desk("assign", number)[0]["body"], "--on", "2025-03-05")
    desk.log(number, **MEETING)
    desk.log(number, **AGREEMENT)
    before = desk.digest()
    for place in (tmp_path / "nowhere" / "x.pdf", tmp_path):
        assert desk.refused("print", "agreement", number, "-o", str(place)).status == 1
    assert desk.digest() == before
    assert desk("print", "agreement", number, "-o", str(tmp_path / "x.pdf"))["pages"] == 1


def test_a_party_does_not_sign_as_the_mediator(desk):
    number = accepted(desk)
    desk("assign", number, "--to", desk("assign", number)[0]["body"], "--on", "2025-03-05")
    desk.log(number, **MEETING)
    desk.log(number, **AGREEMENT)
    event = {"type": "mediator-signature", "mediator": "王建国", "on": "2025-03-12"}
    said = desk.refused("log", number, desk.file(event))
    assert said.error.startswith("mediator: ")
    assert "王建国" not in said.error


def test_a_backup_is_not_laid_among_the_registers_own_files(desk):
    desk.record()
    desk.refused("backup", "-o", str(desk.folder / "evidence" / "x.zip"))
    kept = desk.folder / "backups" / "by-hand.zip"
    assert desk("backup", "-o", str(kept))["path"] == str(kept)


@pytest.mark.parametrize(
    "event",
    [
        {"type": "contact", "at": "2025-03-05T10:00"},
        {"type": "follow-up", "on": "2025-03-05", "performed": "yes"},
    ],
    ids=lambda event: event["type"],
)
def test_an_entry_that_says_nothing_is_not_made(desk, event):
    number = desk.record()
    before = desk.digest()
    assert desk.refused("log", number, desk.file(event)).status == 1
    assert desk.digest() == before


LEAD = {"state": "lead", "facts": "有人占用消防通道停车。", "parties": [{"description": "来电人"}]}


def test_a_lead_is_completed_and_registered_in_one_act(desk):
    number = desk.record(LEAD)
    before = desk.digest()
    held = desk.refused("advance", number, "registered", "--json")
    assert set(held.value["missing"]) == {
        *("guard.no-source", "guard.no-applicant", "guard.no-place", "guard.no-topic"),
    }
    assert "--set source=…" in held.error
    some = ("--set", "source=walk-in", "--set", "topic=parking", "--set", "place.text=东门")
    held = desk.refused("advance", number, "registered", *some, "--json")
    assert held.value["missing"] == ["guard.no-applicant"]
    assert "--set parties.0.name=…" in held.error
    assert desk.digest() == before
    people = ("--set", "parties.0.name=李秀芳", "--set", "parties.1.name=王建国")
    asked = ("--set", "claim=疏通", "--set", "parties.1.phone=15400002406")
    desk("advance", number, "registered", *some, *people, *asked)
    case = desk.show(number)
    assert (case["state"], case["source"], case["topic"]) == ("registered", "walk-in", "parking")
    assert (case["category"], case["claim"], case["place"]["text"]) == ("邻里纠纷", "疏通", "东门")
    assert [one["name"] for one in case["parties"]] == ["李秀芳", "王建国"]
    assert [one["role"] for one in case["parties"]] == ["applicant", "respondent"]
    desk("undo")
    assert desk.show(number)["state"] == "lead"


def test_an_anonymous_caller_may_be_said_of_a_lead(desk):
    number = desk.record({**LEAD, "place": {"estate": "梧桐里"}})
    said = ("--set", "source=walk-in", "--set", "topic=parking", "--set", "anonymous=true")
    desk("advance", number, "registered", *said, "--set", "place.building=9号楼")
    assert desk.show(number)["place"]["building"] == "9号楼"
    assert desk.show(number)["place"]["estate"] == "梧桐里"


@pytest.mark.parametrize(
    "pair",
    [
        *("source=moon", "topic=moon", "anonymous=maybe", "place=东门", "place.floor=3"),
        *("parties=李秀芳", "parties.9.name=李秀芳", "parties.x.name=李秀芳", "parties.0=李秀芳"),
        *("parties.0.role=king", "parties.0.weight=3", "weather=rain", "state=closed"),
        "facts=" + "长" * 200_000,
        "parties=[1, 2]",
        'place={"text": 3}',
    ],
)
def test_what_no_lead_has_is_refused(desk, pair):
    number = desk.record(LEAD)
    before = desk.digest()
    said = desk.refused("advance", number, "registered", "--set", pair)
    assert said.status == 1
    assert len(said.error) < 600
    assert desk.digest() == before


def test_what_is_kept_is_not_said_to_be_undone_where_the_answer_finds_no_room(desk, monkeypatch):
    def full(_words):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("sys.stdout.write", full)
        said = desk.refused("record", desk.file(PARKING))
    assert (said.status, "stays changed" in said.error) == (1, True)
    assert len(desk("cases")) == 1


def test_a_fault_of_the_program_tells_its_places_and_nobodys_words(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["main.py", "--lang", "zh", "cases"])
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    try:
        try:
            int("李秀芳")
        except ValueError as error:
            raise LookupError(PARKING) from error
    except LookupError as error:
        tell_bug(type(error), error, error.__traceback__)
    told = capsys.readouterr().err
    assert "test_told.py" in told
    assert "LookupError" in told
    assert "ValueError" in told
    assert "李秀芳" not in told
    assert "Traceback" not in told
    assert "程序出错（LookupError）" in told


def test_an_agreement_in_which_nothing_was_agreed_is_told_what_it_lacks(desk):
    """人民调解法 29: what the parties agreed on is the content of their agreement."""
    number = accepted(desk)
    desk("assign", number, "--to", BODY)
    desk.log(number, **MEETING)
    empty = {**AGREEMENT, "terms": [], "obligations": []}
    said = desk.refused("log", number, desk.file(empty), lang="zh")
    assert said.status == 1
    assert "协议没有写明约定了什么。请填写协议条款，或至少一项义务" in said.error
    assert desk.show(number)["agreement"] is None
    desk.log(number, **AGREEMENT)
