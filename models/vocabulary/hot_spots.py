"""热点: where cases gather more than chance would have them, and where there are too few to say.

Six ways of looking: a building, an estate, a topic and a topic in a building are held against
their own earlier two years while the whole office grows or shrinks; a pair of persons against the
others of their building whom each could have met; a topic's season against the rest of the same
years; an estate against its share of the exclusive parts. All comparisons of one look answer for
the chance of a false alarm together. The constants are data (``rules/hot_spots.json``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from models.vocabulary.chance import Draw, Share, comparisons
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
    "hot_spots",
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


# From counts to comparisons


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cell:
    """A comparison before it is judged; ``draws`` of which each has its ``counts``."""

    axis: Axis
    draws: tuple[Draw | Share, ...]
    counts: tuple[int, ...]
    building: int | None = None
    estate: int | None = None
    topic: str = ""
    persons: tuple[int, ...] = ()

    @property
    def chance(self) -> float:
        """The probability of this by chance: every year must be as strange as the least strange."""
        each = zip(self.draws, self.counts, strict=True)
        return max(draw.at_least(count) for draw, count in each) ** len(self.draws)

    def least(self, least: int) -> float:
        """The smallest chance it could have; 1.0 where it could never have ``least`` cases."""
        if self.draws[0].most < least:
            return 1.0
        return max(draw.least_chance for draw in self.draws) ** len(self.draws)


def hot_spots(counts: Counts, given: HotSpotRules | None = None) -> tuple[Spot, ...]:
    """Every comparison that has a case in the look, the hot ones first, then by how unlikely.

    Pairs are many where persons are many, so they answer for a chance of their own.
    """
    constants = given or hot_spot_rules()
    places = [
        *_rises(counts.counted, constants),
        *_seasons(counts, constants),
        *_by_parts(counts),
    ]
    could = _could_meet(counts, constants.least)
    told = [
        *_family(places, (), constants.alarm, constants),
        *_family(list(_pairs(counts.pairs)), could, constants.alarm_of_pairs, constants),
    ]
    return tuple(sorted(told, key=_rank))


def _family(
    cells: Sequence[_Cell],
    others: Iterable[tuple[float, int]],
    alarm: float,
    given: HotSpotRules,
) -> Iterator[Spot]:
    """The comparisons that share one chance of a false alarm, with ``others`` that had no case."""
    least = [(cell.least(given.least), 1) for cell in cells]
    compared = comparisons([*least, *others], alarm)
    for cell, (possible, _) in zip(cells, least, strict=True):
        if cell.counts[0]:
            yield _judged(cell, possible * compared, compared, alarm, given)


def _rank(spot: Spot) -> tuple[object, ...]:
    order = tuple(Verdict).index(spot.verdict)
    return (order, spot.chance, -spot.observed, spot.key)


def _judged(cell: _Cell, possible: float, compared: int, alarm: float, given: HotSpotRules) -> Spot:
    """``possible`` is the smallest chance the comparison could have, as ``chance`` is counted."""
    draw, observed = cell.draws[0], cell.counts[0]
    usual = all(count <= one.expected for one, count in zip(cell.draws, cell.counts, strict=True))
    chance = 1.0 if usual else min(1.0, cell.chance * compared)
    many = observed >= given.least and observed >= given.excess * draw.expected
    verdict = Verdict.USUAL
    if possible > alarm:
        verdict = Verdict.TOO_FEW
    elif many and chance <= alarm:
        verdict = Verdict.HOT
    return Spot(
        axis=cell.axis,
        building=cell.building,
        estate=cell.estate,
        topic=cell.topic,
        persons=cell.persons,
        observed=observed,
        expected=draw.expected,
        before=draw.drawn,
        chance=chance,
        compared=compared,
        verdict=verdict,
        years=len(cell.draws),
    )


_Key = tuple[Axis, int | None, int | None, str]


def _keys(one: Counted, unnamed: frozenset[str]) -> Iterator[_Key]:
    """What a case counts for."""
    named = one.topic not in unnamed
    if one.building is not None:
        yield Axis.BUILDING, one.building, one.estate, ""
        if named:
            yield Axis.BUILDING_TOPIC, one.building, one.estate, one.topic
    if one.estate is not None:
        yield Axis.ESTATE, None, one.estate, ""
    if named:
        yield Axis.TOPIC, None, None, one.topic


def _rises(counted: Iterable[Counted], given: HotSpotRules) -> Iterator[_Cell]:
    """Recent cases against those of the earlier years, of everything a case counts for."""
    whole: Counter[_Key] = Counter()
    recent: Counter[_Key] = Counter()
    population = marked = 0
    for one in counted:
        if one.year >= given.years_before:
            continue
        now = one.cases if one.season and one.year == 0 else 0
        population += one.cases
        marked += now
        for key in _keys(one, given.unnamed):
            whole[key] += one.cases
            recent[key] += now
    for key, drawn in whole.items():
        axis, building, estate, topic = key
        draw = Draw(population=population, marked=marked, drawn=drawn)
        yield _Cell(
            axis=axis,
            building=building,
            estate=estate,
            topic=topic,
            draws=(draw,),
            counts=(recent[key],),
        )


_YEAR = 365
_NEARLY = 30


def _seasons(counts: Counts, given: HotSpotRules) -> Iterator[_Cell]:
    """A topic in the same days of every year the register covers, two at least."""
    years = min((counts.days + _NEARLY) // _YEAR, given.years_of_season)
    cases: defaultdict[int, Counter[str]] = defaultdict(Counter)
    inside: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for one in counts.counted:
        if one.year < years:
            cases[one.year][one.topic] += one.cases
            inside[one.year][one.topic] += one.cases if one.season else 0
    if years < 2 or len(cases) < years:
        return
    topics = {topic for year in cases.values() for topic in year} - given.unnamed
    for topic in sorted(topics):
        draws = tuple(
            Draw(
                population=cases[year].total(),
                marked=inside[year].total(),
                drawn=cases[year][topic],
            )
            for year in range(years)
        )
        seen = tuple(inside[year][topic] for year in range(years))
        yield _Cell(axis=Axis.SEASON, topic=topic, draws=draws, counts=seen)


def _by_parts(counts: Counts) -> Iterator[_Cell]:
    """Cases of a year against the share of exclusive parts.

    Only once the parts of every estate with cases are known: half an office would make the other
    half look loud.
    """
    known = {estate: parts for estate, parts in counts.parts.items() if parts}
    year: Counter[int] = Counter()
    for one in counts.counted:
        if one.year == 0 and one.estate is not None:
            year[one.estate] += one.cases
    if len(year) < 2 or not year.keys() <= known.keys():
        return
    for estate, parts in known.items():
        draw = Share(drawn=year.total(), part=parts, whole=sum(known.values()))
        yield _Cell(axis=Axis.PARTS, estate=estate, draws=(draw,), counts=(year[estate],))


def _pairs(pairs: Iterable[Paired]) -> Iterator[_Cell]:
    for one in pairs:
        meetings = (_met(one, one.one_in, one.other_in), _met(one, one.other_in, one.one_in))
        yield _Cell(
            axis=Axis.PAIR,
            building=one.building,
            persons=(one.one, one.other),
            draws=(max(meetings, key=lambda draw: draw.at_least(one.together)),),
            counts=(one.together,),
        )


def _met(pair: Paired, cases: int, others: int) -> Share:
    """In how many of the ``cases`` of the one the other would be, were it anybody of the building.

    Everybody is as likely as all who are known, or as often as he is in the cases of others if that
    is more: who quarrels with everybody makes no pair with one.
    """
    anybody = max(pair.persons - 1, 2)
    often, of = others - pair.together + 1, _SIDES * (pair.among - cases) + anybody
    part, whole = (often, of) if often * anybody > of else (1, anybody)
    return Share(drawn=cases, part=part, whole=max(whole, part + 1))


_SIDES = 2


def _could_meet(counts: Counts, least: int) -> Iterator[tuple[float, int]]:
    """The pairs that could have been told of and were not, for the comparisons they are."""
    unseen = Counter(counts.possible)
    for one in counts.pairs:
        unseen[one.persons, min(one.one_in, one.other_in)] -= 1
    for (persons, few), times in unseen.items():
        if times > 0 and few >= least:
            yield Share(drawn=few, part=1, whole=max(persons - 1, 2)).least_chance, times
