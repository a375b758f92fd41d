"""What the papers of a case say, gathered from a real register."""

from datetime import date

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseState, ContactMeans, MeetingResult, PartyRole, Performed
from resources import Language
from services.commands.agreements import SaveAgreement
from services.commands.correction import CorrectEvent
from services.commands.evidence import AddEvidence
from services.commands.intake import EditCase
from services.commands.logbook import LogContact, LogFollowUp, LogPerformance
from services.sheets import gathering
from services.sheets.shapes import Attendee, OralAgreementForm
from tests import builders, builders_evidence


def told(sheet):
    """The course as the paper tells it: step and what happened."""
    return [(row.step, row.summary) for row in sheet.steps]


# The case sheet


def test_a_closed_case_is_told_from_the_visit_to_the_closing(register, sheet):
    found = sheet("case-sheet", builders.closed_case(register))
    assert told(found) == [
        ("登记", "来访申请。"),
        ("受理", "各方同意调解。"),
        ("指派", ""),
        (
            "第1次调解",
            "已告知当事人权利义务。双方各自说明了停车情况，同意商量错时停放的办法。有待继续调解。",
        ),
        ("第2次调解", "双方各自说明了停车情况，同意商量错时停放的办法。达成协议。"),
        ("协议生效", "各方当事人、调解员签名，加盖印章。"),
        ("履行", "第1项义务：支付车位占用补偿，已履行1,500.00元。"),
        ("回访", "已履行、满意。"),
        ("结案", ""),
    ]
    assert [row.on for row in found.steps] == sorted(row.on for row in found.steps)
    assert {row.person for row in found.steps} == {"周慧敏"}
    assert (found.steps[2].body, found.steps[2].people) == (
        "老陈调解工作室", ("陈国良", "马建平"),
    )  # fmt: skip


def test_the_head_of_a_case_sheet_says_what_intake_recorded(register, sheet):
    found = sheet("case-sheet", builders.assigned_case(register))
    assert found.office.seal_name == "半淞园路街道梧桐里居民区人民调解委员会"
    assert (found.number, found.title) == ("2026-0001", "梧桐里 9号楼 车位被占")
    assert (found.topic, found.category, found.state) == ("停车", "物业纠纷", "已指派")
    assert (found.source, found.estate, found.place) == (
        "来访申请",
        "梧桐里",
        "9号楼301室　东侧车位",
    )
    assert (found.registered_on, found.registered_by) == (builders.REGISTERED_ON, "周慧敏")
    assert found.occurred_on == date(2026, 10, 20)
    assert (found.body, found.mediators) == ("老陈调解工作室", ("陈国良", "马建平"))
    assert found.assigned_on == builders.ASSIGNED_ON
    assert (found.printed_at.hour, found.printed_at.tzinfo) == (9, None)


def test_the_parties_carry_their_particulars_and_are_called_jia_and_yi(register, sheet):
    first, second = sheet("case-sheet", builders.case(register)).parties
    assert (first.role, first.label, first.name, first.gender) == (
        "申请人", "甲方", "李秀芳", "女",
    )  # fmt: skip
    assert (first.phone, first.id_number) == ("15400002406", "319901196805121226")
    assert (second.role, second.label, second.community) == ("被申请人", "乙方", "梧桐里")


def test_of_three_parties_nobody_is_called_jia(register, sheet):
    third = builders.party("钱文斌", PartyRole.THIRD_PARTY)
    parties = (builders.party(), builders.respondent(), third)
    found = sheet("case-sheet", builders.case(register, parties=parties))
    assert [(row.role, row.label) for row in found.parties] == [
        ("申请人", ""),
        ("被申请人", ""),
        ("第三人", ""),
    ]


