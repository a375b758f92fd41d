"""The editor of a list, made from its declaration: a dialog of its fields and its command."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec, clock_check, day_field
from gui.editing.entry import Entry, Values
from gui.lists.questions import Known
from gui.shell.page import Context
from models.vocabulary.lists import DeclaredList, FieldType, ListField
from models.vocabulary.lists_values import usual, words
from resources import Language
from services.commands.lists import AddEntry, ChangeEntry
from services.queries.lists import EntryRow

__all__ = ["add", "change"]

_FEW = 4
_NARROW: Mapping[FieldType, int] = {
    FieldType.NUMBER: 110,
    FieldType.MONEY: 150,
    FieldType.HOUR: 110,
}
_KINDS: Mapping[FieldType, FieldKind] = {
    FieldType.LONG: FieldKind.LONG_TEXT,
    FieldType.DATE: FieldKind.DATE,
    FieldType.CHECK: FieldKind.CHECK,
    FieldType.ESTATE: FieldKind.CHOICE,
    FieldType.ENTRY: FieldKind.CHOICE,
}


def add(
    context: Context, listed: DeclaredList, known: Known, given: Mapping[str, object] | None = None
) -> Entry:
    """A new row; ``given`` is known of it already."""

    def command(values: Values, _changes: Values, _known: Any) -> AddEntry:
        return AddEntry(listed=listed.code, values=dict(values))

    language = context.language
    shown = {one.code: _shown(one, usual(one, context.today()), language) for one in listed.fields}
    what = _what(listed, language)
    return Entry(
        name=f"lists.{listed.code}",
        title=QCoreApplication.translate("Lists", "New: {0}").format(what),
        verb=QCoreApplication.translate("Lists", "Put on the list"),
        done=QCoreApplication.translate("Lists", "Put on the list: {0}").format(what),
        specs=_specs(context, listed, known),
        shown={**shown, **(given or {})},
        command=command,
    )


def change(context: Context, row: EntryRow, known: Known) -> Entry:
    """Other values of a row that is on the list."""
    listed, language = row.listed, context.language

    def command(_values: Values, changes: Values, _known: Any) -> ChangeEntry:
        return ChangeEntry(
            listed=listed.code, entry_id=row.id, values=dict(changes), version=row.version
        )

    shown = {
        one.code: row.names.get(one.code, "")
        if one.code in known.names
        else _shown(one, row.values[one.code], language)
        for one in listed.fields
    }
    return Entry(
        name=f"lists.{listed.code}",
        title=_what(listed, language).capitalize(),
        verb=QCoreApplication.translate("Lists", "Save"),
        done=QCoreApplication.translate("Lists", "Saved"),
        specs=_specs(context, listed, _with_its_own(known, row)),
        shown=shown,
        command=command,
    )


def _what(listed: DeclaredList, language: Language) -> str:
    return listed.entry_zh if language is Language.CHINESE else listed.entry_en


def _with_its_own(known: Known, row: EntryRow) -> Known:
    """A row that the field points at stays a choice although it is done with."""
    choices = {}
    for code, offered in known.choices.items():
        own = row.values[code]
        missing = own is not None and all(key != own for key, _ in offered)
        choices[code] = [*offered, *([(own, row.names[code])] if missing else [])]
    return Known(choices=choices, names=known.names)


def _shown(field: ListField, value: Any, language: Language) -> object:
    """A value as its input takes it."""
    match field.type:
        case FieldType.DATE:
            return value.isoformat() if value else None
        case FieldType.MONEY:
            return words(field, value, language)
        case FieldType.NUMBER:
            return "" if value is None else str(value)
        case FieldType.CHOICE:
            return value or None
    return value


def _specs(context: Context, listed: DeclaredList, known: Known) -> tuple[FieldSpec, ...]:
    return tuple(_spec(context, listed, one, known) for one in listed.fields)


def _spec(context: Context, listed: DeclaredList, field: ListField, known: Known) -> FieldSpec:
    language = context.language
    hint = field.hint_zh if language is Language.CHINESE else field.hint_en
    told: dict[str, Any] = {
        "path": field.code,
        "label": field.label(language),
        "name": f"lists.{listed.code}.{field.code}",
        "required": field.required,
        "hint": hint,
        "kind": _KINDS.get(field.type, FieldKind.TEXT),
        "width": _NARROW.get(field.type, 0),
    }
    if field.type is FieldType.CHOICE:
        told |= _choice(field, language)
    elif field.code in known.choices:
        told |= {
            "choices": [(None, "—"), *known.choices[field.code]],
            "width": 320,
        }
    elif field.type is FieldType.DATE:
        told |= day_field(context.today, language)
    elif field.type is FieldType.HOUR:
        told["check"] = clock_check(language)
    elif field.type is FieldType.CHECK:
        told["hint"] = field.label(language)
    if field.code in known.names:
        told["suggestions"] = known.names[field.code]
        told["hint"] = hint or _name_hint(field)
    return FieldSpec(**told)


def _choice(field: ListField, language: Language) -> dict[str, Any]:
    offered: list[tuple[object, str]] = [(one.code, one.label(language)) for one in field.choices]
    if field.required and len(offered) <= _FEW:
        return {"kind": FieldKind.SEGMENTS, "choices": offered}
    blank = [] if field.required else [(None, "—")]
    return {"kind": FieldKind.CHOICE, "choices": [*blank, *offered], "width": 240}


def _name_hint(field: ListField) -> str:
    if field.type is FieldType.PERSON:
        return QCoreApplication.translate("Lists", "A person of the directory, or a new one")
    if field.type is FieldType.BODY:
        return QCoreApplication.translate("Lists", "A body of the directory, or a new one")
    return QCoreApplication.translate("Lists", "An organisation of the directory, or a new one")
