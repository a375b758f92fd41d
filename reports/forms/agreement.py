"""人民调解协议书 (forms.md 3.10): contents after 人民调解法 art. 29 and 若干规定 art. 35."""

from reports.forms.party_block import annex, party_blocks, signature_labels
from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day, joined, money
from reports.house import styles
from reports.house.blocks import OneLine, Prose, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import SealPlace, Signatures, Together
from reports.house.words import word
from services.sheets.shapes import AgreementForm, ObligationRow

__all__ = ["compose", "compose_titled"]


def _stop(text: str) -> str:
    return text if text.endswith(("。", "；", "！", "？")) else text + "。"


def _obligation(place: str, row: ObligationRow) -> str:
    code = "obligation" if row.to else "obligation_plain"
    what = joined(row.what, money(row.amount) if row.amount is not None else "", by="")
    head = word(code, place=place, who=row.who, to=row.to, what=what)
    details = joined(
        word("by_day", day=day(row.due)) if row.due else "",
        word("by_manner", manner=row.manner) if row.manner else "",
        word("at_place", place=row.place) if row.place else "",
        word("by_proof", proof=row.proof) if row.proof else "",
        by="，",
    )
    return _stop(joined(head, details, by="，"))


def _manner(sheet: AgreementForm) -> tuple[str, ...]:
    many = len(sheet.obligations) > 1
    return tuple(
        _obligation(f"{place}、" if many else "", row)
        for place, row in enumerate(sheet.obligations, 1)
    )


def compose_titled(sheet: AgreementForm, title: str, closing: tuple[str, ...]) -> Form:
    """The common order of the written agreement and of the register of oral ones."""
    signing = Together(
        (
            Signatures(
                signature_labels(sheet.parties, word("party_signs")),
                (word("mediator_signs"), word("recorder_signs")),
            ),
            SealPlace(word("sealed_name", name=sheet.office.seal_name), day(sheet.document_on)),
        )
    )
    facts = tuple(text for text in (sheet.facts, sheet.issues, sheet.liability) if text)
    clauses = tuple(f"{place}、{text}" for place, text in enumerate(sheet.clauses, 1))
    number = word("agreement_number", number=sheet.agreement_number or "　" * 10)
    blocks: list[Block] = [
        Title(title),
        OneLine(number, styles.NUMBER, "right", after=4),
        *party_blocks(
            sheet.parties,
            sheet.document_on,
            title=word("party"),
            with_id=sheet.prints_id_numbers,
        ),
        Prose(word("facts_issues"), facts, blank=3),
        Prose(word("agreed"), clauses, blank=3),
        Prose(word("manner"), (*(_manner(sheet) or (word("none"),)), *closing), tail=signing),
        signing,
        *annex(sheet.parties, sheet.document_on),
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
        signers=(word("page_party"), word("page_mediator"), word("page_recorder")),
    )


def compose(sheet: AgreementForm) -> Form:
    """The agreement to be signed and sealed."""
    copies = sheet.copies or len(sheet.parties) + 1
    closing = (wording("copies", count=copies) + wording("confirmation_hint"),)
    return compose_titled(sheet, word("title_agreement"), closing)
