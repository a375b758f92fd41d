"""Valid things in one line, made only through commands: what a clerk could have made by hand.

A builder takes the open register first and returns the id of what it made. The usual dispute is
the one of the contract's examples: 李秀芳's parking space behind 梧桐里 9号楼, taken by 赵建明.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary.intake import IntakeDraft, PartyDraft, PlaceDraft
from models.vocabulary.investigation import Answer
from models.vocabulary.terms import (
    AgreementForm,
    CaseKind,
    CaseState,
    MeetingResult,
    PartyRole,
    Performed,
    Satisfaction,
    Sex,
)
from services.commands.agreements import (
    AgreementDraft,
    MarkSealed,
    ObligationDraft,
    SaveAgreement,
    SignAgreement,
    SignAsMediator,
)
from services.commands.intake import RecordCase
from services.commands.investigations import LogInvestigation
from services.commands.logbook import LogFollowUp, LogPerformance
from services.commands.meetings import LogMeeting
from services.commands.proceeding import AdvanceCase, AssignCase
from services.commands.settling import SettleAtOnce
from services.database import Database, Reading
from services.queries.rows import CaseWhole
from services.queries.whole import whole
from services.work import Command
from tests.builders_directory import (
    Body,
    association,
    committee,
    estate,
    household,
    mediator,
    organisation,
    person,
    relation,
    studio,
)
from tests.builders_ground import (
    ACCEPTED_ON,
    AGREED_ON,
    ASSIGNED_ON,
    DUE_ON,
    FOUNDING,
    MET_ON,
    REGISTERED_ON,
    SIGNED_ON,
    TODAY,
    Clock,
    Uids,
    at,
    run,
)

__all__ = [
    "ACCEPTED_ON",
    "AGREED_ON",
    "ASSIGNED_ON",
    "DUE_ON",
    "FOUNDING",
    "MET_ON",
    "REGISTERED_ON",
    "SIGNED_ON",
    "TODAY",
    "Body",
    "Clock",
    "Uids",
    "accepted_case",
    "advance",
    "agreed_case",
    "agreement",
    "assigned_case",
    "association",
    "at",
    "case",
    "closed_case",
    "closed_matter",
    "committee",
    "estate",
    "estate_of",
    "event_of",
    "failed_case",
    "filed_case",
    "handled_matter",
    "household",
    "intake",
    "investigation",
    "lead",
    "matter",
    "mediating_case",
    "mediator",
    "meeting",
    "obligation",
    "oral_case",
    "organisation",
    "party",
    "performing_case",
    "person",
    "read",
    "relation",
    "respondent",
    "run",
    "settlement",
    "signing",
    "studio",
]


def read(database: Database, case_id: int) -> CaseWhole:
    """The case as the case page reads it."""
    with database.reading() as reading:
        return whole(reading, case_id)


# Intake


def party(
    name: str = "李秀芳", role: PartyRole = PartyRole.APPLICANT, **changes: Any
) -> PartyDraft:
    """A neighbour with everything the papers ask for."""
    known = PartyDraft(
        name=name,
        role=role,
        sex=Sex.FEMALE if role is PartyRole.APPLICANT else Sex.MALE,
        ethnicity="汉族",
        birth_on=date(1968, 5, 12) if role is PartyRole.APPLICANT else date(1979, 8, 3),
        occupation="退休" if role is PartyRole.APPLICANT else "职员",
        phone="15400002406" if role is PartyRole.APPLICANT else "15400007713",
        address="梧桐里9号楼301室" if role is PartyRole.APPLICANT else "梧桐里9号楼504室",
        id_number="319901196805121226" if role is PartyRole.APPLICANT else "319901197908032116",
    )
    return replace(known, **changes)


def respondent(name: str = "赵建明", **changes: Any) -> PartyDraft:
    """The neighbour on the other side."""
    return party(name, PartyRole.RESPONDENT, **changes)


def intake(**changes: Any) -> IntakeDraft:
    """A parking dispute with everything intake asks for."""
    draft = IntakeDraft(
        source="walk-in",
        topic="parking",
        title="梧桐里 9号楼 车位被占",
        facts="申请人的固定车位近一个月被占用十一次，物业协调未果，希望社区组织双方当面商量。",
        requests=("停止占用车位", "补画车位线"),
        place=PlaceDraft(estate="梧桐里", building="9号楼", unit="301", text="东侧车位"),
        parties=(party(), respondent()),
        occurred_on=date(2026, 10, 20),
        registered_on=REGISTERED_ON,
    )
    return replace(draft, **changes)


def case(database: Database, **changes: Any) -> int:
    """A registered dispute; ``changes`` are fields of the intake draft."""
    return run(database, RecordCase(draft=intake(**changes)))


def lead(database: Database, **changes: Any) -> int:
    """A lead that may lack what a case needs."""
    return case(database, **{"lead": True, **changes})


def matter(database: Database, **changes: Any) -> int:
    """A registered governance matter: a dark stairwell, nobody to quarrel with."""
    whole_matter = {
        "kind": CaseKind.GOVERNANCE,
        "topic": "property",
        "title": "梧桐里 12号楼 楼道照明",
        "facts": "十二号楼三层至五层楼道灯不亮已有两周，老人夜间上下楼不便。",
        "requests": ("修复楼道照明",),
        "parties": (party("孙桂英"),),
        "place": PlaceDraft(estate="梧桐里", building="12号楼", text="三至五层楼道"),
        "occurred_on": None,
    }
    return case(database, **{**whole_matter, **changes})


# The proceeding, each step on the day the one before makes possible


def advance(database: Database, case_id: int, to: CaseState, **draft: object) -> int:
    """Take one step; returns the case's id."""
    database.run(AdvanceCase(case_id=case_id, to=to, draft=draft))
    return case_id


