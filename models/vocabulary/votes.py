"""Owners' votes counted twice, by exclusive area and by heads, in whole numbers.

民法典 278: owners of at least two thirds of the area and two thirds of the heads must take part; an
ordinary matter needs more than half of both among those who took part, a special one at least three
quarters. 以上 includes the number, 过半数 does not (民法典 1259). Areas are in 0.01 m², and
fractions are compared by cross-multiplication: nothing is ever rounded.

What the law leaves to the assembly's own rules is data (``resources/rules/votes.json``): how a
ballot counts that did not come back, and one that came back invalid.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.vote_rules import (
    AreaSource,
    CountingRule,
    Motion,
    Share,
    area_source,
    area_sources,
    invalid_rule,
    invalid_rules,
    motion,
    motions,
    silent_rule,
    silent_rules,
)

__all__ = [
    "NOT_COUNTED",
    "Answer",
    "AreaSource",
    "Count",
    "CountingRule",
    "Head",
    "Measure",
    "Motion",
    "Part",
    "Share",
    "Tally",
    "Voice",
    "area_source",
    "area_sources",
    "count",
    "heads_of",
    "invalid_rule",
    "invalid_rules",
    "motion",
    "motions",
    "silent_rule",
    "silent_rules",
]

NOT_COUNTED = "not-counted"
"""The rule for silent and for invalid ballots unless the assembly's own rules say otherwise."""

_LONGEST_SHOWN = 40


class Answer(Enum):
    """What a ballot says to one question, or why it says nothing."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    INVALID = "invalid"
    NOT_RETURNED = "not-returned"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One exclusive part (专有部分).

    ``area`` is in 0.01 m², by the register, else the survey, else the contract (建筑物区分所有权
    解释 8). ``owner`` tells owners apart and is no display name. ``developer`` marks what the
    developer has not sold, or has sold but not yet handed over (解释 9).
    """

    code: str
    area: int
    owner: str
    developer: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """One voter: an owner with all parts held; area in 0.01 m²."""

    owner: str
    area: int
    parts: tuple[str, ...] = ()
    developer: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """What one voter says to one question, for all parts held."""

    owner: str
    answer: Answer


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Sums of one measure (area in 0.01 m², or heads).

    ``invalid`` and ``not_returned`` are what came in; ``took_part`` is what the rules count, so
    that it may be more than those for, against and abstained.
    """

    total: int = 0
    took_part: int = 0
    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    invalid: int = 0
    not_returned: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One measure held against its two thresholds, with the least that would have done."""

    tally: Tally
    turned_out: bool
    approved: bool
    least_turnout: int
    least_approval: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """The result of one question: passed only where both measures turned out and approved."""

    motion: Motion
    area: Measure
    heads: Measure
    findings: tuple[Finding, ...]

    @property
    def turned_out(self) -> bool:
        """Whether enough owners took part for anything to be decided."""
        return self.area.turned_out and self.heads.turned_out

    @property
    def passed(self) -> bool:
        """Whether the motion is carried, or the candidate has enough votes."""
        return self.turned_out and self.area.approved and self.heads.approved


def heads_of(parts: Iterable[Part]) -> tuple[Head, ...]:
    """Whoever votes, in the order of their first part (建筑物区分所有权解释 9).

    One head an owner, however many parts; one for all parts the developer has not sold or not
    handed over. Refusal for a part that stands twice or has no area.
    """
    seen: set[str] = set()
    found: dict[tuple[str, bool], Head] = {}
    for part in parts:
        if part.code in seen:
            raise Refusal("vote.part-twice", field="parts", part=part.code)
        if part.area <= 0:
            raise Refusal("vote.part-without-area", field="parts", part=part.code)
        seen.add(part.code)
        key = ("", True) if part.developer else (part.owner, False)
        before = found.get(key, Head(owner=part.owner, area=0, developer=part.developer))
        found[key] = replace(before, area=before.area + part.area, parts=(*before.parts, part.code))
    return tuple(found.values())


