"""What the invented desk does on a case: each act of a timetable as the command it is."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from models.vocabulary.intake import IntakeDraft
from models.vocabulary.terms import (
    Attitude,
    CaseKind,
    CaseState,
    ContactMeans,
    MeetingResult,
    NoticeMeans,
    PartyRole,
    Urgency,
)
from services.commands.intake import EditCase, RecordCase
from services.commands.logbook import LogContact
from services.commands.meetings import LogMeeting
from services.commands.parties import ChangeParty
from services.commands.proceeding import AssignCase
from services.practice.affairs import Affair
from services.practice.desk import Desk, act
from services.practice.stories import words
from services.practice.timetable import Step, moment
from services.queries.assignment import Verdict, propose
from services.queries.whole import parties

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__: list[str] = []

# Intake


@act("record")
def _record(desk: Desk, affair: Affair, step: Step) -> None:
    _take_in(desk, affair, step, lead=False)


@act("note")
def _note(desk: Desk, affair: Affair, step: Step) -> None:
    _take_in(desk, affair, step, lead=True)


def _take_in(desk: Desk, affair: Affair, step: Step, *, lead: bool) -> None:
    story, tale = affair.story, affair.tale
    hotline = affair.source == "hotline"
    draft = IntakeDraft(
        kind=affair.kind,
        lead=lead,
        source=affair.source,
        topic=story.topic,
        category=affair.category,
        title=tale.title(),
        facts=tale.say(story.facts),
        requests=tuple(map(tale.say, story.requests)),
        place=replace(affair.place, text=str(tale.blanks["spot"])),
        parties=affair.parties,
        anonymous=affair.anonymous,
        urgency=Urgency(affair.urgency),
        occurred_on=tale.occurred_on,
        occurred_text="" if tale.occurred_on or lead else tale.since,
        registered_on=step.on,
        received_at=step.at - timedelta(minutes=desk.chance.randint(5, 40)),
        order_number=f"RX{step.on:%y%m%d}{desk.chance.randint(1000, 9999)}" if hotline else "",
        order_dispatched_on=step.on if hotline else None,
        order_kind=affair.order if hotline else "",
    )
    made = desk.database.run(RecordCase(draft=draft)).made
    affair.case_id = made or 0


@act("accept")
def _accept(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"accepted_on": step.on, "consent": "all"}, to=CaseState.ACCEPTED)
    story = affair.story
    values = {"issues": affair.tale.say(story.issues), "difficulty": story.difficulty or "simple"}
    desk.run(EditCase(case_id=affair.case_id, values=values))


@act("refuse")
def _refuse(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "refused_on": step.on,
        "reason": words("matters")["refused"]["reason"],
        "ways_told": words("disputes")["ways"],
    }
    desk.advance(affair, draft, to=CaseState.REFUSED)


@act("transfer")
def _transfer(desk: Desk, affair: Affair, step: Step) -> None:
    receiving = words("matters")["transferred"]["to"]
    draft = {"transferred_on": step.on, "receiving_body": receiving}
    desk.advance(affair, draft, to=CaseState.TRANSFERRED)


@act("decline")
def _decline(desk: Desk, affair: Affair, _step: Step) -> None:
    """The other side says no before anything was accepted; the office has yet to refuse it."""
    with desk.database.reading() as reading:
        other = parties(reading, affair.case_id)[1]
    desk.run(ChangeParty(party_id=other.id, values={"attitude": Attitude.REFUSES.value}))


@act("dismiss")
def _dismiss(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {"closed_on": step.on, "reason": "经核实已自行和解，不再登记。"}
    desk.advance(affair, draft, to=CaseState.CLOSED)


# Assignment


@act("assign")
@act("entrust")
def _assign(desk: Desk, affair: Affair, step: Step) -> None:
    """Take the proposal the story asks for, else the best one, with the reasons it gives."""
    with desk.database.reading() as reading:
        proposals = propose(reading, affair.case_id)
    possible = [one for one in proposals if one.verdict is not Verdict.EXCLUDED]
    wanted = desk.directory.bodies.get(affair.body)
    chosen = next((one for one in possible if one.body_id == wanted), possible[0])
    desk.run(
        AssignCase(
            case_id=affair.case_id,
            body_id=chosen.body_id,
            mediator_ids=tuple(one.id for one in chosen.mediators),
            on=step.on,
            reasons=chosen.kept(),
        )
    )
    affair.host = chosen.mediators[0].name if chosen.mediators else ""
    affair.body = next(code for code, key in desk.directory.bodies.items() if key == chosen.body_id)


@act("handle")
def _handle(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"handling_on": step.on}, to=CaseState.HANDLING)


# Mediation


@act("contact")
def _contact(desk: Desk, affair: Affair, step: Step) -> None:
    note = affair.tale.say(affair.story.contact)
    if step.more.get("about") == "remind":
        note = "电话督促履行，并告知可以就协议的履行向人民法院起诉。"
    elif step.more.get("about") == "arrange":
        note = words("meetings")["arrange"]
    whom = affair.tale.blanks.get("respondent") or "楼组长"
    _log(desk, affair, step, ContactMeans.PHONE, str(whom), note)
    _fix_first_meeting(desk, affair, step)


@act("visit")
def _visit(desk: Desk, affair: Affair, step: Step) -> None:
    whom = affair.tale.blanks.get("applicant") or "楼组长"
    note = affair.tale.say(affair.story.visit)
    _log(desk, affair, step, ContactMeans.VISIT, str(whom), note)
    if affair.kind is CaseKind.DISPUTE and desk.hearings.recent(step):
        desk.hearings.ask(affair, step.on, step.at - timedelta(minutes=5))
    _fix_first_meeting(desk, affair, step)


def _fix_first_meeting(desk: Desk, affair: Affair, step: Step) -> None:
    """Plan the first meeting when somebody was spoken to and the desk knows that it comes."""
    days = [one.on for one in affair.steps if one.act == "meet" and one.on > step.on]
    if "next" in step.more:
        days.append(desk.day(step.more["next"]))
    if days and affair.meetings == 0 and desk.hearings.recent(step):
        desk.hearings.plan(affair, moment(days[0], 14), step.at)


def _log(desk: Desk, affair: Affair, step: Step, means: ContactMeans, whom: str, note: str) -> None:
    at = step.at - timedelta(minutes=desk.chance.randint(10, 50))
    desk.run(LogContact(case_id=affair.case_id, at=at, means=means, whom=whom, note=note))


@act("meet")
def _meet(desk: Desk, affair: Affair, step: Step) -> None:
    _identify(desk, affair)
    result = MeetingResult(step.more.get("result", "continue"))
    affair.meetings += 1
    body = next(one for one in desk.directory.words["bodies"] if one["code"] == affair.body)
    held_at = moment(step.on, 14)
    attended = [str(affair.tale.blanks["applicant"]), str(affair.tale.blanks["respondent"])]
    attended += [party.name for party in affair.parties[2:]]
    next_at = _next_meeting(desk, affair, step)
    if desk.hearings.recent(step):
        desk.hearings.note(affair, result, held_at)
    desk.run(
        LogMeeting(
            case_id=affair.case_id,
            held_at=held_at,
            ended_at=held_at + timedelta(minutes=desk.chance.choice((40, 50, 60))),
            place=body["place"],
            attended=tuple(attended),
            rights_told=affair.meetings == 1,
            public=affair.case_id % _DOORS in _OPEN,
            objected=affair.case_id % _DOORS == _ASKED,
            account=affair.tale.say(_account(desk, affair, result)),
            result=result,
            next_at=next_at,
        )
    )
    if next_at is not None and next_at > step.at and desk.hearings.recent(step):
        desk.hearings.tell(affair, tuple(attended), step.at, NoticeMeans.HANDED)


_DOORS = 10
"""Of so many cases two are mediated with open doors, and in one a party asked for closed ones."""
_OPEN = frozenset({3, 8})
_ASKED = 5


@act("hear")
def _hear(desk: Desk, affair: Affair, step: Step) -> None:
    """Note what is said in a meeting whose record is still to be written."""
    affair.meetings += 1
    desk.hearings.note(affair, MeetingResult.CONTINUE, moment(step.on, 16))


def _account(desk: Desk, affair: Affair, result: MeetingResult) -> str:
    usual = words("disputes")
    if result is MeetingResult.AGREED:
        return affair.story.agreed
    if result is MeetingResult.ENDED:
        return str(desk.chance.choice(usual["failed"]))
    if affair.meetings == 1:
        return affair.story.first
    return str(desk.chance.choice(usual["continues"]))


def _next_meeting(desk: Desk, affair: Affair, step: Step) -> datetime | None:
    if "next" in step.more:
        return moment(desk.day(step.more["next"]), 14)
    later = [one for one in affair.steps if one.act == "meet" and one.at > step.at]
    return moment(later[0].on, 14) if later and later[0].on > step.on else None


def _identify(desk: Desk, affair: Affair) -> None:
    """Who was 待查明 is known by the time the parties sit down."""
    if affair.unknown is None:
        return
    with desk.database.reading() as reading:
        party = parties(reading, affair.case_id)[1]
    draft = affair.unknown.party(PartyRole.RESPONDENT)
    names = ("name", "sex", "ethnicity", "birth_on", "id_number", "occupation", "phone", "address")
    values = {name: getattr(draft, name) for name in names}
    desk.run(ChangeParty(party_id=party.id, values={**values, "attitude": Attitude.AGREES.value}))
    affair.unknown = None


@act("suspend")
def _suspend(desk: Desk, affair: Affair, step: Step) -> None:
    expected = step.more.get("expected")
    draft: Mapping[str, object] = {
        "suspended_on": step.on,
        "reason": step.more["reason"],
        "note": "等待现场鉴定结论。",
        **({"expected_on": desk.day(expected)} if expected else {}),
    }
    desk.advance(affair, draft, to=CaseState.SUSPENDED)


@act("resume")
def _resume(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"resumed_on": step.on}, to=CaseState.MEDIATING)


@act("extend")
def _extend(desk: Desk, affair: Affair, step: Step) -> None:
    until = desk.day(step.more["until"])
    draft = {"extended_on": step.on, "new_due_on": until, "consent": "all"}
    desk.advance(affair, draft, code="extend")


@act("fail")
def _fail(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "failed_on": step.on,
        "reason": "no-agreement",
        "ways_told": words("disputes")["ways"],
    }
    desk.advance(affair, draft, to=CaseState.FAILED)


@act("withdraw")
def _withdraw(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "withdrawn_on": step.on,
        "withdrawn_by": str(affair.tale.blanks["applicant"]),
        "form": "oral",
        "reason": desk.chance.choice(words("disputes")["withdrawals"]),
    }
    desk.advance(affair, draft, to=CaseState.WITHDRAWN)
