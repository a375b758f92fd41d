"""Questions and answers are read as they are typed, and told what a record should have."""

import pytest

from models.vocabulary.investigation import Answer, doubts, read_answers, written


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("问：谁停的？\n答：赵建明。", [("谁停的？", "赵建明。")]),
        ("Q: who?\nA: he", [("who?", "he")]),
        ("谁停的？\n赵建明。\n何时？\n晚上。", [("谁停的？", "赵建明。"), ("何时？", "晚上。")]),
        ("问:谁？\n答:不清楚。\n问物业。\n问:还？", [("谁？", "不清楚。\n问物业。"), ("还？", "")]),
        ("答：我来说。", [("", "我来说。")]),
        ("先说明身份。\n问：谁？", [("", "先说明身份。"), ("谁？", "")]),
        ("  \n", []),
    ],
)  # fmt: skip
def test_an_account_is_read_as_questions_and_answers(typed, read):
    assert [(one.question, one.answer) for one in read_answers(typed)] == read


def test_what_is_written_is_read_again():
    said = (Answer(question="谁？", answer="不清楚。\n物业知道。"), Answer(question="还有吗？"))
    assert read_answers(written(said)) == said


def test_two_people_a_reading_and_a_signature_are_asked_for_but_block_nothing():
    bare = doubts(investigators=1, recorder=False, confirmed=False, signed=False)
    assert [one.field for one in bare] == ["investigators", "confirmed", "signed_on"]
    assert all(one.severity.value == "warn" for one in bare)
    assert doubts(investigators=1, recorder=True, confirmed=True, signed=True) == ()
