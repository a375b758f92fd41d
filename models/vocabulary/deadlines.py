"""The time limits as data, and how one is counted into a date, line by line.

The lines a person is shown *are* the computation: a deadline is a start and a list of
operations; each line holds the date after its operation and the article it rests on, and the
last line is the last day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import SuspensionReason, label
from models.vocabulary.working_days import Calendar, Counted, add_months, china
from resources import Language, phrase, rules

__all__ = [
    "Computed",
    "Deadline",
    "DeadlineClass",
    "DeadlineRules",
    "Length",
    "Moved",
    "OfficeLength",
    "Operation",
    "Passed",
    "Prolonged",
    "Reckoning",
    "Step",
    "Unit",
    "compute",
    "shipped_reckoning",
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
    count; ``optional`` marks a right that may simply lapse and is never overdue. ``adjustable``
    is the shortest and longest length an office may set, None where the law sets it; ``office``
    says that an office has set this one. ``grounds`` name the article behind each kind of line.
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
    adjustable: tuple[int, int] | None = None
    office: bool = False
    grounds: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: Language) -> str:
        """Its name, with what tells it from others of its code."""
        return phrase("-".join(filter(None, ("clock.rule", self.code, self.variant))), language)

    def measure(self, language: Language) -> str:
        """The unit, as it stands after the number."""
        return phrase(f"clock.unit-{self.unit.value}", language)

    def ground(self, line: str) -> str:
        """The article a line of this kind rests on; the length rests on the rule's own too."""
        known = self.grounds.get(line, "")
        if line in {unit.value for unit in Unit}:
            return "；".join(part for part in (self.source, known) if part)
        return known


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeLength:
    """What an office has set for a time limit, for clocks still running on ``from_on``."""

    code: str
    variant: str
    length: int
    stopped_by: frozenset[SuspensionReason]
    from_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadlineRules:
    """The deadlines of an office; ``soon_days`` is when a clock turns amber."""

    version: str
    soon_days: int
    deadlines: tuple[Deadline, ...]

    def named(
        self, code: str, on: date, variant: str = "", *, until: date | None = None
    ) -> Deadline:
        """The version of ``code`` in force on ``on`` (the first one for days before it).

        What an office has set holds for every clock that ran when it was set: ``until`` is the
        day the clock was met, None while it runs.
        """
        versions = [one for one in self.deadlines if (one.code, one.variant) == (code, variant)]
        law = [one for one in versions if not one.office]
        in_force = [one for one in law if one.valid_from <= on] or law[:1]
        ended = max(on, until) if until is not None else date.max
        set_here = [one for one in versions if one.office and one.valid_from <= ended]
        return max(set_here or in_force, key=lambda one: one.valid_from)

    def set_by_office(self, lengths: Iterable[OfficeLength]) -> "DeadlineRules":
        """The same rules with what an office has set.

        Raises:
            Refusal: a length the law sets, or one outside its bounds.
        """
        added = tuple(self._set(one) for one in lengths)
        return replace(self, deadlines=(*self.deadlines, *added)) if added else self

    def _set(self, one: OfficeLength) -> Deadline:
        known = [
            rule for rule in self.deadlines if (rule.code, rule.variant) == (one.code, one.variant)
        ]
        if not known:
            raise Refusal("clock.length-unknown", field="code", code=one.code[:40])
        rule = self.named(one.code, one.from_on, one.variant)
        if rule.adjustable is None:
            if one.length != rule.length or not rule.stopped_by:
                raise Refusal("clock.length-by-law", field="length", source=rule.source)
        elif not rule.adjustable[0] <= one.length <= rule.adjustable[1]:
            least, most = rule.adjustable
            raise Refusal(
                "clock.length-outside", field="length", length=one.length, least=least, most=most
            )
        return replace(
            rule,
            length=one.length,
            stopped_by=one.stopped_by if rule.stopped_by else frozenset(),
            valid_from=one.from_on,
            office=True,
        )


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Reckoning:
    """How an office counts time: the calendar it keeps and the deadlines it goes by.

    Two are the same only when they are one: whoever compares, compares what comes of them.
    """

    calendar: Calendar
    rules: DeadlineRules


def _deadline(row: Mapping[str, Any], grounds: Mapping[str, Mapping[str, str]]) -> Deadline:
    if row["length"] < 0 or any(days < 0 for days in row["alerts"]):
        message = f"deadline {row['code']}: lengths and alerts count forwards"
        raise ValueError(message)
    bounds = row["adjustable"]
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
        adjustable=(int(bounds[0]), int(bounds[1])) if bounds else None,
        grounds={**grounds["any"], **grounds[row["counting"]]},
    )


