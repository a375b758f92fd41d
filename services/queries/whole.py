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
from models.vocabulary.intake import PlaceDraft
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


def whole(reading: Reading, case_id: int) -> CaseWhole:
    """The case with this id.

    Raises:
        Refusal: ``register.gone`` when it is not in the register.
    """
    connection = reading.connection
    row = connection.execute(sa.select(Case.__table__).where(Case.id == case_id)).first()
    dossier = dossiers.gather(connection, case_id)
    if row is None or dossier is None:
        raise Refusal("register.gone")
    assignment = _assignment(connection, case_id)
    if assignment is not None and assignment.mediators:
        from services.queries.standing_ties import arisen

        ties = tuple(one.finding for one in arisen(reading, case_id))
        dossier = replace(dossier, assignment=replace(dossier.assignment, arisen=ties))
    people = parties(reading, case_id)
    place = _place(connection, row)
    if row.state is CaseState.LEAD:
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
            sa.select(Estate.name).where(Estate.id == row.estate_id).scalar_subquery(),
            sa.select(Building.name).where(Building.id == row.building_id).scalar_subquery(),
            sa.select(Unit.name).where(Unit.id == row.unit_id).scalar_subquery(),
        )
    ).one()
    return PlaceLine(
        estate=names[0] or "", building=names[1] or "", unit=names[2] or "", text=row.place_text
    )


def parties(reading: Reading, case_id: int) -> tuple[PartyLine, ...]:
    """The parties of a case in their order, with particulars."""
    rows = reading.connection.execute(
        sa.select(
            CaseParty.id,
            CaseParty.role,
            sa.func.coalesce(Person.name, Organisation.name, "").label("name"),
            CaseParty.person_id,
            CaseParty.organisation_id,
            CaseParty.description,
            CaseParty.attitude,
            CaseParty.attitude_on,
            Person.sex,
            sa.func.coalesce(Person.ethnicity, "").label("ethnicity"),
            Person.birth_on,
            sa.func.coalesce(Person.id_number, "").label("id_number"),
            sa.func.coalesce(Person.occupation, "").label("occupation"),
            sa.func.coalesce(Person.address, Organisation.address, "").label("address"),
            sa.func.coalesce(Organisation.uscc, "").label("uscc"),
            sa.func.coalesce(Organisation.legal_representative, "").label("legal_representative"),
            sa.func.coalesce(Organisation.representative_post, "").label("representative_post"),
            CaseParty.representative_name,
            CaseParty.representative_kind,
            CaseParty.representative_phone,
            CaseParty.representative_relation,
        )
        .select_from(CaseParty)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(CaseParty.case_id == case_id)
        .order_by(CaseParty.position)
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
    event = CaseEvent.__table__
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
        sa.select(Contact.id, Contact.at, Contact.means, Contact.whom, Contact.note)
        .where(Contact.case_id == case_id)
        .order_by(Contact.at, Contact.id)
    )
    return tuple(ContactLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def meetings(reading: Reading, case_id: int) -> tuple[MeetingLine, ...]:
    """The mediation meetings of a case in their order."""
    connection = reading.connection
    present: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(
        sa.select(MeetingAttendance.meeting_id, MeetingAttendance.name, MeetingAttendance.capacity)
        .where(MeetingAttendance.case_id == case_id)
        .order_by(MeetingAttendance.id)
    ):
        present[row.meeting_id].append(row)
    table = MediationMeeting.__table__
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


def _assignment(connection: sa.Connection, case_id: int) -> AssignmentLine | None:
    rows = connection.execute(
        sa.select(
            Assignment.body_id,
            GovernanceBody.name.label("body"),
            GovernanceBody.kind,
            Assignment.on,
            Assignment.chosen_by,
            Assignment.override_reason,
            Assignment.reasons,
            Person.name.label("mediator"),
            AssignedMediator.presides,
        )
        .select_from(Assignment)
        .join(GovernanceBody, GovernanceBody.id == Assignment.body_id)
        .outerjoin(AssignedMediator, AssignedMediator.assignment_id == Assignment.id)
        .outerjoin(Mediator, Mediator.id == AssignedMediator.mediator_id)
        .outerjoin(Person, Person.id == Mediator.person_id)
        .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
        .order_by(AssignedMediator.id)
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
        sa.select(Agreement.__table__)
        .where(Agreement.case_id == case_id)
        .order_by(Agreement.edition.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    signed = {
        one.party_id: one.on
        for one in connection.execute(
            sa.select(AgreementSignature.party_id, AgreementSignature.on).where(
                AgreementSignature.agreement_id == row.id
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
        sa.select(sa.func.coalesce(sa.func.sum(Performance.amount_fen), 0))
        .where(Performance.obligation_id == Obligation.id)
        .scalar_subquery()
    )
    table = Obligation.__table__
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
            FollowUp.id,
            FollowUp.on,
            FollowUp.performed,
            FollowUp.satisfied,
            FollowUp.means,
            FollowUp.escalates,
            FollowUp.note,
            FollowUp.actor,
        )
        .where(FollowUp.case_id == case_id)
        .order_by(FollowUp.on, FollowUp.id)
    )
    return tuple(FollowUpLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
