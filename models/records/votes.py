"""业主表决与选举: who owns what in an estate, what owners vote on, and every ballot."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, primary, text

__all__ = ["Ballot", "OwnersVote", "TakenVoteStep", "VoteQuestion"]


class OwnersVote(Aggregate, Base, kw_only=True):
    """业主表决 or 业委会选举 of one estate.

    ``kind``, ``silent`` and ``invalid`` are codes of ``resources/rules/votes.json``; ``own_rule``
    is the article of the assembly's own rules that another way of counting rests on. ``seats`` are
    the members to be elected. ``planned_on`` is the day of the meeting. ``counted_on`` locks the
    ballots: what was counted does not change. ``decision_id`` is the decision of the estate on a
    topic that is taken by this vote.
    """

    __tablename__ = "owners_vote"
    __root__ = ("vote", "id")
    __table_args__ = (sa.UniqueConstraint("committee_id", "number"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"), index=True)
    decision_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate_decision.id"), default=None, index=True
    )
    number: Mapped[str]
    kind: Mapped[str]
    title: Mapped[str]
    written: Mapped[bool] = mapped_column(default=True)
    seats: Mapped[int] = mapped_column(default=0)
    planned_on: Mapped[date | None] = mapped_column(default=None)
    counted_on: Mapped[date | None] = mapped_column(default=None)
    silent: Mapped[str]
    invalid: Mapped[str]
    own_rule: Mapped[text] = mapped_column(default="")
    notary_office: Mapped[text] = mapped_column(default="")
    notary: Mapped[text] = mapped_column(default="")
    notarised: Mapped[text] = mapped_column(default="")
    certificate_number: Mapped[text] = mapped_column(default="")
    callers: Mapped[text] = mapped_column(default="")
    tellers: Mapped[text] = mapped_column(default="")
    supervisors: Mapped[text] = mapped_column(default="")


class VoteQuestion(Base):
    """One question on the ballot: a motion, or a candidate (``matter`` is then the election's).

    ``position`` counts from 1. ``conditions`` are the codes of those a candidate was checked for.
    """

    __tablename__ = "vote_question"
    __root__ = ("vote", "vote_id")
    __table_args__ = (sa.UniqueConstraint("vote_id", "position"),)

    id: Mapped[primary] = mapped_column(init=False)
    vote_id: Mapped[int] = mapped_column(sa.ForeignKey("owners_vote.id"))
    position: Mapped[int]
    matter: Mapped[str]
    words: Mapped[str]
    candidate: Mapped[bool] = mapped_column(default=False)
    room: Mapped[text] = mapped_column(default="")
    conditions: Mapped[list[str]] = mapped_column(default_factory=list)


class Ballot(Base):
    """表决票 of one voter, with the area and the parts held on the day it was sent.

    ``position`` counts from 1 and is the number on the paper. ``answers`` are by the position of
    the question; one left blank is an abstention. ``invalid_reason`` is empty for a valid ballot.
    """

    __tablename__ = "ballot"
    __root__ = ("vote", "vote_id")
    __table_args__ = (sa.UniqueConstraint("vote_id", "position"),)

    id: Mapped[primary] = mapped_column(init=False)
    vote_id: Mapped[int] = mapped_column(sa.ForeignKey("owners_vote.id"))
    position: Mapped[int]
    owner: Mapped[str]
    parts: Mapped[list[str]]
    area: Mapped[int]
    sent_on: Mapped[date]
    developer: Mapped[bool] = mapped_column(default=False)
    returned_on: Mapped[date | None] = mapped_column(default=None)
    invalid_reason: Mapped[text] = mapped_column(default="")
    answers: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)


class TakenVoteStep(Base):
    """A step of a vote and its day; ``step`` is a code of ``resources/rules/votes.json``."""

    __tablename__ = "vote_step"
    __root__ = ("vote", "vote_id")
    __table_args__ = (sa.UniqueConstraint("vote_id", "step"),)

    id: Mapped[primary] = mapped_column(init=False)
    vote_id: Mapped[int] = mapped_column(sa.ForeignKey("owners_vote.id"))
    step: Mapped[str]
    on: Mapped[date]
    note: Mapped[text] = mapped_column(default="")
