"""One of the three lists of the board, and the line of figures over them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, row, words
from gui.matching.card_list import CardList
from gui.matching.questions import Shown
from gui.theme import Role
from models.vocabulary.matching import ListKind, list_label
from models.vocabulary.terms import Satisfaction
from resources import Language

__all__ = ["BoardList", "Figures"]


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


class Figures(QObject):
    """Words with a number; only ``tr`` knows plural forms."""

    def told(self, shown: Shown) -> str:
        """What waits for a match, and the year in figures."""
        waiting = sum(not one.claims for one in shown.needs)
        year = shown.figures
        content = year.satisfaction.get(Satisfaction.YES, 0)
        parts = (
            self.tr("%n need(s) without a match", "", waiting) if waiting else "",
            self.tr("{year}: {made} claimed, {done} done, {ended} ended").format(
                year=year.year, made=year.made, done=year.done, ended=year.ended
            ),
            self.tr("{0} of {1} satisfied").format(content, year.judged) if year.judged else "",
        )
        return " · ".join(filter(None, parts))
