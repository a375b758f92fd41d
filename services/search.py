"""The search index: one contentless FTS5 column, kept inside every write.

The index row of a case has the case's ``search_key`` as its rowid, which carries the day of
registration (``days << 20 | serial``): reading by rowid is reading newest first. A contentless
index needs the old terms to let go of a row, so the upkeep hands over what the row said before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary import reference, search_terms
from resources import Language
from services.prepared import Prepared

__all__ = [
    "Indexed",
    "add",
    "add_all",
    "first_key",
    "key_for",
    "matching",
    "read",
    "remove",
    "statement",
]

EPOCH = date(1970, 1, 1)
_SERIAL_BITS = 20
_case = Case.__table__

COLUMNS: tuple[sa.ColumnElement[Any], ...] = (
    _case.c.search_key,
    _case.c.number,
    _case.c.title,
    _case.c.facts,
    _case.c.requests,
    _case.c.topic,
    _case.c.category,
    _case.c.order_number,
    _case.c.place_label,
    _case.c.parties_label,
    _case.c.handler_label,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexed:
    """What the index knows a case by: its rowid, all its text, and the names read as pinyin."""

    key: int
    text: str
    named: tuple[str, ...]

    def terms(self) -> str:
        """The tokens of the index row, blank between."""
        return " ".join(search_terms.index_terms((self.text,), self.named))


def _topic_label(code: str) -> str:
    known = next((topic for topic in reference.topics() if topic.code == code), None)
    return known.label(Language.CHINESE) if known else ""


def searched_text(row: Any) -> str:
    """All the text of a case row that a word is looked for in, its parts on lines of their own."""
    return "\n".join(
        (
            row.number,
            row.title,
            row.facts,
            *row.requests,
            _topic_label(row.topic),
            row.category,
            row.order_number,
            row.place_label,
            row.parties_label,
            row.handler_label,
        )
    )


def indexed(row: Any) -> Indexed | None:
    """The index row of a case row (a row of :data:`COLUMNS`); None while it has no key."""
    if row.search_key is None:
        return None
    names = [*row.parties_label.split("、"), *row.handler_label.split()]
    named = [*names, *row.place_label.split(), _topic_label(row.topic)]
    return Indexed(
        key=row.search_key,
        text=searched_text(row),
        named=tuple(name for name in dict.fromkeys(named) if name),
    )


def read(connection: sa.Connection, case_id: int) -> Indexed | None:
    """What the index holds of a case that is in the register; None for one that is not."""
    row = connection.execute(_ROW, {"case_id": case_id}).first()
    return indexed(row) if row else None


_ROW = sa.select(*COLUMNS).where(_case.c.id == sa.bindparam("case_id"))


def add(connection: sa.Connection, row: Indexed) -> None:
    """Put a row into the index."""
    connection.exec_driver_sql(_INSERT, (row.key, row.terms()))


def add_all(connection: sa.Connection, rows: Iterable[Indexed]) -> None:
    """Put many rows into the index at once."""
    connection.exec_driver_sql(_INSERT, [(row.key, row.terms()) for row in rows])


def remove(connection: sa.Connection, row: Indexed) -> None:
    """Take a row out of the index; it must be the very row that was put in."""
    connection.exec_driver_sql(_DELETE, (row.key, row.terms()))


_INSERT = "INSERT INTO case_terms (rowid, terms) VALUES (?, ?)"
_DELETE = "INSERT INTO case_terms (case_terms, rowid, terms) VALUES ('delete', ?, ?)"


def first_key(day: date) -> int:
    """The lowest search key of ``day``: what was recorded since then has it or a higher one."""
    return (day - EPOCH).days << _SERIAL_BITS


def key_for(connection: sa.Connection, day: date) -> int:
    """The next free search key of ``day``: its days since 1970 above a serial of the day."""
    low = first_key(day)
    last: int | None = _LAST_KEY.first(connection, low=low, high=low + (1 << _SERIAL_BITS))[0]
    return low if last is None else last + 1


_LAST_KEY = Prepared(
    sa.select(sa.func.max(_case.c.search_key)).where(
        _case.c.search_key >= sa.bindparam("low"), _case.c.search_key < sa.bindparam("high")
    )
)


def statement(query: search_terms.Query, before: int | None, limit: int) -> sa.TextClause:
    """The index rows matching ``query``, newest first, from below the key ``before``."""
    bounds = "" if before is None else " AND rowid < :before"
    clause = sa.text(
        f"SELECT rowid FROM case_terms WHERE case_terms MATCH :match{bounds}"  # noqa: S608 - the bound is ours
        " ORDER BY rowid DESC LIMIT :limit"
    )
    values: dict[str, object] = {"match": query.match_expression(), "limit": limit}
    if before is not None:
        values["before"] = before
    return clause.bindparams(**values)


_FIRST_BATCH = 64
_LARGEST_BATCH = 4096


def matching(connection: sa.Connection, query: search_terms.Query) -> Iterator[Sequence[int]]:
    """Search keys of the cases that hold every word, newest first, in growing batches.

    The caller stops when it has enough: a first page costs one small batch. Rows the index alone
    cannot vouch for are re-checked against their text, so there is never a false hit.
    """
    before: int | None = None
    batch = _FIRST_BATCH
    while True:
        keys = connection.execute(statement(query, before, batch)).scalars().all()
        if keys:
            yield _verified(connection, query, keys)
        if len(keys) < batch:
            return
        before = keys[-1]
        batch = min(batch * 2, _LARGEST_BATCH)


def _verified(
    connection: sa.Connection, query: search_terms.Query, keys: Sequence[int]
) -> Sequence[int]:
    if not query.needs_verifying:
        return keys
    rows = connection.execute(sa.select(*COLUMNS).where(_case.c.search_key.in_(keys)))
    held = {row.search_key for row in rows if query.verifies(searched_text(row))}
    return [key for key in keys if key in held]
