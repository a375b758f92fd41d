"""The directory in a window of its own."""

import pytest

from gui.directory.page import DirectoryPage
from tests.gui.desk import Desk
from tests.gui.directory.lists import settle
from tests.gui.windows import wait_until


@pytest.fixture
def desk(qapp, register, tmp_path):
    made = Desk(register, tmp_path)
    yield made
    made.shut()


@pytest.fixture
def page_of(qtbot, desk):
    """Opens the page as the shell does, in a window of its own."""

    def open_it(argument=None):
        page = DirectoryPage(desk.context)
        desk.backstage.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1146, 688)
        page.show()
        page.activateWindow()
        wait_until(page.isActiveWindow)
        page.open(argument)
        settle(desk, page)
        return page

    return open_it
