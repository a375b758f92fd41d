"""An invented caseload, day by day; it knows nothing of how cases are given to bodies.

Its parameters stand in :class:`Parameters`: how many cases, how they come in, what they are about,
how long they take, how often a mediator is kin of a party. They are drawn with one seed.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Arrival", "Parameters", "arrivals"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameters:
    """What is invented.

    ``gaps`` are the days between two cases, ``topics`` what they are about, each drawn with equal
    chance; ``shortest`` and ``longest`` the days a case is in hand; ``kin`` the share of cases in
    which one of ``mediators`` people is kin of a party; ``agreed`` the share that ends agreed.
    """

    cases: int = 1_000
    begin: date = date(2024, 11, 25)
    gaps: tuple[int, ...] = (0, 0, 1, 1, 1)
    topics: tuple[str, ...] = (*["parking"] * 6, *["property"] * 2, "pets", "noise")
    shortest: int = 15
    longest: int = 45
    kin: float = 0.1
    agreed: float = 0.8
    mediators: int = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """A case that comes in: ``kin`` is the number of the mediator tied to a party, if any."""

    on: date
    topic: str
    days: int
    agreed: bool
    kin: int | None


def arrivals(seed: int, given: Parameters) -> Iterator[Arrival]:
    """The cases in the order they come in."""
    chance = random.Random(seed)  # noqa: S311 - invents a caseload
    day = given.begin
    for _ in range(given.cases):
        day += timedelta(days=chance.choice(given.gaps))
        yield Arrival(
            on=day,
            topic=chance.choice(given.topics),
            days=chance.randint(given.shortest, given.longest),
            agreed=chance.random() < given.agreed,
            kin=chance.randrange(given.mediators) if chance.random() < given.kin else None,
        )
