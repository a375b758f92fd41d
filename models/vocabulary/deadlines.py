"""The time limits as data, and how one is counted into a date, line by line.

The lines a person is shown *are* the computation: a deadline is a start and a list of
operations; each line holds the date after its operation, and the last line is the last day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

from models.vocabulary.terms import SuspensionReason
from models.vocabulary.working_days import Calendar, Counted, add_months
from resources import Language, phrase, rules

__all__ = [
    "Computed",
    "Deadline",
    "DeadlineClass",
    "DeadlineRules",
    "Length",
    "Moved",
    "Prolonged",
    "Step",
    "Unit",
    "compute",
    "shipped_rules",
]


class DeadlineClass(Enum):
    """The force of a time limit: law, agreement of the parties, or house rule."""

    STATUTORY = "statutory"
    AGREED = "agreed"
    INTERNAL = "internal"


class Unit(Enum):
    """What a length is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working-days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """One time limit in force from ``valid_from``.

    ``alerts`` are the days before the date on which to remind; ``rolls`` says that a last day on
    a rest day moves on (民法典 203); ``stopped_by`` are the reasons of a suspension that do not
    count; ``optional`` marks a right that may simply lapse and is never overdue.
    """

    code: str
    variant: str
    klass: DeadlineClass
    length: int
    unit: Unit
    alerts: tuple[int, ...]
    rolls: bool
    stopped_by: frozenset[SuspensionReason]
    optional: bool
    source: str
    valid_from: date


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadlineRules:
    """The deadlines of an office; ``soon_days`` is when a clock turns amber."""

    version: str
    soon_days: int
    deadlines: tuple[Deadline, ...]

    def named(self, code: str, on: date, variant: str = "") -> Deadline:
        """The version of ``code`` in force on ``on`` (the first one for days before it)."""
        versions = [one for one in self.deadlines if (one.code, one.variant) == (code, variant)]
        in_force = [one for one in versions if one.valid_from <= on] or versions[:1]
        return max(in_force, key=lambda one: one.valid_from)


def _deadline(row: Mapping[str, Any]) -> Deadline:
    if row["length"] < 0 or any(days < 0 for days in row["alerts"]):
        message = f"deadline {row['code']}: lengths and alerts count forwards"
        raise ValueError(message)
    return Deadline(
        code=row["code"],
        variant=row["variant"],
        klass=DeadlineClass(row["class"]),
        length=int(row["length"]),
        unit=Unit(row["unit"]),
        alerts=tuple(row["alerts"]),
        rolls=bool(row["rolls"]),
        stopped_by=frozenset(SuspensionReason(reason) for reason in row["stopped_by"]),
        optional=bool(row["optional"]),
        source=row["source"],
        valid_from=date.fromisoformat(row["valid_from"]),
    )


@cache
def shipped_rules() -> DeadlineRules:
    """The deadlines that ship with the program."""
    content = rules("deadlines")
    return DeadlineRules(
        version=content["version"],
        soon_days=int(content["soon_days"]),
        deadlines=tuple(_deadline(row) for row in content["deadlines"]),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One line of a computation: what was done, and the date after it."""

    code: str
    value: date
    params: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language) -> str:
        """The line as it is read, without its date."""
        return phrase(self.code, language, **self.params)


@dataclass(frozen=True, slots=True)
class Length:
    """Count ``length`` units on; the first day is not counted (民法典 201, 202)."""

    length: int
    unit: Unit

    def apply(self, day: date, calendar: Calendar) -> Counted:
        """The date after this operation."""
        match self.unit:
            case Unit.DAYS:
                return Counted(day + timedelta(days=self.length))
            case Unit.WORKING_DAYS:
                return calendar.add_working_days(day, self.length)
            case Unit.MONTHS:
                return Counted(add_months(day, self.length))
            case Unit.YEARS:
                return Counted(add_months(day, 12 * self.length))

    def step(self, value: date) -> Step:
        """The line this operation is shown as."""
        return Step(
            code=f"clock.step-{self.unit.value}", value=value, params={"length": self.length}
        )


@dataclass(frozen=True, slots=True)
class Prolonged:
    """Add days that do not count, because mediation rested."""

    days: int
    from_on: date
    to_on: date

    def apply(self, day: date, _calendar: Calendar) -> Counted:
        """The date after this operation."""
        return Counted(day + timedelta(days=self.days))

    def step(self, value: date) -> Step:
        """The line this operation is shown as."""
        params = {"days": self.days, "from_on": self.from_on, "to_on": self.to_on}
        return Step(code="clock.step-suspended", value=value, params=params)


@dataclass(frozen=True, slots=True)
class Moved:
    """Put another date in its place: agreed by the parties."""

    on: date
    code: str
    agreed_on: date

    def apply(self, _day: date, _calendar: Calendar) -> Counted:
        """The date after this operation."""
        return Counted(self.on)

    def step(self, value: date) -> Step:
        """The line this operation is shown as."""
        return Step(code=self.code, value=value, params={"agreed_on": self.agreed_on})


Operation = Length | Prolonged | Moved


@dataclass(frozen=True, slots=True)
class Computed:
    """A counted deadline: the safe date, the last day after rest days, and every line."""

    due: date
    latest: date
    steps: tuple[Step, ...]
    provisional: bool


def compute(
    start: date, operations: Iterable[Operation], calendar: Calendar, *, rolls: bool, begin: str
) -> Computed:
    """Fold ``operations`` over ``start``; ``begin`` is the phrase code of the first line.

    ``due`` is the date before rest days are considered, the earlier and safer one; with
    ``rolls`` a last day on a rest day moves to the day after the rest days (民法典 203).
    """
    steps = [Step(code=begin, value=start)]
    provisional = False
    for operation in operations:
        counted = operation.apply(steps[-1].value, calendar)
        provisional = provisional or counted.provisional
        steps.append(operation.step(counted.on))
    due = steps[-1].value
    if rolls:
        rolled = calendar.next_working_day(due)
        provisional = provisional or rolled.provisional
        if rolled.on != due:
            name = calendar.name_of(due)
            code = "clock.step-holiday" if name else "clock.step-weekend"
            params = {"holiday": name} if name else {}
            steps.append(Step(code=code, value=rolled.on, params=params))
    return Computed(due, steps[-1].value, tuple(steps), provisional)
