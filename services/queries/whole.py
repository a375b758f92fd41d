"""One case whole: everything the case page, the papers and ``show`` need, in one look."""

from collections import defaultdict
from dataclasses import replace
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
from models.records.meetings import MediationMeeting, MeetingAttendance
from models.records.people import Organisation, Person
from models.records.places import Building, Estate, Unit
from models.vocabulary import moments
from models.vocabulary.completeness import effective_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.next_step import next_step
from models.vocabulary.terms import CaseState, JudicialState
from services import dossiers
from services.corrected import standing
from services.database import Reading
from services.kept import kept_tables
from services.queries import cases, phones
from services.queries.agreement_rows import (
    AgreementLine,
    FollowUpLine,
    ObligationLine,
    SignatureLine,
)
from services.queries.recurrence import seen_before
from services.queries.rows import (
    AssignmentLine,
    CaseWhole,
    ContactLine,
    EventLine,
    MeetingLine,
    PartyLine,
    PlaceLine,
)

__all__ = ["agreement", "meetings", "parties", "whole"]

_agreement = Agreement.__table__
_signature = AgreementSignature.__table__
_assigned_mediator = AssignedMediator.__table__
_assignment = Assignment.__table__
_building = Building.__table__
_case = Case.__table__
_case_event = CaseEvent.__table__
_case_party = CaseParty.__table__
_contact = Contact.__table__
_estate = Estate.__table__
_follow_up = FollowUp.__table__
_governance_body = GovernanceBody.__table__
_mediation_meeting = MediationMeeting.__table__
_mediator = Mediator.__table__
_attendance = MeetingAttendance.__table__
_obligation = Obligation.__table__
_organisation = Organisation.__table__
_performance = Performance.__table__
_person = Person.__table__
_unit = Unit.__table__


def whole(reading: Reading, case_id: int) -> CaseWhole:
    """The case with this id.

    Raises:
        Refusal: ``register.gone`` when it is not in the register.
    """
    connection = reading.connection
    row = connection.execute(sa.select(_case).where(_case.c.id == case_id)).first()
    dossier = dossiers.gather(connection, case_id)
    if row is None or dossier is None:
        raise Refusal("register.gone")
    assignment = _assigned(connection, case_id)
    if assignment is not None:
        from services.queries.standing_ties import arisen

        ties = tuple(one.finding for one in arisen(reading, case_id))
        dossier = replace(dossier, assignment=replace(dossier.assignment, arisen=ties))
    people = parties(reading, case_id)
    place = _place(connection, row)
    if row.state is CaseState.LEAD:
        from models.vocabulary.intake import PlaceDraft
        from services.queries import duplicates

        there = PlaceDraft(estate=place.estate, building=place.building, text=place.text)
        names = [one.name for one in people]
        alike = duplicates.open_alike(reading, case_id, there, row.topic, names)
        dossier = replace(dossier, similar_open=alike)
    return CaseWhole(
        line=cases.lines(reading, [case_id])[0],
        uid=row.uid,
        source=row.source,
        urgency=row.urgency,
        difficulty=row.difficulty,
        anonymous=row.anonymous,
        facts=row.facts,
        requests=tuple(row.requests),
        issues=row.issues,
        place=place,
        occurred_on=row.occurred_on,
        occurred_text=row.occurred_text,
        received_at=row.received_at,
        registered_by=row.registered_by,
        accepted_on=row.accepted_on,
        rights_notice_on=row.rights_notice_on,
        ended_on=row.ended_on,
        closed_on=row.closed_on,
        order_number=row.order_number,
        order_dispatched_on=row.order_dispatched_on,
        order_kind=row.order_kind,
        backfilled=row.backfilled,
        external_id=row.external_id,
        remarks=row.remarks,
        parties=people,
        events=_events(connection, case_id),
        contacts=_contacts(connection, case_id),
        meetings=meetings(reading, case_id),
        assignment=assignment,
        agreement=agreement(reading, case_id, people),
        follow_ups=_follow_ups(connection, case_id),
        dossier=dossier,
        next_step=next_step(dossier, reading.today),
        earlier=seen_before(reading, row, (one.person_id for one in people)),
        **_kept(reading, case_id),
        **_judicial(reading, row, dossier, people),
    )


def _kept(reading: Reading, case_id: int) -> dict[str, Any]:
    """What few offices keep, and what is loaded only where a register has ever held some."""
    kept, found = kept_tables(reading.connection), dict[str, Any]()
    if "evidence" in kept:
        from services.queries import evidence

        found["evidence"] = evidence.of_case(reading, case_id)
    if kept & {"meeting_plan", "meeting_statement"}:
        from services.queries import meeting_plans

        found["plans"] = meeting_plans.plans(reading, case_id)
        found["statements"] = meeting_plans.statements(reading, case_id)
    if "printed_paper" in kept:
        from services.queries import printed

        found["printed"] = printed.of_case(reading.connection, case_id)
    if "investigation" in kept:
        from services.queries.investigations import investigations

        found["investigations"] = investigations(reading, case_id)
    return found


