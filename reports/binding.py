"""The bound file as bytes: papers, photographs and pages of PDFs in one, numbered and archival.

Pictures are turned upright and set at the dots a printer shows. Of a PDF each page becomes part of
a page of the volume, with whatever was stamped or written over it; one wider than high is turned
with its head to the binding. The whole is written as PDF/A-2b where every part allows it.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from models.vocabulary.errors import Refusal, Trouble
from reports.house.placing import Leaves
from reports.house.press import Placed
from services.evidence import EvidenceStore
from services.sheets.volume import Attachment

if TYPE_CHECKING:
    import pikepdf

__all__ = ["Opener", "written"]

_DOTS: Final = (1400, 1980)
"""The most pixels of a picture on A4: about 190 to the inch."""
_QUALITY: Final = 85
_MOST_PAGES: Final = 3_000
"""Of PDFs in one volume; nobody binds more, and a hostile one may claim any number."""
_WIDEST: Final = 20_000
"""Points; a page that claims more is damaged."""
_FLAVOUR: Final = "2b"
_REBUILT: Final = "reconstruct"
"""In qpdf's warning that it looked for the pages of a damaged file one by one."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page of an attached PDF and where it came from; ``document`` keeps it readable."""

    page: Any = field(repr=False)
    document: Any = field(repr=False)
    attachment: Attachment = field(repr=False)
    title: str = field(repr=False)


class Opener:
    """Opens attachments for one volume: calling it gives the pages of one of them.

    ``store`` is the evidence folder, None where the register has none.
    """

    def __init__(self, store: EvidenceStore | None) -> None:
        self._store = store
        self._pages = 0

    def __call__(self, attachment: Attachment, title: str) -> Leaves:
        """The pages of an attachment that is bound in the part called ``title``.

        Raises:
            Refusal: ``file.encrypted``, ``file.broken`` naming it, ``file.many-pages``.
            Trouble: it is missing from the register or was altered.
        """
        if self._store is None:
            raise Trouble("evidence.no-folder")
        content = self._store.read(attachment.file)
        with _naming(attachment, title):
            if attachment.is_pdf:
                return self._leaves(content, attachment, title)
            return (_picture(content, attachment.file.name),)

    def _leaves(self, content: bytes, attachment: Attachment, title: str) -> Leaves:
        import pikepdf

        from services.stripping import papers  # a photo in a PDF brings its position along

        document = pikepdf.open(io.BytesIO(content))
        if any(_REBUILT in str(said) for said in document.get_warnings()):
            raise ValueError(attachment.place)  # what was found again may lack a page
        self._pages += len(document.pages)
        if self._pages > _MOST_PAGES:
            raise Refusal("file.many-pages", pages=self._pages, most=_MOST_PAGES)
        if not len(document.pages):
            raise ValueError(attachment.place)
        papers.clean(document)
        document.flatten_annotations("print")
        return tuple(_leaf(_Leaf(page, document, attachment, title)) for page in document.pages)


def _leaf(leaf: _Leaf) -> tuple[_Leaf, tuple[float, float]]:
    """The page and its size as it will lie in the volume."""
    wide, high = _seen_size(leaf.page)
    if wide > high:
        leaf.page.rotate(-90, relative=True)
        wide, high = high, wide
    return leaf, (wide, high)


def _seen_size(page: "pikepdf.Page") -> tuple[float, float]:
    """Width and height in points as a reader shows the page, turned as it says."""
    box: Any = page.cropbox
    left, bottom, right, top = (float(side) for side in box)
    wide, high = abs(right - left), abs(top - bottom)
    if not (0 < wide < _WIDEST and 0 < high < _WIDEST):
        raise ValueError(wide, high)
    return (high, wide) if int(page.rotation) % 180 else (wide, high)


@contextmanager
def _naming(attachment: Attachment, title: str) -> Iterator[None]:
    """Say of an attachment that cannot be bound which one it is and why."""
    import pikepdf

    said = {"name": attachment.file.name or attachment.title or attachment.kind, "title": title}
    try:
        yield
    except pikepdf.PasswordError as error:
        raise Refusal("file.encrypted", field="evidence", **said) from error
    except Refusal as refusal:
        if not refusal.code.startswith("evidence."):
            raise
        raise Refusal("file.broken", field="evidence", **said) from refusal
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError) as error:
        raise Refusal("file.broken", field="evidence", **said) from error


def _picture(content: bytes, name: str) -> tuple[bytes, tuple[float, float]]:
    """A JPEG of the picture upright, no larger than a printer shows, and its size."""
    from PIL import Image

    from services import pictures

    pixels = pictures.fitted(content, *_DOTS, name=name)
    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    made = io.BytesIO()
    image.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue(), (float(pixels.width), float(pixels.height))


def written(laid: bytes, leaves: Sequence[tuple[int, Placed]]) -> bytes:
    """The volume with the pages of other PDFs laid in at their places; ``leaves`` by page from 0.

    Raises:
        Refusal: ``file.broken`` naming the attachment whose page cannot be taken over.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(laid)) as whole:
        for place, one in leaves:
            leaf = one.what
            assert isinstance(leaf, _Leaf)
            target: Any = whole.pages[place]
            left, top, wide, high = one.box
            foot = float(target.mediabox[3]) - top - high
            with _naming(leaf.attachment, leaf.title):
                box = pikepdf.Rectangle(left, foot, left + wide, foot + high)
                target.add_underlay(leaf.page, box)
        for page in whole.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]  # empty, and PDF/A knows no transitions
        return _archival(whole)


def _archival(whole: Any) -> bytes:
    """PDF/A-2b if every part allows it, verified as written; else a plain PDF."""
    from pikepdf import pdfa

    made = io.BytesIO()
    try:
        pdfa.save(whole, made, _FLAVOUR)
    except pdfa.PdfaError:
        made = io.BytesIO()
        whole.save(made)
    return made.getvalue()
