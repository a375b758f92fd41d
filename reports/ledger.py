"""Ledgers as files: .xlsx, .csv and .json from column heads and rows, by the file's ending.

What people typed is written as text: a cell that begins with 「=」 is no formula in .xlsx, and in
.csv it gets a leading apostrophe, so that no spreadsheet runs it. Files appear whole or not.
"""

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from models.vocabulary.errors import Refusal
from reports.house.handed_out import put_in_place

__all__ = ["ENDINGS", "Value", "write_ledger"]

Value = str | int | float | Decimal | bool | date | datetime | None
"""What a cell may hold; anything else is a bug of the caller."""

_XLSX_ROWS: Final = 1_048_575
_CELL: Final = 32_767
"""Characters an .xlsx cell can hold."""
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _safe(value: Value) -> str:
    """The cell's text as a spreadsheet may read it; numbers of ours keep their sign."""
    text = _plain(value)
    if isinstance(value, str) and (text.startswith(_RISKY) or text.lstrip().startswith(_RISKY)):
        return "'" + text
    return text


def _printable(text: str) -> str:
    """``text`` without the control characters that neither XML nor a spreadsheet can hold."""
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff"))


def _write_csv(file: Path, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    count = 0
    # The byte order mark tells Excel and WPS that the file is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="", errors="replace") as stream:
        writer = csv.writer(stream)
        writer.writerow([_safe(column) for column in columns])
        for row in rows:
            writer.writerow([_safe(value) for value in row])
            count += 1
    return count


def _json_value(value: Value) -> str | int | float | bool | None:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, int | float):
        return value
    return _plain(value)


def _write_json(file: Path, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    count = 0
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        for row in rows:
            record = {
                column: _json_value(value) for column, value in zip(columns, row, strict=True)
            }
            stream.write(",\n" if count else "\n")
            json.dump(record, stream, ensure_ascii=False)
            count += 1
        stream.write("\n]\n" if count else "]\n")
    return count


def _put_cell(sheet: Any, at: tuple[int, int], value: Value, formats: tuple[Any, Any]) -> None:
    """One typed cell; an empty one is not written at all."""
    if isinstance(value, str):
        if value:
            sheet.write_string(*at, _printable(value)[:_CELL])
    elif isinstance(value, datetime):
        sheet.write_datetime(*at, value.replace(tzinfo=None), formats[1])
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, formats[0])
    elif isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif value is not None:
        sheet.write_number(*at, float(value))


def _write_xlsx(file: Path, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    import xlsxwriter

    # Packed in memory: a disk that is full meets us with the file, not in the packer's hands.
    packed = BytesIO()
    book = xlsxwriter.Workbook(
        packed,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    minute = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, max(0, len(columns) - 1), 16)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, _printable(column), bold)
    count = 0
    try:
        for row in rows:
            count += 1
            if count > _XLSX_ROWS:
                raise Refusal("paper.too_many_rows", rows=f"{count - 1:,}+")
            for place, value in enumerate(row):
                _put_cell(sheet, (count, place), value, (day, minute))
    finally:
        try:
            book.close()
        except xlsxwriter.exceptions.XlsxWriterException as error:
            raise OSError(str(error)) from error
    file.write_bytes(packed.getbuffer())
    return count


Writer = Callable[[Path, Sequence[str], Iterable[Sequence[Value]]], int]

_WRITERS: Final[dict[str, Writer]] = {
    ".xlsx": _write_xlsx,
    ".csv": _write_csv,
    ".json": _write_json,
}
ENDINGS: Final = tuple(_WRITERS)


def write_ledger(
    destination: Path,
    columns: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    kept: Callable[[], object] | None = None,
) -> int:
    """Write the rows under ``columns`` to ``destination``; how many rows were written.

    The ending chooses the kind. Rows may be a generator: they are never all in memory. ``kept`` as
    in :func:`reports.house.handed_out.put_in_place`.
    Refusal ``paper.unknown_ending`` or ``paper.too_many_rows``; Trouble ``paper.unwritable``.
    """
    ending = destination.suffix.lower()
    if ending not in _WRITERS:
        raise Refusal("paper.unknown_ending", ending=destination.suffix or destination.name)
    with put_in_place(destination, kept=kept) as file:
        return _WRITERS[ending](file, columns, rows)
