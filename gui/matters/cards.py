"""Cards that the pages of several subjects have."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Card, surface, words
from gui.theme import Role

__all__ = ["TextCard"]


class TextCard(Card):
    """A text with the button that writes it; ``nothing`` says what it is for where there is none.

    ``sunken`` sets the text off from what else stands in the card.
    """

    wanted = Signal()

    def __init__(self, name: str, title: str, nothing: str, *, sunken: bool = False) -> None:
        super().__init__(title)
        self.edit = Button("", ButtonKind.LINK, icon="pencil", name=f"{name}.edit")
        self.edit.clicked.connect(self.wanted)
        self.title_row.addWidget(self.edit)
        self._line = words(nothing, Role.SECONDARY, wrap=True)
        self._text = words("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._block: QWidget = self._text
        if sunken:
            self._block = surface("sunken")
            inner = QVBoxLayout(self._block)
            inner.setContentsMargins(12, 8, 12, 8)
            inner.addWidget(self._text)
        self.body.addWidget(self._line)
        self.body.addWidget(self._block)

    def show_text(self, text: str, *, editable: bool) -> None:
        """Show ``text``, or what it is for."""
        self._text.setText(text)
        self._block.setVisible(bool(text))
        self._line.setVisible(not text)
        self.edit.setVisible(editable)
        verb = (
            QCoreApplication.translate("MatterCards", "Change")
            if text
            else QCoreApplication.translate("MatterCards", "Write")
        )
        self.edit.setText(verb)
        self.edit.setAccessibleName(f"{verb} {self.accessibleName()}")
