"""Words offered for a text field: names on the case, usual places, stock phrases (Alt+↓).

The list opens only when asked for, so it never covers what an input method shows; choosing
replaces a line of text and is inserted at the cursor of a longer one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from gui.components import Field, TextBox
from gui.theme import Token, icon, theme

__all__ = ["Suggestions"]

_LONGEST = 46


class Suggestions(QObject):
    """Offers ``texts`` for ``field``; several names are put side by side when ``many``."""

    def __init__(self, field: Field | TextBox, texts: Sequence[str], *, many: bool = False) -> None:
        super().__init__(field)
        self.setObjectName("suggestions")
        self._field = field
        self._texts = tuple(dict.fromkeys(text for text in texts if text))
        self._many = many
        self.menu = QMenu(field)
        for text in self._texts:
            shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.setData(text)
            action.setToolTip(text)
        self.menu.triggered.connect(lambda action: self._choose(str(action.data())))
        field.installEventFilter(self)
        if isinstance(field, Field) and self._texts:
            self._opener = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
            self._opener.setToolTip(
                QCoreApplication.translate("Suggestions", "Suggestions (Alt+Down)")
            )
            self._opener.triggered.connect(self.open)
            self._draw()
            theme().changed.connect(self._draw)

    def _draw(self) -> None:
        self._opener.setIcon(icon("chevron-down", 16, Token.TERTIARY))

    def open(self) -> None:
        """Show the list under the field, unless it is composing or read-only."""
        if self._texts and not self._field.isReadOnly() and not self._field.composing():
            self.menu.setMinimumWidth(min(self._field.width(), 420))
            self.menu.popup(self._field.mapToGlobal(QPoint(0, self._field.height() + 2)))
            self.menu.setActiveAction(self.menu.actions()[0])

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Alt+↓ opens; ↓ too where there is only one line."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Down or self._field.composing() or not self._texts:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alone = held == Qt.KeyboardModifier.NoModifier and isinstance(self._field, Field)
        if held == Qt.KeyboardModifier.AltModifier or alone:
            self.open()
            return True
        return False

    def _choose(self, text: str) -> None:
        field = self._field
        if isinstance(field, TextBox):
            field.insertPlainText(text)
        else:
            before = field.text().strip().rstrip("、,，") if self._many else ""
            named = [name.strip() for name in before.split("、")]
            if text not in named:
                field.selectAll()
                field.insert(f"{before}、{text}" if before else text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
