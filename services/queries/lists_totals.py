"""The figures of a whole list: rows, sums and shares, in words for the page and for the paper."""

from collections.abc import Sequence

from models.vocabulary.lists import DeclaredList, FieldType, Total
from models.vocabulary.money import write_yuan
from resources import Language, phrase
from services.queries.lists import EntryRow

__all__ = ["totals"]


def totals(listed: DeclaredList, rows: Sequence[EntryRow], language: Language) -> tuple[str, ...]:
    """What the list comes to: ``合计 3``, ``党的工作覆盖率 67%（2/3）``.

    Of a ``whole`` list no share is told where only what is still open was chosen: it would be 0.
    """
    if not rows:
        return ()
    partial = listed.whole and not any(row.over for row in rows)
    told = [one for one in listed.totals if not (partial and one.share)]
    return tuple(_told(listed, total, rows, language) for total in told)


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
    among = [row for row in rows if _holds(row, total.of)] if total.of else rows
    part, whole = sum(1 for row in among if _counts(row, total)), len(among)
    if not whole:
        return phrase("lists.no-share", language, label=label)
    percent = (200 * part + whole) // (2 * whole)  # rounded half up, in whole numbers
    return phrase("lists.share", language, label=label, percent=percent, part=part, whole=whole)


def _counts(row: EntryRow, total: Total) -> bool:
    if total.values:
        return row.values.get(total.share) in total.values
    return _holds(row, total.share)


def _holds(row: EntryRow, code: str) -> bool:
    return row.values.get(code) not in (None, "", False)
