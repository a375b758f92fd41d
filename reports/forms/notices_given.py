"""调解通知书送达记录: who was told of a mediation meeting, when and by which means."""

from reports.forms.signed import intake_number, signed_list, signed_on, signed_paper
from reports.forms.wording import moment, or_none
from reports.house.blocks import Gap, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.letters import NoticesGiven

__all__ = ["compose"]


def _told(sheet: NoticesGiven) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("annex_number"), 1.2, "centre"),
        (word("ng_told"), 2.8, "left"),
        (word("annex_role"), 2.0, "centre"),
        (word("ng_means"), 2.2, "centre"),
        (word("ng_at"), 2.8, "centre"),
        (word("ev_note"), 3.4, "left"),
    )
    rows = tuple(
        (str(place), row.name, row.role, row.means, moment(row.at), row.note)
        for place, row in enumerate(sheet.rows, 1)
    )
    return table(heads, rows, least_height=26)


def compose(sheet: NoticesGiven) -> Form:
    """What was told as the notice has it, then everybody who was told, then who told them."""
    title = word("title_notices_given")
    signing = signed_on(None, Signatures(("",), (word("informer_signs"),)))
    told = _told(sheet)
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        labelled((word("matter"), sheet.matter, 1.0)),
        labelled((word("time"), moment(sheet.at), 1.0)),
        labelled((word("place"), or_none(sheet.place), 1.0)),
        labelled((word("ln_mediators"), or_none("、".join(sheet.mediators)), 1.0)),
        labelled((word("ng_purpose"), or_none(sheet.purpose), 1.0)),
        labelled((word("ng_state"), sheet.state, 1.0)),
        Gap(6),
        *signed_list(told, signing),
    ]
    return signed_paper(sheet, title, blocks, page=FORM_PAGE)
