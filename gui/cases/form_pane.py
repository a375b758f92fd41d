"""The frame of a form that stands in a page: head, fields that scroll, footer; draft and refusal.

A pane is no dialog: the list or the case stays in view and can be looked at while typing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.cases.entry import draft_file
from gui.components import (
    Banner,
    Button,
    ButtonKind,
    ClockBadge,
    column,
    composing,
    row,
    scrolled,
    surface,
    words,
)
from gui.components.case_look import clock_of
from gui.editing import Editor, FieldSpec
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from services.queries.rows import CaseWhole

__all__ = ["FormPane"]


class FormPane(QWidget):
    """A form on one case. ``finished`` carries what came of it, ``closed_value`` when nothing did.

    What was typed is kept as a draft and stands there again the next time. Subclasses declare the
    fields, fill ``body`` and ``footer``, and save. ``name`` begins the object names.
    """

    finished = Signal(object)
    closed_value: object = None

    def __init__(self, context: Context, whole: CaseWhole, *, name: str, title: str) -> None:
        super().__init__()
        self.context = context
        self.whole = whole
        self.name = name
        self.running = False
        self._restored: Banner | None = None
        self._file = draft_file(context, name, whole.line.id)
        self.setAccessibleName(title)
        self.editor = Editor(self.specs(), draft=self._file, parent=self)
        self.editor.show(self.shown())
        self.editor.draft_kept.connect(self._draft_kept)
        self.editor.primary_wanted.connect(self.primary_action)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.state = words("", "label")
        self.state.setObjectName(f"{name}.state")
        self.body: QVBoxLayout = column(gap=10, margins=(16, 12, 16, 12))
        self.footer: QHBoxLayout = row(self.state, None)
        self.head: QHBoxLayout = row(words(title, Role.PANEL), None)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        inner.setLayout(self.body)
        self.scroller = scrolled(inner)
        case = self.whole.line
        about = words(f"{case.number}　{case.title}", "label", wrap=True)
        self._add_clock()
        close = Button(
            kind=ButtonKind.BARE, icon="x", name=f"{self.name}.close", spoken=self.tr("Close")
        )
        close.setToolTip("Esc")
        close.clicked.connect(self.close_pane)
        self.head.addWidget(close)
        head, foot = surface("header"), surface("footer")
        head.setLayout(column(self.head, about, gap=2, margins=(16, 8, 10, 10)))
        foot.setLayout(column(self.notice, self.footer, gap=6, margins=(16, 8, 16, 8)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.scroller, 1)
        layout.addWidget(foot)

    def _add_clock(self) -> None:
        """The period of mediation, which every meeting and agreement must keep."""
        clock = next((c for c in self.whole.next_step.clocks if c.code == "mediation"), None)
        if clock is not None:
            badge = ClockBadge(clock_of(clock, self.context.today(), self.context.language))
            badge.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            badge.setToolTip(badge.face.spoken)
            self.head.addWidget(badge)

    # What a form says of itself.

    def specs(self) -> Sequence[FieldSpec]:
        """The fields, in their order."""
        raise NotImplementedError

    def shown(self) -> Mapping[str, object]:
        """The values shown at first, by path."""
        raise NotImplementedError

    def primary_action(self) -> None:
        """Ctrl+Enter."""
        raise NotImplementedError

    def settle(self) -> None:
        """Fields were filled by the program: show what follows from them."""

    # The draft.

    def offer_draft(self) -> None:
        """What was typed before a kill, or before the pane was closed, stands here again."""
        kept = self._file.read()
        if not kept:
            return
        self.restore(kept)
        drop = Button(self.tr("Discard"), ButtonKind.LINK, name=f"{self.name}.discard")
        self._restored = Banner(
            self.tr("What was not saved is here again"),
            tone="info",
            icon_name="rotate-ccw",
            actions=(drop,),
        )
        drop.clicked.connect(self._discard)
        self.body.insertWidget(0, self._restored)

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put what was kept back into the fields."""
        self.editor.restore(kept)

    def _discard(self) -> None:
        self._file.discard()
        self.editor.show(self.shown())
        if self._restored is not None:
            self._restored.hide()
        self.settle()

    def _draft_kept(self) -> None:
        self.state.setText(self.tr("Draft kept"))

    def keep(self) -> None:
        """Write the draft now."""
        self.editor.keep_draft()

    # Keys, and what the register says.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, Esc closes; nothing acts while composing."""
        if composing():
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.primary_action()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_pane()
        else:
            super().keyPressEvent(event)

    def close_pane(self) -> None:
        """Close without saving; the draft stays."""
        if not self.running:
            self.editor.keep_draft()
            self.finished.emit(self.closed_value)

    def mend(self, path: str, sentence: str) -> None:
        """Say what is missing at its field and go there."""
        self.editor.show_problem(path, sentence)
        self.editor.focus_field(path)

    def refused(self, error: WordedError) -> None:
        """Show what is in the way at its field, else above the buttons."""
        language = self.context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self.say(error.sentence(language))

    def say(self, sentence: str) -> None:
        """A sentence above the buttons."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
