"""Blocks that lay something made elsewhere on a page: photographs, pages of another PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reports.house import styles
from reports.house.flow import Flow, baseline
from reports.house.lines import Line, paragraphs
from reports.house.press import Placed

__all__ = ["Leaves", "Plate", "fitted"]

Leaves = Sequence[tuple[object, tuple[float, float]]]
"""What something puts on paper: each picture or page with its width and height, upright."""
_AIR: Final = 5.0
"""Points between a plate and its caption, and twice that below the caption."""


def fitted(size: tuple[float, float], room: tuple[float, float]) -> tuple[float, float]:
    """``size`` made as large as ``room`` allows, its proportions kept."""
    scale = min(room[0] / size[0], room[1] / size[1])
    return size[0] * scale, size[1] * scale


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture or a page with its caption under it, in ``share`` of a page's height.

    ``what`` is the bytes of a JPEG, or a page that is laid in when the file is written; ``size``
    its width and height in any unit.
    """

    what: object = field(repr=False)
    size: tuple[float, float]
    caption: Sequence[str] = ()
    share: float = 1.0

    def least(self, flow: Flow) -> float:
        """Its share of the page."""
        return (flow.bottom - flow.top) * self.share - 1

    def lay(self, flow: Flow) -> None:
        """Centre the plate in its share, the caption under it."""
        flow.need(self.least(flow))
        lines = self._lines(flow)
        style = styles.CELL
        high = self.least(flow) - len(lines) * style.leading - 3 * _AIR
        width, height = fitted(self.size, (flow.width, high))
        left = flow.left + (flow.width - width) / 2
        flow.page.placed.append(Placed(self.what, (left, flow.y, width, height)))
        y = flow.y + height + _AIR
        for line in lines:
            x = flow.left + (flow.width - line.width) / 2
            flow.text(x, baseline(y, style), line.text, style)
            y += style.leading
        flow.y += self.least(flow)

    def _lines(self, flow: Flow) -> tuple[Line, ...]:
        style = styles.CELL
        text = "\n".join(part for part in self.caption if part)
        return paragraphs(text, style.face, style.size, flow.width) if text else ()