def test_what_was_agreed_and_how_far_it_came(register, sheet):
    case_id = builders.performing_case(register)
    found = sheet("case-sheet", case_id)
    assert (found.result, found.agreement_form, found.confirmation) == (
        "达成协议", "书面协议", "未申请",
    )  # fmt: skip
    (promise,) = found.obligations
    assert (promise.who, promise.to, promise.amount) == ("赵建明", "李秀芳", 150_000)
    assert (promise.due, promise.state) == (builders.DUE_ON, "未到期")
    register.run(
        LogPerformance(case_id=case_id, obligation=1, on=date(2026, 11, 16), amount_fen=50_000)
    )
    assert sheet("case-sheet", case_id).obligations[0].state == "部分履行"


def test_a_stop_that_was_typed_behind_a_promise_does_not_stand_before_a_comma(register, sheet):
    promise = builders.obligation(what="支付补偿。", manner="银行转账；", place="居委会，")
    case_id = builders.agreed_case(register, draft=builders.agreement(obligations=(promise,)))
    (row,) = sheet("agreement", case_id).obligations
    assert (row.what, row.manner, row.place) == ("支付补偿", "银行转账", "居委会")


def test_a_reason_that_ends_in_a_full_stop_ends_in_one(register, sheet):
    case_id = builders.case(register)
    said = {"withdrawn_by": "李秀芳", "form": "oral", "reason": "改向法院起诉。"}
    builders.advance(register, case_id, CaseState.WITHDRAWN, **said)
    assert told(sheet("case-sheet", case_id))[-1][1].endswith("理由：改向法院起诉。")


def test_a_promise_past_its_day_is_overdue(register, sheet, clock):
    case_id = builders.performing_case(register)
    clock.on(date(2026, 12, 2))
    assert sheet("case-sheet", case_id).obligations[0].state == "逾期"


def test_the_follow_up_stands_with_its_day(register, sheet):
    found = sheet("case-sheet", builders.closed_case(register))
    assert (found.follow_up, found.satisfaction) == ("2026年11月20日，已履行", "满意")


def test_a_visit_recorded_late_is_told_as_itself_and_nobody_is_made_content(register, sheet):
    case_id = builders.performing_case(register)
    register.run(
        LogFollowUp(case_id=case_id, on=builders.TODAY, note="后一次", performed=Performed.YES)
    )
    register.run(
        LogFollowUp(case_id=case_id, on=builders.SIGNED_ON, note="前一次", performed=Performed.YES)
    )
    found = sheet("case-sheet", case_id)
    visits = [(row.on, row.summary) for row in found.steps if row.step == "回访"]
    assert sorted(visits) == [
        (builders.SIGNED_ON, "已履行。前一次。"),
        (builders.TODAY, "已履行。后一次。"),
    ]
    assert found.satisfaction == ""


def test_deadlines_that_run_are_listed_the_most_pressing_first(register, sheet):
    found = sheet("case-sheet", builders.mediating_case(register))
    assert [(row.label, row.due, row.state) for row in found.deadlines] == [
        ("调解期限", date(2026, 11, 27), "剩2天")
    ]


def test_a_case_that_failed_says_why_and_what_was_told(register, sheet):
    found = sheet("case-sheet", builders.failed_case(register))
    assert found.result == "调解不成"
    assert told(found)[-1] == (
        "调解不成",
        "理由：不能达成协议。已告知其他途径：告知可向人民法院起诉。",
    )


def test_a_governance_matter_ends_in_the_words_of_the_clerk(register, sheet):
    found = sheet("case-sheet", builders.closed_matter(register))
    assert (found.is_dispute, found.result, found.outcome) == (False, "已办结", "已更换楼道灯具")
    assert (found.steps[1].step, found.steps[1].body) == ("指派", "业委会主任联谊会")


def test_a_lead_has_a_case_sheet_too(register, sheet):
    found = sheet("case-sheet", builders.lead(register, topic="", place=PlaceDraft()))
    assert (found.state, found.result) == ("线索", "")
    assert told(found) == [("线索", "来访申请。")]


