"""The search index: one contentless FTS5 column, kept inside every write.

The index row of a case has the case's ``search_key`` as its rowid, which carries the day of
registration (``days << 20 | serial``): reading by rowid is reading newest first. A contentless
index needs the old terms to let go of a row, so the upkeep hands over what the row said before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary import reference, search_terms
from resources import Language
from services.prepared import Prepared, Way, written, written_all

__all__ = [
    "Finder",
    "Indexed",
    "add",
    "add_all",
    "first_key",
    "key_for",
    "read",
    "remove",
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


def add(way: Way, row: Indexed) -> None:
    """Put a row into the index."""
    written(way, _INSERT, (row.key, row.terms()))


def add_all(connection: sa.Connection, rows: Iterable[Indexed]) -> None:
    """Put many rows into the index at once."""
    written_all(connection, _INSERT, [(row.key, row.terms()) for row in rows])


def remove(connection: sa.Connection, row: Indexed) -> None:
    """Take a row out of the index; it must be the very row that was put in."""
    written_all(connection, _DELETE, [(row.key, row.terms())])


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


_BEYOND = 1 << 62
_FEWEST = 64
_MOST = 4096


class Finder:
    """Reads the cases that hold every word of a query, newest first.

    ``columns`` are read of each of them, and ``conditions`` let it through or not; both belong to
    one statement, so that a list of words costs one look at the index and one at each row shown.
    """

    def __init__(
        self, columns: Sequence[Any], conditions: Sequence[sa.ColumnElement[bool]]
    ) -> None:
        self._columns = columns
        self._conditions = conditions
        self._statements: dict[int, Prepared] = {}

    def rows(
        self,
        connection: sa.Connection,
        query: search_terms.Query,
        values: Mapping[str, object],
        most: int | None = None,
    ) -> Iterator[tuple[Any, ...]]:
        """The rows found, at most ``most``; ``values`` fill the blanks of the conditions.

        They are read in growing batches, and rows the index alone cannot vouch for are re-checked
        against their text, so there is never a false hit.
        """
        doubtful = query.doubtful
        statement = self._statement(len(doubtful))
        asked: dict[str, Any] = {f"word_{index}": word for index, word in enumerate(doubtful)}
        asked |= {**values, "match": query.match_expression(), "below": _BEYOND}
        batch = _FEWEST if most is None else most
        while batch > 0:
            found = statement.rows(connection, asked | {"batch": batch})
            kept = _verified(connection, query, found) if doubtful else found
            yield from (row[2:] for row in kept[:most])
            if most is not None:
                most -= min(most, len(kept))
            if len(found) < batch or most == 0:
                return
            asked["below"] = found[-1][0]
            batch = min(max(batch * 2, _FEWEST), _MOST)

    def _statement(self, words: int) -> Prepared:
        known = self._statements.get(words)
        if known is None:
            known = self._statements[words] = Prepared(self._select(words))
        return known

    def _select(self, words: int) -> sa.Select[Any]:
        """Key and certainty of each case, then the columns asked for.

        A row is certain when each doubtful word stands in one of its columns as it is typed.
        """
        held = [
            sa.or_(*(sa.func.instr(column, sa.bindparam(f"word_{index}")) > 0 for column in _PLAIN))
            for index in range(words)
        ]
        # A CASE stops at the first column that holds the word; a bare OR would look at them all.
        certain = sa.case((sa.and_(*held), 1), else_=0) if held else sa.literal_column("1")
        return (
            sa.select(_ROWID, certain, *self._columns)
            .select_from(_terms)
            # The plus keeps SQLite from reading the table first and asking the index of each row.
            .where(
                _MATCHES,
                sa.bindparam("below", type_=sa.Integer) > _ROWID,
                _case.c.search_key == sa.literal_column("+case_terms.rowid"),
                *self._conditions,
            )
            .order_by(_ROWID.desc())
            .limit(sa.bindparam("batch", type_=sa.Integer))
        )


_terms = sa.table("case_terms", sa.column("rowid", sa.Integer))
_ROWID = _terms.c.rowid
_MATCHES = sa.literal_column("case_terms").op("MATCH")(sa.bindparam("match", type_=sa.Text))
_PLAIN: tuple[sa.ColumnElement[Any], ...] = (
    _case.c.facts,
    _case.c.title,
    _case.c.number,
    _case.c.category,
    _case.c.order_number,
    _case.c.place_label,
    _case.c.parties_label,
    _case.c.handler_label,
)
"""The columns that hold searched text as it is; the likeliest first."""


def _verified(
    connection: sa.Connection, query: search_terms.Query, found: Sequence[tuple[Any, ...]]
) -> Sequence[tuple[Any, ...]]:
    """The rows that hold the words; those not certain are folded and read whole."""
    open_keys = [key for key, certain, *_ in found if not certain]
    if not open_keys:
        return found
    rows = connection.execute(_TEXTS, {"keys": open_keys})
    held = {row.search_key for row in rows if query.verifies(searched_text(row))}
    return [row for row in found if row[1] or row[0] in held]


_TEXTS = sa.select(*COLUMNS).where(_case.c.search_key.in_(sa.bindparam("keys", expanding=True)))
