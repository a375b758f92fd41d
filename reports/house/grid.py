"""Ruled tables and forms: cells in boxes, rows that split over pages.

A row is any number of cells with their own widths. A row higher than the page's rest is split
between lines; its labels stand again on the next page with （续）. Header rows repeat. A group is
rows beside one label that spans them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reports.house import styles
from reports.house.blocks import Align, shift
from reports.house.flow import Block, Flow, baseline
from reports.house.lines import Line, paragraphs
from reports.house.styles import Style
from reports.house.words import word

__all__ = [
    "WHOLE_LINES",
    "Align",
    "Cell",
    "Grid",
    "Group",
    "Row",
    "label",
    "room_of",
    "table",
    "value",
]

_PAD_X: Final = 4.0
_PAD_Y: Final = 2.5
# Splitting a row for less than this many lines on either side looks like a mistake.
_FEWEST: Final = 2
WHOLE_LINES: Final = 6
"""A row of so many lines is not parted: a name and the place to sign beside it stay together."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One box: text, width as a share of the row, style, alignment.

    ``at_foot`` sets the text at the lower edge (the date beside a seal), ``midway`` in the middle
    however many lines it has, as in a list, where the cells beside it are.
    """

    text: str
    share: float
    style: Style = styles.CELL
    align: Align = "left"
    is_label: bool = False
    at_foot: bool = False
    midway: bool = False


def label(text: str, share: float = 2.0) -> Cell:
    """A label's cell: bold and centred."""
    return Cell(text, share, styles.LABEL, "centre", is_label=True)


def room_of(part: float, width: float) -> float:
    """Width of the text in a cell that takes ``part`` of a table ``width`` points wide."""
    return part * width - 2 * _PAD_X


def value(text: str, share: float) -> Cell:
    """A value's cell."""
    return Cell(text, share)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side; ``least_height`` in points keeps room for handwriting."""

    cells: tuple[Cell, ...]
    least_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Rows beside one label cell that spans them; ``header`` stands over them on each page.

    The label's share and the ``share`` of the rows make up the width of the table.
    """

    label: Cell
    share: float
    rows: tuple[Row, ...]
    header: Row


Placed = tuple[Cell, float, float, tuple[Line, ...]]
"""A cell with its left edge, its width and its lines."""


@dataclass(slots=True)
class _Set:
    """A row set in a width: where its cells stand and how high it is."""

    cells: list[Placed]
    least_height: float

    @property
    def height(self) -> float:
        """The highest cell with its air."""
        text = max(len(lines) * cell.style.leading for cell, _, _, lines in self.cells)
        return max(text + 2 * _PAD_Y, self.least_height)


def _set_row(row: Row, left: float, width: float) -> _Set:
    total = sum(cell.share for cell in row.cells)
    x, found = left, []
    for cell in row.cells:
        share = width * cell.share / total
        style = cell.style
        lines = paragraphs(cell.text, style.face, style.size, share - 2 * _PAD_X)
        found.append((cell, x, share, lines))
        x += share
    return _Set(found, row.least_height)


def _rows_height(rows: Sequence[Row], width: float) -> float:
    return sum(_set_row(row, 0, width).height for row in rows)


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: ``header`` rows stand again at the top of each page.

    ``is_whole`` keeps all rows on one page (signatures and seal); a table that ``joins`` the one
    above shares its last line. ``tail`` is the block that
    follows on the same page as the last row, so that nobody signs an empty page.
    """

    rows: tuple[Row | Group, ...]
    header: tuple[Row, ...] = ()
    is_whole: bool = False
    joins: bool = False
    tail: Block | None = None

    def height(self, width: float) -> float:
        """The whole table set ``width`` points wide, in points."""
        total = _rows_height(self.header, width)
        for row in self.rows:
            if isinstance(row, Group):
                inner = width * row.share / (row.share + row.label.share)
                total += _rows_height((row.header, *row.rows), inner)
            else:
                total += _set_row(row, 0, width).height
        return total

    def least(self, flow: Flow) -> float:
        """The header and the first row, or two lines of it."""
        if self.is_whole:
            return self.height(flow.width)
        head = _rows_height(self.header, flow.width)
        if not self.rows or isinstance(self.rows[0], Group):
            return head + (4 * styles.CELL.leading if self.rows else 0.0)
        first = _set_row(self.rows[0], 0, flow.width).height
        return head + min(first, 3 * styles.CELL.leading)

    def lay(self, flow: Flow) -> None:
        """Draw the rows."""
        flow.need(self.least(flow))
        work = _Work(flow, self.header)
        if flow.is_fresh or not self.joins:
            work.open()
        for place, row in enumerate(self.rows):
            is_last = place + 1 == len(self.rows)
            tail = self.tail.least(flow) if is_last and self.tail else 0.0
            if isinstance(row, Group):
                work.group(row, tail)
            else:
                work.row(row, tail)


class _Side:
    """The label of a group on the page being filled: where its cell begins."""

    def __init__(self, flow: Flow, group: Group) -> None:
        self.width = flow.width * group.label.share / (group.share + group.label.share)
        self.cell = group.label
        self.top = flow.y

    def close(self, flow: Flow) -> None:
        """Draw the label's cell down to where the flow has come."""
        style = self.cell.style
        lines = paragraphs(self.cell.text, style.face, style.size, self.width - 2 * _PAD_X)
        placed = (self.cell, flow.left, self.width, lines)
        _draw_cell(flow, placed, self.top, flow.y - self.top)
        flow.rule(flow.left, flow.y, flow.left + self.width, flow.y)

    def again(self, flow: Flow) -> None:
        """Begin the cell anew on the next page, marked as continued."""
        self.cell = replace(self.cell, text=_continued(self.cell.text))
        self.top = flow.y


