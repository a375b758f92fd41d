"""The calendar on the command line: until when it is known, and a notice taken in."""

import pytest

from tests.builders_vocabulary import NOTICE_2027
from tests.commands.conftest import BODY
from tests.commands.test_day import MEETING, accepted


def notice(desk, text: str = NOTICE_2027, encoding: str = "utf-8") -> str:
    return str(desk.file(text.encode(encoding), "notice.txt"))


def extended(desk) -> str:
    """A case in mediation until the last day of the Spring Festival of 2027."""
    number = accepted(desk)
    given = ("--set", f"body={BODY}", "--set", "assigned_on=2025-03-05")
    desk("advance", number, "assigned", *given)
    desk.log(number, **{**MEETING, "result": "continue"})
    words = ("extended_on=2025-03-20", "new_due_on=2027-02-11", "consent=all")
    desk("advance", number, "mediating", *(part for one in words for part in ("--set", one)))
    return str(number)


def test_it_says_until_when_it_is_known(desk):
    told = desk("calendar")
    assert told["known_until"] == "2026-12-31"
    assert told["years"][:2] == [2026, 2025]
    assert (told["lines"], told["moved"], told["kept"]) == ([], [], False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_notice_is_taken_in_and_every_line_explained(desk, encoding):
    number = extended(desk)
    file = notice(desk, encoding=encoding)
    foreseen = desk("calendar", file, "--dry-run")
    assert (foreseen["kept"], foreseen["known_until"]) == (False, "2026-12-31")
    told = desk("calendar", file)
    assert (told["kept"], told["known_until"], told["year"]) == (True, "2027-12-31", 2027)
    assert told["moved"] == foreseen["moved"]
    assert told["moved"] == [
        {
            "number": number,
            "code": "mediation",
            "subject": "",
            "old_due": "2027-02-11",
            "old_latest": "2027-02-11",
            "new_due": "2027-02-11",
            "new_latest": "2027-02-12",
        }
    ]
    festival = next(one for one in told["lines"] if "春节" in one["text"])
    assert festival["meaning"] == "春节放假 7 天：2027-02-05 至 2027-02-11"
    mediation = next(one for one in desk.show(number)["clocks"] if one["code"] == "mediation")
    assert (mediation["latest"], mediation["provisional"]) == ("2027-02-12", False)
    assert mediation["steps"][-1]["source"] == "民法典 第203条"
    (entry,) = [one for one in desk("history") if "2027" in one["label"]]
    desk("undo", str(entry["entry"]))
    assert desk("calendar")["known_until"] == "2026-12-31"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("今天天气很好", "for which year"),
        (NOTICE_2027.replace("1月1日（周五）", "1月1日（周四）"), "it is 周五"),
        (NOTICE_2027.replace("共7天", "共8天"), "make 7"),
        (NOTICE_2027.replace("六、中秋节", "七、国庆节"), "国庆节"),
        ("", "no text"),
    ],
)
def test_what_is_no_notice_is_refused_in_one_sentence(desk, text, said):
    refused = desk.refused("calendar", notice(desk, text))
    assert refused.status == 1
    assert said in refused.error
    assert desk("calendar")["known_until"] == "2026-12-31"


def test_bytes_that_are_no_text_and_files_that_are_not_there_are_refused(desk):
    assert desk.refused("calendar", desk.file(b"\xff\xfe\x00\x81" * 99, "photo.jpg")).status == 1
    assert desk.refused("calendar", desk.file(b"\x30" * 300_000, "huge.txt")).status == 1
    assert desk.refused("calendar", str(desk.folder / "nowhere.txt")).status == 1
    assert desk.refused("calendar", notice(desk), "--year", "20270").status == 2
