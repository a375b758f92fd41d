"""双向认领: the three lists, the states of a claim, and what each step asks for.

Labels of the lists, categories, levels, states and steps are data
(``resources/rules/matching.json``): other districts call the lists otherwise. A claim joins one
need and one resource; when both sides have confirmed, it is a project. Whether they suit each
other is the business of :mod:`models.vocabulary.matching_fit`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from models.vocabulary.clocks import Clock, rule_clock
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.reference import Term
from models.vocabulary.terms import Satisfaction
from resources import Language, phrase, rules

__all__ = [
    "ClaimFacts",
    "ClaimMove",
    "ClaimState",
    "ListKind",
    "Side",
    "claim_clock",
    "entries",
    "entry",
    "findings",
    "known_entry",
    "list_label",
    "move_to",
    "moves",
    "moves_from",
    "state_label",
    "waits_for",
]


class ListKind(Enum):
    """The three lists: 需求清单, 项目清单, 资源清单."""

    NEED = "need"
    PROJECT = "project"
    RESOURCE = "resource"


class Side(Enum):
    """Who is meant of a claim: who asks (需方) or who provides (供方)."""

    NEED = "need"
    RESOURCE = "resource"


class ClaimState(Enum):
    """待认领 → 已认领 → 对接 → 实施 → 完成 or 终止; the words are data."""

    OPEN = "open"
    CLAIMED = "claimed"
    CONTACT = "contact"
    RUNNING = "running"
    DONE = "done"
    ENDED = "ended"

    @property
    def over(self) -> bool:
        """Whether nothing more is done about it."""
        return self in {ClaimState.DONE, ClaimState.ENDED}


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimMove(Term):
    """A step from one state to another; ``guards`` maps the name of a guard to its weight."""

    start: ClaimState
    to: ClaimState
    guards: Mapping[str, Severity]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimFacts:
    """What the guards of a step look at. ``note`` is what is said with the step."""

    state: ClaimState
    need_confirmed_on: date | None = None
    resource_confirmed_on: date | None = None
    invited_on: date | None = None
    due_on: date | None = None
    ended_on: date | None = None
    effect: str = ""
    satisfaction: Satisfaction | None = None
    note: str = ""


def list_label(kind: ListKind, language: Language) -> str:
    """What the office calls this list."""
    return entry("lists", kind.value).label(language)


def state_label(state: ClaimState, language: Language) -> str:
    """The word for a state."""
    return _states()[state].label(language)


@cache
def entries(of: str) -> tuple[Term, ...]:
    """A reference list of matching: ``lists categories sources urgencies levels``, in order."""
    found = tuple(Term(**row) for row in rules("matching")[of])
    codes = [one.code for one in found]
    if len(codes) != len(set(codes)):
        message = f"a code stands twice in {of}: {codes}"
        raise ValueError(message)
    return found


_SINGULAR = {
    "categories": "category",
    "levels": "level",
    "lists": "list",
    "sources": "source",
    "urgencies": "urgency",
}


def entry(of: str, code: str) -> Term:
    """The row of a reference list with this code or Chinese word.

    Raises:
        Refusal: ``matching.unknown-…`` when there is none.
    """
    for one in entries(of):
        if code in {one.code, one.zh}:
            return one
    raise Refusal(f"matching.unknown-{_SINGULAR[of]}", field=_SINGULAR[of], value=code[:40])


def known_entry(of: str, code: str) -> Term:
    """The row with this code; a code that is no longer in the list stands for itself."""
    listed = {one.code: one for one in entries(of)}
    return listed.get(code) or Term(code=code, zh=code, en=code)


@cache
def _states() -> Mapping[ClaimState, Term]:
    rows = rules("matching")["states"]
    found = {
        ClaimState(row["code"]): Term(code=row["code"], zh=row["zh"], en=row["en"]) for row in rows
    }
    if set(found) != set(ClaimState):
        message = "matching.json does not name every state"
        raise ValueError(message)
    return found


@cache
def moves() -> tuple[ClaimMove, ...]:
    """Every step, with ``*`` written out for the states that are not over."""
    found = tuple(
        ClaimMove(
            code=row["code"],
            zh=row["zh"],
            en=row["en"],
            start=start,
            to=ClaimState(row["to"]),
            guards={one["name"]: Severity(one["severity"]) for one in row["guards"]},
        )
        for row in rules("matching")["moves"]
        for start in ClaimState
        if row["from"] == start.value or (row["from"] == "*" and not start.over)
    )
    unknown = {name for one in found for name in one.guards} - set(_GUARDS)
    if unknown:
        message = f"matching.json names unknown guards: {sorted(unknown)}"
        raise ValueError(message)
    return found


def moves_from(state: ClaimState) -> tuple[ClaimMove, ...]:
    """The steps that lead out of a state: the next one first, ending it last."""
    return tuple(one for one in moves() if one.start is state)


def move_to(state: ClaimState, code: str) -> ClaimMove:
    """The step with this code from ``state``. Refusal ``matching.no-move`` when there is none."""
    for one in moves_from(state):
        if one.code == code:
            return one
    raise Refusal("matching.no-move", field="move", value=code[:40])


# Guards


def _confirmed(facts: ClaimFacts) -> bool:
    return facts.need_confirmed_on is not None and facts.resource_confirmed_on is not None


_GUARDS: Mapping[str, tuple[Callable[[ClaimFacts], bool], str, str]] = {
    "confirmed": (_confirmed, "matching.not-confirmed", "confirmed"),
    "term": (lambda facts: facts.due_on is not None, "matching.no-term", "due_on"),
    "effect": (lambda facts: bool(facts.effect.strip()), "matching.no-effect", "effect"),
    "satisfaction": (
        lambda facts: facts.satisfaction is not None,
        "matching.no-satisfaction",
        "satisfaction",
    ),
    "reason": (lambda facts: bool(facts.note.strip()), "matching.no-reason", "note"),
}
"""By name: what holds, what is said where it does not, and the field that mends it."""


def findings(facts: ClaimFacts, move: ClaimMove) -> tuple[Finding, ...]:
    """What the step still lacks, what blocks it first."""
    found = sorted(_missing(facts, move), key=lambda one: one.severity is not Severity.BLOCK)
    return tuple(found)


def _missing(facts: ClaimFacts, move: ClaimMove) -> Iterator[Finding]:
    for name, severity in move.guards.items():
        holds, code, field = _GUARDS[name]
        if not holds(facts):
            yield Finding(code=code, severity=severity, field=field)


def waits_for(facts: ClaimFacts, language: Language) -> str:
    """The word on the chip of a claim: its state, or whose confirmation it waits for."""
    if facts.state is not ClaimState.OPEN:
        return state_label(facts.state, language)
    match facts.need_confirmed_on is None, facts.resource_confirmed_on is None:
        case True, True:
            return phrase("matching.waits-both", language)
        case True, False:
            return phrase("matching.waits-need", language)
        case False, True:
            return phrase("matching.waits-resource", language)
    return state_label(facts.state, language)


def claim_clock(facts: ClaimFacts, today: date, reckoning: Reckoning | None = None) -> Clock | None:
    """The clock a claim shows: of the answer while it waits for one, of its term afterwards.

    None where nothing is waited for. Both lengths are the office's own
    (``claim-answer``, ``claim-term`` in ``deadlines.json``).
    """
    if facts.state.over:
        return None
    if facts.state is ClaimState.OPEN:
        return rule_clock("claim-answer", facts.invited_on, today, reckoning=reckoning)
    if facts.due_on is None:
        return None
    return rule_clock("claim-term", facts.due_on, today, reckoning=reckoning)
