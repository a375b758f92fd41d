"""Which paper a scan or a photo shows, by the code on its edge; nothing is guessed.

Every page is looked at as it is and enlarged: a code scanned at 90 dpi has less than two pixels a
module, and is found between them. Sizes are bounded before anything is decoded. Reading takes long;
never on the window's thread.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import HEAD_BYTES, is_pdf, is_picture, limits, media_of
from models.vocabulary.paper_codes import PaperCode

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["MOST_PAGES", "PageRead", "ScannedPaper", "content_of", "pages_of", "read"]

MOST_PAGES: Final = 60
"""Of one file; nobody signs a longer paper, and a hostile one may claim any number."""
_SIDE: Final = 5_000
"""Pixels; A4 at 400 dpi."""
_ENLARGED: Final = 7_500
"""Pixels a side that is looked at enlarged may have."""
_DPI: Final = 200
"""Of a page of a PDF."""
_TIMES: Final = ((1, False), (2, False), (3, True))
"""How many times a page is enlarged, and whether only if nothing was found before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageRead:
    """What one page bears: codes of ours, somebody else's, one that cannot be made out."""

    codes: tuple[PaperCode, ...] = ()
    foreign: bool = False
    spoiled: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedPaper:
    """The paper that all pages of a scan are of, and which of its pages they are."""

    code: PaperCode
    pages: tuple[int, ...]


def read(content: bytes, name: str) -> ScannedPaper:
    """The paper whose pages ``content`` shows.

    Raises:
        Refusal: ``scan.no-code``, ``scan.foreign``, ``scan.spoiled``, ``scan.two-codes`` on a
            page, ``scan.two-papers`` in the file, or the file is none that can be read.
    """
    return _judged(pages_of(content, name), name)


def content_of(file: Path) -> bytes:
    """The bytes of a file, no more of them than evidence may have.

    Raises:
        Refusal: ``evidence.…`` saying why it cannot be read.
    """
    try:
        size = file.stat().st_size
        if file.is_dir():
            raise Refusal("evidence.folder", field="file", name=file.name)
        if not file.is_file():
            raise Refusal("evidence.no-file", field="file", name=file.name)
        if size > limits().most_bytes:
            most = limits().most_bytes // (1 << 20)
            raise Refusal("evidence.too-large", field="file", name=file.name, most=most)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise Refusal("evidence.vanished", field="file", name=file.name) from error
    except OSError as error:
        raise Refusal("evidence.unreadable", field="file", name=file.name) from error


def pages_of(content: bytes, name: str) -> tuple[PageRead, ...]:
    """What each page of a picture or a PDF bears.

    Raises:
        Refusal: it is empty, neither of them, damaged, locked, or too large.
    """
    if not content:
        raise Refusal("evidence.empty", field="file", name=name)
    media = media_of(content[:HEAD_BYTES], name)
    if is_pdf(media):
        return tuple(_of_pdf(content, name))
    if is_picture(media):
        from services import pictures

        images = pictures.greys(content, _SIDE, most=MOST_PAGES, name=name)
        return tuple(_page(image) for image in images)
    raise Refusal("scan.no-picture", field="file", name=name)


def _of_pdf(content: bytes, name: str) -> Iterator[PageRead]:
    import pypdfium2

    from services.pdfium import LOCK

    try:
        with LOCK:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
        try:
            if count > MOST_PAGES:
                raise Refusal("scan.many-pages", field="file", name=name, most=MOST_PAGES)
            for place in range(count):
                with LOCK:
                    image = _drawn(document, place)
                yield _page(image)
        finally:
            with LOCK:
                document.close()
    except pypdfium2.PdfiumError as error:
        raise Refusal("scan.broken-pdf", field="file", name=name) from error


def _drawn(document: Any, place: int) -> "Image":
    page = document[place]
    longest = max(1.0, *page.get_size())
    bitmap = page.render(scale=min(_DPI / 72, _SIDE / longest), grayscale=True)
    image: Image = bitmap.to_pil().convert("L")
    bitmap.close()
    page.close()
    return image


def _page(image: "Image") -> PageRead:
    """Every code on one page."""
    import zxingcpp
    from PIL.Image import Resampling

    ours: dict[PaperCode, None] = {}
    foreign = spoiled = False
    for times, last_hope in _TIMES:
        size = (image.width * times, image.height * times)
        if max(size) > _ENLARGED or (last_hope and ours):
            break
        seen = image if times == 1 else image.resize(size, Resampling.BICUBIC)
        wanted: Any = zxingcpp.BarcodeFormat.QRCode
        for one in zxingcpp.read_barcodes(seen, formats=wanted, return_errors=True):
            code = PaperCode.of(one.text) if one.valid else None
            if code is not None:
                ours[code] = None
            foreign = foreign or (one.valid and code is None)
            spoiled = spoiled or not one.valid
    return PageRead(codes=tuple(ours), foreign=foreign, spoiled=spoiled)


def _judged(pages: Sequence[PageRead], name: str) -> ScannedPaper:
    """The one paper these pages are of; two of them are never taken for one."""
    if any(len(page.codes) > 1 for page in pages):
        raise Refusal("scan.two-codes", field="file", name=name)
    codes = [code for page in pages for code in page.codes]
    if len({code.paper for code in codes}) > 1:
        raise Refusal("scan.two-papers", field="file", name=name)
    if codes:
        return ScannedPaper(code=codes[0], pages=tuple(sorted({code.page for code in codes})))
    if any(page.foreign for page in pages):
        raise Refusal("scan.foreign", field="file", name=name)
    if any(page.spoiled for page in pages):
        raise Refusal("scan.spoiled", field="file", name=name)
    raise Refusal("scan.no-code", field="file", name=name)
