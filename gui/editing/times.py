"""How date and time fields read what is typed and show it again; given to a FieldSpec.

``FieldSpec(kind=FieldKind.DATE, **day_field(context.today, context.language), …)``.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TypedDict

from gui.components import short_date
from models.vocabulary.errors import Refusal
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.typed_times import parse_clock, parse_typed_moment, write_clock, write_moment
from resources import Language, phrase

__all__ = ["TimeField", "clock_check", "day_field", "iso_moment", "moment_field"]

Today = Callable[[], date]


class TimeField(TypedDict):
    """The part of a FieldSpec that reads, writes and checks a date or a moment."""

    parse: Callable[[str], date | None]
    write: Callable[[date], str]
    check: Callable[[object], str]


def iso_moment(value: object) -> datetime | None:
    """The moment a field's value says (ISO, with its offset); None for anything else."""
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def day_field(today: Today, language: Language) -> TimeField:
    """A day as a person says it: 11-26, 明天, 周四, +7; shown as 11-26 in this year."""

    def read(text: str) -> date | None:
        try:
            return parse_date(text, today())
        except Refusal:
            return None

    def write(day: date) -> str:
        return short_date(day, today())

    def check(value: object) -> str:
        if not value or isinstance(value, date):
            return ""
        try:
            parse_date(str(value), today())
        except Refusal as refusal:
            return refusal.sentence(language)
        return ""

    return TimeField(parse=read, write=write, check=check)


def moment_field(today: Today, language: Language, *, usual: time = time(14)) -> TimeField:
    """A moment as a person says it: 11-26 14:00, 明天下午2点; ``usual`` is the hour left out."""

    def read(text: str) -> datetime | None:
        try:
            return parse_typed_moment(text, today(), usual=usual)
        except Refusal:
            return None

    def write(moment: date) -> str:
        if not isinstance(moment, datetime):
            moment = datetime.combine(moment, usual, SHANGHAI)
        return write_moment(moment, today())

    def check(value: object) -> str:
        if not value or iso_moment(value) is not None:
            return ""
        return phrase("moment.unreadable-typed", language, value=str(value)[:40])

    return TimeField(parse=read, write=write, check=check)


def clock_check(language: Language) -> Callable[[object], str]:
    """What is wrong with a typed hour (14:30)."""

    def check(value: object) -> str:
        try:
            write_clock(parse_clock(str(value))) if value else ""
        except Refusal as refusal:
            return refusal.sentence(language)
        return ""

    return check
