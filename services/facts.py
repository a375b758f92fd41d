"""The statements :mod:`services.dossiers` and its neighbours gather facts with.

Each takes ``ids``: those of cases, or of what it says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.agreements import (
    Agreement,
    AgreementSignature,
    FollowUp,
    Obligation,
    Performance,
)
from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import GovernanceBody, Mediator
from models.records.cases import Case, CaseEvent, CaseParty, Contact
from models.records.judicial import JudicialConfirmation
from models.records.meetings import MediationMeeting, MeetingAttendance
from models.records.people import ContactDetail, Organisation, Person

__all__ = [
    "AGREEMENTS",
    "ASSIGNMENTS",
    "ATTITUDES",
    "CASES",
    "CONTACTED",
    "EVENTS",
    "FIRMS_REACHED",
    "FOLLOW_UPS",
    "INVITEES",
    "JUDICIAL",
    "MEETINGS",
    "OBLIGATIONS",
    "PARTIES",
    "PEOPLE_REACHED",
    "PERFORMED",
    "POSITIONS",
    "SIGNATURES",
    "grouped",
]

_IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_parent = aliased(GovernanceBody)

CASES = sa.select(Case.__table__).where(Case.id.in_(_IDS))

EVENTS = (
    sa.select(
        CaseEvent.id,
        CaseEvent.case_id,
        CaseEvent.kind,
        CaseEvent.state,
        CaseEvent.on,
        CaseEvent.facts,
        CaseEvent.corrects_id,
    )
    .where(CaseEvent.case_id.in_(_IDS))
    .order_by(CaseEvent.id)
)

PARTIES = (
    sa.select(
        CaseParty.case_id,
        CaseParty.role,
        CaseParty.attitude,
        CaseParty.organisation_id,
        CaseParty.person_id,
        CaseParty.representative_name,
        CaseParty.representative_kind,
        sa.func.coalesce(Person.name, Organisation.name, "").label("name"),
        sa.func.coalesce(Organisation.legal_representative, "").label("legal_representative"),
        sa.func.coalesce(Person.address, Organisation.address, "").label("address"),
        Person.birth_on,
        sa.func.coalesce(Person.id_number, Organisation.uscc, "").label("identity"),
    )
    .select_from(CaseParty)
    .outerjoin(Person, Person.id == CaseParty.person_id)
    .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
    .where(CaseParty.case_id.in_(_IDS))
    .order_by(CaseParty.position)
)

CONTACTED = sa.select(Contact.case_id, Contact.at).where(Contact.case_id.in_(_IDS))
"""When somebody of a case was called or met outside a meeting."""

ATTITUDES = sa.select(CaseParty.case_id, CaseParty.attitude_on).where(
    CaseParty.case_id.in_(_IDS), CaseParty.attitude_on.is_not(None)
)
"""When a party said what it thinks of being mediated."""

PEOPLE_REACHED = sa.select(ContactDetail.person_id).where(ContactDetail.person_id.in_(_IDS))
"""Of people. Apart from the parties: with OR or EXISTS the planner may read the whole table."""

FIRMS_REACHED = sa.select(ContactDetail.organisation_id).where(
    ContactDetail.organisation_id.in_(_IDS)
)
"""Of organisations."""

POSITIONS = (
    sa.select(CaseParty.case_id, CaseParty.position)
    .where(CaseParty.case_id.in_(_IDS))
    .order_by(CaseParty.position)
)

ASSIGNMENTS = (
    sa.select(
        Assignment.case_id,
        GovernanceBody.name.label("body"),
        GovernanceBody.kind,
        _parent.name.label("parent"),
        Person.name.label("mediator"),
        AssignedMediator.presides,
    )
    .select_from(Assignment)
    .join(GovernanceBody, GovernanceBody.id == Assignment.body_id)
    .outerjoin(_parent, _parent.id == GovernanceBody.parent_id)
    .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
    .outerjoin(Mediator, Mediator.id == AssignedMediator.mediator_id)
    .outerjoin(Person, Person.id == Mediator.person_id)
    .where(Assignment.case_id.in_(_IDS), Assignment.ended_on.is_(None))
    .order_by(AssignedMediator.id)
)

INVITEES = sa.select(
    MeetingAttendance.name, MeetingAttendance.meeting_id, MeetingAttendance.consented
).where(MeetingAttendance.case_id.in_(_IDS), MeetingAttendance.capacity == "invitee")

MEETINGS = (
    sa.select(MediationMeeting.__table__)
    .where(MediationMeeting.case_id.in_(_IDS))
    .order_by(MediationMeeting.ordinal)
)

AGREEMENTS = (
    sa.select(Agreement.__table__)
    .where(Agreement.case_id.in_(_IDS))
    .order_by(Agreement.case_id, Agreement.edition)
)

JUDICIAL = (
    sa.select(JudicialConfirmation.__table__, Agreement.edition)
    .join(Agreement, Agreement.id == JudicialConfirmation.agreement_id)
    .where(JudicialConfirmation.case_id.in_(_IDS))
    .order_by(JudicialConfirmation.id)
)
"""Applications for judicial confirmation, with the version of the agreement they are about."""

SIGNATURES = (
    sa.select(AgreementSignature.agreement_id, CaseParty.position, AgreementSignature.on)
    .join(CaseParty, CaseParty.id == AgreementSignature.party_id)
    .where(AgreementSignature.agreement_id.in_(_IDS))
)
"""Of agreements."""

OBLIGATIONS = (
    sa.select(Obligation.__table__)
    .where(Obligation.agreement_id.in_(_IDS))
    .order_by(Obligation.ordinal)
)
"""Of agreements."""

PERFORMED = (
    sa.select(Performance.obligation_id, sa.func.sum(Performance.amount_fen).label("amount"))
    .where(Performance.case_id.in_(_IDS))
    .group_by(Performance.obligation_id)
)

FOLLOW_UPS = (
    sa.select(FollowUp.case_id, FollowUp.on, FollowUp.performed, FollowUp.satisfied)
    .where(FollowUp.case_id.in_(_IDS))
    .order_by(FollowUp.on, FollowUp.id)
)


def grouped(rows: Iterable[Any]) -> Mapping[int, list[Any]]:
    """The rows by their case, in their order; no rows for a case that has none."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.case_id].append(row)
    return groups
