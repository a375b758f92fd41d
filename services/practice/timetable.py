"""When the steps of an invented case are taken, worked out before anything is written.

A natural timetable is drawn by chance along one of the ways a case can go (its *fate*); the cases
on the desk today have theirs written down, counted from the day of practice.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from models.vocabulary.moments import SHANGHAI
from models.vocabulary.working_days import Calendar, add_months, china
from services.practice.stories import Story

__all__ = ["Fate", "Step", "day_of", "moment", "natural", "scripted"]

Fate = str
"""One of the keys of :data:`FATES`, or ``handled``, ``dismissed``, ``registered-later``."""

FATES: Mapping[Fate, int] = {
    "settled": 60,
    "long-settled": 12,
    "suspended": 5,
    "unpaid": 4,
    "failed": 8,
    "withdrawn": 5,
    "refused": 3,
    "transferred": 3,
}
"""How a dispute ends, with weights as in the tables of a real year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One act of the desk on a case: when, what, and what more it needs."""

    at: datetime
    act: str
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def on(self) -> date:
        """The office's day of the step."""
        return self.at.astimezone(SHANGHAI).date()


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment of the office's day, in UTC."""
    return datetime.combine(day, time(hour, minute), SHANGHAI).astimezone(UTC)


_HOURS = {
    "record": 9,
    "note": 9,
    "accept": 10,
    "register": 10,
    "assign": 11,
    "entrust": 11,
    "handle": 11,
    "contact": 13,
    "visit": 13,
    "meet": 15,
    "hear": 17,
    "extend": 15,
    "agree": 16,
    "lock": 16,
    "sign": 16,
    "perform": 16,
    "follow-up": 16,
}
"""The hour an act is put on record; what is not listed is done at five."""


def _after(steps: Sequence[Step], step: Step) -> Step:
    """``step``, a minute behind the last one where it would come before it."""
    if steps and step.at <= steps[-1].at:
        return replace(step, at=steps[-1].at + timedelta(minutes=1))
    return step


class _Pace:
    """Walks through working days and writes steps down."""

    def __init__(self, chance: random.Random, start: date) -> None:
        self._chance = chance
        self._calendar = china()
        self.day = self._calendar.next_working_day(start).on
        self.steps: list[Step] = []

    def wait(self, low: int, high: int) -> date:
        """Let so many working days pass."""
        self.day = self._calendar.add_working_days(self.day, self._chance.randint(low, high)).on
        return self.day

    def until(self, day: date) -> date:
        """Go on to the first working day from ``day``, never back."""
        self.day = max(self.day, self._calendar.next_working_day(day).on)
        return self.day

    def take(self, act: str, **more: Any) -> None:
        """Write a step down on this day."""
        at = moment(self.day, _HOURS.get(act, 17), self._chance.randint(0, 50))
        self.steps.append(_after(self.steps, Step(at=at, act=act, more=more)))


def natural(chance: random.Random, start: date, story: Story, fate: Fate) -> tuple[Step, ...]:
    """The steps of a case that comes in on ``start`` and goes the way of ``fate``.

    What was closed is filed when the time for it comes; a lead has no file.
    """
    steps = _course(chance, start, story, fate)
    closed = steps[-1]
    if closed.act != "close":
        return steps
    day = china().next_working_day(closed.on + timedelta(days=_FILED_AFTER)).on
    return (*steps, Step(at=moment(day, 17, 30), act="archive"))


_FILED_AFTER = 60
"""Days: within the months an office has for it."""


def _course(chance: random.Random, start: date, story: Story, fate: Fate) -> tuple[Step, ...]:
    pace = _Pace(chance, start)
    if fate == "dismissed":
        pace.take("note")
        pace.wait(2, 8)
        pace.take("dismiss")
        return tuple(pace.steps)
    if fate == "handled":
        _handled(pace)
        return tuple(pace.steps)
    pace.take("record")
    if fate == "refused":
        pace.wait(1, 2)
        pace.take("refuse")
        _closing(pace)
        return tuple(pace.steps)
    pace.wait(0, 2)
    pace.take("accept")
    if fate == "transferred":
        pace.wait(1, 3)
        pace.take("transfer")
        _closing(pace)
        return tuple(pace.steps)
    _mediated(pace, chance, story, fate)
    return tuple(pace.steps)


