"""How this register's office counts time: what ships, with the calendar and lengths it has set.

Read once a transaction, and built once for what was read: a page of lines or an imported ledger
asks for it as often as it has cases.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from models.records.office import RegisterProfile
from models.records.reckoning import CalendarYear, DeadlineLength
from models.vocabulary.deadlines import OfficeLength, Reckoning, shipped_reckoning
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import SuspensionReason
from models.vocabulary.working_days import Calendar, SpecialDay
from services.prepared import Prepared

if TYPE_CHECKING:  # its reader is loaded when a notice is pasted
    from models.vocabulary.holiday_notice import HolidayNotice

__all__ = [
    "KINDS",
    "basis",
    "days_after",
    "forget",
    "reckoning",
    "stored_days",
    "wished",
    "with_length",
]

_calendar_year = CalendarYear.__table__
_deadline_length = DeadlineLength.__table__
_register_profile = RegisterProfile.__table__

KINDS = frozenset({"calendar", "deadline"})
"""The aggregates that say how time is counted."""

_known: "WeakKeyDictionary[sa.RootTransaction, Reckoning]" = WeakKeyDictionary()

_OURS = sa.select(_register_profile.c.committee_id).scalar_subquery()
_year, _length = _calendar_year, _deadline_length

_SET = Prepared(
    sa.union_all(
        sa.select(
            sa.literal("calendar").label("kind"),
            sa.cast(_year.c.year, sa.Text).label("name"),
            sa.literal("").label("variant"),
            sa.literal(0).label("length"),
            sa.cast(_year.c.days, sa.Text).label("said"),
            sa.literal("").label("from_on"),
        ).where(_year.c.committee_id == _OURS),
        sa.select(
            sa.literal("deadline"),
            _length.c.code,
            _length.c.variant,
            _length.c.length,
            sa.cast(_length.c.stopped_by, sa.Text),
            sa.cast(_length.c.from_on, sa.Text),
        ).where(_length.c.committee_id == _OURS),
    ).order_by("kind", "name", "variant", "from_on")
)


def reckoning(connection: sa.Connection) -> Reckoning:
    """How time is counted in the register behind ``connection``."""
    transaction = connection.get_transaction()
    assert isinstance(transaction, sa.RootTransaction)  # every connection here is in one
    found = _known.get(transaction)
    if found is None:
        rows = _SET.rows(connection, {})
        found = _known[transaction] = _built(tuple(rows))
    return found


def forget(connection: sa.Connection) -> None:
    """What was read in this transaction has been changed by it."""
    transaction = connection.get_transaction()
    if isinstance(transaction, sa.RootTransaction):
        _known.pop(transaction, None)


@lru_cache(maxsize=8)
def _built(rows: tuple[tuple[Any, ...], ...]) -> Reckoning:
    whole = shipped_reckoning()
    for kind, name, variant, length, said, from_on in rows:
        if kind == "calendar":
            whole = _with_year(whole, int(name), stored_days(json.loads(said)))
            continue
        one = OfficeLength(
            code=name,
            variant=variant,
            length=length,
            stopped_by=frozenset(SuspensionReason(reason) for reason in json.loads(said)),
            from_on=date.fromisoformat(from_on),
        )
        with suppress(Refusal):  # newer rules no longer leave this length to an office
            whole = with_length(whole, one)
    return whole


def _with_year(before: Reckoning, year: int, days: Mapping[date, SpecialDay]) -> Reckoning:
    return Reckoning(calendar=before.calendar.with_year(year, days), rules=before.rules)


def stored_days(said: Mapping[str, Mapping[str, Any]]) -> Mapping[date, SpecialDay]:
    """The special days of a year as its row keeps them."""
    return {
        date.fromisoformat(day): SpecialDay(name=str(one["name"]), rest=bool(one["rest"]))
        for day, one in said.items()
    }


def days_after(known: Calendar, notice: "HolidayNotice") -> Mapping[date, SpecialDay]:
    """All special days of the notice's year once it is taken in.

    A notice that arranges single holidays of a year already known replaces those alone.

    Raises:
        Refusal: the year cannot be known from this notice, or it changes nothing.
    """
    year, first = notice.year, min(known.years)
    if year < first:
        raise Refusal("calendar.notice-past", field="notice", year=year, first=first)
    if year not in known.years:
        last = max(known.years)
        if year > last + 1:
            raise Refusal(
                "calendar.notice-gap", field="notice", year=year, last=last, next=last + 1
            )
        if not notice.whole:
            names = "、".join(sorted(notice.names))
            raise Refusal("calendar.notice-partial", field="notice", year=year, names=names)
    before = known.of_year(year)
    days = dict(notice.days)
    if not notice.whole:
        kept = {
            day: one for day, one in before.items() if not notice.names & set(one.name.split("、"))
        }
        days = {**kept, **days}
    if year in known.years and _rests(before) == _rests(days):
        raise Refusal("calendar.notice-same", field="notice", year=year)
    return days


def _rests(days: Mapping[date, SpecialDay]) -> Mapping[date, bool]:
    """What differs from the days of the week."""
    return {day: one.rest for day, one in days.items() if one.rest is not (day.weekday() >= 5)}


def with_length(before: Reckoning, one: OfficeLength) -> Reckoning:
    """The same reckoning with one length the office sets.

    Raises:
        Refusal: the law sets it, or it is out of bounds.
    """
    kept = tuple(
        rule
        for rule in before.rules.deadlines
        if not (
            rule.office
            and (rule.code, rule.variant, rule.valid_from) == (one.code, one.variant, one.from_on)
        )
    )
    rules = replace(before.rules, deadlines=kept).set_by_office([one])
    return Reckoning(calendar=before.calendar, rules=rules)


def wished(
    known: Reckoning,
    today: date,
    code: str,
    variant: str,
    length: int,
    stopped_by: Iterable[str] | None = None,
) -> OfficeLength:
    """A length as an office wishes it from ``today``; ``stopped_by`` None leaves the reasons.

    Raises:
        Refusal: there is no such time limit, the law sets it, it is out of bounds, or it is so.
    """
    if not any((rule.code, rule.variant) == (code, variant) for rule in known.rules.deadlines):
        raise Refusal("clock.length-unknown", field="code", code=code[:40])
    rule = known.rules.named(code, today, variant)
    reasons = rule.stopped_by
    if stopped_by is not None:
        by_value = {reason.value: reason for reason in SuspensionReason}
        asked = list(stopped_by)
        unknown = next((one for one in asked if one not in by_value), None)
        if unknown is not None:
            raise Refusal("clock.reason-unknown", field="stopped_by", reason=unknown[:40])
        reasons = frozenset(by_value[one] for one in asked)
    if (length, reasons) == (rule.length, rule.stopped_by):
        raise Refusal("clock.length-same", field="length")
    one = OfficeLength(code=code, variant=variant, length=length, stopped_by=reasons, from_on=today)
    with_length(known, one)
    return one


def basis(known: Reckoning) -> str:
    """A short name for everything counting depends on: another basis, other dates."""
    calendar = known.calendar
    told: Iterable[object] = (
        sorted(calendar.years),
        sorted(calendar.rest),
        sorted(calendar.work),
        known.rules.soon_days,
        [
            (
                (one.code, one.variant, one.office, one.valid_from),
                (one.length, one.unit.value, one.rolls, one.optional),
                sorted(reason.value for reason in one.stopped_by),
            )
            for one in known.rules.deadlines
        ],
    )
    return sha256(repr(told).encode()).hexdigest()[:16]
