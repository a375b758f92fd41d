"""Letters of a case as the proceeding tells them: who sent it here, who was invited to take part.

Both are lines of the proceeding; a later line on the same letter replaces the earlier one.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from models.vocabulary.reference import channels
from models.vocabulary.terms import CaseState, SourceOrigin
from resources import Language
from services.queries.rows import CaseWhole

__all__ = [
    "ANSWERED",
    "INVITATION",
    "REFERRAL",
    "Invited",
    "Referral",
    "invited_of",
    "referral_of",
    "was_referred",
]

REFERRAL: Final = "referral"
INVITATION: Final = "invitation"
"""The kinds of these lines of the proceeding."""

ANSWERED: Final = frozenset(
    {
        *(CaseState.PERFORMING, CaseState.FAILED, CaseState.WITHDRAWN, CaseState.REFUSED),
        *(CaseState.TRANSFERRED, CaseState.CLOSED, CaseState.ARCHIVED),
    }
)
"""States with a result that can be written back to whoever sent the case."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Referral:
    """委托（移送）调解函: the sending body, its 文号, the day of the letter, what came with it.

    ``due_on`` is the day by which the body asks for an answer. What is not on record is empty, and
    ``on`` None says that the letter itself is not.
    """

    body: str
    number: str = ""
    on: date | None = None
    due_on: date | None = None
    materials: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Invited:
    """Somebody invited to take part (人民调解法 20); ``on`` None while only a plan names them.

    ``answer`` is ``accepted``, ``declined`` or empty.
    """

    name: str = field(repr=False)
    reason: str = field(default="", repr=False)
    answer: str = ""
    on: date | None = None


def was_referred(case: CaseWhole) -> bool:
    """Whether the channel it came by is a referral."""
    known = next((one for one in channels() if one.code == case.source), None)
    return known is not None and known.origin is SourceOrigin.REFERRAL


def _usual(case: CaseWhole) -> Referral | None:
    """What the register sheet of acceptance says of it: the organ of the channel, the order."""
    if not was_referred(case):
        return None
    known = next(one for one in channels() if one.code == case.source)
    body = known.label(Language.CHINESE).removesuffix("移送").removesuffix("委托")
    return Referral(body=body, number=case.order_number)


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def referral_of(case: CaseWhole) -> Referral | None:
    """Who sent the case here, by the letter on record, else by its channel; None if nobody did."""
    line = next((one for one in reversed(case.events) if one.kind == REFERRAL), None)
    if line is None:
        return _usual(case)
    facts = line.facts
    return Referral(
        body=str(facts.get("body") or ""),
        number=str(facts.get("number") or ""),
        on=line.on,
        due_on=_day(facts.get("due_on")),
        materials=str(facts.get("materials") or ""),
    )


def invited_of(case: CaseWhole) -> tuple[Invited, ...]:
    """Everybody invited by letter, then those whom a meeting still to be held names."""
    found: dict[str, Invited] = {}
    for line in case.events:
        if line.kind != INVITATION:
            continue
        name = str(line.facts.get("name") or "")
        said = {key: str(line.facts.get(key) or "") for key in ("reason", "answer")}
        before = found.get(name)
        if before is not None:
            said = {key: value or getattr(before, key) for key, value in said.items()}
        found[name] = Invited(name=name, on=before.on if before else line.on, **said)
    for plan in case.coming:
        for one in plan.others:
            found.setdefault(one.name, Invited(name=one.name))
    return tuple(found.values())
