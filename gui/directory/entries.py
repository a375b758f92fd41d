"""Estates, people, organisations: what can be added and changed, as fields and a command."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.directory import fields
from gui.editing import FieldKind, FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import segments_spec, text_spec
from gui.shell.page import Context
from models.vocabulary.terms import Sex, label
from services.commands.directory import (
    AddEstate,
    AddOrganisation,
    AddPerson,
    ChangeEstate,
    ChangePerson,
)
from services.commands.ties import ChangeOrganisation
from services.queries.directory import EstateLine, OrganisationHit, PersonHit

__all__ = [
    "add_estate",
    "add_organisation",
    "add_person",
    "buildings_of",
    "change_estate",
    "change_organisation",
    "change_person",
]

_BETWEEN = re.compile(r"[、,，;；\s]+")
_RANGE = re.compile(r"(\d{1,3})\s*[-–~至到]\s*(\d{1,3})\s*(?:号楼|号|栋|幢)?")
_MOST_BUILDINGS = 300


def buildings_of(text: str) -> tuple[str, ...]:
    """``1-3、9号楼`` as 1号楼, 2号楼, 3号楼, 9号楼; a name without a figure stays as it is."""
    found: list[str] = []
    for part in (one for one in _BETWEEN.split(_RANGE.sub(r" \1-\2 ", text)) if one):
        span = _RANGE.fullmatch(part)
        if span is not None:
            first, last = int(span[1]), int(span[2])
            found += [f"{number}号楼" for number in range(first, last + 1)][:_MOST_BUILDINGS]
        else:
            found.append(f"{part}号楼" if part.isdecimal() else part)
    return tuple(dict.fromkeys(found))


def _named_and_placed(name: str, *, extra: Sequence[FieldSpec] = ()) -> tuple[FieldSpec, ...]:
    """Name first, address last, ``extra`` between."""
    return (
        text_spec("name", QCoreApplication.translate("Directory", "Name"), name, required=True),
        *extra,
        text_spec("address", QCoreApplication.translate("Directory", "Address"), name),
    )


def add_estate(_context: Context, name: str = "") -> Entry:
    """An estate with its buildings."""

    def command(values: Values, _changes: Values, _known: Any) -> AddEstate:
        return AddEstate(
            name=text_of(values, "name"),
            address=text_of(values, "address"),
            buildings=buildings_of(text_of(values, "buildings")),
        )

    buildings = text_spec(
        "buildings",
        QCoreApplication.translate("Directory", "Buildings"),
        "directory.estate",
        hint=QCoreApplication.translate("Directory", "1-12, or names with a comma between"),
    )
    return Entry(
        name="directory.estate",
        title=QCoreApplication.translate("Directory", "Add an estate"),
        verb=QCoreApplication.translate("Directory", "Add the estate"),
        done=QCoreApplication.translate("Directory", "Estate added"),
        shown={"name": name},
        specs=(*_named_and_placed("directory.estate"), buildings),
        command=command,
    )


def change_estate(_context: Context, estate: EstateLine) -> Entry:
    """Name, address and property company of an estate; more buildings."""

    def command(_values: Values, changes: Values, _known: Any) -> ChangeEstate:
        given = {path: str(value or "") for path, value in changes.items()}
        return ChangeEstate(
            estate_id=estate.id,
            name=given.get("name"),
            address=given.get("address"),
            property_company=given.get("property_company"),
            buildings=buildings_of(given.get("buildings", "")),
            version=estate.version,
        )

    name = "directory.estate"
    extra = (
        text_spec(
            "property_company",
            QCoreApplication.translate("Directory", "Property company"),
            name,
            hint=QCoreApplication.translate(
                "Directory", "An organisation of the directory, or a new one"
            ),
        ),
        text_spec(
            "buildings",
            QCoreApplication.translate("Directory", "More buildings"),
            name,
            hint=QCoreApplication.translate("Directory", "1-12 or names, put to those there are"),
        ),
    )

    return Entry(
        name="directory.estate",
        title=QCoreApplication.translate("Directory", "Change {0}").format(estate.name),
        verb=QCoreApplication.translate("Directory", "Save the estate"),
        done=QCoreApplication.translate("Directory", "Estate changed"),
        shown={
            "name": estate.name,
            "address": estate.address,
            "property_company": estate.property_company,
        },
        specs=_named_and_placed(name, extra=extra),
        command=command,
    )


def add_person(context: Context, name: str = "") -> Entry:
    """A person."""

    def command(values: Values, _changes: Values, _known: Any) -> AddPerson:
        sex = values.get("sex")
        return AddPerson(
            name=text_of(values, "name"),
            sex=Sex(sex) if sex else None,
            birth_on=day_of(values, "birth_on", context.today()),
            occupation=text_of(values, "occupation"),
            phone=text_of(values, "phone"),
            address=text_of(values, "address"),
        )

    extra = (
        fields.phone("directory.person"),
        segments_spec(
            "sex",
            QCoreApplication.translate("Directory", "Sex"),
            "directory.person",
            [(one.value, label(one, context.language)) for one in Sex],
        ),
        FieldSpec(
            path="birth_on",
            label=QCoreApplication.translate("Directory", "Born on"),
            name="directory.person.birth_on",
            kind=FieldKind.DATE,
            hint="1960-05-01",
        ),
        text_spec(
            "occupation", QCoreApplication.translate("Directory", "Occupation"), "directory.person"
        ),
    )
    return Entry(
        name="directory.person",
        title=QCoreApplication.translate("Directory", "Add a person"),
        verb=QCoreApplication.translate("Directory", "Add the person"),
        done=QCoreApplication.translate("Directory", "Person added"),
        shown={"name": name},
        specs=_named_and_placed("directory.person", extra=extra),
        command=command,
    )


def change_person(_context: Context, person: PersonHit) -> Entry:
    """Name, phone and address of a person, wherever the person appears."""

    def command(_values: Values, changes: Values, _known: Any) -> ChangePerson:
        given = {path: str(value or "") for path, value in changes.items()}
        return ChangePerson(
            person_id=person.id,
            name=given.get("name"),
            phone=given.get("phone"),
            address=given.get("address"),
        )

    return Entry(
        name="directory.person",
        title=QCoreApplication.translate("Directory", "Change {0}").format(person.name),
        verb=QCoreApplication.translate("Directory", "Save the person"),
        done=QCoreApplication.translate("Directory", "Person changed"),
        shown={"name": person.name, "phone": person.phone, "address": person.address},
        specs=_named_and_placed("directory.person", extra=(fields.phone("directory.person"),)),
        command=command,
    )


def add_organisation(_context: Context, name: str = "") -> Entry:
    """An organisation."""

    def command(values: Values, _changes: Values, _known: Any) -> AddOrganisation:
        text = partial(text_of, values)
        return AddOrganisation(
            name=text("name"),
            uscc=text("uscc"),
            legal_representative=text("legal_representative"),
            phone=text("phone"),
            address=text("address"),
        )

    return Entry(
        name="directory.organisation",
        title=QCoreApplication.translate("Directory", "Add an organisation"),
        verb=QCoreApplication.translate("Directory", "Add the organisation"),
        done=QCoreApplication.translate("Directory", "Organisation added"),
        shown={"name": name},
        specs=_organisation_specs(),
        command=command,
    )


def change_organisation(_context: Context, firm: OrganisationHit) -> Entry:
    """Name, codes and how to reach an organisation, wherever it appears."""

    def command(_values: Values, changes: Values, _known: Any) -> ChangeOrganisation:
        given = {path: str(value or "") for path, value in changes.items()}
        return ChangeOrganisation(organisation_id=firm.id, values=given)

    return Entry(
        name="directory.organisation",
        title=QCoreApplication.translate("Directory", "Change {0}").format(firm.name),
        verb=QCoreApplication.translate("Directory", "Save the organisation"),
        done=QCoreApplication.translate("Directory", "Organisation changed"),
        shown={
            "name": firm.name,
            "uscc": firm.uscc,
            "legal_representative": firm.legal_representative,
            "phone": firm.phone,
            "address": firm.address,
        },
        specs=_organisation_specs(),
        command=command,
    )


def _organisation_specs() -> tuple[FieldSpec, ...]:
    extra = (
        text_spec(
            "uscc", QCoreApplication.translate("Directory", "Credit code"), "directory.organisation"
        ),
        text_spec(
            "legal_representative",
            QCoreApplication.translate("Directory", "Legal representative"),
            "directory.organisation",
        ),
        fields.phone("directory.organisation"),
    )
    return _named_and_placed("directory.organisation", extra=extra)
