"""What undo rests on: which entries are in force, what stands on an entry, putting rows back.

Nothing is ever erased: an entry is taken back by a later one, which may be taken back itself
(redo). Which entry takes back which is kept in ``journal_taken_back``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import every
from models.records.office import JournalEntry, JournalTouch, TakenBack
from services import journal
from services.journal import RowChange

__all__ = ["Standing", "later_entries", "next_to_redo", "next_to_undo", "restore", "standing"]

SHARED = frozenset({"estate", "building", "unit", "person", "organisation"})
"""Directory rows that a case may have brought in and others may since rely on: taking the case
back leaves them where they are used."""

OWNED = frozenset({"contact_detail"})
"""Rows that belong to a directory row: they are no use of it, and stay or go with it."""

_FEW = 500
"""Keys that are asked for one by one; more are asked for as a range and sifted."""


# Which entries are in force


@dataclass(frozen=True, slots=True)
class Standing:
    """Which entries undo entries take back, and which entries are thereby void at present."""

    takes: Mapping[int, frozenset[int]]
    void: frozenset[int]

    def in_force(self, entry_id: int) -> bool:
        """Whether what the entry did still counts."""
        return entry_id not in self.void

    def only_takes_after(self, entry_id: int, below: int) -> bool:
        """Whether an undo entry and all it takes back came after ``below``: they cancel out."""
        taken = self.takes.get(entry_id)
        return taken is not None and min(taken) > below


def standing(session: Session, *, since: int = 0) -> Standing:
    """How the entries after ``since`` stand.

    An undo entry comes after what it takes back, so one walk from the newest decides each.
    """
    takes: dict[int, set[int]] = defaultdict(set)
    for row in session.execute(
        sa.select(TakenBack.entry_id, TakenBack.taken_id).where(TakenBack.entry_id > since)
    ):
        takes[row.entry_id].add(row.taken_id)
    void: set[int] = set()
    for entry_id in sorted(takes, reverse=True):
        if entry_id not in void:
            void |= takes[entry_id]
    return Standing(
        {entry_id: frozenset(taken) for entry_id, taken in takes.items()}, frozenset(void)
    )


def next_to_undo(session: Session, actor: str) -> int | None:
    """The last command of ``actor`` that can be taken back; what Ctrl+Z means outside a field."""
    now = standing(session)
    for entry_id in _own(session, actor, JournalEntry.undoable.is_(True)):
        if entry_id not in now.takes and now.in_force(entry_id):
            return entry_id
    return None


def next_to_redo(session: Session, actor: str) -> int | None:
    """The undo entry that Ctrl+Y would take back: the newest in force, with no new work since."""
    now = standing(session)
    for entry_id in _own(session, actor, sa.true()):
        taken = now.takes.get(entry_id)
        if taken is None:
            return None
        if now.in_force(entry_id) and not taken & now.takes.keys():
            return entry_id
    return None


def _own(session: Session, actor: str, condition: sa.ColumnElement[bool]) -> Iterator[int]:
    return iter(
        session.scalars(
            sa.select(JournalEntry.id)
            .where(JournalEntry.actor == actor, condition)
            .order_by(JournalEntry.id.desc())
            .limit(_FEW)
        )
    )


# What stands on an entry


def later_entries(session: Session, entry: JournalEntry) -> tuple[int, ...]:
    """The entries that must be taken back before ``entry`` can be, newest first.

    They changed what it had written, refer to it, or removed what it would need again; and with
    them whatever stands on them in turn.
    """
    now = standing(session, since=entry.id)
    found: set[int] = set()
    waiting = [entry]
    while waiting:
        for later in _standing_on(session, waiting.pop(), now):
            if later.id not in found:
                found.add(later.id)
                waiting.append(later)
    return tuple(sorted(found, reverse=True))


def _standing_on(session: Session, entry: JournalEntry, now: Standing) -> Iterator[JournalEntry]:
    ours = {(one.table, one.key): one for one in journal.rows_of(entry.changes)}
    for keys in _chunks(sorted(_candidates(session, entry, ours, now))):
        for later in session.scalars(
            sa.select(JournalEntry).where(JournalEntry.id.in_(keys)).order_by(JournalEntry.id)
        ):
            if not now.in_force(later.id) or now.only_takes_after(later.id, entry.id):
                continue
            if any(_collides(ours, change) for change in journal.rows_of(later.changes)):
                yield later


_Rows = Mapping[tuple[str, int], RowChange]


def _candidates(
    session: Session, entry: JournalEntry, ours: _Rows, now: Standing
) -> Collection[int]:
    """Later entries of the aggregates this one touched, or that point at rows it made."""
    touch = sa.orm.aliased(JournalTouch)
    same = (touch.kind == JournalTouch.kind) & (touch.root_id == JournalTouch.root_id)
    found = set(
        session.scalars(
            sa.select(touch.entry_id)
            .join(JournalTouch, same)
            .where(JournalTouch.entry_id == entry.id, touch.entry_id > entry.id)
            .distinct()
        )
    )
    for kind, roots in _pointing_roots(session, ours).items():
        for keys in _chunks(sorted(roots)):
            found.update(
                session.scalars(
                    sa.select(JournalTouch.entry_id).where(
                        JournalTouch.kind == kind,
                        JournalTouch.root_id.in_(keys),
                        JournalTouch.entry_id > entry.id,
                    )
                )
            )
    if _lacks_what_it_needs(session, ours):
        found.update(later for later in now.takes if later > entry.id)
    return found


def _pointing_roots(session: Session, ours: _Rows) -> Mapping[str, Collection[int]]:
    """The aggregates whose rows point at a row that ``ours`` made, by kind."""
    made: dict[str, set[int]] = defaultdict(set)
    for change in ours.values():
        if change.op == "insert" and change.table not in SHARED:
            made[change.table].add(change.key)
    roots: dict[str, set[int]] = defaultdict(set)
    for table, keys in made.items():
        for other, column in _pointers(table):
            kind, root = _roots()[other.name]
            for row_id, pointed, root_id in session.execute(
                sa.select(other.c.id, column, other.c[root]).where(_among(column, keys))
            ):
                if pointed in keys and (other.name, row_id) not in ours and root_id is not None:
                    roots[kind].add(root_id)
    return roots


def _lacks_what_it_needs(session: Session, ours: _Rows) -> bool:
    """Whether a row that ``ours`` would put back points at a row that is no longer there."""
    needed: dict[str, set[int]] = defaultdict(set)
    for change in ours.values():
        if change.op != "insert":
            for target, key in _pointed(change.table, change.before):
                needed[target].add(key)
    for name, keys in needed.items():
        column = every().metadata.tables[name].c.id
        there = set(session.scalars(sa.select(column).where(_among(column, keys))))
        if any(key not in there and (name, key) not in ours for key in keys):
            return True
    return False


def _collides(ours: _Rows, later: RowChange) -> bool:
    mine = ours.get((later.table, later.key))
    if mine is not None:
        if "delete" in {mine.op, later.op} or mine.op == "insert":
            return True
        return bool(mine.after.keys() & later.after.keys())
    if later.op == "delete":
        return any(
            (later.table, later.key) in _pointed(one.table, one.before)
            for one in ours.values()
            if one.op != "insert"
        )
    for target in _pointed(later.table, later.after):
        made = ours.get(target)
        if made is not None and made.op == "insert" and made.table not in SHARED:
            return True
    return False


# How tables point at each other


@cache
def _roots() -> Mapping[str, tuple[str, str]]:
    """The aggregate each journaled table belongs to, by the table's name."""
    return {
        mapper.local_table.name: mapper.class_.__root__  # type: ignore[attr-defined]
        for mapper in every().registry.mappers
        if mapper.class_.__root__ is not None
    }


