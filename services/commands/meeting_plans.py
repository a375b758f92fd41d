"""调解会 before it is held: planned, moved, cancelled with a reason; who was told how and when."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.records.meetings import MeetingInvitation, MeetingPlan
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.plan_drafts import (
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    USUAL_MINUTES,
    PlanChange,
    PlanDraft,
)
from models.vocabulary.terms import CaseState, NoticeMeans, PlanState
from services.changes import Changes
from services.commands.invitations import invite, invited
from services.commands.logged import (
    no_later,
    note_event,
    party_names,
    require_state,
    short_enough,
)
from services.work import Work

__all__ = [
    "CancelPlannedMeeting",
    "MoveMeeting",
    "PlanMeeting",
    "RecordMeetingNotice",
    "plan_next",
    "plan_of",
]

_MEETS = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING})


@dataclass(frozen=True, kw_only=True)
class PlanMeeting:
    """Plan a mediation meeting. Clashes with other cases are said beforehand and do not block."""

    label: ClassVar[str] = "history.plan-meeting"
    undoable: ClassVar[bool] = True

    case_id: int
    draft: PlanDraft
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the plan, who is to come, and its line in the proceeding.

        Raises:
            Refusal: the case is not in mediation, the time is past, or this case meets then.
        """
        case = work.get(Case, self.case_id, version=self.version)
        plan = _planned(work, case, self.draft)
        note_event(
            work,
            case,
            "planned-meeting",
            work.today,
            plan=plan.id,
            starts_at=_iso(plan.starts_at),
        )
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class MoveMeeting:
    """Change a planned meeting. Another time or room needs a reason; who was told is told anew.

    Without ``plan_id`` it is the next one of the case.
    """

    label: ClassVar[str] = "history.move-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int | None = None
    case_id: int | None = None
    changes: PlanChange
    reason: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the plan as it is now.

        Raises:
            Refusal: it was held or cancelled, or another time or room comes without a reason.
        """
        plan, case = _open_plan(work, self.plan_id, self.case_id, version=self.version)
        draft = _changed(work, plan, self.changes)
        before = plan.starts_at
        moved = draft.starts_at != before or draft.room.strip() != plan.room
        if moved:
            _require_reason(self.reason)
            _check_time(work, case, draft, plan.id)
            plan.reason = self.reason.strip()
        _fill(plan, draft)
        invite(work, plan, draft, told_anew=moved)
        if moved:
            note_event(
                work,
                case,
                "moved-meeting",
                work.today,
                plan=plan.id,
                was=_iso(before),
                starts_at=_iso(plan.starts_at),
                reason=plan.reason,
            )
        work.label_params["number"] = case.number
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class CancelPlannedMeeting:
    """Call a planned meeting off, with the reason; without ``plan_id`` the next of the case."""

    label: ClassVar[str] = "history.cancel-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int | None = None
    case_id: int | None = None
    reason: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write why, and the line in the proceeding."""
        plan, case = _open_plan(work, self.plan_id, self.case_id, version=self.version)
        _require_reason(self.reason)
        plan.state, plan.reason = PlanState.CANCELLED, self.reason.strip()
        note_event(
            work,
            case,
            "cancelled-meeting",
            work.today,
            plan=plan.id,
            was=_iso(plan.starts_at),
            reason=plan.reason,
        )
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class RecordMeetingNotice:
    """Put on record who was told of a planned meeting, when and by which means.

    ``names`` stand for invitations where there are no ids; without ``plan_id`` it is the next
    meeting of the case.
    """

    label: ClassVar[str] = "history.tell-of-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int | None = None
    case_id: int | None = None
    invitation_ids: tuple[int, ...] = ()
    names: tuple[str, ...] = field(default=(), repr=False)
    at: datetime | None = None
    means: NoticeMeans = NoticeMeans.PHONE
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write how each of them learnt of it; a second time replaces the first."""
        plan, case = _open_plan(work, self.plan_id, self.case_id)
        at = self.at or work.now
        no_later(at, work, "at")
        short_enough(self.note, "note", LONGEST["requests"])
        rows = self._told(work, plan)
        if not rows or len(rows) < len({*self.invitation_ids, *self.names}):
            raise Refusal("plan.not-invited", field="party", number=case.number)
        for row in rows:
            row.told_at, row.told_means, row.told_note = at, self.means, self.note.strip()
        note_event(
            work,
            case,
            "meeting-notice",
            moments.local_day(at),
            plan=plan.id,
            count=len(rows),
            means=self.means.value,
        )
        return work.done(case.id)

    def _told(self, work: Work, plan: MeetingPlan) -> list[MeetingInvitation]:
        rows = invited(work, plan.id)
        parties = party_names(work, plan.case_id)
        by_name = {parties.get(one) for one in self.names} - {None}
        return [
            one
            for one in rows
            if one.id in self.invitation_ids
            or one.party_id in by_name
            or (one.name and one.name in self.names)
        ]


def plan_of(work: Work, case: Case, held_at: datetime, plan_id: int | None) -> MeetingPlan | None:
    """The plan that a meeting held at ``held_at`` carries out.

    The one named, else the last open one of that day or before; None for a meeting nobody planned.
    """
    if plan_id is not None:
        plan, owner = _open_plan(work, plan_id, None)
        if owner.id != case.id:
            raise Refusal("plan.not-open", field="plan")
        return plan
    day = moments.local_day(held_at)
    found = [one for one in _open_plans(work, case.id) if moments.local_day(one.starts_at) <= day]
    return max(found, key=lambda one: (one.starts_at, one.id), default=None)


def plan_next(work: Work, case: Case, starts_at: datetime, room: str) -> MeetingPlan | None:
    """Plan the next meeting as the last one fixed it; None when it is past or planned already."""
    same = any(one.starts_at == starts_at for one in _open_plans(work, case.id))
    if starts_at <= work.now or same:
        return None
    plan = work.add(
        MeetingPlan(case_id=case.id, starts_at=starts_at, minutes=USUAL_MINUTES, room=room)
    )
    invite(work, plan, PlanDraft(starts_at=starts_at), told_anew=False)
    return plan


def _planned(work: Work, case: Case, draft: PlanDraft) -> MeetingPlan:
    require_state(case, _MEETS, "plan.not-mediating")
    _check_time(work, case, draft, None)
    plan = MeetingPlan(case_id=case.id, starts_at=draft.starts_at, minutes=draft.minutes)
    _fill(plan, draft)
    work.add(plan)
    invite(work, plan, draft, told_anew=False)
    return plan


def _fill(plan: MeetingPlan, draft: PlanDraft) -> None:
    for name, most in (("room", LONGEST["place"]), ("purpose", LONGEST["requests"])):
        short_enough(getattr(draft, name), name, most)
    if not SHORTEST_MINUTES <= draft.minutes <= LONGEST_MINUTES:
        raise Refusal(
            "plan.length",
            field="minutes",
            count=draft.minutes,
            least=SHORTEST_MINUTES,
            most=LONGEST_MINUTES,
        )
    plan.starts_at, plan.minutes = draft.starts_at, draft.minutes
    plan.room, plan.purpose = draft.room.strip(), draft.purpose.strip()


def _check_time(work: Work, case: Case, draft: PlanDraft, plan_id: int | None) -> None:
    """A meeting lies ahead, and a case is not heard twice at the same time."""
    if draft.starts_at <= work.now:
        raise Refusal("plan.past", field="starts_at", time=_told(draft.starts_at))
    for other in _open_plans(work, case.id):
        ends_at = other.starts_at + timedelta(minutes=other.minutes)
        if other.id != plan_id and other.starts_at < draft.ends_at and draft.starts_at < ends_at:
            raise Refusal(
                "plan.same-meeting",
                field="starts_at",
                number=case.number,
                time=_told(other.starts_at),
            )


def _require_reason(reason: str) -> None:
    short_enough(reason, "reason", LONGEST["requests"])
    if not reason.strip():
        raise Refusal("plan.no-reason", field="reason")


def _open_plan(
    work: Work, plan_id: int | None, case_id: int | None, *, version: int | None = None
) -> tuple[MeetingPlan, Case]:
    """The plan named, else the next of the case."""
    if plan_id is None:
        case = work.get(Case, case_id or 0, version=version)
        plans = _open_plans(work, case.id)
        if not plans:
            raise Refusal("plan.none-open", field="plan", number=case.number)
        return plans[0], case
    plan = work.get(MeetingPlan, plan_id)
    if plan.state is not PlanState.PLANNED or case_id not in {None, plan.case_id}:
        raise Refusal("plan.not-open", field="plan")
    return plan, work.get(Case, plan.case_id, version=version)


def _changed(work: Work, plan: MeetingPlan, changes: PlanChange) -> PlanDraft:
    """The plan as it stands with what becomes other about it."""
    rows = invited(work, plan.id)
    people = changes.party_ids is None and changes.party_names is None
    hosts = changes.mediator_ids is None and changes.mediator_names is None
    names = tuple(one.name for one in rows if one.party_id is None and one.mediator_id is None)
    return PlanDraft(
        starts_at=changes.starts_at or plan.starts_at,
        minutes=plan.minutes if changes.minutes is None else changes.minutes,
        room=plan.room if changes.room is None else changes.room,
        purpose=plan.purpose if changes.purpose is None else changes.purpose,
        party_ids=tuple(one.party_id for one in rows if one.party_id is not None)
        if people
        else changes.party_ids,
        mediator_ids=tuple(one.mediator_id for one in rows if one.mediator_id is not None)
        if hosts
        else changes.mediator_ids,
        party_names=changes.party_names,
        mediator_names=changes.mediator_names,
        others=names if changes.others is None else changes.others,
    )


def _open_plans(work: Work, case_id: int) -> list[MeetingPlan]:
    return list(
        work.session.scalars(
            sa.select(MeetingPlan)
            .where(MeetingPlan.case_id == case_id, MeetingPlan.state == PlanState.PLANNED)
            .order_by(MeetingPlan.starts_at)
        )
    )


def _iso(moment: datetime) -> str:
    return moments.local(moment).isoformat(timespec="minutes")


def _told(moment: datetime) -> str:
    return f"{moments.local(moment):%Y-%m-%d %H:%M}"
