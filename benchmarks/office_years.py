"""Invented years of an office in which nothing gathers, and what is planted into them.

It knows nothing of how gatherings are looked for. Cases come independently of one another: each
day as likely as the growth of the office and the wave of the year make it, each household as likely
as every other, the topic by its weight, the two parties by chance from the building. What the
look is to find is added on top, case by case.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi

__all__ = ["Happening", "Parameters", "Planted", "happenings"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameters:
    """What is invented.

    ``cases`` in ``days``, ``growth`` times as many a day at the end as in the beginning, up to
    ``wave`` more or less with the time of the year; ``estates`` of ``buildings`` each, a building
    having one of ``households`` with two persons each; ``topics`` with their weights. A case in
    ``nowhere`` of all has no building. A share of ``tempered`` persons is ``temper`` times as
    likely as others to be a party.
    """

    cases: int = 300
    days: int = 730
    growth: float = 2.0
    wave: float = 0.3
    estates: int = 4
    buildings: int = 12
    households: tuple[int, ...] = (12, 24, 36, 60)
    topics: tuple[tuple[str, int], ...] = (
        ("parking", 30),
        ("noise", 20),
        ("neighbours", 15),
        ("property", 12),
        ("leak", 10),
        ("pets", 8),
        ("falling-objects", 5),
    )
    nowhere: float = 0.05
    tempered: float = 0.0
    temper: int = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """A case: how many days ago, where (numbers; no building is None), about what, between whom."""

    ago: int
    estate: int
    building: int | None
    topic: str
    persons: tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Planted:
    """So many ``cases`` more between ``newest`` and ``oldest`` days ago; what is None is drawn."""

    cases: int
    newest: int = 0
    oldest: int = 89
    building: int | None = None
    topic: str | None = None
    persons: tuple[int, int] | None = None


_PERSONS = 2
_ROOM = 1_000
"""Persons are numbered by building: those of building 3 begin with 3,000."""


def happenings(
    seed: int, given: Parameters, planted: Sequence[Planted] = ()
) -> Iterator[Happening]:
    """The cases of one invented office; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - invents an office
    count = given.estates * given.buildings
    sizes = [chance.choice(given.households) for _ in range(count)]
    doors = list(accumulate(sizes))
    days = list(accumulate(_weight(given, ago) for ago in range(given.days)))
    topics = [code for code, _ in given.topics]
    weights = list(accumulate(weight for _, weight in given.topics))

    def happening(ago: int, one: Planted | None = None) -> Happening:
        building = one.building if one else None
        if building is None:
            (building,) = chance.choices(range(count), cum_weights=doors)
        (topic,) = chance.choices(topics, cum_weights=weights)
        first, second = _couple(chance, sizes[building] * _PERSONS, given)
        drawn = (building * _ROOM + first, building * _ROOM + second)
        placed = one is not None or chance.random() >= given.nowhere
        return Happening(
            ago=ago,
            estate=building // given.buildings,
            building=building if placed else None,
            topic=one.topic if one and one.topic else topic,
            persons=one.persons if one and one.persons else drawn,
        )

    for ago in chance.choices(range(given.days), cum_weights=days, k=given.cases):
        yield happening(ago)
    for one in planted:
        for _ in range(one.cases):
            yield happening(chance.randint(one.newest, one.oldest), one)


def _couple(chance: random.Random, count: int, given: Parameters) -> tuple[int, int]:
    """Two of ``count`` persons; the first of them are those with a temper."""
    if not given.tempered:
        first, second = chance.sample(range(count), 2)
        return first, second
    hot = max(1, round(count * given.tempered))
    weights = [given.temper] * hot + [1] * (count - hot)
    (first,) = chance.choices(range(count), weights)
    weights[first] = 0
    (second,) = chance.choices(range(count), weights)
    return first, second


def _weight(given: Parameters, ago: int) -> float:
    """How likely a day is; the office grows in a straight line."""
    grown = given.growth - (given.growth - 1) * ago / given.days
    return grown * (1 + given.wave * cos(2 * pi * ago / 365))
