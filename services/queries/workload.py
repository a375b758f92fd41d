"""What bodies and mediators have in hand, and who is in office today."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Membership
from models.records.cases import Case
from models.records.meetings import MeetingInvitation, MeetingPlan
from models.vocabulary import moments
from models.vocabulary.terms import CaseState, PlanState
from services.database import Reading

__all__ = ["IN_HAND", "Load", "in_hand", "in_office", "planned", "taken"]

IN_HAND = (
    CaseState.ASSIGNED,
    CaseState.MEDIATING,
    CaseState.HANDLING,
    CaseState.SUSPENDED,
    CaseState.AGREED,
    CaseState.PERFORMING,
)
"""The states in which a case is work for the body it was given to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """Cases in hand by the id of the body, and by the id of the mediator."""

    bodies: Mapping[int, int]
    mediators: Mapping[int, int]


def in_hand(reading: Reading) -> Load:
    """The cases each body and each mediator has in hand, counted over the open cases alone."""
    rows = reading.connection.execute(
        sa.select(Assignment.body_id, Assignment.case_id, AssignedMediator.mediator_id)
        .select_from(Case)
        .join(Assignment, Assignment.case_id == Case.id)
        .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .where(
            Case.committee_id == reading.committee_id,
            Case.state.in_(IN_HAND),
            Assignment.ended_on.is_(None),
        )
    )
    bodies: dict[int, set[int]] = defaultdict(set)
    mediators: dict[int, int] = defaultdict(int)
    for row in rows:
        bodies[row.body_id].add(row.case_id)
        if row.mediator_id is not None:
            mediators[row.mediator_id] += 1
    return Load(
        bodies={body: len(cases) for body, cases in bodies.items()}, mediators=dict(mediators)
    )


def taken(reading: Reading, since: date) -> Load:
    """The cases each was given since a day and was not relieved of."""
    given = sa.and_(Assignment.on >= since, Assignment.ended_on.is_(None))
    bodies = reading.connection.execute(
        sa.select(Assignment.body_id, sa.func.count().label("taken"))
        .where(given)
        .group_by(Assignment.body_id)
    )
    mediators = reading.connection.execute(
        sa.select(AssignedMediator.mediator_id, sa.func.count().label("taken"))
        .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
        .where(given)
        .group_by(AssignedMediator.mediator_id)
    )
    return Load(
        bodies={row.body_id: row.taken for row in bodies},
        mediators={row.mediator_id: row.taken for row in mediators},
    )


def planned(reading: Reading, until: date | None) -> Mapping[int, int]:
    """The meetings still ahead of each mediator until a day, by the mediator's id."""
    if until is None:
        return {}
    rows = reading.connection.execute(
        sa.select(MeetingInvitation.mediator_id, sa.func.count().label("meetings"))
        .join(MeetingPlan, MeetingPlan.id == MeetingInvitation.plan_id)
        .where(
            MeetingInvitation.mediator_id.is_not(None),
            MeetingPlan.state == PlanState.PLANNED,
            MeetingPlan.starts_at >= reading.now,
            MeetingPlan.starts_at
            < datetime.combine(until + timedelta(days=1), time(), moments.SHANGHAI),
        )
        .group_by(MeetingInvitation.mediator_id)
    )
    return {row.mediator_id: row.meetings for row in rows if row.mediator_id is not None}


def in_office(reading: Reading) -> sa.ColumnElement[bool]:
    """Whether a membership holds today; its first and last day count."""
    return sa.and_(
        sa.or_(Membership.from_on.is_(None), Membership.from_on <= reading.today),
        sa.or_(Membership.until_on.is_(None), Membership.until_on >= reading.today),
    )
