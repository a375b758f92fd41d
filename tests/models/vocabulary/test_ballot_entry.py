"""Ballots by keyboard: which door is meant, and what the keys say."""

import pytest

from models.vocabulary.ballot_entry import (
    Sent,
    ballots_of,
    invalid_reasons,
    keys_of,
    one_ballot,
    read_keys,
)
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer

FOR, AGAINST, ABSTAINED = Answer.FOR, Answer.AGAINST, Answer.ABSTAINED
SENT = (
    Sent(position=1, owner="柳文清", parts=("1号楼101",)),
    Sent(position=2, owner="贺兰芝", parts=("1号楼102",)),
    Sent(position=3, owner="田丰", parts=("2号楼101", "2号楼102")),
    Sent(position=12, owner="江畔置业", parts=("A座1201", "A座1202")),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("1-101", [1]),
        ("1号楼101", [1]),
        ("１－１０１", [1]),
        ("1 102", [2]),
        ("101", [1, 3]),
        ("2-102", [3]),
        ("a1201", [12]),
        ("1202", [12]),
        ("#12", [12]),
        ("＃3", [3]),
        ("田", [3]),
        ("江畔", [12]),
        ("01", []),
        ("#2-1", []),
        ("", []),
    ],
)
def test_a_door_is_found_by_its_figures_a_ballot_by_its_number_an_owner_by_name(typed, found):
    assert [one.position for one in ballots_of(typed, SENT)] == found


def test_a_door_that_is_none_or_two_is_refused_with_what_would_do():
    assert one_ballot("1-102", SENT).owner == "贺兰芝"
    with pytest.raises(Refusal, match=r"vote\.no-such-door"):
        one_ballot("909", SENT)
    with pytest.raises(Refusal) as refused:
        one_ballot("101", SENT)
    assert refused.value.code == "vote.doors-alike"
    assert refused.value.params == {"many": 2, "doors": "1号楼101、2号楼101"}


def test_one_key_answers_a_question_and_nought_the_rest_alike():
    assert read_keys("123", (1, 2, 3)) == {1: FOR, 2: AGAINST, 3: ABSTAINED}
    assert read_keys("10", (1, 4, 5)) == {1: FOR, 4: FOR, 5: FOR}
    assert read_keys("120", (1, 2, 3, 4)) == {1: FOR, 2: AGAINST, 3: AGAINST, 4: AGAINST}
    assert read_keys(" １２ ", (1, 2)) == {1: FOR, 2: AGAINST}
    assert keys_of({1: FOR, 3: AGAINST}, (1, 2, 3)) == "132"


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("1", "vote.keys-missing", {"left": 2}),
        ("", "vote.keys-missing", {"left": 3}),
        ("1111", "vote.too-many-keys", {"many": 3}),
        ("114", "vote.no-such-key", {"value": "4"}),
        ("0", "vote.no-such-key", {"value": "0"}),
    ],
)
def test_keys_that_are_none_too_few_or_too_many_are_refused(typed, code, params):
    with pytest.raises(Refusal) as refused:
        read_keys(typed, (1, 2, 3))
    assert (refused.value.code, refused.value.params) == (code, params)


def test_the_usual_reasons_of_a_void_ballot_are_data():
    assert "未签名" in invalid_reasons()
