"""What comes next in a vote, and which clocks run to it."""

from datetime import date, timedelta

from models.vocabulary.clocks import ClockState
from models.vocabulary.vote_course import VoteAct, VoteFacts, next_act, pressing, running_clocks
from tests.builders import TODAY

ELECTION = (
    *("reported", "group-formed", "list-posted", "materials-posted", "notified"),
    *("committee-told", "held"),
)


def facts(*taken, kind="first-election", **more):
    days = {code: TODAY - timedelta(days=40 - place) for place, code in enumerate(taken)}
    return VoteFacts(kind=kind, taken=days, **more)


def told(known):
    found = next_act(known)
    return found.act, found.step.code if found.step is not None else ""


def test_an_election_goes_from_its_report_to_its_filing():
    assert told(facts()) == (VoteAct.STEP, "reported")
    assert told(facts(*ELECTION[:3])) == (VoteAct.ASK, "materials-posted")
    asked = {"questions": 7}
    assert told(facts(*ELECTION[:3], **asked)) == (VoteAct.STEP, "materials-posted")
    assert told(facts(*ELECTION[:5], **asked)) == (VoteAct.STEP, "committee-told")
    assert told(facts(*ELECTION[:6], **asked)) == (VoteAct.REGISTER, "held")
    listed = {**asked, "parts": 36}
    assert told(facts(*ELECTION[:6], **listed)) == (VoteAct.SEND, "held")
    out = {**listed, "sent": 31}
    assert told(facts(*ELECTION[:6], **out)) == (VoteAct.STEP, "held")
    assert told(facts(*ELECTION, **out, returned=30)) == (VoteAct.RETURN, "counted")
    assert told(facts(*ELECTION, **out, returned=31)) == (VoteAct.COUNT, "counted")
    counted = (*ELECTION, "counted")
    assert told(facts(*counted, **out)) == (VoteAct.STEP, "result-posted")
    over = facts(*counted, "result-posted", "filed", "filing-done", **out)
    assert told(over) == (VoteAct.NOTHING, "")
    assert over.over


def test_a_vote_on_a_matter_has_fewer_steps_and_a_passed_over_step_is_not_next():
    assert told(facts(kind="vote")) == (VoteAct.ASK, "notified")
    known = facts("held", kind="vote", questions=1, parts=3, sent=2, returned=1)
    assert told(known) == (VoteAct.RETURN, "counted")
    assert facts("held", "counted", "result-posted", kind="vote").over


def test_a_re_election_hands_papers_and_seal_over_within_ten_days():
    known = facts("reported", "group-formed", kind="re-election")
    assert told(known) == (VoteAct.STEP, "list-posted")
    assert [(step.code, clock.code) for step, clock in running_clocks(known, TODAY)] == [
        ("list-posted", "vote-list"),
        ("handed-over", "vote-handover"),
        ("held", "vote-meeting"),
    ]


def test_the_clocks_run_to_the_steps_that_are_open():
    known = facts("reported", "group-formed")
    assert [(step.code, clock.code) for step, clock in running_clocks(known, TODAY)] == [
        ("list-posted", "vote-list"),
        ("held", "vote-meeting"),
    ]
    first = pressing(known, TODAY)
    assert first is not None
    assert (first.code, first.state) == ("vote-list", ClockState.OVERDUE)
    assert pressing(facts(), TODAY) is None


def test_the_notice_is_due_fifteen_days_before_the_meeting_that_is_planned():
    def notice(planned_on):
        known = facts(kind="vote", planned_on=planned_on)
        return pressing(known, TODAY)

    for ahead, state in (
        (14, ClockState.OVERDUE),
        (15, ClockState.TODAY),
        (18, ClockState.SOON),
        (30, ClockState.RUNNING),
    ):
        clock = notice(TODAY + timedelta(days=ahead))
        assert clock is not None
        assert clock.state is state
        assert clock.due == TODAY + timedelta(days=ahead - 15)
        assert clock.steps[-1].value == clock.due
        assert clock.source == "物业管理条例 第14条"
    assert notice(None) is None
    held = VoteFacts(kind="vote", taken={"held": TODAY}, planned_on=date(2026, 12, 1))
    assert pressing(held, TODAY) is None
