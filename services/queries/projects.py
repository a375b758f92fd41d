"""Joint projects as lists and whole: partners, papers, tasks, cases before and after, figures.

A project is shown from every side: its page has its cases and its topic, a case and a topic have
their projects. Every list asks a fixed number of statements.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.projects import (
    JointProject,
    ProjectCase,
    ProjectEvent,
    ProjectPartner,
)
from models.records.topics import AgendaTopic
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import (
    ProjectFacts,
    ProjectStage,
    ProjectStep,
    next_step,
    project_clock,
)
from services.database import Reading
from services.project_facts import facts_of
from services.queries import cases
from services.queries.body_meetings import ActionLine, actions_where
from services.queries.projects_effect import (
    IndicatorLine,
    PlaceLine,
    Recurrence,
    indicators_of,
    places_of,
    recurrence_of,
)
from services.queries.projects_papers import (
    DocumentLine,
    PartnerLine,
    documents_of,
    partners_of,
)
from services.queries.projects_station import (
    ShiftLine,
    TurnLine,
    VolunteerLine,
    shifts_of,
    turns_of,
    volunteers_of,
)
from services.queries.rows import CaseLine
from services.reckoning import reckoning

__all__ = [
    "ProjectDue",
    "ProjectEventLine",
    "ProjectLine",
    "ProjectLink",
    "ProjectWhole",
    "due",
    "found",
    "open_count",
    "project_lines",
    "project_whole",
    "projects_of_case",
    "projects_of_topic",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectLine:
    """A project in the list; ``clock`` is its most pressing one, of its end or of a task."""

    id: int
    number: str
    title: str = field(repr=False)
    place: str = field(repr=False)
    topic: str
    stage: ProjectStage
    opened_on: date
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None
    version: int
    lead: str
    cases: int
    facts: ProjectFacts = field(repr=False)
    clock: Clock | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectLink:
    """A project as a case or a topic shows it; ``after`` says that the case came after it."""

    id: int
    number: str
    title: str = field(repr=False)
    stage: ProjectStage
    after: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectDue:
    """What is waited for in a project: a task or its end, with the clock.

    ``what`` are the words of the task, empty for the end of the project; ``owner`` is who does it.
    """

    project_id: int
    number: str
    title: str = field(repr=False)
    what: str = field(repr=False)
    owner: str = field(repr=False)
    clock: Clock


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectEventLine:
    """One step of the project's course."""

    step: str
    stage: ProjectStage
    on: date
    actor: str = field(repr=False)
    note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProjectWhole:
    """A project with everything its page shows.

    ``cases`` are those it came from, ``cases_after`` those that came after it, ``again`` cases of
    its kind since its end that nobody has linked yet.
    """

    line: ProjectLine
    aim: str = field(repr=False)
    appraisal: str = field(repr=False)
    station: str
    station_place: str
    team: str
    topic_id: int | None
    topic_number: str
    topic_title: str = field(repr=False)
    events: tuple[ProjectEventLine, ...]
    places: tuple[PlaceLine, ...]
    cases: tuple[CaseLine, ...]
    cases_after: tuple[CaseLine, ...]
    again: tuple[int, ...]
    recurrence: Recurrence | None
    partners: tuple[PartnerLine, ...]
    documents: tuple[DocumentLine, ...]
    shifts: tuple[ShiftLine, ...]
    turns: tuple[TurnLine, ...]
    tasks: tuple[ActionLine, ...]
    indicators: tuple[IndicatorLine, ...]
    volunteers: tuple[VolunteerLine, ...]
    next_step: ProjectStep


