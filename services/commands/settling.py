"""A simple case settled at once (简易): the usual commands one after another, as one entry.

Every step is still written with its own date (rules.md 2.2). The way ends where something is
still open: an agreement nobody has signed, a promise for a later day.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

import sqlalchemy as sa

from models.records.agreements import Agreement, Obligation
from models.records.cases import Case, CaseParty
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import AgreementForm, CaseState, MeetingResult
from services.changes import Changes
from services.commands.agreements import (
    AgreementDraft,
    MarkSealed,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.logbook import LogFollowUp, LogPerformance
from services.commands.meetings import LogMeeting
from services.commands.proceeding import AdvanceCase, AssignCase
from services.work import Command, Work

__all__ = ["SettleAtOnce"]

_BEGINS = frozenset(
    {CaseState.REGISTERED, CaseState.ACCEPTED, CaseState.ASSIGNED, CaseState.MEDIATING}
)


@dataclass(frozen=True, kw_only=True)
class SettleAtOnce:
    """Take a dispute from where it stands as far as what was said carries it.

    ``meeting`` and ``agreement`` are those of the one meeting; ``assignment`` who mediates (not
    asked once the case is assigned), or ``given`` the same by names, as the step of assigning
    takes it. The case ids inside them are put right here. ``signed_on``
    is the day a written agreement was signed by all and sealed, by ``mediator``.
    ``performed_on`` is the day everything promised was done, ``follow_up`` what was found then;
    with ``closed_on`` the case is closed.
    """

    label: ClassVar[str] = "history.settle-at-once"
    undoable: ClassVar[bool] = True

    case_id: int
    accepted_on: date | None = None
    assignment: AssignCase | None = None
    given: Mapping[str, object] = field(default_factory=dict, repr=False)
    meeting: LogMeeting
    agreement: AgreementDraft
    signed_on: date | None = None
    mediator: str = field(default="", repr=False)
    performed_on: date | None = None
    follow_up: LogFollowUp | None = None
    closed_on: date | None = None
    outcome: str = field(default="", repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Take the steps; all of them, or none.

        Raises:
            Held, Refusal: as the command of the step that is in the way.
        """
        case = work.get(Case, self.case_id, version=self.version)
        if case.state not in _BEGINS:
            raise Refusal("settling.not-from-here", number=case.number)
        for step in self._steps(work, case):
            step().run(work)
            work.session.flush()
        work.label_params = {"number": case.number}
        return work.done(case.id)

    def _steps(self, work: Work, case: Case) -> Iterator[Callable[[], Command]]:
        """The commands in their order, each made when the one before it is done."""
        if case.state is CaseState.REGISTERED:
            draft = {"accepted_on": self.accepted_on, "consent": "all"}
            yield lambda: AdvanceCase(case_id=case.id, to=CaseState.ACCEPTED, draft=draft)
        if case.state is CaseState.ACCEPTED:
            yield self._assigning(case)
        result = MeetingResult.AGREED
        held = replace(self.meeting, case_id=case.id, result=result, version=None)
        yield lambda: held
        self._require(case, CaseState.MEDIATING, "settling.rights-not-told", "rights_told")
        yield lambda: SaveAgreement(case_id=case.id, draft=self.agreement)
        if case.state is CaseState.MEDIATING:  # what the contents lack is said by the step itself
            yield lambda: AdvanceCase(case_id=case.id, to=CaseState.AGREED)
        yield from self._signing(work, case)
        if case.state is CaseState.PERFORMING:
            yield from self._ending(work, case)

    def _assigning(self, case: Case) -> Callable[[], Command]:
        if self.assignment is not None:
            chosen = replace(self.assignment, case_id=case.id, version=None)
            return lambda: chosen
        if self.given.get("body"):
            return lambda: AdvanceCase(
                case_id=case.id, to=CaseState.ASSIGNED, draft=dict(self.given)
            )
        raise Refusal("guard.no-mediator", field="mediators")

    @staticmethod
    def _require(case: Case, state: CaseState, code: str, name: str) -> None:
        if case.state is not state:
            raise Refusal(code, field=name, number=case.number)

    def _signing(self, work: Work, case: Case) -> Iterator[Callable[[], Command]]:
        on = self.signed_on
        if self.agreement.form is not AgreementForm.WRITTEN or on is None:
            return
        for key in work.session.scalars(
            sa.select(CaseParty.id).where(CaseParty.case_id == case.id).order_by(CaseParty.position)
        ):
            yield lambda key=key: SignAgreement(case_id=case.id, party_id=key, on=on)  # type: ignore[misc]
        yield lambda: SignAsMediator(case_id=case.id, mediator=self.mediator, on=on)
        yield lambda: MarkSealed(case_id=case.id, on=on)

    def _ending(self, work: Work, case: Case) -> Iterator[Callable[[], Command]]:
        done = self.performed_on
        if done is not None:
            open_ones = work.session.scalars(
                sa.select(Obligation.ordinal)
                .join(Agreement, Agreement.id == Obligation.agreement_id)
                .where(Obligation.case_id == case.id, Obligation.done_on.is_(None))
                .order_by(Obligation.ordinal)
            ).all()
            for one in open_ones:
                yield lambda one=one: LogPerformance(case_id=case.id, obligation=one, on=done)  # type: ignore[misc]
        if self.follow_up is not None:
            visit = replace(self.follow_up, case_id=case.id)
            yield lambda: visit
        if self.closed_on is not None:
            draft = {"closed_on": self.closed_on, "outcome": self.outcome}
            yield lambda: AdvanceCase(case_id=case.id, to=CaseState.CLOSED, draft=draft)
