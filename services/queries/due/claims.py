"""双向认领: answers waited for, and projects that run out."""

from collections.abc import Iterator

import sqlalchemy as sa

from models.records.matching import Claim, Need
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.matching import ClaimState, claim_clock
from services.claim_facts import claim_facts
from services.database import Reading
from services.queries.due.matter import WEEK, matter
from services.queries.today_rows import DueMatter

__all__ = ["claims"]


def claims(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """双向认领: an answer waited for, a project that runs out."""
    rows = reading.connection.execute(
        sa.select(*Claim.__table__.c, Need.asker)
        .join(Need, Need.id == Claim.need_id)
        .where(
            Claim.committee_id == reading.committee_id,
            Claim.state.in_([one for one in ClaimState if not one.over]),
            sa.or_(Claim.state == ClaimState.OPEN, Claim.due_on <= reading.today + WEEK),
        )
    )
    for row in rows:
        yield from matter(
            reading,
            claim_clock(claim_facts(row), reading.today, known),
            page="matching",
            argument={"side": "project", "id": row.id, "over": False},
            number=row.number,
            about=row.name,
            owner=row.asker,
        )
