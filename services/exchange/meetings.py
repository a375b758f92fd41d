"""The objects of ``log`` about planned meetings and what is said in them, as commands."""

from collections.abc import Callable, Mapping
from typing import Final

from models.vocabulary.intake import LONGEST
from models.vocabulary.plan_drafts import LONGEST_MINUTES, USUAL_MINUTES, PlanChange, PlanDraft
from models.vocabulary.terms import NoticeMeans, StatementKind
from services.commands.meeting_plans import (
    CancelPlannedMeeting,
    MoveMeeting,
    PlanMeeting,
    RecordMeetingNotice,
)
from services.commands.statements import NoteStatement
from services.exchange.values import Members
from services.work import Command

__all__ = ["TYPES"]

_NAME: Final = LONGEST["name"]
_MOST: Final = 400
_HIGHEST: Final = 2**53


def _names(event: Members, name: str) -> tuple[str, ...] | None:
    return event.texts(name, _NAME, _MOST) if event.has(name) else None


def _planned(case_id: int, event: Members) -> Command:
    starts_at = event.moment("starts_at")
    assert starts_at is not None  # required
    return PlanMeeting(
        case_id=case_id,
        draft=PlanDraft(
            starts_at=starts_at,
            minutes=event.count("minutes", LONGEST_MINUTES) or USUAL_MINUTES,
            room=event.text("room", LONGEST["place"]),
            purpose=event.text("purpose", LONGEST["requests"], lines=True),
            mediator_names=_names(event, "mediators"),
            party_names=_names(event, "parties"),
            others=event.texts("invited", _NAME, _MOST),
        ),
    )


def _moved(case_id: int, event: Members) -> Command:
    return MoveMeeting(
        case_id=case_id,
        plan_id=event.count("plan", _HIGHEST),
        changes=PlanChange(
            starts_at=event.moment("starts_at"),
            minutes=event.count("minutes", LONGEST_MINUTES),
            room=event.text("room", LONGEST["place"]) if event.has("room") else None,
            purpose=event.text("purpose", LONGEST["requests"], lines=True)
            if event.has("purpose")
            else None,
            mediator_names=_names(event, "mediators"),
            party_names=_names(event, "parties"),
            others=_names(event, "invited"),
        ),
        reason=event.text("reason", LONGEST["requests"], lines=True),
    )


def _cancelled(case_id: int, event: Members) -> Command:
    return CancelPlannedMeeting(
        case_id=case_id,
        plan_id=event.count("plan", _HIGHEST),
        reason=event.text("reason", LONGEST["requests"], lines=True),
    )


def _notice(case_id: int, event: Members) -> Command:
    return RecordMeetingNotice(
        case_id=case_id,
        plan_id=event.count("plan", _HIGHEST),
        names=event.texts("told", _NAME, _MOST),
        at=event.moment("at"),
        means=event.choice("by", NoticeMeans, NoticeMeans.PHONE),
        note=event.text("note", LONGEST["requests"], lines=True),
    )


def _statement(case_id: int, event: Members) -> Command:
    return NoteStatement(
        case_id=case_id,
        speaker=event.text("speaker", _NAME),
        kind=event.choice("kind", StatementKind, StatementKind.FACT),
        words=event.text("words", LONGEST["requests"], lines=True),
        at=event.moment("at"),
    )


_WHAT: Final = ("starts_at", "minutes", "room", "purpose", "mediators", "parties", "invited")

TYPES: Final[
    Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[int, Members], Command]]]
] = {
    "planned-meeting": (_WHAT, ("starts_at",), _planned),
    "moved-meeting": (("plan", *_WHAT, "reason"), (), _moved),
    "cancelled-meeting": (("plan", "reason"), ("reason",), _cancelled),
    "meeting-notice": (("plan", "told", "at", "by", "note"), ("told",), _notice),
    "statement": (("speaker", "kind", "words", "at"), ("speaker", "words"), _statement),
}
"""For each type: the keys it may have, those it must have, and how it is read."""
