"""Planned meetings as a calendar takes them: nobody's name in it unless it was asked for."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from models.records.bodies import Mediator
from models.records.cases import Case
from models.records.people import Person
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import PlanState
from services.database import Reading
from services.queries import meeting_plans
from services.queries.meeting_rows import PlanLine

__all__ = ["CalendarEntry", "calendar_entries", "mediator_named"]


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarEntry:
    """A meeting for a calendar: number and room; the rest is empty unless asked for.

    ``uid`` stays the same however often a meeting is moved, ``sequence`` rises each time its case
    is written to: a calendar that has the meeting already changes it.
    """

    case_id: int
    uid: str
    sequence: int
    number: str
    starts_at: datetime
    ends_at: datetime
    room: str
    cancelled: bool
    title: str = field(default="", repr=False)
    purpose: str = field(default="", repr=False)
    mediators: tuple[str, ...] = field(default=(), repr=False)
    parties: tuple[str, ...] = field(default=(), repr=False)
    others: tuple[str, ...] = field(default=(), repr=False)


def mediator_named(reading: Reading, name: str) -> int:
    """The id of a mediator.

    Raises:
        Refusal: ``plan.no-such-mediator``, with the names there are.
    """
    rows = reading.connection.execute(
        sa.select(Mediator.id, Person.name)
        .join(Person, Person.id == Mediator.person_id)
        .where(Mediator.committee_id == reading.committee_id)
        .order_by(Mediator.id)
    ).all()
    for row in rows:
        if row.name == name.strip():
            return int(row.id)
    known = "、".join(dict.fromkeys(row.name for row in rows))[:300] or "-"
    raise Refusal("plan.no-such-mediator", name=name[:60], known=known)


def calendar_entries(
    reading: Reading,
    *,
    case_id: int | None = None,
    plan_id: int | None = None,
    mediator_id: int | None = None,
    details: bool = False,
) -> tuple[CalendarEntry, ...]:
    """The meetings still to be held: of one case, one plan, one mediator, or all there are.

    Of a case, those called off stand there too, so that a calendar drops them. ``details`` puts
    in title, purpose and names.

    Raises:
        Refusal: ``plan.nothing-planned`` when there is none.
    """
    if case_id is not None:
        found = tuple(
            one
            for one in meeting_plans.plans(reading, case_id)
            if one.state is not PlanState.HELD and plan_id in {None, one.id}
        )
    else:
        found = meeting_plans.standing_plans(reading, reading.now, mediator_id=mediator_id)
    if not found:
        raise Refusal("plan.nothing-planned")
    cases = {
        row.id: row
        for row in reading.connection.execute(
            sa.select(Case.id, Case.uid, Case.number, Case.title, Case.version).where(
                Case.id.in_({one.case_id for one in found})
            )
        )
    }
    return tuple(_entry(one, cases[one.case_id], details=details) for one in found)


def _entry(plan: PlanLine, case: Any, *, details: bool) -> CalendarEntry:
    plain = CalendarEntry(
        case_id=plan.case_id,
        uid=f"{case.uid}-{plan.id}",
        sequence=case.version,
        number=case.number,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        room=plan.room,
        cancelled=not plan.open,
    )
    if not details:
        return plain
    return replace(
        plain,
        title=case.title,
        purpose=plan.purpose,
        mediators=tuple(one.name for one in plan.mediators),
        parties=tuple(one.name for one in plan.parties),
        others=tuple(one.name for one in plan.others),
    )
