"""Who stands in which block, who signs where, and what the list of parties adds (forms.md 2.5)."""

from dataclasses import replace
from datetime import date

import pytest

from reports.catalog import document
from reports.forms.party_block import ordinal, signature_labels
from reports.preview import page_text, pages
from reports.render import render_bytes, traced
from services.sheets.shapes import PartyRow

HEAD = "当事人（签名、盖章或按指印）"
WIFE = PartyRow(role="申请人", name="李秀芳", birth_on=date(1968, 5, 12), id_number="3199011968")
CHILD = PartyRow(role="申请人", name="李小雨", birth_on=date(2015, 6, 1), guardian="李秀芳")
AGENT = PartyRow(role="申请人", name="钱文斌", agent="孙桂英", agent_phone="15400001111")
MAN = PartyRow(role="被申请人", name="赵建明")
FIRM = PartyRow(
    role="被申请人",
    name="和泰物业服务有限公司",
    is_organisation=True,
    legal_representative="王建国",
    representative_post="经理",
    uscc="91310101MA1FL2XX3A",
)


def text_of(code, sheet):
    content, _ = render_bytes(document(code), [sheet])
    every = "".join(page_text(content, one) for one in range(pages(content)))
    return "".join(every.split())


def test_the_agreement_counts_its_parties_through_and_the_application_by_side(one_of_each):
    parties = (WIFE, MAN, FIRM)
    told = text_of("agreement", replace(one_of_each["agreement"], parties=parties))
    heads = [
        "当事人（一）姓名李秀芳",
        "当事人（二）姓名赵建明",
        "当事人（三）名称和泰物业服务有限公司",
    ]
    assert all(told.count(one) == 1 for one in heads)
    signed = told[told.index(HEAD) :]
    assert [signed.index(one) for one in ("（一）", "（二）", "（三）")] == sorted(
        signed.index(one) for one in ("（一）", "（二）", "（三）")
    )
    applied = text_of("application", replace(one_of_each["application"], parties=parties))
    heads = [
        "申请人姓名李秀芳",
        "被申请人（一）姓名赵建明",
        "被申请人（二）名称和泰物业服务有限公司",
    ]
    assert all(one in applied for one in heads)


def test_each_signature_of_a_written_agreement_has_a_day_of_its_own(one_of_each):
    """It takes effect on the last of them (人民调解法 art. 29); an oral one when it is reached."""
    parties = (WIFE, MAN, FIRM)
    written = text_of("agreement", replace(one_of_each["agreement"], parties=parties))
    behind = written[written.index(HEAD) :]
    assert behind.count("年月日") == 6, "three parties, mediator, recorder, seal"
    oral = text_of("oral-agreement", replace(one_of_each["oral-agreement"], parties=parties))
    assert oral.count("年月日") == 1, "the day of the seal alone"


@pytest.mark.parametrize(
    ("parties", "labels"),
    [
        ((replace(WIFE, label="甲方"), replace(MAN, label="乙方")), (HEAD + "甲方", "乙方")),
        (
            (CHILD, FIRM),
            (
                HEAD + "申请人（法定代理人签本人姓名并注“代”）",
                "被申请人（公章，代表人签名）",
            ),
        ),
        (
            (AGENT, MAN),
            (HEAD + "申请人（代理人签本人姓名并注“代”）", "被申请人"),
        ),
        ((WIFE, CHILD, AGENT, MAN), ("被申请人",)),
        ((), (HEAD,)),
    ],
)
def test_each_party_signs_for_itself_or_whoever_acts_for_it_says_so(parties, labels):
    assert signature_labels(parties, HEAD) == labels


def test_a_large_side_signs_in_the_list_which_says_what_its_columns_do_not_hold(one_of_each):
    parties = (WIFE, CHILD, AGENT, MAN, FIRM)
    told = text_of("agreement", replace(one_of_each["agreement"], parties=parties))
    assert f"{HEAD}：申请人在附表《当事人名单》上签名当事人（四）" in told
    below = told[told.index("附表：当事人名单") :]
    for line in (
        "1李秀芳身份证号：3199011968",
        "2李小雨法定代理人（监护人）：李秀芳",
        "3钱文斌委托代理人：孙桂英15400001111",
    ):
        assert line in below
    assert "统一社会信用代码" not in below, "the firm has a block of its own"
    alone = text_of("party-list", replace(one_of_each["party-list"], parties=parties))
    assert "5和泰物业服务有限公司法定代表人（负责人）：王建国经理；统一社会信用代码：" in alone
    assert "身份证号" not in alone


@pytest.mark.parametrize(
    ("place", "counted"),
    [
        (0, "一"),
        (9, "十"),
        (10, "十一"),
        (19, "二十"),
        (99, "一百"),
        (100, "一百零一"),
        (111, "一百一十二"),
    ],
)
def test_parties_are_counted_in_chinese_beyond_the_tenth(place, counted):
    assert ordinal(place) == counted


def test_the_name_and_people_of_a_uygur_neighbour_stand_on_one_line_each(one_of_each):
    parties = (
        replace(WIFE, name="阿不都热合曼·买买提", gender="女", ethnicity="维吾尔族", label="甲方"),
        replace(
            FIRM, legal_representative="古丽努尔·阿卜杜热西提", representative_post="", label="乙方"
        ),
    )
    for code in ("application", "agreement"):
        (page, *_) = traced(document(code), [replace(one_of_each[code], parties=parties)])
        told = {run.text for run in page.runs}
        assert told >= {"阿不都热合曼·买买提", "维吾尔", "古丽努尔·阿卜杜热西提"}, code


def test_the_applicant_stands_first_on_the_application_whoever_was_entered_first(one_of_each):
    told = text_of("application", replace(one_of_each["application"], parties=(MAN, WIFE)))
    assert told.index("申请人姓名李秀芳") < told.index("被申请人姓名赵建明")


def test_who_signs_for_a_child_a_company_or_a_principal_is_said_wherever_they_sign(one_of_each):
    applied = text_of(
        "judicial-application", replace(one_of_each["judicial-application"], parties=(CHILD, FIRM))
    )
    signed = applied[applied.index("申请人（签名或盖章）：") :]
    assert "申请人（一）（法定代理人签本人姓名并注“代”）" in signed
    assert "申请人（二）（公章，代表人签名）" in signed
    receipt = replace(one_of_each["receipt"], parties=(CHILD, MAN), payee=CHILD.name)
    assert "（签名、盖章或按指印）（法定代理人签" in text_of("receipt", receipt)
    entrusted = replace(one_of_each["power-of-attorney"], principal=FIRM)
    assert "委托人（签名或盖章）（公章，代表人签名）" in text_of("power-of-attorney", entrusted)


def test_a_label_that_has_the_role_in_it_stands_alone(one_of_each):
    hidden = tuple(
        PartyRow(role=role, label=role + stem)
        for role, stem in (("申请人", "甲"), ("被申请人", "乙"), ("第三人", "丙"))
    )
    for code in ("case-sheet", "summary"):
        told = text_of(code, replace(one_of_each[code], parties=hidden))
        assert "当事人申请人甲被申请人乙第三人丙" in told
