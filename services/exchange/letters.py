"""The objects of ``log`` about letters: who sent a case here, who was invited to take part."""

from collections.abc import Callable, Mapping
from typing import Final

from models.vocabulary.intake import LONGEST
from services.commands.correspondence import ANSWERS, RecordInvitation, RecordReferral
from services.exchange.values import Members
from services.work import Command

__all__ = ["TYPES"]


def _referral(case_id: int, event: Members) -> Command:
    return RecordReferral(
        case_id=case_id,
        body=event.text("body", LONGEST["place"]),
        number=event.text("number"),
        on=event.day("on"),
        due_on=event.day("due_on"),
        materials=event.text("materials", LONGEST["requests"], lines=True),
    )


def _invitation(case_id: int, event: Members) -> Command:
    answer = event.text("answer")
    if answer not in ANSWERS:
        raise event.unknown("answer", answer, ", ".join(ANSWERS[1:]))
    return RecordInvitation(
        case_id=case_id,
        name=event.text("name", LONGEST["name"]),
        reason=event.text("reason", LONGEST["requests"], lines=True),
        answer=answer,
        on=event.day("on"),
    )


TYPES: Final[
    Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[int, Members], Command]]]
] = {
    "referral": (("body", "number", "on", "due_on", "materials"), ("body",), _referral),
    "invitation": (("name", "reason", "answer", "on"), ("name",), _invitation),
}
"""For each type: the keys it may have, those it must have, and how it is read."""
