"""Owners' votes as they are read, and what commands refuse of them."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots, SendBallots
from services.commands.exclusive_parts import PartDraft, RegisterParts
from services.commands.history import UndoEntry
from services.commands.votes import ChangeVote, CloseCount, OpenVote, QuestionDraft, TakeVoteStep
from services.queries.votes import estate_register, find_estate, find_vote, vote_lines, vote_whole
from tests import builders, builders_votes


def codes(whole):
    return [one.code for one in whole.findings]


def taken_back(register, command):
    entry = register.run(command).entry
    register.run(UndoEntry(entry_id=entry))


# The register of parts


def test_an_estates_register_counts_heads_and_area(register):
    estate = builders_votes.estate(register)
    with register.reading() as reading:
        found = estate_register(reading, estate)
    assert (found.estate, found.heads, found.area) == ("国贸广场", 11, 1_400_00)
    assert [one.params["owner"] for one in found.findings] == ["田丰"]
    assert [one.code for one in found.parts[:2]] == ["1号楼101", "1号楼102"]


def test_a_new_estate_comes_with_its_register_and_goes_with_it(register):
    made = register.run(
        RegisterParts(estate_id=0, new_estate="国贸广场", parts=builders_votes.parts())
    )
    with register.reading() as reading:
        assert find_estate(reading, "国贸广场") == made.made
    register.run(UndoEntry(entry_id=made.entry))
    with register.reading() as reading, pytest.raises(Refusal, match=r"vote\.unknown-estate"):
        find_estate(reading, "国贸广场")


def test_namesakes_with_a_mark_are_two_heads(register):
    estate = builders.estate(register, "国贸广场")
    lines = [PartDraft(code=str(place), area=50_00, owner="张伟") for place in range(3)]
    register.run(
        RegisterParts(estate_id=estate, parts=(*lines[:2], replace(lines[2], mark="三室")))
    )
    with register.reading() as reading:
        assert estate_register(reading, estate).heads == 2


def test_what_the_developer_sold_and_did_not_hand_over_stays_its_own(register):
    estate = builders.estate(register, "国贸广场")
    parts = (
        PartDraft(code="101", area=50_00, owner="江畔置业", developer=True),
        PartDraft(code="102", area=50_00, owner="张伟", developer=True),
        PartDraft(code="103", area=50_00, owner="张伟"),
    )
    register.run(RegisterParts(estate_id=estate, parts=parts))
    with register.reading() as reading:
        found = estate_register(reading, estate)
    assert found.heads == 2
    assert [one.owner for one in found.parts] == ["江畔置业", "江畔置业", "张伟"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((), "vote.no-parts"),
        ((PartDraft(code=" ", area=1, owner="张伟"),), "vote.no-part-code"),
        ((PartDraft(code="101", area=1, owner=""),), "vote.no-part-owner"),
        ((PartDraft(code="101", area=0, owner="张伟"),), "vote.part-without-area"),
        ((PartDraft(code="101", area=1, owner="张伟"),) * 2, "vote.part-twice"),
        (
            (PartDraft(code="101", area=1, owner="张伟", area_source="guess"),),
            "vote.unknown-area-source",
        ),
    ],
)
def test_a_register_that_cannot_be_is_refused(register, parts, code):
    estate = builders.estate(register)
    with pytest.raises(Refusal) as refused:
        register.run(RegisterParts(estate_id=estate, parts=parts))
    assert refused.value.code == code


# A vote


def test_a_vote_has_a_number_and_stands_in_the_list(register):
    vote = builders_votes.vote(register)
    with register.reading() as reading:
        (line,) = vote_lines(reading)
        assert find_vote(reading, " v2026-01 ") == vote
    assert (line.number, line.estate, line.sent, line.returned) == ("V2026-01", "国贸广场", 0, 0)
    with register.reading() as reading, pytest.raises(Refusal, match=r"vote\.unknown-number"):
        find_vote(reading, "V2026-09")


def test_a_number_is_not_given_twice(register):
    estate = builders_votes.estate(register)
    taken_back(register, OpenVote(estate_id=estate, title="电梯"))
    assert builders_votes.read(register, builders_votes.vote(register, estate)).line.number == (
        "V2026-02"
    )


def test_the_list_asks_as_much_however_many_votes_there_are(register, queries):
    def asked(votes):
        with queries(register) as statements, register.reading() as reading:
            assert len(vote_lines(reading)) == votes
        return len([one for one in statements if one.startswith("SELECT")])

    estate = builders_votes.estate(register)
    builders_votes.vote(register, estate)
    few = asked(1)
    for _ in range(3):
        builders_votes.vote(register, estate)
    assert asked(4) == few <= 6


def test_a_whole_vote_asks_as_much_however_many_ballots_there_are(register, queries):
    vote = builders_votes.held_election(register)
    with queries(register) as asked, register.reading() as reading:
        vote_whole(reading, vote)
    assert len([one for one in asked if one.startswith("SELECT")]) <= 13


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"silent": "majority"}, "vote.no-own-rule"),
        ({"invalid": "took-part"}, "vote.no-own-rule"),
        ({"silent": "for"}, "vote.unknown-silent"),
        ({"seats": -1}, "vote.seats-negative"),
        ({"title": " "}, "vote.no-title"),
        ({"questions": (QuestionDraft(words=" ", matter="rules"),)}, "vote.no-question"),
        ({"questions": (QuestionDraft(words="野餐", matter="picnic"),)}, "vote.unknown-motion"),
        ({"questions": (builders_votes.candidate("柳文清"),)}, "vote.no-election"),
    ],
)
def test_what_a_vote_cannot_be_is_refused(register, values, code):
    vote = builders_votes.vote(register)
    with pytest.raises(Refusal) as refused:
        register.run(ChangeVote(vote_id=vote, values=values))
    assert refused.value.code == code


def test_the_kind_of_a_vote_is_fixed_once_steps_or_candidates_are_on_record(register):
    vote = builders_votes.vote(register)
    register.run(ChangeVote(vote_id=vote, values={"kind": "re-election"}))
    register.run(ChangeVote(vote_id=vote, values={"kind": "vote"}))
    register.run(TakeVoteStep(vote_id=vote, step="notified", on=date(2026, 11, 2)))
    with pytest.raises(Refusal, match=r"vote\.kind-fixed"):
        register.run(ChangeVote(vote_id=vote, values={"kind": "first-election"}))


def test_candidates_do_not_become_motions(register):
    vote = builders_votes.election(register)
    with pytest.raises(Refusal, match=r"vote\.kind-fixed"):
        register.run(ChangeVote(vote_id=vote, values={"kind": "vote"}))


def test_questions_do_not_change_once_ballots_are_out(register):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    with pytest.raises(Refusal, match=r"vote\.ballots-sent"):
        register.run(ChangeVote(vote_id=vote, values={"questions": ()}))
    with pytest.raises(Refusal, match=r"vote\.ballots-sent"):
        register.run(SendBallots(vote_id=vote, on=builders_votes.SENT_ON))


def test_a_sale_after_the_ballots_went_out_changes_no_ballot(register):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    estate = builders_votes.read(register, vote).line.estate_id
    sold = replace(builders_votes.parts()[0], owner="田丰")
    register.run(RegisterParts(estate_id=estate, parts=(sold, *builders_votes.parts()[1:])))
    whole = builders_votes.read(register, vote)
    assert whole.sums.sent == (11, 1_400_00)
    assert whole.ballots[0].owner == "柳文清"


@pytest.mark.parametrize(
    ("ballot", "code"),
    [
        (builders_votes.returned(12, {}), "vote.no-such-ballot"),
        (builders_votes.returned(1, {9: Answer.FOR}), "vote.no-such-question"),
        (builders_votes.returned(1, {1: Answer.INVALID}), "vote.no-such-answer"),
        (builders_votes.returned(1, {}, on=date(2026, 11, 1)), "vote.returned-before-sent"),
        (builders_votes.returned(1, {}, on=date(2026, 11, 26)), "vote.in-future"),
    ],
)
def test_a_ballot_that_cannot_be_is_refused(register, ballot, code):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    with pytest.raises(Refusal) as refused:
        register.run(RecordBallots(vote_id=vote, returned=(ballot,)))
    assert refused.value.code == code


def test_a_ballot_is_taken_once_at_a_time(register):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    ballot = builders_votes.returned(1, {1: Answer.FOR})
    with pytest.raises(Refusal, match=r"vote\.ballot-given-twice"):
        register.run(RecordBallots(vote_id=vote, returned=(ballot, ballot)))


def test_two_thirds_and_more_than_half_by_area_and_by_heads(register):
    """Eight of eleven heads hold 800 of 1,400 m²: enough heads, too little area."""
    vote = builders_votes.sent(register, builders_votes.vote(register))
    eight = tuple(builders_votes.returned(place, {1: Answer.FOR}) for place in range(1, 9))
    register.run(RecordBallots(vote_id=vote, returned=eight))
    (question,) = builders_votes.read(register, vote).questions
    assert question.count.heads.turned_out
    assert not question.count.area.turned_out
    assert question.count.area.least_turnout == 933_34
    more = builders_votes.returned(10, {1: Answer.AGAINST})
    register.run(RecordBallots(vote_id=vote, returned=(more,)))
    (question,) = builders_votes.read(register, vote).questions
    assert question.count.area.tally.took_part == 1_040_00
    assert question.count.passed


# An election


def test_the_first_election_with_a_notary(register):
    """Five are elected, the sixth falls short; the sums are those of the ballots."""
    whole = builders_votes.read(register, builders_votes.counted_election(register))
    assert whole.sums.sent == (11, 1_400_00)
    assert whole.sums.returned == (10, 1_140_00)
    assert whole.sums.valid == (9, 900_00)
    assert whole.sums.invalid == (1, 240_00)
    assert whole.sums.reasons == (("未签名", 1),)
    (covenant,) = whole.motions
    assert covenant.count.heads.turned_out
    assert not covenant.count.area.turned_out  # 900 of 1,400 m² are less than two thirds
    assert whole.line.counted_on == builders_votes.COUNTED_ON
    assert not any(one.result.elected for one in whole.candidates if one.result)


def test_with_the_developer_voting_five_of_six_are_elected(register):
    vote = builders_votes.held_election(register)
    yes = {1: Answer.FOR, 7: Answer.AGAINST, **dict.fromkeys(range(2, 7), Answer.FOR)}
    register.run(RecordBallots(vote_id=vote, returned=(builders_votes.returned(11, yes),)))
    whole = builders_votes.read(register, vote)
    assert [one.result.elected for one in whole.candidates if one.result] == [True] * 5 + [False]
    assert whole.motions[0].count.passed
    assert codes(whole) == []


def test_a_counted_vote_is_locked_and_undo_opens_it(register):
    vote = builders_votes.held_election(register)
    entry = register.run(CloseCount(vote_id=vote, on=builders_votes.COUNTED_ON)).entry
    again = RecordBallots(vote_id=vote, returned=(builders_votes.returned(1, {}),))
    with pytest.raises(Refusal, match=r"vote\.counted"):
        register.run(again)
    with pytest.raises(Refusal, match=r"vote\.counted"):
        register.run(ChangeVote(vote_id=vote, values={"seats": 7}))
    register.run(ChangeVote(vote_id=vote, values={"certificate_number": "（2026）沪申证字第1号"}))
    register.run(TakeVoteStep(vote_id=vote, step="result-posted", on=date(2026, 11, 24)))
    assert builders_votes.read(register, vote).certificate_number
    register.run(UndoEntry(entry_id=entry))
    register.run(again)
    assert builders_votes.read(register, vote).line.counted_on is None


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2026, 11, 17), "vote.counted-before"), (date(2026, 11, 26), "vote.in-future")],
)
def test_the_day_of_the_count_is_a_possible_one(register, on, code):
    vote = builders_votes.held_election(register)
    with pytest.raises(Refusal) as refused:
        register.run(CloseCount(vote_id=vote, on=on))
    assert refused.value.code == code


def test_nothing_returned_is_nothing_to_count(register):
    vote = builders_votes.sent(register, builders_votes.vote(register))
    with pytest.raises(Refusal, match=r"vote\.nothing-returned"):
        register.run(CloseCount(vote_id=vote, on=builders_votes.COUNTED_ON))


def test_the_clocks_of_an_election_run_from_its_steps(register):
    vote = builders_votes.counted_election(register)
    whole = builders_votes.read(register, vote)
    clocks = {one.step.code: one.clock for one in whole.steps if one.clock is not None}
    assert clocks["group-formed"].state is ClockState.MET
    assert clocks["held"].state is ClockState.MET
    assert clocks["result-posted"].latest == date(2026, 11, 26)
    assert clocks["filed"].due == date(2026, 12, 23)
    assert "filing-done" not in clocks
    assert codes(whole) == []


def test_what_is_doubtful_about_an_election_is_found(register):
    vote = builders_votes.election(register, seats=6)
    questions = (builders_votes.candidate("柳文清", conditions=("owner",)),)
    register.run(ChangeVote(vote_id=vote, values={"questions": questions}))
    register.run(TakeVoteStep(vote_id=vote, step="notified", on=date(2026, 11, 2)))
    register.run(TakeVoteStep(vote_id=vote, step="held", on=date(2026, 11, 16)))
    found = codes(builders_votes.read(register, vote))
    assert found.count("vote.condition-open") == 4
    assert "vote.seats-unlawful" in found
    assert "vote.notice-short" in found


def test_a_ballot_for_more_candidates_than_seats_is_shown(register):
    vote = builders_votes.sent(register, builders_votes.election(register))
    every = dict.fromkeys(range(2, 8), Answer.FOR)
    register.run(RecordBallots(vote_id=vote, returned=(builders_votes.returned(3, every),)))
    (found,) = builders_votes.read(register, vote).findings
    assert (found.code, found.params["position"]) == ("vote.too-many-chosen", 3)


def test_another_way_of_counting_is_always_told(register):
    own = {"silent": "majority", "own_rule": "业主大会议事规则第12条"}
    vote = builders_votes.vote(register, values=own)
    assert "vote.silent-counted" in codes(builders_votes.read(register, vote))


def test_a_step_can_be_taken_off_but_not_the_count(register):
    vote = builders_votes.vote(register)
    register.run(TakeVoteStep(vote_id=vote, step="notified", on=date(2026, 11, 2)))
    register.run(TakeVoteStep(vote_id=vote, step="notified", on=None))
    assert builders_votes.read(register, vote).on("notified") is None
    with pytest.raises(Refusal, match=r"vote\.count-by-closing"):
        register.run(TakeVoteStep(vote_id=vote, step="counted", on=date(2026, 11, 2)))
    with pytest.raises(Refusal, match=r"vote\.unknown-step"):
        register.run(TakeVoteStep(vote_id=vote, step="filed", on=date(2026, 11, 2)))
