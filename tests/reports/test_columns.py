"""Columns have room for a day, a sum and a telephone number, at the cost of those with room."""

from reports.forms.columns import Heads, with_room
from reports.house import styles
from reports.house.fonts import width
from reports.house.grid import room_of

WIDE = 440.0
HEADS: Heads = (
    ("序号", 1.0, "centre"),
    ("项目", 3.0, "left"),
    ("预算", 0.8, "right"),
    ("日期", 0.7, "centre"),
)
ROW = ("1", "梧桐里错时停车", "1,234,567.00", "2026-10-27")


def fits(heads, row):
    total = sum(share for _, share, _ in heads)
    return [
        width(text, styles.CELL.face, styles.CELL.size) <= room_of(share / total, WIDE)
        for text, (_, share, _) in zip(row, heads, strict=True)
    ]


def test_a_column_too_narrow_for_a_sum_or_a_day_is_widened():
    assert fits(HEADS, ROW)[2:] == [False, False]
    assert fits(with_room(HEADS, [ROW], WIDE), ROW)[2:] == [True, True]


def test_columns_that_have_room_stay_as_they_are():
    assert with_room(HEADS, [("1", "停车", "0.50", "无")], WIDE) is HEADS
    assert with_room(HEADS, [], WIDE) is HEADS


def test_where_no_width_would_do_nothing_is_torn_apart_worse_than_before():
    crowded = ("1" * 20, "2" * 20, "3" * 20, "4" * 20)
    found = with_room(HEADS, [crowded], WIDE)
    assert [round(share, 6) for _, share, _ in found] == [
        round(share / 5.5, 6) for _, share, _ in HEADS
    ]


def test_the_number_of_the_row_keeps_its_head_on_one_line():
    (_, number, _), *_ = with_room(HEADS, [ROW], WIDE)
    assert room_of(number, WIDE) >= width("序号", styles.LABEL.face, styles.LABEL.size)
