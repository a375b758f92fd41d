"""The lists by keys: walked, a row added, found, changed, removed, printed and written out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from models.vocabulary.lists import declared
from services.commands.lists import ChangeEntry
from services.queries import directory
from tests import builders_evidence, builders_lists
from tests.builders_lists import read_all
from tests.gui.desk import accept, dialog, hit, named, type_into
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


def ids(page):
    return list(page.table.keyed().ids())


def shown(page, row, key):
    model = page.table.keyed()
    column = next(one for one in model.columns if one.key == key)
    return column.text(model.row_at(row))


@pytest.fixture
def kept(stocked, open_window):
    opened = open_window(str(stocked(builders_lists.practice)))
    opened.go("lists")
    return opened


def test_every_list_is_walked_to_and_shows_its_rows(kept):
    page = kept.page
    for listed in declared():
        page.open({"list": listed.code})
        kept.settle()
        assert page.title() == listed.zh
        assert len(ids(page)) == len(read_all(kept.register, listed.code))
        assert clipped(page) == [], listed.code
        assert nameless(page) == [], listed.code
    page.open({"list": "terms"})
    page.navigation.focus_current()
    hit("Down")
    kept.settle()
    assert page.listed.code == "members"
    kept.click("lists.group.station")
    assert page.listed.code == "station-needs"
    assert focus_name() == "lists.group.station"


def test_a_row_is_added_with_a_new_body_and_a_new_person_found_and_taken_back(opened):
    page = opened.go("lists", {"list": "party-groups"})
    assert named(page, "lists.add_first").isVisible()
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("lists.party-groups")
    assert focus_name() == "lists.party-groups.name"
    accept(opened, form)
    assert form.editor.binding("name").widget.problem()
    type_into(opened, form, "name", "润和公寓党的工作小组", chinese=True)
    type_into(opened, form, "body_id", "润和公寓业委会", chinese=True)
    type_into(opened, form, "person_id", "倪小梅 15400000009", chinese=True)
    type_into(opened, form, "until_on", "2020-01-01")
    accept(opened, form)
    assert "早于" in form.editor.binding("until_on").widget.problem()
    form.editor.binding("until_on").widget.clear()
    accept(opened, form)
    assert [
        one.title(opened.window.context.language)
        for one in read_all(opened.register, "party-groups")
    ] == ["润和公寓党的工作小组"]
    with opened.register.reading() as reading:
        (person,) = directory.people(reading, "倪小梅")
    assert person.phone == "15400000009"
    assert page.table.current_id() == ids(page)[0]
    said = [one.text() for one in page.detail.findChildren(type(page.count))]
    assert "倪小梅 154****0009" in said
    opened.click("lists.reveal.person")
    said = [one.text() for one in page.detail.findChildren(type(page.count))]
    assert "倪小梅 15400000009" in said
    page.focus_search()
    hit("nxm")
    opened.settle()
    assert len(ids(page)) == 1
    hit("z")
    opened.settle()
    assert not page.table.isVisible()
    page.search.clear()
    opened.settle()
    page.table.setFocus()
    opened.press("z", CONTROL)
    opened.settle()
    assert read_all(opened.register, "party-groups") == ()


def test_a_row_is_changed_by_enter_and_removed_by_delete(kept):
    page = kept.page
    page.open({"list": "place-problems"})
    kept.settle()
    page.table.setFocus()
    hit("Return")
    kept.settle()
    form = dialog("lists.place-problems")
    type_into(kept, form, "done_on", "11-25")
    accept(kept, form)
    assert "还缺结果" in form.editor.binding("result").widget.problem()
    type_into(kept, form, "result", "当天疏通。", chinese=True)
    accept(kept, form)
    assert len(ids(page)) == 1  # what is settled has left the list
    kept.click("lists.over")
    assert len(ids(page)) == 3
    page.table.setFocus()
    hit("Delete")
    kept.settle()
    assert len(ids(page)) == 2
    kept.press("z", CONTROL)
    kept.settle()
    assert len(ids(page)) == 3


def test_a_list_with_nothing_open_says_so_and_shows_what_is_done_with(kept):
    page = kept.page
    page.open({"list": "place-problems"})
    kept.settle()
    for one in read_all(kept.register, "place-problems"):
        values = {"done_on": "2026-11-25", "result": "已办"}
        kept.register.run(ChangeEntry(listed="place-problems", entry_id=one.id, values=values))
    page.load()
    kept.settle()
    assert not page.table.isVisible()
    assert "已办结 100%（3/3）" in page.figures.text()
    kept.click("lists.show_finished")
    assert len(ids(page)) == 3


def test_a_booking_is_added_from_its_service_and_a_full_day_is_refused(kept):
    page = kept.page
    page.open({"list": "station-services"})
    kept.settle()
    assert shown(page, 0, "booked") == "18"
    kept.click("lists.add.service-bookings")
    form = dialog("lists.service-bookings")
    assert form.editor.values()["service_id"] == page.table.current_id()
    type_into(kept, form, "who", "益心餐饮", chinese=True)
    form.editor.binding("people").widget.setText("25")
    accept(kept, form)
    assert "每天 24 人" in form.editor.binding("people").widget.problem()
    form.editor.binding("people").widget.setText("2")
    accept(kept, form)
    assert page.listed.code == "station-services"
    assert shown(page, 0, "booked") == "20"


def test_numbers_are_masked_until_the_eye_is_pressed_and_doubts_are_told(kept):
    page = kept.page
    page.open({"list": "shops"})
    kept.settle()
    page.table.select_id(next(key for key, one in page.rows.held.items() if one.values["phone"]))
    kept.settle()
    said = [one.text() for one in page.detail.findChildren(type(page.count))]
    assert "154****1813" in said or "154****1811" in said
    kept.click("lists.reveal.phone")
    said = [one.text() for one in page.detail.findChildren(type(page.count))]
    assert {"15400001811", "15400001813"} & set(said)
    page.open({"list": "members"})
    kept.settle()
    assert not any("电话" in one.text() for one in page.detail.findChildren(type(page.count)))
    page.open({"list": "contact-duties"})
    kept.settle()
    assert "还没有联系商户" in shown(page, 0, "doubts")


def test_a_list_and_a_row_lead_to_their_papers(kept):
    kept.page.open({"list": "party-advice"})
    kept.settle()
    hit("P", CONTROL)
    kept.settle()
    paper = kept.page
    assert paper.paper_name() == "工作小组工作记录"
    assert paper.version.value() == "meeting"
    assert paper.view.isVisible()
    kept.go("lists")
    kept.click("lists.print_record")
    assert kept.page.paper_name() == "工作记录"
    page = kept.go("lists")
    next(one for one in page.menu_actions() if one.key == "help").act()
    kept.settle()
    assert kept.page.paper_name() == "日常服务事项统计表"


def test_a_list_is_written_out_as_it_is_in_view(kept, tmp_path, monkeypatch):
    file = tmp_path / "商户.csv"
    dialogs = kept.window.dialogs
    monkeypatch.setattr(dialogs, "confirm", lambda *_told: True)
    monkeypatch.setattr(dialogs, "choose_target", lambda *_told: str(file))
    kept.page.open({"list": "shops"})
    kept.settle()
    kept.click("lists.export")
    wait_until(lambda: Path(file).exists() and not kept.window.backstage.working)
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("店名,铺位、门牌,业态")
    assert len(lines) == 4


def test_the_search_of_everything_leads_to_the_row(kept):
    kept.go("today")
    kept.press("k", CONTROL)
    kept.write("隔油池")
    kept.press(Qt.Key.Key_Down)
    kept.press(Qt.Key.Key_Return)
    kept.settle()
    assert kept.page.listed.code == "contact-visits"
    assert "隔油池" in shown(kept.page, kept.page.table.currentIndex().row(), "what")


def test_files_are_added_dropped_looked_at_copied_out_and_taken_off(kept, tmp_path, monkeypatch):
    page = kept.page
    page.open({"list": "library"})
    kept.settle()
    paper, photo, out = tmp_path / "做法.pdf", tmp_path / "投放点.jpg", tmp_path / "副本.jpg"
    stored = builders_evidence.scan(kept.register).file
    paper.write_bytes(builders_evidence.store(kept.register).read(stored))
    photo.write_bytes(builders_evidence.picture_bytes("投放点", camera=False))
    dialogs = kept.window.dialogs
    monkeypatch.setattr(dialogs, "choose_files", lambda *_: [str(paper)])
    monkeypatch.setattr(dialogs, "choose_target", lambda *_: str(out))
    key = page.table.current_id()

    def files():
        return [one.name for one in builders_lists.read(kept.register, "library", key).files]

    kept.click("lists.files.add")
    assert files() == ["做法.pdf"]
    drop(page, photo)
    kept.settle()
    assert files() == ["做法.pdf", "投放点.jpg"]
    assert shown(page, ids(page).index(key), "files") == "2"
    assert clipped(page) == []
    assert nameless(page) == []
    kept.click("lists.files.open.0")
    seen = dialog("attached")
    wait_until(lambda: seen.pages is not None and seen.pages.count == 1)
    hit("Escape")
    kept.click("lists.files.open.1")
    looked = dialog("attached")
    wait_until(lambda: not looked.picture.image.isNull())
    looked.verb.click()
    wait_until(out.exists)
    kept.settle()
    assert out.read_bytes() == photo.read_bytes()
    kept.window.activateWindow()
    wait_until(kept.window.isActiveWindow)
    kept.click("lists.files.remove.0")
    assert files() == ["投放点.jpg"]
    assert focus_name() == "lists.files.add"
    kept.press("z", CONTROL)
    kept.settle()
    assert files() == ["做法.pdf", "投放点.jpg"]
    page.open({"list": "rota"})
    kept.settle()
    assert not page.detail.files.isVisible()
    drop(page, photo)
    kept.settle()
    assert not page.detail.files.isVisible()


def test_a_file_that_cannot_be_taken_is_told_and_one_without_a_picture_says_so(
    kept, tmp_path, monkeypatch
):
    page = kept.page
    page.open({"list": "library"})
    kept.settle()
    notes, odd = tmp_path / "说明.txt", tmp_path / "说明.xyz"
    for file in (notes, odd):
        file.write_text("定时投放", encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(kept.window.dialogs, "failure", lambda error: told.append(error.code))
    drop(page, odd, notes)
    kept.settle()
    assert told == ["evidence.unknown-sort"]
    key = page.table.current_id()
    kept_with = builders_lists.read(kept.register, "library", key).files
    assert [one.name for one in kept_with] == ["说明.txt"]
    kept.click("lists.files.open.0")
    assert "这种文件不能预览" in {one.text() for one in dialog("attached").findChildren(QLabel)}
    hit("Escape")


def drop(page, *files):
    """Let files fall on the page."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        event = (QDragEnterEvent if kind is QEvent.Type.DragEnter else QDropEvent)(
            QPoint(400, 200),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(page, event)
