"""The shapes of sheets: plain frozen values, everything a paper says and nothing else.

Dates are dates, money is whole 分, texts are as recorded. A compose function under
``reports/forms`` lays a sheet out without asking anything more; masking (``masking.py``) turns a
sheet into a sheet by the treatment each text field declares (``privacy.py``).
"""

from dataclasses import dataclass
from datetime import date, datetime

from models.vocabulary.paper_codes import PaperCode
from services.sheets.privacy import local, official, personal, private

__all__ = [
    "AgreementForm",
    "ApplicationForm",
    "Attendee",
    "Brief",
    "CaseSheet",
    "Coded",
    "DeadlineRow",
    "IntakeForm",
    "MediationRecord",
    "ObligationRow",
    "Office",
    "OralAgreementForm",
    "Pack",
    "PartyRow",
    "Sheet",
    "StepRow",
    "Summary",
]


@dataclass(frozen=True, kw_only=True)
class Office:
    """Whose paper it is: street, residents' committee 居委会 and mediation committee 调委会.

    ``seal_name`` is the mediation committee's name as on its seal; it prints above the seal's
    place and nowhere is it put together from other words. ``wordings`` are the sentences the
    office words itself, as pairs of code and text; papers print the shipped ones for the others.
    """

    committee: str = official()
    street: str = official()
    seal_name: str = official()
    prefix: str = official()
    wordings: tuple[tuple[str, str], ...] = official(())


@dataclass(frozen=True, kw_only=True)
class PartyRow:
    """One party as the party block prints it (当事人栏, forms.md 2.4).

    ``role`` is the official word (申请人, 被申请人, 第三方), ``label`` the short one used in the
    text (甲方, 住户甲). For an organisation ``name`` is its registered name and the personal
    fields stay empty. ``is_unidentified`` marks a party still 待查明, known by description only,
    ``is_anonymous`` a caller who asked not to be named: nothing but the role is left of them.
    """

    role: str = official()
    label: str = official()
    name: str = personal()
    gender: str = private()
    ethnicity: str = private()
    birth_on: date | None = private(None)  # noqa: RUF009 - a field specifier, as the others
    occupation: str = private()
    phone: str = private()
    address: str = private()
    community: str = local()
    id_number: str = private()
    is_organisation: bool = False
    legal_representative: str = private()
    representative_post: str = private()
    uscc: str = private()
    agent: str = private()
    agent_phone: str = private()
    agent_relation: str = private()
    agent_authority: str = private()
    guardian: str = private()
    guardian_relation: str = private()
    is_unidentified: bool = False
    is_anonymous: bool = False


@dataclass(frozen=True, kw_only=True)
class StepRow:
    """One line of 办理过程: the day, the step, who took it, what came of it.

    ``people`` are those it happened with (who was called, who was given the case), ``body`` the
    one that was given it.
    """

    on: date
    step: str = official()
    person: str = personal()
    people: tuple[str, ...] = personal(())
    body: str = official()
    summary: str = ""


@dataclass(frozen=True, kw_only=True)
class DoneRow:
    """One performance of an obligation: its day, and what was paid (分), None for no money."""

    on: date
    amount: int | None = None


@dataclass(frozen=True, kw_only=True)
class ObligationRow:
    """One obligation of an agreement: who owes whom what, how, where and by when.

    ``amount`` in 分, None where nothing is paid. ``is_on_the_spot`` marks what was done when the
    agreement was reached (当场履行). ``done`` are its performances in the order of their days,
    ``done_on`` the day that it was wholly performed. ``days_late`` counts from ``latest``, the last
    day after rest days (民法典 203), to that day, or to the day that is spoken of.
    """

    who: str = personal()
    to: str = personal()
    what: str = ""
    amount: int | None = None
    due: date | None = None
    is_on_the_spot: bool = False
    manner: str = ""
    place: str = private()
    proof: str = ""
    state: str = official()
    done: tuple[DoneRow, ...] = ()
    done_on: date | None = None
    latest: date | None = None
    days_late: int = 0


@dataclass(frozen=True, kw_only=True)
class DeadlineRow:
    """One running clock: the safe date, the latest lawful one, and on what ground."""

    label: str = official()
    due: date
    latest: date | None = None
    state: str = official()
    source: str = official()


