from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from models.vocabulary.paper_dates import (
    BLANK_DATE,
    near,
    on_paper,
    parse_date,
    period_on_paper,
    time_on_paper,
)
from resources import Language

TUESDAY = date(2026, 11, 24)
ANY = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11-26", date(2026, 11, 26)),
        ("1-5", date(2026, 1, 5)),
        ("11/26", date(2026, 11, 26)),
        ("11.26", date(2026, 11, 26)),
        ("11月26日", date(2026, 11, 26)),
        ("11月26", date(2026, 11, 26)),
        ("2026/11/26", date(2026, 11, 26)),
        ("2026-1-5", date(2026, 1, 5)),
        ("20261126", date(2026, 11, 26)),
        ("2026年11月26日", date(2026, 11, 26)),
        (" 2026 年 1 月 5 日 ", date(2026, 1, 5)),
        ("２０２６－１１－２６", date(2026, 11, 26)),
        ("2024-02-29", date(2024, 2, 29)),
        ("今天", TUESDAY),
        ("昨天", date(2026, 11, 23)),
        ("前天", date(2026, 11, 22)),
        ("明天", date(2026, 11, 25)),
        ("后天", date(2026, 11, 26)),
        ("Tomorrow", date(2026, 11, 25)),
        ("周四", date(2026, 11, 26)),
        ("周二", TUESDAY),
        ("星期一", date(2026, 11, 30)),
        ("周日", date(2026, 11, 29)),
        ("礼拜天", date(2026, 11, 29)),
        ("下周一", date(2026, 11, 30)),
        ("下周四", date(2026, 12, 3)),
        ("+7", date(2026, 12, 1)),
        ("-1", date(2026, 11, 23)),
    ],
)
def test_a_hurried_date_is_understood(typed: str, meant: date) -> None:
    assert parse_date(typed, TUESDAY) == meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "下个月", "26", "11-26-2026", "周八", "2026-11", "²-1"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match=r"date\.unreadable"):
        parse_date(typed, TUESDAY)


@pytest.mark.parametrize(
    "typed", ["2-29", "2026-02-29", "13-1", "2026年4月31日", "20261301", "0-0"]
)
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match=r"date\.no-such-day"):
        parse_date(typed, TUESDAY)


@given(ANY, ANY)
def test_what_paper_and_screen_show_reads_back(day: date, today: date) -> None:
    assert parse_date(on_paper(day), today) == day
    assert parse_date(day.isoformat(), today) == day
    assert parse_date(near(day, today, Language.CHINESE), today) == day
    assert parse_date(near(day, today, Language.ENGLISH), today) == day


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_refusal(typed: str) -> None:
    sentence = "read"
    try:
        parse_date(typed, TUESDAY)
    except Refusal as refusal:
        sentence = refusal.sentence(Language.CHINESE)
    assert sentence == "read" or typed in sentence


def test_paper_writes_no_leading_zeros_and_leaves_room_for_the_pen() -> None:
    assert on_paper(date(2025, 3, 7)) == "2025年3月7日"
    assert on_paper(None) == BLANK_DATE == "　　年　　月　　日"
    assert time_on_paper(datetime(2025, 3, 7, 14, 5)) == "2025年3月7日14时5分"  # noqa: DTZ001 - local time on paper
    start = datetime(2025, 3, 7, 14, 30)  # noqa: DTZ001 - local time on paper
    assert period_on_paper(start, start.replace(hour=16, minute=10)) == (
        "2025年3月7日14时30分至16时10分"
    )
    assert period_on_paper(start, start.replace(day=8)) == (
        "2025年3月7日14时30分至2025年3月8日14时30分"
    )


def test_near_days_have_words_and_other_years_their_number() -> None:
    chinese = Language.CHINESE
    assert near(TUESDAY, TUESDAY, chinese) == "今天"
    assert near(date(2026, 11, 25), TUESDAY, chinese) == "明天"
    assert near(date(2026, 11, 23), TUESDAY, Language.ENGLISH) == "Yesterday"
    assert near(date(2026, 1, 5), TUESDAY, chinese) == "01-05"
    assert near(date(2025, 11, 26), TUESDAY, chinese) == "2025-11-26"
