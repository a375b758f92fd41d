"""From the rows of a ledger to drafts of cases, and what is wrong with the rest.

Nothing is lost on the way: a column nobody knows, and a value that cannot be read as what its
column means, become remarks of the case. A row is left out only when it has neither facts nor
title, or stands twice, and then it is named.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.reference import categories, channels, topics
from resources import rules
from services.ledgers import moments
from services.ledgers.cases import LedgerCase, LedgerParty, Problem
from services.ledgers.columns import ColumnMapping, Field, guess, named, normalised, parse_overrides
from services.ledgers.reading import Ledger, Row, content_digest, read

__all__ = [
    "ImportPlan",
    "LedgerCase",
    "LedgerParty",
    "Problem",
    "Suggestion",
    "Tell",
    "draft",
    "plan",
    "planned",
    "tidy",
]

Suggestion = Callable[[str, str], str | None]
"""Answers a topic code, or None, for a title and facts."""

Tell = Callable[[int, int], object]
"""Told now and then how many rows of how many are done; what it raises stops the work."""

_TOLD_EVERY = 500

_SHOWN = 80
"""Characters of a faulty value that a problem repeats."""

_DIGITS_LOST = re.compile(r"\d{15}0+")
"""A spreadsheet keeps 15 digits of a number; what was typed behind them is zeros now."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_LONGEST_BLANK = 8
"""Characters; a longer value is not one of the signs for nothing (``-``, 无, n/a)."""

_MOMENTS = {Field.RECEIVED_AT, Field.REPLIED_AT}
_DAYS = {Field.OCCURRED_ON, Field.REGISTERED_ON, Field.ACCEPTED_ON, Field.CLOSED_ON}
_NARRATIVES = {Field.FACTS, Field.REQUESTS, Field.REPLY, Field.RESULT}
_NUMBERS = {
    Field.EXTERNAL_ID,
    Field.ORDER_NUMBER,
    Field.APPLICANT_ID_NUMBER,
    Field.RESPONDENT_ID_NUMBER,
}
_CODES = {Field.TOPIC: "topics", Field.CATEGORY: "categories", Field.SOURCE: "sources"}


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportPlan:
    """What importing a ledger would do."""

    ledger: Ledger
    mapping: ColumnMapping
    cases: tuple[LedgerCase, ...]
    problems: tuple[Problem, ...]

    @property
    def digest(self) -> str:
        """The digest of the ledger's content, see `content_digest`."""
        return content_digest(self.ledger)

    @property
    def skipped(self) -> int:
        """How many rows are left out."""
        return len(self.ledger.rows) - len(self.cases)


def plan(
    path: Path,
    sheet: str | None = None,
    overrides: Iterable[str] = (),
    *,
    heading_row: int | None = None,
    suggest: Suggestion | None = None,
) -> ImportPlan:
    """What the ledger at ``path`` would bring.

    ``overrides`` are ``FIELD=HEADER`` pairs; ``suggest`` answers the topic code for a title and
    facts where the ledger names no topic. Refuses what `read`, `guess`, `parse_overrides` and
    `planned` refuse.
    """
    said = parse_overrides(overrides)
    ledger = read(path, sheet, headings=said.values(), heading_row=heading_row)
    return planned(ledger, guess(ledger.columns, said), suggest=suggest)


def planned(
    ledger: Ledger,
    mapping: ColumnMapping,
    *,
    suggest: Suggestion | None = None,
    tell: Tell = lambda _done, _rows: None,
) -> ImportPlan:
    """What a ledger that was read would bring when its columns mean what ``mapping`` says.

    Refuses a ledger none of whose columns holds the facts.
    """
    if mapping.get(Field.FACTS) is None:
        raise Refusal(
            "ledger.no-facts-column",
            field="map",
            name=ledger.name,
            headers=named(ledger.columns),
        )
    cases, problems = [], []
    for outcome in draft(ledger, mapping, suggest=suggest):
        if isinstance(outcome, LedgerCase):
            cases.append(outcome)
            if not len(cases) % _TOLD_EVERY:
                tell(len(cases), len(ledger.rows))
        else:
            problems.append(outcome)
    return ImportPlan(
        ledger=ledger,
        mapping=mapping,
        cases=tuple(cases),
        problems=tuple(problems),
    )


def draft(
    ledger: Ledger, mapping: ColumnMapping, *, suggest: Suggestion | None = None
) -> Iterator[LedgerCase | Problem]:
    """Each row as a case, together with the problems of its cells, in the order of the rows."""
    reader = _RowReader(ledger, mapping, suggest)
    first_with: dict[str, tuple[int, str]] = {}
    for row in ledger.rows:
        case, problems = reader.read(row)
        number = f"#{case.external_id}" if case.external_id else case.fingerprint
        if not case.facts:
            yield reader.problem(row, Field.FACTS, "missing-facts", skipped=True)
        elif number in first_with:
            earlier, same = first_with[number]
            reason = "duplicate-row" if same == case.fingerprint else "duplicate-number"
            yield reader.problem(row, Field.EXTERNAL_ID, reason, skipped=True, earlier=earlier)
        else:
            first_with[number] = (row.number, case.fingerprint)
            yield from problems
            yield case


