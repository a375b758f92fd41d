"""Papers as they are printed, and as they come back from a scanner or a telephone."""

import io
from functools import cache
from typing import TYPE_CHECKING, Any

from models.vocabulary.paper_codes import PaperCode
from reports import papers
from services.commands.agreements import LockAgreement
from services.database import Database
from services.scans import ScannedPaper
from services.sheets.shapes import Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["coded", "foreign", "jpeg", "on_paper", "page", "printed", "scanned"]


def printed(database: Database, case_id: int, document: str = "agreement") -> bytes:
    """The PDF of a paper that has left the office: locked if it is signed, and on record."""
    if document == "agreement":
        database.run(LockAgreement(case_id=case_id))
    with database.reading() as reading:
        paper = papers.prepare(reading, document, [case_id])
    content, _ = papers.bytes_of(paper)
    database.run(papers.access(paper))
    return content


def on_paper(database: Database, case_id: int, document: str = "agreement") -> PaperCode:
    """What the code on the first page of a paper would say if it were printed now."""
    with database.reading() as reading:
        sheet = papers.prepare(reading, document, [case_id]).sheets[0]
    assert isinstance(sheet, Sheet)
    assert sheet.coded is not None
    return sheet.coded.code


def scanned(code: PaperCode, *pages: int) -> ScannedPaper:
    """What was read off these pages; the whole paper of one page."""
    return ScannedPaper(code=code, pages=pages or (1,))


@cache
def page(pdf: bytes, place: int = 0, dpi: int = 300) -> "Image":
    """A page in grey as a perfect scanner sees it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    drawn = document[place].render(scale=dpi / 72, grayscale=True)
    image: Image = drawn.to_pil().convert("L")
    document.close()
    return image


def jpeg(
    image: "Image",
    *,
    dpi: int = 150,
    angle: float = 0,
    noise: int = 0,
    quality: int = 85,
    faded: bool = False,
) -> bytes:
    """A page of 300 dpi as a poor scan of ``dpi``: askew, noisy, grey and without contrast."""
    from PIL import Image, ImageChops

    size = (round(image.width * dpi / 300), round(image.height * dpi / 300))
    seen = image.resize(size, Image.Resampling.BOX)
    seen = seen.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    if faded:
        seen = seen.point([40 + value * 175 // 255 for value in range(256)])
    if noise:
        seen = ImageChops.add(seen, Image.effect_noise(seen.size, noise), offset=-128)
    made = io.BytesIO()
    seen.save(made, "JPEG", quality=quality)
    return made.getvalue()


def coded(text: str, scale: int = 3) -> "Image":
    """A QR code that says ``text``, with white around it."""
    import zxingcpp
    from PIL import Image

    made: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawn = made.to_image(scale=scale)
    high, wide = drawn.shape
    return Image.frombytes("L", (wide, high), bytes(drawn))


def foreign(text: str = "https://example.org/pay?id=1") -> "Image":
    """An empty page with the code of somebody else."""
    from PIL import Image

    sheet = Image.new("L", (1240, 1754), 255)
    sheet.paste(coded(text, 8), (500, 700))
    return sheet
