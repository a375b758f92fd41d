"""Ruled tables in a .docx: rows of cells of any widths become one grid with spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from docx.table import Table

from reports.docx.sheet import SheetOfPaper
from reports.docx.type import broken, twips
from reports.house.grid import WHOLE_LINES, Cell, Grid, Group, Row
from reports.house.lines import paragraphs

__all__ = ["write_grid"]


_PADS: Final = 8.0
"""Points that the padding takes of a cell's width."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with the label of the group it stands in; ``merge`` says which part of it."""

    row: Row
    side: Cell | None = None
    merge: str = ""
    is_header: bool = False
    keeps: bool = False


def _lines(grid: Grid) -> Iterator[_Line]:
    yield from (_Line(row, is_header=True) for row in grid.header)
    for row in grid.rows:
        if isinstance(row, Group):
            share = row.label.share / row.share
            for place, one in enumerate((row.header, *row.rows)):
                side = replace(row.label, share=share * sum(cell.share for cell in one.cells))
                yield _Line(one, side, "continue" if place else "restart", keeps=not place)
        else:
            yield _Line(row, keeps=grid.is_whole)


def _cells(line: _Line) -> tuple[Cell, ...]:
    return (line.side, *line.row.cells) if line.side is not None else line.row.cells


def _edges(line: _Line, width: float) -> list[int]:
    """Where the cells of a row end, in twips."""
    cells = _cells(line)
    total = sum(cell.share for cell in cells)
    found, at = [0], 0.0
    for cell in cells:
        at += cell.share
        found.append(round(twips(width) * at / total))
    return found


def _near(edge: int, known: Sequence[int]) -> int:
    """Edges a hair apart are one: columns of a twip cannot be typed into."""
    return next((one for one in known if abs(one - edge) <= twips(1.5)), edge)


def _columns(lines: Sequence[_Line], width: float) -> list[int]:
    known: list[int] = []
    for line in lines:
        for edge in _edges(line, width):
            if _near(edge, known) == edge and edge not in known:
                known.append(edge)
    return sorted(known)


def write_grid(grids: Sequence[Grid], paper: SheetOfPaper) -> None:
    """Write tables that join one another as one; headers repeat on each page."""
    lines = [line for grid in grids for line in _lines(grid)]
    if not lines:
        return
    columns = _columns(lines, paper.width)
    table = paper.table(
        [(after - before) / 20 for before, after in pairwise(columns)], is_ruled=True
    )
    for place, line in enumerate(lines):
        is_last = place + 1 == len(lines)
        held = grids[-1].tail is not None and is_last
        if (line.keeps and not is_last) or held or _before_whole(lines, place):
            with paper.together():
                _write_row(paper, table, line, columns)
        else:
            _write_row(paper, table, line, columns)


def _before_whole(lines: Sequence[_Line], place: int) -> bool:
    """Whether the next row begins what stays together: the signatures take this one along."""
    return place + 1 < len(lines) and lines[place + 1].keeps and not lines[place].is_header


def _write_row(paper: SheetOfPaper, table: Table, line: _Line, columns: Sequence[int]) -> None:
    edges = [_near(edge, columns) for edge in _edges(line, paper.width)]
    lines = max(
        len(paragraphs(cell.text, cell.style.face, cell.style.size, (after - before) / 20 - _PADS))
        for cell, (before, after) in zip(_cells(line), pairwise(edges), strict=True)
    )
    is_short = lines <= WHOLE_LINES
    row = paper.row(table, line.row.least_height, repeats=line.is_header, is_short=is_short)
    for place, (cell, (before, after)) in enumerate(
        zip(_cells(line), pairwise(edges), strict=True)
    ):
        span = columns.index(after) - columns.index(before)
        is_side = line.side is not None and place == 0
        merge = line.merge if is_side else ""
        texts = broken(cell.text)
        centred = cell.is_label or len(texts) == 1
        valign = "bottom" if cell.at_foot else "center" if centred else "top"
        made = paper.cell(table, row, (after - before) / 20, span=span, valign=valign, merge=merge)
        with paper.inside(made):
            for text in texts if merge != "continue" else [""]:
                paper.paragraph(text, cell.style, cell.align)
