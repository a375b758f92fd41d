"""Taking a case in, editing what was taken in, and its parties."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent, CaseParty
from models.records.evidence import Evidence
from models.records.people import ContactDetail, Organisation, Person
from models.vocabulary import intake, reference
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.intake import IntakeDraft, PartyDraft, PlaceDraft
from models.vocabulary.terms import Attitude, CaseState, PartyRole, Urgency
from resources import Language
from services import derived, search
from services.changes import Changes
from services.commands.directory import AddOrganisation, AddPerson, ChangePerson, contact_kind, door
from services.database import Work

__all__ = [
    "AddParty",
    "ChangeParty",
    "EditCase",
    "Held",
    "RecordCase",
    "RecordCases",
    "RemoveParty",
    "case_values",
    "party_values",
    "record",
]


class Held(Refusal):
    """A refusal that names everything in the way; ``findings`` are what the person can mend."""

    def __init__(self, findings: tuple[Finding, ...], code: str = "") -> None:
        first = next(one for one in findings if one.severity is Severity.BLOCK)
        super().__init__(code or first.code, field=first.field, **first.params)
        self.findings = findings
        self._first = first

    def sentence(self, language: Language) -> str:
        """The sentence of the first thing in the way, or that of the code given for all."""
        if self.code == self._first.code:
            return self._first.text(language)
        return super().sentence(language)


def refuse_if_held(findings: tuple[Finding, ...]) -> None:
    """Raise :class:`Held` when any finding blocks."""
    if any(one.severity is Severity.BLOCK for one in findings):
        raise Held(findings)


@dataclass(frozen=True, kw_only=True)
class RecordCase:
    """Put a case on record: a lead, or registered when nothing required is missing."""

    label: ClassVar[str] = "history.record-case"
    undoable: ClassVar[bool] = True

    draft: IntakeDraft

    def run(self, work: Work) -> Changes:
        """Write the case with its parties and its first event.

        Raises:
            Held: something required is missing or unreadable.
        """
        case_id, number = record(work, self.draft)
        work.label_params["number"] = number
        return work.done(case_id)


@dataclass(frozen=True, kw_only=True)
class RecordCases:
    """Put several cases on record as one entry: all of them, or none."""

    label: ClassVar[str] = "history.record-cases"
    undoable: ClassVar[bool] = True

    drafts: tuple[IntakeDraft, ...]

    def run(self, work: Work) -> Changes:
        """Write the cases one by one.

        Raises:
            Refusal: something required is missing or unreadable; ``field`` begins with the place
                of the case among the drafts, counted from 0.
        """
        for index, draft in enumerate(self.drafts):
            try:
                record(work, draft)
            except Refusal as refusal:
                place = f"{index}.{refusal.field}" if refusal.field else str(index)
                raise Refusal(refusal.code, field=place, **refusal.params) from refusal
        work.label_params["cases"] = len(self.drafts)
        return work.done()


def record(work: Work, draft: IntakeDraft) -> tuple[int, str]:
    """Write one case inside any command's work, with all that is derived; its id and number."""
    refuse_if_held(intake.problems(draft, work.today))
    place = draft.place
    estate_id, building_id, unit_id = door(work, place.estate, place.building, place.unit)
    parties = [_party(work, party, position) for position, party in enumerate(draft.parties)]
    values = case_values(work, draft)
    registered_on: date = values["registered_on"]
    values |= {
        "number": work.issue_number("intake", registered_on.year),
        "estate_id": estate_id,
        "building_id": building_id,
        "unit_id": unit_id,
        "place_label": place.label,
        "parties_label": "、".join(one.shown for one in parties),
    }
    index = derived.of_new_case(work.connection, values, work.today)
    case_id = work.insert(Case, uid=work.uid(), **values)
    for one in parties:
        work.insert(CaseParty, case_id=case_id, **one.values)
    work.insert(
        CaseEvent,
        case_id=case_id,
        kind="step",
        on=registered_on,
        at=work.now,
        actor=work.actor,
        state=values["state"],
        facts={},
    )
    search.add(work.connection, index)
    work.settle("case", (case_id,))
    return case_id, values["number"]


