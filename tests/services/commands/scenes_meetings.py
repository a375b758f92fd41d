"""The scenes of planned meetings and of what is said, for the test of every command."""

from collections.abc import Callable

from models.vocabulary.plan_drafts import PlanChange
from models.vocabulary.terms import NoticeMeans, StatementKind
from services.commands.meeting_plans import (
    CancelPlannedMeeting,
    MoveMeeting,
    PlanMeeting,
    RecordMeetingNotice,
)
from services.commands.statements import ChangeStatement, NoteStatement, RemoveStatement
from services.database import Database
from services.work import Command
from tests import builders, builders_meetings


def _plan(register: Database) -> Command:
    draft = builders_meetings.draft(others=("吴涛",))
    return PlanMeeting(case_id=builders.assigned_case(register), draft=draft)


def _move(register: Database) -> Command:
    plan = builders_meetings.plan(register, others=("吴涛",))
    told = tuple(one.id for one in plan.parties)
    register.run(RecordMeetingNotice(plan_id=plan.id, invitation_ids=told))
    starts_at = builders.at(builders_meetings.PLANNED_ON, 16)
    changes = PlanChange(starts_at=starts_at, party_names=("李秀芳",))
    return MoveMeeting(plan_id=plan.id, changes=changes, reason="赵建明要上班")


def _cancel(register: Database) -> Command:
    plan = builders_meetings.plan(register)
    return CancelPlannedMeeting(plan_id=plan.id, reason="李秀芳生病")


def _tell(register: Database) -> Command:
    plan = builders_meetings.plan(register)
    return RecordMeetingNotice(
        plan_id=plan.id,
        invitation_ids=(plan.parties[0].id,),
        means=NoticeMeans.HANDED,
        note="赵建明代收",
    )


def _note(register: Database) -> Command:
    return builders_meetings.statement(builders.assigned_case(register))


def _change(register: Database) -> Command:
    (key,) = builders_meetings.said(register, builders.assigned_case(register), "愿意商量。")
    return ChangeStatement(
        statement_id=key, speaker="赵建明", kind=StatementKind.PROPOSAL, words="愿意错时停放。"
    )


def _remove(register: Database) -> Command:
    (key,) = builders_meetings.said(register, builders.assigned_case(register), "愿意商量。")
    return RemoveStatement(statement_id=key)


MEETINGS: dict[type, Callable[[Database], Command]] = {
    PlanMeeting: _plan,
    MoveMeeting: _move,
    CancelPlannedMeeting: _cancel,
    RecordMeetingNotice: _tell,
    NoteStatement: _note,
    ChangeStatement: _change,
    RemoveStatement: _remove,
}
