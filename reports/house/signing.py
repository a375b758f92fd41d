"""Where hands and the seal go: signature lines, the seal's place, blocks kept together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from reports.house import styles
from reports.house.blocks import Gap
from reports.house.flow import MM, Block, Flow, baseline
from reports.house.fonts import width
from reports.house.lines import paragraphs

__all__ = ["SealPlace", "Signatures", "Together"]

_SPACE: Final = 23.0
"""Height for a handwritten name or a fingerprint, in points."""
_GUTTER: Final = 30.0
_SEAL_RADIUS: Final = 18 * MM
"""A mediation committee's seal is 42 mm across; its place is drawn a little smaller."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Two columns of labels, each with a line to sign on under it.

    Where each signature has a day of its own, ``day`` is the blank for it at the end of the line.
    """

    left: tuple[str, ...]
    right: tuple[str, ...] = ()
    day: str = ""

    def _column(self, flow: Flow) -> float:
        return (flow.width - _GUTTER) / 2

    def _heights(self, flow: Flow) -> list[float]:
        style, room = styles.FIELD, self._column(flow)
        return [
            max(len(paragraphs(text, style.face, style.size, room)) for text in pair if text)
            * style.leading
            + _SPACE
            for pair in zip_longest(self.left, self.right, fillvalue="")
        ]

    def least(self, flow: Flow) -> float:
        """All rows, or the first six of very many."""
        return 8 + sum(self._heights(flow)[:6])

    def lay(self, flow: Flow) -> None:
        """Draw the rows; very many go on over the page."""
        flow.need(self.least(flow))
        flow.y += 8
        column, style = self._column(flow), styles.FIELD
        pairs = zip_longest(self.left, self.right, fillvalue="")
        for pair, height in zip(pairs, self._heights(flow), strict=True):
            flow.need(height)
            flow.signed_on = len(flow.pages)
            for place, text in enumerate(pair):
                if not text:
                    continue
                x, y = flow.left + place * (column + _GUTTER), flow.y
                for line in paragraphs(text, style.face, style.size, column):
                    flow.text(x, baseline(y, style), line.text, style)
                    y += style.leading
                if self.day:
                    small = styles.SMALL
                    at = x + column - width(self.day, small.face, small.size)
                    flow.text(at, flow.y + height - 7, self.day, small)
                flow.rule(x, flow.y + height - 4, x + column, flow.y + height - 4)
            flow.y += height


@dataclass(frozen=True, slots=True)
class SealPlace:
    """The seal's place over name and date: a dashed ring where the seal will be pressed."""

    name: str
    day: str
    left: str = ""

    def least(self, flow: Flow) -> float:
        """The ring."""
        del flow
        return 2 * _SEAL_RADIUS + 8

    def lay(self, flow: Flow) -> None:
        """Draw ring, name and date at the right, ``left`` (a remark) at the left."""
        flow.need(self.least(flow))
        style = styles.SEAL
        widest = max(width(text, style.face, style.size) for text in (self.name, self.day))
        half = max(widest / 2, _SEAL_RADIUS)
        centre = flow.right - half
        middle = flow.y + 4 + _SEAL_RADIUS
        flow.press.ring(flow.page, (centre, middle), _SEAL_RADIUS, styles.SEAL_RED)
        for place, text in enumerate((self.name, self.day)):
            x = centre - width(text, style.face, style.size) / 2
            top = middle + (place - 1) * style.leading
            flow.text(x, baseline(top, style), text, style)
        if self.left:
            flow.text(
                flow.left, baseline(middle - style.leading / 2, style), self.left, styles.SMALL
            )
        flow.y += self.least(flow)


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that no page turn parts, as far as a page can hold them."""

    blocks: Sequence[Block]

    def least(self, flow: Flow) -> float:
        """Everything, but never more than two thirds of a page."""
        # Between blocks that stay together no gap vanishes at a page's end.
        whole = sum(
            block.height if isinstance(block, Gap) else block.least(flow) for block in self.blocks
        )
        return min(whole, (flow.bottom - flow.top) * 2 / 3)

    def lay(self, flow: Flow) -> None:
        """Draw the blocks."""
        flow.need(self.least(flow))
        for block in self.blocks:
            block.lay(flow)
