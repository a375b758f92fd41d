"""Cases as lists: which ones, in which order, and their lines."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import islice
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary import search_terms
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services import search
from services.database import Reading
from services.queries.rows import CaseLine

__all__ = ["CaseView", "Order", "Tally", "count", "find", "ids", "lines", "page", "tally"]

_case = Case.__table__

_LINE = sa.select(
    _case.c.id,
    _case.c.number,
    _case.c.title,
    _case.c.kind,
    _case.c.state,
    _case.c.topic,
    _case.c.category,
    _case.c.place_label.label("place"),
    _case.c.parties_label.label("parties"),
    _case.c.handler_label.label("handler"),
    _case.c.registered_on,
    _case.c.due_on,
    _case.c.due_code,
    _case.c.due_class,
    _case.c.due_start,
    _case.c.version,
)

_OVER = (CaseState.CLOSED, CaseState.ARCHIVED)


class CaseView(Enum):
    """The saved filters every office has (ui.md 2); the value is used in addresses."""

    OPEN = "open"
    MINE = "mine"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    UNASSIGNED = "unassigned"
    CONFIRMATION = "confirmation"
    CLOSED = "closed"
    ALL = "all"


class Order(Enum):
    """How a list is sorted; each order is served by an index."""

    DUE = "due"
    NEWEST = "newest"
    OLDEST = "oldest"
    NUMBER = "number"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How many cases each saved filter holds."""

    counts: dict[CaseView, int]

    def of(self, view: CaseView) -> int:
        """The count of one filter."""
        return self.counts.get(view, 0)


def _condition(view: CaseView, reading: Reading, actor: str = "") -> sa.ColumnElement[bool]:
    week = reading.today + timedelta(days=7)
    conditions: dict[CaseView, sa.ColumnElement[bool]] = {
        CaseView.OPEN: _case.c.state.not_in(_OVER),
        CaseView.MINE: _case.c.state.not_in(_OVER)
        & sa.or_(_case.c.registered_by == actor, _case.c.handler_label.contains(actor or "\0")),
        CaseView.OVERDUE: _case.c.due_on < reading.today,
        CaseView.TODAY: _case.c.due_on == reading.today,
        CaseView.WEEK: _case.c.due_on.between(reading.today, week),
        CaseView.UNASSIGNED: sa.or_(
            _case.c.state == CaseState.ACCEPTED,
            (_case.c.state == CaseState.REGISTERED) & (_case.c.kind == "governance"),
        ),
        CaseView.CONFIRMATION: (_case.c.state == CaseState.PERFORMING)
        & (_case.c.due_code == "judicial-confirmation"),
        CaseView.CLOSED: _case.c.state.in_(_OVER),
        CaseView.ALL: sa.true(),
    }
    return conditions[view]


def _ordering(order: Order) -> tuple[sa.ColumnElement[Any], ...]:
    orders: dict[Order, tuple[sa.ColumnElement[Any], ...]] = {
        Order.DUE: (_case.c.due_on.nulls_last(), _case.c.id),
        Order.NEWEST: (_case.c.search_key.desc(),),
        Order.OLDEST: (_case.c.search_key,),
        Order.NUMBER: (_case.c.number, _case.c.id),
    }
    return orders[order]


def ids(
    reading: Reading,
    *,
    text: str = "",
    view: CaseView = CaseView.ALL,
    order: Order = Order.NEWEST,
    actor: str = "",
    limit: int | None = None,
) -> "array[int]":
    """Ids of the cases in ``view`` that hold every word of ``text``, in order.

    Words are Chinese substrings of any length, parts of numbers, or beginnings of pinyin
    initials. A ``limit`` stops early; without one every match is read (worker only).
    """
    query = search_terms.query(text)
    asked = bool(text.strip())
    if asked and not query.words:
        return array("q")
    condition = _condition(view, reading, actor)
    if not asked:
        statement = sa.select(_case.c.id).where(
            _case.c.committee_id == reading.committee_id, condition
        )
        statement = statement.order_by(*_ordering(order))
        if limit is not None:
            statement = statement.limit(limit)
        return array("q", reading.connection.execute(statement).scalars())
    if order is Order.NEWEST:
        return array("q", islice(_found(reading, query, condition), limit))
    found = list(_found(reading, query, condition))
    return array("q", _sorted(reading, found, order)[:limit])


def _found(
    reading: Reading, query: search_terms.Query, condition: sa.ColumnElement[bool]
) -> Iterator[int]:
    for keys in search.matching(reading.connection, query):
        rows = reading.connection.execute(
            sa.select(_case.c.search_key, _case.c.id).where(
                _case.c.search_key.in_(keys),
                _case.c.committee_id == reading.committee_id,
                condition,
            )
        )
        known = {key: case_id for key, case_id in rows}  # noqa: C416 - typed rows
        yield from (known[key] for key in keys if key in known)


_PIECE = 5_000  # SQLite takes 32,766 parameters; a piece stays well below


def _sorted(reading: Reading, found: Sequence[int], order: Order) -> list[int]:
    if len(found) <= _PIECE:
        statement = sa.select(_case.c.id).where(_case.c.id.in_(found)).order_by(*_ordering(order))
        return list(reading.connection.execute(statement).scalars())
    wanted = set(found)
    every = reading.connection.execute(sa.select(_case.c.id).order_by(*_ordering(order)))
    return [case_id for case_id in every.scalars() if case_id in wanted]


def lines(reading: Reading, wanted: Sequence[int]) -> tuple[CaseLine, ...]:
    """The lines of the cases with these ids, in that order; a case that is gone is left out."""
    rows = reading.connection.execute(_LINE.where(_case.c.id.in_(wanted)))
    known = {row.id: CaseLine(**row._mapping) for row in rows}  # noqa: SLF001 - SQLAlchemy's name
    return tuple(known[key] for key in wanted if key in known)


def page(
    reading: Reading,
    *,
    text: str = "",
    view: CaseView = CaseView.ALL,
    order: Order = Order.NEWEST,
    actor: str = "",
    limit: int = 50,
) -> tuple[CaseLine, ...]:
    """The first ``limit`` lines of a list."""
    return lines(reading, ids(reading, text=text, view=view, order=order, actor=actor, limit=limit))


def count(reading: Reading, *, view: CaseView = CaseView.ALL, actor: str = "") -> int:
    """How many cases a saved filter holds."""
    statement = (
        sa.select(sa.func.count())
        .select_from(_case)
        .where(_case.c.committee_id == reading.committee_id, _condition(view, reading, actor))
    )
    return int(reading.connection.execute(statement).scalar_one())


def tally(reading: Reading, *, actor: str = "") -> Tally:
    """The counts of every saved filter, in one pass over the cases."""
    views = list(CaseView)
    statement = (
        sa.select(
            *(
                sa.func.coalesce(
                    sa.func.sum(sa.case((_condition(view, reading, actor), 1), else_=0)), 0
                )
                for view in views
            )
        )
        .select_from(_case)
        .where(_case.c.committee_id == reading.committee_id)
    )
    row = reading.connection.execute(statement).one()
    return Tally(counts=dict(zip(views, map(int, row), strict=True)))


def find(reading: Reading, number: str) -> int:
    """The id of the case with this intake number.

    Raises:
        Refusal: ``case.unknown-number``.
    """
    found = reading.connection.execute(
        sa.select(_case.c.id).where(
            _case.c.committee_id == reading.committee_id, _case.c.number == number.strip()
        )
    ).scalar()
    if found is None:
        raise Refusal("case.unknown-number", field="number", number=number[:40])
    return int(found)
