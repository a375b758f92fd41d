"""Deadlines say how long there is: in words, shape and sound (ui.md 9)."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.components import (
    ChipFace,
    ClockBadge,
    ClockFace,
    ClockKind,
    ClockState,
    clock_face,
    short_date,
)
from tests.builders import TODAY


def face(days: int, **more: Any) -> ClockFace:
    due = TODAY + timedelta(days=days)
    return clock_face(kind=ClockKind.STATUTORY, due=due, today=TODAY, **more)


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (-2, ClockState.OVERDUE, "逾期 2 天"),
        (0, ClockState.TODAY, "今天到期"),
        (1, ClockState.SOON, "剩 1 天"),
        (3, ClockState.SOON, "剩 3 天"),
        (4, ClockState.LATER, "剩 4 天"),
        (30, ClockState.LATER, "剩 30 天"),
        (31, ClockState.LATER, "12-26"),
    ],
)
def test_the_nearer_the_more_urgent(days: int, state: ClockState, words: str):
    made = face(days)
    assert (made.state, made.words) == (state, words)


def test_tight_cells_show_the_day():
    assert face(9, tight=True).words == "12-04"
    assert face(2, tight=True).words == "剩 2 天"


def test_what_stands_still_or_is_over_says_so():
    assert face(3, paused="鉴定中").words == "已停 鉴定中"
    assert face(20, extended=True).words == "延至 12-15"
    assert face(3, met_on=date(2026, 11, 21)).words == "11-21 完成"
    waiting = clock_face(kind=ClockKind.AGREED, due=None, today=TODAY, waiting="生效后 30 日")
    assert (waiting.state, waiting.words) == (ClockState.NOT_STARTED, "生效后 30 日")
    assert clock_face(kind=ClockKind.AGREED, due=None, today=TODAY).words == "未起算"


def test_a_clock_is_read_aloud():
    made = face(3, name="调解期限")
    assert made.spoken == "法定期限，调解期限，剩 3 天，11月28日到期"
    assert ChipFace("待签署").spoken == "状态：待签署"


def test_the_elapsed_share_is_between_nothing_and_all():
    start = TODAY - timedelta(days=15)
    assert face(15, start=start).share == pytest.approx(0.5)
    assert face(-3, start=start).share == 1.0
    assert face(5, start=TODAY + timedelta(days=5)).share == 0.0


def test_days_of_another_year_carry_it():
    assert short_date(date(2026, 1, 2), TODAY) == "01-02"
    assert short_date(date(2025, 11, 26), TODAY) == "2025-11-26"


def test_a_clock_opens_by_click_space_and_enter(qtbot):
    badge = ClockBadge(face(3))
    badge.show()
    opened: list[None] = []
    badge.activated.connect(lambda: opened.append(None))
    QTest.mouseClick(badge, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(badge, key)
    assert len(opened) == 3
    assert badge.accessibleName() == badge.face.spoken
    badge.close()
