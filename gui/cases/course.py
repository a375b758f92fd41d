"""What happened on a case in words, newest first, for the timeline, the preview and the trail."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from gui.cases.rectified import correction, plain_fact
from gui.components import TimelineItem, short_date
from models.vocabulary import moments, reference
from models.vocabulary.corrections import DATED
from models.vocabulary.investigation import written
from models.vocabulary.judicial import reason_words
from models.vocabulary.lawfulness import looked_at
from models.vocabulary.terms import CaseState, MeetingResult, NoticeMeans, label
from resources import Language, phrase
from services.correspondence import INVITATION, REFERRAL
from services.queries.meeting_rows import PlanLine
from services.queries.rows import CaseWhole, EventLine, MeetingLine

__all__ = ["Happening", "happenings", "moment_words", "money"]

_GIST = 80
_SIGNING = frozenset({"signature", "mediator-signature", "seal"})


class _Counted(QObject):
    """Words with a number in them; only ``tr`` knows plural forms."""

    def signed(self, count: int) -> str:
        """How many parties signed."""
        return self.tr("%n party(ies) signed", "", count)


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """One thing that happened, or is ``planned``.

    ``line`` is one line under the title, ``text`` all there is to read of it, ``actor`` who put
    it on record, ``struck`` what was recorded first and has been corrected since.
    """

    key: str
    on: date
    when: str
    title: str
    line: str = ""
    text: str = ""
    icon: str = "circle"
    strong: bool = False
    planned: bool = False
    actor: str = ""
    struck: str = ""
    correctable: bool = False

    def item(self) -> TimelineItem:
        """As the timeline shows it."""
        return TimelineItem(
            self.key,
            self.when,
            self.title,
            self.line,
            self.icon,
            self.strong,
            self.planned,
            self.struck,
        )


def money(fen: int) -> str:
    """An amount of 分 in yuan, as 3,000.00."""
    return f"{fen / 100:,.2f}"


def happenings(case: CaseWhole, today: date, language: Language) -> tuple[Happening, ...]:
    """Everything that happened on ``case``, newest first, what is planned before it."""
    teller = _Teller(case, today, language)
    events = _joined(case.events)
    told = [one for event in reversed(events) if (one := teller.tell(event)) is not None]
    told.sort(key=lambda one: one.on, reverse=True)
    return (*teller.planned(), *told)


def _joined(events: tuple[EventLine, ...]) -> list[EventLine]:
    """The signatures and the seal of one day are one thing that happened."""
    joined: list[EventLine] = []
    for event in events:
        if event.kind not in _SIGNING:
            joined.append(event)
            continue
        parts = [event.kind]
        if joined and joined[-1].kind == "signing" and joined[-1].on == event.on:
            parts = [*joined.pop().facts["parts"], event.kind]
        joined.append(replace(event, kind="signing", facts={"parts": parts}))
    return joined


class _Teller:
    """Puts the events of one case into words, each with the row it was logged with."""

    def __init__(self, case: CaseWhole, today: date, language: Language) -> None:
        self._case = case
        self._today = today
        self._language = language
        self._meetings = {one.id: one for one in case.meetings}
        self._contacts = {one.id: one for one in case.contacts}
        self._newest = case.events[-1].id if case.events else 0
        self._tellers: Mapping[str, Callable[[EventLine], Happening | None]] = {
            "step": self._step,
            "meeting": self._meeting,
            "contact": self._contact,
            "agreement": self._agreement,
            "performance": self._performance,
            "follow-up": self._follow_up,
            "signing": self._signing,
            "attachment": self._attachment,
            "investigation": self._investigation,
            "judicial": self._judicial,
            "correction": self._correction,
            "planned-meeting": self._appointment,
            "moved-meeting": self._appointment,
            "cancelled-meeting": self._appointment,
            "meeting-notice": self._notice,
            "objection": self._objection,
            "lawfulness": self._lawfulness,
            "reminder": self._reminder,
            "report": self._report,
            REFERRAL: self._referral,
            INVITATION: self._invitation,
        }
        self._filed = case.line.state is CaseState.ARCHIVED
        self._events = {one.id: one for one in case.events}

    def tell(self, event: EventLine) -> Happening | None:
        """One event in words; None for what no longer has the row it belonged to."""
        return self._tellers.get(event.kind, self._note)(event)

    def planned(self) -> Iterator[Happening]:
        """The meetings still to be held, the furthest first, as the rest of the timeline."""
        held = self._case.meetings[-1].ordinal if self._case.meetings else 0
        title = QCoreApplication.translate("Course", "Meeting {0} (planned)")
        coming = list(enumerate(self._case.coming, start=held + 1))
        for ordinal, plan in reversed(coming):
            day = moments.local_day(plan.starts_at)
            yield Happening(
                key=f"planned.{plan.id}",
                on=day,
                when=short_date(day, self._today),
                title=title.format(ordinal),
                line=f"{moments.local(plan.starts_at):%H:%M}  {plan.room}".rstrip(),
                text="\n".join(self._of_plan(plan)),
                icon="calendar-clock",
                planned=True,
            )

    def _of_plan(self, plan: PlanLine) -> Iterator[str]:
        start, end = moments.local(plan.starts_at), moments.local(plan.ends_at)
        yield f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}"
        yield from (part for part in (plan.room, plan.purpose) if part)
        for one in plan.invitations:
            told = QCoreApplication.translate("Course", "not told yet")
            if one.told_at is not None and one.told_means is not None:
                at = f"{moments.local(one.told_at):%m-%d %H:%M}"
                told = f"{at} {label(one.told_means, self._language)} {one.told_note}".rstrip()
            yield f"{one.name}  {told if one.mediator_id is None else ''}".rstrip()

    def _made(
        self, event: EventLine, title: str, icon: str, *parts: str, text: str = ""
    ) -> Happening:
        said = [part.strip().rstrip("。") for part in (*parts, event.note) if part and part.strip()]
        line = "  ".join(said)
        return Happening(
            key=f"event.{event.id}",
            on=event.on,
            when=short_date(event.on, self._today),
            title=title,
            line=line if len(line) <= _GIST else line[: _GIST - 1] + "…",
            text=text or "\n".join(said),
            icon=icon,
            strong=event.id == self._newest,
            actor=event.actor,
            struck=self._struck(event),
            correctable=event.kind in {*DATED, "signing"} and not self._filed,
        )

    def _struck(self, event: EventLine) -> str:
        """The day an entry was recorded under before it was corrected."""
        wrong = event.was.get("on")
        return short_date(date.fromisoformat(str(wrong)), self._today) if wrong else ""

    def _said(self, name: str, **params: object) -> str:
        return phrase(f"course.{name}", self._language, **params)

    # The kinds of events.

    def _step(self, event: EventLine) -> Happening:
        code = str(event.facts.get("step", ""))
        if not code:
            source = self._case.source
            came = reference.channel(source).label(self._language) if source else ""
            return self._made(event, self._said(f"step-{event.state.value}"), "folder", came)
        title = self._said(f"step-{code}")
        return self._made(event, title, _STEP_ICONS.get(code, "circle-dot"), *self._facts(event))

    def _facts(self, event: EventLine) -> Iterator[str]:
        code, facts = str(event.facts.get("step", "")), event.facts
        if code in {"assign", "entrust", "reassign"} and self._case.assignment is not None:
            given = self._case.assignment
            yield "  ".join(part for part in (given.body, "、".join(given.mediators)) if part)
        for name in ("reason", "ways_told", "receiving_body", "outcome", "withdrawn_by", "note"):
            value = facts.get(name)
            if value and not (name == "note" and value == event.note):
                yield plain_fact(name, value, self._language)
        if facts.get("new_due_on"):
            yield self._said("extended-to", day=facts["new_due_on"])

    def _meeting(self, event: EventLine) -> Happening | None:
        meeting = self._meetings.get(int(event.facts.get("meeting", 0)))
        if meeting is None:
            return None
        title = QCoreApplication.translate("Course", "Meeting {0}: {1}").format(
            meeting.ordinal, label(meeting.result, self._language)
        )
        agreed = meeting.result is MeetingResult.AGREED
        icon = "handshake" if agreed else "users"
        account = " ".join(meeting.account.split())
        return self._made(event, title, icon, account, text=self._record(meeting))

    def _record(self, meeting: MeetingLine) -> str:
        held, ended = moments.local(meeting.held_at), meeting.ended_at
        time = f"{held:%Y-%m-%d %H:%M}"
        if ended is not None:
            time += f"–{moments.local(ended):%H:%M}"
        present = QCoreApplication.translate("Course", "Present: {0}").format(
            "、".join(meeting.attended) or "—"
        )
        doors = self._said(f"doors-{meeting.doors.replace('_', '-')}") if meeting.doors else ""
        parts = (time, meeting.place, present, doors, meeting.account)
        return "\n".join(part for part in parts if part)

    def _contact(self, event: EventLine) -> Happening | None:
        contact = self._contacts.get(int(event.facts.get("contact", 0)))
        if contact is None:
            return None
        title = self._said("step-contact", means=label(contact.means, self._language))
        if contact.whom:
            title = f"{title}  {contact.whom}"
        time = f"{moments.local(contact.at):%Y-%m-%d %H:%M}"
        text = "\n".join(part for part in (time, contact.whom, contact.note) if part)
        return self._made(event, title, "phone", " ".join(contact.note.split()), text=text)

    def _appointment(self, event: EventLine) -> Happening:
        """A meeting planned, moved or called off: its time as it was said then, and why."""
        times = (event.facts.get("was"), event.facts.get("starts_at"))
        told = [moment_words(datetime.fromisoformat(str(one)), self._today) for one in times if one]
        reason = str(event.facts.get("reason", ""))
        title = self._said(f"step-{event.kind}")
        return self._made(event, title, "calendar-clock", " → ".join(told), reason)

    def _notice(self, event: EventLine) -> Happening:
        means = NoticeMeans(str(event.facts.get("means", NoticeMeans.OTHER.value)))
        told = self._said(
            "told-of-meeting",
            means=label(means, self._language),
            count=event.facts.get("count", 1),
        )
        return self._made(event, self._said("step-meeting-notice"), "send", told)

    def _objection(self, event: EventLine) -> Happening:
        told = self._said("objection-of", party=str(event.facts.get("by", "")))
        return self._made(event, self._said("step-objection"), "user-x", told)

    def _referral(self, event: EventLine) -> Happening:
        parts = {key: str(event.facts.get(key) or "") for key in ("body", "number")}
        told = self._said("referral-from", **parts).strip()
        materials = str(event.facts.get("materials") or "")
        return self._made(event, self._said("step-referral"), "mail", told, materials)

    def _invitation(self, event: EventLine) -> Happening:
        name, answer = str(event.facts.get("name") or ""), event.facts.get("answer")
        told = self._said(f"invited-{answer}" if answer else "invited", who=name)
        reason = str(event.facts.get("reason") or "")
        return self._made(event, self._said("step-invitation"), "user-plus", told, reason)

    def _agreement(self, event: EventLine) -> Happening:
        title = QCoreApplication.translate("Course", "Agreement written down")
        agreement = self._case.agreement
        terms = "\n".join(agreement.terms) if agreement is not None else ""
        return self._made(event, title, "file-text", terms.replace("\n", " "), text=terms)

    def _performance(self, event: EventLine) -> Happening:
        number = event.facts.get("obligation")
        agreement = self._case.agreement
        promised = agreement.obligations if agreement is not None else ()
        one = next((one for one in promised if one.ordinal == number), None)
        what = self._said("obligation-done", number=number, what=one.what if one else "")
        return self._made(event, self._said("step-performance"), "check", what)

    def _follow_up(self, event: EventLine) -> Happening:
        key = int(event.facts.get("visit", 0))
        visit = next((one for one in self._case.follow_ups if one.id == key), None)
        said: tuple[str, ...] = ()
        if visit is not None:
            answers = (visit.performed, visit.satisfied)
            told = (label(one, self._language) for one in answers if one is not None)
            said = ("  ".join(told), visit.note)
        return self._made(event, self._said("step-follow-up"), "user-check", *said)

    def _lawfulness(self, event: EventLine) -> Happening:
        told = looked_at(event.facts, self._language)
        return self._made(event, self._said("step-lawfulness"), "list-checks", told)

    def _reminder(self, event: EventLine) -> Happening:
        told = self._said("remedies-told") if event.facts.get("remedies_told") else ""
        return self._made(event, self._said("step-reminder"), "bell", told)

    def _report(self, event: EventLine) -> Happening:
        return self._made(event, self._said("step-report"), "send", str(event.facts["to"]))

    def _investigation(self, event: EventLine) -> Happening | None:
        """Who was asked, with question and answer to read."""
        key = int(event.facts.get("investigation", 0))
        one = next((one for one in self._case.investigations if one.id == key), None)
        if one is None:
            return None
        said = written(one.answers)
        by = "、".join((*one.investigators, *((one.recorder,) if one.recorder else ())))
        time = f"{moments.local(one.begun_at):%Y-%m-%d %H:%M}"
        text = "\n".join(part for part in (time, one.place, one.relation, by, said) if part)
        title = f"{self._said('step-investigation')}  {one.asked}"
        return self._made(event, title, "search", " ".join(said.split()), text=text)

    def _judicial(self, event: EventLine) -> Happening:
        """What went to the court, and what came back."""
        facts = event.facts
        told = [str(facts.get(name) or "") for name in ("court", "ruling_number")]
        told.append(reason_words(str(facts.get("reason") or ""), self._language))
        return self._made(event, self._said(f"step-court-{facts['step']}"), "gavel", *told)

    def _signing(self, event: EventLine) -> Happening:
        parts = event.facts["parts"]
        signed = parts.count("signature")
        said = []
        if signed:
            said.append(_Counted().signed(signed))
        if "mediator-signature" in parts:
            said.append(QCoreApplication.translate("Course", "the mediator signed"))
        if "seal" in parts:
            said.append(QCoreApplication.translate("Course", "sealed"))
        title = QCoreApplication.translate("Course", "Signatures and seal")
        return self._made(event, title, "signature", *said)

    def _attachment(self, event: EventLine) -> Happening:
        told = self._said("attached", count=event.facts.get("count", 1))
        return self._made(event, self._said("step-attachment"), "paperclip", told)

    def _correction(self, event: EventLine) -> Happening:
        """What was put right: the old struck out, the new beside it, why, and what moved."""
        of = self._events.get(event.corrects_id or 0)
        told = self.tell(of) if of is not None else None
        right = correction(event, told.title if told is not None else "", self._language)
        made = self._made(event, right.title, "pencil", right.lead, right.new)
        return replace(made, struck=right.old, text=right.text)

    def _note(self, event: EventLine) -> Happening:
        if event.kind == "file-note":
            return self._made(event, self._said("step-file-note"), "file-text")
        if event.kind == "lock":
            title = QCoreApplication.translate("Course", "Agreement printed for signature")
            return self._made(event, title, "lock")
        return self._made(event, self._said("step-note"), "pen-line")


_STEP_ICONS = {
    "register": "folder",
    "accept": "folder-open",
    "assign": "user",
    "entrust": "user",
    "reassign": "user",
    "begin": "message-square-text",
    "handle": "play",
    "agree": "handshake",
    "suspend": "pause",
    "resume": "play",
    "extend": "calendar-clock",
    "fail": "circle-x",
    "withdraw": "undo-2",
    "refuse": "circle-x",
    "transfer": "send",
    "take-effect": "file-check",
    "return": "undo-2",
    "close-performed": "archive",
    "close-unsettled": "archive",
    "close-handled": "archive",
    "dismiss": "archive",
}


def moment_words(moment: datetime, today: date) -> str:
    """A moment as lists show it: 14:32 today, 11-20 14:32 before."""
    local = moments.local(moment)
    if local.date() == today:
        return f"{local:%H:%M}"
    return f"{short_date(local.date(), today)} {local:%H:%M}"
