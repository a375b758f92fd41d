"""A list of cards: painted, walked by arrows, opened by Enter, ticked by Space."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.components import composing, paint_check, paint_chip, paint_clock, paint_tag
from gui.components.paint import chip_size, clock_size, tag_size
from gui.matching.faces import CardFace
from gui.theme import Role, Token, color, draw_icon, font, px, theme

__all__ = ["CardList"]

Index = QModelIndex | QPersistentModelIndex
_FACE = Qt.ItemDataRole.UserRole
_GAP, _PAD, _LINE, _ROW = 8, 12, 21, 26


class _Faces(QAbstractListModel):
    """The faces in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces: tuple[CardFace, ...] = ()

    def set_faces(self, faces: Sequence[CardFace]) -> None:
        """Show others."""
        self.beginResetModel()
        self.faces = tuple(faces)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many cards."""
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The face for the painter, its words for everybody else."""
        if not 0 <= index.row() < len(self.faces):
            return None
        face = self.faces[index.row()]
        if role == _FACE:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return face.spoken
        if role == Qt.ItemDataRole.CheckStateRole and face.checked is not None:
            return Qt.CheckState.Checked if face.checked else Qt.CheckState.Unchecked
        return None


class _CardPainter(QStyledItemDelegate):
    """Draws one card."""

    def sizeHint(self, option: Any, index: Index) -> QSize:
        """As high as its lines."""
        face: CardFace = index.data(_FACE)
        lines = len(face.lines) + len(face.marks)
        high = 2 * _PAD + _LINE + _LINE * lines + (_ROW if face.tags else 0)
        return QSize(option.rect.width(), px(high) + px(_GAP))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Ground, box, title, lines, marks, tags; chip and clock at the right."""
        face: CardFace = index.data(_FACE)
        whole = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -px(_GAP) - 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, whole, option)
        inner = whole.adjusted(px(14), px(_PAD), -px(14), -px(_PAD))
        if face.checked is not None:
            box = QRectF(inner.left(), inner.top(), px(18), inner.height())
            state = Qt.CheckState.Checked if face.checked else Qt.CheckState.Unchecked
            paint_check(painter, box, state, enabled=not face.barred)
            inner.setLeft(inner.left() + px(28))
        self._words(painter, inner, face)
        painter.restore()

    def _words(self, painter: QPainter, inner: QRectF, face: CardFace) -> None:
        line, top = px(_LINE), inner.top()
        room = inner.width()
        if face.chip is not None:
            size = chip_size(face.chip)
            paint_chip(
                painter, QRectF(inner.right() - size.width(), top, size.width(), line), face.chip
            )
            room -= size.width() + px(8)
        _text(painter, QRectF(inner.left(), top, room, line), face.title, Role.STRONG, Token.TEXT)
        last = inner.width()
        if face.clock is not None:
            size = clock_size(face.clock)
            low = top + line * len(face.lines)
            paint_clock(
                painter, QRectF(inner.right() - size.width(), low, size.width(), line), face.clock
            )
            last -= size.width() + px(8)
        for place, text in enumerate(face.lines, 1):
            top += line
            wide = last if place == len(face.lines) else inner.width()
            box = QRectF(inner.left(), top, wide, line)
            _text(painter, box, text, Role.SECONDARY, Token.SECONDARY)
        for mark in face.marks:
            top += line
            side = px(14)
            icon_box = QRectF(inner.left(), top + (line - side) / 2, side, side)
            draw_icon(painter, icon_box, mark.icon, mark.tone.ink)
            box = QRectF(inner.left() + px(20), top, inner.width() - px(20), line)
            _text(painter, box, mark.text, Role.SECONDARY, mark.tone.ink)
        _tags(painter, QRectF(inner.left(), top + line, inner.width(), px(_ROW)), face.tags)


def _ground(painter: QPainter, whole: QRectF, option: Any) -> None:
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ring = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setBrush(color(Token.SELECTED if chosen else Token.SURFACE))
    edge = Token.ACCENT if chosen else (Token.LINE2 if hovered else Token.LINE)
    painter.setPen(QPen(color(edge), 2 if ring else 1))
    inset = 0.5 if ring else 0
    painter.drawRoundedRect(whole.adjusted(inset, inset, -inset, -inset), 8, 8)


def _text(painter: QPainter, box: QRectF, text: str, role: Role, ink: Token) -> None:
    used = font(role)
    painter.setFont(used)
    painter.setPen(color(ink))
    shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _tags(painter: QPainter, box: QRectF, tags: Sequence[str]) -> None:
    """As many as there is room for; the tooltip has them all."""
    left = box.left()
    for tag in tags:
        size = tag_size(tag)
        if left + size.width() > box.right():
            return
        paint_tag(painter, QRectF(left, box.top() + px(4), size.width(), px(22)), tag)
        left += size.width() + px(6)


class CardList(QListView):
    """The cards; each signal carries a card's id.

    ``looked_at`` is the card the keyboard is on, ``opened`` Enter or a double click, ``ticked``
    its box, ``removed`` Delete.
    """

    looked_at = Signal(int)
    opened = Signal(int)
    ticked = Signal(int)
    removed = Signal(int)

    def __init__(self, *, name: str, spoken: str) -> None:
        super().__init__()
        self._faces = _Faces(self)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("surface", "clear")
        self.setModel(self._faces)
        self.setItemDelegate(_CardPainter(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(px(96))
        self.doubleClicked.connect(self._double)
        self.selectionModel().currentChanged.connect(self._moved)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def sizeHint(self) -> QSize:
        """As high as its cards, up to three and a half of them."""
        option = QStyleOptionViewItem()
        delegate = self.itemDelegate()
        rows = range(self._faces.rowCount())
        high = sum(delegate.sizeHint(option, self._faces.index(row)).height() for row in rows[:8])
        return QSize(px(260), max(px(96), min(high, px(340))))

    def show_faces(self, faces: Sequence[CardFace]) -> None:
        """Show others; the card looked at stays the same where it is still there."""
        current = self.current_id()
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        self._faces.set_faces(faces)
        self.blockSignals(False)
        if current is None or not self.select_id(current):
            self.select_id(None)
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def faces(self) -> tuple[CardFace, ...]:
        """What is shown."""
        return self._faces.faces

    def current_id(self) -> int | None:
        """The card the keyboard is on."""
        row = self.currentIndex().row()
        return self._faces.faces[row].id if 0 <= row < len(self._faces.faces) else None

    def select_id(self, wanted: int | None) -> bool:
        """Go to a card; None lets go of all. False where it is not here."""
        for row, face in enumerate(self._faces.faces):
            if face.id == wanted:
                if self.currentIndex().row() != row:
                    self.setCurrentIndex(self._faces.index(row))
                return True
        self.selectionModel().clear()
        return False

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self.signalsBlocked():
            self.looked_at.emit(self._faces.faces[current.row()].id)

    def _double(self, index: QModelIndex) -> None:
        self.opened.emit(self._faces.faces[index.row()].id)

    def focusInEvent(self, event: Any) -> None:
        """The keyboard always stands on a card."""
        super().focusInEvent(event)
        if self.current_id() is None and self._faces.faces:
            self.setCurrentIndex(self._faces.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Delete takes off."""
        current = self.current_id()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if current is None or not plain or composing():
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit(current)
            case Qt.Key.Key_Space:
                self.ticked.emit(current)
            case Qt.Key.Key_Delete:
                self.removed.emit(current)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a card with a box ticks it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            face = self._faces.faces[index.row()]
            if face.checked is not None:
                self.ticked.emit(face.id)
