"""Dates as people write and read them: on paper, on the screen, and typed in a hurry."""

import re
from datetime import date, datetime, timedelta

from models.vocabulary.errors import Refusal
from resources import Language, phrase

__all__ = ["BLANK_DATE", "near", "on_paper", "parse_date", "period_on_paper", "time_on_paper"]

BLANK_DATE = "　　年　　月　　日"
"""The place a date is written by hand."""

_WEEKDAYS = "一二三四五六日"
_SHIFTS = {"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0}
_SHIFTS |= {"明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_SHIFTS |= {"yesterday": -1, "today": 0, "tomorrow": 1}
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_FULL = re.compile(r"(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*[日号]?")
_OFFSET = re.compile(r"([+-]\d{1,4})")
_WEEKDAY = re.compile(r"(下)?(?:周|星期|礼拜)([一二三四五六日天])")


def on_paper(day: date | None) -> str:
    """``2026年11月26日`` without leading zeros; a missing date leaves room for the pen."""
    return BLANK_DATE if day is None else f"{day.year}年{day.month}月{day.day}日"


def time_on_paper(moment: datetime) -> str:
    """``2026年11月26日14时30分``; a full hour keeps its 0分."""
    return f"{on_paper(moment.date())}{moment.hour}时{moment.minute}分"


def period_on_paper(start: datetime, end: datetime) -> str:
    """``2025年3月7日14时30分至16时10分``; the second date only where it is another day."""
    if start.date() == end.date():
        return f"{time_on_paper(start)}至{end.hour}时{end.minute}分"
    return f"{time_on_paper(start)}至{time_on_paper(end)}"


def near(day: date, today: date, language: Language) -> str:
    """The screen's short date: 今天, 昨天, 明天; ``11-26`` this year; else ``2025-11-26``."""
    word = _NEAR.get((day - today).days)
    if word is not None:
        return phrase(f"date.{word}", language)
    return f"{day:%m-%d}" if day.year == today.year else day.isoformat()


def parse_date(typed: str, today: date) -> date:
    """The day meant by what a person typed, or a Refusal saying what is understood.

    Understood are ``11-26`` (this year), ``2026/11/26``, ``20261126``, ``2026年11月26日``,
    ``明天``, ``周四`` (the coming one, today included), ``下周四`` (of next week) and ``+7``.
    """
    # NFKC would do too, but only these widths are typed by Chinese input methods.
    text = typed.strip().translate(str.maketrans("０１２３４５６７８９－／．＋", "0123456789-/.+"))
    if text.lower() in _SHIFTS:
        return today + timedelta(days=_SHIFTS[text.lower()])
    try:
        if match := _FULL.fullmatch(text) or _COMPACT.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _SHORT.fullmatch(text):
            return date(today.year, int(match[1]), int(match[2]))
        if match := _OFFSET.fullmatch(text):
            return today + timedelta(days=int(match[1]))
    except (ValueError, OverflowError):
        raise Refusal("date.no-such-day", value=typed) from None
    if match := _WEEKDAY.fullmatch(text):
        return _weekday(_WEEKDAYS.index(match[2].replace("天", "日")), today, match[1] is not None)
    raise Refusal("date.unreadable", value=typed)


def _weekday(weekday: int, today: date, next_week: bool) -> date:
    if next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)
