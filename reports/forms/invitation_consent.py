"""当事人同意书 (forms.md 3.17; 人民调解法 art. 20): the parties agree that others take part."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures, Together
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
    signing = Together(
        (
            Gap(6),
            *signs_in_annex(sheet.parties, word("party_signs")),
            Signatures(
                signature_labels(sheet.parties, word("party_signs")), (word("mediator_signs"),)
            ),
            OneLine(day(None), styles.NUMBER, "right", before=8),
        )
    )
    invited = _invited(sheet)
    blocks: list[Block] = [
        Title(title),
        OneLine(word("intake_number", number=sheet.number), styles.NUMBER, "right", after=4),
        labelled((word("matter"), sheet.matter, 1.0)),
        Gap(4),
        Prose("", (wording(sheet.office, "invitation_consent"),), tail=invited),
        Gap(6),
        Grid(invited.rows, invited.header, tail=signing),
        signing,
        *annex(sheet.parties, sheet.document_on),
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=FORM_PAGE,
        mark=masked_mark(sheet),
        signers=(word("page_party"),),
    )
