"""The sentences on papers, worded by the office in the settings."""

from PySide6.QtCore import Qt

from gui.components import Combo, TextBox
from models.vocabulary.wordings import wordings as shipped
from services.queries.wordings import wordings
from tests.gui.windows import Opened, clipped, nameless


def line(opened: Opened, code: str):
    with opened.register.reading() as reading:
        return next(one for one in wordings(reading) if one.shipped.code == code)


def text_box(opened: Opened) -> TextBox:
    box = opened.named("settings.wording_text")
    assert isinstance(box, TextBox)
    return box


def choose(opened: Opened, code: str) -> None:
    combo = opened.named("settings.wording")
    assert isinstance(combo, Combo)
    opened.settle()
    combo.setFocus()
    codes = [one.code for one in shipped()]
    way = codes.index(code) - codes.index(str(combo.value()))
    for _ in range(abs(way)):
        opened.press(Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up)
    assert combo.value() == code
    opened.settle()


def type_anew(opened: Opened, text: str) -> None:
    box = text_box(opened)
    box.setFocus()
    box.selectAll()
    opened.write(text)
    opened.press(Qt.Key.Key_Tab)
    opened.settle()


def test_a_sentence_is_worded_anew_and_goes_back_to_the_shipped_one(opened: Opened):
    opened.go("settings", "wordings")
    choose(opened, "copies")
    before = text_box(opened).text()
    assert before.startswith("本协议一式{count}份")
    assert not opened.named("settings.wording_shipped").isEnabled()
    type_anew(opened, "本协议共{count}份。")
    assert line(opened, "copies").text == "本协议共{count}份。"
    assert opened.named("settings.wording_shipped").isEnabled()
    opened.named("settings.wording_shipped").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.settle()
    assert text_box(opened).text() == before
    assert not line(opened, "copies").is_own
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []


def test_an_unknown_blank_is_refused_with_a_sentence_and_stays_as_typed(opened: Opened):
    opened.go("settings", "wordings")
    choose(opened, "copies")
    type_anew(opened, "本协议共{many}份。")
    assert "{many}" in text_box(opened).problem()
    assert "{count}" in text_box(opened).problem()
    assert not line(opened, "copies").is_own
    choose(opened, "record_closing")
    assert text_box(opened).problem() == ""
    choose(opened, "copies")
    assert text_box(opened).text() == "本协议共{many}份。"


def test_the_toast_takes_a_wording_back(opened: Opened):
    opened.go("settings", "wordings")
    choose(opened, "record_closing")
    type_anew(opened, "记录无误。")
    assert line(opened, "record_closing").is_own
    opened.click("toast.undo")
    opened.settle()
    assert not line(opened, "record_closing").is_own
    assert text_box(opened).text() == line(opened, "record_closing").shipped.text
