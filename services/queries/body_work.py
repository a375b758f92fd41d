"""办案统计 of a body: the cases it was given, how each ended, and what the visits heard.

A fixed number of statements, however many cases there are.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.agreements import FollowUp
from models.records.assignments import Assignment
from models.records.cases import Case, CaseEvent
from models.vocabulary.body_work import Figures, Stint, StintEnd, Visit, figures, quarters
from models.vocabulary.terms import CaseState
from services.corrected import CORRECTION, Standing, standing
from services.database import Reading

__all__ = ["BodyWork", "work_of"]

_ENDS: Mapping[CaseState, StintEnd] = {
    CaseState.AGREED: StintEnd.SETTLED,
    CaseState.FAILED: StintEnd.FAILED,
    CaseState.WITHDRAWN: StintEnd.OTHERWISE,
    CaseState.REFUSED: StintEnd.OTHERWISE,
    CaseState.TRANSFERRED: StintEnd.OTHERWISE,
}
_STEPS: Mapping[str, StintEnd] = {
    "close-handled": StintEnd.SETTLED,
    "dismiss": StintEnd.OTHERWISE,
}
"""Steps that end what no mediation was held about."""
_AT_WORK = frozenset({CaseState.MEDIATING, CaseState.HANDLING})


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyWork:
    """A year of a body: each quarter that has begun, and the year so far."""

    year: int
    quarters: tuple[Figures, ...]
    whole: Figures


def work_of(reading: Reading, body_id: int, year: int) -> BodyWork:
    """The work of a body in a year. Three statements."""
    given = sa.select(Assignment.case_id).where(Assignment.body_id == body_id)
    held: dict[int, list[Any]] = defaultdict(list)
    for row in reading.connection.execute(
        sa.select(Assignment.case_id, Assignment.body_id, Assignment.on, Assignment.ended_on)
        .join(Case, Case.id == Assignment.case_id)
        .where(Assignment.case_id.in_(given), Case.committee_id == reading.committee_id)
        .order_by(Assignment.case_id, Assignment.id)
    ):
        held[row.case_id].append(row)
    endings = _endings(reading, given)
    stints = [
        _stint(row, rows[place + 1 :], endings.get(case_id))
        for case_id, rows in held.items()
        for place, row in enumerate(rows)
        if row.body_id == body_id
    ]
    visits = [
        Visit(on=row.on, satisfied=row.satisfied)
        for row in reading.connection.execute(
            sa.select(FollowUp.case_id, FollowUp.on, FollowUp.satisfied).where(
                FollowUp.case_id.in_(given), FollowUp.satisfied.is_not(None)
            )
        )
        if row.case_id in held and held[row.case_id][-1].body_id == body_id
    ]
    spans = tuple(quarters(year, reading.today)) or ((date(year, 1, 1), date(year, 1, 1)),)
    return BodyWork(
        year=year,
        quarters=tuple(figures(stints, visits, *span) for span in spans),
        whole=figures(stints, visits, spans[0][0], spans[-1][1]),
    )


def _stint(row: Any, later: Sequence[Any], ending: tuple[date, StintEnd] | None) -> Stint:
    """What became of one assignment: the end of the case counts for who had it last."""
    over_on, end = (row.ended_on, StintEnd.HANDED_OVER) if later else (ending or (None, None))
    if over_on is None:
        return Stint(from_on=row.on)
    return Stint(from_on=row.on, over_on=max(over_on, row.on), end=end)


def _endings(reading: Reading, given: Any) -> Mapping[int, tuple[date, StintEnd]]:
    """By case, the day and the way mediation ended, as it stands after corrections."""
    events: dict[int, list[Any]] = defaultdict(list)
    for row in reading.connection.execute(
        sa.select(
            CaseEvent.case_id,
            CaseEvent.id,
            CaseEvent.kind,
            CaseEvent.state,
            CaseEvent.on,
            CaseEvent.facts,
            CaseEvent.corrects_id,
        )
        .where(CaseEvent.case_id.in_(given), CaseEvent.kind.in_(("step", CORRECTION)))
        .order_by(CaseEvent.case_id, CaseEvent.id)
    ):
        events[row.case_id].append(row)
    found = {}
    for case_id, rows in events.items():
        ended = _ended([one for one in standing(rows) if one.kind == "step"])
        if ended is not None:
            found[case_id] = ended
    return found


def _ended(steps: Sequence[Standing]) -> tuple[date, StintEnd] | None:
    """The end since work was last taken up; the step that brought it, not what followed."""
    for one in reversed(steps):
        end = _STEPS.get(str(one.facts.get("step"))) or _ENDS.get(one.state)
        if end is not None:
            return _first_of(steps, one), end
        if one.state in _AT_WORK:
            break
    return None


def _first_of(steps: Sequence[Standing], last: Standing) -> date:
    """The day of the step into this state: one that leaves the state as it was ends nothing."""
    day = last.on
    for one in reversed(steps[: steps.index(last)]):
        if one.state is not last.state:
            break
        day = one.on
    return day
