"""A picture as the worker makes it, no larger than it is looked at, and where it is shown.

It lives in memory only; nothing is written outside of the register.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Token, color, px
from services import pictures
from services.evidence import EvidenceStore, StoredFile

__all__ = ["PictureView", "Seen", "seen"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture no larger than asked for, the size of the whole, and the camera's time."""

    image: QImage
    whole: tuple[int, int]
    at: datetime | None = None


def seen(store: EvidenceStore, file: StoredFile, width: int, height: int) -> Seen:
    """A kept picture that fits ``width`` × ``height`` device pixels.

    Raises:
        Trouble: the file is missing or altered.
    """
    made = pictures.fitted(store.read(file), max(1, width), max(1, height), name=file.name)
    image = QImage(
        made.rgb, made.width, made.height, made.width * 3, QImage.Format.Format_RGB888
    ).copy()  # the bytes go, the picture stays
    return Seen(image, made.whole, made.at)


class PictureView(QWidget):
    """A picture as large as it fits; ``room_changed`` when it is wanted at another size."""

    room_changed = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.image = QImage()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Whatever room there is."""
        return QSize(px(320), px(240))

    def minimumSizeHint(self) -> QSize:
        """Small windows show a small picture."""
        return QSize(px(120), px(80))

    def room(self) -> tuple[int, int]:
        """How wide and high a picture may be, in device pixels."""
        ratio = self.devicePixelRatioF()
        return round((self.width() - 16) * ratio), round((self.height() - 16) * ratio)

    def show_image(self, image: QImage) -> None:
        """Show ``image``; an empty one clears."""
        self.image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the middle, never larger than it is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(Token.SUNKEN))
        if self.image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        room = self.size() - QSize(16, 16)
        natural = QSize(round(self.image.width() / ratio), round(self.image.height() / ratio))
        size = natural.scaled(natural.boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRectF(0, 0, size.width(), size.height())
        where.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(where, self.image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is wanted."""
        super().resizeEvent(event)
        self.room_changed.emit()