def _judicial(
    reading: Reading, row: Any, dossier: Dossier, people: tuple[PartyLine, ...]
) -> dict[str, Any]:
    """Confirmations asked for, and the courts that may be asked once an agreement binds."""
    asked = dossier.judicial.state is not JudicialState.NOT_APPLIED
    binding = effective_on(dossier) is not None
    if not (asked or binding):
        return {}
    from services.queries.judicial import confirmations, courts

    addresses = tuple(one.address for one in people)
    return {
        "judicial": confirmations(reading, row.id) if asked else (),
        "courts": courts(reading, row.source, addresses) if binding else (),
    }


def _place(connection: sa.Connection, row: Any) -> PlaceLine:
    names = connection.execute(
        sa.select(
            sa.select(_estate.c.name).where(_estate.c.id == row.estate_id).scalar_subquery(),
            sa.select(_building.c.name).where(_building.c.id == row.building_id).scalar_subquery(),
            sa.select(_unit.c.name).where(_unit.c.id == row.unit_id).scalar_subquery(),
        )
    ).one()
    return PlaceLine(
        estate=names[0] or "", building=names[1] or "", unit=names[2] or "", text=row.place_text
    )


def parties(reading: Reading, case_id: int) -> tuple[PartyLine, ...]:
    """The parties of a case in their order, with particulars."""
    rows = reading.connection.execute(
        sa.select(
            _case_party.c.id,
            _case_party.c.role,
            sa.func.coalesce(_person.c.name, _organisation.c.name, "").label("name"),
            _case_party.c.person_id,
            _case_party.c.organisation_id,
            _case_party.c.description,
            _case_party.c.attitude,
            _case_party.c.attitude_on,
            _person.c.sex,
            sa.func.coalesce(_person.c.ethnicity, "").label("ethnicity"),
            _person.c.birth_on,
            sa.func.coalesce(_person.c.id_number, "").label("id_number"),
            sa.func.coalesce(_person.c.occupation, "").label("occupation"),
            sa.func.coalesce(_person.c.address, _organisation.c.address, "").label("address"),
            sa.func.coalesce(_organisation.c.uscc, "").label("uscc"),
            sa.func.coalesce(_organisation.c.legal_representative, "").label(
                "legal_representative"
            ),
            sa.func.coalesce(_organisation.c.representative_post, "").label("representative_post"),
            _case_party.c.representative_name,
            _case_party.c.representative_kind,
            _case_party.c.representative_phone,
            _case_party.c.representative_relation,
            _case_party.c.incapable,
        )
        .select_from(_case_party)
        .outerjoin(_person, _person.c.id == _case_party.c.person_id)
        .outerjoin(_organisation, _organisation.c.id == _case_party.c.organisation_id)
        .where(_case_party.c.case_id == case_id)
        .order_by(_case_party.c.position)
    ).all()
    people = phones.of_people(reading, (row.person_id for row in rows))
    firms = phones.of_organisations(reading, (row.organisation_id for row in rows))
    return tuple(
        PartyLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            phone=people.get(row.person_id) or firms.get(row.organisation_id, ""),
        )
        for row in rows
    )


def _events(connection: sa.Connection, case_id: int) -> tuple[EventLine, ...]:
    event = _case_event
    rows = connection.execute(
        sa.select(
            event.c.id,
            event.c.kind,
            event.c.on,
            event.c.at,
            event.c.actor,
            event.c.state,
            event.c.note,
            event.c.facts,
            event.c.corrects_id,
        )
        .where(event.c.case_id == case_id)
        .order_by(event.c.id)
    ).all()
    stands = {one.id: one for one in standing(rows)}
    lines = (EventLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
    return tuple(
        replace(line, on=stood.on, facts=stood.facts, was=stood.was)
        if (stood := stands.get(line.id)) is not None and stood.was
        else line
        for line in lines
    )


def _contacts(connection: sa.Connection, case_id: int) -> tuple[ContactLine, ...]:
    rows = connection.execute(
        sa.select(_contact.c.id, _contact.c.at, _contact.c.means, _contact.c.whom, _contact.c.note)
        .where(_contact.c.case_id == case_id)
        .order_by(_contact.c.at, _contact.c.id)
    )
    return tuple(ContactLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def meetings(reading: Reading, case_id: int) -> tuple[MeetingLine, ...]:
    """The mediation meetings of a case in their order."""
    connection = reading.connection
    present: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        sa.select(
            _attendance.c.meeting_id,
            _attendance.c.name,
            _attendance.c.capacity,
        )
        .where(_attendance.c.case_id == case_id)
        .order_by(_attendance.c.id)
    ):
        present[row.meeting_id].append(row)
    table = _mediation_meeting
    rows = connection.execute(
        sa.select(*(column for column in table.c if column.name != "case_id"))
        .where(table.c.case_id == case_id)
        .order_by(table.c.ordinal)
    )
    return tuple(
        MeetingLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            attended=tuple(one.name for one in present[row.id]),
            invited=tuple(one.name for one in present[row.id] if one.capacity == "invitee"),
        )
        for row in rows
    )


