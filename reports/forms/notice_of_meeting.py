"""调解通知书 (forms.md 3.17): to one party, when and where it is expected."""

from reports.forms.letter import letter
from reports.forms.statutory import wording
from reports.forms.wording import moment
from reports.house.blocks import Gap, labelled
from reports.house.flow import Block, Form
from reports.house.words import word
from services.sheets.letters import MeetingNotice

__all__ = ["compose"]


def compose(sheet: MeetingNotice) -> Form:
    """Time, place, mediators, whom to call, what to bring."""
    at = moment(sheet.at) if sheet.at else word("blank_moment")
    parts: list[Block] = [
        Gap(6),
        labelled((word("time"), at, 1.0)),
        labelled((word("place"), sheet.place, 1.0)),
        labelled((word("ln_mediators"), "、".join(sheet.mediators), 1.0)),
        labelled((word("ln_contact"), sheet.contact, 1.0), (word("ln_phone"), sheet.phone, 1.0)),
        labelled((word("ln_bring"), wording(sheet.office, "meeting_bring"), 1.0)),
    ]
    text = wording(sheet.office, "meeting_notice", matter=sheet.matter)
    title = word("title_notice_of_meeting")
    return letter(sheet, title, sheet.addressee, text, parts, None)
