import contextlib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from models.vocabulary.moments import SHANGHAI
from models.vocabulary.typed_times import (
    parse_clock,
    parse_typed_moment,
    write_clock,
    write_moment,
)

WEDNESDAY = date(2026, 11, 25)


def at(month, day, hour, minute=0, year=2026):
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("11-26 14:00", at(11, 26, 14)),
        ("明天", at(11, 26, 14)),
        ("明天 9:30", at(11, 26, 9, 30)),
        ("明天下午2点", at(11, 26, 14)),
        ("明天下午两点半", at(11, 26, 14, 30)),
        ("周四 下午3点一刻", at(11, 26, 15, 15)),
        ("下周一上午十点", at(11, 30, 10)),
        ("今天14点05分", at(11, 25, 14, 5)),
        ("14:30", at(11, 25, 14, 30)),
        ("晚上7点", at(11, 25, 19)),
        ("中午12点", at(11, 25, 12)),
        ("11月26日14时", at(11, 26, 14)),
        ("2026-11-26T14:00", at(11, 26, 14)),
        ("２０２６－１１－２６　１４：００", at(11, 26, 14)),
        ("20261126 1430", None),
        ("+7 9:00", at(12, 2, 9)),
        ("明天 25:00", None),
        ("明天 14:75", None),
        ("那天", None),
        ("", None),
        ("周四 三十点", None),
    ],
)
def test_a_hurried_moment_is_understood_or_refused(typed, meant):
    if meant is None:
        with pytest.raises(Refusal):
            parse_typed_moment(typed, WEDNESDAY)
    else:
        assert parse_typed_moment(typed, WEDNESDAY) == meant


def test_a_day_without_an_hour_means_the_usual_one():
    assert parse_typed_moment("明天", WEDNESDAY, usual=time(9, 30)) == at(11, 26, 9, 30)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001 - made aware below
def test_what_is_written_is_read_back_to_the_minute(naive):
    moment = naive.replace(second=0, microsecond=0, tzinfo=SHANGHAI)
    assert parse_typed_moment(write_moment(moment, WEDNESDAY), WEDNESDAY) == moment


@given(st.text(max_size=20))
def test_nonsense_is_refused_and_never_breaks(typed):
    for read in (lambda text: parse_typed_moment(text, WEDNESDAY), parse_clock):
        with contextlib.suppress(Refusal):
            read(typed)


def test_an_hour_alone_is_read_and_written():
    assert parse_clock("下午4:10") == time(16, 10)
    assert write_clock(parse_clock("14点半")) == "14:30"
    assert write_clock(at(11, 26, 8)) == "08:00"
