"""The life of an agenda topic (议题): its stages, who must decide in each estate, its thresholds.

The stages, the steps between them with their guards, who decides what, and the majorities are
data (``resources/rules/topics_life.json``). The consensus of the directors' association is a
proposal: an estate counts as decided only by what its own committee or assembly has decided
(民法典 278; 上海市住宅物业管理规定 18, 26).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from models.vocabulary.clocks import Clock, rule_clock
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.reference import Term
from resources import Language, rules

__all__ = [
    "DecisionFacts",
    "KindOfDecider",
    "Majority",
    "Matter",
    "Outcome",
    "Stage",
    "TopicMove",
    "action_clock",
    "decider",
    "deciders",
    "effect_days",
    "enough",
    "majority",
    "matter",
    "matters",
    "move_to",
    "moves",
    "moves_from",
    "pressing_clock",
    "stage_label",
    "who_decides",
]


class Stage(Enum):
    """Where a topic stands; its words are data."""

    GATHERING = "gathering"
    SURVEY = "survey"
    DELIBERATION = "deliberation"
    CONSENSUS = "consensus"
    ESTATES = "estates"
    EXECUTION = "execution"
    APPRAISAL = "appraisal"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def over(self) -> bool:
        """Whether nothing more is done about the topic."""
        return self in {Stage.DONE, Stage.DROPPED}


COURSE = tuple(stage for stage in Stage if not stage.over)
"""The seven stages in their order, as the stepper shows them."""


class Outcome(Enum):
    """How an estate has decided."""

    OPEN = "open"
    ADOPTED = "adopted"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicMove(Term):
    """A step from one stage to the next.

    ``guards`` maps the name of a guard of :mod:`models.vocabulary.topic_guards` to its weight;
    ``source`` is the article behind the step, empty for a custom of the house.
    """

    start: Stage
    to: Stage
    why_zh: str
    why_en: str
    guards: Mapping[str, Severity]
    source: str

    def why(self, language: Language) -> str:
        """One sentence that says why this step comes next."""
        return self.why_zh if language is Language.CHINESE else self.why_en


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfDecider(Term):
    """Who decides in an estate.

    ``decides`` says that a decision is needed, ``notice`` that it must be announced in the estate
    and told to the residents' committee in time (上海市住宅物业管理规定 26).
    """

    decides: bool
    notice: bool
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter(Term):
    """What is to be decided: who decides it by law, and with which majority."""

    decider: str
    majority: str
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Majority:
    """Shares as whole fractions: ``turnout`` at least, ``approval`` at least or more than.

    For the assembly, approval is of those who took part, by area and by heads alike.
    """

    turnout: tuple[int, int]
    approval: tuple[int, int]
    inclusive: bool
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionFacts:
    """What is known of one estate's decision.

    For a committee, ``heads_total`` are all its members and ``heads_for`` those who signed. For
    the assembly heads are owners and areas are in 0.01 m². A count of 0 in a total means that the
    figures were not given. ``posted_on`` and ``told_on`` are the days of the notice in the estate
    and to the residents' committee; ``asked_on`` the day on which a residents' committee had
    gathered opinions where no committee exists.
    """

    estate: str
    decider: str
    matter: str = ""
    outcome: Outcome = Outcome.OPEN
    planned_on: date | None = None
    decided_on: date | None = None
    posted_on: date | None = None
    told_on: date | None = None
    heads_total: int = 0
    heads_part: int = 0
    heads_for: int = 0
    area_total: int = 0
    area_part: int = 0
    area_for: int = 0

    @property
    def answered(self) -> bool:
        """Whether nothing is to be waited for: it decided, or no decision is needed."""
        kind = decider(self.decider)
        if kind.code == "not-needed":
            return True
        return self.decided_on is not None and self.outcome is not Outcome.OPEN

    @property
    def adopted(self) -> bool:
        """Whether the estate may carry it out: an owners' decision, or none needed."""
        kind = decider(self.decider)
        if kind.code == "not-needed":
            return True
        return kind.decides and self.answered and self.outcome is Outcome.ADOPTED

    @property
    def notice_on(self) -> date | None:
        """The day both notices were out, None while one is missing."""
        if self.posted_on is None or self.told_on is None:
            return None
        return max(self.posted_on, self.told_on)


def _checked(found: tuple[Any, ...]) -> tuple[Any, ...]:
    codes = [one.code for one in found]
    if len(codes) != len(set(codes)):
        message = f"a code stands twice: {codes}"
        raise ValueError(message)
    return found


@cache
def _stages() -> Mapping[Stage, Term]:
    found = {Stage(row["code"]): Term(**row) for row in rules("topics_life")["stages"]}
    if set(found) != set(Stage):
        message = "topics_life.json does not name every stage"
        raise ValueError(message)
    return found


def stage_label(stage: Stage, language: Language) -> str:
    """The word for a stage."""
    return _stages()[stage].label(language)


