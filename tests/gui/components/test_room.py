"""What is shown has the room it needs, and stands where the eye looks for it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from gui.components import Button, CheckBox, FlowLayout
from gui.components.details import DetailPane
from gui.components.dialog import Dialog
from gui.theme import TextSize, ThemeChoice, theme


@pytest.fixture(autouse=True)
def plain(qapp) -> None:
    theme().apply(ThemeChoice.LIGHT, TextSize.STANDARD)


def test_a_dialog_is_as_large_as_its_content_wants(qtbot):
    dialog = Dialog("指派调解工作室", "指派")
    qtbot.addWidget(dialog)
    table = QWidget()
    table.setMinimumSize(700, 500)
    dialog.content.addWidget(table)
    dialog.show()
    assert dialog.width() >= 700
    # Qt would make it two thirds of the screen high at most, and the content scroll.
    assert dialog.height() > 500 + dialog.verb.height()
    assert dialog.height() > QGuiApplication.primaryScreen().availableSize().height() * 2 // 3


def test_what_is_low_stands_in_the_middle_of_its_row(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for height in (32, 20):
        part = QWidget()
        part.setFixedSize(40, height)
        flow.addWidget(part)
    flow.setGeometry(QRect(0, 0, 200, 32))
    low = flow.itemAt(1)
    assert low is not None
    assert low.geometry().y() == 6


def test_what_wants_room_before_it_begins_a_new_row_at_the_edge(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=6)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(80, 20)
        part.setProperty("lead", 8)
        flow.addWidget(part)
    flow.setGeometry(QRect(0, 0, 200, 60))
    places = [item.geometry().topLeft() for i in range(3) if (item := flow.itemAt(i))]
    assert [(at.x(), at.y()) for at in places] == [(0, 0), (94, 0), (0, 26)]
    assert flow.sizeHint().width() == 3 * 80 + 2 * 14


def test_the_facts_of_a_pane_share_one_edge(qtbot):
    pane = DetailPane(1, name="pane")
    qtbot.addWidget(pane)
    for label in ("小区", "铺位、门牌、楼层"):
        pane.parts[0].addLayout(pane.fact(label, "梧桐里"))
    labels = [one for one in pane.findChildren(QLabel) if one.text() != "梧桐里"]
    assert labels[0].minimumWidth() == labels[1].minimumWidth() >= labels[1].sizeHint().width()
    pane.clear()
    assert not [one for one in pane.findChildren(QLabel) if one.isVisible()]


def test_an_icon_stands_off_words_that_come_later(qtbot):
    button = Button(icon="plus")
    qtbot.addWidget(button)
    alone = button.iconSize().width()
    button.setText("新增届次")
    assert button.iconSize().width() > alone == button.iconSize().height()


def test_a_long_sentence_beside_a_mark_wraps_where_it_has_no_room(qtbot):
    said = "Neither the candidate nor a family member works for the property company of the estate"
    box = CheckBox(said)
    qtbot.addWidget(box)
    whole = box.sizeHint().width()
    assert box.minimumSizeHint().width() < whole
    assert box.heightForWidth(whole // 2) > box.heightForWidth(whole) == box.sizeHint().height()
    short = CheckBox("未成年")
    qtbot.addWidget(short)
    assert short.minimumSizeHint() == short.sizeHint()
