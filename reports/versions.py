"""Which papers bear a code, and what goes on record of them when they were printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from services.commands.office import PrintedSheet
from services.sheets.shapes import Pack, Sheet
from services.sheets.volume import BoundFile

__all__ = ["bare", "printed_sheets"]


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
