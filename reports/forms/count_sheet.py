"""计票表 (governance.md 2): the ballots, every question by heads and by area, who counted."""

from collections.abc import Iterator

from models.vocabulary.areas import write_area
from reports.forms.statutory import masked_mark
from reports.forms.vote_words import both, form_of, title_of
from reports.forms.wording import day, or_none
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Signatures, Together
from reports.house.words import word
from services.sheets.votes import Both, CountSheet

__all__ = ["compose"]


def compose(sheet: CountSheet) -> Form:
    """The sheet on as many pages as the questions need."""
    title = title_of(sheet, "vote_count_title")
    return Form(
        title=title, blocks=list(_blocks(sheet, title)), page=FORM_PAGE, mark=masked_mark(sheet)
    )


def _blocks(sheet: CountSheet, title: str) -> Iterator[Block]:
    yield Title(title)
    yield OneLine(word("vote_number", number=sheet.number), styles.NUMBER, "right", after=2)
    if sheet.is_open:
        yield OneLine(word("vote_open"), styles.CELL, "centre", after=4)
    yield labelled(
        (word("vote_estate"), sheet.estate, 1.0), (word("vote_form"), form_of(sheet), 1.0)
    )
    yield labelled((word("vote_what"), sheet.vote, 1.0))
    yield labelled(
        (word("vote_held_on"), day(sheet.held_on), 1.2),
        (word("vote_counted_on"), day(sheet.counted_on), 1.0),
    )
    if sheet.is_election and sheet.seats:
        yield labelled((word("vote_seats"), word("vote_seats_of", seats=sheet.seats), 1.0))
    yield Gap(6)
    yield _ballots(sheet)
    if sheet.invalid_reasons:
        yield Gap(3)
        yield labelled((word("vote_invalid_why"), "；".join(sheet.invalid_reasons), 1.0))
    yield Gap(6)
    closing = Together(tuple(_closing(sheet)))
    listed = _questions(sheet)
    # The last question goes with the signatures: nobody signs an empty page.
    yield Grid(listed.rows, listed.header, tail=closing)
    yield closing


def _closing(sheet: CountSheet) -> Iterator[Block]:
    """How it was counted, the notary, and who counted."""
    yield Gap(4)
    yield Prose("", tuple(_rules(sheet)), styles.CELL)
    if sheet.notary_office:
        yield labelled(
            (word("vote_notary_office"), sheet.notary_office, 1.0),
            (word("vote_notary_person"), sheet.notary, 0.8),
        )
        yield labelled(
            (word("vote_notarised"), or_none(sheet.notarised), 1.0),
            (word("vote_certificate"), sheet.certificate_number, 1.2),
        )
    yield from _hands(sheet)


def _ballots(sheet: CountSheet) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("vote_ballots"), 2.0, "centre"),
        (word("vote_heads"), 2.0, "right"),
        (word("vote_area"), 2.4, "right"),
    )
    silent = Both(
        heads=sheet.sent.heads - sheet.returned.heads, area=sheet.sent.area - sheet.returned.area
    )
    listed = (
        ("vote_sent", sheet.sent),
        ("vote_returned", sheet.returned),
        ("vote_valid", sheet.valid),
        ("vote_invalid", sheet.invalid),
        ("vote_silent", silent),
    )
    rows = tuple((word(name), str(pair.heads), write_area(pair.area)) for name, pair in listed)
    return table(heads, rows)


def _questions(sheet: CountSheet) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("vote_no"), 1.0, "centre"),
        (word("vote_question"), 2.8, "left"),
        (word("vote_took_part"), 2.0, "right"),
        (word("vote_for"), 2.0, "right"),
        (word("vote_against"), 2.0, "right"),
        (word("vote_abstained"), 2.0, "right"),
        (word("vote_needed"), 2.0, "right"),
        (word("vote_result"), 1.5, "centre"),
    )
    rows = tuple(
        (
            str(one.position),
            one.words,
            both(one.took_part),
            both(one.in_favour),
            both(one.against),
            both(one.abstained),
            both(one.least_approval),
            one.outcome,
        )
        for one in sheet.questions
    )
    return table(heads, rows)


def _rules(sheet: CountSheet) -> Iterator[str]:
    if sheet.questions:
        least = sheet.questions[0].least_turnout
        yield word("vote_turnout_needed", heads=least.heads, area=write_area(least.area))
    for one in sheet.questions:
        if one.shortfalls:
            yield f"{one.position}. {one.words}：{'；'.join(one.shortfalls)}。"
    yield word("vote_rules", rules="；".join(sheet.rules))
    if sheet.own_rule:
        yield word("vote_own_rule", rule=sheet.own_rule)


def _hands(sheet: CountSheet) -> Iterator[Block]:
    def hand(post: str, name: str) -> str:
        return word("vote_hand", post=word(post), name=name)

    left = (hand("vote_callers", sheet.callers), hand("vote_supervisors", sheet.supervisors))
    right = [hand("vote_tellers", sheet.tellers)]
    if sheet.notary_office:
        right.append(hand("vote_notary_person", sheet.notary))
    yield Signatures(left, tuple(right))
    yield OneLine(day(sheet.counted_on), styles.NUMBER, "right", before=8)
