"""The line in which a statement is noted: a digit for the speaker, one for the kind, the words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.cases.meeting_fields import named_parties
from gui.cases.plan_fields import hosts
from gui.components import Button, ButtonKind, Field, Segmented, column, composing, row, words
from gui.theme import Role
from models.vocabulary.terms import StatementKind, label
from resources import Language
from services.queries.meeting_rows import StatementLine
from services.queries.rows import CaseWhole

__all__ = ["StatementEntry"]


class StatementEntry(QWidget):
    """``noted`` carries speaker, kind and words; ``dropped`` says that a change was given up.

    A digit chooses and goes on: 2 3 words Enter. Enter goes on with what is chosen, Shift+Enter
    goes back, Esc gives up a change. ``typed`` says that something is on the line.
    """

    noted = Signal(str, object, str)
    dropped = Signal()
    typed = Signal()

    def __init__(self, language: Language, case: CaseWhole) -> None:
        super().__init__()
        self.speakers = Segmented(
            [(name, name) for name in _may_speak(case)],
            name="statements.speaker",
            spoken=self.tr("Speaker"),
        )
        kinds = [(one, label(one, language)) for one in StatementKind]
        self.kinds = Segmented(kinds, name="statements.kind", spoken=self.tr("Kind"))
        self.kinds.set_value(StatementKind.FACT)
        self.words = Field(
            name="statements.words",
            spoken=self.tr("Words"),
            hint=self.tr("What is said; Enter notes it, Shift+Enter goes back"),
        )
        self.words.next_wanted.connect(self._on_words)
        self.words.query_changed.connect(self._on_typing)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.setObjectName("statements.notice")
        self.notice.hide()
        self._note = Button(self.tr("Note"), ButtonKind.SOFT, name="statements.note")
        self._note.clicked.connect(self.submit)
        line = row(self.words, self._note)
        line.setStretch(0, 1)
        self.setLayout(column(self.speakers, self.kinds, line, self.notice, gap=8))
        for one in (self.speakers, self.kinds):
            one.next_wanted.connect(self._on_enter)
            one.keyed.connect(self._on_digit)

    # What it holds

    def text(self) -> str:
        """The words on the line."""
        return self.words.text().strip()

    def values(self) -> dict[str, object]:
        """The line as a draft keeps it."""
        kind = self.kinds.value()
        return {
            "speaker": self.speakers.value() or "",
            "kind": kind.value if isinstance(kind, StatementKind) else "",
            "words": self.words.text(),
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put a draft back on the line."""
        self.speakers.set_value(kept.get("speaker") or None)
        known = {one.value: one for one in StatementKind}
        self.kinds.set_value(known.get(str(kept.get("kind")), StatementKind.FACT))
        self.words.setText(str(kept.get("words") or ""))

    def show_line(self, one: StatementLine) -> None:
        """Put a line that was noted back, to be changed."""
        self.restore({"speaker": one.speaker, "kind": one.kind.value, "words": one.words})
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """The line is noted: the next one begins with its speaker."""
        self.words.setText("")
        self.say("")
        self.begin()

    def begin(self) -> None:
        """The keyboard at the speakers, or at the words where a line is begun."""
        first = self.words if self.text() else self.speakers
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """What is in the way."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    # Keys

    def submit(self) -> None:
        """Note the line, or go where something is missing."""
        if composing():
            return
        speaker, kind = self.speakers.value(), self.kinds.value()
        if not speaker:
            self.say(self.tr("Choose who is speaking"))
            self.speakers.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.text():
            self.say(self.tr("Write what was said"))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.noted.emit(str(speaker), kind or StatementKind.FACT, self.text())

    def _on_words(self, forward: bool) -> None:
        if forward:
            self.submit()
        else:
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typing(self, _text: str) -> None:
        self.say("")
        self.typed.emit()

    def _on_enter(self, forward: bool) -> None:
        at_speakers = self.sender() is self.speakers
        if forward:
            self._after(self.speakers if at_speakers else self.kinds)
        elif not at_speakers:
            self.speakers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_digit(self) -> None:
        self._after(self.speakers if self.sender() is self.speakers else self.kinds)

    def _after(self, segments: Segmented) -> None:
        following = self.kinds if segments is self.speakers else self.words
        following.setFocus(Qt.FocusReason.OtherFocusReason)  # Tab would select the words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what is on the line; nothing acts while composing."""
        if event.key() == Qt.Key.Key_Escape and self.text() and not composing():
            self.dropped.emit()
            self.clear()
        else:
            super().keyPressEvent(event)


def _may_speak(case: CaseWhole) -> list[str]:
    """Parties, mediators, and others asked to the next meeting."""
    plan = next(iter(case.coming), None)
    names = [one.name for one in named_parties(case)]
    names += hosts(case, plan)
    names += [one.name for one in plan.others] if plan is not None else []
    return list(dict.fromkeys(names))
