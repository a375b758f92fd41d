"""Declared lists (台账): what a list of the office holds, shows, finds, reminds of and prints.

A list is declared once, in ``resources/rules/lists_*.json``, and everything else reads the
declaration: the table, the editor, the checks, the due dates, the search, the papers and the
workbook. Names, choices, lengths and limits are data, so that a street may call and count them
otherwise; each list names its source. The rows lie in typed tables (``models.records.lists``).
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.lists_shapes import (
    Check,
    Count,
    DeclaredList,
    DueRule,
    FieldType,
    Group,
    ListField,
    Over,
    Paper,
    Privacy,
    Total,
)
from models.vocabulary.reference import Term
from resources import rules

__all__ = [
    "Check",
    "Count",
    "DeclaredList",
    "DueRule",
    "FieldType",
    "Group",
    "ListField",
    "Over",
    "Paper",
    "Privacy",
    "Total",
    "declared",
    "declared_list",
    "groups",
    "lists_of",
    "most_files",
]

FILES = ("owners", "place", "party", "station", "policy")


@cache
def groups() -> tuple[Group, ...]:
    """The groups of lists, in the order of the page."""
    return tuple(Group(**row) for row in rules("lists")["groups"])


def most_files() -> int:
    """How many files one row of a list may carry; an office's own limit."""
    return int(rules("lists")["most_files"])


@cache
def declared() -> tuple[DeclaredList, ...]:
    """Every list, group by group; a declaration that does not hold together fails here."""
    found = tuple(_list(row, name) for name in FILES for row in rules(f"lists_{name}")["lists"])
    for one in found:
        _prove(one, {other.code: other for other in found})
    if len({one.code for one in found}) != len(found):
        message = "a list is declared twice"
        raise ValueError(message)
    return found


def declared_list(code: str) -> DeclaredList:
    """The list with this code. Refusal ``lists.unknown-list``."""
    for one in declared():
        if one.code == code:
            return one
    known = "、".join(one.code for one in declared())
    raise Refusal("lists.unknown-list", field="list", value=code[:40], known=known)


def lists_of(group: str) -> tuple[DeclaredList, ...]:
    """The lists of a group."""
    return tuple(one for one in declared() if one.group == group)


# Reading the declarations


def _list(row: Mapping[str, Any], group: str) -> DeclaredList:
    told = dict(row)
    return DeclaredList(
        **{
            **told,
            "group": told.get("group", group),
            "fields": tuple(_field(one) for one in row["fields"]),
            "title": tuple(row["title"]),
            "searched": tuple(row["searched"]),
            "order": tuple(row["order"]),
            "term": tuple(row.get("term", ())),
            "paper": Paper(**row["paper"]),
            "over": Over(**row["over"]) if "over" in row else None,
            "due": tuple(_due(one) for one in row.get("due", ())),
            "counts": tuple(_count(one) for one in row.get("counts", ())),
            "checks": tuple(_check(one) for one in row.get("checks", ())),
            "totals": tuple(_total(one) for one in row.get("totals", ())),
        }
    )


def _field(row: Mapping[str, Any]) -> ListField:
    told = {
        **row,
        "type": FieldType(row["type"]),
        "choices": tuple(Term(**one) for one in row.get("choices", ())),
        "kinds": tuple(row.get("kinds", ())),
    }
    if "privacy" in row:
        told["privacy"] = Privacy(row["privacy"])
    elif told["type"] in _WORDLESS:
        told["privacy"] = Privacy.OPEN
    elif told["type"] is FieldType.PERSON:
        told["privacy"] = Privacy.NAME
    return ListField(**told)


_WORDLESS = frozenset(
    {
        FieldType.DATE,
        FieldType.HOUR,
        FieldType.NUMBER,
        FieldType.MONEY,
        FieldType.CHOICE,
        FieldType.CHECK,
        FieldType.BODY,
        FieldType.FILE,
    }
)
"""Types whose values are no words of anybody."""


def _due(row: Mapping[str, Any]) -> DueRule:
    told = dict(row)
    told["klass"] = DeadlineClass(told.pop("class", "internal"))
    return DueRule(**{**told, "only": _only(row)})


def _count(row: Mapping[str, Any]) -> Count:
    codes = {name: _only(row, name) for name in ("only", "people", "others")}
    return Count(**{**row, **codes})


def _only(row: Mapping[str, Any], name: str = "only") -> Mapping[str, tuple[str, ...]]:
    return {field: tuple(codes) for field, codes in row.get(name, {}).items()}


def _check(row: Mapping[str, Any]) -> Check:
    told = {**row, "values": tuple(row.get("values", ())), "only": _only(row)}
    told["severity"] = Severity(row.get("severity", "warn"))
    return Check(**told)


def _total(row: Mapping[str, Any]) -> Total:
    return Total(**{**row, "values": tuple(row.get("values", ()))})


def _prove(one: DeclaredList, known: Mapping[str, DeclaredList]) -> None:
    """Every field a declaration speaks of is there."""
    named = [*one.title, *one.searched, *one.term, *(name.lstrip("-") for name in one.order)]
    named += [rule.field for rule in one.due] + [
        name for total in one.totals for name in (total.sum or total.share, total.of)
    ]
    named += [
        name for rule in one.due for name in (rule.otherwise, rule.met, rule.newest, *rule.only)
    ]
    named += [one.over.field] if one.over else []
    named += [one.paper.group]
    counted = {count.code for count in one.counts}
    named += [name for check in one.checks for name in (check.field, check.other, *check.only)]
    missing = {name for name in named if name and not one.has(name) and name not in counted}
    missing |= {"files_en"} if one.files_zh and not one.files_en else set()
    for count in one.counts:
        other = known.get(count.of)
        if other is None:
            missing.add(count.of)
            continue
        asked = (count.by, count.sum, count.last, *count.only)
        missing |= {f"{count.of}.{name}" for name in asked if name and not other.has(name)}
        missing |= {count.mine} if count.mine != "id" and not one.has(count.mine) else set()
    missing |= {field.of for field in one.fields if field.of and field.of not in known}
    if missing:
        message = f"list {one.code} speaks of {sorted(missing)}, which is not there"
        raise ValueError(message)
