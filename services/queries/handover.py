"""Who has open cases, who could take them, and what speaks against it case by case."""

from dataclasses import dataclass, field

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.cases import Case
from models.records.people import Person
from models.vocabulary import bodies
from models.vocabulary.errors import Refusal
from models.vocabulary.recusal import Recusal
from models.vocabulary.terms import CaseState
from services.database import Reading
from services.queries import cases
from services.queries.assignment import recused
from services.queries.rows import CaseLine

__all__ = ["Handler", "Receiver", "Transferable", "handlers", "preview", "receivers"]

_OVER = (CaseState.CLOSED, CaseState.ARCHIVED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Handler:
    """A mediator with open cases: how many."""

    mediator_id: int
    name: str = field(repr=False)
    in_hand: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Receiver:
    """Who may take cases over: a body as a whole, or one of its mediators."""

    body_id: int
    body: str
    kind: str
    mediator_id: int | None = None
    mediator: str = field(default="", repr=False)

    @property
    def shown(self) -> str:
        """The mediator and the body, or the body alone."""
        return f"{self.mediator}（{self.body}）" if self.mediator else self.body


@dataclass(frozen=True, kw_only=True, slots=True)
class Transferable:
    """An open case of the one who leaves, and what keeps the receiver from it, if anything.

    ``unfit`` says that the body takes no such case (a dispute, or a governance matter).
    """

    line: CaseLine
    recusal: Recusal | None = None
    unfit: bool = False

    @property
    def free(self) -> bool:
        """Whether the receiver can take it."""
        return self.recusal is None and not self.unfit


def handlers(reading: Reading) -> tuple[Handler, ...]:
    """Every mediator who has open cases, the most first."""
    count = sa.func.count(sa.distinct(Case.id))
    rows = reading.connection.execute(
        sa.select(Mediator.id, Person.name, count.label("in_hand"))
        .select_from(AssignedMediator)
        .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
        .join(Case, Case.id == Assignment.case_id)
        .join(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .join(Person, Person.id == Mediator.person_id)
        .where(
            Assignment.ended_on.is_(None),
            Case.state.not_in(_OVER),
            Case.committee_id == reading.committee_id,
        )
        .group_by(Mediator.id, Person.name)
        .order_by(count.desc(), Mediator.id)
    )
    return tuple(Handler(mediator_id=row.id, name=row.name, in_hand=row.in_hand) for row in rows)


def receivers(reading: Reading, mediator_id: int) -> tuple[Receiver, ...]:
    """Everybody who could take the cases of ``mediator_id``: each body, then its mediators."""
    today = reading.today
    rows = reading.connection.execute(
        sa.select(
            GovernanceBody.id,
            GovernanceBody.name,
            GovernanceBody.kind,
            Mediator.id.label("mediator_id"),
            Person.name.label("mediator"),
        )
        .select_from(GovernanceBody)
        .join(Membership, Membership.body_id == GovernanceBody.id)
        .join(Mediator, Mediator.id == Membership.mediator_id)
        .join(Person, Person.id == Mediator.person_id)
        .where(
            GovernanceBody.committee_id == reading.committee_id,
            sa.or_(GovernanceBody.ended_on.is_(None), GovernanceBody.ended_on >= today),
            sa.or_(Membership.until_on.is_(None), Membership.until_on >= today),
            Mediator.id != mediator_id,
        )
        .order_by(GovernanceBody.id, Membership.id)
    ).all()
    found: dict[tuple[int, int | None], Receiver] = {}
    for row in rows:
        body = Receiver(body_id=row.id, body=row.name, kind=row.kind)
        found.setdefault((row.id, None), body)
        found[row.id, row.mediator_id] = Receiver(
            body_id=row.id,
            body=row.name,
            kind=row.kind,
            mediator_id=row.mediator_id,
            mediator=row.mediator,
        )
    return tuple(found.values())


def preview(
    reading: Reading, mediator_id: int, receiver: Receiver | None
) -> tuple[Transferable, ...]:
    """The open cases of ``mediator_id``, each with the check of conflicts for ``receiver``.

    Raises:
        Refusal: ``handover.nothing`` when there is none.
    """
    ids = reading.connection.scalars(
        sa.select(Case.id)
        .join(Assignment, Assignment.case_id == Case.id)
        .join(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .where(
            AssignedMediator.mediator_id == mediator_id,
            Assignment.ended_on.is_(None),
            Case.state.not_in(_OVER),
            Case.committee_id == reading.committee_id,
        )
        .order_by(Case.number)
        .distinct()
    ).all()
    if not ids:
        raise Refusal("handover.nothing", field="from")
    return tuple(_checked(reading, line, receiver) for line in cases.lines(reading, list(ids)))


def _checked(reading: Reading, line: CaseLine, receiver: Receiver | None) -> Transferable:
    if receiver is None:
        return Transferable(line=line)
    unfit = not bodies.known_kind(receiver.kind).takes(line.kind)
    if receiver.mediator_id is None:
        return Transferable(line=line, unfit=unfit)
    against = recused(reading, line.id).get(receiver.mediator_id)
    return Transferable(line=line, recusal=against, unfit=unfit)
