"""Settings: what is changed is in force at once, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from gui.settings import SettingsFile
from gui.theme import Scheme, TextSize, theme
from resources import path
from services import backups
from services.queries.office import office
from tests.gui.conftest import OpenWindow
from tests.gui.windows import CONTROL, Opened, clipped, nameless, wait_until

SECTIONS = ("look", "keys", "office", "backup", "register", "about")


def test_the_version_shown_is_the_one_that_ships():
    told = Path("pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{path("version.txt").read_text(encoding="utf-8").strip()}"' in told


def test_sections_are_walked_by_arrows_and_found_by_their_words(opened: Opened):
    opened.go("settings", "look")
    opened.named("settings.look").setFocus()
    opened.press(Qt.Key.Key_Down)
    assert opened.focus() == "settings.keys"
    assert opened.named("settings.keys").isChecked()
    opened.press("f", CONTROL)
    opened.write("印章")
    assert opened.named("settings.office").isChecked()
    assert not opened.page._rows["look"].isVisible()


def test_size_and_colours_change_at_once_and_the_toast_takes_them_back(opened: Opened):
    opened.go("settings", "look")
    opened.named("settings.text_size").setFocus()
    opened.press("3")
    assert theme().size is TextSize.LARGEST
    opened.click("toast.undo")
    assert theme().size is TextSize.STANDARD
    opened.named("settings.theme").setFocus()
    opened.press("3")
    assert theme().scheme is Scheme.DARK
    opened.click("toast.undo")
    assert theme().scheme is Scheme.LIGHT
    assert SettingsFile().current.text_size is TextSize.STANDARD


def particulars(opened: Opened):
    with opened.register.reading() as reading:
        return office(reading)


def test_an_office_field_is_kept_when_it_is_left_and_ctrl_z_takes_it_back(opened: Opened):
    opened.go("settings", "office")
    seal = opened.named("settings.seal_name")
    before = particulars(opened).seal_name
    seal.setFocus()
    seal.selectAll()
    opened.write("梧桐里居民区人民调解委员会")
    opened.press(Qt.Key.Key_Tab)
    assert particulars(opened).seal_name == "梧桐里居民区人民调解委员会"
    assert opened.window.frame.toast.text == "已修改印章名称"
    opened.named("settings.search").setFocus()
    opened.press("z", CONTROL)
    assert particulars(opened).seal_name == before
    assert opened.named("settings.seal_name").text() == before


def test_the_person_at_the_desk_signs_what_comes_next(opened: Opened):
    opened.go("settings", "office")
    name = opened.named("settings.desk_name")
    name.setFocus()
    name.selectAll()
    opened.write("马建平")
    opened.press(Qt.Key.Key_Tab)
    assert opened.named("nav.person").accessibleName() == "马建平"
    assert opened.register.actor == "马建平"


def test_a_pattern_shows_an_example_and_a_wrong_one_its_problem(opened: Opened):
    opened.go("settings", "office")
    pattern = opened.named("settings.intake_pattern")
    pattern.setFocus()
    pattern.setText("{year}年{serial:05d}")
    assert opened.page._sections["office"]._intake.text() == "2026年00001"
    pattern.setText("{year}")
    opened.press(Qt.Key.Key_Tab)
    assert "serial" in pattern.problem()
    assert particulars(opened).intake_pattern == "{year}-{serial:04d}"


def test_leaving_the_page_keeps_the_field_that_was_being_edited(opened: Opened):
    opened.go("settings", "office")
    prefix = opened.named("settings.prefix")
    prefix.setFocus()
    prefix.selectAll()
    opened.write("黄梧")
    opened.press("2", CONTROL)
    assert particulars(opened).prefix == "黄梧"


def test_a_backup_is_made_now_and_listed(opened: Opened, register_folder: Path, clock):
    opened.go("settings", "backup")
    section = opened.page._sections["backup"]
    assert section._truth.text() == "最近备份：今天 09:00"
    clock.tick(hours=1)
    opened.click("settings.backup_now")
    assert section._truth.text() == "最近备份：今天 10:00"
    told = " ".join(label.text() for label in section.table.findChildren(QLabel))
    assert "今天 10:00 全部，手动" in told
    assert "今天 09:00 全部，自动" in told
    assert told.count("通过，今天") == 2
    assert len(backups.kept(register_folder)) == 2
    assert "备份 今天 10:00" in opened.window.frame.status.register_words


def test_a_backup_goes_elsewhere_and_comes_back_as_a_copy(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "stick").mkdir()
    answers = [tmp_path / "stick" / "kept.zip", tmp_path / "stick" / "kept.zip", tmp_path / "copy"]
    monkeypatch.setattr(QFileDialog, "exec", lambda _chooser: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _chooser: [str(answers.pop(0))])
    opened.go("settings", "backup")
    opened.click("settings.backup_elsewhere")
    assert (tmp_path / "stick" / "kept.zip").exists()
    opened.click("settings.restore")
    assert (tmp_path / "copy" / "register.sqlite3").exists()
    assert "已恢复 0 件案件" in opened.window.frame.toast.text
    wait_until(lambda: not opened.window.backstage.working)


def test_a_second_place_keeps_each_backup_and_is_missed_when_it_is_away(
    opened: Opened, register_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock
):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "exec", lambda _chooser: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _chooser: [str(stick)])
    opened.go("settings", "backup")
    places = opened.page._sections["backup"].places

    def told() -> str:
        return " ".join(label.text() for label in places.findChildren(QLabel))

    opened.click("settings.second_add")
    assert f"{stick} 与登记簿在同一块盘" in told()
    clock.tick(hours=1)
    opened.click("settings.backup_now")
    names = [kept.path.name for kept in backups.kept(register_folder)]
    assert sorted(one.name for one in stick.rglob("*.zip")) == sorted(names)
    stick.rename(tmp_path / "in the drawer")
    clock.tick(hours=1)
    opened.click("settings.backup_now")
    assert "接不上：移动盘没有插上" in opened.window.frame.toast.text
    assert "接不上，上次 今天 10:00" in told()
    assert opened.named("settings.second_now").isEnabled()
    opened.click("settings.second_drop")
    assert "接不上" not in told()
    assert opened.named("settings.second_add").isVisible()


@pytest.mark.parametrize(
    ("size", "lang", "percent"),
    [("1366x768", "zh", "100"), ("1093x614", "en", "100"), ("1093x614", "zh", "130")],
)
def test_nothing_is_cut_in_any_section(
    open_window: OpenWindow, register_folder: Path, size: str, lang: str, percent: str
):
    opened = open_window(str(register_folder), "--text-size", percent, size=size, lang=lang)
    for section in SECTIONS:
        opened.go("settings", section)
        assert clipped(opened.window.frame) == [], section
        assert nameless(opened.window.frame) == [], section
