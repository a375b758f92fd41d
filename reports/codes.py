"""The code on the edge of a printed page, by which a scan of it finds its way back to its case.

A QR code of 25 × 25 modules, 13 mm wide, in the lower right corner of the page: beside the foot
and below the narrowest margin, where no form has text, lines or the volume's page number. A
printer that leaves 5 mm blank still draws it whole, and 2 mm stay white between it and a form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from reports.house.flow import MM
from reports.house.press import Page, Press
from services.commands.office import PrintedSheet
from services.sheets.shapes import Coded, Pack, Sheet
from services.sheets.volume import BoundFile

__all__ = ["EDGE", "SIDE", "bare", "printed_sheets", "put_codes"]

SIDE: Final = 13 * MM
EDGE: Final = 5 * MM
"""From the right and the lower edge of the paper, in points."""
_LEVEL: Final = "M"
"""15 % of the code may be lost to a stain or a staple."""

Bar = tuple[int, int, int]
"""Dark modules in a row of the code: the row from the top, the first of them, and how many."""


def put_codes(press: Press, pages: Sequence[Page], coded: Coded | None) -> None:
    """Draw on each page the code that says which page of which paper it is."""
    if coded is None:
        return
    for number, page in enumerate(pages, 1):
        text = replace(coded.code, page=number, pages=len(pages)).text
        if text:
            side, bars = _bars(text)
            left = page.width - EDGE - SIDE
            press.blocks(page, (left, page.height - EDGE - SIDE), SIDE / side, bars)


def _bars(text: str) -> tuple[int, tuple[Bar, ...]]:
    """How many modules wide the code for ``text`` is, and its dark ones."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVEL)
    image: Any = made.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    return len(rows), tuple(_dark(rows))


def _dark(rows: Sequence[Sequence[int]]) -> Iterator[Bar]:
    for place, row in enumerate(rows):
        start = -1
        for column, light in enumerate((*row, 1)):
            if not light and start < 0:
                start = column
            elif light and start >= 0:
                yield place, start, column - start
                start = -1


def bare(sheet: Sheet) -> Sheet:
    """The sheet without its code: a draft, or masked."""
    if isinstance(sheet, BoundFile):
        parts = tuple(replace(part, sheets=tuple(map(bare, part.sheets))) for part in sheet.parts)
        return replace(sheet, parts=parts)
    return sheet if sheet.coded is None else replace(sheet, coded=None)


def printed_sheets(sheets: Sequence[Sheet | Pack]) -> tuple[PrintedSheet, ...]:
    """What goes on record when these sheets were printed: each that bears a code."""
    return tuple(_printed(sheets))


def _printed(sheets: Sequence[Sheet | Pack], *, bound: bool = False) -> Iterator[PrintedSheet]:
    for sheet in sheets:
        if isinstance(sheet, BoundFile):
            for part in sheet.parts:
                yield from _printed(part.sheets, bound=True)
        elif isinstance(sheet, Sheet) and sheet.coded is not None:
            coded, code = sheet.coded, sheet.coded.code
            yield PrintedSheet(
                case_uid=code.case_uid,
                document=code.document,
                part=coded.part,
                version=code.version,
                digest=coded.digest,
                edition=coded.edition,
                bound=bound,
            )
