"""The left of the lists: groups, and the lists of the group in view with their counts."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from gui.components import surface
from gui.shell.sidebar import NavRow
from gui.theme import px, theme
from models.vocabulary.lists import declared_list, groups, lists_of
from resources import Language

__all__ = ["ListNavigation"]


class ListNavigation(QScrollArea):
    """``chosen`` carries the code of a list a person asked for; ↑ and ↓ walk the rows.

    In a low window it scrolls.
    """

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = surface("surface")
        self._current = ""
        self._wide = 188 if language is Language.CHINESE else 216
        self._groups: dict[str, NavRow] = {}
        self._lists: dict[str, NavRow] = {}
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(12, 14, 12, 12)
        whole.setSpacing(2)
        for group in groups():
            head = self._row(group.code, group.label(language), kind="nav", indent=12)
            head.setObjectName(f"lists.group.{group.code}")
            self._groups[group.code] = head
            whole.addWidget(head)
            for listed in lists_of(group.code):
                made = self._row(listed.code, listed.label(language), kind="subnav", indent=26)
                made.setObjectName(f"lists.list.{listed.code}")
                self._lists[listed.code] = made
                whole.addWidget(made)
        whole.addStretch(1)
        self.setWidget(inner)
        theme().changed.connect(self._scale)
        self._scale()

    def _row(self, key: str, title: str, *, kind: str, indent: int) -> NavRow:
        made = NavRow(key, title, kind=kind, indent=indent)
        made.clicked.connect(self._clicked)
        made.installEventFilter(self)
        return made

    def set_current(self, code: str) -> None:
        """Light a list and open its group."""
        self._current = code
        group = declared_list(code).group
        for key, head in self._groups.items():
            head.setChecked(False)
            head.setProperty("open", key == group)
        for key, made in self._lists.items():
            made.setVisible(declared_list(key).group == group)
            made.setChecked(key == code)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Running rows beside each list, and of all its lists beside a group."""
        for code, made in self._lists.items():
            made.set_badge(str(counts.get(code) or ""))
        for code, head in self._groups.items():
            total = sum(counts.get(one.code, 0) for one in lists_of(code))
            head.set_badge(str(total or ""))

    def focus_current(self) -> None:
        """Give the keyboard to the list in view."""
        self._lists[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._lists[self._current])

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, NavRow):
            self._choose(sender.key)

    def _choose(self, key: str) -> None:
        """A group stands for its first list, unless one of its own is in view already."""
        if key in self._lists:
            self.chosen.emit(key)
        elif declared_list(self._current).group == key:
            self.set_current(self._current)
        else:
            self.chosen.emit(lists_of(key)[0].code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ walk; a list that is walked onto is shown."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        shown = [one for one in self.findChildren(NavRow) if not one.isHidden()]
        if step is None or watched not in shown:
            return False
        place = max(0, min(len(shown) - 1, shown.index(watched) + step))
        shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(shown[place])
        if shown[place].key in self._lists:
            self.chosen.emit(shown[place].key)
        return True

    def _scale(self) -> None:
        self.setFixedWidth(px(self._wide))
