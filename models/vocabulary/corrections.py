"""What of a past event can be put right, and what putting it right does to the clocks.

A past event is never overwritten: a correcting entry says what is right and why (decisions.md).
Who handles a case is replaced, not corrected, and has its own step.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from models.vocabulary import judicial
from models.vocabulary.clocks import Clock
from models.vocabulary.errors import Refusal
from models.vocabulary.proceeding import Field, FieldKind, Move, moves
from models.vocabulary.terms import CaseKind, CaseState
from resources import Language, phrase

__all__ = [
    "DATED",
    "ClockChange",
    "clock_changes",
    "correctable",
    "in_order",
    "kept_changes",
    "move_of",
    "start_entry",
]

DATED = frozenset(
    {
        "step",
        "meeting",
        "contact",
        "agreement",
        "signature",
        "mediator-signature",
        "seal",
        "performance",
        "follow-up",
        "judicial",
        "investigation",
        "lawfulness",
        "reminder",
        "report",
    }
)
"""The kinds of events whose day can have been recorded wrong."""

_REPLACED = frozenset(
    {"body", "body_kind", "mediators", "host", "conflict", "conflict_reason", "conflict_by"}
)
_ON = Field(name="on", kind=FieldKind.DATE, required=True)
_OF_A_MEETING = tuple(
    Field(name=name, kind=FieldKind.FLAG) for name in ("consented", "public", "objected")
)
"""What the parties said to who was invited and to open doors (人民调解法 20, 23)."""


def move_of(code: str, state: CaseState, kind: CaseKind) -> Move | None:
    """The step that an event is the trace of; None for the registration itself."""
    return next(
        (
            one
            for one in moves()
            if one.code == code and one.to_state is state and kind in one.kinds
        ),
        None,
    )


def correctable(kind: str, code: str, state: CaseState, case_kind: CaseKind) -> tuple[Field, ...]:
    """What of an event can be put right: its day, and what its step asked for.

    Empty for an event that says nothing wrong could be said in (a note, a correction).
    """
    if kind not in DATED:
        return ()
    if kind == "judicial":
        return (_ON, *judicial.asked_of(code))
    if kind == "meeting":
        return (_ON, *_OF_A_MEETING)
    step = move_of(code, state, case_kind) if kind == "step" else None
    if step is None:
        return (_ON,)
    asked = (one for one in step.fields if one.name not in {*_REPLACED, step.date_field})
    return (_ON, *asked)


_EFFECT = ("seal", "mediator-signature", "signature", "agreement", CaseState.PERFORMING)
_STARTS: Mapping[str, tuple[str | CaseState, ...]] = {
    "acceptance": (CaseState.REGISTERED,),
    "mediation": (CaseState.MEDIATING, CaseState.ACCEPTED),
    "signing": ("agreement", CaseState.AGREED),
    "obligation": _EFFECT,
    "judicial-confirmation": _EFFECT,
    "follow-up": _EFFECT,
    "enforcement": ("judicial",),
    "filing": (CaseState.CLOSED,),
}
"""What a clock of a case starts with: a kind of entry, or the step to a state."""


def start_entry(clock: Clock, entries: Sequence[tuple[int, str, CaseState, date]]) -> int | None:
    """Which of the entries (id, kind, state, day, oldest first) the clock starts with.

    None where it starts with no entry, as with a date named in a ruling.
    """
    for wanted in _STARTS.get(clock.code, ()):
        for key, what, state, on in reversed(entries):
            met = what == wanted or (what == "step" and state is wanted)
            if met and on == clock.start:
                return key
    return None


def in_order(days: Sequence[tuple[int, date]], changed: Mapping[int, date]) -> None:
    """Refuse corrected days that put one step before the one it follows.

    ``days`` are the steps of a case by id in their order, ``changed`` the days to be written.

    Raises:
        Refusal: ``correction.too-early`` or ``correction.too-late``, at the field ``on``.
    """
    for (first, earlier), (second, later) in pairwise(days):
        before, after = changed.get(first, earlier), changed.get(second, later)
        if before <= after or earlier > later:
            continue
        if second in changed:
            raise Refusal("correction.too-early", field="on", limit=before.isoformat())
        raise Refusal("correction.too-late", field="on", limit=after.isoformat())


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockChange:
    """A deadline that a correction has moved: its safe date before and after, None where none."""

    code: str
    subject: str = ""
    was: date | None = None
    now: date | None = None

    def text(self, language: Language) -> str:
        """What changed, old → new."""
        name = phrase(f"clock.{self.code}", language) + (f" {self.subject}" if self.subject else "")
        none = phrase("correction.no-date", language)
        old, new = (one.isoformat() if one else none for one in (self.was, self.now))
        return phrase("correction.moved", language, what=name, was=old, now=new)


def kept_changes(facts: Mapping[str, Any]) -> tuple[ClockChange, ...]:
    """The changes that a correcting entry keeps in its facts."""
    return tuple(
        ClockChange(code=code, subject=subject, was=_day(was), now=_day(now))
        for code, subject, was, now in facts.get("clocks", ())
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def clock_changes(before: Iterable[Clock], after: Iterable[Clock]) -> tuple[ClockChange, ...]:
    """The deadlines whose date is another, in the order they now have."""
    old = {(one.code, one.subject): one.due for one in before}
    new = {(one.code, one.subject): one.due for one in after}
    return tuple(
        ClockChange(code=code, subject=subject, was=old.get(key), now=new.get(key))
        for key in dict.fromkeys((*new, *old))
        if old.get(key) != new.get(key)
        for code, subject in (key,)
    )
