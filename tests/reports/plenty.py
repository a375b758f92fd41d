"""Sheets with little, much and rare content, made from one of each."""

import dataclasses
from datetime import date
from typing import Any

from services.sheets.letters import PowerOfAttorney
from services.sheets.shapes import (
    AgreementForm,
    CaseSheet,
    MediationRecord,
    ObligationRow,
    Pack,
    StepRow,
    Summary,
)
from services.sheets.steps import (
    AssignmentSlip,
    EvidenceList,
    FollowUpRecord,
    InvestigationRecord,
    JudicialApplication,
    JudicialList,
    ReasonRow,
    ReceiverRow,
    RightsNotice,
)
from services.sheets.volume import ClosingReport, Contents, Cover, FileNote, NoteRow

RARE = "㛃喆犇𠅤𬭚𫍲𬎆"
STATEMENT = (
    "第{0}点，住户反映夜间22:30以后仍有噪声（约48分贝），要求按《上海市住宅物业管理规定》处理。"
)
LONG = "".join(STATEMENT.format(number) for number in range(430))

PROSE = (
    "title", "facts", "issues", "liability", "account", "progress", "note", "matter", "outcome",
    "override_reason", "undisputed", "ways", "reason", "relation", "follow_up", "what", "edition",
    "volume_name",
)  # fmt: skip


def filled(sheet, text, texts, **changes):
    """``sheet`` with ``text`` in its prose and ``texts`` in its lists."""
    names = {field.name for field in dataclasses.fields(sheet)}
    for name in PROSE:
        if name in names and isinstance(getattr(sheet, name), str):
            changes[name] = text if name in {"facts", "account"} else text[:600]
    for name in ("requests", "terms", "clauses", "questions", "invited", "present"):
        if name in names:
            changes[name] = texts
    return dataclasses.replace(sheet, **changes)


def listed(sheet, parties, promises):
    """Many rows for a sheet that is a list of something."""
    rows: list[Any] = list(getattr(sheet, "rows", ()))
    wide = {"title": STATEMENT, "note": STATEMENT}
    note = NoteRow(on=date(2026, 12, 30), text=STATEMENT, by="陈敏")
    against = ReasonRow(factor="负荷", text=STATEMENT * 3, weight=-1)
    many = {
        RightsNotice: {"receivers": [ReceiverRow(name=one.name, role=one.role) for one in parties]},
        FollowUpRecord: {"obligations": promises},
        ClosingReport: {"obligations": promises},
        JudicialApplication: {"materials": (STATEMENT,) * 12},
        AssignmentSlip: {"reasons": (against,) * 24, "mediators": ("诸葛建国",) * 20},
        PowerOfAttorney: {"principal": parties[-2]},
        FileNote: {"notes": (note,) * 40},
        Cover: {"mediators": ("诸葛建国", "欧阳文斌") * 6},
    }
    if type(sheet) in {EvidenceList, JudicialList, Contents}:
        return {"rows": [*rows, dataclasses.replace(rows[0], **wide)] * 30}
    return many.get(type(sheet), {})


def crowded(sheet, parties):
    """``sheet`` with many parties, and everything else a sheet may hold many of."""
    steps = tuple(
        StepRow(
            on=date(2026, 1 + place % 12, 1 + place % 28),
            step="第12次调解" if place % 3 else "协议生效",
            person="欧阳文斌",
            people=("诸葛建国",),
            summary=STATEMENT.format(place) * (1 + place % 4),
        )
        for place in range(40)
    )
    promises = tuple(
        ObligationRow(
            who="梧桐里第一物业服务有限公司",
            to="欧阳文斌",
            what="支付赔偿款",
            amount=123_456_789 * (place + 1),
            due=date(2026, 12, 31),
            manner="银行转账",
            place="居委会三楼调解室",
            proof="转账凭证",
            state="部分履行",
        )
        for place in range(12)
    )
    changes = {"parties": parties}
    if isinstance(sheet, CaseSheet):
        changes |= {"steps": steps, "obligations": promises, "order_number": "2026" * 8}
    if isinstance(sheet, Summary):
        changes["progress"] = steps[:8]
    if isinstance(sheet, AgreementForm):
        changes["obligations"] = promises
    if isinstance(sheet, MediationRecord | InvestigationRecord):
        changes["participants"] = ("孙桂英", "钱文斌") * 6
    changes |= listed(sheet, parties, promises)
    return filled(sheet, LONG[:2_000], (STATEMENT.format(1) * 2,) * 9, **changes)


def contents(code, one_of_each, forty):
    """Little, long, crowded and rare content for a document."""
    sheet = one_of_each[code]
    if isinstance(sheet, Pack):
        (first, *_) = sheet.summaries
        kinds = [made for _, made in contents("summary", {"summary": first}, forty)]
        yield "pack", dataclasses.replace(sheet, summaries=tuple(kinds) * 6)
        yield (
            "long names",
            dataclasses.replace(
                sheet,
                title="业委会主任联谊会与物业服务企业第二十七次联席会议暨错时停车推进会材料" * 2,
                attendees=(*sheet.attendees, *sheet.attendees) * 20,
            ),
        )
        return
    yield "as it is", sheet
    yield "long", filled(sheet, LONG, (LONG[:900],) * 12)
    yield "no stop", filled(sheet, "嗯" * 3_000, ("A" * 400, "1" * 400))
    yield "crowded", crowded(sheet, forty)
    rare = tuple(dataclasses.replace(party, name=RARE, address=RARE * 8) for party in sheet.parties)
    yield "rare", filled(sheet, RARE * 90, (RARE,), parties=rare)
