"""An estate's register of exclusive parts out of a spreadsheet, .xlsx, .xls, .ods or .csv.

Which headings mean what is data (``resources/rules/part_columns.json``). A building's column, where
there is one, is put before the door.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from models.vocabulary.areas import parse_area
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import area_source, area_sources
from resources import rules
from services.commands.exclusive_parts import PartDraft
from services.exchange.values import Located, checked_text
from services.ledgers import delimited
from services.ledgers.columns import letters, normalised
from services.ledgers.inspection import LedgerKind, inspect
from services.ledgers.reading import MOST_HEADINGS
from services.ledgers.workbooks import Workbook

__all__ = ["read_parts"]

_NEEDED = ("part", "owner", "area")
_LONGEST = 100

_Rows = Sequence[tuple[str, ...]]


def read_parts(path: Path) -> tuple[PartDraft, ...]:
    """The parts in the first sheet that has columns for the door, the owner and the area.

    Blank lines and totals are left out; a line that lacks one of the three is not.

    Raises:
        Refusal: the file is no spreadsheet, no sheet has these columns, or a cell is missing or
            cannot be read; the sentence begins with the cell.
    """
    if inspect(path) is LedgerKind.CSV:
        sheets: list[_Rows] = [delimited.rows(path)]
    else:
        workbook = Workbook(path)
        sheets = [workbook.sheet(name).rows for name in workbook.visible]
    for rows in sheets:
        for place, cells in enumerate(rows[:MOST_HEADINGS]):
            columns = _columns(cells)
            if all(name in columns for name in _NEEDED):
                return tuple(_read(rows, place + 1, columns))
    raise Refusal("vote.no-part-columns", field="file", name=path.name)


@cache
def _known() -> Mapping[str, str]:
    """The field each normalised heading stands for."""
    return {
        normalised(heading): row["field"]
        for row in rules("part_columns")["columns"]
        for heading in row["headings"]
    }


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """The column of each field, the first where a heading stands twice."""
    found: dict[str, int] = {}
    for column, cell in enumerate(cells):
        field = _known().get(normalised(cell))
        if field is not None:
            found.setdefault(field, column)
    return found


def _read(rows: _Rows, first: int, columns: Mapping[str, int]) -> list[PartDraft]:
    found = []
    for place in range(first, len(rows)):
        row = _Line(rows[place], place + 1, columns)
        if row.said:
            found.append(row.draft())
    return found


class _Line:
    """One row of the sheet, each cell read by its field; cells are named as ``C5``."""

    def __init__(self, cells: Sequence[str], number: int, columns: Mapping[str, int]) -> None:
        self._cells, self._number, self._columns = cells, number, columns

    def _cell(self, field: str) -> str:
        column = self._columns.get(field)
        return (
            self._cells[column].strip() if column is not None and column < len(self._cells) else ""
        )

    def _address(self, field: str) -> str:
        return f"{letters(self._columns[field])}{self._number}"

    @property
    def said(self) -> bool:
        """Whether the row is neither blank nor a total."""
        filled = [self._cell(name) for name in _NEEDED]
        total = {cell.strip() for cell in self._cells} & {*rules("part_columns")["totals"]}
        return any(filled) and not total

    def text(self, field: str) -> str:
        """The text of a cell, in one line."""
        cell = " ".join(self._cell(field).split())
        return checked_text(cell, self._address(field), _LONGEST) if cell else ""

    def draft(self) -> PartDraft:
        """The part of this row."""
        return PartDraft(
            code=self._code(),
            area=self._area(),
            owner=self._needed("owner", "vote.no-part-owner"),
            mark=self.text("mark"),
            developer=self.text("developer") in rules("part_columns")["yes"],
            area_source=self._source(),
        )

    def _needed(self, field: str, code: str) -> str:
        said = self.text(field)
        if not said:
            raise Located(Refusal(code, position=self._number), self._address(field))
        return said

    def _code(self) -> str:
        """The door behind its building: 「1号楼101」; 「1-101」, lest figures run together."""
        part, building = self._needed("part", "vote.no-part-code"), self.text("building")
        return f"{building}-{part}" if building[-1:].isdigit() else f"{building}{part}"

    def _area(self) -> int:
        try:
            return parse_area(self._cell("area"))
        except Refusal as refusal:
            raise Located(refusal, self._address("area")) from refusal

    def _source(self) -> str:
        said = self.text("area_source")
        if not said:
            return area_sources()[0].code
        try:
            return area_source(said).code
        except Refusal as refusal:
            raise Located(refusal, self._address("area_source")) from refusal
