"""The header of the window: where one is, the search, what the page offers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from tests import builders
from tests.gui.conftest import OpenWindow


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
