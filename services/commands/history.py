"""Taking entries of the journal back, and putting them again: undo and redo across restarts."""

from dataclasses import dataclass
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records import Base
from models.records.office import IssuedNumber, JournalEntry, JournalTouch
from models.vocabulary.errors import Refusal
from services import journal
from services.changes import Changes
from services.database import Work

__all__ = ["UndoEntry", "later_entries", "next_to_redo", "next_to_undo"]


@dataclass(frozen=True, kw_only=True)
class UndoEntry:
    """Restore what an entry changed, by a new entry; undoing an undo is redo.

    Nothing is erased: the journal keeps both. ``together`` also takes back the later entries
    that stand on top of it, newest first.
    """

    label: ClassVar[str] = "history.undo"
    undoable: ClassVar[bool] = True

    entry_id: int
    together: bool = False

    def run(self, work: Work) -> Changes:
        """Restore.

        Raises:
            Refusal: there is no such entry, it has left the office, it was taken back already, or
                later entries stand on it (their ids are in the sentence).
        """
        entry = work.get(JournalEntry, self.entry_id)
        if not entry.undoable:
            raise Refusal("journal.not-undoable", entry=entry.id)
        if taken_back(work.session, entry.id):
            raise Refusal("journal.already-undone", entry=entry.id)
        above = later_entries(work.session, entry)
        if above and not self.together:
            raise Refusal("journal.later-entries", entry=entry.id, later=", ".join(map(str, above)))
        for key in (*above, entry.id):
            self._restore(work, work.get(JournalEntry, key))
        work.takes_back_id = entry.id
        work.label_params |= {"entry": entry.id, **entry.label_params}
        return work.done()

    @staticmethod
    def _restore(work: Work, entry: JournalEntry) -> None:
        if not entry.undoable:
            raise Refusal("journal.not-undoable", entry=entry.id)
        changes = list(journal.parse(entry.changes))
        renamed = any(one.op == "update" and "name" in one.after for one in changes)
        for kind, root in work.session.execute(
            sa.select(JournalTouch.kind, JournalTouch.root_id).where(
                JournalTouch.entry_id == entry.id
            )
        ):
            if kind == "case" or renamed:
                work.remember(kind, root)
            work.capture.touched.add((kind, root))
        journal.restore_rows(work.session, changes, work.capture)
        _void_numbers(work, changes)


def _void_numbers(work: Work, changes: list[journal.RowChange]) -> None:
    """A number whose record is taken back is void; when it is put again, it holds again."""
    for change in changes:
        if change.table not in {"case", "agreement"} or change.op == "update":
            continue
        number = (change.after or change.before).get("number")
        if number:
            gone = change.op == "insert"
            work.session.execute(
                sa.update(IssuedNumber.__table__)  # type: ignore[arg-type]
                .where(
                    IssuedNumber.committee_id == work.committee_id, IssuedNumber.number == number
                )
                .values(voided_at=work.now if gone else None, void_reason="undone" if gone else "")
            )


def taken_back(session: Any, entry_id: int) -> bool:
    """Whether an entry is undone at present (undone and not put again)."""
    latest = session.scalar(
        sa.select(JournalEntry.id)
        .where(JournalEntry.takes_back_id == entry_id)
        .order_by(JournalEntry.id.desc())
        .limit(1)
    )
    return latest is not None and not taken_back(session, latest)


def later_entries(session: Any, entry: JournalEntry) -> tuple[int, ...]:
    """Entries after ``entry`` that changed a value it set, newest first.

    Their undoing comes before its own.
    """
    ours = {(change.table, change.key): change for change in journal.parse(entry.changes)}
    touch = sa.orm.aliased(JournalTouch)
    candidates = session.scalars(
        sa.select(JournalEntry)
        .where(
            JournalEntry.id.in_(
                sa.select(touch.entry_id)
                .join(
                    JournalTouch,
                    (JournalTouch.kind == touch.kind) & (JournalTouch.root_id == touch.root_id),
                )
                .where(JournalTouch.entry_id == entry.id, touch.entry_id > entry.id)
            )
        )
        .order_by(JournalEntry.id.desc())
    )
    found = []
    for later in candidates:
        if taken_back(session, later.id) or _is_undo_of_undone(session, later):
            continue
        if any(_collides(ours, change) for change in _rows(later)):
            found.append(later.id)
    return tuple(found)


def _is_undo_of_undone(session: Any, entry: JournalEntry) -> bool:
    """An undo entry that is itself in force stands for values put back, not for new ones."""
    return entry.takes_back_id is not None and taken_back(session, entry.takes_back_id)


def _rows(entry: JournalEntry) -> list[journal.RowChange]:
    return list(journal.parse(entry.changes))


def _collides(ours: dict[tuple[str, int], journal.RowChange], later: journal.RowChange) -> bool:
    mine = ours.get((later.table, later.key))
    if mine is not None:
        if "delete" in {mine.op, later.op} or mine.op == "insert":
            return True
        return bool(mine.after.keys() & later.after.keys())
    return later.op == "insert" and _points_at(ours, later)


def _points_at(ours: dict[tuple[str, int], journal.RowChange], later: journal.RowChange) -> bool:
    """Whether a row added later refers to a row that ``ours`` inserted."""
    table = Base.metadata.tables[later.table]
    for column in table.columns:
        for key in column.foreign_keys:
            target = (key.column.table.name, later.after.get(column.name))
            mine = ours.get(target)  # type: ignore[arg-type]
            if mine is not None and mine.op == "insert" and mine.table not in journal.SHARED:
                return True
    return False


def next_to_undo(session: Any, actor: str) -> int | None:
    """The last command of ``actor`` that can be taken back; what Ctrl+Z means outside a field."""
    for entry in session.scalars(
        sa.select(JournalEntry)
        .where(JournalEntry.actor == actor, JournalEntry.undoable.is_(True))
        .order_by(JournalEntry.id.desc())
        .limit(200)
    ):
        if entry.takes_back_id is None and not taken_back(session, entry.id):
            return int(entry.id)
    return None


def next_to_redo(session: Any, actor: str) -> int | None:
    """The undo entry that Ctrl+Y would take back: the newest in force, with no new work since."""
    for entry in session.scalars(
        sa.select(JournalEntry)
        .where(JournalEntry.actor == actor)
        .order_by(JournalEntry.id.desc())
        .limit(400)
    ):
        if entry.takes_back_id is None:
            return None
        if not taken_back(session, entry.id) and not _undoes_undo(session, entry):
            return int(entry.id)
    return None


def _undoes_undo(session: Any, entry: JournalEntry) -> bool:
    target = session.get(JournalEntry, entry.takes_back_id)
    return target is not None and target.takes_back_id is not None