class _RowReader:
    """Takes the rows of one ledger apart, one after the other."""

    def __init__(self, ledger: Ledger, mapping: ColumnMapping, suggest: Suggestion | None) -> None:
        self._ledger = ledger
        self._mapping = mapping
        self._suggest = suggest
        self._steps = [
            (meant, column, _reading(meant), *meant.value.rpartition(".")[::2])
            for meant, column in mapping.columns.items()
        ]

    def read(self, row: Row) -> tuple[LedgerCase, list[Problem]]:
        """The case of a row, also where it lacks its facts, and what is wrong with its cells."""
        values: dict[str, Any] = {}
        parties: dict[str, dict[str, Any]] = {}
        remarks: list[str] = []
        problems: list[Problem] = []
        for meant, column, reading, role, attribute in self._steps:
            raw = row.cells[column] if column < len(row.cells) else ""
            if not raw or _is_blank(raw):
                continue
            value = reading(raw)
            if value is None:
                remarks.append(f"{self._ledger.label(column)}：{_line(raw)}")
                reason = _unreadable(meant)
                if reason:
                    problems.append(self.problem(row, meant, reason, skipped=False))
                continue
            (parties.setdefault(role, {}) if role else values)[attribute] = value
        values |= {role: LedgerParty(**known) for role, known in parties.items()}
        self._complete(values)
        if "facts" not in values and "title" in values:
            values["facts"] = values["title"]
            problems.append(self.problem(row, Field.FACTS, "facts-from-title", skipped=False))
        case = LedgerCase(
            row=row.number,
            fingerprint=_fingerprint(row.cells),
            facts=values.pop("facts", ""),
            remarks=(*remarks, *self._unknown(row)),
            **values,
        )
        return case, problems

    def _complete(self, values: dict[str, Any]) -> None:
        """What follows from the rest: an order's number is the row's, a topic is suggested."""
        if "order_number" in values:
            values.setdefault("external_id", values["order_number"])
        if self._suggest is not None and "topic" not in values and "facts" in values:
            suggested = self._suggest(values.get("title", ""), values["facts"])
            if suggested:
                values.update(topic=suggested, topic_suggested=True)

    def problem(
        self, row: Row, meant: Field, reason: str, *, skipped: bool, **params: object
    ) -> Problem:
        """A problem in the cell of ``meant``, or in the row's first cell when it has no column."""
        column = self._mapping.get(meant) or 0
        value = row.cells[column].strip() if column < len(row.cells) else ""
        return Problem(
            sheet=self._ledger.sheet,
            cell=self._ledger.address(row, column),
            value=value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…",
            reason=f"ledger.{reason}",
            fix=f"ledger.fix-{reason}",
            skipped=skipped,
            params={"header": self._ledger.label(column), **params},
        )

    def _unknown(self, row: Row) -> Iterator[str]:
        """The cells of columns without a meaning, also of those beyond the heading."""
        beyond = range(len(self._ledger.columns), len(row.cells))
        for column in (*self._mapping.unmapped, *beyond):
            value = _line(row.cells[column]) if column < len(row.cells) else ""
            if value:
                yield f"{self._ledger.label(column)}：{value}"


def _reading(meant: Field) -> Callable[[str], Any]:
    """How a cell of ``meant`` is read; the reading answers None for what it cannot be."""
    if meant in _MOMENTS:
        return moments.parse
    if meant in _DAYS:
        return _day
    if meant in _NARRATIVES:
        return tidy
    if meant in _NUMBERS:
        return _number
    if meant in _CODES:
        words = _CODES[meant]
        return lambda raw: _code(words, raw)
    return _line


def _unreadable(meant: Field) -> str:
    """The problem that an unreadable cell of ``meant`` is."""
    if meant in _MOMENTS or meant in _DAYS:
        return "unreadable-date"
    if meant in _CODES:
        return "unknown-word"
    return "digits-lost" if meant in _NUMBERS else ""


def _day(raw: str) -> date | None:
    moment: datetime | None = moments.parse(raw)
    return None if moment is None else moment.date()


def _number(raw: str) -> str | None:
    value = _line(raw)
    return None if _DIGITS_LOST.fullmatch(value) else value


@lru_cache(maxsize=4096)
def _code(words: str, raw: str) -> str | None:
    return _codes(words).get(normalised(raw))


def _line(raw: str) -> str:
    return " ".join(tidy(raw).split())


def _is_blank(raw: str) -> bool:
    plain = raw.strip()
    return len(plain) <= _LONGEST_BLANK and plain.casefold() in _blanks()


@cache
def _blanks() -> frozenset[str]:
    return frozenset({"", *rules("ledger_columns")["blank"]})


@cache
def _codes(words: str) -> dict[str, str]:
    """What a ledger writes for a code of a reference list, as `normalised` words."""
    if words == "categories":
        named = {normalised(row.zh): row.code for row in categories()}
        short = {name.removesuffix("纠纷"): code for name, code in named.items()}
        return {**short, **named, **{normalised(row.code): row.code for row in categories()}}
    listed = rules("ledger_columns")[words]
    ours = {row.code: row.zh for row in (topics() if words == "topics" else channels())}
    return {
        normalised(word): code
        for code, said in listed.items()
        for word in (code, ours.get(code, code), *said)
    }


def tidy(text: str) -> str:
    """A narrative as it should be read: its paragraphs, without the padding of web forms."""
    if text.isprintable() and "_x000D_" not in text:
        return text.strip()
    plain = _CONTROLS.sub("", text.replace("_x000D_", "\n").replace("\r\n", "\n"))
    lines = (line.strip() for line in plain.replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def _fingerprint(cells: Sequence[str]) -> str:
    said = (" ".join(cell.replace("_x000D_", " ").split()) for cell in cells)
    plain = "\x1f".join(said).rstrip("\x1f")
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()
