"""Pictures of evidence as the worker makes them: small ones for the list, fitting ones to look at.

They live in memory only; nothing is written outside of the register.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from models.vocabulary.evidence import is_pdf, is_picture
from services import pictures
from services.evidence import EvidenceStore, StoredFile

__all__ = ["Seen", "as_png", "seen", "thumbnail"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture no larger than asked for, the size of the whole, and the camera's time."""

    image: QImage
    whole: tuple[int, int]
    at: datetime | None = None


def seen(store: EvidenceStore, file: StoredFile, width: int, height: int) -> Seen:
    """A picture of evidence that fits ``width`` × ``height`` device pixels.

    Raises:
        Trouble: the file is missing or altered.
    """
    made = pictures.fitted(store.read(file), max(1, width), max(1, height), name=file.name)
    image = QImage(
        made.rgb, made.width, made.height, made.width * 3, QImage.Format.Format_RGB888
    ).copy()  # the bytes go, the picture stays
    return Seen(image, made.whole, made.at)


def thumbnail(store: EvidenceStore, file: StoredFile, side: int) -> QImage:
    """A picture of ``side`` device pixels at most; an empty one where there is none to make."""
    if is_picture(file.media):
        return seen(store, file, side, side).image
    if is_pdf(file.media):
        from reports import preview

        page = preview.look(store.read(file), 0, side).image
        return QImage(
            page.rgb, page.width, page.height, page.stride, QImage.Format.Format_RGB888
        ).copy()
    return QImage()


def as_png(image: QImage) -> bytes:
    """A pasted picture as the bytes of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt for text
    return bytes(buffer.data().data())
