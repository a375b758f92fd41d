"""督促履行通知书 (forms.md 3.17; 人民调解法 arts 31, 32): what is overdue, and what follows."""

from reports.forms.agreement import obligation_words
from reports.forms.letter import letter
from reports.forms.statutory import wording
from reports.forms.wording import day, joined, or_none
from reports.house.blocks import Gap, Prose, labelled
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.course_papers import PerformanceReminder
from services.sheets.shapes import ObligationRow

__all__ = ["compose"]


def _overdue(row: ObligationRow) -> str:
    return joined(obligation_words(row), word("cl_late", days=row.days_late), by="，")


def compose(sheet: PerformanceReminder) -> Form:
    """The number of the agreement, each promise with its day, a last day by hand, the court."""
    rows = [_overdue(row) for row in sheet.rows]
    told = [f"{place}、{text}" for place, text in enumerate(rows, 1)] if len(rows) > 1 else rows
    parts: list[Block] = [
        Gap(6),
        labelled((word("fu_agreement"), or_none(sheet.agreement_number), 1.0)),
        Prose(word("np_promises"), tuple(told)),
        labelled((word("np_until"), day(None), 1.0)),
        Prose("", (wording(sheet.office, "perform_court"),)),
    ]
    said = {"matter": sheet.matter, "day": day(sheet.effective_on)}
    text = wording(sheet.office, "perform_notice", **said)
    title = word("title_notice_to_perform")
    return letter(sheet, title, sheet.addressee, text, parts, None)
