"""What the rows of a declared list point at: names, figures from other lists, and words found."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from models.records.bodies import GovernanceBody, Membership
from models.records.lists import RECORDS
from models.records.people import Organisation, Person
from models.records.places import Estate
from models.vocabulary.lists import Count, DeclaredList, FieldType, ListField, Over, declared_list
from models.vocabulary.lists_values import words
from models.vocabulary.search_terms import fold
from resources import Language
from services.database import Reading

__all__ = ["counted", "holds", "names", "within"]

_NAMED: Mapping[FieldType, Any] = {
    FieldType.PERSON: Person,
    FieldType.ORGANISATION: Organisation,
    FieldType.BODY: GovernanceBody,
    FieldType.ESTATE: Estate,
}
_TEXTS = frozenset({FieldType.TEXT, FieldType.LONG, FieldType.PEOPLE, FieldType.FILE})


def _table(code: str) -> Any:
    return RECORDS[code].__table__


def within(reading: Reading, listed: DeclaredList, *, running: bool = False) -> Any:
    """The rows of this office, of the kinds of bodies the list is of; those not over on request."""
    record, table = RECORDS[listed.code], _table(listed.code)
    ours = sa.select(GovernanceBody.id).where(GovernanceBody.committee_id == reading.committee_id)
    if record is Membership:
        parts = [table.c.body_id.in_(ours)]
    else:
        parts = [table.c.committee_id == reading.committee_id]
    if listed.scope:
        kinds = listed.field(listed.scope).kinds
        parts.append(table.c[listed.scope].in_(ours.where(GovernanceBody.kind.in_(kinds))))
    if running and listed.over is not None:
        parts.append(_runs(table, listed.over, reading))
    return sa.and_(*parts)


def _runs(table: Any, over: Over, reading: Reading) -> Any:
    """What :func:`models.vocabulary.lists_values.is_over` denies, in SQL."""
    column = table.c[over.field]
    if over.when == "past":
        return sa.or_(column.is_(None), column >= reading.today)
    if over.when == "set":
        return column.is_(None)
    return column != over.when


# Names


def names(
    reading: Reading, listed: DeclaredList, rows: Sequence[Any]
) -> Mapping[int, Mapping[str, str]]:
    """What the references of each row are called, by id and field."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for field in listed.fields:
        if not field.type.is_reference:
            continue
        wanted = {key for row in rows if (key := getattr(row, field.code)) is not None}
        called = _called(reading, field, wanted) if wanted else {}
        for row in rows:
            found[row.id][field.code] = called.get(getattr(row, field.code), "")
    return found


def _called(reading: Reading, field: ListField, ids: Collection[int]) -> Mapping[int, str]:
    if field.type is FieldType.ENTRY:
        return _titles(reading, declared_list(field.of), ids)
    record = _NAMED[field.type]
    asked = sa.select(record.id, record.name).where(record.id.in_(ids))
    return {row.id: row.name for row in reading.connection.execute(asked)}


def _titles(reading: Reading, listed: DeclaredList, ids: Collection[int]) -> Mapping[int, str]:
    """What rows of a list are called: the words of its title, references by their names."""
    table = _table(listed.code)
    fields = [listed.field(one) for one in listed.title]
    asked = sa.select(table.c.id, *(table.c[one.code] for one in fields)).where(table.c.id.in_(ids))
    rows = reading.connection.execute(asked).all()
    called: dict[str, Mapping[int, str]] = {}
    for one in fields:
        wanted = {getattr(row, one.code) for row in rows} - {None}
        if one.type.is_reference and wanted:
            called[one.code] = _called(reading, one, wanted)

    def word(row: Any, one: ListField) -> str:
        value = getattr(row, one.code)
        if one.type.is_reference:
            return called.get(one.code, {}).get(value, "")
        return words(one, value, Language.CHINESE)

    return {row.id: " ".join(filter(None, (word(row, one) for one in fields))) for row in rows}


# Figures


def counted(
    reading: Reading,
    listed: DeclaredList,
    rows: Sequence[Any],
    *,
    only: Collection[str] | None = None,
) -> Mapping[int, Mapping[str, Any]]:
    """The figures of each row from other lists; all of them, or those named."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for count in listed.counts:
        if only is not None and count.code not in only:
            continue
        figures = _figures(reading, count, rows) if rows else {}
        for row in rows:
            nothing = None if count.last else 0
            found[row.id][count.code] = figures.get(getattr(row, count.mine), nothing)
    return found


def _figures(reading: Reading, count: Count, rows: Sequence[Any]) -> Mapping[int, Any]:
    other, table = declared_list(count.of), _table(count.of)
    figure: Any = sa.func.count()
    if count.sum:
        figure = sa.func.coalesce(sa.func.sum(table.c[count.sum]), 0)
    elif count.last:
        figure = sa.func.max(table.c[count.last])
    by = table.c[count.by]
    asked = (
        sa.select(by.label("of"), figure.label("figure"))
        .where(within(reading, other, running=count.running), by.is_not(None))
        .group_by(by)
    )
    if len(rows) == 1:
        asked = asked.where(by == getattr(rows[0], count.mine))
    for name, codes in count.only.items():
        column = table.c[name]
        asked = asked.where(column != "" if "*" in codes else column.in_(codes))
    if count.people or count.others:
        asked = asked.join(Person, Person.id == table.c.person_id)
    for name, codes in count.people.items():
        asked = asked.where(_of_person(name).in_(codes))
    for name, codes in count.others.items():
        asked = asked.where(_of_person(name).not_in(codes))
    return {row.of: row.figure for row in reading.connection.execute(asked)}


def _of_person(name: str) -> Any:
    """A column of the directory as text; empty for what nobody entered."""
    return sa.func.coalesce(sa.cast(Person.__table__.c[name], sa.String), "")


# Search


def holds(listed: DeclaredList, word: str) -> Any:
    """That a searched field of a row holds ``word``.

    It is looked for in texts, in the words of choices, and in the names and initials of what a
    row points at.
    """
    table = _table(listed.code)
    parts = [
        part
        for name in listed.searched
        if (part := _part(table.c[name], listed.field(name), word)) is not None
    ]
    return sa.or_(*parts)


def _part(column: Any, field: ListField, word: str) -> Any:
    if field.type in _TEXTS:
        return column.icontains(word, autoescape=True)
    if field.type is FieldType.CHOICE:
        codes = [
            one.code
            for one in field.choices
            if word in one.zh or word.casefold() in one.en.casefold()
        ]
        return column.in_(codes) if codes else None
    if field.type is FieldType.ENTRY:
        other = declared_list(field.of)
        named = [other.field(one) for one in other.title]
        inner = [
            part
            for one in named
            if one.type is not FieldType.ENTRY
            and (part := _part(_table(other.code).c[one.code], one, word)) is not None
        ]
        return column.in_(sa.select(_table(other.code).c.id).where(sa.or_(*inner)))
    if field.type in _NAMED:
        return column.in_(_finding(_NAMED[field.type], word))
    return None


def _finding(record: Any, word: str) -> Any:
    condition = record.name.icontains(word, autoescape=True)
    spelled = fold(word)
    if spelled.isascii() and spelled.isalnum() and hasattr(record, "initials"):
        initials = record.initials.contains(f" {spelled}", autoescape=True)
        condition = sa.or_(condition, initials)
    return sa.select(record.id).where(condition)
