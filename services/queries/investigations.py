"""Who was asked about a case, in the order of asking."""

import sqlalchemy as sa

from models.records.investigations import Investigation
from models.vocabulary.investigation import Answer
from services.database import Reading
from services.queries.investigation_rows import InvestigationLine

__all__ = ["investigations"]

_LISTS = ("investigators", "participants")


def investigations(reading: Reading, case_id: int) -> tuple[InvestigationLine, ...]:
    """Every investigation of a case."""
    table = Investigation.__table__
    kept = [one for one in table.c if one.name not in {"case_id", "party_id"}]
    rows = reading.connection.execute(
        sa.select(*kept).where(table.c.case_id == case_id).order_by(table.c.ordinal)
    )
    found = []
    for row in rows:
        values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's name
        values |= {name: tuple(values[name]) for name in _LISTS}
        values["answers"] = tuple(Answer(**one) for one in values["answers"])
        found.append(InvestigationLine(**values))
    return tuple(found)
