"""条款库: the clauses an agreement is put together from, by topic and kind.

The shipped ones are ``resources/rules/clauses.json``; an office words them anew or adds its own,
edition by edition, as it does the sentences on papers. A clause that promises something (who, to
whom, what) makes an obligation and its sentence together, so that the two say the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from string import Formatter
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.money import claims, write_yuan
from models.vocabulary.wordings import Wording
from resources import Language, phrase, rules

__all__ = [
    "MOST_PARTS",
    "OWN",
    "Clause",
    "Promise",
    "asked",
    "clause",
    "clauses",
    "group_label",
    "own_clause",
]

OWN = "own-clause-"
"""What the code of a clause of the office's own begins with; a number follows."""

MOST_PARTS = 36
"""The most instalments one clause makes."""

_TITLE = 14
_OF_A_PROMISE = frozenset({"who", "whom", "what"})
_CAPITALS = re.compile(r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """The obligation a clause makes: its ``what`` with blanks, when it is done, how by default."""

    what: str = "{what}"
    on_the_spot: bool = False
    manner: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """One clause; ``topics`` it is usual for, none for all; ``promise`` None for mere words.

    ``pays`` says that the shipped words hold an amount, which the office's own must then too.
    """

    code: str
    group: str
    zh: str
    en: str
    text: str = field(repr=False)
    topics: tuple[str, ...] = ()
    promise: Promise | None = None
    pays: bool = False

    def label(self, language: Language) -> str:
        """What it is called."""
        return self.zh if language is Language.CHINESE else self.en

    def blanks(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Each blank that a wording may hold, as it is typed, and what it is filled with."""
        told = rules("clauses")["blanks"]
        return tuple((f"{{{name}}}", one[language.value]) for name, one in told.items())

    def check(self, text: str) -> None:
        """Whether an agreement can be written with ``text``.

        Raises:
            Refusal: ``clause.empty``, ``clause.amount-without-figure``, ``clause.amount-differs``
                or what :meth:`models.vocabulary.wordings.Wording.check` refuses; field ``text``.
        """
        if not text.strip():
            raise Refusal("clause.empty", field="text")
        known = tuple(rules("clauses")["blanks"])
        Wording(code=self.code, zh=self.zh, en=self.en, placeholders=known, text=text).check(text)
        named = claims(text)
        lone = "人民币" in text or "大写" in text or _CAPITALS.search(text) is not None
        if not named and "{amount}" not in text and (lone or self.pays):
            raise Refusal("clause.amount-without-figure", field="text", title=self.zh)
        for one in named:
            if one.capital_fen not in {None, one.figure_fen}:
                figure = write_yuan(one.figure_fen)
                raise Refusal("clause.amount-differs", field="text", title=self.zh, figure=figure)

    def fill(self, text: str, values: Mapping[str, str]) -> str:
        """``text`` with its blanks filled.

        Raises:
            Refusal: ``clause.blank-left`` with the blank as its field.
        """
        for name in asked(text):
            if not values.get(name):
                told = rules("clauses")["blanks"][name][Language.CHINESE.value]
                raise Refusal("clause.blank-left", field=name, blank=told)
        return text.format(**values)


def asked(text: str) -> tuple[str, ...]:
    """The blanks of a wording in the order of the library: people, matter, money, time."""
    held = {name for _, name, _, _ in Formatter().parse(text) if name}
    return tuple(name for name in rules("clauses")["blanks"] if name in held)


def _made(row: Mapping[str, Any]) -> Clause:
    promise = row["promise"]
    return Clause(
        code=row["code"],
        group=row["group"],
        zh=row["zh"],
        en=row["en"],
        text=row["text"],
        topics=tuple(row["topics"]),
        promise=Promise(**promise) if promise is not None else None,
        pays="{amount}" in row["text"],
    )


@cache
def clauses() -> tuple[Clause, ...]:
    """The shipped clauses in the order they are offered, each checked when it is loaded."""
    found = tuple(_made(row) for row in rules("clauses")["clauses"])
    for one in found:
        one.check(one.text)
    return found


def own_clause(code: str, words: str) -> Clause:
    """A clause of the office's own: its title on the first line of two, else how it begins."""
    title, _, text = words.strip().partition("\n")
    if not text:
        title, text = words.strip()[:_TITLE], words.strip()
    text = " ".join(text.split("\n"))
    try:
        promises = set(asked(text)) >= _OF_A_PROMISE
    except (ValueError, KeyError):  # not yet checked: check says what is wrong with it
        promises = False
    promise = Promise() if promises else None
    return Clause(code=code, group="own", zh=title, en=title, text=text, promise=promise)


def clause(code: str) -> Clause:
    """The shipped clause with this code.

    Raises:
        Refusal: ``clause.unknown``.
    """
    found = next((one for one in clauses() if one.code == code), None)
    if found is None:
        raise Refusal("clause.unknown", code=code)
    return found


def group_label(group: str, language: Language) -> str:
    """What a kind of clauses is called."""
    for row in rules("clauses")["groups"]:
        if row["code"] == group:
            return str(row[language.value])
    return phrase("clause.own", language)
