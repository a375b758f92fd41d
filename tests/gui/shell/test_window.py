"""A clerk opens the program and finds her way about, by keyboard."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.components import Banner
from gui.screens import settle
from gui.settings import SettingsFile
from gui.shell.keys import SHELL_KEYS, worded
from gui.theme import Scheme, TextSize, theme
from models.vocabulary.terms import CaseState
from services import backups
from services import register as registers
from services.commands.intake import EditCase
from services.commands.parties import RemoveParty
from services.commands.proceeding import AdvanceCase
from services.queries import cases
from tests import builders
from tests.builders import Clock
from tests.gui.conftest import OpenWindow
from tests.gui.windows import ALT, CONTROL, SHIFT, Opened, compose, press, wait_until

START = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from gui.app import create
from gui.shell.window import MainWindow
heavy = ("sqlalchemy", "alembic", "reportlab", "openpyxl", "pypinyin")
start = MainWindow.start
def painted_then_start(window, location):
    print(window.was_painted, [name for name in heavy if name in sys.modules])
    start(window, location)
MainWindow.start = painted_then_start
app, window = create([sys.argv[1], "--lang", "zh"])
window.idle.connect(lambda: app.exit(0))
app.exec()
print(window.backstage.register is not None, "sqlalchemy" in sys.modules)
window.close()
"""

Stock = Callable[..., Path]


