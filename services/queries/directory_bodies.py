"""Bodies of the directory (名册) with who belongs to them, on duty when, and what is in hand.

Every function asks a fixed number of statements.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.bodies import GovernanceBody, Mediator, Membership
from models.records.lists_place import RotaLine
from models.records.people import Person
from models.vocabulary.duty import DUTY_TASKS, DutyTime
from services.database import Reading
from services.queries import workload

__all__ = ["BodyLine", "MembershipLine", "bodies", "memberships"]


@dataclass(frozen=True, kw_only=True, slots=True)
class MembershipLine:
    """Who belongs to a body; ``mediator_id`` is None for a member who does not mediate.

    ``duty`` is when the member is on duty for the body, as the rota in force has it (值班表);
    ``load_limit`` how many open cases the mediator takes at once, None for no limit of their own.
    ``seat_of`` is the owners' committee a member of an association sits for, or is ``deputy`` for.
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
    seat_of: str = ""
    deputy: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyLine:
    """A body with what it has in hand (``used``, cases) and its members in office.

    ``star`` is the level it was rated, None where it was not.
    """

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
    star: int | None
    sponsor: str
    version: int
    mediators: tuple[MembershipLine, ...]

    def has_ended(self, today: date) -> bool:
        """Whether its last day is past."""
        return self.ended_on is not None and self.ended_on < today


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
            GovernanceBody.star,
            GovernanceBody.sponsor,
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
    seat = aliased(GovernanceBody)
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
            Membership.deputy,
            sa.func.coalesce(seat.name, "").label("seat_of"),
        )
        .outerjoin(seat, seat.id == Membership.seat_of_id)
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