@cache
def shipped_rules() -> DeadlineRules:
    """The deadlines that ship with the program."""
    content = rules("deadlines")
    return DeadlineRules(
        version=content["version"],
        soon_days=int(content["soon_days"]),
        deadlines=tuple(_deadline(row, content["grounds"]) for row in content["deadlines"]),
    )


@cache
def shipped_reckoning() -> Reckoning:
    """The calendar and the deadlines of an office that has set nothing of its own."""
    return Reckoning(calendar=china(), rules=shipped_rules())


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One line of a computation: what was done, the date after it, and the article."""

    code: str
    value: date
    params: Mapping[str, object] = field(default_factory=dict)
    source: str = ""

    def text(self, language: Language) -> str:
        """The line as it is read, without its date."""
        told = {
            name: label(value, language) if isinstance(value, Enum) else value
            for name, value in self.params.items()
        }
        return phrase(self.code, language, **told)


@dataclass(frozen=True, slots=True)
class Length:
    """Count ``length`` units on; the first day is not counted (民法典 201, 202)."""

    length: int
    unit: Unit

    @property
    def line(self) -> str:
        """The kind of line, as grounds name it."""
        return self.unit.value

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

    def step(self, _before: date, value: date) -> Step:
        """The line this operation is shown as."""
        return Step(
            code=f"clock.step-{self.unit.value}", value=value, params={"length": self.length}
        )


@dataclass(frozen=True, slots=True)
class Prolonged:
    """Add days that do not count, because mediation rested.

    A period that has run out is not revived by a rest that began after it.
    """

    days: int
    from_on: date
    to_on: date

    @property
    def line(self) -> str:
        """The kind of line, as grounds name it."""
        return "suspended"

    def apply(self, day: date, calendar: Calendar) -> Counted:
        """The date after this operation."""
        if self.from_on > calendar.next_working_day(day).on:
            return Counted(day)
        return Counted(day + timedelta(days=self.days))

    def step(self, before: date, value: date) -> Step:
        """The line this operation is shown as."""
        params = {"days": self.days, "from_on": self.from_on, "to_on": self.to_on}
        late = value == before and self.days > 0
        code = "clock.step-suspended-late" if late else "clock.step-suspended"
        return Step(code=code, value=value, params=params)


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that might have moved the date and did not; the line says why."""

    line: str
    params: Mapping[str, object] = field(default_factory=dict)

    def apply(self, day: date, _calendar: Calendar) -> Counted:
        """The same date."""
        return Counted(day)

    def step(self, _before: date, value: date) -> Step:
        """The line this is shown as."""
        return Step(code=f"clock.step-{self.line}", value=value, params=self.params)


@dataclass(frozen=True, slots=True)
class Moved:
    """Put another date in its place: agreed by the parties. ``line`` is its kind."""

    on: date
    line: str
    agreed_on: date

    def apply(self, _day: date, _calendar: Calendar) -> Counted:
        """The date after this operation."""
        return Counted(self.on)

    def step(self, _before: date, value: date) -> Step:
        """The line this operation is shown as."""
        return Step(
            code=f"clock.step-{self.line}", value=value, params={"agreed_on": self.agreed_on}
        )


Operation = Length | Prolonged | Passed | Moved


@dataclass(frozen=True, slots=True)
class Computed:
    """A counted deadline: the safe date, the last day after rest days, and every line."""

    due: date
    latest: date
    steps: tuple[Step, ...]
    provisional: bool


def compute(
    start: date, operations: Iterable[Operation], calendar: Calendar, rule: Deadline, *, begin: str
) -> Computed:
    """Fold ``operations`` over ``start``; ``begin`` is the phrase code of the first line.

    ``due`` is the date before rest days are considered, the earlier and safer one; where the
    rule rolls, a last day on a rest day moves to the day after the rest days (民法典 203).
    """
    steps = [Step(code=begin, value=start, source=rule.ground("begin"))]
    provisional = False
    for operation in operations:
        before = steps[-1].value
        counted = operation.apply(before, calendar)
        provisional = provisional or counted.provisional
        line = operation.step(before, counted.on)
        steps.append(replace(line, source=rule.ground(operation.line)))
    due = steps[-1].value
    if rule.rolls:
        rolled = calendar.next_working_day(due)
        provisional = provisional or rolled.provisional
        if rolled.on != due:
            name = calendar.name_of(due)
            code = "clock.step-holiday" if name else "clock.step-weekend"
            params = {"holiday": name} if name else {}
            source = rule.ground("rest-day")
            steps.append(Step(code=code, value=rolled.on, params=params, source=source))
    return Computed(due, steps[-1].value, tuple(steps), provisional)
