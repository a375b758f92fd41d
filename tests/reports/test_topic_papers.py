"""Minutes and tracking table: gathered, masked, laid out, and what they never say."""

import pytest

from models.vocabulary.body_meeting_drafts import AgendaDraft
from models.vocabulary.errors import Refusal
from reports import papers, preview
from reports.subject_papers import (
    MINUTES,
    TRACKING,
    Wanted,
    prepare_subject_paper,
    subject_documents,
)
from services.commands.body_meetings import CloseMeeting, SaveMeeting
from services.commands.topics import ChangeDecision
from tests import builders, builders_topics


@pytest.fixture
def topic(register):
    made = builders_topics.topic_at_estates(register)
    wutong = builders_topics.read(register, made).estates[0]
    values = {
        "outcome": "adopted",
        "decided_on": builders_topics.MET_ON,
        "heads_total": 7,
        "heads_for": 5,
        "progress": "李秀芳所在9号楼先行",
    }
    register.run(ChangeDecision(decision_id=wutong.id, values=values))
    builders_topics.action(register, made)
    return made


def paper(register, code, key, **more):
    with register.reading() as reading:
        return prepare_subject_paper(reading, code, Wanted(keys=(key,)), **more)


def words(prepared):
    pdf, made = papers.bytes_of(prepared)
    assert made.missing_glyphs == ()
    text = "".join(preview.page_text(pdf, page) for page in range(made.pages))
    return "".join(text.split())


def test_both_papers_are_offered_under_their_names():
    assert [(one.code, one.title) for one in subject_documents("topics")] == [
        ("body-minutes", "会议纪要"),
        ("topic-tracking", "议题跟踪表"),
    ]


def test_the_minutes_say_who_came_what_was_concluded_and_what_it_does_not_replace(register, topic):
    meeting = builders_topics.read(register, topic).meetings[0].id
    said = words(paper(register, MINUTES, meeting))
    for part in (
        "联谊会会议纪要",
        "2026年11月20日14时00分至15时30分",
        "顾振华（梧桐里业委会主任）",
        "列席：孙伟",
        "请假：冯志远",
        "同意错时共享，交各小区决定。",
        "联谊会共识不替代业主大会、业委会决定",
    ):
        assert part in said


def test_the_tracking_table_says_how_each_estate_stands_and_names_no_party(register, topic):
    prepared = paper(register, TRACKING, topic)
    said = words(prepared)
    for part in (
        "议题跟踪表",
        "夜间停车位错时共享",
        "梧桐里业委会",
        "2026-11-20",
        "同意",
        "南弄坊",
        "无业委会",
        "街道城运中心",
    ):
        assert part in said
    assert "李秀芳" not in said
    assert prepared.uncertain
    full = words(paper(register, TRACKING, topic, masking="full"))
    assert "李秀芳" in full


def test_an_anonymous_paper_names_no_estate_and_nobody(register, topic):
    meeting = builders_topics.read(register, topic).meetings[0].id
    said = words(paper(register, MINUTES, meeting, masking="anonymous"))
    assert "顾振华" not in said
    assert "梧桐里" not in words(paper(register, TRACKING, topic, masking="anonymous")).replace(
        "梧桐里居委会", ""
    )


def test_minutes_that_are_not_locked_are_a_draft(register):
    body = builders.association(register).id
    meeting = builders_topics.meeting(register, body)
    assert paper(register, MINUTES, meeting).draft
    assert "（未定稿）" in words(paper(register, MINUTES, meeting))
    register.run(CloseMeeting(meeting_id=meeting))
    assert not paper(register, MINUTES, meeting).draft


def test_a_long_meeting_goes_on_over_pages(register):
    body = builders.association(register).id
    agenda = tuple(
        AgendaDraft(title=f"第{place}号楼前的车位", conclusion="各楼自行商量后报会。" * 12)
        for place in range(1, 15)
    )
    draft = builders_topics.meeting_draft(body, agenda=agenda)
    meeting = builders.run(register, SaveMeeting(draft=draft))
    _, made = papers.bytes_of(paper(register, MINUTES, meeting))
    assert made.pages >= 2


def test_what_is_unknown_or_empty_is_refused(register, topic):
    with pytest.raises(Refusal, match="unknown_document"):
        paper(register, "agreement", topic)
    with pytest.raises(Refusal, match="unknown_masking"):
        paper(register, TRACKING, topic, masking="half")
    with register.reading() as reading, pytest.raises(Refusal, match="nothing_chosen"):
        prepare_subject_paper(reading, TRACKING)