@dataclass(frozen=True, kw_only=True)
class Coded:
    """Which version of which paper a sheet is: the code of its first page, and the whole digest.

    ``part`` tells the sheets of one document apart, from 1; ``edition`` is the agreement's, else 0.
    """

    code: PaperCode
    part: int
    digest: str = official()
    edition: int = 0


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What every sheet carries: the office, the intake number and the masking it is in.

    ``masking`` is ``full``, ``meeting`` or ``anonymous``; ``document_on`` is the paper's own
    date (ages are counted at it, None leaves the date open); ``printed_by`` appears on full
    prints of the program's own papers. ``is_open`` marks a record that is not closed yet, whose
    paper is a draft. ``coded`` is what stands in the code on its pages, None on drafts and on
    masked papers, which belong into no file.
    """

    office: Office
    number: str = official()
    masking: str = official("full")
    document_on: date | None = None
    printed_at: datetime | None = None
    printed_by: str = private()
    parties: tuple[PartyRow, ...] = ()
    is_open: bool = False
    coded: Coded | None = official(None)  # noqa: RUF009 - a field specifier, as the others


@dataclass(frozen=True, kw_only=True)
class CaseSheet(Sheet):
    """案件办理单 (forms.md 4.1): the whole case on one paper; ``heading`` is its printed title.

    ``registered_at`` is the moment a case came in, where it is that of the registration's day;
    ``occurred_text`` stands where no day is known. ``result`` is the official word for the
    outcome, ``outcome`` what was done, in the clerk's own words. A governance matter is no
    dispute: it has no agreement and no judicial confirmation.
    """

    heading: str = official("社区治理案件登记表")
    is_dispute: bool = True
    title: str = ""
    topic: str = official()
    category: str = official()
    difficulty: str = official()
    state: str = official()
    source: str = official()
    order_number: str = private()
    registered_on: date | None = None
    registered_at: datetime | None = None
    registered_by: str = private()
    occurred_on: date | None = None
    occurred_text: str = ""
    estate: str = local()
    place: str = private()
    facts: str = ""
    requests: tuple[str, ...] = ()
    body: str = official()
    mediators: tuple[str, ...] = private(())
    assigned_on: date | None = None
    assigned_by: str = private()
    invited: tuple[str, ...] = private(())
    steps: tuple[StepRow, ...] = ()
    result: str = official()
    outcome: str = ""
    agreement_form: str = official()
    agreement_number: str = official()
    terms: tuple[str, ...] = ()
    obligations: tuple[ObligationRow, ...] = ()
    performance: str = ""
    confirmation: str = ""
    follow_up: str = ""
    satisfaction: str = official()
    deadlines: tuple[DeadlineRow, ...] = ()
    prepared_by: str = private()
    reviewed_by: str = private()


@dataclass(frozen=True, kw_only=True)
class ApplicationForm(Sheet):
    """人民调解申请书 (forms.md 3.3). ``signed_on`` None leaves the day to be written by hand."""

    signed_on: date | None = None
    facts: str = ""
    requests: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IntakeForm(Sheet):
    """人民调解受理登记表 (forms.md 3.4).

    ``origin`` is the statutory one: ``application``, ``initiative`` or ``referral``;
    ``referred_by`` names the body for the last.
    """

    accepted_on: date | None = None
    origin: str = official("application")
    referred_by: str = official()
    category: str = official()
    facts: str = ""
    registered_by: str = private()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class MediationRecord(Sheet):
    """人民调解记录 (forms.md 3.9), one for each mediation meeting 调解会, the ``ordinal``-th.

    ``result`` is ``agreed``, ``continue`` or ``ended``, empty while open. ``doors`` is ``open``,
    ``closed`` or ``closed_on_request`` of a party (人民调解法 23), empty where nobody has said.
    """

    ordinal: int = 1
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    place: str = private()
    matter: str = ""
    present: tuple[str, ...] = private(())
    participants: tuple[str, ...] = private(())
    mediators: tuple[str, ...] = private(())
    recorder: str = private()
    rights_told: bool = False
    doors: str = official()
    account: str = ""
    result: str = official()
    next_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementForm(Sheet):
    """人民调解协议书 (forms.md 3.10; contents after 人民调解法 art. 29, 若干规定 art. 35).

    ``agreement_number`` is the 协议书编号, empty on a draft. ``manner`` and ``place`` are those of
    the whole agreement, printed where an obligation names none of its own. ``signed_on`` is the
    day of the seal, left to be written by hand while it is None. ``copies`` defaults on
    paper to one for each party and one for the committee when 0.
    """

    agreement_number: str = official()
    signed_on: date | None = None
    facts: str = ""
    issues: str = ""
    liability: str = ""
    clauses: tuple[str, ...] = ()
    obligations: tuple[ObligationRow, ...] = ()
    manner: str = ""
    place: str = private()
    copies: int = 0
    mediators: tuple[str, ...] = private(())
    recorder: str = private()
    prints_id_numbers: bool = True


@dataclass(frozen=True, kw_only=True)
class OralAgreementForm(AgreementForm):
    """人民调解口头协议登记表 (forms.md 3.11): as the agreement, without the line on copies."""


@dataclass(frozen=True, kw_only=True)
class Summary(Sheet):
    """案件摘要: one case on one page for a meeting."""

    title: str = ""
    topic: str = official()
    category: str = official()
    state: str = official()
    estate: str = local()
    registered_on: date | None = None
    body: str = official()
    facts: str = ""
    requests: tuple[str, ...] = ()
    progress: tuple[StepRow, ...] = ()
    terms: tuple[str, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief(Sheet):
    """案件简报: five lines for a list read out at a meeting."""

    title: str = ""
    topic: str = official()
    state: str = official()
    estate: str = local()
    facts: str = ""
    progress: str = ""
    next_step: str = ""


@dataclass(frozen=True, kw_only=True)
class Attendee:
    """A person expected at a meeting.

    The sign-in sheet is the one place where a masked pack prints names (decisions.md, Guards,
    clocks, printing); telephones are never printed there.
    """

    name: str = official()
    unit: str = official()
    post: str = official()


@dataclass(frozen=True, kw_only=True)
class Pack:
    """会议材料: cover, contents, one summary a case, sign-in sheet 签到表."""

    office: Office
    title: str = ""
    masking: str = official("meeting")
    meeting_at: datetime | None = None
    place: str = official()
    note: str = ""
    summaries: tuple[Summary, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    printed_at: datetime | None = None
    printed_by: str = private()
