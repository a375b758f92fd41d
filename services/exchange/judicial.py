"""The objects of ``log`` about judicial confirmation, as commands."""

from collections.abc import Callable, Mapping
from typing import Final

from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CourtGround, CourtStep
from services.commands.judicial import (
    APPLIED,
    ApplyForConfirmation,
    CourtSignature,
    RecordCourtStep,
)
from services.exchange.values import Members
from services.work import Command

__all__ = ["TYPES"]

_NAME: Final = LONGEST["name"]
_MOST: Final = 400
_APPLYING: Final = ("court", "ground", "signed", "oral")
_ANSWERING: Final = ("reason", "number", "perform_by_on")

_KEYS: Final = ("step", "on", *_APPLYING, *_ANSWERING)
"""Every key of this type."""


def _judicial(case_id: int, event: Members) -> Command:
    """The joint application (``applied``), or what the court did with it."""
    step = event.text("step")
    known = {one.value: one for one in CourtStep}
    if step != APPLIED and step not in known:
        raise event.unknown("step", step, ", ".join((APPLIED, *known)))
    said = {name: event.raw(name) for name in _KEYS if event.has(name)}
    event = Members(said, "", ("step", "on", *(_APPLYING if step == APPLIED else _ANSWERING)))
    if step == APPLIED:
        event.require("court", "signed")
        everyone = event.raw("signed") == "all"
        return ApplyForConfirmation(
            case_id=case_id,
            court=event.text("court", LONGEST["place"]),
            ground=event.choice("ground", CourtGround, None),
            applied_on=event.day("on"),
            everyone=everyone,
            signed=() if everyone else _signed(event),
            oral=event.flag("oral"),
        )
    return RecordCourtStep(
        case_id=case_id,
        step=known[step],
        on=event.day("on"),
        reason=event.text("reason", LONGEST["requests"], lines=True),
        ruling_number=event.text("number"),
        perform_by_on=event.day("perform_by_on"),
    )


def _signed(event: Members) -> tuple[CourtSignature, ...]:
    found = []
    for index, one in enumerate(event.items("signed", _MOST)):
        signature = Members(one, f"signed[{index}]", ("party", "on"))
        signature.require("party")
        found.append(CourtSignature(party=signature.text("party", _NAME), on=signature.day("on")))
    return tuple(found)


TYPES: Final[
    Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[int, Members], Command]]]
] = {"judicial": (_KEYS, ("step",), _judicial)}
"""For each type: the keys it may have, those it must have, and how it is read."""
