"""人民调解当事人权利义务告知书 (forms.md 3.5), with its edition and who received it."""

from reports.forms.statutory import masked_mark, wording
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures, Together
from reports.house.words import word
from services.sheets.steps import RightsNotice

__all__ = ["compose"]

_ROW = 28.0
"""Height for a signature or a fingerprint, in points."""


def _receivers(sheet: RightsNotice) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("annex_number"), 1.2, "centre"),
        (word("receiver_name"), 3.2, "left"),
        (word("annex_role"), 1.9, "centre"),
        (word("receiver_signs"), 3.8, "left"),
        (word("receiver_day"), 4.2, "centre"),
    )
    rows = tuple(
        (str(place), row.name, row.role, "", day(None))
        for place, row in enumerate(sheet.receivers, 1)
    )
    return table(heads, rows, least_height=_ROW)


def compose(sheet: RightsNotice) -> Form:
    """The points told, that they were read, everybody's receipt, who told them."""
    title = word("title_notice_of_rights")
    told = wording(sheet.office, "rights_notice", committee=sheet.office.seal_name)
    signing = Together(
        (
            Signatures(("",), (word("informer_signs"),)),
            OneLine(day(None), styles.NUMBER, "right", before=8),
        )
    )
    receivers = _receivers(sheet)
    blocks: list[Block] = [
        Title(title),
        OneLine(
            joined(sheet.edition, word("intake_number", number=sheet.number)),
            styles.NUMBER,
            "right",
            after=4,
        ),
        labelled((word("matter"), sheet.matter, 1.0)),
        Gap(4),
        Prose("", (told,)),
        Gap(6),
        Prose("", (wording(sheet.office, "rights_notice_closing"),), tail=receivers),
        Heading(word("receivers")),
        Grid(receivers.rows, receivers.header, tail=signing),
        signing,
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=FORM_PAGE,
        mark=masked_mark(sheet),
        signers=(word("page_party"),),
    )
