"""案件摘要: one case on one page, for people who decide about it at a meeting.

One page is a promise: what is long is shortened, and the case sheet has all of it.
"""

from dataclasses import dataclass
from typing import Final

from reports.forms.case_rows import (
    VALUE_ROOM,
    clipped,
    course_group,
    deadline_lines,
    numbered,
    pairs,
    single,
)
from reports.forms.marks import mark, printed
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import OneLine
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Grid, Group, Row
from reports.house.words import word
from services.sheets.shapes import PartyRow, Summary

__all__ = ["compose", "summary_blocks"]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Measure:
    """How much of each part is shown: lines of a text, rows of a list, lines of a step."""

    facts: int
    rows: int
    steps: int
    step_lines: int


_MEASURES: Final = (
    _Measure(facts=14, rows=8, steps=8, step_lines=4),
    _Measure(facts=12, rows=6, steps=8, step_lines=2),
    _Measure(facts=10, rows=5, steps=6, step_lines=2),
    _Measure(facts=8, rows=4, steps=5, step_lines=1),
    _Measure(facts=6, rows=3, steps=3, step_lines=1),
)
"""From the most generous to what always fits on a page."""
_LINE_ROOM: Final = VALUE_ROOM - 3 * styles.CELL.size
"""What the number before an entry leaves of its line."""
_HEIGHT: Final = FORM_PAGE.height - styles.FORM_TITLE.leading - 3 - styles.CELL.leading - 3
"""What the title and the office's line leave of the page, in points."""


def _party(party: PartyRow) -> str:
    name = party.name if party.name != party.label else ""
    known = word("anonymous_caller") if party.is_anonymous else name
    role = "" if party.role and party.label.startswith(party.role) else party.role
    return joined(role, party.label, known, party.community)


def _listed(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The first ``most`` of a list, each on one line, and how many there are where it is cut."""
    count = word("and_more", count=len(texts)) if len(texts) > most else ""
    return tuple(clipped(text, 1, _LINE_ROOM) for text in texts[:most]) + (
        (count,) if count else ()
    )


def _numbered(texts: tuple[str, ...], most: int) -> str:
    shown = _listed(texts, most)
    return "\n".join((numbered(shown[:most]), *shown[most:]))


def _grid(sheet: Summary, measure: _Measure) -> Grid:
    registered = day(sheet.registered_on) if sheet.registered_on else ""
    parties = _listed(tuple(_party(party) for party in sheet.parties), measure.rows)
    kinds = pairs(("cs_topic", sheet.topic), ("cs_category", sheet.category))
    rows: list[Row | Group] = [
        single("cs_title", clipped(sheet.title, 2)),
        pairs(("cs_number", sheet.number), ("cs_state", sheet.state)),
        kinds if sheet.category else single("cs_topic", sheet.topic),
        pairs(("cs_place", sheet.estate), ("cs_registered_at", registered)),
        single("sm_body", sheet.body),
        single("cs_parties", "\n".join(parties)),
        single("cs_facts", clipped(sheet.facts, measure.facts)),
        single("cs_requests", _numbered(sheet.requests, measure.rows)),
    ]
    if sheet.progress:
        steps = sheet.progress[-measure.steps :]
        rows.append(course_group("sm_progress", steps, most=measure.step_lines))
    if sheet.terms:
        rows.append(single("sm_terms", _numbered(sheet.terms, measure.rows)))
    if sheet.deadlines:
        rows.append(single("cs_deadlines", deadline_lines(sheet.deadlines[: measure.rows])))
    if sheet.questions:
        rows.append(single("sm_questions", _numbered(sheet.questions, measure.rows)))
    return Grid(tuple(rows))


def summary_blocks(sheet: Summary) -> list[Block]:
    """The table of one summary, without a title: a pack puts its own above."""
    grids = (_grid(sheet, measure) for measure in _MEASURES)
    fitting = (grid for grid in grids if grid.height(FORM_PAGE.width) <= _HEIGHT)
    return [next(fitting, None) or _grid(sheet, _MEASURES[-1])]


def compose(sheet: Summary) -> Form:
    """The paper of one case."""
    office = joined(sheet.office.street, sheet.office.committee, by="")
    title = word("pk_summary_one")
    return Form(
        title=title,
        blocks=[
            OneLine(title, styles.FORM_TITLE, "centre", after=3, keeps_with_next=True),
            OneLine(office, styles.CELL, after=3, keeps_with_next=True),
            *summary_blocks(sheet),
        ],
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
        bookmark=joined(sheet.number, sheet.title),
    )
