"""The journal: what every command changed, chained, and the taking back of it.

One entry a command. Its ``changes`` are canonical JSON, a list of rows in the order they were
written::

    {"t": table, "id": key, "op": "insert" | "update" | "delete",
     "v": {column: [before, after, salt]}}

An erased value stands as ``{"erased": digest}`` in place of its triple. The entry's digest covers
the digest before it and the salted digest of every value, never the value itself, so the chain
still verifies when a value and its salt have been erased under the retention rules.
"""

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from models.records import Base, every
from models.records.office import JournalEntry, JournalTouch, TakenBack
from models.vocabulary.errors import Refusal
from services import writing
from services.prepared import Prepared, Straight, written_all
from services.writing import plain

__all__ = [
    "ERASED",
    "Capture",
    "RowChange",
    "chain_problems",
    "changed_lately",
    "entry_digest",
    "journaled_columns",
    "parse",
    "plain",
    "rows_of",
    "typed",
]

GENESIS = "0" * 64
_SALT_BYTES = 8


@cache
def _table_order() -> dict[str, int]:
    """Tables by name, each behind those it points at."""
    return {table.name: rank for rank, table in enumerate(every().metadata.sorted_tables)}


@dataclass(slots=True)
class RowChange:
    """One row before and after; a value that an insert leaves NULL is not listed."""

    table: str
    key: int
    op: str
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


def typed(column: sa.Column[Any], value: Any) -> Any:
    """A JSON value as ``column`` wants it back."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, sa.Enum) and kind.enum_class is not None:
        return kind.enum_class(value)
    if isinstance(kind, sa.Date):
        return date.fromisoformat(value)
    if isinstance(kind, sa.Uuid):
        return UUID(value)
    if isinstance(kind, sa.types.TypeDecorator):
        return datetime.fromisoformat(value)
    return value


def _place(row: Any) -> tuple[int, int]:
    """Where a row stands in an entry: tables others point at first, then by number."""
    return _table_order()[row.__table__.name], row.id


def journaled_columns(table: sa.Table) -> list[sa.Column[Any]]:
    """The columns an entry tells of: all but those derived from others."""
    return [column for column in table.columns if not column.info.get("derived")]


class Capture:
    """Collects the row changes of one transaction from the session's flushes."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, int], RowChange] = {}
        self.touched: set[tuple[str, int]] = set()

    def listen(self, session: Session) -> None:
        """Follow every flush of ``session``."""
        sa.event.listen(session, "after_flush", self._after_flush)

    def insert(self, straight: Straight, record: type[Base], values: dict[str, Any]) -> int:
        """Write a new row past the session and note it; returns its id."""
        key, told = writing.insert(straight, record, values)
        if record.__root__ is not None:
            kind, root = record.__root__
            self.note(RowChange(record.__tablename__, key, "insert", {}, told))
            if root in told:
                self.touched.add((kind, told[root]))
        return key

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        for row in sorted(session.new, key=_place):
            if row.__root__ is not None:
                after = {
                    name: value for name, value in self._values(row).items() if value is not None
                }
                self.note(RowChange(row.__table__.name, row.id, "insert", {}, after))
                self._touch(row)
        for row in sorted(session.dirty, key=_place):
            if row.__root__ is not None:
                self._note_update(row)
        for row in sorted(session.deleted, key=_place, reverse=True):
            if row.__root__ is not None:
                self.note(RowChange(row.__table__.name, row.id, "delete", self._values(row), {}))
                self._touch(row)

    @staticmethod
    def _values(row: Any) -> dict[str, Any]:
        return {
            column.name: plain(getattr(row, column.name))
            for column in journaled_columns(row.__table__)
        }

    def _touch(self, row: Any) -> None:
        kind, column = row.__root__
        root = getattr(row, column)
        if root is not None:
            self.touched.add((kind, root))

    def _note_update(self, row: Any) -> None:
        state = sa.inspect(row)
        before: dict[str, Any] = {}
        after: dict[str, Any] = {}
        for column in journaled_columns(row.__table__):
            history = state.attrs[column.name].history
            if history.has_changes():
                before[column.name] = plain(history.deleted[0] if history.deleted else None)
                after[column.name] = plain(history.added[0] if history.added else None)
        if after:
            self.note(RowChange(row.__table__.name, row.id, "update", before, after))
            self._touch(row)

    def note(self, change: RowChange) -> None:
        """Add a change; a second one of the same row keeps the first *before*."""
        key = (change.table, change.key)
        earlier = self.rows.get(key)
        if earlier is None:
            self.rows[key] = change
        elif change.op == "delete":
            if earlier.op == "insert":
                del self.rows[key]
            else:
                earlier.before = {**change.before, **earlier.before}
                earlier.op, earlier.after = "delete", {}
        elif earlier.op == "delete":
            # A value that is NULL again is listed, or a redo would leave it as it is.
            earlier.op = "update"
            earlier.after = {name: change.after.get(name) for name in earlier.before}
        else:
            earlier.after.update(change.after)
            if earlier.op == "update":
                earlier.before = {**change.before, **earlier.before}


