"""The dialogs of the two lists, declared: a need, a resource."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import (
    check_spec,
    choice_spec,
    day_spec,
    iso,
    long_spec,
    segments_spec,
    text_spec,
)
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

__all__ = ["Estates", "amount_of", "need", "resource", "whole_of"]

Estates = Sequence[tuple[int, str]]
_AMOUNT = re.compile(r"(\d+)\s*(\D*)")
_HOURS = re.compile(r"\s*[–—~～至-]+\s*")


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
        text_spec(
            "amount",
            QCoreApplication.translate("MatchingEntries", "Amount"),
            name,
            hint=QCoreApplication.translate(
                "MatchingEntries", "23 people; empty where nothing is counted"
            ),
        ),
        text_spec(
            "weekdays",
            QCoreApplication.translate("MatchingEntries", "Days"),
            name,
            hint=QCoreApplication.translate("MatchingEntries", "Tue, Thu; empty for any day"),
        ),
        text_spec(
            "hours", QCoreApplication.translate("MatchingEntries", "Hours"), name, hint="19:00-7:30"
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
            name,
        ),
        text_spec("contact", QCoreApplication.translate("MatchingEntries", "Contact"), name),
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
        "until_on": iso(line.until_on),
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
        text_spec(
            "title", QCoreApplication.translate("MatchingEntries", "Need"), name, required=True
        ),
        text_spec(
            "asker", QCoreApplication.translate("MatchingEntries", "Asked by"), name, required=True
        ),
        choice_spec(
            "category",
            QCoreApplication.translate("MatchingEntries", "Category"),
            name,
            _choices(context, "categories"),
            width=180,
        ),
        amount,
        text_spec(
            "people", QCoreApplication.translate("MatchingEntries", "People"), name, width=90
        ),
        *rest,
        segments_spec(
            "urgency",
            QCoreApplication.translate("MatchingEntries", "Urgency"),
            name,
            _choices(context, "urgencies"),
        ),
        choice_spec(
            "source",
            QCoreApplication.translate("MatchingEntries", "Source"),
            name,
            _choices(context, "sources"),
            width=180,
        ),
        long_spec("detail", QCoreApplication.translate("MatchingEntries", "Details"), name),
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
        text_spec(
            "provider",
            QCoreApplication.translate("MatchingEntries", "Provided by"),
            name,
            required=True,
        ),
        text_spec(
            "what", QCoreApplication.translate("MatchingEntries", "What"), name, required=True
        ),
        text_spec(
            "categories",
            QCoreApplication.translate("MatchingEntries", "Categories"),
            name,
            required=True,
            suggestions=labels,
            many=True,
        ),
        amount,
        check_spec(
            "spent",
            QCoreApplication.translate("MatchingEntries", "Used up"),
            name,
            hint=QCoreApplication.translate(
                "MatchingEntries", "A finished project has used its part up"
            ),
        ),
        *rest[:3],
        day_spec(
            context,
            "from_on",
            QCoreApplication.translate("MatchingEntries", "From"),
            name,
        ),
        *rest[3:],
        text_spec("condition", QCoreApplication.translate("MatchingEntries", "Condition"), name),
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
        "from_on": iso(line.from_on),
        "condition": line.condition,
        **_both_shown(context, line),
    }
