"""``vote``: the first election of an estate without a committee, told by a script from end to end.

国贸广场, its owners, its notary and its numbers are invented.
"""

from pathlib import Path
from typing import Any

import pytest

from models.vocabulary.elections import conditions
from tests.commands.conftest import Desk

ESTATE = "国贸广场"
OWNERS = ("柳文清", "贺兰芝", "宋以宁", "陶国梁", "鲁静怡", "秦书怀", "邵佩文", "施月华")

PARTS: list[dict[str, Any]] = [
    *(
        {"part": f"1号楼{101 + place}", "area": "100.50", "owner": name}
        for place, name in enumerate(OWNERS)
    ),
    {"part": "2号楼101", "area": 80, "owner": "田丰", "area_source": "survey"},
    {"part": "2号楼102", "area": 80.25, "owner": "田丰"},
    {"part": "2号楼201", "area": "130", "owner": "江畔置业", "developer": True},
    {"part": "2号楼202", "area": "130", "owner": "已售未交房的买受人", "developer": True},
]

ELECTION: dict[str, Any] = {
    "estate": ESTATE,
    "title": "国贸广场首届业主委员会选举",
    "kind": "first-election",
    "seats": 5,
    "notary_office": "申江公证处",
    "notary": "方明",
    "notarised": "监督开箱、计票",
    "callers": "柏青",
    "tellers": "姚芳、董立",
    "supervisors": "高敏",
    "questions": [
        {"words": "《管理规约》", "matter": "rules"},
        *(
            {
                "candidate": name,
                "room": f"1号楼{101 + place}",
                "conditions": [one.code for one in conditions()],
            }
            for place, name in enumerate(OWNERS[:6])
        ),
    ],
}

STEPS = {
    "reported": "2025-01-02",
    "group-formed": "2025-02-05",
    "list-posted": "2025-02-07",
    "materials-posted": "2025-03-01",
    "notified": "2025-03-01",
    "held": "2025-03-17",
}


@pytest.fixture
def election(desk: Desk) -> str:
    """The number of the election, its ballots out."""
    desk("vote", "register", ESTATE, desk.file(PARTS), "--new")
    number = str(desk("vote", "open", desk.file(ELECTION))["number"])
    log(desk, number, type="ballots-sent", on="2025-03-17")
    return number


def log(desk: Desk, number: str, **event: Any) -> Any:
    return desk("vote", "log", number, desk.file(event))


def ballots() -> list[dict[str, Any]]:
    """Eight valid ballots for five of six, one not signed; the developer's for all five."""
    five = {"1": "for", **{str(place): "for" for place in range(2, 7)}, "7": "against"}
    valid = [{"ballot": place, "on": "2025-03-24", "answers": five} for place in range(1, 8)]
    valid.append({"ballot": 8, "on": "2025-03-24", "answers": {"1": "for", "7": "for"}})
    invalid = {"ballot": 9, "on": "2025-03-25", "invalid": "未签名"}
    return [*valid, invalid, {"ballot": 10, "on": "2025-03-26", "answers": five}]


def test_the_first_election_with_a_notary_from_the_register_to_the_notice(desk, election, tmp_path):
    for step, on in STEPS.items():
        log(desk, election, type="step", step=step, on=on)
    said = log(desk, election, type="ballots", ballots=ballots())
    assert (said["sent"], said["returned"], said["counted_on"]) == (10, 10, None)
    log(desk, election, type="counted", on="2025-03-28")
    log(desk, election, type="step", step="result-posted", on="2025-03-29")
    log(desk, election, type="step", step="filed", on="2025-04-10")
    log(desk, election, type="step", step="filing-done", on="2025-04-25")
    log(desk, election, type="change", certificate_number="（2025）沪申证字第88号")

    told = desk("vote", "count", election)
    assert told["ballots"] == {
        "sent": {"heads": 10, "area": "1224.25"},
        "returned": {"heads": 10, "area": "1224.25"},
        "valid": {"heads": 9, "area": "1064.00"},
        "invalid": {"heads": 1, "area": "160.25"},
    }
    assert told["invalid_reasons"] == {"未签名": 1}
    covenant, *candidates = told["questions"]
    assert covenant["passed"]
    assert covenant["heads"]["least_turnout"] == "7"
    assert covenant["area"]["least_turnout"] == "816.17"
    assert covenant["area"]["least_approval"] == "532.01"
    assert [one["elected"] for one in candidates] == [True] * 5 + [False]
    assert candidates[0]["heads"]["abstained"] == "1"  # ballot 8 left it blank
    assert {one["step"]: one["state"] for one in told["steps"]}["filed"] == "met"
    assert told["findings"] == []

    for document in ("ballot", "count-sheet", "result-notice"):
        out = tmp_path / f"{document}.pdf"
        made = desk("vote", "print", document, election, "-o", str(out))
        assert made["pages"] >= 1
        assert made["missing_glyphs"] == []
        assert out.read_bytes().startswith(b"%PDF")
    assert desk("verify")["ok"]


