"""The steps of an election and their clocks, by the days the rules give (governance.md 2)."""

from datetime import date, timedelta

import pytest

from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.vote_steps import (
    step_clock,
    step_findings,
    vote_kind,
    vote_kinds,
    vote_step,
    vote_steps,
)
from resources import Language

FIRST = "first-election"
TODAY = date(2026, 11, 25)
GROUP = date(2026, 8, 3)


def codes(found):
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("step", "begins", "days"),
    [
        ("group-formed", "reported", 60),
        ("list-posted", "group-formed", 7),
        ("held", "group-formed", 90),
        ("result-posted", "counted", 3),
        ("filed", "counted", 30),
        ("filing-done", "filed", 20),
    ],
)
def test_each_clock_has_the_days_of_the_rules(step, begins, days):
    clock = step_clock(vote_step(FIRST, step), {begins: GROUP}, GROUP)
    assert clock is not None
    assert clock.due == GROUP + timedelta(days=days)
    assert clock.source
    assert clock.label(Language.CHINESE)
    assert all(one.text(Language.CHINESE) for one in clock.steps)


def test_papers_and_seal_are_handed_over_within_ten_days_of_a_re_election():
    clock = step_clock(vote_step("re-election", "handed-over"), {"group-formed": GROUP}, GROUP)
    assert clock is not None
    assert clock.due == GROUP + timedelta(days=10)
    with pytest.raises(Refusal, match=r"vote\.unknown-step"):
        vote_step(FIRST, "handed-over")


def test_a_clock_stops_with_its_step_and_has_none_before_it_begins():
    result = vote_step(FIRST, "result-posted")
    assert step_clock(result, {}, TODAY) is None
    on_time = {"counted": date(2026, 11, 16), "result-posted": date(2026, 11, 18)}
    clock = step_clock(result, on_time, TODAY)
    assert clock is not None
    assert clock.state is ClockState.MET
    assert codes(step_findings(FIRST, on_time, TODAY)) == []


def test_what_is_late_or_overdue_is_found_with_its_source():
    late = {"counted": date(2026, 11, 9), "result-posted": date(2026, 11, 20)}
    (found,) = step_findings(FIRST, late, TODAY)
    assert found.code == "vote.step-late"
    assert found.params["latest"] == "2026-11-12"
    assert "上海市住宅物业管理规定" in found.source
    (open_,) = step_findings(FIRST, {"counted": date(2026, 11, 9)}, TODAY)
    assert open_.code == "vote.step-overdue"
    assert open_.text(Language.CHINESE)


@pytest.mark.parametrize(
    ("notified", "held", "short"),
    [
        (date(2026, 11, 1), date(2026, 11, 16), False),
        (date(2026, 11, 1), date(2026, 11, 15), True),
        (date(2026, 11, 1), date(2026, 12, 1), False),
    ],
)
def test_owners_are_notified_fifteen_days_before(notified, held, short):
    found = step_findings("vote", {"notified": notified, "held": held}, date(2026, 12, 1))
    assert codes(found) == (["vote.notice-short"] if short else [])


@pytest.mark.parametrize(
    ("today", "code"),
    [(date(2026, 11, 25), "vote.notice-by"), (date(2026, 11, 26), "vote.notice-missed")],
)
def test_a_planned_meeting_says_by_when_to_notify(today, code):
    (found,) = step_findings("vote", {}, today, planned_on=date(2026, 12, 10))
    assert found.code == code
    assert found.params["latest"] == "2026-11-25"
    assert found.source == "物业管理条例 第14条"


def test_a_step_before_the_one_it_begins_with_is_doubted():
    taken = {"group-formed": GROUP, "list-posted": GROUP - timedelta(days=1)}
    assert "vote.step-before" in codes(step_findings(FIRST, taken, GROUP))
    unnoticed, found = step_findings(
        "vote", {"held": GROUP, "counted": GROUP - timedelta(days=1)}, GROUP
    )
    assert unnoticed.code == "vote.notice-unrecorded"
    assert found.text(Language.CHINESE).startswith("「开箱计票」的日期早于")


def test_only_elections_prepare_and_file():
    assert [one.code for one in vote_steps("vote")] == [
        "notified",
        "committee-told",
        "held",
        "counted",
        "result-posted",
    ]
    assert [one.election for one in vote_kinds()] == [False, True, True]
    with pytest.raises(Refusal, match=r"vote\.unknown-kind"):
        vote_kind("lottery")
