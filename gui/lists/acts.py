"""What is done with rows of lists: added, added to another row, changed, taken away."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.editing.entry import Entry, EntryForm
from gui.lists import entries, questions
from gui.lists.questions import Known
from gui.shell.page import Context
from models.vocabulary.lists import DeclaredList
from services.changes import Changes
from services.commands.lists import RemoveEntry
from services.queries.lists import EntryRow

__all__ = ["RowActs"]


class RowActs(QObject):
    """``made`` carries what a new row of the list in view changed; ``changed`` says the rest."""

    made = Signal(object)
    changed = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def add(self, listed: DeclaredList) -> None:
        """A new row of the list in view."""

        def start(known: Known) -> None:
            self._start(entries.add(self._context, listed, known), self.made.emit)

        self._ask(listed, start)

    def add_pointing(self, other: DeclaredList, given: Mapping[str, object]) -> None:
        """A row of another list that points at a row in view; the list in view stays."""

        def start(known: Known) -> None:
            self._start(entries.add(self._context, other, known, given), self._done)

        self._ask(other, start)

    def change(self, entry: EntryRow) -> None:
        """Other values of a row."""

        def start(known: Known) -> None:
            self._start(entries.change(self._context, entry, known), self._done)

        self._ask(entry.listed, start)

    def remove(self, entry: EntryRow) -> None:
        """Take a row away; the toast offers it back."""
        self._context.backstage.run(
            RemoveEntry(listed=entry.listed.code, entry_id=entry.id),
            done=self._removed,
            failed=self._context.dialogs.failure,
        )

    def _removed(self, _changes: Changes) -> None:
        self._context.toast(self.tr("Removed from the list"), self._context.undo)
        self.changed.emit()

    def _done(self, _changes: Changes) -> None:
        self.changed.emit()

    def _ask(self, listed: DeclaredList, then: Callable[[Known], Any]) -> None:
        self._context.backstage.ask(
            questions.known,
            listed.code,
            done=then,
            failed=self._context.dialogs.failure,
            slot="lists.known",
        )

    def _start(self, entry: Entry, recorded: Callable[[Changes], object]) -> None:
        EntryForm(self._context, entry, recorded, self._page.window()).start()
