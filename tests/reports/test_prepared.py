"""From case numbers to paper: what is checked, locked, masked and logged on the way."""

import re
from datetime import date

import pytest
import sqlalchemy as sa

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import ContactMeans
from reports import papers
from reports.preview import page_text, pages
from resources import Language
from services.commands.agreements import SaveAgreement
from services.commands.logbook import LogContact
from services.sheets.shapes import AgreementForm, Attendee, OralAgreementForm
from tests import builders


def text_of(pdf):
    return re.sub(r"\s", "", "".join(page_text(pdf, index) for index in range(pages(pdf))))


@pytest.fixture
def prepare(register):
    def prepared(code, *case_ids, **options):
        with register.reading() as reading:
            return papers.prepare(reading, code, case_ids, **options)

    return prepared


@pytest.fixture
def printed(prepare):
    """The text of a paper."""

    def read(code, *case_ids, **options):
        content, _ = papers.bytes_of(prepare(code, *case_ids, **options))
        return text_of(content)

    return read


def accesses(register):
    with register.reading() as reading:
        return [
            (row.actor, row.action, row.document, row.masking, row.case_ids)
            for row in reading.connection.execute(sa.text("select * from access_record"))
        ]


def agreement_of(register, case_id):
    """The case's agreement as it is in the register."""
    found = builders.read(register, case_id).agreement
    assert found is not None
    return found


def number_on(prepared):
    """The 协议书编号 a prepared agreement prints."""
    (sheet,) = prepared.sheets
    assert isinstance(sheet, AgreementForm | OralAgreementForm)
    return sheet.agreement_number


# Masking


@pytest.mark.parametrize(
    ("code", "level"), [("case-sheet", "meeting"), ("brief", "meeting"), ("intake", "full")]
)
def test_each_document_is_masked_as_the_catalog_says(register, prepare, code, level):
    assert prepare(code, builders.case(register)).masking == level


@pytest.mark.parametrize("code", ["intake", "application", "record", "agreement", "oral-agreement"])
@pytest.mark.parametrize("level", ["meeting", "anonymous"])
def test_a_statutory_paper_is_never_printed_masked(register, prepare, code, level):
    with pytest.raises(Refusal) as caught:
        prepare(code, builders.agreed_case(register), masking=level)
    assert caught.value.code == "paper.statutory_full"
    assert caught.value.params["masking"] == level


def test_an_unknown_word_an_unknown_document_and_no_case_are_refused(register, prepare):
    case_id = builders.case(register)
    for code, ids, options in (
        ("case-sheet", (case_id,), {"masking": "half"}),
        ("novel", (case_id,), {}),
        ("case-sheet", (), {}),
        ("case-sheet", (404,), {}),
    ):
        with pytest.raises(Refusal) as caught:
            prepare(code, *ids, **options)
        for language in Language:
            assert caught.value.sentence(language)


def test_a_masked_case_sheet_names_nobody_who_had_a_part_in_the_case(register, printed):
    case_id = builders.assigned_case(register)
    register.run(
        builders.meeting(
            case_id,
            attended=("李秀芳", "赵建明", "孙桂英"),
            account="孙桂英作证，陈国良主持，周慧敏记录；李秀芳住9号楼301室，电话15400002406。",
        )
    )
    register.run(
        LogContact(case_id=case_id, means=ContactMeans.VISIT, whom="吴爱珍", note="吴爱珍也见过")
    )
    text = printed("case-sheet", case_id)
    for secret in (
        "李秀芳",
        "赵建明",
        "孙桂英",
        "陈国良",
        "周慧敏",
        "吴爱珍",
        "301",
        "15400002406",
    ):
        assert secret not in text
    assert "上门联系" in text
    assert "会议用已脱敏" in text


def test_a_party_of_another_case_is_hidden_too_and_shown_to_a_person(register, prepare):
    builders.case(register, parties=(builders.party("诸葛文斌"), builders.respondent("司徒国强")))
    other = builders.case(
        register, parties=(builders.party("沈玉珍"), builders.respondent("韩志伟")),
        facts="沈玉珍称诸葛文斌也看见了。",
    )  # fmt: skip
    made = prepare("brief", other)
    assert made.sheets[0].facts == "甲方称某某也看见了。"
    assert [place.spot.original for place in made.uncertain] == ["诸葛文斌"]
    assert made.masked > 1


