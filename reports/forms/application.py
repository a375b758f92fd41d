"""人民调解申请书 (forms.md 3.3)."""

from reports.forms.party_block import annex, party_blocks, signature_labels, signs_in_annex
from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import wording
from reports.house.blocks import Prose, Title
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.shapes import ApplicationForm

__all__ = ["compose"]


def compose(sheet: ApplicationForm) -> Form:
    """Applicants, respondents, facts, requests, declaration, signature."""
    title = word("title_application")
    applicants = tuple(p for p in sheet.parties if p.role == word("applicant"))
    parties = (*applicants, *(p for p in sheet.parties if p.role != word("applicant")))
    labels = signature_labels(applicants, word("applicant_signs"))
    signing = signed_on(
        sheet.signed_on,
        *signs_in_annex(applicants, word("applicant_signs")),
        *([Signatures(("",), labels)] if labels else []),
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
    return signed_paper(sheet, title, blocks, "page_applicant")
