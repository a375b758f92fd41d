"""委托（移送）调解函 (forms.md 3.17): a body asks the committee to mediate."""

from reports.forms.letter import letter
from reports.forms.statutory import names_of_sides, wording
from reports.forms.wording import day
from reports.house.blocks import Gap, Prose, labelled
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.correspondence import ReferralLetter

__all__ = ["compose"]


def compose(sheet: ReferralLetter) -> Form:
    """The body and the number of its letter, the parties, the dispute, what comes with it."""
    parts: list[Block] = [
        Gap(6),
        labelled((word("rl_body"), sheet.body, 1.0)),
        labelled((word("rl_number"), sheet.letter_number, 1.0)),
        labelled((word("rl_parties"), "、".join(names_of_sides(sheet.parties)), 1.0)),
        Prose(word("rl_facts"), (sheet.facts,), ruled=True, blank=4),
        Prose(word("rl_materials"), (sheet.materials,), ruled=True, blank=2),
        labelled((word("rl_due"), day(sheet.due_on), 1.0)),
    ]
    text = wording(sheet.office, "referral_letter", matter=sheet.matter)
    title = word("title_referral_letter")
    to = sheet.office.seal_name
    return letter(sheet, title, to, text, parts, sheet.signed_on, sealed_by=sheet.body)
