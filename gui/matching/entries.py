"""The dialogs of the two lists, declared: a need, a resource."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec, day_field
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.matching import entries, entry, known_entry
from models.vocabulary.matching_fit import days_words, hours_words, parse_days, parse_hours
from resources import Language
from services.commands.matching import (
    AddNeed,
    AddResource,
    ChangeNeed,
    ChangeResource,
    NeedDraft,
    ResourceDraft,
)
from services.queries.matching import NeedLine, ResourceLine

__all__ = ["Estates", "amount_of", "day_spec", "need", "resource", "whole_of"]

Estates = Sequence[tuple[int, str]]
_AMOUNT = re.compile(r"(\d+)\s*(\D*)")
_HOURS = re.compile(r"\s*[–—~～至-]+\s*")


def day_spec(context: Context, path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """A day, typed as a person says it."""
    return FieldSpec(
        path=path,
        label=label,
        name=name,
        kind=FieldKind.DATE,
        **day_field(context.today, context.language),
        **more,
    )


def whole_of(values: Values, path: str) -> int:
    """A count; 0 for an empty field. Refusal ``matching.no-figure``."""
    typed = text_of(values, path)
    if not typed:
        return 0
    if not typed.isdecimal():
        raise Refusal("matching.no-figure", field=path, value=typed[:40])
    return int(typed)


def amount_of(values: Values, path: str) -> tuple[int, str]:
    """``120 个`` as a count and what is counted. Refusal ``matching.no-figure``."""
    typed = text_of(values, path)
    if not typed:
        return 0, ""
    found = _AMOUNT.fullmatch(typed)
    if found is None:
        raise Refusal("matching.no-figure", field=path, value=typed[:40])
    return int(found[1]), found[2].strip()


def _hours_of(values: Values) -> tuple[str, str]:
    """Both hours from one field; what is wrong with either is said there."""
    typed = text_of(values, "hours")
    begins, *ends = _HOURS.split(typed, maxsplit=1)
    try:
        return parse_hours(begins, ends[0] if ends else "")
    except Refusal as refusal:
        raise Refusal(refusal.code, field="hours", **refusal.params) from None


def _choices(context: Context, of: str) -> list[tuple[object, str]]:
    return [(one.code, one.label(context.language)) for one in entries(of)]


def _estates(known: Estates) -> list[tuple[object, str]]:
    return [(None, QCoreApplication.translate("MatchingEntries", "the whole area")), *known]


def _both(context: Context, known: Estates, name: str) -> tuple[FieldSpec, ...]:
    """Fields that needs and resources share."""
    return (
        FieldSpec(
            path="amount",
            label=QCoreApplication.translate("MatchingEntries", "Amount"),
            name=f"{name}.amount",
            hint=QCoreApplication.translate(
                "MatchingEntries", "23 people; empty where nothing is counted"
            ),
        ),
        FieldSpec(
            path="weekdays",
            label=QCoreApplication.translate("MatchingEntries", "Days"),
            name=f"{name}.weekdays",
            hint=QCoreApplication.translate("MatchingEntries", "Tue, Thu; empty for any day"),
        ),
        FieldSpec(
            path="hours",
            label=QCoreApplication.translate("MatchingEntries", "Hours"),
            name=f"{name}.hours",
            hint="19:00-7:30",
        ),
        FieldSpec(
            path="estate_id",
            label=QCoreApplication.translate("MatchingEntries", "Place"),
            name=f"{name}.estate",
            kind=FieldKind.CHOICE,
            choices=_estates(known),
            width=220,
        ),
        day_spec(
            context,
            "until_on",
            QCoreApplication.translate("MatchingEntries", "Until"),
            f"{name}.until_on",
        ),
        FieldSpec(
            path="contact",
            label=QCoreApplication.translate("MatchingEntries", "Contact"),
            name=f"{name}.contact",
        ),
    )


def _both_values(context: Context, values: Values) -> dict[str, Any]:
    amount, unit = amount_of(values, "amount")
    begins, ends = _hours_of(values)
    return {
        "amount": amount,
        "unit": unit,
        "weekdays": parse_days(text_of(values, "weekdays")),
        "begins": begins,
        "ends": ends,
        "estate_id": values.get("estate_id"),
        "until_on": day_of(values, "until_on", context.today()),
        "contact": text_of(values, "contact"),
    }


def _both_shown(context: Context, line: NeedLine | ResourceLine) -> dict[str, object]:
    days = days_words(line.weekdays, context.language) if line.weekdays else ""
    return {
        "amount": f"{line.amount} {line.unit}".strip() if line.amount else "",
        "weekdays": days,
        "hours": hours_words(line.begins, line.ends),
        "estate_id": line.estate_id,
        "until_on": line.until_on.isoformat() if line.until_on else None,
        "contact": line.contact,
    }


def need(context: Context, known: Estates, line: NeedLine | None = None) -> Entry:
    """A need, new or on the list."""

    def command(values: Values, _changes: Values, _known: Any) -> AddNeed | ChangeNeed:
        given = {
            "title": text_of(values, "title"),
            "asker": text_of(values, "asker"),
            "category": text_of(values, "category"),
            "people": whole_of(values, "people"),
            "urgency": text_of(values, "urgency") or "ordinary",
            "source": text_of(values, "source") or "visit",
            "detail": text_of(values, "detail"),
            **_both_values(context, values),
        }
        if line is None:
            return AddNeed(draft=NeedDraft(**given))
        return ChangeNeed(need_id=line.id, values=given, version=line.version)

    name = "matching.need"
    amount, *rest = _both(context, known, name)
    specs = (
        FieldSpec(
            path="title",
            label=QCoreApplication.translate("MatchingEntries", "Need"),
            name=f"{name}.title",
            required=True,
        ),
        FieldSpec(
            path="asker",
            label=QCoreApplication.translate("MatchingEntries", "Asked by"),
            name=f"{name}.asker",
            required=True,
        ),
        FieldSpec(
            path="category",
            label=QCoreApplication.translate("MatchingEntries", "Category"),
            name=f"{name}.category",
            kind=FieldKind.CHOICE,
            choices=_choices(context, "categories"),
            width=180,
        ),
        amount,
        FieldSpec(
            path="people",
            label=QCoreApplication.translate("MatchingEntries", "People"),
            name=f"{name}.people",
            width=90,
        ),
        *rest,
        FieldSpec(
            path="urgency",
            label=QCoreApplication.translate("MatchingEntries", "Urgency"),
            name=f"{name}.urgency",
            kind=FieldKind.SEGMENTS,
            choices=_choices(context, "urgencies"),
        ),
        FieldSpec(
            path="source",
            label=QCoreApplication.translate("MatchingEntries", "Source"),
            name=f"{name}.source",
            kind=FieldKind.CHOICE,
            choices=_choices(context, "sources"),
            width=180,
        ),
        FieldSpec(
            path="detail",
            label=QCoreApplication.translate("MatchingEntries", "Details"),
            name=f"{name}.detail",
            kind=FieldKind.LONG_TEXT,
        ),
    )
    shown: dict[str, object] = {"category": "elderly", "urgency": "ordinary", "source": "visit"}
    if line is not None:
        shown = {
            "title": line.title,
            "asker": line.asker,
            "category": line.category,
            "people": str(line.people or ""),
            "urgency": line.urgency,
            "source": line.source,
            "detail": line.detail,
            **_both_shown(context, line),
        }
    return Entry(
        name=name,
        title=QCoreApplication.translate("MatchingEntries", "New need")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Need"),
        verb=QCoreApplication.translate("MatchingEntries", "Put on the list")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Save"),
        done=QCoreApplication.translate("MatchingEntries", "Need put on the list")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Saved"),
        specs=specs,
        shown=shown,
        command=command,
    )


def resource(context: Context, known: Estates, line: ResourceLine | None = None) -> Entry:
    """A resource, new or on the list."""

    def command(values: Values, _changes: Values, _known: Any) -> AddResource | ChangeResource:
        given = {
            "provider": text_of(values, "provider"),
            "what": text_of(values, "what"),
            "categories": _categories(text_of(values, "categories")),
            "spent": bool(values.get("spent")),
            "from_on": day_of(values, "from_on", context.today()),
            "condition": text_of(values, "condition"),
            **_both_values(context, values),
        }
        if line is None:
            return AddResource(draft=ResourceDraft(**given))
        return ChangeResource(resource_id=line.id, values=given, version=line.version)

    return Entry(
        name="matching.resource",
        title=QCoreApplication.translate("MatchingEntries", "New resource")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Resource"),
        verb=QCoreApplication.translate("MatchingEntries", "Put on the list")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Save"),
        done=QCoreApplication.translate("MatchingEntries", "Resource put on the list")
        if line is None
        else QCoreApplication.translate("MatchingEntries", "Saved"),
        specs=_resource_specs(context, known),
        shown={} if line is None else _resource_shown(context, line),
        command=command,
    )


def _categories(typed: str) -> tuple[str, ...]:
    """Codes of the categories named; a word in either language."""
    words = {one.en.lower(): one.code for one in entries("categories")}
    found = [
        words.get(part.lower()) or entry("categories", part).code
        for part in filter(None, (one.strip() for one in re.split("[、,，;；]", typed)))
    ]
    return tuple(dict.fromkeys(found))


def _resource_specs(context: Context, known: Estates) -> tuple[FieldSpec, ...]:
    name = "matching.resource"
    amount, *rest = _both(context, known, name)
    labels = tuple(one.label(context.language) for one in entries("categories"))
    return (
        FieldSpec(
            path="provider",
            label=QCoreApplication.translate("MatchingEntries", "Provided by"),
            name=f"{name}.provider",
            required=True,
        ),
        FieldSpec(
            path="what",
            label=QCoreApplication.translate("MatchingEntries", "What"),
            name=f"{name}.what",
            required=True,
        ),
        FieldSpec(
            path="categories",
            label=QCoreApplication.translate("MatchingEntries", "Categories"),
            name=f"{name}.categories",
            required=True,
            suggestions=labels,
            many=True,
        ),
        amount,
        FieldSpec(
            path="spent",
            label=QCoreApplication.translate("MatchingEntries", "Used up"),
            name=f"{name}.spent",
            kind=FieldKind.CHECK,
            hint=QCoreApplication.translate(
                "MatchingEntries", "A finished project has used its part up"
            ),
        ),
        *rest[:3],
        day_spec(
            context,
            "from_on",
            QCoreApplication.translate("MatchingEntries", "From"),
            f"{name}.from_on",
        ),
        *rest[3:],
        FieldSpec(
            path="condition",
            label=QCoreApplication.translate("MatchingEntries", "Condition"),
            name=f"{name}.condition",
        ),
    )


def _resource_shown(context: Context, line: ResourceLine) -> dict[str, object]:
    between = "、" if context.language is Language.CHINESE else ", "
    return {
        "provider": line.provider,
        "what": line.what,
        "categories": between.join(
            known_entry("categories", one).label(context.language) for one in line.categories
        ),
        "spent": line.spent,
        "from_on": line.from_on.isoformat() if line.from_on else None,
        "condition": line.condition,
        **_both_shown(context, line),
    }
