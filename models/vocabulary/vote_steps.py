"""The steps of an owners' vote or election with their days, clocks and checks.

Which steps there are, the clock that runs to each and the notice that must have been out long
enough before it are data (``resources/rules/votes.json``; lengths in ``deadlines.json``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from models.vocabulary.clocks import Clock, rule_clock
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.reference import Term
from resources import rules

__all__ = [
    "COUNTED",
    "KindOfVote",
    "VoteStep",
    "step_clock",
    "step_findings",
    "vote_kind",
    "vote_kinds",
    "vote_step",
    "vote_steps",
]

COUNTED = "counted"
"""The step that closing the count takes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfVote(Term):
    """What is held: a vote on matters, a first election, a re-election.

    ``signer`` is who issues its papers, after the estate's name.
    """

    election: bool
    signer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteStep(Term):
    """One step.

    ``clock`` is the deadline that runs to it from the step ``begins``; ``waits`` the deadline that
    must be over since the step ``after`` before this one may be taken. Empty where there is none.
    """

    kinds: tuple[str, ...]
    clock: str
    begins: str
    waits: str
    after: str
    source: str


@cache
def vote_kinds() -> tuple[KindOfVote, ...]:
    """Every kind, in the order they are offered."""
    return tuple(KindOfVote(**row) for row in rules("votes")["kinds"])


def vote_kind(code: str) -> KindOfVote:
    """The kind with this code or Chinese name. Refusal if unknown."""
    for one in vote_kinds():
        if code in {one.code, one.zh}:
            return one
    raise Refusal("vote.unknown-kind", field="kind", value=code[:40])


@cache
def _steps() -> tuple[VoteStep, ...]:
    found = tuple(
        VoteStep(**{**row, "kinds": tuple(row["kinds"])}) for row in rules("votes")["steps"]
    )
    codes = [one.code for one in found]
    if COUNTED not in codes:
        message = "the list of steps does not name the count"
        raise ValueError(message)
    asked = {name for one in found for name in (one.begins, one.after) if name}
    if len(codes) != len(set(codes)) or not asked <= set(codes):
        message = f"a step of a vote stands twice or begins with an unknown one: {codes}"
        raise ValueError(message)
    return found


def vote_steps(kind: str) -> tuple[VoteStep, ...]:
    """The steps of a kind of vote, in their order."""
    return tuple(one for one in _steps() if kind in one.kinds)


def vote_step(kind: str, code: str) -> VoteStep:
    """The step with this code or Chinese name. Refusal where a vote of this kind has none."""
    for one in vote_steps(kind):
        if code in {one.code, one.zh}:
            return one
    raise Refusal("vote.unknown-step", field="step", value=code[:40])


def step_clock(
    step: VoteStep,
    taken: Mapping[str, date],
    today: date,
    reckoning: Reckoning | None = None,
) -> Clock | None:
    """The clock that runs to ``step``; None where the law sets none or it has not begun.

    ``taken`` are the days of the steps on record. A meeting of a vote that no group prepared has
    no last day.
    """
    start = taken.get(step.begins) if step.begins else None
    if not step.clock or start is None:
        return None
    return rule_clock(step.clock, start, today, met_on=taken.get(step.code), reckoning=reckoning)


def step_findings(
    kind: str,
    taken: Mapping[str, date],
    today: date,
    *,
    planned_on: date | None = None,
    reckoning: Reckoning | None = None,
) -> tuple[Finding, ...]:
    """What is wrong or pressing about the days of a vote; ``planned_on`` is its meeting's."""
    return tuple(_step_findings(kind, taken, today, planned_on, reckoning))


def _step_findings(
    kind: str,
    taken: Mapping[str, date],
    today: date,
    planned_on: date | None,
    reckoning: Reckoning | None,
) -> Iterator[Finding]:
    for step in vote_steps(kind):
        on = taken.get(step.code)
        begun = taken.get(step.begins)
        if on is not None and begun is not None and on < begun:
            before = vote_step(kind, step.begins)
            yield _finding("vote.step-before", step, {"step": step.zh, "before": before.zh})
        clock = step_clock(step, taken, today, reckoning)
        if clock is not None and clock.latest is not None:
            late = on > clock.latest if on is not None else today > clock.latest
            if late:
                code = "vote.step-late" if on is not None else "vote.step-overdue"
                latest = clock.latest.isoformat()
                yield _finding(code, step, {"step": step.zh, "latest": latest})
        if step.waits:
            yield from _waiting(step, taken, today, on or planned_on, reckoning)


def _waiting(
    step: VoteStep,
    taken: Mapping[str, date],
    today: date,
    on: date | None,
    reckoning: Reckoning | None,
) -> Iterator[Finding]:
    """Whether the notice is out long enough before the day of ``step``."""
    if on is None:
        return
    noticed = taken.get(step.after)
    rule = rule_clock(step.waits, noticed or today, today, reckoning=reckoning)
    earliest = rule.due
    if earliest is None or rule.start is None:
        return
    length = (earliest - rule.start).days
    latest = on - timedelta(days=length)
    said = {"days": length, "latest": latest.isoformat()}
    if noticed is not None:
        if on < earliest:
            yield _finding("vote.notice-short", step, said, source=rule.source)
    elif step.code in taken:
        yield _finding("vote.notice-unrecorded", step, said, source=rule.source)
    elif today > latest:
        yield _finding("vote.notice-missed", step, said, source=rule.source)
    else:
        yield _finding("vote.notice-by", step, said, Severity.INFO, source=rule.source)


def _finding(
    code: str,
    step: VoteStep,
    params: Mapping[str, object],
    severity: Severity = Severity.WARN,
    *,
    source: str = "",
) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        field=f"steps.{step.code}",
        source=source or step.source,
        params=params,
    )
