"""A mediation meeting before it is held: planned, moved, called off, told of; then held."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.plan_drafts import PlanChange
from models.vocabulary.terms import NoticeMeans, PlanState
from resources import Language
from services.commands.meeting_plans import (
    CancelPlannedMeeting,
    MoveMeeting,
    PlanMeeting,
    RecordMeetingNotice,
)
from services.queries import meeting_plans
from tests import builders, builders_meetings
from tests.builders_meetings import PLANNED_ON, ROOM, draft, plans

ZH = Language.CHINESE


def names(invited):
    return [one.name for one in invited]


def found(register, case_id, wanted, plan_id=None):
    with register.reading() as reading:
        return meeting_plans.findings(reading, case_id, wanted, ZH, plan_id=plan_id)


def test_a_plan_asks_every_named_party_and_those_who_mediate(register):
    case_id = builders.assigned_case(register)
    plan = builders_meetings.plan(register, case_id, others=("吴涛", " 吴涛 ", ""))
    assert (plan.starts_at, plan.minutes) == (builders.at(PLANNED_ON, 14), 60)
    assert (plan.room, plan.purpose, plan.state) == (ROOM, "商量错时停放的办法", PlanState.PLANNED)
    assert names(plan.parties) == ["李秀芳", "赵建明"]
    assert names(plan.mediators) == ["陈国良", "马建平"]
    assert names(plan.others) == ["吴涛"]
    whole = builders.read(register, case_id)
    assert whole.coming == (plan,)
    assert whole.events[-1].kind == "planned-meeting"
    assert whole.events[-1].facts["starts_at"] == "2026-11-26T14:00+08:00"


def same_people(register, case_id):
    """The parties of a case, to be picked from the directory for another one."""
    known = builders.read(register, case_id).parties
    drafts = (builders.party(), builders.respondent())
    return tuple(
        replace(one, person_id=party.person_id) for one, party in zip(drafts, known, strict=True)
    )


def test_it_lies_ahead_and_is_of_a_case_in_mediation(register):
    case_id = builders.assigned_case(register)
    with pytest.raises(Refusal, match=r"plan\.past"):
        register.run(PlanMeeting(case_id=case_id, draft=draft(builders.TODAY, 9)))
    with pytest.raises(Refusal, match=r"plan\.not-mediating"):
        register.run(PlanMeeting(case_id=builders.case(register), draft=draft()))
    for minutes in (4, 601):
        with pytest.raises(Refusal, match=r"plan\.length"):
            register.run(PlanMeeting(case_id=case_id, draft=draft(minutes=minutes)))
    with pytest.raises(Refusal, match=r"plan\.nobody"):
        register.run(PlanMeeting(case_id=case_id, draft=draft(party_ids=())))
    with pytest.raises(Refusal, match=r"plan\.unknown-party"):
        register.run(PlanMeeting(case_id=case_id, draft=draft(party_ids=(999,))))
    with pytest.raises(Refusal, match=r"plan\.unknown-mediator"):
        register.run(PlanMeeting(case_id=case_id, draft=draft(mediator_ids=(999,))))
    assert plans(register, case_id) == ()


def test_the_very_same_meeting_is_refused_and_one_after_it_is_not(register):
    case_id = builders.assigned_case(register)
    builders_meetings.plan(register, case_id)
    with pytest.raises(Refusal, match=r"plan\.same-meeting") as refused:
        register.run(PlanMeeting(case_id=case_id, draft=draft(hour=14, minute=59)))
    assert "2026-11-26 14:00" in refused.value.sentence(ZH)
    builders_meetings.plan(register, case_id, hour=15)
    assert len(plans(register, case_id)) == 2


def test_another_case_at_the_time_is_said_with_its_number_and_does_not_block(register):
    studio = builders.studio(register)
    first = builders.assigned_case(register, studio)
    second = builders.assigned_case(register, studio, parties=same_people(register, first))
    builders_meetings.plan(register, first)
    number = builders.read(register, first).line.number
    told = found(register, second, draft(hour=14, minute=30))
    assert [(one.code, one.field, one.severity) for one in told] == [
        ("appointment.room-taken", "room", Severity.WARN),
        *[("appointment.mediator-busy", "mediators", Severity.WARN)] * 2,
        *[("appointment.party-elsewhere", "parties", Severity.WARN)] * 2,
    ]
    assert [one.text(ZH) for one in told] == [
        f"14:00–15:00 居委会调解室已由案件 {number} 使用",
        f"调解员陈国良 14:00–15:00 在案件 {number} 有调解会",
        f"调解员马建平 14:00–15:00 在案件 {number} 有调解会",
        f"李秀芳 14:00–15:00 须到案件 {number} 的调解会",
        f"赵建明 14:00–15:00 须到案件 {number} 的调解会",
    ]
    builders_meetings.plan(register, second, hour=14, minute=30)
    assert found(register, second, draft(hour=15, minute=30)) == ()
    assert found(register, second, draft(hour=13)) == ()


def test_only_what_both_meetings_need_is_a_clash(register):
    studio = builders.studio(register)
    first = builders.assigned_case(register, studio)
    second = builders.assigned_case(register, studio, parties=same_people(register, first))
    builders_meetings.plan(register, first)
    party = builders.read(register, second).parties[1]
    apart = draft(room="物业会议室", mediator_ids=studio.mediators[:1], party_ids=(party.id,))
    assert [(one.code, one.params["name"]) for one in found(register, second, apart)] == [
        ("appointment.mediator-busy", "陈国良"),
        ("appointment.party-elsewhere", "赵建明"),
    ]


def test_a_namesake_is_only_pointed_at(register):
    studio = builders.studio(register)
    first, second = (builders.assigned_case(register, studio) for _ in range(2))
    builders_meetings.plan(register, first)
    told = [one for one in found(register, second, draft()) if one.field == "parties"]
    assert [(one.code, one.severity) for one in told] == [
        ("appointment.namesake-elsewhere", Severity.INFO)
    ] * 2


def test_a_cancelled_or_held_meeting_and_the_one_being_changed_are_no_clash(register):
    studio = builders.studio(register)
    first, second = (builders.assigned_case(register, studio) for _ in range(2))
    plan = builders_meetings.plan(register, first)
    assert found(register, first, draft(hour=14, minute=30), plan.id) == ()
    (same,) = found(register, first, draft(hour=14, minute=30))
    assert (same.code, same.severity) == ("appointment.same-meeting", Severity.BLOCK)
    register.run(CancelPlannedMeeting(plan_id=plan.id, reason="李秀芳生病"))
    assert found(register, second, draft()) == ()


def test_rest_days_holidays_and_the_end_of_the_period_are_said(register):
    case_id = builders.assigned_case(register)
    codes = [one.code for one in found(register, case_id, draft(date(2026, 11, 28)))]
    assert codes == ["appointment.after-deadline", "appointment.rest-day"]
    codes = [one.code for one in found(register, case_id, draft(date(2027, 1, 5)))]
    assert codes == ["appointment.after-deadline", "appointment.calendar-unknown"]


def test_moving_needs_a_reason_and_everybody_is_told_anew(register):
    plan = builders_meetings.plan(register, others=("吴涛",))
    everyone = tuple(one.id for one in plan.invitations)
    register.run(
        RecordMeetingNotice(plan_id=plan.id, invitation_ids=everyone, means=NoticeMeans.HANDED)
    )
    later = PlanChange(starts_at=builders.at(PLANNED_ON, 16))
    with pytest.raises(Refusal, match=r"plan\.no-reason"):
        register.run(MoveMeeting(plan_id=plan.id, changes=later, reason=" "))
    longer = PlanChange(minutes=90)
    register.run(MoveMeeting(plan_id=plan.id, changes=longer))
    (kept,) = plans(register, plan.case_id)
    assert kept.minutes == 90
    assert {one.told_means for one in kept.invitations} == {NoticeMeans.HANDED}
    register.run(MoveMeeting(plan_id=plan.id, changes=later, reason="赵建明要上班"))
    (moved,) = plans(register, plan.case_id)
    assert (moved.starts_at, moved.reason) == (builders.at(PLANNED_ON, 16), "赵建明要上班")
    assert {one.told_at for one in moved.invitations} == {None}
    event = builders.read(register, plan.case_id).events[-1]
    assert (event.kind, event.facts["was"]) == ("moved-meeting", "2026-11-26T14:00+08:00")


def test_who_is_to_come_can_change_without_a_reason(register):
    plan = builders_meetings.plan(register, others=("吴涛",))
    everyone = tuple(one.id for one in plan.invitations)
    register.run(RecordMeetingNotice(plan_id=plan.id, invitation_ids=everyone))
    register.run(
        MoveMeeting(
            case_id=plan.case_id,
            changes=PlanChange(party_names=("赵建明",), mediator_names=(), others=("周慧敏",)),
        )
    )
    (now,) = plans(register, plan.case_id)
    assert names(now.invitations) == ["赵建明", "周慧敏"]
    assert [one.told_at is not None for one in now.invitations] == [True, False]
    with pytest.raises(Refusal, match=r"plan\.unknown-mediator"):
        register.run(
            MoveMeeting(case_id=plan.case_id, changes=PlanChange(mediator_names=("无名",)))
        )


def test_it_is_called_off_with_a_reason_and_then_stands(register):
    plan = builders_meetings.plan(register)
    with pytest.raises(Refusal, match=r"plan\.no-reason"):
        register.run(CancelPlannedMeeting(plan_id=plan.id))
    register.run(CancelPlannedMeeting(plan_id=plan.id, reason="李秀芳生病"))
    (off,) = plans(register, plan.case_id)
    assert (off.state, off.reason) == (PlanState.CANCELLED, "李秀芳生病")
    for command in (
        CancelPlannedMeeting(plan_id=plan.id, reason="再次"),
        MoveMeeting(plan_id=plan.id, changes=PlanChange(), reason="再次"),
        RecordMeetingNotice(plan_id=plan.id, invitation_ids=(off.parties[0].id,)),
    ):
        with pytest.raises(Refusal, match=r"plan\.not-open"):
            register.run(command)


def test_who_was_told_how_and_when_is_on_record(register, clock):
    plan = builders_meetings.plan(register)
    first, second = plan.parties
    with pytest.raises(Refusal, match=r"log\.future"):
        register.run(
            RecordMeetingNotice(
                plan_id=plan.id, invitation_ids=(first.id,), at=builders.at(PLANNED_ON)
            )
        )
    with pytest.raises(Refusal, match=r"plan\.not-invited"):
        register.run(RecordMeetingNotice(plan_id=plan.id, invitation_ids=(first.id, 999)))
    at = clock.moment - timedelta(hours=1)
    register.run(
        RecordMeetingNotice(
            plan_id=plan.id,
            invitation_ids=(second.id,),
            at=at,
            means=NoticeMeans.PHONE,
            note="答应到场",
        )
    )
    (now,) = plans(register, plan.case_id)
    told = now.parties[1]
    assert (told.told_at, told.told_means, told.told_note) == (at, NoticeMeans.PHONE, "答应到场")
    assert now.parties[0].told_at is None


def test_a_meeting_held_carries_its_plan_out_and_plans_the_next(register, clock):
    plan = builders_meetings.plan(register)
    clock.on(PLANNED_ON, 16)
    following = builders.at(date(2026, 12, 1), 9)
    held = builders.meeting(plan.case_id, PLANNED_ON, next_at=following)
    register.run(held)
    before, after = plans(register, plan.case_id)
    whole = builders.read(register, plan.case_id)
    assert (before.state, before.meeting_id) == (PlanState.HELD, whole.meetings[0].id)
    assert (after.starts_at, after.room, after.state) == (following, ROOM, PlanState.PLANNED)
    assert names(after.parties) == ["李秀芳", "赵建明"]
    assert names(after.mediators) == ["陈国良", "马建平"]


def test_a_meeting_nobody_planned_leaves_the_plan_of_another_day(register):
    plan = builders_meetings.plan(register)
    register.run(builders.meeting(plan.case_id, next_at=plan.starts_at))
    assert plans(register, plan.case_id) == (plan,)
    early = builders.meeting(plan.case_id, builders.TODAY)
    register.run(replace(early, held_at=builders.at(builders.TODAY, 8), plan_id=plan.id))
    assert plans(register, plan.case_id)[0].state is PlanState.HELD


def test_an_old_case_entered_later_plans_nothing(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, next_at=builders.at(date(2026, 11, 9), 14)))
    assert plans(register, case_id) == ()


def test_the_plans_of_the_office_are_those_of_cases_in_mediation(register):
    studio = builders.studio(register)
    first = builders.assigned_case(register, studio)
    other = builders.assigned_case(register)
    builders_meetings.plan(register, first, hour=15)
    builders_meetings.plan(register, other, hour=9)
    with register.reading() as reading:
        everybody = meeting_plans.standing_plans(reading, reading.now)
        own = meeting_plans.standing_plans(reading, reading.now, mediator_id=studio.mediators[0])
        early = meeting_plans.standing_plans(
            reading, reading.now, until=builders.at(PLANNED_ON, 15)
        )
    assert [one.case_id for one in everybody] == [other, first]
    assert first in [one.case_id for one in own]
    assert [one.case_id for one in early] == [other]
