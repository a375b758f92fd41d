"""What was typed is never lost: kept while typing, offered back after a kill."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.settings import settings_folder
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import ALT, CONTROL, Opened

Key = Qt.Key
FACTS = "楼上连续三晚装修噪声到半夜，老人无法休息。"

TYPIST = """
import sys
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import Clock
from tests.gui.windows import ALT, CONTROL, Opened

opened = Opened([sys.argv[1], "--lang", "zh"], now=Clock())
opened.press(Qt.Key.Key_N, CONTROL)
editor = opened.page.editor
editor.draft_kept.connect(lambda: print(editor.values()["facts"] or "", flush=True))
opened.press("1")
opened.press(Qt.Key.Key_2, ALT)
for letter in "lxf":
    opened.press(letter)
opened.press(Qt.Key.Key_Return)
opened.press(Qt.Key.Key_P, ALT)
opened.write("钱文斌")
opened.named("intake.facts").setFocus()
opened.write(sys.argv[2])
QApplication.exec()
"""


@pytest.fixture
def typing(register_folder, clock):
    """A process in which somebody is typing; killed at the latest with the test."""
    place, _ = filled(
        register_folder, clock, lambda database: builders.person(database, "李秀芳", phone="110")
    )
    root = Path(__file__).parents[3]
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, place, FACTS],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process, place
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def drafts() -> list[Path]:
    return sorted((settings_folder() / "drafts").glob("intake-*.json"))


def test_a_killed_process_leaves_what_was_typed_and_the_next_start_offers_it(typing, open_window):
    process, place = typing
    assert any(line.strip() == FACTS for line in iter(process.stdout.readline, ""))
    process.send_signal(signal.SIGKILL)
    process.wait()
    opened = open_window(place)
    page = opened.go("intake")
    assert page.editor.binding("facts").value() is None
    opened.click("intake.restore")
    values = page.editor.values()
    assert values["facts"] == FACTS
    assert values["applicant.name"] == "李秀芳"
    assert values["parties.2.name"] == "钱文斌"
    assert page.form.rows[0].known.id == 1
    assert page._left.isHidden()
    opened.press(Key.Key_3, ALT)
    opened.write("梧桐里 9号楼")
    opened.press(Key.Key_Return, CONTROL)
    assert drafts() == []


def leave_unfinished(opened: Opened, facts: str) -> None:
    opened.press(Key.Key_N, CONTROL)
    opened.named("intake.facts").setFocus()
    opened.write(facts)
    opened.go("cases")
    opened.window.close()


def test_a_draft_can_be_read_by_its_owner_only(opened):
    page = opened.go("intake")
    opened.named("intake.facts").setFocus()
    opened.write(FACTS)
    page.save()
    (file,) = drafts()
    assert json.loads(file.read_text(encoding="utf-8"))["facts"] == FACTS
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    assert page.footer._kept.text().startswith("草稿已存本机")


def test_new_typing_does_not_write_over_what_is_still_offered(open_window, register_folder):
    leave_unfinished(open_window(str(register_folder)), "第一件")
    second = open_window(str(register_folder))
    leave_unfinished(second, "第二件")
    third = open_window(str(register_folder))
    page = third.go("intake")
    third.click("intake.restore")
    assert page.editor.binding("facts").value() == "第一件"
    third.click("intake.restore")
    assert page.editor.binding("facts").value() == "第二件"
    assert [one.name.count(".left") for one in drafts()].count(1) == 1


def test_what_is_offered_may_be_discarded_and_brought_back(open_window, register_folder):
    leave_unfinished(open_window(str(register_folder)), "没写完")
    opened = open_window(str(register_folder))
    page = opened.go("intake")
    opened.click("intake.discard")
    assert drafts() == []
    assert page._left.isHidden()
    opened.click("toast.undo")
    assert page.editor.binding("facts").value() == "没写完"


def test_a_page_left_and_entered_again_is_as_it_was_without_an_offer(opened):
    page = opened.go("intake")
    opened.named("intake.facts").setFocus()
    opened.write(FACTS)
    opened.go("cases")
    opened.go("intake")
    assert page.editor.binding("facts").value() == FACTS
    assert page._left.isHidden()


def test_a_damaged_draft_is_not_offered(open_window, register_folder):
    leave_unfinished(open_window(str(register_folder)), "没写完")
    (file,) = drafts()
    file.write_text("{", encoding="utf-8")
    opened = open_window(str(register_folder))
    opened.go("intake")
    assert drafts() == []
