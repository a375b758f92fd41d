"""Who a paper names: the office, the parties, and everybody whose name must not slip through."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.vocabulary.masking import (
    KnownName,
    KnownPlace,
    called_for_short,
    is_ordinary_place,
    party_alias,
)
from models.vocabulary.readings import surname_readings
from models.vocabulary.terms import PartyRole, Sex
from resources import Language, phrase, rules
from services.correspondence import invited_of
from services.queries.rows import CaseWhole, PartyLine, PlaceLine
from services.queries.wordings import in_force
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.words import term
from services.sheets.shapes import Office, PartyRow

__all__ = ["Known", "door", "heads", "known_of", "office_of", "party_rows"]

_GUARDIANS = frozenset({"statutory_agent", "guardian"})
_PAIR = 2
"""甲方 and 乙方 fit two parties; more are told apart by role and number."""

_SHORTEST = 3
"""Characters; a shorter part of a name or place is an ordinary word (物业, 门口)."""

_DISTRICT = re.compile(r"^.*?(?<![小社园厂校])[省市区县镇乡]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """Whom and what masking must know beside the sheet itself."""

    people: tuple[KnownName, ...] = ()
    places: tuple[KnownPlace, ...] = ()


def office_of(occasion: Occasion, on: date | None = None) -> Office:
    """The office as papers head, seal and word themselves; in the words of day ``on`` if given."""
    line = occasion.office
    own = ((code, in_force(known, on)) for code, known in occasion.wordings.items())
    return Office(
        committee=line.committee,
        street=line.street,
        seal_name=line.seal_name,
        prefix=line.prefix,
        wordings=tuple((code, edition.text) for code, edition in own if edition and edition.text),
    )


def heads(case: CaseInHand, occasion: Occasion) -> dict[str, Any]:
    """What every sheet of a case carries: office, number, parties, who prints it and when."""
    return {
        "office": office_of(occasion),
        "number": case.number,
        "printed_at": occasion.at,
        "printed_by": occasion.by,
        "parties": party_rows(case.whole),
    }


def _is_anonymous(case: CaseWhole, party: PartyLine) -> bool:
    """Whether this is the caller who asked not to be named (privacy.md 1: third parties)."""
    return case.anonymous and party.role is PartyRole.APPLICANT


def _community(party: PartyLine, place: PlaceLine) -> str:
    """The estate a party lives in: the case's own, unless the address says otherwise."""
    return place.estate if not party.address or place.estate in party.address else ""


def party_rows(case: CaseWhole) -> tuple[PartyRow, ...]:
    """The parties in their order; of an anonymous caller only the role is left."""
    return tuple(_party_row(case, place, party) for place, party in enumerate(case.parties))


def _party_row(case: CaseWhole, place: int, party: PartyLine) -> PartyRow:
    role = term(party.role)
    label = party_alias(place) if len(case.parties) == _PAIR else ""
    if _is_anonymous(case, party):
        return PartyRow(role=role, label=label, is_anonymous=True)
    is_guarded = party.representative_kind in _GUARDIANS
    known_sex = party.sex is not None and party.sex is not Sex.UNKNOWN
    return PartyRow(
        role=role,
        label=label,
        name=party.shown,
        gender=term(party.sex) if party.sex and known_sex else "",
        ethnicity=party.ethnicity,
        birth_on=party.birth_on,
        occupation=party.occupation,
        phone=party.phone,
        address=party.address,
        community=_community(party, case.place),
        id_number=party.id_number,
        is_organisation=party.organisation,
        legal_representative=party.legal_representative,
        representative_post=party.representative_post,
        uscc=party.uscc,
        agent="" if is_guarded else party.representative_name,
        agent_phone="" if is_guarded else party.representative_phone,
        agent_relation="" if is_guarded else party.representative_relation,
        guardian=party.representative_name if is_guarded else "",
        guardian_relation=party.representative_relation if is_guarded else "",
        is_unidentified=party.unidentified,
    )


def door(place: PlaceLine) -> str:
    """Building, door and what else was said of the place, without the estate."""
    return "".join((place.building, place.unit and _room(place.unit), place.text and _apart(place)))


