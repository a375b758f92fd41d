"""The journal as it is listed: of one case or of the whole register."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from models.records.office import JournalEntry, JournalTouch
from services import undoing
from services.database import Reading
from services.queries.rows import EntryLine

__all__ = ["count", "entries", "entry", "redoable", "undoable"]


def entries(
    reading: Reading, *, case_id: int | None = None, limit: int = 200
) -> tuple[EntryLine, ...]:
    """Entries, newest first; of one case when ``case_id`` is given."""
    statement = (
        _ENTRIES.where(JournalEntry.committee_id == reading.committee_id)
        .order_by(JournalEntry.id.desc())
        .limit(limit)
    )
    if case_id is not None:
        statement = statement.join(JournalTouch, JournalTouch.entry_id == JournalEntry.id).where(
            JournalTouch.kind == "case", JournalTouch.root_id == case_id
        )
    return _lines(reading, reading.connection.execute(statement).all())


def count(reading: Reading, case_id: int) -> int:
    """How many entries touched a case."""
    return int(
        reading.connection.execute(
            sa.select(sa.func.count())
            .select_from(JournalTouch)
            .where(JournalTouch.kind == "case", JournalTouch.root_id == case_id)
        ).scalar_one()
    )


def entry(reading: Reading, entry_id: int) -> EntryLine:
    """One entry, known to exist."""
    statement = _ENTRIES.where(JournalEntry.id == entry_id)
    return _lines(reading, [reading.connection.execute(statement).one()])[0]


_ENTRIES = sa.select(
    JournalEntry.id,
    JournalEntry.at,
    JournalEntry.actor,
    JournalEntry.command,
    JournalEntry.label,
    JournalEntry.label_params,
    JournalEntry.undoable,
    # Counted where the entry lies: that of an import is too large to be carried over for it.
    sa.func.json_array_length(JournalEntry.changes).label("rows"),
)


def _lines(reading: Reading, rows: Sequence[Any]) -> tuple[EntryLine, ...]:
    oldest = min((row.id for row in rows), default=0)
    now = undoing.standing(reading.session, since=oldest - 1)
    return tuple(
        EntryLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            takes_back_id=min(now.takes.get(row.id, ()), default=None),
            taken_back=not now.in_force(row.id),
        )
        for row in rows
    )


def undoable(reading: Reading, actor: str) -> int | None:
    """The entry Ctrl+Z would take back."""
    return undoing.next_to_undo(reading.session, actor)


def redoable(reading: Reading, actor: str) -> int | None:
    """The entry Ctrl+Y would take back."""
    return undoing.next_to_redo(reading.session, actor)
