"""The frozen rows of investigations; no database layer is loaded for them."""

from dataclasses import dataclass, field
from datetime import date, datetime

from models.vocabulary.investigation import Answer
from models.vocabulary.terms import Sex

__all__ = ["InvestigationLine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class InvestigationLine:
    """One person asked on a case, and what was answered."""

    id: int
    ordinal: int
    begun_at: datetime
    ended_at: datetime | None
    place: str = field(repr=False)
    asked: str = field(repr=False)
    asked_sex: Sex
    asked_age: int | None
    asked_address: str = field(repr=False)
    relation: str
    investigators: tuple[str, ...] = field(repr=False)
    recorder: str = field(repr=False)
    participants: tuple[str, ...] = field(repr=False)
    answers: tuple[Answer, ...] = field(repr=False)
    confirmed: bool
    signed_on: date | None
