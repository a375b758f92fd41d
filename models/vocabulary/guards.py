"""What holds a step of the proceeding back, and what lets it pass with a note.

Each guard is a function of the dossier, the typed draft and the day, registered under the name
that ``proceeding.json`` uses. A BLOCK finding refuses the step; a WARN passes and is noted.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from models.vocabulary import completeness, file_check
from models.vocabulary.dossier import Dossier, PartyFacts
from models.vocabulary.drafts import Draft, day_on_record, read_draft
from models.vocabulary.file_profiles import CONDITIONS
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.proceeding import FieldKind, Move
from models.vocabulary.terms import (
    Attitude,
    BodyKind,
    CaseKind,
    CaseState,
    ConflictCheck,
    PartyRole,
)

__all__ = ["GUARDS", "blocks", "missing", "satisfied"]

Guard = Callable[[Dossier, Draft, date], Iterable[Finding]]

GUARDS: dict[str, Guard] = {}
"""Every guard by the name the proceeding uses."""

FULL_AGE = 18
RULES_33 = "人民调解工作若干规定 第33条"


def _guard(name: str) -> Callable[[Guard], Guard]:
    def register(function: Guard) -> Guard:
        GUARDS[name] = function
        return function

    return register


def _block(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    return Finding(
        code=f"guard.{code}", severity=Severity.BLOCK, field=field, source=source, params=params
    )


def _warn(code: str, field: str = "", source: str = "", **params: object) -> Finding:
    return Finding(
        code=f"guard.{code}", severity=Severity.WARN, field=field, source=source, params=params
    )


def missing(dossier: Dossier, move: Move, draft: Draft, today: date) -> tuple[Finding, ...]:
    """Everything that ``move`` still lacks: unfilled fields, impossible dates, its guards.

    ``draft`` may be typed text or values; malformed text raises Refusal. The warnings
    of a ``backfilled`` case are only information: an old paper case raises no alarm.
    """
    typed = read_draft(move, draft, dossier, today)
    found = [*_unfilled(move, typed), *_dates(dossier, move, typed, today)]
    for name in move.guards:
        found.extend(GUARDS[name](dossier, typed, today))
    if dossier.backfilled:
        found = [
            replace(one, severity=Severity.INFO) if one.severity is Severity.WARN else one
            for one in found
        ]
    return tuple(found)


def satisfied(dossier: Dossier, move: Move, today: date) -> tuple[str, ...]:
    """The names of the guards of ``move`` that have what they ask for, without any draft."""
    typed = read_draft(move, {}, dossier, today)
    unasked = {"consent", "every-consent"} if "consent" not in typed else set()
    unasked |= _ON_WHAT_IS_SAID
    names = (name for name in move.guards if name not in unasked)
    return tuple(name for name in names if not tuple(GUARDS[name](dossier, typed, today)))


_ON_WHAT_IS_SAID = frozenset({"told-applicants", "told-everyone", "told-withdrawing"})
"""Guards that find nothing before somebody has said something: no tick for them."""


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any of ``findings`` refuses the step."""
    return any(one.severity is Severity.BLOCK for one in findings)


def _unfilled(move: Move, draft: Draft) -> Iterable[Finding]:
    for field in move.fields:
        if field.required and draft.get(field.name) in {None, ""}:
            yield _block(f"missing-{field.name.replace('_', '-')}", field.name, move.source)


def _dates(dossier: Dossier, move: Move, draft: Draft, today: date) -> Iterable[Finding]:
    """No step lies in the future, or before the step it follows.

    What was logged late keeps its own day, though the step before it was entered under a later
    one (a case assigned on the screen after its meeting was held): that is said, not refused.
    """
    previous = dossier.previous_on
    for field in move.fields:
        day = draft.get(field.name)
        if field.kind is FieldKind.DATE and isinstance(day, date):
            if day > today and not field.future:
                yield _block("date-in-future", field.name, day=day)
            if field.name == move.date_field and previous and day < previous:
                late = day == day_on_record(move, dossier)
                finding = _warn if late else _block
                code = "entered-late" if late else "date-before-previous"
                yield finding(code, field.name, day=day, previous=previous)


