"""The sheets of what is handed to one person, gathered from a real register."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.plan_drafts import PlanChange
from models.vocabulary.terms import CaseState, NoticeMeans
from services.commands.logbook import LogPerformance
from services.commands.meeting_plans import CancelPlannedMeeting, MoveMeeting, RecordMeetingNotice
from services.commands.office import ChangeOffice
from services.commands.parties import ChangeParty
from tests import builders, builders_meetings

ENDED_ON = date(2026, 11, 20)


def test_every_party_is_asked_to_the_meeting_that_was_fixed(register, sheets):
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"paper\.not_assigned"):
        sheets("notice-of-meeting", builders.case(register))
    first, second = sheets("notice-of-meeting", case_id)
    assert (first.addressee, second.addressee, first.at) == ("李秀芳", "赵建明", None)
    assert first.mediators == ("陈国良", "马建平")
    assert first.phone == "", "left to be written by hand"
    register.run(ChangeOffice(desk_phone=" 021-63000000 "))
    builders_meetings.plan(register, case_id, minute=30)
    assert sheets("notice-of-meeting", case_id)[0].phone == "021-63000000"
    at = sheets("notice-of-meeting", case_id)[0].at
    assert (at.day, at.hour, at.minute, at.tzinfo) == (26, 14, 30, None)


def test_the_notice_says_what_is_planned_to_those_who_are_asked(register, sheets, clock):
    case_id = builders.assigned_case(register)
    given = builders.read(register, case_id).assignment
    assert given is not None
    hosts = given.mediators
    plan = builders_meetings.plan(register, case_id)
    changes = PlanChange(
        starts_at=builders.at(date(2026, 12, 1), 9),
        room="物业会议室",
        party_names=("赵建明",),
        mediator_names=hosts[1:],
    )
    register.run(MoveMeeting(plan_id=plan.id, changes=changes, reason="调解员有会"))
    (letter,) = sheets("notice-of-meeting", case_id)
    assert (letter.addressee, letter.place) == ("赵建明", "物业会议室")
    assert (letter.mediators, letter.at.day) == (hosts[1:], 1)
    register.run(CancelPlannedMeeting(plan_id=plan.id, reason="自行和解"))
    first, _ = sheets("notice-of-meeting", case_id)
    assert (first.at, first.place, first.mediators) == (None, "", hosts)
    clock.on(date(2026, 11, 27))
    following = builders.at(date(2026, 12, 3), 14)
    register.run(
        builders.meeting(
            case_id,
            date(2026, 11, 27),
            held_at=builders.at(date(2026, 11, 27), 8),
            ended_at=None,
            next_at=following,
        )
    )
    assert sheets("notice-of-meeting", case_id)[1].at.day == 3


def test_the_notices_that_were_given_stay_on_record_after_the_meeting(register, sheets, clock):
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"paper\.no_notice_given"):
        sheets("notices-given", case_id)
    off = builders_meetings.plan(register, case_id, hour=9)
    told_at = builders.at(builders.TODAY, 8, 30)
    first = off.parties[0]
    register.run(RecordMeetingNotice(plan_id=off.id, invitation_ids=(first.id,), at=told_at))
    register.run(CancelPlannedMeeting(plan_id=off.id, reason="调解员出差"))
    plan = builders_meetings.plan(register, case_id, others=("社区民警",))
    guest = plan.others[0]
    handed = (plan.parties[1].id, guest.id, plan.mediators[0].id)
    register.run(
        RecordMeetingNotice(
            plan_id=plan.id,
            invitation_ids=handed,
            at=told_at,
            means=NoticeMeans.HANDED,
            note="本人签收",
        )
    )
    clock.on(date(2026, 11, 27))
    register.run(builders.meeting(case_id, builders_meetings.PLANNED_ON, ended_at=None))
    called_off, held = sheets("notices-given", case_id)
    assert (called_off.state, [one.name for one in called_off.rows]) == (
        "已取消：调解员出差",
        ["李秀芳"],
    )
    assert (held.state, held.place, held.at.day) == ("已召开", builders_meetings.ROOM, 26)
    assert [(one.name, one.role) for one in held.rows] == [
        ("赵建明", "被申请人"),
        ("社区民警", "参加人"),
    ]
    row = held.rows[0]
    assert (row.at.hour, row.at.minute, row.means, row.note) == (8, 30, "送达通知书", "本人签收")


def test_an_applicant_is_told_why_the_case_is_refused(register, sheets):
    case_id = builders.case(register)
    with pytest.raises(Refusal, match=r"paper\.not_refused"):
        sheets("notice-of-refusal", case_id)
    builders.advance(
        register,
        case_id,
        CaseState.REFUSED,
        refused_on=builders.ACCEPTED_ON,
        reason="not-civil",
        ways_told={"李秀芳": "向人民法院起诉"},
        letter_on=builders.ASSIGNED_ON,
    )
    (letter,) = sheets("notice-of-refusal", case_id)
    assert (letter.addressee, letter.reason) == ("李秀芳", "不属于民间纠纷")
    assert (letter.source, letter.ways) == ("人民调解工作若干规定 第20条", "向人民法院起诉")
    assert (letter.decided_on, letter.signed_on) == (builders.ACCEPTED_ON, builders.ASSIGNED_ON)


def test_every_party_is_told_that_the_mediation_ended_and_its_own_other_ways(register, sheets):
    case_id = builders.mediating_case(register)
    with pytest.raises(Refusal, match=r"paper\.not_failed"):
        sheets("notice-of-termination", case_id)
    builders.advance(
        register,
        case_id,
        CaseState.FAILED,
        failed_on=ENDED_ON,
        reason="no-agreement",
        ways_told={"李秀芳": ["court", "legal-aid"], "赵建明": ["court"]},
        undisputed_facts="车位归李秀芳使用。",
    )
    first, second = sheets("notice-of-termination", case_id)
    assert first.ways == "向人民法院起诉、申请法律援助"
    assert (second.addressee, second.ways) == ("赵建明", "向人民法院起诉")
    assert (first.undisputed, first.ended_on) == ("车位归李秀芳使用。", ENDED_ON)


def test_who_names_an_agent_has_a_power_of_attorney_and_else_each_party_may_fill_one_in(
    register, sheets
):
    assert len(sheets("power-of-attorney", builders.case(register))) == 2
    agent = builders.respondent(representative_name="孙桂英", representative_relation="妻子")
    case_id = builders.case(register, parties=(builders.party(), agent))
    (found,) = sheets("power-of-attorney", case_id)
    assert (found.principal.name, found.agent) == ("赵建明", "孙桂英")
    assert found.agent_relation == "妻子"


def test_how_who_acts_for_a_party_stands_to_it_is_told_on_its_papers(register, sheets):
    acting = {"representative_name": "孙桂英", "representative_relation": "母亲"}
    minor = builders.respondent(**acting, representative_kind="guardian")
    case_id = builders.case(register, parties=(builders.party(), minor))
    (application,) = sheets("application", case_id)
    row = application.parties[1]
    assert (row.guardian, row.guardian_relation, row.agent_relation) == ("孙桂英", "母亲", "")
    party = builders.read(register, case_id).parties[1]
    values = {"representative_kind": "agent", "representative_relation": "姐姐"}
    register.run(ChangeParty(party_id=party.id, values=values))
    row = sheets("application", case_id)[0].parties[1]
    assert (row.agent, row.agent_relation, row.guardian) == ("孙桂英", "姐姐", "")


def test_a_receipt_for_each_payment_and_one_for_what_is_owed(register, sheets):
    case_id = builders.performing_case(register)
    (owed,) = sheets("receipt", case_id)
    assert (owed.payer, owed.payee, owed.amount, owed.handed_on) == (
        "赵建明", "李秀芳", 150_000, None,
    )  # fmt: skip
    paid_on = date(2026, 11, 24)
    register.run(LogPerformance(case_id=case_id, obligation=1, on=paid_on, amount_fen=50_000))
    paid, rest = sheets("receipt", case_id)
    assert (paid.amount, paid.handed_on) == (50_000, paid_on)
    assert (rest.amount, rest.handed_on) == (100_000, None)


def test_without_anything_to_hand_over_there_is_no_receipt(register, sheets):
    with pytest.raises(Refusal, match=r"paper\.not_in_effect"):
        sheets("receipt", builders.agreed_case(register))


def test_an_act_that_was_done_has_no_receipt(register, sheets):
    act = builders.obligation(what="今后不再占用车位", amount_fen=None)
    case_id = builders.agreed_case(register, draft=builders.agreement(obligations=(act,)))
    for command in builders.signing(case_id):
        register.run(command)
    register.run(LogPerformance(case_id=case_id, obligation=1, on=date(2026, 11, 24)))
    with pytest.raises(Refusal, match=r"paper\.nothing_owed"):
        sheets("receipt", case_id)
