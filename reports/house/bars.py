"""Before and after as bars: two for each figure, the value printed at each, a line for the target.

Vector strokes of the house, nothing of a picture: what is printed is text and lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reports.house import styles
from reports.house.flow import Flow, baseline
from reports.house.fonts import width
from reports.house.lines import Line, paragraphs
from reports.house.words import word

__all__ = ["BarPair", "BarPairs"]

_BAR: Final = 7.0
_ROW: Final = 34.0
_LABEL: Final = 0.26
_BESIDE: Final = 6.0
"""Points kept free between the name of a figure and its bars."""
_TAIL: Final = 74.0
_BEFORE_GREY: Final = 0.78
_AFTER_GREY: Final = 0.35
_LEGEND: Final = 20.0


@dataclass(frozen=True, slots=True)
class BarPair:
    """One figure: how long its bars are, what is printed at them; None for no bar or no target."""

    label: str
    before: float | None
    after: float | None
    before_text: str
    after_text: str
    target: float | None = None
    target_text: str = ""


@dataclass(frozen=True, slots=True)
class BarPairs:
    """A chart of pairs, each on a scale of its own: figures of different units are not compared."""

    pairs: Sequence[BarPair]

    def least(self, flow: Flow) -> float:
        """The first pair and the legend."""
        return max((self._height(flow, pair) for pair in self.pairs[:1]), default=_ROW) + _LEGEND

    @staticmethod
    def _label(flow: Flow, pair: BarPair) -> Sequence[Line]:
        """The name of a figure, on as many lines as it needs beside its bars."""
        style = styles.CELL
        return paragraphs(pair.label, style.face, style.size, flow.width * _LABEL - _BESIDE)

    def _height(self, flow: Flow, pair: BarPair) -> float:
        lines = len(self._label(flow, pair)) + (pair.target is not None)
        return max(_ROW, lines * styles.CELL.leading + 4)

    def lay(self, flow: Flow) -> None:
        """Draw every pair, then say what the shades mean."""
        for pair in self.pairs:
            height = self._height(flow, pair)
            flow.need(height)
            self._pair(flow, pair)
            flow.y += height
        flow.need(_LEGEND)
        self._legend(flow)
        flow.y += _LEGEND

    def _pair(self, flow: Flow, pair: BarPair) -> None:
        style = styles.CELL
        left = flow.left + flow.width * _LABEL
        room = flow.right - left - _TAIL
        marks = (pair.before, pair.after, pair.target)
        most = max((one for one in marks if one is not None), default=0.0) or 1.0
        y = flow.y
        for line in self._label(flow, pair):
            flow.line(flow.left, y, line, style)
            y += style.leading
        if pair.target is not None:
            said = f"{word('jp_target')} {pair.target_text}"
            flow.text(flow.left, baseline(y, styles.SMALL), said, styles.SMALL)
        bars = (
            (pair.before, pair.before_text, _BEFORE_GREY),
            (pair.after, pair.after_text, _AFTER_GREY),
        )
        for place, (value, said, grey) in enumerate(bars):
            y = flow.y + 7 + place * 14
            end = left + room * (value or 0.0) / most
            if value:
                flow.press.rule(flow.page, (left, y, end, y), _BAR, grey)
            flow.text(end + 4, baseline(y - style.leading / 2, style), said, styles.SMALL)
        flow.rule(left, flow.y + 1, left, flow.y + 28, grey=styles.INK_GREY)
        if pair.target is not None:
            x = left + room * pair.target / most
            flow.press.rule(flow.page, (x, flow.y, x, flow.y + 28), 1.2)

    def _legend(self, flow: Flow) -> None:
        style, x = styles.SMALL, flow.left + flow.width * _LABEL
        y = flow.y + 6
        for name, grey in (("jp_before", _BEFORE_GREY), ("jp_after", _AFTER_GREY)):
            flow.press.rule(flow.page, (x, y, x + 12, y), _BAR, grey)
            text = word(name)
            flow.text(x + 16, baseline(y - style.leading / 2, style), text, style)
            x += 16 + width(text, style.face, style.size) + 16
        flow.press.rule(flow.page, (x + 3, y - 6, x + 3, y + 6), 1.2)
        flow.text(x + 10, baseline(y - style.leading / 2, style), word("jp_target"), style)
