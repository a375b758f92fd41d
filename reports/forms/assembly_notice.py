"""业主大会会议通知, also of a vote in writing: to all owners, 15 days before (物业管理条例 14)."""

from collections.abc import Iterator

from models.vocabulary.areas import write_area
from reports.forms.party_block import ordinal
from reports.forms.statutory import masked_mark
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title, labelled
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.votes import AssemblyNotice

__all__ = ["compose"]


def compose(sheet: AssemblyNotice) -> Form:
    """The notice; what is not planned yet is left to be filled in by hand."""
    title = word("an_title_written" if sheet.is_written else "an_title")
    return Form(
        title=title, blocks=list(_blocks(sheet, title)), page=LETTER_PAGE, mark=masked_mark(sheet)
    )


def _blocks(sheet: AssemblyNotice, title: str) -> Iterator[Block]:
    yield Title(title)
    yield Gap(8)
    yield Prose("", (word("vote_notice_to"),), styles.FIELD)
    form = word("an_written" if sheet.is_written else "an_meeting", day=day(sheet.planned_on))
    yield Prose("", (word("an_head", estate=sheet.estate, vote=sheet.vote, form=form),))
    if not sheet.is_written:
        yield labelled((word("place"), "", 1.0), (word("an_hour"), "", 0.6))
    for place, (heading, lines) in enumerate(_parts(sheet)):
        yield Prose(word("an_part", ordinal=ordinal(place), heading=heading), lines)
    yield Gap(6)
    yield Together(
        (
            Gap(24),
            OneLine(sheet.signer, styles.NUMBER, "right"),
            OneLine(day(sheet.noticed_on), styles.NUMBER, "right"),
        )
    )


def _parts(sheet: AssemblyNotice) -> Iterator[tuple[str, tuple[str, ...]]]:
    if sheet.matters:
        yield (
            word("an_matters"),
            tuple(
                word("an_matter", place=ordinal(place), words=one.words, majority=one.majority)
                for place, one in enumerate(sheet.matters)
            ),
        )
    if sheet.candidates:
        names = word(
            "an_names",
            names="、".join(sheet.candidates),
            seats=sheet.seats or len(sheet.candidates),
        )
        yield word("an_candidates"), (names,)
    sums = word(
        "an_turnout",
        heads=sheet.register.heads,
        area=write_area(sheet.register.area),
        least_heads=sheet.least_turnout.heads,
        least_area=write_area(sheet.least_turnout.area),
    )
    yield word("an_counting"), (sums, *(word("an_rule", rule=rule) for rule in sheet.rules))
    part = "an_take_part_written" if sheet.is_written else "an_take_part"
    yield word("an_how"), (word(part), word("an_proxy"))
