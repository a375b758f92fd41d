"""热点: where cases gather more than chance would have them, and where there are too few to say.

Six ways of looking: a building, an estate, a topic and a topic in a building are held against
their own earlier two years while the whole office grows or shrinks; a pair of persons against the
others of their building whom each could have met; a topic's season against the rest of the same
years; an estate against its share of the exclusive parts. All comparisons of one look answer for
the chance of a false alarm together. The constants are data (``rules/hot_spots.json``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.vocabulary.chance import Draw, Share, comparisons
from models.vocabulary.hot_spots_told import (
    Axis,
    Counted,
    Counts,
    HotSpotRules,
    Paired,
    Spot,
    Verdict,
    hot_spot_rules,
)

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
