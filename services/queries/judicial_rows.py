"""The frozen rows of judicial confirmation; no database layer is loaded for them."""

from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.terms import CourtGround, JudicialState

__all__ = ["JudicialLine", "SignedLine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedLine:
    """A party who signed the application, and when."""

    name: str = field(repr=False)
    on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class JudicialLine:
    """One application for judicial confirmation, of the version ``edition`` of the agreement.

    ``ended_on`` is the day of the ruling, of its not being accepted, or of its withdrawal;
    ``reason`` a code of the law's list or the court's words.
    """

    id: int
    edition: int
    state: JudicialState
    court: str
    ground: CourtGround
    oral: bool
    applied_on: date
    filed_on: date | None
    ended_on: date | None
    reason: str = field(repr=False)
    ruling_number: str
    perform_by_on: date | None
    enforcement_on: date | None
    signed: tuple[SignedLine, ...]
