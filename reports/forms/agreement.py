"""人民调解协议书 (forms.md 3.10): contents after 人民调解法 art. 29 and 若干规定 art. 35."""

from reports.forms.party_block import annex, party_blocks, signature_labels, signs_in_annex
from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day, joined, money
from reports.house import styles
from reports.house.blocks import OneLine, Prose, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import SealPlace, Signatures, Together
from reports.house.words import word
from services.sheets.shapes import AgreementForm, ObligationRow

__all__ = ["compose", "compose_titled", "obligation_words"]


def _stop(text: str) -> str:
    return text if text.endswith(("。", "；", "！", "？")) else text + "。"


def _due(row: ObligationRow) -> str:
    if row.is_on_the_spot:
        return word("on_the_spot")
    return word("by_day", day=day(row.due)) if row.due else ""


def _promise(row: ObligationRow, number: str = "") -> str:
    """「赵建明向李秀芳：支付补偿人民币1,500.00元（大写：…）」, behind its number in a list."""
    code = "obligation" if row.to else "obligation_plain"
    amount = money(row.amount) if row.amount is not None else ""
    what = joined(row.what, amount, by="")
    return word(code, place=number, who=row.who, to=row.to, what=what)


def obligation_words(row: ObligationRow) -> str:
    """「赵建明向李秀芳：支付补偿人民币1,500.00元（大写：…），2026年12月1日前履行」."""
    return joined(_promise(row), _due(row), by="，")


def _obligation(sheet: AgreementForm, number: str, row: ObligationRow) -> str:
    """One promise; manner and place are the agreement's where it names none of its own."""
    manner, place = row.manner or sheet.manner, row.place or sheet.place
    details = joined(
        _due(row),
        word("by_manner", manner=manner) if manner else "",
        word("at_place", place=place) if place else "",
        word("by_proof", proof=row.proof) if row.proof else "",
        by="，",
    )
    return _stop(joined(_promise(row, number), details, by="，"))


def _manner(sheet: AgreementForm) -> tuple[str, ...]:
    if not sheet.obligations:
        place = word("at_place", place=sheet.place) if sheet.place else ""
        whole = joined(sheet.manner, place, by="，")
        return (_stop(whole),) if whole else ()
    many = len(sheet.obligations) > 1
    return tuple(
        _obligation(sheet, f"{place}、" if many else "", row)
        for place, row in enumerate(sheet.obligations, 1)
    )


def compose_titled(
    sheet: AgreementForm, title: str, closing: tuple[str, ...], *, dated: bool = False
) -> Form:
    """The common order of the written agreement and of the register of oral ones.

    ``dated`` gives each signature its own day: a written one binds from the last of them on.
    """
    signing = Together(
        (
            *signs_in_annex(sheet.parties, word("party_signs")),
            Signatures(
                signature_labels(sheet.parties, word("party_signs"), title=word("party")),
                (word("mediator_signs"), word("recorder_signs")),
                day=word("signed_day") if dated else "",
            ),
            SealPlace(word("sealed_name", name=sheet.office.seal_name), day(sheet.signed_on)),
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
        Prose(word("facts_issues"), facts, blank=1 if facts else 3),
        Prose(word("agreed"), clauses, blank=1 if clauses else 3),
        Prose(word("manner"), (*(_manner(sheet) or (word("none"),)), *closing), tail=signing),
        signing,
        *annex(sheet.parties, sheet.document_on, with_id=sheet.prints_id_numbers),
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
    closing = (
        wording(sheet.office, "copies", count=copies) + wording(sheet.office, "confirmation_hint"),
    )
    return compose_titled(sheet, word("title_agreement"), closing, dated=True)
