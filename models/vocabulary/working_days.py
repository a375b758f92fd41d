"""Which days are working days, and how a legal period is counted in days, months and years.

民法典 200-203: the first day is not counted; a period of months ends on the same day number, or
at the end of a month that has no such day; a last day that is a rest day moves to the day after
the rest days. The yearly notices of the State Council's General Office say which days rest and
which weekends work; the file in ``resources/calendars`` holds them and an office may edit it.
"""

import json
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from models.vocabulary.errors import Refusal
from resources import path

__all__ = ["Calendar", "Counted", "SpecialDay", "add_months", "china", "read_calendar"]

SATURDAY = 5
_NEW_YEAR = "元旦"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted date; ``provisional`` when a year without a published calendar was crossed."""

    on: date
    provisional: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecialDay:
    """A day that does not follow its weekday: the holiday it belongs to; off, or worked."""

    name: str
    rest: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """The published special days; a date not listed follows its weekday.

    ``rest`` are announced days off, ``work`` the days announced as worked, mostly
    weekends (调休上班), ``years`` the years an announcement exists for.
    """

    years: frozenset[int]
    rest: Mapping[date, str]
    work: Mapping[date, str]

    @property
    def known_until(self) -> date | None:
        """The last day of the last year that has been announced without a gap before it."""
        if not self.years:
            return None
        last = min(self.years)
        while last + 1 in self.years:
            last += 1
        return date(last, 12, 31)

    def of_year(self, year: int) -> Mapping[date, SpecialDay]:
        """The special days of the notice of one year, in order."""
        days = {day: SpecialDay(name=name, rest=True) for day, name in self.rest.items()}
        days |= {day: SpecialDay(name=name, rest=False) for day, name in self.work.items()}
        return {day: days[day] for day in sorted(days) if _noticed_in(day, days[day].name) == year}

    def with_year(self, year: int, days: Mapping[date, SpecialDay]) -> "Calendar":
        """The same calendar with ``year`` arranged as in ``days``, and in no other way."""
        rest = {day: name for day, name in self.rest.items() if _noticed_in(day, name) != year}
        work = {day: name for day, name in self.work.items() if _noticed_in(day, name) != year}
        for day, special in days.items():
            rest.pop(day, None)
            work.pop(day, None)
            (rest if special.rest else work)[day] = special.name
        return Calendar(years=self.years | {year}, rest=rest, work=work)

    def is_rest_day(self, day: date) -> bool:
        """Whether offices are closed: weekends and holidays, but not make-up working days."""
        return day in self.rest or (day.weekday() >= SATURDAY and day not in self.work)

    def is_working_day(self, day: date) -> bool:
        """Whether offices are open."""
        return not self.is_rest_day(day)

    def knows(self, day: date) -> bool:
        """Whether the year of ``day`` has been announced."""
        return day.year in self.years

    def name_of(self, day: date) -> str:
        """The holiday ``day`` belongs to (also for its make-up days), or an empty text."""
        return self.rest.get(day) or self.work.get(day, "")

    def next_working_day(self, day: date) -> Counted:
        """``day`` itself if offices are open, else the first day they are (民法典 203)."""
        provisional = not self.knows(day)
        while self.is_rest_day(day):
            day += DAY
            provisional = provisional or not self.knows(day)
        return Counted(day, provisional)

    def add_working_days(self, start: date, days: int) -> Counted:
        """The ``days``-th working day after ``start``; ``start`` itself is not counted."""
        day, provisional = start, False
        while days > 0:
            day += DAY
            provisional = provisional or not self.knows(day)
            days -= self.is_working_day(day)
        return Counted(day, provisional)


def _noticed_in(day: date, name: str) -> int:
    """The year whose notice arranges ``day``: the New Year's holiday may begin in December."""
    return day.year + (day.month == 12 and _NEW_YEAR in name)


def add_months(start: date, months: int) -> date:
    """The same day number ``months`` later, or the end of the month (民法典 202)."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _calendar(content: Mapping[str, Any]) -> Calendar:
    years = frozenset(int(year) for year in content["years"])
    days = {date.fromisoformat(day): row for day, row in content["days"].items()}
    for day, row in days.items():
        if day.year not in years:
            message = f"{day} lies outside the listed years"
            raise ValueError(message)
        if row["rest"] not in (True, False):
            message = f"{day} neither rests nor works"
            raise ValueError(message)
    return Calendar(
        years=years,
        rest={day: str(row["name"]) for day, row in days.items() if row["rest"]},
        work={day: str(row["name"]) for day, row in days.items() if not row["rest"]},
    )


def read_calendar(file: Path) -> Calendar:
    """The calendar in ``file``; a damaged one is refused with the reason."""
    try:
        return _calendar(json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refusal("clock.calendar-damaged", file=file.name, reason=str(error)) from error


@cache
def china() -> Calendar:
    """The calendar that ships with the program."""
    return read_calendar(path("calendars/china.json"))
