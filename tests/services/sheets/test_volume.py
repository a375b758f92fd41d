"""The sheets of a file before and after it is bound, gathered from a real register."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from services.commands.evidence import AddEvidence
from services.commands.logbook import LogPerformance
from tests import builders, builders_evidence

FILED_ON = date(2026, 11, 25)


@pytest.fixture
def filed(register):
    """A case closed and filed."""
    case_id = builders.closed_case(register)
    return builders.advance(
        register,
        case_id,
        CaseState.ARCHIVED,
        filed_on=FILED_ON,
        retention="long",
        pages=23,
        compiled_by="周慧敏",
    )


def test_a_cover_before_filing_leaves_number_filer_and_retention_open(register, sheet):
    found = sheet("cover", builders.mediating_case(register))
    assert found.volume_name == "李秀芳与赵建明物业纠纷"
    assert (found.begun_on, found.ended_on) == (builders.ACCEPTED_ON, None)
    assert found.mediators == ("陈国良", "马建平")
    assert (found.volume_number, found.filed_by, found.filed_on, found.kept) == ("", "", None, "")


def test_what_was_said_at_filing_stands_on_cover_note_and_back(filed, sheet):
    cover, note, back = (sheet(code, filed) for code in ("cover", "file-note", "back"))
    assert (cover.filed_by, cover.filed_on, cover.kept) == ("周慧敏", FILED_ON, "long")
    assert "人调字" in cover.volume_number
    assert (note.pages, back.pages) == (23, 23)
    assert sheet("closing-report", filed).volume_number == cover.volume_number


def test_several_on_a_side_are_counted_in_the_name_of_the_volume(register, sheet):
    crowd = tuple(builders.party(name) for name in ("李秀芳", "钱文斌", "孙桂英"))
    case_id = builders.case(register, parties=(*crowd, builders.respondent()), category="")
    assert sheet("cover", case_id).volume_name.startswith("李秀芳等3人与赵建明")


def test_the_contents_name_what_there_is_in_the_order_of_the_file(filed, sheet):
    assert [row.title for row in sheet("contents", filed).rows] == [
        "人民调解申请书",
        "人民调解当事人权利义务告知书",
        "人民调解记录（第1次）",
        "人民调解记录（第2次）",
        "人民调解协议书",
        "收条",
        "人民调解回访记录",
        "人民调解结案报告表",
        "卷宗情况说明",
    ]


def test_what_was_handed_in_has_its_row_in_the_contents(register, sheet):
    case_id = builders.mediating_case(register)
    items = (builders_evidence.photo(register, "证件", kind="identity", title="身份证"),)
    register.run(AddEvidence(case_id=case_id, items=items))
    titles = [row.title for row in sheet("contents", case_id).rows]
    assert titles[:4] == [
        "人民调解申请书",
        "人民调解当事人权利义务告知书",
        "当事人身份证明",
        "人民调解记录",
    ]


def test_a_case_found_by_the_committee_itself_has_the_register_sheet_in_its_file(register, sheet):
    case_id = builders.oral_case(register, source="initiative")
    titles = [row.title for row in sheet("contents", case_id).rows]
    assert titles[0] == "人民调解受理登记表"
    assert "人民调解口头协议登记表" in titles


def test_the_closing_report_of_a_failure_says_why_and_what_was_told(register, sheet):
    case_id = builders.failed_case(register)
    builders.advance(register, case_id, CaseState.CLOSED, closed_on=builders.TODAY)
    found = sheet("closing-report", case_id)
    assert found.result == "调解不成"
    assert found.outcome == "理由：不能达成协议。已告知其他途径：告知可向人民法院起诉。"


def test_a_late_instalment_is_told_with_its_days_on_the_closing_report(register, sheet, clock):
    halves = {"amount_fen": 75_000, "what": "支付车位占用补偿"}
    saturday, tuesday = date(2026, 12, 5), date(2026, 12, 15)
    promises = (
        builders.obligation(**halves, due_on=builders.TODAY),
        builders.obligation(**halves, due_on=saturday),
        builders.obligation(**halves, due_on=tuesday),
        builders.obligation(amount_fen=None, what="拆除地锁", due_on=tuesday),
    )
    case_id = builders.performing_case(
        register, draft=builders.agreement(obligations=promises, terms=("分期补偿。",))
    )
    clock.on(date(2026, 12, 20))
    for obligation, on, fen in (
        (1, builders.TODAY, None),
        (2, date(2026, 12, 1), 25_000),
        (2, date(2026, 12, 9), 50_000),
        (3, date(2026, 12, 18), 25_000),
    ):
        register.run(LogPerformance(case_id=case_id, obligation=obligation, on=on, amount_fen=fen))
    builders.advance(
        register,
        case_id,
        CaseState.CLOSED,
        closed_on=date(2026, 12, 20),
        ways_told="court",
    )
    first, second, third, act = sheet("closing-report", case_id).obligations
    assert (first.state, first.done_on, first.days_late) == ("已履行", builders.TODAY, 0)
    assert [(one.on.day, one.amount) for one in second.done] == [(1, 25_000), (9, 50_000)]
    assert (second.latest, second.days_late) == (date(2026, 12, 7), 2), "a Saturday rolls over"
    assert (third.state, third.done_on, third.days_late) == ("部分履行", None, 5)
    assert (act.state, act.done, act.days_late) == ("逾期", (), 5)


def test_a_closing_report_waits_for_the_closing_and_tells_what_came_of_it(register, sheet):
    with pytest.raises(Refusal, match=r"paper\.not_closed"):
        sheet("closing-report", builders.performing_case(register))
    found = sheet("closing-report", builders.closed_case(register))
    assert (found.origin, found.source, found.result) == ("application", "来访申请", "达成协议")
    assert found.handlers == ("陈国良", "马建平")
    assert found.follow_up.endswith("满意")
    police = builders.closed_case(register, source="police")
    assert sheet("closing-report", police).origin == "police"
    other = builders.closed_case(register, source="petition-office")
    assert (sheet("closing-report", other).origin, sheet("closing-report", other).source) == (
        "", "信访部门移送",
    )  # fmt: skip
