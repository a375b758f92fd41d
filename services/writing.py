"""New rows written past the session: one prepared statement a table.

The unit of work costs several times the statement it writes (performance.md, 8); a case taken in
at the counter has a dozen rows, so they are written here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from operator import methodcaller
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from models.records import Base
from models.records.base import UtcDateTime
from models.records.people import Organisation, Person
from models.records.places import Estate
from models.vocabulary import readings
from services.prepared import Straight, written

__all__ = ["defaults", "initials_of", "insert", "insert_all", "next_key", "plain"]


class _Column(NamedTuple):
    """How a column is filled: its place in the statement, and how driver and journal take it."""

    place: int
    process: Callable[[Any], Any] | None
    tell: Callable[[Any], Any] | None
    derived: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plan:
    """The statement that inserts a row of one table, and its columns by name.

    ``unsaid`` is a row of which nothing is said, as the driver takes it; ``usual`` the same as the
    program has it.
    """

    sql: str
    columns: Mapping[str, _Column]
    unsaid: tuple[Any, ...]
    usual: Mapping[str, Any]


_AS_IT_IS = (sa.Text, sa.Integer, sa.JSON, sa.Boolean)


def plain(value: Any) -> Any:
    """A column value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


@cache
def _plan(record: type[Base], dialect: sa.Dialect, *, keyed: bool = False) -> _Plan:
    table: Any = record.__table__
    written = {column.name: column for column in table.columns if keyed or column.name != "id"}
    statement = sa.insert(table).values({name: sa.bindparam(name) for name in written})
    compiled = statement.compile(dialect=dialect)
    columns: dict[str, _Column] = {}
    unsaid: list[Any] = []
    for place, name in enumerate(compiled.positiontup or ()):
        kind = written[name].type
        process = _taker(kind, dialect)
        tell = _teller(kind)
        derived = bool(written[name].info.get("derived"))
        columns[name] = _Column(place, process, tell, derived)
        default = _default(written[name])
        unsaid.append(process(default) if process and default is not None else default)
    return _Plan(sql=str(compiled), columns=columns, unsaid=tuple(unsaid), usual=defaults(record))


def _taker(kind: Any, dialect: sa.Dialect) -> Callable[[Any], Any] | None:
    """How the driver takes a value of this type: SQLite has days and moments in their ISO form.

    The layers come to the same text by a format that could be another; every row has three.
    """
    if dialect.name == "sqlite" and isinstance(kind, sa.Date):
        return _iso
    if dialect.name == "sqlite" and isinstance(kind, UtcDateTime):
        return _stored
    process: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return process


def _stored(moment: datetime) -> str:
    """As :class:`UtcDateTime` is kept: in UTC, to the microsecond, without its zone."""
    if moment.tzinfo is None:
        message = "a moment without a time zone cannot be stored"
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(" ", "microseconds")[:_STORED]


def _teller(kind: Any) -> Callable[[Any], Any] | None:
    """How the journal has a value of this type: as :func:`plain`, with what it is known before."""
    if isinstance(kind, _AS_IT_IS):
        return None
    if isinstance(kind, sa.Date | sa.DateTime) or (
        isinstance(kind, sa.types.TypeDecorator) and isinstance(kind.impl, sa.DateTime)
    ):
        return _iso
    return str if isinstance(kind, sa.Uuid) else plain


_iso = methodcaller("isoformat")
_STORED = len("2026-11-28 10:00:00.000000")


def _default(column: Any) -> Any:
    return column.default.arg if column.default is not None and column.default.is_scalar else None


@cache
def defaults(record: type[Base]) -> Mapping[str, Any]:
    """What each column of a new row holds when nothing is said."""
    table: Any = record.__table__
    return {column.name: _default(column) for column in table.columns}


def insert(
    straight: Straight, record: type[Base], values: dict[str, Any]
) -> tuple[int, dict[str, Any]]:
    """Write a row; its id, and what the journal tells of it, as JSON has it.

    A column that is not named is left at its default; initials come of the name by themselves.
    Neither what a new row has by default nor what is derived is told.
    """
    plan = _plan(record, straight.connection.dialect)
    if record in _NAMED:
        values["initials"] = initials_of(values["name"], is_person=record is Person)
    columns, row = plan.columns, list(plan.unsaid)
    usual, told = plan.usual, {}
    for name, value in values.items():
        try:
            place, process, tell, derived = columns[name]
        except KeyError:
            message = f"{record.__tablename__} has no column {name}"
            raise ValueError(message) from None
        if value is None:
            row[place] = None
        elif value != usual[name]:
            row[place] = process(value) if process is not None else value
            if not derived:
                told[name] = tell(value) if tell is not None else value
    key = written(straight, plan.sql, tuple(row))
    told["id"] = key
    return key, told


def insert_all(
    connection: sa.Connection, record: type[Base], rows: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Write many rows that carry their ids and name the same columns; what the journal tells.

    A value that a new row has by default is not told.
    """
    plan = _plan(record, connection.dialect, keyed=True)
    usual, columns = defaults(record), plan.columns
    ways = [(name, *columns[name], usual[name]) for name in rows[0]]
    given: list[tuple[Any, ...]] = []
    told: list[dict[str, Any]] = []
    for values in rows:
        row, says = list(plan.unsaid), {}
        for name, place, process, tell, derived, default in ways:
            value = values[name]
            if value is None:
                row[place] = None
                continue
            row[place] = process(value) if process is not None else value
            if not derived and value != default:
                says[name] = tell(value) if tell is not None else value
        given.append(tuple(row))
        told.append(says)
    connection.exec_driver_sql(plan.sql, given)
    return told


def next_key(connection: sa.Connection, record: type[Base]) -> int:
    """The key that the next new row of a table would get: one above the highest ever given."""
    table: Any = record.__table__
    given = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
    ).scalar()
    return int(given or 0) + 1


_NAMED: frozenset[type[Base]] = frozenset({Person, Organisation, Estate})


def initials_of(name: str, *, is_person: bool) -> str:
    """What a name is found by: each spelling with a blank before it, the same every time."""
    return "".join(f" {one}" for one in sorted(readings.initials(name, is_person=is_person)))
