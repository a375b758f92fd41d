"""A list of a few records inside a page that scrolls: as high as its rows."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent

from gui.tables.model import KeyedTableModel
from gui.tables.view import Table
from gui.theme import px, theme

__all__ = ["FewRows"]

_HEAD = 32


class FewRows(Table):
    """No scroller of its own: the wheel and the page around it move it."""

    def __init__(
        self, model: KeyedTableModel[Any], *, name: str, spoken: str, row_height: int = 38
    ) -> None:
        super().__init__(model, name=name, spoken=spoken, row_height=row_height)
        self._high = row_height
        self.setProperty("inner", True)
        self.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for changed in (model.modelReset, model.rowsInserted, theme().changed):
            changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows."""
        rows = self.keyed().rowCount()
        self.setFixedHeight(px(_HEAD) + rows * px(self._high) + 6)

    def minimumSizeHint(self) -> QSize:
        """Narrow pages cut the words."""
        return QSize(px(160), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()
