"""What is logged on a case between its steps: contacts, performance, visits, what was checked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.agreements import FollowUp, Obligation, Performance
from models.records.cases import Case, Contact
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.lawfulness import points_named
from models.vocabulary.terms import CaseState, ContactMeans, Performed, Satisfaction, VisitMeans
from services.changes import Changes
from services.commands.agreements import agreement_in_hand
from services.commands.logged import no_later, note_event, require_state, short_enough
from services.commands.stepping import latest_agreement
from services.event_facts import LAWFULNESS, REMINDER, REPORT
from services.work import Work

__all__ = [
    "LogContact",
    "LogFollowUp",
    "LogLawfulness",
    "LogPerformance",
    "LogReminder",
    "LogReport",
]


@dataclass(frozen=True, kw_only=True)
class LogContact:
    """Log a call or a visit: ten seconds, no meeting."""

    label: ClassVar[str] = "history.log-contact"
    undoable: ClassVar[bool] = True

    case_id: int
    at: datetime | None = None
    means: ContactMeans = ContactMeans.PHONE
    whom: str = field(default="", repr=False)
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the contact and its line in the proceeding.

        Raises:
            Refusal: neither with whom nor what was said, or a time that is still to come.
        """
        case = work.get(Case, self.case_id)
        if not self.whom.strip() and not self.note.strip():
            raise Refusal("log.empty-contact", field="note", number=case.number)
        at = self.at or work.now
        no_later(at, work, "at")
        short_enough(self.note, "note")
        contact = work.add(
            Contact(
                case_id=case.id,
                at=at,
                means=self.means,
                whom=self.whom,
                note=self.note,
                actor=work.actor,
            )
        )
        note_event(work, case, "contact", moments.local_day(at), contact=contact.id)
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class LogPerformance:
    """Log what was done on an obligation, in part or in whole.

    ``obligation`` counts from 1. Without an amount, or when the amounts reach what was promised,
    the obligation is done.
    """

    label: ClassVar[str] = "history.log-performance"
    undoable: ClassVar[bool] = True

    case_id: int
    obligation: int
    on: date | None = None
    amount_fen: int | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the performance and whether the obligation is done."""
        case, agreement = agreement_in_hand(work, self.case_id)
        on = self.on or work.today
        no_later(on, work, "on")
        row: Any = work.session.scalar(
            sa.select(Obligation).where(
                Obligation.agreement_id == agreement.id, Obligation.ordinal == self.obligation
            )
        )
        if row is None:
            raise Refusal("log.no-obligation", field="obligation", ordinal=self.obligation)
        if self.amount_fen is not None and self.amount_fen <= 0:
            raise Refusal("log.negative-amount", field="amount")
        amount = self.amount_fen
        paid = _paid(work, row)
        if amount is None and row.amount_fen:
            amount = row.amount_fen - paid
        work.add(
            Performance(
                case_id=case.id, obligation_id=row.id, on=on, amount_fen=amount, note=self.note
            )
        )
        if not row.amount_fen or paid + (amount or 0) >= row.amount_fen:
            row.done_on = on
        note_event(work, case, "performance", on, obligation=self.obligation)
        return work.done(case.id)


def _paid(work: Work, row: Obligation) -> int:
    """What was performed of an obligation's amount so far, in 分."""
    total: int | None = work.session.execute(
        sa.select(sa.func.sum(Performance.amount_fen)).where(Performance.obligation_id == row.id)
    ).scalar()
    return total or 0


_BEFORE_ANY_VISIT = frozenset(
    {CaseState.LEAD, CaseState.REGISTERED, CaseState.ACCEPTED, CaseState.ASSIGNED}
)


_WITHOUT_AGREEMENT = frozenset(
    {CaseState.FAILED, CaseState.WITHDRAWN, CaseState.REFUSED, CaseState.TRANSFERRED}
)


