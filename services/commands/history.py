"""Taking entries of the journal back, and putting them again: undo and redo across restarts."""

from dataclasses import dataclass
from typing import ClassVar

import sqlalchemy as sa

from models.records.office import IssuedNumber, JournalEntry, JournalTouch
from models.vocabulary.errors import Refusal
from services import filed, journal, undoing
from services.changes import Changes
from services.work import Work

__all__ = ["UndoEntry"]

_SERIES = {
    "case": "intake",
    "agreement": "agreement",
    "agenda_topic": "topic",
    "owners_vote": "vote",
}
"""The series of numbers that the rows of a table carry."""


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
        _refuse_unless_undoable(entry)
        if not undoing.standing(work.session, since=entry.id).in_force(entry.id):
            raise Refusal("journal.already-undone", entry=entry.id)
        above = undoing.later_entries(work.session, entry)
        if above and not self.together:
            raise Refusal("journal.later-entries", entry=entry.id, later=", ".join(map(str, above)))
        touched = _cases_of(work, [work.get(JournalEntry, key) for key in (*above, entry.id)])
        filed_before = filed.filed_among(work.connection, touched)
        for key in (*above, entry.id):
            self._restore(work, work.get(JournalEntry, key))
        filed.refuse_if_filed(work.connection, filed_before)
        work.takes_back = (entry.id, *above)
        work.label_params |= {**entry.label_params, "entry": entry.id}
        return work.done()

    @staticmethod
    def _restore(work: Work, entry: JournalEntry) -> None:
        _refuse_unless_undoable(entry)
        changes = list(journal.parse(entry.changes))
        for kind, root in work.session.execute(
            sa.select(JournalTouch.kind, JournalTouch.root_id).where(
                JournalTouch.entry_id == entry.id
            )
        ):
            work.remember(kind, root)
            work.capture.touched.add((kind, root))
        undoing.restore(work.session, changes, work.capture)
        _void_numbers(work, changes)


def _cases_of(work: Work, entries: list[JournalEntry]) -> frozenset[int]:
    """The cases these entries changed otherwise than by notes on their files."""
    beyond_notes = [
        entry.id
        for entry in entries
        if not all(map(_is_note_on_file, journal.parse(entry.changes)))
    ]
    rows = work.connection.execute(
        sa.select(JournalTouch.root_id).where(
            JournalTouch.kind == "case", JournalTouch.entry_id.in_(beyond_notes)
        )
    )
    return frozenset(rows.scalars())


def _is_note_on_file(change: journal.RowChange) -> bool:
    row = change.after or change.before
    return change.table == "case_event" and row.get("kind") == filed.NOTE


def _refuse_unless_undoable(entry: JournalEntry) -> None:
    if not entry.undoable:
        raise Refusal("journal.not-undoable", entry=entry.id)


def _number_in(change: journal.RowChange) -> tuple[str, str]:
    """The series and number that a row carries; a volume's stands in the step that filed it."""
    values = change.after or change.before
    if change.table == "case_event":
        return "volume", str((values.get("facts") or {}).get("volume_number") or "")
    number = change.after.get("number") or change.before.get("number") or ""
    return _SERIES.get(change.table, ""), str(number)


def _given(change: journal.RowChange) -> bool | None:
    """Whether the change gave a row its number, True, or took it away; None for neither."""
    if change.op != "update":
        return change.op == "insert"
    had, has = (bool(values.get("number")) for values in (change.before, change.after))
    return has if had is not has else None


def _void_numbers(work: Work, changes: list[journal.RowChange]) -> None:
    """A number whose record is taken back is void; when it is put again, it holds again."""
    void: list[dict[str, str]] = []
    valid: list[dict[str, str]] = []
    for change in changes:
        series, number = _number_in(change)
        if series and number and _given(change) is not None:
            rows = void if _given(change) else valid
            rows.append({"of_series": series, "of_number": number})
    connection = work.connection
    for rows, at, reason in ((void, work.now, "undone"), (valid, None, "")):
        if rows:
            statement = sa.update(IssuedNumber).where(
                IssuedNumber.committee_id == work.committee_id,
                IssuedNumber.series == sa.bindparam("of_series"),
                IssuedNumber.number == sa.bindparam("of_number"),
            )
            connection.execute(statement.values(voided_at=at, void_reason=reason), rows)