def _handled(pace: _Pace) -> None:
    pace.take("record")
    pace.wait(0, 3)
    pace.take("entrust")
    pace.wait(1, 3)
    pace.take("handle")
    pace.wait(2, 10)
    pace.take("contact")
    pace.wait(5, 25)
    pace.take("close")


def _mediated(pace: _Pace, chance: random.Random, story: Story, fate: Fate) -> None:
    pace.wait(0, 2)
    pace.take("assign")
    pace.wait(1, 2)
    pace.take("contact")
    if chance.random() < 0.7:
        pace.wait(0, 2)
        pace.take("visit")
    if fate == "withdrawn":
        pace.wait(1, 4)
        pace.take("withdraw")
        _closing(pace)
        return
    pace.wait(2, 4)
    pace.take("meet", result="continue")
    if fate == "suspended":
        pace.wait(1, 2)
        pace.take("suspend", reason="appraisal")
        pace.wait(8, 14)
        pace.take("resume")
    if fate == "long-settled":
        pace.wait(3, 4)
        pace.take("meet", result="continue")
    pace.wait(2, 4)
    if fate == "failed":
        pace.take("meet", result="ended")
        pace.take("fail")
        _closing(pace)
        return
    pace.take("meet", result="agreed")
    pace.take("agree")
    _performed(pace, chance, story, paid=fate != "unpaid")


def _performed(pace: _Pace, chance: random.Random, story: Story, *, paid: bool) -> None:
    agreed = pace.day
    if not story.on_the_spot:
        pace.wait(0, 1)
        pace.take("lock")
        pace.wait(0, 2)
        pace.take("sign")
    signed = pace.day
    dues = [agreed + timedelta(days=one.days) for one in story.obligations]
    done = []
    for number, due in sorted(enumerate(dues, start=1), key=lambda entry: entry[1]):
        if not paid and number == len(dues) and due > agreed:
            continue
        pace.until(max(signed, due - timedelta(days=chance.randint(0, 3))))
        pace.take("perform", obligation=number)
        done.append(pace.day)
    visit = max(signed, min(dues)) + timedelta(days=chance.randint(1, 5))
    pace.until(max(visit, done[0] if done else visit))
    pace.take("follow-up", performed="yes" if paid else "partly")
    if not paid:
        pace.wait(6, 12)
        pace.take("contact", about="remind")
    pace.wait(1, 6)
    pace.take("close", told=not paid)


def _closing(pace: _Pace) -> None:
    pace.wait(1, 4)
    pace.take("close")


def day_of(offset: str, anchor: date, calendar: Calendar | None = None) -> date:
    """The day an offset of the desk's list means: ``-5``, ``-3w`` (working days), ``m+3``."""
    calendar = calendar or china()
    if offset.startswith("m"):
        end = anchor + timedelta(days=int(offset[1:]))
        return next(
            day
            for day in (add_months(end, -1) + timedelta(days=extra) for extra in (0, 1, -1, 2, 3))
            if add_months(day, 1) >= end
        )
    if offset.endswith("w"):
        day, left = anchor, -int(offset[:-1])
        while left:
            day -= timedelta(days=1)
            left -= calendar.is_working_day(day)
        return day
    return anchor + timedelta(days=int(offset))


def scripted(rows: Sequence[Sequence[Any]], anchor: date, turn: int) -> tuple[Step, ...]:
    """The written-down steps of a case on the desk; ``turn`` spreads cases over the hour."""
    steps: list[Step] = []
    for place, row in enumerate(rows):
        act, offset, more = row[0], row[1], row[2] if len(row) > 2 else {}
        at = moment(day_of(offset, anchor), _HOURS.get(act, 17), (turn * 7 + place) % 60)
        steps.append(_after(steps, Step(at=at, act=act, more=more)))
    return tuple(steps)
