"""How a ratio is measured here.

Absolute times drift by a factor of two on a shared machine, so nothing is compared across runs.
Two sides are run in turn, A B A B, each pair gives one ratio, and the median of the ratios counts:
a disturbance then hits both sides of a pair or spoils one pair only.
"""

import gc
import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Benchmark", "Measured", "Outcome", "compared", "fresh", "paired"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What the pairs gave: the median ratio, and the median of each side.

    Seconds, unless the outcome names another unit.
    """

    ratio: float
    ours: float
    bare: float
    pairs: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """One line of the table: a ratio, what it was measured against, and the goal it has."""

    name: str
    against: str
    measured: Measured
    goal: float
    unit: str = "s"

    @property
    def kept(self) -> bool:
        """Whether the goal is reached."""
        return self.measured.ratio <= self.goal


@dataclass(frozen=True, kw_only=True, slots=True)
class Benchmark:
    """A declared benchmark: ``run`` takes the number of pairs and answers its lines."""

    name: str
    run: Callable[[int], Sequence[Outcome]]


def paired(
    ours: Callable[[], object],
    bare: Callable[[], object],
    pairs: int,
    *,
    clock: Callable[[], float] = time.perf_counter,
) -> Measured:
    """``ours`` against ``bare``, in turn, each once before to warm up.

    Which side begins changes from pair to pair, so that neither always runs on what the other
    left in the caches.
    """
    if pairs < 1:
        message = f"a measurement needs at least one pair, not {pairs}"
        raise ValueError(message)
    ours()
    bare()
    return compared(lambda: _timed(ours, clock), lambda: _timed(bare, clock), pairs)


def compared(ours: Callable[[], float], bare: Callable[[], float], pairs: int) -> Measured:
    """As :func:`paired` for sides that measure themselves: seconds of processor, bytes."""
    figures = []
    for index in range(pairs):
        if index % 2:
            second, first = bare(), ours()
        else:
            first, second = ours(), bare()
        figures.append((first, second))
    return Measured(
        ratio=statistics.median(mine / theirs for mine, theirs in figures),
        ours=statistics.median(mine for mine, _ in figures),
        bare=statistics.median(theirs for _, theirs in figures),
        pairs=pairs,
    )


def fresh(scratch: Path) -> dict[str, str]:
    """The variables of a process that starts anew, as it does on an office PC.

    Each module is compiled when it is first used, here into ``scratch``; so one run goes before.
    """
    given = {**os.environ, "PYTHONPYCACHEPREFIX": str(scratch / "compiled")}
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return given


def _timed(side: Callable[[], object], clock: Callable[[], float]) -> float:
    """How long one side takes; what the side before left behind is swept up first."""
    gc.collect()
    begun = clock()
    side()
    return clock() - begun
