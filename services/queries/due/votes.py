"""The steps of owners' votes and elections."""

from collections.abc import Iterator

import sqlalchemy as sa

from models.records.places import Estate
from models.records.votes import OwnersVote, TakenVoteStep
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.vote_course import running_clocks
from models.vocabulary.vote_steps import vote_kinds, vote_steps
from services.database import Reading
from services.queries.due.matter import matter
from services.queries.today_rows import DueMatter
from services.vote_facts import vote_facts

__all__ = ["votes"]

_LAST_STEP = sa.case(
    {kind.code: vote_steps(kind.code)[-1].code for kind in vote_kinds()}, value=OwnersVote.kind
)


def votes(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """The steps of votes and elections under way; of each the one that is due first."""
    done = sa.exists().where(
        TakenVoteStep.vote_id == OwnersVote.id, TakenVoteStep.step == _LAST_STEP
    )
    rows = reading.connection.execute(
        sa.select(
            OwnersVote.id,
            OwnersVote.number,
            OwnersVote.title,
            OwnersVote.kind,
            OwnersVote.planned_on,
            OwnersVote.estate_id,
            Estate.name.label("estate"),
            sa.literal(0).label("sent"),
            sa.literal(0).label("returned"),
        )
        .join(Estate, Estate.id == OwnersVote.estate_id)
        .where(OwnersVote.committee_id == reading.committee_id, ~done)
    ).all()
    facts = vote_facts(reading.connection, rows) if rows else {}
    for row in rows:
        for _step, clock in running_clocks(facts[row.id], reading.today, known):
            yield from matter(
                reading,
                clock,
                page="vote",
                argument={"id": row.id},
                number=row.number,
                about=row.title,
                owner=row.estate,
            )
