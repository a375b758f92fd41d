"""The table of guards: what a step is asked by, under the name the proceeding uses."""

from collections.abc import Callable, Iterable
from datetime import date

from models.vocabulary.dossier import Dossier
from models.vocabulary.drafts import Draft
from models.vocabulary.findings import Finding, Severity

__all__ = ["GUARDS", "Guard", "block", "guard", "warn"]

Guard = Callable[[Dossier, Draft, date], Iterable[Finding]]
"""What it finds against a step, from the facts, the typed draft and the day."""

GUARDS: dict[str, Guard] = {}
"""Every guard by the name the proceeding uses."""


def guard(name: str) -> Callable[[Guard], Guard]:
    """Register a function as the guard of that name."""

    def register(function: Guard) -> Guard:
        GUARDS[name] = function
        return function

    return register


def block(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    """What refuses the step."""
    return Finding(
        code=f"guard.{code}", severity=Severity.BLOCK, field=field, source=source, params=params
    )


def warn(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    """What lets the step pass and is noted."""
    return Finding(
        code=f"guard.{code}", severity=Severity.WARN, field=field, source=source, params=params
    )