def write(
    straight: Straight,
    capture: Capture,
    *,
    committee_id: int,
    at: datetime,
    actor: str,
    command: str,
    label: tuple[str, dict[str, Any]],
    undoable: bool,
    takes_back: Sequence[int] = (),
) -> int:
    """Append the entry for what ``capture`` saw; returns its id."""
    last = _LAST.first(straight, committee=committee_id)
    ordinal, previous = (last.ordinal + 1, last.digest) if last else (1, GENESIS)
    written: list[str] = []
    header = [ordinal, at.isoformat(), actor, command, label[0], label[1], sorted(takes_back)]
    values: dict[str, Any] = {
        "committee_id": committee_id,
        "ordinal": ordinal,
        "at": at,
        "actor": actor,
        "command": command,
        "label": label[0],
        "label_params": label[1],
        "undoable": undoable,
        "previous": previous,
        "digest": _chained(previous, header, _writing(capture.rows.values(), written)),
        "changes": f"[{','.join(written)}]",
    }
    entry_id, _ = writing.insert(straight, JournalEntry, values)
    if capture.touched:
        touches = [(kind, root, entry_id) for kind, root in sorted(capture.touched)]
        written_all(straight, _TOUCHES, touches)
    if takes_back:
        taken = [{"entry_id": entry_id, "taken_id": one} for one in takes_back]
        straight.connection.execute(_TAKEN_BACK, taken)
    return entry_id


# The statements are built once: building one costs more than running it.

_LAST = Prepared(
    sa.select(JournalEntry.ordinal, JournalEntry.digest)
    .where(JournalEntry.committee_id == sa.bindparam("committee"))
    .order_by(JournalEntry.ordinal.desc())
    .limit(1)
)
_TOUCHES = "INSERT INTO journal_touch (kind, root_id, entry_id) VALUES (?, ?, ?)"
_TAKEN_BACK = sa.insert(TakenBack)


_quoted: Callable[[str], str] = json.encoder.encode_basestring  # what the encoder below uses
_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _encoded(value: Any) -> str:
    """A value of a row as canonical JSON; most are nothing, a text or a number."""
    if value is None:
        return "null"
    kind = type(value)
    if kind is str:
        return _quoted(value)
    return str(value) if kind is int else _canonical(value)


def _writing(changes: Iterable[RowChange], written: list[str]) -> Iterator[str]:
    """What the digest commits to, row by row; the text of each row is put behind ``written``."""
    for change in changes:
        text, commitment = _written(change)
        written.append(text)
        yield commitment


def _written(change: RowChange) -> tuple[str, str]:
    """A row, newly salted, as its entry keeps it and as the entry's digest commits to it.

    Both are the canonical JSON of what :func:`entry_digest` says, put together from parts that
    are encoded once: an import has millions of values.
    """
    table, key, op = change.table, change.key, change.op
    names = sorted(change.before if op == "delete" else change.after)
    salts = os.urandom(_SALT_BYTES * len(names)).hex()
    width = 2 * _SALT_BYTES
    before, after, digest = change.before, change.after, hashlib.sha256
    row = f'["{table}",{key},"'
    kept, committed = [], []
    place = 0
    for name in names:
        salt = salts[place : place + width]
        place += width
        was = _encoded(before[name]) if name in before else "null"
        now = _encoded(after[name]) if name in after else "null"
        values = f"{was},{now}"
        content = f'{salt}{row}{name}",{values}]'
        kept.append(f'"{name}":[{values},"{salt}"]')
        committed.append(f'["{name}","{digest(content.encode()).hexdigest()}"]')
    return (
        f'{{"id":{key},"op":"{op}","t":"{table}","v":{{{",".join(kept)}}}}}',
        f'["{table}",{key},"{op}",[{",".join(committed)}]]',
    )


