"""What a clerk types when a case comes in, and what must be there before it is on record.

Five things are required (decisions.md): source, applicant or anonymous, place, facts, topic. The
time is prefilled, the respondent may be 待查明. A lead may lack any of them but its facts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache

from models.vocabulary import reference
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.moments import local_day
from models.vocabulary.numbers_of_people import id_number_doubt, uscc_doubt
from models.vocabulary.terms import Attitude, CaseKind, PartyRole, Sex, Urgency

__all__ = ["LONGEST", "IntakeDraft", "PartyDraft", "PlaceDraft", "problems"]

LONGEST = {
    "facts": 100_000,
    "title": 200,
    "name": 100,
    "place": 300,
    "requests": 20_000,
    "remarks": 100_000,
    "short": 300,
}
"""The most characters a field takes. Generous for people (a very long account has 20,000), tight
enough that a pasted book is refused before it is printed."""

_MOST_PARTIES = 400
_HALVES = re.compile("[\ud800-\udfff\0]")
"""Half a character outside the basic plane, and the end of a text in C: neither can be kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceDraft:
    """Where it happened: estate, building and door by name, and anything more in words."""

    estate: str = ""
    building: str = ""
    unit: str = ""
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all was said."""
        return not (self.estate or self.building or self.unit or self.text)

    @property
    def label(self) -> str:
        """The parts as the list shows them; without an estate only the words count."""
        if not self.estate:
            return self.text
        building = self.building
        unit = self.unit if building else ""
        return " ".join(part for part in (self.estate, building, unit, self.text) if part)


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyDraft:
    """A party as typed.

    ``person_id`` or ``organisation_id`` when picked from the directory; ``description`` when it
    is still 待查明; ``incapable`` when a grown-up has no full capacity (民法典 21, 22).
    """

    role: PartyRole = PartyRole.APPLICANT
    name: str = field(default="", repr=False)
    person_id: int | None = None
    organisation_id: int | None = None
    organisation: bool = False
    description: str = field(default="", repr=False)
    sex: Sex | None = None
    ethnicity: str = ""
    birth_on: date | None = None
    id_number: str = field(default="", repr=False)
    uscc: str = ""
    legal_representative: str = field(default="", repr=False)
    occupation: str = ""
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    representative_name: str = field(default="", repr=False)
    representative_kind: str = ""
    representative_phone: str = field(default="", repr=False)
    representative_relation: str = ""
    incapable: bool = False
    attitude: Attitude = Attitude.NOT_ASKED

    @property
    def unidentified(self) -> bool:
        """Whether it is not known who this is (kind 待查明 of forms.md 2.5)."""
        return not self.name and self.person_id is None and self.organisation_id is None


@dataclass(frozen=True, kw_only=True, slots=True)
class IntakeDraft:
    """One case as it comes in. ``lead`` keeps it a lead that may lack what a case needs."""

    kind: CaseKind = CaseKind.DISPUTE
    lead: bool = False
    source: str = ""
    topic: str = ""
    category: str = ""
    title: str = field(default="", repr=False)
    facts: str = field(default="", repr=False)
    requests: tuple[str, ...] = field(default=(), repr=False)
    place: PlaceDraft = PlaceDraft()
    parties: tuple[PartyDraft, ...] = ()
    anonymous: bool = False
    urgency: Urgency = Urgency.ORDINARY
    occurred_on: date | None = None
    occurred_text: str = ""
    received_at: datetime | None = None
    registered_on: date | None = None
    order_number: str = ""
    order_dispatched_on: date | None = None
    order_kind: str = ""
    backfilled: bool = False
    external_id: str = ""
    remarks: str = field(default="", repr=False)


def problems(draft: IntakeDraft, today: date) -> tuple[Finding, ...]:
    """What keeps ``draft`` from being put on record (BLOCK) or should be looked at (WARN)."""
    return (*_missing(draft), *_unreadable(draft), *_doubtful(draft, today))


def _missing(draft: IntakeDraft) -> Iterator[Finding]:
    if not draft.facts.strip():
        yield _block("no-facts", "facts")
    if draft.lead:
        return
    if not draft.source:
        yield _block("no-source", "source")
    if draft.place.empty:
        yield _block("no-place", "place")
    if not draft.topic:
        yield _block("no-topic", "topic")
    applicants = [party for party in draft.parties if party.role is PartyRole.APPLICANT]
    if (
        not draft.anonymous
        and all(party.unidentified for party in applicants)
        and draft.kind is CaseKind.DISPUTE
    ):
        yield _block("no-applicant", "applicant.name")
    for index, party in enumerate(draft.parties):
        named = party.name or party.description or party.person_id or party.organisation_id
        if not named and party.role is not PartyRole.RESPONDENT and not draft.anonymous:
            yield _block("nameless-party", f"parties.{index}.name", number=index + 1)


def _unreadable(draft: IntakeDraft) -> Iterator[Finding]:
    if draft.source and draft.source not in _sources():
        known = ", ".join(one.code for one in reference.channels())
        yield _block("unknown-source", "source", value=draft.source[:40], known=known)
    if draft.topic and draft.topic not in _topics():
        known = ", ".join(one.code for one in reference.topics())
        yield _block("unknown-topic", "topic", value=draft.topic[:40], known=known)
    texts = _texts(draft)
    if _HALVES.search("".join([value for _, value, _ in texts])):  # hardly ever: looked at as one
        for name, value, _ in texts:
            if _HALVES.search(value):
                yield _block("unreadable-character", name)
    for name, value, most in texts:
        if len(value) > most:
            yield _block("too-long", name, count=len(value), most=most)
    if len(draft.parties) > _MOST_PARTIES:
        yield _block("too-many-parties", "parties", count=len(draft.parties), most=_MOST_PARTIES)


@cache
def _sources() -> frozenset[str]:
    return frozenset(one.code for one in reference.channels())


@cache
def _topics() -> frozenset[str]:
    return frozenset(one.code for one in reference.topics())


def _texts(draft: IntakeDraft) -> list[tuple[str, str, int]]:
    """Where each text stands, the text, and how long it may be; those left empty are no texts."""
    short, most, place = LONGEST["short"], LONGEST["place"], draft.place
    found = [
        ("facts", draft.facts, LONGEST["facts"]),
        ("title", draft.title, LONGEST["title"]),
        ("remarks", draft.remarks, LONGEST["remarks"]),
        ("claim", "\n".join(draft.requests), LONGEST["requests"]),
        ("category", draft.category, short),
        ("order_number", draft.order_number, short),
        ("external_id", draft.external_id, short),
        ("occurred_text", draft.occurred_text, short),
        ("place.estate", place.estate, most),
        ("place.building", place.building, most),
        ("place.unit", place.unit, most),
        ("place.text", place.text, most),
    ]
    for index, party in enumerate(draft.parties):
        at = f"parties.{index}"
        found += (
            (f"{at}.name", party.name, LONGEST["name"]),
            (f"{at}.description", party.description, most),
            (f"{at}.phone", party.phone, most),
            (f"{at}.address", party.address, most),
            (f"{at}.id_number", party.id_number, most),
            (f"{at}.occupation", party.occupation, most),
            (f"{at}.representative_relation", party.representative_relation, short),
        )
    return [one for one in found if one[1]]


def _doubtful(draft: IntakeDraft, today: date) -> Iterator[Finding]:
    for name in ("occurred_on", "registered_on", "order_dispatched_on"):
        day = getattr(draft, name)
        if day is not None and day > today:
            yield _block("future-date", name, day=day.isoformat(), today=today.isoformat())
        if day is not None and day.year < 1949:
            yield _block("impossible-date", name, day=day.isoformat())
    for index, party in enumerate(draft.parties):
        day = party.birth_on
        if day is not None and day > today:
            field = f"parties.{index}.birth_on"
            yield _block("future-date", field, day=day.isoformat(), today=today.isoformat())
    if draft.received_at is not None and local_day(draft.received_at) > today:
        day = local_day(draft.received_at)
        yield _block("future-date", "received_at", day=day.isoformat(), today=today.isoformat())
    if draft.occurred_on and draft.registered_on and draft.occurred_on > draft.registered_on:
        yield _block(
            "occurred-after-registered",
            "occurred_on",
            day=draft.occurred_on.isoformat(),
            registered=draft.registered_on.isoformat(),
        )
    respondents = [party for party in draft.parties if party.role is PartyRole.RESPONDENT]
    if draft.kind is CaseKind.DISPUTE and all(party.unidentified for party in respondents):
        yield Finding(code="intake.no-respondent", severity=Severity.INFO, field="respondent.name")
    yield from _miswritten(draft)


def _miswritten(draft: IntakeDraft) -> Iterator[Finding]:
    """Numbers whose check digit does not fit; the paper may say so all the same."""
    for index, party in enumerate(draft.parties):
        for name, doubt in (
            ("id_number", id_number_doubt(party.id_number)),
            ("uscc", uscc_doubt(party.uscc)),
        ):
            if doubt:
                field = f"parties.{index}.{name}"
                yield Finding(code=doubt, severity=Severity.WARN, field=field)


def _block(name: str, field: str, **params: object) -> Finding:
    return Finding(code=f"intake.{name}", severity=Severity.BLOCK, field=field, params=params)
