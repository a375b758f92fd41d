"""From what the page shows to the draft that is put on record, and from its findings back."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gui.editing import iso_day, iso_moment
from gui.intake.declared import Handling
from models.vocabulary import moments, reference
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import IntakeDraft, PartyDraft
from models.vocabulary.numbers_of_people import born_and_sex, plain_number
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.proceeding import is_old
from models.vocabulary.terms import Attitude, CaseKind, PartyRole, SourceOrigin, Urgency
from models.vocabulary.typed_places import KnownEstate, read_place

__all__ = ["Drafted", "Known", "Side", "draft_of", "handling_of", "is_dispute"]

_BETWEEN = re.compile(r"[；;\n]+")


@dataclass(frozen=True, kw_only=True)
class Known:
    """Someone adopted from the directory, as the form shows them; phone masked.

    What the directory has is not typed again; what it lacks may be filled in.
    """

    id: int
    organisation: bool = False
    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Side:
    """One party row: where its fields are, which side it stands on, who it is if known."""

    prefix: str
    role: PartyRole
    known: Known | None = None


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """The draft, and the row each of its parties came from."""

    draft: IntakeDraft
    rows: tuple[str, ...] = ()

    def field_of(self, named: str) -> str:
        """The path of the page's field that mends what a finding names."""
        part = named.split(".")
        if part[0] == "parties" and len(part) > 2 and part[1].isdigit():
            index = int(part[1])
            row = self.rows[index] if index < len(self.rows) else "applicant"
            if part[2] in {"description", "occupation"}:
                return f"{row}.name"
            return f"{row}.{'id_number' if part[2] == 'uscc' else part[2]}"
        moved = {
            "occurred_on": "occurred",
            "occurred_text": "occurred",
            "registered_on": "received_at",
            "requests": "claim",
        }
        return moved.get(named, "place" if part[0] == "place" else named)


def is_dispute(values: Mapping[str, Any]) -> bool:
    """Whether the page shows a dispute, not a governance matter."""
    return values.get("kind") != CaseKind.GOVERNANCE.value


def handling_of(values: Mapping[str, Any]) -> Handling:
    """What is to become of the case."""
    chosen = values.get("handling" if is_dispute(values) else "matter_handling")
    return Handling(chosen) if chosen else Handling.REGISTER


def draft_of(
    values: Mapping[str, Any],
    sides: Sequence[Side],
    estates: Sequence[KnownEstate],
    today: date,
) -> Drafted:
    """The draft that ``values`` (path → value) say.

    A field that cannot be read is left out; its own check has said so beside it.
    """
    parties, rows = _parties(values, sides)
    channel = _channel(values)
    ordered = channel is not None and channel.order_number
    on, told = _occurred(str(values.get("occurred") or ""), today)
    dispatched = iso_day(str(values.get("order_dispatched_on") or ""))
    old = old_day(values, today)
    return Drafted(
        rows=rows,
        draft=IntakeDraft(
            kind=CaseKind.DISPUTE if is_dispute(values) else CaseKind.GOVERNANCE,
            lead=handling_of(values) is Handling.LEAD,
            source=str(values.get("source") or ""),
            topic=str(values.get("topic") or ""),
            category=str(values.get("category") or ""),
            facts=str(values.get("facts") or ""),
            requests=requests_of(values),
            place=read_place(str(values.get("place") or ""), estates),
            parties=parties,
            anonymous=bool(values.get("anonymous")),
            urgency=Urgency(values.get("urgency") or Urgency.ORDINARY.value),
            occurred_on=on,
            occurred_text=told,
            received_at=iso_moment(values.get("received_at")),
            registered_on=old,
            backfilled=old is not None,
            order_number=str(values.get("order_number") or "") if ordered else "",
            order_dispatched_on=dispatched if ordered else None,
            order_kind=str(values.get("order_kind") or "") if ordered else "",
        ),
    )


def old_day(values: Mapping[str, Any], today: date) -> date | None:
    """The day an old paper case came in, on which it is registered; None for one of these days."""
    received = iso_moment(values.get("received_at"))
    day = moments.local_day(received) if received is not None else today
    return day if is_old(day, today) else None


def requests_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """What is asked for, one thing each."""
    parts = _BETWEEN.split(str(values.get("claim") or ""))
    return tuple(part.strip() for part in parts if part.strip())


def _channel(values: Mapping[str, Any]) -> reference.Channel | None:
    return next((one for one in reference.channels() if one.code == values.get("source")), None)


def _occurred(typed: str, today: date) -> tuple[date | None, str]:
    """The day it happened, and the words where there are more: 11-22 晚."""
    words = typed.strip()
    if not words:
        return None, ""
    for text in (words, words.split()[0]):
        day = iso_day(text)
        try:
            day = day or parse_date(text, today)
        except Refusal:
            continue
        return day, "" if text == words else words
    return None, words


def _parties(
    values: Mapping[str, Any], sides: Sequence[Side]
) -> tuple[tuple[PartyDraft, ...], tuple[str, ...]]:
    found = []
    for side in sides:
        party = _party(values, side)
        if party is not None:
            found.append((party, side.prefix))
    return tuple(party for party, _ in found), tuple(prefix for _, prefix in found)


def _party(values: Mapping[str, Any], side: Side) -> PartyDraft | None:
    def text(name: str) -> str:
        return str(values.get(f"{side.prefix}.{name}") or "").strip()

    dispute = is_dispute(values)
    if side.prefix == "applicant" and values.get("anonymous"):
        return None
    if side.prefix == "respondent" and not dispute:
        return None
    name = text("name")
    typed = any(text(one) for one in ("address", "phone", "id_number"))
    if not name and not typed and side.prefix == "applicant":
        return None
    unknown = bool(values.get(f"{side.prefix}.unknown"))
    role = PartyRole(values.get(f"{side.prefix}.role") or side.role.value)
    organisation = bool(values.get(f"{side.prefix}.organisation"))
    number = plain_number(text("id_number"))
    known = side.known if side.known is not None and not unknown else None
    born, sex = (None, None) if organisation else born_and_sex(number)
    person = bool(name) and not unknown and not organisation
    return PartyDraft(
        role=role,
        name="" if unknown else name,
        description=name if unknown else "",
        person_id=known.id if known and not known.organisation else None,
        organisation_id=known.id if known and known.organisation else None,
        organisation=organisation or bool(known and known.organisation),
        phone="" if known and known.phone else text("phone"),
        address="" if known and known.address else text("address"),
        id_number="" if organisation else number,
        uscc=number if organisation else "",
        birth_on=born,
        sex=sex,
        incapable=person and bool(values.get(f"{side.prefix}.incapable")),
        attitude=_attitude(values, role) if dispute else Attitude.NOT_ASKED,
    )


def _attitude(values: Mapping[str, Any], role: PartyRole) -> Attitude:
    """Who applies has agreed by applying; the others are as the clerk says."""
    willing = Attitude(values.get("willing") or Attitude.NOT_ASKED.value)
    if role is not PartyRole.APPLICANT:
        return willing
    channel = _channel(values)
    applied = channel is not None and channel.origin is SourceOrigin.APPLICATION
    return Attitude.AGREES if applied or willing is Attitude.AGREES else Attitude.NOT_ASKED
