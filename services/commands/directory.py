"""The directory (名册): estates with buildings, households, people, organisations, relations."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import sqlalchemy as sa

from models.records.people import ContactDetail, Organisation, Person, PersonRelation
from models.records.places import Building, Estate, Household, Unit
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import ContactKind, RelationKind, Sex
from services.changes import Changes
from services.prepared import Prepared
from services.work import Work

__all__ = [
    "AddEstate",
    "AddHousehold",
    "AddOrganisation",
    "AddPerson",
    "ChangeEstate",
    "ChangePerson",
    "DeclareRelation",
    "contact_kind",
    "door",
    "organisation_named",
    "required",
]


def contact_kind(value: str) -> ContactKind:
    """What a contact detail is, by its look; anything odd is kept as it was written."""
    digits = value.removeprefix("+86").replace(" ", "").replace("-", "")
    if "@" in value:
        return ContactKind.EMAIL
    if digits.isdigit():
        return (
            ContactKind.MOBILE if len(digits) == 11 and digits[0] == "1" else ContactKind.LANDLINE
        )
    return ContactKind.OTHER


def door(
    work: Work, estate: str, building: str = "", unit: str = ""
) -> tuple[int | None, int | None, int | None]:
    """Ids of estate, building and door by name, put into the directory where they are new."""
    if not estate:
        return None, None, None
    known = _DOOR.first(
        work.straight,
        committee=work.committee_id,
        estate=estate,
        building=building,
        unit=unit,
    )
    estate_id, house_id, room_id = known or (None, None, None)
    if estate_id is None:
        estate_id = work.insert(Estate, uid=work.uid(), committee_id=work.committee_id, name=estate)
        work.settle("estate", (estate_id,))
    if not building:
        return estate_id, None, None
    if house_id is None:
        house_id = work.insert(Building, estate_id=estate_id, name=building)
    if not unit:
        return estate_id, house_id, None
    if room_id is None:
        room_id = work.insert(Unit, estate_id=estate_id, building_id=house_id, name=unit)
    return estate_id, house_id, room_id


_DOOR = Prepared(
    sa.select(Estate.id, Building.id, Unit.id)
    .select_from(Estate)
    .outerjoin(
        Building, (Building.estate_id == Estate.id) & (Building.name == sa.bindparam("building"))
    )
    .outerjoin(Unit, (Unit.building_id == Building.id) & (Unit.name == sa.bindparam("unit")))
    .where(Estate.committee_id == sa.bindparam("committee"), Estate.name == sa.bindparam("estate"))
)


def required(value: str, name: str) -> str:
    """``value`` without spaces around it.

    Raises:
        Refusal: ``directory.no-name`` beside the field ``name`` when nothing is left.
    """
    if not value.strip():
        raise Refusal("directory.no-name", field=name)
    return value.strip()


@dataclass(frozen=True, kw_only=True)
class AddEstate:
    """Put an estate with its buildings into the directory."""

    label: ClassVar[str] = "history.add-estate"
    undoable: ClassVar[bool] = True

    name: str
    address: str = ""
    buildings: tuple[str, ...] = ()

    def run(self, work: Work) -> Changes:
        """Write the estate; a second one of the same name is refused."""
        name = required(self.name, "name")
        if work.session.scalar(
            sa.select(Estate.id).where(
                Estate.committee_id == work.committee_id, Estate.name == name
            )
        ):
            raise Refusal("directory.estate-exists", field="name")
        estate = work.add(
            Estate(uid=work.uid(), committee_id=work.committee_id, name=name, address=self.address)
        )
        for building in dict.fromkeys(self.buildings):
            work.add(Building(estate_id=estate.id, name=required(building, "buildings")))
        return work.done(estate.id)


@dataclass(frozen=True, kw_only=True)
class ChangeEstate:
    """Change an estate's name, address or property company (by name, empty for none).

    None leaves it. ``buildings`` are put to those that are there; none is taken away by it.
    """

    label: ClassVar[str] = "history.change-estate"
    undoable: ClassVar[bool] = True

    estate_id: int
    name: str | None = None
    address: str | None = None
    property_company: str | None = None
    buildings: tuple[str, ...] = ()
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write what was given."""
        changing = [one for one in ("name", "address") if getattr(self, one) is not None]
        if self.property_company is not None:
            changing.append("property_company_id")
        estate = work.get(Estate, self.estate_id, version=self.version, changing=changing)
        if self.name is not None:
            estate.name = required(self.name, "name")
        if self.address is not None:
            estate.address = self.address
        if self.property_company is not None:
            estate.property_company_id = organisation_named(work, self.property_company)
        known = set(
            work.session.scalars(sa.select(Building.name).where(Building.estate_id == estate.id))
        )
        for building in dict.fromkeys(self.buildings):
            if building not in known:
                work.add(Building(estate_id=estate.id, name=required(building, "buildings")))
        return work.done(estate.id)


