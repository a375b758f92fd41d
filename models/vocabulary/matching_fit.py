"""Whether a need and a resource suit each other: reasons, mismatches and what is left, in words.

Pure functions. No score: what agrees is named, what does not is said with both sides' values, and
a person decides. Nothing is known of distances; the place is the estate.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum

from models.vocabulary.errors import Refusal
from models.vocabulary.matching import ClaimState, known_entry
from models.vocabulary.typed_times import parse_clock
from resources import Language, phrase

__all__ = [
    "Fit",
    "Listed",
    "Point",
    "Suits",
    "Use",
    "days_words",
    "fit",
    "hours_words",
    "parse_days",
    "parse_hours",
    "remaining",
    "taken",
]

DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A need or a resource as far as matching looks at it.

    ``weekdays`` are ISO days (1 is Monday), empty for any; ``begins`` and ``ends`` are ``HH:MM``
    and may lie over midnight, empty for any hour. ``amount`` counts ``unit``; of a resource it is
    what is left, None for no limit. ``estate`` is empty for anywhere in the area.
    """

    categories: tuple[str, ...]
    weekdays: tuple[int, ...] = ()
    begins: str = ""
    ends: str = ""
    estate: str = ""
    amount: int | None = None
    unit: str = ""
    from_on: date | None = None
    until_on: date | None = None


class Suits(Enum):
    """How far the two sides agree in one respect."""

    FITS = "fits"
    PARTLY = "partly"
    CLASHES = "clashes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One respect in which the two were compared: ``need`` and ``resource`` are their values."""

    aspect: str
    suits: Suits
    need: object = None
    resource: object = None
    both: object = None

    def text(self, language: Language) -> str:
        """The mismatch as a sentence; of a point that fits, the name of the respect."""
        if self.suits is Suits.FITS:
            return phrase(f"matching.aspect-{self.aspect}", language)
        words = {name: _words(getattr(self, name), language) for name in ("need", "resource")}
        words["both"] = _words(self.both, language)
        words["until"], words["wanted"] = words["resource"], words["need"]
        return phrase(f"matching.{self.aspect}-{self.suits.value}", language, **words)