def test_who_acts_for_a_party_of_one_case_is_hidden_in_the_texts_of_another(register, prepare):
    helped = builders.party(representative_name="闻人立新", representative_relation="儿子")
    first = builders.case(register, parties=(helped, builders.respondent()))
    second = builders.case(
        register,
        parties=(builders.party("沈玉珍"), builders.respondent("韩志伟")),
        facts="沈玉珍说闻人立新当时也在场。",
    )
    made = prepare("brief", first, second)
    assert made.sheets[1].facts == "甲方说某某当时也在场。"


def test_a_full_case_sheet_shows_everything_and_says_it_is_confidential(register, printed):
    text = printed("case-sheet", builders.closed_case(register), masking="full")
    for known in ("李秀芳", "15400002406", "9号楼301室", "内部资料注意保密", "周慧敏打印于"):
        assert known in text


def test_an_anonymous_caller_is_named_on_no_paper(register, printed):
    case_id = builders.case(register, anonymous=True, facts="李秀芳来电，住9号楼301室。")
    for code, level in (("case-sheet", "meeting"), ("summary", None), ("intake", None)):
        text = printed(code, case_id, masking=level)
        if code != "intake":  # a statutory paper keeps the clerk's own words
            assert "李秀芳" not in text
        assert "15400002406" not in text
    assert "匿名（本人要求保密）" in printed("intake", case_id)


# What stands on the papers of a real case


