"""What a test does with the lists of the directory: wait for them, read them, search them."""

from PySide6.QtWidgets import QApplication

from tests.gui.desk import hit
from tests.gui.windows import wait_until


def settle(desk, page):
    """Everything asked for has come, and nothing waits for a pause in typing."""
    wait_until(lambda: not desk.backstage.working and not page.search.waiting())
    QApplication.sendPostedEvents()  # what came is laid out


def listed(page) -> list[str]:
    """The names in the list in view."""
    model = page.table.keyed()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(desk, page, text):
    page.activateWindow()  # a dialog may have closed over it
    wait_until(page.isActiveWindow)
    page.focus_search()
    hit(text)
    settle(desk, page)
