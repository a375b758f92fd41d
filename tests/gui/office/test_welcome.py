"""A new office opens the program for the first time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete

from gui.backstage import Cancelled
from gui.settings import SettingsFile, settings_folder
from gui.theme import Scheme, TextSize, theme
from services import backups
from services import register as registers
from services.queries.office import office
from tests.builders import Clock
from tests.gui.conftest import OpenWindow
from tests.gui.windows import CONTROL, Opened, clipped, nameless, wait_until


def choose(monkeypatch: pytest.MonkeyPatch, *answers: Path) -> None:
    """The person picks these in the system's own choosers, one after another."""
    left = [str(answer) for answer in answers]

    def picked(chooser: QFileDialog) -> int:
        del chooser
        return 1

    monkeypatch.setattr(QFileDialog, "exec", picked)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _chooser: [left.pop(0)])


def test_without_a_register_three_ways_in_are_offered_and_nothing_is_made(
    first_run: Opened, tmp_path: Path
):
    assert first_run.focus() == "welcome.new"
    for name in ("welcome.open", "welcome.practice", "welcome.restore"):
        assert first_run.named(name).isEnabled()
    assert not first_run.window.frame.sidebar.isVisible()
    assert not (tmp_path / "data").exists()


def test_a_register_is_made_by_keyboard_from_the_division_table(first_run: Opened, tmp_path: Path):
    first_run.press(Qt.Key.Key_Return)
    assert first_run.focus() == "welcome.find"
    first_run.press("ynzl")
    found = first_run.named("welcome.found")
    assert found.item(0).text().startswith("云南中路居委会")
    first_run.press(Qt.Key.Key_Return)
    assert first_run.named("welcome.street").text() == "南京东路街道"
    assert first_run.named("welcome.seal_name").text() == (
        "南京东路街道云南中路居民区人民调解委员会"
    )
    assert first_run.focus() == "welcome.desk_name"
    first_run.write("周慧敏")
    first_run.press(Qt.Key.Key_Return, CONTROL)
    wait_until(lambda: first_run.window.backstage.register is not None)
    first_run.settle()
    with first_run.register.reading() as reading:
        made = office(reading)
    assert made.committee == "云南中路居委会"
    assert made.committee_code == "310101002001"
    assert made.desk_name == "周慧敏"
    assert made.prefix == "云南中路"
    assert first_run.register.actor == "周慧敏"
    assert first_run.register.folder == tmp_path / "data" / "laoniangjiu" / "register"
    assert first_run.window.frame.sidebar.isVisible()
    assert not (settings_folder() / "drafts" / "founding.json").exists()


def test_numbers_are_shown_by_their_first_one(first_run: Opened):
    first_run.click("welcome.new")
    page = first_run.page
    first_run.named("welcome.prefix").insert("黄云")
    shown = [page._form._intake.text(), page._form._agreement.text()]
    assert shown == ["2026-0001", "（2026）黄云人调字第001号"]
    first = first_run.named("welcome.first_intake")
    first.selectAll()
    first.insert("164")
    assert page._form._intake.text() == "2026-0164"


def test_what_is_missing_is_said_at_its_field(first_run: Opened):
    first_run.click("welcome.new")
    first_run.named("welcome.intake_pattern").setText("{year}")
    first_run.click("welcome.make")
    assert first_run.window.backstage.register is None
    form = first_run.page._form
    assert form.editor.binding("committee").widget.problem() == "此项必填"
    assert "serial" in form.editor.binding("intake_pattern").widget.problem()
    assert first_run.focus() == "welcome.committee"


def test_a_folder_that_cannot_keep_a_register_is_refused_where_it_is_typed(
    first_run: Opened, tmp_path: Path
):
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "note.txt").write_text("x", encoding="utf-8")
    first_run.click("welcome.new")
    first_run.named("welcome.committee").insert("云南中路居委会")
    first_run.named("welcome.desk_name").insert("周慧敏")
    folder = first_run.named("welcome.folder")
    folder.setText(str(taken))
    first_run.click("welcome.make")
    first_run.settle()
    assert first_run.window.backstage.register is None
    assert "不是空的" in folder.problem()
    assert first_run.named("welcome.make").isEnabled()


def test_what_was_typed_is_there_again_after_the_program_was_killed(
    open_window: OpenWindow, first_run: Opened
):
    first_run.click("welcome.new")
    first_run.named("welcome.committee").insert("云南中路居委会")
    first_run.page.save()
    again = open_window()
    again.click("welcome.new")
    assert again.named("welcome.committee").text() == "云南中路居委会"


