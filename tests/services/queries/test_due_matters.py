"""What is due besides cases stands with them on the day's page, each where it is done."""

from datetime import date, timedelta

from models.vocabulary.clocks import ClockState
from resources import Language
from services.commands.body_meetings import ChangeAction
from services.commands.claims import AdvanceClaims
from services.commands.topics import ChangeDecision
from services.commands.votes import ChangeVote, TakeVoteStep
from services.queries.due_matters import due_matters
from services.queries.today import today
from services.queries.today_rows import DueGroup, DueMatter
from tests import (
    builders,
    builders_lists,
    builders_matching,
    builders_projects,
    builders_topics,
    builders_votes,
)
from tests.builders import TODAY

ZH = Language.CHINESE
ACTOR = "周慧敏"


def matters(register):
    with register.reading() as reading:
        return due_matters(reading)


def titles(register):
    return [(one.group.value, one.title(ZH), one.page) for one in matters(register)]


def test_an_office_without_them_has_none(register):
    assert matters(register) == ()


def test_an_action_item_is_due_until_it_is_done(register, clock):
    topic = builders_topics.topic_at_estates(register)
    action = builders_topics.action(register, topic, due_on=TODAY + timedelta(days=7))
    builders_topics.action(register, topic, due_on=TODAY + timedelta(days=8))
    builders_topics.action(register, topic, due_on=None)
    (line,) = matters(register)
    assert (line.group, line.title(ZH)) == (DueGroup.WEEK, "行动项应办完")
    assert (line.page, line.argument) == ("topic", {"id": topic})
    assert line.owner == "街道城运中心"
    clock.on(TODAY + timedelta(days=7))
    assert [one.group for one in matters(register)] == [DueGroup.TODAY, DueGroup.WEEK]
    clock.on(TODAY + timedelta(days=9))
    assert titles(register)[0] == ("overdue", "行动项未办完", "topic")
    for one in matters(register):
        assert one.group is DueGroup.OVERDUE
    clock.on(TODAY + timedelta(days=7))
    register.run(ChangeAction(action_id=action, values={"done_on": TODAY}, version=1))
    assert len(matters(register)) == 1


def test_a_decision_of_a_committee_waits_three_days_for_its_notice(register, clock):
    topic = builders_topics.topic_at_estates(register)
    wutong = builders_topics.read(register, topic).estates[0]
    values = {"outcome": "adopted", "decided_on": TODAY, "heads_total": 7, "heads_for": 5}
    register.run(ChangeDecision(decision_id=wutong.id, values=values))
    assert titles(register) == [("week", "业委会决定应公告并告知", "topic")]
    clock.on(date(2026, 12, 1))  # three days end on a Saturday, 28 November
    assert titles(register) == [("overdue", "业委会决定未公告", "topic")]
    told = {"posted_on": TODAY, "told_on": TODAY}
    register.run(ChangeDecision(decision_id=wutong.id, values=told))
    assert matters(register) == ()


def test_a_day_planned_for_a_decision_is_due(register):
    topic = builders_topics.topic_at_estates(register)
    runhe = builders_topics.read(register, topic).estates[1]
    planned = {"planned_on": TODAY + timedelta(days=2)}
    register.run(ChangeDecision(decision_id=runhe.id, values=planned))
    assert titles(register) == [("week", "小区应作出决定", "topic")]


def test_an_invitation_and_the_term_of_a_project_are_due(register, clock):
    need = builders_matching.need(register)
    claim = builders_matching.running(register, need, due_on=TODAY)
    builders_matching.done(register, builders_matching.need(register), due_on=TODAY)
    assert titles(register) == [("today", "认领项目将到期", "matching")]
    assert matters(register)[0].argument == {"side": "project", "id": claim, "over": False}
    register.run(AdvanceClaims(claim_ids=(claim,), move="end", note="单位搬迁"))
    assert matters(register) == ()
    builders_matching.invited(register)
    clock.on(TODAY + timedelta(days=60))
    assert titles(register) == [("overdue", "邀请未答复", "matching")]


