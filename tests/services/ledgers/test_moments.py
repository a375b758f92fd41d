"""Dates as people type them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ledgers.moments import parse


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019/2/28 11:25:05", "2019-02-28 11:25:05"),
        ("2019/2/28", "2019-02-28 00:00:00"),
        ("2026-03-07", "2026-03-07 00:00:00"),
        ("2026-03-07T09:05", "2026-03-07 09:05:00"),
        ("2026-03-07 09:05:06.500", "2026-03-07 09:05:06"),
        ("2026.3.7", "2026-03-07 00:00:00"),
        ("2026年3月7日", "2026-03-07 00:00:00"),
        ("2026年3月7日9时5分", "2026-03-07 09:05:00"),
        ("2026年3月7日 下午3点", "2026-03-07 15:00:00"),
        ("2026 年 3 月 7 日", "2026-03-07 00:00:00"),
        ("2026年3月7号（星期六）", "2026-03-07 00:00:00"),
        ("２０２６／３／７　９：０５", "2026-03-07 09:05:00"),
        ("2026/3/7 3:05 PM", "2026-03-07 15:05:00"),
        ("2026/3/7 12:05 AM", "2026-03-07 00:05:00"),
        ("20260307", "2026-03-07 00:00:00"),
        ("46088", "2026-03-07 00:00:00"),
        ("46088.5", "2026-03-07 12:00:00"),
        (" 2026-03-07\n", "2026-03-07 00:00:00"),
    ],
)
def test_a_date_is_understood(text, moment):
    assert str(parse(text)) == moment


@pytest.mark.parametrize(
    "text",
    ["", "昨天", "2026", "2026年3月", "3/7/26", "26.3.7", "2026/2/30", "2026/13/1",
     "2026-03-07 25:00", "0026/3/7", "2926/3/7", "20261301", "00001", "2026/3/7 上午", "２月"],
)  # fmt: skip
def test_a_date_that_is_none_or_could_be_two_is_not_guessed(text):
    assert parse(text) is None


@given(st.datetimes(datetime(1950, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001 - as parsed
def test_every_moment_is_read_back(moment):
    whole = moment.replace(microsecond=0)
    assert parse(str(whole)) == whole
    assert parse(f"{whole:%Y年%m月%d日%H时%M分%S秒}") == whole
    assert parse(f"{whole.year}/{whole.month}/{whole.day} {whole:%H:%M:%S}") == whole


@given(st.text(alphabet="0123456789/-.: 年月日时分秒下午AMPT（周一）", max_size=24))
def test_no_text_whatever_breaks_it(text):
    moment = parse(text)
    assert moment is None or 1949 <= moment.year <= 2100
