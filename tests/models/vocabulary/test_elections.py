"""Who is elected to an owners' committee, and who may stand."""

import pytest

from models.vocabulary.elections import (
    Elected,
    candidate_findings,
    conditions,
    elected,
    seat_findings,
)
from models.vocabulary.votes import Answer, Count, Head, Voice, count, motion
from resources import Language


def votes(*areas: int, voters: int = 10) -> Count:
    """A candidate with the votes of the first so many heads, whose areas are given."""
    own = [*areas, *([100] * (voters - len(areas)))]
    heads = [Head(owner=str(place), area=area) for place, area in enumerate(own)]
    ballots = [
        Voice(owner=str(place), answer=Answer.FOR if place < len(areas) else Answer.AGAINST)
        for place in range(voters)
    ]
    return count(motion("election"), heads, ballots)


def test_those_with_enough_votes_are_elected():
    assert elected([votes(*[100] * 9), votes(*[100] * 5)], 5) == (
        Elected(rank=1, elected=True),
        Elected(rank=0, elected=False),
    )


def test_more_with_enough_votes_than_seats_are_ranked_by_heads_then_area():
    eight, seven = votes(*[100] * 8), votes(*[100] * 7)
    larger = votes(*[101] * 7)
    found = elected([seven, eight, larger], 2)
    assert [one.rank for one in found] == [3, 1, 2]
    assert [one.elected for one in found] == [False, True, True]


def test_equal_votes_for_the_last_seat_leave_it_open():
    found = elected([votes(*[100] * 8), votes(*[100] * 7), votes(*[100] * 7)], 2)
    assert [one.elected for one in found] == [True, False, False]
    assert [one.tied for one in found] == [False, True, True]


@pytest.mark.parametrize(
    ("seats", "area", "lawful"),
    [
        (5, 20_000_00, True),
        (7, 20_000_00, True),
        (6, 20_000_00, False),
        (3, 20_000_00, False),
        (3, 10_000_00, True),
        (3, 10_000_01, False),
        (1, 5_000_00, False),
    ],
)
def test_a_committee_has_an_odd_number_of_members(seats, area, lawful):
    assert (seat_findings(seats, area) == ()) is lawful


def test_each_condition_of_a_candidate_is_asked_for_with_its_source():
    known = [one.code for one in conditions()]
    assert candidate_findings(1, known) == ()
    (missing,) = candidate_findings(2, [one for one in known if one != "promise"])
    assert "书面承诺" in missing.text(Language.CHINESE)
    assert missing.source == "上海市住宅物业管理规定 第20条"
    assert missing.field == "questions.1.conditions"
