"""The frozen rows of owners' votes, as lists, the command line and papers read them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.vocabulary.clocks import Clock
from models.vocabulary.elections import Elected
from models.vocabulary.findings import Finding
from models.vocabulary.vote_course import NextAct
from models.vocabulary.vote_steps import VoteStep
from models.vocabulary.votes import Answer, Count

__all__ = [
    "BallotLine",
    "BallotSums",
    "EstateRegister",
    "PartLine",
    "QuestionLine",
    "StepLine",
    "VoteLine",
    "VoteTopic",
    "VoteWhole",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class PartLine:
    """An exclusive part with its owner; area in 0.01 m²."""

    id: int
    code: str
    area: int
    area_source: str
    owner: str = field(repr=False)
    mark: str
    developer: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class EstateRegister:
    """The exclusive parts of an estate: how many heads hold how much area (0.01 m²)."""

    estate: str
    parts: tuple[PartLine, ...]
    area: int
    heads: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteLine:
    """A vote in a list; ``sent`` and ``returned`` count ballots.

    ``clock`` is the one that is due first, None where none runs; ``over`` says that the last step
    was taken.
    """

    id: int
    number: str
    kind: str
    title: str = field(repr=False)
    estate_id: int
    estate: str
    planned_on: date | None
    counted_on: date | None
    sent: int
    returned: int
    version: int
    next: NextAct
    clock: Clock | None
    over: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class BallotLine:
    """A ballot: who holds which parts, and what it says; None for one that did not come back."""

    position: int
    owner: str = field(repr=False)
    developer: bool
    parts: tuple[str, ...]
    area: int
    sent_on: date
    returned_on: date | None
    invalid_reason: str
    answers: Mapping[int, Answer] = field(repr=False)

    @property
    def id(self) -> int:
        """Its number."""
        return self.position

    @property
    def valid(self) -> bool:
        """Whether it came back and counts."""
        return self.returned_on is not None and not self.invalid_reason

    def answer(self, question: int) -> Answer:
        """What it says to a question; a blank on a valid ballot abstains."""
        if self.returned_on is None:
            return Answer.NOT_RETURNED
        if self.invalid_reason:
            return Answer.INVALID
        return self.answers.get(question, Answer.ABSTAINED)


@dataclass(frozen=True, kw_only=True, slots=True)
class BallotSums:
    """How many ballots, by heads and by area (0.01 m²): pairs of both."""

    sent: tuple[int, int]
    returned: tuple[int, int]
    valid: tuple[int, int]
    invalid: tuple[int, int]
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionLine:
    """A motion or candidate with its count; ``result`` says how a candidate came out."""

    position: int
    matter: str
    words: str = field(repr=False)
    candidate: bool
    room: str = field(repr=False)
    conditions: tuple[str, ...]
    count: Count
    result: Elected | None = None

    @property
    def id(self) -> int:
        """Its number on the ballot."""
        return self.position


@dataclass(frozen=True, kw_only=True, slots=True)
class StepLine:
    """A step of a vote: the day it was taken, None before, and the clock that runs to it.

    ``id`` is its place among the steps of its kind, from 1.
    """

    id: int
    step: VoteStep
    on: date | None
    note: str = field(repr=False)
    clock: Clock | None


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteTopic:
    """The topic whose estate's decision a vote takes.

    ``decided_on`` is the day the decision was put on record.
    """

    id: int
    number: str
    title: str = field(repr=False)
    decision_id: int
    decided_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteWhole:
    """One vote as it is worked on and printed, counted as it stands."""

    line: VoteLine
    topic: VoteTopic | None
    parts: int
    written: bool
    seats: int
    silent: str
    invalid: str
    own_rule: str
    notary_office: str
    notary: str = field(repr=False)
    notarised: str
    certificate_number: str
    callers: str = field(repr=False)
    tellers: str = field(repr=False)
    supervisors: str = field(repr=False)
    questions: tuple[QuestionLine, ...]
    ballots: tuple[BallotLine, ...]
    sums: BallotSums
    steps: tuple[StepLine, ...]
    findings: tuple[Finding, ...]

    @property
    def motions(self) -> tuple[QuestionLine, ...]:
        """The questions that are no candidates."""
        return tuple(one for one in self.questions if not one.candidate)

    @property
    def candidates(self) -> tuple[QuestionLine, ...]:
        """The candidates."""
        return tuple(one for one in self.questions if one.candidate)

    def on(self, step: str) -> date | None:
        """The day a step was taken."""
        return next((one.on for one in self.steps if one.step.code == step), None)
