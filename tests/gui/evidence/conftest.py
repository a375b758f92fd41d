"""A window on the evidence of a case."""

import pytest

from tests.gui.evidence.on_the_tab import active
from tests.gui.filled import filled


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
