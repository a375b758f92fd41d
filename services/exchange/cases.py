"""One case as ``show`` prints it: everything of it, keys in English, dates as ISO 8601.

What ``record`` reads stands here under the same keys.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from models.vocabulary import moments
from models.vocabulary.clocks import Clock
from models.vocabulary.findings import Finding
from models.vocabulary.next_step import NextStep
from models.vocabulary.terms import Sex, label
from resources import Language
from services.queries.investigation_rows import InvestigationLine
from services.queries.judicial_rows import JudicialLine
from services.queries.meeting_rows import PlanLine, StatementLine
from services.queries.printed_rows import ScannedPages
from services.queries.rows import (
    AgreementLine,
    AssignmentLine,
    CaseWhole,
    ContactLine,
    EventLine,
    EvidenceLine,
    FollowUpLine,
    MeetingLine,
    ObligationLine,
    PartyLine,
)

__all__ = ["case_value", "finding_value"]


def case_value(whole: CaseWhole, language: Language) -> dict[str, Any]:
    """The case as JSON can hold it; sentences are worded in ``language``.

    Money is yuan as text with two decimals. ``due`` of a clock is the safe date, ``latest`` the
    last day after rest days; ``findings`` are what the next step lacks.
    """
    return {
        **_intake(whole),
        "deadline": _day(whole.line.due_on),
        "handler": whole.line.handler,
        "accepted_on": _day(whole.accepted_on),
        "rights_notice_on": _day(whole.rights_notice_on),
        "ended_on": _day(whole.ended_on),
        "closed_on": _day(whole.closed_on),
        "assignment": _assignment(whole.assignment),
        "events": [_event(one) for one in whole.events],
        "contacts": [_contact(one) for one in whole.contacts],
        "planned_meetings": [_plan(one, whole) for one in whole.plans],
        "meetings": [_meeting(one) for one in whole.meetings],
        "statements": [_statement(one, whole) for one in whole.statements],
        "investigations": [_investigation(one) for one in whole.investigations],
        "agreement": _agreement(whole.agreement),
        "obligations": _obligations(whole),
        "judicial": _judicial(whole, language),
        "follow_ups": [_follow_up(one) for one in whole.follow_ups],
        "attachments": [_attachment(one) for one in whole.evidence],
        "next_step": _next_step(whole.next_step, language),
        "findings": [finding_value(one, language) for one in whole.next_step.missing],
        "clocks": [_clock(one, language) for one in whole.next_step.clocks],
    }


def _intake(whole: CaseWhole) -> dict[str, Any]:
    line = whole.line
    return {
        "number": line.number,
        "kind": line.kind.value,
        "state": line.state.value,
        "source": whole.source,
        "topic": line.topic,
        "category": line.category,
        "title": line.title,
        "facts": whole.facts,
        "claim": "\n".join(whole.requests),
        "requests": list(whole.requests),
        "issues": whole.issues,
        "place": {
            "estate": whole.place.estate,
            "building": whole.place.building,
            "unit": whole.place.unit,
            "text": whole.place.text,
        },
        "parties": [_party(one) for one in whole.parties],
        "anonymous": whole.anonymous,
        "urgency": whole.urgency.value,
        "difficulty": whole.difficulty,
        "occurred_on": _day(whole.occurred_on),
        "occurred_text": whole.occurred_text,
        "received_at": _moment(whole.received_at),
        "registered_on": _day(line.registered_on),
        "registered_by": whole.registered_by,
        "order_number": whole.order_number,
        "order_dispatched_on": _day(whole.order_dispatched_on),
        "order_kind": whole.order_kind,
        "backfilled": whole.backfilled,
        "external_id": whole.external_id,
        "remarks": whole.remarks,
    }


def _attachment(one: EvidenceLine) -> dict[str, Any]:
    """An item of evidence; ``sha256`` is of the file as it was handed in."""
    return {
        "ordinal": one.position,
        "kind": one.kind,
        "title": one.title,
        "proves": one.proves,
        "provider": one.provider,
        "form": one.form.value,
        "copies": one.copies,
        "pages": one.pages,
        "taken_by": one.taken_by,
        "taken_at": _moment(one.taken_at),
        "received_on": _day(one.received_on),
        "received_by": one.received_by,
        "remarks": one.remarks,
        "name": one.file.name,
        "media": one.file.media,
        "size": one.file.size,
        "sha256": one.digest,
        "blackened": one.sealed,
        "paper": _paper(one.scan),
    }


def _paper(scan: ScannedPages | None) -> dict[str, Any] | None:
    """Which pages of which paper of the office it is a scan of; None for other things."""
    if scan is None:
        return None
    return {
        "document": scan.document,
        "version": scan.version,
        "pages": list(scan.pages),
        "of": scan.of,
        "on_record": bool(scan.part),
    }


def finding_value(finding: Finding, language: Language) -> dict[str, Any]:
    """What a check found, with its sentence."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "field": finding.field,
        "text": finding.text(language),
        "source": finding.source,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _moment(moment: datetime | None) -> str | None:
    """The office's wall clock with its offset, to the minute where there are no seconds."""
    if moment is None:
        return None
    local = moments.local(moment).replace(microsecond=0)
    return local.isoformat(timespec="seconds" if local.second else "minutes")


