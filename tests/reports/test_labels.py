"""The labels of forms.md 3, in their order, on the papers of a real closed and filed case."""

import re
from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary.terms import CaseState
from reports import papers
from reports.catalog import document
from reports.preview import page_text, pages
from reports.render import render_bytes
from services.commands.wordings import ChangeWording
from services.sheets.shapes import DoneRow, ObligationRow
from tests import builders

LABELS = {
    "notice-of-rights": (
        "人民调解当事人权利义务告知书", "版本：2026-11", "一、", "二、", "三、", "四、", "五、",
        "六、", "七、", "八、", "以上内容已告知，本人已阅知。", "当事人签收：", "告知人（签名）：",
    ),
    "power-of-attorney": (
        "授权委托书", "委托人", "姓名", "身份证号", "受托人姓名：", "身份证号：", "联系方式：",
        "与委托人关系：", "委托事项：", "代理权限：", "一般代理", "特别授权", "委托期限：",
        "委托人（签名或盖章）",
    ),
    "investigation": (
        "人民调解调查记录", "时间：", "地点：", "参加人：", "被调查人：", "调查人：", "记录：",
        "问：", "答：", "以上记录已核对，无误。", "被调查人（签名）",
    ),
    "evidence-list": (
        "人民调解证据材料", "序号", "证据名称", "证明内容", "收取日期", "收取人", "备注",
        "与原件核对无异", "提供人（签名）",
    ),
    "receipt": ("收条", "今收到赵建明", "人民币1,500.00元（大写：壹仟伍佰元整）", "付款人：",
                "收款人：", "事由：", "调解协议编号：", "收款人（签名、盖章或按指印）"),
    "follow-up": (
        "人民调解回访记录", "当事人：", "调解协议编号：", "回访事由：", "回访时间：", "回访方式：",
        "回访情况：", "履行情况：", "满意度：", "有无激化苗头：", "下一步：", "受访人（签名）",
    ),
    "judicial-application": (
        "司法确认申请书", "申请人（一）姓名：", "性别：", "出生日期：", "民族：", "身份证号：",
        "住址：", "电话：", "申请人（二）姓名：", "申请事项：", "事实和理由：", "承诺：", "此致",
        "人民法院", "申请人（签名或盖章）：", "附件清单：",
    ),
    "judicial-list": ("司法确认有关材料", "司法确认申请书", "人民调解协议书", "主持调解证明",
                      "受理通知书", "民事裁定书"),
    "mediation-proof": ("主持调解证明", "兹证明李秀芳、赵建明", "人民调解委员会（印章）"),
    "notice-of-meeting": (
        "调解通知书", "李秀芳：", "时间：", "地点：", "人民调解员：", "联系人：", "电话：",
        "携带材料：",
        "人民调解委员会（印章）", "签收人（签名）：",
    ),
    "closing-report": (
        "人民调解结案报告表", "卷号", "填表时间", "承办单位", "承办人", "受案时间", "结案时间",
        "李秀芳", "当事人申请", "占用", "达成协议", "已履行", "签名：", "签名：",
        "人民调解委员会（印章）",
    ),
    "cover": (
        "人民调解委员会", "调解卷宗", "卷名：", "李秀芳与赵建明物业纠纷", "卷号：", "人民调解员：",
        "调解日期：", "立卷人：", "周慧敏", "立卷日期：", "保管期限：", "■短期", "备注：",
    ),
    "contents": ("卷内目录", "序号", "文书名称", "页号", "备注", "人民调解申请书", "卷宗情况说明"),
    "file-note": ("卷宗情况说明", "情况说明：", "本卷共18页", "立卷人：", "检查人：", "立卷时间：",
                  "检查时间："),
    "back": ("本卷共18页", "装订人（签章）："),
}  # fmt: skip


def text_of(register, code, case_id):
    with register.reading() as reading:
        content, _ = papers.bytes_of(papers.prepare(reading, code, [case_id]))
    every = "".join(page_text(content, index) for index in range(pages(content)))
    return re.sub(r"\s", "", every)


def in_order(text, labels):
    """The first label that does not follow the ones before it, or none."""
    at = 0
    for label in labels:
        place = text.find(label, at)
        if place < 0:
            return label
        at = place + len(label)
    return None


@pytest.fixture
def filed(register):
    return builders.filed_case(register)


@pytest.mark.parametrize("code", LABELS)
def test_labels_stand_in_the_order_of_forms_md(register, filed, code):
    text = text_of(register, code, filed)
    assert in_order(text, LABELS[code]) is None, text


def test_every_paper_of_a_filed_case_can_be_made_or_says_why_not(register, filed):
    with register.reading() as reading:
        offered = {one.document.code: one for one in papers.offered(reading, filed)}
    waiting = {code for code, one in offered.items() if one.refusal is not None}
    assert waiting == {
        "oral-agreement",
        "party-list",
        "referral-letter",
        "invitation",
        "invitation-consent",
        "notices-given",
        "mediator-change",
        "extension-consent",
        "notice-to-perform",
        "notice-of-refusal",
        "notice-of-termination",
        "referral-reply",
    }


