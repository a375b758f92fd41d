"""参考: before the parties sit down the mediator looks up what the law says of the matter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from gui.cases.topic_reference import TopicReference
from models.vocabulary.topic_law import TopicLaw, topic_law
from resources import Language
from tests import builders
from tests.gui.windows import clipped, nameless


def law(topic: str) -> TopicLaw:
    found = topic_law(topic)
    assert found is not None
    return found


def said(dialog: TopicReference) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_summary_leads_to_the_law_and_the_keyboard_comes_back(open_window, stocked):
    made: dict[str, int] = {}

    def fill(database):
        made["case"] = builders.case(database, topic="parking")
        made["other"] = builders.case(database, topic="noise")

    opened = open_window(str(stocked(fill)))
    opened.go("case", made["other"])
    assert not opened.window.findChildren(QLabel, "case.summary.reference")
    opened.go("case", made["case"])
    link = opened.named("case.summary.reference")
    assert link.text() == "民法典 第275条、第276条 等"
    link.setFocus()
    opened.press(Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TopicReference)
    assert "占用业主共有道路、场地停车的车位属于业主共有" in said(dialog)
    opened.press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("topic", ["falling-objects", "pets"])
def test_what_was_not_checked_and_whose_text_was_read_is_said(qtbot, topic, language):
    dialog = TopicReference(law(topic), language)
    qtbot.addWidget(dialog)
    dialog.show()
    assert clipped(dialog) == []
    assert nameless(dialog) == []
    assert ("not checked" in said(dialog)) or ("未核对" in said(dialog))
    assert ("2011" in said(dialog)) is (topic == "pets")