def _words(value: object, language: Language) -> str:
    match value:
        case _Categories():
            return phrase("matching.between-aspects", language).join(
                known_entry("categories", code).label(language) for code in value.codes
            )
        case _Days():
            return days_words(value.days, language)
        case date():
            return value.isoformat()
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class _Categories:
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Days:
    days: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Fit:
    """How a need and a resource suit each other, respect by respect."""

    points: tuple[Point, ...] = field(default_factory=tuple)

    @property
    def possible(self) -> bool:
        """Whether nothing stands in the way."""
        return all(one.suits is not Suits.CLASHES for one in self.points)

    @property
    def mismatches(self) -> tuple[Point, ...]:
        """What does not agree, or agrees only in part."""
        return tuple(one for one in self.points if one.suits is not Suits.FITS)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts the better match first: fewest clashes, fewest halves, most that agrees."""
        counts = {kind: sum(one.suits is kind for one in self.points) for kind in Suits}
        return counts[Suits.CLASHES], counts[Suits.PARTLY], -counts[Suits.FITS]

    def reasons(self, language: Language) -> str:
        """What agrees, in one phrase (类别、日期合); empty where nothing does."""
        told = [one.text(language) for one in self.points if one.suits is Suits.FITS]
        if not told:
            return ""
        between = phrase("matching.between-aspects", language)
        return phrase("matching.agree", language, aspects=between.join(told))


def fit(need: Listed, resource: Listed, today: date) -> Fit:
    """Compare a need with a resource; a respect that neither side speaks of is left out."""
    return Fit(points=tuple(_points(need, resource, today)))


def _points(need: Listed, resource: Listed, today: date) -> Iterator[Point]:
    shared = set(need.categories) & set(resource.categories)
    yield Point(
        aspect="category",
        suits=Suits.FITS if shared else Suits.CLASHES,
        need=_Categories(need.categories),
        resource=_Categories(resource.categories),
    )
    for compare in (_days, _hours, _place, _amount):
        if point := compare(need, resource):
            yield point
    if point := _period(need, resource, today):
        yield point


def _days(need: Listed, resource: Listed) -> Point | None:
    """A need for any day is content with the days there are."""
    if not need.weekdays:
        return None
    offered = resource.weekdays or tuple(range(1, 8))
    both = tuple(day for day in need.weekdays if day in offered)
    suits = Suits.CLASHES if not both else Suits.PARTLY
    return Point(
        aspect="days",
        suits=Suits.FITS if both == need.weekdays else suits,
        need=_Days(need.weekdays),
        resource=_Days(offered),
        both=_Days(both),
    )


def _hours(need: Listed, resource: Listed) -> Point | None:
    if not need.begins:
        return None
    wanted = _minutes(need.begins, need.ends)
    offered = _minutes(resource.begins, resource.ends) if resource.begins else set(range(DAY))
    both = wanted & offered
    suits = Suits.PARTLY if both else Suits.CLASHES
    return Point(
        aspect="hours",
        suits=Suits.FITS if both == wanted else suits,
        need=hours_words(need.begins, need.ends),
        resource=hours_words(resource.begins, resource.ends),
    )


def _minutes(begins: str, ends: str) -> set[int]:
    """The minutes of the day from one clock time to another, over midnight where it is earlier."""
    first, last = (one.hour * 60 + one.minute for one in map(time.fromisoformat, (begins, ends)))
    if first < last:
        return set(range(first, last))
    return set(range(first, DAY)) | set(range(last))


def _place(need: Listed, resource: Listed) -> Point | None:
    if not resource.estate or not need.estate:
        return None
    same = need.estate == resource.estate
    return Point(
        aspect="place",
        suits=Suits.FITS if same else Suits.PARTLY,
        need=need.estate,
        resource=resource.estate,
    )


def _amount(need: Listed, resource: Listed) -> Point | None:
    """Counts are compared only where both sides count the same thing."""
    if resource.amount is None:
        return None
    if resource.amount <= 0:
        return Point(aspect="amount", suits=Suits.CLASHES)
    if not need.amount or need.unit != resource.unit:
        return None
    return Point(
        aspect="amount",
        suits=Suits.FITS if resource.amount >= need.amount else Suits.PARTLY,
        need=f"{need.amount} {need.unit}".strip(),
        resource=f"{resource.amount} {resource.unit}".strip(),
    )


def _period(need: Listed, resource: Listed, today: date) -> Point | None:
    if resource.until_on is not None and resource.until_on < today:
        return Point(aspect="period", suits=Suits.CLASHES, resource=resource.until_on)
    wanted = need.until_on or today
    if resource.from_on is not None and resource.from_on > wanted:
        return Point(aspect="period", suits=Suits.CLASHES, resource=resource.from_on)
    if resource.until_on is None or need.until_on is None:
        return None
    return Point(
        aspect="period",
        suits=Suits.FITS if resource.until_on >= need.until_on else Suits.PARTLY,
        need=need.until_on,
        resource=resource.until_on,
    )


# What is left


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """What one claim takes of a resource or answers of a need."""

    state: ClaimState
    quantity: int


def remaining(amount: int, uses: Iterable[Use], *, spent: bool) -> int | None:
    """What is left of ``amount`` after the claims on it; None where it has no limit (0).

    An invitation reserves from the day it is sent. What is ``spent`` (a number of consultations)
    does not come back when a project is done; a place or a volunteer does. Never below 0.
    """
    return None if amount <= 0 else max(amount - taken(uses, spent=spent), 0)


def taken(uses: Iterable[Use], *, spent: bool) -> int:
    """What the claims hold of a resource at present."""
    return sum(
        one.quantity
        for one in uses
        if not one.state.over or (spent and one.state is ClaimState.DONE)
    )


# Days and hours as they are typed and shown

WORKDAYS, WEEKEND = (1, 2, 3, 4, 5), (6, 7)
_NAMES = {
    **{name: day for day, name in enumerate("一二三四五六", 1)},
    **{str(day): day for day in range(1, 8)},
    "日": 7,
    "天": 7,
    "七": 7,
    **{name: day for day, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)},
}
_WHOLE = {
    "工作日": WORKDAYS,
    "workdays": WORKDAYS,
    "monday to friday": WORKDAYS,
    "周末": WEEKEND,
    "weekend": WEEKEND,
    "the weekend": WEEKEND,
    "每天": (),
    "every day": (),
    "": (),
}
_SEPARATORS = re.compile(r"[\s、,，;；和及]+")


def parse_days(typed: str, *, field: str = "weekdays") -> tuple[int, ...]:
    """ISO weekdays from 周二、四, 工作日, 周末 or ``Tue, Thu``; empty for any day.

    Raises:
        Refusal: ``matching.not-a-day``.
    """
    said = typed.strip().lower()
    if said in _WHOLE:
        return _WHOLE[said]
    found: set[int] = set()
    for part in filter(None, _SEPARATORS.split(re.sub("每?(周|星期|礼拜)", " ", said))):
        whole = _NAMES.get(part)
        days = [whole] if whole else [_NAMES.get(letter) for letter in part]
        if None in days:
            raise Refusal("matching.not-a-day", field=field, value=typed[:40])
        found |= {day for day in days if day}
    return tuple(sorted(found))


def days_words(days: tuple[int, ...], language: Language) -> str:
    """Weekdays as a person says them: 周二、四; 工作日; 每天."""
    if len(days) in {0, 7}:
        return phrase("matching.every-day", language)
    if days == WORKDAYS:
        return phrase("matching.workdays", language)
    if days == WEEKEND:
        return phrase("matching.weekend", language)
    between = phrase("matching.between-aspects", language)
    named = between.join(phrase(f"matching.day-{day}", language) for day in days)
    return phrase("matching.week", language) + named


def parse_hours(begins: str, ends: str) -> tuple[str, str]:
    """Both clock times as ``HH:MM``, or both empty.

    Raises:
        Refusal: only one is given (``matching.half-hours``), or one is no clock time.
    """
    if not begins.strip() and not ends.strip():
        return "", ""
    if not begins.strip() or not ends.strip():
        missing = "begins" if not begins.strip() else "ends"
        raise Refusal("matching.half-hours", field=missing)
    return (
        f"{parse_clock(begins, field='begins'):%H:%M}",
        f"{parse_clock(ends, field='ends'):%H:%M}",
    )


def hours_words(begins: str, ends: str) -> str:
    """``19:00–7:30`` as the lists show it; empty for any hour."""
    if not begins:
        return ""
    return "–".join(one.removeprefix("0") for one in (begins, ends))
