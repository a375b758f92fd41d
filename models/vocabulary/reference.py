"""The reference lists an office may extend: channels, topics, categories, reasons for refusal.

They are files in ``resources/rules``; each row is checked when it is loaded, so that a
mistyped file fails at once and not in front of a party. A code in use is never renamed: a
category that goes out of use gets a ``valid_to``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import SourceOrigin
from resources import Language, rules

__all__ = [
    "Category",
    "Channel",
    "RefusalReason",
    "Topic",
    "categories",
    "category",
    "category_named",
    "channel",
    "channels",
    "default_category",
    "refusal_reason",
    "refusal_reasons",
    "topic",
    "topics",
]

REFERRALS = ("court", "prosecutor", "police", "petition-office", "other")
"""The five kinds of 委托移送 in the official table."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A row of a reference list: a code and its words in both languages."""

    code: str
    zh: str
    en: str

    def label(self, language: Language) -> str:
        """The word a person reads."""
        return self.zh if language is Language.CHINESE else self.en


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel(Term):
    """The way a case came in, mapped to one statutory origin and, if referred, its kind.

    ``order_number`` says that such a case carries the number of an order (12345). ``short_zh``
    and ``short_en`` stand where all channels are offered side by side.
    """

    short_zh: str
    short_en: str
    origin: SourceOrigin
    referral: str | None
    order_number: bool

    def short(self, language: Language) -> str:
        """The word for a row of choices."""
        return self.short_zh if language is Language.CHINESE else self.short_en


@dataclass(frozen=True, kw_only=True, slots=True)
class Category(Term):
    """An official category of disputes (纠纷类型), counted in the tables while it is valid.

    ``number`` is the row number of the official list, ``parent`` the category it is a part of.
    """

    number: int | None
    parent: str | None
    valid_from: date
    valid_to: date | None

    def valid_on(self, day: date) -> bool:
        """Whether the category may be chosen for a case registered on ``day``."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic(Term):
    """A governance topic (治理事项) with the official category it usually is.

    ``situations`` are the exceptions: words and the category they point to.
    """

    category: str
    keywords: tuple[str, ...]
    situations: tuple[tuple[tuple[str, ...], str], ...]

    def suggested_category(self, narrative: str) -> str:
        """The official category for this topic, given what the narrative mentions."""
        for words, code in self.situations:
            if any(word in narrative for word in words):
                return code
        return self.category


@dataclass(frozen=True, kw_only=True, slots=True)
class RefusalReason(Term):
    """A ground for not accepting a dispute (人民调解工作若干规定 22), with its source."""

    source: str


def _unique(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    codes = [row.code for row in rows]
    if len(codes) != len(set(codes)):
        message = f"a code stands twice: {codes}"
        raise ValueError(message)
    return rows


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@cache
def channels() -> tuple[Channel, ...]:
    """Every channel, in the order they are offered."""
    rows = tuple(
        Channel(**{**row, "origin": SourceOrigin(row["origin"])})
        for row in rules("sources")["channels"]
    )
    for row in rows:
        if (row.origin is SourceOrigin.REFERRAL) != (row.referral in REFERRALS):
            message = f"channel {row.code}: a referral, and only one, names its kind"
            raise ValueError(message)
    return _unique(rows)


@cache
def categories() -> tuple[Category, ...]:
    """Every official category ever in use, valid or not."""
    rows = tuple(
        Category(
            **{
                **row,
                "valid_from": date.fromisoformat(row["valid_from"]),
                "valid_to": _day(row["valid_to"]),
            }
        )
        for row in rules("categories")["categories"]
    )
    codes = {row.code for row in rows}
    if any(row.parent is not None and row.parent not in codes for row in rows):
        message = "a category is part of one that is not listed"
        raise ValueError(message)
    return _unique(rows)


def _topic(row: Mapping[str, Any]) -> Topic:
    situations = tuple((tuple(s["keywords"]), s["category"]) for s in row["situations"])
    return Topic(**{**row, "keywords": tuple(row["keywords"]), "situations": situations})


@cache
def topics() -> tuple[Topic, ...]:
    """Every governance topic, in the order they are offered."""
    rows = tuple(_topic(row) for row in rules("topics")["topics"])
    known = {row.code for row in categories()}
    for row in rows:
        if not {row.category, *(code for _, code in row.situations)} <= known:
            message = f"topic {row.code} points to an unknown category"
            raise ValueError(message)
    return _unique(rows)


@cache
def refusal_reasons() -> tuple[RefusalReason, ...]:
    """Every ground for not accepting a dispute."""
    return _unique(tuple(RefusalReason(**row) for row in rules("refusal_reasons")["reasons"]))


def channel(code: str) -> Channel:
    """The channel ``code``; ``12345`` is understood as the hotline. Refusal if unknown."""
    wanted = "hotline" if code == "12345" else code
    for row in channels():
        if wanted in {row.code, row.zh}:
            return row
    raise Refusal("term.unknown-source", field="source", value=code)


def topic(code: str) -> Topic:
    """The topic with this code or Chinese name. Refusal if unknown."""
    for row in topics():
        if code in {row.code, row.zh}:
            return row
    raise Refusal("term.unknown-topic", field="topic", value=code)


def category(code: str) -> Category:
    """The official category with this code. Refusal if unknown."""
    for row in categories():
        if row.code == code:
            return row
    raise Refusal("term.unknown-category", field="category", value=code)


def category_named(name: str) -> Category:
    """The official category with this code or official name. Refusal if unknown."""
    for row in categories():
        if name in {row.code, row.zh}:
            return row
    raise Refusal("term.unknown-category", field="category", value=name)


def default_category(topic_code: str, narrative: str = "") -> Category:
    """The official category suggested for a topic; always editable, one case counts once."""
    return category(topic(topic_code).suggested_category(narrative))


def refusal_reason(code: str) -> RefusalReason:
    """The ground with this code. Refusal if unknown."""
    for row in refusal_reasons():
        if row.code == code:
            return row
    known = ", ".join(one.code for one in refusal_reasons())
    raise Refusal("term.unknown-refusal-reason", field="reason", value=code, known=known)
