"""Does a planned meeting fit: against the deadlines of its case, other meetings and rest days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.moments import local
from models.vocabulary.working_days import Calendar, china
from resources import Language

__all__ = ["Appointment", "clashes", "last_good_day"]

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


def _finding(code: str, severity: Severity, **params: object) -> Finding:
    return Finding(
        code=f"appointment.{code}", severity=severity, field="next_at", params=dict(params)
    )


def _against_clock(day: date, clocks: Iterable[Clock], language: Language) -> Iterator[Finding]:
    clock = _binding(clocks)
    if clock is None or clock.due is None or day < clock.due:
        return
    code = "same-day-as-deadline" if day == clock.due else "after-deadline"
    label = clock.label(language)
    yield _finding(code, Severity.WARN, clock=label, due=f"{clock.due:%m-%d}")


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
