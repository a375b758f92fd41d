"""Proposals for a case: what the register knows of the bodies, compared and explained.

The comparison is pure (:mod:`models.vocabulary.assignment`); here its facts are read, with a fixed
number of statements however many cases, bodies and mediators there are.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.assignments import Assignment
from models.records.bodies import GovernanceBody
from models.records.cases import Case
from models.vocabulary import assignment
from models.vocabulary.assignment import (
    AssignmentRules,
    Candidate,
    CaseAtHand,
    Factor,
    MediatorLine,
    Proposal,
    Reason,
    Recusal,
    Verdict,
)
from models.vocabulary.errors import Refusal
from models.vocabulary.recusal import MediatorFacts, recusals
from models.vocabulary.terms import CaseState
from models.vocabulary.working_days import add_months
from services.database import Reading
from services.queries import cases, ties, workload
from services.queries.surroundings import surroundings

__all__ = [
    "Factor",
    "MediatorLine",
    "Proposal",
    "Reason",
    "Recusal",
    "Verdict",
    "proposal",
    "propose",
    "recused",
    "ties_of",
]

_OVER = (CaseState.CLOSED, CaseState.ARCHIVED)


def propose(
    reading: Reading, case_id: int, *, chosen_body_id: int | None = None
) -> tuple[Proposal, ...]:
    """Every body of the office compared for this case: best first, excluded last.

    ``chosen_body_id`` is the body the parties chose themselves (人民调解法 19): it comes first
    unless recusal forbids it.

    Raises:
        Refusal: ``register.gone`` when the case is not in the register.
    """
    case = _case(reading, case_id)
    if case is None:
        raise Refusal("register.gone")
    factors = assignment.shipped_rules()
    at_hand = _at_hand(reading, case, chosen_body_id)
    candidates = _candidates(reading, case, factors)
    people = _people(member for one in candidates for member in one.mediators)
    around = surroundings(reading, case, at_hand.sides, at_hand.companies, people)
    return assignment.propose(replace(at_hand, around=around), candidates, factors)


def proposal(reading: Reading, case_id: int, body_id: int) -> Proposal:
    """What speaks for and against giving this case to this body, compared with all others.

    Raises:
        Refusal: ``register.gone`` when there is no such case, ``assignment.unknown-body`` when
            the office has no such body at work.
    """
    for one in propose(reading, case_id):
        if one.body_id == body_id:
            return one
    raise Refusal("assignment.unknown-body", field="body", name=str(body_id))


def recused(reading: Reading, case_id: int) -> Mapping[int, Recusal]:
    """The mediators in office who must not take this case, each with the first reason.

    Raises:
        Refusal: ``register.gone`` when the case is not in the register.
    """
    case = _case(reading, case_id)
    if case is None:
        raise Refusal("register.gone")
    found: dict[int, Recusal] = {}
    for tie in _against(reading, case):
        if tie.excludes:
            found.setdefault(tie.mediator_id, tie)
    return found


def ties_of(reading: Reading, case_id: int, mediators: Collection[int]) -> tuple[Recusal, ...]:
    """Everything that ties these mediators to a case as the register stands today.

    What excludes comes first. One who has left office is looked at no more.

    Raises:
        Refusal: ``register.gone`` when the case is not in the register.
    """
    case = _case(reading, case_id)
    if case is None:
        raise Refusal("register.gone")
    return tuple(_against(reading, case, mediators))


def _against(reading: Reading, case: Any, only: Collection[int] | None = None) -> Iterator[Recusal]:
    at_hand = _at_hand(reading, case, None)
    known = {
        one.id: one
        for members in ties.mediators(reading, {}).values()
        for one in members
        if only is None or one.id in only
    }
    people = _people(known.values())
    around = surroundings(reading, case, at_hand.sides, at_hand.companies, people)
    found = [
        tie
        for one in known.values()
        for tie in recusals(one, at_hand.sides, at_hand.companies, around)
    ]
    yield from sorted(found, key=lambda tie: not tie.excludes)


def _people(mediators: Iterable[MediatorFacts]) -> set[int]:
    return {one.person.id for one in mediators if one.person.id is not None}


def _case(reading: Reading, case_id: int) -> Any:
    return reading.connection.execute(
        sa.select(
            Case.id,
            Case.kind,
            Case.topic,
            Case.difficulty,
            Case.estate_id,
            Case.place_text,
            Case.building_id,
            Case.due_on,
            ties.BUILDING_OF_CASE.label("building"),
        ).where(Case.id == case_id, Case.committee_id == reading.committee_id)
    ).first()


def _at_hand(reading: Reading, case: Any, chosen_body_id: int | None) -> CaseAtHand:
    estates = ties.estates(reading)
    place = next((one for one in estates if one.id == case.estate_id), None) or next(
        (one for one in estates if one.name in case.place_text), None
    )
    return CaseAtHand(
        kind=case.kind,
        topic=case.topic,
        difficulty=case.difficulty,
        estate=place.name if place else "",
        building=case.building or "",
        estates=tuple(one.name for one in estates),
        sides=ties.sides(reading, case.id, estates, place),
        companies=(place.company,) if place and place.company else (),
        chosen_body_id=chosen_body_id,
        today=reading.today,
        due_on=case.due_on,
    )


def _candidates(reading: Reading, case: Any, factors: AssignmentRules) -> tuple[Candidate, ...]:
    bodies = reading.connection.execute(
        sa.select(
            GovernanceBody.id,
            GovernanceBody.name,
            GovernanceBody.kind,
            GovernanceBody.place,
            GovernanceBody.serves_street,
            GovernanceBody.specialties,
            GovernanceBody.load_limit,
        )
        .where(
            GovernanceBody.committee_id == reading.committee_id,
            sa.or_(GovernanceBody.ended_on.is_(None), GovernanceBody.ended_on >= reading.today),
        )
        .order_by(GovernanceBody.id)
    ).all()
    load = workload.in_hand(reading)
    taken = workload.taken(reading, add_months(reading.today, -factors.share_months))
    record = _record(reading, case, add_months(reading.today, -factors.record_months))
    had = _had(reading, case.id)
    ahead = workload.planned(reading, case.due_on)
    mediators = ties.mediators(reading, load.mediators, taken.mediators, ahead)
    return tuple(
        Candidate(
            body_id=row.id,
            body=row.name,
            kind=row.kind,
            place=row.place,
            serves_street=row.serves_street,
            specialties=tuple(row.specialties),
            used=load.bodies.get(row.id, 0),
            limit=row.load_limit,
            taken=taken.bodies.get(row.id, 0),
            closed=record.get(row.id, (0, 0))[0],
            agreed=record.get(row.id, (0, 0))[1],
            mediators=mediators.get(row.id, ()),
            current=had.get(row.id) is True,
            replaced=had.get(row.id) is False,
        )
        for row in bodies
    )


def _record(reading: Reading, case: Any, since: date) -> Mapping[int, tuple[int, int]]:
    """Ended cases of the same topic recorded since a day, and how many of them in agreement."""
    if not case.topic:
        return {}
    agreed = (
        sa.select(Agreement.id)
        .where(Agreement.case_id == Case.id, Agreement.effective_on.is_not(None))
        .exists()
    )
    rows = reading.connection.execute(
        sa.select(
            Assignment.body_id,
            sa.func.count().label("closed"),
            sa.func.sum(sa.case((agreed, 1), else_=0)).label("agreed"),
        )
        .select_from(Case)
        .outerjoin(  # an outer join, so that the few cases are read first and not all assignments
            Assignment, sa.and_(Assignment.case_id == Case.id, Assignment.ended_on.is_(None))
        )
        .where(
            cases.recorded_since(reading, since),
            Case.topic == case.topic,
            Case.state.in_(_OVER),
        )
        .group_by(Assignment.body_id)
    )
    return {row.body_id: (row.closed, int(row.agreed or 0)) for row in rows}


def _had(reading: Reading, case_id: int) -> Mapping[int, bool]:
    """The bodies this case was given to: True for the one that has it, False for replaced ones."""
    rows = reading.connection.execute(
        sa.select(Assignment.body_id, Assignment.ended_on)
        .where(Assignment.case_id == case_id)
        .order_by(Assignment.id)
    )
    return {row.body_id: row.ended_on is None for row in rows}