class _Work:
    """One table being drawn: its header, and the group it is in."""

    def __init__(self, flow: Flow, header: Sequence[Row]) -> None:
        self._flow = flow
        self._header = header
        self._side: _Side | None = None
        self._group_header: Row | None = None

    def open(self) -> None:
        """Draw the top line and the header."""
        flow = self._flow
        flow.rule(flow.left, flow.y, flow.right, flow.y)
        for row in self._header:
            _draw(flow, _set_row(row, flow.left, flow.width))

    def _turn(self) -> None:
        side = self._side
        if side is not None:
            side.close(self._flow)
        self._flow.turn()
        self.open()
        if side is not None:
            side.again(self._flow)
            if self._group_header is not None:
                self._draw_inner(self._group_header)

    def _set(self, row: Row) -> _Set:
        indent = self._side.width if self._side is not None else 0.0
        return _set_row(row, self._flow.left + indent, self._flow.width - indent)

    def _draw_inner(self, row: Row) -> None:
        _draw(self._flow, self._set(row))

    def group(self, group: Group, tail: float) -> None:
        """Draw the rows of a group beside its label."""
        flow = self._flow
        first = min(styles.CELL.leading * 2, self._set(group.rows[0]).height) if group.rows else 0.0
        if flow.room < self._set(group.header).height + first + 2 * _PAD_Y:
            self._turn()
        self._side = _Side(flow, group)
        self._group_header = group.header
        self._draw_inner(group.header)
        for place, row in enumerate(group.rows):
            self.row(row, tail if place + 1 == len(group.rows) else 0.0)
        self._side.close(flow)
        self._side = self._group_header = None

    def row(self, row: Row, tail: float = 0.0) -> None:
        """Draw one row, over as many pages as it takes; ``tail`` points must follow it."""
        flow = self._flow
        cells = self._set(row)
        if tail and cells.height + tail > flow.room and not flow.is_fresh:
            self._turn()
        at_top = False
        while cells.height > flow.room:
            leading = max(cell.style.leading for cell, *_ in cells.cells)
            fit = int((flow.room - 2 * _PAD_Y) / leading)
            longest = max(len(lines) for *_, lines in cells.cells)
            is_long = at_top or longest > WHOLE_LINES
            if is_long and fit >= _FEWEST and longest > (fit if at_top else fit + 1):
                head = [(cell, x, share, lines[:fit]) for cell, x, share, lines in cells.cells]
                _draw(flow, _Set(head, flow.room))
                cells = _Set([_rest(part, fit) for part in cells.cells], 0.0)
            elif at_top:
                cells.least_height = flow.room
                break
            self._turn()
            at_top = True
        _draw(flow, cells)


def _continued(text: str) -> str:
    return text if text.endswith(word("continued")) else text + word("continued")


def _rest(part: Placed, fit: int) -> Placed:
    """What is left of a cell after ``fit`` lines; a label stands again."""
    cell, x, share, lines = part
    if not cell.is_label:
        return cell, x, share, lines[fit:]
    again = replace(cell, text=_continued(cell.text))
    style, room = cell.style, share - 2 * _PAD_X
    return again, x, share, paragraphs(again.text, style.face, style.size, room)


def _draw_cell(flow: Flow, placed: Placed, top: float, height: float) -> None:
    """The text of a cell and the line at its left."""
    cell, x, share, lines = placed
    style = cell.style
    text = len(lines) * style.leading
    y = top + _PAD_Y
    if cell.at_foot:
        y = top + height - text - _PAD_Y
    elif cell.is_label or cell.midway or len(lines) == 1:
        y = top + (height - text) / 2
    for line in lines:
        start = x + _PAD_X + shift(line.width, share - 2 * _PAD_X, cell.align)
        stretch = line.stretch if cell.align == "left" else 0.0
        flow.text(start + line.indent, baseline(y, style), line.text, style, stretch)
        y += style.leading
    flow.rule(x, top, x, top + height)


def _draw(flow: Flow, row: _Set) -> None:
    """A row at the flow's ``y``, which moves below it."""
    top, height = flow.y, row.height
    for placed in row.cells:
        _draw_cell(flow, placed, top, height)
    bottom = top + height
    flow.rule(flow.right, top, flow.right, bottom)
    flow.rule(row.cells[0][1], bottom, flow.right, bottom)
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
                    Cell(text, share, style, align, midway=True)
                    for text, (_, share, align) in zip(row, heads, strict=True)
                ),
                least_height,
            )
            for row in rows
        ),
        (header,),
    )
