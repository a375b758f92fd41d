"""Statements put into the driver's words once, for the few that every save runs.

Running a select through the layers costs several times what SQLite needs for it
(performance.md, 8). What comes back is as the driver gives it: keys, numbers and text only.
"""

from typing import Any

import sqlalchemy as sa

__all__ = ["Prepared"]


class Prepared:
    """A select that is compiled when it is first run."""

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, tuple[str, ...], dict[str, Any]]] = {}

    def first(self, connection: sa.Connection, **values: object) -> Any:
        """The first row, or None; ``values`` fill the statement's blanks."""
        dialect = connection.dialect
        known = self._compiled.get(dialect.name)
        if known is None:
            compiled = self._statement.compile(dialect=dialect)
            known = str(compiled), tuple(compiled.positiontup or ()), dict(compiled.params)
            self._compiled[dialect.name] = known
        sql, names, said = known
        filled = {**said, **values}
        return connection.exec_driver_sql(sql, tuple(filled[name] for name in names)).first()
