"""How likely chance alone makes a count this large, and how many looks that answers for.

Counts are held against what they add up to: of ``population`` cases ``marked`` are recent, and a
building has ``drawn`` of them; had its cases come as everybody's did, the recent among them would
be drawn as from an urn (the exact test of Fisher). Against a fixed share, as by households, they
would be thrown like a coin (the exact binomial test). Nothing is approximated by a bell curve:
office counts are small. The arithmetic is in logarithms, right to about ten digits.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from math import exp, lgamma, log, log1p

__all__ = ["Draw", "Share", "comparisons"]

_NEGLIGIBLE = 1e-17


def _log_choose(of: int, chosen: int) -> float:
    return lgamma(of + 1) - lgamma(chosen + 1) - lgamma(of - chosen + 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Draw:
    """``drawn`` cases out of ``population``, of which ``marked`` are of the kind that is counted.

    ``0 <= marked, drawn <= population`` and ``population`` is at least 1.
    """

    population: int
    marked: int
    drawn: int

    @property
    def expected(self) -> float:
        """How many marked ones chance alone would draw."""
        return self.drawn * self.marked / self.population

    @property
    def most(self) -> int:
        """How many there can be at most."""
        return min(self.marked, self.drawn)

    def exactly(self, count: int) -> float:
        """The probability of ``count`` marked ones; 0.0 where there cannot be so many."""
        unmarked, rest = self.population - self.marked, self.drawn - count
        if not 0 <= count <= self.most or rest > unmarked:
            return 0.0
        return exp(
            _log_choose(self.marked, count)
            + _log_choose(unmarked, rest)
            - _log_choose(self.population, self.drawn)
        )

    def at_least(self, count: int) -> float:
        """The probability of ``count`` marked ones or more."""
        if count <= self.expected:
            return _upper(self, count)
        term = total = self.exactly(count)
        unmarked = self.population - self.marked
        for one in range(count, self.most):
            rest = self.drawn - one
            term *= (self.marked - one) * rest / ((one + 1) * (unmarked - rest + 1))
            total += term
            if term < total * _NEGLIGIBLE:
                break
        return min(1.0, total)

    @property
    def least_chance(self) -> float:
        """The smallest probability :meth:`at_least` can give: all that can be marked, are."""
        return self.exactly(self.most)


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """``drawn`` cases of which each falls to ``part`` out of ``whole`` (households) by chance.

    ``0 < part < whole``.
    """

    drawn: int
    part: int
    whole: int

    @property
    def expected(self) -> float:
        """How many its share would bring."""
        return self.drawn * self.part / self.whole

    @property
    def most(self) -> int:
        """How many there can be at most."""
        return self.drawn

    def exactly(self, count: int) -> float:
        """The probability of ``count``; 0.0 where there cannot be so many."""
        if not 0 <= count <= self.drawn:
            return 0.0
        share = self.part / self.whole
        return exp(
            _log_choose(self.drawn, count)
            + count * log(share)
            + (self.drawn - count) * log1p(-share)
        )

    def at_least(self, count: int) -> float:
        """The probability of ``count`` or more."""
        if count <= self.expected:
            return _upper(self, count)
        term = total = self.exactly(count)
        odds = self.part / (self.whole - self.part)
        for one in range(count, self.drawn):
            term *= (self.drawn - one) * odds / (one + 1)
            total += term
            if term < total * _NEGLIGIBLE:
                break
        return min(1.0, total)

    @property
    def least_chance(self) -> float:
        """The smallest probability :meth:`at_least` can give: every case fell here."""
        return self.exactly(self.drawn)


def _upper(of: Draw | Share, count: int) -> float:
    """The probability of ``count`` or more where that is likely: one less the rest."""
    return max(0.0, 1.0 - sum(of.exactly(one) for one in range(count)))


def comparisons(least: Iterable[tuple[float, int]], alarm: float) -> int:
    """For how many comparisons the chance of any false alarm has to answer (Tarone 1990).

    ``least`` are the smallest probabilities that comparisons can give, each with how many of them
    can; one that could never sound an alarm at the level it would need is none. Dividing ``alarm``
    by the answer, at least 1, keeps the chance of a single false alarm below ``alarm`` however
    the comparisons hang together.
    """
    ordered = sorted(least)
    chances = [chance for chance, _ in ordered]
    counts = [0, *accumulate(times for _, times in ordered)]
    low, high = 1, max(1, counts[-1])
    while (
        low < high
    ):  # the count falls as the level does, so the first that fits is found by halves
        middle = (low + high) // 2
        if counts[bisect_right(chances, alarm / middle)] <= middle:
            high = middle
        else:
            low = middle + 1
    return low
