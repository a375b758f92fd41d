"""The one dialog of declared fields: a command, a refusal at its field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.components import Dialog, composing, words
from gui.editing import Editor, FieldSpec, Labelled, iso_day
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.paper_dates import parse_date
from services.changes import Changes
from services.commands.history import UndoEntry

__all__ = ["Entry", "EntryForm", "Values", "day_of", "say_done", "text_of"]

Values = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What one dialog puts on record.

    ``command(values, changes, known)`` makes the command; ``known`` is what ``ask(reading,
    values)`` answered, None without a question. A Refusal with a field lands at that field.
    """

    name: str
    title: str
    verb: str
    done: str
    specs: Sequence[FieldSpec]
    command: Callable[[Values, Values, Any], Any]
    shown: Values = field(default_factory=dict, repr=False)
    ask: Callable[[Any, Values], Any] | None = None


class EntryForm(Dialog):
    """The dialog of an :class:`Entry`; ``recorded`` gets the Changes.

    A page that is told by the change itself gives none.
    """

    def __init__(
        self,
        context: Context,
        entry: Entry,
        recorded: Callable[[Changes], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(entry.title, entry.verb, name=entry.name, parent=parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._entry = entry
        self._recorded = recorded
        self._running = False
        self.editor = Editor(entry.specs, parent=self)
        self.editor.show(entry.shown)
        for spec in entry.specs:
            line = Labelled(self.editor.binding(spec.path), label_width=96)
            self.content.addWidget(line)
        self._notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self._notice.hide()
        self.content.addWidget(self._notice)
        self.content.addStretch(1)

    def start(self, at: str = "") -> None:
        """Show it, with the keyboard in its first field or the field ``at``."""
        self.open()
        self.activateWindow()
        self.editor.focus_field(at or self.editor.paths()[0])

    def dirty(self) -> bool:
        """Whether something was typed."""
        return self.editor.dirty

    def accept(self) -> None:
        """Run the command; close when it is done."""
        if self._running or composing():
            return
        missing = self.editor.missing()
        for path in missing:
            self.editor.show_problem(path, self.tr("Fill this in"))
        if missing:
            self.editor.focus_field(missing[0])
            return
        self._running = True
        self.verb.set_busy(self.tr("Saving…"))
        if self._entry.ask is None:
            self._run(None)
        else:
            self._context.backstage.ask(
                self._entry.ask, self.editor.values(), done=self._run, failed=self._refused
            )

    def _run(self, known: Any) -> None:
        try:
            command = self._entry.command(self.editor.values(), self.editor.changes(), known)
        except Refusal as refusal:
            self._refused(refusal)
            return
        self._context.backstage.run(command, done=self._done, failed=self._refused)

    def _done(self, changes: Changes) -> None:
        self._running = False
        self.editor.saved()
        super().accept()
        say_done(self._context, self._entry.done, changes)
        if self._recorded is not None:
            self._recorded(changes)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        self.verb.set_busy()
        language = self._context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self._notice.setText(error.sentence(language))
            self._notice.show()

    def reject(self) -> None:
        """Esc: not while the command runs."""
        if not self._running:
            super().reject()


def text_of(values: Values, path: str) -> str:
    """What was typed into a field, trimmed."""
    return str(values.get(path) or "").strip()


def day_of(values: Values, path: str, today: date) -> date | None:
    """The day of a date field; a Refusal at the field for what is none."""
    text = text_of(values, path)
    if not text:
        return None
    try:
        return iso_day(text) or parse_date(text, today)
    except Refusal as refusal:
        raise Refusal(refusal.code, field=path, **refusal.params) from None


def say_done(context: Context, said: str, changes: Changes) -> None:
    """Say that something was done, with the button that takes it back where it was journalled."""
    back = None
    if changes.entry is not None:
        undo = UndoEntry(entry_id=changes.entry)
        back = partial(context.backstage.run, undo, failed=context.dialogs.failure)
    context.toast(said, back)
