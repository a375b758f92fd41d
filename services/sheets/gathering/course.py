"""The course of the proceeding in words: its steps and its outcome."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.judicial import reason_words
from models.vocabulary.lawfulness import looked_at
from models.vocabulary.proceeding import move_named
from models.vocabulary.reference import channel
from models.vocabulary.terms import AgreementForm, Attitude, CaseKind, CaseState, MeetingResult
from resources import Language, phrase
from services.correspondence import INVITATION, REFERRAL
from services.queries.agreement_rows import FollowUpLine
from services.queries.rows import EventLine
from services.sheets.gathering.in_hand import CaseInHand
from services.sheets.gathering.words import (
    amount,
    chosen,
    close,
    day,
    listed,
    said,
    sentence,
    short,
    term,
    unstopped,
)
from services.sheets.shapes import StepRow

__all__ = ["channel_name", "outcome", "outcome_words", "progress", "step_rows"]

_GIST: Final = 100
"""Characters of a meeting's account that stand in the course; the record holds all of it."""

_OUTCOMES: Final[Mapping[CaseState, str]] = {
    CaseState.AGREED: "result-agreed",
    CaseState.FAILED: "result-failed",
    CaseState.WITHDRAWN: "result-withdrawn",
    CaseState.REFUSED: "result-refused",
    CaseState.TRANSFERRED: "result-transferred",
}
_GIVES: Final = frozenset({"assign", "entrust", "reassign"})
_AGAIN: Final = frozenset({CaseState.MEDIATING, CaseState.HANDLING})


def channel_name(code: str) -> str:
    """The word for the channel a case came in by; an unknown code stands for itself."""
    try:
        return close(channel(code).zh)
    except Refusal:
        return code


