"""The facts of one case that rules are asked about, in one frozen value.

Services build it from rows; guards, clocks and the completeness check read nothing else. Every
field has a default, so that a rule can be tried with the one fact it is about. Dates are local
dates of Shanghai, amounts whole 分.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from models.vocabulary.deadlines import Reckoning, shipped_reckoning
from models.vocabulary.findings import Finding
from models.vocabulary.terms import (
    AgreementForm,
    Attitude,
    BodyKind,
    CaseKind,
    CaseState,
    ConflictCheck,
    Difficulty,
    HotlineKind,
    JudicialState,
    MeetingResult,
    PartyRole,
    Performed,
    Satisfaction,
    SuspensionReason,
)

if TYPE_CHECKING:
    from models.vocabulary.territory import Elsewhere

__all__ = [
    "AgreementFacts",
    "AssignmentFacts",
    "CaseStep",
    "Dossier",
    "Extension",
    "FollowUpFacts",
    "HotlineFacts",
    "InviteeFacts",
    "JudicialFacts",
    "MeetingFacts",
    "ObligationFacts",
    "PartyFacts",
    "PlatformFacts",
    "Suspension",
    "Told",
]


class Told(TypedDict):
    """Whom a finding is about: ``party``, empty while unknown, and ``number`` from 1."""

    party: str
    number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyFacts:
    """A party as far as rules ask; ``index`` counts from 0 in the order of the case.

    ``unidentified`` is the 待查明 of intake; ``has_agent`` says that a statutory agent acts
    (民法典 19-22, 27, 34), ``has_proxy`` that somebody acts by a mandate; ``incapable`` is an adult
    without full capacity.
    """

    index: int = 0
    role: PartyRole = PartyRole.APPLICANT
    name: str = field(default="", repr=False)
    unidentified: bool = False
    anonymous: bool = False
    organisation: bool = False
    birth_on: date | None = None
    incapable: bool = False
    has_agent: bool = False
    attitude: Attitude = Attitude.NOT_ASKED
    has_identity: bool = False
    has_address: bool = False
    has_phone: bool = False
    has_representative: bool = False
    has_proxy: bool = False

    @property
    def known(self) -> bool:
        """Whether it is clear who this is."""
        return bool(self.name) and not self.unidentified and not self.anonymous

    @property
    def told(self) -> Told:
        """How a finding names the party."""
        return {"party": self.name if self.known else "", "number": self.index + 1}


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignmentFacts:
    """Who was given the case. ``committee`` is the committee whose seal an agreement carries.

    ``arisen`` are the ties that exclude a mediator and were not there, or not known, when the case
    was given; gathered for the one open case only.
    """

    body: str = ""
    body_kind: BodyKind = BodyKind.COMMITTEE
    committee: str = ""
    mediators: tuple[str, ...] = field(default=(), repr=False)
    host: str = field(default="", repr=False)
    conflict: ConflictCheck | None = None
    conflict_reason: str = field(default="", repr=False)
    conflict_by: str = field(default="", repr=False)
    arisen: tuple[Finding, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class InviteeFacts:
    """A person invited to a meeting, and whether every party consented (人民调解法 20).

    None where nobody has said.
    """

    name: str = field(default="", repr=False)
    consented: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingFacts:
    """One mediation meeting (调解会)."""

    held_on: date
    result: MeetingResult = MeetingResult.CONTINUE
    has_record: bool = True
    rights_told: bool = False
    public: bool = False
    objected: bool = False
    invitees: tuple[InviteeFacts, ...] = ()
    next_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ObligationFacts:
    """One obligation of an agreement; ``number`` counts from 1, amounts are in 分."""

    number: int = 1
    who: str = field(default="", repr=False)
    to: str = field(default="", repr=False)
    what: str = field(default="", repr=False)
    amount_fen: int = 0
    due_on: date | None = None
    on_the_spot: bool = False
    manner: str = ""
    place: str = ""
    performed_on: date | None = None
    amount_done_fen: int = 0

    @property
    def done(self) -> bool:
        """Whether nothing of it is open any more."""
        return self.performed_on is not None and self.amount_done_fen >= self.amount_fen


@dataclass(frozen=True, kw_only=True, slots=True)
class AgreementFacts:
    """The agreement in force or in the making.

    ``signed_on`` holds one date or None for each party, in the order of the parties;
    ``printed_on`` is the day this version was first printed finally, and numbered by it;
    ``looked_at`` are the points of lawfulness looked at since it was last written (人民调解法 3).
    """

    form: AgreementForm = AgreementForm.WRITTEN
    version: int = 1
    agreed_on: date | None = None
    facts: str = field(default="", repr=False)
    issues: str = field(default="", repr=False)
    liability: str = field(default="", repr=False)
    clauses: tuple[str, ...] = field(default=(), repr=False)
    obligations: tuple[ObligationFacts, ...] = ()
    signed_on: tuple[date | None, ...] = ()
    mediator_signed_on: date | None = None
    sealed_on: date | None = None
    printed_on: date | None = None
    looked_at: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpFacts:
    """One follow-up visit or call (回访)."""

    on: date
    performed: Performed | None = Performed.YES
    satisfied: Satisfaction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseStep:
    """A step of the proceeding that took place: the state reached and its legal date."""

    state: CaseState
    on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Suspension:
    """A rest of the mediation: the day it began and, once over, the day it went on again."""

    from_on: date
    to_on: date | None = None
    reason: SuspensionReason = SuspensionReason.OTHER


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """A longer mediation period, valid only with the consent of every party.

    ``consents`` holds one attitude for each party, in the order of the parties.
    """

    agreed_on: date
    new_due_on: date
    consents: tuple[Attitude, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether every party was asked and agrees."""
        return bool(self.consents) and all(one is Attitude.AGREES for one in self.consents)


