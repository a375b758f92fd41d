"""The State Council's yearly holiday notice (放假安排), read as it is pasted.

Every line of the notice is explained: days off, weekends that are worked, or what it is instead.
A line that names a date and fits no pattern refuses the whole notice, and so does a weekday or a
number of days that does not agree with its dates: a half-read calendar would move deadlines.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cache

from models.vocabulary.errors import Refusal
from models.vocabulary.working_days import SATURDAY, SpecialDay
from resources import Language, phrase, rules

__all__ = ["HolidayNotice", "LineKind", "NoticeLine", "read_notice"]

_DAY = timedelta(days=1)
_WEEKDAYS = "一二三四五六日"
_MOST_CHARACTERS = 20_000


class LineKind(Enum):
    """What a line of the notice says."""

    REST = "rest"
    WORK = "work"
    YEAR = "year"
    NUMBER = "number"
    ISSUED = "issued"
    ADVICE = "advice"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeLine:
    """One line (or clause) as it was understood; ``days`` are the special days it makes."""

    text: str
    kind: LineKind
    days: tuple[date, ...] = ()
    params: Mapping[str, object] = field(default_factory=dict)

    def meaning(self, language: Language) -> str:
        """What the line was taken for, in a few words."""
        first, last = (self.days[0], self.days[-1]) if self.days else ("", "")
        told = "、".join(str(day) for day in self.days)
        params = {"count": len(self.days), "first": first, "last": last, "days": told}
        one = "-one" if self.kind is LineKind.REST and len(self.days) == 1 else ""
        code = f"calendar.line-{self.kind.value}{one}"
        return phrase(code, language, **{**params, **self.params})


@dataclass(frozen=True, kw_only=True, slots=True)
class HolidayNotice:
    """A notice understood whole.

    ``whole`` says that it arranges all holidays of ``year``; one that changes a single holiday of
    a year already known is not. ``number`` is the document's (国办发明电〔2025〕7号) and
    ``issued_on`` its date, where the pasted text has them.
    """

    year: int
    days: Mapping[date, SpecialDay]
    lines: tuple[NoticeLine, ...]
    names: frozenset[str]
    whole: bool
    number: str = ""
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Holidays:
    """The holidays the law knows, with those of their days that have a fixed date."""

    fixed: Mapping[str, tuple[tuple[int, int], ...]]
    longest: int
    advice: tuple[str, ...]
    source: str


@cache
def _holidays() -> _Holidays:
    content = rules("holidays")
    fixed = {
        row["name"]: tuple((int(day[:2]), int(day[3:])) for day in row["fixed"])
        for row in content["holidays"]
    }
    longest = int(content["longest_days"])
    return _Holidays(fixed, longest, tuple(content["advice"]), content["source"])


# The language of the notices, after full-width signs have become plain ones

_DATE = r"(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?"
_ONE = re.compile(_DATE)
_ANY_DATE = re.compile(r"\d{1,2}月\d{1,2}日")
_SPAN = re.compile(rf"{_DATE}(?:(?:至|到|-|—|~){_DATE})?")
_NUMBERED = re.compile(r"^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]+")
_ARRANGED = re.compile(r"^(?P<names>[^:,]{2,40}):(?P<rest>.*)$")
_TAIL = re.compile(
    r"^放假(?:(?P<some>\d{1,2})天)?(?:[、,]?调休)?"
    r"(?:,(?:共(?P<all>\d{1,2})天|不调休|与周末连休|调休))*$"
)
_WORKED = re.compile(r"^(?P<days>\d.*?)(?:正常)?(?:上班|补班)$")
_HEAD_YEAR = re.compile(r"(\d{4})年(?:部分)?(?:节假日|放假|元旦|春节|全国)")
_NUMBER = re.compile(r"^\(?(国办[^\s,。]{2,14}?号)\)?$")
_ISSUED = re.compile(r"^(?:国务院办公厅)?(\d{4})年(\d{1,2})月(\d{1,2})日(?:\(此件公开发布\))?$")


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """The text cut into clauses that say one thing each, with the number of their line."""
    plain = unicodedata.normalize("NFKC", text).replace("｡", "。")
    for number, line in enumerate(plain.splitlines(), start=1):
        for sentence in re.split(r"[。;]", re.sub(r"\s+", "", line)):
            yield from (
                (number, clause)
                for clause in re.split(r",(?=\d{1,2}月\d{1,2}日)", sentence)
                if clause
            )


@dataclass(slots=True)
class _Reader:
    """Reads clause after clause; ``names`` are the holidays the last arrangement was for."""

    year: int
    known: _Holidays
    names: tuple[str, ...] = ()
    number: str = ""
    issued_on: date | None = None
    days: dict[date, SpecialDay] = field(default_factory=dict)
    lines: list[NoticeLine] = field(default_factory=list)
    arranged: set[str] = field(default_factory=set)
    announced: set[str] = field(default_factory=set)

    def read(self, clause: str) -> None:
        """Take one clause in.

        Raises:
            Refusal: it names dates and cannot be understood, or contradicts itself.
        """
        bare = _NUMBERED.sub("", clause)
        arranged = _ARRANGED.match(bare)
        if arranged and _ONE.match(arranged["rest"]):
            self.names = tuple(name for name in re.split(r"[、和]", arranged["names"]) if name)
            self._rest(clause, arranged["rest"])
        elif self._about_the_notice(clause):
            pass
        elif any(word in clause for word in self.known.advice):
            self.lines.append(NoticeLine(text=_as_written(clause), kind=LineKind.ADVICE))
        elif worked := _WORKED.match(bare):
            self._work(clause, worked["days"])
        elif _ANY_DATE.search(clause):
            raise Refusal("calendar.notice-line", line=_as_written(clause)[:60])
        else:
            self.lines.append(NoticeLine(text=_as_written(clause), kind=LineKind.OTHER))

    def _about_the_notice(self, clause: str) -> bool:
        """Its number, its date, the year it is for."""
        if found := _NUMBER.match(clause):
            self.number = found[1]
            self.lines.append(NoticeLine(text=_as_written(clause), kind=LineKind.NUMBER))
        elif found := _ISSUED.match(clause):
            self.issued_on = _real(int(found[1]), int(found[2]), int(found[3]), clause)
            self.lines.append(NoticeLine(text=_as_written(clause), kind=LineKind.ISSUED))
        elif (found := _HEAD_YEAR.search(clause)) and not _ANY_DATE.search(clause):
            if int(found[1]) != self.year:
                raise Refusal("calendar.notice-two-years", year=self.year, other=found[1])
            if "通知如下" in clause:
                self.announced |= {name for name in self.known.fixed if name in clause}
            params = {"year": self.year}
            self.lines.append(
                NoticeLine(text=_as_written(clause), kind=LineKind.YEAR, params=params)
            )
        else:
            return False
        return True

    def _rest(self, clause: str, rest: str) -> None:
        """Days off: ``1月1日(周四)至3日(周六)放假调休,共3天``."""
        before, word, after = rest.partition("放假")
        tail = _TAIL.match(word + after)
        if tail is None:
            raise Refusal("calendar.notice-line", line=_as_written(clause)[:60])
        days = [day for span in self._spans(before, clause) for day in _between(*span, clause)]
        told = tail["all"] or tail["some"]
        if told and int(told) != len(days):
            raise Refusal(
                "calendar.notice-count", line=_as_written(clause)[:60], told=told, count=len(days)
            )
        if len(days) > self.known.longest:
            raise Refusal("calendar.notice-long", line=_as_written(clause)[:60], count=len(days))
        if repeated := self.arranged & set(self.names):
            raise Refusal("calendar.notice-twice", name="、".join(sorted(repeated)))
        self._law(days)
        self.arranged |= set(self.names)
        self._keep(clause, LineKind.REST, days, rest=True)

    def _law(self, days: list[date]) -> None:
        """The days whose date the law fixes are among those off."""
        for name in self.names:
            for month, number in self.known.fixed.get(name, ()):
                if not any((day.month, day.day) == (month, number) for day in days):
                    raise Refusal(
                        "calendar.notice-fixed",
                        name=name,
                        day=f"{month}月{number}日",
                        source=self.known.source,
                    )

    def _spans(self, text: str, clause: str) -> Iterator[tuple[date, date]]:
        """The stretches of days ``text`` lists, each with its first and last day."""
        at, month = 0, (self.year, 0)
        while at < len(text):
            found = _SPAN.match(text, at)
            if found is None:
                raise Refusal("calendar.notice-line", line=_as_written(clause)[:60])
            begin, month = _day(found.groups()[:3], month, clause)
            end = begin
            if found[7]:
                end, month = _day(found.groups()[4:7], month, clause)
            if end < begin and begin.month == 12 and not found[1]:
                begin = begin.replace(year=begin.year - 1)  # 12月31日至1月2日
            self._check_weekday(begin, found[4], clause)
            self._check_weekday(end, found[8], clause)
            yield begin, end
            at = found.end()
            if at < len(text) and text[at] in "、和及,":
                at += 1

    def _check_weekday(self, day: date, told: str | None, clause: str) -> None:
        found = re.search(r"(?:周|星期)([一二三四五六日天])", told or "")
        weekday = _WEEKDAYS[day.weekday()]
        if found and found[1].replace("天", "日") != weekday:
            raise Refusal(
                "calendar.notice-weekday",
                line=_as_written(clause)[:60],
                day=day.isoformat(),
                told=found[1],
                weekday=weekday,
            )

    def _work(self, clause: str, text: str) -> None:
        """Weekends that are worked: ``2月14日(周六)、2月28日(周六)上班``."""
        if not self.names:
            raise Refusal("calendar.notice-line", line=_as_written(clause)[:60])
        days = [day for span in self._spans(text, clause) for day in _between(*span, clause)]
        for day in days:
            if day.weekday() < SATURDAY:
                weekday = _WEEKDAYS[day.weekday()]
                raise Refusal(
                    "calendar.notice-no-weekend",
                    line=_as_written(clause)[:60],
                    day=day.isoformat(),
                    weekday=weekday,
                )
        self._keep(clause, LineKind.WORK, days, rest=False)

    def _keep(self, clause: str, kind: LineKind, days: list[date], *, rest: bool) -> None:
        name = "、".join(self.names)
        for day in days:
            if not date(self.year - 1, 12, 1) <= day <= date(self.year, 12, 31):
                raise Refusal("calendar.notice-outside", day=day.isoformat(), year=self.year)
            if day in self.days:
                raise Refusal(
                    "calendar.notice-day-twice", day=day.isoformat(), line=_as_written(clause)[:60]
                )
            self.days[day] = SpecialDay(name=name, rest=rest)
        self.lines.append(
            NoticeLine(text=_as_written(clause), kind=kind, days=tuple(days), params={"name": name})
        )


def _as_written(clause: str) -> str:
    """The clause with the full-width signs of Chinese text again."""
    return clause.translate(_SIGNS)


_SIGNS = str.maketrans("():,", "（）：，")


def _day(
    told: tuple[str | None, ...], month: tuple[int, int], clause: str
) -> tuple[date, tuple[int, int]]:
    """The day that ``(year, month, day)`` mean after the month named last, and their month."""
    year = int(told[0]) if told[0] else month[0]
    named = int(told[1]) if told[1] else month[1]
    return _real(year, named, int(told[2] or 0), clause), (year, named)


def _real(year: int, month: int, day: int, clause: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Refusal("calendar.notice-no-day", line=_as_written(clause)[:60]) from error


def _between(begin: date, end: date, clause: str) -> list[date]:
    if end < begin:
        raise Refusal("calendar.notice-backwards", line=_as_written(clause)[:60])
    return [begin + _DAY * number for number in range((end - begin).days + 1)]


def _year_of(text: str) -> int:
    """The year the notice is for: of its heading, else of its New Year."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    found = _HEAD_YEAR.search(plain) or re.search(r"(?:元旦:|至)(\d{4})年1月", plain)
    if found is None:
        raise Refusal("calendar.notice-no-year")
    return int(found[1])


