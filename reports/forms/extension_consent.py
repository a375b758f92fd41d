"""延长调解期限确认书 (forms.md 3.17): every party agrees to a later end (若干规定 art. 33)."""

from reports.forms.party_block import annex, signature_labels, signs_in_annex
from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import Signatures, Together
from reports.house.words import word
from services.sheets.course_papers import ExtensionConsent

__all__ = ["compose"]


def compose(sheet: ExtensionConsent) -> Form:
    """Both days, and everybody's signature."""
    title = word("title_extension_consent")
    signing = Together(
        (
            *signs_in_annex(sheet.parties, word("party_signs")),
            Signatures(
                signature_labels(sheet.parties, word("party_signs")), (word("mediator_signs"),)
            ),
            OneLine(day(sheet.agreed_on), styles.NUMBER, "right", before=8),
        )
    )
    text = wording(sheet.office, "extension_consent", day=day(sheet.accepted_on))
    blocks: list[Block] = [
        Title(title),
        OneLine(word("intake_number", number=sheet.number), styles.NUMBER, "right", after=4),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("ex_was_due"), day(sheet.was_due), 1.0)),
        labelled((word("ex_new_due"), day(sheet.new_due), 1.0)),
        Gap(6),
        Prose("", (text,), tail=signing),
        signing,
        *annex(sheet.parties, sheet.document_on),
    ]
    return Form(title=title, blocks=blocks, page=LETTER_PAGE, mark=masked_mark(sheet))
