"""Somebody is asked: on record, on paper, corrected, read back from JSON."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.investigation import Answer
from models.vocabulary.terms import Sex
from resources import Language
from services.commands.correction import CorrectEvent
from services.exchange import logged
from services.exchange.cases import case_value
from services.file_facts import present
from services.sheets import gathering
from tests import builders

ASKED = {
    "type": "investigation",
    "begun_at": "2026-10-28T10:00",
    "asked": "李秀芳",
    "gender": "女",
    "age": 58,
    "investigators": ["陈国良", "马建平"],
    "answers": [{"question": "何时起被占？", "answer": "十月上旬。"}],
    "confirmed": True,
}


def sheets(register, case_id, code="investigation"):
    with register.reading() as reading:
        return gathering.gather(reading, code, case_id, printed_at=reading.now, printed_by="周慧敏")


def test_who_was_asked_is_on_record_and_fills_the_paper(register):
    case_id = builders.assigned_case(register)
    (blank,) = sheets(register, case_id)
    assert (blank.asked, blank.account) == ("", "")
    register.run(builders.investigation(case_id))
    register.run(logged(case_id, ASKED))
    case = builders.read(register, case_id)
    assert [one.ordinal for one in case.investigations] == [1, 2]
    assert case.investigations[1].asked_sex is Sex.FEMALE
    assert present(case)["investigation"] == 2
    first, second = sheets(register, case_id)
    assert (first.asked, first.asked_gender, first.asked_age) == ("钱文斌", "男", "61")
    assert (first.investigator, first.recorder) == ("陈国良", "马建平")
    assert first.begun_at.isoformat() == "2026-10-28T10:00:00"
    assert first.document_on == builders.ASSIGNED_ON
    assert first.account.splitlines()[1] == "答：一直是李秀芳家在用。"
    assert second.investigator == "陈国良、马建平"
    (told,) = sheets(register, case_id, "case-sheet")
    row = next(one for one in told.steps if one.step == "调查")
    assert row.people == ("钱文斌",)


def test_show_tells_it_and_its_day_is_put_right(register):
    case_id = builders.assigned_case(register)
    register.run(builders.investigation(case_id))
    values = {"on": "2026-10-29"}
    register.run(CorrectEvent(case_id=case_id, name="investigation", values=values, reason="记错"))
    (told,) = case_value(builders.read(register, case_id), Language.CHINESE)["investigations"]
    assert (told["begun_at"], told["signed_on"]) == ("2026-10-29T10:00+08:00", "2026-10-29")
    assert told["answers"][0] == {
        "question": "车位平时由谁使用？",
        "answer": "一直是李秀芳家在用。",
    }
    assert (told["gender"], told["age"]) == ("男", 61)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"asked": " "}, "investigation.nobody-asked"),
        ({"investigators": ("",)}, "investigation.nobody-asks"),
        ({"answers": (Answer(question="谁？"),)}, "investigation.no-answer"),
        ({"asked_age": 121}, "investigation.no-age"),
        ({"signed_on": date(2026, 10, 27)}, "investigation.signed-early"),
        ({"ended_at": builders.at(builders.ASSIGNED_ON, 9)}, "log.ends-before-start"),
        ({"begun_at": builders.at(date(2026, 11, 26))}, "log.future"),
        ({"answers": (Answer(answer="长" * 100_001),)}, "intake.too-long"),
    ],
)
def test_what_cannot_be_a_record_is_refused(register, changes, code):
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal) as refused:
        register.run(builders.investigation(case_id, **changes))
    assert refused.value.code == code
    assert builders.read(register, case_id).investigations == ()


def test_a_lead_and_a_matter_have_no_investigation(register):
    for case_id in (builders.lead(register), builders.matter(register)):
        with pytest.raises(Refusal, match=r"investigation\.not"):
            register.run(builders.investigation(case_id))


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"asked": None}, "asked"),
        ({"answers": [5]}, "answers[0]"),
        ({"answers": [{"reply": "x"}]}, "answers[0].reply"),
        ({"gender": "猫"}, "gender"),
        ({"age": 0}, "age"),
        ({"begun_at": "today"}, "begun_at"),
    ],
)
def test_bad_json_is_named_by_its_path(changes, path):
    with pytest.raises(Refusal) as refused:
        logged(1, {**ASKED, **changes})
    assert refused.value.field == path or path in refused.value.sentence(Language.ENGLISH)
