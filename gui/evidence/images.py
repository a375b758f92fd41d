"""Pictures of evidence as the worker makes them: small ones for the list, pasted ones to keep.

They live in memory only; nothing is written outside of the register.
"""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from gui.preview.pictures import seen
from models.vocabulary.evidence import is_pdf, is_picture
from services.evidence import EvidenceStore, StoredFile

__all__ = ["as_png", "thumbnail"]


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
