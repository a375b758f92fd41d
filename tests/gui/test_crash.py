"""A bug is logged with its place and told in a dialog, without anybody's data."""

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui import crash
from gui.settings import settings_folder
from tests.gui.windows import Opened

NAME = "李秀芳"


def broken() -> None:
    raise ValueError(NAME)


def test_the_log_says_where_and_never_what(caplog: pytest.LogCaptureFixture):
    formatter = crash.TraceFormatter()
    try:
        broken()
    except ValueError:
        record = logging.LogRecord("gui", logging.ERROR, __file__, 1, "fault", None, sys.exc_info())
    text = formatter.format(record)
    assert "ValueError" in text
    assert "broken" in text
    assert NAME not in text


def test_the_cause_of_an_error_is_told_by_its_place_too():
    formatter = crash.TraceFormatter()
    try:
        try:
            broken()
        except ValueError as cause:
            raise KeyError(NAME) from cause
    except KeyError:
        record = logging.LogRecord("gui", logging.ERROR, __file__, 1, "fault", None, sys.exc_info())
    text = formatter.format(record)
    assert "KeyError" in text
    assert "ValueError" in text
    assert NAME not in text


def test_the_log_lies_in_the_settings_folder_once():
    before = list(logging.getLogger().handlers)
    file = crash.keep_log()
    crash.keep_log()
    added = [one for one in logging.getLogger().handlers if one not in before]
    assert file == settings_folder() / "log.txt"
    assert len(added) == 1
    for handler in added:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_an_error_nobody_caught_is_told_without_its_message(
    opened: Opened, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.watch(opened.window)
    try:
        broken()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert box.windowTitle() == "程序出错"
    from PySide6.QtWidgets import QLabel

    words = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "ValueError" in words
    assert NAME not in words
    assert "已保存的内容没有受影响" in words
    caplog.clear()
    box.close()


def test_a_settings_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("LAONIANGJIU_SETTINGS_DIR", str(tmp_path / "file" / "inside"))
    before = list(logging.getLogger().handlers)
    crash.keep_log()
    assert logging.getLogger().handlers == before
