"""A vote takes an estate's decision on a topic: linked both ways, told when it is counted."""

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.topics import Outcome
from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots
from services.commands.exclusive_parts import RegisterParts
from services.commands.history import UndoEntry
from services.commands.topics import ChangeDecision, RemoveEstateFromTopic
from services.commands.votes import ChangeVote, CloseCount
from services.queries.decision_votes import decision_to_take, decisions_in
from tests import builders_topics, builders_votes
from tests.builders_votes import COUNTED_ON, read, returned

YES, NO = Answer.FOR, Answer.AGAINST


def decision(register, topic):
    """润和公寓's, which falls to its owners' assembly."""
    return builders_topics.read(register, topic).estates[1]


def linked(register, topic):
    """A vote of the estate on its decision, its ballots out."""
    one = decision(register, topic)
    register.run(RegisterParts(estate_id=one.estate_id, parts=builders_votes.parts()))
    vote = builders_votes.vote(register, one.estate_id, decision_id=one.id)
    return builders_votes.sent(register, vote)


def counted(register, vote, *, yes, no=0):
    ballots = [returned(n, {1: YES if n <= yes else NO}) for n in range(1, yes + no + 1)]
    register.run(RecordBallots(vote_id=vote, returned=tuple(ballots)))
    return register.run(CloseCount(vote_id=vote, on=COUNTED_ON))


def test_both_say_which_the_other_is(register):
    topic = builders_topics.topic_at_estates(register)
    vote = linked(register, topic)
    one = decision(register, topic)
    assert one.vote is not None
    assert (one.vote.id, one.vote.number, one.vote.counted_on) == (vote, "V2026-01", None)
    told = read(register, vote).topic
    assert told is not None
    assert (told.id, told.decision_id, told.decided_on) == (topic, one.id, None)
    with register.reading() as reading:
        taken = decision_to_take(reading, one.id)
        with pytest.raises(Refusal, match=r"register\.gone"):
            decision_to_take(reading, one.id + 90)
    assert (taken.estate_id, taken.matter) == (one.estate_id, "rules")


def test_what_is_counted_is_the_estates_decision_and_undo_takes_both_back(register):
    topic = builders_topics.topic_at_estates(register)
    vote = linked(register, topic)
    entry = counted(register, vote, yes=10).entry
    facts = decision(register, topic).facts
    assert (facts.outcome, facts.decided_on) == (Outcome.ADOPTED, COUNTED_ON)
    assert (facts.heads_total, facts.heads_part, facts.heads_for) == (11, 10, 10)
    assert (facts.area_total, facts.area_part, facts.area_for) == (1400_00, 1140_00, 1140_00)
    register.run(UndoEntry(entry_id=entry))
    assert decision(register, topic).facts.outcome is Outcome.OPEN
    assert read(register, vote).line.counted_on is None


def test_a_vote_that_falls_short_is_no_consent(register):
    topic = builders_topics.topic_at_estates(register)
    counted(register, linked(register, topic), yes=4, no=6)
    facts = decision(register, topic).facts
    assert (facts.outcome, facts.adopted) == (Outcome.REJECTED, False)


def test_a_topic_that_was_not_handed_to_the_estates_hears_nothing_yet(register):
    topic = builders_topics.topic_before_estates(register)
    counted(register, linked(register, topic), yes=10)
    assert decision(register, topic).facts.decided_on is None


def test_another_estates_decision_or_a_committees_is_refused(register):
    topic = builders_topics.topic_at_estates(register)
    wutong, runhe, _ = builders_topics.read(register, topic).estates
    with pytest.raises(Refusal, match=r"vote\.not-the-assembly"):
        builders_votes.vote(register, wutong.estate_id, decision_id=wutong.id)
    other = builders_votes.vote(register)
    with pytest.raises(Refusal, match=r"vote\.other-estate"):
        register.run(ChangeVote(vote_id=other, values={"decision_id": runhe.id}))


def test_an_estate_taken_off_its_topic_leaves_the_vote_alone(register):
    topic = builders_topics.topic_at_estates(register)
    vote = linked(register, topic)
    one = decision(register, topic)
    entry = register.run(RemoveEstateFromTopic(decision_id=one.id)).entry
    assert read(register, vote).topic is None
    register.run(UndoEntry(entry_id=entry))
    assert read(register, vote).topic is not None
    register.run(ChangeVote(vote_id=vote, values={"decision_id": None}))
    assert decision(register, topic).vote is None
    register.run(ChangeDecision(decision_id=one.id, values={"progress": "改为集体讨论"}))


def test_a_vote_counted_before_it_was_linked_tells_the_decision_at_once(register):
    topic = builders_topics.topic_at_estates(register)
    vote = linked(register, topic)
    one = decision(register, topic)
    register.run(ChangeVote(vote_id=vote, values={"topic": ""}))
    counted(register, vote, yes=10)
    assert decision(register, topic).facts.decided_on is None
    number = builders_topics.read(register, topic).line.number
    register.run(ChangeVote(vote_id=vote, values={"topic": number}))
    facts = decision(register, topic).facts
    assert (facts.outcome, facts.decided_on, facts.heads_for) == (Outcome.ADOPTED, COUNTED_ON, 10)
    with register.reading() as reading:
        assert [(line.id, line.number) for line in decisions_in(reading, one.estate_id)] == [
            (one.id, number)
        ]
    with pytest.raises(Refusal, match=r"vote\.no-such-decision"):
        register.run(ChangeVote(vote_id=vote, values={"topic": "Y1999-01"}))
