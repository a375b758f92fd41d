"""New files in the scanner's folder are offered to the case in view, once."""

import os

from PySide6.QtCore import Qt

from gui.evidence.scanner import FOLDER_CHOICE, SINCE_CHOICE
from tests.gui.evidence.on_the_tab import bare, photo, tab, titles
from tests.gui.windows import clipped, wait_until


def test_new_scans_are_offered_to_the_case_in_view_once(look, tmp_path, clock):
    scans = tmp_path / "扫描"
    scans.mkdir()
    old = photo(scans, "旧.jpg", "旧")
    now = clock().timestamp()
    os.utime(old, (now - 600,) * 2)
    opened = look(bare)
    settings = opened.window.context.settings
    choices = {FOLDER_CHOICE: str(scans), SINCE_CHOICE: repr(now - 300)}
    settings.remember(choices={**settings.current.choices, **choices})
    opened.go("today")
    opened.go("case", {"id": opened.case, "tab": "evidence"})
    part = tab(opened)
    assert not part.scans.isVisible()
    os.utime(photo(scans, "新.jpg", "新"), (now - 60,) * 2)  # the scanner writes: the window hears
    wait_until(part.scans.isVisible)
    opened.settle()
    assert part.scans.title.text() == "扫描文件夹有 1 个新文件"
    assert clipped(opened.page) == []
    opened.click("evidence.scans.take")
    assert titles(opened) == ["新"]
    assert not part.scans.isVisible()
    os.utime(photo(scans, "不要.jpg", "不要"), (now - 30,) * 2)
    wait_until(part.scans.isVisible)
    opened.click("evidence.scans.skip")
    part.scanner.look()
    opened.settle()
    assert not part.scans.isVisible()
    assert titles(opened) == ["新"]


def test_a_scanner_folder_is_chosen_in_the_settings(opened, tmp_path, monkeypatch):
    opened.go("settings", "scanner")
    monkeypatch.setattr(opened.window.dialogs, "choose_folder", lambda *_: str(tmp_path))
    opened.named("settings.scanner.choose").setFocus()
    opened.press(Qt.Key.Key_Space)
    assert opened.window.context.settings.current.choices[FOLDER_CHOICE] == str(tmp_path)
    assert clipped(opened.page) == []
    opened.click("settings.scanner.forget")
    assert opened.window.context.settings.current.choices[FOLDER_CHOICE] == ""


def test_a_scanner_folder_that_is_gone_offers_nothing(look, tmp_path):
    opened = look(bare)
    settings = opened.window.context.settings
    settings.remember(choices={FOLDER_CHOICE: str(tmp_path / "拔掉了")})
    opened.go("today")
    opened.go("case", {"id": opened.case, "tab": "evidence"})
    assert not tab(opened).scans.isVisible()
