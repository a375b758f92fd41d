"""Inputs that respect the input method (ui.md 4): nothing acts while text is being composed.

``query_text()`` is the text with what is being composed, apostrophes of pinyin taken out, so that
typing ``wu'tong`` already finds 梧桐 while ``text()`` is untouched.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.components.layouts import restyle
from gui.theme import Role, Token, font, icon, px, theme

__all__ = ["Field", "TextBox", "composing", "first_input"]

_ACTS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}


def composing() -> bool:
    """Whether the focused input is in the middle of a composition."""
    widget = QApplication.focusWidget()
    return isinstance(widget, (Field, TextBox)) and widget.composing()


def _idle_undo(event: QKeyEvent, undo: bool, redo: bool) -> bool:
    """Whether Ctrl+Z or its opposite finds no text to take back or to put again."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo
    return event.matches(QKeySequence.StandardKey.Redo) and not redo


def _stripped(preedit: str) -> str:
    return preedit.replace("'", "").replace("’", "").replace(" ", "")


class Field(QLineEdit):
    """A line of text. ``query_changed`` follows typing and composing; ``left`` ends an edit.

    ``set_problem`` marks it; the sentence stands under it (see ``editing.Labelled``).
    """

    query_changed = Signal(str)
    left = Signal()
    problem_changed = Signal(str, str)
    next_wanted = Signal(bool)

    def __init__(
        self,
        text: str = "",
        *,
        name: str = "",
        spoken: str = "",
        hint: str = "",
        icon_name: str = "",
        width: int = 0,
    ) -> None:
        super().__init__(text)
        self._preedit = ""
        self._problem = ""
        self._last_query = text
        self._icon_name = icon_name
        self._icon_action: QAction | None = None
        self._wide = width
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self._scale()
        theme().changed.connect(self._scale)
        self.textChanged.connect(self._announce)

    def composing(self) -> bool:
        """Whether the input method holds uncommitted text."""
        return bool(self._preedit)

    def query_text(self) -> str:
        """The text as it would be with the composition in place, ready to search for."""
        if not self._preedit:
            return self.text()
        at = self.cursorPosition()
        return self.text()[:at] + _stripped(self._preedit) + self.text()[at:]

    def problem(self) -> str:
        """The sentence of the problem shown, empty when there is none."""
        return self._problem

    def set_problem(self, sentence: str, severity: str = "danger") -> None:
        """Show a problem (``danger`` or ``warn``); an empty sentence clears it."""
        self._problem = sentence
        self.setProperty("problem", severity if sentence else "")
        self.setAccessibleDescription(sentence)
        restyle(self)
        self.problem_changed.emit(sentence, severity)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._announce()

    def _announce(self) -> None:
        query = self.query_text()
        if query != self._last_query:
            self._last_query = query
            self.query_changed.emit(query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hear one's own keys from now on; events of a field nobody is in stay out of Python."""
        self.installEventFilter(self)
        super().focusInEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No shortcut fires while composing; undo goes to the page where there is no text of it."""
        if watched is self and event.type() is QEvent.Type.ShortcutOverride:
            return self.keeps(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def keeps(self, event: QEvent) -> bool:
        """Whether a shortcut about to fire belongs to this field, or to nobody in it."""
        if self.composing():
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and _idle_undo(
            event, self.isUndoAvailable(), self.isRedoAvailable()
        ):
            event.ignore()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab belongs to the input method while it composes."""
        return True if self.composing() else super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the next field, Shift+Enter for the one before; the caller decides."""
        if self.composing() and Qt.Key(event.key()) in _ACTS:
            event.accept()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if plain == Qt.KeyboardModifier.NoModifier:
                self.next_wanted.emit(True)
            elif plain == Qt.KeyboardModifier.ShiftModifier:
                self.next_wanted.emit(False)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field ends the editing stay; a popup does not."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._preedit = ""
            self.left.emit()

    def _scale(self) -> None:
        if self._wide:
            self.setFixedWidth(px(self._wide))
        if self._icon_name:
            picture = icon(self._icon_name, 16, Token.TERTIARY)
            if self._icon_action is None:
                place = QLineEdit.ActionPosition.LeadingPosition
                self._icon_action = self.addAction(picture, place)
                self.setTextMargins(-6, 0, 0, 0)  # Qt leaves a wide gap after the icon
            else:
                self._icon_action.setIcon(picture)


class TextBox(QPlainTextEdit):
    """Several lines: Enter breaks the line, Tab leaves. ``rows`` are shown without scrolling."""

    query_changed = Signal(str)
    left = Signal()
    problem_changed = Signal(str, str)

    def __init__(self, *, name: str = "", spoken: str = "", hint: str = "", rows: int = 3) -> None:
        super().__init__()
        self._preedit = ""
        self._problem = ""
        self._rows = rows
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self._scale()
        theme().changed.connect(self._scale)
        self.textChanged.connect(self._announce)

    def text(self) -> str:
        """The text."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Replace the text."""
        self.setPlainText(text)

    def composing(self) -> bool:
        """Whether the input method holds uncommitted text."""
        return bool(self._preedit)

    def query_text(self) -> str:
        """The text as it would be with the composition in place."""
        at = self.textCursor().position()
        text = self.toPlainText()
        return text[:at] + _stripped(self._preedit) + text[at:]

    def problem(self) -> str:
        """The sentence of the problem shown, empty when there is none."""
        return self._problem

    def set_problem(self, sentence: str, severity: str = "danger") -> None:
        """Show a problem; an empty sentence clears it."""
        self._problem = sentence
        self.setProperty("problem", severity if sentence else "")
        self.setAccessibleDescription(sentence)
        restyle(self)
        self.problem_changed.emit(sentence, severity)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._announce()

    def _announce(self) -> None:
        self.query_changed.emit(self.query_text())

    def event(self, event: QEvent) -> bool:
        """No shortcut fires while composing; undo goes to the page where there is no text of it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            if self.composing():
                event.accept()
                return True
            if isinstance(event, QKeyEvent) and self._idle_undo(event):
                event.ignore()
                return True
        return super().event(event)

    def _idle_undo(self, event: QKeyEvent) -> bool:
        document = self.document()
        return _idle_undo(event, document.isUndoAvailable(), document.isRedoAvailable())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab belongs to the input method while it composes."""
        return True if self.composing() else super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that act wait for the composition to end; Ctrl+Enter belongs to the page."""
        if self.composing() and Qt.Key(event.key()) in _ACTS:
            event.accept()
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends the editing stay."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._preedit = ""
            self.left.emit()

    def sizeHint(self) -> QSize:
        """As high as its rows; it grows where there is room."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _scale(self) -> None:
        line = QFontMetrics(font(Role.BODY)).lineSpacing()
        self.setMinimumHeight(line * self._rows + px(16))


def first_input(widget: QWidget) -> QWidget | None:
    """The first input inside ``widget`` that can take the keyboard."""
    for child in widget.findChildren(QWidget):
        takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and child.isEnabled() and not child.isHidden():
            return child
    return None
