"""The objects that ``log`` reads (contract.md, 2) as commands on a case."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import (
    AgreementForm,
    ContactMeans,
    MeetingResult,
    Performed,
    Satisfaction,
    SignMethod,
)
from services.commands.logbook import (
    AgreementDraft,
    LogContact,
    LogFollowUp,
    LogMeeting,
    LogPerformance,
    MarkSealed,
    ObligationDraft,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.database import Command
from services.exchange.values import Members

__all__ = ["logged"]

_NARRATIVE: Final = LONGEST["facts"]
_NAME: Final = LONGEST["name"]
_MOST: Final = 400
_ANY_TYPE: Final = (
    "type",
    *("at", "with", "by", "note"),
    *("held_at", "ended_at", "place", "attended", "rights_told", "account", "result", "next_at"),
    *("form", "agreed_on", "facts", "issues", "liability", "terms", "obligations", "manner"),
    *("copies", "party", "method", "on", "mediator", "obligation", "amount", "performed"),
    "satisfied",
)


def logged(case_id: int, value: Any) -> Command:
    """The command that puts ``value`` on record for a case.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    event = Members(value, "", _ANY_TYPE)
    event.require("type")
    word = event.text("type")
    if word not in _TYPES:
        raise event.unknown("type", word, ", ".join(_TYPES))
    keys, required, read = _TYPES[word]
    event = Members(value, "", ("type", *keys))
    event.require(*required)
    return read(case_id, event)


def _contact(case_id: int, event: Members) -> Command:
    return LogContact(
        case_id=case_id,
        at=event.moment("at"),
        means=event.choice("by", ContactMeans, ContactMeans.PHONE),
        whom=event.text("with", LONGEST["place"]),
        note=event.text("note", _NARRATIVE, lines=True),
    )


def _meeting(case_id: int, event: Members) -> Command:
    held_at = event.moment("held_at")
    assert held_at is not None  # required
    return LogMeeting(
        case_id=case_id,
        held_at=held_at,
        ended_at=event.moment("ended_at"),
        place=event.text("place", LONGEST["place"]),
        attended=event.texts("attended", _NAME, _MOST),
        rights_told=event.flag("rights_told"),
        account=event.text("account", _NARRATIVE, lines=True),
        result=event.choice("result", MeetingResult, MeetingResult.CONTINUE),
        next_at=event.moment("next_at"),
    )


def _agreement(case_id: int, event: Members) -> Command:
    return SaveAgreement(
        case_id=case_id,
        draft=AgreementDraft(
            form=event.choice("form", AgreementForm, AgreementForm.WRITTEN),
            agreed_on=event.day("agreed_on"),
            facts=event.text("facts", _NARRATIVE, lines=True),
            issues=event.text("issues", _NARRATIVE, lines=True),
            liability=event.text("liability", _NARRATIVE, lines=True),
            terms=event.texts("terms", LONGEST["requests"], _MOST),
            obligations=tuple(
                _obligation(one, f"obligations[{index}]")
                for index, one in enumerate(event.items("obligations", _MOST))
            ),
            manner=event.text("manner"),
            place=event.text("place", LONGEST["place"]),
            copies=event.count("copies", 100),
        ),
    )


_OBLIGATION: Final = (
    *("who", "to", "what", "amount", "due", "on_the_spot", "manner", "place", "proof"),
)


def _obligation(value: Any, path: str) -> ObligationDraft:
    promise = Members(value, path, _OBLIGATION)
    return ObligationDraft(
        debtor=promise.text("who", _NAME),
        creditor=promise.text("to", _NAME),
        what=promise.text("what", LONGEST["requests"], lines=True),
        amount_fen=promise.amount("amount"),
        due_on=promise.day("due"),
        on_the_spot=promise.flag("on_the_spot"),
        manner=promise.text("manner"),
        place=promise.text("place", LONGEST["place"]),
        proof=promise.text("proof"),
    )


def _signature(case_id: int, event: Members) -> Command:
    return SignAgreement(
        case_id=case_id,
        party=event.text("party", _NAME),
        on=event.day("on"),
        method=event.choice("method", SignMethod, SignMethod.SIGNATURE),
    )


def _mediator_signature(case_id: int, event: Members) -> Command:
    return SignAsMediator(
        case_id=case_id, mediator=event.text("mediator", _NAME), on=event.day("on")
    )


def _seal(case_id: int, event: Members) -> Command:
    return MarkSealed(case_id=case_id, on=event.day("on"))


def _performance(case_id: int, event: Members) -> Command:
    return LogPerformance(
        case_id=case_id,
        obligation=event.count("obligation", _MOST) or 1,
        on=event.day("on"),
        amount_fen=event.amount("amount"),
        note=event.text("note", _NARRATIVE, lines=True),
    )


def _follow_up(case_id: int, event: Members) -> Command:
    return LogFollowUp(
        case_id=case_id,
        on=event.day("on"),
        performed=event.choice("performed", Performed, Performed.YES),
        satisfied=event.choice("satisfied", Satisfaction, Satisfaction.YES),
        note=event.text("note", _NARRATIVE, lines=True),
    )


_Read = Callable[[int, Members], Command]
_TYPES: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...], _Read]]] = {
    "contact": (("at", "with", "by", "note"), (), _contact),
    "meeting": (
        (
            *("held_at", "ended_at", "place", "attended"),
            *("rights_told", "account", "result", "next_at"),
        ),
        ("held_at",),
        _meeting,
    ),
    "agreement": (
        (
            *("form", "agreed_on", "facts", "issues", "liability", "terms"),
            *("obligations", "manner", "place", "copies"),
        ),
        (),
        _agreement,
    ),
    "signature": (("party", "on", "method"), ("party",), _signature),
    "mediator-signature": (("mediator", "on"), ("mediator",), _mediator_signature),
    "seal": (("on",), (), _seal),
    "performance": (("obligation", "on", "amount", "note"), ("obligation",), _performance),
    "follow-up": (("on", "performed", "satisfied", "note"), ("performed",), _follow_up),
}
"""For each type: the keys it may have, those it must have, and how it is read."""
