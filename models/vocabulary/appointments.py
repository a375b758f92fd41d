"""Does a planned meeting fit: against the deadlines of its case, other meetings and rest days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.moments import local
from models.vocabulary.working_days import Calendar, china
from resources import Language

__all__ = ["Appointment", "Sitting", "clashes", "last_good_day", "plan_findings"]

_NEAR = timedelta(minutes=90)
"""Two meetings closer than this are hardly held by the same people in the same room."""

_PRESSING = frozenset({"mediation"})
_RUNNING = frozenset(
    {
        ClockState.OVERDUE,
        ClockState.TODAY,
        ClockState.SOON,
        ClockState.EXTENDED,
        ClockState.RUNNING,
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """A meeting somebody else planned; ``at`` None while only its day is known."""

    number: str
    title: str = field(default="", repr=False)
    on: date
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """A planned meeting with all it takes: room, mediators and people, each by a key with a name.

    A key is the same in every case: a mediator's id; ``person:3``, ``organisation:8``.
    """

    number: str
    starts_at: datetime
    minutes: int
    room: str = ""
    mediators: Mapping[int, str] = field(default_factory=dict, repr=False)
    people: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def meets(self, other: "Sitting") -> bool:
        """Whether the two take the same time, if only a minute of it."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def _binding(clocks: Iterable[Clock]) -> Clock | None:
    """The clock within which the parties have to meet: the period of mediation."""
    return next(
        (one for one in clocks if one.code in _PRESSING and one.due and one.state in _RUNNING), None
    )


def clashes(
    at: datetime,
    clocks: Iterable[Clock],
    others: Iterable[Appointment],
    language: Language,
    calendar: Calendar | None = None,
) -> tuple[Finding, ...]:
    """What speaks against a meeting at ``at``, the gravest first; nothing of it blocks."""
    moment = local(at)
    found = [*_against_clock(moment.date(), clocks, language)]
    found += _against_others(moment, others)
    known = calendar or china()
    if known.is_rest_day(moment.date()):
        found.append(_finding("rest-day", Severity.INFO, day=moment.date().isoformat()))
    return tuple(sorted(found, key=lambda one: one.severity is Severity.INFO))


def _finding(code: str, severity: Severity, at: str = "next_at", **params: object) -> Finding:
    return Finding(code=f"appointment.{code}", severity=severity, field=at, params=dict(params))


def _against_clock(
    day: date, clocks: Iterable[Clock], language: Language, at: str = "next_at"
) -> Iterator[Finding]:
    clock = _binding(clocks)
    if clock is None or clock.due is None or day < clock.due:
        return
    code = "same-day-as-deadline" if day == clock.due else "after-deadline"
    label = clock.label(language)
    yield _finding(code, Severity.WARN, at, clock=label, due=f"{clock.due:%m-%d}")


def _against_others(moment: datetime, others: Iterable[Appointment]) -> Iterator[Finding]:
    for one in others:
        if one.on != moment.date():
            continue
        if one.at is None:
            yield _finding("other-that-day", Severity.INFO, number=one.number)
            continue
        there = local(one.at)
        near = abs(there - moment) < _NEAR
        code = "other-meeting" if near else "other-later"
        severity = Severity.WARN if near else Severity.INFO
        yield _finding(code, severity, number=one.number, time=f"{there:%H:%M}")


def last_good_day(
    clocks: Iterable[Clock], today: date, calendar: Calendar | None = None
) -> date | None:
    """The last working day before the period of mediation ends; None when none is left."""
    clock, known = _binding(clocks), calendar or china()
    if clock is None or clock.due is None:
        return None
    day = clock.due - timedelta(days=1)
    while day > today and known.is_rest_day(day):
        day -= timedelta(days=1)
    return day if day > today else None


def plan_findings(
    plan: Sitting,
    clocks: Iterable[Clock],
    others: Iterable[Sitting],
    language: Language,
    calendar: Calendar | None = None,
) -> tuple[Finding, ...]:
    """What speaks against a planned meeting; only the very same meeting blocks.

    ``others`` are all planned meetings, those of the same case under the same number.
    """
    known, day = calendar or china(), local(plan.starts_at).date()
    found = [*_against_clock(day, clocks, language, "starts_at")]
    for other in sorted(others, key=lambda one: (one.starts_at, one.number)):
        if plan.meets(other):
            found += _shared(plan, other)
    if not known.knows(day):
        found.append(_finding("calendar-unknown", Severity.INFO, "starts_at", year=day.year))
    if known.is_rest_day(day):
        name = known.name_of(day)
        code = "holiday" if name else "rest-day"
        params = {"day": day.isoformat(), **({"name": name} if name else {})}
        found.append(_finding(code, Severity.WARN, "starts_at", **params))
    return tuple(sorted(found, key=lambda one: _GRAVITY.index(one.severity)))


_GRAVITY = (Severity.BLOCK, Severity.WARN, Severity.INFO)


def _shared(plan: Sitting, other: Sitting) -> Iterator[Finding]:
    """What two meetings at the same time both need."""
    times = {"time": f"{local(other.starts_at):%H:%M}–{local(other.ends_at):%H:%M}"}
    about = {"number": other.number, **times}
    if plan.number == other.number:
        yield _finding("same-meeting", Severity.BLOCK, "starts_at", **about)
        return
    if plan.room.strip() and plan.room.strip() == other.room.strip():
        yield _finding("room-taken", Severity.WARN, "room", room=other.room.strip(), **about)
    for key, name in plan.mediators.items():
        if key in other.mediators:
            yield _finding("mediator-busy", Severity.WARN, "mediators", name=name, **about)
    for who, name in plan.people.items():
        if who in other.people:
            yield _finding("party-elsewhere", Severity.WARN, "parties", name=name, **about)
        elif name in other.people.values():
            yield _finding("namesake-elsewhere", Severity.INFO, "parties", name=name, **about)
