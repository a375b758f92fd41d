"""What was seen before a case within twelve months: asked of the register, kept nowhere."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.vocabulary.hot_spots import hot_spot_rules
from models.vocabulary.recurrence import Recurrence
from models.vocabulary.working_days import add_months
from services import search
from services.database import Reading

__all__ = ["seen_before"]

_case = Case.__table__
_case_party = CaseParty.__table__


def seen_before(reading: Reading, case: Any, persons: Iterable[int | None]) -> Recurrence:
    """The earlier cases like ``case`` (``search_key``, ``building_id``, ``topic``).

    ``persons`` are the ids of its parties where they are known. Two statements at most, each by
    an index.
    """
    if case.search_key is None:
        return Recurrence()
    known = sorted({one for one in persons if one is not None})
    there = case.building_id is not None and case.topic not in hot_spot_rules().unnamed
    at_place = sa.and_(_case.c.building_id == case.building_id, _case.c.topic == case.topic)
    met = (
        sa.select(_case_party.c.case_id)
        .where(_case_party.c.person_id.in_(known))
        .group_by(_case_party.c.case_id)
        .having(sa.func.count(_case_party.c.person_id.distinct()) > 1)
    )
    return Recurrence(
        place=_numbers(reading, case, at_place) if there else (),
        pair=_numbers(reading, case, _case.c.id.in_(met)) if len(known) > 1 else (),
    )


def _numbers(reading: Reading, case: Any, alike: sa.ColumnElement[bool]) -> tuple[str, ...]:
    day = search.EPOCH + timedelta(days=case.search_key >> 20)
    first = search.first_key(add_months(day, -hot_spot_rules().recurrence_months))
    rows = reading.connection.execute(
        sa.select(_case.c.number)
        .where(
            alike,
            _case.c.search_key >= first,
            _case.c.search_key < case.search_key,
            _case.c.committee_id + 0 == reading.committee_id,
        )
        .order_by(_case.c.search_key.desc())
    )
    return tuple(rows.scalars())
