"""What holds a step of the proceeding back, and what lets it pass with a note.

Each guard is a function of the dossier, the typed draft and the day, registered under the name
that ``proceeding.json`` uses. A BLOCK finding refuses the step; a WARN passes and is noted.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.vocabulary import guards_at_the_end
from models.vocabulary.dossier import Dossier, PartyFacts
from models.vocabulary.drafts import Draft, day_on_record, read_draft
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.guard_table import GUARDS, block, guard, warn
from models.vocabulary.proceeding import FieldKind, Move
from models.vocabulary.terms import Attitude, BodyKind, CaseKind, ConflictCheck, PartyRole

__all__ = ["GUARDS", "blocks", "missing", "satisfied"]

del guards_at_the_end  # imported for the guards it puts into the table

FULL_AGE = 18
RULES_21 = "人民调解工作若干规定 第21条"
RULES_33 = "人民调解工作若干规定 第33条"


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


_ON_WHAT_IS_SAID = frozenset({"told-applicants", "told-everyone", "told-withdrawing", "undisputed"})
"""Guards that find nothing before somebody has said something: no tick for them."""


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether any of ``findings`` refuses the step."""
    return any(one.severity is Severity.BLOCK for one in findings)


def _unfilled(move: Move, draft: Draft) -> Iterable[Finding]:
    for field in move.fields:
        if field.required and draft.get(field.name) in {None, ""}:
            yield block(f"missing-{field.name.replace('_', '-')}", field.name, move.source)


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
                yield block("date-in-future", field.name, day=day)
            if field.name == move.date_field and previous and day < previous:
                late = day == day_on_record(move, dossier)
                finding = warn if late else block
                code = "entered-late" if late else "date-before-previous"
                yield finding(code, field.name, day=day, previous=previous)


# Intake


