"""What happened, newest first: icon, date, title, one line; planned items dashed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import Role, Token, color, draw_icon, font, px

__all__ = ["Timeline", "TimelineItem"]

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened (or is ``planned``); ``key`` is what picking it reports.

    ``struck`` is what was recorded wrong; it stands before the line, struck out.
    """

    key: object
    when: str
    title: str
    line: str = ""
    icon: str = "circle"
    strong: bool = False
    planned: bool = False
    struck: str = ""


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[TimelineItem, ...] = ()

    def replace(self, items: Sequence[TimelineItem]) -> None:
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        item = self.items[index.row()]
        wrong = self.tr("not {0}").format(item.struck) if item.struck else ""
        return "  ".join(part for part in (item.when, item.title, wrong, item.line) if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "Timeline") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(px(200), px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        items = self._view.items()
        item = items[index.row()]
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color(Token.HOVER))
        date_width = self._view.date_width()
        centre = QPointF(rect.left() + date_width + px(18), rect.top() + px(15))
        painter.setPen(QPen(color(Token.LINE2), 1.4))
        if index.row() < len(items) - 1:
            painter.drawLine(
                QPointF(centre.x(), centre.y() + px(12)), QPointF(centre.x(), rect.bottom())
            )
        if index.row() > 0:
            painter.drawLine(
                QPointF(centre.x(), rect.top()), QPointF(centre.x(), centre.y() - px(12))
            )
        self._mark(painter, centre, item)
        self._words(painter, rect, date_width, item)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    @staticmethod
    def _mark(painter: QPainter, centre: QPointF, item: TimelineItem) -> None:
        pen = QPen(color(Token.ACCENT if item.strong else Token.LINE2), 1.4)
        if item.planned:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(color(Token.TERTIARY))
        painter.setPen(pen)
        painter.setBrush(color(Token.ACCENT_SOFT if item.strong else Token.SURFACE))
        painter.drawEllipse(centre, px(11), px(11))
        half = px(6)
        box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
        draw_icon(painter, box, item.icon, Token.ACCENT if item.strong else Token.SECONDARY)

    @staticmethod
    def _words(painter: QPainter, rect: QRectF, date_width: float, item: TimelineItem) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        first = QRectF(rect.left(), rect.top() + px(4), date_width, px(22))
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.SECONDARY))
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, item.when)
        left = rect.left() + date_width + px(38)
        width = rect.right() - left - px(4)
        role = Role.STRONG if item.strong else Role.BODY
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font(role))
        painter.setPen(color(Token.TEXT))
        title = QFontMetricsF(font(role)).elidedText(item.title, elide, width)
        painter.drawText(QRectF(left, rect.top() + px(4), width, px(22)), middle, title)
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.SECONDARY))
        if item.struck:
            gone = font(Role.SECONDARY)
            gone.setStrikeOut(True)
            painter.setFont(gone)
            painter.setPen(color(Token.TERTIARY))
            struck = QFontMetricsF(gone).elidedText(item.struck, elide, width / 2)
            painter.drawText(QRectF(left, rect.top() + px(25), width, px(20)), middle, struck)
            taken = QFontMetricsF(gone).horizontalAdvance(struck) + px(8)
            left, width = left + taken, width - taken
            painter.setFont(font(Role.SECONDARY))
            painter.setPen(color(Token.SECONDARY))
        line = QFontMetricsF(font(Role.SECONDARY)).elidedText(item.line, elide, width)
        painter.drawText(QRectF(left, rect.top() + px(25), width, px(20)), middle, line)


class Timeline(QListView):
    """A list of events; ``picked`` carries the key of the one activated."""

    picked = Signal(object)

    def __init__(self, *, name: str = "", spoken: str = "") -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken or self.tr("Timeline"))
        self.activated.connect(self._activated)

    def items(self) -> tuple[TimelineItem, ...]:
        """What is shown, in the order shown."""
        return self._model.items

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show ``items`` in the order given (newest first by custom)."""
        self._model.replace(items)

    def date_width(self) -> float:
        """The column of dates."""
        metrics = QFontMetricsF(font(Role.SECONDARY))
        return max((metrics.horizontalAdvance(i.when) for i in self.items()), default=0.0) + 4

    def _activated(self, index: QModelIndex) -> None:
        self.picked.emit(self._model.items[index.row()].key)
