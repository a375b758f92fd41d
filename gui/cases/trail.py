"""留痕: the journal of the case, and taking an entry of it back."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.course import moment_words
from gui.components import Button, Card, ChipFace, Tone
from gui.shell.page import Context
from gui.tables import CellKind, Column, KeyedTableModel, Table
from models.vocabulary.errors import Refusal, WordedError
from resources import Language
from services.commands.history import UndoEntry
from services.database import Reading
from services.queries import history
from services.queries.rows import EntryLine

__all__ = ["TrailTab"]


class _Counted(QObject):
    """Words with a number in them; only ``tr`` knows plural forms."""

    def rows(self, count: int) -> str:
        """How many rows were changed."""
        return self.tr("%n change(s)", "", count)


def _standing(entry: EntryLine) -> ChipFace | None:
    if entry.taken_back:
        return ChipFace(QCoreApplication.translate("Trail", "taken back"), Tone.WARN)
    if not entry.undoable:
        return ChipFace(QCoreApplication.translate("Trail", "final"))
    return None


def _columns(language: Language, today: Callable[[], date]) -> tuple[Column[EntryLine], ...]:
    counted = _Counted()

    def standing(entry: EntryLine) -> str:
        face = _standing(entry)
        return face.text if face is not None else ""

    return (
        Column(
            key="at",
            title=QCoreApplication.translate("Trail", "Time"),
            text=lambda entry: moment_words(entry.at, today()),
            kind=CellKind.QUIET,
            width=116,
        ),
        Column(
            key="actor",
            title=QCoreApplication.translate("Trail", "By"),
            text=lambda entry: entry.actor,
            width=96,
            leaves=2,
        ),
        Column(
            key="what",
            title=QCoreApplication.translate("Trail", "What"),
            text=lambda entry: entry.words(language),
            width=240,
            stretch=True,
        ),
        Column(
            key="rows",
            title=QCoreApplication.translate("Trail", "Extent"),
            text=lambda entry: counted.rows(entry.rows),
            kind=CellKind.QUIET,
            width=96,
            leaves=1,
        ),
        Column(
            key="standing",
            title=QCoreApplication.translate("Trail", "Status"),
            text=standing,
            chip=_standing,
            width=110,
        ),
    )


class TrailTab(QWidget):
    """Every entry of the case, newest first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._entries: tuple[EntryLine, ...] = ()
        self._case_id: int | None = None
        self.model: KeyedTableModel[EntryLine] = KeyedTableModel(
            _columns(context.language, context.today), self._deliver, self
        )
        self.table = Table(self.model, name="case.trail", spoken=self.tr("Journal of the case"))
        self.table.selection_ids_changed.connect(self._offer)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.take_back = Button(
            self.tr("Take back"), icon="undo-2", name="case.trail.undo", dense=True
        )
        self.take_back.clicked.connect(self._undo)
        self._card = Card(" ")
        self._card.set_title(self.tr("Trail"))
        self._card.title_row.addWidget(self.take_back)
        self._card.body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.addWidget(self._card)
        self._offer()

    def load(self, case_id: int) -> None:
        """Ask for the journal of one case."""
        self._case_id = case_id
        self._context.backstage.ask(_entries, case_id, done=self._arrived, slot="case.trail")

    def _arrived(self, told: tuple[int, tuple[EntryLine, ...]]) -> None:
        case_id, entries = told
        if case_id != self._case_id:
            return
        self._entries = entries
        self.model.set_ids([one.id for one in entries], entries)
        self.model.take(entries)
        self._offer()

    def _deliver(self, _ids: Sequence[int], deliver: Callable[[Sequence[EntryLine]], None]) -> None:
        """Every row is in hand already."""
        deliver(self._entries)

    def _current(self) -> EntryLine | None:
        current = self.table.current_id()
        return next((one for one in self._entries if one.id == current), None)

    def _offer(self) -> None:
        entry = self._current()
        may = entry is not None and entry.undoable and not entry.taken_back
        self.take_back.setEnabled(may)

    def _undo(self) -> None:
        entry = self._current()
        if entry is not None:
            self._run(entry, together=False)

    def _run(self, entry: EntryLine, *, together: bool) -> None:
        def failed(error: WordedError) -> None:
            self._refused(entry, error)

        def done(_changes: object) -> None:
            told = entry.words(self._context.language)
            self._context.toast(self.tr("Taken back: {0}").format(told), self._context.undo)

        command = UndoEntry(entry_id=entry.id, together=together)
        self._context.backstage.run(command, done=done, failed=failed)

    def _refused(self, entry: EntryLine, error: WordedError) -> None:
        """Later entries stand on this one: offer to take all of them back (decisions.md)."""
        if not isinstance(error, Refusal) or error.code != "journal.later-entries":
            self._context.dialogs.failure(error)
            return
        wanted = self._context.dialogs.confirm(
            self.tr("Take back later entries too?"),
            error.sentence(self._context.language),
            self.tr("Take back together"),
        )
        if wanted:
            self._run(entry, together=True)


def _entries(reading: Reading, case_id: int) -> tuple[int, tuple[EntryLine, ...]]:
    return case_id, history.entries(reading, case_id=case_id)
