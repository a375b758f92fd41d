"""调解会 before it is held: planned, moved, cancelled with a reason; who was told how and when."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Final

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Mediator
from models.records.cases import Case, CaseParty
from models.records.meetings import MeetingInvitation, MeetingPlan
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseState, NoticeMeans, PlanState
from services.changes import Changes
from services.commands.logged import no_later, note_event, require_state, short_enough
from services.database import Work

__all__ = [
    "LONGEST_MINUTES",
    "USUAL_MINUTES",
    "CancelPlannedMeeting",
    "MoveMeeting",
    "PlanDraft",
    "PlanMeeting",
    "RecordMeetingNotice",
    "plan_next",
    "plan_of",
]

USUAL_MINUTES: Final = 60
"""How long a meeting takes when nothing is said."""

_SHORTEST: Final = 5
LONGEST_MINUTES: Final = 600
"""No meeting takes longer: who talks for ten hours agrees to anything."""

_MEETS = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING})


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanDraft:
    """A meeting to come: an aware moment, its length in minutes, room and purpose.

    ``mediator_ids`` and ``party_ids`` are who is to come; None means those assigned, and every
    party whose name is known. ``others`` are further participants by name (人民调解法 20).
    """

    starts_at: datetime
    minutes: int = USUAL_MINUTES
    room: str = ""
    purpose: str = ""
    mediator_ids: tuple[int, ...] | None = None
    party_ids: tuple[int, ...] | None = None
    others: tuple[str, ...] = field(default=(), repr=False)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


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
    """Change a planned meeting. Another time or room needs a reason; who was told is told anew."""

    label: ClassVar[str] = "history.move-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int
    draft: PlanDraft
    reason: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the plan as it is now.

        Raises:
            Refusal: it was held or cancelled, or another time or room comes without a reason.
        """
        plan, case = _open_plan(work, self.plan_id, self.version)
        draft = self.draft
        before = plan.starts_at
        moved = draft.starts_at != before or draft.room.strip() != plan.room
        if moved:
            _require_reason(self.reason)
            _check_time(work, case, draft, plan.id)
            plan.reason = self.reason.strip()
        _fill(plan, draft)
        _invite(work, plan, draft, told_anew=moved)
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
    """Call a planned meeting off, with the reason."""

    label: ClassVar[str] = "history.cancel-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int
    reason: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write why, and the line in the proceeding."""
        plan, case = _open_plan(work, self.plan_id, self.version)
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
    """Put on record who was told of a planned meeting, when and by which means."""

    label: ClassVar[str] = "history.tell-of-meeting"
    undoable: ClassVar[bool] = True

    plan_id: int
    invitation_ids: tuple[int, ...]
    at: datetime | None = None
    means: NoticeMeans = NoticeMeans.PHONE
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write how each of them learnt of it; a second time replaces the first."""
        plan, case = _open_plan(work, self.plan_id)
        at = self.at or work.now
        no_later(at, work, "at")
        short_enough(self.note, "note", LONGEST["requests"])
        rows = [one for one in _invited(work, plan.id) if one.id in self.invitation_ids]
        if not rows or len(rows) != len(set(self.invitation_ids)):
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


def plan_of(work: Work, case: Case, held_at: datetime, plan_id: int | None) -> MeetingPlan | None:
    """The plan that a meeting held at ``held_at`` carries out.

    The one named, else the last open one of that day or before; None for a meeting nobody planned.
    """
    if plan_id is not None:
        plan, owner = _open_plan(work, plan_id)
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
    _invite(work, plan, PlanDraft(starts_at=starts_at), told_anew=False)
    return plan


def _planned(work: Work, case: Case, draft: PlanDraft) -> MeetingPlan:
    require_state(case, _MEETS, "plan.not-mediating")
    _check_time(work, case, draft, None)
    plan = MeetingPlan(case_id=case.id, starts_at=draft.starts_at, minutes=draft.minutes)
    _fill(plan, draft)
    work.add(plan)
    _invite(work, plan, draft, told_anew=False)
    return plan


