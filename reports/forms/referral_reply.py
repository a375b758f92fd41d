"""回复函 (forms.md 3.17): what became of a case, told to the body that referred it."""

from reports.forms.letter import letter
from reports.forms.statutory import names_of_sides, wording
from reports.forms.wording import joined, or_none
from reports.house.blocks import Gap, Prose, labelled
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.correspondence import ReferralReply

__all__ = ["compose"]


def compose(sheet: ReferralReply) -> Form:
    """The number of the letter answered, the result, the agreement, what is attached."""
    result = joined(sheet.result, sheet.outcome, by="\n")
    parts: list[Block] = [
        Gap(6),
        labelled((word("rr_number"), or_none(sheet.letter_number), 1.0)),
        labelled((word("rl_parties"), "、".join(names_of_sides(sheet.parties)), 1.0)),
        Prose(word("rr_result"), (result,), ruled=True, blank=3),
        labelled((word("rr_agreement"), or_none(sheet.agreement_number), 1.0)),
        labelled((word("rr_attached"), or_none("、".join(sheet.attached)), 1.0)),
    ]
    text = wording(sheet.office, "referral_reply", matter=sheet.matter)
    return letter(sheet, word("title_referral_reply"), sheet.body, text, parts, None)
