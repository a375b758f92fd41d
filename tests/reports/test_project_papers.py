"""The papers of a joint project: gathered, masked, laid out, and what they must not say."""

from datetime import date, timedelta

import pytest

from models.vocabulary.errors import Refusal
from reports import papers, preview
from reports.subject_papers import (
    CERTIFICATE,
    EFFECT,
    Wanted,
    issue_subject_paper,
    prepare_subject_paper,
    subject_documents,
)
from tests import builders, builders_projects


@pytest.fixture
def project(register):
    """The usual project at work, with volunteers: two who agreed, one who did not."""
    made = builders_projects.at_work(register)
    first = builders_projects.volunteer(register, made, "唐月华")
    shy = builders_projects.volunteer(register, made, "何平", consent_on=None)
    young = {"birth_on": date(2010, 5, 1), "guardian": "陆勇"}
    builders_projects.volunteer(
        register, made, "陆小禾", guardian_consent_on=builders_projects.STARTS_ON, **young
    )
    builders_projects.service(register, first)
    builders_projects.service(register, shy, minutes=90)
    builders_projects.say(register, made, appraisal="东门道路畅通，投诉归零。")
    return made


def paper(register, code, key, **more):
    with register.reading() as reading:
        return prepare_subject_paper(reading, code, Wanted(keys=(key,)), **more)


def words(prepared):
    pdf, made = papers.bytes_of(prepared)
    assert made.missing_glyphs == ()
    text = "".join(preview.page_text(pdf, page) for page in range(made.pages))
    return "".join(text.split())


def test_every_paper_is_offered_under_its_name():
    assert [one.title for one in subject_documents("projects")] == [
        "整治成效对照表",
        "联合整治项目简报",
        "联勤排班表",
        "协议、备忘录目录",
        "志愿者名册",
        "志愿服务记录证明",
    ]


def test_the_sheet_says_420_58_and_0_each_with_its_period(register, project):
    said = words(paper(register, EFFECT, project))
    for part in (
        *("整治成效对照表", "无照摊点清理", "420+", "流浪乞讨人员劝离", "58"),
        *("12345投诉", "27", "减少27件（−100%）", "整治前无数据"),
        *("2026-08-01～2026-10-31", "2026-05-01～2026-07-31", "点位内的投诉类工单"),
        "东门道路畅通，投诉归零。",
    ):
        assert part in said


def test_unequal_periods_print_their_reason_and_no_share(register, project):
    whole = builders_projects.read(register, project)
    builders_projects.value(
        register,
        whole.indicators[2].id,
        "after",
        "3",
        from_on=date(2026, 11, 1),
        until_on=date(2026, 11, 20),
    )
    said = words(paper(register, EFFECT, project))
    assert "前后时段不等长，不比较" in said
    assert "%" not in said


def test_the_brief_draws_its_bars_with_their_values_beside_them(register, project):
    prepared = paper(register, "project-brief", project)
    pdf, _made = papers.bytes_of(prepared)
    said = words(prepared)
    for part in ("前后对比", "27件", "0件", "420+个", "江畔路街道（牵头）", "北侧接送临停8位划线"):
        assert part in said
    assert preview.page_text(pdf, 0).count("420+") == 2  # at its bar and in the table


def test_the_roster_shows_who_is_on_duty_and_when_nobody_is(register, project):
    said = words(paper(register, "duty-roster", project))
    assert "东门联勤工作站" in said
    assert said.count("城管中队2人") == 5
    assert said.count("交警三中队1人") == 7
    assert said.count("（无人值守）") == 2
    assert "2026-10-26" in said  # the last week of the trial


def test_who_is_on_duty_by_name_is_on_the_full_roster_only(register, project):
    whole = builders_projects.read(register, project)
    builders_projects.duty(
        register, project, whole.shifts[0].id, whole.partners[0].id, names="顾小军"
    )
    assert "顾小军" in words(paper(register, "duty-roster", project, masking="full"))
    assert "顾小军" not in words(paper(register, "duty-roster", project))


