"""Opening a ledger: which sheet, which row is its heading, and its rows as text."""

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase

from models.vocabulary.errors import Refusal
from services.ledgers import delimited
from services.ledgers.columns import Field, known, letters, normalised
from services.ledgers.inspection import LedgerKind, inspect
from services.ledgers.workbooks import Sheet, Workbook

__all__ = ["MOST_HEADINGS", "Ledger", "Row", "beginning", "content_digest", "read", "sheets"]

MOST_HEADINGS = 30
"""Rows searched for the heading: titles, units and notes above it never took more."""

_LONGEST_HEADING = 30
"""Characters; a longer cell is a narrative, not a heading."""

_FORM_MERGES = 5
"""Merged areas in a sheet without a heading from which on it is a filled form (检验单 has 20)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a ledger: its number as the spreadsheet shows it, and its cells as text."""

    number: int
    cells: tuple[str, ...]

    def __repr__(self) -> str:
        """The number only: cells hold names."""
        return f"Row({self.number})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """A ledger as read.

    ``sheet`` is the sheet read (empty for CSV), ``sheets`` all of the workbook and ``unread`` the
    visible others. ``columns`` are the headings (the row ``heading_row`` and, where merged headings
    are divided once more, the row below), ``rows`` those below that are not blank. ``beginning``
    are the rows of the sheet among which the heading was looked for.
    """

    name: str
    kind: LedgerKind
    sheet: str
    sheets: tuple[str, ...]
    unread: tuple[str, ...]
    heading_row: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    beginning: tuple[Row, ...] = ()

    def address(self, row: Row, column: int) -> str:
        """A cell as the spreadsheet names it, ``C5``."""
        return f"{letters(column)}{row.number}"

    def row_of(self, address: str) -> int:
        """The row of a cell by its name: 5 of ``C5``."""
        return int(address.lstrip(ascii_uppercase))

    def label(self, column: int) -> str:
        """The heading of a column, or its letters where it has none."""
        heading = self.columns[column] if column < len(self.columns) else ""
        return heading or letters(column)


def sheets(path: Path) -> tuple[str, ...]:
    """The sheets a person can choose of the ledger at ``path``; none for CSV.

    Refuses what is no spreadsheet, as `read` does.
    """
    return () if inspect(path) is LedgerKind.CSV else Workbook(path).visible


def beginning(path: Path, sheet: str | None = None) -> tuple[Row, ...]:
    """The first rows of a sheet (the first one without ``sheet``), among which a heading may stand.

    For a person who has to point at the heading. Refuses what `read` refuses of the file.
    """
    if inspect(path) is LedgerKind.CSV:
        return _beginning(delimited.rows(path))
    workbook = Workbook(path)
    name = sheet if sheet in workbook.names else next(iter(workbook.visible), "")
    return _beginning(workbook.sheet(name).rows) if name else ()


def _beginning(rows: Sequence[tuple[str, ...]]) -> tuple[Row, ...]:
    return tuple(Row(number, cells) for number, cells in enumerate(rows[:MOST_HEADINGS], start=1))


def read(
    path: Path,
    sheet: str | None = None,
    *,
    headings: Collection[str] = (),
    heading_row: int | None = None,
) -> Ledger:
    """The ledger at ``path``.

    Without ``sheet`` the first sheet with a known heading is read. ``headings`` are what a person
    said stands in the heading row, ``heading_row`` the row itself, counted from 1. Refuses what is
    no ledger: missing, empty, protected, damaged or too large files, other kinds of file, filled
    forms, and a sheet or a heading row that does not exist.
    """
    kind = inspect(path)
    if kind is LedgerKind.CSV:
        if sheet:
            raise Refusal("ledger.csv-has-no-sheets", field="sheet", name=path.name)
        only = Sheet("", delimited.rows(path), ())
        heading = _heading(only, headings) if heading_row is None else heading_row - 1
        return _ledger(path, kind, only, ("",), heading)
    workbook = Workbook(path)
    if sheet is not None and sheet not in workbook.names:
        raise Refusal(
            "ledger.unknown-sheet", field="sheet", sheet=sheet, sheets="、".join(workbook.names)
        )
    first: Sheet | None = None
    for name in (sheet,) if sheet is not None else workbook.visible:
        candidate = workbook.sheet(name)
        heading = _heading(candidate, headings) if heading_row is None else heading_row - 1
        if heading is not None:
            return _ledger(path, kind, candidate, workbook.visible, heading)
        if first is None and any(map(any, candidate.rows)):
            first = candidate
    if first is None:
        raise Refusal("ledger.no-rows", field="file", name=path.name)
    return _ledger(path, kind, first, workbook.visible, None)


def _ledger(
    path: Path, kind: LedgerKind, sheet: Sheet, visible: Sequence[str], heading: int | None
) -> Ledger:
    if heading is None:
        heading = _likely_heading(path, sheet)
    if not 0 <= heading < len(sheet.rows) or _blank(sheet.rows[heading]):
        raise Refusal("ledger.no-such-heading", field="heading", name=path.name, row=heading + 1)
    columns = [" ".join(cell.split()) for cell in sheet.rows[heading]]
    below = _second_storey(sheet, heading)
    if below:
        columns = [over + under for over, under in zip(below, sheet.rows[heading + 1], strict=True)]
    first = heading + (2 if below else 1)
    while columns and not columns[-1]:
        columns.pop()
    rows = tuple(
        Row(number, cells)
        for number, cells in enumerate(sheet.rows[first:], start=first + 1)
        if not _blank(cells)
    )
    if not rows:
        raise Refusal("ledger.no-rows", field="file", name=path.name)
    return Ledger(
        name=path.name,
        kind=kind,
        sheet=sheet.name,
        sheets=tuple(visible),
        unread=tuple(name for name in visible if name != sheet.name),
        heading_row=heading + 1,
        columns=tuple(columns),
        rows=rows,
        beginning=_beginning(sheet.rows),
    )


def _second_storey(sheet: Sheet, heading: int) -> list[str]:
    """The heading spread over the columns it stands above, where the next row divides it further.

    申请人 merged over 姓名 and 电话 makes 申请人姓名 and 申请人电话. Empty when the next row is no
    part of the heading: then something stands under a heading that is not merged, or nothing
    under one that is.
    """
    spread = [" ".join(cell.split()) for cell in sheet.rows[heading]]
    under = sheet.rows[heading + 1] if heading + 1 < len(sheet.rows) else ()
    merged = set()
    for (top, left), (bottom, right) in sheet.merged:
        if top == bottom == heading and right < len(spread):
            merged |= set(range(left, right + 1))
            spread[left : right + 1] = [spread[left]] * (right + 1 - left)
    divided = {column for column, cell in enumerate(under) if cell.strip()}
    fits = merged and merged == divided and len(under) == len(spread)
    return spread if fits and max(map(len, under)) <= _LONGEST_HEADING else []


def _blank(cells: Iterable[str]) -> bool:
    return not any(cell and not cell.isspace() for cell in cells)


def _heading(sheet: Sheet, said: Collection[str]) -> int | None:
    """The row with the most known headings, None when there is none worth the name.

    Two known headings make a heading row; one does where no row has more than three cells, and
    three are asked for in a sheet with as many merged areas as a form. A row that holds every
    heading a person named is it at once.
    """
    wanted = {normalised(each) for each in said}
    beginning = [_filled(cells) for cells in sheet.rows[:MOST_HEADINGS]]
    least = (
        3
        if len(sheet.merged) >= _FORM_MERGES
        else 2
        if max(map(len, beginning), default=0) > 3
        else 1
    )
    best, most = None, least - 1
    for index, filled in enumerate(beginning):
        if wanted and wanted <= {normalised(cell) for cell in filled}:
            return index
        if not filled or max(map(len, filled)) > _LONGEST_HEADING:
            continue
        fields = {meaning[0] for meaning in map(_meaning, filled) if meaning is not None}
        if len(fields) > most:
            best, most = index, len(fields)
    return best


def _filled(cells: Iterable[str]) -> list[str]:
    return [cell.strip() for cell in cells if cell.strip()]


def _meaning(cell: str) -> tuple[Field, int] | None:
    """A cell that ends in a colon asks for a value beside it: a form's label, no heading."""
    return None if cell.endswith(("：", ":")) else known(cell)


