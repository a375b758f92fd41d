"""The evidence of a case as a list: a small picture, the title, and what it is."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import Role, Token, color, draw_icon, font, px, theme
from services.queries.rows import EvidenceLine

__all__ = ["SIDE", "EvidenceList", "icon_of"]

SIDE = 48
"""The side of a small picture, at 标准."""

_HIGH = 62
_Index = QModelIndex | QPersistentModelIndex
_ICONS = {"image": "image", "audio": "message-circle", "video": "play", "text": "file-text"}


def icon_of(media: str) -> str:
    """The icon of a file without a picture of its own."""
    return _ICONS.get(media.partition("/")[0], "file-text")


class _Model(QAbstractListModel):
    def __init__(self, tell: Callable[[EvidenceLine], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[EvidenceLine, ...] = ()
        self._tell = tell

    def replace(self, rows: Sequence[EvidenceLine]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self.rows[index.row()]
        return f"{row.position}. {row.title}  {self._tell(row)}"


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "EvidenceList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(px(160), px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._view.rows()[index.row()]
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # a member the stubs leave out
        state = option.state  # type: ignore[attr-defined]  # a member the stubs leave out
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color(Token.SELECTED))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color(Token.HOVER))
        box = QRectF(rect.left() + px(8), rect.top() + px(7), px(SIDE), px(SIDE))
        self._picture(painter, box, row)
        self._words(painter, rect, box.right() + px(10), row)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    def _picture(self, painter: QPainter, box: QRectF, row: EvidenceLine) -> None:
        image = self._view.picture(row)
        painter.setPen(QPen(color(Token.LINE), 1))
        painter.setBrush(color(Token.SUNKEN))
        painter.drawRoundedRect(box, 4, 4)
        if image is None or image.isNull():
            inset = px(14)
            inner = box.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, inner, icon_of(row.file.media), Token.SECONDARY)
        else:
            size = image.size().scaled(
                round(box.width()) - 2, round(box.height()) - 2, Qt.AspectRatioMode.KeepAspectRatio
            )
            where = QRectF(0, 0, size.width(), size.height())
            where.moveCenter(box.center())
            painter.drawImage(where, image)
        if row.sealed:
            side = px(18)
            mark = QRectF(box.right() - side, box.bottom() - side, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Token.SURFACE))
            painter.drawRoundedRect(mark, 4, 4)
            draw_icon(painter, mark.adjusted(2, 2, -2, -2), "lock", Token.TEXT)

    def _words(self, painter: QPainter, rect: QRectF, left: float, row: EvidenceLine) -> None:
        width = rect.right() - left - px(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font(Role.BODY))
        painter.setPen(color(Token.TEXT))
        title = QFontMetricsF(font(Role.BODY)).elidedText(
            f"{row.position}. {row.title}", elide, width
        )
        painter.drawText(QRectF(left, rect.top() + px(8), width, px(22)), middle, title)
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.SECONDARY))
        line = QFontMetricsF(font(Role.SECONDARY)).elidedText(self._view.tell(row), elide, width)
        painter.drawText(QRectF(left, rect.top() + px(31), width, px(20)), middle, line)


class EvidenceList(QListView):
    """``moved`` when another item is current, ``opened`` on Enter or a double click.

    ``tell(row)`` gives the second line of an item.
    """

    moved = Signal()
    opened = Signal()

    def __init__(self, tell: Callable[[EvidenceLine], str]) -> None:
        super().__init__()
        self.tell = tell
        self._pictures: Mapping[str, QImage] = {}
        self._model = _Model(tell, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("evidence.list")
        self.setAccessibleName(self.tr("Evidence"))
        self.selectionModel().currentChanged.connect(self.moved)
        self.activated.connect(self.opened)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+arrows move an item in the order: they are not the list's own."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def rows(self) -> tuple[EvidenceLine, ...]:
        """What is shown, in order."""
        return self._model.rows

    def picture(self, row: EvidenceLine) -> QImage | None:
        """The small picture of an item, once there is one."""
        return self._pictures.get(row.file.digest)

    def show_rows(self, rows: Sequence[EvidenceLine], wanted: int = 0) -> None:
        """Show ``rows`` with the item ``wanted`` current, else the one that was."""
        before = self.current()
        self._model.replace(rows)
        ids = [row.id for row in rows]
        for key in (wanted, before.id if before is not None else 0):
            if key in ids:
                self.setCurrentIndex(self._model.index(ids.index(key), 0))
                return
        if rows:
            self.setCurrentIndex(self._model.index(0, 0))

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Paint these small pictures (by digest)."""
        self._pictures = pictures
        self.viewport().update()

    def current(self) -> EvidenceLine | None:
        """The item the keyboard is on."""
        place = self.currentIndex().row()
        return self._model.rows[place] if 0 <= place < len(self._model.rows) else None

    def chosen(self) -> tuple[EvidenceLine, ...]:
        """The items selected, in order; the current one when none is."""
        places = sorted({index.row() for index in self.selectedIndexes()})
        rows = tuple(self._model.rows[place] for place in places)
        current = self.current()
        return rows or ((current,) if current is not None else ())
