"""The sheets of bodies that deliberate: minutes of a meeting, and how far topics have come.

Who sat in a meeting for a committee or an office is known to its estate: such names stay in a
paper for a meeting and go from an anonymous one, as the names of estates do.
"""

from dataclasses import dataclass
from datetime import date, datetime

from services.sheets.privacy import local, official
from services.sheets.shapes import Sheet

__all__ = [
    "ActionRow",
    "AgendaRow",
    "AttendanceRow",
    "BodyMinutes",
    "EstateRow",
    "TopicRow",
    "TopicTracking",
]


@dataclass(frozen=True, kw_only=True)
class AgendaRow:
    """One item of an agenda; ``at`` is its time of day, ``conclusion`` empty when carried over."""

    at: str = official()
    title: str = ""
    conclusion: str = ""
    is_carried: bool = False


@dataclass(frozen=True, kw_only=True)
class AttendanceRow:
    """Who came or was excused, and for whom."""

    name: str = local()
    role: str = local()
    is_guest: bool = False
    is_present: bool = True


@dataclass(frozen=True, kw_only=True)
class ActionRow:
    """Who does what by when."""

    what: str = ""
    owner: str = local()
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class BodyMinutes(Sheet):
    """会议纪要 of one meeting (governance.md 1.1); ``heading`` is its printed title.

    ``is_open`` until the minutes are locked; ``caution`` is the sentence that what was
    agreed replaces no owners' decision, empty for a meeting that agrees on nothing for estates.
    """

    heading: str = official()
    body: str = official()
    kind: str = official()
    ordinal: int = 0
    held_at: datetime | None = None
    ended_at: datetime | None = None
    venue: str = official()
    chair: str = local()
    recorder: str = local()
    attendance: tuple[AttendanceRow, ...] = ()
    agenda: tuple[AgendaRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    caution: str = official()


@dataclass(frozen=True, kw_only=True)
class EstateRow:
    """What one estate decides: by whom, how far, until when.

    ``has_decider`` is False where there is nobody to decide, or nothing.
    """

    estate: str = local()
    decider: str = official()
    has_decider: bool = True
    outcome: str = official()
    decided_on: date | None = None
    due_on: date | None = None
    progress: str = ""


@dataclass(frozen=True, kw_only=True)
class TopicRow:
    """One topic: who proposed it, what was agreed, who answers for it, until when, its stage."""

    number: str = official()
    title: str = ""
    body: str = official()
    proposed_by: str = local()
    conclusion: str = ""
    stage: str = official()
    due_on: date | None = None
    cases: int = 0
    estates: tuple[EstateRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TopicTracking(Sheet):
    """议题跟踪表 (governance.md 1.1) of one topic or several."""

    topics: tuple[TopicRow, ...] = ()
    caution: str = official()
