"""司法确认有关材料 (forms.md 3.13): the divider sheet of what goes to the court and comes back."""

from reports.forms.signed import signed_paper
from reports.forms.statutory import names_of_sides
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import OneLine, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.steps import JudicialList

__all__ = ["compose"]

_SPARE = 3


def compose(sheet: JudicialList) -> Form:
    """Whose agreement it is, and the list with room for numbers and remarks."""
    title = word("title_judicial_list")
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("annex_number"), 1.0, "centre"),
        (word("court_item"), 7.6, "left"),
        (word("ev_amount"), 2.2, "centre"),
        (word("ev_note"), 3.4, "left"),
    )
    rows = (
        *((str(place), row.title, row.amount, row.note) for place, row in enumerate(sheet.rows, 1)),
        *(("",) * len(heads) for _ in range(_SPARE)),
    )
    number = sheet.agreement_number or word("none")
    blocks: list[Block] = [
        Title(title),
        labelled((word("fu_parties"), word("and").join(names_of_sides(sheet.parties)), 1.0)),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("fu_agreement"), number, 1.0)),
        labelled((word("effective_on"), day(sheet.effective_on), 1.0)),
        OneLine("", styles.SMALL),
        table(heads, rows, least_height=30),
    ]
    return signed_paper(sheet, title, blocks, page=FORM_PAGE)
