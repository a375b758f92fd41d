"""Ink on pages: the one module that writes PDF operators and closes the file.

A page gathers its lines and its text apart and is written as one graphics and one text section:
fewer operators than a call per string, and the same glyph runs. Text goes in as the characters it
shows, so that it can be searched and copied.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from reportlab.lib.rl_accel import escapePDF
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from reports.house import fonts
from reports.house.fonts import Face
from reports.house.styles import Style

__all__ = ["A4", "Page", "Placed", "Press"]

_SQUEEZE: Final = f"{fonts.SQUEEZE * 1000:g}"
"""The same as a PDF number: thousandths of an em that the pen goes back."""
A4: Final = (595.2756, 841.8898)
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture (the bytes of a JPEG), or a page of another PDF that is laid in later, and its box.

    The box is left, top, width and height in points, counted from the top left of the page.
    """

    what: object = field(repr=False)
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class Page:
    """What stands on one page: operators for lines and for text, bookmarks (title, level).

    ``y`` counts from the top edge; the press turns it round. ``placed`` lies under the ink.
    """

    strokes: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    bookmarks: list[tuple[str, int]] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    font: str = ""
    stretch: float = 0.0
    width: float = A4[0]
    height: float = A4[1]


class Press:
    """One PDF being made. Not for two threads at once; a font object serves one press at a time.

    ``facts`` are title, author, subject and keywords of the file. ``leaves`` are the places, by
    page from 0, where a page of another PDF is still to be laid in.
    """

    def __init__(self, facts: dict[str, str]) -> None:
        fonts.widths(Face.SONG)
        self._buffer = BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, pageCompression=1, lang="zh-CN")
        self._canvas.setTitle(facts.get("title", ""))
        self._canvas.setAuthor(facts.get("author", ""))
        self._canvas.setSubject(facts.get("subject", ""))
        self._canvas.setKeywords(facts.get("keywords", ""))
        self._canvas.setCreator("老娘舅")
        self._encoded: dict[tuple[str, Face], list[tuple[str, str]]] = {}
        self._marks = 0
        self.pages = 0
        self.missing: dict[str, None] = {}
        self.leaves: list[tuple[int, Placed]] = []

    def _encode(self, text: str, face: Face) -> list[tuple[str, str]]:
        """``text`` as (font resource, show operator) pieces; each new text is looked up once."""
        pieces: list[tuple[str, str]] = []
        start = 0
        for pair in fonts.SQUEEZED.finditer(text):
            self._show(text[start : pair.end()], face, pieces)
            name, shown = pieces[-1]
            pieces[-1] = name, f"[{shown.removesuffix(' Tj')} {_SQUEEZE}] TJ"
            start = pair.end()
        self._show(text[start:], face, pieces)
        for char in fonts.missing_in(text, face):
            self.missing[char] = None
        if len(text) <= 24:
            self._encoded[text, face] = pieces
        return pieces

    def _show(self, text: str, face: Face, pieces: list[tuple[str, str]]) -> None:
        doc = self._canvas._doc  # noqa: SLF001 - reportlab's own fonts are asked with it
        for name, part in fonts.runs(text, face):
            font = pdfmetrics.getFont(name)
            for subset, raw in font.splitString(part, doc):
                pieces.append((font.getSubsetInternalName(subset, doc), f"({escapePDF(raw)}) Tj"))

    def text(
        self,
        page: Page,
        at: tuple[float, float],
        text: str,
        style: Style,
        stretch: float = 0.0,
    ) -> None:
        """Draw ``text`` from ``at``: its left edge and its baseline, counted from the top.

        ``stretch`` points are added after each character.
        """
        if not text:
            return
        add = page.texts.append
        if stretch != page.stretch:
            add(f"{stretch:.3f} Tc")
            page.stretch = stretch
        face, size = style.face, style.size
        add(f"1 0 0 1 {at[0]:.2f} {page.height - at[1]:.2f} Tm")
        for name, shown in self._encoded.get((text, face)) or self._encode(text, face):
            font = f"{name} {size:g} Tf"
            if font != page.font:
                add(font)
                page.font = font
            add(shown)

    def rule(
        self,
        page: Page,
        points: tuple[float, float, float, float],
        thickness: float,
        grey: float = 0.0,
    ) -> None:
        """Draw a straight line from (x1, y1) to (x2, y2)."""
        x1, y1, x2, y2 = points
        high = page.height
        page.strokes.append(
            f"{grey:g} G {thickness:g} w {x1:.2f} {high - y1:.2f} m {x2:.2f} {high - y2:.2f} l S"
        )

    @staticmethod
    def ring(
        page: Page, centre: tuple[float, float], radius: float, colour: tuple[float, float, float]
    ) -> None:
        """Draw a dashed circle."""
        x, y = centre[0], page.height - centre[1]
        r, k = radius, radius * 0.5523
        red, green, blue = colour
        page.strokes.append(
            f"q {red:g} {green:g} {blue:g} RG 0.8 w [4 2.5] 0 d {x + r:.2f} {y:.2f} m "
            f"{x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
            f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c "
            f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
            f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c S Q"
        )

    def blocks(
        self,
        page: Page,
        at: tuple[float, float],
        side: float,
        bars: Iterable[tuple[int, int, int]],
    ) -> None:
        """Fill squares of ``side`` points, those of a bar as one: row, first column, how many.

        Rows and columns count from ``at``, the upper left corner. One path draws all of them.
        """
        x, y = at[0], page.height - at[1]
        boxes = " ".join(f"{column} {row} {count} 1 re" for row, column, count in bars)
        page.strokes.append(f"q 0 g {side:.4f} 0 0 {-side:.4f} {x:.2f} {y:.2f} cm {boxes} f Q")

    def watermark(self, page: Page, text: str, size: float, grey: float) -> None:
        """Lay ``text`` slantwise under everything else on the page."""
        half = fonts.width(text, Face.HEI, size) / 2
        cos, sin = 0.866, 0.5
        x = page.width / 2 - half * cos + size * 0.38 * sin
        y = page.height / 2 - half * sin - size * 0.38 * cos
        shown = " ".join(
            f"{name} {size:g} Tf {piece}" for name, piece in self._encode(text, Face.HEI)
        )
        page.strokes.insert(
            0,
            f"q BT {grey:g} g {cos} {sin} {-sin} {cos} {x:.2f} {y:.2f} Tm {shown} ET Q",
        )

    def put(self, pages: Iterable[Page]) -> None:
        """Close ``pages``, in their order, as the next ones of the file."""
        canvas = self._canvas
        for page in pages:
            canvas.setPageSize((page.width, page.height))
            for one in page.placed:
                self._place(page, one)
            code = canvas._code  # noqa: SLF001 - the stream of the current page, written whole
            code.extend(page.strokes)
            if page.texts:
                code.extend(("BT", *page.texts, "ET"))
            for title, level in page.bookmarks:
                self._marks += 1
                key = f"p{self._marks}"
                canvas.bookmarkPage(key)
                canvas.addOutlineEntry(title, key, level=level)
            canvas.showPage()
            self.pages += 1

    def _place(self, page: Page, one: Placed) -> None:
        """Draw a picture; note where a page of another PDF goes, which whoever binds lays in."""
        left, top, wide, high = one.box
        if not isinstance(one.what, bytes):
            self.leaves.append((self.pages, one))
            return
        picture = ImageReader(BytesIO(one.what))
        self._canvas.drawImage(picture, left, page.height - top - high, wide, high)

    def finish(self) -> bytes:
        """The whole file; the press cannot be used afterwards."""
        self._canvas.save()
        return self._buffer.getvalue()
