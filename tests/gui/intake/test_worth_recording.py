"""While the facts are typed the page says what is worth writing down of such a matter."""

import pytest
from PySide6.QtCore import Qt

from tests import builders
from tests.gui.windows import ALT, CONTROL
from tests.gui.windows import Opened as Window


@pytest.fixture
def counter(open_window, stocked) -> Window:
    """The intake page of a fresh register."""
    opened: Window = open_window(str(stocked(builders.case)))
    opened.press(Qt.Key.Key_N, CONTROL)
    return opened


def test_it_follows_the_likeliest_type_and_then_the_chosen_one(counter):
    card = counter.page.record_card
    assert not card.isVisible()
    counter.press(Qt.Key.Key_3, ALT)
    counter.named("intake.facts").setFocus()
    counter.write("楼上半夜扔烟头，属于高空抛物。")
    counter.page._alike._later.timeout.emit()
    assert card.isVisible()
    assert "报警回执号" in card._line.text()
    counter.press(Qt.Key.Key_Tab)
    counter.named("intake.topic").setFocus()
    counter.press("3")
    counter.page._alike._later.timeout.emit()
    assert "养犬证和犬牌号" in card._line.text()
    counter.press("6")
    counter.page._alike._later.timeout.emit()
    assert not card.isVisible()
