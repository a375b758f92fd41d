"""Everyday help counted: governance matters by topic and quarter of a year."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary.terms import CaseKind, CaseState
from services.database import Reading

__all__ = ["HelpCount", "everyday_help"]

_QUARTERS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpCount:
    """Matters of one topic: how many in each quarter, and how many of all are closed."""

    topic: str
    quarters: tuple[int, ...]
    closed: int

    @property
    def total(self) -> int:
        """In the year."""
        return sum(self.quarters)


def everyday_help(reading: Reading, year: int) -> tuple[HelpCount, ...]:
    """The governance matters registered in ``year`` by topic, the most first. One statement."""
    month = sa.cast(sa.func.strftime("%m", Case.registered_on), sa.Integer)
    quarter = ((month - 1) / 3).label("quarter")
    over = sa.func.sum(
        sa.case((Case.state.in_((CaseState.CLOSED, CaseState.ARCHIVED)), 1), else_=0)
    )
    rows = reading.connection.execute(
        sa.select(
            Case.topic,
            sa.cast(quarter, sa.Integer).label("quarter"),
            sa.func.count().label("cases"),
            over.label("closed"),
        )
        .where(
            Case.committee_id == reading.committee_id,
            Case.kind == CaseKind.GOVERNANCE,
            Case.registered_on.between(date(year, 1, 1), date(year, 12, 31)),
        )
        .group_by(Case.topic, "quarter")
    )
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * _QUARTERS)
    closed: dict[str, int] = defaultdict(int)
    for row in rows:
        counts[row.topic or ""][row.quarter] += row.cases
        closed[row.topic or ""] += row.closed
    found = [
        HelpCount(topic=topic, quarters=tuple(each), closed=closed[topic])
        for topic, each in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.total, one.topic)))
