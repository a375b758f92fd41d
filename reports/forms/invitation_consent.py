"""当事人同意书 (forms.md 3.17; 人民调解法 art. 20): the parties agree that others take part."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.signed import intake_number, signed_list, signed_on, signed_paper
from reports.forms.statutory import wording
from reports.house.blocks import Gap, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.correspondence import InvitationConsent

__all__ = ["compose"]


def _invited(sheet: InvitationConsent) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("annex_number"), 1.2, "centre"),
        (word("iv_who"), 4.0, "left"),
        (word("iv_why"), 9.0, "left"),
    )
    rows = tuple((str(place), row.name, row.reason) for place, row in enumerate(sheet.rows, 1))
    return table(heads, rows, least_height=28)


def compose(sheet: InvitationConsent) -> Form:
    """Who is to take part and why, then everybody's signature."""
    title = word("title_invitation_consent")
    signing = signed_on(
        None,
        Gap(6),
        *signs_in_annex(sheet.parties, word("party_signs")),
        Signatures(signature_labels(sheet.parties, word("party_signs")), (word("mediator_signs"),)),
    )
    invited = _invited(sheet)
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        labelled((word("matter"), sheet.matter, 1.0)),
        Gap(4),
        Prose("", (wording(sheet.office, "invitation_consent"),), tail=invited),
        Gap(6),
        *signed_list(invited, signing),
        *annex(sheet.parties, sheet.document_on),
    ]
    return signed_paper(sheet, title, blocks, "page_party", page=FORM_PAGE)
