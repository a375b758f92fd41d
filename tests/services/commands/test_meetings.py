"""Who was asked to a meeting besides the parties, and whether its doors were open."""

import pytest
import sqlalchemy as sa

from models.records.meetings import MeetingAttendance
from models.vocabulary.errors import Refusal
from models.vocabulary.guards import missing
from models.vocabulary.proceeding import move_named
from models.vocabulary.terms import CaseState
from tests import builders

PRESENT = ("李秀芳", "赵建明", "孙桂英")


def consents(register, case_id):
    with register.reading() as reading:
        rows = reading.connection.execute(
            sa.select(MeetingAttendance.name, MeetingAttendance.consented).where(
                MeetingAttendance.case_id == case_id
            )
        )
        return {row.name: row.consented for row in rows}


def lacks(register, case_id):
    whole = builders.read(register, case_id)
    agree = move_named("agree", whole.line.state, whole.line.kind)
    return [one.code for one in missing(whole.dossier, agree, {}, builders.TODAY)]


def test_the_consent_to_an_invited_person_is_kept_with_that_person(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, attended=PRESENT, consented=True))
    assert consents(register, case_id) == {"李秀芳": None, "赵建明": None, "孙桂英": True}
    assert "guard.invitee-consent" not in lacks(register, case_id)


def test_that_nobody_was_asked_is_said_before_the_agreement(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, attended=(*PRESENT, "陈国良")))
    assert builders.read(register, case_id).line.state is CaseState.MEDIATING
    assert "guard.invitee-consent" in lacks(register, case_id)


def test_a_meeting_with_somebody_whom_a_party_refused_is_not_logged(register):
    """人民调解法 20: others are invited with the consent of the parties."""
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"log\.invitee-refused"):
        register.run(builders.meeting(case_id, attended=PRESENT, consented=False))
    register.run(builders.meeting(case_id, consented=False))
    assert consents(register, case_id) == {"李秀芳": None, "赵建明": None}


def test_a_meeting_is_on_record_as_open_or_held_in_private(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id))
    register.run(builders.meeting(case_id, public=True))
    register.run(builders.meeting(case_id, public=False, objected=True))
    whole = builders.read(register, case_id)
    said = [(one.public, one.objected) for one in whole.meetings]
    assert said == [(None, False), (True, False), (False, True)]
    assert "guard.open-despite" not in lacks(register, case_id)


def test_a_meeting_is_not_logged_as_open_against_the_wish_of_a_party(register):
    """人民调解法 23: a party may ask that the mediation is open, or that it is not."""
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"log\.open-despite") as refused:
        register.run(builders.meeting(case_id, public=True, objected=True))
    assert refused.value.field == "public"
    assert builders.read(register, case_id).meetings == ()
