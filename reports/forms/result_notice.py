"""选举结果公告 and 表决结果公告: posted in the estate, within three days after an election."""

from collections.abc import Iterator, Sequence

from models.vocabulary.areas import write_area
from reports.forms.party_block import ordinal
from reports.forms.statutory import masked_mark
from reports.forms.vote_words import form_of, title_of
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Gap, OneLine, Prose, Title
from reports.house.flow import LETTER_PAGE, Block, Form
from reports.house.grid import Align, Grid, table
from reports.house.signing import Together
from reports.house.words import word
from services.sheets.votes import QuestionRow, ResultNotice

__all__ = ["compose"]


def compose(sheet: ResultNotice) -> Form:
    """The notice; the names of the elected stand over the date."""
    title = title_of(sheet, "vote_notice_title")
    return Form(
        title=title, blocks=list(_blocks(sheet, title)), page=LETTER_PAGE, mark=masked_mark(sheet)
    )


def _blocks(sheet: ResultNotice, title: str) -> Iterator[Block]:
    yield Title(title)
    if sheet.is_open:
        yield OneLine(word("vote_open"), styles.CELL, "centre", after=4)
    yield Gap(8)
    yield Prose("", (word("vote_notice_to"),), styles.FIELD)
    yield Prose("", (_head(sheet),))
    yield Prose(word("vote_notice_ballots_head"), (_ballots(sheet),))
    motions = [one for one in sheet.questions if not one.is_candidate]
    candidates = [one for one in sheet.questions if one.is_candidate]
    if motions:
        yield Prose(
            word("vote_notice_motions_head"),
            tuple(_motion(place, one) for place, one in enumerate(motions)),
        )
    if candidates:
        place = ordinal(2 if motions else 1)
        yield Prose(word("vote_notice_candidates_head", ordinal=place), (_elected(sheet),))
        yield Gap(4)
        yield _candidates(candidates)
    yield Gap(6)
    if sheet.notary_office:
        yield Prose("", (_notary(sheet),))
    yield Together(
        (
            Gap(24),
            OneLine(sheet.signer, styles.NUMBER, "right"),
            OneLine(day(sheet.posted_on), styles.NUMBER, "right"),
        )
    )


def _head(sheet: ResultNotice) -> str:
    held, counted = sheet.held_on, sheet.counted_on
    return word(
        "vote_notice_head",
        estate=sheet.estate,
        vote=sheet.vote,
        form=form_of(sheet),
        held=word("vote_notice_held", day=day(held)) if held else "",
        counted=word("vote_notice_counted", day=day(counted)) if counted else "",
    )


def _ballots(sheet: ResultNotice) -> str:
    reasons = "、".join(sheet.invalid_reasons)
    return word(
        "vote_notice_ballots",
        heads=sheet.sent.heads,
        area=write_area(sheet.sent.area),
        sent=sheet.sent.heads,
        returned=sheet.returned.heads,
        returned_area=write_area(sheet.returned.area),
        valid=sheet.valid.heads,
        valid_area=write_area(sheet.valid.area),
        invalid=sheet.invalid.heads,
        invalid_area=write_area(sheet.invalid.area),
        why=word("vote_notice_why", reasons=reasons) if reasons else "",
    )


def _motion(place: int, one: QuestionRow) -> str:
    sums = {
        f"{name}_{measure}": value
        for name, pair in (
            ("part", one.took_part),
            ("for", one.in_favour),
            ("against", one.against),
            ("abstained", one.abstained),
        )
        for measure, value in (("heads", pair.heads), ("area", write_area(pair.area)))
    }
    return word(
        "vote_notice_motion",
        place=ordinal(place),
        words=one.words,
        outcome=one.outcome,
        why=word("vote_notice_short", short="；".join(one.shortfalls)) if one.shortfalls else "",
        **sums,
    )


def _elected(sheet: ResultNotice) -> str:
    if not sheet.elected:
        return word("vote_notice_nobody")
    names, count = "、".join(sheet.elected), len(sheet.elected)
    return word("vote_notice_elected", names=names, estate=sheet.estate, count=count)


def _candidates(candidates: Sequence[QuestionRow]) -> Grid:
    heads: tuple[tuple[str, float, Align], ...] = (
        (word("vote_notice_candidate"), 2.4, "left"),
        (word("vote_notice_for_heads"), 2.4, "right"),
        (word("vote_notice_for_area"), 3.2, "right"),
        (word("vote_result"), 2.0, "centre"),
    )
    rows = tuple(
        (one.words, str(one.in_favour.heads), write_area(one.in_favour.area), one.outcome)
        for one in candidates
    )
    return table(heads, rows)


def _notary(sheet: ResultNotice) -> str:
    number = sheet.certificate_number
    return word(
        "vote_notice_notary",
        what=sheet.notarised or word("vote_notice_what"),
        office=sheet.notary_office,
        notary=word("vote_notice_person", name=sheet.notary) if sheet.notary else "",
        certificate=word("vote_notice_certificate", number=number) if number else "",
    )
