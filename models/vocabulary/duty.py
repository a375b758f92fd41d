"""值班: when somebody is on duty, as a person types it and as it is shown.

``周一上午、周三 14:00-17:00``, ``周一至周五 9点到11点半``, ``Mon 9:00-11:30``. The hours of a
half-day are an office's own (``resources/rules/duty.json``).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from models.vocabulary.errors import Refusal
from models.vocabulary.typed_times import parse_clock
from resources import Language, rules

__all__ = ["DUTY_TASKS", "DutyTime", "read_duty", "write_duty"]

DUTY_TASKS: Final = frozenset({"duty", "visit", ""})
"""The tasks of the rota (值班表) in which somebody is there to be spoken to: 值守, 接待."""


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class DutyTime:
    """A day of the week (1 is Monday) with its hours as ``HH:MM``, both empty for the whole day."""

    weekday: int
    begins: str = ""
    ends: str = ""


_DAYS: Final = {
    **{word: day for day, word in enumerate("一二三四五六日", 1)},
    **{word: day for day, word in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)},
    "天": 7,
}
_DAY: Final = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:周|星期|礼拜)?[一二三四五六日天]"
_WHOLE: Final = {"每天": range(1, 8), "工作日": range(1, 6), "daily": range(1, 8)}
_WHEN: Final = re.compile(
    rf"(?P<days>每天|工作日|daily|(?:{_DAY})(?:\s*(?:[-–~至到、/]|\s)\s*(?:{_DAY}))*)"
    r"\s*(?P<hours>.*)"
)
_SPAN: Final = re.compile(rf"({_DAY})\s*[-–~至到]\s*({_DAY})")
_FROM_TO: Final = re.compile(r"(.+?)\s*[-–~至到]\s*(.+)")
_NAMES: Final = {
    Language.CHINESE: tuple(f"周{word}" for word in "一二三四五六日"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def read_duty(typed: str) -> tuple[DutyTime, ...]:
    """The duty times of a text, in the order of the week; nothing for an empty one.

    Raises:
        Refusal: ``duty.unread`` with the part that says no day, or no hours after one;
            ``duty.backwards`` where it would end before it begins.
    """
    return tuple(sorted({one for part in _parts(typed) for one in _read(part)}))


def _parts(typed: str) -> Iterator[str]:
    """``周一上午、周三下午`` are two; the 一 of ``周一、三上午`` belongs to what follows it."""
    for group in re.split(r"[;\n]", unicodedata.normalize("NFKC", typed).lower()):
        waiting: list[str] = []
        for part in filter(None, map(str.strip, re.split(r"[,、]", group))):
            waiting.append(part)
            if not re.fullmatch(_DAY, part):
                yield "/".join(waiting)
                waiting = []
        if waiting:
            yield "/".join(waiting)


def _read(part: str) -> Iterator[DutyTime]:
    found = _WHEN.fullmatch(part)
    if found is None:
        raise Refusal("duty.unread", field="duty", value=part[:40])
    begins, ends = _hours(found["hours"].strip(), part)
    days = tuple(_days(found["days"]))
    if not days:
        raise Refusal("duty.backwards", field="duty", value=part[:40])
    for day in days:
        yield DutyTime(weekday=day, begins=begins, ends=ends)


def _days(said: str) -> Iterable[int]:
    if said in _WHOLE:
        return _WHOLE[said]
    found: list[int] = []
    for first, last in _SPAN.findall(said):
        found += range(_day(first), _day(last) + 1)
    return (*found, *(_day(one) for one in re.findall(_DAY, _SPAN.sub(" ", said))))


def _day(said: str) -> int:
    return _DAYS.get(said[-1]) or _DAYS[said[:3]]


def _hours(said: str, part: str) -> tuple[str, str]:
    if not said:
        return "", ""
    half = _half_days().get(said)
    if half is not None:
        return half
    found = _FROM_TO.fullmatch(said)
    if found is None:
        raise Refusal("duty.unread", field="duty", value=part[:40])
    try:
        begins, ends = parse_clock(found[1]), parse_clock(found[2])
        if begins.hour > ends.hour and ends.hour < 12 and re.match(r"下午|晚", said):
            ends = ends.replace(hour=ends.hour + 12)
    except Refusal:
        raise Refusal("duty.unread", field="duty", value=part[:40]) from None
    if ends <= begins:
        raise Refusal("duty.backwards", field="duty", value=part[:40])
    return f"{begins:%H:%M}", f"{ends:%H:%M}"


@cache
def _half_days() -> dict[str, tuple[str, str]]:
    return {
        word: (row["begins"], row["ends"])
        for row in rules("duty")["half_days"]
        for word in row["words"]
    }


def write_duty(times: Iterable[DutyTime], language: Language = Language.CHINESE) -> str:
    """``周一、周三 09:00–11:30；周五``: days with the same hours together."""
    together: dict[tuple[str, str], list[str]] = {}
    for one in sorted(times):
        names = together.setdefault((one.begins, one.ends), [])
        names.append(_NAMES[language][one.weekday - 1])
    comma, stop = ("、", "；") if language is Language.CHINESE else (", ", "; ")
    return stop.join(
        comma.join(days) + (f" {begins}–{ends}" if begins or ends else "")
        for (begins, ends), days in together.items()
    )