LETTERS = {
    "referral-letter": (
        "委托（移送）调解函", "梧桐", "委托单位：", "文号：", "当事人：", "纠纷概况：",
        "移交材料：", "期限：", "上海市宁泽区人民法院（印章）",
    ),
    "referral-reply": (
        "回复函", "上海市宁泽区人民法院：", "来函文号：", "结果：", "协议编号：", "附件：",
        "人民调解委员会（印章）",
    ),
    "invitation": (
        "邀请参与调解函", "被邀请人/单位：", "理由：", "时间：", "地点：", "人民调解委员会（印章）",
    ),
    "invitation-consent": (
        "当事人同意书", "被邀请人/单位", "理由", "当事人（签名、盖章或按指印）", "年月日",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", LETTERS)
def test_letters_with_others_have_their_labels_too(one_of_each, code):
    content, _ = render_bytes(document(code), [one_of_each[code]])
    text = re.sub(r"\s", "", "".join(page_text(content, one) for one in range(pages(content))))
    assert in_order(text, LETTERS[code]) is None, text


@pytest.mark.parametrize("code", ["intake", "record", "investigation", "follow-up"])
def test_the_day_beside_a_signature_is_left_to_be_written_by_hand(one_of_each, code):
    content, _ = render_bytes(document(code), [one_of_each[code]])
    text = re.sub(r"\s", "", "".join(page_text(content, one) for one in range(pages(content))))
    assert "年月日" in text, text  # forms.md 2.2


def test_every_day_of_the_receipt_of_the_rights_notice_is_left_to_the_pen(register):
    """forms.md 3.5: each party signs with the day, and so does who told them."""
    text = text_of(register, "notice-of-rights", builders.mediating_case(register))
    assert text.count("年月日") == 3
    told = builders.MET_ON
    assert f"{told.year}年{told.month}月{told.day}日" not in text


def test_a_failed_and_a_refused_case_have_their_letters(register):
    failed = text_of(register, "notice-of-termination", builders.failed_case(register))
    ended = ("终止调解告知书", "终止理由：", "其他解决途径：", "（印章）")
    assert in_order(failed, ended) is None
    assert "无争议事实" not in failed, "the row is optional, and nobody recorded any"
    case_id = builders.mediating_case(register)
    told = {"reason": "no-agreement", "ways_told": "court", "undisputed_facts": "车位归甲方"}
    builders.advance(register, case_id, CaseState.FAILED, failed_on=builders.AGREED_ON, **told)
    failed = text_of(register, "notice-of-termination", case_id)
    assert in_order(failed, (*ended[:3], "无争议事实：", "车位归甲方", ended[3])) is None
    case_id = builders.case(register)
    said = {"refused_on": builders.ACCEPTED_ON, "reason": "not-civil", "ways_told": "court"}
    builders.advance(register, case_id, CaseState.REFUSED, **said)
    refused = text_of(register, "notice-of-refusal", case_id)
    why = (
        "不予受理告知书", "申请事项：", "1、停止占用车位", "不予受理理由：", "不属于民间纠纷",
        "其他解决途径：", "向人民法院起诉", "（印章）", "签收人（签名）：",
    )  # fmt: skip
    assert in_order(refused, why) is None


def test_a_closing_report_tells_when_each_promise_was_kept_and_how_late(one_of_each):
    day = date(2026, 12, 5)
    promise = ObligationRow(
        who="王㛃喆", to="张立国", what="支付赔偿款", amount=150000, due=day, latest=day
    )
    rows = (
        replace(
            promise, latest=date(2026, 12, 7), state="已履行",
            done=(
                DoneRow(on=date(2026, 12, 1), amount=50000),
                DoneRow(on=date(2026, 12, 9), amount=100000),
            ),
            done_on=date(2026, 12, 9), days_late=2,
        ),
        replace(promise, state="逾期", days_late=15),
        replace(
            promise, state="已履行", done_on=day, done=(DoneRow(on=day),)
        ),
    )  # fmt: skip
    sheet = replace(one_of_each["closing-report"], closed_on=date(2026, 12, 20), obligations=rows)
    content, _ = render_bytes(document("closing-report"), [sheet])
    text = re.sub(r"\s", "", "".join(page_text(content, one) for one in range(pages(content))))
    told = (
        "2026年12月5日前履行，已履行（2026年12月1日支付500.00元，2026年12月9日支付1,000.00元",
        "，期限末日遇休息日顺延至2026年12月7日，逾期2日）",
        "2026年12月5日前履行，逾期（至2026年12月20日未履行完毕，已逾期15日）",
        "2026年12月5日前履行，已履行（2026年12月5日履行）",
    )
    assert in_order(text, told) is None, text


def test_what_the_office_words_itself_stands_on_its_papers(register):
    case_id = builders.agreed_case(register)
    register.run(ChangeWording(code="copies", text="本协议共{count}份，{count}方各执一份。"))
    assert "本协议共3份，3方各执一份。" in text_of(register, "agreement", case_id)
