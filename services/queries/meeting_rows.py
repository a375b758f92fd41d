"""The frozen rows of planned meetings, of who is to come, and of what was said."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from models.vocabulary.terms import NoticeMeans, PlanState, StatementKind

__all__ = ["InvitationLine", "PlanLine", "StatementLine"]


@dataclass(frozen=True, kw_only=True, slots=True)
class InvitationLine:
    """Somebody who is to come, by the name held now; ``told_at`` None while nobody told them.

    A party has ``party_id``, a mediator ``mediator_id``, a further participant neither.
    """

    id: int
    name: str = field(repr=False)
    party_id: int | None
    mediator_id: int | None
    told_at: datetime | None
    told_means: NoticeMeans | None
    told_note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanLine:
    """A planned meeting of a case; ``meeting_id`` is the meeting it became."""

    id: int
    case_id: int
    starts_at: datetime
    minutes: int
    room: str
    purpose: str
    state: PlanState
    reason: str
    meeting_id: int | None
    invitations: tuple[InvitationLine, ...] = field(repr=False)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def open(self) -> bool:
        """Whether it is still to be held."""
        return self.state is PlanState.PLANNED

    @property
    def parties(self) -> tuple[InvitationLine, ...]:
        """The parties who are to come."""
        return tuple(one for one in self.invitations if one.party_id is not None)

    @property
    def mediators(self) -> tuple[InvitationLine, ...]:
        """The mediators who hold it."""
        return tuple(one for one in self.invitations if one.mediator_id is not None)

    @property
    def told(self) -> tuple[InvitationLine, ...]:
        """Parties and further participants whose notice is on record; mediators need none."""
        asked = (*self.parties, *self.others)
        return tuple(one for one in asked if one.told_at is not None)

    @property
    def others(self) -> tuple[InvitationLine, ...]:
        """Further participants."""
        return tuple(
            one for one in self.invitations if one.party_id is None and one.mediator_id is None
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementLine:
    """What somebody said in a meeting; ``meeting_id`` None while that is not logged."""

    id: int
    meeting_id: int | None
    at: datetime
    speaker: str = field(repr=False)
    kind: StatementKind
    words: str = field(repr=False)
