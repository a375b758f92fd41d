"""调解会: logged with its outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case
from models.records.meetings import MediationMeeting, MeetingAttendance
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState, MeetingResult, PlanState
from services.changes import Changes
from services.commands.logged import (
    no_later,
    note_event,
    party_names,
    require_state,
    short_enough,
)
from services.commands.meeting_plans import plan_next, plan_of
from services.commands.proceeding import advance_if_ready
from services.commands.statements import take_statements
from services.work import Work

__all__ = ["LogMeeting", "put_right"]

_MEETS = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING})


@dataclass(frozen=True, kw_only=True)
class LogMeeting:
    """Log a mediation meeting with its outcome.

    ``attended`` are names; those of parties of the case are recognised, others are invited
    participants; ``consented`` is whether every party agrees to their taking part (人民调解法 20),
    None where nobody has said. ``public`` is whether it was held open, ``objected`` that a party
    asked for closed doors (人民调解法 23); ``public`` is None where nobody has said.
    A first meeting in which rights were told begins the mediation.
    ``plan_id`` is the plan it carries out (else the last open one until that day); ``next_at``
    plans the next.
    """

    label: ClassVar[str] = "history.log-meeting"
    undoable: ClassVar[bool] = True

    case_id: int
    held_at: datetime
    ended_at: datetime | None = None
    place: str = ""
    attended: tuple[str, ...] = field(default=(), repr=False)
    consented: bool | None = None
    rights_told: bool = False
    public: bool | None = None
    objected: bool = False
    account: str = field(default="", repr=False)
    result: MeetingResult = MeetingResult.CONTINUE
    next_at: datetime | None = None
    plan_id: int | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the meeting, who was there, and the step it makes.

        Raises:
            Refusal: the case is not in mediation, a time is impossible, a party does not
                consent to somebody who was invited, or to open doors.
        """
        case = work.get(Case, self.case_id, version=self.version)
        require_state(case, _MEETS, "log.not-mediating")
        no_later(self.held_at, work, "held_at")
        short_enough(self.account, "account")
        if self.ended_at is not None and self.ended_at < self.held_at:
            raise Refusal("log.ends-before-start", field="ended_at")
        if self.next_at is not None and self.next_at <= self.held_at:
            raise Refusal("log.next-before-this", field="next_at")
        if self.public and self.objected:
            raise Refusal("log.open-despite", field="public")
        meeting = self._written(work, case)
        take_statements(work, meeting)
        self._plans(work, case, meeting)
        if self.rights_told and case.rights_notice_on is None:
            case.rights_notice_on = moments.local_day(self.held_at)
        note_event(
            work,
            case,
            "meeting",
            moments.local_day(self.held_at),
            meeting=meeting.id,
            ordinal=meeting.ordinal,
            result=self.result.value,
            **self._said(work, case),
        )
        if case.state is CaseState.ASSIGNED:
            advance_if_ready(work, case)
        return work.done(case.id)

    def _said(self, work: Work, case: Case) -> dict[str, Any]:
        """What the parties said to who was invited and to open doors, where they said it."""
        said: dict[str, Any] = {}
        if self.consented is not None and set(self.attended) - party_names(work, case.id).keys():
            said["consented"] = self.consented
        if self.public is not None:
            said |= {"public": self.public, "objected": self.objected}
        return said

    def _plans(self, work: Work, case: Case, meeting: MediationMeeting) -> None:
        """What was planned is held now, and the next meeting is planned."""
        plan = plan_of(work, case, self.held_at, self.plan_id)
        if plan is not None:
            plan.state, plan.meeting_id = PlanState.HELD, meeting.id
        if self.next_at is not None:
            plan_next(work, case, self.next_at, self.place)

    def _written(self, work: Work, case: Case) -> MediationMeeting:
        ordinal = 1 + (
            work.session.scalar(
                sa.select(sa.func.max(MediationMeeting.ordinal)).where(
                    MediationMeeting.case_id == case.id
                )
            )
            or 0
        )
        meeting = work.add(
            MediationMeeting(
                case_id=case.id,
                ordinal=ordinal,
                held_at=self.held_at,
                ended_at=self.ended_at,
                place=self.place,
                rights_told=self.rights_told,
                public=self.public,
                objected=self.objected,
                account=self.account,
                result=self.result,
                next_at=self.next_at,
                recorder=work.actor,
            )
        )
        parties = party_names(work, case.id)
        names = dict.fromkeys(one.strip() for one in self.attended if one.strip())
        if self.consented is False and names.keys() - parties.keys():
            raise Refusal("log.invitee-refused", field="consented")
        for name in names:
            known = parties.get(name)
            work.add(
                MeetingAttendance(
                    case_id=case.id,
                    meeting_id=meeting.id,
                    name=name,
                    capacity="party" if known else "invitee",
                    party_id=known,
                    consented=None if known else self.consented,
                )
            )
        return meeting


def put_right(work: Work, case: Case, facts: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Bring a meeting to what a correction says of consent and doors; ``facts`` are of its event.

    A party's refusal that comes to light afterwards is kept too: the guards then speak of it.

    Raises:
        Refusal: nobody was invited, or the meeting would have been open against a party's wish.
    """
    meeting = work.get(MediationMeeting, int(facts["meeting"]))
    if "consented" in values:
        invited = work.session.scalars(
            sa.select(MeetingAttendance).where(
                MeetingAttendance.meeting_id == meeting.id,
                MeetingAttendance.capacity == "invitee",
            )
        ).all()
        if not invited:
            raise Refusal("correction.nobody-invited", field="consented", number=case.number)
        for one in invited:
            one.consented = values["consented"]
    if "public" in values:
        meeting.public = values["public"]
    if "objected" in values:
        meeting.objected = bool(values["objected"])
    if meeting.public and meeting.objected:
        raise Refusal("log.open-despite", field="public")
