"""From the register to the papers of owners' votes: ballots, count sheet, notice of the result."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from models.vocabulary.areas import write_area
from models.vocabulary.errors import Refusal
from models.vocabulary.vote_steps import vote_kind
from models.vocabulary.votes import Measure, invalid_rule, motion, silent_rule
from resources import Language, phrase
from services.database import Reading
from services.queries.vote_rows import QuestionLine, VoteWhole
from services.queries.votes import estate_register, vote_whole
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.people import office_of
from services.sheets.votes import (
    AskedRow,
    AssemblyNotice,
    AssemblySheet,
    AssemblyVote,
    BallotPaper,
    Both,
    CountSheet,
    MatterRow,
    QuestionRow,
    ResultNotice,
    VoteSheet,
)

__all__ = ["assembly_notice", "assembly_sheets", "ballot_papers", "count_sheet", "result_notice"]

_ZH = Language.CHINESE
_Sheet = TypeVar("_Sheet", bound=VoteSheet)


def count_sheet(reading: Reading, vote_id: int, occasion: Occasion) -> CountSheet:
    """The count sheet of a vote.

    Raises:
        Refusal: ``register.gone``, or ``vote.no-questions`` where nothing is asked.
    """
    return _sheet(CountSheet, vote_whole(reading, vote_id), occasion)


def result_notice(reading: Reading, vote_id: int, occasion: Occasion) -> ResultNotice:
    """The notice of its result. Refusal as :func:`count_sheet`."""
    return _sheet(ResultNotice, vote_whole(reading, vote_id), occasion)


def ballot_papers(reading: Reading, vote_id: int, occasion: Occasion) -> tuple[BallotPaper, ...]:
    """A ballot for each owner, in their order.

    Raises:
        Refusal: ``register.gone``, or ``vote.ballots-not-sent`` before they were made out.
    """
    vote = vote_whole(reading, vote_id)
    if not vote.ballots:
        raise Refusal("vote.ballots-not-sent", field="ballots")
    kind, head = vote_kind(vote.line.kind), _head(vote, occasion)
    asked = tuple(
        AskedRow(position=one.position, words=one.words, is_candidate=one.candidate, room=one.room)
        for one in vote.questions
    )
    return tuple(
        BallotPaper(
            **head,
            is_election=kind.election,
            ordinal=one.position,
            owner=one.owner,
            doors=one.parts,
            area=one.area,
            questions=asked,
        )
        for one in vote.ballots
    )


def assembly_notice(reading: Reading, vote_id: int, occasion: Occasion) -> AssemblyNotice:
    """The notice that tells all owners of a vote. Refusal as :func:`count_sheet`."""
    vote = vote_whole(reading, vote_id)
    if not vote.questions:
        raise Refusal("vote.no-questions", field="questions")
    register = estate_register(reading, vote.line.estate_id)
    turnout = motion(vote.questions[0].matter).turnout
    return AssemblyNotice(
        **_head(vote, occasion),
        is_written=vote.written,
        planned_on=vote.line.planned_on or vote.on("held"),
        noticed_on=vote.on("notified"),
        register=Both(heads=register.heads, area=register.area),
        least_turnout=Both(heads=turnout.least(register.heads), area=turnout.least(register.area)),
        matters=tuple(
            MatterRow(
                words=one.words,
                majority=phrase(f"form.an_{motion(one.matter).majority}", _ZH),
            )
            for one in vote.questions
            if not one.candidate
        ),
        candidates=tuple(one.words for one in vote.candidates),
        rules=(silent_rule(vote.silent).zh, invalid_rule(vote.invalid).zh),
    )


def assembly_sheets(
    reading: Reading, vote_ids: Sequence[int], occasion: Occasion
) -> tuple[AssemblySheet, ...]:
    """A sheet of each estate whose votes these are, the first held first.

    Raises:
        Refusal: ``register.gone`` where one is not there.
    """
    by_estate: dict[int, list[VoteWhole]] = {}
    for vote_id in vote_ids:
        vote = vote_whole(reading, vote_id)
        by_estate.setdefault(vote.line.estate_id, []).append(vote)
    sheets = []
    for estate_id, votes in by_estate.items():
        votes.sort(key=lambda one: (one.on("held") or date.max, one.line.number))
        register = estate_register(reading, estate_id)
        sheets.append(
            AssemblySheet(
                office=office_of(occasion),
                printed_at=occasion.at,
                printed_by=occasion.by,
                estate=register.estate,
                register=Both(heads=register.heads, area=register.area),
                votes=tuple(map(_assembly_vote, votes)),
                is_open=any(one.line.counted_on is None for one in votes),
            )
        )
    return tuple(sheets)


def _assembly_vote(vote: VoteWhole) -> AssemblyVote:
    return AssemblyVote(
        number=vote.line.number,
        title=vote.line.title,
        is_written=vote.written,
        noticed_on=vote.on("notified"),
        told_on=vote.on("committee-told"),
        held_on=vote.on("held"),
        counted_on=vote.line.counted_on,
        posted_on=vote.on("result-posted"),
        base=_both(vote.sums.sent),
        questions=tuple(map(_question, vote.questions)),
    )


def _sheet(shape: type[_Sheet], vote: VoteWhole, occasion: Occasion) -> _Sheet:
    if not vote.questions:
        raise Refusal("vote.no-questions", field="questions")
    kind = vote_kind(vote.line.kind)
    sums = vote.sums
    return shape(
        **_head(vote, occasion),
        is_election=kind.election,
        is_written=vote.written,
        held_on=vote.on("held"),
        counted_on=vote.line.counted_on,
        posted_on=vote.on("result-posted"),
        sent=_both(sums.sent),
        returned=_both(sums.returned),
        valid=_both(sums.valid),
        invalid=_both(sums.invalid),
        invalid_reasons=tuple(
            phrase("form.vote_invalid_reason", _ZH, reason=reason, count=many)
            for reason, many in sums.reasons
        ),
        questions=tuple(map(_question, vote.questions)),
        elected=_elected(vote),
        rules=(silent_rule(vote.silent).zh, invalid_rule(vote.invalid).zh),
        own_rule=vote.own_rule,
        notary_office=vote.notary_office,
        notary=vote.notary,
        notarised=vote.notarised,
        certificate_number=vote.certificate_number,
        callers=vote.callers,
        tellers=vote.tellers,
        supervisors=vote.supervisors,
        is_open=vote.line.counted_on is None,
    )


def _head(vote: VoteWhole, occasion: Occasion) -> dict[str, Any]:
    """What every paper of a vote says: whose, which, of which estate, and who signs it."""
    return {
        "office": office_of(occasion),
        "number": vote.line.number,
        "printed_at": occasion.at,
        "printed_by": occasion.by,
        "estate": vote.line.estate,
        "vote": vote.line.title,
        "seats": vote.seats,
        "signer": f"{vote.line.estate}{vote_kind(vote.line.kind).signer}",
    }


def _both(pair: tuple[int, int]) -> Both:
    return Both(heads=pair[0], area=pair[1])


def _elected(vote: VoteWhole) -> tuple[str, ...]:
    won = [one for one in vote.candidates if one.result is not None and one.result.elected]
    won.sort(key=lambda one: one.result.rank if one.result is not None else 0)
    return tuple(one.words for one in won)


def _question(one: QuestionLine) -> QuestionRow:
    heads, area = one.count.heads, one.count.area

    def both(name: str) -> Both:
        return Both(heads=getattr(heads.tally, name), area=getattr(area.tally, name))

    return QuestionRow(
        position=one.position,
        words=one.words,
        is_candidate=one.candidate,
        took_part=both("took_part"),
        in_favour=both("in_favour"),
        against=both("against"),
        abstained=both("abstained"),
        least_turnout=Both(heads=heads.least_turnout, area=area.least_turnout),
        least_approval=Both(heads=heads.least_approval, area=area.least_approval),
        outcome=phrase(f"form.vote_{_outcome(one)}", _ZH),
        shortfalls=tuple(_shortfalls(heads, area)),
    )


def _outcome(one: QuestionLine) -> str:
    if one.result is None:
        return "passed" if one.count.passed else "not_passed"
    if one.result.tied:
        return "tied"
    return "elected" if one.result.elected else "not_elected"


def _shortfalls(heads: Measure, area: Measure) -> Iterator[str]:
    """Which sums fell short; approval is asked for only where enough took part."""
    turned_out = heads.turned_out and area.turned_out
    for sum_name, name, measure in (
        ("heads", "took_part", heads),
        ("area", "took_part", area),
        ("heads", "in_favour", heads),
        ("area", "in_favour", area),
    ):
        turnout = name == "took_part"
        enough = measure.turned_out if turnout else measure.approved
        if enough or (turned_out is False and not turnout):
            continue
        least = measure.least_turnout if turnout else measure.least_approval
        had = getattr(measure.tally, name)
        write = str if sum_name == "heads" else write_area
        yield phrase(f"form.vote_short_{name}_{sum_name}", _ZH, least=write(least), had=write(had))
