import dataclasses
import shutil
from contextlib import ExitStack, closing
from datetime import date, datetime

import pytest

from reports.subject_papers import subject_documents
from services import register as registers
from services.sheets.shapes import (
    AgreementForm,
    ApplicationForm,
    Attendee,
    Brief,
    CaseSheet,
    DeadlineRow,
    IntakeForm,
    MediationRecord,
    ObligationRow,
    Office,
    OralAgreementForm,
    Pack,
    PartyRow,
    StepRow,
    Summary,
)
from tests import (
    builders,
    builders_lists,
    builders_matching,
    builders_projects,
    builders_topics,
    builders_votes,
)
from tests.conftest import Uids
from tests.reports.sheets import (
    FACTS,
    after_the_agreement,
    bound,
    handed_over,
    on_the_way,
    to_and_from_others,
    told_and_asked,
)


@pytest.fixture
def office():
    return Office(
        committee="梧桐里居民委员会",
        street="黄浦区五里桥街道",
        seal_name="梧桐里人民调解委员会",
        prefix="梧桐",
    )


@pytest.fixture
def parties():
    return (
        PartyRow(
            role="申请人",
            label="甲方",
            name="张立国",
            gender="男",
            ethnicity="汉族",
            birth_on=date(1880, 3, 1),
            occupation="职员",
            phone="13800002406",
            address="梧桐里12号楼101室",
            id_number="310101188003012413",
        ),
        PartyRow(
            role="被申请人",
            label="乙方",
            name="王㛃喆",
            gender="女",
            ethnicity="汉族",
            birth_on=date(1887, 3, 1),
            occupation="自由职业",
            phone="15900007713",
            address="梧桐里12号楼604室",
            id_number="310101188703015538",
        ),
    )


@pytest.fixture
def steps():
    return (
        StepRow(on=date(2026, 10, 26), step="登记", person="陈敏", summary="当事人来访登记。"),
        StepRow(
            on=date(2026, 11, 9), step="第一次调解", person="李和平", summary="对金额意见不一。"
        ),
    )


@pytest.fixture
def deadlines():
    return (DeadlineRow(label="调解期限", due=date(2026, 11, 26), state="剩3天"),)


@pytest.fixture
def obligations():
    return (
        ObligationRow(
            who="王㛃喆",
            to="张立国",
            what="赔偿款",
            amount=150000,
            due=date(2026, 12, 20),
            manner="银行转账",
            state="未到期",
        ),
    )


@pytest.fixture
def case_sheet(office, parties, steps, deadlines, obligations):
    return CaseSheet(
        office=office,
        number="2026-0163",
        document_on=date(2026, 11, 26),
        printed_at=datetime(2026, 11, 26, 14, 32),  # noqa: DTZ001 - a wall clock on paper
        printed_by="陈敏",
        parties=parties,
        title="12号楼高空抛物损车纠纷",
        topic="高空抛物",
        category="邻里纠纷",
        state="履行中",
        source="12345热线",
        order_number="20261024001234",
        estate="梧桐里",
        place="12号楼",
        facts=FACTS,
        requests=("赔偿车辆维修费3,860元", "加固阳台花架"),
        body="梧桐里调解工作室",
        mediators=("李和平", "周静"),
        assigned_on=date(2026, 10, 27),
        assigned_by="陈敏",
        steps=steps,
        result="达成协议",
        terms=("乙方赔偿甲方3,000元。",),
        obligations=obligations,
        deadlines=deadlines,
    )


@pytest.fixture
def agreement(office, parties, obligations):
    return AgreementForm(
        office=office,
        number="2026-0163",
        document_on=date(2026, 11, 26),
        parties=parties,
        agreement_number="（2026）梧桐人调字第163号",
        facts=FACTS,
        liability="乙方负管理责任。",
        clauses=("乙方赔偿甲方人民币叁仟元整。", "双方无其他争议。"),
        obligations=obligations,
    )


