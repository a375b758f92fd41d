"""Evidence in the window: added, described, ordered, blackened, removed, by keys and events."""

import os
from functools import partial

import pytest
import sqlalchemy as sa
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.evidence.scanner import FOLDER_CHOICE, SINCE_CHOICE
from gui.evidence.viewer import HIDES_MS
from models.records.office import AccessRecord
from services import pictures
from services.commands.evidence import AddEvidence, BlackenEvidence, EvidenceDraft
from services.evidence import EvidenceStore
from services.queries import evidence as queries
from services.verification import verify
from tests import builders
from tests.builders import picture_bytes
from tests.gui.desk import dialog
from tests.gui.filled import filled
from tests.gui.windows import ALT, CONTROL, NONE, SHIFT, clipped, nameless, wait_until


def with_evidence(database):
    case = builders.mediating_case(database)
    builders.evidence(database, case)
    return case


def bare(database):
    return builders.mediating_case(database)


@pytest.fixture
def look(open_window, register_folder, clock):
    """Opens a window on the evidence of a case that ``fill`` made."""

    def open_on(fill, **how):
        place, case = filled(register_folder, clock, fill)
        opened = open_window(place, **how)
        opened.case = case
        active(opened)
        opened.go("case", {"id": case, "tab": "evidence"})
        if opened.page.tabs.parts["evidence"].list.isVisible():
            opened.named("evidence.list").setFocus()
        return opened

    return open_on


def active(opened):
    opened.window.activateWindow()
    assert QTest.qWaitForWindowActive(opened.window)


def tab(opened):
    return opened.page.tabs.parts["evidence"]


def items(opened):
    with opened.register.reading() as reading:
        return queries.of_case(reading, opened.case)


def titles(opened):
    return [one.title for one in items(opened)]


def photo(folder, name="车位.jpg", words="新", **how):
    file = folder / name
    file.write_bytes(picture_bytes(words, **how))
    return file


def mime_of(*files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def drop(opened, widget, mime):
    """What a desktop sends when something is dragged onto a widget and let go."""
    buttons, act = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(40, 40), act, mime, buttons, NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(40, 40), act, mime, buttons, NONE))
    opened.settle()
    return enter.isAccepted()


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
        kept = builders.store(database).take_bytes(b"\0\0\0 ftypM4A ", "电话.m4a")
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
        line = builders.evidence_lines(database, case)[0]
        builders.store(database).place(line.digest).unlink()
        return case

    opened = look(fill)
    assert "备份" in tab(opened).viewer._instead.accessibleName()


@pytest.mark.parametrize("size", ["1366x694", "1093x540"])
@pytest.mark.parametrize("lang", ["zh", "en"])
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
    assert target.read_bytes() == picture_bytes()
    assert names[0].endswith("2026-0001-1.jpg")
    assert [(one.action, one.document) for one in log(opened)] == [("export", "evidence:1")]


def log(opened):
    with opened.register.reading() as reading:
        return reading.connection.execute(sa.select(AccessRecord.__table__)).all()


# Blackened


def blackened(database):
    case = with_evidence(database)
    line = builders.evidence_lines(database, case)[0]
    store = builders.store(database)
    made = pictures.blackened(store.read(line.file), [pictures.Box(60, 110, 220, 370)])
    shown = store.take_bytes(made, line.file.name)
    database.run(BlackenEvidence(evidence_id=line.id, shown=shown))
    return case


def test_a_face_is_blacked_out_with_the_mouse(look):
    opened = look(with_evidence)
    opened.click("evidence.blacken")
    form = dialog("blacken")
    assert not form.verb.isEnabled()
    where, scale = form.canvas._place()
    begin = (where.topLeft() + QPointF(60, 110) / scale).toPoint()
    end = (where.topLeft() + QPointF(220, 370) / scale).toPoint()
    QTest.mousePress(form.canvas, Qt.MouseButton.LeftButton, NONE, begin)
    QTest.mouseMove(form.canvas, end)
    QTest.mouseRelease(form.canvas, Qt.MouseButton.LeftButton, NONE, end)
    assert len(form.canvas.boxes) == 1
    opened.settle()
    assert clipped(form) == []
    assert nameless(form) == []
    opened.press(Qt.Key.Key_Return, CONTROL)
    line = items(opened)[0]
    assert line.sealed
    store = EvidenceStore.of(opened.register.folder)
    picture = Image.open(store.place(line.file.digest))
    assert max(picture.crop((70, 120, 210, 360)).tobytes()) < 24
    assert picture.crop((450, 240, 451, 241)).tobytes()[2] > 150
    assert dict(picture.getexif()) == {}
    assert tab(opened).viewer.camera is None
    assert opened.named("evidence.original").isVisible()


def test_boxes_are_drawn_by_keys_too(look):
    opened = look(with_evidence)
    opened.named("evidence.blacken").setFocus()
    opened.press(Qt.Key.Key_Space)
    form = dialog("blacken")
    opened.press("n")
    first = form.canvas.boxes[0].topLeft()
    for _ in range(5):
        opened.press(Qt.Key.Key_Left)
    opened.press(Qt.Key.Key_Down, SHIFT)
    assert form.canvas.boxes[0].left() < first.x()
    assert form.canvas.boxes[0].height() > 480 / 5
    opened.press("n")
    opened.press(Qt.Key.Key_Space)
    opened.press(Qt.Key.Key_Delete)
    assert len(form.canvas.boxes) == 1
    opened.press(Qt.Key.Key_Return, CONTROL)
    assert items(opened)[0].sealed


def test_the_original_is_shown_for_a_reason_and_hides_again(look):
    opened = look(blackened)
    viewer = tab(opened).viewer
    left = partial(at, viewer, 1 / 5)
    assert left().red() < 40
    opened.named("evidence.original").setFocus()
    opened.press(Qt.Key.Key_Space)
    asks = dialog("original")
    opened.press(Qt.Key.Key_Return, CONTROL)
    assert "理由" in asks.notice.text()
    assert log(opened) == []
    asks.reason.setFocus()
    opened.write("法院调卷")
    opened.press(Qt.Key.Key_Return, CONTROL)
    assert left().red() > 150
    assert viewer.banner.isVisible()
    assert [(one.action, one.reason) for one in log(opened)] == [("view-original", "法院调卷")]
    assert viewer._hiding.interval() == HIDES_MS == 30_000
    assert viewer._hiding.isActive()
    assert clipped(opened.page) == []
    viewer._hiding.setInterval(0)  # the half minute is over
    wait_until(lambda: not viewer.banner.isVisible())
    opened.settle()
    assert left().red() < 40


@pytest.mark.parametrize("away", ["item", "tab", "page"])
def test_an_original_does_not_stay_open_behind_ones_back(look, away):
    opened = look(blackened)
    part, page = tab(opened), opened.page
    opened.click("evidence.original")
    asks = dialog("original")
    asks.reason.setText("核对")
    asks.accept()
    opened.settle()
    assert part.viewer.banner.isVisible()
    match away:
        case "item":
            active(opened)
            part.list.setFocus()
            opened.press(Qt.Key.Key_Down)
            opened.press(Qt.Key.Key_Up)
        case "tab":
            page.head.set_tab("overview")
        case "page":
            opened.go("today")
    opened.settle()
    assert part.viewer._original is None
    opened.go("case", {"id": opened.case, "tab": "evidence"})
    assert at(part.viewer, 1 / 5).red() < 40


def at(viewer, across):
    image = viewer.picture.image
    return image.pixelColor(round(image.width() * across), image.height() // 2)


# The scanner's folder


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