@cache
def moves() -> tuple[TopicMove, ...]:
    """Every step, with ``*`` and ``previous`` written out."""
    found: list[TopicMove] = []
    for row in rules("topics_life")["moves"]:
        starts = COURSE if row["from"] == "*" else (Stage(row["from"]),)
        for start in starts:
            if row["to"] == "previous":
                if start is COURSE[0]:
                    continue
                to = COURSE[COURSE.index(start) - 1]
            else:
                to = Stage(row["to"])
            found.append(
                TopicMove(
                    code=row["code"],
                    zh=row["zh"],
                    en=row["en"],
                    start=start,
                    to=to,
                    why_zh=row["why_zh"],
                    why_en=row["why_en"],
                    guards={one["name"]: Severity(one["severity"]) for one in row["guards"]},
                    source=row["source"],
                )
            )
    return tuple(found)


def moves_from(stage: Stage) -> tuple[TopicMove, ...]:
    """The steps that lead out of a stage: the next one first, then going back or dropping it."""
    return tuple(one for one in moves() if one.start is stage)


def move_to(stage: Stage, code: str) -> TopicMove:
    """The step with this code from ``stage``.

    Raises:
        Refusal: ``topic.no-move`` when there is none.
    """
    for one in moves_from(stage):
        if one.code == code:
            return one
    raise Refusal("topic.no-move", field="move", value=code[:40])


@cache
def deciders() -> tuple[KindOfDecider, ...]:
    """Everybody who may have to decide, in the order they are offered."""
    return _checked(tuple(KindOfDecider(**row) for row in rules("topics_life")["deciders"]))


def decider(code: str) -> KindOfDecider:
    """The decider with this code or Chinese name. Refusal if unknown."""
    for one in deciders():
        if code in {one.code, one.zh}:
            return one
    raise Refusal("topic.unknown-decider", field="decider", value=code[:40])


@cache
def matters() -> tuple[Matter, ...]:
    """What an estate may have to decide, in the order it is offered."""
    found = tuple(Matter(**row) for row in rules("topics_life")["matters"])
    for one in found:
        decider(one.decider)
        if one.majority and one.majority not in rules("topics_life")["majorities"]:
            message = f"matter {one.code} names an unknown majority"
            raise ValueError(message)
    return _checked(found)


def matter(code: str) -> Matter:
    """The matter with this code or Chinese name. Refusal if unknown."""
    for one in matters():
        if code in {one.code, one.zh}:
            return one
    raise Refusal("topic.unknown-matter", field="matter", value=code[:40])


@cache
def majority(code: str) -> Majority:
    """The majority with this code."""
    row = rules("topics_life")["majorities"][code]
    (part, whole), (yes, of) = row["turnout"], row["approval"]
    return Majority(
        turnout=(part, whole),
        approval=(yes, of),
        inclusive=bool(row["inclusive"]),
        source=row["source"],
    )


def who_decides(matter_code: str, *, committee: bool) -> KindOfDecider:
    """Who must decide a matter in an estate, with or without an owners' committee.

    Where there is none, a decision of the owners cannot be had by the usual way: the residents'
    committee leads, and what it hears is no owners' decision either.
    """
    known = matter(matter_code)
    by_law = decider(known.decider)
    return by_law if committee or not by_law.decides else decider("no-committee")


def enough(rule: Majority, total: int, part: int, yes: int) -> bool:
    """Whether counts reach a majority: compared by cross-multiplication, in whole numbers."""
    turn, of_all = rule.turnout
    share, of_part = rule.approval
    if of_all * part < turn * total:
        return False
    need, have = share * part, of_part * yes
    return have >= need if rule.inclusive else have > need


def effect_days() -> int:
    """The longest period, in days, that is compared before and after."""
    return int(rules("topics_life")["effect_days"])


def notice_clock(facts: DecisionFacts, today: date, reckoning: Reckoning | None = None) -> Clock:
    """The three days for announcing what an owners' committee decided."""
    return rule_clock(
        "decision-notice", facts.decided_on, today, met_on=facts.notice_on, reckoning=reckoning
    )


def pressing_clock(
    facts: DecisionFacts, today: date, reckoning: Reckoning | None = None
) -> Clock | None:
    """The clock an estate's line shows: of the notice once it decided, of the day planned before.

    None where nothing is waited for.
    """
    kind = decider(facts.decider)
    if facts.decided_on is not None:
        if kind.notice and facts.outcome is not Outcome.OPEN:
            return notice_clock(facts, today, reckoning)
        return None
    if kind.code == "not-needed":
        return None
    return rule_clock("estate-decision", facts.planned_on, today, reckoning=reckoning)


def action_clock(
    due_on: date | None, done_on: date | None, today: date, reckoning: Reckoning | None = None
) -> Clock:
    """The clock of an action item: the date that was agreed for it."""
    return rule_clock("action", due_on, today, met_on=done_on, reckoning=reckoning)
