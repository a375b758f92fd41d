"""What was agreed on a case, as ``show`` prints it: agreement, promises, visits, confirmation."""

from typing import Any

from resources import Language
from services.exchange.written import day_text, yuan_text
from services.queries.agreement_rows import AgreementLine, FollowUpLine, ObligationLine
from services.queries.judicial_rows import JudicialLine
from services.queries.rows import CaseWhole

__all__ = ["agreement_value", "follow_up_value", "judicial_value", "obligation_values"]


def agreement_value(agreement: AgreementLine | None) -> dict[str, Any] | None:
    """The newest agreement, None before there is one."""
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
        "signatures": [{"party": one.name, "on": day_text(one.on)} for one in agreement.signatures],
        "mediator": agreement.mediator_name,
        "mediator_signed_on": day_text(agreement.mediator_signed_on),
        "sealed_on": day_text(agreement.sealed_on),
        "effective_on": day_text(agreement.effective_on),
        "locked": agreement.locked,
    }


def judicial_value(whole: CaseWhole, language: Language) -> dict[str, Any]:
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
        "applied_on": day_text(one.applied_on),
        "signed": [{"party": signed.name, "on": day_text(signed.on)} for signed in one.signed],
        "filed_on": day_text(one.filed_on),
        "ended_on": day_text(one.ended_on),
        "reason": one.reason,
        "ruling_number": one.ruling_number,
        "perform_by_on": day_text(one.perform_by_on),
        "enforcement_applied_on": day_text(one.enforcement_on),
    }


def obligation_values(whole: CaseWhole) -> list[dict[str, Any]]:
    """What each side promised, and how far it has come; money in yuan."""
    return [_obligation(one) for one in whole.agreement.obligations] if whole.agreement else []


def _obligation(obligation: ObligationLine) -> dict[str, Any]:
    return {
        "number": obligation.ordinal,
        "who": obligation.debtor,
        "to": obligation.creditor,
        "what": obligation.what,
        "amount": yuan_text(obligation.amount_fen),
        "paid": yuan_text(obligation.paid_fen),
        "due": day_text(obligation.due_on),
        "on_the_spot": obligation.on_the_spot,
        "manner": obligation.manner,
        "place": obligation.place,
        "proof": obligation.proof,
        "done_on": day_text(obligation.done_on),
    }


def follow_up_value(visit: FollowUpLine) -> dict[str, Any]:
    """One follow-up visit (回访)."""
    return {
        "on": visit.on.isoformat(),
        "performed": visit.performed.value if visit.performed else None,
        "satisfied": visit.satisfied.value if visit.satisfied else "",
        "means": visit.means.value if visit.means else "",
        "escalates": visit.escalates,
        "note": visit.note,
        "by": visit.actor,
    }