class _Course:
    """One case's events being put into words, each matched to the row it was logged with."""

    def __init__(self, case: CaseInHand) -> None:
        self._case = case
        self._assignments = iter(case.assignments)
        self._performances = iter(case.performances)
        self._follow_ups = {one.id: one for one in case.follow_ups}
        self._contacts = {one.id: one for one in case.whole.contacts}
        self._meetings = {one.id: one for one in case.whole.meetings}
        told = (one for one in case.whole.meetings if one.rights_told)
        self._told_at = next(told, None)
        """The meeting at which the rights were told; the step it makes needs no row of its own."""
        self._told: dict[str, Callable[[EventLine], StepRow | None]] = {
            "step": self._step,
            "meeting": self._meeting,
            "contact": self._contact,
            "performance": self._performance,
            "follow-up": self._follow_up,
            "investigation": self._investigation,
            "judicial": self._judicial,
            "correction": self._correction,
            "objection": self._objection,
            "lawfulness": self._lawfulness,
            "reminder": self._reminder,
            "report": self._report,
            REFERRAL: self._referral,
            INVITATION: self._invitation,
        }

    def rows(self) -> Iterator[StepRow]:
        """The rows in the order of recording."""
        for event in self._case.whole.events:
            row = self._told.get(event.kind, self._note)(event)
            if row is not None:
                yield row

    @staticmethod
    def _row(event: EventLine, step: str, *words: str, people: tuple[str, ...] = ()) -> StepRow:
        summary = "".join(sentence(text) for text in (*words, event.note) if text)
        return StepRow(on=event.on, step=step, person=event.actor, people=people, summary=summary)

    def _agreed_at(self, on: date) -> bool:
        """Whether that day's meeting already says that an agreement was reached."""
        return any(
            meeting.result is MeetingResult.AGREED and moments.local_day(meeting.held_at) == on
            for meeting in self._case.whole.meetings
        )

    def _note(self, event: EventLine) -> StepRow | None:
        """What papers do not tell apart (a saved draft, a single signature) has no row."""
        return self._row(event, said("step-note")) if event.note else None

    def _correction(self, event: EventLine) -> StepRow | None:
        """What was put right, by its day where it was one; why stands in the note."""
        was, now = event.facts.get("was", {}), event.facts.get("now", {})
        words = ""
        if event.corrects_id is None:
            words = phrase(
                "correction.party", Language.CHINESE, number=event.facts.get("number", 0)
            )
        elif "on" in now:
            what = phrase("correction.on", Language.CHINESE)
            words = phrase(
                "correction.changed",
                Language.CHINESE,
                what=what,
                was=was.get("on", ""),
                now=now["on"],
            )
        return self._row(event, said("step-correction"), words)

    def _objection(self, event: EventLine) -> StepRow:
        by = str(event.facts.get("by", ""))
        told = said("objection-of", party=by)
        return self._row(event, said("step-objection"), told, people=(by,))

    def _lawfulness(self, event: EventLine) -> StepRow:
        return self._row(event, said("step-lawfulness"), looked_at(event.facts, Language.CHINESE))

    def _reminder(self, event: EventLine) -> StepRow:
        told = said("remedies-told") if event.facts.get("remedies_told") else ""
        return self._row(event, said("step-reminder"), told)

    def _report(self, event: EventLine) -> StepRow:
        return self._row(event, said("step-report"), str(event.facts["to"]))

    def _referral(self, event: EventLine) -> StepRow:
        parts = {key: str(event.facts.get(key) or "") for key in ("body", "number")}
        return self._row(event, said("step-referral"), said("referral-from", **parts).strip())

    def _invitation(self, event: EventLine) -> StepRow:
        name, answer = str(event.facts.get("name") or ""), event.facts.get("answer")
        told = said(f"invited-{answer}" if answer else "invited", who=name)
        return self._row(event, said("step-invitation"), told, people=(name,))

    def _step(self, event: EventLine) -> StepRow | None:
        code = str(event.facts.get("step", ""))
        if not code:
            came = said("came-in", source=channel_name(self._case.whole.source))
            return self._row(event, said(f"step-{event.state.value}"), came)
        if (code == "begin" and self._told_at) or (code == "agree" and self._agreed_at(event.on)):
            return None
        people: tuple[str, ...] = ()
        body = ""
        words = _STEPS.get(code, _plain)(self, event.facts)
        if code in _GIVES and (assigned := next(self._assignments, None)):
            people, body = assigned.mediators, assigned.body
        note = event.facts.get("note")
        extra = str(note) if note and note != event.note else ""
        row = self._row(event, said(f"step-{code}"), *words, extra, people=people)
        return replace(row, body=body)

    @property
    def form(self) -> AgreementForm | None:
        """The form of the agreement, where there is one."""
        agreement = self._case.whole.agreement
        return agreement.form if agreement else None

    def _meeting(self, event: EventLine) -> StepRow | None:
        meeting = self._meetings.get(int(event.facts.get("meeting", 0)))
        if meeting is None:
            return None
        step = said("step-meeting", ordinal=meeting.ordinal)
        told = said("rights-told") if meeting is self._told_at else ""
        gist = short(meeting.account, _GIST, said("more-in-record"))
        return self._row(event, step, told, gist, term(meeting.result))

    def _contact(self, event: EventLine) -> StepRow | None:
        contact = self._contacts.get(int(event.facts.get("contact", 0)))
        if contact is None:
            return None
        step = said("step-contact", means=term(contact.means))
        people = (contact.whom,) if contact.whom else ()
        return self._row(event, step, contact.note, people=people)

    def _performance(self, event: EventLine) -> StepRow | None:
        done = next(self._performances, None)
        if done is None:
            return None
        what = self._promised(done.obligation_id)
        if done.amount_fen is None:
            words = said("obligation-done", number=done.ordinal, what=what)
        else:
            paid = amount(done.amount_fen)
            words = said("obligation-paid", number=done.ordinal, what=what, amount=paid)
        return self._row(event, said("step-performance"), words, done.note)

    def _promised(self, obligation_id: int) -> str:
        agreement = self._case.whole.agreement
        promised = agreement.obligations if agreement else ()
        return next((unstopped(one.what) for one in promised if one.id == obligation_id), "")

    def _investigation(self, event: EventLine) -> StepRow | None:
        """Who was asked, by whom; what was answered stands in the record."""
        key = int(event.facts.get("investigation", 0))
        one = next((one for one in self._case.whole.investigations if one.id == key), None)
        if one is None:
            return None
        answers = "".join(sentence(told.answer) for told in one.answers if told.answer)
        gist = short(answers, _GIST, said("more-in-investigation"))
        step = said("step-investigation")
        return self._row(event, step, one.relation, gist, people=(one.asked,))

    def _judicial(self, event: EventLine) -> StepRow:
        """What went to the court, and what came back."""
        facts, language = event.facts, Language.CHINESE
        until = facts.get("perform_by_on")
        words = (
            str(facts.get("court") or ""),
            reason_words(str(facts.get("reason") or ""), language),
            str(facts.get("ruling_number") or ""),
            said("perform-by", day=day(date.fromisoformat(until))) if until else "",
        )
        told = listed(tuple(one for one in words if one))
        return self._row(event, said(f"step-court-{facts['step']}"), told)

    def _follow_up(self, event: EventLine) -> StepRow | None:
        visit = self._follow_ups.get(int(event.facts.get("visit", 0)))
        if visit is None:
            return None
        said_of = (visit.performed, visit.satisfied)
        words = listed(tuple(term(one) for one in said_of if one is not None))
        return self._row(event, said("step-follow-up"), words, visit.note)


Facts = Mapping[str, Any]


def _plain(course: _Course, facts: Facts) -> tuple[str, ...]:
    """A step that says no more than its name, unless a reason was given."""
    del course
    return (said("reason", reason=facts["reason"]),) if facts.get("reason") else ()


