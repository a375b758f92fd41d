"""Ctrl+Z and Ctrl+Y: text while a field is edited, else one's own last command (ui.md 11).

Inside a form that holds something unsaved they never leave the form: who takes back a slip of the
hand must not take back a case.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from gui.backstage import Backstage
from gui.shell.page import Dialogs
from models.vocabulary.errors import WordedError
from resources import Language

__all__ = ["Undoing"]


class Undoing(QObject):
    """Takes the last command back and puts it again; ``toast`` says what was done."""

    def __init__(
        self,
        backstage: Backstage,
        toast: Callable[..., None],
        dialogs: Dialogs,
        language: Language,
    ) -> None:
        super().__init__()
        self._backstage = backstage
        self._toast = toast
        self._dialogs = dialogs
        self._language = language

    def undo(self) -> None:
        """Undo text in the field that was edited, else the last command."""
        field = _edited(redo=False)
        if field is not None:
            field.undo()
        elif _in_unsaved_form():
            self._toast(self.tr("Nothing typed here to undo; the form is not saved yet"))
        else:
            self.undo_command()

    def redo(self) -> None:
        """Redo text, else the command that was undone last."""
        field = _edited(redo=True)
        if field is not None:
            field.redo()
        elif _in_unsaved_form():
            self._toast(self.tr("Nothing typed here to put again; the form is not saved yet"))
        elif self._backstage.register is not None:
            self._ask(redo=True)

    def undo_command(self) -> None:
        """Take back one's own last command."""
        if self._backstage.register is not None:
            self._ask(redo=False)

    def _ask(self, *, redo: bool) -> None:
        register = self._backstage.register
        assert register is not None
        answer = self._put_again if redo else self._take_back
        self._backstage.ask(_last, register.actor, redo, done=answer, slot="shell.undo")

    def _take_back(self, found: "_Found | None") -> None:
        if found is None:
            self._toast(self.tr("Nothing to undo"))
        else:
            self._run(found, self.tr("Undone: {0}").format(self._words(found)))

    def _put_again(self, found: "_Found | None") -> None:
        if found is None:
            self._toast(self.tr("Nothing to redo"))
        else:
            self._run(found, self.tr("Done again: {0}").format(self._words(found)))

    def _words(self, found: "_Found") -> str:
        said: str = found.what.words(self._language)
        return said

    def _run(self, found: "_Found", text: str, *, together: bool = False) -> None:
        from services.commands.history import UndoEntry

        def done(_changes: Any) -> None:
            self._toast(text)

        def failed(error: WordedError) -> None:
            if error.code != "journal.later-entries" or together:
                self._dialogs.failure(error)
            elif self._dialogs.confirm(
                self.tr("Undo the later entries too?"),
                error.sentence(self._language),
                self.tr("Undo together"),
            ):
                self._run(found, text, together=True)

        command = UndoEntry(entry_id=found.entry_id, together=together)
        self._backstage.run(command, done=done, failed=failed)


@dataclass(frozen=True, slots=True)
class _Found:
    """The entry to take back, and the entry whose words tell a person what that is."""

    entry_id: int
    what: Any


def _last(reading: Any, actor: str, redo: bool) -> _Found | None:
    from services.queries import history

    key = (history.redoable if redo else history.undoable)(reading, actor)
    if key is None:
        return None
    entry = history.entry(reading, key)
    if redo and entry.takes_back_id is not None:
        return _Found(key, history.entry(reading, entry.takes_back_id))
    return _Found(key, entry)


def _in_unsaved_form() -> bool:
    """Whether the keyboard is among fields of which one was edited and none is saved."""
    widget = QApplication.focusWidget()
    while widget is not None:
        # Asked by name: the window starts without the editors.
        if getattr(getattr(widget, "editor", None), "dirty", False) is True:
            return True
        widget = widget.parentWidget()
    return False


def _edited(*, redo: bool) -> QLineEdit | QPlainTextEdit | None:
    """The focused field, when it has text edits to take back (or put again)."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit):
        return widget if (widget.isRedoAvailable() if redo else widget.isUndoAvailable()) else None
    if isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
        document = widget.document()
        available = document.isRedoAvailable() if redo else document.isUndoAvailable()
        return widget if available else None
    return None
