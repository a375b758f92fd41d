"""What ties a person to others, as the directory shows it: home, employer, relations."""

from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from models.records.people import Organisation, Person, PersonRelation
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import RelationKind
from services.database import Reading

__all__ = ["PersonTies", "RelationLine", "ties_of_person"]


@dataclass(frozen=True, kw_only=True, slots=True)
class RelationLine:
    """A relation to another person; ``note`` says which."""

    id: int
    other_id: int
    other: str = field(repr=False)
    kind: RelationKind
    note: str = field(repr=False)
    declared_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonTies:
    """Home (estate, building, door), employer and relations; empty where nothing is known.

    ``together`` are the others of the same household.
    """

    person_id: int
    home: tuple[str, str, str] = field(default=("", "", ""), repr=False)
    together: tuple[str, ...] = field(default=(), repr=False)
    employer: str = field(default="", repr=False)
    relations: tuple[RelationLine, ...] = ()
    version: int = 1


def ties_of_person(reading: Reading, person_id: int) -> PersonTies:
    """The ties of a person. Three statements. Refusal ``register.gone`` where there is none."""
    row = reading.connection.execute(
        sa.select(
            Person.version,
            Person.household_id,
            Estate.name.label("estate"),
            Building.name.label("building"),
            Unit.name.label("unit"),
            sa.func.coalesce(Organisation.name, "").label("employer"),
        )
        .outerjoin(Household, Household.id == Person.household_id)
        .outerjoin(Unit, Unit.id == Household.unit_id)
        .outerjoin(Building, Building.id == Unit.building_id)
        .outerjoin(Estate, Estate.id == Household.estate_id)
        .outerjoin(Organisation, Organisation.id == Person.employer_id)
        .where(Person.id == person_id, Person.committee_id == reading.committee_id)
    ).first()
    if row is None:
        raise Refusal("register.gone")
    together: tuple[str, ...] = ()
    if row.household_id is not None:
        together = tuple(
            reading.connection.scalars(
                sa.select(Person.name)
                .where(Person.household_id == row.household_id, Person.id != person_id)
                .order_by(Person.id)
            )
        )
    return PersonTies(
        person_id=person_id,
        home=(row.estate or "", row.building or "", row.unit or ""),
        together=together,
        employer=row.employer,
        relations=_relations(reading, person_id),
        version=row.version,
    )


def _relations(reading: Reading, person_id: int) -> tuple[RelationLine, ...]:
    """Those declared from either side."""
    other = sa.case(
        (PersonRelation.person_id == person_id, PersonRelation.other_id),
        else_=PersonRelation.person_id,
    )
    rows = reading.connection.execute(
        sa.select(
            PersonRelation.id,
            other.label("other_id"),
            Person.name.label("other"),
            PersonRelation.kind,
            PersonRelation.note,
            PersonRelation.declared_on,
        )
        .join(Person, Person.id == other)
        .where(sa.or_(PersonRelation.person_id == person_id, PersonRelation.other_id == person_id))
        .order_by(PersonRelation.id)
    )
    return tuple(RelationLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
