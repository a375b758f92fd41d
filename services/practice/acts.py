"""What the invented desk does on a case: each act of a timetable as the command it is."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from models.vocabulary.intake import IntakeDraft
from models.vocabulary.terms import (
    Attitude,
    CaseKind,
    CaseState,
    ContactMeans,
    CourtStep,
    MeetingResult,
    NoticeMeans,
    PartyRole,
    Performed,
    Satisfaction,
    Urgency,
)
from services.commands.agreements import (
    LockAgreement,
    MarkSealed,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.intake import EditCase, RecordCase
from services.commands.judicial import ApplyForConfirmation, RecordCourtStep
from services.commands.logbook import LogContact, LogFollowUp, LogPerformance
from services.commands.meetings import LogMeeting
from services.commands.parties import ChangeParty
from services.commands.proceeding import AdvanceCase, AssignCase
from services.database import Command, Database
from services.practice import stories
from services.practice.affairs import Affair
from services.practice.directory import Directory
from services.practice.hearings import Hearings
from services.practice.timetable import Step, day_of, moment
from services.queries.assignment import Verdict, propose
from services.queries.judicial import courts
from services.queries.whole import agreement, parties

__all__ = ["Desk"]

_Act = Callable[["Desk", Affair, Step], None]
_ACTS: dict[str, _Act] = {}


def _act(name: str) -> Callable[[_Act], _Act]:
    def register(function: _Act) -> _Act:
        _ACTS[name] = function
        return function

    return register


class Desk:
    """Carries the steps of the invented cases out, one ordinary command after the other."""

    def __init__(
        self, database: Database, directory: Directory, chance: random.Random, anchor: date
    ) -> None:
        self.database = database
        self.directory = directory
        self.chance = chance
        self.anchor = anchor
        self.hearings = Hearings(
            stories.words("meetings"),
            {one["code"]: one for one in directory.words["bodies"]},
            directory.words["desk_name"],
            self.run,
            anchor,
        )

    def carry_out(self, affair: Affair, step: Step) -> None:
        """Do one step of a case."""
        _ACTS[step.act](self, affair, step)

    def run(self, command: Command) -> None:
        """Run a command."""
        self.database.run(command)

    def advance(
        self,
        affair: Affair,
        draft: Mapping[str, object],
        *,
        to: CaseState | None = None,
        code: str = "",
    ) -> None:
        """Take a step of the proceeding."""
        self.run(AdvanceCase(case_id=affair.case_id, to=to, code=code, draft=draft))

    def day(self, offset: str) -> date:
        """The day an offset of the desk's list means."""
        return day_of(offset, self.anchor)


_USUAL = stories.words
"""The sentences that fit every story, by file."""


# Intake


@_act("record")
def _record(desk: Desk, affair: Affair, step: Step) -> None:
    _take_in(desk, affair, step, lead=False)


@_act("note")
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


@_act("accept")
def _accept(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"accepted_on": step.on, "consent": "all"}, to=CaseState.ACCEPTED)
    story = affair.story
    values = {"issues": affair.tale.say(story.issues), "difficulty": story.difficulty or "simple"}
    desk.run(EditCase(case_id=affair.case_id, values=values))


@_act("refuse")
def _refuse(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "refused_on": step.on,
        "reason": _USUAL("matters")["refused"]["reason"],
        "ways_told": _USUAL("disputes")["ways"],
    }
    desk.advance(affair, draft, to=CaseState.REFUSED)


@_act("transfer")
def _transfer(desk: Desk, affair: Affair, step: Step) -> None:
    receiving = _USUAL("matters")["transferred"]["to"]
    draft = {"transferred_on": step.on, "receiving_body": receiving}
    desk.advance(affair, draft, to=CaseState.TRANSFERRED)


@_act("decline")
def _decline(desk: Desk, affair: Affair, _step: Step) -> None:
    """The other side says no before anything was accepted; the office has yet to refuse it."""
    with desk.database.reading() as reading:
        other = parties(reading, affair.case_id)[1]
    desk.run(ChangeParty(party_id=other.id, values={"attitude": Attitude.REFUSES.value}))


@_act("dismiss")
def _dismiss(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {"closed_on": step.on, "reason": "经核实已自行和解，不再登记。"}
    desk.advance(affair, draft, to=CaseState.CLOSED)


# Assignment


@_act("assign")
@_act("entrust")
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


@_act("handle")
def _handle(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"handling_on": step.on}, to=CaseState.HANDLING)


# Mediation


@_act("contact")
def _contact(desk: Desk, affair: Affair, step: Step) -> None:
    note = affair.tale.say(affair.story.contact)
    if step.more.get("about") == "remind":
        note = "电话督促履行，并告知可以就协议的履行向人民法院起诉。"
    elif step.more.get("about") == "arrange":
        note = _USUAL("meetings")["arrange"]
    whom = affair.tale.blanks.get("respondent") or "楼组长"
    _log(desk, affair, step, ContactMeans.PHONE, str(whom), note)
    _fix_first_meeting(desk, affair, step)


@_act("visit")
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


@_act("meet")
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
            account=affair.tale.say(_account(desk, affair, result)),
            result=result,
            next_at=next_at,
        )
    )
    if next_at is not None and next_at > step.at and desk.hearings.recent(step):
        desk.hearings.tell(affair, tuple(attended), step.at, NoticeMeans.HANDED)


@_act("hear")
def _hear(desk: Desk, affair: Affair, step: Step) -> None:
    """Note what is said in a meeting whose record is still to be written."""
    affair.meetings += 1
    desk.hearings.note(affair, MeetingResult.CONTINUE, moment(step.on, 16))


