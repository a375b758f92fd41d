"""What must not be seen of a picture is blacked out; the original is shown for a reason."""

from functools import partial

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from gui.evidence.viewer import HIDES_MS
from services.evidence import EvidenceStore
from tests.gui.desk import dialog
from tests.gui.evidence.on_the_tab import active, blackened, items, log, tab, with_evidence
from tests.gui.windows import CONTROL, NONE, SHIFT, clipped, nameless, wait_until


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
