"""What holds a step of a topic back, and what comes next: findings, as for a case.

Each guard is a function of what is known of the topic and the day, registered under the name
that ``topics_life.json`` uses; its weight stands there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from models.vocabulary.clocks import ClockState
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.topics import (
    DecisionFacts,
    Outcome,
    Stage,
    TopicMove,
    decider,
    enough,
    majority,
    matter,
    moves_from,
    notice_clock,
)

__all__ = ["TOPIC_GUARDS", "TopicFacts", "TopicStep", "decision_findings", "findings", "next_step"]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicFacts:
    """What the guards of a topic look at.

    ``meetings`` are held meetings that had the topic on their agenda, ``open_minutes`` those of
    them whose minutes are not locked; ``actions`` are action items, ``open_actions`` those not
    done yet. ``note`` is what was typed for the step about to be taken.
    """

    stage: Stage
    cases: int = 0
    survey: str = ""
    consensus: str = ""
    appraisal: str = ""
    meetings: int = 0
    open_minutes: int = 0
    actions: int = 0
    open_actions: int = 0
    estates: tuple[DecisionFacts, ...] = ()
    note: str = ""
    reckoning: Reckoning | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicStep:
    """What the next-step panel of a topic says.

    ``move`` is None once the topic is over; ``missing`` is what it lacks, ``satisfied`` the names
    of guards that found nothing, ``others`` the steps a person may take instead.
    """

    move: TopicMove | None
    missing: tuple[Finding, ...] = ()
    satisfied: tuple[str, ...] = ()
    others: tuple[TopicMove, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether something stands in the way of the step."""
        return any(one.severity is Severity.BLOCK for one in self.missing)


Found = Iterator[tuple[str, str, dict[str, object]]]
Guard = Callable[[TopicFacts, date], Found]

TOPIC_GUARDS: dict[str, Guard] = {}
"""Every guard by the name the life of a topic uses."""


def _guard(name: str) -> Callable[[Guard], Guard]:
    def register(function: Guard) -> Guard:
        TOPIC_GUARDS[name] = function
        return function

    return register


def findings(facts: TopicFacts, move: TopicMove, today: date) -> tuple[Finding, ...]:
    """Everything that stands against ``move``, or is to be noted with it."""
    return tuple(
        Finding(
            code=f"topic.{code}",
            severity=severity,
            field=field,
            source=move.source,
            params=params,
        )
        for name, severity in move.guards.items()
        for code, field, params in TOPIC_GUARDS[name](facts, today)
    )


def next_step(facts: TopicFacts, today: date) -> TopicStep:
    """The step that comes next for a topic in any stage."""
    if facts.stage.over:
        return TopicStep(move=None)
    move, *others = moves_from(facts.stage)
    missing = findings(facts, move, today)
    return TopicStep(
        move=move,
        missing=missing,
        satisfied=tuple(name for name in move.guards if not any(TOPIC_GUARDS[name](facts, today))),
        others=tuple(others),
    )


@_guard("cases")
def _cases(facts: TopicFacts, _today: date) -> Found:
    if not facts.cases:
        yield "no-cases", "cases", {}


@_guard("survey")
def _survey(facts: TopicFacts, _today: date) -> Found:
    if not facts.survey.strip():
        yield "no-survey", "survey", {}


@_guard("meeting")
def _meeting(facts: TopicFacts, _today: date) -> Found:
    if not facts.meetings:
        yield "no-meeting", "meeting", {}


@_guard("consensus")
def _consensus(facts: TopicFacts, _today: date) -> Found:
    if not facts.consensus.strip():
        yield "no-consensus", "consensus", {}


@_guard("minutes")
def _minutes(facts: TopicFacts, _today: date) -> Found:
    if facts.open_minutes:
        yield "minutes-open", "meeting", {"count": facts.open_minutes}


@_guard("estates-named")
def _estates_named(facts: TopicFacts, _today: date) -> Found:
    if not facts.estates:
        yield "no-estate", "estates", {}


