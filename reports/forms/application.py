"""人民调解申请书 (forms.md 3.3)."""

from reports.forms.party_block import annex, party_blocks, signature_labels, signs_in_annex
from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import OneLine, Prose, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import Signatures, Together
from reports.house.words import word
from services.sheets.shapes import ApplicationForm

__all__ = ["compose"]


def compose(sheet: ApplicationForm) -> Form:
    """Applicants, respondents, facts, requests, declaration, signature."""
    title = word("title_application")
    applicants = tuple(p for p in sheet.parties if p.role == word("applicant"))
    parties = (*applicants, *(p for p in sheet.parties if p.role != word("applicant")))
    labels = signature_labels(applicants, word("applicant_signs"))
    signing = Together(
        (
            *signs_in_annex(applicants, word("applicant_signs")),
            *([Signatures(("",), labels)] if labels else []),
            OneLine(day(sheet.signed_on), styles.NUMBER, "right", before=8),
        )
    )
    requests = tuple(f"{place}、{text}" for place, text in enumerate(sheet.requests, 1))
    blocks: list[Block] = [
        Title(title),
        *party_blocks(parties, sheet.document_on),
        Prose(word("brief_facts"), (sheet.facts,), ruled=True, blank=6),
        Prose(word("requests"), requests, ruled=True, blank=3),
        Prose("", (wording(sheet.office, "application_declaration"),), tail=signing),
        signing,
        *annex(parties, sheet.document_on),
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
        signers=(word("page_applicant"),),
    )
