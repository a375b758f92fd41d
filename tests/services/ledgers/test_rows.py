"""Rows of a ledger as drafts of cases."""

import csv
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.vocabulary.reference import categories, channels, topics
from resources import Language, rules
from services.ledgers.columns import Field, known
from services.ledgers.rows import plan, tidy

HEADING = ["编号", "标题", "反映内容", "来电时间"]


@pytest.fixture
def ledger(tmp_path):
    """Writes rows to a file and plans its import."""

    def planned(*rows, suggest=None, overrides=()):
        path = tmp_path / "台账.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return plan(path, None, overrides, suggest=suggest)

    return planned


def test_a_row_of_a_case_register_becomes_a_case(ledger):
    planned = ledger(
        ["序号", "受理日期", "受理编号", "申请人", "申请人电话", "被申请人", "纠纷类型", "简要情况",
         "来源", "调解员", "处理结果", "治理事项", "小区", "涉及金额"],
        ["1", "2026年3月7日", "2026-12", "张三", "13800138000", "李四", "邻里", "楼上漏水起皮",
         "12345", "王调解", "达成协议", "渗水", "梧桐里", "1500"],
    )  # fmt: skip
    (case,) = planned.cases
    assert not planned.problems
    assert case.external_id == "2026-12"
    assert case.accepted_on == date(2026, 3, 7)
    assert (case.applicant.name, case.applicant.phone) == ("张三", "13800138000")
    assert case.respondent.name == "李四"
    assert (case.category, case.topic, case.source) == ("neighbours", "leak", "hotline")
    assert (case.place, case.handler, case.result) == ("梧桐里", "王调解", "达成协议")
    assert case.remarks == ("序号：1", "涉及金额：1500")


def test_a_case_never_shows_its_people_when_logged(ledger):
    (case,) = ledger(["编号", "申请人", "反映内容"], ["1", "张三", "张三家漏水"]).cases
    assert "张三" not in repr(case)


def test_a_date_that_cannot_be_read_is_named_and_kept(ledger):
    planned = ledger(HEADING, ["1", "漏水", "楼上漏水", "3/7/26"])
    (problem,) = planned.problems
    assert (problem.cell, problem.value, problem.skipped) == ("D2", "3/7/26", False)
    assert "来电时间" in problem.reason_text(Language.CHINESE)
    assert planned.cases[0].received_at is None
    assert planned.cases[0].remarks == ("来电时间：3/7/26",)


def test_a_row_without_facts_or_title_is_left_out_and_named(ledger):
    planned = ledger(HEADING, ["1", "漏水", "楼上漏水", ""], ["合计", "", "—", ""])
    (problem,) = planned.problems
    assert (problem.cell, problem.reason, problem.skipped) == ("C3", "ledger.missing-facts", True)
    assert (len(planned.cases), planned.skipped) == (1, 1)


def test_the_same_row_twice_is_taken_in_once(ledger):
    row = ["1", "漏水", "楼上漏水", ""]
    planned = ledger(HEADING, row, row)
    (problem,) = planned.problems
    assert (problem.cell, problem.reason) == ("A3", "ledger.duplicate-row")
    assert "第 2 行" in problem.reason_text(Language.CHINESE)
    assert len(planned.cases) == 1


def test_one_number_for_two_matters_is_named(ledger):
    planned = ledger(HEADING, ["1", "漏水", "楼上漏水", ""], ["1", "停车", "占了车位", ""])
    (problem,) = planned.problems
    assert (problem.reason, problem.value) == ("ledger.duplicate-number", "1")
    assert "row 2" in problem.reason_text(Language.ENGLISH)


def test_rows_without_a_number_are_told_apart_by_what_they_say(ledger):
    planned = ledger(["标题", "反映内容"], ["漏水", "a"], ["漏水", "b"], ["漏水", "a"])
    assert [case.facts for case in planned.cases] == ["a", "b"]


def test_digits_a_spreadsheet_lost_are_not_taken_for_an_identity_number(ledger):
    planned = ledger(["申请人", "身份证号", "反映内容"], ["张三", "310101199001011000", "漏水"])
    (problem,) = planned.problems
    assert (problem.cell, problem.reason, problem.skipped) == ("B2", "ledger.digits-lost", False)
    assert planned.cases[0].applicant.id_number == ""
    assert planned.cases[0].remarks == ("身份证号：310101199001011000",)


def test_a_word_no_list_knows_is_kept_as_a_remark_and_its_cell_named(ledger):
    planned = ledger(["治理事项", "来源", "反映内容"], ["太空垃圾", "鸽子", "漏水"])
    (case,) = planned.cases
    assert (case.topic, case.source) == ("", "")
    assert case.remarks == ("治理事项：太空垃圾", "来源：鸽子")
    assert [(one.cell, one.value, one.reason, one.skipped) for one in planned.problems] == [
        ("A2", "太空垃圾", "ledger.unknown-word", False),
        ("B2", "鸽子", "ledger.unknown-word", False),
    ]


def test_a_topic_is_suggested_only_where_the_ledger_is_silent(ledger):
    rows = [["标题", "治理事项", "反映内容"], ["甲", "停车", "占了车位"], ["乙", "", "楼上漏水"]]
    planned = ledger(*rows, suggest=lambda _, facts: "leak" if "漏水" in facts else None)
    assert [(case.topic, case.topic_suggested) for case in planned.cases] == [
        ("parking", False),
        ("leak", True),
    ]


def test_the_number_of_a_hotline_order_is_the_number_of_the_row(ledger):
    (case,) = ledger(["工单编号", "诉求内容"], ["20260307001", "漏水"]).cases
    assert case.order_number == case.external_id == "20260307001"


def test_cells_beyond_the_heading_and_under_no_heading_are_kept(ledger):
    (case,) = ledger(["反映内容", "", "标题"], ["漏水", "x", "t", "y"]).cases
    assert case.remarks == ("B：x", "D：y")


def test_paragraphs_stay_and_the_padding_of_web_forms_goes():
    assert (
        tidy("\n\t\t\t\n\t\t 第一段\r\n\r\n 第二段_x000D_\n\x07第三段 ") == "第一段\n第二段\n第三段"
    )


def test_the_lists_of_words_name_codes_that_exist():
    listed = rules("ledger_columns")
    assert set(listed["topics"]) == {topic.code for topic in topics()}
    assert set(listed["sources"]) == {channel.code for channel in channels()}
    assert {category.code for category in categories()} > {"neighbours", "property"}


def test_every_field_has_a_heading_in_the_list():
    listed = rules("ledger_columns")
    for field in Field:
        role, _, attribute = field.value.rpartition(".")
        headings = (
            [listed["parties"][role][0] + listed["attributes"][attribute][-2]]
            if role
            else listed["fields"][field.value]
        )
        assert any((known(heading) or [None])[0] is field for heading in headings)


cells = st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=10)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(cells, cells, cells, cells), max_size=6))
def test_every_row_is_a_case_or_a_problem(ledger, rows):
    planned = ledger(HEADING, ["0", "漏水", "楼上漏水", "2026-03-07"], *rows)
    left_out = [problem for problem in planned.problems if problem.skipped]
    assert len(planned.cases) + len(left_out) == len(planned.ledger.rows)
    for problem in planned.problems:
        for language in Language:
            assert problem.reason_text(language)
            assert problem.fix_text(language)