def test_the_documents_name_their_parties_and_who_waits(register, project):
    whole = builders_projects.read(register, project)
    builders_projects.document(
        register,
        project,
        (whole.partners[3].id,),
        kind="memorandum",
        title="接送通道备忘录",
        signed_on=None,
    )
    said = words(paper(register, "project-documents", project))
    for part in ("治理协议", "共建协议", "2026-07-28", "工作备忘录", "接送通道备忘录"):
        assert part in said
    assert said.count("交警三中队") == 3  # party of both, yet to sign one


def test_nobody_is_named_without_consent(register, project):
    prepared = paper(register, "volunteer-list", project)
    said = words(prepared)
    assert "唐月华" in said
    assert "陆小禾" in said  # the guardian agreed
    assert "何平" not in said
    assert "另有1名志愿者未同意公开，不列姓名，共服务1.5小时。" in said
    assert "15400005501" not in said
    assert "陆勇" not in said


def test_a_certificate_says_what_one_volunteer_did_and_costs_nothing(register, project):
    """条例 21: for the volunteer's own use, so also for one who agreed to nothing (何平)."""
    people = {one.name: one.id for one in builders_projects.read(register, project).volunteers}
    shy = people["何平"]
    builders_projects.service(register, shy, kind="training", what="急救培训", minutes=60)
    builders_projects.service(register, shy, kind="honour", what="季度之星", minutes=0)
    with register.reading() as reading:
        wanted = Wanted(keys=(project,), row=shy)
        said = words(prepare_subject_paper(reading, CERTIFICATE, wanted))
        every = prepare_subject_paper(reading, CERTIFICATE, Wanted(keys=(project,)))
        missing = Wanted(keys=(project,), row=people["陆小禾"])
        with pytest.raises(Refusal, match="no_service"):
            prepare_subject_paper(reading, CERTIFICATE, missing)
    for part in (
        *("志愿服务记录证明", "何平", "急救培训", "季度之星", "不收取任何费用", "（盖章）"),
        "服务1次，共1.5小时；培训1次，共1小时；表彰1次。",
    ):
        assert part in said
    assert "唐月华" not in said
    assert len(every.sheets) == 2  # one each for those with something on record


def test_an_anonymous_sheet_names_no_unit(register, project):
    said = words(paper(register, "project-brief", project, masking="anonymous"))
    assert "江畔路街道" not in said
    assert "交警三中队" not in said


@pytest.mark.parametrize("code", [one.code for one in subject_documents("projects")])
def test_it_is_saved_as_pdf_and_for_editing(register, project, code, tmp_path):
    for ending in (".pdf", ".docx"):
        target = tmp_path / f"paper{ending}"
        issue_subject_paper(register, code, Wanted(keys=(project,)), target)
        assert target.stat().st_size > 1000


def test_an_empty_project_prints_too(register):
    project = builders_projects.project(register, place="", aim="")
    for one in subject_documents("projects"):
        if one.code == CERTIFICATE:  # of nobody's service there is nothing to certify
            continue
        assert one.title.replace(" ", "") in words(paper(register, one.code, project))


def test_a_long_project_goes_on_over_the_page(register, project):
    for turn in range(30):
        made = builders_projects.indicator(
            register, project, name=f"第{turn + 1}项指标", definition="按口径逐日登记。" * 6
        )
        builders_projects.value(register, made, "after", str(turn))
    for turn in range(12):
        builders_projects.task(
            register, project, what=f"任务{turn}", due_on=builders.TODAY + timedelta(days=turn)
        )
    pdf, drawn = papers.bytes_of(paper(register, "project-brief", project))
    assert drawn.pages > 2
    assert "第30项指标" in "".join(preview.page_text(pdf, one) for one in range(drawn.pages))
