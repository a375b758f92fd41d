"""The sheets of a referral and its answer, and of invitations to take part."""

from datetime import datetime

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import AgreementForm
from resources import Language, phrase
from services.correspondence import ANSWERED, Invited, Referral, invited_of, referral_of
from services.queries.meeting_rows import PlanLine
from services.sheets.correspondence import (
    Invitation,
    InvitationConsent,
    InvitedRow,
    ReferralLetter,
    ReferralReply,
)
from services.sheets.gathering import course
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import heads
from services.sheets.gathering.statutory import require_dispute

__all__ = ["invitation_consent", "invitations", "referral_letter", "referral_reply"]


def _referral(case: CaseInHand) -> Referral:
    require_dispute(case)
    found = referral_of(case.whole)
    if found is None:
        raise Refusal("paper.not_referred", number=case.number)
    return found


def referral_letter(case: CaseInHand, occasion: Occasion) -> ReferralLetter:
    """委托（移送）调解函.

    Raises:
        Refusal: ``paper.not_referred`` for a case that came otherwise.
    """
    found = _referral(case)
    return ReferralLetter(
        **heads(case, occasion),
        document_on=found.on,
        body=found.body,
        letter_number=found.number,
        matter=case.whole.line.title,
        facts=case.whole.facts,
        materials=found.materials,
        due_on=found.due_on,
        signed_on=found.on,
    )


def referral_reply(case: CaseInHand, occasion: Occasion) -> ReferralReply:
    """回复函 to whoever referred the case.

    Raises:
        Refusal: ``paper.not_referred``, ``paper.no_result`` while the case runs.
    """
    found = _referral(case)
    whole = case.whole
    if whole.line.state not in ANSWERED:
        raise Refusal("paper.no_result", number=case.number)
    agreement = whole.agreement if whole.agreement and whole.agreement.effective_on else None
    outcome = (course.ending_words(case), course.outcome_words(case))
    return ReferralReply(
        **heads(case, occasion),
        document_on=whole.ended_on,
        body=found.body,
        letter_number=found.number,
        matter=whole.line.title,
        result=course.outcome(case),
        outcome="\n".join(text for text in outcome if text),
        agreement_number=agreement.number if agreement else "",
        attached=_attached(agreement.form) if agreement else (),
    )


def _attached(form: AgreementForm) -> tuple[str, ...]:
    title = "title_oral_agreement" if form is AgreementForm.ORAL else "title_agreement"
    return (phrase(f"form.{title}", Language.CHINESE),)


def _invited(case: CaseInHand) -> tuple[Invited, ...]:
    require_dispute(case)
    found = invited_of(case.whole)
    if not found:
        raise Refusal("paper.nobody_invited", number=case.number)
    return found


def _wall(moment: datetime) -> datetime:
    return moments.local(moment).replace(tzinfo=None)


def _plan_with(case: CaseInHand, name: str) -> PlanLine | None:
    """The last meeting that names this one, held or not."""
    plans = (one for one in case.whole.plans if any(who.name == name for who in one.others))
    return next(reversed(tuple(plans)), None)


def invitations(case: CaseInHand, occasion: Occasion) -> tuple[Invitation, ...]:
    """邀请参与调解函 to everybody invited.

    Raises:
        Refusal: ``paper.nobody_invited``.
    """
    found, head, given = _invited(case), heads(case, occasion), case.whole.assignment
    made = []
    for one in found:
        plan = _plan_with(case, one.name)
        hosts = tuple(who.name for who in plan.mediators) if plan is not None else ()
        made.append(
            Invitation(
                **head,
                document_on=one.on,
                addressee=one.name,
                matter=case.whole.line.title,
                reason=one.reason,
                at=_wall(plan.starts_at) if plan is not None else None,
                place=plan.room if plan is not None else "",
                mediators=hosts or (given.mediators if given is not None else ()),
                contact=occasion.office.desk_name,
                phone=occasion.office.desk_phone,
                sent_on=one.on,
            )
        )
    return tuple(made)


def invitation_consent(case: CaseInHand, occasion: Occasion) -> InvitationConsent:
    """当事人同意书 on everybody invited.

    Raises:
        Refusal: ``paper.nobody_invited``.
    """
    found = _invited(case)
    return InvitationConsent(
        **heads(case, occasion),
        matter=case.whole.line.title,
        rows=tuple(InvitedRow(name=one.name, reason=one.reason) for one in found),
        sent_on=next((one.on for one in found if one.on), None),
    )
