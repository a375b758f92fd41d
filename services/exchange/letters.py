"""The objects of ``log`` about others: who sent a case, was invited, urged, or reported to."""

from collections.abc import Callable, Mapping
from typing import Final

from models.vocabulary.intake import LONGEST
from services.commands.correspondence import ANSWERS, RecordInvitation, RecordReferral
from services.commands.logbook import LogLawfulness, LogReminder, LogReport
from services.exchange.values import Members
from services.work import Command

__all__ = ["TYPES"]

_MOST_POINTS: Final = 40


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


def _lawfulness(case_id: int, event: Members) -> Command:
    return LogLawfulness(
        case_id=case_id,
        points=event.texts("points", LONGEST["name"], _MOST_POINTS),
        on=event.day("on"),
        note=event.text("note", LONGEST["facts"], lines=True),
    )


def _reminder(case_id: int, event: Members) -> Command:
    return LogReminder(
        case_id=case_id,
        on=event.day("on"),
        remedies_told=event.flag("remedies_told"),
        note=event.text("note", LONGEST["facts"], lines=True),
    )


def _report(case_id: int, event: Members) -> Command:
    return LogReport(
        case_id=case_id,
        to=event.text("to", LONGEST["place"]),
        on=event.day("on"),
        note=event.text("note", LONGEST["facts"], lines=True),
    )


TYPES: Final[
    Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[int, Members], Command]]]
] = {
    "referral": (("body", "number", "on", "due_on", "materials"), ("body",), _referral),
    "lawfulness": (("points", "on", "note"), ("points",), _lawfulness),
    "reminder": (("on", "remedies_told", "note"), (), _reminder),
    "report": (("to", "on", "note"), ("to",), _report),
    "invitation": (("name", "reason", "answer", "on"), ("name",), _invitation),
}
"""For each type: the keys it may have, those it must have, and how it is read."""