def _likely_heading(path: Path, sheet: Sheet) -> int:
    """The first row that could be a heading nobody knows; refuses forms and plain text."""
    if len(sheet.merged) >= _FORM_MERGES:
        raise Refusal("ledger.is-form", field="file", name=path.name, sheet=sheet.name)
    width = max((sum(map(bool, cells)) for cells in sheet.rows[:MOST_HEADINGS]), default=0)
    for index, cells in enumerate(sheet.rows[:MOST_HEADINGS]):
        filled = _filled(cells)
        if (
            len(filled) >= 2
            and len(filled) * 2 > width
            and len(set(filled)) == len(filled)
            and max(map(len, filled)) <= _LONGEST_HEADING
        ):
            return index
    raise Refusal("ledger.no-heading", field="file", name=path.name)


def content_digest(ledger: Ledger) -> str:
    """SHA-256 over what the rows say, equal for the same rows in any file format.

    Every run of white space counts as one blank; the heading is no part of it.
    """
    digest = hashlib.sha256(b"[")
    for position, row in enumerate(ledger.rows):
        cells = [" ".join(cell.replace("_x000D_", " ").split()) for cell in row.cells]
        text = json.dumps(cells, ensure_ascii=False)
        digest.update((", " if position else "").encode() + text.encode("utf-8", "surrogatepass"))
    digest.update(b"]")
    return digest.hexdigest()