def _room(unit: str) -> str:
    return f"{unit}室" if unit.isdecimal() else unit


def _apart(place: PlaceLine) -> str:
    return f"　{place.text}" if place.building or place.unit else place.text


def _looks_like_a_name(text: str) -> bool:
    """Whether ``text`` reads as one person's name and not as a post or an office."""
    table = rules("masking")
    if not 2 <= len(text) <= 4 or text.endswith(tuple(table["titles"])):
        return False
    return text[0] in surname_readings() or text[:2] in surname_readings()


def _staff(case: CaseInHand) -> Iterator[str]:
    whole = case.whole
    yield whole.registered_by
    yield from (event.actor for event in whole.events)
    yield from (meeting.recorder for meeting in whole.meetings)
    yield from (visit.actor for visit in case.follow_ups)
    for one in whole.investigations:
        yield from (*one.investigators, one.recorder)


def _mediators(case: CaseInHand) -> Iterator[str]:
    for assigned in case.assignments:
        yield from assigned.mediators
    if case.whole.agreement:
        yield case.whole.agreement.mediator_name


def _guests(case: CaseInHand) -> Iterator[str]:
    """Invited participants, whoever was called, visited or asked, and who gave or took evidence."""
    for one in case.whole.investigations:
        yield from (one.asked, *one.participants)
    for meeting in case.whole.meetings:
        yield from meeting.invited
    yield from (one.name for one in invited_of(case.whole))
    told = [one.whom for one in case.whole.contacts]
    for item in case.whole.evidence:
        told += [item.provider, item.taken_by]
    yield from filter(_looks_like_a_name, told)


def _as(word: str, names: Iterable[str]) -> Iterator[KnownName]:
    alias = phrase(f"form.masked_{word}", Language.CHINESE)
    for name in dict.fromkeys(name.strip() for name in names):
        if name:
            yield KnownName(name=name, alias=alias)


def _hidden_callers(case: CaseWhole) -> Iterator[KnownName]:
    """The name of an anonymous caller is no party's name on a sheet and must still be known."""
    for place, party in enumerate(case.parties):
        if _is_anonymous(case, party) and party.name:
            yield KnownName(name=party.name, alias=party_alias(place))


def known_of(case: CaseInHand, occasion: Occasion) -> Known:
    """The people and places of a case beside those that stand in its sheets anyway.

    A name that belongs to a party stays with the party: who is asked at home and who handles the
    case come behind.
    """
    parties = {party.name for party in case.whole.parties if party.name}
    desk = (occasion.office.desk_name, occasion.by)
    found = [
        *_as("mediator", _mediators(case)),
        *_as("staff", (*_staff(case), *desk)),
        *_as("guest", _guests(case)),
    ]
    named: dict[str, KnownName] = {}
    for known in found:
        if known.name not in parties:
            named.setdefault(known.name, known)
    short = [one for one in _short_names(case.whole) if one.name not in named]
    return Known(
        people=(*named.values(), *_hidden_callers(case.whole), *short), places=_places(case.whole)
    )


def _short_names(case: CaseWhole) -> Iterator[KnownName]:
    """What people call an organisation that is a party: 美顺物业 for 美顺物业服务有限公司."""
    for place, party in enumerate(case.parties):
        pair = len(case.parties) <= _PAIR
        alias = party_alias(place) if pair else rules("masking")["placeholders"]["name"]
        for short in called_for_short(party.name) if party.organisation else ():
            yield KnownName(name=short, alias=alias, is_person=False)


def _places(case: CaseWhole) -> tuple[KnownPlace, ...]:
    """Addresses of parties whom the sheet does not show, and the door where it happened."""
    somewhere = phrase("form.masked_place", Language.CHINESE)
    hidden = [party.address for party in case.parties if _is_anonymous(case, party)]
    return tuple(
        KnownPlace(text=text, replacement=somewhere)
        for text in dict.fromkeys(
            (*hidden, door(case.place), case.place.text, _bare(case.place.text))
        )
        if not is_ordinary_place(text)
    )


def _bare(text: str) -> str:
    """A place without the district before it, as narratives name it; empty when too short."""
    bare = _DISTRICT.sub("", text)
    return bare if len(bare) >= _SHORTEST else ""