@guard("lead")
def _lead(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A lead may lack anything, but says what it lacks."""
    for finding in _intake(dossier, _draft, _today):
        yield replace(finding, severity=Severity.WARN)


@guard("intake")
def _intake(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """The five things every registration carries: source, applicant, place, facts, topic."""
    applicants = [one for one in dossier.parties if one.role is PartyRole.APPLICANT]
    if not dossier.source:
        yield block("no-source", "source")
    if not any(one.name or one.anonymous for one in applicants):
        yield block("no-applicant", "parties.0.name")
    if not dossier.place.strip():
        yield block("no-place", "place.text")
    if not dossier.facts.strip():
        yield block("no-facts", "facts")
    if not dossier.topic:
        yield block("no-topic", "topic")
    respondent = any(one.role is PartyRole.RESPONDENT for one in dossier.parties)
    if dossier.kind is CaseKind.DISPUTE and not respondent:
        yield warn("no-respondent", "parties.1.name")


@guard("duplicates")
def _duplicates(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A new dispute on the same facts is linked, not counted again."""
    if dossier.similar_open:
        yield warn("similar-open", "links", numbers="、".join(dossier.similar_open))


# Acceptance


@guard("consent")
def _consent(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """No mediation against a clear refusal (人民调解法 17)."""
    for party, said in zip(dossier.parties, _said(draft), strict=False):
        field = f"consent.{party.index}"
        if said is Attitude.REFUSES:
            yield block("party-refuses", field, "人民调解法 第17条", **party.told)
        elif said is Attitude.NOT_ASKED:
            yield warn("party-not-asked", field, "人民调解法 第17条", **party.told)


def _said(draft: Draft) -> tuple[Attitude, ...]:
    consent = draft.get("consent")
    return consent if isinstance(consent, tuple) else ()


@guard("known-parties")
def _known_parties(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A dispute has two sides; who is still to be found out cannot be asked to a meeting."""
    for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT):
        if not any(one.role is role and one.known for one in dossier.parties):
            yield warn(f"unknown-{role.value}", "parties", "人民调解工作若干规定 第20条")


@guard("jurisdiction")
def _jurisdiction(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """The committee of the place, or of a party's home or unit, is asked (若干规定 21)."""
    for one in dossier.outside_area:
        told = {"text": one.text, "named": one.named}
        if one.number:
            field, told = f"parties.{one.number - 1}.address", told | {"party": one.party}
            yield warn("outside-party", field, RULES_21, number=one.number, **told)
        else:
            yield warn("outside-place", "place.text", RULES_21, **told)


@guard("offence")
def _offence(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """A possible offence is reported; its civil side may still be mediated (人民调解法 25)."""
    if dossier.possible_offence and dossier.reported_on is None:
        yield warn("offence-not-reported", "reported_on", "人民调解法 第25条")


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


@guard("capacity-warning")
def _capacity_warning(dossier: Dossier, draft: Draft, today: date) -> Iterable[Finding]:
    for finding in _capacity(dossier, draft, today):
        yield replace(finding, severity=Severity.WARN)


def _said_day(draft: Draft, today: date, *names: str) -> date:
    """The day of the step where it is said: who was of age is asked of that day."""
    days = (draft.get(name) for name in names)
    return next((day for day in days if isinstance(day, date)), today)


@guard("capacity")
def _capacity(dossier: Dossier, draft: Draft, today: date) -> Iterable[Finding]:
    """A minor's statutory agent acts, or at least consents, on the day of the step."""
    for party in _unaided(dossier, _said_day(draft, today, "agreed_on", "accepted_on")):
        field = f"parties.{party.index}.agent"
        yield block("no-agent", field, "民法典 第19、20、27条", **party.told)


# Assignment


@guard("body")
def _body(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """The directors' association consults, but issues no mediation agreement (人民调解法 7, 8)."""
    association = draft.get("body_kind") is BodyKind.ASSOCIATION
    if dossier.kind is CaseKind.DISPUTE and association:
        yield block("association-mediates", "body", "人民调解法 第7、8条")


@guard("responsible-body")
def _responsible_body(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    if not draft.get("body") and not draft.get("mediators"):
        yield block("no-body", "body")


@guard("mediators")
def _mediators(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """One or more mediators, one of them presiding (人民调解法 19)."""
    if dossier.kind is not CaseKind.DISPUTE:
        return
    named = draft.get("mediators", dossier.assignment.mediators)
    mediators = named if isinstance(named, tuple) else ()
    host = draft.get("host", dossier.assignment.host)
    if not mediators:
        yield block("no-mediator", "mediators", "人民调解法 第19条")
    elif len(mediators) > 1 and host not in mediators:
        yield warn("no-host", "host", "人民调解工作若干规定 第25条")


@guard("conflict")
def _conflict(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A conflict excludes, unless waived, or overridden by a supervisor with a reason."""
    check = draft.get("conflict")
    if check is ConflictCheck.CONFLICT:
        yield block("conflict", "mediators", "人民调解法 第23条")
    elif check is ConflictCheck.OVERRIDDEN and not draft.get("conflict_reason"):
        yield block("conflict-reason", "conflict_reason", "人民调解法 第23条")
    elif check is ConflictCheck.OVERRIDDEN and not draft.get("conflict_by"):
        yield block("conflict-by", "conflict_by", "人民调解法 第23条")
    elif check is None:
        yield warn("conflict-unchecked", "conflict", "人民调解法 第23条")


# Mediation


@guard("meeting-consent")
def _meeting_consent(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """Invited persons need the parties' consent; one objection closes the doors (20, 23)."""
    for number, meeting in enumerate(dossier.meetings, start=1):
        at = f"meetings.{number - 1}"
        mediators = dossier.assignment.mediators
        said = {one.consented for one in meeting.invitees if one.name not in mediators}
        if said - {True}:
            finding = block if False in said else warn
            yield finding("invitee-consent", f"{at}.invitees", "人民调解法 第20条", number=number)
        if meeting.public and meeting.objected:
            yield block("open-despite", f"{at}.public", "人民调解法 第23条", number=number)


@guard("record")
def _record(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    if not any(meeting.has_record for meeting in dossier.meetings):
        yield block("no-record", "meetings", "人民调解法 第27条")


@guard("extension")
def _extension(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A longer period needs the consent of every party."""
    new, asked = draft.get("new_due_on"), draft.get("extended_on")
    if isinstance(new, date) and isinstance(asked, date) and new <= asked:
        yield block("extension-not-later", "new_due_on", RULES_33, asked=asked)
    yield from _every_consent(dossier, draft, _today)


@guard("every-consent")
def _every_consent(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    for party, said in zip(dossier.parties, _said(draft), strict=False):
        if said is not Attitude.AGREES:
            field = f"consent.{party.index}"
            yield block("consent-of-every-party", field, RULES_33, **party.told)


@guard("resumption")
def _resumption(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A rest has a day it is expected to end, and that day comes after it began."""
    begun, expected = draft.get("suspended_on"), draft.get("expected_on")
    if not isinstance(expected, date):
        yield warn("no-expected-day", "expected_on")
    elif isinstance(begun, date) and expected <= begun:
        yield block("expected-not-later", "expected_on", begun=begun)


@guard("told-withdrawing")
def _told_withdrawing(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Only who applied can withdraw; another's wish ends the mediation (人民调解法 17, 26)."""
    applicants = {one.name for one in dossier.parties if one.role is PartyRole.APPLICANT}
    others = {one.name for one in dossier.parties} - applicants
    if draft.get("withdrawn_by") in others - {""}:
        yield warn("withdrawn-by-other", "withdrawn_by", "人民调解法 第23、26条")


@guard("told-applicants")
def _told_applicants(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """The applicant of a refused dispute is told where to turn (若干规定 24)."""
    roles = {PartyRole.APPLICANT}
    yield from _untold(dossier, draft, roles, "人民调解工作若干规定 第24条")


@guard("told-everyone")
def _told_everyone(dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Each party of a failed mediation is told of the other ways (人民调解法 26)."""
    yield from _untold(dossier, draft, set(PartyRole), "人民调解法 第26条")


@guard("undisputed")
def _undisputed(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Facts nobody disputes are put down when all agree; concessions are no evidence."""
    if draft.get("undisputed_facts"):
        told = warn("undisputed-consent", "undisputed_facts", "特邀调解规定 第22条")
        yield replace(told, severity=Severity.INFO)


def _untold(
    dossier: Dossier, draft: Draft, roles: set[PartyRole], source: str
) -> Iterable[Finding]:
    told = draft.get("ways_told")
    if not isinstance(told, tuple):
        return  # that nobody was told is the missing field itself
    for party, ways in zip(dossier.parties, told, strict=False):
        if party.role in roles and (party.known or party.anonymous) and not ways:
            field = f"ways_told.{party.index}"
            yield block("ways-of-party", field, source, **party.told)


@guard("escalation")
def _escalation(dossier: Dossier, _draft: Draft, _today: date) -> Iterable[Finding]:
    """What may become worse is calmed first and handed over at once (若干规定 24)."""
    if dossier.escalating:
        yield warn("may-escalate", "", "人民调解工作若干规定 第24条")


@guard("refusal-letter")
def _refusal_letter(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """Whoever is turned away is told why; a letter says it best, and its day is kept."""
    if not draft.get("letter_on"):
        yield warn("no-letter-date", "letter_on", "人民调解工作若干规定 第24条")


@guard("letter")
def _letter(_dossier: Dossier, draft: Draft, _today: date) -> Iterable[Finding]:
    """A transfer goes by letter; one by telephone has its letter sent after it."""
    if not draft.get("letter_number"):
        yield warn("no-letter", "letter_number", "人民调解工作若干规定 第24条")
