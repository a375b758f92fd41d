"""Private notes in the window: by keys, kept when one goes, in no file beside the register."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.settings import settings_folder
from services.queries import notes
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, clipped, compose, nameless


@pytest.fixture
def desk(open_window, register_folder, clock):
    place, made = filled(
        register_folder, clock, lambda database: [builders.case(database) for _ in range(2)]
    )
    opened = open_window(place)
    opened.made = made
    opened.window.activateWindow()
    assert QTest.qWaitForWindowActive(opened.window)
    begin(opened, made[0])
    return opened


def begin(opened, case):
    opened.go("case", {"id": case, "tab": "notes"})
    opened.named("notes.words").setFocus()


def words(opened, case):
    with opened.register.reading() as reading:
        return [one.words for one in notes.of_case(reading, case)]


def test_a_note_is_written_changed_and_removed_by_keys(desk):
    one = desk.made[0]
    desk.write("李阿姨只想要个道歉")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert words(desk, one) == ["李阿姨只想要个道歉"]
    assert desk.named("notes.words").text() == ""
    assert desk.page.head.tabs.tabText(desk.page.head.tabs.count() - 1) == "私记  1"
    desk.named("notes.change.1").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.focus() == "notes.words"
    desk.named("notes.words").selectAll()
    desk.write("只要道歉")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert words(desk, one) == ["只要道歉"]
    assert clipped(desk.page) == []
    assert nameless(desk.page) == []
    desk.named("notes.remove.1").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert words(desk, one) == []
    desk.click("toast.undo")
    assert words(desk, one) == ["只要道歉"]


@pytest.mark.parametrize("away", ["tab", "page", "case"])
def test_what_was_typed_is_a_note_when_one_goes_elsewhere(desk, away):
    desk.write("底线两百元")
    match away:
        case "tab":
            desk.page.head.set_tab("overview")
        case "page":
            desk.go("today")
        case "case":
            desk.go("case", {"id": desk.made[1], "tab": "notes"})
    desk.settle()
    assert words(desk, desk.made[0]) == ["底线两百元"]
    assert words(desk, desk.made[1]) == []


def test_an_unfinished_composition_is_no_note(desk):
    compose(desk.named("notes.words"), "dixian")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert words(desk, desk.made[0]) == []


def test_a_note_that_is_refused_stands_in_the_box_again(desk):
    desk.named("notes.words").setText("长" * 20_001)
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert words(desk, desk.made[0]) == []
    assert len(desk.named("notes.words").text()) == 20_001
    assert "20000" in desk.page.tabs.parts["notes"].notice.text()
    desk.named("notes.words").setText("短")


def test_nothing_typed_lies_in_a_file_beside_the_register(desk):
    desk.write("密语麒麟")
    desk.page.save()
    desk.settle()
    for file in Path(settings_folder()).rglob("*"):
        if file.is_file():
            assert "密语麒麟".encode() not in file.read_bytes()
            assert rb"\u5bc6\u8bed" not in file.read_bytes()
