"""A meeting of a body, as its editor holds it."""

from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["AgendaDraft", "AttendanceDraft", "MeetingDraft"]


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaDraft:
    """One item of an agenda; ``at`` a time of day (14:30) or empty."""

    title: str = field(repr=False)
    at: str = ""
    topic_id: int | None = None
    conclusion: str = field(default="", repr=False)
    carried: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AttendanceDraft:
    """Somebody who was there or excused; a guest has no voice."""

    name: str = field(repr=False)
    role: str = ""
    guest: bool = False
    present: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingDraft:
    """A whole meeting as its editor holds it; moments are aware."""

    body_id: int
    kind: str
    held_at: datetime
    ended_at: datetime | None = None
    place: str = ""
    chair: str = field(default="", repr=False)
    recorder: str = field(default="", repr=False)
    account: str = field(default="", repr=False)
    agenda: tuple[AgendaDraft, ...] = ()
    attendance: tuple[AttendanceDraft, ...] = ()