@pytest.fixture
def summary(office, parties, steps, deadlines):
    hidden = tuple(
        PartyRow(role=party.role, label=label, community="梧桐里")
        for party, label in zip(parties, ("住户甲", "住户乙"), strict=True)
    )
    return Summary(
        office=office,
        number="2026-0163",
        masking="meeting",
        parties=hidden,
        title="梧桐里高空抛物损车纠纷",
        topic="高空抛物",
        state="履行中",
        estate="梧桐里",
        facts="住户甲的车辆被住户乙家花盆砸损。",
        progress=tuple(dataclasses.replace(step, person="") for step in steps),
        deadlines=deadlines,
    )


@pytest.fixture
def pack(office, summary):
    return Pack(
        office=office,
        title="业委会主任联谊会第七次会议材料",
        meeting_at=datetime(2026, 11, 26, 14, 0),  # noqa: DTZ001 - a wall clock on paper
        place="居委会三楼议事厅",
        summaries=(summary,) * 7,
        attendees=(Attendee(name="陈建国", unit="梧桐里业委会", post="主任"),),
    )


@pytest.fixture
def one_of_each(case_sheet, agreement, summary, pack, obligations):
    """A sheet for every document of the catalog, by code."""
    common = {
        "office": agreement.office,
        "number": agreement.number,
        "document_on": agreement.document_on,
        "parties": agreement.parties,
    }
    oral = {field.name: getattr(agreement, field.name) for field in dataclasses.fields(agreement)}
    return {
        "case-sheet": case_sheet,
        "summary": summary,
        "brief": Brief(
            office=summary.office,
            masking="meeting",
            number="2026-0163",
            title=summary.title,
            parties=summary.parties,
            facts=summary.facts,
            next_step="跟踪履行。",
        ),
        "intake": IntakeForm(**common, origin="referral", referred_by="派出所", facts=FACTS),
        "application": ApplicationForm(**common, facts=FACTS, requests=("赔偿维修费",)),
        "record": MediationRecord(
            **common, ordinal=2, place="调解室", account=FACTS, result="agreed", rights_told=True
        ),
        "agreement": agreement,
        "oral-agreement": OralAgreementForm(**oral),
        "pack": pack,
        **told_and_asked(common),
        **after_the_agreement(common, obligations),
        **handed_over(common),
        **to_and_from_others(common),
        **on_the_way(common, obligations),
        **bound(common, obligations),
    }


@pytest.fixture
def forty():
    people = tuple(
        PartyRow(
            role="申请人",
            name=f"欧阳{'㛃喆犇𠅤𬭚𫍲𬎆'[place % 7]}{place:02d}",
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


@pytest.fixture(scope="module")
def kept(register_template, tmp_path_factory):
    """Two registers, of the lists and of everything else; where each paper's record is."""
    folder = tmp_path_factory.mktemp("subject-papers")
    with ExitStack() as opened:
        both = []
        for name in ("lists", "others"):
            shutil.copytree(register_template, folder / name)
            database = registers.open_register(folder / name, now=builders.Clock(), new_uid=Uids())
            both.append(opened.enter_context(closing(database)))
        made = builders_lists.practice(both[0])
        keys = {f"record-{code}": ids[0] for code, ids in made.items()} | fill(both[1])
        yield both, keys


def fill(database):
    """A topic on its way, needs and claims, a project at work, a vote; their ids by paper."""
    topic = builders_topics.topic_at_estates(database)
    builders_topics.action(database, topic)
    need = builders_matching.need(database)
    builders_matching.done(database, need)
    builders_matching.running(database, need)
    builders_matching.resource(database)
    project = builders_projects.at_work(database)
    builders_projects.service(database, builders_projects.volunteer(database, project))
    vote = builders_votes.counted_election(database)
    meeting = builders_topics.read(database, topic).meetings[0].id
    studio = builders.studio(database, "老马调解工作室").id
    return {
        "body-minutes": meeting,
        "topic-tracking": topic,
        **dict.fromkeys((one.code for one in subject_documents("votes")), vote),
        **dict.fromkeys((one.code for one in subject_documents("bodies")), studio),
        **dict.fromkeys((one.code for one in subject_documents("projects")), project),
    }
