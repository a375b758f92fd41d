"""Gathering the facts of one case from its rows, for guards, clocks and completeness.

Works on a connection with Core selects: it runs inside every write of a case (for the clock the
list shows) and behind the next-step panel.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
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
from models.records.cases import Case, CaseEvent, CaseParty
from models.records.meetings import MediationMeeting, MeetingAttendance
from models.records.people import ContactDetail, Organisation, Person
from models.vocabulary import clocks, moments
from models.vocabulary.dossier import (
    AgreementFacts,
    AssignmentFacts,
    CaseStep,
    Dossier,
    Extension,
    FollowUpFacts,
    HotlineFacts,
    InviteeFacts,
    MeetingFacts,
    ObligationFacts,
    PartyFacts,
    Suspension,
)
from models.vocabulary.terms import (
    Attitude,
    BodyKind,
    CaseState,
    ConflictCheck,
    Difficulty,
    HotlineKind,
    SuspensionReason,
)

__all__ = ["gather", "pressing"]

_RUNNING = frozenset(
    {
        clocks.ClockState.OVERDUE,
        clocks.ClockState.TODAY,
        clocks.ClockState.SOON,
        clocks.ClockState.EXTENDED,
        clocks.ClockState.RUNNING,
    }
)
_FRESH = frozenset({CaseState.LEAD, CaseState.REGISTERED})


def gather(connection: sa.Connection, case_id: int) -> Dossier | None:
    """The facts of the case with this id; None when it is not in the register."""
    row = connection.execute(sa.select(Case.__table__).where(Case.id == case_id)).first()
    return _dossier(connection, row) if row else None


def pressing(connection: sa.Connection, row: Any, today: date) -> dict[str, Any]:
    """The derived columns of the most pressing clock of a case row."""
    fresh = row.state in _FRESH
    dossier = Dossier(**_own_facts(row)) if fresh else _dossier(connection, row)
    running = next(
        (
            clock
            for clock in clocks.clocks(dossier, today)
            if clock.due is not None and clock.state in _RUNNING
        ),
        None,
    )
    if running is None or row.state is CaseState.CLOSED:
        return {"due_on": None, "due_code": "", "due_class": "", "due_start": None}
    return {
        "due_on": running.due,
        "due_code": running.code,
        "due_class": running.klass.value,
        "due_start": running.start,
    }


def _own_facts(row: Any) -> dict[str, Any]:
    """What the case row itself says; the clocks of a fresh case ask for nothing more."""
    return {
        "kind": row.kind,
        "state": row.state,
        "backfilled": row.backfilled,
        "source": row.source,
        "topic": row.topic,
        "category": row.category,
        "place": row.place_label or row.place_text or ("#" if row.estate_id else ""),
        "facts": row.facts,
        "requests": "\n".join(row.requests),
        "difficulty": Difficulty(row.difficulty) if row.difficulty else None,
        "registered_on": row.registered_on,
        "accepted_on": row.accepted_on,
        "closed_on": row.closed_on,
        "rights_notice_on": row.rights_notice_on,
        "hotline": _hotline(row),
    }


def _dossier(connection: sa.Connection, row: Any) -> Dossier:
    parties = _parties(connection, row)
    events = _events(connection, row.id)
    said = _said(events)
    facts: dict[str, Any] = {
        **_own_facts(row),
        "parties": parties,
        "ways_told": str(said.get("ways_told", "")),
        "possible_offence": said.get("possible_offence") == "yes",
        "reported_on": _day(said.get("reported_on")),
        "reminded_on": _day(said.get("reminded_on")),
        "remedies_told_on": _day(said.get("remedies_told_on")),
        "steps": tuple(
            CaseStep(state=event.state, on=event.on) for event in events if event.kind == "step"
        ),
        "assignment": _assignment(connection, row.id, said),
        "meetings": _meetings(connection, row.id),
        "agreement": _agreement(connection, row.id, parties),
        "follow_ups": _follow_ups(connection, row.id),
        "suspensions": tuple(_suspensions(events)),
        "extensions": tuple(_extensions(events)),
    }
    return Dossier(**facts)


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _events(connection: sa.Connection, case_id: int) -> list[Any]:
    event = CaseEvent.__table__
    return list(
        connection.execute(
            sa.select(event.c.kind, event.c.state, event.c.on, event.c.facts)
            .where(event.c.case_id == case_id)
            .order_by(event.c.id)
        )
    )


def _said(events: Iterable[Any]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for event in events:
        said.update(event.facts or {})
    return said


def _parties(connection: sa.Connection, row: Any) -> tuple[PartyFacts, ...]:
    reachable = (
        sa.select(ContactDetail.id)
        .where(
            (ContactDetail.person_id == CaseParty.person_id)
            | (ContactDetail.organisation_id == CaseParty.organisation_id)
        )
        .exists()
    )
    rows = connection.execute(
        sa.select(
            CaseParty.role,
            CaseParty.attitude,
            CaseParty.organisation_id,
            CaseParty.person_id,
            CaseParty.representative_name,
            CaseParty.representative_kind,
            sa.func.coalesce(Person.name, Organisation.name, "").label("name"),
            sa.func.coalesce(Person.address, Organisation.address, "").label("address"),
            Person.birth_on,
            sa.func.coalesce(Person.id_number, Organisation.uscc, "").label("identity"),
            reachable.label("reachable"),
        )
        .select_from(CaseParty)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(CaseParty.case_id == row.id)
        .order_by(CaseParty.position)
    )
    return tuple(
        PartyFacts(
            index=index,
            role=party.role,
            name=party.name,
            unidentified=party.person_id is None and party.organisation_id is None,
            organisation=party.organisation_id is not None,
            birth_on=party.birth_on,
            has_agent=party.representative_kind in {"statutory_agent", "guardian"},
            attitude=party.attitude,
            has_identity=bool(party.identity),
            has_address=bool(party.address),
            has_phone=bool(party.reachable),
            has_representative=bool(party.representative_name),
            anonymous=row.anonymous and index == 0,
        )
        for index, party in enumerate(rows)
    )


def _hotline(row: Any) -> HotlineFacts | None:
    if row.order_dispatched_on is None:
        return None
    return HotlineFacts(
        dispatched_on=row.order_dispatched_on,
        kind=HotlineKind(row.order_kind or "ordinary"),
        answered_on=row.closed_on,
    )


def _assignment(connection: sa.Connection, case_id: int, said: dict[str, Any]) -> AssignmentFacts:
    parent = sa.orm.aliased(GovernanceBody)
    rows = connection.execute(
        sa.select(
            GovernanceBody.name.label("body"),
            GovernanceBody.kind,
            parent.name.label("parent"),
            Person.name.label("mediator"),
            AssignedMediator.presides,
        )
        .select_from(Assignment)
        .join(GovernanceBody, GovernanceBody.id == Assignment.body_id)
        .outerjoin(parent, parent.id == GovernanceBody.parent_id)
        .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .outerjoin(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .outerjoin(Person, Person.id == Mediator.person_id)
        .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
        .order_by(AssignedMediator.id)
    ).all()
    if not rows:
        return AssignmentFacts()
    kind = _body_kind(rows[0].kind)
    own_seal = rows[0].body if kind is BodyKind.COMMITTEE else ""
    conflict = said.get("conflict")
    return AssignmentFacts(
        body=rows[0].body,
        body_kind=kind,
        committee=rows[0].parent or own_seal,
        mediators=tuple(row.mediator for row in rows if row.mediator),
        host=next((row.mediator for row in rows if row.presides), ""),
        conflict=ConflictCheck(conflict) if conflict else None,
        conflict_reason=str(said.get("conflict_reason", "")),
    )


def _body_kind(code: str) -> BodyKind:
    known = {member.value: member for member in BodyKind}
    return known.get(code, BodyKind.OTHER)


def _meetings(connection: sa.Connection, case_id: int) -> tuple[MeetingFacts, ...]:
    invitees = defaultdict(list)
    for name, meeting_id in connection.execute(
        sa.select(MeetingAttendance.name, MeetingAttendance.meeting_id).where(
            MeetingAttendance.case_id == case_id, MeetingAttendance.capacity == "invitee"
        )
    ):
        invitees[meeting_id].append(InviteeFacts(name=name, consented=True))
    return tuple(
        MeetingFacts(
            held_on=moments.local_day(row.held_at),
            result=row.result,
            has_record=bool(row.account),
            rights_told=row.rights_told,
            invitees=tuple(invitees[row.id]),
            next_on=moments.local_day(row.next_at) if row.next_at else None,
        )
        for row in connection.execute(
            sa.select(MediationMeeting.__table__)
            .where(MediationMeeting.case_id == case_id)
            .order_by(MediationMeeting.ordinal)
        )
    )


def _agreement(
    connection: sa.Connection, case_id: int, parties: tuple[PartyFacts, ...]
) -> AgreementFacts | None:
    row = connection.execute(
        sa.select(Agreement.__table__)
        .where(Agreement.case_id == case_id)
        .order_by(Agreement.edition.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    signed = {
        mark.position: mark.on
        for mark in connection.execute(
            sa.select(CaseParty.position, AgreementSignature.on)
            .join(CaseParty, CaseParty.id == AgreementSignature.party_id)
            .where(AgreementSignature.agreement_id == row.id)
        )
    }
    positions = connection.execute(
        sa.select(CaseParty.position)
        .where(CaseParty.case_id == case_id)
        .order_by(CaseParty.position)
    ).scalars()
    return AgreementFacts(
        form=row.form,
        version=row.edition,
        agreed_on=row.agreed_on,
        facts=row.facts,
        issues=row.issues,
        liability=row.liability,
        clauses=tuple(row.terms),
        obligations=_obligations(connection, row),
        signed_on=tuple(signed.get(position) for position in positions)[: len(parties)],
        mediator_signed_on=row.mediator_signed_on,
        sealed_on=row.sealed_on,
    )


def _obligations(connection: sa.Connection, agreement: Any) -> tuple[ObligationFacts, ...]:
    done = {
        part.obligation_id: part.amount
        for part in connection.execute(
            sa.select(
                Performance.obligation_id, sa.func.sum(Performance.amount_fen).label("amount")
            )
            .where(Performance.case_id == agreement.case_id)
            .group_by(Performance.obligation_id)
        )
    }
    return tuple(
        ObligationFacts(
            number=row.ordinal,
            who=row.debtor,
            to=row.creditor,
            what=row.what,
            amount_fen=row.amount_fen or 0,
            due_on=row.due_on,
            on_the_spot=row.on_the_spot,
            manner=row.manner or agreement.manner,
            place=row.place or agreement.place,
            performed_on=row.done_on,
            amount_done_fen=done.get(row.id) or 0,
        )
        for row in connection.execute(
            sa.select(Obligation.__table__)
            .where(Obligation.agreement_id == agreement.id)
            .order_by(Obligation.ordinal)
        )
    )


def _follow_ups(connection: sa.Connection, case_id: int) -> tuple[FollowUpFacts, ...]:
    return tuple(
        FollowUpFacts(on=row.on, performed=row.performed, satisfied=row.satisfied)
        for row in connection.execute(
            sa.select(FollowUp.on, FollowUp.performed, FollowUp.satisfied)
            .where(FollowUp.case_id == case_id)
            .order_by(FollowUp.on, FollowUp.id)
        )
    )


def _suspensions(events: Iterable[Any]) -> Iterable[Suspension]:
    """Each rest of the mediation: begun by a step to *suspended*, ended by the step after it."""
    begun: Any = None
    for event in events:
        if event.kind != "step":
            continue
        if begun is not None:
            yield _suspension(begun, event.on)
            begun = None
        if event.state is CaseState.SUSPENDED:
            begun = event
    if begun is not None:
        yield _suspension(begun, None)


def _suspension(begun: Any, until: date | None) -> Suspension:
    known = {member.value: member for member in SuspensionReason}
    reason = known.get(str(begun.facts.get("reason", "")), SuspensionReason.OTHER)
    return Suspension(from_on=begun.on, to_on=until, reason=reason)


def _extensions(events: Iterable[Any]) -> Iterable[Extension]:
    for event in events:
        new_due = event.facts.get("new_due_on")
        if new_due:
            yield Extension(
                agreed_on=event.on,
                new_due_on=date.fromisoformat(new_due),
                consents=tuple(Attitude(one) for one in event.facts.get("consent", ())),
            )
