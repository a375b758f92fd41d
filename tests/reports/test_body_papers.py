"""The papers of a studio: what it is, who is there when, and its work quarter by quarter."""

from datetime import date

import pytest

from models.vocabulary.duty import read_duty
from models.vocabulary.errors import Refusal
from reports import papers, preview
from reports.subject_papers import BODY, BODY_WORK, Wanted, prepare_subject_paper
from services.commands.bodies import ChangeBody, ChangeMember, EndMembership
from services.commands.handover import HandOver
from services.queries import directory
from services.queries.body_work import work_of
from tests import builders, builders_lists


@pytest.fixture
def studio(register):
    """A studio founded in 2009, four stars, with two mediators of whom one has duty times."""
    body = builders.studio(register, "郭英俊调解工作室")
    facts = {"founded_on": date(2009, 5, 8), "star": 4, "place": "田子坊210弄"}
    register.run(ChangeBody(body_id=body.id, values={**facts, "specialties": ("noise", "leak")}))
    with register.reading() as reading:
        first = directory.memberships(reading, body.id)[0]
    register.run(ChangeMember(membership_id=first.id, duty=read_duty("周一上午"), load_limit=6))
    return body


def words(register, code, *keys, year=0):
    with register.reading() as reading:
        prepared = prepare_subject_paper(reading, code, Wanted(keys=keys, year=year))
    pdf, made = papers.bytes_of(prepared)
    assert made.missing_glyphs == ()
    text = "".join(preview.page_text(pdf, page) for page in range(made.pages))
    return "".join(text.split())


def test_the_sheet_says_what_the_studio_is_and_who_is_there_when(register, studio):
    builders.assigned_case(register, studio)
    said = words(register, BODY, studio.id)
    for part in (
        "调解工作室情况表",
        "名称郭英俊调解工作室",
        "成立日期2009年5月8日星级四星",
        "服务范围梧桐里",
        "地点田子坊210弄",
        "擅长事项噪音、漏水",
        "在办案件1件（上限8件）",
        "调解员和成员（2人）",
        "周一09:00–11:30",
        "1/6",
    ):
        assert part in said, part


def test_the_association_tells_whom_each_member_sits_for(register):
    values = {"body_id": "业委会主任联谊会", "seat_of_id": "梧桐里业委会", "role": "会长"}
    builders_lists.entry(register, "members", **values, person_id="钱怀德")
    builders_lists.entry(register, "members", **values, person_id="庄小棠", deputy=True)
    with register.reading() as reading:
        (body,) = (one for one in directory.bodies(reading) if one.kind == "association")
        assert [one.seat_of for one in body.mediators] == ["梧桐里业委会"] * 2
    said = words(register, BODY, body.id)
    assert "业委会主任联谊会情况表" in said
    assert "会长代表梧桐里业委会" in said
    assert "会长梧桐里业委会副代表" in said


def test_a_preparatory_group_tells_how_long_it_lasts_and_whom_each_represents(register):
    name = "国贸广场首届业主大会会议筹备组"
    days = {"from_on": "2026-11-02", "until_on": "2027-01-31"}
    builders_lists.entry(register, "preparatory-groups", body_id=name, person_id="闻亦农", **days)
    for person, role in (("闻亦农", "街道代表"), ("翁阿娣", "业主代表")):
        builders_lists.entry(register, "members", body_id=name, person_id=person, role=role)
    with register.reading() as reading:
        (body,) = directory.bodies(reading)
    assert body.kind == "preparatory"
    said = words(register, BODY, body.id)
    for part in ("筹备组情况表", f"名称{name}", "2026-11-02～2027-01-31", "闻亦农街道代表"):
        assert part in said, part
    assert "第1届" not in said


def test_who_left_is_not_on_it(register, studio):
    with register.reading() as reading:
        last = directory.memberships(reading, studio.id)[-1]
    register.run(EndMembership(membership_id=last.id, until_on=date(2026, 11, 1)))
    said = words(register, BODY, studio.id)
    assert "（1人）" in said
    assert last.name not in said


def test_the_work_counts_what_was_given_how_it_ended_and_what_was_said(register, studio):
    builders.assigned_case(register, studio)
    builders.closed_case(register, studio)
    builders.failed_case(register, studio)
    with register.reading() as reading:
        whole = work_of(reading, studio.id, 2026).whole
    counted = (whole.taken, whole.settled, whole.failed, whole.otherwise, whole.open)
    assert counted == (3, 1, 1, 0, 1)
    assert (whole.asked, whole.content) == (1, 1)
    said = words(register, BODY_WORK, studio.id)
    for part in ("办案统计表", "郭英俊调解工作室2026年", "第四季度", "全年累计", "50%", "100%"):
        assert part in said, part
    assert "第四季度" in words(register, BODY_WORK, studio.id, year=2025)


def test_a_case_handed_over_is_the_heirs_and_no_result_of_who_had_it(register, studio):
    case_id = builders.mediating_case(register, studio)
    heir = builders.committee(register)
    register.run(
        HandOver(
            mediator_id=studio.mediators[0],
            case_ids=(case_id,),
            to_body_id=heir.id,
            to_mediator_id=builders.mediator(register, heir.id),
            reason="回避",
        )
    )
    with register.reading() as reading:
        ours = work_of(reading, studio.id, 2026).whole
        theirs = work_of(reading, heir.id, 2026).whole
    assert (ours.taken, ours.handed_over, ours.open) == (1, 1, 0)
    assert (theirs.taken, theirs.open) == (1, 1)


def test_a_body_that_is_not_there_is_told(register):
    for code in (BODY, BODY_WORK):
        with pytest.raises(Refusal, match="gone"), register.reading() as reading:
            prepare_subject_paper(reading, code, Wanted(keys=(99,)))
