"""Columns wide enough for what cannot be broken: a day, a sum, a telephone number."""

import re
from collections.abc import Sequence
from typing import Final

from reports.house import styles
from reports.house.fonts import width as width_of
from reports.house.grid import Align, room_of
from reports.house.styles import Style

__all__ = ["Heads", "with_room"]

Heads = tuple[tuple[str, float, Align], ...]
"""Each column's head, its share of the table and how its cells are aligned."""

_WHOLE: Final = re.compile(r"[0-9A-Za-z.,:%+\-]+")
_LONGEST: Final = 20
"""Characters; what is longer (an address of the web) may be broken."""
_HAIR: Final = 0.05
"""Points a cell has to spare."""


def with_room(
    heads: Heads, rows: Sequence[Sequence[str]], width: float, style: Style = styles.CELL
) -> Heads:
    """``heads`` of a table ``width`` points wide, with the shares its figures ask for.

    A column too narrow for a day or a sum is widened at the cost of the others, as far as these
    have room; where all fit already, or all cannot, nothing changes.
    """
    total = sum(share for _, share, _ in heads)
    shares = [share / total for _, share, _ in heads]
    needs = [_need(column, width, style) for column in zip(*rows, strict=True)]
    if all(need <= share for need, share in zip(needs, shares, strict=False)):
        return heads
    # What gives room keeps its head readable, unless it was narrower before.
    least = [
        min(share, _head_room(head, width))
        for (head, _, _), share in zip(heads, shares, strict=True)
    ]
    grown = _grown(shares, [max(pair) for pair in zip(needs, least, strict=True)])
    return tuple((head, share, align) for (head, _, align), share in zip(heads, grown, strict=True))


def _grown(shares: Sequence[float], needs: Sequence[float]) -> Sequence[float]:
    """``shares`` of 1, none below its need where that is possible."""
    fixed: set[int] = set()
    while True:
        taken = sum(needs[place] for place in fixed)
        free = sum(share for place, share in enumerate(shares) if place not in fixed)
        if taken >= 1 or not free:
            return shares
        new = [
            needs[place] if place in fixed else share * (1 - taken) / free
            for place, share in enumerate(shares)
        ]
        short = {place for place, need in enumerate(needs) if need > new[place] + 1e-9}
        if not short:
            return new
        fixed |= short


def _head_room(head: str, width: float) -> float:
    """The part of the width that two characters of a head take with their padding."""
    return (2 * styles.LABEL.size - room_of(0.0, width) + _HAIR) / width if head else 0.0


def _need(column: Sequence[str], width: float, style: Style) -> float:
    """The part of the width that the longest word of a column takes with its padding."""
    words = (word for text in column for word in _WHOLE.findall(text) if len(word) <= _LONGEST)
    longest = max((width_of(word, style.face, style.size) for word in words), default=0.0)
    return (longest - room_of(0.0, width) + _HAIR) / width if longest else 0.0