def test_a_call_is_a_line_of_the_course_and_names_whom(register, sheet):
    case_id = builders.case(register)
    register.run(
        LogContact(
            case_id=case_id,
            at=builders.at(date(2026, 10, 30)),
            means=ContactMeans.PHONE,
            whom="赵建明",
            note="约定周一来谈",
        )
    )
    row = sheet("case-sheet", case_id).steps[-1]
    assert (row.step, row.people, row.summary) == ("电话联系", ("赵建明",), "约定周一来谈。")


def test_a_long_account_is_cut_at_a_sentence_and_points_to_the_record(register, sheet):
    case_id = builders.assigned_case(register)
    account = "赵建明说明了停车情况，愿意让出车位。" * 20
    register.run(builders.meeting(case_id, account=account))
    gist = sheet("case-sheet", case_id).steps[-1].summary
    assert "愿意让出车位……详见当次调解记录。" in gist
    assert len(gist) < 160


def test_an_account_without_any_stop_is_left_to_the_record(register, sheet):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, account="甲" * 3_000))
    assert (
        sheet("case-sheet", case_id).steps[-1].summary.endswith("详见当次调解记录。有待继续调解。")
    )


# Summary and brief


def test_a_summary_leaves_calls_out_and_keeps_the_last_steps(register, sheet):
    case_id = builders.closed_case(register)
    register.run(LogContact(case_id=case_id, whom="李秀芳", note="致谢"))
    found = sheet("summary", case_id)
    assert [row.step for row in found.progress][-1] == "结案"
    assert len(found.progress) == 8
    assert found.terms == ("赵建明今后不再占用该车位。", "赵建明向李秀芳支付补偿1500元。")


def test_a_brief_says_where_it_stands_and_what_comes_next(register, sheet):
    found = sheet("brief", builders.mediating_case(register))
    assert found.progress.startswith("2026年11月2日第1次调解。")
    assert found.next_step == "召开调解会并记录（调解期限：2026年11月27日前，剩2天）"
    assert sheet("brief", builders.closed_matter(register)).next_step == ""


# The ministry's papers


def test_the_register_sheet_names_the_origin_and_waits_for_acceptance(register, sheet):
    case_id = builders.case(register, source="police", remarks="派出所电话移送")
    found = sheet("intake", case_id)
    assert (found.origin, found.referred_by, found.accepted_on) == (
        "referral", "公安机关移送", None,
    )  # fmt: skip
    assert (found.registered_by, found.note) == ("周慧敏", "派出所电话移送")
    accepted = sheet("intake", builders.accepted_case(register))
    assert (accepted.origin, accepted.accepted_on) == ("application", builders.ACCEPTED_ON)


def test_an_application_is_signed_by_somebody_with_a_name(register, sheet):
    found = sheet("application", builders.case(register))
    assert (found.requests, found.signed_on) == (("停止占用车位", "补画车位线"), None)
    nobody = builders.case(register, anonymous=True, parties=(builders.respondent(),))
    with pytest.raises(Refusal, match=r"paper\.nobody_applies"):
        sheet("application", nobody)


def test_each_meeting_has_its_record(register, sheets):
    case_id = builders.agreed_case(register)
    first, second = sheets("record", case_id)
    assert [one.ordinal for one in (first, second)] == [1, 2]
    assert (first.begun_at.hour, first.ended_at.hour) == (14, 15)
    assert (first.present, first.participants) == (("李秀芳", "赵建明"), ())
    assert (first.mediators, first.recorder) == (("陈国良", "马建平"), "周慧敏")
    assert (first.result, second.result) == ("continue", "agreed")
    assert sheets("record", case_id, meeting=2) == (second,)


def test_invited_people_are_participants_and_no_parties(register, sheets):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, attended=("李秀芳", "赵建明", "孙桂英")))
    (record,) = sheets("record", case_id)
    assert (record.present, record.participants) == (("李秀芳", "赵建明"), ("孙桂英",))


