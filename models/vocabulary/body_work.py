"""办案统计 of a body: what it was given, how it ended, what is open, and what the parties said.

What is counted is a *stint*: one case in the hands of the body, from the day it was given until
mediation ended or another body took it over. So in every period what was open before and what was
given make up what ended, what was handed over and what is open after.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from models.vocabulary.terms import Satisfaction

__all__ = ["Figures", "Stint", "StintEnd", "Visit", "figures", "quarters", "share"]

_MONTHS = 3
_QUARTERS = 4


class StintEnd(Enum):
    """How a stint ended: an agreement or a matter dealt with; none; by another way; handed over."""

    SETTLED = "settled"
    FAILED = "failed"
    OTHERWISE = "otherwise"
    HANDED_OVER = "handed-over"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stint:
    """A case in the hands of a body; ``over_on`` and ``end`` are None while it is there."""

    from_on: date
    over_on: date | None = None
    end: StintEnd | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """What a party said of the mediation when it was asked (回访)."""

    on: date
    satisfied: Satisfaction


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """A period in numbers, its first and last day included.

    ``before + taken == settled + failed + otherwise + handed_over + open``. ``asked`` counts the
    visits at which somebody said how content they were, ``content`` those who were.
    """

    from_on: date
    until_on: date
    before: int
    taken: int
    settled: int
    failed: int
    otherwise: int
    handed_over: int
    open: int
    asked: int
    content: int


def figures(
    stints: Sequence[Stint], visits: Sequence[Visit], from_on: date, until_on: date
) -> Figures:
    """Count a period."""
    ended = [one.end for one in stints if one.over_on and from_on <= one.over_on <= until_on]
    said = [one.satisfied for one in visits if from_on <= one.on <= until_on]
    return Figures(
        from_on=from_on,
        until_on=until_on,
        before=sum(
            one.from_on < from_on and (one.over_on is None or one.over_on >= from_on)
            for one in stints
        ),
        taken=sum(from_on <= one.from_on <= until_on for one in stints),
        settled=ended.count(StintEnd.SETTLED),
        failed=ended.count(StintEnd.FAILED),
        otherwise=ended.count(StintEnd.OTHERWISE),
        handed_over=ended.count(StintEnd.HANDED_OVER),
        open=sum(
            one.from_on <= until_on and (one.over_on is None or one.over_on > until_on)
            for one in stints
        ),
        asked=len(said),
        content=said.count(Satisfaction.YES),
    )


def quarters(year: int, today: date) -> Iterator[tuple[date, date]]:
    """The quarters of a year that have begun, the running one until today."""
    for number in range(_QUARTERS):
        first = date(year, number * _MONTHS + 1, 1)
        month = (number + 1) * _MONTHS + 1
        after = date(year, month, 1) if number < _QUARTERS - 1 else date(year + 1, 1, 1)
        if first > today:
            return
        yield first, min(after - timedelta(days=1), today)


def share(part: int, whole: int) -> str:
    """A part in whole percent, halves rounded up; empty of nothing."""
    return f"{(200 * part + whole) // (2 * whole)}%" if whole else ""
