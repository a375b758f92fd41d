"""The sheets of letters with other bodies and with those invited to take part (forms.md 3.17)."""

from dataclasses import dataclass
from datetime import date, datetime

from services.sheets.privacy import official, personal, private
from services.sheets.shapes import Sheet

__all__ = ["Invitation", "InvitationConsent", "InvitedRow", "ReferralLetter", "ReferralReply"]


@dataclass(frozen=True, kw_only=True)
class ReferralLetter(Sheet):
    """委托（移送）调解函 from ``body``; what is not on record is left to be written by hand."""

    body: str = official()
    letter_number: str = official()
    matter: str = ""
    facts: str = ""
    materials: str = ""
    due_on: date | None = None
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReferralReply(Sheet):
    """回复函 to the body that referred the case: what became of it."""

    body: str = official()
    letter_number: str = official()
    matter: str = ""
    result: str = official()
    outcome: str = ""
    agreement_number: str = official()
    attached: tuple[str, ...] = official(())


@dataclass(frozen=True, kw_only=True)
class Invitation(Sheet):
    """邀请参与调解函 to one person or organisation (人民调解法 art. 20).

    Time (the wall clock) and place are blank until a meeting is planned. ``sent_on`` None says
    that the invitation is not on record yet.
    """

    addressee: str = personal()
    matter: str = ""
    reason: str = ""
    at: datetime | None = None
    place: str = private()
    mediators: tuple[str, ...] = private(())
    contact: str = private()
    phone: str = private()
    sent_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class InvitedRow:
    """One who is invited, and why."""

    name: str = personal()
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class InvitationConsent(Sheet):
    """当事人同意书 (人民调解法 art. 20): each party agrees, by hand, that these take part."""

    matter: str = ""
    rows: tuple[InvitedRow, ...] = ()
    sent_on: date | None = None
