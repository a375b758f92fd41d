"""What the papers of a dispute wait for, one line each; the print preview says it in a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.vocabulary.clocks import ClockState
from models.vocabulary.terms import CaseState
from services.correspondence import ANSWERED, invited_of, referral_of
from services.queries.rows import CaseWhole

__all__ = ["Wait", "waits"]

_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_RUNNING = frozenset({CaseState.MEDIATING, CaseState.SUSPENDED})
_MANY = 3
"""From this many parties on one side there is a list of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """When a paper can be made, and the words while it cannot."""

    ready: Callable[[CaseWhole], bool]
    words: str


def _registered(case: CaseWhole) -> bool:
    return case.line.state is not CaseState.LEAD


def _in_effect(case: CaseWhole) -> bool:
    return case.agreement is not None and case.agreement.effective_on is not None


def _is_overdue(case: CaseWhole) -> bool:
    return any(
        one.code == "obligation" and one.state is ClockState.OVERDUE
        for one in case.next_step.clocks
    )


def _took(verb: str) -> Callable[[CaseWhole], bool]:
    def taken(case: CaseWhole) -> bool:
        return any(one.kind == "step" and one.facts.get("step") == verb for one in case.events)

    return taken


def _has_many(case: CaseWhole) -> bool:
    roles = [one.role for one in case.parties]
    return any(roles.count(role) >= _MANY for role in roles)


def waits() -> Mapping[str, Wait]:
    """By the code of a document; papers that are not here have more to say of themselves."""
    registered = Wait(
        ready=_registered, words=QCoreApplication.translate("Documents", "not registered")
    )
    assigned = Wait(
        ready=lambda case: case.assignment is not None,
        words=QCoreApplication.translate("Documents", "not assigned yet"),
    )
    in_effect = Wait(
        ready=_in_effect, words=QCoreApplication.translate("Documents", "not in effect yet")
    )
    free = ("intake", "notice-of-rights", "power-of-attorney", "investigation", "evidence-list")
    bound = ("cover", "contents", "file-note", "back", "file")
    to_court = ("receipt", "judicial-application", "judicial-list", "mediation-proof")
    return {
        **dict.fromkeys((*free, *bound), registered),
        **dict.fromkeys(("assignment-slip", "notice-of-meeting"), assigned),
        **dict.fromkeys(to_court, in_effect),
        "party-list": Wait(
            ready=_has_many, words=QCoreApplication.translate("Documents", "few parties")
        ),
        "notices-given": Wait(
            ready=lambda case: any(one.told for one in case.plans),
            words=QCoreApplication.translate("Documents", "nobody told yet"),
        ),
        "referral-letter": Wait(
            ready=lambda case: referral_of(case) is not None,
            words=QCoreApplication.translate("Documents", "not referred"),
        ),
        "referral-reply": Wait(
            ready=lambda case: referral_of(case) is not None and case.line.state in ANSWERED,
            words=QCoreApplication.translate("Documents", "no result yet"),
        ),
        **dict.fromkeys(
            ("invitation", "invitation-consent"),
            Wait(
                ready=lambda case: bool(invited_of(case)),
                words=QCoreApplication.translate("Documents", "nobody invited"),
            ),
        ),
        "mediator-change": Wait(
            ready=_took("reassign"),
            words=QCoreApplication.translate("Documents", "nobody replaced"),
        ),
        "extension-consent": Wait(
            ready=lambda case: bool(case.dossier.extensions) or case.line.state in _RUNNING,
            words=QCoreApplication.translate("Documents", "not in mediation"),
        ),
        "notice-to-perform": Wait(
            ready=_is_overdue,
            words=QCoreApplication.translate("Documents", "nothing overdue"),
        ),
        "follow-up": Wait(
            ready=lambda case: bool(case.follow_ups),
            words=QCoreApplication.translate("Documents", "no visit yet"),
        ),
        "notice-of-refusal": Wait(
            ready=_took("refuse"),
            words=QCoreApplication.translate("Documents", "not refused"),
        ),
        "notice-of-termination": Wait(
            ready=_took("fail"),
            words=QCoreApplication.translate("Documents", "not ended"),
        ),
        "closing-report": Wait(
            ready=lambda case: case.line.state in _OVER,
            words=QCoreApplication.translate("Documents", "not closed"),
        ),
    }
