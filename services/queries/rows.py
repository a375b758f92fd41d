"""The frozen rows that reads return, each shaped for its reader. No row holds a live record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from models.vocabulary.dossier import Dossier
from models.vocabulary.evidence import EvidenceForm, is_pdf, is_picture
from models.vocabulary.judicial import CourtChoice
from models.vocabulary.next_step import NextStep
from models.vocabulary.recurrence import Recurrence
from models.vocabulary.terms import (
    Attitude,
    CaseKind,
    CaseState,
    ContactMeans,
    MeetingResult,
    PartyRole,
    Sex,
    Urgency,
    label,
)
from resources import Language, phrase
from services.evidence import StoredFile
from services.queries.agreement_rows import AgreementLine, FollowUpLine
from services.queries.investigation_rows import InvestigationLine
from services.queries.judicial_rows import JudicialLine
from services.queries.meeting_rows import PlanLine, StatementLine
from services.queries.printed_rows import PrintedLine, ScannedPages

__all__ = [
    "AssignmentLine",
    "CaseLine",
    "CaseWhole",
    "ContactLine",
    "EntryLine",
    "EventLine",
    "EvidenceLine",
    "MeetingLine",
    "Office",
    "PartyLine",
    "PlaceLine",
]

_STEP = "history.advance-case"


class CaseLine(NamedTuple):
    """One case in a list. ``due_*`` describe its most pressing clock; empty when none runs.

    A tuple and no dataclass: a list makes hundreds at a keystroke, and a tuple is made ten times
    faster.
    """

    id: int
    number: str
    title: str
    kind: CaseKind
    state: CaseState
    topic: str
    category: str
    place: str
    parties: str
    handler: str
    registered_on: date | None
    due_on: date | None
    due_latest_on: date | None
    due_code: str
    due_class: str
    due_start_on: date | None
    version: int

    def __repr__(self) -> str:
        return f"CaseLine(id={self.id}, number={self.number!r})"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceLine:
    """Where a case happened, by its parts."""

    estate: str = ""
    building: str = ""
    unit: str = ""
    text: str = ""

    @property
    def label(self) -> str:
        """The parts as one line."""
        return " ".join(part for part in (self.estate, self.building, self.unit, self.text) if part)


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyLine:
    """A party of a case with the particulars the directory holds; phones in the clear."""

    id: int
    role: PartyRole
    name: str = field(repr=False)
    person_id: int | None
    organisation_id: int | None
    description: str = field(repr=False)
    attitude: Attitude
    attitude_on: date | None
    sex: Sex | None
    ethnicity: str
    birth_on: date | None
    id_number: str = field(repr=False)
    occupation: str
    phone: str = field(repr=False)
    address: str = field(repr=False)
    uscc: str
    legal_representative: str = field(repr=False)
    representative_post: str
    representative_name: str = field(repr=False)
    representative_kind: str
    representative_phone: str = field(repr=False)
    representative_relation: str
    incapable: bool

    @property
    def organisation(self) -> bool:
        """Whether it is an organisation."""
        return self.organisation_id is not None

    @property
    def unidentified(self) -> bool:
        """Whether it is still 待查明."""
        return self.person_id is None and self.organisation_id is None

    @property
    def shown(self) -> str:
        """The name, or the description of someone still to be found out."""
        return self.name or self.description


@dataclass(frozen=True, kw_only=True, slots=True)
class EventLine:
    """One line of the proceeding: kind, legal date, moment of recording, and what was said.

    Day and facts are as they stand after corrections; ``was`` holds what was recorded first of
    each thing corrected since. A correction names the line it corrects in ``corrects_id``.
    """

    id: int
    kind: str
    on: date
    at: datetime
    actor: str = field(repr=False)
    state: CaseState
    note: str = field(repr=False)
    facts: Mapping[str, Any] = field(repr=False)
    corrects_id: int | None = None
    was: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactLine:
    """A logged call or visit."""

    id: int
    at: datetime
    means: ContactMeans
    whom: str = field(repr=False)
    note: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingLine:
    """A mediation meeting and who was there; ``invited`` are those who are no party.

    ``public`` is None where nobody has said whether it was open; ``objected`` is that a party
    asked for closed doors.
    """

    id: int
    ordinal: int
    held_at: datetime
    ended_at: datetime | None
    place: str
    rights_told: bool
    public: bool | None
    objected: bool
    account: str = field(repr=False)
    result: MeetingResult
    next_at: datetime | None
    recorder: str = field(repr=False)
    attended: tuple[str, ...] = field(repr=False)
    invited: tuple[str, ...] = field(repr=False)

    @property
    def doors(self) -> str:
        """``open``, ``closed`` or ``closed_on_request``; empty where nobody has said."""
        if self.public is None:
            return ""
        closed = "closed_on_request" if self.objected else "closed"
        return "open" if self.public else closed


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceLine:
    """One item; ``file`` is what may be shown and printed, ``sealed`` that it is blackened.

    ``provider`` is the name of who handed it in; ``party_id`` is set when that is a party of the
    case. ``digest`` is of the file as it was handed in (it names it, it does not open it).
    ``scan`` is set where the code on a printed paper told what it is a scan of.
    """

    id: int
    case_id: int
    position: int
    kind: str
    title: str = field(repr=False)
    proves: str = field(repr=False)
    party_id: int | None
    provider: str = field(repr=False)
    form: EvidenceForm
    copies: int | None
    pages: int | None
    taken_by: str = field(repr=False)
    taken_at: datetime | None
    received_on: date
    received_by: str = field(repr=False)
    remarks: str = field(repr=False)
    file: StoredFile
    digest: str
    sealed: bool
    scan: ScannedPages | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture that can be shown and put on a page."""
        return is_picture(self.file.media)

    @property
    def is_pdf(self) -> bool:
        """Whether it is a PDF whose pages can be shown and bound."""
        return is_pdf(self.file.media)