def test_the_register_of_parts_counts_heads(desk):
    told = desk("vote", "register", ESTATE, desk.file(PARTS), "--new")
    assert (told["parts"], told["heads"], told["area"]) == (12, 10, "1224.25")
    assert [one["code"] for one in told["findings"]] == ["vote.namesake"]
    again = desk("vote", "register", ESTATE, desk.file(PARTS[:3]))
    assert (again["parts"], again["heads"]) == (3, 3)
    desk("undo")
    assert desk("vote", "register", ESTATE, desk.file(PARTS))["parts"] == 12


def test_a_spreadsheet_of_owners_is_taken_in_whole_or_not_at_all(desk):
    file = desk.file("室号,业主,面积\n101,柳文清,100.5\n102,柳文清,80\n".encode(), "业主名册.csv")
    told = desk("vote", "register", ESTATE, file, "--new")
    assert (told["parts"], told["heads"], told["area"]) == (2, 1, "180.50")
    before = desk.digest()
    twice = desk.file([PARTS[0], PARTS[0]], "两次.json")
    assert "listed twice" in desk.refused("vote", "register", "南弄坊", twice, "--new").error
    assert desk.digest() == before
    wrong = desk.file("室号,业主,面积\n101,柳文清,100.5\n102,,80\n".encode(), "缺.csv")
    assert "B3" in desk.refused("vote", "register", ESTATE, wrong).error
    assert desk.digest() == before


def test_the_list_and_the_lines_a_person_reads(desk, election):
    (line,) = desk("vote", "list")
    assert (line["number"], line["estate"], line["sent"], line["returned"]) == (
        election,
        ESTATE,
        10,
        0,
    )
    said = desk.run("--register", str(desk.folder), "--lang", "zh", "vote", "count", election)
    assert "发出 10 张，收回 0 张" in said.out
    assert "× 2. 柳文清" in said.out
    listed = desk.run("--register", str(desk.folder), "vote", "list")
    assert listed.out == f"{election}  {ESTATE}  国贸广场首届业主委员会选举  0/10\n"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"type": "picnic"}, "ballots-sent, ballots, step, counted, change"),
        ({"type": "counted"}, "“on” is missing"),
        ({"type": "counted", "on": "2025-03-28"}, "No ballot came back"),
        ({"type": "ballots-sent", "on": "2025-03-18"}, "The ballots are out"),
        ({"type": "step", "step": "dance", "on": "2025-03-18"}, "dance"),
        ({"type": "ballots", "ballots": [{"ballot": 99, "on": "2025-03-18"}]}, "no ballot 99"),
        ({"type": "ballots", "ballots": [{"ballot": 1, "answers": {"x": "for"}}]}, "answers.x"),
        (
            {"type": "ballots", "ballots": [{"ballot": 1, "answers": {"1": "perhaps"}}]},
            "ballots[0].answers.1",
        ),
        ({"type": "change", "silent": "majority"}, "the assembly's own rules"),
        ({"type": "change", "silent": "for"}, "no rule “for”"),
        ({"type": "change", "topic": "Y2026-99"}, "no topic “Y2026-99”"),
    ],
)
def test_what_cannot_have_happened_is_refused_and_nothing_changes(desk, election, event, words):
    before = desk.digest()
    said = desk.refused("vote", "log", election, desk.file(event))
    assert said.status == 1
    assert words in said.error
    assert desk.digest() == before


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({}, "should be a list"),
        ([{"part": "101", "area": "1"}], "[0].owner"),
        ([{"part": "101", "area": "89.505", "owner": "柳文清"}], "[0].area"),
        ([{"part": "101", "area": 0, "owner": "柳文清"}], "[0].area"),
        ([{"part": "101", "area": True, "owner": "柳文清"}], "[0].area"),
        ([{"part": "101", "area": "1", "owner": "柳文清"}] * 2, "listed twice"),
        ([{"part": "101", "area": "1", "owner": "柳文清", "floor": 1}], "[0].floor"),
    ],
)
def test_a_register_that_cannot_be_read_is_refused(desk, parts, words):
    desk.record()  # makes the estate
    before = desk.digest()
    said = desk.refused("vote", "register", "梧桐里", desk.file(parts))
    assert words in said.error
    assert desk.digest() == before


def test_an_unknown_estate_vote_document_or_word_is_named(desk, election, tmp_path):
    assert "--new" in desk.refused("vote", "register", "南弄坊", desk.file(PARTS)).error
    assert "V1999-01" in desk.refused("vote", "count", "V1999-01").error
    out = str(Path(tmp_path) / "x.pdf")
    assert "count-sheet" in desk.refused("vote", "print", "receipt", election, "-o", out).error
    said = desk.refused("vote", "burn")
    assert said.status == 2
    assert "register" in said.error
