"""A building door by door: who lives behind each, how many cases it had, who is around it.

``neighbours`` tells of one case who lives around the door it came up at.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from models.records.cases import Case
from models.records.people import Person
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary.doors import Spot, Where, around, spot_of
from models.vocabulary.errors import Refusal
from services.database import Reading

__all__ = ["BuildingPlan", "DoorLine", "Neighbour", "building_plan", "neighbours"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DoorLine:
    """A door the register knows; ``spot`` is None where its name tells no floor.

    ``people`` live there as the directory has it, else whoever holds the household; ``cases`` are
    those whose place is this door.
    """

    id: int
    name: str
    spot: Spot | None
    people: tuple[str, ...] = field(repr=False)
    cases: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BuildingPlan:
    """A building and its doors, floor by floor from below."""

    estate: str
    building: str
    doors: tuple[DoorLine, ...]

    def around(self, door: DoorLine) -> tuple[tuple[Where, DoorLine], ...]:
        """The known doors above, below and beside one."""
        if door.spot is None:
            return ()
        known = {one.spot: one for one in self.doors if one.spot is not None}
        return tuple((where, known[spot]) for where, spot in around(door.spot) if spot in known)


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbour:
    """Who lives behind a door that touches another one, and how it lies to that."""

    where: Where
    door: str
    people: tuple[str, ...] = field(repr=False)


def building_plan(reading: Reading, estate_id: int, building: str) -> BuildingPlan:
    """A building of an estate. Four statements. Refusal ``register.gone`` where there is none."""
    house = reading.connection.execute(
        sa.select(Building.id, Estate.name.label("estate"))
        .join(Estate, Estate.id == Building.estate_id)
        .where(
            Estate.committee_id == reading.committee_id,
            Estate.id == estate_id,
            Building.name == building,
        )
    ).first()
    if house is None:
        raise Refusal("register.gone")
    units = reading.connection.execute(
        sa.select(Unit.id, Unit.name).where(Unit.building_id == house.id).order_by(Unit.name)
    ).all()
    people = _people(reading, Unit.building_id == house.id)
    cases = Counter(
        reading.connection.scalars(sa.select(Case.unit_id).where(Case.building_id == house.id))
    )
    doors = [
        DoorLine(
            id=row.id,
            name=row.name,
            spot=spot_of(row.name),
            people=people.get(row.id, ()),
            cases=cases.get(row.id, 0),
        )
        for row in units
    ]
    doors.sort(key=lambda one: (one.spot is None, one.spot or Spot(0, 0), one.name))
    return BuildingPlan(estate=house.estate, building=building, doors=tuple(doors))


def neighbours(reading: Reading, case_id: int) -> tuple[Neighbour, ...]:
    """Who lives above, below and beside the door a case came up at, as far as the register knows.

    Nobody where its place is no door with a number, and no door nobody is known to live behind.
    Three statements at most.
    """
    here = reading.connection.execute(
        sa.select(Unit.name, Unit.building_id)
        .join(Case, Case.unit_id == Unit.id)
        .where(Case.id == case_id)
    ).first()
    spot = spot_of(here.name) if here is not None else None
    if here is None or spot is None:
        return ()
    doors = reading.connection.execute(
        sa.select(Unit.id, Unit.name).where(Unit.building_id == here.building_id)
    )
    known = {spot_of(row.name): row for row in doors}
    touching = [(where, known[one]) for where, one in around(spot) if one in known]
    if not touching:
        return ()
    people = _people(reading, Unit.id.in_([row.id for _, row in touching]))
    return tuple(
        Neighbour(where=where, door=row.name, people=people[row.id])
        for where, row in touching
        if row.id in people
    )


def _people(reading: Reading, which: sa.ColumnElement[bool]) -> Mapping[int, tuple[str, ...]]:
    """By door, whoever lives there; the holder of a household nobody of the directory is in."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in reading.connection.execute(
        sa.select(Household.unit_id, Household.holder, Person.name)
        .join(Unit, Unit.id == Household.unit_id)
        .outerjoin(Person, Person.household_id == Household.id)
        .where(which)
        .order_by(Household.id, Person.id)
    ):
        name = row.name or row.holder
        if name and name not in found[row.unit_id]:
            found[row.unit_id].append(name)
    return {unit: tuple(names) for unit, names in found.items()}
