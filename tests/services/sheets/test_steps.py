"""The sheets of what happens on the way, gathered from a real register."""

from datetime import date, timedelta

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PartyDraft, PlaceDraft
from models.vocabulary.terms import PartyRole, Performed, VisitMeans
from resources import Language
from services.commands.agreements import LockAgreement
from services.commands.logbook import LogFollowUp, LogPerformance
from services.commands.proceeding import AssignCase
from services.commands.wordings import ChangeWording
from services.queries import assignment, directory
from tests import builders, builders_court


def test_the_notice_of_rights_names_its_edition_and_whoever_is_to_sign_its_receipt(register, sheet):
    case_id = builders.assigned_case(register)
    found = sheet("notice-of-rights", case_id)
    assert (found.edition, found.document_on) == ("版本：2026-11", None)
    register.run(builders.meeting(case_id, attended=("李秀芳",)))
    found = sheet("notice-of-rights", case_id)
    assert found.document_on == builders.MET_ON
    assert [row.name for row in found.receivers] == ["李秀芳", "赵建明"]


def test_each_record_tells_how_the_doors_were(register, sheets):
    case_id = builders.mediating_case(register)
    register.run(builders.meeting(case_id, public=True))
    register.run(builders.meeting(case_id, public=False))
    register.run(builders.meeting(case_id, public=False, objected=True))
    told = [one.doors for one in sheets("record", case_id)]
    assert told == ["", "open", "closed", "closed_on_request"]


def test_a_notice_keeps_the_words_that_were_in_use_when_it_was_told(register, sheet, clock):
    clock.on(builders.MET_ON)
    early = builders.mediating_case(register)
    clock.on(builders.TODAY)
    register.run(ChangeWording(code="rights_notice", text="一、{committee}不收费。"))
    late = builders.mediating_case(register)
    assert sheet("notice-of-rights", early).edition == "版本：2026-11"
    assert sheet("notice-of-rights", early).office.wordings == ()
    told = builders.TODAY + timedelta(days=1)
    clock.on(told)
    later = builders.assigned_case(register)
    register.run(builders.meeting(later, told))
    found = sheet("notice-of-rights", later)
    assert found.edition == "版本：第1版，2026年11月25日起使用"
    assert found.office.wordings == (("rights_notice", "一、{committee}不收费。"),)
    assert sheet("notice-of-rights", late).edition == "版本：2026-11"


def test_an_agreement_printed_to_be_signed_keeps_its_words(register, sheet, clock):
    case_id = builders.agreed_case(register)
    register.run(LockAgreement(case_id=case_id))
    clock.tick(days=3)
    register.run(ChangeWording(code="copies", text="共{count}份。"))
    assert sheet("agreement", case_id).office.wordings == ()
    other = builders.agreed_case(register)
    assert sheet("agreement", other).office.wordings == (("copies", "共{count}份。"),)


def test_an_investigation_is_printed_to_be_written_on(register, sheet):
    found = sheet("investigation", builders.case(register))
    assert (found.matter, found.account, found.asked) == ("梧桐里 9号楼 车位被占", "", "")


def test_a_case_without_evidence_has_an_empty_list(register, sheet):
    assert sheet("evidence-list", builders.case(register)).rows == ()


def test_each_visit_has_its_record(register, sheets):
    with pytest.raises(Refusal, match=r"paper\.no_follow_up"):
        sheets("follow-up", builders.performing_case(register))
    (found,) = sheets("follow-up", builders.closed_case(register))
    assert (found.performed, found.satisfied) == ("yes", "yes")
    assert [row.state for row in found.obligations] == ["已履行"]
    assert (found.means, found.escalation) == ("", ""), "nobody said"
    case_id = builders.performing_case(register)
    register.run(
        LogFollowUp(
            case_id=case_id, means=VisitMeans.PHONE, escalates=False, performed=Performed.YES
        )
    )
    (found,) = sheets("follow-up", case_id)
    assert (found.means, found.escalation) == ("phone", "no")
    assert found.satisfied == "", "nobody was asked"


def test_a_visit_says_how_far_it_had_come_on_its_day_whatever_was_done_later(register, sheets):
    case_id = builders.performing_case(register)
    register.run(LogFollowUp(case_id=case_id, on=builders.SIGNED_ON, performed=Performed.NO))
    register.run(LogPerformance(case_id=case_id, obligation=1, on=builders.TODAY))
    register.run(LogFollowUp(case_id=case_id, on=builders.TODAY, performed=Performed.YES))
    before, after = sheets("follow-up", case_id)
    assert [row.state for row in before.obligations] == ["未到期"]
    assert [row.state for row in after.obligations] == ["已履行"]


def test_the_application_is_of_the_day_the_parties_applied(register, sheet):
    assert sheet("judicial-application", builders.performing_case(register)).applied_on is None
    found = sheet("judicial-application", builders_court.confirming_case(register))
    assert found.applied_on == builders_court.APPLIED_ON


@pytest.mark.parametrize("code", ["judicial-application", "judicial-list", "mediation-proof"])
def test_the_court_is_asked_once_an_agreement_binds(register, sheet, code):
    with pytest.raises(Refusal, match=r"paper\.no_agreement"):
        sheet(code, builders.case(register))
    with pytest.raises(Refusal, match=r"paper\.not_in_effect") as caught:
        sheet(code, builders.agreed_case(register))
    assert "还没有生效" in caught.value.sentence(Language.CHINESE)
    case_id = builders.agreed_case(register)
    register.run(LockAgreement(case_id=case_id))
    for command in builders.signing(case_id):
        register.run(command)
    found = sheet(code, case_id)
    assert found.effective_on == builders.SIGNED_ON
    assert found.agreement_number == "（2026）梧桐人调字第001号"