def test_the_steps_of_an_election_are_due_one_after_another(register, clock):
    vote = builders_votes.counted_election(register)  # counted on 23 November
    assert titles(register) == [("week", "表决结果应公告", "vote")]
    register.run(TakeVoteStep(vote_id=vote, step="result-posted", on=TODAY))
    assert matters(register) == ()
    clock.on(date(2026, 12, 24))  # thirty days from the count ended the day before
    assert titles(register) == [("overdue", "未报送备案", "vote")]
    register.run(TakeVoteStep(vote_id=vote, step="filed", on=date(2026, 12, 20)))
    register.run(TakeVoteStep(vote_id=vote, step="filing-done", on=date(2026, 12, 21)))
    assert matters(register) == ()


def test_the_notice_of_a_meeting_runs_back_from_its_day(register):
    vote = builders_votes.vote(register, values={"planned_on": TODAY + timedelta(days=18)})
    (line,) = matters(register)
    assert (line.title(ZH), line.clock.due) == ("会议通知应送达", TODAY + timedelta(days=3))
    assert [one.text(ZH) for one in line.clock.steps] == ["会议日期", "提前 15 日"]
    register.run(ChangeVote(vote_id=vote, values={"planned_on": TODAY + timedelta(days=14)}))
    assert titles(register) == [("overdue", "会议通知未送达", "vote")]
    register.run(TakeVoteStep(vote_id=vote, step="notified", on=TODAY))
    assert matters(register) == ()


def test_the_term_of_a_body_is_due_where_the_lists_say_so(register, clock):
    body = builders_topics.owners(register)
    builders_lists.entry(
        register,
        "terms",
        body_id=body,
        ordinal=2,
        state="serving",
        from_on=date(2024, 4, 28),
        until_on=date(2027, 4, 28),  # its change is reported five months before
    )
    (line,) = matters(register)
    assert (line.group, line.title(ZH), line.page) == (DueGroup.WEEK, "报告换届", "lists")
    assert "梧桐里业委会" in line.about
    assert line.clock.state is ClockState.RUNNING
    clock.on(line.clock.due)
    (line,) = matters(register)
    assert (line.group, line.clock.state) == (DueGroup.TODAY, ClockState.TODAY)
    clock.on(line.clock.due + timedelta(days=1))
    (line,) = matters(register)
    assert (line.group, line.clock.state) == (DueGroup.OVERDUE, ClockState.OVERDUE)


def test_they_stand_among_the_cases_by_day_and_are_counted_with_them(register):
    builders.case(register, registered_on=TODAY - timedelta(days=20))
    topic = builders_topics.topic_at_estates(register)
    builders_topics.action(register, topic, due_on=TODAY, owner=ACTOR)
    with register.reading() as reading:
        look, mine = today(reading, ACTOR), today(reading, "沈玉珍", mine=True)
    groups = [one.group for one in look.due]
    assert groups == sorted(groups, key=list(DueGroup).index)
    assert sum(isinstance(one, DueMatter) for one in look.due) == 1
    assert sum(look.count(group) for group in DueGroup) == len(look.due)
    assert mine.due == ()


def test_a_joint_project_is_to_be_appraised_when_its_time_is_over(register, clock):
    project = builders_projects.at_work(register)
    builders_projects.project(register, title="没有约定时间", starts_on=None, ends_on=None)
    clock.on(builders_projects.ENDS_ON - timedelta(days=8))
    assert "project-end" not in {one.clock.code for one in matters(register)}
    clock.on(builders_projects.ENDS_ON - timedelta(days=2))
    line = next(one for one in matters(register) if one.clock.code == "project-end")
    assert (line.group, line.title(ZH)) == (DueGroup.WEEK, "联合整治期将满，应评估")
    assert (line.page, line.argument, line.owner) == ("project", {"id": project}, "江畔路街道")
    clock.on(builders_projects.ENDS_ON + timedelta(days=9))
    assert ("overdue", "联合整治期已满，未评估", "project") in titles(register)
