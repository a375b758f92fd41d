"""Bodies of the directory: added and changed, each as declared fields and a command."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.directory import fields
from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import check_spec, choice_spec, day_spec, iso, text_spec
from gui.shell.page import Context
from models.vocabulary import reference
from models.vocabulary.bodies import kinds
from models.vocabulary.errors import Refusal
from services.commands.bodies import MOST_STARS, AddBody, ChangeBody
from services.queries.directory import BodyLine

__all__ = ["add_body", "change_body"]

_BETWEEN = re.compile(r"[、,，;；\s]+")
_USUAL_LIMIT = 8
_NAME = "directory.body"


def add_body(context: Context, bodies: Sequence[BodyLine], name: str = "") -> Entry:
    """A body: studio, committee, association or one of the place."""

    def command(values: Values, _changes: Values, _known: Any) -> AddBody:
        parent = values.get("parent_id")
        return AddBody(
            kind=str(values["kind"]),
            name=text_of(values, "name"),
            parent_id=parent if isinstance(parent, int) else None,
            specialties=_topics(context, text_of(values, "specialties")),
            load_limit=_limit(text_of(values, "load_limit")),
            place=text_of(values, "place"),
            phone=text_of(values, "phone"),
        )

    kind = choice_spec(
        "kind",
        QCoreApplication.translate("Directory", "Kind"),
        _NAME,
        [(one.code, one.label(context.language)) for one in kinds()],
        required=True,
    )
    return Entry(
        name=_NAME,
        title=QCoreApplication.translate("Directory", "Add a body"),
        verb=QCoreApplication.translate("Directory", "Add the body"),
        done=QCoreApplication.translate("Directory", "Body added"),
        shown={"kind": "studio", "name": name, "load_limit": str(_USUAL_LIMIT)},
        specs=(kind, *_specs(context, bodies)),
        command=command,
    )


def change_body(context: Context, body: BodyLine, bodies: Sequence[BodyLine]) -> Entry:
    """Other facts of a body; what it is stays."""
    today = context.today()
    words = {
        "specialties": lambda said: _topics(context, said),
        "load_limit": _limit,
    }

    def command(values: Values, changes: Values, _known: Any) -> ChangeBody:
        given: dict[str, Any] = dict(changes)
        for field, read in words.items():
            if field in given:
                given[field] = read(text_of(changes, field))
        for field in ("founded_on", "ended_on"):
            if field in given:
                given[field] = day_of(values, field, today)
        for field in ("name", "place", "phone", "sponsor"):
            if field in given:
                given[field] = text_of(changes, field)
        return ChangeBody(body_id=body.id, values=given, version=body.version)

    others = [one for one in bodies if one.id != body.id]
    return Entry(
        name=_NAME,
        title=QCoreApplication.translate("Directory", "Change {0}").format(body.name),
        verb=QCoreApplication.translate("Directory", "Save the body"),
        done=QCoreApplication.translate("Directory", "Body changed"),
        shown={
            "name": body.name,
            "parent_id": body.parent_id,
            "specialties": "、".join(_label(context, code) for code in body.specialties),
            "load_limit": str(body.load_limit),
            "place": body.place,
            "phone": body.phone,
            "serves_street": body.serves_street,
            "star": body.star,
            "sponsor": body.sponsor,
            "founded_on": iso(body.founded_on),
            "ended_on": iso(body.ended_on),
        },
        specs=(*_specs(context, others), *_more_specs(context)),
        command=command,
    )


def _label(context: Context, code: str) -> str:
    return next(
        (one.label(context.language) for one in reference.topics() if one.code == code), code
    )


def _topics(context: Context, typed: str) -> tuple[str, ...]:
    """The codes of the topics named."""
    known = {one.label(context.language): one.code for one in reference.topics()}
    said = [one for one in _BETWEEN.split(typed) if one]
    unknown = next((one for one in said if one not in known), None)
    if unknown is not None:
        raise Refusal("term.unknown-topic", field="specialties", value=unknown[:40])
    return tuple(known[one] for one in said)


def _limit(typed: str) -> int:
    if typed and not typed.isdecimal():
        raise Refusal("directory.no-number", field="load_limit", value=typed[:20])
    return int(typed) if typed else _USUAL_LIMIT


def _specs(context: Context, bodies: Sequence[BodyLine]) -> tuple[FieldSpec, ...]:
    none = QCoreApplication.translate("Directory", "none")
    return (
        text_spec("name", QCoreApplication.translate("Directory", "Name"), _NAME, required=True),
        choice_spec(
            "parent_id",
            QCoreApplication.translate("Directory", "Under"),
            _NAME,
            [(None, none), *((one.id, one.name) for one in bodies)],
        ),
        text_spec(
            "specialties",
            QCoreApplication.translate("Directory", "Good at"),
            _NAME,
            suggestions=tuple(one.label(context.language) for one in reference.topics()),
            many=True,
            hint=QCoreApplication.translate("Directory", "Alt+Down offers the topics"),
        ),
        text_spec(
            "load_limit", QCoreApplication.translate("Directory", "Cases at once"), _NAME, width=90
        ),
        text_spec("place", QCoreApplication.translate("Directory", "Place"), _NAME),
        fields.phone(_NAME),
    )


def _more_specs(context: Context) -> tuple[FieldSpec, ...]:
    """What is rarely known when a body is added."""
    stars: list[tuple[object, str]] = [
        (None, QCoreApplication.translate("Directory", "not rated")),
        *((many, "★" * many) for many in range(1, MOST_STARS + 1)),
    ]
    return (
        check_spec(
            "serves_street",
            QCoreApplication.translate("Directory", "Territory"),
            _NAME,
            hint=QCoreApplication.translate("Directory", "Serves the whole street"),
        ),
        choice_spec(
            "star", QCoreApplication.translate("Directory", "Stars"), _NAME, stars, width=150
        ),
        text_spec("sponsor", QCoreApplication.translate("Directory", "Set up by"), _NAME),
        day_spec(
            context, "founded_on", QCoreApplication.translate("Directory", "Founded on"), _NAME
        ),
        day_spec(context, "ended_on", QCoreApplication.translate("Directory", "Ended on"), _NAME),
    )
