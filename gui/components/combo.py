"""The box of choices: one of many, by value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from gui.components.inputs import Field
from gui.components.layouts import restyle
from gui.theme import px, theme

__all__ = ["Combo"]

_MOST = 300


class _Inner(Field):
    """The field of a combo, which hands it its shortcuts past every filter."""

    def event(self, event: QEvent) -> bool:
        """As :meth:`Field.eventFilter`."""
        if event.type() is QEvent.Type.ShortcutOverride and self.keeps(event):
            return True
        return super().event(event)


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

    def minimumSizeHint(self) -> QSize:
        """The longest choice, of a very long one the beginning: the list shows it whole."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(_MOST)), hint.height())

    def showPopup(self) -> None:
        """The list is as wide as its words, however narrow the box."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + px(32))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words too long for the box are cut with … – Qt would cut through a character."""
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = max(self.style().subControlRect(box, option, field, self).width() - 2, 0)
        said = self.currentText()
        kept = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        if self.isEditable() or kept == said:
            super().paintEvent(event)
            return
        option.currentText = kept  # type: ignore[attr-defined]  # the stubs leave it out
        painter = QStylePainter(self)
        painter.drawComplexControl(box, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

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
