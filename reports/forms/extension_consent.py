"""延长调解期限确认书 (forms.md 3.17): every party agrees to a later end (若干规定 art. 33)."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.signed import intake_number, signed_on, signed_paper
from reports.forms.statutory import wording
from reports.forms.wording import day
from reports.house.blocks import Gap, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.course_papers import ExtensionConsent

__all__ = ["compose"]


def compose(sheet: ExtensionConsent) -> Form:
    """Both days, and everybody's signature."""
    title = word("title_extension_consent")
    signing = signed_on(
        sheet.agreed_on,
        *signs_in_annex(sheet.parties, word("party_signs")),
        Signatures(signature_labels(sheet.parties, word("party_signs")), (word("mediator_signs"),)),
    )
    text = wording(sheet.office, "extension_consent", day=day(sheet.accepted_on))
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("ex_was_due"), day(sheet.was_due), 1.0)),
        labelled((word("ex_new_due"), day(sheet.new_due), 1.0)),
        Gap(6),
        Prose("", (text,), tail=signing),
        signing,
        *annex(sheet.parties, sheet.document_on),
    ]
    return signed_paper(sheet, title, blocks)
