"""A party who does not want a mediator (人民调解法 23): put on record, and held from then on."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import sqlalchemy as sa

from models.records.bodies import Mediator
from models.records.cases import Case, CaseEvent
from models.records.people import Person
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.changes import Changes
from services.commands.logged import no_later, party_names, short_enough
from services.queries.surroundings import OBJECTION
from services.work import Work

__all__ = ["ObjectToMediator", "write_objection"]

_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})


@dataclass(frozen=True, kw_only=True)
class ObjectToMediator:
    """Put on record that a party of a case does not want these mediators.

    From then on they are recused in this case; who has it already stays until replaced.
    ``party`` is the name of a party of the case, ``mediator`` a mediator's where no ids are given;
    no reason need be given (人民调解法 23).
    """

    label: ClassVar[str] = "history.object-to-mediator"
    undoable: ClassVar[bool] = True

    case_id: int
    party: str = field(repr=False)
    mediator_ids: tuple[int, ...] = ()
    mediator: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the objection into the proceeding.

        Raises:
            Refusal: no mediator, nobody of that name is a party, the day is to come, or the case
                is over.
        """
        case = work.get(Case, self.case_id)
        if case.state in _OVER:
            raise Refusal("assignment.objection-too-late", number=case.number)
        on = self.on or work.today
        no_later(on, work, "on")
        mediators = self.mediator_ids or self._named(work)
        write_objection(work, case, mediators, self.party, reason=self.reason, on=on)
        return work.done(case.id)

    def _named(self, work: Work) -> tuple[int, ...]:
        """The mediators of that name; a name is no number, so there may be two."""
        name = self.mediator.strip()
        found = tuple(
            work.session.scalars(
                sa.select(Mediator.id)
                .join(Person, Person.id == Mediator.person_id)
                .where(Person.name == name, Mediator.committee_id == work.committee_id)
                .order_by(Mediator.id)
            )
        )
        if name and not found:
            raise Refusal("assignment.unknown-mediator", field="mediator", name=name[:60])
        return found


def write_objection(
    work: Work, case: Case, mediator_ids: tuple[int, ...], party: str, *, reason: str, on: date
) -> None:
    """Write a party's objection as a line of the proceeding.

    Raises:
        Refusal: no mediator was named, or ``party`` is none of this case.
    """
    by = party.strip()
    if by not in party_names(work, case.id):
        raise Refusal("assignment.objection-of-nobody", field="party", name=by[:60])
    known = dict.fromkeys(mediator_ids)
    if not known:
        raise Refusal("assignment.objection-to-nobody", field="mediators")
    for mediator_id in known:
        work.get(Mediator, mediator_id)
    short_enough(reason, "reason")
    work.session.add(
        CaseEvent(
            case_id=case.id,
            kind=OBJECTION,
            on=on,
            at=work.now,
            actor=work.actor,
            state=case.state,
            note=reason.strip(),
            facts={"mediators": list(known), "by": by},
        )
    )
    work.label_params["number"] = case.number