def accepted_case(database: Database, **changes: Any) -> int:
    """A dispute accepted the day after it was registered, both sides willing."""
    case_id = case(database, **changes)
    return advance(database, case_id, CaseState.ACCEPTED, accepted_on=ACCEPTED_ON, consent="all")


def assigned_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute in the hands of a studio (made when none is given)."""
    case_id = accepted_case(database, **changes)
    body = body or studio(database)
    database.run(
        AssignCase(case_id=case_id, body_id=body.id, mediator_ids=body.mediators, on=ASSIGNED_ON)
    )
    return case_id


def meeting(case_id: int, on: date = MET_ON, **changes: Any) -> LogMeeting:
    """The command that logs a mediation meeting with both neighbours."""
    command = LogMeeting(
        case_id=case_id,
        held_at=at(on, 14),
        ended_at=at(on, 15, 30),
        place="居委会调解室",
        attended=("李秀芳", "赵建明"),
        rights_told=True,
        account="双方各自说明了停车情况，同意商量错时停放的办法。",
    )
    return replace(command, **changes)


def mediating_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute whose first meeting was held and did not end it."""
    case_id = assigned_case(database, body, **changes)
    database.run(meeting(case_id))
    return case_id


def obligation(**changes: Any) -> ObligationDraft:
    """赵建明 pays 李秀芳 1,500 yuan by the first of December."""
    promise = ObligationDraft(
        debtor="赵建明",
        creditor="李秀芳",
        what="支付车位占用补偿",
        amount_fen=150_000,
        due_on=DUE_ON,
        manner="银行转账",
        place="居委会",
        proof="转账凭证",
    )
    return replace(promise, **changes)


def agreement(**changes: Any) -> AgreementDraft:
    """A complete written agreement with one obligation."""
    draft = AgreementDraft(
        agreed_on=AGREED_ON,
        facts="赵建明自2026年10月起多次占用李秀芳的固定车位。",
        issues="占用是否应当补偿；今后如何停放。",
        liability="赵建明承认占用车位，愿意补偿。",
        terms=("赵建明今后不再占用该车位。", "赵建明向李秀芳支付补偿1500元。"),
        obligations=(obligation(),),
        copies=3,
    )
    return replace(draft, **changes)


def agreed_case(
    database: Database, body: Body | None = None, draft: AgreementDraft | None = None, **more: Any
) -> int:
    """A dispute with a complete agreement that nobody has signed yet."""
    case_id = mediating_case(database, body, **more)
    database.run(meeting(case_id, AGREED_ON, result=MeetingResult.AGREED))
    database.run(SaveAgreement(case_id=case_id, draft=draft or agreement()))
    return case_id


def oral_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute settled by an oral agreement done on the spot; it has effect at once."""
    on_the_spot = obligation(due_on=None, on_the_spot=True)
    draft = agreement(form=AgreementForm.ORAL, obligations=(on_the_spot,))
    return agreed_case(database, body, draft, **changes)


def performing_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute whose agreement was signed by all and sealed."""
    case_id = agreed_case(database, body, **changes)
    for command in signing(case_id):
        database.run(command)
    return case_id


