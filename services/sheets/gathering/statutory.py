"""The sheets of the ministry's papers 司发通〔2010〕239号, and when one cannot be made yet."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.reference import Channel, channels
from models.vocabulary.terms import AgreementForm as FormOfAgreement
from models.vocabulary.terms import CaseKind, CaseState, PartyRole, SourceOrigin
from services.queries.agreement_rows import AgreementLine
from services.queries.rows import MeetingLine
from services.sheets.gathering import course, due
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import heads, office_of
from services.sheets.shapes import (
    AgreementForm,
    ApplicationForm,
    IntakeForm,
    MediationRecord,
    OralAgreementForm,
)

__all__ = ["agreement", "application", "intake", "oral_agreement", "records", "require_dispute"]

_TITLES: Final[Mapping[FormOfAgreement, str]] = {
    FormOfAgreement.WRITTEN: "人民调解协议书",
    FormOfAgreement.ORAL: "人民调解口头协议登记表",
}


def require_dispute(case: CaseInHand) -> None:
    """Only a registered dispute has a file of 人民调解 papers.

    Raises:
        Refusal: ``paper.not_a_dispute``, ``paper.still_a_lead``.
    """
    if case.whole.line.kind is not CaseKind.DISPUTE:
        raise Refusal("paper.not_a_dispute", number=case.number)
    if case.whole.line.state is CaseState.LEAD:
        raise Refusal("paper.still_a_lead", number=case.number)


def _channel(case: CaseInHand) -> Channel | None:
    return next((one for one in channels() if one.code == case.whole.source), None)


def application(case: CaseInHand, occasion: Occasion) -> ApplicationForm:
    """人民调解申请书; refused for a caller who is not named, since it is signed."""
    require_dispute(case)
    whole = case.whole
    if whole.anonymous or not any(one.role is PartyRole.APPLICANT for one in whole.parties):
        raise Refusal("paper.nobody_applies", number=case.number, field="parties.0.name")
    return ApplicationForm(
        **heads(case, occasion),
        document_on=whole.line.registered_on,
        facts=whole.facts,
        requests=whole.requests,
    )


def intake(case: CaseInHand, occasion: Occasion) -> IntakeForm:
    """人民调解受理登记表; the day of acceptance stays blank until the case is accepted."""
    require_dispute(case)
    whole = case.whole
    known = _channel(case)
    origin = known.origin if known else SourceOrigin.APPLICATION
    referred = origin is SourceOrigin.REFERRAL
    return IntakeForm(
        **heads(case, occasion),
        document_on=whole.accepted_on or whole.line.registered_on,
        accepted_on=whole.accepted_on,
        origin=origin.value,
        referred_by=course.channel_name(whole.source) if referred else "",
        category=whole.line.category,
        facts=whole.facts,
        registered_by=whole.registered_by,
        note=whole.remarks,
    )


def records(
    case: CaseInHand, occasion: Occasion, meeting: int | None
) -> tuple[MediationRecord, ...]:
    """人民调解记录: one of each mediation meeting, or of the ``meeting``-th alone.

    Raises:
        Refusal: ``paper.no_meeting`` while none was held, ``paper.no_such_meeting``.
    """
    require_dispute(case)
    held = case.whole.meetings
    if not held:
        raise Refusal("paper.no_meeting", number=case.number)
    wanted = [one for one in held if meeting in {None, one.ordinal}]
    if not wanted:
        raise Refusal("paper.no_such_meeting", number=case.number, meeting=meeting, count=len(held))
    return tuple(_record(case, occasion, one) for one in wanted)


def _wall(moment: datetime | None) -> datetime | None:
    return moments.local(moment).replace(tzinfo=None) if moment else None


def _record(case: CaseInHand, occasion: Occasion, held: MeetingLine) -> MediationRecord:
    assigned = case.whole.assignment
    return MediationRecord(
        **heads(case, occasion),
        document_on=moments.local_day(held.held_at),
        ordinal=held.ordinal,
        begun_at=_wall(held.held_at),
        ended_at=_wall(held.ended_at),
        place=held.place,
        matter=case.whole.line.title,
        present=tuple(name for name in held.attended if name not in held.invited),
        participants=held.invited,
        mediators=assigned.mediators if assigned else (),
        recorder=held.recorder,
        rights_told=held.rights_told,
        doors=held.doors,
        account=held.account,
        result=held.result.value,
        next_on=moments.local_day(held.next_at) if held.next_at else None,
    )


def _agreement_of(case: CaseInHand, form: FormOfAgreement) -> AgreementLine:
    """The case's agreement, of the form the paper is for.

    Raises:
        Refusal: ``paper.no_agreement``, or ``paper.other_form`` with the paper to take instead.
    """
    require_dispute(case)
    found = case.whole.agreement
    if found is None:
        raise Refusal("paper.no_agreement", number=case.number, title=_TITLES[form])
    if found.form is not form:
        raise Refusal(
            "paper.other_form",
            number=case.number,
            title=_TITLES[form],
            right=_TITLES[found.form],
        )
    return found


def _said(case: CaseInHand, occasion: Occasion, found: AgreementLine) -> dict[str, Any]:
    whole = case.whole
    last = whole.meetings[-1] if whole.meetings else None
    return {
        **heads(case, occasion),
        "office": office_of(occasion, found.locked_on),
        "document_on": found.agreed_on,
        "agreement_number": found.number,
        "signed_on": found.sealed_on,
        "facts": found.facts or whole.facts,
        "issues": found.issues or whole.issues,
        "liability": found.liability,
        "clauses": found.terms,
        "obligations": due.obligation_rows(case, occasion.today),
        "manner": found.manner,
        "place": found.place,
        "copies": found.copies or 0,
        "mediators": whole.assignment.mediators if whole.assignment else (),
        "recorder": last.recorder if last else "",
    }


def agreement(case: CaseInHand, occasion: Occasion) -> AgreementForm:
    """人民调解协议书."""
    found = _agreement_of(case, FormOfAgreement.WRITTEN)
    return AgreementForm(**_said(case, occasion, found))


def oral_agreement(case: CaseInHand, occasion: Occasion) -> OralAgreementForm:
    """人民调解口头协议登记表, of the day the parties agreed: since then it binds (art. 30)."""
    found = _agreement_of(case, FormOfAgreement.ORAL)
    said = {**_said(case, occasion, found), "signed_on": found.sealed_on or found.agreed_on}
    return OralAgreementForm(**said)
