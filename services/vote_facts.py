"""Where owners' votes stand, read for many at once: by lists, by the page of one, by the day."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from models.records.exclusive_parts import ExclusivePart
from models.records.votes import TakenVoteStep, VoteQuestion
from models.vocabulary.vote_course import VoteFacts

__all__ = ["counts_by", "vote_facts"]


def vote_facts(connection: sa.Connection, rows: Sequence[Any]) -> Mapping[int, VoteFacts]:
    """Where these votes stand, by id; three statements, however many there are."""
    ids = [row.id for row in rows]
    taken: dict[int, dict[str, Any]] = {one: {} for one in ids}
    for row in connection.execute(
        sa.select(TakenVoteStep.vote_id, TakenVoteStep.step, TakenVoteStep.on).where(
            TakenVoteStep.vote_id.in_(ids)
        )
    ):
        taken[row.vote_id][row.step] = row.on
    questions = counts_by(connection, VoteQuestion.vote_id, ids)
    parts = counts_by(connection, ExclusivePart.estate_id, {row.estate_id for row in rows})
    return {
        row.id: VoteFacts(
            kind=row.kind,
            taken=taken[row.id],
            questions=questions.get(row.id, 0),
            parts=parts.get(row.estate_id, 0),
            sent=row.sent,
            returned=row.returned,
            planned_on=row.planned_on,
        )
        for row in rows
    }


def counts_by(connection: sa.Connection, column: Any, wanted: Collection[int]) -> Mapping[int, int]:
    """How many rows there are to each of the ``wanted`` values of ``column``."""
    rows = connection.execute(
        sa.select(column, sa.func.count()).where(column.in_(wanted)).group_by(column)
    )
    return {int(key): int(many) for key, many in rows}
