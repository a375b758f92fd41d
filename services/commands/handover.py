"""All open cases of a person who leaves, handed over in one act."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Mediator, Membership
from models.records.cases import Case
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.changes import Changes
from services.commands.correction import checked_reason
from services.commands.proceeding import AssignCase
from services.work import Work

__all__ = ["HandOver"]

_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """Give these cases of one mediator to another, or to a body, for a reason.

    A new mediator (``to_mediator_id``) takes the place of the one who leaves; who shared the case
    stays where they belong to the body too. Without one the body's own first mediators take it.
    """

    label: ClassVar[str] = "history.hand-over"
    undoable: ClassVar[bool] = True

    mediator_id: int
    case_ids: tuple[int, ...]
    to_body_id: int
    to_mediator_id: int | None = None
    reason: str = field(repr=False)
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Replace the assignment of each case; of all of them, or of none.

        Raises:
            Refusal: no case, no reason, a case that is not this mediator's or is over, or a
                receiver who must be recused; the sentence names the case.
        """
        reason = checked_reason(self.reason)
        if not self.case_ids:
            raise Refusal("handover.no-case", field="cases")
        if self.to_mediator_id == self.mediator_id:
            raise Refusal("handover.same-person", field="to")
        work.get(Mediator, self.mediator_id)
        for case_id in dict.fromkeys(self.case_ids):
            self._hand_over(work, work.get(Case, case_id), reason)
        work.label_params = {"cases": len(set(self.case_ids))}
        return work.done()

    def _hand_over(self, work: Work, case: Case, reason: str) -> None:
        mediators, presiding = _handlers(work, case.id)
        if self.mediator_id not in mediators or case.state in _OVER:
            raise Refusal("handover.not-theirs", field="cases", number=case.number)
        named: tuple[int, ...] = ()
        if self.to_mediator_id is not None:
            colleagues = _members(work, self.to_body_id)
            stay = [one for one in mediators if one != self.mediator_id and one in colleagues]
            named = tuple(dict.fromkeys((self.to_mediator_id, *stay)))
            if presiding == self.mediator_id or presiding not in named:
                presiding = self.to_mediator_id
        command = AssignCase(
            case_id=case.id,
            body_id=self.to_body_id,
            mediator_ids=named,
            presiding_id=presiding if named else None,
            on=self.on,
            replace_reason=reason,
        )
        try:
            command.run(work)
        except Refusal as refusal:
            if refusal.code != "assignment.recused":
                raise
            raise Refusal(
                "handover.recused", field="cases", number=case.number, **refusal.params
            ) from refusal


def _handlers(work: Work, case_id: int) -> tuple[list[int], int | None]:
    """The mediators of a case at present, and who of them presides."""
    rows = work.session.execute(
        sa.select(AssignedMediator.mediator_id, AssignedMediator.presides)
        .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
        .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
        .order_by(AssignedMediator.id)
    ).all()
    presiding = next((row.mediator_id for row in rows if row.presides), None)
    return [row.mediator_id for row in rows], presiding


def _members(work: Work, body_id: int) -> set[int]:
    rows = work.session.scalars(
        sa.select(Membership.mediator_id).where(
            Membership.body_id == body_id,
            Membership.mediator_id.is_not(None),
            sa.or_(Membership.until_on.is_(None), Membership.until_on >= work.today),
        )
    )
    return {one for one in rows if one is not None}
