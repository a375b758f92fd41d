"""One delegate for every list: draws cached static text and the shared painters.

Five times faster than the default delegate (performance.md 2), because a repaint lays out no text
that was laid out before.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.components.paint import paint_check, paint_chip, paint_clock
from gui.tables.columns import CellKind, Column
from gui.tables.model import KeyedTableModel
from gui.theme import Role, Token, color, font, px, theme

__all__ = ["RowDelegate"]

_Index = QModelIndex | QPersistentModelIndex
_KEPT = 4096


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a ``KeyedTableModel``. ``matches`` are words to underline in amber."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: OrderedDict[tuple[str, Role, int], QStaticText] = OrderedDict()
        self._matches: tuple[str, ...] = ()
        self.checks = False
        theme().changed.connect(self._texts.clear)

    def set_matches(self, words: Sequence[str]) -> None:
        """Underline these words wherever they stand in a text cell."""
        self._matches = tuple(word for word in words if word)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Never asked for rows of fixed height; a plain answer for the header's sake."""
        return QSize(px(80), px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, focus bar, then the cell by its kind."""
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        view: Any = self.parent()
        current = view.currentIndex()
        here = view.hasFocus() and current.row() == index.row()
        marked = self.checks and current.row() == index.row()
        if marked or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color(Token.SELECTED))
        elif view.hovered_row() == index.row():
            painter.fillRect(rect, color(Token.HOVER))
        painter.setPen(QPen(color(Token.LINE), 1))
        bottom = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))
        inset = px(8)
        if index.column() == view.first_column():
            if here:
                painter.fillRect(
                    QRectF(rect.left(), rect.top(), 3, rect.height()), color(Token.ACCENT)
                )
            if self.checks:
                chosen = bool(state & QStyle.StateFlag.State_Selected)
                tick = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
                paint_check(
                    painter, QRectF(rect.left() + px(10), rect.top(), px(16), rect.height()), tick
                )
                inset = px(42)
        model = index.model()
        if isinstance(model, KeyedTableModel):
            self._cell(painter, rect.adjusted(inset, 0, -px(8), 0), model, index)

    def _cell(
        self, painter: QPainter, rect: QRectF, model: KeyedTableModel[Any], index: _Index
    ) -> None:
        row = model.row_at(index.row())
        if row is None:
            if model.loaded(index.row()) and index.column() == 0:
                self._text(painter, rect, self.tr("deleted"), Role.BODY, Token.TERTIARY)
            return
        column: Column[Any] = model.columns[index.column()]
        clock = column.clock(row) if column.clock else None
        chip = column.chip(row) if column.chip else None
        if clock is not None:
            paint_clock(painter, rect, clock)
        elif chip is not None:
            paint_chip(painter, rect, chip)
        elif column.kind is CellKind.TWO_LINES and column.second is not None:
            half = rect.height() / 2
            top = QRectF(rect.left(), rect.top() + px(3), rect.width(), half - px(3))
            self._text(painter, top, column.text(row), Role.BODY, Token.TEXT)
            below = QRectF(rect.left(), rect.top() + half, rect.width(), half - px(4))
            self._text(painter, below, column.second(row), Role.SECONDARY, Token.SECONDARY)
        else:
            ink = Token.SECONDARY if column.kind is CellKind.QUIET else Token.TEXT
            right = column.kind is CellKind.NUMBER
            self._text(painter, rect, column.text(row), Role.BODY, ink, right=right)

    def _text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        role: Role,
        ink: Token,
        *,
        right: bool = False,
    ) -> None:
        if not text:
            return
        static = self._laid_out(text, role, int(rect.width()))
        size = static.size()
        x = rect.right() - size.width() if right else rect.left()
        y = rect.top() + (rect.height() - size.height()) / 2
        painter.setFont(font(role))
        painter.setPen(color(ink))
        painter.drawStaticText(QPointF(x, y), static)
        shown = static.text()
        for word in self._matches:
            self._underline(painter, shown, word, role, QPointF(x, y + size.height()))

    @staticmethod
    def _underline(painter: QPainter, text: str, word: str, role: Role, foot: QPointF) -> None:
        at = text.find(word)
        if at < 0:
            return
        metrics = QFontMetricsF(font(role))
        left = foot.x() + metrics.horizontalAdvance(text[:at])
        width = metrics.horizontalAdvance(word)
        painter.fillRect(QRectF(left, foot.y() - 1, width, 2), color(Token.WARN))

    def _laid_out(self, text: str, role: Role, width: int) -> QStaticText:
        key = (text, role, width)
        found = self._texts.get(key)
        if found is not None:
            self._texts.move_to_end(key)
            return found
        metrics = QFontMetricsF(font(role))
        line = text.replace("\n", " ")
        made = QStaticText(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(font=font(role))
        self._texts[key] = made
        if len(self._texts) > _KEPT:
            self._texts.popitem(last=False)
        return made
