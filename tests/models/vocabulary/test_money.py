import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.capitals import capital_yuan
from models.vocabulary.errors import Refusal
from models.vocabulary.money import (
    LARGEST_FEN,
    Claimed,
    capitals_fen,
    claims,
    parse_yuan,
    write_yuan,
)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1500", 150_000),
        ("1,500.00", 150_000),
        ("1500元", 150_000),
        ("￥1,500.5", 150_050),
        ("人民币 1500 元整", 150_000),
        ("１５００．００", 150_000),
        ("1.5万", 1_500_000),
        ("3 万元", 3_000_000),
        ("壹仟伍佰元整", 150_000),
        ("人民币叁仟元整", 300_000),
        ("三千二百元", 320_000),
        ("0.05", 5),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed, fen):
    assert parse_yuan(typed) == fen


@pytest.mark.parametrize("typed", ["", "一些钱", "1.234", "-5", "12 34", "元", "9" * 20, "1e5"])
def test_what_is_no_amount_is_refused_with_what_would_be_right(typed):
    with pytest.raises(Refusal) as refused:
        parse_yuan(typed, field="amount")
    assert refused.value.field == "amount"


@given(st.integers(0, LARGEST_FEN))
def test_figures_and_capitals_are_read_back_as_they_were_written(fen):
    assert parse_yuan(write_yuan(fen)) == fen
    assert capitals_fen(capital_yuan(fen)) == fen


def test_one_fen_above_the_largest_amount_is_a_slip_of_the_finger():
    with pytest.raises(Refusal) as refused:
        parse_yuan(write_yuan(LARGEST_FEN + 1))
    assert refused.value.code == "amount.too-large"


def test_what_was_paid_too_much_is_written_with_its_sign():
    assert write_yuan(-150_005) == "-1,500.05"


@given(st.text("零壹贰玖拾佰仟万亿元角分整圆1", max_size=12))
def test_a_jumble_of_numerals_never_breaks(text):
    assert (capitals_fen(text) or 0) >= 0
    claims(text)


def test_the_amounts_of_a_clause_are_found_with_their_capitals():
    text = "乙方赔偿人民币3,000.00元（大写：叁仟元整），首期1500元，于2026年12月20日前付清，共2期。"
    assert claims(text) == (
        Claimed(figure_fen=300_000, capital_fen=300_000),
        Claimed(figure_fen=150_000, capital_fen=None),
    )


def test_capitals_that_say_something_else_are_seen():
    (claim,) = claims("赔偿3,200.00元（大写：人民币叁仟元整）")
    assert claim.capital_fen == 300_000 != claim.figure_fen