_LEAD = (
    sa.select(ProjectPartner.name)
    .where(ProjectPartner.project_id == JointProject.id, ProjectPartner.lead.is_(True))
    .limit(1)
    .scalar_subquery()
)
_CASES = (
    sa.select(sa.func.count())
    .where(ProjectCase.project_id == JointProject.id, ProjectCase.after.is_(False))
    .scalar_subquery()
)
_LINE = sa.select(
    JointProject.id,
    JointProject.number,
    JointProject.title,
    JointProject.place,
    JointProject.topic,
    JointProject.stage,
    JointProject.opened_on,
    JointProject.starts_on,
    JointProject.ends_on,
    JointProject.ended_on,
    JointProject.version,
    sa.func.coalesce(_LEAD, "").label("lead"),
    _CASES.label("cases"),
).order_by(JointProject.ended_on.is_not(None), JointProject.id.desc())


def project_lines(
    reading: Reading, text: str = "", *, over: bool = True
) -> tuple[ProjectLine, ...]:
    """The projects of the office, open ones first and the newest above.

    ``text`` is sought in number, title, place and the partners' names; without ``over`` only
    those still under way.
    """
    statement = _saying(_LINE, text).where(JointProject.committee_id == reading.committee_id)
    if not over:
        statement = statement.where(JointProject.ended_on.is_(None))
    return _lines(reading, reading.connection.execute(statement).all())


def _saying(statement: Any, text: str) -> Any:
    """The projects that have every word of ``text`` somewhere."""
    for word in text.split():
        partner = sa.select(ProjectPartner.project_id).where(
            ProjectPartner.name.contains(word, autoescape=True)
        )
        statement = statement.where(
            sa.or_(
                JointProject.number.contains(word, autoescape=True),
                JointProject.title.contains(word, autoescape=True),
                JointProject.place.contains(word, autoescape=True),
                JointProject.id.in_(partner),
            )
        )
    return statement


def _lines(reading: Reading, rows: Sequence[Any]) -> tuple[ProjectLine, ...]:
    ids = [row.id for row in rows]
    facts = facts_of(reading.connection, ids, reading.today)
    tasks: defaultdict[int, list[ActionLine]] = defaultdict(list)
    for one in actions_where(reading, "project", ids):
        tasks[one.project_id or 0].append(one)
    known = reckoning(reading.connection)
    lines = []
    for row in rows:
        own = None
        if not row.stage.over:
            running = [project_clock(facts[row.id], reading.today, known)]
            running += [one.clock for one in tasks[row.id]]
            dated = [one for one in running if one is not None and one.due is not None]
            own = min(dated, key=lambda one: one.due or date.max, default=None)
        lines.append(ProjectLine(**row._mapping, facts=facts[row.id], clock=own))  # noqa: SLF001 - SQLAlchemy's name
    return tuple(lines)


_LINK = (JointProject.id, JointProject.number, JointProject.title, JointProject.stage)


