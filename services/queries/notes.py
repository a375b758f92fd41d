"""Private notes of a case, read for its page only: no print, export or search asks for them."""

from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from models.records.notes import PrivateNote, PrivateText
from services.database import Reading

__all__ = ["NoteLine", "count", "of_case"]


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteLine:
    """One private note. Until users exist one person at the desk reads all of them."""

    id: int
    at: datetime
    author: str = field(repr=False)
    words: str = field(repr=False)


def of_case(reading: Reading, case_id: int) -> tuple[NoteLine, ...]:
    """The private notes of a case, newest first."""
    rows = reading.connection.execute(
        sa.select(PrivateNote.id, PrivateNote.at, PrivateNote.author, PrivateText.words)
        .join(PrivateText, PrivateText.digest == PrivateNote.digest)
        .where(PrivateNote.case_id == case_id)
        .order_by(PrivateNote.id.desc())
    )
    return tuple(NoteLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def count(reading: Reading, case_id: int) -> int:
    """How many private notes a case has."""
    statement = sa.select(sa.func.count()).where(PrivateNote.case_id == case_id)
    return int(reading.connection.execute(statement).scalar_one())