@dataclass(frozen=True, kw_only=True)
class AddHousehold:
    """Put a household behind a door."""

    label: ClassVar[str] = "history.add-household"
    undoable: ClassVar[bool] = True

    estate: str
    building: str
    unit: str
    holder: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the household; the door is made where it is new."""
        estate_id, _, unit_id = door(work, self.estate, self.building, self.unit)
        if estate_id is None or unit_id is None:
            raise Refusal("directory.no-door", field="unit")
        household = work.add(Household(estate_id=estate_id, unit_id=unit_id, holder=self.holder))
        return work.done(household.id)


@dataclass(frozen=True, kw_only=True)
class AddPerson:
    """Put a person into the directory."""

    label: ClassVar[str] = "history.add-person"
    undoable: ClassVar[bool] = True

    name: str = field(repr=False)
    sex: Sex | None = None
    ethnicity: str = ""
    birth_on: date | None = None
    id_number: str = field(default="", repr=False)
    occupation: str = ""
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    employer_id: int | None = None
    household_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the person and how to reach them."""
        return work.done(self.write(work))

    def write(self, work: Work) -> int:
        """The new person's id, inside another command's work."""
        person_id = work.insert(
            Person,
            uid=work.uid(),
            committee_id=work.committee_id,
            name=required(self.name, "name"),
            sex=self.sex,
            ethnicity=self.ethnicity,
            birth_on=self.birth_on,
            id_number=self.id_number,
            occupation=self.occupation,
            address=self.address,
            employer_id=self.employer_id,
            household_id=self.household_id,
        )
        work.settle("person", (person_id,))
        if self.phone:
            work.insert(
                ContactDetail, kind=contact_kind(self.phone), value=self.phone, person_id=person_id
            )
        return person_id


@dataclass(frozen=True, kw_only=True)
class ChangePerson:
    """Change a person's particulars wherever the person appears; None leaves a value."""

    label: ClassVar[str] = "history.change-person"
    undoable: ClassVar[bool] = True

    person_id: int
    name: str | None = field(default=None, repr=False)
    sex: Sex | None = None
    ethnicity: str | None = None
    birth_on: date | None = None
    id_number: str | None = field(default=None, repr=False)
    occupation: str | None = None
    phone: str | None = field(default=None, repr=False)
    address: str | None = field(default=None, repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write what was given."""
        columns = ("name", "sex", "ethnicity", "birth_on", "id_number", "occupation", "address")
        changing = [one for one in columns if getattr(self, one) is not None]
        person = work.get(Person, self.person_id, version=self.version, changing=changing)
        for name in changing:
            value = getattr(self, name)
            setattr(person, name, required(value, name) if name == "name" else value)
        if self.phone is not None:
            self._change_phone(work, person)
        return work.done(person.id)

    def _change_phone(self, work: Work, person: Person) -> None:
        known = work.session.scalar(
            sa.select(ContactDetail)
            .where(ContactDetail.person_id == person.id)
            .order_by(ContactDetail.id)
            .limit(1)
        )
        phone = self.phone or ""
        if known is None and phone:
            work.add(ContactDetail(kind=contact_kind(phone), value=phone, person_id=person.id))
        elif known is not None and phone:
            known.kind, known.value = contact_kind(phone), phone
        elif known is not None:
            work.session.delete(known)


@dataclass(frozen=True, kw_only=True)
class AddOrganisation:
    """Put an organisation into the directory."""

    label: ClassVar[str] = "history.add-organisation"
    undoable: ClassVar[bool] = True

    name: str
    uscc: str = ""
    legal_representative: str = field(default="", repr=False)
    representative_post: str = ""
    phone: str = field(default="", repr=False)
    address: str = ""

    def run(self, work: Work) -> Changes:
        """Write the organisation."""
        return work.done(self.write(work))

    def write(self, work: Work) -> int:
        """The new organisation's id, inside another command's work."""
        organisation_id = work.insert(
            Organisation,
            uid=work.uid(),
            committee_id=work.committee_id,
            name=required(self.name, "name"),
            uscc=self.uscc,
            legal_representative=self.legal_representative,
            representative_post=self.representative_post,
            address=self.address,
        )
        work.settle("organisation", (organisation_id,))
        if self.phone:
            work.insert(
                ContactDetail,
                kind=contact_kind(self.phone),
                value=self.phone,
                organisation_id=organisation_id,
            )
        return organisation_id


def organisation_named(work: Work, name: str) -> int | None:
    """The organisation of this name, made where it is new; None for no name."""
    said = name.strip()
    if not said:
        return None
    known = work.session.scalar(
        sa.select(Organisation.id)
        .where(Organisation.committee_id == work.committee_id, Organisation.name == said)
        .order_by(Organisation.id)
        .limit(1)
    )
    return known if known is not None else AddOrganisation(name=said).write(work)


@dataclass(frozen=True, kw_only=True)
class DeclareRelation:
    """Put on record that two people are related, for recusal.

    The other is one of the directory (``other_id``), or new to it (``other``).
    """

    label: ClassVar[str] = "history.declare-relation"
    undoable: ClassVar[bool] = True

    person_id: int
    other_id: int | None = None
    other: AddPerson | None = None
    kind: RelationKind
    note: str = ""
    declared_on: date | None = None

    def run(self, work: Work) -> Changes:
        """Write the relation; nobody is related to himself."""
        if self.person_id == self.other_id:
            raise Refusal("directory.same-person", field="other")
        work.get(Person, self.person_id)
        if self.other_id is not None:
            other_id = work.get(Person, self.other_id).id
        elif self.other is not None:
            other_id = self.other.write(work)
        else:
            raise Refusal("directory.no-name", field="other")
        relation = work.add(
            PersonRelation(
                person_id=self.person_id,
                other_id=other_id,
                kind=self.kind,
                note=self.note,
                declared_on=self.declared_on or work.today,
            )
        )
        return work.done(relation.id)
