"""议题跟踪表: every topic in a line, then each topic's estates and action items."""

from collections.abc import Iterator

from reports.forms.body_minutes import actions_table, short_day
from reports.forms.marks import mark, printed
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Title
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.topics import EstateRow, TopicRow, TopicTracking

__all__ = ["compose"]


def compose(sheet: TopicTracking) -> Form:
    """The table on as many pages as it needs."""
    title = word("tt_title")
    return Form(
        title=title,
        blocks=list(_blocks(sheet, title)),
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def _blocks(sheet: TopicTracking, title: str) -> Iterator[Block]:
    yield Title(title)
    office = joined(sheet.office.street, sheet.office.committee, by="")
    yield OneLine(office, styles.NUMBER, "centre", after=6)
    yield _overview(sheet.topics)
    yield Gap(4)
    yield OneLine(sheet.caution, styles.CELL, after=4)
    for topic in sheet.topics:
        if not topic.estates and not topic.actions:
            continue
        yield Gap(6)
        yield Heading(joined(topic.number, topic.title))
        if topic.estates:
            yield _estates(topic.estates)
        if topic.actions:
            yield Gap(4)
            yield actions_table(topic.actions)


def _overview(topics: tuple[TopicRow, ...]) -> Block:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("tt_number"), 2.0, "centre"),
        (word("tt_topic"), 3.0, "left"),
        (word("tt_proposer"), 2.2, "left"),
        (word("tt_conclusion"), 4.0, "left"),
        (word("tt_responsible"), 3.2, "left"),
        (word("tt_due"), 2.6, "centre"),
        (word("tt_state"), 1.8, "centre"),
    )
    rows = tuple(
        (
            one.number,
            joined(one.title, word("tt_cases", count=one.cases) if one.cases else "", by="\n"),
            one.proposed_by or one.body,
            one.conclusion or word("none"),
            "\n".join(_responsible(estate) for estate in one.estates if estate.estate)
            or word("none"),
            short_day(one.due_on),
            one.stage,
        )
        for one in topics
    )
    return table(heads, rows)


def _responsible(one: EstateRow) -> str:
    """Who answers in an estate: its committee or assembly, else why there is none."""
    if one.has_decider:
        return joined(one.estate, one.decider, by="")
    return word("tt_nobody", estate=one.estate, why=one.decider)


def _estates(estates: tuple[EstateRow, ...]) -> Block:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("tt_estate"), 2.4, "left"),
        (word("tt_decider"), 2.6, "left"),
        (word("tt_outcome"), 2.0, "centre"),
        (word("tt_decided_on"), 3.0, "centre"),
        (word("tt_due"), 3.0, "centre"),
        (word("tt_progress"), 4.8, "left"),
    )
    rows = tuple(
        (
            one.estate,
            one.decider,
            one.outcome,
            short_day(one.decided_on),
            short_day(one.due_on),
            one.progress or word("none"),
        )
        for one in estates
    )
    return table(heads, rows)
