"""A scene for every command: brings the register so far that the command can be run, and is it."""

import importlib
import pkgutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from models.vocabulary.intake import PartyDraft, PlaceDraft
from models.vocabulary.terms import (
    Attitude,
    CaseState,
    ContactMeans,
    CourtStep,
    PartyRole,
    Performed,
    Urgency,
)
from services import commands
from services.commands.agreements import (
    LockAgreement,
    MarkSealed,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.clauses import ChangeClause
from services.commands.clocks import AdoptHolidays, SetDeadline, TurnDay
from services.commands.correction import CorrectEvent
from services.commands.correspondence import RecordInvitation, RecordReferral
from services.commands.filing import FileTogether, NoteOnFile
from services.commands.handover import HandOver
from services.commands.history import UndoEntry
from services.commands.intake import EditCase, RecordCase, RecordCases
from services.commands.investigations import LogInvestigation
from services.commands.judicial import ApplyForConfirmation, CourtSignature, RecordCourtStep
from services.commands.leads import RegisterLead
from services.commands.ledger import ImportLedger
from services.commands.logbook import (
    LogContact,
    LogFollowUp,
    LogLawfulness,
    LogPerformance,
    LogReminder,
    LogReport,
)
from services.commands.meetings import LogMeeting
from services.commands.objections import ObjectToMediator
from services.commands.office import ChangeOffice, RecordAccess
from services.commands.parties import AddParty, ChangeParty, RemoveParty
from services.commands.party_correction import CorrectParty
from services.commands.proceeding import AdvanceCase, AssignCase
from services.commands.settling import SettleAtOnce
from services.commands.wordings import ChangeWording
from services.database import Database
from services.ledgers.rows import plan
from services.queries.ledgers import screen
from services.work import Command
from tests import builders, builders_court
from tests.builders_vocabulary import NOTICE_2027
from tests.services.commands.scenes_directory import DIRECTORY
from tests.services.commands.scenes_evidence import EVIDENCE
from tests.services.commands.scenes_lists import LISTS
from tests.services.commands.scenes_matching import MATCHING
from tests.services.commands.scenes_meetings import MEETINGS
from tests.services.commands.scenes_projects import PROJECTS
from tests.services.commands.scenes_topics import TOPICS
from tests.services.commands.scenes_votes import VOTES

Scene = Callable[[Database], Command]
SCENES: dict[type, Scene] = {}
"""Every command but the founding of a register, which each register begins with."""


def every_command() -> list[type]:
    """All command classes there are, found where they live."""
    found: list[type] = []
    for module in pkgutil.iter_modules(commands.__path__):
        loaded = importlib.import_module(f"services.commands.{module.name}")
        found += [
            one
            for one in vars(loaded).values()
            if isinstance(one, type)
            and one.__module__ == loaded.__name__
            and {"label", "undoable", "run"} <= set(dir(one))
        ]
    return found


def _scene(command: type) -> Callable[[Scene], Scene]:
    def register(scene: Scene) -> Scene:
        SCENES[command] = scene
        return scene

    return register


def _simple(command: type, **values: Any) -> None:
    SCENES[command] = lambda _: command(**values)


# Intake

_simple(RecordCase, draft=builders.intake())
_simple(RecordCases, drafts=(builders.intake(), builders.intake(lead=True, title="线索")))


@_scene(EditCase)
def _edit(register: Database) -> Command:
    values = {
        "facts": "车位一直被占。",
        "place": PlaceDraft(estate="润和公寓", building="3号楼", unit="702"),
        "requests": ("挪车",),
        "urgency": Urgency.ESCALATING.value,
    }
    return EditCase(case_id=builders.case(register), values=values)


@_scene(AddParty)
def _add_party(register: Database) -> Command:
    witness = builders.party("钱文斌", PartyRole.THIRD_PARTY)
    return AddParty(case_id=builders.case(register), party=witness)


@_scene(ChangeParty)
def _change_party(register: Database) -> Command:
    party = builders.read(register, builders.case(register)).parties[1]
    values = {"name": "赵建民", "phone": "", "attitude": Attitude.AGREES.value}
    return ChangeParty(party_id=party.id, values=values)


@_scene(RemoveParty)
def _remove_party(register: Database) -> Command:
    return RemoveParty(party_id=builders.read(register, builders.case(register)).parties[1].id)


@_scene(ImportLedger)
def _import(register: Database) -> Command:
    assert register.folder is not None
    file = Path(register.folder).with_name("台账.csv")
    file.write_text(
        "编号,登记日期,反映人,联系电话,反映内容\n"
        "1,2026-11-02,王桂英,15400001234,楼上漏水，天花板渗水两周。\n"
        "2,2026-11-03,王桂英,15400001234,门口堆物影响通行。\n",
        encoding="utf-8",
    )
    with register.reading() as reading:
        screened = screen(reading, plan(file))
    assert len(screened.rows) == 2
    return ImportLedger(screened=screened)


# The office

_simple(ChangeOffice, seal_name="梧桐里居民区人民调解委员会", prefix="桐", desk_name="陈敏")
_simple(ChangeClause, text="垃圾分类\n{who}自{day}起按时投放{what}。")
_simple(ChangeWording, code="copies", text="本协议共{count}份。")
_simple(RecordAccess, action="print", document="case-sheet", masking="meeting", case_ids=(1,))


# The proceeding


@_scene(AdvanceCase)
def _advance(register: Database) -> Command:
    draft = {"accepted_on": builders.ACCEPTED_ON, "consent": "all"}
    return AdvanceCase(case_id=builders.case(register), to=CaseState.ACCEPTED, draft=draft)


@_scene(AssignCase)
def _assign(register: Database) -> Command:
    body = builders.studio(register)
    case = builders.accepted_case(register)
    return AssignCase(case_id=case, body_id=body.id, on=builders.ASSIGNED_ON)


@_scene(ObjectToMediator)
def _object(register: Database) -> Command:
    body = builders.studio(register)
    case = builders.assigned_case(register, body)
    return ObjectToMediator(case_id=case, mediator_ids=body.mediators[:1], party="赵建明")


@_scene(SettleAtOnce)
def _settle(register: Database) -> Command:
    return builders.settlement(register, builders.case(register))


@_scene(CorrectEvent)
def _correct(register: Database) -> Command:
    case = builders.performing_case(register)
    event = builders.event_of(register, case, "accept")
    values = {"on": builders.REGISTERED_ON}
    return CorrectEvent(case_id=case, event_id=event, values=values, reason="李秀芳说当天受理")


@_scene(CorrectParty)
def _correct_party(register: Database) -> Command:
    party = builders.read(register, builders.performing_case(register)).parties[1]
    values = {"name": "赵建民", "phone": "15400001234"}
    return CorrectParty(party_id=party.id, values=values, reason="李秀芳更正姓名")


@_scene(RegisterLead)
def _register_lead(register: Database) -> Command:
    caller = PartyDraft(description="来电人")
    lead = builders.lead(register, source="", topic="", parties=(caller,))
    return RegisterLead(
        case_id=lead,
        values={"source": "walk-in", "topic": "parking"},
        parties={0: {"name": "李秀芳"}, 1: {"name": "赵建明"}},
        note="已核对",
    )


@_scene(RecordReferral)
def _record_referral(register: Database) -> Command:
    return RecordReferral(case_id=builders.case(register), body="半淞园路派出所", number="01")


@_scene(RecordInvitation)
def _record_invitation(register: Database) -> Command:
    return RecordInvitation(case_id=builders.case(register), name="吴秀珍", reason="老邻居")


@_scene(FileTogether)
def _file_together(register: Database) -> Command:
    cases = []
    for place in ("一", "二"):
        body = builders.studio(register, f"{place}工作室")
        case = builders.closed_case(register, body, title=f"车位{place}")
        register.run(EditCase(case_id=case, values={"difficulty": "simple"}))
        cases.append(case)
    draft = {"retention": "short", "compiled_by": "周慧敏"}
    return FileTogether(case_ids=tuple(cases), draft=draft)


@_scene(NoteOnFile)
def _note_on_file(register: Database) -> Command:
    return NoteOnFile(case_id=builders.filed_case(register), note="李秀芳补交凭证")


@_scene(HandOver)
def _hand_over(register: Database) -> Command:
    body = builders.studio(register)
    cases = tuple(builders.assigned_case(register, body) for _ in range(2))
    heir = builders.mediator(register, body.id)
    return HandOver(
        mediator_id=body.mediators[0],
        case_ids=cases,
        to_body_id=body.id,
        to_mediator_id=heir,
        reason="赵建明案承办人退休",
    )


@_scene(LogInvestigation)
def _investigate(register: Database) -> Command:
    return builders.investigation(builders.assigned_case(register), asked="李秀芳")


@_scene(ApplyForConfirmation)
def _apply(register: Database) -> Command:
    signed = (CourtSignature(party="李秀芳"), CourtSignature(party="赵建明"))
    case = builders.performing_case(register)
    return builders_court.application(case, everyone=False, signed=signed)


@_scene(RecordCourtStep)
def _court_step(register: Database) -> Command:
    return RecordCourtStep(
        case_id=builders_court.confirming_case(register),
        step=CourtStep.REJECTED,
        on=builders_court.RULED_ON,
        reason="李秀芳未到庭",
    )


@_scene(LogContact)
def _contact(register: Database) -> Command:
    case = builders.case(register)
    return LogContact(case_id=case, means=ContactMeans.VISIT, whom="赵建明", note="愿意商量")


@_scene(LogMeeting)
def _meeting(register: Database) -> LogMeeting:
    return builders.meeting(builders.assigned_case(register))


@_scene(SaveAgreement)
def _agreement(register: Database) -> Command:
    return SaveAgreement(case_id=builders.mediating_case(register), draft=builders.agreement())


@_scene(LockAgreement)
def _lock(register: Database) -> Command:
    return LockAgreement(case_id=builders.agreed_case(register))


@_scene(SignAgreement)
def _sign(register: Database) -> Command:
    case = builders.agreed_case(register)
    return SignAgreement(case_id=case, party="李秀芳", on=builders.SIGNED_ON)


@_scene(SignAsMediator)
def _sign_as_mediator(register: Database) -> Command:
    case = builders.agreed_case(register)
    return SignAsMediator(case_id=case, mediator="陈国良", on=builders.SIGNED_ON)


@_scene(MarkSealed)
def _seal(register: Database) -> Command:
    """The last mark: with it the agreement takes effect and the case moves on."""
    case = builders.agreed_case(register)
    *signatures, seal = builders.signing(case)
    for command in signatures:
        register.run(command)
    return seal


@_scene(LogPerformance)
def _performance(register: Database) -> Command:
    case = builders.performing_case(register)
    return LogPerformance(case_id=case, obligation=1, on=builders.TODAY, amount_fen=50_000)


@_scene(LogFollowUp)
def _follow_up(register: Database) -> Command:
    case = builders.performing_case(register)
    return LogFollowUp(case_id=case, on=builders.TODAY, performed=Performed.NOT_DUE)


@_scene(LogLawfulness)
def _lawfulness(register: Database) -> Command:
    case = builders.agreed_case(register)
    return LogLawfulness(case_id=case, on=builders.TODAY, points=("voluntary", "合法"))


@_scene(LogReminder)
def _reminder(register: Database) -> Command:
    case = builders.performing_case(register)
    return LogReminder(case_id=case, on=builders.TODAY, remedies_told=True, note="电话催促。")


@_scene(LogReport)
def _report(register: Database) -> Command:
    case = builders.case(register, urgency=Urgency.DANGER)
    return LogReport(case_id=case, on=builders.TODAY, to="梧桐路派出所")


SCENES |= DIRECTORY | EVIDENCE | LISTS | MATCHING | MEETINGS | PROJECTS | TOPICS | VOTES


# History and the turn of the day


@_scene(UndoEntry)
def _undo(register: Database) -> Command:
    entry = register.run(RecordCase(draft=builders.intake())).entry
    assert entry is not None
    return UndoEntry(entry_id=entry)


_simple(TurnDay)


@_scene(AdoptHolidays)
def _adopt_holidays(register: Database) -> Command:
    """A case whose period of mediation ends on the last day of the new year's Spring Festival."""
    builders.accepted_case(register)
    longer = {
        "extended_on": builders.TODAY,
        "new_due_on": date(2027, 2, 11),
        "consent": "all",
    }
    case = builders.mediating_case(register)
    register.run(AdvanceCase(case_id=case, code="extend", draft=longer))
    return AdoptHolidays(notice=NOTICE_2027)


@_scene(SetDeadline)
def _set_deadline(register: Database) -> Command:
    builders.case(register)
    return SetDeadline(code="acceptance", length=10)