@dataclass(frozen=True, kw_only=True, slots=True)
class JudicialFacts:
    """The judicial confirmation (人民调解法 33), as far as clocks ask.

    ``perform_by_on`` is the last day for performance set in the ruling.
    """

    state: JudicialState = JudicialState.NOT_APPLIED
    applied_on: date | None = None
    ruled_on: date | None = None
    perform_by_on: date | None = None
    enforcement_applied_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HotlineFacts:
    """The 12345 order behind a case."""

    dispatched_on: date
    kind: HotlineKind = HotlineKind.ORDINARY
    answered_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PlatformFacts:
    """An application through the 解纷“一件事” platform, and when a party was first reached."""

    applied_on: date
    contacted_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dossier:
    """The facts of one case.

    ``ways_told`` is what was told about other ways (arbitration, administrative, court),
    ``ways`` the same for each party in the order of the parties, where it was kept apart;
    ``escalating`` says that the dispute may become worse (人民调解法 25), ``possible_offence``
    that it may become a matter for the police, ``reported_on`` the day it was reported;
    ``reminded_on`` is the day performance was last urged (人民调解法 31);
    ``remedies_told_on`` the day a creditor was told of the court (人民调解法 31, 32).
    ``similar_open`` are the numbers of open cases a lead may be the same matter as (R-FUP-04);
    gathered for the one lead that is looked at. ``outside_area`` is what says that the dispute is
    another committee's, gathered for the one case that waits for acceptance.
    ``backfilled`` marks an old paper case entered with past dates: it raises no alarm.
    ``reckoning`` is how the case's office counts time.
    """

    kind: CaseKind = CaseKind.DISPUTE
    state: CaseState = CaseState.REGISTERED
    backfilled: bool = False
    source: str = ""
    topic: str = ""
    category: str = ""
    place: str = field(default="", repr=False)
    facts: str = field(default="", repr=False)
    requests: str = field(default="", repr=False)
    difficulty: Difficulty | None = None
    registered_on: date | None = None
    accepted_on: date | None = None
    closed_on: date | None = None
    archived_on: date | None = None
    outside_area: "tuple[Elsewhere, ...]" = ()
    possible_offence: bool = False
    reported_on: date | None = None
    similar_open: tuple[str, ...] = ()
    parties: tuple[PartyFacts, ...] = ()
    assignment: AssignmentFacts = field(default_factory=AssignmentFacts)
    rights_notice_on: date | None = None
    meetings: tuple[MeetingFacts, ...] = ()
    agreement: AgreementFacts | None = None
    follow_ups: tuple[FollowUpFacts, ...] = ()
    ways_told: str = field(default="", repr=False)
    ways: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    escalating: bool = False
    reminded_on: date | None = None
    remedies_told_on: date | None = None
    steps: tuple[CaseStep, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    extensions: tuple[Extension, ...] = ()
    judicial: JudicialFacts = field(default_factory=JudicialFacts)
    hotline: HotlineFacts | None = None
    platform: PlatformFacts | None = None
    reckoning: Reckoning = field(default_factory=shipped_reckoning, repr=False)

    def last_on(self, *states: CaseState) -> date | None:
        """The day one of ``states`` was last reached, or None."""
        return next((step.on for step in reversed(self.steps) if step.state in states), None)

    @property
    def previous_on(self) -> date | None:
        """The day of the last step; no later step may carry an earlier date."""
        if self.steps:
            return self.steps[-1].on
        return self.accepted_on or self.registered_on
