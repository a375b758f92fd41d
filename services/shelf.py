"""Which filed cases lie in which volume (卷): found by the number that their filing wrote.

A volume has no row of its own: its number stands in the step 归档 of each of its cases.
"""

from collections.abc import Sequence

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent
from models.vocabulary.terms import CaseState

__all__ = ["in_volume", "whole_volumes"]

_NUMBER = CaseEvent.facts["volume_number"].as_string()
_FILED = (
    sa.select(Case.id)
    .join(CaseEvent, CaseEvent.case_id == Case.id)
    .where(
        Case.state == CaseState.ARCHIVED,
        CaseEvent.kind == "step",
        CaseEvent.state == CaseState.ARCHIVED,
    )
    .order_by(CaseEvent.id)
)


def in_volume(connection: sa.Connection, committee_id: int, number: str) -> tuple[int, ...]:
    """The cases that lie in the volume with this number, in the order of their filing."""
    wanted = _FILED.where(Case.committee_id == committee_id, number == _NUMBER)
    return tuple(dict.fromkeys(connection.scalars(wanted)))


def whole_volumes(
    connection: sa.Connection, committee_id: int, case_ids: Sequence[int]
) -> tuple[int, ...]:
    """These cases and every other one that lies in a volume with one of them.

    Each volume stands together, in the order of its filing; what is not filed keeps its place.
    """
    rows = connection.execute(
        _FILED.with_only_columns(Case.id, _NUMBER.label("number")).where(Case.id.in_(case_ids))
    )
    numbers: dict[int, str] = {row.id: row.number for row in rows}
    found: dict[int, None] = {}
    for case_id in case_ids:
        number = numbers.get(case_id)
        beside = in_volume(connection, committee_id, number) if number else ()
        found.update(dict.fromkeys(beside or (case_id,)))
    return tuple(found)