# Intake


@_guard("lead")
def _lead(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A lead may lack anything, but says what it lacks."""
    for finding in _intake(dossier, _draft, _today):
        yield replace(finding, severity=Severity.WARN)


@_guard("intake")
def _intake(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """The five things every registration carries: source, applicant, place, facts, topic."""
    applicants = [one for one in dossier.parties if one.role is PartyRole.APPLICANT]
    if not dossier.source:
        yield _block("no-source", "source")
    if not any(one.name or one.anonymous for one in applicants):
        yield _block("no-applicant", "parties.0.name")
    if not dossier.place.strip():
        yield _block("no-place", "place.text")
    if not dossier.facts.strip():
        yield _block("no-facts", "facts")
    if not dossier.topic:
        yield _block("no-topic", "topic")
    respondent = any(one.role is PartyRole.RESPONDENT for one in dossier.parties)
    if dossier.kind is CaseKind.DISPUTE and not respondent:
        yield _warn("no-respondent", "parties.1.name")


@_guard("duplicates")
def _duplicates(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A new dispute on the same facts is linked, not counted again."""
    if dossier.similar_open:
        yield _warn("similar-open", "links", numbers="、".join(dossier.similar_open))


# Acceptance


@_guard("consent")
def _consent(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """No mediation against a clear refusal (人民调解法 17)."""
    for party, said in zip(dossier.parties, _said(draft), strict=False):
        field = f"consent.{party.index}"
        if said is Attitude.REFUSES:
            yield _block("party-refuses", field, "人民调解法 第17条", **party.told)
        elif said is Attitude.NOT_ASKED:
            yield _warn("party-not-asked", field, "人民调解法 第17条", **party.told)


def _said(draft: Draft) -> tuple[Attitude, ...]:
    consent = draft.get("consent")
    return consent if isinstance(consent, tuple) else ()


@_guard("known-parties")
def _known_parties(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A dispute has two sides; who is still to be found out cannot be asked to a meeting."""
    for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT):
        if not any(one.role is role and one.known for one in dossier.parties):
            yield _warn(f"unknown-{role.value}", "parties", "人民调解工作若干规定 第20条")


@_guard("jurisdiction")
def _jurisdiction(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    if dossier.outside_area:
        yield _warn("outside-area", "place", "人民调解工作若干规定 第21条")


@_guard("offence")
def _offence(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A possible offence is reported; its civil side may still be mediated (人民调解法 25)."""
    if dossier.possible_offence and dossier.reported_on is None:
        yield _warn("offence-not-reported", "reported_on", "人民调解法 第25条")


def _unaided(dossier: Dossier, today: date) -> Iterable[PartyFacts]:
    """The parties under age or without full capacity for whom nobody acts (民法典 19-22)."""
    for party in dossier.parties:
        born = party.birth_on
        minor = born is not None and today < _anniversary(born, FULL_AGE)
        if (minor or party.incapable) and not party.organisation and not party.has_agent:
            yield party


def _anniversary(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # born on 29 February: of age on 1 March
        return date(born.year + years, 3, 1)


@_guard("capacity-warning")
def _capacity_warning(dossier: Dossier, draft: Draft, today: date) -> Iterable[Finding]:
    for finding in _capacity(dossier, draft, today):
        yield replace(finding, severity=Severity.WARN)


@_guard("capacity")
def _capacity(dossier: Dossier, _draft: Draft, today: date) -> Iterable[Finding]:
    """A minor's statutory agent acts, or at least consents."""
    for party in _unaided(dossier, today):
        field = f"parties.{party.index}.agent"
        yield _block("no-agent", field, "民法典 第19、20、27条", **party.told)


# Assignment


@_guard("body")
def _body(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """The directors' association consults, but issues no mediation agreement (人民调解法 7, 8)."""
    association = draft.get("body_kind") is BodyKind.ASSOCIATION
    if dossier.kind is CaseKind.DISPUTE and association:
        yield _block("association-mediates", "body", "人民调解法 第7、8条")


@_guard("responsible-body")
def _responsible_body(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    if not draft.get("body") and not draft.get("mediators"):
        yield _block("no-body", "body")


@_guard("mediators")
def _mediators(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """One or more mediators, one of them presiding (人民调解法 19)."""
    if dossier.kind is not CaseKind.DISPUTE:
        return
    named = draft.get("mediators", dossier.assignment.mediators)
    mediators = named if isinstance(named, tuple) else ()
    host = draft.get("host", dossier.assignment.host)
    if not mediators:
        yield _block("no-mediator", "mediators", "人民调解法 第19条")
    elif len(mediators) > 1 and host not in mediators:
        yield _warn("no-host", "host", "人民调解工作若干规定 第25条")


@_guard("conflict")
def _conflict(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A conflict excludes, unless waived, or overridden by a supervisor with a reason."""
    check = draft.get("conflict")
    if check is ConflictCheck.CONFLICT:
        yield _block("conflict", "mediators", "人民调解法 第23条")
    elif check is ConflictCheck.OVERRIDDEN and not draft.get("conflict_reason"):
        yield _block("conflict-reason", "conflict_reason", "人民调解法 第23条")
    elif check is ConflictCheck.OVERRIDDEN and not draft.get("conflict_by"):
        yield _block("conflict-by", "conflict_by", "人民调解法 第23条")
    elif check is None:
        yield _warn("conflict-unchecked", "conflict", "人民调解法 第23条")


# Mediation


@_guard("meeting-consent")
def _meeting_consent(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """Invited persons need the parties' consent; one objection closes the doors (20, 23)."""
    for number, meeting in enumerate(dossier.meetings, start=1):
        at = f"meetings.{number - 1}"
        if any(not one.consented for one in meeting.invitees):
            yield _block("invitee-consent", f"{at}.invitees", "人民调解法 第20条", number=number)
        if meeting.public and meeting.objected:
            yield _block("open-despite", f"{at}.public", "人民调解法 第23条", number=number)


@_guard("record")
def _record(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    if not any(meeting.has_record for meeting in dossier.meetings):
        yield _block("no-record", "meetings", "人民调解法 第27条")


@_guard("extension")
def _extension(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A longer period needs the consent of every party."""
    new, asked = draft.get("new_due_on"), draft.get("extended_on")
    if isinstance(new, date) and isinstance(asked, date) and new <= asked:
        yield _block("extension-not-later", "new_due_on", RULES_33, asked=asked)
    yield from _every_consent(dossier, draft, _today)


@_guard("every-consent")
def _every_consent(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    for party, said in zip(dossier.parties, _said(draft), strict=False):
        if said is not Attitude.AGREES:
            field = f"consent.{party.index}"
            yield _block("consent-of-every-party", field, RULES_33, **party.told)


@_guard("resumption")
def _resumption(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A rest has a day it is expected to end, and that day comes after it began."""
    begun, expected = draft.get("suspended_on"), draft.get("expected_on")
    if not isinstance(expected, date):
        yield _warn("no-expected-day", "expected_on")
    elif isinstance(begun, date) and expected <= begun:
        yield _block("expected-not-later", "expected_on", begun=begun)


@_guard("told-withdrawing")
def _told_withdrawing(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Only who applied can withdraw; another's wish ends the mediation (人民调解法 17, 26)."""
    applicants = {one.name for one in dossier.parties if one.role is PartyRole.APPLICANT}
    others = {one.name for one in dossier.parties} - applicants
    if draft.get("withdrawn_by") in others - {""}:
        yield _warn("withdrawn-by-other", "withdrawn_by", "人民调解法 第23、26条")


@_guard("told-applicants")
def _told_applicants(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """The applicant of a refused dispute is told where to turn (若干规定 24)."""
    roles = {PartyRole.APPLICANT}
    yield from _untold(dossier, draft, roles, "人民调解工作若干规定 第24条")


@_guard("told-everyone")
def _told_everyone(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Each party of a failed mediation is told of the other ways (人民调解法 26)."""
    yield from _untold(dossier, draft, set(PartyRole), "人民调解法 第26条")


def _untold(
    dossier: Dossier, draft: Draft, roles: set[PartyRole], source: str
) -> Iterable[Finding]:
    told = draft.get("ways_told")
    if not isinstance(told, tuple):
        return  # that nobody was told is the missing field itself
    for party, ways in zip(dossier.parties, told, strict=False):
        if party.role in roles and (party.known or party.anonymous) and not ways:
            field = f"ways_told.{party.index}"
            yield _block("ways-of-party", field, source, **party.told)


@_guard("escalation")
def _escalation(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """What may become worse is calmed first and handed over at once (若干规定 24)."""
    if dossier.escalating:
        yield _warn("may-escalate", "", "人民调解工作若干规定 第24条")


@_guard("letter")
def _letter(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A transfer goes by letter; one by telephone has its letter sent after it."""
    if not draft.get("letter_number"):
        yield _warn("no-letter", "letter_number", "人民调解工作若干规定 第24条")


# Agreement


@_guard("contents")
def _contents(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    return completeness.contents(dossier)


@_guard("oral-form")
def _oral_form(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    return completeness.oral_form(dossier)


@_guard("signatures")
def _signatures(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Only an agreement that has taken effect is performed (人民调解法 29, 30)."""
    yield from completeness.signatures(dossier)
    effective, day = completeness.effective_on(dossier), draft.get("performing_on")
    if effective is not None and isinstance(day, date) and day < effective:
        yield _block("before-effect", "performing_on", "人民调解法 第29条", effective=effective)


@_guard("printing")
def _printing(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """An agreement that stands was printed for signature and has its number (人民调解法 29)."""
    return completeness.printing(dossier) if CONDITIONS["agreed"](dossier) else ()


@_guard("before-effect")
def _before_effect(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    effective = completeness.effective_on(dossier)
    if effective is not None:
        yield _block("already-effective", "", "人民调解法 第31条", effective=effective)


# End


@_guard("performance")
def _performance(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Everything done, or the other side told what it can do (人民调解法 31, 32)."""
    told = bool(draft.get("ways_told")) or dossier.remedies_told_on is not None
    for one in dossier.agreement.obligations if dossier.agreement else ():
        field = f"agreement.obligations.{one.number}.performed_on"
        if not one.done and told:
            yield _warn("obligation-left", field, "人民调解法 第32条", number=one.number)
        elif not one.done:
            yield _block("obligation-open", field, "人民调解法 第31、32条", number=one.number)


@_guard("follow-up")
def _follow_up(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    if not dossier.follow_ups:
        yield _warn("no-follow-up", "follow_ups", "人民调解法 第31条")


@_guard("ways")
def _ways(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A failed or refused dispute is not closed before the parties know the other ways."""
    told = draft.get("ways_told") or dossier.ways_told
    if dossier.state in {CaseState.FAILED, CaseState.REFUSED} and not told:
        yield _block("missing-ways-told", "ways_told", "人民调解法 第26条")


@_guard("file-papers")
def _file_papers(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """What the law wants kept: the record of what was mediated, the agreement (人民调解法 27)."""
    return file_check.kept_by_law(dossier)


@_guard("retention")
def _retention(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """How many pages the volume has is counted when it is bound."""
    if not draft.get("pages"):
        yield _warn("no-pages", "pages")


@_guard("outcome")
def _outcome(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    if not draft.get("outcome"):
        yield _warn("no-outcome", "outcome")


@_guard("was-mediated")
def _was_mediated(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """Only what was once in mediation is reopened into it."""
    if dossier.last_on(CaseState.MEDIATING) is None:
        yield _block("never-mediated", "", "")


@_guard("was-effective")
def _was_effective(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    had_effect = dossier.last_on(CaseState.PERFORMING) is not None
    if not had_effect and completeness.effective_on(dossier) is None:
        yield _block("never-effective", "agreement", "人民调解法 第31条")
