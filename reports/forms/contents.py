"""卷内目录 (forms.md 3.2): what lies in the volume and on which of its pages."""

from reports.forms.statutory import masked_mark
from reports.house import styles
from reports.house.blocks import OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.volume import Contents

__all__ = ["compose"]


def compose(sheet: Contents) -> Form:
    """One row a document, in the order of the volume."""
    title = word("title_contents")
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("ct_number"), 1.2, "centre"),
        (word("ct_title"), 8.2, "left"),
        (word("ct_pages"), 2.0, "centre"),
        (word("ct_note"), 3.0, "left"),
    )
    rows = tuple(
        (str(place), row.title, row.pages, row.note) for place, row in enumerate(sheet.rows, 1)
    )
    blocks: list[Block] = [Title(title)]
    if sheet.volume_number:
        blocks.append(OneLine(sheet.volume_number, styles.NUMBER, "right", after=4))
    blocks.append(table(heads, rows, least_height=30))
    return Form(title=title, blocks=blocks, page=FORM_PAGE, mark=masked_mark(sheet), numbered=False)