@cache
def _pointers(table: str) -> tuple[tuple[sa.Table, sa.Column[Any]], ...]:
    """The columns of journaled tables that point at rows of ``table``."""
    return tuple(
        (other, column)
        for other in every().metadata.sorted_tables
        if other.name in _roots()
        for column in other.columns
        if any(key.column.table.name == table for key in column.foreign_keys)
    )


@cache
def _pointing_columns(table: str) -> tuple[tuple[str, str], ...]:
    """The columns of ``table`` that point elsewhere, each with the table it points at."""
    return tuple(
        (column.name, key.column.table.name)
        for column in every().metadata.tables[table].columns
        for key in column.foreign_keys
    )


def _pointed(table: str, values: Mapping[str, Any]) -> list[tuple[str, int]]:
    """The rows that a row with these values points at."""
    return [
        (target, values[name])
        for name, target in _pointing_columns(table)
        if values.get(name) is not None
    ]


def _among(column: Any, keys: Collection[int]) -> sa.ColumnElement[bool]:
    """A condition that holds for at least the rows with these keys."""
    if len(keys) <= _FEW:
        return column.in_(sorted(keys))  # type: ignore[no-any-return]
    return column.between(min(keys), max(keys))  # type: ignore[no-any-return]


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _FEW] for start in range(0, len(keys), _FEW))


