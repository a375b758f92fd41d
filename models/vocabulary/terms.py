"""The closed word lists of the trade: every enum of a case, with its label in both languages.

The value of a member is the code of the outside contract. Lists that an office may extend
(channels, topics, categories, refusal reasons) are data and live in
:mod:`models.vocabulary.reference`.
"""

import re
from enum import Enum

from resources import Language, phrase

__all__ = [
    "AgreementForm",
    "ApplicationForm",
    "Attitude",
    "BodyKind",
    "CaseKind",
    "CaseState",
    "ConflictCheck",
    "ContactKind",
    "ContactMeans",
    "CourtGround",
    "CourtStep",
    "DeskRole",
    "Difficulty",
    "FailureReason",
    "HotlineKind",
    "JudicialState",
    "MeetingResult",
    "NoticeMeans",
    "ObligationState",
    "PartyRole",
    "Performed",
    "PlanState",
    "RelationKind",
    "Retention",
    "Satisfaction",
    "Sex",
    "SignMethod",
    "SourceOrigin",
    "StatementKind",
    "SuspensionReason",
    "Urgency",
    "VisitMeans",
    "WithdrawalForm",
    "label",
]


class CaseKind(Enum):
    """Whether a case is a dispute between parties or a governance matter without one."""

    DISPUTE = "dispute"
    GOVERNANCE = "governance"


class CaseState(Enum):
    """The states of a case (rules.md 2.1); 调查 and 回访 are events, not states."""

    LEAD = "lead"
    REGISTERED = "registered"
    ACCEPTED = "accepted"
    ASSIGNED = "assigned"
    MEDIATING = "mediating"
    HANDLING = "handling"
    SUSPENDED = "suspended"
    AGREED = "agreed"
    PERFORMING = "performing"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    CLOSED = "closed"
    ARCHIVED = "archived"


class PartyRole(Enum):
    """The side a party stands on."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    THIRD_PARTY = "third-party"


class Attitude(Enum):
    """What a party says to being mediated (人民调解法 17: no mediation against a clear refusal)."""

    AGREES = "agrees"
    REFUSES = "refuses"
    NOT_ASKED = "not-asked"


class AgreementForm(Enum):
    """Written, or oral with the content put down by the mediator (人民调解法 28)."""

    WRITTEN = "written"
    ORAL = "oral"


class MeetingResult(Enum):
    """How a mediation meeting ended."""

    AGREED = "agreed"
    CONTINUE = "continue"
    ENDED = "ended"


class SourceOrigin(Enum):
    """The statutory origin behind a channel (人民调解法 17 and 18)."""

    APPLICATION = "application"
    INITIATIVE = "initiative"
    REFERRAL = "referral"


class Difficulty(Enum):
    """Grade of difficulty; suggested by the program, confirmed by the director."""

    SIMPLE = "simple"
    ORDINARY = "ordinary"
    COMPLEX = "complex"


class Performed(Enum):
    """What a follow-up visit found about performance."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_DUE = "not-due"


class Satisfaction(Enum):
    """What a party said about the mediation at the follow-up."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class VisitMeans(Enum):
    """How a follow-up visit was paid (回访方式)."""

    VISIT = "visit"
    PHONE = "phone"
    OFFICE = "office"
    ONLINE = "online"


class NoticeMeans(Enum):
    """How somebody was told of a meeting."""

    HANDED = "handed"
    PHONE = "phone"
    MESSAGE = "message"
    POSTED = "posted"
    OTHER = "other"


class PlanState(Enum):
    """What became of a planned mediation meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class StatementKind(Enum):
    """What a statement in a meeting is: a point at issue, a fact, a proposal, an answer to one."""

    ISSUE = "issue"
    FACT = "fact"
    PROPOSAL = "proposal"
    ANSWER = "answer"


class SignMethod(Enum):
    """Signature, seal or fingerprint (人民调解法 29)."""

    SIGNATURE = "signature"
    SEAL = "seal"
    FINGERPRINT = "fingerprint"


class ContactMeans(Enum):
    """How somebody was reached outside a meeting."""

    PHONE = "phone"
    VISIT = "visit"
    MESSAGE = "message"
    OFFICE = "office"
    OTHER = "other"


