"""私记: what a mediator notes for nobody else.

No draft of it is written to a file: what was typed is kept as a note when the page is left.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    IconMark,
    TextBox,
    column,
    composing,
    row,
    rule,
    scrolled,
    words,
)
from gui.shell.page import Context, PartWidget
from gui.theme import Role, Token
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from services.changes import Changes
from services.commands.history import UndoEntry
from services.commands.notes import AddNote, ChangeNote, RemoveNote
from services.database import Reading
from services.queries import notes
from services.queries.notes import NoteLine

__all__ = ["NotesTab"]


class NotesTab(PartWidget):
    """A box to write in, and the notes there are, newest first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._case_id = 0
        self._changing: int | None = None
        self._notes: tuple[NoteLine, ...] = ()
        self._running = False
        self.box = TextBox(
            name="notes.words",
            spoken=self.tr("Private note"),
            hint=self.tr("For yourself: what a party said in confidence, what to try next"),
            rows=4,
        )
        self.keep = Button(self.tr("Save note"), ButtonKind.SOFT, name="notes.save", dense=True)
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.clicked.connect(self._keep)
        self.stop = Button(self.tr("Cancel"), ButtonKind.LINK, name="notes.cancel")
        self.stop.clicked.connect(self._stop)
        self.stop.hide()
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        told = row(IconMark("lock", 14, Token.SECONDARY), gap=6)
        told.addWidget(
            words(
                self.tr(
                    "Never printed, exported, searched or shown in the trail;"
                    " the trail says only that there is a note."
                ),
                Role.FOOTNOTE,
                wrap=True,
            ),
            1,
        )
        card = Card(self.tr("Private notes"))
        card.body.addLayout(told)
        card.body.addWidget(self.box)
        card.body.addWidget(self.notice)
        card.body.addLayout(row(self.keep, self.stop, None))
        self._under = rule()
        card.body.addWidget(self._under)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        card.body.addLayout(self._lines, 1)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 14, 24, 16)
        inside.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled(inner))

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        """Writing and notes scroll together: a low window has no room for both at once."""
        self.area = scrolled(inner)
        return self.area

    # What the page tells

    def take(self, record: Any) -> None:
        """Another case, or the same one changed."""
        if record.line.id != self._case_id:
            self.save()
            self._case_id = record.line.id
            self._stop()
            self._show((self._case_id, ()))
        self.context.backstage.ask(
            _of_case, self._case_id, done=self._show, failed=self._refused, slot="notes"
        )

    def primary_action(self) -> bool:
        """Ctrl+Enter saves the note."""
        self._keep()
        return True

    def save(self) -> None:
        """What was typed is kept as a note; nothing of it lies in a draft."""
        if self.box.text().strip() and not composing():
            self._keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab or page: keep what was typed."""
        super().hideEvent(event)
        self.save()

    # Showing

    def _show(self, told: tuple[int, Sequence[NoteLine]]) -> None:
        case_id, lines = told
        if case_id != self._case_id:
            return
        self.counted.emit(str(len(lines) or ""))
        if tuple(lines) == self._notes and lines:
            return
        self._notes = tuple(lines)
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._under.setVisible(bool(self._notes))
        for line in self._notes:
            self._lines.addWidget(self._line(line))
        self._lines.addStretch(1)

    def _line(self, note: NoteLine) -> QWidget:
        when = f"{moments.local(note.at):%Y-%m-%d %H:%M}"
        change = Button(self.tr("Change"), ButtonKind.LINK, name=f"notes.change.{note.id}")
        change.setAccessibleName(self.tr("Change the note of {0}").format(when))
        change.clicked.connect(partial(self._change, note))
        remove = Button(self.tr("Remove"), ButtonKind.LINK, name=f"notes.remove.{note.id}")
        remove.setAccessibleName(self.tr("Remove the note of {0}").format(when))
        remove.clicked.connect(partial(self._remove, note.id))
        text = words(note.words, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made = QWidget()
        head = row(words(f"{when}  {note.author}", "label"), None, change, remove)
        made.setLayout(column(head, text, gap=2))
        return made

    # Acts

    def _change(self, note: NoteLine) -> None:
        self.save()
        self._changing = note.id
        self.box.setText(note.words)
        self.keep.setText(self.tr("Save the change"))
        self.stop.show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._changing = None
        self.box.setText("")
        self.keep.setText(self.tr("Save note"))
        self.stop.hide()
        self._say("")

    def _keep(self) -> None:
        if self._running or not self._case_id or composing():
            return
        said, changing = self.box.text(), self._changing
        command: AddNote | ChangeNote = AddNote(case_id=self._case_id, words=said)
        if changing is not None:
            command = ChangeNote(note_id=changing, words=said)
        self._running = True

        def failed(error: WordedError) -> None:
            if not self.box.text():
                self.box.setText(said)
                self._changing = changing
            self._refused(error)

        self._stop()  # what is typed from now on is another note
        self.context.backstage.run(command, done=self._kept, failed=failed)

    def _kept(self, changes: Changes) -> None:
        self._running = False
        if changes.entry is not None:
            self._toast(self.tr("Note saved"), changes)

    def _remove(self, note_id: int) -> None:
        def done(changes: Changes) -> None:
            self._toast(self.tr("Note removed"), changes)

        if self._changing == note_id:
            self._stop()
        command = RemoveNote(note_id=note_id)
        self.context.backstage.run(command, done=done, failed=self._refused)

    def _toast(self, told: str, changes: Changes) -> None:
        context, entry = self.context, changes.entry

        def undo() -> None:
            if entry is not None:
                context.backstage.run(UndoEntry(entry_id=entry), failed=context.dialogs.failure)

        context.toast(told, undo)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        self._say(error.sentence(self.context.language))

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))


def _of_case(reading: Reading, case_id: int) -> tuple[int, tuple[NoteLine, ...]]:
    return case_id, notes.of_case(reading, case_id)
