"""封底 (forms.md 3.15): blank but for the number of pages and the binder's line."""

from reports.forms.file_note import count_words
from reports.forms.statutory import masked_mark
from reports.house import styles
from reports.house.blocks import OneLine, ToFoot, labelled
from reports.house.flow import LETTER_PAGE, Form
from reports.house.words import word
from services.sheets.volume import Back

__all__ = ["compose"]


def compose(sheet: Back) -> Form:
    """Both lines at the foot."""
    pages = word("bk_pages", pages=count_words(sheet.pages))
    return Form(
        title=word("title_back"),
        blocks=[
            ToFoot(styles.NUMBER.leading + styles.FIELD.leading + 6),
            OneLine(pages, styles.NUMBER),
            labelled((word("bk_sealed"), "", 1.0)),
        ],
        page=LETTER_PAGE,
        mark=masked_mark(sheet),
        numbered=False,
    )