class ObligationState(Enum):
    """Where one obligation of an agreement stands."""

    NOT_DUE = "not-due"
    PARTLY = "partly"
    PERFORMED = "performed"
    OVERDUE = "overdue"
    REFUSED = "refused"
    SUED = "sued"


class JudicialState(Enum):
    """Where the judicial confirmation of an agreement stands."""

    NOT_APPLIED = "not-applied"
    APPLIED = "applied"
    FILED = "filed"
    CONFIRMED = "confirmed"
    NOT_ACCEPTED = "not-accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class CourtGround(Enum):
    """Why a court is asked to confirm an agreement (民事诉讼法 205)."""

    INVITING = "inviting"
    DOMICILE = "domicile"
    THING = "thing"
    ORGANISATION = "organisation"


class CourtStep(Enum):
    """What follows on an application for judicial confirmation."""

    FILED = "filed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NOT_ACCEPTED = "not-accepted"
    WITHDRAWN = "withdrawn"
    ENFORCEMENT = "enforcement"


class Sex(Enum):
    """As on the identity card; unknown where nobody asked."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class BodyKind(Enum):
    """What a body that may take a case is; the directors' association never mediates."""

    COMMITTEE = "committee"
    STUDIO = "studio"
    SUBDISTRICT = "subdistrict"
    ASSOCIATION = "association"
    RESIDENTS = "residents"
    OWNERS = "owners"
    PROPERTY = "property"
    OTHER = "other"


class ConflictCheck(Enum):
    """Outcome of the conflict-of-interest check at assignment."""

    CLEAR = "clear"
    WAIVED = "waived"
    OVERRIDDEN = "overridden"
    CONFLICT = "conflict"


class FailureReason(Enum):
    """Why mediation ended without an agreement (人民调解法 23(2) and 26)."""

    PARTY_REFUSES = "party-refuses"
    NO_AGREEMENT = "no-agreement"
    NOT_SIGNED = "not-signed"
    IMPOSSIBLE = "impossible"
    OTHER = "other"


class SuspensionReason(Enum):
    """Why mediation rests for a while."""

    APPRAISAL = "appraisal"
    ILLNESS = "illness"
    DECISION = "decision"
    OTHER = "other"


class WithdrawalForm(Enum):
    """How an applicant withdrew."""

    WRITTEN = "written"
    ORAL = "oral"


class ApplicationForm(Enum):
    """How mediation was asked for (forms.md 3.3, 3.4); ``REGISTER`` is without an application."""

    WRITTEN = "written"
    ORAL = "oral"
    REGISTER = "register"


class Retention(Enum):
    """保管期限: how long a file is kept; the years are the office's setting (R-ARC-03)."""

    SHORT = "short"
    LONG = "long"
    PERMANENT = "permanent"


class HotlineKind(Enum):
    """The kind of a 12345 order, which sets its time limit."""

    CONTACT = "contact"
    ORDINARY = "ordinary"
    COMPLEX = "complex"


class ContactKind(Enum):
    """What a contact detail is."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    EMAIL = "email"
    OTHER = "other"


class RelationKind(Enum):
    """How two people are related, as far as fairness asks (特邀调解规定 15)."""

    KINSHIP = "kinship"
    DECLARED = "declared"


class Urgency(Enum):
    """How pressing a case is when it is recorded (人民调解法 25: escalation is met at once)."""

    ORDINARY = "ordinary"
    ESCALATING = "escalating"
    DANGER = "danger"


class DeskRole(Enum):
    """The seven roles at the desk; until users exist one person holds them all."""

    CLERK = "clerk"
    MEDIATOR = "mediator"
    DIRECTOR = "director"
    RECORDER = "recorder"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    READER = "reader"


def label_code(member: Enum) -> str:
    """The phrase code of a member: ``term.case-state-lead`` for ``CaseState.LEAD``."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "-", type(member).__name__).lower()
    return f"term.{words}-{member.value}"


def label(member: Enum, language: Language) -> str:
    """The word a person reads for ``member``."""
    return phrase(label_code(member), language)
