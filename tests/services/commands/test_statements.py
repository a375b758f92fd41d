"""What is said in a meeting is noted in the order of time and stays with the meeting."""

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import StatementKind
from services.commands.statements import ChangeStatement, RemoveStatement
from tests import builders, builders_meetings
from tests.builders_meetings import statement


def lines(register, case_id):
    return builders.read(register, case_id).statements


def test_statements_are_noted_by_speaker_and_kind_in_the_order_of_time(register):
    case_id = builders.assigned_case(register)
    late, early = builders.at(builders.TODAY, 8, 40), builders.at(builders.TODAY, 8, 10)
    register.run(
        statement(
            case_id, "愿意每晚八点后让出。", speaker="赵建明", at=late, kind=StatementKind.PROPOSAL
        )
    )
    register.run(statement(case_id, at=early))
    assert [(one.speaker, one.kind, one.words) for one in lines(register, case_id)] == [
        ("李秀芳", StatementKind.FACT, "车位一直被占。"),
        ("赵建明", StatementKind.PROPOSAL, "愿意每晚八点后让出。"),
    ]


def test_they_belong_to_the_meeting_once_it_is_logged_and_stand(register):
    case_id = builders.assigned_case(register)
    (key,) = builders_meetings.said(register, case_id, "车位一直被占。")
    register.run(builders.meeting(case_id))
    (line,) = lines(register, case_id)
    assert line.meeting_id == builders.read(register, case_id).meetings[0].id
    for command in (
        RemoveStatement(statement_id=key),
        ChangeStatement(statement_id=key, speaker="甲", kind=StatementKind.FACT, words="改"),
    ):
        with pytest.raises(Refusal, match=r"statement\.logged"):
            register.run(command)


def test_nobody_and_nothing_are_no_statement(register):
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"statement\.no-speaker"):
        register.run(statement(case_id, speaker=" "))
    with pytest.raises(Refusal, match=r"statement\.empty"):
        register.run(statement(case_id, "\n "))
    with pytest.raises(Refusal, match=r"log\.future"):
        register.run(statement(case_id, at=builders.at(builders_meetings.PLANNED_ON)))
    with pytest.raises(Refusal, match=r"statement\.not-mediating"):
        register.run(statement(builders.case(register)))
    assert lines(register, case_id) == ()