def _value_digest(row: dict[str, Any], name: str, value: Any) -> str:
    if isinstance(value, dict):
        return str(value["erased"])
    before, after, salt = value
    content = _canonical([row["t"], row["id"], name, before, after])
    return hashlib.sha256(f"{salt}{content}".encode()).hexdigest()


def entry_digest(previous: str, header: list[Any], rows: Iterable[dict[str, Any]]) -> str:
    """The digest of an entry: the chain so far, its header, and its values' salted digests.

    It is the SHA-256 of ``[previous, header, [[table, id, op, [[name, digest], …]], …]]`` as
    canonical JSON, taken piece by piece.
    """
    return _chained(previous, header, map(_commitment, rows))


def _commitment(row: dict[str, Any]) -> str:
    values = [[name, _value_digest(row, name, row["v"][name])] for name in sorted(row["v"])]
    return _canonical([row["t"], row["id"], row["op"], values])


def _chained(previous: str, header: list[Any], commitments: Iterable[str]) -> str:
    digest = hashlib.sha256(f"[{_canonical(previous)},{_canonical(header)},[".encode())
    for position, commitment in enumerate(commitments):
        digest.update(f"{',' if position else ''}{commitment}".encode())
    digest.update(b"]]")
    return digest.hexdigest()


def parse(changes: str) -> Iterator[RowChange]:
    """The row changes of a stored entry, in the order they were written.

    Raises:
        Refusal: ``journal.erased`` when values were erased under the retention rules.
    """
    for change in rows_of(changes):
        if ERASED in change.after.values() or ERASED in change.before.values():
            raise Refusal("journal.erased")
        yield change


ERASED: Any = object()
"""Stands for a value that was erased under the retention rules."""


def rows_of(changes: str) -> Iterator[RowChange]:
    """As :func:`parse`, but an erased value is passed over: only which rows changed is asked."""
    for row in json.loads(changes):
        change = RowChange(row["t"], row["id"], row["op"])
        for name, value in row["v"].items():
            before, after = (ERASED, ERASED) if isinstance(value, dict) else value[:2]
            if row["op"] != "insert":
                change.before[name] = before
            if row["op"] != "delete":
                change.after[name] = after
        yield change


def changed_lately(connection: sa.Connection, kind: str, row: Base, *, entries: int) -> set[str]:
    """The columns of ``row`` that the last so many entries of its aggregate have changed."""
    table, key = row.__tablename__, row.id  # type: ignore[attr-defined]
    changed: set[str] = set()
    asked = {"kind": kind, "root": key, "most": entries}
    for changes in connection.scalars(_LATELY, asked):
        for change in rows_of(changes):
            if (change.table, change.key) == (table, key):
                changed |= change.after.keys() | change.before.keys()
    return changed


_LATELY = (
    sa.select(JournalEntry.changes)
    .join(JournalTouch, JournalTouch.entry_id == JournalEntry.id)
    .where(JournalTouch.kind == sa.bindparam("kind"), JournalTouch.root_id == sa.bindparam("root"))
    .order_by(JournalEntry.id.desc())
    .limit(sa.bindparam("most"))
)


def chain_problems(session: Session) -> list[int]:
    """Ids of the entries whose digest or link does not hold; empty when the chain is whole."""
    broken: list[int] = []
    previous: dict[int, tuple[int, str]] = {}
    takes: dict[int, list[int]] = defaultdict(list)
    for entry_id, taken_id in session.execute(sa.select(TakenBack.entry_id, TakenBack.taken_id)):
        takes[entry_id].append(taken_id)
    for entry in session.scalars(
        sa.select(JournalEntry)
        .order_by(JournalEntry.committee_id, JournalEntry.ordinal)
        .execution_options(yield_per=100)
    ):
        ordinal, digest = previous.get(entry.committee_id, (0, GENESIS))
        header = [
            entry.ordinal,
            entry.at.isoformat(),
            entry.actor,
            entry.command,
            entry.label,
            entry.label_params,
            sorted(takes[entry.id]),
        ]
        expected = entry_digest(entry.previous, header, json.loads(entry.changes))
        if (entry.ordinal, entry.previous, entry.digest) != (ordinal + 1, digest, expected):
            broken.append(entry.id)
        previous[entry.committee_id] = (entry.ordinal, entry.digest)
        session.expunge(entry)
    return broken