# Putting rows back


def restore(session: Session, changes: Sequence[RowChange], capture: journal.Capture) -> None:
    """Put every row of ``changes`` back as it was before them, noting that as changes again.

    Foreign keys are checked at the end of the transaction: rows of one entry may point at each
    other in any order.
    """
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    entered, owned, rest = _sorted_out(changes)
    for run in _runs(reversed(rest)):
        _put_back(connection, run, capture)
    for run in _runs(reversed(entered)):
        used = _used(connection, run[0].table, {one.key for one in run})
        going = [one for one in run if one.key not in used]
        belongings = [detail for one in going for detail in owned[one.table, one.key]]
        _put_back(connection, belongings, capture)
        _put_back(connection, going, capture)


def _sorted_out(
    changes: Iterable[RowChange],
) -> tuple[list[RowChange], Mapping[tuple[str, int], list[RowChange]], list[RowChange]]:
    """Directory rows that were made, what belongs to each of them, and all other changes."""
    made = {
        (one.table, one.key): one for one in changes if one.op == "insert" and one.table in SHARED
    }
    owned: dict[tuple[str, int], list[RowChange]] = defaultdict(list)
    rest: list[RowChange] = []
    for one in changes:
        if (one.table, one.key) in made:
            continue
        owners = made.keys() & set(_pointed(one.table, one.after)) if one.table in OWNED else ()
        if one.op == "insert" and owners:
            owned[next(iter(owners))].append(one)
        else:
            rest.append(one)
    return list(made.values()), owned, rest


def _runs(changes: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """Neighbours that one statement serves: the same table, act and columns."""
    return (list(run) for _, run in groupby(changes, key=_statement_key))


def _statement_key(change: RowChange) -> tuple[str, str, tuple[str, ...]]:
    return change.op, change.table, tuple(sorted(change.before))


def _put_back(
    connection: sa.Connection, run: Sequence[RowChange], capture: journal.Capture
) -> None:
    if not run:
        return
    op, name, columns = _statement_key(run[0])
    table = every().metadata.tables[name]
    for start in range(0, len(run), _FEW):
        piece = run[start : start + _FEW]
        if op == "insert":
            statement: Any = sa.delete(table).where(table.c.id == sa.bindparam("key"))
            connection.execute(statement, [{"key": one.key} for one in piece])
            continue
        rows = [
            {column: journal.typed(table.c[column], one.before[column]) for column in columns}
            for one in piece
        ]
        if op == "delete":
            connection.execute(sa.insert(table), rows)
        else:
            statement = sa.update(table).where(table.c.id == sa.bindparam("row_key"))
            keyed = [{"row_key": one.key, **row} for one, row in zip(piece, rows, strict=True)]
            connection.execute(statement, keyed)
    for one in run:
        capture.note(_inverse(one))


def _inverse(change: RowChange) -> RowChange:
    op = {"insert": "delete", "delete": "insert", "update": "update"}[change.op]
    return RowChange(change.table, change.key, op, change.after, change.before)


def _used(connection: sa.Connection, table: str, keys: Collection[int]) -> set[int]:
    """Which of these directory rows something still points at."""
    used: set[int] = set()
    for other, column in _pointers(table):
        if other.name not in OWNED:
            pointed = connection.execute(
                sa.select(column).where(_among(column, keys)).distinct()
            ).scalars()
            used.update(key for key in pointed if key in keys)
    return used
