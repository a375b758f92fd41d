"""Which registers were opened lately, and what is special about each."""

import os
from datetime import date
from pathlib import Path

import pytest

from gui.office.recent import recent_registers
from gui.settings import LatelyOpened, Settings
from services.folders import DATABASE

TODAY = date(2026, 11, 26)


@pytest.fixture
def settings(tmp_path: Path, chinese: None) -> Settings:
    """A register of yesterday, the invented one, one on a stick that is not plugged in."""
    del chinese
    found = Settings()
    for name, day, practice in (
        ("stick", "2025-12-09", False),
        ("practice", "2026-10-09", True),
        ("register", "2026-11-25", False),
    ):
        folder = tmp_path / name
        if name != "stick":
            folder.mkdir()
            (folder / DATABASE).touch()
        known = LatelyOpened(name="梧桐里居委会", opened_on=day, practice=practice)
        found = found.opened(str(folder)).known(str(folder), known)
    return found


def test_each_is_told_by_its_committee_its_day_and_what_is_special(settings: Settings):
    told = [(one.name, one.opened, one.word) for one in recent_registers(settings, TODAY)]
    assert told == [
        ("梧桐里居委会", "昨天", ""),
        ("梧桐里居委会", "10-09", "演示"),
        ("梧桐里居委会", "2025-12-09", "找不到"),
    ]


def test_one_that_cannot_be_written_says_so(settings: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert recent_registers(settings, TODAY)[0].word == "只读"


def test_one_of_which_nothing_is_remembered_goes_by_its_folder(tmp_path: Path):
    (tmp_path / DATABASE).touch()
    found = recent_registers(Settings(recent=(str(tmp_path),)), TODAY)
    assert (found[0].name, found[0].opened, found[0].missing) == (tmp_path.name, "", False)