def test_the_agreement_carries_what_was_agreed_and_no_number_before_its_print(register, sheet):
    case_id = builders.agreed_case(register)
    found = sheet("agreement", case_id)
    assert (found.agreement_number, found.copies) == ("", 3)
    assert found.clauses == ("赵建明今后不再占用该车位。", "赵建明向李秀芳支付补偿1500元。")
    assert found.obligations[0].manner == "银行转账"
    assert (found.document_on, found.signed_on) == (builders.AGREED_ON, None)
    assert sheet("agreement", builders.performing_case(register)).signed_on == builders.SIGNED_ON


def test_facts_of_the_case_stand_in_for_those_an_agreement_leaves_out(register, sheet):
    case_id = builders.agreed_case(register)
    register.run(SaveAgreement(case_id=case_id, draft=builders.agreement(facts="", issues="")))
    register.run(EditCase(case_id=case_id, values={"issues": "补偿多少"}))
    found = sheet("agreement", case_id)
    assert found.facts.startswith("申请人的固定车位")
    assert found.issues == "补偿多少"


def test_an_oral_agreement_is_registered_on_its_own_sheet(register, sheet):
    case_id = builders.oral_case(register)
    found = sheet("oral-agreement", case_id)
    assert isinstance(found, OralAgreementForm)
    assert found.obligations[0].is_on_the_spot
    assert found.signed_on == found.document_on, "it binds since the day it was agreed"
    with pytest.raises(Refusal, match=r"paper\.other_form"):
        sheet("agreement", case_id)
    with pytest.raises(Refusal, match=r"paper\.other_form"):
        sheet("oral-agreement", builders.agreed_case(register))


@pytest.mark.parametrize(
    ("code", "refusal"),
    [("record", "paper.no_meeting"), ("agreement", "paper.no_agreement")],
)
def test_a_paper_of_what_has_not_happened_is_refused(register, sheet, code, refusal):
    with pytest.raises(Refusal) as caught:
        sheet(code, builders.case(register))
    assert caught.value.code == refusal
    assert "2026-0001" in caught.value.sentence(Language.CHINESE)


def test_a_meeting_that_was_not_held_is_refused_with_those_that_were(register, sheets):
    case_id = builders.mediating_case(register)
    with pytest.raises(Refusal) as caught:
        sheets("record", case_id, meeting=3)
    assert caught.value.params == {"number": "2026-0001", "meeting": 3, "count": 1}


@pytest.mark.parametrize("code", ["intake", "application", "record", "agreement"])
def test_matters_and_leads_have_no_mediation_papers(register, sheet, code):
    with pytest.raises(Refusal, match=r"paper\.not_a_dispute"):
        sheet(code, builders.matter(register))
    with pytest.raises(Refusal, match=r"paper\.still_a_lead"):
        sheet(code, builders.lead(register))


def test_an_unknown_document_or_case_is_refused(register, sheet):
    with pytest.raises(Refusal, match=r"paper\.unknown_document"):
        sheet("novel", builders.case(register))
    with pytest.raises(Refusal, match=r"register\.gone"):
        sheet("brief", 99)


# Packs and whom masking must know


def test_a_pack_has_a_summary_for_each_case_in_the_order_given(register):
    ids = [builders.matter(register), builders.closed_case(register)]
    with register.reading() as reading:
        pack = gathering.pack(
            reading,
            ids[::-1],
            title="联谊会材料",
            attendees=(Attendee(name="陈建国"),),
            meeting_at=builders.at(date(2026, 11, 26), 14),
            place="议事厅",
            printed_at=reading.now,
            printed_by="周慧敏",
        )
    assert [one.number for one in pack.summaries] == ["2026-0002", "2026-0001"]
    assert pack.meeting_at is not None
    assert (pack.meeting_at.hour, pack.meeting_at.tzinfo) == (14, None)


def known(register, case_id):
    with register.reading() as reading:
        found = gathering.known(reading, case_id)
    return {one.name: one.alias for one in found.people}, {one.text for one in found.places}


