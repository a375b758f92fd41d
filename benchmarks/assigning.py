"""How far from fair the load is once a thousand invented cases were given as proposed.

Ours is the body, or the mediator, that strays furthest from a fair share when every proposal is
followed; the bare side is the fair share. Bodies have strengths of their own and room in
proportion; the mediators of one body are equally fit. The caseload is :mod:`benchmarks.caseload`'s,
which knows nothing of the choice.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.caseload import Arrival, Parameters, arrivals
from benchmarks.harness import Benchmark, Measured, Outcome
from models.vocabulary.assignment import Candidate, CaseAtHand, propose
from models.vocabulary.recusal import Individual, MediatorFacts, Side, Tie
from models.vocabulary.terms import RelationKind

__all__ = ["ASSIGNING", "Load", "furthest", "of_bodies", "of_mediators", "simulated"]

GOAL = 1.10
STRENGTHS: tuple[tuple[str, ...], ...] = (
    ("parking",),
    ("parking", "pets"),
    ("property",),
    ("neighbours",),
    (),
)
"""What each of the five bodies is good at."""

LIMITS = (12, 12, 12, 12, 12)
EACH = 4
"""Mediators of a body; numbers run through: those of the first are 0 to 3."""

_YEAR = timedelta(days=365)
_PARTY = Individual(id=1, name="李秀芳")
_KIN = (Tie(other=_PARTY, kind=RelationKind.KINSHIP),)


@dataclass(kw_only=True, slots=True)
class Load:
    """What bodies and mediators were given, by number."""

    bodies: Counter[int] = field(default_factory=Counter)
    mediators: Counter[int] = field(default_factory=Counter)


@dataclass(kw_only=True, slots=True)
class _Office:
    """The office while cases come in."""

    limits: Sequence[int]
    load: Load = field(default_factory=Load)
    hand: list[tuple[date, int, tuple[int, ...]]] = field(default_factory=list)
    year: deque[tuple[date, int, tuple[int, ...]]] = field(default_factory=deque)
    ended: Counter[tuple[int, str]] = field(default_factory=Counter)
    agreed: Counter[tuple[int, str]] = field(default_factory=Counter)

    def candidates(self, case: Arrival) -> list[Candidate]:
        """Every body as the register would tell it on the day."""
        self.hand = [one for one in self.hand if one[0] > case.on]
        while self.year and self.year[0][0] < case.on - _YEAR:
            self.year.popleft()
        used, taken = _counted(self.hand), _counted(self.year)
        return [
            Candidate(
                body_id=body,
                body=f"第{body}调解工作室",
                kind="studio",
                specialties=STRENGTHS[body % len(STRENGTHS)],
                limit=limit,
                used=used.bodies[body],
                taken=taken.bodies[body],
                closed=self.ended[body, case.topic],
                agreed=self.agreed[body, case.topic],
                mediators=tuple(
                    MediatorFacts(
                        id=one,
                        person=Individual(id=1000 + one, name=f"调解员{one}"),
                        ties=_KIN if one == case.kin else (),
                        open_cases=used.mediators[one],
                        taken=taken.mediators[one],
                    )
                    for one in range(body * EACH, (body + 1) * EACH)
                ),
            )
            for body, limit in enumerate(self.limits)
        ]

    def give(self, case: Arrival) -> None:
        """Follow the first proposal."""
        at_hand = CaseAtHand(topic=case.topic, estate="梧桐里", sides=(Side(person=_PARTY),))
        best = propose(at_hand, self.candidates(case))[0]
        mediators = tuple(one.id for one in best.mediators)
        self.load.bodies[best.body_id] += 1
        self.load.mediators.update(mediators)
        self.hand.append((case.on + timedelta(days=case.days), best.body_id, mediators))
        self.year.append((case.on, best.body_id, mediators))
        self.ended[best.body_id, case.topic] += 1
        self.agreed[best.body_id, case.topic] += case.agreed


def _counted(given: Iterable[tuple[date, int, tuple[int, ...]]]) -> Load:
    load = Load()
    for _, body, mediators in given:
        load.bodies[body] += 1
        load.mediators.update(mediators)
    return load


def simulated(seed: int, given: Parameters | None = None, limits: Sequence[int] = LIMITS) -> Load:
    """The load after every case was given to the first that is proposed."""
    office = _Office(limits=limits)
    for case in arrivals(seed, given or Parameters()):
        office.give(case)
    return office.load


def furthest(load: Mapping[int, int], weights: Mapping[int, int]) -> tuple[float, float]:
    """The load that strays furthest from its fair share, mirrored above it, and that share.

    ``weights`` say what each can carry; a load of 0.95 of its share counts as 1.05 of it.
    """
    total, whole = sum(load.get(key, 0) for key in weights), sum(weights.values())
    shares = {key: total * weight / whole for key, weight in weights.items()}
    worst = max(shares, key=lambda key: abs(load.get(key, 0) / shares[key] - 1))
    share = shares[worst]
    return share + abs(load.get(worst, 0) - share), share


def of_bodies(load: Load, limits: Sequence[int] = LIMITS) -> tuple[float, float]:
    """The body that strays furthest, room in proportion to its limit."""
    return furthest(load.bodies, dict(enumerate(limits)))


def of_mediators(load: Load) -> tuple[float, float]:
    """The mediator that strays furthest from his colleagues of the same body."""
    found = [
        furthest(load.mediators, dict.fromkeys(range(body * EACH, (body + 1) * EACH), 1))
        for body in load.bodies
    ]
    return max(found, key=lambda one: one[0] / one[1])


def _measured(figures: Sequence[tuple[float, float]]) -> Measured:
    worst = max(figures, key=lambda one: one[0] / one[1])
    ours, bare = worst
    return Measured(ratio=ours / bare, ours=ours, bare=bare, pairs=len(figures))


def run(pairs: int) -> Sequence[Outcome]:
    """The furthest of as many caseloads as pairs are asked for, each with a seed of its own."""
    loads = [simulated(seed) for seed in range(max(pairs, 1))]
    against = "the fair share of 1,000 invented cases"
    return [
        Outcome(
            name="load of a body, 1,000 cases",
            against=against,
            measured=_measured([of_bodies(load) for load in loads]),
            goal=GOAL,
            unit="",
        ),
        Outcome(
            name="load of a mediator, 1,000 cases",
            against=against,
            measured=_measured([of_mediators(load) for load in loads]),
            goal=GOAL,
            unit="",
        ),
    ]


ASSIGNING = Benchmark(name="assigning", run=run)