def _yuan(fen: int | None) -> str | None:
    return None if fen is None else f"{fen // 100}.{fen % 100:02d}"


def _party(party: PartyLine) -> dict[str, Any]:
    sex = party.sex
    return {
        "role": party.role.value,
        "name": party.name,
        "description": party.description,
        "organisation": party.organisation,
        "gender": label(sex, Language.CHINESE) if sex not in {None, Sex.UNKNOWN} else "",
        "birth_on": _day(party.birth_on),
        "ethnicity": party.ethnicity,
        "id_number": party.id_number,
        "occupation": party.occupation,
        "phone": party.phone,
        "address": party.address,
        "uscc": party.uscc,
        "legal_representative": party.legal_representative,
        "representative_name": party.representative_name,
        "representative_kind": party.representative_kind,
        "representative_phone": party.representative_phone,
        "attitude": party.attitude.value,
        "attitude_on": _day(party.attitude_on),
    }


def _event(event: EventLine) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "on": event.on.isoformat(),
        "at": _moment(event.at),
        "by": event.actor,
        "state": event.state.value,
        "note": event.note,
        "facts": dict(event.facts),
    }


def _contact(contact: ContactLine) -> dict[str, Any]:
    return {
        "at": _moment(contact.at),
        "by": contact.means.value,
        "with": contact.whom,
        "note": contact.note,
    }


def _meeting(meeting: MeetingLine) -> dict[str, Any]:
    return {
        "number": meeting.ordinal,
        "held_at": _moment(meeting.held_at),
        "ended_at": _moment(meeting.ended_at),
        "place": meeting.place,
        "attended": list(meeting.attended),
        "invited": list(meeting.invited),
        "rights_told": meeting.rights_told,
        "account": meeting.account,
        "result": meeting.result.value,
        "next_at": _moment(meeting.next_at),
        "recorder": meeting.recorder,
    }


def _ordinal(meeting_id: int | None, whole: CaseWhole) -> int | None:
    """The number of a meeting within its case; None for one that is not logged."""
    return next((one.ordinal for one in whole.meetings if one.id == meeting_id), None)


def _plan(plan: PlanLine, whole: CaseWhole) -> dict[str, Any]:
    """A planned meeting; ``meeting`` is the number of the meeting it became."""
    return {
        "id": plan.id,
        "starts_at": _moment(plan.starts_at),
        "ends_at": _moment(plan.ends_at),
        "minutes": plan.minutes,
        "room": plan.room,
        "purpose": plan.purpose,
        "state": plan.state.value,
        "reason": plan.reason,
        "meeting": _ordinal(plan.meeting_id, whole),
        "mediators": [one.name for one in plan.mediators],
        "parties": [one.name for one in plan.parties],
        "invited": [one.name for one in plan.others],
        "told": [
            {
                "name": one.name,
                "at": _moment(one.told_at),
                "by": one.told_means.value if one.told_means else "",
                "note": one.told_note,
            }
            for one in plan.invitations
            if one.told_at is not None
        ],
    }


def _statement(said: StatementLine, whole: CaseWhole) -> dict[str, Any]:
    return {
        "at": _moment(said.at),
        "speaker": said.speaker,
        "kind": said.kind.value,
        "words": said.words,
        "meeting": _ordinal(said.meeting_id, whole),
    }


def _assignment(assignment: AssignmentLine | None) -> dict[str, Any] | None:
    if assignment is None:
        return None
    return {
        "body": assignment.body,
        "body_kind": assignment.body_kind,
        "mediators": list(assignment.mediators),
        "presiding": assignment.presiding,
        "on": assignment.on.isoformat(),
        "chosen_by": assignment.chosen_by,
        "override_reason": assignment.override_reason,
        "reasons": [_plain(one) for one in assignment.reasons],
    }


def _plain(reason: Mapping[str, Any]) -> dict[str, Any]:
    return dict(reason)