@_guard("estates-decided")
def _estates_decided(facts: TopicFacts, _today: date) -> Found:
    """Each estate's own answer; the consensus of the association is none."""
    for one in facts.estates:
        if not one.answered:
            yield "estate-undecided", "estates", {"estate": one.estate}


@_guard("estate-adopted")
def _estate_adopted(facts: TopicFacts, _today: date) -> Found:
    answered = [one for one in facts.estates if one.answered]
    if answered and not any(one.adopted for one in answered):
        yield "none-adopted", "estates", {}


@_guard("notices")
def _notices(facts: TopicFacts, today: date) -> Found:
    for one in facts.estates:
        if not (decider(one.decider).notice and one.answered):
            continue
        if one.notice_on is None:
            state = notice_clock(one, today, facts.reckoning).state
            code = "notice-overdue" if state is ClockState.OVERDUE else "notice-open"
            yield code, "estates", {"estate": one.estate}


@_guard("actions-named")
def _actions_named(facts: TopicFacts, _today: date) -> Found:
    if not facts.actions:
        yield "no-action", "actions", {}


@_guard("actions-done")
def _actions_done(facts: TopicFacts, _today: date) -> Found:
    if facts.open_actions:
        yield "actions-open", "actions", {"count": facts.open_actions}


@_guard("appraisal")
def _appraisal(facts: TopicFacts, _today: date) -> Found:
    if not facts.appraisal.strip():
        yield "no-appraisal", "appraisal", {}


@_guard("reason")
def _reason(facts: TopicFacts, _today: date) -> Found:
    if not facts.note.strip():
        yield "no-reason", "note", {}


def decision_findings(facts: DecisionFacts) -> tuple[Finding, ...]:
    """What speaks against recording an estate's decision as it stands.

    An adopted decision must reach the majority of its matter where figures are given; days must
    be in order. A committee decides by the signatures of more than half of all its members
    (上海市住宅物业管理规定 26), the assembly by area and by heads (民法典 278).
    """
    kind, found = decider(facts.decider), []

    def add(code: str, field: str, severity: Severity = Severity.BLOCK, source: str = "") -> None:
        params = {"estate": facts.estate}
        found.append(
            Finding(
                code=f"topic.{code}", severity=severity, field=field, source=source, params=params
            )
        )

    if facts.outcome is not Outcome.OPEN and facts.decided_on is None:
        add("no-decided-on", "decided_on")
    if facts.decided_on is not None and facts.outcome is Outcome.OPEN:
        add("no-outcome", "outcome")
    for name, day in (("posted_on", facts.posted_on), ("told_on", facts.told_on)):
        if day is not None and (facts.decided_on is None or day < facts.decided_on):
            add("notice-before-decision", name)
    if kind.code == "owners-committee":
        _of_committee(facts, add)
    elif kind.code == "owners-assembly":
        _of_assembly(facts, add)
    return tuple(found)


def _of_committee(facts: DecisionFacts, add: Callable[..., None]) -> None:
    rule = majority("committee")
    if facts.heads_for > facts.heads_total:
        add("more-for-than-all", "heads_for")
    elif facts.outcome is Outcome.ADOPTED:
        if not facts.heads_total:
            add("no-signatures", "heads_for", Severity.WARN, rule.source)
        elif not enough(rule, facts.heads_total, facts.heads_total, facts.heads_for):
            add("too-few-signatures", "heads_for", Severity.BLOCK, rule.source)


def _of_assembly(facts: DecisionFacts, add: Callable[..., None]) -> None:
    counts = (
        ("heads", facts.heads_total, facts.heads_part, facts.heads_for),
        ("area", facts.area_total, facts.area_part, facts.area_for),
    )
    code = matter(facts.matter).majority if facts.matter else ""
    rule = majority(code if code in {"ordinary", "special"} else "ordinary")
    for name, total, part, yes in counts:
        if not yes <= part <= total:
            add("counts-out-of-order", f"{name}_part")
        elif facts.outcome is Outcome.ADOPTED:
            if not total:
                add("no-count", f"{name}_total", Severity.WARN, rule.source)
            elif not enough(rule, total, part, yes):
                add("too-few-votes", f"{name}_for", Severity.BLOCK, rule.source)
