"""How people and organisations are reached: the first number on record of each.

Asked apart from what it belongs to: as a part of a wider statement, SQLite may read every number
of the register for each row.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from models.records.people import ContactDetail
from services.database import Reading

__all__ = ["of_organisations", "of_people"]

_contact_detail = ContactDetail.__table__


def of_people(reading: Reading, ids: Iterable[int | None]) -> Mapping[int | None, str]:
    """The first number of each person who has one."""
    return _first(reading, _PEOPLE, ids)


def of_organisations(reading: Reading, ids: Iterable[int | None]) -> Mapping[int | None, str]:
    """The first number of each organisation that has one."""
    return _first(reading, _ORGANISATIONS, ids)


def _first(
    reading: Reading, statement: sa.Select[Any], ids: Iterable[int | None]
) -> Mapping[int | None, str]:
    wanted = sorted({one for one in ids if one is not None})
    if not wanted:
        return {}
    rows = reading.connection.execute(statement, {"ids": wanted})
    return {row.owner: row.value for row in sorted(rows, key=lambda row: row.id, reverse=True)}


def _statement(owner: Any) -> sa.Select[Any]:
    columns: list[Any] = [owner.label("owner"), _contact_detail.c.id, _contact_detail.c.value]
    return sa.select(*columns).where(owner.in_(sa.bindparam("ids", expanding=True)))


_PEOPLE = _statement(_contact_detail.c.person_id)
_ORGANISATIONS = _statement(_contact_detail.c.organisation_id)
