"""表决票 (governance.md 2): what an owner holds and is asked, with room for hands and records."""

from collections.abc import Iterator, Sequence

from models.vocabulary.areas import write_area
from reports.forms.statutory import masked_mark
from reports.forms.wording import joined
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Align, Cell, Grid, Row, label, table
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.votes import AskedRow, BallotPaper

__all__ = ["compose"]

_ROOM = 30.0
"""Height of a row that is written into by hand, in points."""


def compose(sheet: BallotPaper) -> Form:
    """One owner's ballot."""
    title = word("vote_ballot_title_election" if sheet.is_election else "vote_ballot_title")
    return Form(
        title=title, blocks=list(_blocks(sheet, title)), page=FORM_PAGE, mark=masked_mark(sheet)
    )


def _blocks(sheet: BallotPaper, title: str) -> Iterator[Block]:
    number = word("vote_ballot_number", number=sheet.number, ordinal=sheet.ordinal)
    area = word("vote_ballot_square", area=write_area(sheet.area))
    yield Title(title)
    yield OneLine(number, styles.NUMBER, "right", after=2)
    yield labelled((word("vote_estate"), sheet.estate, 1.0))
    yield labelled((word("vote_what"), sheet.vote, 1.0))
    yield labelled(
        (word("vote_ballot_owner"), sheet.owner, 1.0), (word("vote_ballot_area"), area, 1.0)
    )
    yield labelled((word("vote_ballot_doors"), "、".join(sheet.doors), 1.0))
    motions = [one for one in sheet.questions if not one.is_candidate]
    candidates = [one for one in sheet.questions if one.is_candidate]
    for name, asked in (("vote_ballot_motion", motions), ("vote_ballot_candidate", candidates)):
        if asked:
            yield Gap(8)
            yield _asked(word(name), asked)
    yield Gap(4)
    yield Prose("", tuple(_how(sheet, is_choice=bool(candidates))), styles.CELL)
    yield Gap(6)
    yield Together((_hands(), Gap(6), OneLine(sheet.signer, styles.NUMBER, "right")))


def _asked(head: str, asked: Sequence[AskedRow]) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("vote_no"), 1.0, "centre"),
        (head, 6.0, "left"),
        (word("vote_for"), 1.4, "centre"),
        (word("vote_against"), 1.4, "centre"),
        (word("vote_abstained"), 1.4, "centre"),
    )
    rows = tuple((str(one.position), joined(one.words, one.room), "", "", "") for one in asked)
    return table(heads, rows, least_height=_ROOM)


def _how(sheet: BallotPaper, *, is_choice: bool) -> Iterator[str]:
    if is_choice and sheet.seats:
        yield word("vote_ballot_seats", seats=sheet.seats)
    yield word("vote_ballot_how")


def _hands() -> Grid:
    """Signature and date, and how the ballot went out and came back."""
    pairs = (
        ("vote_ballot_signature", "vote_ballot_date"),
        ("vote_ballot_delivered", "vote_ballot_received"),
        ("vote_ballot_returned", "ev_note"),
    )
    return Grid(
        tuple(
            Row(
                (
                    label(word(left), 2.6),
                    Cell("", 3.0),
                    label(word(right), 1.8),
                    Cell("", 2.6),
                ),
                _ROOM,
            )
            for left, right in pairs
        ),
        is_whole=True,
    )
