"""Rows that say something else than the journal last wrote of them: a hand beside the program.

The journal is read from its last entry back. The first change met of a column is the last that
was made, so each value is compared once, and what is remembered are the rows already looked at,
not their values.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from models.records import Base, every
from models.records.office import JournalEntry
from services import journal
from services.journal import RowChange
from services.writing import defaults

__all__ = ["Alteration", "alterations"]

_PIECE = 200
"""Entries whose rows are compared together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Alteration:
    """A row of ``table``; ``columns`` differ from what was written.

    ``fault`` is ``altered``, ``gone`` for a row that was taken away, or ``untold`` for one that
    no entry ever put there.
    """

    table: str
    id: int
    fault: str
    columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Table:
    """What has been met of one table, going back."""

    record: type[Base]
    settled: set[int] = field(default_factory=set)
    later: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    expected: dict[int, dict[str, Any]] = field(default_factory=dict)

    def meet(self, change: RowChange) -> None:
        """Note what a change says of a row, unless a later one has said it."""
        if change.key in self.settled:
            return
        if change.op == "delete":
            self.settled.add(change.key)
            return
        later = self.later[change.key]
        expected = self.expected.setdefault(change.key, {})
        told = {name: value for name, value in change.after.items() if name not in later}
        expected.update(told)
        later.update(told)
        if change.op == "insert":
            table: Any = self.record.__table__
            for column in journal.journaled_columns(table):
                if column.name not in later and column.name != "id":
                    expected.setdefault(column.name, _UNSAID)
            self.settled.add(change.key)
            self.later.pop(change.key)

    def compared(self, connection: sa.Connection) -> Iterator[Alteration]:
        """Look at the rows that were met; they are forgotten then."""
        expected, self.expected = self.expected, {}
        table: Any = self.record.__table__
        ids = list(expected)
        rows = connection.execute(sa.select(table).where(table.c.id.in_(ids))).mappings()
        there = {row["id"]: row for row in rows}
        usual = defaults(self.record)
        for key, values in sorted(expected.items()):
            row = there.get(key)
            if row is None:
                self.settled.add(key)
                yield Alteration(table=table.name, id=key, fault="gone")
                continue
            columns = tuple(sorted(_differing(table, row, values, usual)))
            if columns:
                yield Alteration(table=table.name, id=key, fault="altered", columns=columns)


_UNSAID: Any = object()


def _differing(
    table: Any, row: sa.RowMapping, values: Mapping[str, Any], usual: Mapping[str, Any]
) -> Iterator[str]:
    """The columns in which a row is not as it was told; a moment is the same in any zone."""
    for name, value in values.items():
        if name not in row or value is journal.ERASED:
            continue
        column, held = table.c[name], row[name]
        if value is _UNSAID:
            if held is not None and held != usual[name]:
                yield name
        elif held != journal.typed(column, value):
            yield name


def alterations(connection: sa.Connection) -> Iterator[Alteration]:
    """Every row that is not as the journal has it, the latest written first."""
    tables = {
        mapper.class_.__tablename__: _Table(mapper.class_)
        for mapper in every().registry.mappers
        if mapper.class_.__root__ is not None
    }
    ids = list(connection.scalars(sa.select(JournalEntry.id).order_by(JournalEntry.id.desc())))
    for start in range(0, len(ids), _PIECE):
        for changes in _changes(connection, ids[start : start + _PIECE]):
            for change in reversed(list(journal.rows_of(changes))):
                if change.table in tables:
                    tables[change.table].meet(change)
        for table in tables.values():
            if table.expected:
                yield from table.compared(connection)
    yield from _untold(connection, tables)


def _changes(connection: sa.Connection, ids: Sequence[int]) -> Sequence[str]:
    return connection.scalars(
        sa.select(JournalEntry.changes)
        .where(JournalEntry.id.in_(ids))
        .order_by(JournalEntry.id.desc())
    ).all()


def _untold(connection: sa.Connection, tables: Mapping[str, _Table]) -> Iterator[Alteration]:
    """Rows that no entry ever put there."""
    for name, table in tables.items():
        records: Any = table.record.__table__
        for key in connection.scalars(sa.select(records.c.id).order_by(records.c.id)):
            if key not in table.settled and key not in table.later:
                yield Alteration(table=name, id=key, fault="untold")
