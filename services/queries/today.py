"""What the office has to do today: the look the desk opens with.

Deadlines first, each with the act that comes next; then what is counted, where trouble gathers,
what came in and went out, and the meetings ahead. The next act is worked out for the few lines
shown and for no other case.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent
from models.records.meetings import MediationMeeting
from models.records.places import Building, Estate
from models.vocabulary import moments, next_step
from models.vocabulary.dossier import Dossier
from models.vocabulary.terms import CaseState
from services import dossiers, search
from services.database import Reading
from services.kept import kept_tables
from services.queries import cases
from services.queries.case_views import CaseView
from services.queries.due_matters import due_matters
from services.queries.meeting_rows import PlanLine
from services.queries.rows import CaseLine
from services.queries.today_rows import (
    DueGroup,
    DueLine,
    DueMatter,
    HotSpot,
    PlannedMeeting,
    StageCount,
    Today,
    WeekColumn,
)

__all__ = ["meetings_ahead", "today"]

_building = Building.__table__
_case = Case.__table__
_case_event = CaseEvent.__table__
_estate = Estate.__table__
_mediation_meeting = MediationMeeting.__table__

_SHOWN = 30
_WEEKS = 12
_SPAN = timedelta(days=90)


def today(reading: Reading, actor: str, *, mine: bool = False, limit: int = _SHOWN) -> Today:
    """The day of ``actor``; ``mine`` keeps the lines he or she handles, at most ``limit``."""
    matters = due_matters(reading)
    if mine:
        matters = tuple(one for one in matters if actor and actor in one.owner)
    return Today(
        tally=cases.tally(reading, actor=actor),
        due=_due(reading, actor, mine, limit, matters),
        matters={group: sum(one.group is group for one in matters) for group in DueGroup},
        weeks=_weeks(reading),
        hot=_hot(reading),
        stages=_stages(reading, actor),
        meetings=meetings_ahead(reading),
    )


# Lines

_VIEWS = {
    DueGroup.OVERDUE: CaseView.OVERDUE,
    DueGroup.TODAY: CaseView.TODAY,
    DueGroup.WEEK: CaseView.WEEK,
}


def _due(
    reading: Reading, actor: str, mine: bool, limit: int, matters: Sequence[DueMatter]
) -> tuple[DueLine | DueMatter, ...]:
    found: dict[DueGroup, list[CaseLine | DueMatter]] = {}
    known: set[int] = set()
    for group, view in _VIEWS.items():
        lines = cases.pressing(reading, view, actor=actor, mine=mine, limit=2 * limit)
        fresh = [line for line in lines if line.id not in known][:limit]
        others = [one for one in matters if one.group is group]
        found[group] = sorted([*fresh, *others], key=_due_on)  # stable: the law's order stays
        known |= {line.id for line in lines}
    kept = _fair(found, limit)
    wanted = [line.id for lines in kept.values() for line in lines if isinstance(line, CaseLine)]
    facts = dossiers.gather_all(reading.connection, wanted)
    return tuple(
        line if isinstance(line, DueMatter) else _line(line, group, facts[line.id], reading.today)
        for group, lines in kept.items()
        for line in lines
    )


def _due_on(line: CaseLine | DueMatter) -> date:
    due = line.clock.due if isinstance(line, DueMatter) else line.due_on
    return due or date.max


def _fair(
    found: Mapping[DueGroup, Sequence[CaseLine | DueMatter]], limit: int
) -> Mapping[DueGroup, Sequence[CaseLine | DueMatter]]:
    """At most ``limit`` lines; an old backlog may not push today and the week off the page."""
    room = {group: min(len(lines), limit // len(found)) for group, lines in found.items()}
    for group, lines in found.items():
        left = limit - sum(room.values())
        room[group] += min(left, len(lines) - room[group])
    return {group: lines[: room[group]] for group, lines in found.items()}


def _line(line: CaseLine, group: DueGroup, dossier: Dossier, day: date) -> DueLine:
    step = next_step.next_step(dossier, day)
    told = [one for one in step.clocks if one.code == line.due_code]
    clock = next((one for one in told if one.due == line.due_on), None) or (
        told[0] if told else step.clocks[0]
    )
    promises = dossier.agreement.obligations if dossier.agreement else ()
    promise = next(
        (
            one
            for one in promises
            if clock.code == "obligation" and str(one.number) == clock.subject
        ),
        None,
    )
    return DueLine(
        line=line,
        group=group,
        clock=clock,
        act=step.code,
        what=promise.what if promise else "",
        amount_fen=promise.amount_fen or None if promise else None,
    )


# Figures

_DAY = _case.c.search_key // (1 << 20)
_WEEK_OF_1970 = (_DAY + 3) // 7  # 1 January 1970 was a Thursday


def _weeks(reading: Reading) -> tuple[WeekColumn, ...]:
    """The last twelve weeks, this one last and not over yet."""
    monday = reading.today - timedelta(days=reading.today.weekday())
    first = monday - timedelta(weeks=_WEEKS - 1)
    mondays = [first + timedelta(weeks=index) for index in range(_WEEKS)]
    opened = {
        search.EPOCH + timedelta(days=row.week * 7 - 3): row.cases
        for row in reading.connection.execute(
            sa.select(_WEEK_OF_1970.label("week"), sa.func.count().label("cases"))
            .where(cases.recorded_since(reading, first))
            .group_by("week")
        )
    }
    closed: dict[date, int] = defaultdict(int)
    for row in reading.connection.execute(
        sa.select(_case.c.closed_on, sa.func.count().label("cases"))
        .where(_case.c.committee_id == reading.committee_id, _case.c.closed_on >= first)
        .group_by(_case.c.closed_on)
    ):
        closed[row.closed_on - timedelta(days=row.closed_on.weekday())] += row.cases
    return tuple(
        WeekColumn(monday=one, opened=opened.get(one, 0), closed=closed[one]) for one in mondays
    )


def _hot(reading: Reading, most: int = 5) -> tuple[HotSpot, ...]:
    """The buildings with the most cases of the last 90 days, the worse year first on a tie."""
    recent = search.first_key(reading.today - _SPAN + timedelta(days=1))
    earlier = reading.today - 2 * _SPAN + timedelta(days=1)
    is_recent = sa.case((_case.c.search_key >= recent, 1), else_=0).label("recent")
    house = (_case.c.building_id + 0).label("house")  # grouped after the recent ones were read
    topics: dict[int, dict[str, int]] = defaultdict(dict)
    before: dict[int, int] = defaultdict(int)
    for row in reading.connection.execute(
        sa.select(house, _case.c.topic, is_recent, sa.func.count().label("cases"))
        .where(cases.recorded_since(reading, earlier))
        .group_by("house", _case.c.topic, "recent")
    ):
        if row.house is None:
            continue
        if row.recent:
            topics[row.house][row.topic] = row.cases
        else:
            before[row.house] += row.cases
    worst = sorted(topics, key=lambda one: (-sum(topics[one].values()), before[one], one))[:most]
    names = _buildings(reading, worst)
    return tuple(
        HotSpot(
            building_id=one,
            estate=names[one].estate,
            building=names[one].building,
            topics=dict(sorted(topics[one].items(), key=lambda pair: (-pair[1], pair[0]))),
            before=before[one],
        )
        for one in worst
    )


def _buildings(reading: Reading, wanted: Sequence[int]) -> Mapping[int, Any]:
    rows = reading.connection.execute(
        sa.select(
            _building.c.id, _building.c.name.label("building"), _estate.c.name.label("estate")
        )
        .join(_estate, _estate.c.id == _building.c.estate_id)
        .where(_building.c.id.in_(wanted))
    )
    return {row.id: row for row in rows}


def _stages(reading: Reading, actor: str) -> tuple[StageCount, ...]:
    """Open cases by state, in the order of the proceeding; states nobody is in are left out."""
    counts = cases.by_state(reading, actor=actor)
    return tuple(
        StageCount(state=state, count=counts[state][0], mine=counts[state][1])
        for state in CaseState
        if state in counts
    )


# Meetings


def meetings_ahead(reading: Reading, most: int = 5) -> tuple[PlannedMeeting, ...]:
    """The planned meetings from today on, and first meetings of which only the day is named."""
    midnight = datetime.combine(reading.today, time.min, moments.SHANGHAI)
    plans: Sequence[PlanLine] = ()
    if "meeting_plan" in kept_tables(reading.connection):
        from services.queries.meeting_plans import standing_plans

        plans = standing_plans(reading, midnight)
    days = {one.id: moments.local_day(one.starts_at) for one in plans}
    named = [
        (day, case_id)
        for case_id, day in _first_meetings(reading).items()
        if day >= reading.today and case_id not in {one.case_id for one in plans}
    ]
    ahead: list[tuple[date, bool, int, PlanLine | None]] = [
        *((days[one.id], False, one.case_id, one) for one in plans),
        *((day, True, case_id, None) for day, case_id in named),
    ]
    ahead = sorted(ahead, key=lambda one: one[:2])[:most]
    lines = {one.id: one for one in cases.lines(reading, [one[2] for one in ahead])}
    return tuple(_ahead(lines[case_id], day, plan) for day, _, case_id, plan in ahead)


def _ahead(line: CaseLine, day: date, plan: PlanLine | None) -> PlannedMeeting:
    invited = plan.parties if plan is not None else ()
    return PlannedMeeting(
        case_id=line.id,
        number=line.number,
        title=line.title,
        place=line.place,
        handler=line.handler,
        on=day,
        at=plan.starts_at if plan is not None else None,
        room=plan.room if plan is not None else "",
        invited=len(invited),
        told=sum(one.told_at is not None for one in invited),
    )


_FIRST_MEETING = _case_event.c.facts["first_meeting_on"].as_string()


def _first_meetings(reading: Reading) -> Mapping[int, date]:
    """The day of the first meeting as it was named when mediation began, while none was held."""
    rows = reading.connection.execute(
        sa.select(_case_event.c.case_id, _case_event.c.id, _FIRST_MEETING.label("day"))
        .join(_case, _case.c.id == _case_event.c.case_id)
        .where(
            _case.c.committee_id == reading.committee_id,
            _case.c.state == CaseState.MEDIATING,
            _case_event.c.kind == "step",
            _case_event.c.state == CaseState.MEDIATING,
            _FIRST_MEETING.is_not(None),
            ~sa.exists().where(_mediation_meeting.c.case_id == _case.c.id),
        )
    )
    found = {row.case_id: row.day for row in sorted(rows, key=lambda row: row.id)}
    return {case_id: date.fromisoformat(day) for case_id, day in found.items() if day}
