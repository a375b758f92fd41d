"""What the search of everything finds of 双向认领, and the count beside its navigation entry."""

from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from models.records.matching import Claim, Need, Resource
from models.vocabulary.matching import ClaimState, ListKind
from services.database import Reading

__all__ = ["MatchingHit", "found", "unmatched"]

_OVER = [state for state in ClaimState if state.over]


@dataclass(frozen=True, kw_only=True, slots=True)
class MatchingHit:
    """A line of one of the three lists; ``over`` of a project that is finished or ended."""

    kind: ListKind
    id: int
    text: str = field(repr=False)
    detail: str = field(repr=False)
    over: bool = False


def found(reading: Reading, text: str, limit: int) -> tuple[MatchingHit, ...]:
    """The first lines that hold every word of ``text``: projects, needs, resources; one statement.

    Lines taken off their list are left out; projects under way stand first.
    """
    words = text.split()
    if not words:
        return ()
    parts = (
        _part(reading, ListKind.PROJECT, Claim, (Claim.name, Claim.number), words),
        _part(reading, ListKind.NEED, Need, (Need.title, Need.asker), words),
        _part(reading, ListKind.RESOURCE, Resource, (Resource.provider, Resource.what), words),
    )
    every = sa.union_all(*parts).subquery()
    rows = reading.connection.execute(
        sa.select(every).order_by(every.c.over, every.c.turn, every.c.id.desc()).limit(limit)
    )
    kinds = list(ListKind)
    return tuple(
        MatchingHit(
            kind=kinds[row.turn], id=row.id, text=row.text, detail=row.detail, over=bool(row.over)
        )
        for row in rows
    )


def _part(
    reading: Reading, kind: ListKind, record: Any, shown: tuple[Any, Any], words: list[str]
) -> Any:
    over = record.state.in_(_OVER) if record is Claim else sa.false()
    asked = sa.select(
        sa.literal(list(ListKind).index(kind)).label("turn"),
        record.id.label("id"),
        shown[0].label("text"),
        shown[1].label("detail"),
        sa.case((over, 1), else_=0).label("over"),
    ).where(record.committee_id == reading.committee_id)
    if record is not Claim:
        asked = asked.where(record.closed_on.is_(None))
    for word in words:
        holds = (column.icontains(word, autoescape=True) for column in shown)
        asked = asked.where(sa.or_(*holds))
    return asked


def unmatched(reading: Reading) -> int:
    """How many needs on the list no claim answers."""
    answered = (
        sa.select(Claim.id)
        .where(Claim.need_id == Need.id, Claim.state != ClaimState.ENDED)
        .exists()
    )
    counted = reading.connection.scalar(
        sa.select(sa.func.count())
        .select_from(Need)
        .where(Need.committee_id == reading.committee_id, Need.closed_on.is_(None), ~answered)
    )
    return int(counted or 0)
