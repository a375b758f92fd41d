"""What ties a person to others, as recusal asks: home, employer, relations taken off again.

Relations are put on record by :class:`services.commands.directory.DeclareRelation`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.people import ContactDetail, Organisation, Person, PersonRelation
from models.records.places import Household
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.commands.directory import contact_kind, door, organisation_named, required
from services.work import Work

__all__ = ["ChangeOrganisation", "ChangeTies", "RemoveRelation"]


@dataclass(frozen=True, kw_only=True)
class ChangeTies:
    """Say where a person lives and for whom he or she works; None leaves a tie as it is.

    ``home`` is estate, building and door; all three empty take the home away. Whoever lives behind
    the same door is one household with the person, unless somebody was put into another there.
    ``employer`` is an organisation by its name, put into the directory where it is new; empty for
    none.
    """

    label: ClassVar[str] = "history.change-ties"
    undoable: ClassVar[bool] = True

    person_id: int
    home: tuple[str, str, str] | None = field(default=None, repr=False)
    employer: str | None = field(default=None, repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write what was given.

        Raises:
            Refusal: ``directory.no-door`` for a home without a building or a door.
        """
        changing = [
            name
            for name, said in (("household_id", self.home), ("employer_id", self.employer))
            if said is not None
        ]
        person = work.get(Person, self.person_id, version=self.version, changing=changing)
        if self.home is not None:
            person.household_id = _household(work, self.home)
        if self.employer is not None:
            person.employer_id = organisation_named(work, self.employer)
        return work.done(person.id)


def _household(work: Work, home: tuple[str, str, str]) -> int | None:
    """Who lives behind the door; the first household there where there are several."""
    if not any(part.strip() for part in home):
        return None
    estate_id, _, unit_id = door(work, *(part.strip() for part in home))
    if estate_id is None or unit_id is None:
        raise Refusal("directory.no-door", field="unit")
    known = work.session.scalar(
        sa.select(Household.id).where(Household.unit_id == unit_id).order_by(Household.id).limit(1)
    )
    if known is not None:
        return known
    return work.add(Household(estate_id=estate_id, unit_id=unit_id)).id


@dataclass(frozen=True, kw_only=True)
class RemoveRelation:
    """Take a relation between two people off the record: it was a mistake, or it is over."""

    label: ClassVar[str] = "history.remove-relation"
    undoable: ClassVar[bool] = True

    relation_id: int

    def run(self, work: Work) -> Changes:
        """Remove it; undo brings it back."""
        work.session.delete(work.get(PersonRelation, self.relation_id))
        return work.done()


@dataclass(frozen=True, kw_only=True)
class ChangeOrganisation:
    """Write other facts of an organisation wherever it appears.

    ``values`` by name: name, uscc, legal_representative, representative_post, address, phone.
    """

    label: ClassVar[str] = "history.change-organisation"
    undoable: ClassVar[bool] = True

    organisation_id: int
    values: Mapping[str, Any] = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write what was given. Refusal ``directory.no-name`` where no name is left."""
        firm = work.get(Organisation, self.organisation_id)
        for name, said in self.values.items():
            value = required(said, name) if name == "name" else str(said).strip()
            if name == "phone":
                _put_phone(work, firm, value)
            elif name in _FACTS:
                setattr(firm, name, value)
            else:
                raise Refusal("lists.unknown-field", field=name[:40], value=name[:40])
        return work.done(firm.id)


_FACTS = frozenset({"name", "uscc", "legal_representative", "representative_post", "address"})


def _put_phone(work: Work, firm: Organisation, phone: str) -> None:
    known = work.session.scalar(
        sa.select(ContactDetail)
        .where(ContactDetail.organisation_id == firm.id)
        .order_by(ContactDetail.id)
        .limit(1)
    )
    if known is None and phone:
        kind = contact_kind(phone)
        work.add(ContactDetail(kind=kind, value=phone, organisation_id=firm.id))
    elif known is not None and phone:
        known.kind, known.value = contact_kind(phone), phone
    elif known is not None:
        work.session.delete(known)
