"""Ruled tables and forms: cells in boxes, rows that split over pages.

A row is any number of cells with their own widths. A row higher than the page's rest is split
between lines; its labels stand again on the next page with （续）. Header rows repeat.
"""

from dataclasses import dataclass, replace
from typing import Final

from reports.house import styles
from reports.house.blocks import Align, shift
from reports.house.flow import Flow, baseline
from reports.house.lines import Line, paragraphs
from reports.house.styles import Style
from reports.house.words import word

__all__ = ["Align", "Cell", "Grid", "Row", "label", "table", "value"]

_PAD_X: Final = 5.0
_PAD_Y: Final = 3.5
# Splitting a row for less than this many lines on either side looks like a mistake.
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One box: text, width as a share of the row, style, alignment."""

    text: str
    share: float
    style: Style = styles.CELL
    align: Align = "left"
    is_label: bool = False


def label(text: str, share: float = 2.0) -> Cell:
    """A label's cell: bold and centred."""
    return Cell(text, share, styles.LABEL, "centre", is_label=True)


def value(text: str, share: float) -> Cell:
    """A value's cell."""
    return Cell(text, share)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; ``least_height`` in points keeps room for handwriting."""

    cells: tuple[Cell, ...]
    least_height: float = 0.0
    tag: str = ""


Set = list[tuple[Cell, float, float, tuple[Line, ...]]]
"""A row's cells with left edge, width and lines."""


def _set_row(row: Row, left: float, width: float) -> Set:
    total = sum(cell.share for cell in row.cells)
    x, found = left, []
    for cell in row.cells:
        share = width * cell.share / total
        lines = paragraphs(cell.text, cell.style.face, cell.style.size, share - 2 * _PAD_X)
        found.append((cell, x, share, lines))
        x += share
    return found


def _height(cells: Set, row: Row) -> float:
    text = max(len(lines) * cell.style.leading for cell, _, _, lines in cells)
    return max(text + 2 * _PAD_Y, row.least_height)


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: ``header`` rows stand again at the top of each page.

    ``is_whole`` keeps all rows on one page (signatures and seal).
    """

    rows: tuple[Row, ...]
    header: tuple[Row, ...] = ()
    is_whole: bool = False

    def least(self, flow: Flow) -> float:
        """The header and the first row, or two lines of it."""
        head = sum(_height(_set_row(row, 0, flow.width), row) for row in self.header)
        if self.is_whole:
            return head + sum(_height(_set_row(row, 0, flow.width), row) for row in self.rows)
        if not self.rows:
            return head
        first = _height(_set_row(self.rows[0], 0, flow.width), self.rows[0])
        return head + min(first, 3 * styles.CELL.leading)

    def lay(self, flow: Flow) -> None:
        """Draw the rows."""
        flow.need(self.least(flow))
        self._open(flow)
        for row in self.rows:
            self._lay_row(flow, row)

    def _open(self, flow: Flow) -> None:
        flow.rule(flow.left, flow.y, flow.right, flow.y)
        for row in self.header:
            cells = _set_row(row, flow.left, flow.width)
            self._draw(flow, cells, _height(cells, row))

    def _turn(self, flow: Flow) -> None:
        flow.turn()
        self._open(flow)

    def _lay_row(self, flow: Flow, row: Row) -> None:
        cells = _set_row(row, flow.left, flow.width)
        height = _height(cells, row)
        at_top = False
        while height > flow.room:
            leading = max(cell.style.leading for cell, *_ in cells)
            fit = int((flow.room - 2 * _PAD_Y) / leading)
            longest = max(len(lines) for *_, lines in cells)
            if fit >= _FEWEST and longest > (fit if at_top else fit + 1):
                head = [(cell, x, share, lines[:fit]) for cell, x, share, lines in cells]
                self._draw(flow, head, flow.room)
                cells = [self._rest(part, fit) for part in cells]
                row = replace(row, least_height=0.0)
                height = _height(cells, row)
            elif at_top:
                height = flow.room
                break
            self._turn(flow)
            at_top = True
        self._draw(flow, cells, height)

    @staticmethod
    def _rest(
        part: tuple[Cell, float, float, tuple[Line, ...]], fit: int
    ) -> tuple[Cell, float, float, tuple[Line, ...]]:
        cell, x, share, lines = part
        if not cell.is_label:
            return cell, x, share, lines[fit:]
        again = (
            cell.text if cell.text.endswith(word("continued")) else cell.text + word("continued")
        )
        room = share - 2 * _PAD_X
        return (
            replace(cell, text=again),
            x,
            share,
            paragraphs(again, cell.style.face, cell.style.size, room),
        )

    @staticmethod
    def _draw(flow: Flow, cells: Set, height: float) -> None:
        top, bottom = flow.y, flow.y + height
        for cell, x, share, lines in cells:
            style = cell.style
            y = top + _PAD_Y
            if cell.is_label or len(lines) == 1:
                y = top + (height - len(lines) * style.leading) / 2
            for line in lines:
                start = x + _PAD_X + shift(line.width, share - 2 * _PAD_X, cell.align)
                stretch = line.stretch if cell.align == "left" else 0.0
                flow.text(start + line.indent, baseline(y, style), line.text, style, stretch)
                y += style.leading
            flow.rule(x, top, x, bottom)
        flow.rule(flow.right, top, flow.right, bottom)
        flow.rule(flow.left, bottom, flow.right, bottom)
        flow.y = bottom


def table(
    heads: tuple[tuple[str, float, Align], ...],
    rows: tuple[tuple[str, ...], ...],
    *,
    least_height: float = 0.0,
    style: Style = styles.CELL,
) -> Grid:
    """A table from column heads (text, share, alignment) and rows of texts."""
    header = Row(tuple(Cell(text, share, styles.LABEL, "centre", True) for text, share, _ in heads))
    return Grid(
        tuple(
            Row(
                tuple(
                    Cell(text, share, style, align)
                    for text, (_, share, align) in zip(row, heads, strict=True)
                ),
                least_height,
            )
            for row in rows
        ),
        (header,),
    )
