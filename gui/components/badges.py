"""Small painted widgets: deadline clock, status chip, tag, key hint. Screen readers get words."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.components.faces import ChipFace, ClockFace, Tone
from gui.components.paint import (
    chip_size,
    clock_size,
    key_size,
    paint_chip,
    paint_clock,
    paint_key,
    paint_tag,
    tag_size,
)
from gui.theme import Token, color, theme

__all__ = ["Chip", "ClockBadge", "KeyHint", "Painted", "Tag"]


class Painted(QWidget):
    """A widget as large as what it paints; follows theme and text size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def natural_size(self) -> QSizeF:
        """The room the painting takes at the text size in force."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """The natural size, rounded up."""
        size = self.natural_size()
        return QSize(int(size.width()) + 1, int(size.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """A painted word is never cut."""
        return self.sizeHint()


class ClockBadge(Painted):
    """A deadline. ``activated`` on click, Space or Enter asks for its computation."""

    activated = Signal()

    def __init__(self, face: ClockFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_face(face)

    @property
    def face(self) -> ClockFace:
        """The deadline shown."""
        return self._face

    def set_face(self, face: ClockFace) -> None:
        """Show another deadline."""
        self._face = face
        self.setAccessibleName(face.spoken)
        self.updateGeometry()
        self.update()

    def natural_size(self) -> QSizeF:
        """As the clock."""
        return clock_size(self._face) + QSizeF(0, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The clock, with a ring while it holds the keyboard."""
        painter = QPainter(self)
        paint_clock(painter, QRectF(self.rect()), self._face)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the computation."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter ask for the computation."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit()
            return
        super().keyPressEvent(event)


class Chip(Painted):
    """A status."""

    def __init__(self, face: ChipFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.set_face(face)

    @property
    def face(self) -> ChipFace:
        """The status shown."""
        return self._face

    def set_face(self, face: ChipFace) -> None:
        """Show another status."""
        self._face = face
        self.setAccessibleName(face.spoken)
        self.updateGeometry()
        self.update()

    def natural_size(self) -> QSizeF:
        """As the chip."""
        return chip_size(self._face)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chip."""
        paint_chip(QPainter(self), QRectF(self.rect()), self._face)


class Tag(Painted):
    """A word in an outline, or on the soft ground of ``tone``."""

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self.setAccessibleName(text)

    def natural_size(self) -> QSizeF:
        """As the tag."""
        return tag_size(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tag."""
        paint_tag(QPainter(self), QRectF(self.rect()), self._text, self._tone)


class KeyHint(Painted):
    """A keyboard key; said by the control it belongs to, so silent itself."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)

    def natural_size(self) -> QSizeF:
        """As the key."""
        return key_size(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The key."""
        paint_key(QPainter(self), QRectF(self.rect()), self._text)
