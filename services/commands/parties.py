"""The parties of a case: written as typed, added, changed, taken off.

Who is new enters the directory.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.records.evidence import Evidence
from models.records.people import ContactDetail, Organisation, Person
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PartyDraft
from models.vocabulary.terms import Attitude, CaseState, PartyRole
from services.changes import Changes
from services.commands.directory import AddOrganisation, AddPerson, ChangePerson, contact_kind
from services.work import Work

__all__ = [
    "AddParty",
    "ChangeParty",
    "DescribedParty",
    "RemoveParty",
    "described_party",
    "party_values",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class DescribedParty:
    """The columns of a party, and the name or description it is shown by."""

    values: dict[str, Any]
    shown: str = field(repr=False)


def described_party(work: Work, draft: PartyDraft, position: int) -> DescribedParty:
    """The party as typed, at its place; who is new is put into the directory."""
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
        "representative_relation": draft.representative_relation,
        "incapable": draft.incapable,
    }
    return DescribedParty(values=values, shown=shown)


def party_values(work: Work, draft: PartyDraft, position: int) -> dict[str, Any]:
    """The columns alone of :func:`described_party`."""
    return described_party(work, draft, position).values


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
        described = described_party(work, self.party, 0 if last is None else last + 1)
        party = CaseParty(**described.values)
        party.case_id = case.id
        work.add(party)
        work.label_params["number"] = case.number
        return work.done(party.id)


_OF_AGENT = (
    *("representative_name", "representative_kind"),
    *("representative_phone", "representative_relation"),
)


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
        for name in ("description", "incapable", *_OF_AGENT):
            if name in rest:
                setattr(party, name, rest.pop(name))
        if rest:
            self._change_who(work, party, rest)
        work.label_params["number"] = case.number
        return work.done(case.id)

    @staticmethod
    def _change_who(work: Work, party: CaseParty, values: dict[str, Any]) -> None:
        if party.person_id is not None:
            _only(values, *_OF_PERSON)
            ChangePerson(person_id=party.person_id, **values).run(work)
        elif party.organisation_id is not None:
            organisation = work.get(Organisation, party.organisation_id)
            _only(values, "name", "uscc", "legal_representative", "address")
            for name, value in values.items():
                setattr(organisation, name, value)
        else:
            known = described_party(
                work, PartyDraft(role=party.role, **values), party.position
            ).values
            party.person_id = known["person_id"]
            party.organisation_id = known["organisation_id"]
            party.description = known["description"]


_OF_PERSON = (
    *("name", "sex", "ethnicity", "birth_on"),
    *("id_number", "occupation", "phone", "address"),
)


def _only(values: Mapping[str, Any], *known: str) -> None:
    """Refuse what a party of this kind has no place for."""
    for name in values:
        if name not in known:
            raise Refusal("case.not-editable", field=name, name=name)


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
