"""Who is to come to a planned meeting: the drafts of it, and its invitations row by row."""

import sqlalchemy as sa

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Mediator
from models.records.cases import CaseParty
from models.records.meetings import MeetingInvitation, MeetingPlan
from models.records.people import Person
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.plan_drafts import PlanDraft
from services.commands.logged import party_names, short_enough
from services.work import Work

__all__ = ["invite", "invited"]


def invited(work: Work, plan_id: int) -> list[MeetingInvitation]:
    """The invitations to a planned meeting, in the order they were made."""
    return list(
        work.session.scalars(
            sa.select(MeetingInvitation)
            .where(MeetingInvitation.plan_id == plan_id)
            .order_by(MeetingInvitation.id)
        )
    )


_Who = tuple[int | None, int | None, str]
"""A party, a mediator, or somebody by name."""


def invite(work: Work, plan: MeetingPlan, draft: PlanDraft, *, told_anew: bool) -> None:
    """Bring the invitations to what the draft says, row by row."""
    kept: dict[_Who, MeetingInvitation] = {
        (one.party_id, one.mediator_id, one.name): one for one in invited(work, plan.id)
    }
    wanted = _wanted(work, plan.case_id, draft)
    for who, row in kept.items():
        if who not in wanted:
            work.session.delete(row)
        elif told_anew:
            row.told_at, row.told_means, row.told_note = None, None, ""
    for who in wanted:
        if who not in kept:
            party_id, mediator_id, name = who
            work.add(
                MeetingInvitation(
                    case_id=plan.case_id,
                    plan_id=plan.id,
                    party_id=party_id,
                    mediator_id=mediator_id,
                    name=name,
                )
            )


def _wanted(work: Work, case_id: int, draft: PlanDraft) -> list[_Who]:
    parties = _parties(work, case_id, draft)
    mediators = _mediators(work, case_id, draft)
    for name in draft.others:
        short_enough(name, "invited", LONGEST["name"])
    others = dict.fromkeys(one.strip() for one in draft.others if one.strip())
    return [
        *((one, None, "") for one in parties),
        *((None, one, "") for one in mediators),
        *((None, None, one) for one in others),
    ]


def _parties(work: Work, case_id: int, draft: PlanDraft) -> list[int]:
    named = party_names(work, case_id)
    if draft.party_ids is None and draft.party_names is None:
        return list(named.values())
    known = {*named.values(), *_unnamed(work, case_id)}
    asked = [
        *(draft.party_ids or ()),
        *(named.get(one.strip(), 0) for one in draft.party_names or ()),
    ]
    if not known.issuperset(asked):
        raise Refusal("plan.unknown-party", field="parties")
    if not asked:
        raise Refusal("plan.nobody", field="parties")
    return sorted(set(asked))


def _unnamed(work: Work, case_id: int) -> list[int]:
    """Parties still 待查明: asked to come by their description, at the door."""
    return list(work.session.scalars(sa.select(CaseParty.id).where(CaseParty.case_id == case_id)))


def _mediators(work: Work, case_id: int, draft: PlanDraft) -> list[int]:
    if draft.mediator_ids is None and draft.mediator_names is None:
        return list(
            work.session.scalars(
                sa.select(AssignedMediator.mediator_id)
                .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
                .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
                .order_by(AssignedMediator.id)
            )
        )
    rows = work.session.execute(
        sa.select(Mediator.id, Person.name)
        .join(Person, Person.id == Mediator.person_id)
        .where(Mediator.committee_id == work.committee_id)
        .order_by(Mediator.id.desc())
    ).all()
    by_name = {row.name: row.id for row in rows}
    asked = [
        *(draft.mediator_ids or ()),
        *(by_name.get(one.strip(), 0) for one in draft.mediator_names or ()),
    ]
    if not {row.id for row in rows}.issuperset(asked):
        raise Refusal("plan.unknown-mediator", field="mediators")
    return list(dict.fromkeys(asked))
