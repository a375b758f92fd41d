"""台账: a declared list as a table under its headings; the counts of everyday help.

A day needs the same room whatever else the row has, so that columns of days are as wide as a day
and the others share what is left.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from reports.forms.columns import with_room
from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Title
from reports.house.flow import FORM_PAGE, WIDE_PAGE, Block, Form, PageStyle
from reports.house.grid import Align, table
from reports.house.words import word
from resources import Language, phrase
from services.sheets.lists import DeclaredTable, Head, HelpCounts, Section

__all__ = ["compose", "page_of", "said"]

_DAY: Final = 0.122
"""The part of an upright page's width a day takes in the small type of tables."""
_UPRIGHT: Final = 8
"""Columns besides the number that stand on an upright page."""
_NUMBER: Final = 0.064
"""The part the number of the row takes."""


def said(name: str, /, **params: object) -> str:
    """A word of the papers of lists."""
    return phrase(f"lists.paper-{name}", Language.CHINESE, **params)


def compose(sheet: DeclaredTable | HelpCounts) -> Form:
    """The list on as many pages as it needs."""
    title = said("help") if isinstance(sheet, HelpCounts) else sheet.title
    blocks = _help(sheet) if isinstance(sheet, HelpCounts) else _list(sheet)
    office = joined(sheet.office.street, sheet.office.committee, by="")
    return Form(
        title=title,
        blocks=[Title(title), OneLine(office, styles.NUMBER, "centre", after=6), *blocks],
        page=page_of(sheet),
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def page_of(sheet: DeclaredTable | HelpCounts) -> PageStyle:
    """Upright, or lying where the columns are many."""
    many = isinstance(sheet, DeclaredTable) and len(sheet.heads) + sheet.reminds > _UPRIGHT
    return WIDE_PAGE if many else FORM_PAGE


def _list(sheet: DeclaredTable) -> Iterator[Block]:
    if not any(section.rows for section in sheet.sections):
        yield OneLine(said("nothing"), styles.CELL, "centre")
        return
    tables = [tuple(_rows(sheet, section)) for section in sheet.sections]
    every = [row for rows in tables for row in rows]
    heads = with_room(_heads(sheet), every, page_of(sheet).width, styles.SMALL)
    for section, rows in zip(sheet.sections, tables, strict=True):
        if section.heading is not None:
            yield Gap(4)
            yield Heading(joined(section.heading.text or word("none"), _count(section), by=" "))
        yield table(heads, rows, style=styles.SMALL)
        if section.totals:
            yield OneLine(said("between").join(section.totals), styles.SMALL, before=2, after=2)
    if sheet.totals:
        yield Gap(4)
        yield OneLine(said("between").join(sheet.totals), styles.CELL, after=2)


def _count(section: Section) -> str:
    return said("rows", count=len(section.rows))


def _heads(sheet: DeclaredTable) -> tuple[tuple[str, float, Align], ...]:
    days = sum(head.is_date for head in sheet.heads) + sheet.reminds
    narrower = FORM_PAGE.width / page_of(sheet).width
    day, number = _DAY * narrower, _NUMBER * narrower
    left = 1 - number - days * day
    whole = sum(head.share for head in sheet.heads if not head.is_date) or 1
    heads: list[tuple[str, float, Align]] = [(said("number"), number, "centre")]
    for head in sheet.heads:
        share = day if head.is_date else left * head.share / whole
        heads.append((head.text, share, _align(head)))
    if sheet.reminds:
        heads.append((said("due"), day, "centre"))
    return tuple(heads)


def _align(head: Head) -> Align:
    return "centre" if head.is_date or head.is_figure else "left"


def _rows(sheet: DeclaredTable, section: Section) -> Iterator[tuple[str, ...]]:
    for place, row in enumerate(section.rows, 1):
        cells = [cell.text or word("none") for cell in row.cells]
        yield (str(place), *cells, *((row.due or word("none"),) if sheet.reminds else ()))


def _help(sheet: HelpCounts) -> Sequence[Block]:
    if not sheet.rows:
        return (OneLine(said("nothing"), styles.CELL, "centre"),)
    heads: tuple[tuple[str, float, Align], ...] = (
        (said("help-kind"), 4.0, "left"),
        *((said("quarter", number=number), 1.6, "centre") for number in "一二三四"),
        (said("help-total"), 1.6, "centre"),
        (said("help-closed"), 1.6, "centre"),
    )
    rows = [
        (one.kind, *map(str, one.counts), str(one.total), str(one.closed)) for one in sheet.rows
    ]
    sums = [sum(one.counts[quarter] for one in sheet.rows) for quarter in range(4)]
    closed = sum(one.closed for one in sheet.rows)
    rows.append((said("help-sum"), *map(str, sums), str(sum(sums)), str(closed)))
    return (
        OneLine(said("help-year", year=sheet.year), styles.CELL, "centre", after=4),
        table(heads, tuple(rows)),
    )
