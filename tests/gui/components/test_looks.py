"""Nothing on the component sheets is cut, nameless or too small, in any look."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.theme import TextSize, ThemeChoice, theme
from tests.gui import sheet
from tests.gui.windows import clipped, nameless

LOOKS = [(choice, size) for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK) for size in TextSize]


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0].value}-{look[1].value}")
def look(request: pytest.FixtureRequest) -> float:
    choice, size = request.param
    theme().apply(choice, size)
    return int(size.value) / 100


def shown(widget: QWidget, qtbot) -> QWidget:
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    widget.show()
    assert QTest.qWaitForWindowExposed(widget)
    return widget


def test_the_small_parts_have_room(look: float, qtbot):
    made = shown(sheet.sheet(), qtbot)
    assert clipped(made) == []
    assert nameless(made) == []


def test_the_panels_have_room(look: float, qtbot):
    made = sheet.panels()
    made.resize(round(1000 * look), round(720 * look))
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    assert clipped(made) == []
    assert nameless(made) == []


def test_the_sheet_is_drawn_in_both_schemes(qtbot):
    made = shown(sheet.sheet(), qtbot)
    light = made.grab().toImage()
    theme().apply(ThemeChoice.DARK, TextSize.STANDARD)
    dark = made.grab().toImage()
    corner = (3, 3)
    assert light.pixelColor(*corner).lightness() > 200
    assert dark.pixelColor(*corner).lightness() < 60
