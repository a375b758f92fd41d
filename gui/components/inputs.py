"""Inputs that respect the input method (ui.md 4): nothing acts while text is being composed.

``query_text()`` is the text with what is being composed, apostrophes of pinyin taken out, so that
typing ``wu'tong`` already finds 梧桐 while ``text()`` is untouched.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetrics,
    QIcon,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.components.calendar import DayCalendar
from gui.components.layouts import restyle
from gui.theme import Role, Token, font, icon, px, theme

__all__ = ["Combo", "DateField", "Field", "TextBox", "composing"]

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


class _Inner(Field):
    """The field of a combo, which hands it its shortcuts past every filter."""

    def event(self, event: QEvent) -> bool:
        """As :meth:`Field.eventFilter`."""
        if event.type() is QEvent.Type.ShortcutOverride and self.keeps(event):
            return True
        return super().event(event)


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


class DateField(Field):
    """A day, typed as a person says it; ``parse`` understands it, ``write`` shows it again.

    A moment too, when ``parse`` gives a datetime; the calendar then keeps the hour.
    ``parse`` returns None for what it does not understand. Alt+↓ opens a calendar. ``day()`` is
    None while the text is empty or not understood.
    """

    day_changed = Signal(object)

    def __init__(
        self,
        *,
        parse: Callable[[str], date | None],
        write: Callable[[date], str] = date.isoformat,
        name: str = "",
        spoken: str = "",
        hint: str = "",
        width: int = 140,
    ) -> None:
        super().__init__(name=name, spoken=spoken, hint=hint, width=width)
        self._parse = parse
        self._write = write
        self._day: date | None = None
        self._calendar: DayCalendar | None = None
        opener = self.addAction(
            icon("calendar", 16, Token.TERTIARY), QLineEdit.ActionPosition.TrailingPosition
        )
        opener.setToolTip(self.tr("Calendar (Alt+Down)"))
        opener.triggered.connect(self.open_calendar)
        self._opener = opener
        self.left.connect(self._settle)
        self.next_wanted.connect(self._settle)
        theme().changed.connect(self._repaint_icon)

    def _repaint_icon(self) -> None:
        self._opener.setIcon(QIcon(icon("calendar", 16, Token.TERTIARY)))

    def day(self) -> date | None:
        """The day typed, None when empty or not understood."""
        return self._parse(self.text().strip()) if self.text().strip() else None

    def understood(self) -> bool:
        """Whether the text is empty or a day."""
        return not self.text().strip() or self.day() is not None

    def set_day(self, day: date | None) -> None:
        """Show ``day`` without telling anybody."""
        self._day = day
        self.setText(self._write(day) if day else "")

    def _settle(self) -> None:
        day = self.day()
        if day is not None:
            self.setText(self._write(day))
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt and not self.composing():
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show a calendar under the field; choosing a day fills it."""
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = DayCalendar(self)
            self._calendar.setAccessibleName(self.tr("Calendar"))
            self._calendar.activated.connect(self._picked)
            self._calendar.clicked.connect(self._picked)
        day = self.day()
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()
        self._calendar.setFocus()

    def _picked(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        day = date(chosen.year(), chosen.month(), chosen.day())
        before = self.day()
        if isinstance(before, datetime):
            day = datetime.combine(day, before.timetz())
        self.setText(self._write(day))
        self.setFocus()
        self._settle()


class Combo(QComboBox):
    """One of many, by value. ``chosen`` carries the value a person picked; a digit picks by place.

    Editable ones are for typing a beginning; the typed text is matched when the field is left.
    """

    chosen = Signal(object)
    next_wanted = Signal(bool)
    problem_changed = Signal(str, str)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]] = (),
        *,
        name: str = "",
        spoken: str = "",
        editable: bool = False,
        width: int = 0,
    ) -> None:
        super().__init__()
        self._values: list[object] = []
        self._problem = ""
        self._wide = width
        self.setEditable(editable)
        if editable:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setLineEdit(_Inner(spoken=spoken))
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.set_choices(choices)
        policy = QComboBox.SizeAdjustPolicy
        self.setSizeAdjustPolicy(
            policy.AdjustToMinimumContentsLengthWithIcon if width else policy.AdjustToContents
        )
        self.activated.connect(self._activated)
        self._scale()
        theme().changed.connect(self._scale)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Replace the choices; the value is kept if it is still one."""
        value = self.value()
        self.clear()
        self._values = [candidate for candidate, _text in choices]
        self.addItems([text for _candidate, text in choices])
        self.set_value(value)

    def value(self) -> object:
        """The chosen value, None when none is."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose ``value`` without telling anybody; what is no choice chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def problem(self) -> str:
        """The sentence of the problem shown."""
        return self._problem

    def set_problem(self, sentence: str, severity: str = "danger") -> None:
        """Show a problem; an empty sentence clears it."""
        self._problem = sentence
        self.setProperty("problem", severity if sentence else "")
        self.setAccessibleDescription(sentence)
        restyle(self)
        self.problem_changed.emit(sentence, severity)

    def showPopup(self) -> None:
        """The list is as wide as its words, however narrow the box."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + px(32))
        super().showPopup()

    def _activated(self, _index: int) -> None:
        self.chosen.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the next field, a digit picks; Alt+↓ opens (Qt's own)."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if plain == Qt.KeyboardModifier.NoModifier:
                self.next_wanted.emit(True)
                return
            if plain == Qt.KeyboardModifier.ShiftModifier:
                self.next_wanted.emit(False)
                return
            event.ignore()
            return
        place = event.key() - Qt.Key.Key_1
        if not plain and not self.isEditable() and 0 <= place < min(9, len(self._values)):
            self.setCurrentIndex(place)
            self._activated(place)
            return
        super().keyPressEvent(event)

    def _scale(self) -> None:
        if self._wide:
            self.setFixedWidth(px(self._wide))


def first_input(widget: QWidget) -> QWidget | None:
    """The first input inside ``widget`` that can take the keyboard."""
    for child in widget.findChildren(QWidget):
        takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and child.isEnabled() and not child.isHidden():
            return child
    return None
