"""What the board asks the register; each function is one look."""

from dataclasses import dataclass

from models.vocabulary.matching import Side
from services.database import Reading
from services.queries import places
from services.queries.matching import (
    ClaimLine,
    Match,
    NeedLine,
    ResourceLine,
    claim_lines,
    matches,
    need_lines,
    resource_lines,
)
from services.queries.matching_year import YearFigures, year_figures

__all__ = ["Shown", "board", "estates", "suiting"]

_MOST = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """Everything on the board, with the year in figures."""

    needs: tuple[NeedLine, ...]
    projects: tuple[ClaimLine, ...]
    resources: tuple[ResourceLine, ...]
    figures: YearFigures


def board(reading: Reading, text: str, category: str, which: str) -> Shown:
    """The three lists; ``which`` of the projects: ``open``, ``year`` or ``over``."""
    projects = claim_lines(
        reading,
        text,
        category=category,
        over=which == "over",
        year=reading.today.year if which == "year" else None,
    )
    return Shown(
        needs=need_lines(reading, text, category=category),
        projects=projects,
        resources=resource_lines(reading, text, category=category),
        figures=year_figures(reading, reading.today.year),
    )


def suiting(reading: Reading, side: Side, entry_id: int) -> tuple[Match, ...]:
    """What suits a line, the best first; of other categories where its own has nothing."""
    found = matches(reading, side, entry_id)
    return found or matches(reading, side, entry_id, every=True)[:_MOST]


def estates(reading: Reading) -> tuple[tuple[int, str], ...]:
    """The estates a need or a resource may be of."""
    return tuple((one.id, one.name) for one in places.estates(reading))