def test_a_register_is_opened_from_its_folder(
    first_run: Opened, register_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, register_folder)
    first_run.click("welcome.open")
    wait_until(lambda: first_run.window.backstage.register is not None)
    first_run.settle()
    kept = SettingsFile().current
    assert kept.recent == (str(register_folder),)
    with first_run.register.reading() as reading:
        assert kept.lately[str(register_folder)].name == office(reading).committee


def test_a_folder_without_a_register_is_refused_in_a_sentence(
    first_run: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path)
    first_run.click("welcome.open")
    first_run.settle()
    assert first_run.window.backstage.register is None
    banner = first_run.page._news.itemAt(0).widget()
    assert "没有登记簿" in banner.detail.text()


def test_a_backup_is_restored_into_a_new_folder_and_opened(
    first_run: Opened,
    register_folder: Path,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
):
    kept = backups.write_backup(register_folder, tmp_path / "kept.zip")
    choose(monkeypatch, kept.path, tmp_path / "back")
    first_run.click("welcome.restore")
    wait_until(lambda: first_run.window.backstage.register is not None)
    first_run.settle()
    assert first_run.register.folder == tmp_path / "back"


def test_a_damaged_register_offers_its_newest_backup(
    open_window: OpenWindow,
    register_folder: Path,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
):
    backups.daily(register_folder, clock().date(), clock())
    (register_folder / "register.sqlite3").write_bytes(b"no database at all" * 400)
    opened = open_window(str(register_folder))
    assert opened.window.backstage.register is None
    choose(monkeypatch, tmp_path / "back")
    opened.click("welcome.mend")
    wait_until(lambda: opened.window.backstage.register is not None)
    opened.settle()
    assert opened.register.folder == tmp_path / "back"


def test_the_practice_register_is_made_apart_and_is_marked(
    first_run: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from services import practice

    whole = practice.make
    monkeypatch.setattr(
        practice, "make", lambda place, **more: whole(place, **{**more, "cases": 4})
    )
    first_run.click("welcome.practice")
    wait_until(lambda: first_run.window.backstage.register is not None, 60_000)
    first_run.settle()
    assert first_run.register.folder == tmp_path / "data" / "laoniangjiu" / "practice"
    assert first_run.window.frame.header.practice.isVisible()


def test_stopping_the_making_leaves_nothing(first_run: Opened, tmp_path: Path):
    first_run.named("welcome.practice").click()
    first_run.click("welcome.stop")
    wait_until(lambda: not first_run.window.backstage.working, 60_000)
    assert first_run.window.backstage.register is None
    assert not (tmp_path / "data" / "laoniangjiu" / "practice").exists()
    assert first_run.named("welcome.new").isVisible()


def test_the_making_ends_when_the_page_has_gone(first_run: Opened):
    page = first_run.page
    delete(page)
    with pytest.raises(Cancelled):
        page._report(1, 300)


def test_size_language_and_colours_are_at_hand(first_run: Opened):
    first_run.click("welcome.size.130")
    assert theme().size is TextSize.LARGEST
    first_run.click("welcome.theme")
    assert theme().scheme is Scheme.DARK
    first_run.click("welcome.language")
    assert first_run.named("welcome.new").accessibleName() == "New register"
    first_run.click("welcome.language")
    assert first_run.named("welcome.new").accessibleName() == "新建登记簿"


@pytest.mark.parametrize("size", ["1366x768", "1093x614", "840x470"])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("percent", ["100", "115", "130"])
def test_nothing_is_cut_on_the_first_pages(
    open_window: OpenWindow, size: str, lang: str, percent: str
):
    opened = open_window("--text-size", percent, size=size, lang=lang)
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []
    opened.click("welcome.new")
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []


def test_a_register_that_is_open_can_be_gone_back_to(opened: Opened, register_folder: Path):
    opened.go("settings", "register")
    opened.click("settings.registers")
    assert opened.named("welcome.new").isVisible()
    assert not opened.window.frame.sidebar.isVisible()
    opened.click("welcome.return")
    assert opened.window.frame.sidebar.isVisible()
    assert opened.register.folder == register_folder


def test_another_register_takes_the_place_of_the_open_one(
    opened: Opened, register_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    registers.new_register(tmp_path / "other", _founding()).close()
    opened.go("settings", "register")
    choose(monkeypatch, tmp_path / "other")
    opened.click("settings.open_other")
    wait_until(lambda: opened.register.folder == tmp_path / "other")
    opened.settle()
    assert "江畔居委会" in opened.window.frame.status.register_words
    registers.open_register(register_folder).close()


def _founding():
    from services.commands.office import FoundRegister

    return FoundRegister(committee="江畔居委会", desk_name="马建平")