def _accepted(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    consent = facts.get("consent")
    willing = Attitude.AGREES.value
    agrees = isinstance(consent, list) and consent and all(one == willing for one in consent)
    return (said("consent-all"),) if agrees else ()


def _ended(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    return _why_ended(facts)


def _why_ended(facts: Facts) -> tuple[str, ...]:
    """Refused or failed: the reason from its list, and the other ways that were told."""
    code = str(facts.get("step"))
    state = CaseState.REGISTERED if code == "refuse" else CaseState.MEDIATING
    choices = move_named(code, state, CaseKind.DISPUTE).field("reason").choices
    words = []
    if facts.get("reason"):
        words.append(said("reason", reason=chosen(choices, facts["reason"])))
    if facts.get("ways_told"):
        words.append(said("ways-told", ways=facts["ways_told"]))
    return tuple(words)


def _transferred(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    words = [said("transferred-to", body=facts.get("receiving_body", ""))]
    if facts.get("letter_number"):
        words.append(said("letter", number=facts["letter_number"]))
    return tuple(words)


def _suspended(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    return (said("reason", reason=chosen("suspension-reason", facts.get("reason", ""))),)


def _extended(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    until = facts.get("new_due_on")
    return (said("extended-to", day=day(date.fromisoformat(str(until)))),) if until else ()


def _withdrawn(course: _Course, facts: Facts) -> tuple[str, ...]:
    words = []
    if facts.get("withdrawn_by"):
        words.append(said("withdrawn-by", who=facts["withdrawn_by"]))
    if facts.get("form"):
        words.append(said("in-form", form=chosen("withdrawal-form", facts["form"])))
    return (*words, *_plain(course, facts))


def _agreed(course: _Course, facts: Facts) -> tuple[str, ...]:
    del facts
    return (said("in-form", form=term(course.form)),) if course.form else ()


def _in_effect(course: _Course, facts: Facts) -> tuple[str, ...]:
    del facts
    return (said("oral-effect" if course.form is AgreementForm.ORAL else "signed"),)


def _closed(course: _Course, facts: Facts) -> tuple[str, ...]:
    del course
    words = []
    if facts.get("outcome"):
        words.append(str(facts["outcome"]))
    if facts.get("ways_told"):
        words.append(said("ways-told", ways=facts["ways_told"]))
    return tuple(words)


_STEPS: Final[Mapping[str, Callable[[_Course, Facts], tuple[str, ...]]]] = {
    "register": lambda *_: (said("from-lead"),),
    "accept": _accepted,
    "refuse": _ended,
    "fail": _ended,
    "transfer": _transferred,
    "begin": lambda *_: (said("rights-told"),),
    "extend": _extended,
    "suspend": _suspended,
    "withdraw": _withdrawn,
    "agree": _agreed,
    "take-effect": _in_effect,
    "close-performed": _closed,
    "close-unsettled": _closed,
    "close-handled": _closed,
}


def step_rows(case: CaseInHand) -> tuple[StepRow, ...]:
    """办理过程: one row for everything that moved the case, by date."""
    return tuple(sorted(_Course(case).rows(), key=lambda row: row.on))


def progress(case: CaseInHand) -> tuple[StepRow, ...]:
    """The course without calls and visits, as a meeting wants to hear it."""
    contacts = {said("step-contact", means=term(one.means)) for one in case.whole.contacts}
    return tuple(row for row in step_rows(case) if row.step not in contacts)


def _last_steps(case: CaseInHand) -> list[EventLine]:
    """The steps since mediation was last taken up, the newest first."""
    found: list[EventLine] = []
    for event in reversed([one for one in case.whole.events if one.kind == "step"]):
        if event.state in _AGAIN:
            break
        found.append(event)
    return found


def outcome(case: CaseInHand) -> str:
    """The official word for how the case ended, empty while it runs."""
    for event in _last_steps(case):
        if event.state in _OUTCOMES:
            return said(_OUTCOMES[event.state])
        if event.facts.get("step") == "dismiss":
            return said("result-dismissed")
        if event.facts.get("step") == "close-handled":
            return said("result-handled")
    return ""


def outcome_words(case: CaseInHand) -> str:
    """What was done in the end, in the clerk's own words."""
    words = (str(event.facts.get("outcome") or "") for event in _last_steps(case))
    return next((text for text in words if text), "")


def visited(visit: FollowUpLine) -> str:
    """A visit in a few words: its day, and how far what was agreed is performed."""
    if visit.performed is None:
        return day(visit.on)
    return said("followed-up", day=day(visit.on), performed=term(visit.performed))


def ending_words(case: CaseInHand) -> str:
    """Why a case found no agreement and which other ways were told; empty for any other."""
    for event in _last_steps(case):
        if event.facts.get("step") in {"fail", "refuse"}:
            return "".join(sentence(text) for text in _why_ended(event.facts))
    return ""
