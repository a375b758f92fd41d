"""Settings: the calendar and the time limits of the office, and what a change of them moves."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from services.commands.proceeding import AdvanceCase
from services.database import Database
from services.queries.clocks import office_time
from tests import builders
from tests.builders_vocabulary import NOTICE_2027
from tests.gui.conftest import OpenWindow
from tests.gui.windows import CONTROL, Opened, clipped, nameless, wait_until


def extended(register: Database) -> int:
    """Everybody agreed on the last day of the Spring Festival of 2027."""
    case = builders.mediating_case(register)
    longer = {"extended_on": builders.TODAY, "new_due_on": date(2027, 2, 11), "consent": "all"}
    register.run(AdvanceCase(case_id=case, code="extend", draft=longer))
    builders.case(register, registered_on=date(2026, 11, 24))
    return case


@pytest.fixture
def opened(
    open_window: OpenWindow, stocked: Callable[[Callable[[Database], object]], Path]
) -> Opened:
    return open_window(str(stocked(extended)))


def section(opened: Opened, key: str):
    opened.go("settings", key)
    return opened.page._sections[key]


def known_until(opened: Opened) -> date:
    with opened.register.reading() as reading:
        return office_time(reading).known_until


def paste(opened: Opened, text: str) -> None:
    opened.named("settings.notice").setFocus()
    opened.named("settings.notice").setPlainText(text)
    opened.settle()


def cells(section) -> list[str]:
    layout = section.moved._lines
    found = [layout.itemAt(place).widget() for place in range(layout.count())]
    return [one.text() for one in found if one is not None and hasattr(one, "text")]


def test_the_calendar_says_until_when_it_is_known(opened: Opened):
    calendar = section(opened, "calendar")
    assert calendar.truth.text() == "日历已知至 2026-12-31"
    assert "2027 年的通知一般在 11 月公布" in calendar.detail.text()
    assert not calendar.adopt.isEnabled()


def test_a_notice_is_explained_taken_in_and_taken_back(opened: Opened):
    calendar = section(opened, "calendar")
    paste(opened, NOTICE_2027)
    told = [label.text() for label in calendar._understood.findChildren(type(calendar.truth))]
    assert "春节放假 7 天：2027-02-05 至 2027-02-11" in told
    assert "端午节放假 1 天：2027-06-09" in told
    assert calendar.moved.heading.text() == "1 项未结期限将改期"
    assert cells(calendar)[-4:] == [
        "2026-0001",
        "调解期限",
        "2027-02-11",
        "2027-02-11（2027-02-12）",
    ]
    assert known_until(opened) == date(2026, 12, 31)  # nothing is kept yet
    opened.named("settings.adopt").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.settle()
    assert known_until(opened) == date(2027, 12, 31)
    assert calendar.truth.text() == "日历已知至 2027-12-31"
    assert calendar.moved.heading.text() == "1 项未结期限已改期"
    assert calendar.notice.text() == ""
    assert calendar.problem.text() == ""
    assert opened.window.frame.toast.text == "已采用放假安排  1 项未结期限已改期"
    opened.named("settings.search").setFocus()
    opened.press("z", CONTROL)
    opened.settle()
    assert known_until(opened) == date(2026, 12, 31)
    assert calendar.truth.text() == "日历已知至 2026-12-31"


def test_a_slip_is_named_and_nothing_can_be_kept(opened: Opened):
    calendar = section(opened, "calendar")
    paste(opened, NOTICE_2027.replace("2月13日（周六）", "2月13日（周日）"))
    assert "2027-02-13 写作周日，实为周六" in calendar.problem.text()
    assert not calendar.adopt.isEnabled()
    paste(opened, NOTICE_2027)
    assert calendar.problem.text() == ""
    assert calendar.adopt.isEnabled()
    paste(opened, "")
    assert not calendar.adopt.isEnabled()
    assert calendar.moved.isHidden()


def test_a_case_that_moves_is_opened_from_the_list(opened: Opened):
    calendar = section(opened, "calendar")
    paste(opened, NOTICE_2027)
    layout = calendar.moved._lines
    number = next(
        layout.itemAt(place).widget()
        for place in range(layout.count())
        if layout.itemAt(place).widget().accessibleName() == "打开案件 2026-0001"
    )
    number.click()
    opened.settle()
    assert opened.page._case.line.number == "2026-0001"


def test_a_length_is_kept_when_its_field_is_left(opened: Opened):
    deadlines = section(opened, "deadlines")
    field = opened.named("settings.length.acceptance")
    assert field.text() == "3"
    field.setFocus()
    field.selectAll()
    opened.write("5")
    opened.press(Qt.Key.Key_Tab)
    opened.settle()
    assert cells(deadlines)[-4:] == ["2026-0002", "受理决定", "2026-11-27", "2026-12-01"]
    assert opened.window.frame.toast.text == "已设置期限  1 项未结期限已改期"
    opened.click("toast.undo")
    opened.settle()
    assert opened.named("settings.length.acceptance").text() == "3"


def test_what_is_being_typed_is_not_overwritten_by_what_was_kept_before(opened: Opened):
    deadlines = section(opened, "deadlines")
    acceptance, signing = (
        opened.named(f"settings.length.{one}") for one in ("acceptance", "signing")
    )
    acceptance.setFocus()
    acceptance.selectAll()
    opened.write("4")
    signing.setFocus()
    signing.selectAll()
    opened.write("9")
    opened.settle()
    deadlines.enter()
    opened.settle()
    assert (acceptance.text(), signing.text()) == ("4", "9")


@pytest.mark.parametrize(
    ("typed", "problem"), [("0", "应填 1 至 30"), ("三", "应填整数"), ("", "应填整数")]
)
def test_a_length_that_cannot_be_is_marked(opened: Opened, typed: str, problem: str):
    deadlines = section(opened, "deadlines")
    field = opened.named("settings.length.acceptance")
    field.setFocus()
    field.setText(typed)
    opened.press(Qt.Key.Key_Tab)
    opened.settle()
    assert problem in field.problem()
    assert problem in deadlines.problem.text()


def test_what_the_law_sets_has_no_field(opened: Opened):
    deadlines = section(opened, "deadlines")
    assert ("mediation", "") not in deadlines.fields
    assert ("judicial-confirmation", "") not in deadlines.fields
    assert len(deadlines.fields) == 11


def test_the_reasons_that_stop_the_period_are_ticked(opened: Opened):
    deadlines = section(opened, "deadlines")
    assert all(box.isChecked() for box in deadlines.reasons.values())
    opened.named("settings.stops.illness").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.settle()
    with opened.register.reading() as reading:
        rule = next(one for one in office_time(reading).rules if one.code == "mediation")
    assert {one.value for one in rule.stopped_by} == {"appraisal", "decision", "other"}
    assert rule.length == 1


def test_a_day_is_tried_out_line_by_line(opened: Opened):
    deadlines = section(opened, "deadlines")
    deadlines.rule.set_value(("mediation", ""))
    start = opened.named("settings.trial.start")
    start.setFocus()
    opened.write("2026-09-01")
    opened.press(Qt.Key.Key_Tab)
    opened.settle()
    wait_until(lambda: not deadlines.trial.isHidden())
    told = [label.text() for label in deadlines.trial.findChildren(type(deadlines.problem))]
    assert told[-3:] == [
        "末日为国庆节假期，可顺延（民法典 第203条）",
        "2026-10-08",
        "民法典 第203条",
    ]


@pytest.mark.parametrize(
    ("size", "lang", "percent"),
    [("1366x768", "zh", "100"), ("1093x614", "en", "100"), ("1093x614", "zh", "130")],
)
def test_nothing_is_cut(
    open_window: OpenWindow,
    stocked: Callable[[Callable[[Database], object]], Path],
    size: str,
    lang: str,
    percent: str,
):
    place = str(stocked(extended))
    opened = open_window(place, "--text-size", percent, size=size, lang=lang)
    section(opened, "calendar")
    paste(opened, NOTICE_2027)
    assert clipped(opened.window.frame) == []
    assert nameless(opened.window.frame) == []
    deadlines = section(opened, "deadlines")
    deadlines.rule.set_value(("mediation", ""))
    opened.named("settings.trial.start").setText("2026-09-01")
    opened.settle()
    assert clipped(opened.window.frame) == []
    assert nameless(opened.window.frame) == []