def test_an_oral_agreement_goes_to_court_by_its_register_sheet(register, sheet):
    oral = builders.oral_case(register)
    assert sheet("judicial-application", oral).materials[0] == "人民调解口头协议登记表"
    assert [row.note for row in sheet("judicial-list", oral).rows][-1] == "收到后补入"


def test_what_went_to_the_court_and_came_back_stands_on_the_papers(register, sheet):
    case_id = builders_court.confirmed_case(register)
    asked = sheet("judicial-application", case_id)
    assert (asked.court, asked.document_on) == (builders_court.COURT, builders_court.APPLIED_ON)
    assert [row.note for row in sheet("judicial-list", case_id).rows][-2:] == [
        "2026年11月18日",
        f"{builders_court.RULING}　2026年11月24日",
    ]
    found = sheet("case-sheet", case_id)
    assert (
        found.confirmation
        == f"已确认（{builders_court.COURT}，{builders_court.RULING}，2026年11月24日）"
    )
    assert [(row.step, row.summary) for row in found.steps][-3:] == [
        ("申请司法确认", f"{builders_court.COURT}。"),
        ("法院受理司法确认", ""),
        ("裁定确认协议有效", f"{builders_court.RULING}、履行期限至2026年12月1日。"),
    ]


def test_an_assignment_slip_tells_the_reasons_as_they_were_shown(register, sheet):
    case_id = builders.accepted_case(register)
    with pytest.raises(Refusal, match=r"paper\.not_assigned"):
        sheet("assignment-slip", case_id)
    body = builders.studio(register)
    with register.reading() as reading:
        (chosen,) = [one for one in assignment.propose(reading, case_id) if one.body_id == body.id]
    register.run(
        AssignCase(
            case_id=case_id,
            body_id=body.id,
            mediator_ids=body.mediators,
            on=builders.ASSIGNED_ON,
            reasons=chosen.kept(),
        )
    )
    found = sheet("assignment-slip", case_id)
    assert (found.body, found.mediators) == ("老陈调解工作室", ("陈国良", "马建平"))
    assert [row.text for row in found.reasons] == [
        *(one.text(Language.CHINESE) for one in chosen.reasons),
        "核对三步以内的关系，未发现须回避或者需核对的情形",
    ]
    assert found.due == date(2026, 11, 27)


def test_an_assignment_slip_tells_the_way_of_a_tie_and_who_passed_a_recusal_over(register, sheet):
    case_id = builders.accepted_case(register)
    body = builders.studio(register, mediators=("陈国良",))
    wife = builders.person(register, "沈玉珍")
    with register.reading() as reading:
        chen = directory.people(reading, "陈国良")[0].id
        li, zhao = (directory.people(reading, name)[0].id for name in ("李秀芳", "赵建明"))
    for one, other, note in ((chen, wife, "夫妻"), (wife, li, "姐妹"), (chen, zhao, "兄弟")):
        builders.relation(register, one, other, note=note)
    with register.reading() as reading:
        chosen = assignment.proposal(reading, case_id, body.id)
    register.run(
        AssignCase(
            case_id=case_id,
            body_id=body.id,
            mediator_ids=body.mediators,
            override_by="周慧敏",
            override_reason="双方书面同意",
            reasons=chosen.kept(body.mediators),
        )
    )
    found = sheet("assignment-slip", case_id)
    assert found.override_reason == "双方书面同意（周慧敏决定）"
    assert [row.text for row in found.reasons if row.factor == "回避"] == [
        "陈国良须回避：与被申请人赵建明是亲属（名册关系）",
        "陈国良请核对：陈国良—（夫妻）—沈玉珍—（姐妹）—李秀芳（申请人）",
    ]


def test_a_governance_matter_has_an_assignment_slip_too(register, sheet):
    found = sheet("assignment-slip", builders.closed_matter(register))
    assert found.category == ""
    assert found.body


def test_three_on_one_side_have_a_list(register, sheet):
    with pytest.raises(Refusal, match=r"paper\.few_parties"):
        sheet("party-list", builders.case(register))
    crowd = tuple(builders.party(name) for name in ("李秀芳", "钱文斌", "孙桂英"))
    case_id = builders.case(register, parties=(*crowd, builders.respondent()))
    assert len(sheet("party-list", case_id).parties) == 4


@pytest.mark.parametrize(
    "code",
    ["notice-of-rights", "investigation", "evidence-list", "follow-up", "mediation-proof", "cover",
     "contents", "file-note", "back", "closing-report", "power-of-attorney", "notice-of-meeting"],
)  # fmt: skip
def test_matters_and_leads_have_none_of_them(register, sheets, code):
    with pytest.raises(Refusal, match=r"paper\.not_a_dispute"):
        sheets(code, builders.matter(register))
    with pytest.raises(Refusal, match=r"paper\.still_a_lead"):
        sheets(code, builders.lead(register, place=PlaceDraft(estate="梧桐里")))


def test_an_anonymous_caller_is_named_by_the_role_alone(register, sheets, sheet):
    case_id = builders.assigned_case(register, anonymous=True)
    names = [row.name for row in sheet("notice-of-rights", case_id).receivers]
    assert names == ["申请人", "赵建明"]
    assert [one.addressee for one in sheets("notice-of-meeting", case_id)] == names
    assert [one.principal.name for one in sheets("power-of-attorney", case_id)] == ["赵建明"]


def test_nobody_can_be_told_while_all_are_unknown(register, sheets):
    unknown = PartyDraft(role=PartyRole.RESPONDENT, description="夜间停车的人")
    case_id = builders.case(register, anonymous=True, parties=(unknown,))
    with pytest.raises(Refusal, match=r"paper\.nobody_to_tell"):
        sheets("power-of-attorney", case_id)
