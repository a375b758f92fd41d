"""One row of a declared list on a paper of its own: every field beside its label."""

from collections.abc import Iterator

from reports.forms.lists import said
from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Cell, Grid, Row, label, value
from reports.house.words import word
from services.sheets.lists import DeclaredRecord, RecordLine

__all__ = ["compose"]

_LABEL, _VALUE = 2.0, 4.0


def compose(sheet: DeclaredRecord) -> Form:
    """The record on one page or more."""
    office = joined(sheet.office.street, sheet.office.committee, by="")
    return Form(
        title=sheet.title,
        blocks=[
            Title(sheet.title),
            OneLine(office, styles.NUMBER, "centre", after=6),
            *_blocks(sheet),
        ],
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def _blocks(sheet: DeclaredRecord) -> Iterator[Block]:
    yield Grid(tuple(_rows(sheet.lines)))
    if sheet.due:
        yield Gap(6)
        yield OneLine(
            said("reminders", listed=said("between").join(sheet.due)), styles.CELL, after=2
        )


def _rows(lines: tuple[RecordLine, ...]) -> Iterator[Row]:
    """Short fields two to a row, long ones alone."""
    waiting: RecordLine | None = None
    for line in lines:
        if line.is_long:
            if waiting is not None:
                yield _alone(waiting)
                waiting = None
            yield _alone(line)
        elif waiting is None:
            waiting = line
        else:
            yield Row((*_pair(waiting), *_pair(line)))
            waiting = None
    if waiting is not None:
        yield _alone(waiting)


def _pair(line: RecordLine) -> tuple[Cell, Cell]:
    return label(line.label, _LABEL), value(line.cell.text or word("none"), _VALUE)


def _alone(line: RecordLine) -> Row:
    whole = value(line.cell.text or word("none"), _LABEL + 2 * _VALUE)
    return Row((label(line.label, _LABEL), whole), 46.0 if line.is_long else 0.0)
