"""邀请参与调解函 (forms.md 3.17; 人民调解法 art. 20): to one who is to take part."""

from reports.forms.letter import letter
from reports.forms.statutory import wording
from reports.forms.wording import moment
from reports.house.blocks import Gap, Prose, labelled
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.correspondence import Invitation

__all__ = ["compose"]


def compose(sheet: Invitation) -> Form:
    """Who is invited and why, when and where, who mediates, whom to call."""
    at = moment(sheet.at) if sheet.at else word("blank_moment")
    parts: list[Block] = [
        Gap(6),
        labelled((word("iv_invited"), sheet.addressee, 1.0)),
        Prose(word("iv_reason"), (sheet.reason,), ruled=True, blank=2),
        labelled((word("time"), at, 1.0)),
        labelled((word("place"), sheet.place, 1.0)),
        labelled((word("ln_mediators"), "、".join(sheet.mediators), 1.0)),
        labelled((word("ln_contact"), sheet.contact, 1.0), (word("ln_phone"), sheet.phone, 1.0)),
    ]
    text = wording(sheet.office, "invitation", matter=sheet.matter)
    return letter(sheet, word("title_invitation"), sheet.addressee, text, parts, None)
