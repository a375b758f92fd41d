"""An estate's quarrels become topics of the directors' association, by keyboard alone.

After the Yaojiang-like estate of the article: parking, falling objects and pets come up again
and again; the directors of several owners' committees meet, each estate decides for itself, and
a year later the cases before and after are counted. Every name here is invented.
"""

from datetime import date, timedelta

import pytest

from models.vocabulary.intake import PlaceDraft
from models.vocabulary.topics import Outcome, Stage
from services.queries.body_meetings import meeting_lines
from services.queries.topics import topic_lines, topics_of_case
from tests import builders, builders_topics
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, focus_name
from tests.journeys.main_job import Clerk, Key

OPENED = builders.TODAY
LATER = OPENED + timedelta(days=40)


def quarrels(database):
    """Three kinds of quarrel in two estates, and the association with its members."""
    body = builders.association(database, "耀江片区业委会主任联谊会")
    for name in ("高兰英", "孔庆华"):
        builders.mediator(database, body.id, name, role="业委会主任")
    builders_topics.owners(database, "耀江花园业委会")
    made = {}
    for topic, title, place in (
        ("parking", "车位被占", "耀江花园"),
        ("falling-objects", "高空坠物", "耀江花园"),
        ("pets", "遛犬不牵绳", "南园坊"),
    ):
        made[topic] = [
            builders.case(
                database,
                topic=topic,
                title=f"{place} {number}号楼 {title}",
                place=PlaceDraft(estate=place, building=f"{number}号楼"),
                registered_on=OPENED - timedelta(days=number),
            )
            for number in (2, 5, 9)
        ]
    return made


@pytest.fixture
def desk(open_window, register_folder, clock):
    place, made = filled(register_folder, clock, quarrels)
    return Clerk(open_window(place)), made


def topics(clerk):
    with clerk.opened.register.reading() as reading:
        return {one.title: one for one in topic_lines(reading)}


def make_topic(clerk, word, title, matter=0):
    """Find the cases by a word, choose them all, and make them a topic."""
    clerk.key(Key.Key_2, CONTROL)
    clerk.key(Key.Key_F, CONTROL)
    clerk.key(Key.Key_A, CONTROL)
    clerk.key(Key.Key_Delete)
    clerk.write(word)
    clerk.key(Key.Key_Return)
    clerk.go_to("cases.table")
    clerk.key(Key.Key_A, CONTROL)
    clerk.go_to("cases.bulk.topic")
    clerk.key(Key.Key_Space)
    clerk.go_to("topics.new.title")
    clerk.key(Key.Key_A, CONTROL)
    clerk.write(title)
    clerk.go_to("topics.new.matter")
    for _ in range(matter):
        clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return, CONTROL)


def say(clerk, name, words):
    clerk.go_to(name)
    clerk.write(words)
    clerk.key(Key.Key_Return, CONTROL)


def step(clerk):
    """What comes next, on the day that is offered."""
    clerk.key(Key.Key_Return, CONTROL)
    assert focus_name() == "topic.step.on"
    clerk.key(Key.Key_Return, CONTROL)


def open_topic(clerk, title):
    clerk.key(Key.Key_3, CONTROL)
    clerk.key(Key.Key_F, CONTROL)
    clerk.key(Key.Key_A, CONTROL)
    clerk.write(title)
    clerk.key(Key.Key_Return)
    clerk.go_to("topics.topics")
    clerk.key(Key.Key_Return)


