"""Which tables of a register have ever held a row, asked without knowing any of them."""

import sqlalchemy as sa

from services.prepared import fetched

__all__ = ["kept_tables"]


def kept_tables(connection: sa.Connection) -> frozenset[str]:
    """The names of the tables that hold a row or once did.

    Keys are never given twice, so SQLite keeps the last of each table; one that is not among them
    is empty. What only reads such a table need not be loaded.
    """
    return frozenset(
        name for (name,) in fetched(connection, "SELECT name FROM sqlite_sequence", ())
    )
