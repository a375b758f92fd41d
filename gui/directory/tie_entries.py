"""What ties a person to others, as recusal asks: home, employer, relations; as declared fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.directory import questions
from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, text_of
from gui.editing.specs import segments_spec, text_spec
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import RelationKind, label
from services.commands.directory import AddPerson, DeclareRelation
from services.commands.ties import ChangeTies
from services.queries.directory import PersonHit
from services.queries.person_ties import PersonTies

__all__ = ["Offered", "home_and_work", "relation"]

_HOME = ("estate", "building", "unit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Offered:
    """Names to choose from: estates, organisations, people met last."""

    estates: Sequence[str]
    organisations: Sequence[str] = field(repr=False)
    people: Sequence[str] = field(repr=False)


def home_and_work(context: Context, person: PersonHit, ties: PersonTies, known: Offered) -> Entry:
    """The door a person lives behind, and whom he or she works for."""
    del context

    def command(values: Values, changes: Values, _known: Any) -> ChangeTies:
        moved = any(path in changes for path in _HOME)
        home = tuple(text_of(values, path) for path in _HOME)
        return ChangeTies(
            person_id=person.id,
            home=(home[0], home[1], home[2]) if moved else None,
            employer=text_of(values, "employer") if "employer" in changes else None,
            version=ties.version,
        )

    name = "directory.ties"
    return Entry(
        name=name,
        title=QCoreApplication.translate("DirectoryTies", "Home and employer of {0}").format(
            person.name
        ),
        verb=QCoreApplication.translate("DirectoryTies", "Save home and employer"),
        done=QCoreApplication.translate("DirectoryTies", "Home and employer saved"),
        shown={**dict(zip(_HOME, ties.home, strict=True)), "employer": ties.employer},
        specs=(
            text_spec(
                "estate",
                QCoreApplication.translate("DirectoryTies", "Estate"),
                name,
                suggestions=known.estates,
            ),
            text_spec(
                "building",
                QCoreApplication.translate("DirectoryTies", "Building"),
                name,
                width=140,
                hint=QCoreApplication.translate("DirectoryTies", "as the estate counts them"),
            ),
            text_spec("unit", QCoreApplication.translate("DirectoryTies", "Door"), name, width=140),
            text_spec(
                "employer",
                QCoreApplication.translate("DirectoryTies", "Works for"),
                name,
                suggestions=known.organisations,
                hint=QCoreApplication.translate(
                    "DirectoryTies", "An organisation of the directory, or a new one"
                ),
            ),
        ),
        command=command,
    )


def relation(context: Context, person: PersonHit, known: Offered) -> Entry:
    """A relation of a person to somebody of the directory, or to somebody new."""

    def ask(reading: Any, values: Values) -> tuple[PersonHit, ...]:
        return questions.namesakes(reading, text_of(values, "other"), text_of(values, "phone"))

    def command(values: Values, _changes: Values, found: Sequence[PersonHit]) -> DeclareRelation:
        others = [one for one in found if one.id != person.id] or list(found)
        if len(others) > 1:
            raise Refusal("directory.namesakes", field="phone", count=len(others))
        name, phone = text_of(values, "other"), text_of(values, "phone")
        return DeclareRelation(
            person_id=person.id,
            other_id=others[0].id if others else None,
            other=None if others else AddPerson(name=name, phone=phone),
            kind=RelationKind(values["kind"]),
            note=text_of(values, "note"),
        )

    return Entry(
        name="directory.relation",
        title=QCoreApplication.translate("DirectoryTies", "A relation of {0}").format(person.name),
        verb=QCoreApplication.translate("DirectoryTies", "Put the relation on record"),
        done=QCoreApplication.translate("DirectoryTies", "Relation put on record"),
        shown={"kind": RelationKind.KINSHIP.value},
        specs=_relation_specs(context, known),
        ask=ask,
        command=command,
    )


def _relation_specs(context: Context, known: Offered) -> tuple[FieldSpec, ...]:
    name = "directory.relation"
    return (
        text_spec(
            "other",
            QCoreApplication.translate("DirectoryTies", "To"),
            name,
            required=True,
            suggestions=known.people,
            hint=QCoreApplication.translate(
                "DirectoryTies", "A person of the directory, or a new one"
            ),
        ),
        text_spec("phone", QCoreApplication.translate("DirectoryTies", "Phone"), name, width=180),
        segments_spec(
            "kind",
            QCoreApplication.translate("DirectoryTies", "Kind"),
            name,
            [(one.value, label(one, context.language)) for one in RelationKind],
        ),
        text_spec(
            "note",
            QCoreApplication.translate("DirectoryTies", "Which"),
            name,
            hint=QCoreApplication.translate("DirectoryTies", "such as husband and wife, partners"),
        ),
    )