@dataclass(frozen=True, kw_only=True)
class LogFollowUp:
    """Log a follow-up visit (回访): performance, satisfaction, signs of a new dispute.

    ``satisfied`` is None where nobody was asked: an answer is never put into a party's mouth.
    ``performed`` is said where an agreement binds, and nowhere else: who found no agreement is
    visited too.
    """

    label: ClassVar[str] = "history.log-follow-up"
    undoable: ClassVar[bool] = True

    case_id: int
    on: date | None = None
    performed: Performed | None = None
    satisfied: Satisfaction | None = None
    means: VisitMeans | None = None
    escalates: bool | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the visit and its line in the proceeding.

        Raises:
            Refusal: the case has come to nothing yet that could be visited about, it is not said
                how far a binding agreement was performed, or it is said of none.
        """
        case = work.get(Case, self.case_id)
        if case.state in _BEFORE_ANY_VISIT:
            raise Refusal("log.no-visit-yet", number=case.number)
        agreement = latest_agreement(work, case.id)
        binds = agreement is not None and agreement.effective_on is not None
        if binds and self.performed is None:
            raise Refusal("log.performance-unsaid", field="performed", number=case.number)
        if not binds and self.performed is not None and case.state in _WITHOUT_AGREEMENT:
            raise Refusal("log.nothing-agreed-on", field="performed", number=case.number)
        on = self.on or work.today
        no_later(on, work, "on")
        short_enough(self.note, "note")
        visit = work.add(
            FollowUp(
                case_id=case.id,
                on=on,
                performed=self.performed,
                satisfied=self.satisfied,
                means=self.means,
                escalates=self.escalates,
                note=self.note,
                actor=work.actor,
            )
        )
        found = {"performed": self.performed.value} if self.performed is not None else {}
        note_event(work, case, "follow-up", on, visit=visit.id, **found)
        return work.done(case.id)


_BEFORE_EFFECT = frozenset({CaseState.MEDIATING, CaseState.AGREED})


@dataclass(frozen=True, kw_only=True)
class LogLawfulness:
    """Log which points of lawfulness the agreement was looked at for (人民调解法 3).

    ``points`` are their codes or Chinese names. It counts until the agreement is written anew.
    """

    label: ClassVar[str] = "history.log-lawfulness"
    undoable: ClassVar[bool] = True

    case_id: int
    points: tuple[str, ...]
    on: date | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the line in the proceeding.

        Raises:
            Refusal: there is no agreement or it binds already, no point is named or one is
                unknown, or a day to come.
        """
        case, agreement = agreement_in_hand(work, self.case_id)
        require_state(case, _BEFORE_EFFECT, "log.too-late-to-look")
        named = points_named(self.points)
        if not named:
            raise Refusal("log.no-point", field="points", number=case.number)
        on = self.on or work.today
        no_later(on, work, "on")
        short_enough(self.note, "note")
        seen = [one.code for one in named]
        note_event(
            work, case, LAWFULNESS, on, points=seen, edition=agreement.edition, note=self.note
        )
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class LogReminder:
    """Log that performance was urged (督促履行, 人民调解法 31).

    ``remedies_told`` is that the other side was told that it may go to court (人民调解法 32).
    """

    label: ClassVar[str] = "history.log-reminder"
    undoable: ClassVar[bool] = True

    case_id: int
    on: date | None = None
    remedies_told: bool = False
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the line in the proceeding.

        Raises:
            Refusal: no agreement is being performed, everything is done, or a day to come.
        """
        case, agreement = agreement_in_hand(work, self.case_id)
        require_state(case, frozenset({CaseState.PERFORMING}), "log.nothing-performed")
        left = work.session.scalar(
            sa.select(Obligation.id)
            .where(Obligation.agreement_id == agreement.id, Obligation.done_on.is_(None))
            .limit(1)
        )
        if left is None:
            raise Refusal("log.nothing-to-urge", number=case.number)
        on = self.on or work.today
        no_later(on, work, "on")
        short_enough(self.note, "note")
        note_event(work, case, REMINDER, on, remedies_told=self.remedies_told, note=self.note)
        return work.done(case.id)


@dataclass(frozen=True, kw_only=True)
class LogReport:
    """Log that a dispute that may become an offence was reported (人民调解法 25).

    ``to`` is the police or another authority.
    """

    label: ClassVar[str] = "history.log-report"
    undoable: ClassVar[bool] = True

    case_id: int
    to: str
    on: date | None = None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the line in the proceeding.

        Raises:
            Refusal: nobody it was reported to, the case is filed, or a day to come.
        """
        case = work.get(Case, self.case_id)
        require_state(case, frozenset(CaseState) - {CaseState.ARCHIVED}, "log.filed")
        to = self.to.strip()
        if not to:
            raise Refusal("log.reported-to-nobody", field="to")
        short_enough(to, "to", LONGEST["place"])
        on = self.on or work.today
        no_later(on, work, "on")
        short_enough(self.note, "note")
        note_event(work, case, REPORT, on, to=to, note=self.note)
        return work.done(case.id)
