"""Statements put into the driver's words once, for those that every save and every keystroke runs.

Running a select through the layers costs several times what SQLite needs for it
(performance.md, 8). What comes back is as the driver gives it: keys, numbers and text only, days
and enums as they are stored.
"""

from array import array
from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa

__all__ = ["Prepared", "Straight", "Way", "fetched", "written", "written_all"]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Blank:
    """A place for a value: how the driver takes it, and what stands for it if a list goes in.

    A blank without a name is one of the statement's own constants, as the driver takes it.
    """

    name: str = ""
    constant: Any = None
    process: Callable[[Any], Any] | None = None
    marker: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Compiled:
    sql: str
    blanks: tuple[_Blank, ...]

    def filled(self, values: dict[str, Any]) -> tuple[str, tuple[Any, ...]]:
        """The statement and its values in the driver's order."""
        sql = self.sql
        row: list[Any] = []
        for blank in self.blanks:
            if not blank.name:
                row.append(blank.constant)
                continue
            value = values[blank.name]
            if blank.marker:
                sql = sql.replace(blank.marker, _places(len(value)))
                row += map(blank.process, value) if blank.process else value
            else:
                row.append(blank.process(value) if blank.process else value)
        return sql, tuple(row)


def _places(count: int) -> str:
    """So many places of a list; an empty list holds nothing that a row could equal."""
    return f"({','.join('?' * count) or 'NULL'})"


class Straight:
    """A connection with its driver at hand.

    The layers between them cost more than a short statement: describing its columns, wrapping its
    rows. They are gone through only where someone listens to them, as tests and benchmarks do:
    then there is no ``driver``. What writes finds that out once, not for each of its statements.
    """

    __slots__ = ("connection", "driver")

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        listened = connection.dispatch.before_cursor_execute
        self.driver: Any = None if listened else connection.connection.driver_connection


Way = sa.Connection | Straight
"""How a statement reaches the database."""


def _straight(way: Way) -> Straight:
    return way if isinstance(way, Straight) else Straight(way)


def fetched(way: Way, sql: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """The rows of a statement in the driver's words, as the driver gives them."""
    rows: list[tuple[Any, ...]] = _sent(way, sql, values).fetchall()
    return rows


def _sent(way: Way, sql: str, values: tuple[Any, ...]) -> Any:
    """The driver's cursor on what the statement finds."""
    straight = _straight(way)
    if straight.driver is None:
        return straight.connection.exec_driver_sql(sql, values).cursor
    return straight.driver.execute(sql, values)


def written(way: Way, sql: str, values: tuple[Any, ...]) -> int:
    """Run a statement that writes one row; the row's id."""
    straight = _straight(way)
    if straight.driver is None:
        return int(straight.connection.exec_driver_sql(sql, values).lastrowid)
    key: int = straight.driver.execute(sql, values).lastrowid
    return key


def written_all(way: Way, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement that writes once for each of ``rows``."""
    straight = _straight(way)
    if straight.driver is None:
        straight.connection.exec_driver_sql(sql, list(rows))
    else:
        straight.driver.executemany(sql, rows)


class Prepared:
    """A select that is compiled when it is first run.

    Its blanks are filled by name; one that is ``expanding`` takes a list.
    """

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    @cached_property
    def _named(self) -> Any:
        return namedtuple("Row", self._statement.selected_columns.keys())  # noqa: PYI024 - as the statement names them

    def first(self, way: Way, **values: object) -> Any:
        """The first row by its names, or None; ``values`` fill the statement's blanks."""
        straight = _straight(way)
        rows = fetched(straight, *self._filled(straight.connection, values))
        return self._named._make(rows[0]) if rows else None

    def rows(self, connection: sa.Connection, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Every row, a plain tuple of the driver; ``values`` may hold more than is asked for."""
        return fetched(connection, *self._filled(connection, values))

    def keys(self, connection: sa.Connection, values: dict[str, Any]) -> "array[int]":
        """The numbers of a select of one column, taken as they come: a million make 8 MB."""
        cursor = _sent(connection, *self._filled(connection, values))
        found = array("q", (key for (key,) in cursor))
        cursor.close()
        return found

    def _filled(
        self, connection: sa.Connection, values: dict[str, Any]
    ) -> tuple[str, tuple[Any, ...]]:
        dialect = connection.dialect
        known = self._compiled.get(dialect.name)
        if known is None:
            known = self._compiled[dialect.name] = _compiled(self._statement, dialect)
        return known.filled(values)


def _compiled(statement: Any, dialect: sa.Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    sql = str(compiled)
    blanks: list[_Blank] = []
    for name in compiled.positiontup or ():
        parameter = compiled.binds[name]
        process = parameter.type.dialect_impl(dialect).bind_processor(dialect)
        marker = f"(__[POSTCOMPILE_{name}])" if parameter.expanding else ""
        if parameter.required:
            blanks.append(_Blank(name=name, process=process, marker=marker))
            continue
        constants = list(parameter.value) if marker else [parameter.value]
        if marker:
            sql = sql.replace(marker, _places(len(constants)))
        taken = map(process, constants) if process else constants
        blanks += [_Blank(constant=constant) for constant in taken]
    return _Compiled(sql=sql, blanks=tuple(blanks))
