"""What the lists of the directory ask the register; Qt-free."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from models.vocabulary.readings import initials
from models.vocabulary.search_terms import fold
from services.database import Reading
from services.queries import directory
from services.queries.building import BuildingPlan, building_plan
from services.queries.directory import (
    BodyLine,
    EstateLine,
    MembershipLine,
    OrganisationHit,
    PersonHit,
)
from services.queries.person_ties import PersonTies, ties_of_person

__all__ = [
    "bodies",
    "bodies_at_work",
    "building",
    "estates",
    "first_body",
    "members",
    "names",
    "namesakes",
    "organisations",
    "people",
    "ties",
]

_MOST = 200
_OFFERED = 60
_Row = TypeVar("_Row")


def bodies(reading: Reading, text: str) -> tuple[BodyLine, ...]:
    """Bodies whose name, or the name of one of whose people, is found by ``text``.

    Those that ended stand behind those at work.
    """

    def names(body: BodyLine) -> Sequence[tuple[str, bool]]:
        return ((body.name, False), *((one.name, True) for one in body.mediators))

    every = directory.bodies(reading, ended=True)
    return _found(sorted(every, key=lambda one: one.has_ended(reading.today)), text, names)


def bodies_at_work(reading: Reading) -> tuple[BodyLine, ...]:
    """Every body that another can stand under."""
    return directory.bodies(reading)


def first_body(reading: Reading) -> tuple[int, ...]:
    """The first studio of the directory, else its first body; none where there is none."""
    found = sorted(directory.bodies(reading), key=lambda one: one.kind != "studio")
    return tuple(one.id for one in found[:1])


def estates(reading: Reading, text: str) -> tuple[EstateLine, ...]:
    """Estates whose name or address is found by ``text``."""
    return _found(
        directory.estates(reading), text, lambda one: ((one.name, False), (one.address, False))
    )


def people(reading: Reading, text: str) -> tuple[PersonHit, ...]:
    """People found by ``text``; the newest without one."""
    if not text.strip():
        return directory.latest_people(reading, _MOST)
    return directory.people(reading, text, _MOST)


def organisations(reading: Reading, text: str) -> tuple[OrganisationHit, ...]:
    """Organisations found by ``text``; the newest without one."""
    if not text.strip():
        return directory.latest_organisations(reading, _MOST)
    return directory.organisations(reading, text, _MOST)


def building(reading: Reading, estate_id: int, name: str) -> BuildingPlan:
    """A building of an estate, door by door."""
    return building_plan(reading, estate_id, name)


def ties(reading: Reading, person_id: int) -> PersonTies:
    """Home, employer and relations of a person."""
    return ties_of_person(reading, person_id)


def names(reading: Reading) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Estates, organisations and people to offer by name."""
    return (
        [one.name for one in directory.estates(reading)],
        [one.name for one in directory.latest_organisations(reading, _OFFERED)],
        [one.name for one in directory.latest_people(reading, _OFFERED)],
    )


def members(reading: Reading, body_id: int) -> tuple[MembershipLine, ...]:
    """Everyone who belongs or belonged to a body, those in office first."""
    return directory.memberships(reading, body_id)


def namesakes(reading: Reading, name: str, phone: str) -> tuple[PersonHit, ...]:
    """The people of exactly this name, and with this number when one is given."""
    found = (one for one in directory.people(reading, name, _MOST) if one.name == name.strip())
    return tuple(one for one in found if not phone or one.phone == phone)


def _found(
    rows: Sequence[_Row], text: str, names: Callable[[_Row], Sequence[tuple[str, bool]]]
) -> tuple[_Row, ...]:
    """Rows of which a name holds every word, or begins with the initials."""
    typed = fold(text)
    if not typed:
        return tuple(rows)
    joined = typed.replace(" ", "")

    def fits(row: _Row) -> bool:
        for name, is_person in names(row):
            folded = fold(name)
            if all(word in folded for word in typed.split()):
                return True
            if joined.isascii() and any(
                one.startswith(joined) for one in initials(name, is_person=is_person)
            ):
                return True
        return False

    return tuple(row for row in rows if fits(row))
