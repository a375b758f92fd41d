"""The year of 双向认领 in figures, each by its own definition."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.matching import Claim
from models.vocabulary.matching import ClaimState
from models.vocabulary.terms import Satisfaction
from services.database import Reading

__all__ = ["YearFigures", "within", "year_figures"]


@dataclass(frozen=True, kw_only=True, slots=True)
class YearFigures:
    """A year of matching, each figure by its own definition.

    ``invited`` were sent out in the year; ``made`` are projects both sides confirmed in it (the
    year's list); ``done`` and ``ended`` were finished or ended in it, whenever they were made.
    ``levels`` counts ``made`` by level: a figure of the district alone and one of district and
    street stand side by side and are never added. ``satisfaction`` counts what the askers of
    finished projects said, ``served`` the people those reached.
    """

    year: int
    invited: int
    made: int
    running: int
    done: int
    ended: int
    served: int
    levels: Mapping[str, int]
    satisfaction: Mapping[Satisfaction, int]

    @property
    def judged(self) -> int:
        """How many askers said whether they were satisfied."""
        return sum(self.satisfaction.values())

    @property
    def unasked(self) -> int:
        """Finished projects whose asker said nothing."""
        return self.done - self.judged


def within(column: Any, year: int) -> Any:
    """Whether a date column lies in the year."""
    return column.between(date(year, 1, 1), date(year, 12, 31))


def year_figures(reading: Reading, year: int) -> YearFigures:
    """The year in figures. Two statements, whatever their number."""
    ours = Claim.committee_id == reading.committee_id
    levels: Counter[str] = Counter()
    running = 0
    for row in reading.connection.execute(
        sa.select(Claim.level, Claim.state, sa.func.count().label("many"))
        .where(ours, within(Claim.claimed_on, year))
        .group_by(Claim.level, Claim.state)
    ):
        levels[row.level] += row.many
        running += 0 if row.state.over else row.many
    states: Counter[ClaimState] = Counter()
    said: Counter[Satisfaction] = Counter()
    invited = served = 0
    in_year = within(Claim.ended_on, year)
    for row in reading.connection.execute(
        sa.select(
            in_year.label("over"),
            Claim.state,
            Claim.satisfaction,
            sa.func.count().label("many"),
            sa.func.sum(Claim.served).label("served"),
            sa.func.sum(sa.case((within(Claim.invited_on, year), 1), else_=0)).label("invited"),
        )
        .where(ours, sa.or_(in_year, within(Claim.invited_on, year)))
        .group_by("over", Claim.state, Claim.satisfaction)
    ):
        invited += row.invited
        if not row.over:
            continue
        states[row.state] += row.many
        if row.state is ClaimState.DONE:
            served += row.served
            if row.satisfaction is not None:
                said[row.satisfaction] += row.many
    return YearFigures(
        year=year,
        invited=invited,
        made=sum(levels.values()),
        running=running,
        done=states[ClaimState.DONE],
        ended=states[ClaimState.ENDED],
        served=served,
        levels=dict(levels),
        satisfaction=dict(said),
    )
