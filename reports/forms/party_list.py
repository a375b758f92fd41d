"""当事人名单（附表） (forms.md 2.5) on its own: for a side of three and more."""

from reports.forms.party_block import particulars, party_table
from reports.forms.statutory import masked_mark
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import OneLine, Title
from reports.house.flow import FORM_PAGE, Form
from reports.house.words import word
from services.sheets.steps import PartyList

__all__ = ["compose"]


def compose(sheet: PartyList) -> Form:
    """One row a party, with room to sign."""
    title = word("title_party_list")
    head = joined(sheet.office.seal_name, word("intake_number", number=sheet.number))
    return Form(
        title=title,
        blocks=[
            Title(title),
            OneLine(head, styles.CELL, "right", after=4, keeps_with_next=True),
            party_table(sheet.parties, sheet.document_on),
            *particulars(sheet.parties, {party.role for party in sheet.parties}),
        ],
        page=FORM_PAGE,
        mark=masked_mark(sheet),
    )