def signing(case_id: int, on: date = SIGNED_ON) -> Iterator[Command]:
    """The commands that sign and seal the usual agreement."""
    yield SignAgreement(case_id=case_id, party="李秀芳", on=on)
    yield SignAgreement(case_id=case_id, party="赵建明", on=on)
    yield SignAsMediator(case_id=case_id, mediator="陈国良", on=on)
    yield MarkSealed(case_id=case_id, on=on)


def closed_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute performed, followed up and closed."""
    case_id = performing_case(database, body, **changes)
    database.run(LogPerformance(case_id=case_id, obligation=1, on=date(2026, 11, 16)))
    visited = date(2026, 11, 20)
    database.run(
        LogFollowUp(
            case_id=case_id, on=visited, performed=Performed.YES, satisfied=Satisfaction.YES
        )
    )
    return advance(database, case_id, CaseState.CLOSED, closed_on=date(2026, 11, 23))


def filed_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A closed dispute whose file is bound and put away."""
    case_id = closed_case(database, body, **changes)
    return advance(
        database,
        case_id,
        CaseState.ARCHIVED,
        filed_on=TODAY,
        retention="short",
        pages=18,
        compiled_by="周慧敏",
    )


def settlement(database: Database, case_id: int, **changes: Any) -> SettleAtOnce:
    """The command that settles a registered dispute orally on the day it was registered."""
    body = changes.pop("body", None) or studio(database)
    on_the_spot = obligation(due_on=None, on_the_spot=True)
    command = SettleAtOnce(
        case_id=case_id,
        accepted_on=REGISTERED_ON,
        assignment=AssignCase(
            case_id=case_id, body_id=body.id, mediator_ids=body.mediators, on=REGISTERED_ON
        ),
        meeting=meeting(case_id, REGISTERED_ON),
        agreement=agreement(
            form=AgreementForm.ORAL, agreed_on=REGISTERED_ON, obligations=(on_the_spot,)
        ),
        performed_on=REGISTERED_ON,
        follow_up=LogFollowUp(case_id=case_id, on=ACCEPTED_ON, performed=Performed.YES),
        closed_on=ACCEPTED_ON,
        outcome="当场履行",
    )
    return replace(command, **changes)


def event_of(database: Database, case_id: int, name: str) -> int:
    """The id of the newest event of a kind, or of the step with this verb."""
    events = read(database, case_id).events
    return next(
        one.id
        for one in reversed(events)
        if name == one.kind or (one.kind == "step" and one.facts.get("step") == name)
    )


def failed_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute that mediation could not settle."""
    case_id = mediating_case(database, body, **changes)
    return advance(
        database,
        case_id,
        CaseState.FAILED,
        failed_on=AGREED_ON,
        reason="no-agreement",
        ways_told="告知可向人民法院起诉",
    )


def handled_matter(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A governance matter taken in hand by the directors' association."""
    case_id = matter(database, **changes)
    body = body or association(database)
    database.run(
        AssignCase(case_id=case_id, body_id=body.id, mediator_ids=body.mediators, on=ACCEPTED_ON)
    )
    return advance(database, case_id, CaseState.HANDLING, handling_on=ASSIGNED_ON)


def closed_matter(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A governance matter with its outcome."""
    case_id = handled_matter(database, body, **changes)
    return advance(
        database, case_id, CaseState.CLOSED, closed_on=AGREED_ON, outcome="已更换楼道灯具"
    )


def estate_of(reading: Reading, case_id: int) -> int:
    """The id of the estate a case lies in."""
    estate = reading.connection.execute(
        sa.select(Case.estate_id).where(Case.id == case_id)
    ).scalar_one()
    assert estate is not None
    return estate


def investigation(case_id: int, **changes: Any) -> LogInvestigation:
    """The command that logs what a neighbour said to two people of the office."""
    command = LogInvestigation(
        case_id=case_id,
        begun_at=at(ASSIGNED_ON, 10),
        ended_at=at(ASSIGNED_ON, 10, 30),
        place="梧桐里9号楼门厅",
        asked="钱文斌",
        asked_sex=Sex.MALE,
        asked_age=61,
        asked_address="梧桐里9号楼402室",
        relation="双方邻居",
        investigators=("陈国良",),
        recorder="马建平",
        answers=(
            Answer(question="车位平时由谁使用？", answer="一直是李秀芳家在用。"),
            Answer(question="近一个月看到谁停在那里？", answer="晚上常见赵建明的车。"),
        ),
        confirmed=True,
        signed_on=ASSIGNED_ON,
    )
    return replace(command, **changes)