def case_values(work: Work, draft: IntakeDraft) -> dict[str, Any]:
    """The columns of a new case that its draft decides: all but its names, place and parties."""
    return {
        "committee_id": work.committee_id,
        "kind": draft.kind,
        "state": CaseState.LEAD if draft.lead else CaseState.REGISTERED,
        "source": draft.source,
        "topic": draft.topic,
        "category": draft.category or _default_category(draft),
        "title": draft.title or _title(draft),
        "facts": draft.facts,
        "requests": list(draft.requests),
        "urgency": draft.urgency,
        "anonymous": draft.anonymous,
        "place_text": draft.place.text,
        "occurred_on": draft.occurred_on,
        "occurred_text": draft.occurred_text,
        "received_at": draft.received_at or work.now,
        "registered_on": draft.registered_on or work.today,
        "registered_by": work.actor,
        "order_number": draft.order_number,
        "order_dispatched_on": draft.order_dispatched_on,
        "order_kind": draft.order_kind,
        "backfilled": draft.backfilled,
        "external_id": draft.external_id,
        "remarks": draft.remarks,
    }


def _default_category(draft: IntakeDraft) -> str:
    if not draft.topic:
        return ""
    return reference.default_category(draft.topic, draft.facts).label(Language.CHINESE)


def _title(draft: IntakeDraft) -> str:
    """A working title: the place and the topic, else the beginning of the facts."""
    place = " ".join(part for part in (draft.place.estate, draft.place.building) if part)
    place = place or draft.place.text
    topic = reference.topic(draft.topic).label(Language.CHINESE) if draft.topic else ""
    if place and topic:
        return f"{place[:60]} {topic}"
    return " ".join(draft.facts.split())[:30]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Party:
    """The columns of a party, and the name or description it is shown by."""

    values: dict[str, Any]
    shown: str = field(repr=False)


def _party(work: Work, draft: PartyDraft, position: int) -> _Party:
    person_id, organisation_id = draft.person_id, draft.organisation_id
    shown = draft.name or draft.description
    if person_id is not None:
        shown = work.get(Person, person_id).name
        _complete_person(work, person_id, draft)
    elif organisation_id is not None:
        shown = work.get(Organisation, organisation_id).name
    elif draft.name and draft.organisation:
        organisation_id = AddOrganisation(
            name=draft.name,
            uscc=draft.uscc,
            legal_representative=draft.legal_representative,
            phone=draft.phone,
            address=draft.address,
        ).write(work)
    elif draft.name:
        person_id = AddPerson(
            name=draft.name,
            sex=draft.sex,
            ethnicity=draft.ethnicity,
            birth_on=draft.birth_on,
            id_number=draft.id_number,
            occupation=draft.occupation,
            phone=draft.phone,
            address=draft.address,
        ).write(work)
    values = {
        "position": position,
        "role": draft.role,
        "person_id": person_id,
        "organisation_id": organisation_id,
        "description": "" if draft.name else draft.description,
        "attitude": draft.attitude,
        "representative_name": draft.representative_name,
        "representative_kind": draft.representative_kind,
        "representative_phone": draft.representative_phone,
    }
    return _Party(values=values, shown=shown)


def party_values(work: Work, draft: PartyDraft, position: int) -> dict[str, Any]:
    """The columns of a party as typed; who is new is put into the directory."""
    return _party(work, draft, position).values


def _complete_person(work: Work, person_id: int, draft: PartyDraft) -> None:
    """Fill in what the directory did not know yet; what it knows is changed only on purpose."""
    person = work.get(Person, person_id)
    for name in ("sex", "ethnicity", "birth_on", "id_number", "occupation", "address"):
        value = getattr(draft, name)
        if value and not getattr(person, name):
            setattr(person, name, value)
    if draft.phone and not work.session.scalar(
        sa.select(ContactDetail.id).where(ContactDetail.person_id == person_id).limit(1)
    ):
        work.add(
            ContactDetail(kind=contact_kind(draft.phone), value=draft.phone, person_id=person_id)
        )


_EDITABLE = frozenset(
    {
        "title",
        "topic",
        "category",
        "facts",
        "requests",
        "issues",
        "urgency",
        "difficulty",
        "place",
        "occurred_on",
        "occurred_text",
        "source",
        "order_number",
        "order_dispatched_on",
        "order_kind",
        "remarks",
        "anonymous",
    }
)


_COLUMNS = {"place": ("estate_id", "building_id", "unit_id", "place_text")}
"""The columns behind a field that is not one column of the same name."""


