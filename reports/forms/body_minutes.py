"""会议纪要 of a body: head, who was there, agenda with conclusions, who does what by when."""

from collections.abc import Iterator
from datetime import date

from reports.forms.marks import mark, printed
from reports.forms.wording import clock_span, joined, or_none
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.topics import ActionRow, BodyMinutes

__all__ = ["actions_table", "compose", "short_day"]


def compose(sheet: BodyMinutes) -> Form:
    """The minutes on as many pages as they need."""
    return Form(
        title=sheet.heading,
        blocks=list(_blocks(sheet)),
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def _blocks(sheet: BodyMinutes) -> Iterator[Block]:
    which = word("bm_which", body=sheet.body, kind=sheet.kind, ordinal=sheet.ordinal)
    yield Title(sheet.heading)
    yield OneLine(which, styles.NUMBER, "centre", after=6)
    if sheet.is_open:
        yield OneLine(word("bm_open"), styles.CELL, "centre", after=4)
    yield labelled((word("bm_time"), clock_span(sheet.held_at, sheet.ended_at), 1.0))
    yield labelled((word("bm_venue"), or_none(sheet.venue), 1.0))
    yield labelled(
        (word("bm_chair"), or_none(sheet.chair), 0.5),
        (word("bm_recorder"), or_none(sheet.recorder), 0.5),
    )
    for title, guest, present in (
        ("bm_present", False, True),
        ("bm_guests", True, True),
        ("bm_absent", None, False),
    ):
        listed = word("bm_between").join(
            joined(one.name, f"（{one.role}）" if one.role else "", by="")
            for one in sheet.attendance
            if one.is_present is present and guest in {None, one.is_guest} and one.name
        )
        if listed or title == "bm_present":
            yield Prose(word(title), (or_none(listed),), styles.FIELD)
    yield Heading(word("bm_agenda"))
    for place, item in enumerate(sheet.agenda, 1):
        yield OneLine(joined(f"{place}.", item.at, item.title, by=" "), styles.FIELD, before=4)
        said = [line for line in item.conclusion.splitlines() if line.strip()]
        if item.is_carried:
            said.append(word("bm_carried"))
        yield Prose("", tuple(said) or (word("none"),), styles.BODY)
    if sheet.actions:
        yield Gap(6)
        yield Heading(word("bm_actions"))
        yield actions_table(sheet.actions)
    if sheet.caution:
        yield Gap(8)
        yield OneLine(sheet.caution, styles.CELL)


def short_day(on: date | None) -> str:
    """A day in a narrow column, or the word for none."""
    return on.isoformat() if on is not None else word("none")


def actions_table(actions: tuple[ActionRow, ...]) -> Block:
    """Who does what by when, and when it was done."""
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("bm_number"), 1.2, "centre"),
        (word("bm_what"), 6.6, "left"),
        (word("bm_owner"), 3.6, "left"),
        (word("bm_due"), 2.6, "centre"),
        (word("bm_state"), 3.2, "centre"),
    )
    rows = tuple(
        (
            str(place),
            one.what,
            one.owner,
            short_day(one.due_on),
            word("bm_done", day=short_day(one.done_on)) if one.done_on else word("bm_running"),
        )
        for place, one in enumerate(actions, 1)
    )
    return table(heads, rows)
