"""One case as ``show`` prints it: everything of it, keys in English, dates as ISO 8601.

What ``record`` reads stands here under the same keys.
"""

from collections.abc import Mapping
from typing import Any

from models.vocabulary.clocks import Clock
from models.vocabulary.findings import Finding
from models.vocabulary.next_step import NextStep
from models.vocabulary.terms import Sex, label
from resources import Language
from services.exchange.agreed import (
    agreement_value,
    follow_up_value,
    judicial_value,
    obligation_values,
)
from services.exchange.written import day_text, moment_text
from services.queries.investigation_rows import InvestigationLine
from services.queries.meeting_rows import PlanLine, StatementLine
from services.queries.printed_rows import ScannedPages
from services.queries.rows import (
    AssignmentLine,
    CaseWhole,
    ContactLine,
    EventLine,
    EvidenceLine,
    MeetingLine,
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
        "deadline": day_text(whole.line.due_on),
        "handler": whole.line.handler,
        "accepted_on": day_text(whole.accepted_on),
        "rights_notice_on": day_text(whole.rights_notice_on),
        "ended_on": day_text(whole.ended_on),
        "closed_on": day_text(whole.closed_on),
        "assignment": _assignment(whole.assignment),
        "events": [_event(one) for one in whole.events],
        "contacts": [_contact(one) for one in whole.contacts],
        "planned_meetings": [_plan(one, whole) for one in whole.plans],
        "meetings": [_meeting(one) for one in whole.meetings],
        "statements": [_statement(one, whole) for one in whole.statements],
        "investigations": [_investigation(one) for one in whole.investigations],
        "agreement": agreement_value(whole.agreement),
        "obligations": obligation_values(whole),
        "judicial": judicial_value(whole, language),
        "follow_ups": [follow_up_value(one) for one in whole.follow_ups],
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
        "occurred_on": day_text(whole.occurred_on),
        "occurred_text": whole.occurred_text,
        "received_at": moment_text(whole.received_at),
        "registered_on": day_text(line.registered_on),
        "registered_by": whole.registered_by,
        "order_number": whole.order_number,
        "order_dispatched_on": day_text(whole.order_dispatched_on),
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
        "taken_at": moment_text(one.taken_at),
        "received_on": day_text(one.received_on),
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


def _party(party: PartyLine) -> dict[str, Any]:
    sex = party.sex
    return {
        "role": party.role.value,
        "name": party.name,
        "description": party.description,
        "organisation": party.organisation,
        "gender": label(sex, Language.CHINESE) if sex not in {None, Sex.UNKNOWN} else "",
        "birth_on": day_text(party.birth_on),
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
        "representative_relation": party.representative_relation,
        "incapable": party.incapable,
        "attitude": party.attitude.value,
        "attitude_on": day_text(party.attitude_on),
    }


def _event(event: EventLine) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "on": event.on.isoformat(),
        "at": moment_text(event.at),
        "by": event.actor,
        "state": event.state.value,
        "note": event.note,
        "facts": dict(event.facts),
    }


def _contact(contact: ContactLine) -> dict[str, Any]:
    return {
        "at": moment_text(contact.at),
        "by": contact.means.value,
        "with": contact.whom,
        "note": contact.note,
    }


def _meeting(meeting: MeetingLine) -> dict[str, Any]:
    return {
        "number": meeting.ordinal,
        "held_at": moment_text(meeting.held_at),
        "ended_at": moment_text(meeting.ended_at),
        "place": meeting.place,
        "attended": list(meeting.attended),
        "invited": list(meeting.invited),
        "rights_told": meeting.rights_told,
        "public": meeting.public,
        "objected": meeting.objected,
        "account": meeting.account,
        "result": meeting.result.value,
        "next_at": moment_text(meeting.next_at),
        "recorder": meeting.recorder,
    }


def _ordinal(meeting_id: int | None, whole: CaseWhole) -> int | None:
    """The number of a meeting within its case; None for one that is not logged."""
    return next((one.ordinal for one in whole.meetings if one.id == meeting_id), None)


def _plan(plan: PlanLine, whole: CaseWhole) -> dict[str, Any]:
    """A planned meeting; ``meeting`` is the number of the meeting it became."""
    return {
        "id": plan.id,
        "starts_at": moment_text(plan.starts_at),
        "ends_at": moment_text(plan.ends_at),
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
                "at": moment_text(one.told_at),
                "by": one.told_means.value if one.told_means else "",
                "note": one.told_note,
            }
            for one in plan.invitations
            if one.told_at is not None
        ],
    }


def _statement(said: StatementLine, whole: CaseWhole) -> dict[str, Any]:
    return {
        "at": moment_text(said.at),
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


def _investigation(one: InvestigationLine) -> dict[str, Any]:
    return {
        "number": one.ordinal,
        "begun_at": moment_text(one.begun_at),
        "ended_at": moment_text(one.ended_at),
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
        "signed_on": day_text(one.signed_on),
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
        "start": day_text(clock.start),
        "due": day_text(clock.due),
        "latest": day_text(clock.latest),
        "state": clock.state.value,
        "met_on": day_text(clock.met_on),
        "provisional": clock.provisional,
        "source": clock.source,
        "in_force_from": day_text(clock.in_force_from),
        "set_by_office": clock.office,
        "steps": [
            {"text": one.text(language), "date": one.value.isoformat(), "source": one.source}
            for one in clock.steps
        ],
    }
