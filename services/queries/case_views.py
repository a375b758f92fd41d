"""The saved filters of the list of cases, its orders and its counts, without the database."""

from dataclasses import dataclass
from enum import Enum

from models.vocabulary.terms import CaseState

__all__ = ["OVER", "CaseView", "Order", "Tally"]

OVER = (CaseState.CLOSED, CaseState.ARCHIVED)
"""The states in which nothing more is done to a case."""


class CaseView(Enum):
    """The saved filters every office has (ui.md 2); the value is used in addresses."""

    OPEN = "open"
    MINE = "mine"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    UNASSIGNED = "unassigned"
    CONFIRMATION = "confirmation"
    CLOSED = "closed"
    ALL = "all"


class Order(Enum):
    """How a list is sorted; each order is served by an index."""

    DUE = "due"
    NEWEST = "newest"
    OLDEST = "oldest"
    NUMBER = "number"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How many cases each saved filter holds."""

    counts: dict[CaseView, int]

    def of(self, view: CaseView) -> int:
        """The count of one filter."""
        return self.counts.get(view, 0)
