"""The files kept with a record, as they stand now."""

from typing import Any

import sqlalchemy as sa

from services.attached import carrier, files_of
from services.database import Reading
from services.evidence import StoredFile

__all__ = ["files_with"]


def files_with(reading: Reading, of: str, row_id: int) -> tuple[StoredFile, ...]:
    """The files of a row of a list, or of a claim (:data:`services.attached.CLAIMS`).

    None where the row is gone. One statement.
    """
    table: Any = carrier(of).record.__table__
    kept = reading.connection.scalar(sa.select(table.c.files).where(table.c.id == row_id))
    return files_of(kept or ())
