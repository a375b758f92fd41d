"""业主大会会议情况表 (governance.md 1.1): each motion with its base, turn-out and result."""

from collections.abc import Iterator
from datetime import date

from models.vocabulary.areas import write_area
from reports.forms.statutory import masked_mark
from reports.forms.vote_words import both
from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.blocks import Gap, Heading, OneLine, Title, labelled
from reports.house.flow import WIDE_PAGE, Block, Form
from reports.house.grid import Align, table
from reports.house.words import word
from services.sheets.votes import AssemblySheet, AssemblyVote, Both, QuestionRow

__all__ = ["compose"]

Heads = tuple[tuple[str, float, Align], ...]


def compose(sheet: AssemblySheet) -> Form:
    """The sheet of an estate on as many pages as its votes need."""
    title = word("assembly_title")
    office = joined(sheet.office.street, sheet.office.committee, by="")
    return Form(
        title=title,
        blocks=[
            Title(title),
            OneLine(office, styles.NUMBER, "centre", after=4),
            labelled(
                (word("vote_estate"), sheet.estate, 1.0),
                (word("assembly_register"), _sum(sheet.register), 1.0),
            ),
            *(block for vote in sheet.votes for block in _vote(vote)),
        ],
        page=WIDE_PAGE,
        mark=masked_mark(sheet),
    )


def _vote(vote: AssemblyVote) -> Iterator[Block]:
    yield Gap(6)
    yield Heading(joined(vote.number, vote.title))
    form = word("vote_written" if vote.is_written else "vote_meeting")
    yield labelled(
        (word("vote_form"), form, 1.0),
        (word("assembly_noticed"), _day(vote.noticed_on), 1.0),
        (word("assembly_told"), _day(vote.told_on), 1.0),
    )
    yield labelled(
        (word("vote_held_on"), _day(vote.held_on), 1.0),
        (word("vote_counted_on"), _day(vote.counted_on), 1.0),
        (word("assembly_posted"), _day(vote.posted_on), 1.0),
    )
    if vote.counted_on is None:
        yield OneLine(word("vote_open"), styles.CELL, "left", after=2)
    if not vote.questions:
        yield OneLine(word("assembly_nothing"), styles.CELL, "centre")
        return
    yield table(_heads(), tuple(_question(vote, one) for one in vote.questions))


def _sum(pair: Both) -> str:
    return word("assembly_sum", heads=pair.heads, area=write_area(pair.area))


def _day(on: date | None) -> str:
    return day(on) if on is not None else word("none")


def _heads() -> Heads:
    return (
        (word("vote_no"), 0.9, "centre"),
        (word("vote_question"), 4.2, "left"),
        (word("assembly_base"), 2.0, "right"),
        (word("vote_took_part"), 2.0, "right"),
        (word("vote_for"), 2.0, "right"),
        (word("vote_against"), 2.0, "right"),
        (word("vote_abstained"), 2.0, "right"),
        (word("assembly_turnout"), 1.8, "centre"),
        (word("assembly_approval"), 1.8, "centre"),
        (word("vote_result"), 1.6, "centre"),
    )


def _question(vote: AssemblyVote, one: QuestionRow) -> tuple[str, ...]:
    base = vote.base
    return (
        str(one.position),
        one.words,
        both(base),
        both(one.took_part),
        both(one.in_favour),
        both(one.against),
        both(one.abstained),
        _shares(one.took_part.heads, base.heads, one.took_part.area, base.area),
        _shares(one.in_favour.heads, one.took_part.heads, one.in_favour.area, one.took_part.area),
        one.outcome if vote.counted_on is not None else word("assembly_counting"),
    )


def _shares(heads: int, of_heads: int, area: int, of_area: int) -> str:
    """Both measures in percent, cut off, never rounded up to a threshold."""
    return f"{_percent(heads, of_heads)}\n{_percent(area, of_area)}"


def _percent(part: int, whole: int) -> str:
    if not whole:
        return word("none")
    tenths = 1000 * part // whole
    return f"{tenths // 10}.{tenths % 10}%"
