"""What came of a joint project: figures as they were written, equal periods, verdicts of counts.

Amounts are whole hundredths of their unit. A figure may be a bound (420+): it is printed as it was
written and gives no percentage. Periods of different length are not compared at all; whether
counted cases became fewer is said only where chance does not explain it (an exact test, its level
is data in ``resources/rules/projects.json``).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from math import comb

from models.vocabulary.errors import Refusal
from resources import Language, phrase, rules

__all__ = [
    "Amount",
    "Change",
    "Counts",
    "Direction",
    "Measure",
    "Qualifier",
    "Span",
    "Verdict",
    "change",
    "change_words",
    "counted_spans",
    "parse_amount",
    "span_after",
    "verdict",
    "verdict_words",
    "write_amount",
]

_MOST = 10**9


class Qualifier(Enum):
    """What a figure is: exactly so many, at least, at most, or about so many."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"


class Direction(Enum):
    """Which way an indicator is wanted to go."""

    FEWER = "fewer"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: hundredths of its unit, what it is, and how it was written."""

    hundredths: int
    qualifier: Qualifier = Qualifier.EXACT
    written: str = ""

    def __str__(self) -> str:
        return self.written or write_amount(self.hundredths)


@dataclass(frozen=True, slots=True)
class Span:
    """A period of whole days, first and last included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def equals(self, other: "Span") -> bool:
        """Whether both are of one length: as many days, or as many whole calendar months.

        A quarter is as long as another quarter, whatever days their months have.
        """
        return self.days == other.days or (self.months is not None and self.months == other.months)

    @property
    def months(self) -> int | None:
        """How many whole calendar months it is, None where it is not made of such."""
        first, last = self.first, self.last
        if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
            return None
        return (last.year - first.year) * 12 + last.month - first.month + 1

    def write(self) -> str:
        """``2026-01-01 至 2026-03-31`` in the words of paper: both days, whole."""
        return f"{self.first:%Y-%m-%d}～{self.last:%Y-%m-%d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """A figure of one period; ``span`` is None where no period was given."""

    amount: Amount
    span: Span | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """From before to after.

    ``code`` says what can be said: ``percent``, ``difference`` (nothing to take a share of),
    ``bound`` (a figure that is a bound), ``unequal`` (periods of different length), ``no-period``,
    ``no-before``, ``no-after``. ``difference`` is in hundredths of the unit, ``tenths`` are tenths
    of a per cent, rounded half away from zero; both are None where they would mislead.
    """

    code: str
    difference: int | None = None
    tenths: int | None = None
    better: bool | None = None


_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?"
_FORMS = (
    (re.compile(rf"{_NUMBER}(?:\+|多|余|以上)"), Qualifier.AT_LEAST),
    (re.compile(rf"(?:≥|>=|不少于|至少){_NUMBER}"), Qualifier.AT_LEAST),
    (re.compile(rf"(?:≤|<=|不超过|至多){_NUMBER}"), Qualifier.AT_MOST),
    (re.compile(rf"{_NUMBER}以下"), Qualifier.AT_MOST),
    (re.compile(rf"(?:约|大约|~|≈){_NUMBER}"), Qualifier.ABOUT),
    (re.compile(rf"{_NUMBER}左右"), Qualifier.ABOUT),
    (re.compile(_NUMBER), Qualifier.EXACT),
)
_WIDE = str.maketrans("０１２３４５６７８９＋．，～", "0123456789+.,~")


def parse_amount(typed: str, *, field: str = "amount") -> Amount:
    """A figure as it is written: 58, 58.5, 420+, 420多, 约30, 不超过5.

    Raises:
        Refusal: ``project.no-figure``, or ``project.too-large`` above 10⁹.
    """
    said = re.sub(r"\s+", "", typed).translate(_WIDE)
    for form, qualifier in _FORMS:
        found = form.fullmatch(said)
        if found is None:
            continue
        whole = int(found[1].replace(",", ""))
        if whole > _MOST:
            raise Refusal("project.too-large", field=field)
        hundredths = whole * 100 + int((found[2] or "0").ljust(2, "0"))
        written = "" if qualifier is Qualifier.EXACT else said
        return Amount(hundredths, qualifier, written)
    raise Refusal("project.no-figure", field=field, value=typed[:40])


def write_amount(hundredths: int) -> str:
    """58, 58.5, 1,200: no more decimals than there are."""
    sign, whole = ("−" if hundredths < 0 else ""), abs(hundredths)
    units, rest = divmod(whole, 100)
    return f"{sign}{units:,}" + (f".{rest:02d}".rstrip("0") if rest else "")


def change(before: Measure | None, after: Measure | None, direction: Direction) -> Change:
    """What can be said of before and after; never a share over periods of different length."""
    if before is None or after is None:
        return Change(code="no-after" if after is None else "no-before")
    if before.span is None or after.span is None:
        return Change(code="no-period")
    if not before.span.equals(after.span):
        return Change(code="unequal")
    if {before.amount.qualifier, after.amount.qualifier} != {Qualifier.EXACT}:
        return Change(code="bound")
    base, difference = (
        before.amount.hundredths,
        (after.amount.hundredths - before.amount.hundredths),
    )
    better = None if not difference else (difference < 0) is (direction is Direction.FEWER)
    if not base:
        return Change(code="difference", difference=difference, better=better)
    size = (2 * abs(difference) * 1000 + base) // (2 * base)
    return Change(
        code="percent",
        difference=difference,
        tenths=-size if difference < 0 else size,
        better=better,
    )


def change_words(one: Change, unit: str, language: Language) -> str:
    """The change as a list or a paper says it: 减少 27 件（−100%）, or why nothing is said."""
    if one.difference is None:
        return phrase(f"project.change-{one.code}", language)
    if not one.difference:
        return phrase("project.change-same", language)
    amount = write_amount(abs(one.difference))
    word = "fewer" if one.difference < 0 else "more"
    said = phrase(f"project.change-{word}", language, amount=amount, unit=unit)
    if one.tenths is None:
        return said
    share = f"{'−' if one.tenths < 0 else '+'}{write_amount(abs(one.tenths) * 10)}%"
    return phrase("project.change-share", language, said=said, share=share)


# Counted in the register


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """New cases before and after in the places of a project, and in those compared with.

    ``before`` and ``after`` are of equal length. The control's counts are None where no place is
    compared with.
    """

    before: int
    after: int
    control_before: int | None = None
    control_after: int | None = None


class Verdict(Enum):
    """What counted cases say."""

    TOO_FEW = "too-few"
    FEWER = "fewer"
    MORE = "more"
    FEWER_THAN_CONTROL = "fewer-than-control"
    LIKE_CONTROL = "like-control"
    MORE_THAN_CONTROL = "more-than-control"
    CONTROL_TOO_FEW = "control-too-few"


def counted_spans(starts_on: date, ends_on: date | None, today: date) -> tuple[Span, Span] | None:
    """The equal periods before and from the first day on; None before that day is over.

    The second ends with the project or today, the first is as long and ends the day before.
    """
    last = min(ends_on or today, today)
    if last < starts_on:
        return None
    after = Span(starts_on, last)
    before = Span(starts_on - timedelta(days=after.days), starts_on - timedelta(days=1))
    return before, after


def span_after(end: date, days: int, today: date) -> Span | None:
    """The days since the end, no more than ``days``: where cases count as recurrence."""
    first = end + timedelta(days=1)
    if first > today:
        return None
    return Span(first, min(today, end + timedelta(days=days)))


def _unlikely(extreme: int, whole: int) -> bool:
    part, of = rules("projects")["significance"]
    return extreme * int(of) <= whole * int(part)


def _halves(before: int, after: int) -> bool:
    """Whether an even split would hardly ever be as uneven as this (two-sided, exact)."""
    total = before + after
    ways = comb(total, after)
    extreme = sum(way for k in range(total + 1) if (way := comb(total, k)) <= ways)
    return _unlikely(extreme, 1 << total)


def _tables(counts: Counts) -> bool:
    """Whether both places would hardly ever differ so much, going the same way (Fisher's test)."""
    assert counts.control_before is not None
    assert counts.control_after is not None
    mine = counts.before + counts.after
    others = counts.control_before + counts.control_after
    later = counts.after + counts.control_after
    ways = comb(mine, counts.after) * comb(others, counts.control_after)
    every = [
        comb(mine, k) * comb(others, later - k)
        for k in range(max(0, later - others), min(mine, later) + 1)
    ]
    return _unlikely(sum(way for way in every if way <= ways), sum(every))


def verdict(counts: Counts) -> Verdict:
    """What can be said: too few where chance explains it, and how a comparable place fared."""
    if counts.control_before is None or counts.control_after is None:
        if not _halves(counts.before, counts.after):
            return Verdict.TOO_FEW
        return Verdict.FEWER if counts.after < counts.before else Verdict.MORE
    if _tables(counts):
        here = counts.after * counts.control_before
        there = counts.control_after * counts.before
        return Verdict.FEWER_THAN_CONTROL if here < there else Verdict.MORE_THAN_CONTROL
    if not _halves(counts.before, counts.after):
        return Verdict.TOO_FEW
    changed_too = _halves(counts.control_before, counts.control_after)
    return Verdict.LIKE_CONTROL if changed_too else Verdict.CONTROL_TOO_FEW


def verdict_words(found: Verdict, language: Language) -> str:
    """The sentence beside counted figures."""
    return phrase(f"project.verdict-{found.value}", language)
