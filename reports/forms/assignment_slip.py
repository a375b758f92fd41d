"""案件指派单: who was given the case, and the reasons as they were shown when it was given."""

from reports.forms.case_rows import LABEL, numbered, pairs, single
from reports.forms.marks import FULL, mark, printed
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import OneLine
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Cell, Grid, Group, Row, label, value
from reports.house.words import word
from services.sheets.steps import AssignmentSlip

__all__ = ["compose"]

_REST = 16.0 - LABEL
_FACTOR, _BEARING = 2.2, 1.8


def _bearing(weight: int) -> str:
    if weight == 0:
        return ""
    return word("asg_for" if weight > 0 else "asg_against")


def _reasons(sheet: AssignmentSlip) -> list[Row | Group]:
    if not sheet.reasons:
        return [single("asg_reasons", "")]
    shares = (_FACTOR, _REST - _FACTOR - _BEARING, _BEARING)
    heads = ("asg_factor", "asg_finding", "asg_bearing")
    header = Row(tuple(label(word(head), part) for head, part in zip(heads, shares, strict=True)))
    rows = tuple(
        Row(
            (
                Cell(row.factor, shares[0], align="centre"),
                value(row.text, shares[1]),
                Cell(_bearing(row.weight), shares[2], align="centre"),
            )
        )
        for row in sheet.reasons
    )
    return [Group(label(word("asg_reasons"), LABEL), _REST, rows, header)]


def _mediators(sheet: AssignmentSlip) -> str:
    names = "、".join(sheet.mediators)
    if not sheet.presiding or len(sheet.mediators) < 2:
        return names
    return word("mediators_presiding", names=names, presiding=sheet.presiding)


def _signing() -> Grid:
    half = 8 - LABEL
    day_cell = Cell(word("blank_day"), half, align="right", at_foot=True)
    row = Row(
        (
            label(word("asg_assigner"), LABEL),
            day_cell,
            label(word("asg_receiver"), LABEL),
            day_cell,
        ),
        least_height=60,
    )
    return Grid((row,), is_whole=True, joins=True)


def compose(sheet: AssignmentSlip) -> Form:
    """The case in short, who takes it, why, and two signatures."""
    title = word("title_assignment_slip")
    place = joined(sheet.estate, sheet.place, by="")
    due = day(sheet.due) if sheet.due else ""
    parties = "\n".join(joined(party.role, party.name, party.phone) for party in sheet.parties)
    kinds = pairs(("cs_topic", sheet.topic), ("cs_category", sheet.category))
    assigned = day(sheet.assigned_on)
    rows: list[Row | Group] = [
        pairs(("cs_number", sheet.number), ("asg_on", assigned)),
        single("cs_title", sheet.title),
        kinds,
        single("cs_place", place),
        single("cs_parties", parties),
        single("cs_facts", sheet.facts),
        single("cs_requests", numbered(sheet.requests)),
        single("asg_body", sheet.body),
        single("asg_mediators", _mediators(sheet)),
        pairs(("asg_chosen", sheet.chosen_by), ("asg_due", due)),
        *_reasons(sheet),
    ]
    if sheet.override_reason:
        rows.append(single("asg_override", sheet.override_reason))
    signing = _signing()
    blocks: list[Block] = [
        OneLine(title, styles.FORM_TITLE, "centre", after=3, keeps_with_next=True),
        OneLine(sheet.office.seal_name, styles.CELL, after=3, keeps_with_next=True),
        Grid(tuple(rows), tail=signing),
        signing,
    ]
    return Form(
        title=title,
        blocks=blocks,
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
        signers=(word("page_handler"),) if sheet.masking == FULL else (),
        bookmark=joined(sheet.number, title),
    )
