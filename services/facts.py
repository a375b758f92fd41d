"""The statements :mod:`services.dossiers` and its neighbours gather facts with.

Each takes ``ids``: those of cases, or of what it says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

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

_agreement = Agreement.__table__
_signature = AgreementSignature.__table__
_assigned_mediator = AssignedMediator.__table__
_assignment = Assignment.__table__
_case = Case.__table__
_case_event = CaseEvent.__table__
_case_party = CaseParty.__table__
_contact = Contact.__table__
_contact_detail = ContactDetail.__table__
_follow_up = FollowUp.__table__
_governance_body = GovernanceBody.__table__
_judicial_confirmation = JudicialConfirmation.__table__
_mediation_meeting = MediationMeeting.__table__
_mediator = Mediator.__table__
_attendance = MeetingAttendance.__table__
_obligation = Obligation.__table__
_organisation = Organisation.__table__
_performance = Performance.__table__
_person = Person.__table__

_IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
_parent = _governance_body.alias()

CASES = sa.select(_case).where(_case.c.id.in_(_IDS))

EVENTS = (
    sa.select(
        _case_event.c.id,
        _case_event.c.case_id,
        _case_event.c.kind,
        _case_event.c.state,
        _case_event.c.on,
        _case_event.c.facts,
        _case_event.c.corrects_id,
    )
    .where(_case_event.c.case_id.in_(_IDS))
    .order_by(_case_event.c.id)
)

PARTIES = (
    sa.select(
        _case_party.c.case_id,
        _case_party.c.role,
        _case_party.c.attitude,
        _case_party.c.organisation_id,
        _case_party.c.person_id,
        _case_party.c.representative_name,
        _case_party.c.representative_kind,
        _case_party.c.incapable,
        sa.func.coalesce(_person.c.name, _organisation.c.name, "").label("name"),
        sa.func.coalesce(_organisation.c.legal_representative, "").label("legal_representative"),
        sa.func.coalesce(_person.c.address, _organisation.c.address, "").label("address"),
        _person.c.birth_on,
        sa.func.coalesce(_person.c.id_number, _organisation.c.uscc, "").label("identity"),
    )
    .select_from(_case_party)
    .outerjoin(_person, _person.c.id == _case_party.c.person_id)
    .outerjoin(_organisation, _organisation.c.id == _case_party.c.organisation_id)
    .where(_case_party.c.case_id.in_(_IDS))
    .order_by(_case_party.c.position)
)

CONTACTED = sa.select(_contact.c.case_id, _contact.c.at).where(_contact.c.case_id.in_(_IDS))
"""When somebody of a case was called or met outside a meeting."""

ATTITUDES = sa.select(_case_party.c.case_id, _case_party.c.attitude_on).where(
    _case_party.c.case_id.in_(_IDS), _case_party.c.attitude_on.is_not(None)
)
"""When a party said what it thinks of being mediated."""

PEOPLE_REACHED = sa.select(_contact_detail.c.person_id).where(_contact_detail.c.person_id.in_(_IDS))
"""Of people. Apart from the parties: with OR or EXISTS the planner may read the whole table."""

FIRMS_REACHED = sa.select(_contact_detail.c.organisation_id).where(
    _contact_detail.c.organisation_id.in_(_IDS)
)
"""Of organisations."""

POSITIONS = (
    sa.select(_case_party.c.case_id, _case_party.c.position)
    .where(_case_party.c.case_id.in_(_IDS))
    .order_by(_case_party.c.position)
)

ASSIGNMENTS = (
    sa.select(
        _assignment.c.case_id,
        _governance_body.c.name.label("body"),
        _governance_body.c.kind,
        _parent.c.name.label("parent"),
        _person.c.name.label("mediator"),
        _assigned_mediator.c.presides,
    )
    .select_from(_assignment)
    .join(_governance_body, _governance_body.c.id == _assignment.c.body_id)
    .outerjoin(_parent, _parent.c.id == _governance_body.c.parent_id)
    .outerjoin(_assigned_mediator, _assigned_mediator.c.assignment_id == _assignment.c.id)
    .outerjoin(_mediator, _mediator.c.id == _assigned_mediator.c.mediator_id)
    .outerjoin(_person, _person.c.id == _mediator.c.person_id)
    .where(_assignment.c.case_id.in_(_IDS), _assignment.c.ended_on.is_(None))
    .order_by(_assigned_mediator.c.id)
)

INVITEES = sa.select(_attendance.c.name, _attendance.c.meeting_id, _attendance.c.consented).where(
    _attendance.c.case_id.in_(_IDS), _attendance.c.capacity == "invitee"
)

MEETINGS = (
    sa.select(_mediation_meeting)
    .where(_mediation_meeting.c.case_id.in_(_IDS))
    .order_by(_mediation_meeting.c.ordinal)
)

AGREEMENTS = (
    sa.select(_agreement)
    .where(_agreement.c.case_id.in_(_IDS))
    .order_by(_agreement.c.case_id, _agreement.c.edition)
)

JUDICIAL = (
    sa.select(_judicial_confirmation, _agreement.c.edition)
    .join(_agreement, _agreement.c.id == _judicial_confirmation.c.agreement_id)
    .where(_judicial_confirmation.c.case_id.in_(_IDS))
    .order_by(_judicial_confirmation.c.id)
)
"""Applications for judicial confirmation, with the version of the agreement they are about."""

SIGNATURES = (
    sa.select(_signature.c.agreement_id, _case_party.c.position, _signature.c.on)
    .join(_case_party, _case_party.c.id == _signature.c.party_id)
    .where(_signature.c.agreement_id.in_(_IDS))
)
"""Of agreements."""

OBLIGATIONS = (
    sa.select(_obligation)
    .where(_obligation.c.agreement_id.in_(_IDS))
    .order_by(_obligation.c.ordinal)
)
"""Of agreements."""

PERFORMED = (
    sa.select(_performance.c.obligation_id, sa.func.sum(_performance.c.amount_fen).label("amount"))
    .where(_performance.c.case_id.in_(_IDS))
    .group_by(_performance.c.obligation_id)
)

FOLLOW_UPS = (
    sa.select(_follow_up.c.case_id, _follow_up.c.on, _follow_up.c.performed, _follow_up.c.satisfied)
    .where(_follow_up.c.case_id.in_(_IDS))
    .order_by(_follow_up.c.on, _follow_up.c.id)
)


def grouped(rows: Iterable[Any]) -> Mapping[int, list[Any]]:
    """The rows by their case, in their order; no rows for a case that has none."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.case_id].append(row)
    return groups
