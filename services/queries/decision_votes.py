"""The votes that estates' decisions on topics are taken by, and what such a vote begins with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from models.records.topics import AgendaTopic, EstateDecision
from models.records.votes import OwnersVote
from models.vocabulary.errors import Refusal
from services.database import Reading

__all__ = [
    "ASSEMBLY",
    "DecisionToTake",
    "DecisionVote",
    "TopicDecision",
    "decision_of_topic",
    "decision_to_take",
    "decisions_in",
    "votes_of",
]

ASSEMBLY = "owners-assembly"
"""Who takes a decision that a vote can be held on (民法典 278)."""


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


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicDecision:
    """A decision of an estate's assembly by the topic it is on."""

    id: int
    number: str
    title: str = field(repr=False)


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


def decisions_in(reading: Reading, estate_id: int) -> tuple[TopicDecision, ...]:
    """What an estate's assembly has to decide or has decided on topics, the newest first."""
    rows = reading.connection.execute(
        sa.select(EstateDecision.id, AgendaTopic.number, AgendaTopic.title)
        .join(AgendaTopic, AgendaTopic.id == EstateDecision.topic_id)
        .where(EstateDecision.estate_id == estate_id, EstateDecision.decider == ASSEMBLY)
        .order_by(AgendaTopic.id.desc())
    )
    return tuple(TopicDecision(id=row.id, number=row.number, title=row.title) for row in rows)


def decision_of_topic(connection: sa.Connection, estate_id: int, number: str) -> int:
    """The decision of an estate on the topic of that number.

    Raises:
        Refusal: there is no such topic, or the estate does not decide on it.
    """
    found = connection.scalar(
        sa.select(EstateDecision.id)
        .join(AgendaTopic, AgendaTopic.id == EstateDecision.topic_id)
        .where(EstateDecision.estate_id == estate_id, AgendaTopic.number == number.strip())
    )
    if found is None:
        raise Refusal("vote.no-such-decision", field="topic", number=number.strip()[:40])
    return found
