"""The ties between mediators and parties, as far as the directory knows them.

What :mod:`models.vocabulary.recusal` asks about: who the parties are and where they live, who the
mediators are, whom they live with, are related to and work for.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.cases import Case, CaseParty
from models.records.people import Organisation, Person, PersonRelation
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary.recusal import Company, Individual, MediatorFacts, Side, Tie
from models.vocabulary.terms import BodyKind
from services.database import Reading
from services.queries import workload

__all__ = ["BUILDING_OF_CASE", "EstateFacts", "estates", "mediators", "sides"]

BUILDING_OF_CASE = sa.select(Building.name).where(Building.id == Case.building_id).scalar_subquery()

_employer = aliased(Organisation)

_PERSON: tuple[Any, ...] = (
    Person.id.label("person_id"),
    Person.name,
    Person.id_number,
    Person.address,
    Person.household_id,
    Person.employer_id,
    _employer.name.label("employer"),
    Estate.name.label("estate"),
    Estate.address.label("estate_address"),
    Building.name.label("building"),
    Unit.name.label("unit"),
)
"""The columns :func:`_individual` reads; the tables hang on :func:`_with_home`."""


def _with_home(statement: Any) -> sa.Select[Any]:
    """The select with the employer and the door of its person."""
    whole: sa.Select[Any] = (
        statement.outerjoin(_employer, _employer.id == Person.employer_id)
        .outerjoin(Household, Household.id == Person.household_id)
        .outerjoin(Unit, Unit.id == Household.unit_id)
        .outerjoin(Building, Building.id == Unit.building_id)
        .outerjoin(Estate, Estate.id == Unit.estate_id)
    )
    return whole


def _individual(row: Any) -> Individual:
    door = f"{row.building or ''}{row.unit or ''}"
    if door and not row.building.endswith(("号", "楼", "幢", "栋", "座")):
        door = f"{row.building}-{row.unit}"
    written = (row.address, *(f"{head}{door}" for head in (row.estate, row.estate_address) if head))
    return Individual(
        id=row.person_id,
        name=row.name,
        id_number=row.id_number,
        household_id=row.household_id,
        addresses=tuple(dict.fromkeys(one for one in written if one)),
        employer_id=row.employer_id,
        employer=row.employer or "",
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class EstateFacts:
    """An estate and the company that serves it."""

    id: int
    name: str
    company: Company | None


def estates(reading: Reading) -> tuple[EstateFacts, ...]:
    """Every estate of the office, the longest name first, so that it is found in a text first."""
    rows = reading.connection.execute(
        sa.select(
            Estate.id,
            Estate.name,
            Organisation.id.label("company_id"),
            Organisation.name.label("company"),
        )
        .outerjoin(Organisation, Organisation.id == Estate.property_company_id)
        .where(Estate.committee_id == reading.committee_id)
        .order_by(sa.func.length(Estate.name).desc(), Estate.id)
    )
    return tuple(
        EstateFacts(
            id=row.id,
            name=row.name,
            company=Company(id=row.company_id, name=row.company, estate=row.name)
            if row.company_id is not None
            else None,
        )
        for row in rows
    )


def sides(
    reading: Reading, case_id: int, known: Sequence[EstateFacts], place: EstateFacts | None
) -> tuple[Side, ...]:
    """The parties of a case; one whose home is unknown is taken to live where the case is."""
    rows = reading.connection.execute(
        _with_home(
            sa.select(
                CaseParty.role,
                CaseParty.organisation_id,
                CaseParty.description,
                CaseParty.representative_name,
                Organisation.name.label("organisation"),
                Organisation.legal_representative,
                *_PERSON,
            )
            .select_from(CaseParty)
            .outerjoin(Person, Person.id == CaseParty.person_id)
            .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        )
        .where(CaseParty.case_id == case_id)
        .order_by(CaseParty.position)
    )
    found = []
    for row in rows:
        person = _individual(row) if row.person_id is not None else None
        home = _home(person, row.estate, known)
        estate = home or place
        found.append(
            Side(
                role=row.role,
                person=person,
                organisation_id=row.organisation_id,
                organisation=row.organisation or "",
                legal_representative=row.legal_representative or "",
                agent=row.representative_name,
                description=row.description,
                companies=(home.company,) if home and home.company else (),
                estate=estate.name if estate else "",
            )
        )
    return tuple(found)


def _home(
    person: Individual | None, estate: str | None, known: Iterable[EstateFacts]
) -> EstateFacts | None:
    if person is None:
        return None
    written = (estate, *person.addresses)
    return next((one for one in known if any(one.name in text for text in written if text)), None)


def mediators(
    reading: Reading,
    open_cases: Mapping[int, int],
    taken: Mapping[int, int] | None = None,
    planned: Mapping[int, int] | None = None,
) -> Mapping[int, tuple[MediatorFacts, ...]]:
    """The mediators in office by their body, in the order they joined it.

    ``open_cases``, ``taken`` and ``planned`` count by the mediator's id.
    """
    had, ahead = taken or {}, planned or {}
    joined = _memberships(reading)
    people = {row.person_id: _individual(row) for row in joined}
    households = {one.household_id for one in people.values() if one.household_id is not None}
    related = _ties(reading, people)
    together = _housemates(reading, households)
    seats = _owners_committees(reading, people)
    bodies: dict[int, list[MediatorFacts]] = defaultdict(list)
    for row in joined:
        person = people[row.person_id]
        bodies[row.body_id].append(
            MediatorFacts(
                id=row.mediator_id,
                person=person,
                ties=related.get(row.person_id, ()),
                housemates=tuple(
                    one for one in together.get(person.household_id or 0, ()) if one.id != person.id
                ),
                owners_committees=seats.get(row.person_id, ()),
                open_cases=open_cases.get(row.mediator_id, 0),
                limit=row.load_limit,
                taken=had.get(row.mediator_id, 0),
                planned=ahead.get(row.mediator_id, 0),
                until_on=row.until_on,
            )
        )
    return {body: tuple(members) for body, members in bodies.items()}


def _memberships(reading: Reading) -> Sequence[Any]:
    return reading.connection.execute(
        _with_home(
            sa.select(
                Membership.body_id,
                Membership.until_on,
                Mediator.id.label("mediator_id"),
                Mediator.load_limit,
                *_PERSON,
            )
            .select_from(Membership)
            .join(Mediator, Mediator.id == Membership.mediator_id)
            .join(Person, Person.id == Mediator.person_id)
        )
        .where(
            Mediator.committee_id == reading.committee_id,
            sa.or_(Mediator.ended_on.is_(None), Mediator.ended_on >= reading.today),
            workload.in_office(reading),
        )
        .order_by(Membership.id)
    ).all()


def _ties(reading: Reading, people: Collection[int]) -> Mapping[int, tuple[Tie, ...]]:
    """Relations on record, whichever of the two it was recorded for."""
    if not people:
        return {}
    wanted = list(people)
    other = aliased(Person)
    sided = [
        sa.select(
            mine.label("mine"),
            other.id,
            other.name,
            other.id_number,
            PersonRelation.kind,
            PersonRelation.id.label("relation"),
        )
        .join(other, other.id == theirs)
        .where(mine.in_(wanted))
        for mine, theirs in (
            (PersonRelation.person_id, PersonRelation.other_id),
            (PersonRelation.other_id, PersonRelation.person_id),
        )
    ]
    found: dict[int, list[Tie]] = defaultdict(list)
    for row in reading.connection.execute(sa.union_all(*sided).order_by("relation")):
        known = Individual(id=row.id, name=row.name, id_number=row.id_number)
        found[row.mine].append(Tie(other=known, kind=row.kind))
    return {person: tuple(ties) for person, ties in found.items()}


def _housemates(
    reading: Reading, households: Collection[int]
) -> Mapping[int, tuple[Individual, ...]]:
    found: dict[int, list[Individual]] = defaultdict(list)
    if not households:
        return {}
    rows = reading.connection.execute(
        sa.select(Person.id, Person.name, Person.id_number, Person.household_id)
        .where(Person.household_id.in_(list(households)))
        .order_by(Person.id)
    )
    for row in rows:
        found[row.household_id].append(
            Individual(
                id=row.id,
                name=row.name,
                id_number=row.id_number,
                household_id=row.household_id,
            )
        )
    return {household: tuple(people) for household, people in found.items()}


def _owners_committees(reading: Reading, people: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    if not people:
        return {}
    rows = reading.connection.execute(
        sa.select(Membership.person_id, GovernanceBody.name)
        .join(GovernanceBody, GovernanceBody.id == Membership.body_id)
        .where(
            Membership.person_id.in_(list(people)),
            GovernanceBody.kind == BodyKind.OWNERS.value,
            workload.in_office(reading),
        )
        .order_by(Membership.id)
    )
    for row in rows:
        found[row.person_id].append(row.name)
    return {person: tuple(names) for person, names in found.items()}
