"""What the queries of topics return: lines, links, and a topic whole."""

from dataclasses import dataclass, field
from datetime import date, datetime

from models.vocabulary.clocks import Clock
from models.vocabulary.topic_guards import TopicFacts, TopicStep
from models.vocabulary.topics import DecisionFacts, Stage
from services.queries.body_meetings import ActionLine
from services.queries.decision_votes import DecisionVote
from services.queries.rows import CaseLine

__all__ = [
    "DecisionLine",
    "Effect",
    "EventLine",
    "MemberLine",
    "TopicLine",
    "TopicLink",
    "TopicMeeting",
    "TopicWhole",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicLine:
    """A topic in the list; ``clock`` is its most pressing one, None where nothing is waited for."""

    id: int
    number: str
    title: str = field(repr=False)
    topic: str
    stage: Stage
    body: str
    body_id: int
    proposed_by: str
    opened_on: date
    ended_on: date | None
    version: int
    facts: TopicFacts = field(repr=False)
    clock: Clock | None

    @property
    def decided(self) -> int:
        """How many estates have answered for themselves."""
        return sum(one.answered for one in self.facts.estates)


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicLink:
    """A topic as a case shows it."""

    id: int
    number: str
    title: str = field(repr=False)
    stage: Stage
    body: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionLine:
    """One estate of a topic with its facts, the clock it shows, and the vote it is taken by."""

    id: int
    estate_id: int
    facts: DecisionFacts
    progress: str
    clock: Clock | None
    vote: DecisionVote | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EventLine:
    """One step of the topic's course."""

    step: str
    stage: Stage
    on: date
    actor: str = field(repr=False)
    note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicMeeting:
    """A meeting that had the topic on its agenda, with what it concluded on it."""

    id: int
    kind: str
    ordinal: int
    held_at: datetime
    place: str
    present: int
    members: int
    guests: tuple[str, ...]
    conclusion: str = field(repr=False)
    closed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """New cases of the topic's kind in its estates in two equal periods of ``days`` days.

    ``turn_on`` is the first day of execution, which begins the second period.
    """

    turn_on: date
    days: int
    before: int
    after: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberLine:
    """Who belongs to the topic's body."""

    name: str = field(repr=False)
    role: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicWhole:
    """A topic with everything its page shows."""

    line: TopicLine
    survey: str = field(repr=False)
    consensus: str = field(repr=False)
    moral_review: str = field(repr=False)
    appraisal: str = field(repr=False)
    events: tuple[EventLine, ...]
    cases: tuple[CaseLine, ...]
    estates: tuple[DecisionLine, ...]
    meetings: tuple[TopicMeeting, ...]
    actions: tuple[ActionLine, ...]
    members: tuple[MemberLine, ...]
    effect: Effect | None
    next_step: TopicStep

    def entered(self, stage: Stage) -> date | None:
        """The day a stage was last entered, None where it never was."""
        days = [one.on for one in self.events if one.stage is stage]
        return days[-1] if days else None
