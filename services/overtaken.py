"""Which cases show a clock that time has changed: what the turn of a day has to look at."""

from datetime import date

import sqlalchemy as sa

from models.records.cases import Case
from models.records.office import RegisterProfile
from services import reckoning

__all__ = ["any_overtaken", "counted_otherwise", "overtaken"]

_case = Case.__table__
_register_profile = RegisterProfile.__table__


def counted_otherwise(connection: sa.Connection) -> bool:
    """Whether the clocks on record were counted by another calendar or other rules."""
    known = reckoning.basis(reckoning.reckoning(connection))
    return connection.scalar(sa.select(_register_profile.c.clock_basis)) != known


def overtaken(connection: sa.Connection, committee_id: int, today: date) -> sa.ColumnElement[bool]:
    """The cases whose pressing clock has lapsed, or may have been overtaken by another one."""
    known = reckoning.reckoning(connection)
    lapsing = sorted({one.code for one in known.rules.deadlines if one.optional})
    found: sa.ColumnElement[bool] = (
        (_case.c.committee_id == committee_id)
        & (_case.c.due_on < today)
        & (_case.c.due_code.in_(lapsing) | (_case.c.due_latest_on >= today))
    )
    return found


def any_overtaken(connection: sa.Connection, committee_id: int, today: date) -> bool:
    """Whether the turn of the day has anything to look at."""
    if counted_otherwise(connection):
        return True
    which = overtaken(connection, committee_id, today)
    return connection.scalar(sa.select(_case.c.id).where(which).limit(1)) is not None
