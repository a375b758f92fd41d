"""One page as a picture: zoom, marks, and the veil while the next one is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.theme import Scheme, Token, color, px

__all__ = ["Leaf", "Mark", "Zoom"]

_MARGIN = 12
_POINTS_AT_100 = 96 / 72
_A4 = (595.28, 841.89)


class Zoom(Enum):
    """How large a page is shown; values as they are remembered."""

    PAGE = "page"
    WIDTH = "width"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on the page in points from the top left; ``strong`` for the one looked at.

    ``doubtful`` wears amber (a place a person must look at), others the colour of matches.
    """

    box: QRectF
    strong: bool = False
    doubtful: bool = False


class _Picture(QWidget):
    """The page on its ground."""

    def __init__(self) -> None:
        super().__init__()
        self.pixmap = QPixmap()
        self.marks: tuple[Mark, ...] = ()
        self.scale = _POINTS_AT_100
        self.page_size = QSize()
        self.dimmed = False
        self.ringed = False

    def page_box(self) -> QRect:
        """Where the page lies, centred."""
        left = max(_MARGIN, (self.width() - self.page_size.width()) // 2)
        top = max(_MARGIN, (self.height() - self.page_size.height()) // 2)
        return QRect(QPoint(left, top), self.page_size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Page, marks, veil, ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Token.WIN))
        if self.page_size.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self.page_box()
        painter.fillRect(box, Qt.GlobalColor.white)  # paper is white in every theme
        if not self.pixmap.isNull():
            painter.drawPixmap(box, self.pixmap)
        for mark in self.marks:
            self._mark(painter, mark, box)
        if self.dimmed:
            veil = QColor(color(Token.WIN))
            veil.setAlphaF(0.55)
            painter.fillRect(box, veil)
        ring = QPen(color(Token.ACCENT), 2) if self.ringed else QPen(color(Token.LINE2), 1)
        painter.setPen(ring)
        painter.drawRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _mark(self, painter: QPainter, mark: Mark, page: QRect) -> None:
        box = QRectF(
            page.left() + mark.box.left() * self.scale,
            page.top() + mark.box.top() * self.scale,
            mark.box.width() * self.scale,
            mark.box.height() * self.scale,
        ).adjusted(-1.5, -1.5, 1.5, 1.5)
        # The paper is white in either theme, so its marks wear the light colours.
        ink = QColor(color(Token.WARN if mark.doubtful else Token.ACCENT, Scheme.LIGHT))
        ground = QColor(ink)
        ground.setAlphaF(0.28 if mark.strong else 0.14)
        painter.fillRect(box, ground)
        if mark.strong:
            painter.setPen(QPen(ink, 1.5))
            painter.drawRect(box)


class Leaf(QScrollArea):
    """Shows one page.

    ``turned`` asks for another (so many pages on, ±1,000,000 for the ends); ``room_changed``
    says that the page is wanted at another size.
    """

    turned = Signal(int)
    room_changed = Signal()

    def __init__(self, *, name: str, spoken: str) -> None:
        super().__init__()
        self.page = 0
        self._picture = _Picture()
        self._points = _A4
        self._zoom = Zoom.PAGE
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setWidget(self._picture)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)

    @property
    def zoom(self) -> Zoom:
        """How large the page is shown."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show it larger or smaller."""
        self._zoom = zoom
        self._fit()
        self.room_changed.emit()

    def picture_width(self) -> int:
        """The width the page takes on the screen, in logical pixels."""
        return round(self._points[0] * self._scale())

    def shown(self) -> QPixmap:
        """The picture of the page, null while there is none."""
        return self._picture.pixmap

    def marks(self) -> tuple[Mark, ...]:
        """The boxes shown on the page."""
        return self._picture.marks

    def is_dimmed(self) -> bool:
        """Whether the page shown waits for its successor."""
        return self._picture.dimmed

    def _scale(self) -> float:
        """Logical pixels to a point of the paper."""
        wide, tall = self._points
        room = self.maximumViewportSize()
        across = max(1, room.width() - 2 * _MARGIN)
        if self._zoom is Zoom.PAGE:
            down = max(1, room.height() - 2 * _MARGIN)
            return min(across / wide, down / tall)
        if self._zoom is Zoom.WIDTH:
            bar = self.verticalScrollBar().sizeHint().width()
            return max(0.1, (across - bar) / wide)
        return px(100) / 100 * _POINTS_AT_100

    def show_page(self, image: QImage, ratio: float, points: tuple[float, float]) -> bool:
        """Show a page; ``ratio`` is the screen's pixels to a logical one.

        True when the page has another shape than the one before, so that it is wanted at another
        size than it was drawn for.
        """
        other = points != self._points
        self._points = points
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.pixmap = pixmap
        self._picture.dimmed = False
        self._fit()
        return other

    def set_text(self, text: str) -> None:
        """What a screen reader reads of the page."""
        self._picture.setAccessibleName(text)

    def clear(self) -> None:
        """Show no page."""
        self._picture.pixmap = QPixmap()
        self._picture.page_size = QSize()
        self._picture.marks = ()
        self._picture.update()

    def set_dimmed(self, dimmed: bool) -> None:
        """The page shown is not the one asked for any more."""
        self._picture.dimmed = dimmed and not self._picture.pixmap.isNull()
        self._picture.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these boxes; the strong one is scrolled to."""
        self._picture.marks = tuple(marks)
        self._picture.update()
        strong = next((mark for mark in reversed(marks) if mark.strong), None)
        if strong is not None:
            page, scale = self._picture.page_box(), self._picture.scale
            x = page.left() + strong.box.center().x() * scale
            y = page.top() + strong.box.center().y() * scale
            self.ensureVisible(int(x), int(y), 60, 120)

    def _fit(self) -> None:
        scale = self._scale()
        wide, tall = self._points
        size = QSize(round(wide * scale), round(tall * scale))
        self._picture.scale = scale
        if not self._picture.pixmap.isNull():
            self._picture.page_size = size
        # Fitting the page must not bring up bars that make it fit no longer.
        grown = QSize() if self._zoom is Zoom.PAGE else size + QSize(2 * _MARGIN, 2 * _MARGIN)
        self._picture.setMinimumSize(grown.expandedTo(QSize(0, 0)))
        self._picture.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The room is another."""
        super().resizeEvent(event)
        self._fit()
        if self._zoom is not Zoom.ACTUAL:
            self.room_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn turn the page at its ends; Home and End go to the first and the last."""
        bar = self.verticalScrollBar()
        key = event.key()
        if key == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.turned.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() <= bar.minimum():
            self.turned.emit(-1)
        elif key == Qt.Key.Key_Home:
            self.turned.emit(-1_000_000)
        elif key == Qt.Key.Key_End:
            self.turned.emit(1_000_000)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        self._picture.ringed = on
        self._picture.update()
