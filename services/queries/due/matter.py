"""How a clock of something that is no case becomes a line of the day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from models.vocabulary.clocks import Clock, ClockState
from services.database import Reading
from services.queries.today_rows import DueGroup, DueMatter

__all__ = ["WEEK", "group_of", "matter"]

WEEK = timedelta(days=7)
_CLOSED = frozenset({ClockState.MET, ClockState.MISSED, ClockState.NOT_STARTED})


def group_of(clock: Clock, today: date) -> DueGroup | None:
    """How pressing a clock is; None where it is over or further than a week away."""
    left = clock.days_left(today)
    if clock.state in _CLOSED or left is None:
        return None
    if left < 0:
        return DueGroup.OVERDUE
    if left == 0:
        return DueGroup.TODAY
    return DueGroup.WEEK if left <= WEEK.days else None


def matter(reading: Reading, clock: Clock | None, **fields: Any) -> Iterator[DueMatter]:
    """The line of a clock that is late or ends within a week; nothing of any other.

    ``fields`` are those of :class:`DueMatter` besides its clock and group.
    """
    group = group_of(clock, reading.today) if clock is not None else None
    if clock is not None and group is not None:
        yield DueMatter(group=group, clock=clock, **fields)