def test_masking_knows_mediators_desk_guests_and_people_who_were_called(register):
    case_id = builders.assigned_case(register)
    register.run(builders.meeting(case_id, attended=("李秀芳", "赵建明", "孙桂英")))
    register.run(LogContact(case_id=case_id, whom="吴爱珍", note="邻居"))
    register.run(LogContact(case_id=case_id, whom="物业经理", note="在忙"))
    people, places = known(register, case_id)
    assert people == {
        "陈国良": "调解员",
        "马建平": "调解员",
        "周慧敏": "工作人员",
        "孙桂英": "受邀方",
        "吴爱珍": "受邀方",
    }
    assert places == {"9号楼301室　东侧车位", "东侧车位"}


def test_an_anonymous_caller_leaves_only_the_role_and_is_known_to_masking(register, sheet):
    case_id = builders.case(register, anonymous=True)
    caller = sheet("case-sheet", case_id).parties[0]
    assert (caller.role, caller.name, caller.phone, caller.is_anonymous) == (
        "申请人", "", "", True,
    )  # fmt: skip
    people, places = known(register, case_id)
    assert people["李秀芳"] == "甲方"
    assert "梧桐里9号楼301室" in places


def test_a_neighbour_of_the_directory_is_noticed_in_a_text(register):
    builders.person(register, "钱文斌")
    builders.person(register, "高兴")
    with register.reading() as reading:
        found = gathering.mentioned(reading, ("钱 文斌在场，大家都很高兴。",), known=("李秀芳",))
    assert [(one.name, one.alias, one.is_sure) for one in found] == [
        ("钱文斌", "某某", False),
        ("高兴", "某某", False),
    ]


def test_one_look_serves_every_paper_of_a_case(register, queries):
    case_id = builders.closed_case(register)
    with queries(register) as asked, register.reading() as reading:
        case = gathering.take(reading, case_id)
        occasion = gathering.Occasion.of(reading, printed_at=reading.now, printed_by="")
        before = len(asked)
        for code in ("case-sheet", "summary", "brief", "intake", "record", "agreement"):
            gathering.sheets_of(case, code, occasion)
        assert len(asked) == before
    assert before <= 41


def test_a_meeting_that_was_agreed_and_taken_up_again_has_no_outcome(register, sheet):
    case_id = builders.agreed_case(register)
    back = {
        "reason": "一方未签",
        "not_signed_by": ["赵建明"],
        "returned_on": date(2026, 11, 12),
    }
    builders.advance(register, case_id, CaseState.MEDIATING, **back)
    assert sheet("case-sheet", case_id).result == ""
    register.run(builders.meeting(case_id, date(2026, 11, 20), result=MeetingResult.CONTINUE))
    assert sheet("case-sheet", case_id).steps[-1].step == "第3次调解"


def test_a_correction_stands_in_the_course_with_its_reason_and_the_right_days(register, sheet):
    case = builders.mediating_case(register)
    event = builders.event_of(register, case, "accept")
    values = {"on": builders.REGISTERED_ON}
    register.run(CorrectEvent(case_id=case, event_id=event, values=values, reason="看错日历"))
    found = sheet("case-sheet", case)
    accepted = next(row for row in found.steps if row.step == "受理")
    assert accepted.on == builders.REGISTERED_ON
    assert told(found)[-1] == (
        "更正",
        "日期由「2026-10-27」更正为「2026-10-26」。看错日历。",
    )


def test_who_gave_or_took_evidence_is_known_by_name_and_a_department_is_not(register):
    case_id = builders.case(register)
    photo = builders_evidence.photo(register, taken_by="祝小毛", provider="蒋文斌")
    bill = builders_evidence.scan(register, provider="物业公司")
    register.run(AddEvidence(case_id=case_id, items=(photo, bill)))
    with register.reading() as reading:
        named = {one.name for one in gathering.known(reading, case_id).people}
    assert {"祝小毛", "蒋文斌"} <= named
    assert "物业公司" not in named
