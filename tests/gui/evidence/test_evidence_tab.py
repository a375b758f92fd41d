"""Evidence in the window: added, described, ordered, blackened, removed, by keys and events."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from services.commands.evidence import AddEvidence, EvidenceDraft
from services.evidence import EvidenceStore
from services.verification import verify
from tests import builders, builders_evidence
from tests.builders_evidence import picture_bytes
from tests.gui.desk import dialog
from tests.gui.evidence.on_the_tab import (
    active,
    bare,
    blackened,
    drop,
    items,
    log,
    mime_of,
    photo,
    tab,
    titles,
    with_evidence,
)
from tests.gui.windows import ALT, CONTROL, SHIFT, clipped, nameless

# Taking in


def test_files_are_added_by_keys_and_the_toast_takes_them_back(look, tmp_path, monkeypatch):
    opened = look(bare)
    assert opened.named("evidence.first").isVisible()
    files = [str(photo(tmp_path, "一.jpg", "一")), str(photo(tmp_path, "二.jpg", "二"))]
    monkeypatch.setattr(opened.window.dialogs, "choose_files", lambda *_: files)
    opened.named("evidence.first").setFocus()
    opened.press(Qt.Key.Key_Space)
    assert titles(opened) == ["一", "二"]
    assert tab(opened).list.current().position == 1
    assert opened.focus() == "evidence.list"
    assert opened.page.head.tabs.tabText(4) == "证据  2"
    opened.click("toast.undo")
    assert titles(opened) == []
    assert opened.named("evidence.first").isVisible()


def test_insert_adds_more_and_the_first_new_one_is_in_view(look, tmp_path, monkeypatch):
    opened = look(with_evidence)
    files = [str(photo(tmp_path))]
    monkeypatch.setattr(opened.window.dialogs, "choose_files", lambda *_: files)
    opened.press(Qt.Key.Key_Insert)
    assert titles(opened) == ["车位", "收据", "车位"]
    assert tab(opened).list.current().position == 3


def test_what_is_dropped_on_the_tab_is_taken_in_and_what_cannot_be_is_named(look, tmp_path):
    opened = look(with_evidence)
    empty, folder, twice = tmp_path / "空.jpg", tmp_path / "夹", photo(tmp_path, "重.jpg", "车位")
    empty.touch()
    folder.mkdir()
    good = photo(tmp_path, "好.jpg", "好")
    assert drop(opened, tab(opened), mime_of(good, empty, folder, twice))
    assert titles(opened) == ["车位", "收据", "好"]
    told = tab(opened).notice.detail.text().splitlines()
    assert len(told) == 3
    assert "空.jpg" in told[0]
    assert "夹" in told[1]
    assert "第 1 项" in told[2]
    opened.click("evidence.notice.close")
    assert not tab(opened).notice.isVisible()


def test_a_file_may_be_dropped_anywhere_on_the_case(look, tmp_path):
    opened = look(bare)
    opened.page.head.set_tab("overview")
    opened.settle()
    assert drop(opened, opened.page, mime_of(photo(tmp_path)))
    assert titles(opened) == ["车位"]
    assert tab(opened).isVisible()


def test_words_dragged_over_are_none_of_its_business(look):
    opened = look(bare)
    mime = QMimeData()
    mime.setText("车位")
    assert not drop(opened, tab(opened), mime)
    assert not drop(opened, opened.page, mime)
    assert titles(opened) == []


def test_a_picture_is_pasted_from_the_clipboard(look):
    opened = look(with_evidence)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    QApplication.clipboard().setImage(image)
    opened.press(Qt.Key.Key_V, CONTROL)
    line = items(opened)[2]
    assert line.title.startswith("粘贴图片 1125-")
    assert (line.file.media, line.kind) == ("image/png", "photo")
    store = EvidenceStore.of(opened.register.folder)
    assert QImage.fromData(store.read(line.file)).pixelColor(5, 5) == QColor(10, 200, 30)


def test_a_picture_may_be_pasted_while_another_tab_is_in_view(look):
    opened = look(bare)
    opened.page.head.set_tab("course")
    opened.settle()
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    QApplication.clipboard().setImage(image)
    opened.page.tabs.course.card.timeline.setFocus()
    opened.press(Qt.Key.Key_V, CONTROL)
    assert len(items(opened)) == 1
    assert tab(opened).isVisible()


def test_pasting_nothing_says_so(look):
    opened = look(with_evidence)
    QApplication.clipboard().clear()
    opened.press(Qt.Key.Key_V, CONTROL)
    assert "剪贴板" in tab(opened).notice.detail.text()


# Looked at


def test_a_photo_and_a_scan_are_seen_and_a_recording_says_why_not(look):
    def fill(database):
        case = with_evidence(database)
        kept = builders_evidence.store(database).take_bytes(b"\0\0\0 ftypM4A ", "电话.m4a")
        draft = EvidenceDraft(file=kept)
        database.run(AddEvidence(case_id=case, items=(draft,)))
        return case

    opened = look(fill)
    viewer = tab(opened).viewer
    assert not viewer.picture.image.isNull()
    assert viewer.picture.accessibleName() == "车位"
    red = viewer.picture.image.pixelColor(
        viewer.picture.image.width() // 5, viewer.picture.image.height() // 2
    )
    assert red.red() > 150 > red.blue()
    opened.press(Qt.Key.Key_Down)
    assert viewer.pages.isVisible()
    assert viewer.pages.count == 1
    opened.press(Qt.Key.Key_Down)
    assert "不能预览" in viewer._instead.accessibleName()
    pictures = tab(opened)._pictures
    assert len(pictures) == 3
    assert [pictures[one.file.digest].isNull() for one in items(opened)] == [False, False, True]


def test_a_file_that_is_gone_says_so_where_it_would_be_seen(look):
    def fill(database):
        case = with_evidence(database)
        line = builders_evidence.evidence_lines(database, case)[0]
        builders_evidence.store(database).place(line.digest).unlink()
        return case

    opened = look(fill)
    assert "备份" in tab(opened).viewer._instead.accessibleName()


@pytest.mark.parametrize(("size", "lang"), [("1366x694", "zh"), ("1093x540", "en")])
def test_nothing_is_cut_off_and_everything_has_a_name(look, size, lang):
    opened = look(blackened, size=size, lang=lang)
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []


# Described, ordered, removed


def test_particulars_are_written_by_keys_with_the_cameras_time_offered(look):
    opened = look(with_evidence)
    opened.press(Qt.Key.Key_F2)
    form = dialog("particulars")
    assert opened.focus() == "particulars.title"
    assert clipped(form) == []
    assert nameless(form) == []
    form.editor.binding("title").widget.selectAll()
    opened.write("东侧3号车位")
    opened.press(Qt.Key.Key_Tab)
    form.editor.focus_field("proves")
    opened.write("车位被占")
    form.editor.focus_field("provider")
    opened.write("李秀芳")
    assert form.editor.values()["taken_at"] is None  # offered, not put in
    form.camera.setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.press(Qt.Key.Key_Return, CONTROL)
    line = items(opened)[0]
    assert (line.title, line.proves, line.provider) == ("东侧3号车位", "车位被占", "李秀芳")
    assert line.party_id is not None
    assert line.taken_at == builders.at(builders.TODAY.replace(day=20), 18, 3)
    assert tab(opened).viewer.title.text() == "1. 东侧3号车位"
    assert "31" not in tab(opened).viewer.line.text()  # the camera's place is nowhere


def test_a_value_that_cannot_be_is_refused_at_its_field(look):
    opened = look(with_evidence)
    opened.press(Qt.Key.Key_F2)
    form = dialog("particulars")
    form.editor.focus_field("pages")
    opened.write("三")
    opened.press(Qt.Key.Key_Return, CONTROL)
    assert "整数" in form.editor.binding("pages").widget.problem()
    form.editor.saved()
    form.reject()
    opened.settle()


def test_items_move_by_keys_and_stay_in_hand(look):
    opened = look(with_evidence)
    opened.press(Qt.Key.Key_Down, ALT)
    assert titles(opened) == ["收据", "车位"]
    assert tab(opened).list.current().title == "车位"
    assert not tab(opened).acts.down.isEnabled()
    opened.press(Qt.Key.Key_Up, ALT)
    assert titles(opened) == ["车位", "收据"]


def test_delete_removes_what_is_selected_and_ctrl_z_brings_it_back(look):
    opened = look(with_evidence)
    opened.press(Qt.Key.Key_Down, SHIFT)
    opened.press(Qt.Key.Key_Delete)
    assert titles(opened) == []
    active(opened)
    opened.press(Qt.Key.Key_Z, CONTROL)
    assert titles(opened) == ["车位", "收据"]
    assert verify(opened.register) == ()


def test_a_copy_is_saved_and_stands_on_the_access_log(look, tmp_path, monkeypatch):
    opened = look(with_evidence)
    target = tmp_path / "副本.jpg"
    names = []

    def choose(_title, _pattern, start):
        names.append(start)
        return str(target)

    monkeypatch.setattr(opened.window.dialogs, "choose_target", choose)
    opened.click("evidence.copy")
    with Image.open(target) as copy, Image.open(io.BytesIO(picture_bytes())) as original:
        assert copy.tobytes() == original.tobytes()
        assert not copy.getexif(), "neither position nor camera go out"
    assert names[0].endswith("2026-0001-1.jpg")
    assert [(one.action, one.document) for one in log(opened)] == [("export", "evidence:1")]
