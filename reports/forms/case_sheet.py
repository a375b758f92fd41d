"""社区治理案件办理单 (forms.md 4.1): the whole case on one paper. Its title is data.

Signature and seal rows stand only on a full print (decisions.md).
"""

from typing import TYPE_CHECKING

from reports.forms.marks import FULL, mark, printed
from reports.forms.wording import age_on, day, joined, moment, plain_money
from reports.house import styles
from reports.house.blocks import OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Cell, Grid, Row, label, value
from reports.house.words import word
from services.sheets.shapes import CaseSheet, DeadlineRow, ObligationRow, PartyRow, StepRow

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compose", "deadline_lines", "numbered", "party_lines", "step_rows"]


def numbered(texts: tuple[str, ...]) -> str:
    """「1、…」 one a line; a single one stands without its number."""
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{place}、{text}" for place, text in enumerate(texts, 1))


def _party_line(party: PartyRow, sheet: CaseSheet) -> str:
    age = age_on(party.birth_on, sheet.document_on)
    return joined(
        party.role + (f"（{party.label}）" if party.label and party.label != party.name else ""),
        word("unidentified") if party.is_unidentified else "",
        party.name,
        party.gender,
        word("years_old", age=age) if age else "",
        party.phone,
        party.address or party.community,
    )


def party_lines(sheet: CaseSheet) -> str:
    """The parties, one a line, with whatever the sheet still holds of them."""
    return "\n".join(_party_line(party, sheet) for party in sheet.parties)


def deadline_lines(deadlines: tuple[DeadlineRow, ...]) -> str:
    """「调解期限：2026年11月26日前，剩3天」, one a line."""
    return "\n".join(
        word("deadline_line", label=row.label, day=day(row.due), state=row.state)
        if row.state
        else word("deadline_plain", label=row.label, day=day(row.due))
        for row in deadlines
    )


def _obligation_line(row: ObligationRow) -> str:
    return joined(
        row.who,
        row.what,
        plain_money(row.amount) if row.amount is not None else "",
        word("by_day", day=day(row.due)) if row.due else "",
        row.state,
        by="，",
    )


def step_rows(steps: tuple[StepRow, ...]) -> list[Row]:
    """办理过程: the heads and one row a step; no column of persons where masking left none."""
    columns: list[tuple[str, float, Align, Callable[[StepRow], str]]] = [
        ("cs_step_on", 3.2, "centre", lambda step: day(step.on)),
        ("cs_step", 2.4, "centre", lambda step: step.step),
        ("cs_step_person", 2.4, "centre", lambda step: step.person),
        ("cs_step_summary", 8.0, "left", lambda step: step.summary),
    ]
    if not any(step.person for step in steps):
        del columns[2]
    rows = [Row(tuple(label(word(name), share) for name, share, _, _ in columns))]
    rows += [
        Row(tuple(Cell(text(step), share, align=align) for _, share, align, text in columns))
        for step in steps
    ]
    return rows


def _pair(name: str, text: str, share: float = 4.0) -> tuple[Cell, Cell]:
    return label(word(name), 2.2), value(text or word("struck"), share)


def _row(name: str, text: str) -> Row:
    return Row(_pair(name, text, 13.8))


def _head_rows(sheet: CaseSheet) -> list[Row]:
    source = joined(
        sheet.source, word("order_number", number=sheet.order_number) if sheet.order_number else ""
    )
    registered = joined(
        moment(sheet.registered_at) if sheet.registered_at else "", sheet.registered_by
    )
    place = joined(sheet.estate, sheet.place, by="")
    return [
        Row((*_pair("cs_number", sheet.number, 5.8), *_pair("cs_state", sheet.state, 5.8))),
        _row("cs_title", sheet.title),
        Row(
            (
                *_pair("cs_topic", sheet.topic, 3.1),
                *_pair("cs_category", sheet.category, 3.1),
                *_pair("cs_difficulty", sheet.difficulty, 3.2),
            )
        ),
        Row((*_pair("cs_source", source, 5.8), *_pair("cs_registered_at", registered, 5.8))),
        Row(
            (
                *_pair("cs_place", place, 5.8),
                *_pair("cs_occurred", day(sheet.occurred_on) if sheet.occurred_on else "", 5.8),
            )
        ),
    ]


def _assigned(sheet: CaseSheet) -> str:
    who = ""
    if sheet.assigned_on and sheet.assigned_by:
        who = word("assigned_by", by=sheet.assigned_by, day=day(sheet.assigned_on))
    elif sheet.assigned_on:
        who = word("assigned_on", day=day(sheet.assigned_on))
    return joined(sheet.body, "、".join(sheet.mediators), who)


def _result_rows(sheet: CaseSheet) -> list[Row]:
    agreement = joined(sheet.agreement_form, sheet.agreement_number)
    performance = [_obligation_line(row) for row in sheet.obligations]
    if sheet.performance:
        performance.append(sheet.performance)
    follow_up = joined(sheet.follow_up, sheet.satisfaction)
    return [
        Row((*_pair("cs_result", sheet.result, 5.8), *_pair("cs_agreement", agreement, 5.8))),
        _row("cs_terms", numbered(sheet.terms)),
        _row("cs_performance", "\n".join(performance)),
        Row(
            (
                *_pair("cs_confirmation", sheet.confirmation, 5.8),
                *_pair("cs_follow_up", follow_up, 5.8),
            )
        ),
        _row("cs_deadlines", deadline_lines(sheet.deadlines)),
    ]


def _signing_rows() -> list[Row]:
    blank = word("blank_day")
    return [
        Row(
            (
                label(word("cs_handler_signs"), 3.2),
                value("", 4.8),
                label(word("cs_reviewer_signs"), 3.2),
                value("", 4.8),
            ),
            least_height=34,
        ),
        Row(
            (
                label(word("cs_seal"), 3.2),
                Cell(blank, 12.8, align="right"),
            ),
            least_height=54,
        ),
    ]


def _foot(sheet: CaseSheet) -> str:
    return joined(
        f"{word('cs_prepared')}：{sheet.prepared_by}" if sheet.prepared_by else "",
        f"{word('cs_reviewed')}：{sheet.reviewed_by}" if sheet.reviewed_by else "",
        printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def compose(sheet: CaseSheet) -> Form:
    """The paper of one case."""
    rows = [
        *_head_rows(sheet),
        _row("cs_parties", party_lines(sheet)),
        _row("cs_facts", sheet.facts),
        _row("cs_requests", numbered(sheet.requests)),
        _row("cs_assigned", _assigned(sheet)),
        _row("cs_invited", "、".join(sheet.invited)),
    ]
    if sheet.steps:
        rows.append(Row((label(word("cs_steps"), 16),)))
        rows += step_rows(sheet.steps)
    rows += _result_rows(sheet)
    signing: list[Block] = []
    if sheet.masking == FULL:
        signing.append(Grid(tuple(_signing_rows()), is_whole=True))
    office = joined(sheet.office.street, sheet.office.committee, by="")
    blocks: list[Block] = [
        Title(sheet.heading),
        OneLine(office, styles.CELL, after=3, keeps_with_next=True),
        Grid(tuple(rows)),
        *signing,
    ]
    return Form(
        title=sheet.heading,
        blocks=blocks,
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=_foot(sheet),
        bookmark=joined(sheet.number, sheet.title),
    )
