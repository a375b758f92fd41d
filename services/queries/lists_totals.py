"""The figures of a whole list: rows, sums and shares, in words for the page and for the paper."""

from collections.abc import Sequence

from models.vocabulary.lists import DeclaredList, FieldType, Total
from models.vocabulary.money import write_yuan
from resources import Language, phrase
from services.queries.lists import EntryRow

__all__ = ["totals"]


def totals(listed: DeclaredList, rows: Sequence[EntryRow], language: Language) -> tuple[str, ...]:
    """What the list comes to: ``合计 3``, ``党的工作覆盖率 67%（2/3）``."""
    if not rows:
        return ()
    return tuple(_told(listed, total, rows, language) for total in listed.totals)


def _told(listed: DeclaredList, total: Total, rows: Sequence[EntryRow], language: Language) -> str:
    label = total.label(language)
    if total.sum:
        figure = sum(row.values.get(total.sum) or 0 for row in rows)
        money = listed.has(total.sum) and listed.field(total.sum).type is FieldType.MONEY
        return phrase(
            "lists.total", language, label=label, figure=write_yuan(figure) if money else figure
        )
    if not total.share:
        return phrase("lists.total", language, label=label, figure=len(rows))
    part = sum(1 for row in rows if _counts(row, total))
    percent = (200 * part + len(rows)) // (2 * len(rows))  # rounded half up, in whole numbers
    return phrase("lists.share", language, label=label, percent=percent, part=part, whole=len(rows))


def _counts(row: EntryRow, total: Total) -> bool:
    value = row.values.get(total.share)
    return value in total.values if total.values else value not in (None, "", False)
