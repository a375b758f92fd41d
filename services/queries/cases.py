"""Cases as lists: which ones, in which order, and their lines."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary import search_terms
from models.vocabulary.deadlines import DeadlineClass, shipped_rules
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services import search
from services.database import Reading
from services.prepared import Prepared
from services.queries.case_lines import in_lines
from services.queries.case_views import OVER, CaseView, Order, Tally
from services.queries.rows import CaseLine
from services.reckoning import reckoning

__all__ = [
    "arrange",
    "by_state",
    "count",
    "find",
    "ids",
    "lines",
    "page",
    "pressing",
    "recorded_since",
    "tally",
]

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
    _case.c.due_latest_on,
    _case.c.due_code,
    _case.c.due_class,
    _case.c.due_start_on,
    _case.c.version,
)
assert tuple(_LINE.selected_columns.keys()) == CaseLine._fields


_TODAY = sa.bindparam("today", type_=sa.Date)
_WEEK = sa.bindparam("week", type_=sa.Date)
_ACTOR = sa.bindparam("actor", type_=sa.Text)
_ROLLED = sa.bindparam("rolled", type_=sa.Date)
_OPEN = _case.c.state.in_([state for state in CaseState if state not in OVER])

_LIMITS = shipped_rules().deadlines
_LAPSES = _case.c.due_code.in_(sorted({one.code for one in _LIMITS if one.optional}))
"""Rights that are never overdue."""
_IN_TIME = _case.c.due_latest_on >= _TODAY
"""Whether the last day, moved over rest days (民法典 203), is not over. The range of ``due_on``
beside it is what the index serves."""

_CONDITIONS: Mapping[CaseView, sa.ColumnElement[bool]] = {
    CaseView.OPEN: _OPEN,
    CaseView.MINE: _OPEN
    & sa.or_(
        _case.c.registered_by == _ACTOR,
        sa.func.instr(_case.c.handler_label, sa.func.coalesce(sa.func.nullif(_ACTOR, ""), "\0"))
        > 0,
    ),
    CaseView.OVERDUE: (_case.c.due_on < _TODAY) & ~_IN_TIME & ~_LAPSES,
    CaseView.TODAY: _case.c.due_on.between(_ROLLED, _TODAY) & _IN_TIME,
    CaseView.WEEK: _case.c.due_on.between(_ROLLED, _WEEK) & _IN_TIME,
    CaseView.UNASSIGNED: _case.c.state.in_((CaseState.ACCEPTED, CaseState.REGISTERED))
    & sa.or_(_case.c.state == CaseState.ACCEPTED, _case.c.kind == "governance"),
    CaseView.CONFIRMATION: _case.c.confirm_by_on >= _TODAY,
    CaseView.CLOSED: _case.c.state.in_(OVER),
    CaseView.ALL: sa.true(),
}
"""What each saved filter asks, with the day and the person left open; built once."""

_ORDERINGS: Mapping[Order, tuple[sa.ColumnElement[Any], ...]] = {
    Order.DUE: (_case.c.due_on.nulls_last(), _case.c.id),
    Order.NEWEST: (_case.c.search_key.desc(),),
    Order.OLDEST: (_case.c.search_key,),
    Order.NUMBER: (_case.c.number, _case.c.id),
}


def _asked(reading: Reading, actor: str) -> dict[str, object]:
    """The values of the parameters that conditions leave open; one takes what it has."""
    return {
        "committee": reading.committee_id,
        "today": reading.today,
        "week": reading.today + timedelta(days=7),
        "rolled": _rolled_from(reading),
        "actor": actor,
    }


def _rolled_from(reading: Reading) -> date:
    """The first of the rest days that end today: a last day in them is not over yet."""
    day, calendar = reading.today, reckoning(reading.connection).calendar
    while calendar.is_rest_day(day - timedelta(days=1)):
        day -= timedelta(days=1)
    return day


@cache
def _listing(view: CaseView, order: Order, *, whole: bool, limited: bool) -> Prepared:
    """The statement of a list without words: ids alone, or whole lines."""
    statement = (_LINE if whole else sa.select(_case.c.id)).where(
        _case.c.committee_id == sa.bindparam("committee"), _CONDITIONS[view]
    )
    statement = statement.order_by(*_ORDERINGS[order])
    if limited:
        statement = statement.limit(sa.bindparam("most", type_=sa.Integer))
    return Prepared(statement)


@cache
def _finding(view: CaseView, *, whole: bool) -> search.Finder:
    """What finds the cases of a saved filter by words: ids alone, or whole lines.

    The sum keeps SQLite to the order of the index, whatever else it could read a filter by.
    """
    return search.Finder(
        tuple(_LINE.selected_columns) if whole else (_case.c.id,),
        (_case.c.committee_id + 0 == sa.bindparam("committee"), _CONDITIONS[view]),
    )


def ids(
    reading: Reading,
    *,
    text: str = "",
    view: CaseView = CaseView.ALL,
    order: Order = Order.NEWEST,
    actor: str = "",
    limit: int | None = None,
) -> "array[int]":
    """The ids of the cases of a saved filter that hold every word of ``text``, in order.

    Words are Chinese substrings of any length, parts of numbers, or beginnings of pinyin
    initials. A ``limit`` stops early; without one every match is read (worker only).
    """
    query = search_terms.query(text)
    if text.strip() and not query.words:
        return array("q")
    values = _asked(reading, actor)
    if not query.words:
        statement = _listing(view, order, whole=False, limited=limit is not None)
        return statement.keys(reading.connection, values | {"most": limit})
    most = limit if order is Order.NEWEST else None
    finder = _finding(view, whole=False)
    found = array("q", [key for (key,) in finder.rows(reading.connection, query, values, most)])
    return found if order is Order.NEWEST else array("q", arrange(reading, found, order)[:limit])


_PIECE = 5_000  # SQLite takes 32,766 parameters; a piece stays well below


def arrange(reading: Reading, found: Sequence[int], order: Order) -> list[int]:
    """The same cases in ``order``."""
    if len(found) <= _PIECE:
        rows = _arranging(order, chosen=True).rows(reading.connection, {"wanted": found})
        return [case_id for (case_id,) in rows]
    wanted = set(found)
    every = _arranging(order, chosen=False).rows(reading.connection, {})
    return [case_id for (case_id,) in every if case_id in wanted]


@cache
def _arranging(order: Order, *, chosen: bool) -> Prepared:
    statement = sa.select(_case.c.id).order_by(*_ORDERINGS[order])
    if chosen:
        statement = statement.where(_case.c.id.in_(sa.bindparam("wanted", expanding=True)))
    return Prepared(statement)


def lines(reading: Reading, wanted: Sequence[int]) -> tuple[CaseLine, ...]:
    """The lines of the cases with these ids, in that order; a case that is gone is left out."""
    rows = _LINES.rows(reading.connection, {"wanted": wanted})
    known = {row[0]: row for row in rows}
    return tuple(in_lines(known[key] for key in wanted if key in known))


_LINES = Prepared(_LINE.where(_case.c.id.in_(sa.bindparam("wanted", expanding=True))))


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
    values = _asked(reading, actor)
    if not text.strip():
        statement = _listing(view, order, whole=True, limited=True)
        rows = statement.rows(reading.connection, values | {"most": limit})
        return tuple(in_lines(rows))
    if order is Order.NEWEST:
        query = search_terms.query(text)
        if not query.words:
            return ()
        finder = _finding(view, whole=True)
        return tuple(in_lines(finder.rows(reading.connection, query, values, limit)))
    return lines(reading, ids(reading, text=text, view=view, order=order, actor=actor, limit=limit))


def count(reading: Reading, *, view: CaseView = CaseView.ALL, actor: str = "") -> int:
    """How many cases a saved filter holds."""
    statement = (
        sa.select(sa.func.count())
        .select_from(_case)
        .where(_case.c.committee_id == reading.committee_id, _CONDITIONS[view])
    )
    return int(reading.connection.execute(statement, _asked(reading, actor)).scalar_one())


def tally(reading: Reading, *, actor: str = "") -> Tally:
    """The counts of every saved filter, each by the index that serves it."""
    row = reading.connection.execute(_TALLY, _asked(reading, actor)).one()
    return Tally(counts=dict(zip(CaseView, map(int, row), strict=True)))


_TALLY = sa.select(
    *(
        sa.select(sa.func.count())
        .select_from(_case)
        .where(_case.c.committee_id == sa.bindparam("committee"), _CONDITIONS[view])
        .scalar_subquery()
        for view in CaseView
    )
)


def recorded_since(reading: Reading, day: date) -> sa.ColumnElement[bool]:
    """Whether a case was recorded on ``day`` or later, read from the order of recording.

    The sum keeps SQLite from walking the whole committee by another index instead.
    """
    return sa.and_(
        _case.c.search_key >= search.first_key(day),
        _case.c.committee_id + 0 == reading.committee_id,
    )


def by_state(reading: Reading, *, actor: str = "") -> Mapping[CaseState, tuple[int, int]]:
    """How many open cases stand in each state, and how many of them ``actor`` handles."""
    rows = reading.connection.execute(_BY_STATE, _asked(reading, actor))
    return {row.state: (row.cases, int(row.mine)) for row in rows}


_BY_STATE = (
    sa.select(
        _case.c.state,
        sa.func.count().label("cases"),
        sa.func.sum(sa.case((_CONDITIONS[CaseView.MINE], 1), else_=0)).label("mine"),
    )
    .where(_case.c.committee_id == sa.bindparam("committee"), _OPEN)
    .group_by(_case.c.state)
)


def pressing(
    reading: Reading, view: CaseView, *, actor: str = "", mine: bool = False, limit: int = 30
) -> tuple[CaseLine, ...]:
    """The lines of a view that presses, by date; on one date law before agreement before house.

    ``mine`` keeps those ``actor`` handles.
    """
    values = {**_asked(reading, actor), "most": limit}
    return tuple(in_lines(_pressing(view, mine=mine).rows(reading.connection, values)))


_FORCE = sa.case(
    {klass.value: force for force, klass in enumerate(DeadlineClass)},
    value=_case.c.due_class,
    else_=len(DeadlineClass),
)


@cache
def _pressing(view: CaseView, *, mine: bool) -> Prepared:
    conditions = [_CONDITIONS[view], *([_CONDITIONS[CaseView.MINE]] if mine else [])]
    return Prepared(
        _LINE.where(_case.c.committee_id == sa.bindparam("committee"), *conditions)
        .order_by(_case.c.due_on, _FORCE, _case.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


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
