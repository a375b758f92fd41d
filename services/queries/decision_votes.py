"""The votes that estates' decisions on topics are taken by, and what such a vote begins with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from models.records.topics import AgendaTopic, EstateDecision
from models.records.votes import OwnersVote
from models.vocabulary.errors import Refusal
from services.database import Reading

__all__ = ["DecisionToTake", "DecisionVote", "decision_to_take", "votes_of"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionVote:
    """The vote that a decision is taken by; ``counted_on`` once the ballots were counted."""

    id: int
    number: str
    counted_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionToTake:
    """A decision a vote can be held on; ``title`` is the topic's, ``matter`` what it is in law."""

    estate_id: int
    title: str = field(repr=False)
    matter: str


def votes_of(connection: sa.Connection, decision_ids: Sequence[int]) -> Mapping[int, DecisionVote]:
    """The newest vote of each decision, by the decision's id."""
    rows = connection.execute(
        sa.select(OwnersVote.decision_id, OwnersVote.id, OwnersVote.number, OwnersVote.counted_on)
        .where(OwnersVote.decision_id.in_(decision_ids))
        .order_by(OwnersVote.id)
    )
    return {
        row.decision_id: DecisionVote(id=row.id, number=row.number, counted_on=row.counted_on)
        for row in rows
    }


def decision_to_take(reading: Reading, decision_id: int) -> DecisionToTake:
    """The decision with this id. Refusal ``register.gone`` where there is none."""
    row = reading.connection.execute(
        sa.select(EstateDecision.estate_id, EstateDecision.matter, AgendaTopic.title)
        .join(AgendaTopic, AgendaTopic.id == EstateDecision.topic_id)
        .where(EstateDecision.id == decision_id)
    ).first()
    if row is None:
        raise Refusal("register.gone")
    return DecisionToTake(estate_id=row.estate_id, title=row.title, matter=row.matter)
