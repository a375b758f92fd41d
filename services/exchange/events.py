"""The objects that ``log`` reads (contract.md, 2) as commands on a case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from models.vocabulary.evidence import EvidenceForm, kind, kinds
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import (
    AgreementForm,
    ContactMeans,
    MeetingResult,
    Performed,
    Satisfaction,
    SignMethod,
    VisitMeans,
)
from services.commands.agreements import (
    AgreementDraft,
    MarkSealed,
    ObligationDraft,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.correction import CorrectEvent
from services.commands.evidence import AddEvidence, EvidenceDraft
from services.commands.filing import NoteOnFile
from services.commands.logbook import LogContact, LogFollowUp, LogPerformance
from services.commands.meetings import LogMeeting
from services.commands.objections import ObjectToMediator
from services.commands.party_correction import CorrectParty
from services.commands.settling import SettleAtOnce
from services.evidence import EvidenceStore, StoredFile
from services.exchange import investigations, judicial, letters, meetings
from services.exchange.drafts import party_values
from services.exchange.values import Members
from services.work import Command

__all__ = ["Attachment", "logged"]

_NARRATIVE: Final = LONGEST["facts"]
_NAME: Final = LONGEST["name"]
_MOST: Final = 400
_MOST_SHEETS: Final = 9_999
_PATH: Final = 4_096
_HIGHEST: Final = 2**53


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file to be kept before the command that puts it on record can be made.

    ``file`` is a path as it was typed, from the folder the program runs in.
    """

    case_id: int
    file: Path = field(repr=False)
    draft: EvidenceDraft

    def taken(self, store: EvidenceStore) -> Command:
        """Keep the file and make the command.

        Raises:
            Refusal, Trouble: the file cannot be taken in.
        """
        draft = replace(self.draft, file=store.take(self.file))
        return AddEvidence(case_id=self.case_id, items=(draft,))


def logged(case_id: int, value: Any) -> Command | Attachment:
    """What puts ``value`` on record for a case: a command, or a file to be kept first.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    kind = {"type": value.get("type")} if isinstance(value, dict) else value
    event = Members(kind, "", ("type",))
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
        consented=event.flag("consented") if event.has("consented") else None,
        rights_told=event.flag("rights_told"),
        public=event.flag("public") if event.has("public") else None,
        objected=event.flag("objected"),
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
        performed=event.choice("performed", Performed, None),
        satisfied=event.choice("satisfied", Satisfaction, None),
        means=event.choice("means", VisitMeans, None),
        escalates=event.flag("escalates") if event.has("escalates") else None,
        note=event.text("note", _NARRATIVE, lines=True),
    )


def _attachment(case_id: int, event: Members) -> Attachment:
    draft = EvidenceDraft(
        file=StoredFile(digest="", size=0, media=""),
        kind=event.listed("kind", kind, (one.code for one in kinds())).code
        if event.has("kind")
        else "",
        title=event.text("title", LONGEST["title"]),
        proves=event.text("proves", LONGEST["requests"], lines=True),
        provider=event.text("provider", _NAME),
        form=event.choice("form", EvidenceForm, EvidenceForm.ELECTRONIC),
        copies=event.count("copies", _MOST_SHEETS),
        pages=event.count("pages", _MOST_SHEETS),
        taken_by=event.text("taken_by", _NAME),
        taken_at=event.moment("taken_at"),
        received_on=event.day("received_on"),
        remarks=event.text("remarks", LONGEST["requests"], lines=True),
    )
    return Attachment(case_id=case_id, file=Path(event.text("file", _PATH)), draft=draft)


def _file_note(case_id: int, event: Members) -> Command:
    return NoteOnFile(
        case_id=case_id, note=event.text("note", _NARRATIVE, lines=True), on=event.day("on")
    )


def _objection(case_id: int, event: Members) -> Command:
    return ObjectToMediator(
        case_id=case_id,
        party=event.text("party", _NAME),
        mediator=event.text("mediator", _NAME),
        reason=event.text("note", _NARRATIVE, lines=True),
        on=event.day("on"),
    )


def _correction(case_id: int, event: Members) -> Command:
    values = event.members("values")
    if event.has("on"):
        values["on"] = event.day("on")
    return CorrectEvent(
        case_id=case_id,
        event_id=event.count("event", _HIGHEST),
        name=event.text("of"),
        values=values,
        reason=event.text("reason", _NARRATIVE, lines=True),
    )


def _party_correction(case_id: int, event: Members) -> Command:
    return CorrectParty(
        case_id=case_id,
        party=event.text("party", _NAME),
        values=party_values(event.raw("values"), "values"),
        reason=event.text("reason", _NARRATIVE, lines=True),
        other_person=event.flag("other_person"),
    )


def _settlement(case_id: int, event: Members) -> Command:
    def part(name: str, kind: str) -> Any:
        keys, required, read = _TYPES[kind]
        inside = Members(event.raw(name), name, keys)
        inside.require(*required)
        return read(case_id, inside)

    given = {
        "body": event.text("body", LONGEST["place"]),
        "mediators": list(event.texts("mediators", _NAME, _MOST)),
        "assigned_on": event.day("assigned_on"),
    }
    return SettleAtOnce(
        case_id=case_id,
        accepted_on=event.day("accepted_on"),
        given={name: value for name, value in given.items() if value},
        meeting=part("meeting", "meeting"),
        agreement=part("agreement", "agreement").draft,
        signed_on=event.day("signed_on"),
        mediator=event.text("mediator", _NAME),
        performed_on=event.day("performed_on"),
        follow_up=part("follow_up", "follow-up") if event.has("follow_up") else None,
        closed_on=event.day("closed_on"),
        outcome=event.text("outcome", _NARRATIVE, lines=True),
    )


_Read = Callable[[int, Members], Command | Attachment]
_TYPES: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...], _Read]]] = {
    "contact": (("at", "with", "by", "note"), (), _contact),
    "meeting": (
        (
            *("held_at", "ended_at", "place", "attended", "consented"),
            *("rights_told", "public", "objected", "account", "result", "next_at"),
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
    "attachment": (
        (
            *("file", "kind", "title", "proves", "provider", "form", "copies", "pages"),
            *("taken_by", "taken_at", "received_on", "remarks"),
        ),
        ("file",),
        _attachment,
    ),
    **investigations.TYPES,
    **judicial.TYPES,
    **letters.TYPES,
    "file-note": (("note", "on"), ("note",), _file_note),
    "objection": (("party", "mediator", "on", "note"), ("party", "mediator"), _objection),
    "correction": (("event", "of", "on", "values", "reason"), ("reason",), _correction),
    "party-correction": (
        ("party", "values", "reason", "other_person"),
        ("party", "values", "reason"),
        _party_correction,
    ),
    "settlement": (
        (
            *("accepted_on", "body", "mediators", "assigned_on", "meeting", "agreement"),
            *("signed_on", "mediator", "performed_on", "follow_up", "closed_on", "outcome"),
        ),
        ("meeting", "agreement"),
        _settlement,
    ),
    "follow-up": (
        ("on", "performed", "satisfied", "means", "escalates", "note"),
        (),
        _follow_up,
    ),
    **meetings.TYPES,
}
"""For each type: the keys it may have, those it must have, and how it is read."""
