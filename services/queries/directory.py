"""The directory (名册) as it is listed and searched: bodies, estates, people, places, firms.

What is typed finds by any part of a name in Chinese, or by the beginning of its pinyin initials,
which were computed when the name was saved; pinyin spelled out is brought back to them. Every
function asks a fixed number of statements.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.cases import Case, CaseParty
from models.records.lists_place import RotaLine
from models.records.people import ContactDetail, Organisation, Person
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary import pinyin
from models.vocabulary.duty import DUTY_TASKS, DutyTime
from models.vocabulary.search_terms import fold
from services.database import Reading
from services.queries import phones, workload
from services.queries.places import EstateLine, PlaceHit, estates, places

__all__ = [
    "BodyLine",
    "EstateLine",
    "MembershipLine",
    "OrganisationHit",
    "PersonHit",
    "PlaceHit",
    "bodies",
    "estates",
    "latest_organisations",
    "latest_people",
    "memberships",
    "organisations",
    "people",
    "places",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class MembershipLine:
    """Who belongs to a body; ``mediator_id`` is None for a member who does not mediate.

    ``duty`` is when the member is on duty for the body, as the rota in force has it (值班表);
    ``load_limit`` how many open cases the mediator takes at once, None for no limit of their own.
    """

    id: int
    body_id: int
    person_id: int
    mediator_id: int | None
    name: str = field(repr=False)
    role: str
    full_time: bool
    from_on: date | None
    until_on: date | None
    in_hand: int
    load_limit: int | None = None
    duty: tuple[DutyTime, ...] = ()
    version: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyLine:
    """A body with what it has in hand (``used``, cases) and its members in office."""

    id: int
    kind: str
    name: str
    parent_id: int | None
    parent: str
    serves_street: bool
    specialties: tuple[str, ...]
    load_limit: int
    used: int
    place: str
    phone: str = field(repr=False)
    founded_on: date | None
    ended_on: date | None
    version: int
    mediators: tuple[MembershipLine, ...]


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


# Bodies


def bodies(reading: Reading, *, ended: bool = False) -> tuple[BodyLine, ...]:
    """The bodies of the office in the order they were added; those that ended on request."""
    parent = aliased(GovernanceBody)
    statement = (
        sa.select(
            GovernanceBody.id,
            GovernanceBody.kind,
            GovernanceBody.name,
            GovernanceBody.parent_id,
            sa.func.coalesce(parent.name, "").label("parent"),
            GovernanceBody.serves_street,
            GovernanceBody.specialties,
            GovernanceBody.load_limit,
            GovernanceBody.place,
            GovernanceBody.phone,
            GovernanceBody.founded_on,
            GovernanceBody.ended_on,
            GovernanceBody.version,
        )
        .outerjoin(parent, parent.id == GovernanceBody.parent_id)
        .where(GovernanceBody.committee_id == reading.committee_id)
        .order_by(GovernanceBody.id)
    )
    if not ended:
        statement = statement.where(
            sa.or_(GovernanceBody.ended_on.is_(None), GovernanceBody.ended_on >= reading.today)
        )
    load = workload.in_hand(reading)
    members: dict[int, list[MembershipLine]] = defaultdict(list)
    for line in _members(reading, load, workload.in_office(reading)):
        members[line.body_id].append(line)
    return tuple(
        BodyLine(
            **{**row._mapping, "specialties": tuple(row.specialties)},  # noqa: SLF001 - SQLAlchemy's name
            used=load.bodies.get(row.id, 0),
            mediators=tuple(members[row.id]),
        )
        for row in reading.connection.execute(statement)
    )


def memberships(reading: Reading, body_id: int) -> tuple[MembershipLine, ...]:
    """Everyone who belongs or once belonged to a body, those in office first."""
    load = workload.in_hand(reading)
    lines = _members(reading, load, Membership.body_id == body_id)
    return tuple(
        sorted(lines, key=lambda one: one.until_on is not None and one.until_on < reading.today)
    )


def _members(
    reading: Reading, load: workload.Load, condition: sa.ColumnElement[bool]
) -> Sequence[MembershipLine]:
    rows = reading.connection.execute(
        sa.select(
            Membership.id,
            Membership.body_id,
            Membership.person_id,
            Membership.mediator_id,
            Person.name,
            Membership.role,
            sa.func.coalesce(Mediator.full_time, False).label("full_time"),
            Membership.from_on,
            Membership.until_on,
            Mediator.load_limit,
            Mediator.version,
        )
        .join(Person, Person.id == Membership.person_id)
        .outerjoin(Mediator, Mediator.id == Membership.mediator_id)
        .where(Person.committee_id == reading.committee_id, condition)
        .order_by(Membership.body_id, Membership.id)
    )
    on_duty = _on_duty(reading)
    return [
        MembershipLine(
            **{**row._mapping, "full_time": bool(row.full_time)},  # noqa: SLF001 - SQLAlchemy's name
            in_hand=load.mediators.get(row.mediator_id or 0, 0),
            duty=tuple(sorted(on_duty.get((row.body_id, row.person_id), ()))),
        )
        for row in rows
    ]


def _on_duty(reading: Reading) -> Mapping[tuple[int, int], set[DutyTime]]:
    """The turns of the rota in force today, by body and person."""
    rows = reading.connection.execute(
        sa.select(
            RotaLine.body_id,
            RotaLine.person_id,
            RotaLine.weekday,
            RotaLine.begins,
            RotaLine.ends,
        ).where(
            RotaLine.committee_id == reading.committee_id,
            RotaLine.task.in_(DUTY_TASKS),
            sa.or_(RotaLine.from_on.is_(None), RotaLine.from_on <= reading.today),
            sa.or_(RotaLine.until_on.is_(None), RotaLine.until_on >= reading.today),
        )
    )
    found: dict[tuple[int, int], set[DutyTime]] = defaultdict(set)
    for row in rows:
        turn = DutyTime(weekday=int(row.weekday), begins=row.begins, ends=row.ends)
        found[row.body_id, row.person_id].add(turn)
    return found


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
