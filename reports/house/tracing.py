"""What a paper puts on its pages, as plain values: for benchmarks and for tests of geometry.

A bare canvas that draws these runs with these fonts at these places makes the same paper; the
benchmark compares the house with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.house import fonts
from reports.house.press import A4, Page, Press
from reports.house.styles import Style

__all__ = ["Block", "GlyphRun", "Stroke", "TracedPage", "Tracer"]


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Characters of one font on one baseline; points from the lower left corner of the page.

    ``font`` is the name it is registered under, ``stretch`` the extra space after each character.
    """

    x: float
    y: float
    font: str
    size: float
    text: str
    stretch: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line in points from the lower left corner; ``grey`` 0 is black."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    grey: float


@dataclass(frozen=True, slots=True)
class Block:
    """A filled box in points, its lower left corner counted from that of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TracedPage:
    """Everything on one page but the seal's ring and the watermark; ``size`` is in points."""

    runs: tuple[GlyphRun, ...]
    strokes: tuple[Stroke, ...]
    blocks: tuple[Block, ...] = ()
    size: tuple[float, float] = A4


class Tracer(Press):
    """A press that notes what it is told to draw, and draws it too."""

    def __init__(self) -> None:
        super().__init__({})
        # Keyed by identity and kept with the page: a page laid anew must not inherit what a
        # discarded one at the same address held.
        self._noted: dict[int, tuple[Page, list[GlyphRun], list[Stroke]]] = {}
        self._blocks: dict[int, tuple[Page, list[Block]]] = {}
        self.traced: list[TracedPage] = []

    def _on(self, page: Page) -> tuple[list[GlyphRun], list[Stroke]]:
        _, runs, strokes = self._noted.setdefault(id(page), (page, [], []))
        return runs, strokes

    def text(
        self,
        page: Page,
        at: tuple[float, float],
        text: str,
        style: Style,
        stretch: float = 0.0,
    ) -> None:
        """Note the runs of ``text``: cut where the font changes and where marks are squeezed."""
        super().text(page, at, text, style, stretch)
        runs, _ = self._on(page)
        x, y = at[0], page.height - at[1]
        start = 0
        for end in (*(pair.end() for pair in fonts.SQUEEZED.finditer(text)), len(text)):
            piece = text[start:end]
            for font, part in fonts.runs(piece, style.face) if piece else ():
                runs.append(GlyphRun(x, y, font, style.size, part, stretch))
                x += sum(fonts.advances(part, style.face)) * style.size + stretch * len(part)
            x -= fonts.SQUEEZE * style.size
            start = end

    def rule(
        self,
        page: Page,
        points: tuple[float, float, float, float],
        thickness: float,
        grey: float = 0.0,
    ) -> None:
        """Note the line."""
        super().rule(page, points, thickness, grey)
        x1, y1, x2, y2 = points
        high = page.height
        self._on(page)[1].append(Stroke(x1, high - y1, x2, high - y2, thickness, grey))

    def blocks(
        self,
        page: Page,
        at: tuple[float, float],
        side: float,
        bars: Iterable[tuple[int, int, int]],
    ) -> None:
        """Note the boxes."""
        whole = tuple(bars)
        super().blocks(page, at, side, whole)
        left, top = at[0], page.height - at[1]
        self._blocks.setdefault(id(page), (page, []))[1].extend(
            Block(left + column * side, top - (row + 1) * side, count * side, side)
            for row, column, count in whole
        )

    def put(self, pages: Iterable[Page]) -> None:
        """Keep what was noted, in the order of the pages."""
        whole = list(pages)
        for page in whole:
            runs, strokes = self._on(page)
            _, blocks = self._blocks.get(id(page), (page, []))
            size = page.width, page.height
            self.traced.append(TracedPage(tuple(runs), tuple(strokes), tuple(blocks), size))
        super().put(whole)
        self._noted.clear()
        self._blocks.clear()
