"""The sheets of what is handed to one person: notices, a power of attorney, a receipt.

One sheet for each addressee (forms.md 3.17).
"""

from dataclasses import dataclass
from datetime import date, datetime

from services.sheets.privacy import official, personal, private
from services.sheets.shapes import PartyRow, Sheet

__all__ = [
    "MeetingNotice",
    "NoticeRow",
    "NoticesGiven",
    "PowerOfAttorney",
    "Receipt",
    "RefusalNotice",
    "TerminationNotice",
]


@dataclass(frozen=True, kw_only=True)
class MeetingNotice(Sheet):
    """调解通知书 to one party: time (the wall clock) and place are blank until they are fixed."""

    addressee: str = personal()
    matter: str = ""
    at: datetime | None = None
    place: str = private()
    mediators: tuple[str, ...] = private(())
    contact: str = private()
    phone: str = private()


@dataclass(frozen=True, kw_only=True)
class NoticeRow:
    """One notice that was given: to whom, when (the wall clock), how, and what was said of it."""

    name: str = personal()
    role: str = official()
    at: datetime | None = None
    means: str = official()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class NoticesGiven(Sheet):
    """调解通知书送达记录 of one planned meeting: the office's own copy of what it told whom.

    ``state`` says what became of the meeting, with the reason of one that was called off.
    """

    matter: str = ""
    at: datetime | None = None
    place: str = private()
    purpose: str = ""
    mediators: tuple[str, ...] = private(())
    state: str = ""
    rows: tuple[NoticeRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RefusalNotice(Sheet):
    """不予受理告知书 to an applicant (人民调解工作若干规定 arts 22, 24)."""

    addressee: str = personal()
    matter: str = ""
    requests: tuple[str, ...] = ()
    reason: str = official()
    source: str = official()
    ways: str = ""
    decided_on: date | None = None
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class TerminationNotice(Sheet):
    """终止调解告知书 to one party (人民调解法 art. 26).

    ``undisputed`` are facts both sides let stand (无争议事实), empty where they recorded none.
    """

    addressee: str = personal()
    matter: str = ""
    reason: str = official()
    ways: str = ""
    undisputed: str = ""
    ended_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PowerOfAttorney(Sheet):
    """授权委托书 of one party (forms.md 3.6); what is not known of the agent is blank.

    ``authority`` is ``general``, ``special`` or empty: the principal ticks it by hand.
    """

    principal: PartyRow
    agent: str = personal()
    agent_phone: str = private()
    agent_relation: str = private()
    authority: str = official()
    matter: str = ""


@dataclass(frozen=True, kw_only=True)
class Receipt(Sheet):
    """收条 for money or a thing handed over (forms.md 3.17).

    ``amount`` in 分, None for a thing; ``handed_on`` None leaves the day to be written by hand.
    """

    payer: str = personal()
    payee: str = personal()
    what: str = ""
    amount: int | None = None
    handed_on: date | None = None
    agreement_number: str = official()
    matter: str = ""
