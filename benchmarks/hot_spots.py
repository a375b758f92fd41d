"""How often a register in which nothing gathers raises an alarm, and how much planted is missed.

A ratio here is a share: of registers with a false alarm, of planted gatherings not found. The
registers are :mod:`benchmarks.office_years`'s, which knows nothing of the look; its parameters:
300 cases in two years, twice as many a day at the end, a wave of 30 % in the year, 4 estates of 12
buildings of 12 to 60 households with two persons each, 7 topics, 5 % of the cases in no building;
in one row every tenth person is eight times as often in a case.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.harness import Benchmark, Measured, Outcome
from benchmarks.office_years import Happening, Parameters, Planted, happenings
from models.vocabulary.hot_spots import (
    Axis,
    Counted,
    Counts,
    Paired,
    Spot,
    Verdict,
    hot_spot_rules,
    hot_spots,
)

__all__ = ["HOT_SPOTS", "SOWN", "Sown", "counts_of", "false_alarms", "look", "missed"]

_YEAR = 365
_BUILDING = 7
_COUPLE = (7_001, 7_009)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sown:
    """What is planted into each register, where it must be found, the share that may be missed."""

    name: str
    planted: tuple[Planted, ...]
    axes: frozenset[Axis]
    goal: float

    def found(self, spots: Iterable[Spot]) -> bool:
        """Whether one of ``spots`` is what was planted."""
        first = self.planted[0]
        return any(
            spot.verdict is Verdict.HOT
            and spot.axis in self.axes
            and spot.building in {None, first.building}
            and spot.topic in {"", first.topic}
            for spot in spots
        )


QUARRELSOME = Parameters(tempered=0.1)
"""An office in which some persons are in case after case, with whoever it is."""

_OF_BUILDING = frozenset({Axis.BUILDING, Axis.BUILDING_TOPIC})

SOWN = (
    Sown(
        name="missed: building, one topic, 6 more",
        planted=(Planted(cases=6, building=_BUILDING, topic="pets"),),
        axes=_OF_BUILDING,
        goal=0.15,
    ),
    Sown(
        name="missed: building, any topic, 10 more",
        planted=(Planted(cases=10, building=_BUILDING),),
        axes=_OF_BUILDING,
        goal=0.20,
    ),
    Sown(
        name="missed: topic anywhere, 20 more",
        planted=(Planted(cases=20, topic="pets"),),
        axes=frozenset({Axis.TOPIC}),
        goal=0.10,
    ),
    Sown(
        name="missed: season, 16 more in each year",
        planted=(
            Planted(cases=16, topic="pets"),
            Planted(cases=16, topic="pets", newest=365, oldest=454),
        ),
        axes=frozenset({Axis.SEASON}),
        goal=0.20,
    ),
    Sown(
        name="missed: two persons, 6 cases together",
        planted=(Planted(cases=6, building=_BUILDING, persons=_COUPLE, oldest=600),),
        axes=frozenset({Axis.PAIR}),
        goal=0.25,
    ),
)
"""What is planted, by the size of the excess; a building has about 1.0 case in 90 days otherwise,
the topic 4 of all."""


def counts_of(cases: Iterable[Happening], days: int) -> Counts:
    """What the register would count of these cases."""
    season = hot_spot_rules().days
    counted: Counter[tuple[int | None, int, str, int, bool]] = Counter()
    met: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for one in cases:
        year, day = divmod(one.ago, _YEAR)
        counted[one.building, one.estate, one.topic, year, day < season] += 1
        if one.building is not None and year < hot_spot_rules().years_before:
            met[one.building].append((min(one.persons), max(one.persons)))
    pairs: list[Paired] = []
    possible: Counter[tuple[int, int]] = Counter()
    for building, couples in met.items():
        each = Counter(person for couple in couples for person in couple)
        among = len(couples)
        for few, _ in combinations(sorted(each.values()), 2):
            possible[len(each), few] += 1
        pairs += [
            Paired(
                building=building,
                one=first,
                other=second,
                together=together,
                one_in=each[first],
                other_in=each[second],
                among=among,
                persons=len(each),
            )
            for (first, second), together in Counter(couples).items()
            if together > 1
        ]
    return Counts(
        counted=tuple(
            Counted(
                building=building, estate=estate, topic=topic, year=year, season=inside, cases=many
            )
            for (building, estate, topic, year, inside), many in counted.items()
        ),
        pairs=tuple(pairs),
        possible=possible,
        days=days,
    )


def look(seed: int, given: Parameters, planted: Sequence[Planted] = ()) -> tuple[Spot, ...]:
    """What is found in one invented register."""
    return hot_spots(counts_of(happenings(seed, given, planted), given.days))


def false_alarms(registers: int, given: Parameters | None = None) -> int:
    """In how many registers without any gathering something is called hot."""
    return sum(
        any(spot.verdict is Verdict.HOT for spot in look(seed, given or Parameters()))
        for seed in range(registers)
    )


_OTHER_SEEDS = 1_000_000


def missed(sown: Sown, registers: int, given: Parameters | None = None) -> int:
    """In how many registers what was planted is not found."""
    seeds = range(_OTHER_SEEDS, _OTHER_SEEDS + registers)
    return sum(not sown.found(look(seed, given or Parameters(), sown.planted)) for seed in seeds)


def run(pairs: int) -> Sequence[Outcome]:
    """A hundred registers without, twenty with each kind of planting for every pair asked for."""
    quiet, each = 100 * max(pairs, 1), 20 * max(pairs, 1)
    lines = [_line("false alarm in a register, nothing planted", false_alarms(quiet), quiet)]
    lines.append(
        _line("false alarm, some quarrel with everybody", false_alarms(quiet, QUARRELSOME), quiet)
    )
    lines += [_line(sown.name, missed(sown, each), each, sown.goal) for sown in SOWN]
    return lines


def _line(name: str, count: int, of: int, goal: float = 0.05) -> Outcome:
    measured = Measured(ratio=count / of, ours=count, bare=of, pairs=of)
    return Outcome(
        name=name,
        against="invented registers of 300 cases (benchmarks/office_years.py)",
        measured=measured,
        goal=goal,
        unit="",
    )


HOT_SPOTS = Benchmark(name="hot-spots", run=run)
