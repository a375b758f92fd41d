"""Topics, estates' decisions and meetings as they are read, and what commands refuse of them."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary.body_meeting_drafts import AgendaDraft
from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import Stage
from services.commands.body_meetings import AddAction, ChangeAction, CloseMeeting, SaveMeeting
from services.commands.history import UndoEntry
from services.commands.intake import RecordCase
from services.commands.topics import (
    AddEstateToTopic,
    AdvanceTopic,
    BundleCases,
    ChangeDecision,
    ChangeTopic,
    OpenTopic,
    UnbundleCase,
)
from services.queries.body_meetings import carry_over, meeting_lines, meeting_whole
from services.queries.topics import found, open_count, topic_lines, topic_whole, topics_of_case
from tests import builders, builders_topics

ADOPTED = {
    "outcome": "adopted",
    "decided_on": date(2026, 11, 20),
    "heads_total": 7,
    "heads_for": 5,
}
VOTED = {
    "outcome": "adopted",
    "decided_on": date(2026, 11, 24),
    "heads_total": 300,
    "heads_part": 210,
    "heads_for": 150,
    "area_total": 3_000_000,
    "area_part": 2_100_000,
    "area_for": 1_500_000,
}


def estate(register, topic_id, name):
    return next(
        one for one in builders_topics.read(register, topic_id).estates if one.facts.estate == name
    )


# Opening and bundling


def test_a_topic_is_opened_from_cases_and_each_case_shows_it(register):
    case = builders.case(register)
    topic = builders_topics.topic(register, case_ids=(case,))
    read = builders_topics.read(register, topic)
    assert (read.line.number, read.line.stage) == ("2026-01", Stage.GATHERING)
    assert [one.id for one in read.cases] == [case]
    with register.reading() as reading:
        assert [one.number for one in topics_of_case(reading, case)] == ["2026-01"]
    register.run(UnbundleCase(topic_id=topic, case_id=case))
    with register.reading() as reading:
        assert topics_of_case(reading, case) == ()


def test_a_case_is_bundled_once_and_a_number_is_given_once(register):
    case = builders.case(register)
    topic = builders_topics.topic(register, case_ids=(case,))
    with pytest.raises(Refusal, match="case-there"):
        register.run(BundleCases(topic_id=topic, case_ids=(case,)))
    other = register.run(
        OpenTopic(body_id=builders_topics.read(register, topic).line.body_id, title="宠物")
    )
    assert other.entry is not None
    register.run(UndoEntry(entry_id=other.entry))
    third = builders_topics.topic(register, builders.association(register, "另一联谊会").id)
    assert builders_topics.read(register, third).line.number == "2026-03"


def test_only_a_body_that_deliberates_takes_a_topic(register):
    with pytest.raises(Refusal, match="not-a-body"):
        builders_topics.topic(register, builders.studio(register).id)


def test_a_case_that_is_bundled_cannot_be_undone_from_under_its_topic(register):
    done = register.run(RecordCase(draft=builders.intake()))
    assert done.made is not None
    assert done.entry is not None
    builders_topics.topic(register, case_ids=(done.made,))
    with pytest.raises(Refusal, match="later-entries"):
        register.run(UndoEntry(entry_id=done.entry))


# The course


def test_no_step_is_taken_before_what_it_rests_on(register):
    topic = builders_topics.topic(register)
    builders_topics.advance(register, topic, "survey", builders_topics.SURVEYED_ON)
    with pytest.raises(Refusal, match="no-survey"):
        builders_topics.advance(register, topic, "deliberate")
    builders_topics.say(register, topic, survey="夜间缺位 213 个。")
    with pytest.raises(Refusal, match="before-last"):
        builders_topics.advance(register, topic, "deliberate", builders_topics.GATHERED_ON)
    builders_topics.advance(register, topic, "deliberate")
    with pytest.raises(Refusal, match="no-meeting"):
        builders_topics.advance(register, topic, "agree")


def test_the_law_says_who_decides_in_each_estate(register):
    topic = builders_topics.topic_before_estates(register)
    found = builders_topics.read(register, topic).estates
    assert [(one.facts.estate, one.facts.decider) for one in found] == [
        ("梧桐里", "owners-committee"),
        ("润和公寓", "owners-assembly"),
        ("南弄坊", "no-committee"),
    ]
    register.run(ChangeDecision(decision_id=found[0].id, values={"matter": "common-parts"}))
    assert estate(register, topic, "梧桐里").facts.decider == "owners-assembly"


def test_a_committee_of_a_namesake_estate_is_not_taken_for_its_own(register):
    builders_topics.owners(register, "南弄坊二期业委会")
    topic = builders_topics.topic(register)
    alone = builders.estate(register, "南弄坊")
    register.run(AddEstateToTopic(topic_id=topic, estate_id=alone))
    assert estate(register, topic, "南弄坊").facts.decider == "no-committee"


def test_nothing_is_decided_before_there_is_a_consensus_to_decide_on(register):
    topic = builders_topics.topic_before_estates(register)
    wutong = estate(register, topic, "梧桐里")
    with pytest.raises(Refusal, match="too-early"):
        register.run(ChangeDecision(decision_id=wutong.id, values=ADOPTED))


def test_every_estate_decides_for_itself_before_anything_is_carried_out(register, clock):
    topic = builders_topics.topic_at_estates(register)
    builders_topics.action(register, topic)
    with pytest.raises(Refusal, match="estate-undecided") as refused:
        register.run(AdvanceTopic(topic_id=topic, move="execute"))
    assert refused.value.params["estate"] == "梧桐里"
    wutong = estate(register, topic, "梧桐里")
    register.run(ChangeDecision(decision_id=wutong.id, values=ADOPTED))
    read = builders_topics.read(register, topic)
    assert read.line.decided == 1
    assert estate(register, topic, "梧桐里").clock.state is ClockState.OVERDUE
    assert read.line.clock is not None
    assert read.line.clock.due == date(2026, 11, 23)
    told = {"posted_on": date(2026, 11, 20), "told_on": date(2026, 11, 21)}
    register.run(ChangeDecision(decision_id=wutong.id, values=told))
    assert estate(register, topic, "梧桐里").clock.state is ClockState.MET
    runhe = estate(register, topic, "润和公寓")
    with pytest.raises(Refusal, match="too-few-votes"):
        register.run(ChangeDecision(decision_id=runhe.id, values={**VOTED, "area_for": 1_050_000}))
    register.run(ChangeDecision(decision_id=runhe.id, values=VOTED))
    heard = {"outcome": "rejected", "decided_on": builders.TODAY}
    nan = estate(register, topic, "南弄坊")
    register.run(ChangeDecision(decision_id=nan.id, values=heard))
    assert not builders_topics.read(register, topic).next_step.blocked
    register.run(AdvanceTopic(topic_id=topic, move="execute"))
    assert builders_topics.read(register, topic).line.stage is Stage.EXECUTION


def test_the_effect_compares_equal_periods_before_and_after(register, clock):
    topic = builders_topics.topic_at_estates(register)
    for one in builders_topics.read(register, topic).estates:
        values = {"decider": "not-needed"}
        register.run(ChangeDecision(decision_id=one.id, values=values))
    register.run(AdvanceTopic(topic_id=topic, move="execute"))
    for day in (date(2026, 11, 17), date(2026, 11, 20), date(2026, 11, 24)):
        builders.case(register, registered_on=day)
    clock.on(date(2026, 12, 4))
    builders.case(register, registered_on=date(2026, 12, 1))
    builders.case(register, registered_on=date(2026, 12, 2), topic="noise")
    effect = builders_topics.read(register, topic).effect
    assert effect is not None
    assert (effect.turn_on, effect.days) == (builders.TODAY, 10)
    assert (effect.before, effect.after) == (3, 1)


def test_a_topic_that_is_over_is_left_as_it_is(register):
    topic = builders_topics.topic(register)
    register.run(AdvanceTopic(topic_id=topic, move="drop", note="已自行解决"))
    assert builders_topics.read(register, topic).line.ended_on == builders.TODAY
    with pytest.raises(Refusal, match="over"):
        register.run(ChangeTopic(topic_id=topic, values={"title": "别的"}))
    with pytest.raises(Refusal, match="over"):
        builders_topics.action(register, topic)


def test_a_text_without_end_is_refused_where_it_stands(register):
    topic = builders_topics.topic(register)
    with pytest.raises(Refusal, match="too-long") as refused:
        builders_topics.say(register, topic, title="议" * 201)
    assert refused.value.field == "title"
    with pytest.raises(Refusal, match="too-long"):
        builders_topics.action(register, topic, what="做" * 201)
    long = AgendaDraft(title="停车", conclusion="论" * 20_001)
    with pytest.raises(Refusal, match="too-long"):
        builders_topics.meeting(
            register, builders_topics.read(register, topic).line.body_id, agenda=(long,)
        )


# Meetings


def test_minutes_are_locked_at_closing_and_no_undo_opens_them(register):
    body = builders.association(register).id
    topic = builders_topics.topic(register, body)
    meeting = builders_topics.meeting(register, body, topic)
    closed = register.run(CloseMeeting(meeting_id=meeting))
    draft = builders_topics.meeting_draft(body, topic)
    with pytest.raises(Refusal, match=r"meeting\.closed"):
        register.run(SaveMeeting(draft=draft, meeting_id=meeting))
    with pytest.raises(Refusal, match=r"meeting\.closed"):
        register.run(AddAction(what="补记", owner="周慧敏", meeting_id=meeting))
    assert closed.entry is not None
    with pytest.raises(Refusal, match="not-undoable"):
        register.run(UndoEntry(entry_id=closed.entry))
    with register.reading() as reading:
        read = meeting_whole(reading, meeting)
    assert read.draft == draft
    assert read.closed_by == "周慧敏"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"agenda": ()}, "no-agenda"),
        ({"agenda": (AgendaDraft(title="停车"),)}, "no-conclusion"),
        ({"attendance": ()}, "no-attendance"),
        (
            {"held_at": builders.at(date(2026, 12, 1), 14), "ended_at": None},
            "in-future",
        ),
    ],
)
def test_minutes_are_locked_only_when_they_say_what_was_concluded(register, changes, code):
    body = builders.association(register).id
    meeting = builders_topics.meeting(register, body, **changes)
    with pytest.raises(Refusal, match=code):
        register.run(CloseMeeting(meeting_id=meeting))


def test_what_was_not_finished_carries_over_to_the_next_meeting(register):
    body = builders.association(register).id
    topic = builders_topics.topic(register, body)
    carried = AgendaDraft(title="宠物公约", carried=True)
    agenda = (*builders_topics.meeting_draft(body, topic).agenda, carried)
    meeting = builders_topics.meeting(register, body, topic, agenda=agenda)
    done = builders_topics.action(register, topic, meeting_id=meeting)
    left = builders_topics.action(register, None, what="汇总意见", meeting_id=meeting)
    register.run(CloseMeeting(meeting_id=meeting))
    register.run(ChangeAction(action_id=done, values={"done_on": builders.TODAY}))
    with register.reading() as reading:
        over = carry_over(reading, body)
    assert [one.title for one in over.agenda] == ["宠物公约"]
    assert [one.id for one in over.actions] == [left]
    assert all(one.present for one in over.attendance)
    assert len(over.attendance) == 4


def test_the_first_meeting_begins_with_the_members_of_the_body(register):
    body = builders.association(register).id
    with register.reading() as reading:
        over = carry_over(reading, body)
    assert [(one.name, one.role) for one in over.attendance] == [("吴涛", "秘书长")]


def test_meetings_are_counted_by_body_and_kind(register):
    body = builders.association(register).id
    builders_topics.meeting(register, body)
    builders_topics.meeting(register, body, kind="hearing")
    builders_topics.meeting(register, body)
    with register.reading() as reading:
        lines = meeting_lines(reading, body)
    assert sorted((one.kind, one.ordinal) for one in lines) == [
        ("association", 1),
        ("association", 2),
        ("hearing", 1),
    ]


def test_a_meeting_that_ends_before_it_begins_is_refused(register):
    body = builders.association(register).id
    with pytest.raises(Refusal, match="ends-before-start"):
        builders_topics.meeting(register, body, ended_at=builders.at(builders_topics.MET_ON, 13))


# Lists


def test_topics_are_found_by_words_and_stage_the_open_ones_first(register):
    body = builders.association(register).id
    first = builders_topics.topic(register, body)
    register.run(AdvanceTopic(topic_id=first, move="drop", note="并入他题"))
    second = builders_topics.topic(register, body, title="文明养宠", topic="pets")
    with register.reading() as reading:
        assert [one.id for one in topic_lines(reading)] == [second, first]
        assert [one.id for one in topic_lines(reading, "梧桐 养宠")] == [second]
        assert [one.id for one in topic_lines(reading, over=False)] == [second]
        assert [one.id for one in topic_lines(reading, stage=Stage.DROPPED)] == [first]
        assert topic_lines(reading, "100%") == ()
        assert open_count(reading) == 1
        assert [one.id for one in found(reading, "业委会主任", limit=8)] == [second, first]
        assert found(reading, " ", limit=8) == ()


def test_a_list_and_a_topic_ask_as_many_statements_of_many_as_of_few(register, queries):
    topic = builders_topics.topic_at_estates(register)
    body = builders_topics.read(register, topic).line.body_id

    def asked():
        counts = []
        for read in (
            topic_lines,
            lambda reading: topic_whole(reading, topic),
            meeting_lines,
            lambda reading: carry_over(reading, body),
        ):
            with register.reading() as reading, queries(register) as statements:
                read(reading)
            counts.append(len(statements))
        return counts

    small = asked()
    for index in range(4):
        builders_topics.action(register, topic, what=f"事项{index}")
        builders_topics.topic(register, body, title=f"议题{index}")
        builders_topics.meeting(register, body, topic)
        case = builders.case(register, title=f"案件{index}")
        register.run(BundleCases(topic_id=topic, case_ids=(case,)))
        more = builders.estate(register, f"小区{index}")
        register.run(AddEstateToTopic(topic_id=topic, estate_id=more))
    assert asked() == small
    assert max(small) <= 20


def test_an_editor_that_read_an_older_state_is_told(register):
    topic = builders_topics.topic(register)
    version = builders_topics.read(register, topic).line.version
    builders_topics.say(register, topic, survey="新的")
    with pytest.raises(Refusal, match="stale"):
        register.run(ChangeTopic(topic_id=topic, values={"survey": "旧的"}, version=version))
    changed = ChangeTopic(topic_id=topic, values={"appraisal": "有效"}, version=version)
    register.run(replace(changed))
    assert builders_topics.read(register, topic).appraisal == "有效"