def hold_meeting(clerk, conclusion):
    """The next step asks for a meeting: minuted, saved, locked."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("meeting.held_at")
    clerk.key(Key.Key_A, CONTROL)
    clerk.spell("11-24 14:00")
    clerk.go_to("meeting.place")
    clerk.write("居委会议事厅")
    clerk.go_to("meeting.agenda.0.conclusion")
    clerk.write(conclusion)
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("meeting.close")
    clerk.key(Key.Key_Space)


def talk_over(clerk, monkeypatch):
    """Survey, meeting, consensus, and the hand to the estates."""
    step(clerk)
    clerk.key(Key.Key_Return, CONTROL)  # the survey is missing: write it
    say(clerk, "topic.text.survey", "耀江花园夜间缺位八十个，隔壁商务楼空位一百个。")
    step(clerk)
    # The one question that stops a person is answered with its verb.
    monkeypatch.setattr(clerk.opened.page.context.dialogs, "confirm", lambda *_: True)
    hold_meeting(clerk, "同意与商务楼错时共享，由各小区自行决定。")
    with clerk.opened.register.reading() as reading:
        (meeting,) = meeting_lines(reading)
    assert meeting.closed
    open_topic(clerk, "夜间错时停车")
    clerk.key(Key.Key_Return, CONTROL)
    say(clerk, "topic.text.consensus", "一、19:00 至次日 7:30 错时停放。")
    step(clerk)
    step(clerk)


def decide(clerk):
    """The owners' committee decides, announces and tells; nobody decides for it."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("topic.decision.outcome")
    clerk.key("2")
    clerk.go_to("topic.decision.decided_on")
    clerk.spell("11-25")
    clerk.go_to("topic.decision.heads_total")
    clerk.spell("7")
    clerk.go_to("topic.decision.heads_for")
    clerk.spell("5")
    clerk.key(Key.Key_Return, CONTROL)
    line = topics(clerk)["夜间错时停车"]
    assert line.facts.estates[0].outcome is Outcome.ADOPTED
    assert line.clock is not None
    assert line.clock.due == date(2026, 11, 28)
    clerk.key(Key.Key_Return, CONTROL)
    clerk.spell("11-25")
    clerk.go_to("topic.decision.told_on")
    clerk.spell("11-25")
    clerk.key(Key.Key_Return, CONTROL)


def carry_out(clerk):
    """Somebody is given something to do by a day, and execution begins."""
    clerk.go_to("topic.actions.add")
    clerk.key(Key.Key_Space)
    clerk.write("与商务楼签备忘录")
    clerk.go_to("topic.action.owner")
    clerk.write("耀江花园业委会")
    clerk.go_to("topic.action.due_on")
    clerk.spell("12-02")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("topic.next.act")
    step(clerk)


def test_parking_goes_from_repeated_quarrels_to_fewer_cases(desk, clock, monkeypatch):
    clerk, made = desk
    make_topic(clerk, "车位被占", "夜间错时停车")
    line = topics(clerk)["夜间错时停车"]
    assert (line.stage, line.facts.cases) == (Stage.GATHERING, 3)
    assert [(one.estate, one.decider) for one in line.facts.estates] == [
        ("耀江花园", "owners-committee")
    ]
    with clerk.opened.register.reading() as reading:
        assert topics_of_case(reading, made["parking"][0])[0].title == "夜间错时停车"
    talk_over(clerk, monkeypatch)
    line = topics(clerk)["夜间错时停车"]
    assert line.stage is Stage.ESTATES
    assert line.decided == 0  # the directors' agreement decides nothing for the owners
    decide(clerk)
    carry_out(clerk)
    assert topics(clerk)["夜间错时停车"].stage is Stage.EXECUTION

    clock.on(LATER)
    clerk.key(Key.Key_P, CONTROL)
    assert clerk.opened.page.title() == "打印议题跟踪表"
    open_topic(clerk, "夜间错时停车")
    effect = clerk.opened.page.whole.effect
    assert (effect.before, effect.after) == (3, 0)
    clerk.go_to("topic.actions.done")
    clerk.key(Key.Key_Space)
    clerk.go_to("topic.next.act")
    step(clerk)
    clerk.key(Key.Key_Return, CONTROL)
    say(clerk, "topic.text.appraisal", "四十天没有新的停车纠纷。")
    step(clerk)
    line = topics(clerk)["夜间错时停车"]
    assert (line.stage, line.ended_on) == (Stage.DONE, LATER)


def test_falling_objects_and_pets_become_topics_too(desk):
    clerk, made = desk
    make_topic(clerk, "高空坠物", "高空坠物防护")
    make_topic(clerk, "遛犬", "文明养犬倡议", matter=7)
    found = topics(clerk)
    assert [one.topic for one in found.values()] == ["pets", "falling-objects"]
    assert found["高空坠物防护"].facts.estates[0].decider == "owners-committee"
    pets = found["文明养犬倡议"].facts.estates[0]
    assert (pets.estate, pets.decider, pets.answered) == ("南园坊", "not-needed", True)
    with clerk.opened.register.reading() as reading:
        for case in made["pets"]:
            assert [one.title for one in topics_of_case(reading, case)] == ["文明养犬倡议"]