def _fill(plan: MeetingPlan, draft: PlanDraft) -> None:
    for name, most in (("room", LONGEST["place"]), ("purpose", LONGEST["requests"])):
        short_enough(getattr(draft, name), name, most)
    if not _SHORTEST <= draft.minutes <= LONGEST_MINUTES:
        raise Refusal(
            "plan.length",
            field="minutes",
            count=draft.minutes,
            least=_SHORTEST,
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


def _open_plan(work: Work, plan_id: int, version: int | None = None) -> tuple[MeetingPlan, Case]:
    plan = work.get(MeetingPlan, plan_id)
    if plan.state is not PlanState.PLANNED:
        raise Refusal("plan.not-open", field="plan")
    return plan, work.get(Case, plan.case_id, version=version)


def _open_plans(work: Work, case_id: int) -> list[MeetingPlan]:
    return list(
        work.session.scalars(
            sa.select(MeetingPlan)
            .where(MeetingPlan.case_id == case_id, MeetingPlan.state == PlanState.PLANNED)
            .order_by(MeetingPlan.starts_at)
        )
    )


def _invited(work: Work, plan_id: int) -> list[MeetingInvitation]:
    return list(
        work.session.scalars(
            sa.select(MeetingInvitation)
            .where(MeetingInvitation.plan_id == plan_id)
            .order_by(MeetingInvitation.id)
        )
    )


_Who = tuple[int | None, int | None, str]
"""A party, a mediator, or somebody by name."""


def _invite(work: Work, plan: MeetingPlan, draft: PlanDraft, *, told_anew: bool) -> None:
    """Bring the invitations to what the draft says, row by row."""
    kept: dict[_Who, MeetingInvitation] = {
        (one.party_id, one.mediator_id, one.name): one for one in _invited(work, plan.id)
    }
    wanted = _wanted(work, plan.case_id, draft)
    for who, row in kept.items():
        if who not in wanted:
            work.session.delete(row)
        elif told_anew:
            row.told_at, row.told_means, row.told_note = None, None, ""
    for who in wanted:
        if who not in kept:
            party_id, mediator_id, name = who
            work.add(
                MeetingInvitation(
                    case_id=plan.case_id,
                    plan_id=plan.id,
                    party_id=party_id,
                    mediator_id=mediator_id,
                    name=name,
                )
            )


def _wanted(work: Work, case_id: int, draft: PlanDraft) -> list[_Who]:
    known = work.session.execute(
        sa.select(CaseParty.id, CaseParty.person_id, CaseParty.organisation_id)
        .where(CaseParty.case_id == case_id)
        .order_by(CaseParty.position)
    ).all()
    parties = [one.id for one in known]
    if draft.party_ids is None:
        asked = [one.id for one in known if one.person_id or one.organisation_id]
    else:
        asked = [one for one in parties if one in draft.party_ids]
        if len(asked) != len(set(draft.party_ids)):
            raise Refusal("plan.unknown-party", field="parties")
        if not asked:
            raise Refusal("plan.nobody", field="parties")
    mediators = _mediators(work, case_id, draft)
    others = dict.fromkeys(one.strip() for one in draft.others if one.strip())
    return [
        *((one, None, "") for one in asked),
        *((None, one, "") for one in mediators),
        *((None, None, one) for one in others),
    ]


def _mediators(work: Work, case_id: int, draft: PlanDraft) -> list[int]:
    if draft.mediator_ids is None:
        return list(
            work.session.scalars(
                sa.select(AssignedMediator.mediator_id)
                .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
                .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
                .order_by(AssignedMediator.id)
            )
        )
    known = set(
        work.session.scalars(
            sa.select(Mediator.id).where(
                Mediator.committee_id == work.committee_id, Mediator.id.in_(draft.mediator_ids)
            )
        )
    )
    if len(known) != len(set(draft.mediator_ids)):
        raise Refusal("plan.unknown-mediator", field="mediators")
    return list(dict.fromkeys(draft.mediator_ids))


def _iso(moment: datetime) -> str:
    return moments.local(moment).isoformat(timespec="minutes")


def _told(moment: datetime) -> str:
    return f"{moments.local(moment):%Y-%m-%d %H:%M}"
