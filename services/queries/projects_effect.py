"""The indicators of joint projects: figures before and after, counted cases, recurrence.

Counted figures are new cases of one topic in the project's places, in equal periods before and
from its first day; a comparable place shows what would have come anyway.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.records.places import Building, Estate
from models.records.projects import Indicator, IndicatorValue, ProjectPlace
from models.vocabulary.projects_effect import (
    Amount,
    Change,
    Counts,
    Direction,
    Measure,
    Qualifier,
    Span,
    Verdict,
    change,
    counted_spans,
    span_after,
    verdict,
)
from services.database import Reading

__all__ = [
    "IndicatorLine",
    "PlaceChoice",
    "PlaceLine",
    "Recurrence",
    "ValueLine",
    "indicators_of",
    "place_choices",
    "places_of",
    "recurrence_of",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceLine:
    """A place of a project, or one it is compared with."""

    id: int
    estate_id: int
    building_id: int | None
    name: str
    control: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceChoice:
    """An estate or a building that a project may work in."""

    estate_id: int
    building_id: int | None
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ValueLine:
    """One figure as it was put down."""

    id: int
    phase: str
    amount: Amount
    span: Span
    taken_on: date
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IndicatorLine:
    """An indicator with its latest figures and what can be said of them.

    ``counts`` and ``verdict`` are there where the figures are counted in the register; ``values``
    are those put down by hand, the newest first.
    """

    id: int
    name: str
    unit: str
    definition: str
    source: str
    direction: Direction
    counted: str
    target: Amount | None
    before: Measure | None
    after: Measure | None
    change: Change
    values: tuple[ValueLine, ...] = ()
    counts: Counts | None = None
    verdict: Verdict | None = None

    @property
    def on_target(self) -> bool | None:
        """Whether the figure after reaches its target; None where one of them is missing."""
        if self.target is None or self.after is None:
            return None
        reached, wanted = self.after.amount.hundredths, self.target.hundredths
        return reached <= wanted if self.direction is Direction.FEWER else reached >= wanted


@dataclass(frozen=True, kw_only=True, slots=True)
class Recurrence:
    """New cases of the project's kind since its end, beside as many days before it began.

    ``before`` is None where the project has no first day; ``case_ids`` are the cases since.
    """

    span: Span
    before: int | None
    case_ids: tuple[int, ...] = field(repr=False)

    @property
    def count(self) -> int:
        """How many came again."""
        return len(self.case_ids)


def places_of(reading: Reading, project_id: int) -> tuple[PlaceLine, ...]:
    """The places of a project, those it is compared with last."""
    rows = reading.connection.execute(
        sa.select(
            ProjectPlace.id,
            ProjectPlace.estate_id,
            ProjectPlace.building_id,
            ProjectPlace.control,
            Estate.name.label("estate"),
            sa.func.coalesce(Building.name, "").label("building"),
        )
        .join(Estate, Estate.id == ProjectPlace.estate_id)
        .outerjoin(Building, Building.id == ProjectPlace.building_id)
        .where(ProjectPlace.project_id == project_id)
        .order_by(ProjectPlace.control, ProjectPlace.id)
    )
    return tuple(
        PlaceLine(
            id=row.id,
            estate_id=row.estate_id,
            building_id=row.building_id,
            name=f"{row.estate} {row.building}".rstrip(),
            control=row.control,
        )
        for row in rows
    )


def place_choices(reading: Reading) -> tuple[PlaceChoice, ...]:
    """Every estate of the office, each followed by its buildings."""
    rows = reading.connection.execute(
        sa.select(
            Estate.id.label("estate_id"),
            Estate.name.label("estate"),
            Building.id.label("building_id"),
            Building.name.label("building"),
        )
        .outerjoin(Building, Building.estate_id == Estate.id)
        .where(Estate.committee_id == reading.committee_id)
        .order_by(Estate.name, Estate.id, Building.id)
    )
    found: list[PlaceChoice] = []
    seen: set[int] = set()
    for row in rows:
        if row.estate_id not in seen:
            seen.add(row.estate_id)
            found.append(PlaceChoice(estate_id=row.estate_id, building_id=None, name=row.estate))
        if row.building_id is not None:
            name = f"{row.estate} {row.building}"
            found.append(
                PlaceChoice(estate_id=row.estate_id, building_id=row.building_id, name=name)
            )
    return tuple(found)


def _cases_in(
    reading: Reading, places: Sequence[PlaceLine], topic: str, span: Span
) -> sa.ColumnElement[bool]:
    """New cases of a topic in these places, registered in a period."""
    houses = [one.building_id for one in places if one.building_id is not None]
    estates = [one.estate_id for one in places if one.building_id is None]
    return sa.and_(
        Case.committee_id == reading.committee_id,
        Case.topic == topic,
        Case.registered_on.between(span.first, span.last),
        sa.or_(Case.estate_id.in_(estates), Case.building_id.in_(houses)),
    )


def _count(reading: Reading, places: Sequence[PlaceLine], topic: str, span: Span) -> int:
    if not places:
        return 0
    counted = reading.connection.scalar(
        sa.select(sa.func.count()).where(_cases_in(reading, places, topic, span))
    )
    return int(counted or 0)


def indicators_of(
    reading: Reading, project: Any, places: Sequence[PlaceLine]
) -> tuple[IndicatorLine, ...]:
    """The indicators of a project, in the order they were put down.

    ``project`` has ``id``, ``starts_on`` and ``ends_on``. Two statements, and four more for each
    counted indicator.
    """
    values = _values(reading, project.id)
    rows = reading.connection.execute(
        sa.select(Indicator).where(Indicator.project_id == project.id).order_by(Indicator.id)
    ).all()
    return tuple(
        _counted(reading, row, project, places) if row.counted else _reported(row, values[row.id])
        for row in rows
    )


def _values(reading: Reading, project_id: int) -> Mapping[int, list[ValueLine]]:
    found: defaultdict[int, list[ValueLine]] = defaultdict(list)
    for row in reading.connection.execute(
        sa.select(IndicatorValue)
        .where(IndicatorValue.project_id == project_id)
        .order_by(
            IndicatorValue.until_on.desc(), IndicatorValue.taken_on.desc(), IndicatorValue.id.desc()
        )
    ):
        found[row.indicator_id].append(
            ValueLine(
                id=row.id,
                phase=row.phase,
                amount=Amount(row.amount, Qualifier(row.qualifier), row.written),
                span=Span(row.from_on, row.until_on),
                taken_on=row.taken_on,
                note=row.note,
            )
        )
    return found


def _line(row: Any, **more: Any) -> IndicatorLine:
    target = None if row.target is None else Amount(row.target, written=row.target_written)
    return IndicatorLine(
        id=row.id,
        name=row.name,
        unit=row.unit,
        definition=row.definition,
        source=row.source,
        direction=row.direction,
        counted=row.counted,
        target=target,
        **more,
    )


def _reported(row: Any, values: Sequence[ValueLine]) -> IndicatorLine:
    latest = {
        phase: next((one for one in values if one.phase == phase), None)
        for phase in ("before", "after")
    }
    before, after = (
        None if one is None else Measure(amount=one.amount, span=one.span)
        for one in latest.values()
    )
    return _line(
        row,
        before=before,
        after=after,
        change=change(before, after, row.direction),
        values=tuple(values),
    )


def _counted(
    reading: Reading, row: Any, project: Any, places: Sequence[PlaceLine]
) -> IndicatorLine:
    ours = [one for one in places if not one.control]
    others = [one for one in places if one.control]
    spans = None
    if project.starts_on is not None and ours:
        spans = counted_spans(project.starts_on, project.ends_on, reading.today)
    if spans is None:
        return _line(row, before=None, after=None, change=change(None, None, row.direction))
    first, second = spans
    counts = Counts(
        before=_count(reading, ours, row.counted, first),
        after=_count(reading, ours, row.counted, second),
        control_before=_count(reading, others, row.counted, first) if others else None,
        control_after=_count(reading, others, row.counted, second) if others else None,
    )
    before = Measure(amount=Amount(counts.before * 100), span=first)
    after = Measure(amount=Amount(counts.after * 100), span=second)
    return _line(
        row,
        before=before,
        after=after,
        change=change(before, after, row.direction),
        counts=counts,
        verdict=verdict(counts),
    )


def recurrence_of(reading: Reading, project: Any, places: Sequence[PlaceLine]) -> Recurrence | None:
    """Cases of the project's kind since its end, for as long as its trial was; None before it.

    ``project`` has ``topic``, ``starts_on``, ``ends_on`` and ``ended_on``.
    """
    ours = [one for one in places if not one.control]
    end = min(filter(None, (project.ended_on, project.ends_on)), default=None)
    if end is None or not project.topic or not ours:
        return None
    whole = Span(project.starts_on, end).days if project.starts_on else 90
    span = span_after(end, max(whole, 1), reading.today)
    if span is None:
        return None
    ids = reading.connection.scalars(
        sa.select(Case.id)
        .where(_cases_in(reading, ours, project.topic, span))
        .order_by(Case.registered_on, Case.id)
    ).all()
    before = None
    if project.starts_on is not None:
        day = timedelta(days=1)
        earlier = Span(project.starts_on - span.days * day, project.starts_on - day)
        before = _count(reading, ours, project.topic, earlier)
    return Recurrence(span=span, before=before, case_ids=tuple(ids))