@dataclass(frozen=True, kw_only=True, slots=True)
class AssignmentLine:
    """Who handles the case and how they were chosen; ``reasons`` as shown at the time."""

    body_id: int
    body: str
    body_kind: str
    mediators: tuple[str, ...] = field(repr=False)
    presiding: str = field(repr=False)
    on: date
    chosen_by: str
    override_reason: str = field(repr=False)
    reasons: tuple[Mapping[str, Any], ...] = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseWhole:
    """One case whole, as the case page and ``show`` need it; ``uid`` names it outside.

    ``dossier`` are the facts the rules were asked about, ``next_step`` their answer with the
    clocks; both were computed inside the same look at the register. ``judicial`` are the
    applications for judicial confirmation, the newest last; ``courts`` those that may be asked
    once the agreement is in effect. ``earlier`` are the cases like it that were seen before.
    """

    line: CaseLine
    uid: UUID
    source: str
    urgency: Urgency
    difficulty: str
    anonymous: bool
    facts: str = field(repr=False)
    requests: tuple[str, ...] = field(repr=False)
    issues: str = field(repr=False)
    place: PlaceLine
    occurred_on: date | None
    occurred_text: str
    received_at: datetime | None
    registered_by: str = field(repr=False)
    accepted_on: date | None
    rights_notice_on: date | None
    ended_on: date | None
    closed_on: date | None
    order_number: str
    order_dispatched_on: date | None
    order_kind: str
    backfilled: bool
    external_id: str
    remarks: str = field(repr=False)
    parties: tuple[PartyLine, ...]
    events: tuple[EventLine, ...]
    contacts: tuple[ContactLine, ...]
    meetings: tuple[MeetingLine, ...]
    assignment: AssignmentLine | None
    agreement: AgreementLine | None
    follow_ups: tuple[FollowUpLine, ...]
    evidence: tuple[EvidenceLine, ...] = ()
    dossier: Dossier
    next_step: NextStep
    plans: tuple[PlanLine, ...] = ()
    statements: tuple[StatementLine, ...] = ()
    printed: tuple[PrintedLine, ...] = ()
    investigations: tuple[InvestigationLine, ...] = ()
    judicial: tuple[JudicialLine, ...] = ()
    courts: tuple[CourtChoice, ...] = ()
    earlier: Recurrence = field(default_factory=Recurrence)

    @property
    def coming(self) -> tuple[PlanLine, ...]:
        """The planned meetings that are still to be held, in the order of time."""
        return tuple(one for one in self.plans if one.open)


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryLine:
    """One entry of the journal as it is listed; ``rows`` counts the rows it touched."""

    id: int
    at: datetime
    actor: str = field(repr=False)
    command: str
    label: str
    label_params: Mapping[str, Any]
    undoable: bool
    takes_back_id: int | None
    taken_back: bool
    rows: int

    def words(self, language: Language) -> str:
        """What the entry did; of a step of the proceeding which one, from which state to which."""
        told = dict(self.label_params)
        if self.label != _STEP or "step" not in told:
            return phrase(self.label, language, **told)
        told["step"] = phrase(f"course.step-{told['step']}", language)
        states = [told.pop(name, None) for name in ("from_state", "to_state")]
        if states[0] == states[1]:
            return phrase("history.step-within", language, **told)
        before, after = (label(CaseState(one), language) for one in states)
        return phrase(_STEP, language, **told, before=before, after=after)


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """The office's own particulars, as papers and settings need them.

    ``file_profile`` is the code of the order its files are bound in, ``desk_phone`` the telephone
    that letters give.
    """

    committee_id: int
    committee: str
    committee_code: str
    street: str
    street_code: str
    seal_name: str
    prefix: str
    intake_pattern: str
    agreement_pattern: str
    desk_name: str = field(repr=False)
    practice: bool
    made_on: date
    version: int
    desk_phone: str = field(default="", repr=False)
    file_profile: str