def _account(desk: Desk, affair: Affair, result: MeetingResult) -> str:
    usual = _USUAL("disputes")
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


@_act("suspend")
def _suspend(desk: Desk, affair: Affair, step: Step) -> None:
    expected = step.more.get("expected")
    draft: Mapping[str, object] = {
        "suspended_on": step.on,
        "reason": step.more["reason"],
        "note": "等待现场鉴定结论。",
        **({"expected_on": desk.day(expected)} if expected else {}),
    }
    desk.advance(affair, draft, to=CaseState.SUSPENDED)


@_act("resume")
def _resume(desk: Desk, affair: Affair, step: Step) -> None:
    desk.advance(affair, {"resumed_on": step.on}, to=CaseState.MEDIATING)


@_act("extend")
def _extend(desk: Desk, affair: Affair, step: Step) -> None:
    until = desk.day(step.more["until"])
    draft = {"extended_on": step.on, "new_due_on": until, "consent": "all"}
    desk.advance(affair, draft, code="extend")


@_act("fail")
def _fail(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "failed_on": step.on,
        "reason": "no-agreement",
        "ways_told": _USUAL("disputes")["ways"],
    }
    desk.advance(affair, draft, to=CaseState.FAILED)


@_act("withdraw")
def _withdraw(desk: Desk, affair: Affair, step: Step) -> None:
    draft = {
        "withdrawn_on": step.on,
        "withdrawn_by": str(affair.tale.blanks["applicant"]),
        "form": "oral",
        "reason": desk.chance.choice(_USUAL("disputes")["withdrawals"]),
    }
    desk.advance(affair, draft, to=CaseState.WITHDRAWN)


# Agreement, performance, closing


@_act("agree")
def _agree(desk: Desk, affair: Affair, step: Step) -> None:
    draft = affair.tale.agreement(step.on, "居委会", unfinished=step.more.get("unfinished", False))
    if "due" in step.more:
        dues = [desk.day(offset) for offset in step.more["due"]]
        promises = zip(draft.obligations, dues, strict=True)
        draft = replace(draft, obligations=tuple(replace(one, due_on=due) for one, due in promises))
    desk.run(SaveAgreement(case_id=affair.case_id, draft=draft))


@_act("lock")
def _lock(desk: Desk, affair: Affair, _step: Step) -> None:
    desk.run(LockAgreement(case_id=affair.case_id))


@_act("sign")
def _sign(desk: Desk, affair: Affair, step: Step) -> None:
    with desk.database.reading() as reading:
        signing = parties(reading, affair.case_id)
    for party in signing:
        desk.run(SignAgreement(case_id=affair.case_id, party_id=party.id, on=step.on))
    desk.run(SignAsMediator(case_id=affair.case_id, mediator=affair.host, on=step.on))
    desk.run(MarkSealed(case_id=affair.case_id, on=step.on))


@_act("perform")
def _perform(desk: Desk, affair: Affair, step: Step) -> None:
    number, amount = step.more["obligation"], None
    if "part" in step.more:
        with desk.database.reading() as reading:
            whole_agreement = agreement(reading, affair.case_id, parties(reading, affair.case_id))
        promised = whole_agreement.obligations[number - 1].amount_fen if whole_agreement else None
        amount = int((promised or 0) * step.more["part"]) or None
    desk.run(
        LogPerformance(case_id=affair.case_id, obligation=number, on=step.on, amount_fen=amount)
    )


@_act("apply")
def _apply(desk: Desk, affair: Affair, step: Step) -> None:
    """All parties ask the court where the committee is to confirm what they agreed."""
    with desk.database.reading() as reading:
        chosen = courts(reading, affair.source, ())[-1]
    desk.run(
        ApplyForConfirmation(
            case_id=affair.case_id,
            court=next(iter(chosen.courts), _USUAL("disputes")["court"]["name"]),
            ground=chosen.ground.code,
            applied_on=step.on,
            everyone=True,
        )
    )


@_act("court")
def _court(desk: Desk, affair: Affair, step: Step) -> None:
    ruled = CourtStep(step.more["step"]) is CourtStep.CONFIRMED
    number = _USUAL("disputes")["court"]["ruling"].format(year=step.on.year)
    desk.run(
        RecordCourtStep(
            case_id=affair.case_id,
            step=CourtStep(step.more["step"]),
            on=step.on,
            ruling_number=number if ruled else "",
            perform_by=desk.day(step.more["by"]) if "by" in step.more else None,
        )
    )


@_act("follow-up")
def _follow_up(desk: Desk, affair: Affair, step: Step) -> None:
    content = desk.chance.random() < 0.8
    desk.run(
        LogFollowUp(
            case_id=affair.case_id,
            on=step.on,
            performed=Performed(step.more.get("performed", "yes")),
            satisfied=Satisfaction.YES if content else Satisfaction.PARTLY,
            note=desk.chance.choice(_USUAL("disputes")["follow_ups"]),
        )
    )


@_act("close")
def _close(desk: Desk, affair: Affair, step: Step) -> None:
    draft: dict[str, object] = {"closed_on": step.on}
    if affair.kind is CaseKind.GOVERNANCE:
        draft["outcome"] = affair.story.outcome
    if step.more.get("told"):
        draft["ways_told"] = _USUAL("disputes")["ways"]
    desk.advance(affair, draft, to=CaseState.CLOSED)


@_act("archive")
def _archive(desk: Desk, affair: Affair, step: Step) -> None:
    by = desk.directory.words["desk_name"]
    draft = {"filed_on": step.on, "retention": "short", "compiled_by": by}
    desk.advance(affair, draft, to=CaseState.ARCHIVED)
