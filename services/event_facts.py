"""What the events of a proceeding say that rules ask for: rests, extensions, what was told."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from models.vocabulary.dossier import Extension, Suspension
from models.vocabulary.terms import Attitude, CaseState, SuspensionReason

__all__ = [
    "LAWFULNESS",
    "REMINDER",
    "REPORT",
    "archived_on",
    "extensions",
    "last_of",
    "looked_at",
    "said",
    "suspensions",
]

LAWFULNESS = "lawfulness"
"""Events of an agreement that was looked at for its lawfulness (人民调解法 3)."""
REMINDER = "reminder"
"""Events of performance that was urged (人民调解法 31)."""
REPORT = "report"
"""Events of a dispute that was reported to the police or another authority (人民调解法 25)."""


def said(events: Iterable[Any]) -> dict[str, Any]:
    """Everything the events say, by the name of the fact; what came later wins."""
    found: dict[str, Any] = {}
    for event in events:
        found.update(event.facts or {})
    return found


def archived_on(row: Any, events: Iterable[Any]) -> date | None:
    """The day a case was put away, None for one that is not."""
    if row.state is not CaseState.ARCHIVED:
        return None
    filed = (one.on for one in events if one.kind == "step" and one.state is CaseState.ARCHIVED)
    return next(filed, None)


def last_of(events: Iterable[Any], kind: str, fact: str = "") -> date | None:
    """The day of the last event of ``kind``, of those that say ``fact`` where one is named."""
    days = [
        one.on for one in events if one.kind == kind and (not fact or (one.facts or {}).get(fact))
    ]
    return max(days, default=None)


def looked_at(events: Iterable[Any]) -> tuple[str, ...]:
    """The points of lawfulness looked at since the agreement was last written."""
    points: tuple[str, ...] = ()
    for event in events:
        if event.kind == "agreement":
            points = ()
        elif event.kind == LAWFULNESS:
            points = tuple(event.facts["points"])
    return points


def suspensions(events: Iterable[Any]) -> Iterable[Suspension]:
    """Each rest of the mediation: begun by a step to *suspended*, ended by the step out of it.

    What is said while it rests (an extension, another mediator) leaves it resting.
    """
    begun: Any = None
    for event in events:
        if event.kind != "step" or (begun and event.state is CaseState.SUSPENDED):
            continue
        if begun is not None:
            yield _suspension(begun, event.on)
            begun = None
        if event.state is CaseState.SUSPENDED:
            begun = event
    if begun is not None:
        yield _suspension(begun, None)


def _suspension(begun: Any, until: date | None) -> Suspension:
    known = {member.value: member for member in SuspensionReason}
    reason = known.get(str(begun.facts.get("reason", "")), SuspensionReason.OTHER)
    return Suspension(from_on=begun.on, to_on=until, reason=reason)


def extensions(events: Iterable[Any]) -> Iterable[Extension]:
    """Each extension of the mediation, with what each party said of it."""
    for event in events:
        new_due = event.facts.get("new_due_on")
        if new_due:
            yield Extension(
                agreed_on=event.on,
                new_due_on=date.fromisoformat(new_due),
                consents=tuple(Attitude(one) for one in event.facts.get("consent", ())),
            )
