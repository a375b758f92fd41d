"""The delegate of lists whose cells are more than words: the same painters, cell by cell."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.tables.lines import LinePainter, Spread
from gui.tables.model import KeyedTableModel
from gui.theme import Role, Token, px

__all__ = ["RowDelegate"]

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a ``KeyedTableModel``. ``matches`` are words to underline in amber.

    A list paints whole lines with :attr:`lines`; a delegate of its own is asked cell by cell.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = LinePainter()
        self.checks = False

    def set_matches(self, words: Sequence[str]) -> bool:
        """Underline these words wherever they stand in a text cell; whether they are others."""
        before, self.lines.matches = self.lines.matches, tuple(word for word in words if word)
        return before != self.lines.matches

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Never asked for rows of fixed height; a plain answer for the header's sake."""
        return QSize(px(80), px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, focus bar, then the cell by its kind."""
        rect: QRect = option.rect  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        view: Any = self.parent()
        first = index.column() == view.first_column()
        self.lines.ground(
            painter,
            rect,
            chosen=bool(state & QStyle.StateFlag.State_Selected),
            hovered=view.hovered_row() == index.row(),
            here=first and view.hasFocus() and view.currentIndex().row() == index.row(),
        )
        model = index.model()
        if isinstance(model, KeyedTableModel):
            self._cell(painter, QRectF(rect).adjusted(px(8), 0, -px(8), 0), model, index)

    def _cell(
        self, painter: QPainter, rect: QRectF, model: KeyedTableModel[Any], index: _Index
    ) -> None:
        row = model.row_at(index.row())
        if row is not None:
            place = Spread(model.columns[index.column()], round(rect.left()), round(rect.width()))
            self.lines.words(painter, rect.toRect(), row, (place,))

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        role: Role,
        ink: Token,
    ) -> None:
        self.lines.text(painter, rect, text, role, ink)