def read_notice(text: str, year: int | None = None) -> HolidayNotice:
    """The notice in ``text``, every line explained.

    ``year`` is needed only where the text itself names none (the list of holidays alone).

    Raises:
        Refusal: what is wrong with which line, and what would be right; ``field`` is ``notice``.
    """
    try:
        return _read(text, year)
    except Refusal as refusal:
        raise Refusal(refusal.code, field="notice", **refusal.params) from refusal


def _read(text: str, year: int | None) -> HolidayNotice:
    if not text.strip():
        raise Refusal("calendar.notice-empty")
    if len(text) > _MOST_CHARACTERS:
        raise Refusal("calendar.notice-huge", most=_MOST_CHARACTERS)
    known = _holidays()
    reader = _Reader(year=year or _year_of(text), known=known)
    for _, clause in _clauses(text):
        reader.read(clause)
    if not reader.arranged:
        raise Refusal("calendar.notice-nothing")
    if lacking := reader.announced - reader.arranged:
        raise Refusal(
            "calendar.notice-lacks", names="、".join(n for n in known.fixed if n in lacking)
        )
    return HolidayNotice(
        year=reader.year,
        days=reader.days,
        lines=tuple(reader.lines),
        names=frozenset(reader.arranged),
        whole=reader.arranged >= known.fixed.keys(),
        number=reader.number,
        issued_on=reader.issued_on,
    )
