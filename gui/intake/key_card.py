"""What the keys of the intake page do, shown while the right column has nothing else to say."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.components import Card, KeyHint, words
from gui.theme import Role

__all__ = ["KeyCard"]


class KeyCard(Card):
    """Gives way to ``others``: it is seen only while all of them are hidden."""

    def __init__(self, others: Sequence[QWidget]) -> None:
        super().__init__()
        self.set_title(self.tr("How to fill in"))
        self._others = tuple(others)
        lines = (
            (("1…9",), self.tr("Choose a numbered one")),
            (("Enter",), self.tr("Next field")),
            (("Shift Enter",), self.tr("Field before")),
            (("↑ ↓", "Enter"), self.tr("Take a candidate")),
            (("Alt 1…4",), self.tr("Go to a section")),
            (("Alt P",), self.tr("Add a party")),
            (("Alt T",), self.tr("Take the suggested type")),
            (("Ctrl Enter",), self.tr("Register")),
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        for line, (keys, said) in enumerate(lines):
            text = words(said, Role.SECONDARY, wrap=True)
            hints = QGridLayout()
            hints.setHorizontalSpacing(4)
            for column, key in enumerate(keys):
                hints.addWidget(KeyHint(key), 0, column)
            hints.setColumnStretch(len(keys), 1)
            grid.addLayout(hints, line, 0)
            grid.addWidget(text, line, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(words(self.accessibleName(), Role.CARD))
        self.body.addLayout(grid)
        for other in self._others:
            other.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the others."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(all(other.isHidden() for other in self._others))
        return False
