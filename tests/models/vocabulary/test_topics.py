"""The life of an agenda topic: its stages, who must decide, the thresholds and the notice."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary.body_meetings import known_meeting_kind, meeting_kind, meeting_kinds
from models.vocabulary.clocks import ClockState
from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.topic_guards import (
    TOPIC_GUARDS,
    TopicFacts,
    decision_findings,
    findings,
    next_step,
)
from models.vocabulary.topics import (
    COURSE,
    DecisionFacts,
    Outcome,
    Stage,
    action_clock,
    decider,
    deciders,
    enough,
    majority,
    matters,
    move_to,
    moves,
    moves_from,
    pressing_clock,
    stage_label,
    who_decides,
)
from resources import Language, phrase

TODAY = date(2026, 11, 25)
WUTONG = DecisionFacts(estate="梧桐里", decider="owners-committee", matter="carry-out")
RUNHE = DecisionFacts(estate="润和公寓", decider="owners-assembly", matter="rules")
NANFANG = DecisionFacts(estate="南弄坊", decider="no-committee", matter="carry-out")

ADOPTED = replace(
    WUTONG, outcome=Outcome.ADOPTED, decided_on=date(2026, 11, 20), heads_total=7, heads_for=5
)


def codes(found):
    return [one.code.removeprefix("topic.") for one in found]


# The course


def test_the_seven_stages_follow_each_other_and_end():
    assert [stage_label(one, Language.CHINESE) for one in COURSE] == [
        *("归集", "调研", "议事", "形成共识", "各小区决定", "执行", "评估"),
    ]
    stage = Stage.GATHERING
    walked = [stage]
    while not stage.over:
        stage = moves_from(stage)[0].to
        walked.append(stage)
    assert walked == [*COURSE, Stage.DONE]


def test_any_stage_can_be_dropped_or_taken_back_but_for_the_first():
    for stage in COURSE:
        assert move_to(stage, "drop").to is Stage.DROPPED
    assert move_to(Stage.EXECUTION, "return").to is Stage.ESTATES
    with pytest.raises(Refusal, match="no-move"):
        move_to(Stage.GATHERING, "return")
    assert moves_from(Stage.DONE) == ()


def test_every_guard_the_rules_name_is_there_and_worded_in_both_languages():
    named = {name for one in moves() for name in one.guards}
    assert named == set(TOPIC_GUARDS)
    for language in Language:
        for name in named - {"reason"}:
            assert phrase(f"topic.guard-{name}", language)


# Guards


def test_a_topic_cannot_be_agreed_on_before_a_meeting_took_it_up_and_said_what():
    facts = TopicFacts(stage=Stage.DELIBERATION)
    step = next_step(facts, TODAY)
    assert step.move is not None
    assert step.move.code == "agree"
    assert step.blocked
    assert codes(step.missing) == ["no-meeting", "no-consensus"]
    done = next_step(replace(facts, meetings=1, consensus="一、错时停放。"), TODAY)
    assert not done.blocked
    assert done.satisfied == ("meeting", "consensus")


def test_the_consensus_of_the_association_never_counts_as_an_estates_decision():
    """Everything the association can say is said, and the estates still have to decide."""
    facts = TopicFacts(
        stage=Stage.ESTATES,
        consensus="一、四个小区同意错时停放。",
        meetings=3,
        actions=2,
        estates=(WUTONG, RUNHE, NANFANG),
    )
    found = findings(facts, move_to(Stage.ESTATES, "execute"), TODAY)
    undecided = [one for one in found if one.code == "topic.estate-undecided"]
    assert [one.params["estate"] for one in undecided] == ["梧桐里", "润和公寓", "南弄坊"]
    assert all(one.severity is Severity.BLOCK for one in undecided)
    assert "不算" in undecided[0].text(Language.CHINESE)


def test_what_a_residents_committee_heard_is_no_owners_decision():
    heard = replace(NANFANG, outcome=Outcome.ADOPTED, decided_on=TODAY)
    assert heard.answered
    assert not heard.adopted
    facts = TopicFacts(stage=Stage.ESTATES, actions=1, estates=(heard,))
    assert codes(findings(facts, move_to(Stage.ESTATES, "execute"), TODAY)) == ["none-adopted"]


def test_an_appeal_needs_no_decision():
    pets = DecisionFacts(estate="梧桐里", decider="not-needed", matter="appeal")
    facts = TopicFacts(stage=Stage.ESTATES, actions=1, estates=(pets,))
    assert findings(facts, move_to(Stage.ESTATES, "execute"), TODAY) == ()


def test_going_back_and_dropping_want_a_reason():
    facts = TopicFacts(stage=Stage.SURVEY)
    drop = move_to(Stage.SURVEY, "drop")
    assert codes(findings(facts, drop, TODAY)) == ["no-reason"]
    assert findings(replace(facts, note="各小区已自行解决"), drop, TODAY) == ()


def test_a_topic_that_is_over_asks_for_nothing():
    assert next_step(TopicFacts(stage=Stage.DONE), TODAY).move is None


# Who must decide


@pytest.mark.parametrize(
    ("matter", "committee", "who"),
    [
        ("carry-out", True, "owners-committee"),
        ("carry-out", False, "no-committee"),
        ("rules", True, "owners-assembly"),
        ("common-parts", True, "owners-assembly"),
        ("rules", False, "no-committee"),
        ("appeal", True, "not-needed"),
        ("appeal", False, "not-needed"),
    ],
)
def test_the_law_says_who_decides(matter, committee, who):
    assert who_decides(matter, committee=committee).code == who


def test_every_decider_and_matter_has_its_source_and_its_words():
    assert all(one.source for one in deciders())
    assert all(one.source for one in matters())
    assert all(one.zh and one.en for one in (*deciders(), *matters()))
    with pytest.raises(Refusal, match="unknown-decider"):
        decider("association")


# Thresholds, in whole numbers


@pytest.mark.parametrize(
    ("rule", "total", "part", "yes", "reached"),
    [
        ("committee", 7, 7, 4, True),
        ("committee", 8, 8, 4, False),
        ("ordinary", 300, 200, 101, True),
        ("ordinary", 300, 199, 199, False),
        ("ordinary", 300, 200, 100, False),
        ("special", 300, 200, 150, True),
        ("special", 300, 200, 149, False),
        ("ordinary", 3_000_001, 2_000_000, 2_000_000, False),
    ],
)
def test_a_majority_is_reached_exactly(rule, total, part, yes, reached):
    assert enough(majority(rule), total, part, yes) is reached


def test_a_committee_decides_by_more_than_half_of_all_its_members():
    assert decision_findings(ADOPTED) == ()
    short = decision_findings(replace(ADOPTED, heads_for=3))
    assert codes(short) == ["too-few-signatures"]
    assert short[0].source == "上海市住宅物业管理规定 第26条"
    assert codes(decision_findings(replace(ADOPTED, heads_for=8))) == ["more-for-than-all"]
    unsaid = decision_findings(replace(ADOPTED, heads_total=0, heads_for=0))
    assert [one.severity for one in unsaid] == [Severity.WARN]


def test_the_assembly_must_reach_its_share_by_heads_and_by_area():
    voted = replace(
        RUNHE,
        outcome=Outcome.ADOPTED,
        decided_on=TODAY,
        heads_total=300,
        heads_part=210,
        heads_for=150,
        area_total=3_000_000,
        area_part=2_100_000,
        area_for=1_050_000,
    )
    assert codes(decision_findings(voted)) == ["too-few-votes"]
    assert decision_findings(voted)[0].field == "area_for"
    assert decision_findings(replace(voted, area_for=1_050_001)) == ()
    special = replace(voted, matter="common-parts", area_for=1_600_000)
    assert [one.field for one in decision_findings(special)] == ["heads_for"]


def test_days_and_outcome_of_a_decision_belong_together():
    assert codes(decision_findings(replace(WUTONG, outcome=Outcome.REJECTED))) == ["no-decided-on"]
    assert codes(decision_findings(replace(WUTONG, decided_on=TODAY))) == ["no-outcome"]
    early = replace(ADOPTED, posted_on=date(2026, 11, 19))
    assert codes(decision_findings(early)) == ["notice-before-decision"]


# The clocks


def test_a_committees_decision_is_announced_within_three_days_that_roll_over_rest_days():
    """Decided on a Wednesday: the third day is a Saturday, the last day the Monday after."""
    clock = pressing_clock(replace(ADOPTED, decided_on=date(2026, 11, 25)), TODAY)
    assert clock is not None
    assert (clock.klass, clock.due, clock.latest) == (
        DeadlineClass.STATUTORY,
        date(2026, 11, 28),
        date(2026, 11, 30),
    )
    assert clock.state is ClockState.SOON
    assert "第26条" in clock.source


def test_the_notice_is_out_when_the_estate_and_the_residents_committee_know():
    posted = replace(ADOPTED, posted_on=date(2026, 11, 21))
    late = pressing_clock(posted, TODAY)
    assert late is not None
    assert late.state is ClockState.OVERDUE
    told = pressing_clock(replace(posted, told_on=date(2026, 11, 23)), TODAY)
    assert told is not None
    assert told.state is ClockState.MET
    facts = TopicFacts(stage=Stage.ESTATES, actions=1, estates=(posted,))
    found = findings(facts, move_to(Stage.ESTATES, "execute"), TODAY)
    assert codes(found) == ["notice-overdue"]
    assert found[0].severity is Severity.WARN


def test_before_a_decision_the_day_planned_for_it_runs():
    planned = pressing_clock(replace(RUNHE, planned_on=date(2026, 11, 27)), TODAY)
    assert planned is not None
    assert (planned.klass, planned.state) == (DeadlineClass.INTERNAL, ClockState.SOON)
    unset = pressing_clock(RUNHE, TODAY)
    assert unset is not None
    assert unset.state is ClockState.NOT_STARTED
    assert pressing_clock(replace(RUNHE, decided_on=TODAY, outcome=Outcome.ADOPTED), TODAY) is None


def test_an_action_item_is_overdue_the_day_after_its_date():
    assert action_clock(date(2026, 11, 24), None, TODAY).state is ClockState.OVERDUE
    assert action_clock(TODAY, None, TODAY).state is ClockState.TODAY
    assert action_clock(TODAY, TODAY, TODAY).words(TODAY, Language.CHINESE) == "11-25 完成"


# Kinds of meetings


def test_the_three_meetings_publish_their_outcome_and_unknown_kinds_are_refused():
    assert [one.zh for one in meeting_kinds() if one.publishes] == ["听证会", "协调会", "评议会"]
    assert meeting_kind("联席会议").code == "joint"
    assert known_meeting_kind("gone").code == "other"
    with pytest.raises(Refusal, match="unknown-kind"):
        meeting_kind("调解会")
