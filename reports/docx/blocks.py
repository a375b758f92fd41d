"""How each block of the house is written in a .docx."""

from collections.abc import Sequence
from functools import singledispatch
from itertools import zip_longest
from typing import Any, Final

from reports.docx.grids import write_grid
from reports.docx.sheet import SheetOfPaper
from reports.docx.type import broken
from reports.house import styles
from reports.house.bars import BarPairs
from reports.house.blocks import Fields, Gap, OneLine, Prose, Rule, ToFoot, TurnPage
from reports.house.flow import Block
from reports.house.grid import Grid
from reports.house.lines import paragraphs
from reports.house.signing import SealPlace, Signatures, Together

__all__ = ["write_blocks"]

_SIGNATURE: Final = 23.0
"""Height for a handwritten name, in points."""
_SEAL: Final = 34.0
"""Air above and below the name where the seal is pressed."""
_GUTTER: Final = 30.0
_FOOT_AIR: Final = 24.0
"""What a word processor may set higher than the house does."""
_FIELD_GAP: Final = 8.0
_KEPT_LINES: Final = 6
"""The longest paragraph that stays whole with the signatures behind it."""


@singledispatch
def _write(block: Any, paper: SheetOfPaper) -> None:
    message = f"no .docx of a {type(block).__name__}"
    raise NotImplementedError(message)


@_write.register
def _one_line(block: OneLine, paper: SheetOfPaper) -> None:
    paper.paragraph(
        block.text,
        block.style,
        block.align,
        before=block.before,
        after=block.after,
        keeps=block.keeps_with_next,
    )


@_write.register
def _gap(block: Gap, paper: SheetOfPaper) -> None:
    paper.gap(block.height)


@_write.register
def _to_foot(block: ToFoot, paper: SheetOfPaper) -> None:
    paper.gap(paper.form.page.height - block.height - _FOOT_AIR)


@_write.register
def _bars(block: BarPairs, paper: SheetOfPaper) -> None:
    """The figures in words: a chart that can be edited would only drift from its table."""
    for pair in block.pairs:
        said = f"{pair.label}：{pair.before_text} → {pair.after_text}"
        paper.paragraph(said, styles.CELL, keeps=True)


@_write.register
def _rule(block: Rule, paper: SheetOfPaper) -> None:
    made = paper.paragraph("", styles.FOOT, after=block.after)
    paper.ruled(made, is_grey=False)


@_write.register
def _turn(block: TurnPage, paper: SheetOfPaper) -> None:
    del block
    paper.turn_page()


@_write.register
def _prose(block: Prose, paper: SheetOfPaper) -> None:
    """A paragraph each; blank ruled lines as many as the form asks for."""
    if block.heading:
        paper.paragraph(block.heading, styles.HEADING, before=6, keeps=True)
    style = block.style
    shown = [line for text in block.texts for line in broken(text)]
    lines = [
        len(paragraphs(text, style.face, style.size, paper.width, style.indent * style.size))
        for text in shown
    ]
    for place, (text, count) in enumerate(zip(shown, lines, strict=True)):
        is_last = place + 1 == len(shown)
        # A word processor moves all of a paragraph that is kept, and leaves the page before empty.
        keeps = block.tail is not None and count <= _KEPT_LINES if is_last else block.is_whole
        made = paper.paragraph(text, style, indent=style.indent, keeps=keeps)
        if block.ruled:
            paper.ruled(made)
    if block.ruled or not shown:
        for _ in range(block.blank - sum(lines)):
            made = paper.paragraph("", style)
            if block.ruled:
                paper.ruled(made)


@_write.register
def _fields(block: Fields, paper: SheetOfPaper) -> None:
    """Labels and values side by side, each value on a line."""
    style, total = block.style, sum(part.share for part in block.fields)
    widths: list[float] = []
    for part in block.fields:
        share = paper.width * part.share / total
        label = min(paper.natural(part.label, style) + 6, share - 2 * style.size)
        gap = _FIELD_GAP if part is not block.fields[-1] else 0.0
        widths += [label, share - label - gap, *([gap] if gap else [])]
    table = paper.table(widths, is_ruled=False)
    row = paper.row(table, style.leading)
    for place, part in enumerate(block.fields):
        label, value, *gaps = widths[3 * place : 3 * place + 3]
        for text, width, line in (
            (part.label, label, False),
            (part.value, value, True),
            *(("", gap, False) for gap in gaps),
        ):
            cell = paper.cell(table, row, width, line=line)
            with paper.inside(cell):
                for one in broken(text):
                    paper.paragraph(one, style, keeps=block.keeps_with_next)


@_write.register
def _signatures(block: Signatures, paper: SheetOfPaper) -> None:
    """Two columns of labels, each with a line to sign on."""
    column = (paper.width - _GUTTER) / 2
    widths = [column, _GUTTER, column]
    paper.gap(8)
    table = paper.table(widths, is_ruled=False)
    for pair in zip_longest(block.left, block.right, fillvalue=""):
        with paper.together():
            row = paper.row(table, styles.FIELD.leading + _SIGNATURE)
        for text, width in zip((pair[0], "", pair[1]), widths, strict=True):
            cell = paper.cell(table, row, width, line=bool(text))
            with paper.inside(cell):
                paper.paragraph(text, styles.FIELD)
                if text and block.day:
                    paper.paragraph(block.day, styles.SMALL, "right")


@_write.register
def _seal(block: SealPlace, paper: SheetOfPaper) -> None:
    """The name over the day, with room for the seal."""
    style = styles.SEAL
    widest = max(paper.natural(text, style) for text in (block.name, block.day)) + 12
    widths = [paper.width - widest, widest]
    with paper.together():
        paper.gap(_SEAL)
    table = paper.table(widths, is_ruled=False)
    row = paper.row(table)
    with paper.inside(paper.cell(table, row, widths[0])):
        paper.paragraph(block.left, styles.SMALL)
    with paper.inside(paper.cell(table, row, widths[1])):
        for text in (block.name, block.day):
            paper.paragraph(text, style, "centre")
    paper.gap(_SEAL)


@_write.register
def _together(block: Together, paper: SheetOfPaper) -> None:
    *first, last = block.blocks
    with paper.together():
        write_blocks(first, paper)
    write_blocks([last], paper)


@_write.register
def _grid(block: Grid, paper: SheetOfPaper) -> None:
    write_grid((block,), paper)


def write_blocks(blocks: Sequence[Block], paper: SheetOfPaper) -> None:
    """Write ``blocks`` one under the other; tables that join one another become one."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        joined = [block]
        while isinstance(block, Grid) and place + 1 < len(blocks):
            following = blocks[place + 1]
            if not (isinstance(following, Grid) and following.joins):
                break
            joined.append(following)
            place += 1
        if isinstance(block, Grid):
            write_grid([one for one in joined if isinstance(one, Grid)], paper)
        else:
            _write(block, paper)
        place += 1
