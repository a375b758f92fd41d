"""Recognising what the columns of a ledger mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from resources import Language
from services.ledgers.columns import Field, guess, known, letters, parse_overrides


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("留言详情", Field.FACTS),
        ("*纠纷简要情况", Field.FACTS),
        ("反映内容（必填）", Field.FACTS),
        ("facts", Field.FACTS),
        ("答复意见", Field.REPLY),
        ("回复机构", Field.AGENCY),
        ("申请人", Field.APPLICANT_NAME),
        ("申请人姓名", Field.APPLICANT_NAME),
        ("反映人 联系电话", Field.APPLICANT_PHONE),
        ("applicant.phone", Field.APPLICANT_PHONE),
        ("被申请人地址", Field.RESPONDENT_ADDRESS),
        ("来电人手机号码：", Field.APPLICANT_PHONE),
        ("工单编号", Field.ORDER_NUMBER),
        ("Ｎｏ．", Field.EXTERNAL_ID),
    ],
)
def test_a_heading_is_known_however_it_is_decorated(header, field):
    meaning = known(header)
    assert meaning is not None
    assert meaning[0] is field


@pytest.mark.parametrize("header", ["", "点赞数", "是否回复", "反对数", "（）", "备注"])
def test_a_heading_nobody_knows_means_nothing(header):
    assert known(header) is None


def test_the_better_of_two_headings_wins_and_the_other_stays_a_remark():
    mapping = guess(["类型", "纠纷类型", "内容"])
    assert mapping.columns[Field.CATEGORY] == 1
    assert mapping.unmapped == (0,)


def test_what_a_person_says_wins():
    mapping = guess(["标题", "内容", "说明"], {Field.FACTS: "说明"})
    assert mapping.columns[Field.FACTS] == 2
    assert mapping.unmapped == (1,)


@pytest.mark.parametrize(
    ("pairs", "code"),
    [
        (["facts"], "ledger.map-syntax"),
        (["=详情"], "ledger.map-syntax"),
        (["facts= "], "ledger.map-syntax"),
        (["fact=详情"], "ledger.map-field"),
        (["facts=详情", "facts=内容"], "ledger.map-twice"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused(pairs, code):
    with pytest.raises(Refusal) as refused:
        parse_overrides(pairs)
    assert refused.value.code == code
    assert refused.value.sentence(Language.CHINESE)


def test_a_heading_may_contain_an_equals_sign():
    assert parse_overrides(["facts=a=b"]) == {Field.FACTS: "a=b"}


def test_a_column_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(Refusal) as refused:
        guess(["标题", "", "内容"], {Field.FACTS: "详情"})
    assert "标题、内容" in refused.value.sentence(Language.CHINESE)


@given(st.lists(st.text(max_size=12), max_size=12))
def test_every_column_is_either_mapped_or_kept(headers):
    mapping = guess(headers)
    assert sorted([*mapping.columns.values(), *mapping.unmapped]) == list(range(len(headers)))


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")])
def test_columns_are_named_as_spreadsheets_name_them(column, name):
    assert letters(column) == name
