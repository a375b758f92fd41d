"""人民调解当事人权利义务告知书 (forms.md 3.5), with its edition and who received it."""

from reports.forms.signed import intake_number, signed_list, signed_on, signed_paper
from reports.forms.statutory import wording
from reports.forms.wording import day
from reports.house.blocks import Gap, Heading, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.steps import RightsNotice

__all__ = ["compose"]

_ROW = 28.0
"""Height for a signature or a fingerprint, in points."""


def _receivers(sheet: RightsNotice) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("annex_number"), 1.0, "centre"),
        (word("receiver_name"), 4.4, "left"),
        (word("annex_role"), 1.7, "centre"),
        (word("receiver_signs"), 3.3, "left"),
        (word("receiver_day"), 3.9, "centre"),
    )
    rows = tuple(
        (str(place), row.name, row.role, "", day(None))
        for place, row in enumerate(sheet.receivers, 1)
    )
    return table(heads, rows, least_height=_ROW)


def compose(sheet: RightsNotice) -> Form:
    """The points told, that they were read, everybody's receipt, who told them."""
    title = word("title_notice_of_rights")
    told = wording(sheet.office, "rights_notice", committee=sheet.office.seal_name)
    signing = signed_on(None, Signatures(("",), (word("informer_signs"),)))
    receivers = _receivers(sheet)
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet, sheet.edition),
        labelled((word("matter"), sheet.matter, 1.0)),
        Gap(4),
        Prose("", (told,)),
        Gap(6),
        Prose("", (wording(sheet.office, "rights_notice_closing"),), tail=receivers),
        Heading(word("receivers")),
        *signed_list(receivers, signing),
    ]
    return signed_paper(sheet, title, blocks, "page_party", page=FORM_PAGE)
