"""Inputs wait for the input method, choose by digits, and say what is wrong."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    Combo,
    DateField,
    Dialog,
    Field,
    Segmented,
    TextBox,
    composing,
    confirm,
)
from gui.components.calendar import DayCalendar
from gui.components.office_days import office_days
from gui.editing import iso_day
from models.vocabulary.working_days import china
from tests.gui.windows import CONTROL, SHIFT, commit, compose, press


@pytest.fixture
def show(qtbot):
    """Shows a widget with the keyboard in it."""
    made = []

    def one(widget):
        widget.resize(widget.sizeHint())
        widget.show()
        assert QTest.qWaitForWindowExposed(widget)
        widget.activateWindow()
        assert QTest.qWaitForWindowActive(widget)
        widget.setFocus()
        made.append(widget)
        return widget

    yield one
    for widget in made:
        widget.close()


def test_what_is_composed_is_searched_for_but_not_yet_text(show):
    field = show(Field(spoken="搜索"))
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    compose(field, "wu'tong")
    assert asked == ["wutong"]
    assert field.text() == ""
    assert composing()
    commit(field, "梧桐")
    assert asked[-1] == "梧桐"
    assert not composing()


def test_leaving_a_field_ends_the_composition(show):
    field = show(Field(spoken="搜索"))
    compose(field, "wu")
    field.clearFocus()
    assert not field.composing()
    assert field.query_text() == ""


def test_enter_asks_for_the_next_field_and_shift_enter_for_the_one_before(show):
    field = show(Field(spoken="姓名"))
    wanted: list[bool] = []
    field.next_wanted.connect(wanted.append)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Enter, SHIFT)
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert wanted == [True, False]


def test_a_problem_is_shown_and_said(show):
    field = show(Field(spoken="日期"))
    field.set_problem("早于签署日 11-25。应填 11-25 以后")
    assert field.accessibleDescription() == "早于签署日 11-25。应填 11-25 以后"
    field.set_problem("")
    assert field.accessibleDescription() == ""


def test_a_text_box_breaks_lines_and_lets_ctrl_enter_through(show):
    box = show(TextBox(spoken="情况"))
    commit(box, "一")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
    commit(box, "二")
    assert box.text() == "一\n二"


def test_segments_are_chosen_by_digit_and_arrow(show):
    choice = show(Segmented([("a", "达成"), ("b", "未达成，再约"), ("c", "终结")], spoken="结果"))
    chosen: list[object] = []
    choice.changed.connect(chosen.append)
    press("2")
    assert choice.value() == "b"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert chosen == ["b", "c", "a"]
    press("9")
    assert choice.value() == "a"


def test_the_tenth_segment_has_the_key_after_nine_and_no_other(show):
    choice = show(Segmented([(n, f"第{n}项") for n in range(1, 11)], spoken="途径"))
    press("0")
    assert choice.value() == 10
    press("1")
    assert choice.value() == 1
    press(Qt.Key.Key_Colon)
    assert choice.value() == 1


def test_a_combo_tells_what_a_person_chose_and_not_what_was_set(show):
    combo = show(Combo([(1, "停车"), (2, "宠物")], spoken="类型"))
    told: list[object] = []
    combo.chosen.connect(told.append)
    combo.set_value(2)
    assert (combo.value(), told) == (2, [])
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert (combo.value(), told) == (1, [1])
    combo.set_value("none of these")
    assert combo.value() is None


def test_a_day_is_read_when_the_field_is_left(show):
    field = show(DateField(parse=iso_day, spoken="日期"))
    told: list[object] = []
    field.day_changed.connect(told.append)
    QTest.keyClicks(field, "2026-11-26")
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [date(2026, 11, 26)]
    field.setText("不是日期")
    assert field.day() is None
    assert not field.understood()


def test_the_calendar_marks_days_off_and_made_up_working_days(show):
    field = show(DateField(parse=iso_day, spoken="日期"))
    field.set_day(date(2026, 2, 17))
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(DayCalendar)
    assert "春节" in calendar.accessibleDescription()
    made_up = next(iter(china().work))
    assert calendar.mark_of(made_up)[0] == "班"
    assert calendar.mark_of(date(2026, 11, 26)) == ("", "")
    plain = calendar.grab().toImage()

    def answer(take):
        take(replace(china(), rest={}, work={}))

    office_days.follow(answer)  # an office that counts otherwise
    calendar.hide()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert calendar.accessibleDescription() == ""
    assert calendar.grab().toImage() != plain
    calendar.hide()
    office_days.leave(answer)
    assert calendar.mark_of(made_up)[0] == "班"


@pytest.mark.parametrize("year", [1, 9999])
def test_the_calendar_stays_among_the_years_of_people(show, year):
    field = show(DateField(parse=iso_day, spoken="日期"))
    field.set_day(date(2026, 2, 17))
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(DayCalendar)
    calendar.setCurrentPage(year, 1)
    assert not calendar.grab().isNull()
    calendar.setSelectedDate(QDate(year, 1, 1))
    assert 1900 <= calendar.selectedDate().year() <= 2199
    calendar.hide()


def test_a_button_at_work_refuses_clicks_and_does_not_jump(show):
    button = show(Button("登记这件案件", ButtonKind.PRIMARY))
    width = button.width()
    button.set_busy("正在保存…")
    assert not button.isEnabled()
    assert button.minimumWidth() == width
    button.set_busy()
    assert button.text() == "登记这件案件"
    assert button.isEnabled()


def test_an_icon_button_has_a_name(show):
    button = Button(kind=ButtonKind.ICON, icon="printer", spoken="打印")
    assert button.accessibleName() == "打印"
    assert button.toolTip() == "打印"


def test_the_words_of_a_check_box_are_part_of_its_target(show):
    box = show(CheckBox("已告知权利义务"))
    QTest.mouseClick(
        box,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        box.rect().center(),
    )
    assert box.isChecked()


class Dirty(Dialog):
    """A dialog in which something was typed."""

    def dirty(self) -> bool:
        return True


def test_escape_asks_before_what_was_typed_is_lost(show, qtbot, monkeypatch):
    dialog = show(Dirty("记一次联系", "保存"))
    asked: list[str] = []

    def answer(name: str) -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        asked.append(box.windowTitle())
        button = box.findChild(QPushButton, name)
        assert button is not None
        button.click()

    QTimer.singleShot(0, lambda: answer("confirm.cancel"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTimer.singleShot(0, lambda: answer("confirm.accept"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(asked) == 2


def test_a_question_starts_on_the_harmless_answer(qtbot):
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        focused = box.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Return)

    QTimer.singleShot(0, look)
    assert confirm(None, "定稿？", "定稿后不能再改。", "定稿") is False
    assert seen == ["confirm.cancel"]