def _agreement(agreement: AgreementLine | None) -> dict[str, Any] | None:
    if agreement is None:
        return None
    return {
        "edition": agreement.edition,
        "form": agreement.form.value,
        "number": agreement.number,
        "agreed_on": agreement.agreed_on.isoformat(),
        "facts": agreement.facts,
        "issues": agreement.issues,
        "liability": agreement.liability,
        "terms": list(agreement.terms),
        "manner": agreement.manner,
        "place": agreement.place,
        "copies": agreement.copies,
        "signatures": [{"party": one.name, "on": _day(one.on)} for one in agreement.signatures],
        "mediator": agreement.mediator_name,
        "mediator_signed_on": _day(agreement.mediator_signed_on),
        "sealed_on": _day(agreement.sealed_on),
        "effective_on": _day(agreement.effective_on),
        "locked": agreement.locked,
    }


def _investigation(one: InvestigationLine) -> dict[str, Any]:
    return {
        "number": one.ordinal,
        "begun_at": _moment(one.begun_at),
        "ended_at": _moment(one.ended_at),
        "place": one.place,
        "asked": one.asked,
        "gender": label(one.asked_sex, Language.CHINESE)
        if one.asked_sex is not Sex.UNKNOWN
        else "",
        "age": one.asked_age,
        "address": one.asked_address,
        "relation": one.relation,
        "investigators": list(one.investigators),
        "recorder": one.recorder,
        "participants": list(one.participants),
        "answers": [{"question": said.question, "answer": said.answer} for said in one.answers],
        "confirmed": one.confirmed,
        "signed_on": _day(one.signed_on),
    }


def _judicial(whole: CaseWhole, language: Language) -> dict[str, Any]:
    """Where the confirmation stands, which courts may be asked and why, every application."""
    return {
        "state": whole.dossier.judicial.state.value,
        "courts": [
            {
                "ground": one.ground.code.value,
                "text": one.ground.why(language),
                "source": one.ground.source,
                "courts": list(one.courts),
            }
            for one in whole.courts
        ],
        "applications": [_application(one) for one in whole.judicial],
    }


def _application(one: JudicialLine) -> dict[str, Any]:
    return {
        "edition": one.edition,
        "state": one.state.value,
        "court": one.court,
        "ground": one.ground.value,
        "oral": one.oral,
        "applied_on": _day(one.applied_on),
        "signed": [{"party": signed.name, "on": _day(signed.on)} for signed in one.signed],
        "filed_on": _day(one.filed_on),
        "ended_on": _day(one.ended_on),
        "reason": one.reason,
        "ruling_number": one.ruling_number,
        "perform_by": _day(one.perform_by),
        "enforcement_applied_on": _day(one.enforcement_on),
    }


def _obligations(whole: CaseWhole) -> list[dict[str, Any]]:
    return [_obligation(one) for one in whole.agreement.obligations] if whole.agreement else []


def _obligation(obligation: ObligationLine) -> dict[str, Any]:
    return {
        "number": obligation.ordinal,
        "who": obligation.debtor,
        "to": obligation.creditor,
        "what": obligation.what,
        "amount": _yuan(obligation.amount_fen),
        "paid": _yuan(obligation.paid_fen),
        "due": _day(obligation.due_on),
        "on_the_spot": obligation.on_the_spot,
        "manner": obligation.manner,
        "place": obligation.place,
        "proof": obligation.proof,
        "done_on": _day(obligation.done_on),
    }


def _follow_up(visit: FollowUpLine) -> dict[str, Any]:
    return {
        "on": visit.on.isoformat(),
        "performed": visit.performed.value,
        "satisfied": visit.satisfied.value,
        "means": visit.means.value if visit.means else "",
        "escalates": visit.escalates,
        "note": visit.note,
        "by": visit.actor,
    }


def _next_step(step: NextStep, language: Language) -> dict[str, Any]:
    return {
        "code": step.code,
        "state": step.move.to_state.value if step.move else None,
        "text": step.verb(language),
        "why": step.why(language),
        "source": step.source,
        "offers": [finding_value(one, language) for one in step.offers],
        "others": [one.to_state.value for one in step.others],
    }


def _clock(clock: Clock, language: Language) -> dict[str, Any]:
    return {
        "code": clock.code,
        "class": clock.klass.value,
        "subject": clock.subject,
        "label": clock.label(language),
        "start": _day(clock.start),
        "due": _day(clock.due),
        "latest": _day(clock.latest),
        "state": clock.state.value,
        "met_on": _day(clock.met_on),
        "provisional": clock.provisional,
        "source": clock.source,
        "in_force_from": _day(clock.in_force_from),
        "set_by_office": clock.office,
        "steps": [
            {"text": one.text(language), "date": one.value.isoformat(), "source": one.source}
            for one in clock.steps
        ],
    }
