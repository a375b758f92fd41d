"""Matters in words, alike in every subject: how far one has come, what the next step lacks."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Protocol, TypeVar

from gui.components import ClockFace, Demand, Stage, StageState
from gui.components.case_look import clock_of
from models.vocabulary import reference
from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding
from resources import Language, phrase

__all__ = ["course", "demands", "running", "runs", "topic_word"]

StageT = TypeVar("StageT", bound=Enum)
_QUIET = frozenset({ClockState.MET, ClockState.MISSED, ClockState.NOT_STARTED})


class _Step(Protocol):
    @property
    def missing(self) -> Sequence[Finding]: ...
    @property
    def satisfied(self) -> Sequence[str]: ...


def topic_word(code: str, language: Language) -> str:
    """The topic of cases a code stands for; a code no longer listed stands for itself."""
    try:
        return reference.topic(code).label(language) if code else ""
    except Refusal:
        return code


def course(
    stages: Sequence[StageT],
    here: int,
    label: Callable[[StageT], str],
    note: Callable[[StageT], str],
) -> tuple[Stage, ...]:
    """The stages of a matter that stands at the one numbered ``here`` (past the last when done).

    ``note`` is what stands beside those it has come to: a count, or the day.
    """

    def state(place: int) -> StageState:
        if place == here:
            return StageState.CURRENT
        return StageState.DONE if place < here else StageState.FUTURE

    return tuple(
        Stage(one.value, label(one), state(place), note(one) if place <= here else "")
        for place, one in enumerate(stages)
    )


def demands(step: _Step, guards: str, language: Language) -> Iterator[Demand]:
    """What a step lacks, then what it has; ``guards`` begins the phrases of the latter."""
    for one in step.missing:
        yield Demand(one.text(language), False, one.field, one.severity.value)
    for name in step.satisfied:
        yield Demand(phrase(f"{guards}.guard-{name}", language), True)


def runs(clock: Clock | None) -> bool:
    """Whether there is a clock that still says something."""
    return clock is not None and clock.state not in _QUIET


def running(clock: Clock | None, today: date, language: Language) -> ClockFace | None:
    """The face of a clock that runs, None for one that is met, missed or has not begun."""
    return clock_of(clock, today, language) if clock is not None and runs(clock) else None