@dataclass(frozen=True, kw_only=True)
class EditCase:
    """Change fields of a case; one command for each field a person leaves.

    ``values`` maps field names of the intake draft to their new values.
    """

    label: ClassVar[str] = "history.edit-case"
    undoable: ClassVar[bool] = True

    case_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values that differ."""
        for name in self.values:
            if name not in _EDITABLE:
                raise Refusal("case.not-editable", field=name, name=name)
        changing = [column for name in self.values for column in _COLUMNS.get(name, (name,))]
        case = work.get(Case, self.case_id, version=self.version, changing=changing)
        for name, value in self.values.items():
            self._check(case, name, value, work.today)
            if name == "place":
                self._move(work, case, value)
            elif name == "requests":
                case.requests = list(value)
            elif name == "urgency":
                case.urgency = Urgency(value)
            else:
                setattr(case, name, value)
        work.label_params["number"] = case.number
        return work.done(case.id)

    @staticmethod
    def _check(case: Case, name: str, value: Any, today: date) -> None:
        """Refuse a value that intake would refuse; the other fields are none of this edit's."""
        draft = IntakeDraft(
            kind=case.kind,
            lead=case.state is CaseState.LEAD,
            facts=case.facts,
            occurred_on=case.occurred_on,
            registered_on=case.registered_on,
        )
        if name in {
            "facts",
            "title",
            "topic",
            "category",
            "source",
            "occurred_on",
            "remarks",
            "requests",
            "place",
            "order_number",
            "occurred_text",
            "order_dispatched_on",
        }:
            changed: dict[str, Any] = {name: tuple(value) if name == "requests" else value}
            draft = replace(draft, **changed)
        found = intake.problems(draft, today)
        field_name = "claim" if name == "requests" else name
        refuse_if_held(tuple(one for one in found if one.field.partition(".")[0] == field_name))

    @staticmethod
    def _move(work: Work, case: Case, place: PlaceDraft) -> None:
        case.estate_id, case.building_id, case.unit_id = door(
            work, place.estate, place.building, place.unit
        )
        case.place_text = place.text


@dataclass(frozen=True, kw_only=True)
class AddParty:
    """Add a party to a case."""

    label: ClassVar[str] = "history.add-party"
    undoable: ClassVar[bool] = True

    case_id: int
    party: PartyDraft
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the party behind the others."""
        case = work.get(Case, self.case_id, version=self.version)
        last = work.session.scalar(
            sa.select(sa.func.max(CaseParty.position)).where(CaseParty.case_id == case.id)
        )
        described = _party(work, self.party, 0 if last is None else last + 1)
        party = CaseParty(**described.values)
        party.case_id = case.id
        work.add(party)
        work.label_params["number"] = case.number
        return work.done(party.id)


_OF_AGENT = ("representative_name", "representative_kind", "representative_phone")


@dataclass(frozen=True, kw_only=True)
class ChangeParty:
    """Change a party: role, attitude, representative, or who it is and their particulars.

    ``values`` maps names of :class:`PartyDraft` to new values; a name typed for a party still
    待查明 makes it known.
    """

    label: ClassVar[str] = "history.change-party"
    undoable: ClassVar[bool] = True

    party_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values given, in the party or in the directory, wherever they are kept."""
        party = work.get(CaseParty, self.party_id)
        case = work.get(Case, party.case_id, version=self.version)
        rest = dict(self.values)
        for name, kind in (("role", PartyRole), ("attitude", Attitude)):
            if name in rest:
                setattr(party, name, kind(rest.pop(name)))
        if "attitude" in self.values:
            party.attitude_on = work.today
        for name in ("description", *_OF_AGENT):
            if name in rest:
                setattr(party, name, rest.pop(name))
        if rest:
            self._change_who(work, party, rest)
        work.label_params["number"] = case.number
        return work.done(case.id)

    @staticmethod
    def _change_who(work: Work, party: CaseParty, values: dict[str, Any]) -> None:
        if party.person_id is not None:
            ChangePerson(person_id=party.person_id, **values).run(work)
        elif party.organisation_id is not None:
            organisation = work.get(Organisation, party.organisation_id)
            for name, value in values.items():
                if name not in {"name", "uscc", "legal_representative", "address"}:
                    raise Refusal("case.not-editable", field=name, name=name)
                setattr(organisation, name, value)
        else:
            known = _party(work, PartyDraft(role=party.role, **values), party.position).values
            party.person_id = known["person_id"]
            party.organisation_id = known["organisation_id"]
            party.description = known["description"]


@dataclass(frozen=True, kw_only=True)
class RemoveParty:
    """Take a party off a case; it stays in the journal and comes back by undo."""

    label: ClassVar[str] = "history.remove-party"
    undoable: ClassVar[bool] = True

    party_id: int
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Remove the party unless it has signed or attended."""
        party = work.get(CaseParty, self.party_id)
        case = work.get(Case, party.case_id, version=self.version)
        if case.state not in {CaseState.LEAD, CaseState.REGISTERED, CaseState.ACCEPTED}:
            raise Refusal("case.party-in-proceeding")
        given = work.session.scalar(
            sa.select(sa.func.min(Evidence.position)).where(Evidence.party_id == party.id)
        )
        if given is not None:
            raise Refusal("case.party-gave-evidence", position=given)
        work.session.delete(party)
        work.label_params["number"] = case.number
        return work.done(case.id)
