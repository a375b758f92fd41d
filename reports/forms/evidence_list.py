"""人民调解证据材料 (forms.md 3.8): the divider sheet with the list of what lies behind it."""

from reports.forms.signed import signed_list, signed_on, signed_paper
from reports.forms.statutory import wording
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import OneLine, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.signing import Signatures
from reports.house.words import word
from services.sheets.steps import EvidenceList

__all__ = ["compose"]

_LINES = 12
"""Rows of a list that nobody has filled in yet; two stay free below a filled one."""
_SPARE = 2


def _heads() -> tuple[tuple[str, float, Align], ...]:
    return (
        (word("annex_number"), 1.15, "centre"),
        (word("ev_title"), 2.7, "left"),
        (word("ev_provider"), 2.0, "left"),
        (word("ev_proves"), 2.9, "left"),
        (word("ev_amount"), 1.2, "centre"),
        (word("ev_form"), 1.4, "centre"),
        (word("ev_received_on"), 1.8, "centre"),
        (word("ev_received_by"), 1.4, "left"),
        (word("ev_note"), 1.3, "left"),
    )


def compose(sheet: EvidenceList) -> Form:
    """What was handed in, by whom, what it proves, who took it when."""
    title = word("title_evidence_list")
    filled = [
        (
            str(place),
            row.title,
            row.provider,
            row.proves,
            row.amount,
            row.form,
            day(row.received_on) if row.received_on else "",
            row.received_by,
            row.note,
        )
        for place, row in enumerate(sheet.rows, 1)
    ]
    heads = _heads()
    free = max(_SPARE, _LINES - len(filled)) if len(filled) < _LINES else _SPARE
    rows = (*filled, *(("",) * len(heads) for _ in range(free)))
    signing = signed_on(
        None,
        OneLine(wording(sheet.office, "evidence_copy"), styles.CELL, before=4),
        Signatures((word("provider_signs"),), (word("receiver_of_evidence_signs"),)),
    )
    listed = table(heads, rows, least_height=32, style=styles.SMALL)
    blocks: list[Block] = [
        Title(title),
        labelled((word("matter"), sheet.matter, 2.0), (word("intake_no"), sheet.number, 1.0)),
        OneLine("", styles.SMALL),
        *signed_list(listed, signing),
    ]
    return signed_paper(sheet, title, blocks, "page_provider", page=FORM_PAGE)