def test_the_shell_is_painted_before_anything_heavy_is_loaded(register_folder: Path):
    done = subprocess.run(
        [sys.executable, "-c", START, str(register_folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines() == ["True []", "True True"]


def test_the_register_named_is_open_and_its_office_is_told(opened: Opened):
    assert "梧桐里居委会" in opened.window.frame.status.register_words
    assert opened.named("nav.person").accessibleName() == "周慧敏"
    assert opened.window.windowTitle() == "老娘舅 · 社区治理办案台"


def test_a_backup_of_the_day_is_made_and_its_age_is_told(opened: Opened, register_folder: Path):
    assert [kept.at.date() for kept in backups.kept(register_folder)] == [builders.TODAY]
    assert "备份 今天 09:00" in opened.window.frame.status.register_words


def test_a_clock_before_the_journal_is_told_over_the_pages_until_it_is_closed(
    open_window: OpenWindow, stocked: Stock, clock: Clock
):
    folder = stocked(builders.case)
    clock.tick(days=-400)
    opened = open_window(str(folder))
    frame = opened.window.frame
    offered = Banner("另一件事")
    frame.show_banner(offered)
    close = opened.named("warning.close")
    assert "请核对本机的日期和时间" in close.parentWidget().accessibleName()
    opened.click("warning.close")
    assert not frame.findChildren(QWidget, "warning.close")
    assert offered.isVisible()
    opened.go("cases")


def test_the_register_opened_last_is_opened_again(open_window: OpenWindow, register_folder: Path):
    open_window(str(register_folder)).window.close()
    again = open_window()
    assert again.register.folder == register_folder
    assert SettingsFile().current.recent == (str(register_folder),)


def test_a_register_in_use_is_refused_with_the_reason(
    open_window: OpenWindow, register_folder: Path
):
    holder = registers.open_register(register_folder)
    refused = open_window(str(register_folder))
    assert refused.window.backstage.register is None
    assert refused.named("welcome.new").isVisible()
    sentences = [banner.detail.text() for banner in refused.page.findChildren(Banner)]
    assert any("正由另一个程序使用" in sentence for sentence in sentences)
    holder.close()


def test_digits_go_to_the_pages_and_back_and_forward_return(opened: Opened):
    opened.press("2", CONTROL)
    assert opened.window.frame.header.title.text() == "案件"
    opened.press(Qt.Key.Key_F7)  # of a page between two digits
    assert opened.window.frame.header.title.text() == "表决与选举"
    assert opened.window.page_keys() == {"F7": "表决与选举", "F8": "台账"}
    opened.press("2", CONTROL)
    opened.press("9", CONTROL)
    assert opened.window.frame.header.title.text() == "设置"
    opened.press(Qt.Key.Key_Left, ALT)
    assert opened.window.frame.header.title.text() == "案件"
    opened.press(Qt.Key.Key_Right, ALT)
    assert opened.window.frame.header.title.text() == "设置"


def test_what_was_begun_on_a_page_is_not_begun_again_on_coming_back(
    open_window: OpenWindow, stocked: Stock
):
    opened = open_window(str(stocked(builders.assigned_case)))
    page = opened.go("case", {"id": 1, "act": "meet"})
    page.side.close_pane()
    opened.go("settings")
    opened.press(Qt.Key.Key_Left, ALT)
    assert opened.page is page
    assert page.side.pane is None
    opened.press(Qt.Key.Key_F5)
    assert page.side.pane is None


def test_rows_under_an_entry_open_it_with_their_filter_and_show_counts(
    open_window: OpenWindow, stocked: Stock
):
    opened = open_window(str(stocked(builders.case, builders.accepted_case)))
    opened.press("2", CONTROL)
    opened.click("nav.cases.unassigned")
    row = opened.named("nav.cases.unassigned")
    assert row.isChecked()
    assert row.accessibleName() == "待指派 1"
    assert opened.named("nav.cases").accessibleName() == "案件 2"
    opened.press("9", CONTROL)
    assert not row.isVisible()


@pytest.mark.parametrize(
    ("size", "page", "rail"),
    [
        ("1440x900", "cases", False),
        ("1366x768", "cases", False),
        ("1366x768", "intake", True),
        ("1093x614", "cases", True),
        ("1093x614", "settings", True),
    ],
)
def test_the_sidebar_gives_way_to_the_page(
    open_window: OpenWindow, register_folder: Path, size: str, page: str, rail: bool
):
    opened = open_window(str(register_folder), size=size)
    opened.go(page)
    assert opened.window.frame.sidebar.rail is rail
    assert opened.window.frame.sidebar.width() == (56 if rail else 196)
    assert opened.window.frame.header.height() == (48 if size.endswith("614") else 54)


def test_ctrl_b_is_remembered_for_the_page(open_window: OpenWindow, register_folder: Path):
    first = open_window(str(register_folder))
    first.go("cases")
    first.press("b", CONTROL)
    assert first.window.frame.sidebar.rail
    first.go("settings")
    assert not first.window.frame.sidebar.rail
    first.window.close()
    again = open_window(str(register_folder))
    again.go("cases")
    assert again.window.frame.sidebar.rail


def test_ctrl_z_takes_back_the_last_command_and_ctrl_y_puts_it_again(
    open_window: OpenWindow, stocked: Stock
):
    opened = open_window(str(stocked(builders.case)))
    register = opened.register
    with register.reading() as reading:
        line = cases.page(reading)[0]
    register_run(
        opened, EditCase(case_id=line.id, version=line.version, values={"title": "改过的案由"})
    )
    assert title(opened) == "改过的案由"
    opened.press("z", CONTROL)
    assert title(opened) == line.title
    assert opened.window.frame.toast.text.startswith("已撤销：")
    opened.press("y", CONTROL)
    assert title(opened) == "改过的案由"
    assert opened.window.frame.toast.text.startswith("已重做：")
    accept = AdvanceCase(case_id=line.id, to=CaseState.ACCEPTED, draft={"consent": "all"})
    register_run(opened, accept)
    opened.press("z", CONTROL)
    said = f"已撤销：案件 {line.number} 受理：已登记 → 已受理"
    assert opened.window.frame.toast.text == said


def register_run(opened: Opened, command: object) -> None:
    opened.window.backstage.run(command)
    opened.settle()


def title(opened: Opened) -> str:
    with opened.register.reading() as reading:
        return cases.page(reading)[0].title


def test_ctrl_z_in_an_edited_field_is_text_undo(open_window: OpenWindow, stocked: Stock):
    opened = open_window(str(stocked(builders.case)))
    opened.press("k", CONTROL)
    opened.write("梧桐")
    opened.press("z", CONTROL)
    assert opened.window.frame.header.search.text() == ""
    assert opened.window.frame.toast.isHidden()
    with opened.register.reading() as reading:
        assert len(cases.page(reading)) == 1


def test_there_is_nothing_to_undo_in_a_new_register(opened: Opened):
    opened.press("z", CONTROL)
    assert opened.window.frame.toast.text == "没有可撤销的操作"
    opened.press("y", CONTROL)
    assert opened.window.frame.toast.text == "没有可重做的操作"


def test_the_search_finds_cases_people_and_commands(open_window: OpenWindow, stocked: Stock):
    opened = open_window(str(stocked(builders.case)))
    popup = opened.window.frame.answers.popup()
    opened.press("k", CONTROL)
    opened.write("李秀芳")
    assert any("2026-" in text for text in popup.shown())
    assert any(text.startswith("李秀芳") for text in popup.shown())
    opened.press(Qt.Key.Key_Return)
    assert opened.window.frame.sidebar.isVisible()
    assert opened.window.frame.header.search.text() == ""
    opened.press("k", CONTROL)
    opened.write(">遮")
    assert popup.shown() == ["遮屏 Ctrl+Shift+M"]
    opened.press(Qt.Key.Key_Return)
    assert opened.window.frame.privacy.isVisible()


def test_composing_text_already_finds_and_no_key_acts(open_window: OpenWindow, stocked: Stock):
    opened = open_window(str(stocked(builders.case)))
    box = opened.window.frame.header.search
    opened.press("k", CONTROL)
    compose(box, "wu'tong")
    settle(opened.window)
    assert opened.window.frame.answers.popup().isVisible()
    assert box.text() == ""
    before = opened.window.frame.header.title.text()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down):
        opened.press(key)
    opened.press("9", CONTROL)
    opened.press("b", CONTROL)
    assert opened.window.frame.header.title.text() == before
    assert not opened.window.frame.sidebar.rail
    compose(box, "")


def test_escape_closes_the_answers_then_clears_the_box(opened: Opened):
    opened.press("k", CONTROL)
    opened.write("没有")
    popup = opened.window.frame.answers.popup()
    assert popup.isVisible()
    opened.press(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert opened.window.frame.header.search.text() == "没有"
    opened.press(Qt.Key.Key_Escape)
    assert opened.window.frame.header.search.text() == ""


def test_f6_goes_round_the_panes(opened: Opened):
    opened.go("settings")
    seen = set()
    for _ in range(4):
        opened.press(Qt.Key.Key_F6)
        seen.add(opened.focus())
    assert "settings.search" in seen
    assert any(name.startswith("nav.") for name in seen)
    assert "globalSearch" in seen
    before = opened.focus()
    opened.press(Qt.Key.Key_F6)
    opened.press(Qt.Key.Key_F6, SHIFT)
    assert opened.focus() == before


def test_the_menu_bar_comes_with_alt_and_holds_every_command(opened: Opened):
    bar = opened.window.commands.bar
    assert not bar.isVisible()
    QTest.keyClick(opened.window, Qt.Key.Key_Alt)
    assert bar.isVisible()
    titles = [action.text() for action in bar.actions()]
    assert titles == ["文件(&F)", "编辑(&E)", "案件(&C)", "视图(&V)", "工具(&O)", "帮助(&H)"]
    told = {action.text() for menu in bar.findChildren(QMenu) for action in menu.actions()}
    assert told >= {worded(known.text) for known in SHELL_KEYS}
    QTest.keyClick(opened.window, Qt.Key.Key_F10)
    assert not bar.isVisible()


def test_the_text_size_changes_live_and_is_remembered(opened: Opened):
    heights = [opened.window.frame.status.height()]
    opened.press("=", CONTROL)
    assert theme().size is TextSize.LARGE
    opened.press("=", CONTROL)
    heights.append(opened.window.frame.status.height())
    assert theme().size is TextSize.LARGEST
    opened.press("-", CONTROL)
    opened.press("0", CONTROL)
    assert theme().size is TextSize.STANDARD
    assert heights == [26, 34]
    assert SettingsFile().current.text_size is TextSize.STANDARD


def test_light_and_dark_change_live(opened: Opened):
    opened.window.acts.switch_scheme()
    assert theme().scheme is Scheme.DARK
    opened.window.acts.switch_scheme()
    assert theme().scheme is Scheme.LIGHT


def test_the_language_changes_live_and_the_page_stays(opened: Opened):
    opened.go("settings", "look")
    opened.named("settings.language").setFocus()
    opened.press("3")
    assert opened.window.frame.header.title.text() == "Settings"
    assert opened.named("settings.look").accessibleName() == "Look and text size"
    assert opened.window.context.language.value == "en"
    opened.press("1", CONTROL)
    assert opened.window.frame.header.title.text() in {"Today", "Cases"}


def test_the_privacy_screen_covers_everything_and_gives_the_keyboard_back(opened: Opened):
    opened.go("settings")
    opened.press("f", CONTROL)
    opened.write("字号")
    opened.press("m", CONTROL | SHIFT)
    privacy = opened.window.frame.privacy
    assert privacy.geometry() == opened.window.frame.rect()
    assert opened.focus() == "privacy.show"
    opened.press(Qt.Key.Key_Tab)
    assert opened.focus() == "privacy.show"
    opened.press("m", CONTROL | SHIFT)
    assert not privacy.isVisible()
    assert opened.focus() == "settings.search"
    assert opened.named("settings.search").text() == "字号"


def test_nothing_acts_behind_the_privacy_screen(opened: Opened):
    opened.press("m", CONTROL | SHIFT)
    opened.press("9", CONTROL)
    opened.press("z", CONTROL)
    assert opened.window.frame.header.title.text() != "设置"
    assert opened.window.frame.toast.isHidden()


def test_the_key_sheet_shows_the_map_and_escape_closes_it(opened: Opened):
    seen: list[str] = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        seen.append(sheet.windowTitle())
        press(Qt.Key.Key_Escape, root=sheet)

    QTimer.singleShot(0, look)
    opened.press("/", CONTROL)
    assert seen == ["快捷键一览"]


def test_saving_is_told_with_its_time(open_window: OpenWindow, stocked: Stock):
    opened = open_window(str(stocked(builders.case)))
    with opened.register.reading() as reading:
        line = cases.page(reading)[0]
    opened.window.backstage.run(
        EditCase(case_id=line.id, version=line.version, values={"title": "改过的案由"})
    )
    assert opened.window.frame.status.saved_words == "正在保存…"
    opened.settle()
    assert opened.window.frame.status.saved_words == "已保存 09:00"


def test_a_refusal_nobody_caught_is_told_in_a_sentence(opened: Opened):
    opened.window.backstage.run(EditCase(case_id=999, values={"title": "无"}))
    opened.settle()
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert box is not None
    assert box.windowTitle() == "没有办成"
    press(Qt.Key.Key_Escape, root=box)
    opened.crashes.clear()


def test_closing_keeps_the_size_of_the_window(open_window: OpenWindow, register_folder: Path):
    opened = open_window(str(register_folder), size="1200x700")
    opened.window.close()
    assert SettingsFile().current.size == (1200, 700)


def test_what_was_being_typed_when_the_program_was_killed_is_offered_back(
    open_window: OpenWindow, register_folder: Path
):
    from gui.intake.places import drafts_folder, stem

    left = drafts_folder() / f"{stem(register_folder)}.json"
    left.parent.mkdir(parents=True)
    left.write_text('{"facts": "写到一半"}', encoding="utf-8")
    opened = open_window(str(register_folder))
    assert opened.named("banner.accept").isVisible()
    opened.click("banner.accept")
    assert opened.window.frame.header.title.text() == "新登记"


def test_what_was_refused_is_not_left_being_saved(opened: Opened):
    refused: list[Exception] = []
    opened.window.backstage.run(RemoveParty(party_id=404), failed=refused.append)
    assert opened.window.frame.status.saved_words == "正在保存…"
    opened.settle()
    assert refused
    assert opened.window.frame.status.saved_words == ""