def found(reading: Reading, text: str, limit: int) -> tuple[ProjectLink, ...]:
    """The first projects that a text finds, for the search of everything; one statement."""
    if not text.strip():
        return ()
    statement = (
        sa.select(*_LINK)
        .where(JointProject.committee_id == reading.committee_id)
        .order_by(JointProject.ended_on.is_not(None), JointProject.id.desc())
        .limit(limit)
    )
    rows = reading.connection.execute(_saying(statement, text))
    return tuple(ProjectLink(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def open_count(reading: Reading) -> int:
    """How many projects are under way."""
    counted = reading.connection.scalar(
        sa.select(sa.func.count())
        .select_from(JointProject)
        .where(JointProject.committee_id == reading.committee_id, JointProject.ended_on.is_(None))
    )
    return int(counted or 0)


def projects_of_case(reading: Reading, case_id: int) -> tuple[ProjectLink, ...]:
    """The projects a case led to or came after, the newest first."""
    rows = reading.connection.execute(
        sa.select(*_LINK, ProjectCase.after)
        .join(ProjectCase, ProjectCase.project_id == JointProject.id)
        .where(ProjectCase.case_id == case_id)
        .order_by(JointProject.id.desc())
    )
    return tuple(ProjectLink(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def projects_of_topic(reading: Reading, topic_id: int) -> tuple[ProjectLink, ...]:
    """The projects that were started from an agenda topic, the newest first."""
    rows = reading.connection.execute(
        sa.select(*_LINK).where(JointProject.topic_id == topic_id).order_by(JointProject.id.desc())
    )
    return tuple(ProjectLink(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def due(reading: Reading) -> tuple[ProjectDue, ...]:
    """What is waited for in the projects under way: their ends and their tasks, by date."""
    lines = {one.id: one for one in project_lines(reading, over=False)}
    known = reckoning(reading.connection)
    waits = []
    for line in lines.values():
        clock = project_clock(line.facts, reading.today, known)
        if clock is not None:
            waits.append((line, "", line.lead, clock))
    waits += [
        (lines[task.project_id or 0], task.what, task.owner, task.clock)
        for task in actions_where(reading, "project", tuple(lines))
    ]
    listed = [
        ProjectDue(
            project_id=line.id,
            number=line.number,
            title=line.title,
            what=what,
            owner=owner,
            clock=clock,
        )
        for line, what, owner, clock in waits
        if clock.due is not None
    ]
    return tuple(sorted(listed, key=lambda one: (one.clock.due or date.max, one.project_id)))


def project_whole(reading: Reading, project_id: int) -> ProjectWhole:
    """The project with this id. Refusal ``register.gone`` where there is none."""
    connection = reading.connection
    rows = connection.execute(_LINE.where(JointProject.id == project_id)).all()
    if not rows:
        raise Refusal("register.gone")
    (line,) = _lines(reading, rows)
    said = connection.execute(
        sa.select(
            JointProject.aim,
            JointProject.appraisal,
            JointProject.station,
            JointProject.station_place,
            JointProject.team,
            JointProject.topic_id,
            sa.func.coalesce(AgendaTopic.number, "").label("topic_number"),
            sa.func.coalesce(AgendaTopic.title, "").label("topic_title"),
        )
        .outerjoin(AgendaTopic, AgendaTopic.id == JointProject.topic_id)
        .where(JointProject.id == project_id)
    ).one()
    places = places_of(reading, project_id)
    came_from, came_after = _cases(reading, project_id)
    recurrence = recurrence_of(reading, line, places)
    linked = {one.id for one in (*came_from, *came_after)}
    documents = documents_of(connection, project_id)
    return ProjectWhole(
        line=line,
        **said._mapping,  # noqa: SLF001 - SQLAlchemy's name
        events=_events(connection, project_id),
        places=places,
        cases=came_from,
        cases_after=came_after,
        again=tuple(one for one in recurrence.case_ids if one not in linked) if recurrence else (),
        recurrence=recurrence,
        partners=partners_of(connection, project_id, documents),
        documents=documents,
        shifts=shifts_of(reading, project_id),
        turns=turns_of(reading, project_id),
        tasks=actions_where(reading, "project", (project_id,), done=True),
        indicators=indicators_of(reading, line, places),
        volunteers=volunteers_of(reading, project_id),
        next_step=next_step(line.facts),
    )


def _events(connection: sa.Connection, project_id: int) -> tuple[ProjectEventLine, ...]:
    rows = connection.execute(
        sa.select(
            ProjectEvent.step,
            ProjectEvent.stage,
            ProjectEvent.on,
            ProjectEvent.actor,
            ProjectEvent.note,
        )
        .where(ProjectEvent.project_id == project_id)
        .order_by(ProjectEvent.id)
    )
    return tuple(ProjectEventLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def _cases(reading: Reading, project_id: int) -> tuple[tuple[CaseLine, ...], tuple[CaseLine, ...]]:
    rows = reading.connection.execute(
        sa.select(ProjectCase.case_id, ProjectCase.after)
        .where(ProjectCase.project_id == project_id)
        .order_by(ProjectCase.id)
    ).all()
    lines = {one.id: one for one in cases.lines(reading, [row.case_id for row in rows])}
    before = tuple(lines[row.case_id] for row in rows if not row.after)
    return before, tuple(lines[row.case_id] for row in rows if row.after)
