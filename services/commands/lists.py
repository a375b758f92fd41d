"""Rows of declared lists: put down, changed, taken away. One set of commands for all lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.base import Aggregate, Base
from models.records.bodies import GovernanceBody, Membership
from models.records.lists import RECORDS
from models.records.people import ContactDetail, Organisation, Person
from models.records.places import Estate
from models.vocabulary.bodies import kinds
from models.vocabulary.errors import Refusal
from models.vocabulary.lists import (
    Check,
    DeclaredList,
    FieldType,
    ListField,
    declared,
    declared_list,
)
from models.vocabulary.lists_checks import prove
from models.vocabulary.lists_values import take, usual
from services.changes import Changes
from services.commands.directory import AddOrganisation, AddPerson
from services.work import Work

__all__ = ["AddEntry", "ChangeEntry", "RemoveEntry"]


@dataclass(frozen=True, kw_only=True)
class AddEntry:
    """Put a row on a list.

    ``values`` go by the code of the field, typed or ready: a person, organisation or body may be
    an id or a name, which is put into the directory where it is new.
    """

    label: ClassVar[str] = "history.add-entry"
    undoable: ClassVar[bool] = True

    listed: str
    values: Mapping[str, Any] = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Check and write the row."""
        listed = declared_list(self.listed)
        work.label_params = {"list": listed.zh}
        for name in self.values:
            listed.field(name)
        values = {
            one.code: _value(work, one, self.values[one.code])
            if one.code in self.values
            else usual(one, work.today)
            for one in listed.fields
        }
        _prove(work, listed, values, None)
        record = RECORDS[listed.code]
        if issubclass(record, Aggregate):
            values |= {"uid": work.uid(), "committee_id": work.committee_id}
        row: Any = work.add(record(**values))
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class ChangeEntry:
    """Write other values into a row of a list."""

    label: ClassVar[str] = "history.change-entry"
    undoable: ClassVar[bool] = True

    listed: str
    entry_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Check the whole row and write the values that differ."""
        listed = declared_list(self.listed)
        work.label_params = {"list": listed.zh}
        row: Any = work.get(
            RECORDS[listed.code], self.entry_id, version=self.version, changing=self.values
        )
        changed = {
            name: _value(work, listed.field(name), given) for name, given in self.values.items()
        }
        if isinstance(row, Membership) and row.mediator_id is not None:
            _keep_the_mediator(row, changed)
        values = {one.code: getattr(row, one.code) for one in listed.fields} | changed
        _prove(work, listed, values, row.id)
        for name, value in changed.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class RemoveEntry:
    """Take a row off a list; undo brings it back."""

    label: ClassVar[str] = "history.remove-entry"
    undoable: ClassVar[bool] = True

    listed: str
    entry_id: int

    def run(self, work: Work) -> Changes:
        """Remove the row; one that others point at stays."""
        listed = declared_list(self.listed)
        work.label_params = {"list": listed.zh}
        row: Any = work.get(RECORDS[listed.code], self.entry_id)
        if isinstance(row, Membership) and row.mediator_id is not None:
            raise Refusal("lists.a-mediator")
        for other in declared():
            for one in other.fields:
                if one.of == listed.code:
                    _refuse_if_used(work, other, one, self.entry_id)
        work.session.delete(row)
        return work.done()


def _refuse_if_used(work: Work, other: DeclaredList, by: ListField, entry_id: int) -> None:
    table: Any = RECORDS[other.code].__table__
    count = work.session.scalar(
        sa.select(sa.func.count()).select_from(table).where(table.c[by.code] == entry_id)
    )
    if count:
        raise Refusal("lists.in-use", count=count, where=other.zh)


def _keep_the_mediator(row: Membership, changed: Mapping[str, Any]) -> None:
    """Whose membership it is and in what stays: a mediator's is ended, never another's."""
    for name in ("body_id", "person_id"):
        if changed.get(name, getattr(row, name)) != getattr(row, name):
            raise Refusal("lists.a-mediator", field=name)


# Values


def _value(work: Work, one: ListField, given: Any) -> Any:
    value = take(one, given, work.today)
    if not one.type.is_reference or value is None:
        return value
    record, find = _REFERENCES[one.type]
    if isinstance(value, str):
        return find(work, one, value)
    target = RECORDS[one.of] if one.type is FieldType.ENTRY else record
    row = work.get(target, value)
    if isinstance(row, GovernanceBody) and one.kinds and row.kind not in one.kinds:
        raise Refusal("lists.wrong-kind", field=one.code, value=row.name)
    return value


_PHONE = re.compile(r"^(.*?)[\s,，、]*(\+?\d[\d\s-]{6,})$")


def _person(work: Work, one: ListField, said: str) -> int:
    """Who is meant by a name, with the number behind it where there are namesakes."""
    found = _PHONE.match(said)
    name, phone = (found[1].strip(), re.sub(r"[\s-]", "", found[2])) if found else (said, "")
    asked = sa.select(Person.id).where(
        Person.committee_id == work.committee_id, Person.name == name
    )
    if phone:
        numbers = sa.select(ContactDetail.person_id).where(ContactDetail.value == phone)
        asked = asked.where(Person.id.in_(numbers))
    known = work.session.scalars(asked).all()
    if len(known) > 1:
        raise Refusal("lists.namesakes", field=one.code, count=len(known))
    return known[0] if known else AddPerson(name=name, phone=phone).write(work)


def _organisation(work: Work, one: ListField, said: str) -> int:
    known = _named(work, one, Organisation, said)
    return known if known is not None else AddOrganisation(name=said).write(work)


def _body(work: Work, one: ListField, said: str) -> int:
    """The body of this name; a new one gets the kind of the list, or the one its name tells."""
    known = _named(work, one, GovernanceBody, said)
    if known is not None:
        return known
    offered = [kind for kind in kinds() if not one.kinds or kind.code in one.kinds]
    told = [kind for kind in offered if kind.zh in said] or offered
    if len(told) != 1:
        raise Refusal("lists.unknown-reference", field=one.code, value=said[:40])
    body = work.add(
        GovernanceBody(uid=work.uid(), committee_id=work.committee_id, kind=told[0].code, name=said)
    )
    return body.id


def _estate(work: Work, one: ListField, said: str) -> int:
    known = _named(work, one, Estate, said)
    if known is None:
        raise Refusal("lists.unknown-reference", field=one.code, value=said[:40])
    return known


def _entry(_work: Work, one: ListField, said: str) -> int:
    raise Refusal("lists.unknown-reference", field=one.code, value=said[:40])


def _named(work: Work, one: ListField, record: Any, said: str) -> int | None:
    asked = sa.select(record.id).where(
        record.committee_id == work.committee_id, record.name == said
    )
    if record is GovernanceBody and one.kinds:
        asked = asked.where(GovernanceBody.kind.in_(one.kinds))
    known = work.session.scalars(asked).all()
    if len(known) > 1:
        raise Refusal("lists.ambiguous", field=one.code, count=len(known), value=said[:40])
    return known[0] if known else None


_REFERENCES: Mapping[FieldType, tuple[type[Base], Any]] = {
    FieldType.PERSON: (Person, _person),
    FieldType.ORGANISATION: (Organisation, _organisation),
    FieldType.BODY: (GovernanceBody, _body),
    FieldType.ESTATE: (Estate, _estate),
    FieldType.ENTRY: (Base, _entry),
}


# Checks


def _prove(
    work: Work, listed: DeclaredList, values: Mapping[str, Any], entry_id: int | None
) -> None:
    prove(listed, values)
    for check in listed.checks:
        if check.kind == "room":
            _prove_room(work, listed, check, values, entry_id)
        elif check.kind == "seat":
            _prove_seat(work, listed, check, values, entry_id)


def _prove_room(
    work: Work,
    listed: DeclaredList,
    check: Check,
    values: Mapping[str, Any],
    entry_id: int | None,
) -> None:
    """What is booked of a day fits into what the other row has room for."""
    capacity_of, day_of = check.values
    parent: Any = work.get(RECORDS[listed.field(check.other).of], values[check.other])
    capacity, day = getattr(parent, capacity_of), values[day_of]
    if capacity is None:
        return
    table: Any = RECORDS[listed.code].__table__
    asked = sa.select(sa.func.coalesce(sa.func.sum(table.c[check.field]), 0)).where(
        table.c[check.other] == values[check.other], table.c[day_of] == day
    )
    if entry_id is not None:
        asked = asked.where(table.c.id != entry_id)
    taken = work.session.scalar(asked) or 0
    if taken + values[check.field] > capacity:
        raise Refusal(
            check.code,
            field=check.field,
            day=day.isoformat(),
            taken=taken,
            capacity=capacity,
            left=max(capacity - taken, 0),
        )


def _prove_seat(
    work: Work,
    listed: DeclaredList,
    check: Check,
    values: Mapping[str, Any],
    entry_id: int | None,
) -> None:
    """A seat has one holder at a time, and one deputy."""
    seat, body = values[check.field], values[check.other]
    deputy, begins, ends = check.values
    if seat is None:
        return
    table: Any = RECORDS[listed.code].__table__
    first, last = values[begins] or date.min, values[ends] or date.max
    asked = sa.select(sa.func.count()).where(
        table.c[check.other] == body,
        table.c[check.field] == seat,
        table.c[deputy] == bool(values[deputy]),
        sa.or_(table.c[ends].is_(None), table.c[ends] >= first),
        sa.or_(table.c[begins].is_(None), table.c[begins] <= last),
    )
    if entry_id is not None:
        asked = asked.where(table.c.id != entry_id)
    if work.session.scalar(asked):
        raise Refusal(check.code, field=check.field)
