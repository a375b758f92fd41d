"""How a case's state and deadlines look: the vocabulary's words put on chips and clocks.

Used by every page that shows cases. Not imported by the package itself, because the vocabulary is
loaded only after the shell is painted.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache

from gui.components.faces import (
    ChipFace,
    ClockFace,
    ClockKind,
    ClockState,
    Tone,
    clock_face,
    short_date,
)
from models.vocabulary import clocks
from models.vocabulary.clocks import Clock
from models.vocabulary.terms import CaseState, label
from resources import Language, phrase
from services.queries.rows import CaseLine

__all__ = ["clock_of", "line_clock", "state_chip"]

_DOTS = {
    CaseState.ACCEPTED: Tone.WARN,
    CaseState.ASSIGNED: Tone.INFO,
    CaseState.MEDIATING: Tone.INFO,
    CaseState.HANDLING: Tone.INFO,
    CaseState.AGREED: Tone.WARN,
    CaseState.PERFORMING: Tone.VIOLET,
    CaseState.FAILED: Tone.DANGER,
    CaseState.CLOSED: Tone.OK,
    CaseState.ARCHIVED: Tone.OK,
}
_TINTED = {CaseState.ACCEPTED, CaseState.AGREED, CaseState.FAILED}
"""What waits for assignment or signature, and what failed (ui.md 5)."""

_STATES = {
    clocks.ClockState.OVERDUE: ClockState.OVERDUE,
    clocks.ClockState.TODAY: ClockState.TODAY,
    clocks.ClockState.SOON: ClockState.SOON,
    clocks.ClockState.EXTENDED: ClockState.EXTENDED,
    clocks.ClockState.RUNNING: ClockState.LATER,
    clocks.ClockState.PAUSED: ClockState.PAUSED,
    clocks.ClockState.NOT_STARTED: ClockState.NOT_STARTED,
    clocks.ClockState.STANDING: ClockState.NOT_STARTED,
    clocks.ClockState.MISSED: ClockState.NOT_STARTED,
    clocks.ClockState.MET: ClockState.MET,
}


_COUNTED = {ClockState.OVERDUE, ClockState.TODAY, ClockState.SOON, ClockState.LATER}
"""The states whose words count days, with the plural forms of the window's language."""


@cache
def state_chip(state: CaseState, language: Language) -> ChipFace:
    """The chip of a state: tinted only where somebody has to act."""
    return ChipFace(label(state, language), _DOTS.get(state, Tone.NEUTRAL), state in _TINTED)


def line_clock(row: CaseLine, today: date, language: Language) -> ClockFace | None:
    """The most pressing clock of a list row; None when none runs.

    A last day on a rest day is due until the next working day (民法典 203), as on the case itself.
    """
    if row.due_on is None:
        return None
    due = row.due_on
    if due < today and row.due_latest_on is not None:
        due = min(today, row.due_latest_on)
    return _line_face(row.due_class, row.due_code, due, row.due_start_on, today, language)


@lru_cache(maxsize=1024)
def _line_face(
    klass: str, code: str, due: date, start: date | None, today: date, language: Language
) -> ClockFace:
    """One face for all lines that say the same, drawn once."""
    kind = ClockKind(klass) if klass else ClockKind.INTERNAL
    name = phrase(f"clock.{code}", language) if code else ""
    return clock_face(kind=kind, due=due, today=today, name=name, start=start)


def clock_of(clock: Clock, today: date, language: Language, *, dated: bool = False) -> ClockFace:
    """A clock of a case. ``dated`` names it with its date, as 调解期限 11-26."""
    name = clock.label(language)
    if clock.subject:
        name = phrase("course.clock-of", language, label=name, subject=clock.subject)
    if dated and clock.due is not None and clock.state is not clocks.ClockState.MET:
        name = f"{name} {short_date(clock.due, today)}"
    kind, state = ClockKind(clock.klass.value), _STATES[clock.state]
    if state in _COUNTED and clock.due is not None:
        left = clock.days_left(today) or 0
        shown = today + timedelta(days=left)
        face = clock_face(kind=kind, due=shown, today=today, name=name, start=clock.start)
        return replace(face, state=state, due=clock.due)
    return ClockFace(kind, state, clock.words(today, language), name=name, due=clock.due)