def _assigned(connection: sa.Connection, case_id: int) -> AssignmentLine | None:
    rows = connection.execute(
        sa.select(
            _assignment.c.body_id,
            _governance_body.c.name.label("body"),
            _governance_body.c.kind,
            _assignment.c.on,
            _assignment.c.chosen_by,
            _assignment.c.override_reason,
            _assignment.c.reasons,
            _person.c.name.label("mediator"),
            _assigned_mediator.c.presides,
        )
        .select_from(_assignment)
        .join(_governance_body, _governance_body.c.id == _assignment.c.body_id)
        .outerjoin(_assigned_mediator, _assigned_mediator.c.assignment_id == _assignment.c.id)
        .outerjoin(_mediator, _mediator.c.id == _assigned_mediator.c.mediator_id)
        .outerjoin(_person, _person.c.id == _mediator.c.person_id)
        .where(_assignment.c.case_id == case_id, _assignment.c.ended_on.is_(None))
        .order_by(_assigned_mediator.c.id)
    ).all()
    if not rows:
        return None
    first = rows[0]
    return AssignmentLine(
        body_id=first.body_id,
        body=first.body,
        body_kind=first.kind,
        mediators=tuple(row.mediator for row in rows if row.mediator),
        presiding=next((row.mediator for row in rows if row.presides), ""),
        on=first.on,
        chosen_by=first.chosen_by,
        override_reason=first.override_reason,
        reasons=tuple(first.reasons),
    )


def agreement(
    reading: Reading, case_id: int, people: tuple[PartyLine, ...]
) -> AgreementLine | None:
    """The newest version of a case's agreement; None while there is none."""
    connection = reading.connection
    row = connection.execute(
        sa.select(_agreement)
        .where(_agreement.c.case_id == case_id)
        .order_by(_agreement.c.edition.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    signed = {
        one.party_id: one.on
        for one in connection.execute(
            sa.select(_signature.c.party_id, _signature.c.on).where(
                _signature.c.agreement_id == row.id
            )
        )
    }
    return AgreementLine(
        id=row.id,
        edition=row.edition,
        form=row.form,
        number=row.number,
        agreed_on=row.agreed_on,
        facts=row.facts,
        issues=row.issues,
        liability=row.liability,
        terms=tuple(row.terms),
        manner=row.manner,
        place=row.place,
        copies=row.copies,
        mediator_name=row.mediator_name,
        mediator_signed_on=row.mediator_signed_on,
        sealed_on=row.sealed_on,
        effective_on=row.effective_on,
        locked=row.locked_at is not None,
        locked_on=moments.local_day(row.locked_at) if row.locked_at else None,
        obligations=_obligations(connection, row.id),
        signatures=tuple(
            SignatureLine(party_id=party.id, name=party.shown, on=signed.get(party.id))
            for party in people
        ),
    )


def _obligations(connection: sa.Connection, agreement_id: int) -> tuple[ObligationLine, ...]:
    paid = (
        sa.select(sa.func.coalesce(sa.func.sum(_performance.c.amount_fen), 0))
        .where(_performance.c.obligation_id == _obligation.c.id)
        .scalar_subquery()
    )
    table = _obligation
    kept = [column for column in table.c if column.name not in {"case_id", "agreement_id"}]
    rows = connection.execute(
        sa.select(*kept, paid.label("paid_fen"))
        .where(table.c.agreement_id == agreement_id)
        .order_by(table.c.ordinal)
    )
    return tuple(ObligationLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def _follow_ups(connection: sa.Connection, case_id: int) -> tuple[FollowUpLine, ...]:
    rows = connection.execute(
        sa.select(
            _follow_up.c.id,
            _follow_up.c.on,
            _follow_up.c.performed,
            _follow_up.c.satisfied,
            _follow_up.c.means,
            _follow_up.c.escalates,
            _follow_up.c.note,
            _follow_up.c.actor,
        )
        .where(_follow_up.c.case_id == case_id)
        .order_by(_follow_up.c.on, _follow_up.c.id)
    )
    return tuple(FollowUpLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
