"""Where an owners' vote stands: what comes next, and the clocks that run to its steps.

The steps and their clocks are those of :mod:`models.vocabulary.vote_steps`; what must be there
before a step can be taken (questions, the register of parts, ballots out and back) follows from
the law's order: materials are posted before the meeting, ballots go out before it is held, and
only what came back is counted (governance.md 2).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from models.vocabulary.clocks import Clock, ClockState, rule_clock
from models.vocabulary.deadlines import Reckoning, Step, shipped_reckoning
from models.vocabulary.vote_steps import COUNTED, VoteStep, step_clock, vote_steps

__all__ = ["NextAct", "VoteAct", "VoteFacts", "next_act", "pressing", "running_clocks"]

_NEEDS_QUESTIONS = frozenset({"materials-posted", "notified", "held"})
"""The steps that tell owners what is asked."""

_HELD = "held"


class VoteAct(Enum):
    """What is done next."""

    ASK = "ask"
    REGISTER = "register"
    SEND = "send"
    RETURN = "return"
    COUNT = "count"
    STEP = "step"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteFacts:
    """What the next act follows from; ``parts`` are those of the estate's register."""

    kind: str
    taken: Mapping[str, date]
    questions: int = 0
    parts: int = 0
    sent: int = 0
    returned: int = 0
    planned_on: date | None = None

    @property
    def over(self) -> bool:
        """Whether the last step has been taken."""
        return vote_steps(self.kind)[-1].code in self.taken


@dataclass(frozen=True, kw_only=True, slots=True)
class NextAct:
    """What comes next; ``step`` is the step it leads to, None where nothing is left."""

    act: VoteAct
    step: VoteStep | None = None


def next_act(facts: VoteFacts) -> NextAct:
    """The first step after the last one taken, or what it still needs.

    A step that was passed over is no longer next: its clock and findings tell of it.
    """
    steps = vote_steps(facts.kind)
    last = max((place for place, one in enumerate(steps) if one.code in facts.taken), default=-1)
    step = next((one for one in steps[last + 1 :]), None)
    if step is None:
        return NextAct(act=VoteAct.NOTHING)
    return NextAct(act=_act(step, facts), step=step)


def _act(step: VoteStep, facts: VoteFacts) -> VoteAct:
    if step.code in _NEEDS_QUESTIONS and not facts.questions:
        return VoteAct.ASK
    if step.code in {_HELD, COUNTED} and not facts.sent:
        return VoteAct.SEND if facts.parts else VoteAct.REGISTER
    if step.code == COUNTED:
        return VoteAct.COUNT if facts.returned >= facts.sent else VoteAct.RETURN
    return VoteAct.STEP


def running_clocks(
    facts: VoteFacts, today: date, reckoning: Reckoning | None = None
) -> tuple[tuple[VoteStep, Clock], ...]:
    """The clocks of the steps not taken yet, in the order of the steps.

    The notice of the meeting runs backwards from the day that is planned for it.
    """
    return tuple(_running(facts, today, reckoning))


def _running(
    facts: VoteFacts, today: date, reckoning: Reckoning | None
) -> Iterator[tuple[VoteStep, Clock]]:
    steps = {one.code: one for one in vote_steps(facts.kind)}
    waiting = {one.after: one for one in steps.values() if one.waits}
    for step in steps.values():
        if step.code in facts.taken:
            continue
        clock = step_clock(step, facts.taken, today, reckoning)
        before = waiting.get(step.code)
        if before is not None and before.code not in facts.taken and facts.planned_on is not None:
            clock = _notice(before.waits, facts.planned_on, today, reckoning)
        if clock is not None:
            yield step, clock


def _notice(code: str, planned: date, today: date, reckoning: Reckoning | None) -> Clock:
    """The clock of a notice that must be out ``code``'s length before the day ``planned``."""
    known = reckoning or shipped_reckoning()
    rule = rule_clock(code, planned, today, reckoning=known)
    days = (rule.due - planned).days if rule.due is not None else 0
    latest = planned - timedelta(days=days)
    state = ClockState.RUNNING
    if today > latest:
        state = ClockState.OVERDUE
    elif today == latest:
        state = ClockState.TODAY
    elif (latest - today).days <= known.rules.soon_days:
        state = ClockState.SOON
    lines = (
        Step(code="clock.begin-meeting-day", value=planned),
        Step(
            code="clock.step-days-before", value=latest, params={"length": days}, source=rule.source
        ),
    )
    return replace(rule, start=None, due=latest, latest=latest, state=state, steps=lines)


def pressing(facts: VoteFacts, today: date, reckoning: Reckoning | None = None) -> Clock | None:
    """The clock a list shows: the one that is due first."""
    found = [clock for _, clock in running_clocks(facts, today, reckoning) if clock.due is not None]
    return min(found, key=lambda one: one.due or date.max, default=None)
