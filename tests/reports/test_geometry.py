"""Every document with little, much and rare content, measured run by run."""

import dataclasses
from datetime import date

import pytest

from reports.catalog import catalog, document
from reports.render import render_bytes, traced
from services.sheets.letters import PowerOfAttorney
from services.sheets.shapes import (
    AgreementForm,
    CaseSheet,
    MediationRecord,
    ObligationRow,
    Pack,
    PartyRow,
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
from tests.reports.geometry import faults

CODES = [entry.code for entry in catalog()]
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
    rows = getattr(sheet, "rows", ())
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
        return {"rows": (*rows, dataclasses.replace(rows[0], **wide)) * 30}
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


@pytest.fixture
def forty():
    people = tuple(
        PartyRow(
            role="申请人",
            name=f"欧阳{RARE[place % 7]}{place:02d}",
            gender="女",
            ethnicity="维吾尔族",
            birth_on=date(1950, 1, 1),
            occupation="上海市某某区某某学校退休教师",
            phone="021-63000000转8001",
            address="黄浦区局门路361弄12号604室（人户分离）",
            id_number="310101195001010000",
        )
        for place in range(38)
    )
    company = PartyRow(
        role="被申请人",
        name="上海梧桐里第一物业服务股份有限公司黄浦第三分公司",
        is_organisation=True,
        legal_representative="阿不都热合曼·买买提",
        representative_post="项目负责人",
        uscc="91310101MA1FP00X0Q",
        agent="诸葛建国",
        agent_relation="职工",
        agent_authority="特别授权",
    )
    unknown = PartyRow(role="第三人", name="9号楼部分住户", is_unidentified=True)
    return (*people, company, unknown)


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


@pytest.mark.parametrize("code", CODES)
def test_nothing_overlaps_leaves_its_cell_or_stands_alone(code, one_of_each, forty):
    for name, sheet in contents(code, one_of_each, forty):
        pages = traced(document(code), [sheet])
        assert pages
        assert faults(pages) == [], name


def test_a_summary_is_one_page_whatever_it_holds(one_of_each, forty):
    for name, sheet in contents("summary", one_of_each, forty):
        _, made = render_bytes(document("summary"), [sheet])
        assert made.pages == 1, name


def test_a_brief_is_five_lines_a_case_and_several_share_a_page(one_of_each, forty):
    sheets = [sheet for _, sheet in contents("brief", one_of_each, forty)]
    for sheet in sheets:
        (page,) = traced(document("brief"), [sheet])
        lines = {round(run.y, 1) for run in page.runs if run.y > 25 * 72 / 25.4}
        title_office_mark = 3
        assert len(lines) <= 5 + title_office_mark
    _, made = render_bytes(document("brief"), sheets)
    assert made.pages == 1


def test_each_case_of_a_pack_has_one_page(pack, one_of_each, forty):
    summaries = tuple(sheet for _, sheet in contents("summary", one_of_each, forty))
    _, made = render_bytes(document("pack"), [dataclasses.replace(pack, summaries=summaries)])
    cover_contents_and_sign_in = 3
    assert made.pages == len(summaries) + cover_contents_and_sign_in


def test_text_never_shrinks(one_of_each, forty):
    smallest = 9.0
    for code in CODES:
        for _, sheet in contents(code, one_of_each, forty):
            for page in traced(document(code), [sheet]):
                assert all(run.size >= smallest for run in page.runs)


@pytest.mark.parametrize("code", ["case-sheet", "agreement", "record"])
def test_every_continued_page_is_headed_and_signed_at_its_foot(code, one_of_each, forty):
    pages = traced(document(code), [crowded(one_of_each[code], forty)])
    assert len(pages) > 1
    for page in pages[1:]:
        assert any(run.text.endswith("（续页）") for run in page.runs)
    signers = {"case-sheet": "承办人：", "agreement": "人民调解员：", "record": "记录人："}
    for page in pages[:-1]:
        feet = [run.text for run in page.runs if run.y < 25 * 72 / 25.4]
        assert signers[code] in feet
