"""案件摘要: one case on one page, for people who decide about it at a meeting."""

from reports.forms.case_sheet import deadline_lines, numbered, step_rows
from reports.forms.marks import mark, printed
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Cell, Grid, Row, label
from reports.house.words import word
from services.sheets.shapes import PartyRow, Summary

__all__ = ["compose", "summary_blocks"]

_STYLE = styles.CELL


def _party(party: PartyRow) -> str:
    name = party.name if party.name != party.label else ""
    return joined(party.role, party.label, name, party.community)


def _row(name: str, text: str) -> Row:
    return Row((label(word(name), 2.2), Cell(text or word("struck"), 13.8, _STYLE)))


def _pair(first: tuple[str, str], second: tuple[str, str]) -> Row:
    return Row(
        tuple(
            cell
            for name, text in (first, second)
            for cell in (label(word(name), 2.2), Cell(text or word("struck"), 5.8, _STYLE))
        )
    )


def summary_blocks(sheet: Summary) -> list[Block]:
    """The table of one summary, without a title: a pack puts its own above."""
    registered = day(sheet.registered_on) if sheet.registered_on else ""
    rows = [
        _row("cs_title", sheet.title),
        _pair(("cs_number", sheet.number), ("cs_state", sheet.state)),
        _pair(("cs_topic", sheet.topic), ("cs_category", sheet.category)),
        _pair(("cs_place", sheet.estate), ("cs_registered_at", registered)),
        _row("sm_body", sheet.body),
        _row("cs_parties", "\n".join(_party(party) for party in sheet.parties)),
        _row("cs_facts", sheet.facts),
        _row("cs_requests", numbered(sheet.requests)),
    ]
    if sheet.progress:
        rows.append(Row((label(word("sm_progress"), 16),)))
        rows += step_rows(sheet.progress)
    if sheet.terms:
        rows.append(_row("sm_terms", numbered(sheet.terms)))
    if sheet.deadlines:
        rows.append(_row("cs_deadlines", deadline_lines(sheet.deadlines)))
    if sheet.questions:
        rows.append(_row("sm_questions", numbered(sheet.questions)))
    return [Grid(tuple(rows))]


def compose(sheet: Summary) -> Form:
    """The paper of one case."""
    office = joined(sheet.office.street, sheet.office.committee, by="")
    title = word("pk_summary_one")
    return Form(
        title=title,
        blocks=[
            Title(title),
            OneLine(office, styles.CELL, after=3, keeps_with_next=True),
            *summary_blocks(sheet),
        ],
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
        bookmark=joined(sheet.number, sheet.title),
    )
