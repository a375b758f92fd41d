"""An election of an owners' committee: who is elected, and what the law asks of seats and people.

Numbers of seats and conditions of candidates are data (``resources/rules/votes.json``;
上海市住宅物业管理规定 20, 21).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from models.vocabulary.findings import Finding, Severity
from models.vocabulary.reference import Term
from models.vocabulary.votes import Count
from resources import rules

__all__ = [
    "Condition",
    "Elected",
    "candidate_findings",
    "conditions",
    "elected",
    "seat_findings",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition(Term):
    """Something a candidate must fulfil, or must have handed in."""

    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Elected:
    """How a candidate came out: ``rank`` from 1 among those with enough votes, 0 without.

    ``tied`` says that the last seat cannot be given to one of several without a second vote.
    """

    rank: int
    elected: bool
    tied: bool = False


@cache
def conditions() -> tuple[Condition, ...]:
    """Every condition of a candidate, in the order it is checked."""
    return tuple(Condition(**row) for row in rules("votes")["conditions"])


def elected(counts: Sequence[Count], seats: int) -> tuple[Elected, ...]:
    """Who is elected, in the order of the candidates.

    A candidate needs the majority of an ordinary matter; where more have it than there are seats,
    those with the most heads come first, then those with the most area. Equal votes for the last
    seat leave it open.
    """
    votes = [(one.heads.tally.in_favour, one.area.tally.in_favour) for one in counts]
    passed = [votes[place] for place, one in enumerate(counts) if one.passed]
    found: list[Elected] = []
    for one, own in zip(counts, votes, strict=True):
        if not one.passed:
            found.append(Elected(rank=0, elected=False))
            continue
        before = sum(other > own for other in passed)
        level = sum(other == own for other in passed)
        sure = before + level <= seats
        found.append(Elected(rank=before + 1, elected=sure, tied=not sure and before < seats))
    return tuple(found)


def seat_findings(seats: int, area: int) -> tuple[Finding, ...]:
    """Whether so many members are lawful; ``area`` is the estate's exclusive area in 0.01 m².

    The law measures an estate by its building area, which is never less than its exclusive area.
    """
    rule = rules("votes")["committee"]
    small = area <= rule["small_area"]
    least = rule["least_small"] if small else rule["least"]
    if seats >= least and seats % 2:
        return ()
    return (
        Finding(
            code="vote.seats-unlawful",
            severity=Severity.WARN,
            field="seats",
            source=rule["source"],
            params={"seats": seats, "least": least},
        ),
    )


def candidate_findings(position: int, fulfilled: Collection[str]) -> tuple[Finding, ...]:
    """The conditions nobody has checked yet for the candidate at ``position`` (from 1)."""
    return tuple(
        Finding(
            code="vote.condition-open",
            severity=Severity.WARN,
            field=f"questions.{position - 1}.conditions",
            source=one.source,
            params={"position": position, "condition": one.zh},
        )
        for one in conditions()
        if one.code not in fulfilled
    )
