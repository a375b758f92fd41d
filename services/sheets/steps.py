"""The sheets of what happens on the way: told, asked, shown, assigned, visited, taken to court.

As ``shapes``: plain frozen values, gathered once. What the register has no place for stays empty
here and is a ruled blank on paper, to be filled in by hand.
"""

from dataclasses import dataclass
from datetime import date, datetime

from services.sheets.privacy import local, official, personal, private
from services.sheets.shapes import ObligationRow, Sheet

__all__ = [
    "AssignmentSlip",
    "EvidenceList",
    "EvidenceRow",
    "FollowUpRecord",
    "InvestigationRecord",
    "JudicialApplication",
    "JudicialList",
    "MaterialRow",
    "MediationProof",
    "PartyList",
    "ReasonRow",
    "ReceiverRow",
    "RightsNotice",
]


@dataclass(frozen=True, kw_only=True)
class ReceiverRow:
    """Who is told of rights and duties; the day of the receipt is written beside the signature."""

    name: str = personal()
    role: str = official()


@dataclass(frozen=True, kw_only=True)
class RightsNotice(Sheet):
    """人民调解当事人权利义务告知书 (forms.md 3.5; 人民调解工作若干规定 art. 30).

    ``edition`` names the version of the text, which stands in the office's wordings.
    """

    edition: str = official()
    matter: str = ""
    receivers: tuple[ReceiverRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InvestigationRecord(Sheet):
    """人民调解调查记录 (forms.md 3.7), one for each person asked.

    Investigator and recorder are two people; ``account`` is question and answer.
    """

    matter: str = ""
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    place: str = private()
    participants: tuple[str, ...] = private(())
    asked: str = personal()
    asked_gender: str = private()
    asked_age: str = private()
    asked_address: str = private()
    relation: str = ""
    investigator: str = private()
    recorder: str = private()
    account: str = ""


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """One item of evidence: what it is, who gave it, what it proves, when it was received."""

    title: str = ""
    provider: str = personal()
    proves: str = ""
    amount: str = official()
    form: str = official()
    received_on: date | None = None
    received_by: str = private()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class EvidenceList(Sheet):
    """人民调解证据材料 (forms.md 3.8): the divider sheet with its list."""

    matter: str = ""
    rows: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FollowUpRecord(Sheet):
    """人民调解回访记录 (forms.md 3.12), one for each visit.

    ``performed`` is ``yes``, ``partly``, ``no`` or ``not-due``, ``satisfied`` ``yes``,
    ``partly``, ``no`` or ``silent``, ``escalation`` ``yes`` or ``no``; ``obligations`` say
    how far each promise has come.
    """

    agreement_number: str = official()
    matter: str = ""
    visited_on: date | None = None
    means: str = official()
    obligations: tuple[ObligationRow, ...] = ()
    account: str = ""
    performed: str = official()
    satisfied: str = official()
    escalation: str = official()
    visitor: str = private()


@dataclass(frozen=True, kw_only=True)
class MediationProof(Sheet):
    """主持调解证明 (民诉法解释 art. 354): that this committee mediated what the court is asked of.

    The number is empty while the agreement was not printed finally.
    """

    agreement_number: str = official()
    agreed_on: date | None = None
    effective_on: date | None = None
    matter: str = ""


@dataclass(frozen=True, kw_only=True)
class JudicialApplication(MediationProof):
    """司法确认申请书 (forms.md 3.13; 民诉法解释 arts 351-354): by all parties together.

    ``court`` is empty while none is chosen, ``applied_on`` the day of the application once it is on
    record; ``materials`` are what is handed in with it.
    """

    court: str = official()
    applied_on: date | None = None
    materials: tuple[str, ...] = official(())


@dataclass(frozen=True, kw_only=True)
class MaterialRow:
    """One paper for the court, and a remark where it comes in later."""

    title: str = official()
    amount: str = official()
    note: str = official()


@dataclass(frozen=True, kw_only=True)
class JudicialList(MediationProof):
    """司法确认有关材料 (forms.md 3.13): the divider sheet with its list."""

    rows: tuple[MaterialRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReasonRow:
    """One reason for the choice of a body: the factor, what was found, for it or against it.

    ``weight`` is above 0 for it, below 0 against it, 0 for neither.
    """

    factor: str = official()
    text: str = ""
    weight: int = 0


@dataclass(frozen=True, kw_only=True)
class AssignmentSlip(Sheet):
    """案件指派单: who was given the case and why (人民调解法 art. 19)."""

    title: str = ""
    topic: str = official()
    category: str = official()
    estate: str = local()
    place: str = private()
    facts: str = ""
    requests: tuple[str, ...] = ()
    body: str = official()
    mediators: tuple[str, ...] = private(())
    presiding: str = private()
    assigned_on: date | None = None
    chosen_by: str = official()
    reasons: tuple[ReasonRow, ...] = ()
    override_reason: str = ""
    due: date | None = None


@dataclass(frozen=True, kw_only=True)
class PartyList(Sheet):
    """当事人名单（附表） on its own (forms.md 2.5), for a side of three and more."""
