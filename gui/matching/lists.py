"""One of the three lists of the board: its name, how many, what can be done, its cards."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, row, words
from gui.matching.card_list import CardList
from gui.theme import Role
from models.vocabulary.matching import ListKind, list_label
from resources import Language

__all__ = ["BoardList"]


class BoardList(QWidget):
    """A column. ``add`` is None for the projects: they come of claims."""

    def __init__(self, kind: ListKind, language: Language, *, name: str, add: str = "") -> None:
        super().__init__()
        label = list_label(kind, language)
        self.heading = words(label, Role.CARD)
        self.count = words("", "label")
        self.add = Button(add, ButtonKind.LINK, icon="plus", name=f"{name}.add") if add else None
        self.cards = CardList(name=name, spoken=label)
        self.nothing = words("", Role.SECONDARY, wrap=True)
        self.nothing.hide()
        self.top = row(self.heading, self.count, None)
        self.top.addStrut(36)  # as high as a choice, so that the three lists begin in one line
        if self.add is not None:
            self.top.addWidget(self.add)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(8)
        self.whole.addLayout(self.top)
        self.whole.addWidget(self.nothing)
        self.whole.addWidget(self.cards, 1)

    def say(self, count: int, nothing: str) -> None:
        """How many there are, or why there is none."""
        self.count.setText(str(count) if count else "")
        self.nothing.setText("" if count else nothing)
        self.nothing.setVisible(not count)
