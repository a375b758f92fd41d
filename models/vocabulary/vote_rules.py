"""What owners' votes are judged by: matters with their majorities, and how ballots count.

All of it is data with its article (``resources/rules/votes.json``); fractions are compared by
cross-multiplication, nothing is ever rounded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from models.vocabulary.errors import Refusal
from models.vocabulary.reference import Term
from models.vocabulary.topics import majority
from resources import rules

__all__ = [
    "AreaSource",
    "CountingRule",
    "Motion",
    "Share",
    "area_source",
    "area_sources",
    "invalid_rule",
    "invalid_rules",
    "motion",
    "motions",
    "silent_rule",
    "silent_rules",
]

_LONGEST_SHOWN = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """A fraction that must be reached, or passed where ``strict``."""

    numerator: int
    denominator: int
    strict: bool
    source: str

    def reached(self, part: int, whole: int) -> bool:
        """Whether ``part`` of ``whole`` is enough; nothing is enough of nothing."""
        if whole <= 0:
            return False
        left, right = self.denominator * part, self.numerator * whole
        return left > right if self.strict else left >= right

    def least(self, whole: int) -> int:
        """The smallest whole number that is enough of ``whole``."""
        exact = self.numerator * whole
        if self.strict:
            return exact // self.denominator + 1
        return -(-exact // self.denominator)


@dataclass(frozen=True, kw_only=True, slots=True)
class Motion(Term):
    """A matter owners decide together; ``majority`` is ordinary or special."""

    majority: str
    source: str

    @property
    def turnout(self) -> Share:
        """How many must take part."""
        rule = majority(self.majority)
        return Share(
            numerator=rule.turnout[0],
            denominator=rule.turnout[1],
            strict=False,
            source=rule.source,
        )

    @property
    def approval(self) -> Share:
        """How many of those who took part must be in favour."""
        rule = majority(self.majority)
        return Share(
            numerator=rule.approval[0],
            denominator=rule.approval[1],
            strict=not rule.inclusive,
            source=rule.source,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaSource(Term):
    """What an area is taken from: the property register, the survey, the contract."""

    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CountingRule(Term):
    """How silent or invalid ballots count; ``own_rule`` ones hold only if the assembly wrote so."""

    own_rule: bool
    source: str


@cache
def motions() -> tuple[Motion, ...]:
    """The matters of 民法典 278, ordinary ones first."""
    found = tuple(Motion(**row) for row in rules("votes")["motions"])
    for one in found:
        majority(one.majority)
    return found


def motion(code: str) -> Motion:
    """The matter with this code or Chinese name. Refusal if unknown."""
    for one in motions():
        if code in {one.code, one.zh}:
            return one
    raise Refusal("vote.unknown-motion", field="matter", value=code[:_LONGEST_SHOWN])


@cache
def silent_rules() -> tuple[CountingRule, ...]:
    """How ballots that did not come back may be counted, the law's way first."""
    return tuple(CountingRule(**row) for row in rules("votes")["silent"])


def silent_rule(code: str) -> CountingRule:
    """The rule for silent ballots with this code. Refusal if unknown."""
    return _rule(silent_rules(), code, "silent")


@cache
def invalid_rules() -> tuple[CountingRule, ...]:
    """How ballots that came back invalid may be counted, the law's way first."""
    return tuple(CountingRule(**row) for row in rules("votes")["invalid"])


def invalid_rule(code: str) -> CountingRule:
    """The rule for invalid ballots with this code. Refusal if unknown."""
    return _rule(invalid_rules(), code, "invalid")


def _rule(known: Iterable[CountingRule], code: str, name: str) -> CountingRule:
    for one in known:
        if one.code == code:
            return one
    raise Refusal(f"vote.unknown-{name}", field=name, value=code[:_LONGEST_SHOWN])


@cache
def area_sources() -> tuple[AreaSource, ...]:
    """Where an area may come from, in the order of precedence (建筑物区分所有权解释 8)."""
    return tuple(AreaSource(**row) for row in rules("votes")["area_sources"])


def area_source(code: str) -> AreaSource:
    """The source of an area with this code or Chinese name. Refusal if unknown."""
    for one in area_sources():
        if code in {one.code, one.zh}:
            return one
    raise Refusal("vote.unknown-area-source", field="area_source", value=code[:_LONGEST_SHOWN])
