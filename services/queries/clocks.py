"""How the office counts time: its calendar, the lengths it has set, and what another would move."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from models.records.bodies import GovernanceBody, Membership
from models.records.people import Person
from models.records.reckoning import CalendarYear
from models.vocabulary import clocks
from models.vocabulary.clocks import Clock
from models.vocabulary.deadlines import Computed, Deadline, Length, Reckoning, compute
from models.vocabulary.holiday_notice import HolidayNotice, read_notice
from models.vocabulary.terms import BodyKind
from models.vocabulary.working_days import Calendar, SpecialDay
from services import reckoning
from services.database import Reading
from services.turning import MovedClock, moved

__all__ = [
    "Foreseen",
    "KnownYear",
    "OfficeTime",
    "Term",
    "count",
    "foresee_length",
    "foresee_notice",
    "office_calendar",
    "office_time",
    "terms",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownYear:
    """One year of the calendar; ``days`` are its special days in order.

    ``taken_in_on`` is the day the office pasted the notice, None for what ships; ``number`` the
    document's.
    """

    year: int
    days: Mapping[date, SpecialDay]
    taken_in_on: date | None = None
    number: str = ""

    @property
    def off(self) -> int:
        """How many days are off by announcement."""
        return sum(one.rest for one in self.days.values())

    @property
    def worked(self) -> int:
        """How many weekend days are worked in exchange."""
        return sum(not one.rest for one in self.days.values())


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeTime:
    """How the office counts time now. ``years`` are newest first, ``rules`` as they ship.

    ``missing`` is the next year when its notice should be out (it comes in November), else None.
    """

    known_until: date
    missing: int | None
    years: tuple[KnownYear, ...]
    rules: tuple[Deadline, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Foreseen:
    """What a change would do before it is made: the clocks it moves, and the notice as read."""

    moved: tuple[MovedClock, ...]
    notice: HolidayNotice | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """The term of one member of a mediation committee (人民调解法 9)."""

    body: str
    person: str = field(repr=False)
    role: str
    clock: Clock


_NOTICE_MONTH = 11
"""The State Council's notice of the coming year is published in autumn, at the latest now."""


def office_calendar(reading: Reading) -> Calendar:
    """The days off and the make-up working days this office counts with."""
    return reckoning.reckoning(reading.connection).calendar


def office_time(reading: Reading) -> OfficeTime:
    """The calendar and the deadlines in force in this office."""
    known = reckoning.reckoning(reading.connection)
    taken = {
        row.year: row
        for row in reading.connection.execute(
            sa.select(CalendarYear.year, CalendarYear.adopted_on, CalendarYear.number).where(
                CalendarYear.committee_id == reading.committee_id
            )
        )
    }
    until = known.calendar.known_until
    assert until is not None  # the shipped calendar has years
    today = reading.today
    expected = today.year + (today.month >= _NOTICE_MONTH)
    return OfficeTime(
        known_until=until,
        missing=until.year + 1 if until.year < expected else None,
        years=tuple(
            KnownYear(
                year=year,
                days=known.calendar.of_year(year),
                taken_in_on=taken[year].adopted_on if year in taken else None,
                number=taken[year].number if year in taken else "",
            )
            for year in sorted(known.calendar.years, reverse=True)
        ),
        rules=tuple(_in_force(known, reading.today)),
    )


def _in_force(known: Reckoning, today: date) -> Iterable[Deadline]:
    """Each deadline once, in the order of the file."""
    names = dict.fromkeys((one.code, one.variant) for one in known.rules.deadlines)
    for code, variant in names:
        yield known.rules.named(code, today, variant)


def foresee_notice(reading: Reading, text: str, year: int | None = None) -> Foreseen:
    """The notice as it is understood, and which clocks taking it in would move.

    Raises:
        Refusal: as the command would.
    """
    notice = read_notice(text, year)
    before = reckoning.reckoning(reading.connection)
    days = reckoning.days_after(before.calendar, notice)
    after = Reckoning(calendar=before.calendar.with_year(notice.year, days), rules=before.rules)
    return Foreseen(moved=_moved(reading, before, after), notice=notice)


def foresee_length(
    reading: Reading,
    code: str,
    variant: str,
    length: int,
    stopped_by: Iterable[str] | None = None,
) -> Foreseen:
    """Which clocks another length would move.

    Raises:
        Refusal: as the command would.
    """
    before = reckoning.reckoning(reading.connection)
    one = reckoning.wished(before, reading.today, code, variant, length, stopped_by)
    return Foreseen(moved=_moved(reading, before, reckoning.with_length(before, one)))


def _moved(reading: Reading, before: Reckoning, after: Reckoning) -> tuple[MovedClock, ...]:
    return moved(reading.connection, reading.committee_id, reading.today, before, after)


def count(reading: Reading, code: str, variant: str, start: date) -> Computed:
    """A time limit counted from a day, line by line, as a clock of that day would be."""
    known = reckoning.reckoning(reading.connection)
    rule = known.rules.named(code, start, variant)
    operations = (Length(rule.length, rule.unit),)
    return compute(start, operations, known.calendar, rule, begin="clock.begin-any")


_MEDIATING_BODIES = (BodyKind.COMMITTEE.value, BodyKind.SUBDISTRICT.value)


def terms(reading: Reading) -> tuple[Term, ...]:
    """The terms of those who now belong to a mediation committee, the first to end first."""
    rows = reading.connection.execute(
        sa.select(
            GovernanceBody.name.label("body"),
            Person.name.label("person"),
            Membership.role,
            Membership.from_on,
            Membership.until_on,
        )
        .join(GovernanceBody, GovernanceBody.id == Membership.body_id)
        .join(Person, Person.id == Membership.person_id)
        .where(
            GovernanceBody.committee_id == reading.committee_id,
            GovernanceBody.kind.in_(_MEDIATING_BODIES),
            GovernanceBody.ended_on.is_(None),
            Membership.from_on.is_not(None),
            Membership.until_on.is_(None) | (Membership.until_on >= reading.today),
        )
        .order_by(Membership.id)
    ).all()
    known = reckoning.reckoning(reading.connection)
    found = (
        Term(
            body=row.body,
            person=row.person,
            role=row.role,
            clock=clocks.term_clock(
                row.from_on, reading.today, ends_on=row.until_on, reckoning=known
            ),
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda one: (one.clock.due or date.max, one.body)))
