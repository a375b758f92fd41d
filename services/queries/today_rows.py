"""What the desk opens with, as frozen rows; how they are found is :mod:`services.queries.today`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from models.vocabulary.clocks import Clock
from models.vocabulary.money import write_yuan
from models.vocabulary.reference import Term
from models.vocabulary.terms import CaseState
from resources import Language, phrase
from services.queries.case_views import CaseView, Tally
from services.queries.rows import CaseLine

__all__ = [
    "COUNTED",
    "DueGroup",
    "DueLine",
    "DueMatter",
    "HotSpot",
    "PlannedMeeting",
    "StageCount",
    "Today",
    "WeekColumn",
]

COUNTED = (
    CaseView.OVERDUE,
    CaseView.TODAY,
    CaseView.WEEK,
    CaseView.UNASSIGNED,
    CaseView.MINE,
    CaseView.CONFIRMATION,
)
"""The six counts above the lines, each the number of a saved filter."""


class DueGroup(Enum):
    """How pressing a line is."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"

    def label(self, language: Language) -> str:
        """The heading above the lines."""
        return phrase(f"today.group-{self.value}", language)


@dataclass(frozen=True, kw_only=True, slots=True)
class DueLine:
    """A case with a deadline near or past: its clock and the act that comes next.

    ``act`` is the code of the next step; ``what`` and ``amount_fen`` (分) are the obligation the
    clock is about, empty and None for any other clock.
    """

    line: CaseLine
    group: DueGroup
    clock: Clock
    act: str
    what: str = field(default="", repr=False)
    amount_fen: int | None = None

    def title(self, language: Language) -> str:
        """What is due, or what was not done."""
        over = self.group is DueGroup.OVERDUE
        code = f"today.{'overdue' if over else 'due'}-{self.clock.code}"
        if self.amount_fen:
            amount = write_yuan(self.amount_fen)
            return phrase(f"{code}-amount", language, what=self.what, amount=amount)
        return phrase(code, language, what=self.what)

    def verb(self, language: Language) -> str:
        """The act as the words on its button."""
        return phrase(f"move.{self.act}", language)


@dataclass(frozen=True, kw_only=True, slots=True)
class DueMatter:
    """Something due that belongs to no case: an action item, a notice, a claim, a step, a term.

    ``page`` and ``argument`` say where it is done; ``said`` is what is due where its clock has no
    words of its own. ``owner`` is who answers for it.
    """

    group: DueGroup
    clock: Clock
    page: str
    argument: Mapping[str, object]
    number: str
    about: str = field(repr=False)
    owner: str = field(default="", repr=False)
    said: Term | None = None

    def title(self, language: Language) -> str:
        """What is due, or what was not done."""
        if self.said is not None:
            return self.said.label(language)
        over = self.group is DueGroup.OVERDUE
        return phrase(f"today.{'overdue' if over else 'due'}-{self.clock.code}", language)

    def verb(self, language: Language) -> str:
        """The words on its button."""
        return phrase(f"today.do-{self.page}", language)


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekColumn:
    """A week from its Monday: how many cases were recorded and how many closed in it."""

    monday: date
    opened: int
    closed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class HotSpot:
    """A building with its cases of the last 90 days by topic, and how many the 90 before had."""

    building_id: int
    estate: str
    building: str
    topics: Mapping[str, int]
    before: int

    @property
    def total(self) -> int:
        """Cases of the last 90 days."""
        return sum(self.topics.values())

    @property
    def change(self) -> int:
        """How many more than in the 90 days before; negative for fewer."""
        return self.total - self.before


@dataclass(frozen=True, kw_only=True, slots=True)
class StageCount:
    """How many open cases stand in a state, and how many of them the person at the desk has."""

    state: CaseState
    count: int
    mine: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedMeeting:
    """A mediation meeting ahead; ``at`` is None while only its day is known.

    ``invited`` counts the parties who are to come, ``told`` those of them who know.
    """

    case_id: int
    number: str
    title: str = field(repr=False)
    place: str = field(repr=False)
    handler: str = field(repr=False)
    on: date
    at: datetime | None
    room: str = ""
    invited: int = 0
    told: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Today:
    """Everything the desk opens with.

    ``due`` is sorted as it is shown; ``matters`` counts what is due besides cases, shown or not.
    """

    tally: Tally
    due: tuple[DueLine | DueMatter, ...]
    matters: Mapping[DueGroup, int]
    weeks: tuple[WeekColumn, ...]
    hot: tuple[HotSpot, ...]
    stages: tuple[StageCount, ...]
    meetings: tuple[PlannedMeeting, ...]

    def count(self, group: DueGroup) -> int:
        """How many cases and other matters a group holds, shown or not."""
        over, day = self.tally.of(CaseView.OVERDUE), self.tally.of(CaseView.TODAY)
        week = self.tally.of(CaseView.WEEK) - day
        cases = {DueGroup.OVERDUE: over, DueGroup.TODAY: day, DueGroup.WEEK: week}[group]
        return cases + self.matters[group]
