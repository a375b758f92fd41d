"""收条 (forms.md 3.17): money or a thing handed over under the agreement."""

from reports.forms.party_block import by_whom
from reports.forms.signed import signed_on, signed_paper
from reports.forms.statutory import wording
from reports.forms.wording import money
from reports.house.blocks import Gap, Prose, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.letters import Receipt

__all__ = ["compose"]


def compose(sheet: Receipt) -> Form:
    """The sentence, who paid whom for what, the receiver's signature."""
    title = word("title_receipt")
    text = wording(
        sheet.office,
        "receipt",
        payer=sheet.payer,
        payee=sheet.payee,
        what=sheet.what,
        amount=money(sheet.amount) if sheet.amount is not None else word("rc_blank"),
        number=sheet.agreement_number,
    )
    payee = next((party for party in sheet.parties if party.name == sheet.payee), None)
    signs = word("rc_payee_signs") + (by_whom(payee) if payee else "")
    signing = signed_on(
        sheet.handed_on,
        Signatures(("",), (signs,)),
    )
    number = sheet.agreement_number or word("none")
    blocks: list[Block] = [
        Title(title),
        Prose("", (text,)),
        Gap(8),
        labelled((word("rc_payer"), sheet.payer, 1.0), (word("rc_payee"), sheet.payee, 1.0)),
        labelled((word("rc_matter"), sheet.matter, 1.0)),
        labelled((word("rc_agreement"), number, 1.0)),
        Gap(8),
        signing,
    ]
    return signed_paper(sheet, title, blocks)
