"""Which open clocks a change moves: case, deadline, from when to when."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, empty, rule, words
from gui.theme import Role
from resources import Language
from services.turning import MovedClock

__all__ = ["MovedClocks"]

_SHOWN = 20


class MovedClocks(QWidget):
    """The list, with its heading; ``open_case`` is called with the id of the case wanted."""

    def __init__(self, language: Language, open_case: Callable[[int], object]) -> None:
        super().__init__()
        self._language = language
        self._open = open_case
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self.heading = words("", Role.STRONG, wrap=True)
        self._rest = words("", Role.SECONDARY, wrap=True)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(20)
        self._lines.setVerticalSpacing(4)
        whole.addWidget(self.heading)
        whole.addLayout(self._lines)
        whole.addWidget(self._rest)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        empty(self._lines)
        self.heading.clear()
        self.hide()

    def show_moved(self, moved: Sequence[MovedClock], *, done: bool) -> None:
        """Show the clocks that move, or with ``done`` that have moved."""
        empty(self._lines)
        many = len(moved)
        if not moved:
            told = self.tr("No open clock was moved") if done else self.tr("No open clock moves")
        elif done:
            told = self.tr("%n open clock(s) moved", "", many)
        else:
            told = self.tr("%n open clock(s) will move", "", many)
        self.heading.setText(told)
        if moved:
            titles = (self.tr("Case"), self.tr("Deadline"), self.tr("Until now"), self.tr("Now"))
            for place, title in enumerate(titles):
                self._lines.addWidget(words(title, "label"), 0, place)
            self._lines.addWidget(rule(), 1, 0, 1, 5)
        for place, one in enumerate(moved[:_SHOWN], start=2):
            self._add(place, one)
        self._lines.setColumnStretch(4, 1)
        self._rest.setText(self.tr("and %n more", "", many - _SHOWN) if many > _SHOWN else "")
        self._rest.setVisible(many > _SHOWN)
        self.show()

    def _add(self, place: int, one: MovedClock) -> None:
        number = Button(one.number, ButtonKind.LINK)
        number.setAccessibleName(self.tr("Open case {0}").format(one.number))
        number.clicked.connect(partial(self._open, one.case_id))
        dates = (
            _days(one.old_due, one.old_latest, self._language),
            _days(one.new_due, one.new_latest, self._language),
        )
        self._lines.addWidget(number, place, 0)
        self._lines.addWidget(words(one.label(self._language)), place, 1)
        self._lines.addWidget(words(dates[0], Role.SECONDARY), place, 2)
        self._lines.addWidget(words(dates[1], Role.STRONG), place, 3)


def _days(due: object, latest: object, language: Language) -> str:
    """The safe date, and in brackets the last day where it is another."""
    if due == latest:
        return str(due)
    bracketed = "{0}（{1}）" if language is Language.CHINESE else "{0} ({1})"
    return bracketed.format(due, latest)
