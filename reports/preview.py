"""Pages of a PDF as pictures and as text, for the preview, for print and for tests; no Qt here.

Everything that touches PDFium holds its one lock.
"""

from dataclasses import dataclass
from typing import Any

import pypdfium2

from models.vocabulary.errors import Trouble
from services.pdfium import LOCK

__all__ = ["Hit", "Look", "PageImage", "find", "look", "page_image", "page_text", "pages"]


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as raw pixels: RGB, three bytes each, ``stride`` bytes a line, top line first."""

    width: int
    height: int
    stride: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Look:
    """A page as a preview shows it: picture, text, size in points, pages of the whole."""

    image: PageImage
    text: str
    points: tuple[float, float]
    pages: int


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a searched text stands: page (from 0) and box in points from the top left.

    A place over two lines (or set in two fonts) is several boxes of one ``match``, counted from 0
    on its page.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    match: int = 0


class _Opened:
    """A document held open under the lock, closed page by page in the right order."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf

    def __enter__(self) -> Any:
        LOCK.acquire()
        try:
            self._document = pypdfium2.PdfDocument(self._pdf)
        except pypdfium2.PdfiumError as error:
            LOCK.release()
            raise Trouble("paper.unreadable") from error
        return self._document

    def __exit__(self, *_: object) -> None:
        try:
            self._document.close()
        finally:
            LOCK.release()


def pages(pdf: bytes) -> int:
    """How many pages; Trouble ``paper.unreadable`` when it is no whole PDF."""
    with _Opened(pdf) as document:
        return len(document)


def _image(page: Any, dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
    image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    return image


def _text(page: Any) -> str:
    text_page = page.get_textpage()
    text = str(text_page.get_text_bounded())
    text_page.close()
    return text


def page_image(pdf: bytes, index: int, dpi: float = 96.0) -> PageImage:
    """Page ``index`` (from 0) at ``dpi`` dots per inch, on white."""
    with _Opened(pdf) as document:
        page = document[index]
        image = _image(page, dpi)
        page.close()
        return image


def page_text(pdf: bytes, index: int) -> str:
    """The text of page ``index`` as somebody would copy it."""
    with _Opened(pdf) as document:
        page = document[index]
        text = _text(page)
        page.close()
        return text


def look(pdf: bytes, index: int, width: int) -> Look:
    """Page ``index`` (from 0; one past the last is the last) drawn ``width`` pixels wide."""
    with _Opened(pdf) as document:
        count = len(document)
        page = document[max(0, min(index, count - 1))]
        points = page.get_size()
        image = _image(page, 72 * width / points[0])
        text = _text(page)
        page.close()
        return Look(image, text, (float(points[0]), float(points[1])), count)


def _hits(page: Any, place: int, text: str) -> list[Hit]:
    height = page.get_height()
    text_page = page.get_textpage()
    searcher = text_page.search(text)
    found: list[Hit] = []
    number = 0
    while (match := searcher.get_next()) is not None:
        start, count = match
        for rect in range(text_page.count_rects(start, count)):
            left, bottom, right, top = text_page.get_rect(rect)
            found.append(Hit(place, left, height - top, right, height - bottom, number))
        number += 1
    searcher.close()
    text_page.close()
    return found


def find(pdf: bytes, text: str) -> tuple[Hit, ...]:
    """Every place where ``text`` stands, in reading order."""
    if not text:
        return ()
    found: list[Hit] = []
    with _Opened(pdf) as document:
        for place in range(len(document)):
            page = document[place]
            found += _hits(page, place, text)
            page.close()
    return tuple(found)
