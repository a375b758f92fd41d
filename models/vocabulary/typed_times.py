"""Moments as a person types them: 明天 14:00, 11-26 下午2点, 14:30.

The day is read by :func:`models.vocabulary.paper_dates.parse_date`; this module reads the hour.
All moments are wall-clock times of Shanghai.
"""

import re
from datetime import date, datetime, time

from models.vocabulary.errors import Refusal
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.paper_dates import parse_date

__all__ = ["parse_clock", "parse_typed_moment", "write_clock", "write_moment"]

_WIDTHS = str.maketrans("０１２３４５６７８９：－／．＋　", "0123456789:-/.+ ")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_SPOKEN = re.compile(
    r"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)?\s*"
    r"(\d{1,2}|[一二三四五六七八九十两]{1,3})\s*[点时]\s*(半|一刻|三刻|整|(\d{1,2})\s*分?)?"
)
_AT_THE_END = re.compile(rf"(?:[T\s]\s*)?({_CLOCK.pattern}|{_SPOKEN.pattern})$")
_LATE = frozenset({"下午", "傍晚", "晚上", "晚"})
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45, "整": 0}
_NUMERALS = {word: count for count, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def parse_clock(typed: str, *, field: str = "") -> time:
    """The hour meant by ``14:30``, ``14点半``, ``下午2点`` or ``下午2:30``.

    Raises:
        Refusal: ``moment.no-clock``.
    """
    text = typed.strip().translate(_WIDTHS)
    late = next((word for word in _LATE if text.startswith(word)), "")
    found = _SPOKEN.fullmatch(text)
    try:
        if found:
            return _spoken(found)
        if clock := _CLOCK.fullmatch(re.sub(r"^(上午|下午|晚上|早上|中午)\s*", "", text)):
            return time(_afternoon(int(clock[1]), late), int(clock[2]))
    except ValueError:
        pass
    raise Refusal("moment.no-clock", field=field, value=typed[:40])


def _spoken(found: re.Match[str]) -> time:
    hour = int(found[2]) if found[2].isdecimal() else _numeral(found[2])
    minute = _QUARTERS.get(found[3] or "整")
    if minute is None:
        minute = int(found[4])
    return time(_afternoon(hour, found[1] or ""), minute)


def _numeral(word: str) -> int:
    """十 is 10, 十一 is 11; nobody types 二十 for an hour without digits after it."""
    if len(word) == 1:
        return _NUMERALS[word]
    tens, _, ones = word.partition("十")
    if not _:
        raise ValueError(word)
    return _NUMERALS.get(tens, 1) * 10 + _NUMERALS.get(ones, 0)


def _afternoon(hour: int, word: str) -> int:
    if word in _LATE and hour < 12:
        return hour + 12
    return hour + 12 if word == "中午" and hour < 3 else hour


def parse_typed_moment(
    typed: str, today: date, *, usual: time = time(14, 0), field: str = ""
) -> datetime:
    """The moment meant: a day as ``parse_date`` reads it, an hour, or both.

    A day without an hour means the ``usual`` hour; an hour without a day means today.

    Raises:
        Refusal: ``moment.unreadable-typed``, or the refusal of the day.
    """
    text = typed.strip().translate(_WIDTHS)
    at = usual
    if found := _AT_THE_END.search(text):
        at = parse_clock(found[1], field=field)
        text = text[: found.start()].strip()
    if not text:
        if found is None:
            raise Refusal("moment.unreadable-typed", field=field, value=typed[:40])
        return datetime.combine(today, at, SHANGHAI)
    try:
        day = parse_date(text, today)
    except Refusal:
        raise Refusal("moment.unreadable-typed", field=field, value=typed[:40]) from None
    return datetime.combine(day, at, SHANGHAI)


def write_moment(moment: datetime, today: date) -> str:
    """``11-26 14:00`` this year, ``2025-11-26 14:00`` in another; read back as the same."""
    there = moment.astimezone(SHANGHAI)
    day = f"{there:%m-%d}" if there.year == today.year else there.date().isoformat()
    return f"{day} {there:%H:%M}"


def write_clock(moment: datetime | time) -> str:
    """``14:30``."""
    there = moment.astimezone(SHANGHAI) if isinstance(moment, datetime) else moment
    return f"{there:%H:%M}"