def count(
    matter: Motion,
    heads: Iterable[Head],
    ballots: Iterable[Voice],
    *,
    silent: str = NOT_COUNTED,
    invalid: str = NOT_COUNTED,
) -> Count:
    """Count one question.

    A voter without a voice has not returned one. ``silent`` and ``invalid`` are codes of counting
    rules; every rule but the law's own is a finding that its text be shown.

    Raises:
        Refusal: an owner who has no part, two voters or two ballots of one owner, an unknown rule.
    """
    register = _register(heads)
    answers = _answers(register, ballots)
    rules_of = (silent_rule(silent), invalid_rule(invalid))
    by_area, by_head = _tallies(register, answers)
    if invalid != NOT_COUNTED:
        by_area, by_head = _with_invalid(by_area), _with_invalid(by_head)
    taken = _silent_answer(silent, by_area, by_head)
    by_area, by_head = _with_silent(by_area, taken), _with_silent(by_head, taken)
    area, head = _held(matter, by_area), _held(matter, by_head)
    own = tuple(
        Finding(
            code=f"vote.{field}-counted", severity=Severity.WARN, field=field, source=one.source
        )
        for field, one in zip(("silent", "invalid"), rules_of, strict=True)
        if one.own_rule
    )
    return Count(motion=matter, area=area, heads=head, findings=own)


def _register(heads: Iterable[Head]) -> dict[str, int]:
    areas: dict[str, int] = {}
    for one in heads:
        if one.owner in areas:
            raise Refusal("vote.owner-twice", field="owners")
        areas[one.owner] = one.area
    return areas


def _answers(register: Mapping[str, int], ballots: Iterable[Voice]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for ballot in ballots:
        if ballot.owner not in register:
            raise Refusal("vote.no-owner", field="ballots")
        if ballot.owner in answers:
            raise Refusal("vote.ballot-twice", field="ballots")
        answers[ballot.owner] = ballot.answer
    return {owner: answers.get(owner, Answer.NOT_RETURNED) for owner in register}


def _tallies(register: Mapping[str, int], answers: Mapping[str, Answer]) -> tuple[Tally, Tally]:
    return _tally(register, answers), _tally(dict.fromkeys(register, 1), answers)


def _tally(weights: Mapping[str, int], answers: Mapping[str, Answer]) -> Tally:
    sums = dict.fromkeys(Answer, 0)
    for owner, weight in weights.items():
        sums[answers[owner]] += weight
    return Tally(
        total=sum(weights.values()),
        took_part=sums[Answer.FOR] + sums[Answer.AGAINST] + sums[Answer.ABSTAINED],
        in_favour=sums[Answer.FOR],
        against=sums[Answer.AGAINST],
        abstained=sums[Answer.ABSTAINED],
        invalid=sums[Answer.INVALID],
        not_returned=sums[Answer.NOT_RETURNED],
    )


def _with_invalid(tally: Tally) -> Tally:
    return replace(tally, took_part=tally.took_part + tally.invalid)


def _silent_answer(silent: str, *tallies: Tally) -> Answer:
    """What silent ballots are taken to say; without a majority by both measures, nothing."""
    if silent == "abstained":
        return Answer.ABSTAINED
    if silent == "majority":
        if all(2 * one.in_favour > one.took_part for one in tallies):
            return Answer.FOR
        if all(2 * one.against > one.took_part for one in tallies):
            return Answer.AGAINST
    return Answer.NOT_RETURNED


def _with_silent(tally: Tally, taken: Answer) -> Tally:
    field = {
        Answer.FOR: "in_favour",
        Answer.AGAINST: "against",
        Answer.ABSTAINED: "abstained",
    }.get(taken)
    if field is None:
        return tally
    more = tally.not_returned
    return replace(tally, took_part=tally.took_part + more, **{field: getattr(tally, field) + more})


def _held(matter: Motion, tally: Tally) -> Measure:
    return Measure(
        tally=tally,
        turned_out=matter.turnout.reached(tally.took_part, tally.total),
        approved=matter.approval.reached(tally.in_favour, tally.took_part),
        least_turnout=matter.turnout.least(tally.total),
        least_approval=matter.approval.least(tally.took_part),
    )
