"""Topics as lists and whole: stages, cases, estates with their clocks, meetings, action items.

A topic is shown from both sides: its page has its cases, a case has its topics. Every function
asks a fixed number of statements.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.bodies import GovernanceBody, Membership
from models.records.body_meetings import AgendaItem, BodyAttendance, Meeting
from models.records.cases import Case
from models.records.people import Person
from models.records.topics import AgendaTopic, TopicCase, TopicEvent
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import Refusal
from models.vocabulary.topic_guards import TopicFacts, next_step
from models.vocabulary.topics import (
    Stage,
    action_clock,
    effect_days,
    pressing_clock,
)
from services.database import Reading
from services.queries import cases
from services.queries.body_meetings import ActionLine, actions_where
from services.queries.decision_votes import votes_of
from services.queries.rows import CaseLine
from services.queries.topic_rows import (
    DecisionLine,
    Effect,
    EventLine,
    MemberLine,
    TopicLine,
    TopicLink,
    TopicMeeting,
    TopicWhole,
)
from services.reckoning import reckoning
from services.topic_facts import decision_facts, decisions_of, facts_of

__all__ = [
    "estates_of_cases",
    "found",
    "open_count",
    "topic_lines",
    "topic_whole",
    "topics_of_case",
]


_LINE = (
    sa.select(
        AgendaTopic.id,
        AgendaTopic.number,
        AgendaTopic.title,
        AgendaTopic.topic,
        AgendaTopic.stage,
        GovernanceBody.name.label("body"),
        AgendaTopic.body_id,
        AgendaTopic.proposed_by,
        AgendaTopic.opened_on,
        AgendaTopic.ended_on,
        AgendaTopic.version,
    )
    .join(GovernanceBody, GovernanceBody.id == AgendaTopic.body_id)
    .order_by(AgendaTopic.ended_on.is_not(None), AgendaTopic.number.desc())
)


_LINK = sa.select(
    AgendaTopic.id,
    AgendaTopic.number,
    AgendaTopic.title,
    AgendaTopic.stage,
    GovernanceBody.name.label("body"),
).join(GovernanceBody, GovernanceBody.id == AgendaTopic.body_id)


def topic_lines(
    reading: Reading, text: str = "", *, stage: Stage | None = None, over: bool = True
) -> tuple[TopicLine, ...]:
    """The topics of the office, open ones first and the newest above.

    ``text`` is sought in number, title, body and the unit that proposed; without ``over`` only
    those still under way.
    """
    statement = _saying(_LINE, text).where(AgendaTopic.committee_id == reading.committee_id)
    if stage is not None:
        statement = statement.where(AgendaTopic.stage == stage)
    if not over:
        statement = statement.where(AgendaTopic.ended_on.is_(None))
    return _lines(reading, reading.connection.execute(statement).all())


def _saying(statement: Any, text: str) -> Any:
    """The topics that have every word of ``text`` somewhere."""
    for word in text.split():
        statement = statement.where(
            sa.or_(
                AgendaTopic.number.contains(word, autoescape=True),
                AgendaTopic.title.contains(word, autoescape=True),
                AgendaTopic.proposed_by.contains(word, autoescape=True),
                GovernanceBody.name.contains(word, autoescape=True),
            )
        )
    return statement


def found(reading: Reading, text: str, limit: int) -> tuple[TopicLink, ...]:
    """The first topics that a text finds, for the search of everything; one statement."""
    if not text.strip():
        return ()
    statement = (
        _LINK.where(AgendaTopic.committee_id == reading.committee_id)
        .order_by(AgendaTopic.ended_on.is_not(None), AgendaTopic.number.desc())
        .limit(limit)
    )
    rows = reading.connection.execute(_saying(statement, text))
    return tuple(TopicLink(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def open_count(reading: Reading) -> int:
    """How many topics are under way."""
    counted = reading.connection.scalar(
        sa.select(sa.func.count())
        .select_from(AgendaTopic)
        .where(AgendaTopic.committee_id == reading.committee_id, AgendaTopic.ended_on.is_(None))
    )
    return int(counted or 0)


def _lines(reading: Reading, rows: Sequence[Any]) -> tuple[TopicLine, ...]:
    ids = [row.id for row in rows]
    facts = facts_of(reading.connection, ids)
    open_actions: dict[int, list[ActionLine]] = defaultdict(list)
    for one in actions_where(reading, "topic", ids):
        open_actions[one.topic_id or 0].append(one)
    return tuple(
        TopicLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            facts=facts[row.id],
            clock=None
            if row.stage.over
            else _pressing(reading, facts[row.id], open_actions[row.id]),
        )
        for row in rows
    )


def _pressing(reading: Reading, facts: TopicFacts, actions: Sequence[ActionLine]) -> Clock | None:
    known, today = facts.reckoning, reading.today
    running = [
        *(pressing_clock(one, today, known) for one in facts.estates),
        *(action_clock(one.due_on, one.done_on, today, known) for one in actions),
    ]
    dated = [one for one in running if one is not None and one.due is not None and not one.over]
    return min(dated, key=lambda one: one.due or date.max, default=None)


def topics_of_case(reading: Reading, case_id: int) -> tuple[TopicLink, ...]:
    """The topics a case is bundled into, the newest first."""
    rows = reading.connection.execute(
        _LINK.join(TopicCase, TopicCase.topic_id == AgendaTopic.id)
        .where(TopicCase.case_id == case_id)
        .order_by(AgendaTopic.id.desc())
    )
    return tuple(TopicLink(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def topic_whole(reading: Reading, topic_id: int) -> TopicWhole:
    """The topic with this id. Refusal ``register.gone`` where there is none."""
    connection = reading.connection
    rows = connection.execute(_LINE.where(AgendaTopic.id == topic_id)).all()
    if not rows:
        raise Refusal("register.gone")
    (line,) = _lines(reading, rows)
    said = connection.execute(
        sa.select(
            AgendaTopic.survey,
            AgendaTopic.consensus,
            AgendaTopic.moral_review,
            AgendaTopic.appraisal,
        ).where(AgendaTopic.id == topic_id)
    ).one()
    events = _events(connection, topic_id)
    decisions = decisions_of(connection, (topic_id,))[topic_id]
    known = reckoning(connection)
    votes = votes_of(connection, [row.id for row in decisions])
    estates = tuple(
        replace(_decision(row, reading, known), vote=votes.get(row.id)) for row in decisions
    )
    return TopicWhole(
        line=line,
        **said._mapping,  # noqa: SLF001 - SQLAlchemy's name
        events=events,
        cases=_cases(reading, topic_id),
        estates=estates,
        meetings=_meetings(connection, topic_id),
        actions=actions_where(reading, "topic", (topic_id,), done=True),
        members=_members(reading, line.body_id),
        effect=_effect(reading, line, events, [one.estate_id for one in estates]),
        next_step=next_step(line.facts, reading.today),
    )


def _decision(row: Any, reading: Reading, known: Any) -> DecisionLine:
    facts = decision_facts(row, row.estate)
    return DecisionLine(
        id=row.id,
        estate_id=row.estate_id,
        facts=facts,
        progress=row.progress,
        clock=pressing_clock(facts, reading.today, known),
    )


def _events(connection: sa.Connection, topic_id: int) -> tuple[EventLine, ...]:
    rows = connection.execute(
        sa.select(
            TopicEvent.step, TopicEvent.stage, TopicEvent.on, TopicEvent.actor, TopicEvent.note
        )
        .where(TopicEvent.topic_id == topic_id)
        .order_by(TopicEvent.id)
    )
    return tuple(EventLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def _cases(reading: Reading, topic_id: int) -> tuple[CaseLine, ...]:
    ids = reading.connection.scalars(
        sa.select(TopicCase.case_id).where(TopicCase.topic_id == topic_id).order_by(TopicCase.id)
    ).all()
    return tuple(cases.lines(reading, list(ids))) if ids else ()


def _meetings(connection: sa.Connection, topic_id: int) -> tuple[TopicMeeting, ...]:
    rows = connection.execute(
        sa.select(
            Meeting.id,
            Meeting.kind,
            Meeting.ordinal,
            Meeting.held_at,
            Meeting.place,
            Meeting.closed_at,
            AgendaItem.conclusion,
        )
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.topic_id == topic_id)
        .order_by(Meeting.held_at, Meeting.id)
    ).all()
    there = _attendance(connection, [row.id for row in rows])
    return tuple(
        TopicMeeting(
            id=row.id,
            kind=row.kind,
            ordinal=row.ordinal,
            held_at=row.held_at,
            place=row.place,
            present=sum(one.present for one in there[row.id] if not one.guest),
            members=sum(not one.guest for one in there[row.id]),
            guests=tuple(
                one.role or one.name for one in there[row.id] if one.guest and one.present
            ),
            conclusion=row.conclusion,
            closed=row.closed_at is not None,
        )
        for row in rows
    )


def _attendance(connection: sa.Connection, ids: Sequence[int]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        sa.select(
            BodyAttendance.meeting_id,
            BodyAttendance.name,
            BodyAttendance.role,
            BodyAttendance.guest,
            BodyAttendance.present,
        )
        .where(BodyAttendance.meeting_id.in_(ids))
        .order_by(BodyAttendance.position)
    ):
        found[row.meeting_id].append(row)
    return found


def _members(reading: Reading, body_id: int) -> tuple[MemberLine, ...]:
    rows = reading.connection.execute(
        sa.select(Person.name, Membership.role)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.body_id == body_id,
            sa.or_(Membership.until_on.is_(None), Membership.until_on >= reading.today),
        )
        .order_by(Membership.id)
    )
    return tuple(MemberLine(name=row.name, role=row.role) for row in rows)


def _effect(
    reading: Reading, line: TopicLine, events: Sequence[EventLine], estates: Sequence[int]
) -> Effect | None:
    """Both periods are as long as the days since execution began, and no longer than the rule."""
    began = next((one.on for one in events if one.stage is Stage.EXECUTION), None)
    if began is None or not line.topic or not estates:
        return None
    days = min((reading.today - began).days + 1, effect_days())
    first, last = began - timedelta(days=days), began + timedelta(days=days)
    counted = reading.connection.execute(
        sa.select(
            sa.func.count(sa.case((Case.registered_on < began, 1))).label("before"),
            sa.func.count(sa.case((Case.registered_on >= began, 1))).label("after"),
        ).where(
            Case.committee_id == reading.committee_id,
            Case.estate_id.in_(estates),
            Case.topic == line.topic,
            Case.registered_on >= first,
            Case.registered_on < last,
        )
    ).one()
    return Effect(turn_on=began, days=days, before=counted.before, after=counted.after)


def estates_of_cases(reading: Reading, case_ids: Sequence[int]) -> tuple[int, ...]:
    """The estates that cases lie in, each once."""
    rows = reading.connection.scalars(
        sa.select(Case.estate_id)
        .where(Case.id.in_(case_ids), Case.estate_id.is_not(None))
        .distinct()
        .order_by(Case.estate_id)
    )
    return tuple(one for one in rows if one is not None)
