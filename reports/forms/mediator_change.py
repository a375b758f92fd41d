"""调解员变更（回避）登记 (forms.md 3.17): who asked, why, who decided, from whom to whom."""

from reports.forms.signed import intake_number, signed_on, signed_paper
from reports.forms.wording import or_none
from reports.house.blocks import Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.course_papers import MediatorChange

__all__ = ["compose"]


def compose(sheet: MediatorChange) -> Form:
    """The labels in their order; whoever decided signs."""
    title = word("title_mediator_change")
    signing = signed_on(
        sheet.changed_on,
        labelled((word("mc_decided_by"), sheet.decided_by, 1.0)),
        labelled((word("mc_was"), or_none("、".join(sheet.was)), 1.0)),
        labelled((word("mc_now"), or_none("、".join(sheet.now)), 1.0)),
        Signatures(("",), (word("mc_signs"),)),
    )
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("mc_asked_by"), or_none(sheet.asked_by), 1.0)),
        Prose(word("mc_reason"), (sheet.reason,), ruled=True, blank=3, tail=signing),
        signing,
    ]
    return signed_paper(sheet, title, blocks)
