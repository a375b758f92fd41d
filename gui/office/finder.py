"""Finding one's committee in the division table while typing: characters or initials, no popup."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.components import Field, words
from gui.theme import Role, px, theme
from models.vocabulary.division_search import DivisionSearch
from models.vocabulary.divisions import Division

__all__ = ["CommitteeFinder"]

_SHOWN = 5


class CommitteeFinder(QWidget):
    """A search box with its answers below it; ``chosen`` carries a Division."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._search = DivisionSearch({})
        self.box = Field(
            name="welcome.find",
            spoken=self.tr("Find your residents' committee"),
            hint=self.tr("Name or initials, for example njdl"),
            icon_name="search",
        )
        self._list = QListWidget()
        self._list.setObjectName("welcome.found")
        self._list.setAccessibleName(self.tr("Committees found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._take)
        self._none = words(self.tr("Not in the table: type the names below"), Role.SECONDARY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.box, self._list, self._none):
            layout.addWidget(part)
        self.box.query_changed.connect(self._look)
        self.box.installEventFilter(self)
        theme().changed.connect(self._fit)
        self._look("")

    def set_search(self, search: DivisionSearch) -> None:
        """Initials are known from now on."""
        self._search = search
        self._look(self.box.query_text())

    def _look(self, typed: str) -> None:
        found = self._search.find(typed, _SHOWN)
        self._list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.name}   {one.street.district} {one.street.name}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            self._list.addItem(item)
        if found:
            self._list.setCurrentRow(0)
        self._list.setVisible(bool(found))
        self._none.setVisible(bool(typed.strip()) and not found)
        self._fit()

    def _fit(self) -> None:
        self._list.setFixedHeight(px(32) * self._list.count() + 4)

    def _take(self, item: QListWidgetItem) -> None:
        one = item.data(Qt.ItemDataRole.UserRole)
        self.box.clear()
        if isinstance(one, Division):
            self.chosen.emit(one)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """↑↓ move in the answers, Enter takes one; arrows belong to the input method."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self.box.composing() or not self._list.count():
            return False
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if key is Qt.Key.Key_Down else -1
            row = max(0, min(self._list.count() - 1, self._list.currentRow() + step))
            self._list.setCurrentRow(row)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self._list.currentItem())
            return True
        return False
