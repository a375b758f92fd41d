"""Ties that arose after a case was assigned: parties, relations and members change.

The check of the assignment is made again with what the register knows today. What a supervisor
passed over when the case was given is not asked about a second time.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Mediator
from models.records.cases import Case, CaseEvent, CaseParty
from models.records.people import Person, PersonRelation
from models.records.places import Estate
from models.vocabulary.proposals import Factor
from models.vocabulary.recusal import Recusal
from services.database import Reading
from services.queries.assignment import ties_of
from services.queries.surroundings import OBJECTION
from services.queries.workload import IN_HAND

__all__ = ["TiedCase", "arisen", "tied_cases"]

_MOST = 20
"""Cases the day's page names at once; what is left comes up when these are done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TiedCase:
    """A case in hand whose mediator should have it no longer, with the first reason."""

    case_id: int
    number: str
    title: str = field(repr=False)
    tie: Recusal


def arisen(reading: Reading, case_id: int) -> tuple[Recusal, ...]:
    """What excludes a mediator of a case in hand today and was not passed over before.

    Empty for a case that is nobody's work, and for an old paper case.
    """
    rows = reading.connection.execute(
        sa.select(AssignedMediator.mediator_id, Assignment.override_reason, Assignment.reasons)
        .select_from(Case)
        .join(Assignment, Assignment.case_id == Case.id)
        .join(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .where(
            Case.id == case_id,
            Case.backfilled.is_(False),
            Case.state.in_(IN_HAND),
            Assignment.ended_on.is_(None),
        )
    ).all()
    if not rows:
        return ()
    kept = {_mark(one["code"], one["params"]) for one in _recusals(rows[0].reasons)}
    if rows[0].override_reason and not kept:
        return ()  # it was passed over as a whole, without a list
    found = ties_of(reading, case_id, {row.mediator_id for row in rows})
    passed = kept if rows[0].override_reason else set()
    return tuple(
        one
        for one in found
        if one.excludes and _mark(one.code, {"mediator": one.mediator, **one.params}) not in passed
    )


def _recusals(reasons: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for one in reasons:
        if one.get("factor") == Factor.RECUSAL.value and "mediator" in one.get("params", {}):
            yield one


def _mark(code: str, params: Mapping[str, Any]) -> str:
    return json.dumps([code, params], sort_keys=True, ensure_ascii=False)


def tied_cases(reading: Reading) -> tuple[TiedCase, ...]:
    """The cases in hand whose mediator is tied to a party straight away, at most twenty.

    Asked of all cases at once, so only of what one step tells: the party himself, kin, homes,
    declared interests, employers, objections. Each suspect is then looked at as its page does.
    """
    rows = reading.connection.execute(_SUSPECTS, {"committee": reading.committee_id}).all()
    found = []
    for row in rows:
        tie = next(iter(arisen(reading, row.id)), None)
        if tie is not None:
            found.append(TiedCase(case_id=row.id, number=row.number, title=row.title, tie=tie))
    return tuple(found)


def _suspects() -> Any:
    """The cases in hand in which something may tie a mediator to a party, by indexes alone."""
    mine, theirs = aliased(Person), aliased(Person)
    party = CaseParty
    related = (
        sa.select(PersonRelation.id)
        .where(
            sa.or_(
                sa.and_(
                    PersonRelation.person_id == mine.id,
                    PersonRelation.other_id == party.person_id,
                ),
                sa.and_(
                    PersonRelation.other_id == mine.id,
                    PersonRelation.person_id == party.person_id,
                ),
            )
        )
        .correlate(mine, party)
        .exists()
    )
    tied = sa.or_(
        party.person_id == mine.id,
        party.organisation_id == mine.employer_id,
        theirs.household_id == mine.household_id,
        Estate.property_company_id == mine.employer_id,
        related,
        sa.exists().where(CaseEvent.case_id == Case.id, CaseEvent.kind == OBJECTION),
    )
    return (
        sa.select(Case.id, Case.number, Case.title)
        .join(Assignment, Assignment.case_id == Case.id)
        .join(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .join(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .join(mine, mine.id == Mediator.person_id)
        .join(party, party.case_id == Case.id)
        .outerjoin(theirs, theirs.id == party.person_id)
        .outerjoin(Estate, Estate.id == Case.estate_id)
        .where(
            Case.committee_id == sa.bindparam("committee"),
            Case.state.in_(IN_HAND),
            Case.backfilled.is_(False),
            Assignment.ended_on.is_(None),
            Assignment.override_reason == "",
            tied,
        )
        .distinct()
        .order_by(Case.id)
        .limit(_MOST)
    )


_SUSPECTS = _suspects()
