"""Rows of text out of xlsx, xls and ods workbooks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

__all__ = ["Area", "Sheet", "Workbook", "cell_text"]

Area = tuple[tuple[int, int], tuple[int, int]]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from A1 on, and its merged areas.

    An area is its first and its last cell, each as row and column from 0.
    """

    name: str
    rows: list[tuple[str, ...]]
    merged: tuple[Area, ...]


class Workbook:
    """An open workbook; sheets are read one at a time, since each may be large.

    A file that breaks the reader is refused as damaged, whatever the reader says about it.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._workbook: CalamineWorkbook = self._guarded(lambda: _open(path))
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        visible = [
            (sheet.name, sheet.visible == SheetVisibleEnum.Visible)
            for sheet in self._workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        ]
        self.names = tuple(name for name, _ in visible)
        self.visible = tuple(name for name, shown in visible if shown) or self.names

    def sheet(self, name: str) -> Sheet:
        """The sheet called ``name``, every cell as text."""
        return self._guarded(lambda: self._read(name))

    def _read(self, name: str) -> Sheet:
        sheet = self._workbook.get_sheet_by_name(name)
        rows = [tuple(row) for row in _texts(sheet.iter_rows())]
        return Sheet(name, rows, tuple(sheet.merged_cell_ranges or ()))

    def _guarded(self, reading: Callable[[], _T]) -> _T:
        from python_calamine import CalamineError, PasswordError

        try:
            return reading()
        except PasswordError as locked:
            raise Refusal("ledger.protected", field="file", name=self._name) from locked
        except (CalamineError, OSError, ValueError, OverflowError) as damage:
            raise Refusal("ledger.damaged", field="file", name=self._name) from damage
        except BaseException as panic:
            # The reader is written in Rust and panics on some broken files; the class it raises
            # then derives from BaseException and cannot be imported.
            if type(panic).__name__ != "PanicException":
                raise
            raise Refusal("ledger.damaged", field="file", name=self._name) from panic


def _open(path: Path) -> "CalamineWorkbook":
    """The reader goes by the ending; where that lies (.xlsx saved as .xls), by the content."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        return CalamineWorkbook.from_path(path)
    except CalamineError:
        with path.open("rb") as file:
            return CalamineWorkbook.from_filelike(file)


def _texts(rows: Iterator[list[Any]]) -> Iterator[list[str]]:
    for row in rows:
        yield [value if type(value) is str else cell_text(value) for value in row]


def cell_text(value: object) -> str:
    """What stands in a cell, as text that loses nothing.

    Whole numbers have no decimals, dates are ``YYYY-MM-DD`` with `` HH:MM:SS`` unless midnight.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        # A time of day is a fraction in the file; half a second either way is its rounding.
        whole = (value + timedelta(milliseconds=500)).replace(microsecond=0)
        midnight = not (whole.hour or whole.minute or whole.second)
        return whole.date().isoformat() if midnight else whole.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
