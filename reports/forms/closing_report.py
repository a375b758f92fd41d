"""人民调解结案报告表 (forms.md 3.16), where it is customary."""

from datetime import date

from reports.forms.agreement import obligation_words
from reports.forms.case_rows import LABEL, numbered, pairs, single
from reports.forms.signed import signed_list, signed_paper
from reports.forms.statutory import named
from reports.forms.ticks import ticked
from reports.forms.wording import day, joined, plain_money
from reports.house import styles
from reports.house.blocks import OneLine
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Cell, Grid, Row, label
from reports.house.words import word
from services.sheets.shapes import DoneRow, ObligationRow, PartyRow
from services.sheets.volume import ClosingReport

__all__ = ["compose"]

_ORIGINS = (("application", "initiative"), ("police", "court", "government"))
_OPINION = 84.0
_SEAL = 64.0


def _party(party: PartyRow) -> str:
    return joined(party.role, named(party), party.address, party.phone)


def _source(sheet: ClosingReport) -> str:
    order = word("order_number", number=sheet.order_number) if sheet.order_number else ""
    boxes = "\n".join(ticked("cl_origin", part, sheet.origin) for part in _ORIGINS)
    return joined(boxes, joined(sheet.source, order), by="\n")


def _payment(one: DoneRow) -> str:
    if one.amount is None:
        return word("cl_done", day=day(one.on))
    return word("cl_paid", day=day(one.on), amount=plain_money(one.amount))


def _course(row: ObligationRow, closed_on: date | None) -> str:
    """How far it came, on which days, and by how many days late."""
    late = ""
    if row.days_late:
        code = "cl_late" if row.done_on is not None else "cl_still_late"
        late = word(code, days=row.days_late, day=day(closed_on))
        if row.latest is not None and row.latest != row.due:
            late = joined(word("cl_moved", day=day(row.latest)), late, by="，")
    days = joined(*(_payment(one) for one in row.done), late, by="，")
    return f"{row.state}（{days}）" if days else row.state


def _performance(sheet: ClosingReport) -> str:
    rows = [
        joined(obligation_words(row), _course(row, sheet.closed_on), by="，")
        for row in sheet.obligations
    ]
    return joined(numbered(rows) if rows else "", sheet.follow_up, by="\n")


def _result(sheet: ClosingReport) -> str:
    result = joined(sheet.result, sheet.agreement)
    return joined(result, numbered(sheet.terms), sheet.outcome, by="\n")


def _opinion(name: str) -> Row:
    signed = word("cl_signs", day=word("blank_day"))
    return Row(
        (label(word(name), LABEL), Cell(signed, 16 - LABEL, align="right", at_foot=True)),
        least_height=_OPINION,
    )


def _signing(sheet: ClosingReport) -> Grid:
    seal = joined(word("sealed_name", name=sheet.office.seal_name), word("blank_day"))
    rows = (
        _opinion("cl_handler_says"),
        _opinion("cl_head_says"),
        Row(
            (label(word("cs_seal"), LABEL), Cell(seal, 16 - LABEL, align="right", at_foot=True)),
            least_height=_SEAL,
        ),
    )
    return Grid(rows, is_whole=True, joins=True)


def _blank_or(text: str) -> str:
    """What is filled in later stays blank and is not struck."""
    return text or "　"


def compose(sheet: ClosingReport) -> Form:
    """The labels in their order; opinions, signatures and seal stay together."""
    title = word("title_closing_report")
    filed = day(sheet.filed_on) if sheet.filed_on else ""
    rows = (
        pairs(("cl_volume", _blank_or(sheet.volume_number)), ("cl_filled_on", _blank_or(filed))),
        pairs(("cl_office", sheet.office.seal_name), ("cl_handlers", "、".join(sheet.handlers))),
        pairs(
            ("cl_accepted_on", day(sheet.accepted_on) if sheet.accepted_on else ""),
            ("cl_closed_on", day(sheet.closed_on)),
        ),
        single("cl_parties", "\n".join(_party(party) for party in sheet.parties)),
        single("cl_source", _source(sheet)),
        single("cl_facts", sheet.facts),
        single("cl_result", _result(sheet)),
        single("cl_performance", _performance(sheet)),
    )
    signing = _signing(sheet)
    blocks: list[Block] = [
        OneLine(title, styles.FORM_TITLE, "centre", after=6, keeps_with_next=True),
        *signed_list(Grid(rows), signing),
    ]
    return signed_paper(
        sheet, title, blocks, "page_handler", page=FORM_PAGE, bookmark=joined(sheet.number, title)
    )
