"""The library of clauses in the settings: worded anew, added to, checked."""

from PySide6.QtCore import Qt

from gui.components import Combo, TextBox
from services.queries.clauses import clauses
from tests.gui.windows import Opened, clipped, nameless


def lines(opened: Opened):
    with opened.register.reading() as reading:
        return {one.shipped.code: one for one in clauses(reading)}


def type_anew(opened: Opened, text: str) -> TextBox:
    box = opened.named("settings.clause_text")
    assert isinstance(box, TextBox)
    box.setFocus()
    box.selectAll()
    opened.write(text)
    opened.press(Qt.Key.Key_Tab)
    opened.settle()
    return box


def test_a_clause_is_worded_anew_and_one_is_added_by_keys(opened: Opened):
    opened.go("settings", "clauses")
    opened.settle()
    combo = opened.named("settings.clause")
    assert isinstance(combo, Combo)
    assert combo.value() == "clause-pay"
    box = type_anew(opened, "{who}向{whom}支付补偿。")
    assert "{amount}" in box.problem()
    assert not lines(opened)["clause-pay"].is_own
    type_anew(opened, "{who}于{day}前向{whom}支付{what}{amount}。")
    assert lines(opened)["clause-pay"].text == "{who}于{day}前向{whom}支付{what}{amount}。"
    combo.setFocus()
    opened.press(Qt.Key.Key_End)
    opened.settle()
    assert (combo.value(), box.text()) == ("", "")
    type_anew(opened, "垃圾分类：{who}承诺按时投放{what}。")
    assert lines(opened)["own-clause-1"].text == "垃圾分类：{who}承诺按时投放{what}。"
    assert combo.value() == "own-clause-1"
    assert clipped(opened.page) == []
    assert nameless(opened.page) == []
