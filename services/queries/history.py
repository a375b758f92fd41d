"""The journal as it is listed: of one case or of the whole register."""

import json

import sqlalchemy as sa

from models.records.office import JournalEntry, JournalTouch
from services.commands.history import next_to_redo, next_to_undo, taken_back
from services.database import Reading
from services.queries.rows import EntryLine

__all__ = ["count", "entries", "entry", "redoable", "undoable"]


def entries(
    reading: Reading, *, case_id: int | None = None, limit: int = 200
) -> tuple[EntryLine, ...]:
    """Entries, newest first; of one case when ``case_id`` is given."""
    statement = (
        sa.select(JournalEntry)
        .where(JournalEntry.committee_id == reading.committee_id)
        .order_by(JournalEntry.id.desc())
        .limit(limit)
    )
    if case_id is not None:
        statement = statement.join(JournalTouch, JournalTouch.entry_id == JournalEntry.id).where(
            JournalTouch.kind == "case", JournalTouch.root_id == case_id
        )
    return tuple(_line(reading, entry) for entry in reading.session.scalars(statement))


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
    return _line(reading, reading.session.get_one(JournalEntry, entry_id))


def _line(reading: Reading, entry: JournalEntry) -> EntryLine:
    return EntryLine(
        id=entry.id,
        at=entry.at,
        actor=entry.actor,
        command=entry.command,
        label=entry.label,
        label_params=dict(entry.label_params),
        undoable=entry.undoable,
        takes_back_id=entry.takes_back_id,
        taken_back=taken_back(reading.session, entry.id),
        rows=len(json.loads(entry.changes)),
    )


def undoable(reading: Reading, actor: str) -> int | None:
    """The entry Ctrl+Z would take back."""
    return next_to_undo(reading.session, actor)


def redoable(reading: Reading, actor: str) -> int | None:
    """The entry Ctrl+Y would take back."""
    return next_to_redo(reading.session, actor)
