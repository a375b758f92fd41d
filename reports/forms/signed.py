"""What papers that people sign share, from the number at their head to the foot of each page."""

from collections.abc import Sequence
from datetime import date

from reports.forms.statutory import masked_mark
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import OneLine
from reports.house.flow import LETTER_PAGE, Block, Form, PageStyle
from reports.house.grid import Grid
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.shapes import Sheet

__all__ = ["intake_number", "signed_list", "signed_on", "signed_paper"]


def intake_number(sheet: Sheet, *before: str) -> OneLine:
    """「受理编号：2026-0163」 at the right, behind what else is said there."""
    number = word("intake_number", number=sheet.number)
    return OneLine(joined(*before, number), styles.NUMBER, "right", after=4)


def signed_on(on: date | None, *blocks: Block) -> Together:
    """Signatures over their day, together; None leaves the day to be written by hand."""
    return Together((*blocks, OneLine(day(on), styles.NUMBER, "right", before=8)))


def signed_list(rows: Grid, signing: Block) -> tuple[Block, ...]:
    """A list and the signatures below it, which its last rows stay with."""
    return Grid(rows.rows, rows.header, tail=signing), signing


def signed_paper(
    sheet: Sheet,
    title: str,
    blocks: Sequence[Block],
    *signers: str,
    page: PageStyle = LETTER_PAGE,
    bookmark: str = "",
) -> Form:
    """``blocks`` as the paper ``title``; ``signers`` are the words of who signs at each foot."""
    return Form(
        title=title,
        blocks=blocks,
        page=page,
        mark=masked_mark(sheet),
        signers=tuple(map(word, signers)),
        bookmark=bookmark,
    )
