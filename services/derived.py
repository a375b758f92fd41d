"""Upkeep inside every write: the derived columns of a case, its index row, initials of names.

The list shows a case without joining anything, so what it shows is kept on the case row: place,
parties, handler, the most pressing clock. Before the first flush that touches a case its index
row is remembered; at the end it is compared with what the case says now.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, UOWTransaction

from models.records import every
from models.records.assignments import AssignedMediator, Assignment
from models.records.base import Aggregate, Base
from models.records.bodies import GovernanceBody, Mediator
from models.records.cases import Case, CaseParty
from models.records.people import Organisation, Person
from models.records.places import Building, Estate, Unit
from models.vocabulary import moments
from services import dossiers, reckoning, search, turning
from services.prepared import written_all
from services.writing import defaults, initials_of

__all__ = ["Upkeep", "labels", "of_new_case", "rows"]

_case: Any = Case.__table__


@cache
def _roots() -> dict[str, Any]:
    """The tables of the aggregates, by kind."""
    return {
        kind.__root__[0]: kind.__table__
        for kind in (mapper.class_ for mapper in every().registry.mappers)
        if issubclass(kind, Aggregate) and issubclass(kind, Base) and kind.__root__
    }


def of_new_case(connection: sa.Connection, values: dict[str, Any], today: date) -> search.Indexed:
    """Fill in what is derived of a case about to be written; returns its index row.

    ``values`` are its columns, the labels of place and parties among them; nobody handles it yet.
    """
    row = {**defaults(Case), **values, "id": None}
    values |= dossiers.pressing(connection, SimpleNamespace(**row), today)
    values["search_key"] = row["search_key"] = search.key_for(
        connection, _listed_on(row["registered_on"], row["received_at"], today)
    )
    index = search.indexed(SimpleNamespace(**row))
    assert index is not None  # it has its key
    return index


def _listed_on(registered_on: date | None, received_at: datetime | None, today: date) -> date:
    """The day a case is listed under: of its registration, else of its coming in."""
    if registered_on is not None:
        return registered_on
    return moments.local_day(received_at) if received_at else today


class Upkeep:
    """What one transaction must bring up to date besides what its command writes."""

    def __init__(self, connection: sa.Connection, *, today: date) -> None:
        self._connection = connection
        self._today = today
        self._before: dict[int, search.Indexed | None] = {}
        self._new: set[tuple[str, int]] = set()
        self._settled: set[tuple[str, int]] = set()
        self._named: set[tuple[str, int]] = set()
        self.turned: frozenset[int] = frozenset()

    def listen(self, session: Session) -> None:
        """Follow every flush of ``session``."""
        sa.event.listen(session, "before_flush", self._before_flush)
        sa.event.listen(session, "after_flush", self._after_flush)

    def _before_flush(self, session: Session, _context: UOWTransaction, _rows: Any) -> None:
        for row in (*session.new, *session.dirty, *session.deleted):
            if isinstance(row, Person | Organisation | Estate):
                row.initials = initials_of(row.name, is_person=isinstance(row, Person))
            if row.__root__ is not None:
                kind, column = row.__root__
                root = getattr(row, column)
                shown = kind == "case" or _renamed(row)
                if shown and root is not None and (kind, root) not in self._new:
                    self.remember(kind, root)

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        for row in session.new:
            if isinstance(row, Aggregate) and row.__root__ is not None:  # type: ignore[attr-defined]
                self._new.add((row.__root__[0], row.id))  # type: ignore[attr-defined]

    def remember(self, kind: str, root: int) -> None:
        """Keep the index rows of the cases this aggregate shows up in, as they are now.

        Of an estate, a person or a body this is asked only where a name that cases show is
        changing: an estate has thousands of cases, and a new door concerns none of them.
        """
        if kind != "case":
            self._named.add((kind, root))
        for case_id in self._cases_of(kind, root):
            if case_id not in self._before:
                self._before[case_id] = search.read(self._connection, case_id)

    def settle(self, kind: str, roots: Iterable[int]) -> None:
        """Leave these new aggregates alone: a bulk command has written all that is derived."""
        self._settled.update((kind, root) for root in roots)

    def _cases_of(self, kind: str, root: int) -> Iterable[int]:
        if kind == "case":
            return (root,)
        choose = _CASES_OF.get(kind)
        if choose is None:
            return ()
        return self._connection.execute(choose, {"root": root}).scalars().all()

    def finish(self, touched: Collection[tuple[str, int]]) -> None:
        """Bring every case that was touched, directly or by a name it shows, up to date.

        ``turned`` are then the cases whose clock another calendar or length has moved.
        """
        stale = dict.fromkeys(self._before)
        for kind, root in touched:
            if (kind, root) in self._settled:
                continue
            if kind == "case" or (kind, root) in self._named:
                stale.update(dict.fromkeys(self._cases_of(kind, root)))
            if (kind, root) not in self._new and kind in _roots():
                written_all(self._connection, _NEXT_VERSION.format(_roots()[kind].name), [(root,)])
                if kind in _NAMED and (kind, root) in self._named:
                    _spell(self._connection, _roots()[kind], root, is_person=kind == "person")
        for case_id in stale:
            self._refresh(case_id)
        if any(kind in reckoning.KINDS for kind, _ in touched):
            reckoning.forget(self._connection)
            self.turned = turning.turn_all(self._connection, self._today)

    def _refresh(self, case_id: int) -> None:
        connection = self._connection
        before = self._before.get(case_id)
        row = next(iter(rows(connection, (case_id,))), None)
        if row is None:
            if before is not None:
                search.remove(connection, before)
            return
        values = {
            **labels(connection, (row,))[case_id],
            **dossiers.pressing(connection, row, self._today),
        }
        day = _listed_on(row.registered_on, row.received_at, self._today)
        if (
            row.search_key is None
            or row.search_key < search.first_key(day)
            or (row.search_key >= search.first_key(day + timedelta(days=1)))
        ):
            values["search_key"] = search.key_for(connection, day)
        changed = {name: value for name, value in values.items() if getattr(row, name) != value}
        if changed:
            connection.execute(_CHANGE, {"case_id": case_id, **changed})
        after = search.indexed(SimpleNamespace(**{**row._mapping, **changed}))  # noqa: SLF001 - SQLAlchemy's name
        if after != before and after is not None:
            if before is not None:
                search.remove(connection, before)
            search.add(connection, after)


_NAMED = frozenset({"person", "organisation", "estate"})


def _spell(connection: sa.Connection, table: Any, root: int, *, is_person: bool) -> None:
    """Bring the initials of a row up to date that an undo may have written by itself."""
    row = connection.execute(
        sa.select(table.c.name, table.c.initials).where(table.c.id == root)
    ).first()
    if row is not None:
        spelled = initials_of(row.name, is_person=is_person)
        if spelled != row.initials:
            connection.execute(sa.update(table).where(table.c.id == root).values(initials=spelled))


def rows(connection: sa.Connection, case_ids: Sequence[int]) -> Sequence[Any]:
    """The rows of these cases with the names of their places, in the order of their ids."""
    return connection.execute(_CASES, {"ids": case_ids}).all()


def labels(connection: sa.Connection, cases: Sequence[Any]) -> Mapping[int, Mapping[str, str]]:
    """What the list shows of these cases (of :func:`rows`) without joining anything."""
    ids = {"ids": [row.id for row in cases]}
    parties: dict[int, list[str]] = defaultdict(list)
    for case_id, name in connection.execute(_PARTY_NAMES, ids):
        parties[case_id].append(name)
    handlers: dict[int, list[str]] = defaultdict(list)
    for case_id, body, person in connection.execute(_HANDLERS, ids):
        handlers[case_id] += [body, person] if person else [body]
    return {
        row.id: {
            "place_label": _place(row),
            "parties_label": "、".join(parties[row.id]),
            "handler_label": " ".join(dict.fromkeys(handlers[row.id])),
        }
        for row in cases
    }


def _place(row: Any) -> str:
    if row.estate_id is None:
        return str(row.place_text)
    parts = (row.estate_name, row.building_name, row.unit_name, row.place_text)
    return " ".join(part for part in parts if part)


def _renamed(row: Any) -> bool:
    """Whether a directory row that cases may show is getting another name."""
    return isinstance(row, _SHOWN) and bool(sa.orm.attributes.get_history(row, "name").deleted)


_SHOWN = (Estate, Building, Unit, Person, Organisation, GovernanceBody)


_IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)

_PARTY_NAMES = (
    sa.select(
        CaseParty.case_id,
        sa.func.coalesce(Person.name, Organisation.name, CaseParty.description),
    )
    .select_from(CaseParty)
    .outerjoin(Person, Person.id == CaseParty.person_id)
    .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
    .where(CaseParty.case_id.in_(_IDS))
    .order_by(CaseParty.position)
)

_CASES = (
    sa.select(
        _case,
        Estate.name.label("estate_name"),
        Building.name.label("building_name"),
        Unit.name.label("unit_name"),
    )
    .select_from(_case)
    .outerjoin(Estate, Estate.id == _case.c.estate_id)
    .outerjoin(Building, Building.id == _case.c.building_id)
    .outerjoin(Unit, Unit.id == _case.c.unit_id)
    .where(_case.c.id.in_(_IDS))
    .order_by(_case.c.id)
)

_CHANGE = sa.update(_case).where(_case.c.id == sa.bindparam("case_id"))

_NEXT_VERSION = 'UPDATE "{}" SET version = version + 1 WHERE id = ?'

_HANDLERS = (
    sa.select(Assignment.case_id, GovernanceBody.name.label("body"), Person.name.label("person"))
    .select_from(Assignment)
    .join(GovernanceBody, GovernanceBody.id == Assignment.body_id)
    .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
    .outerjoin(Mediator, Mediator.id == AssignedMediator.mediator_id)
    .outerjoin(Person, Person.id == Mediator.person_id)
    .where(Assignment.case_id.in_(_IDS), Assignment.ended_on.is_(None))
    .order_by(AssignedMediator.presides.desc(), AssignedMediator.id)
)

_CASES_OF: dict[str, sa.Select[Any]] = {
    "person": sa.select(CaseParty.case_id)
    .where(CaseParty.person_id == sa.bindparam("root"))
    .union(
        sa.select(AssignedMediator.case_id)
        .join(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .where(Mediator.person_id == sa.bindparam("root"))
    ),  # type: ignore[dict-item]
    "organisation": sa.select(CaseParty.case_id).where(
        CaseParty.organisation_id == sa.bindparam("root")
    ),
    "estate": sa.select(Case.id).where(Case.estate_id == sa.bindparam("root")),
    "body": sa.select(Assignment.case_id).where(Assignment.body_id == sa.bindparam("root")),
}
