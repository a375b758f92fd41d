"""A case taken in hand: everything the register says of it, read once for all its papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import sqlalchemy as sa

from models.records.agreements import Obligation, Performance
from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import GovernanceBody, Mediator
from models.records.people import Person
from models.vocabulary import moments
from services.database import Reading
from services.queries.agreement_rows import FollowUpLine
from services.queries.office import office
from services.queries.rows import CaseWhole
from services.queries.rows import Office as OfficeLine
from services.queries.whole import whole
from services.queries.wordings import Edition, editions

__all__ = ["Assigned", "CaseInHand", "Occasion", "Performed", "take"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """The office at the moment of printing; ``at`` is the wall clock, ``by`` who prints.

    ``wordings`` are the office's own words of its papers, every edition by code.
    """

    office: OfficeLine
    today: date
    at: datetime
    by: str = field(repr=False)
    wordings: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, reading: Reading, *, printed_at: datetime, printed_by: str) -> "Occasion":
        """The occasion of one look at the register; ``printed_at`` is an aware moment."""
        return cls(
            office=office(reading),
            today=reading.today,
            at=moments.local(printed_at).replace(tzinfo=None),
            by=printed_by,
            wordings=editions(reading),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Assigned:
    """One assignment, running or ended: the body and the people who act for it."""

    body: str
    mediators: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Performed:
    """One performance: of which obligation (from 1), when, how much (分), and what was said.

    ``obligation_id`` tells promises of an earlier version of the agreement apart.
    """

    obligation_id: int
    ordinal: int
    on: date
    amount_fen: int | None
    note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseInHand:
    """One case as papers need it.

    Beside the case whole: every assignment it ever had, every performance and every follow-up,
    each in the order of recording, so that the events of the proceeding can be matched to them.
    """

    whole: CaseWhole
    assignments: tuple[Assigned, ...]
    performances: tuple[Performed, ...]
    follow_ups: tuple[FollowUpLine, ...]

    @property
    def number(self) -> str:
        """The intake number."""
        return self.whole.line.number


def take(reading: Reading, case_id: int) -> CaseInHand:
    """The case with this id, whole.

    Raises:
        Refusal: ``register.gone`` when it is not in the register.
    """
    seen = whole(reading, case_id)
    return CaseInHand(
        whole=seen,
        assignments=_assignments(reading, case_id),
        performances=_performances(reading, case_id),
        follow_ups=tuple(sorted(seen.follow_ups, key=lambda visit: visit.id)),
    )


def _assignments(reading: Reading, case_id: int) -> tuple[Assigned, ...]:
    rows = reading.connection.execute(
        sa.select(Assignment.id, GovernanceBody.name.label("body"), Person.name.label("mediator"))
        .select_from(Assignment)
        .join(GovernanceBody, GovernanceBody.id == Assignment.body_id)
        .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .outerjoin(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .outerjoin(Person, Person.id == Mediator.person_id)
        .where(Assignment.case_id == case_id)
        .order_by(Assignment.id, AssignedMediator.presides.desc(), AssignedMediator.id)
    )
    found: dict[int, tuple[str, list[str]]] = {}
    for row in rows:
        mediators = found.setdefault(row.id, (row.body, []))[1]
        if row.mediator:
            mediators.append(row.mediator)
    return tuple(Assigned(body=body, mediators=tuple(people)) for body, people in found.values())


def _performances(reading: Reading, case_id: int) -> tuple[Performed, ...]:
    rows = reading.connection.execute(
        sa.select(
            Performance.obligation_id,
            Obligation.ordinal,
            Performance.on,
            Performance.amount_fen,
            Performance.note,
        )
        .join(Obligation, Obligation.id == Performance.obligation_id)
        .where(Performance.case_id == case_id)
        .order_by(Performance.id)
    )
    return tuple(
        Performed(**row._mapping)  # noqa: SLF001 - SQLAlchemy's name
        for row in rows
    )
