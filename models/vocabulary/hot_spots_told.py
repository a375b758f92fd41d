"""What a look for hot spots counts, the constants it judges by, and a spot told as a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from resources import Language, phrase, rules

__all__ = [
    "Axis",
    "Counted",
    "Counts",
    "HotSpotRules",
    "Paired",
    "Spot",
    "Verdict",
    "hot_spot_rules",
]


class Axis(Enum):
    """What cases gather around; the value is used in addresses."""

    BUILDING = "building"
    BUILDING_TOPIC = "building-topic"
    ESTATE = "estate"
    TOPIC = "topic"
    PAIR = "pair"
    SEASON = "season"
    PARTS = "parts"

    def label(self, language: Language) -> str:
        """What kind of gathering it is."""
        return phrase(f"hot.axis-{self.value}", language)


class Verdict(Enum):
    """What the test says."""

    HOT = "hot"
    USUAL = "usual"
    TOO_FEW = "too-few"

    def label(self, language: Language) -> str:
        """In a word or two."""
        return phrase(f"hot.verdict-{self.value}", language)


@dataclass(frozen=True, kw_only=True, slots=True)
class HotSpotRules:
    """The constants: ``days`` of a look, earlier years, the share of looks that may err.

    ``alarm`` is the chance (0 to 1) that a register without any gathering raises an alarm at all
    about places, topics and seasons, ``alarm_of_pairs`` that it does about two persons. ``least``
    cases and ``excess`` times the expected ones are needed before anything is called hot.
    """

    days: int
    years_before: int
    years_of_season: int
    alarm: float
    alarm_of_pairs: float
    least: int
    excess: float
    unnamed: frozenset[str]
    recurrence_months: int


@cache
def hot_spot_rules() -> HotSpotRules:
    """The constants as they ship."""
    read = rules("hot_spots")
    return HotSpotRules(
        days=read["days"],
        years_before=read["years_before"],
        years_of_season=read["years_of_season"],
        alarm=read["alarm_percent"] / 100,
        alarm_of_pairs=read["alarm_percent_of_pairs"] / 100,
        least=read["least"],
        excess=read["least_excess_percent"] / 100,
        unnamed=frozenset(read["unnamed_topics"]),
        recurrence_months=read["recurrence_months"],
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """Cases of one topic in one building: ``year`` 0 are the last 365 days, 1 those before.

    ``season`` marks the last days of that year that the look is about; with year 0 they are the
    look itself.
    """

    building: int | None
    estate: int | None
    topic: str
    year: int
    season: bool
    cases: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Paired:
    """Two persons (ids, the lower first) who were ``together`` in cases of a building.

    ``one_in`` and ``other_in`` are how many cases of that building each is in at all; ``among``
    how many cases of it have two known persons, ``persons`` how many persons are in them.
    """

    building: int
    one: int
    other: int
    together: int
    one_in: int
    other_in: int
    among: int
    persons: int


@dataclass(frozen=True, kw_only=True)
class Counts:
    """Everything a look is made from.

    ``possible`` are the pairs that could have met, by (persons of the building, cases of the one of
    them who has fewer); ``parts`` the exclusive parts of each estate whose register of owners is
    known; ``days`` how far back the first case lies.
    """

    counted: tuple[Counted, ...]
    pairs: tuple[Paired, ...] = ()
    possible: Mapping[tuple[int, int], int] = field(default_factory=dict)
    parts: Mapping[int, int] = field(default_factory=dict)
    days: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """One comparison: what was counted, what was to be expected, and what that says.

    ``chance`` is the probability that chance alone makes so many, multiplied by the ``compared``
    it answers for, at most 1.0; ``before`` the cases the expectation rests on, ``years`` how many
    years a season was seen in.
    """

    axis: Axis
    building: int | None = None
    estate: int | None = None
    topic: str = ""
    persons: tuple[int, ...] = ()
    observed: int
    expected: float
    before: int
    chance: float
    compared: int
    verdict: Verdict
    years: int = 0

    @property
    def key(self) -> str:
        """What names the spot in an address and is the same the next day."""
        what = (self.building, self.estate, self.topic, *self.persons)
        return ":".join([self.axis.value, *("" if one is None else str(one) for one in what)])

    def sentence(self, language: Language) -> str:
        """Observed, expected and what the test says, as one sentence."""
        return phrase(
            f"hot.{_WORDED[self.axis]}-{self.verdict.value}",
            language,
            days=hot_spot_rules().days,
            observed=self.observed,
            expected=f"{self.expected:.1f}",
            before=self.before,
            years=self.years,
            compared=self.compared,
            chance=_odds(self.chance, language),
        )


_WORDED = {
    Axis.BUILDING: "rise",
    Axis.BUILDING_TOPIC: "rise",
    Axis.ESTATE: "rise",
    Axis.TOPIC: "rise",
    Axis.PAIR: "pair",
    Axis.SEASON: "season",
    Axis.PARTS: "parts",
}
_RAREST = 1_000_000


def _odds(chance: float, language: Language) -> str:
    """A probability as one in so many, two digits of it."""
    one_in = 1 / chance if chance > 1 / _RAREST else _RAREST
    digits = max(0, len(str(int(one_in))) - 2)
    rounded = int(one_in / 10**digits) * 10**digits
    rarer = chance <= 1 / _RAREST
    return phrase("hot.rarer" if rarer else "hot.one-in", language, count=f"{rounded:,}")