LABELS = {
    "application": (
        "人民调解申请书", "申请人", "姓名", "性别", "民族", "年龄", "职业或职务", "联系方式",
        "单位或住址", "被申请人", "纠纷简要情况：", "当事人申请事项：",
        "申请人（签名、盖章或按指印）：",
    ),
    "intake": (
        "人民调解受理登记表", "纠纷类型：", "案件来源：", "当事人申请",
        "人民调解委员会主动调解", "纠纷简要情况：", "当事人（签名）：", "登记人（签名）：",
        "人民调解委员会（印章）", "备注：",
    ),
    "record": (
        "人民调解记录", "第1次调解", "时间：", "地点：", "当事人：", "参加人：", "事由：",
        "人民调解员：", "记录：", "调解结果：", "当事人（签名、盖章或按指印）",
        "人民调解员（签名）", "记录人（签名）",
    ),
    "agreement": (
        "人民调解协议书", "编号：", "当事人（甲方）", "纠纷主要事实、争议事项：",
        "经调解，自愿达成如下协议：", "履行方式、时限：", "本协议一式3份",
        "当事人（签名、盖章或按指印）", "人民调解员（签名）", "记录人（签名）",
        "人民调解委员会（印章）",
    ),
    "case-sheet": (
        "社区治理案件登记表", "案件编号", "案件名称", "治理事项", "纠纷类型", "难易程度",
        "案件来源", "登记时间", "小区、楼号", "当事人", "简要情况", "申请事项", "指派",
        "邀请参与方", "办理过程", "办理结果", "协议要点", "履行情况", "司法确认", "回访满意度",
        "期限提示",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", LABELS)
def test_labels_stand_in_the_order_of_the_official_form(register, prepare, code):
    from reports.render import traced

    made = prepare(code, builders.agreed_case(register), masking="full")
    runs = [
        run
        for number, page in enumerate(traced(made.document, made.sheets))
        for run in sorted(page.runs, key=lambda run: (-round(run.y), run.x))
    ]
    if code == "case-sheet":
        # A label beside several rows is centred, so that only the labels tell the order.
        runs = [run for run in runs if "Bold" in run.font]
        text = "".join(run.text for run in runs)
        assert all(label in text for label in LABELS[code])
        return
    text = "".join(run.text for run in runs)
    at = 0
    for label in LABELS[code]:
        at = text.find(label, at)
        assert at >= 0, label


def test_a_new_parking_case_with_its_meeting_is_one_page(register, prepare):
    case_id = builders.mediating_case(register)
    for level in ("full", "meeting"):
        _, made = papers.bytes_of(prepare("case-sheet", case_id, masking=level))
        assert made.pages == 1


def test_several_cases_stand_in_one_file_in_the_order_asked_for(register, printed):
    ids = [builders.case(register), builders.matter(register)]
    text = printed("case-sheet", *ids[::-1])
    assert text.index("2026-0002") < text.index("2026-0001")
    assert text.count("第1页") == 2


def test_briefs_share_a_page(register, prepare):
    ids = [builders.case(register) for _ in range(4)]
    _, made = papers.bytes_of(prepare("brief", *ids))
    assert made.pages == 1


def test_a_pack_says_when_where_who_and_what(register, printed):
    head = papers.PackHead(
        title="业委会主任联谊会第七次会议材料",
        attendees=(Attendee(name="陈建国", unit="梧桐里业委会", post="主任"),),
        meeting_at=builders.at(date(2026, 11, 26), 14),
        place="居委会三楼议事厅",
    )
    text = printed("pack", builders.case(register), builders.matter(register), head=head)
    for words in (
        "业委会主任联谊会第七次会议材料", "2026年11月26日（星期四）14:00", "居委会三楼议事厅",
        "共2件", "目录", "案件1", "案件2", "签到表", "陈建国", "第1页共5页", "会议用，会后收回",
    ):  # fmt: skip
        assert words in text


def test_the_documents_of_a_case_are_offered_with_what_they_wait_for(register):
    case_id = builders.mediating_case(register)
    with register.reading() as reading:
        offered = {one.document.code: one for one in papers.offered(reading, case_id)}
    assert "pack" not in offered
    assert (offered["record"].sheets, offered["record"].refusal) == (1, None)
    waits = offered["agreement"].refusal
    assert waits is not None
    assert waits.code == "paper.no_agreement"


# Characters no font has


def test_a_character_no_font_has_is_reported_before_anything_is_drawn(register, prepare):
    case_id = builders.case(register, facts="住户\U0001f600投诉，㛃喆在场")
    assert prepare("case-sheet", case_id).missing_glyphs == ("\U0001f600",)


# Drafts, practice, and the final print of an agreement


@pytest.fixture
def unfinished(register):
    """An agreement without a day for its promise."""
    case_id = builders.agreed_case(register)
    lacking = builders.agreement(obligations=(builders.obligation(due_on=None),))
    register.run(SaveAgreement(case_id=case_id, draft=lacking))
    return case_id


def test_an_unfinished_agreement_is_a_draft_or_nothing(prepare, printed, unfinished):
    made = prepare("agreement", unfinished)
    assert [one.code for one in made.missing] == ["guard.obligation-due"]
    with pytest.raises(Refusal) as caught:
        papers.bytes_of(made)
    assert caught.value.code == "paper.incomplete"
    assert caught.value.field == "agreement.obligations.1.due_on"
    assert "草稿" in printed("agreement", unfinished, draft=True)


def test_warnings_do_not_hold_an_agreement_back(register, prepare):
    parties = (builders.party(id_number=""), builders.respondent())
    made = prepare("agreement", builders.agreed_case(register, parties=parties))
    assert "guard.party-identity" in [one.code for one in made.findings]
    assert made.missing == ()


def test_papers_of_the_practice_estate_are_marked_on_every_page(estate):
    with estate.reading() as reading:
        made = papers.prepare(reading, "case-sheet", [1], masking="full")
    content, rendered = papers.bytes_of(made)
    assert made.practice
    for index in range(rendered.pages):
        assert "演示" in re.sub(r"\s", "", page_text(content, index))


def test_the_first_final_print_locks_the_agreement_under_its_number(register, tmp_path):
    case_id = builders.agreed_case(register)
    made, rendered = papers.issue(register, "agreement", [case_id], tmp_path / "a.pdf")
    assert rendered.path == tmp_path / "a.pdf"
    assert number_on(made) == "（2026）梧桐人调字第001号"
    assert "（2026）梧桐人调字第001号" in text_of((tmp_path / "a.pdf").read_bytes())
    assert agreement_of(register, case_id).locked
    papers.issue(register, "agreement", [case_id], tmp_path / "b.pdf")
    assert agreement_of(register, case_id).number == "（2026）梧桐人调字第001号"


def test_an_oral_agreement_gets_its_number_in_the_series_of_the_written_ones(register, tmp_path):
    body = builders.studio(register)
    written = builders.agreed_case(register, body)
    papers.issue(register, "agreement", [written], tmp_path / "a.pdf")
    oral = builders.oral_case(register, body)
    made, _ = papers.issue(register, "oral-agreement", [oral], tmp_path / "b.pdf")
    assert number_on(made) == "（2026）梧桐人调字第002号"
    text = text_of((tmp_path / "b.pdf").read_bytes())
    assert "编号：（2026）梧桐人调字第002号" in text
    assert agreement_of(register, oral).locked


def test_a_file_bound_with_an_oral_agreement_numbers_it_too(register, tmp_path):
    case_id = builders.oral_case(register)
    papers.issue(register, "file", [case_id], tmp_path / "f.pdf")
    assert agreement_of(register, case_id).number == "（2026）梧桐人调字第001号"


def test_a_draft_issues_no_number_and_locks_nothing(register, tmp_path, prepare):
    case_id = builders.agreed_case(register)
    made, _ = papers.issue(register, "agreement", [case_id], tmp_path / "a.pdf", draft=True)
    assert number_on(made) == ""
    assert not agreement_of(register, case_id).locked
    assert papers.locks(prepare("agreement", case_id))
    assert papers.locks(prepare("agreement", case_id, draft=True)) == ()


def test_an_unfinished_agreement_is_not_locked_by_asking_for_its_print(
    register, tmp_path, unfinished
):
    with pytest.raises(Refusal, match=r"paper\.incomplete"):
        papers.issue(register, "agreement", [unfinished], tmp_path / "a.pdf")
    assert not agreement_of(register, unfinished).locked
    assert list(tmp_path.glob("*.pdf")) == []
    assert accesses(register) == []


def test_every_print_is_on_the_access_log_with_who_what_and_how_masked(register, tmp_path):
    ids = [builders.case(register), builders.matter(register)]
    papers.issue(register, "case-sheet", ids, tmp_path / "a.pdf")
    papers.issue(register, "intake", ids[:1], tmp_path / "b.pdf", action="export")
    assert accesses(register) == [
        ("周慧敏", "print", "case-sheet", "meeting", "[1, 2]"),
        ("周慧敏", "export", "intake", "full", "[1]"),
    ]


def test_a_paper_that_cannot_be_written_is_not_logged(register, tmp_path):
    case_id = builders.case(register)
    with pytest.raises(Trouble, match=r"paper\.unwritable"):
        papers.issue(register, "brief", [case_id], tmp_path / "nowhere" / "a.pdf")
    assert accesses(register) == []


# Nothing leaks


SECRETS = (
    "select name from person",
    "select id_number from person",
    "select address from person where length(address) > 6",
    "select value from contact_detail",
    "select representative_name from case_party",
    "select name from meeting_attendance",
    "select recorder from mediation_meeting",
    'select order_number from "case"',
)


@pytest.mark.parametrize("level", ["meeting", "anonymous"])
def test_no_name_phone_card_or_room_of_the_estate_is_in_a_pack(estate, level):
    with estate.reading() as reading:
        ids = list(reading.connection.scalars(sa.text('select id from "case" order by id')))[::2]
        secrets = {
            re.sub(r"\s", "", value)
            for query in SECRETS
            for value in reading.connection.scalars(sa.text(query))
            if value and len(value) > 1
        }
        made = papers.prepare(reading, "pack", ids, masking=level)
    content, rendered = papers.bytes_of(made)
    text = text_of(content)
    assert len(secrets) > 50
    assert rendered.pages == len(ids) + 3
    assert {secret for secret in secrets if secret in text} == set()
    assert {secret for secret in secrets if secret.encode("utf-16-be") in content} == set()
    assert re.findall(r"1[3-9]\d{9}|\d{17}[\dXx]|\d{1,4}室|沪[A-Z]", text) == []
    assert made.masked > len(ids) * 5


def test_the_declared_attendees_alone_are_named_in_a_pack(register, printed):
    builders.person(register, "徐兰芳")
    head = papers.PackHead(
        title="李秀芳一案专题会", attendees=(Attendee(name="徐兰芳"),), note="请徐兰芳带回"
    )
    text = printed("pack", builders.case(register, place=PlaceDraft(text="门口")), head=head)
    assert "李秀芳" not in text
    assert text.count("徐兰芳") == 1
