"""The directory (名册) as it is listed and searched: bodies, estates, people, places, firms.

What is typed finds by any part of a name in Chinese, or by the beginning of its pinyin initials,
which were computed when the name was saved; pinyin spelled out is brought back to them. Every
function asks a fixed number of statements.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.bodies import GovernanceBody, Membership
from models.records.cases import Case, CaseParty
from models.records.people import ContactDetail, Organisation, Person
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary import pinyin
from models.vocabulary.search_terms import fold
from services.database import Reading
from services.queries import phones, workload
from services.queries.directory_bodies import BodyLine, MembershipLine, bodies, memberships
from services.queries.places import EstateLine, PlaceHit, estates, places

__all__ = [
    "BodyLine",
    "DirectoryHit",
    "EstateLine",
    "MembershipLine",
    "OrganisationHit",
    "PersonHit",
    "PlaceHit",
    "bodies",
    "estates",
    "found",
    "latest_organisations",
    "latest_people",
    "memberships",
    "organisations",
    "people",
    "places",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonHit:
    """A person found; ``detail`` tells namesakes apart: their body, firm, or newest case."""

    id: int
    name: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    detail: str = field(repr=False)
    mediator: bool = False
    cases: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganisationHit:
    """An organisation found."""

    id: int
    name: str = field(repr=False)
    phone: str = field(repr=False)
    address: str = field(repr=False)
    uscc: str
    legal_representative: str = field(repr=False)


# Everything that is no person, by name


@dataclass(frozen=True, kw_only=True, slots=True)
class DirectoryHit:
    """A body, an estate or an organisation found: the ``section`` it stands in, what it is."""

    section: str
    id: int
    name: str = field(repr=False)
    kind: str = ""


def found(reading: Reading, text: str, limit: int) -> tuple[DirectoryHit, ...]:
    """Bodies, estates and organisations whose name holds every word; the last two by initials too.

    Bodies that ended come behind those at work. Three statements.
    """
    typed = fold(text)
    if not typed:
        return ()
    ended = sa.and_(GovernanceBody.ended_on.is_not(None), GovernanceBody.ended_on < reading.today)
    bodies_called = (
        sa.select(GovernanceBody.id, GovernanceBody.name, GovernanceBody.kind)
        .where(GovernanceBody.committee_id == reading.committee_id)
        .where(*(_holds(GovernanceBody.name, word) for word in typed.split()))
        .order_by(ended, GovernanceBody.id)
        .limit(limit)
    )
    called: Any = sa.and_(*(_holds(Estate.name, word) for word in typed.split()))
    joined = typed.replace(" ", "")
    if _SPELLED.fullmatch(joined):
        called = sa.or_(called, Estate.initials.contains(f" {joined}", autoescape=True))
    estates_called = (
        sa.select(Estate.id, Estate.name)
        .where(Estate.committee_id == reading.committee_id, called)
        .order_by(Estate.id)
        .limit(limit)
    )
    run = reading.connection.execute
    hits = [
        DirectoryHit(section="bodies", id=row.id, name=row.name, kind=row.kind)
        for row in run(bodies_called)
    ]
    hits += [
        DirectoryHit(section="estates", id=row.id, name=row.name) for row in run(estates_called)
    ]
    firms = _named(reading, Organisation, typed, limit) or ()
    hits += [DirectoryHit(section="organisations", id=row.id, name=row.name) for row in firms]
    return tuple(hits[:limit])


# People and organisations

_SPELLED = re.compile(r"[a-z][a-z0-9]*")
_FEWEST_DIGITS = 3


def people(reading: Reading, text: str, limit: int = 8) -> tuple[PersonHit, ...]:
    """People whose name holds every word, or begins with the initials, or who have the number.

    Namesakes stand together, those met last first; the whole name comes before its beginning,
    its beginning before a part.
    """
    found = _named(reading, Person, fold(text), limit)
    return () if found is None else _people_of(reading, found)


def latest_people(reading: Reading, limit: int = 100) -> tuple[PersonHit, ...]:
    """The people put into the directory last, the newest first: the list before a word is typed."""
    return _people_of(reading, _latest(reading, Person, limit))


def _people_of(reading: Reading, found: Sequence[Any]) -> tuple[PersonHit, ...]:
    keys = [row.id for row in found]
    numbers = phones.of_people(reading, keys)
    bodies_of = _bodies_of(reading, keys)
    cases = _cases_of(reading, keys)
    return tuple(
        PersonHit(
            id=row.id,
            name=row.name,
            phone=numbers.get(row.id, ""),
            address=row.address or _door(row),
            detail=bodies_of.get(row.id) or row.employer or cases.get(row.id, (0, ""))[1],
            mediator=row.id in bodies_of,
            cases=cases.get(row.id, (0, ""))[0],
        )
        for row in found
    )


def organisations(reading: Reading, text: str, limit: int = 8) -> tuple[OrganisationHit, ...]:
    """Organisations found as people are."""
    found = _named(reading, Organisation, fold(text), limit)
    return () if found is None else _organisations_of(reading, found)


def latest_organisations(reading: Reading, limit: int = 100) -> tuple[OrganisationHit, ...]:
    """The organisations put into the directory last, the newest first."""
    return _organisations_of(reading, _latest(reading, Organisation, limit))


def _organisations_of(reading: Reading, found: Sequence[Any]) -> tuple[OrganisationHit, ...]:
    numbers = phones.of_organisations(reading, [row.id for row in found])
    return tuple(
        OrganisationHit(
            id=row.id,
            name=row.name,
            phone=numbers.get(row.id, ""),
            address=row.address,
            uscc=row.uscc,
            legal_representative=row.legal_representative,
        )
        for row in found
    )


def _latest(reading: Reading, kind: type[Person | Organisation], limit: int) -> Sequence[Any]:
    statement = _wide(kind).where(kind.committee_id == reading.committee_id)
    return reading.connection.execute(statement.order_by(kind.id.desc()).limit(limit)).all()


def _named(
    reading: Reading, kind: type[Person | Organisation], typed: str, limit: int
) -> Sequence[Any] | None:
    """The rows of a kind that a text finds, in the order they are offered; None for no text."""
    if not typed or limit < 1:
        return None
    joined = typed.replace(" ", "")
    if joined.isdecimal():
        if len(joined) < _FEWEST_DIGITS:
            return None
        condition: sa.ColumnElement[bool] = kind.id.in_(_with_number(kind, joined))
    else:
        condition = sa.and_(*(_holds(kind.name, word) for word in typed.split()))
        if _SPELLED.fullmatch(joined):
            condition = sa.or_(
                condition,
                kind.initials.contains(f" {joined}", autoescape=True),
                _spelled_out(kind, joined),
            )
    nearness = sa.case(
        (kind.name == typed, 0), (kind.name.startswith(typed, autoescape=True), 1), else_=2
    )
    statement = (
        _wide(kind)
        .where(kind.committee_id == reading.committee_id, condition)
        .order_by(nearness, sa.func.length(kind.name), kind.name, kind.id.desc())
        .limit(limit)
    )
    return reading.connection.execute(statement).all()


def _spelled_out(kind: type[Person | Organisation], joined: str) -> sa.ColumnElement[bool]:
    """Names whose pinyin was spelled out, as an input method shows it while composing."""
    surnames = pinyin.surnames_spelled(joined)
    if not surnames:
        return sa.false()
    letters = pinyin.first_letters(joined)
    begins = [kind.name.startswith(surname, autoescape=True) for surname in surnames]
    return sa.and_(kind.initials.contains(f" {letters}", autoescape=True), sa.or_(*begins))


def _wide(kind: type[Person | Organisation]) -> sa.Select[Any]:
    columns: list[Any] = [kind.id, kind.name, kind.address]
    if kind is Organisation:
        return sa.select(*columns, Organisation.uscc, Organisation.legal_representative)
    employer = aliased(Organisation)
    columns += [
        sa.func.coalesce(employer.name, "").label("employer"),
        Estate.name.label("estate"),
        Building.name.label("building"),
        Unit.name.label("unit"),
    ]
    return (
        sa.select(*columns)
        .select_from(Person)
        .outerjoin(employer, employer.id == Person.employer_id)
        .outerjoin(Household, Household.id == Person.household_id)
        .outerjoin(Unit, Unit.id == Household.unit_id)
        .outerjoin(Building, Building.id == Unit.building_id)
        .outerjoin(Estate, Estate.id == Unit.estate_id)
    )


def _holds(column: Any, word: str) -> sa.ColumnElement[bool]:
    held: sa.ColumnElement[bool] = column.contains(word, autoescape=True)
    return held


def _with_number(kind: type[Person | Organisation], digits: str) -> sa.Select[Any]:
    owner = ContactDetail.person_id if kind is Person else ContactDetail.organisation_id
    return sa.select(owner).where(
        owner.is_not(None), ContactDetail.value.contains(digits, autoescape=True)
    )


def _door(row: Any) -> str:
    return " ".join(part for part in (row.estate, row.building, row.unit) if part)


def _bodies_of(reading: Reading, keys: Sequence[int]) -> Mapping[int, str]:
    rows = reading.connection.execute(
        sa.select(Membership.person_id, GovernanceBody.name)
        .join(GovernanceBody, GovernanceBody.id == Membership.body_id)
        .where(
            Membership.person_id.in_(keys),
            Membership.mediator_id.is_not(None),
            workload.in_office(reading),
        )
        .order_by(Membership.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row.name)
    return {person: "、".join(names) for person, names in found.items()}


def _cases_of(reading: Reading, keys: Sequence[int]) -> Mapping[int, tuple[int, str]]:
    """How many cases each is a party of, and the number of the newest."""
    rows = reading.connection.execute(
        sa.select(CaseParty.person_id, Case.number)
        .join(Case, Case.id == CaseParty.case_id)
        .where(CaseParty.person_id.in_(keys))
        .order_by(Case.search_key.desc())
    )
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row.number)
    return {person: (len(numbers), numbers[0]) for person, numbers in found.items()}
