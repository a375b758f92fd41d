"""A body's meetings: the list, one whole, what carries over to the next, and action items."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from models.records.bodies import GovernanceBody, Membership
from models.records.body_meetings import AgendaItem, BodyAttendance, Meeting
from models.records.people import Person
from models.records.topics import ActionItem, AgendaTopic
from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import action_clock
from services.database import Reading
from services.reckoning import reckoning

__all__ = [
    "ActionLine",
    "CarryOver",
    "MeetingLine",
    "MeetingWhole",
    "actions_where",
    "carry_over",
    "meeting_lines",
    "meeting_whole",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionLine:
    """Who does what by when, with its clock."""

    id: int
    topic_id: int | None
    meeting_id: int | None
    what: str = field(repr=False)
    owner: str = field(repr=False)
    due_on: date | None
    done_on: date | None
    result: str = field(repr=False)
    version: int
    clock: Clock
    project_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingLine:
    """A meeting in a list."""

    id: int
    body_id: int
    body: str
    kind: str
    ordinal: int
    held_at: datetime
    place: str
    items: int
    closed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingWhole:
    """A meeting as its editor holds it; ``actions`` are the items agreed in it."""

    id: int
    body: str
    ordinal: int
    draft: MeetingDraft
    actions: tuple[ActionLine, ...]
    closed_at: datetime | None
    closed_by: str = field(repr=False)
    version: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CarryOver:
    """What the next meeting of a body begins with.

    ``agenda`` are items of the last meeting that were carried over, ``attendance`` its members
    (else those of the body), ``actions`` the items of the body's topics and meetings not done.
    """

    agenda: tuple[AgendaDraft, ...]
    attendance: tuple[AttendanceDraft, ...]
    actions: tuple[ActionLine, ...]


def actions_where(
    reading: Reading, of: str, keys: Sequence[int], *, done: bool = False
) -> tuple[ActionLine, ...]:
    """The action items of topics, meetings or projects (``of``), open ones first, by date."""
    columns = {
        "topic": ActionItem.topic_id,
        "meeting": ActionItem.meeting_id,
        "project": ActionItem.project_id,
    }
    column = columns[of]
    statement = _ACTIONS.where(column.in_(keys))
    if not done:
        statement = statement.where(ActionItem.done_on.is_(None))
    return _actions(reading, statement)


_ACTIONS = sa.select(
    ActionItem.id,
    ActionItem.topic_id,
    ActionItem.meeting_id,
    ActionItem.project_id,
    ActionItem.what,
    ActionItem.owner,
    ActionItem.due_on,
    ActionItem.done_on,
    ActionItem.result,
    ActionItem.version,
).order_by(
    ActionItem.done_on.is_not(None), ActionItem.due_on.is_(None), ActionItem.due_on, ActionItem.id
)


def _actions(reading: Reading, statement: Any) -> tuple[ActionLine, ...]:
    known = reckoning(reading.connection)
    return tuple(
        ActionLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            clock=action_clock(row.due_on, row.done_on, reading.today, known),
        )
        for row in reading.connection.execute(statement)
    )


def meeting_lines(reading: Reading, body_id: int | None = None) -> tuple[MeetingLine, ...]:
    """The meetings of the office or of one body, the newest first."""
    items = (
        sa.select(AgendaItem.meeting_id, sa.func.count().label("many"))
        .group_by(AgendaItem.meeting_id)
        .subquery()
    )
    statement = (
        sa.select(
            Meeting.id,
            Meeting.body_id,
            GovernanceBody.name.label("body"),
            Meeting.kind,
            Meeting.ordinal,
            Meeting.held_at,
            Meeting.place,
            sa.func.coalesce(items.c.many, 0).label("items"),
            Meeting.closed_at,
        )
        .join(GovernanceBody, GovernanceBody.id == Meeting.body_id)
        .outerjoin(items, items.c.meeting_id == Meeting.id)
        .where(Meeting.committee_id == reading.committee_id)
        .order_by(Meeting.held_at.desc(), Meeting.id.desc())
    )
    if body_id is not None:
        statement = statement.where(Meeting.body_id == body_id)
    return tuple(
        MeetingLine(
            id=row.id,
            body_id=row.body_id,
            body=row.body,
            kind=row.kind,
            ordinal=row.ordinal,
            held_at=row.held_at,
            place=row.place,
            items=row.items,
            closed=row.closed_at is not None,
        )
        for row in reading.connection.execute(statement)
    )


def meeting_whole(reading: Reading, meeting_id: int) -> MeetingWhole:
    """The meeting with this id. Refusal ``register.gone`` where there is none."""
    connection = reading.connection
    row = connection.execute(
        sa.select(*Meeting.__table__.c, GovernanceBody.name.label("body"))
        .join(GovernanceBody, GovernanceBody.id == Meeting.body_id)
        .where(Meeting.id == meeting_id)
    ).first()
    if row is None:
        raise Refusal("register.gone")
    draft = MeetingDraft(
        body_id=row.body_id,
        kind=row.kind,
        held_at=row.held_at,
        ended_at=row.ended_at,
        place=row.place,
        chair=row.chair,
        recorder=row.recorder,
        account=row.account,
        agenda=_agenda(connection, meeting_id),
        attendance=_attendance(connection, meeting_id),
    )
    return MeetingWhole(
        id=row.id,
        body=row.body,
        ordinal=row.ordinal,
        draft=draft,
        actions=actions_where(reading, "meeting", (meeting_id,), done=True),
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        version=row.version,
    )


def _agenda(connection: sa.Connection, meeting_id: int) -> tuple[AgendaDraft, ...]:
    rows = connection.execute(
        sa.select(
            AgendaItem.title,
            AgendaItem.at,
            AgendaItem.topic_id,
            AgendaItem.conclusion,
            AgendaItem.carried,
        )
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return tuple(AgendaDraft(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def _attendance(connection: sa.Connection, meeting_id: int) -> tuple[AttendanceDraft, ...]:
    rows = connection.execute(
        sa.select(
            BodyAttendance.name,
            BodyAttendance.role,
            BodyAttendance.guest,
            BodyAttendance.present,
        )
        .where(BodyAttendance.meeting_id == meeting_id)
        .order_by(BodyAttendance.position, BodyAttendance.id)
    )
    return tuple(AttendanceDraft(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def carry_over(reading: Reading, body_id: int) -> CarryOver:
    """What was left open for the next meeting of a body."""
    connection = reading.connection
    last = connection.execute(
        sa.select(Meeting.id)
        .where(Meeting.body_id == body_id)
        .order_by(Meeting.held_at.desc(), Meeting.id.desc())
        .limit(1)
    ).scalar()
    agenda: tuple[AgendaDraft, ...] = ()
    attendance: tuple[AttendanceDraft, ...] = ()
    if last is not None:
        agenda = tuple(
            AgendaDraft(title=one.title, topic_id=one.topic_id)
            for one in _agenda(connection, last)
            if one.carried or not one.conclusion
        )
        attendance = tuple(
            AttendanceDraft(name=one.name, role=one.role, guest=one.guest)
            for one in _attendance(connection, last)
        )
    mine = sa.or_(AgendaTopic.body_id == body_id, Meeting.body_id == body_id)
    actions = _actions(
        reading,
        _ACTIONS.outerjoin(AgendaTopic, AgendaTopic.id == ActionItem.topic_id)
        .outerjoin(Meeting, Meeting.id == ActionItem.meeting_id)
        .where(ActionItem.done_on.is_(None), mine),
    )
    return CarryOver(
        agenda=agenda, attendance=attendance or _members(reading, body_id), actions=actions
    )


def _members(reading: Reading, body_id: int) -> tuple[AttendanceDraft, ...]:
    rows = reading.connection.execute(
        sa.select(Person.name, Membership.role)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.body_id == body_id,
            sa.or_(Membership.until_on.is_(None), Membership.until_on >= reading.today),
        )
        .order_by(Membership.id)
    )
    return tuple(AttendanceDraft(name=row.name, role=row.role) for row in rows)
