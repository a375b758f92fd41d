"""A mediation meeting to come, as its editor and its event in a file hold it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

__all__ = ["LONGEST_MINUTES", "SHORTEST_MINUTES", "USUAL_MINUTES", "PlanChange", "PlanDraft"]

SHORTEST_MINUTES: Final = 5
LONGEST_MINUTES: Final = 600
"""The bounds of a planned length, in minutes."""

USUAL_MINUTES: Final = 60
"""How long a meeting takes when nothing is said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanDraft:
    """A meeting to come: an aware moment, its length in minutes, room and purpose.

    ``mediator_ids`` and ``party_ids`` are who is to come, or their names as typed; None means
    those assigned, and every party whose name is known. ``others`` are further participants by
    name (人民调解法 20).
    """

    starts_at: datetime
    minutes: int = USUAL_MINUTES
    room: str = ""
    purpose: str = ""
    mediator_ids: tuple[int, ...] | None = None
    party_ids: tuple[int, ...] | None = None
    mediator_names: tuple[str, ...] | None = field(default=None, repr=False)
    party_names: tuple[str, ...] | None = field(default=None, repr=False)
    others: tuple[str, ...] = field(default=(), repr=False)

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanChange:
    """What becomes other about a planned meeting; None leaves it as it is."""

    starts_at: datetime | None = None
    minutes: int | None = None
    room: str | None = None
    purpose: str | None = None
    mediator_ids: tuple[int, ...] | None = None
    party_ids: tuple[int, ...] | None = None
    mediator_names: tuple[str, ...] | None = field(default=None, repr=False)
    party_names: tuple[str, ...] | None = field(default=None, repr=False)
    others: tuple[str, ...] | None = field(default=None, repr=False)
