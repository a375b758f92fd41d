"""The header of the window: where one is, the search, what the page offers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

from tests import builders
from tests.gui.conftest import OpenWindow
from tests.gui.windows import clipped


def test_the_header_comes_to_rest(open_window: OpenWindow, stocked: Callable[..., Path]):
    """What it sets while it is laid out must not ask for the layout again."""
    opened = open_window(str(stocked(builders.case)))
    opened.go("cases")

    class Asked(QObject):
        times = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.times += event.type() is QEvent.Type.LayoutRequest
            return False

    asked = Asked()
    opened.window.frame.header.installEventFilter(asked)
    opened.named("cases.filter").setFocus()
    opened.write("停车")
    for _ in range(20):
        QCoreApplication.processEvents()
    assert asked.times == 0


def test_where_there_is_no_room_a_button_is_its_icon_and_its_tip_says_the_words(
    open_window: OpenWindow, stocked: Callable[..., Path]
):
    opened = open_window(
        str(stocked(builders.case)), "--text-size", "130", size="840x614", lang="en"
    )
    opened.go("topics")
    button = opened.named("topics.hot")
    assert (QAbstractButton.text(button), button.text()) == ("", "Hot spots")
    assert button.toolTip() == button.accessibleName() == "Hot spots"
    assert QAbstractButton.text(opened.named("topics.new_topic")) == "New topic"
    assert not clipped(opened.window.frame.header)
    opened.window.resize(1366, 768)
    opened.settle()
    assert QAbstractButton.text(button) == "Hot spots"
    assert not button.toolTip()
