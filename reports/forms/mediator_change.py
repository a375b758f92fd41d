"""调解员变更（回避）登记 (forms.md 3.17): who asked, why, who decided, from whom to whom."""

from reports.forms.statutory import masked_mark
from reports.forms.wording import day, or_none
from reports.house import styles
from reports.house.blocks import OneLine, Prose, Title, labelled
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import Signatures, Together
from reports.house.words import word
from services.sheets.course_papers import MediatorChange

__all__ = ["compose"]


def compose(sheet: MediatorChange) -> Form:
    """The labels in their order; whoever decided signs."""
    title = word("title_mediator_change")
    signing = Together(
        (
            labelled((word("mc_decided_by"), sheet.decided_by, 1.0)),
            labelled((word("mc_was"), or_none("、".join(sheet.was)), 1.0)),
            labelled((word("mc_now"), or_none("、".join(sheet.now)), 1.0)),
            Signatures(("",), (word("mc_signs"),)),
            OneLine(day(sheet.changed_on), styles.NUMBER, "right", before=8),
        )
    )
    blocks: list[Block] = [
        Title(title),
        OneLine(word("intake_number", number=sheet.number), styles.NUMBER, "right", after=4),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("mc_asked_by"), or_none(sheet.asked_by), 1.0)),
        Prose(word("mc_reason"), (sheet.reason,), ruled=True, blank=3, tail=signing),
        signing,
    ]
    return Form(title=title, blocks=blocks, page=LETTER_PAGE, mark=masked_mark(sheet))
