"""Dates as people type them into ledgers."""

import re
import unicodedata
from datetime import datetime, timedelta

__all__ = ["EARLIEST_YEAR", "LATEST_YEAR", "parse"]

EARLIEST_YEAR = 1949
LATEST_YEAR = 2100
"""Years outside are typing errors: no register of ours holds them."""

_USUAL = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII
)
_DAY = re.compile(
    r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?"
    r"|(?P<month8>\d{2})(?P<day8>\d{2}))"
)
_TIME = re.compile(
    r"(?P<half>上午|下午|晚上|中午|AM|PM)?(?P<hour>\d{1,2})[:时点](?:(?P<minute>\d{1,2})分?)?"
    r"(?::?(?P<second>\d{1,2})(?:\.\d+)?秒?)?(?P<after>AM|PM)?(?:Z|\+08:?00)?"
)
_WEEKDAY = re.compile(r"[(]?(?:星期|周)[一二三四五六日天][)]?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - local time throughout, as in the ledger


def parse(text: str) -> datetime | None:
    """The moment a cell names, midnight when it has only a day; None when it cannot be read.

    Local time of the ledger, without zone. Understood are year-month-day in every usual writing
    with or without a time, eight digits, and the serial number a spreadsheet shows for a date
    whose format was lost. Two-digit years and day-first or month-first dates are ambiguous and
    are not guessed.
    """
    usual = _USUAL.fullmatch(text)
    if usual is not None:
        return _moment(*(int(part or 0) for part in usual.groups()))
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    if _SERIAL.fullmatch(plain):
        moment = _SERIAL_ZERO + timedelta(days=float(plain))
        moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
        return moment if 1990 <= moment.year <= LATEST_YEAR else None
    plain = re.sub(r"\s*([-/.年月日号:时点])\s*", r"\1", plain)
    day = _DAY.match(plain)
    if day is None:
        return None
    rest = _WEEKDAY.sub("", plain[day.end() :]).strip().removeprefix("T").replace(" ", "")
    time = _TIME.fullmatch(rest) if rest else None
    if rest and time is None:
        return None
    return _moment(
        int(day["year"]),
        int(day["month"] or day["month8"]),
        int(day["day"] or day["day8"]),
        _hour(time) if time else 0,
        int(time["minute"] or 0) if time else 0,
        int(time["second"] or 0) if time else 0,
    )


def _moment(*parts: int) -> datetime | None:
    try:
        moment = datetime(*parts)  # type: ignore[arg-type] # noqa: DTZ001 - six ints, local time
    except ValueError:
        return None
    return moment if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None


def _hour(time: re.Match[str]) -> int:
    hour = int(time["hour"])
    half = time["half"] or time["after"]
    if half in {"下午", "晚上", "PM"} and hour < 12:
        return hour + 12
    if half in {"上午", "AM"} and hour == 12:
        return 0
    return hour
