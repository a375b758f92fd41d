"""Garbage is collected on the window's own thread, and only there."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from gui.sweeping import Sweeper
from tests import builders
from tests.gui.windows import wait_until


class Ring:
    """A cycle, as a page and its slot make one."""

    def __init__(self):
        self.me = self


def crowd():
    """Objects enough that a collection is due."""
    return [[] for _ in range(gc.get_threshold()[0] + 1)]


def test_a_thread_behind_the_window_collects_nothing_and_the_window_does(qtbot):
    window = QObject()
    sweeper = Sweeper(window)
    ring = weakref.ref(Ring())
    thread = threading.Thread(target=crowd)
    thread.start()
    thread.join()
    assert ring() is not None
    held = crowd()
    sweeper.timeout.emit()
    assert ring() is None
    assert held
    window.deleteLater()
    wait_until(gc.isenabled)


def test_nothing_is_swept_before_it_is_due(qtbot, monkeypatch):
    swept: list[int] = []
    monkeypatch.setattr(gc, "collect", swept.append)
    monkeypatch.setattr(gc, "get_count", lambda: (3, 99, 99))
    window = QObject()
    sweeper = Sweeper(window)
    sweeper.timeout.emit()
    assert swept == []
    monkeypatch.setattr(gc, "get_count", lambda: (1 << 30, 99, 0))
    sweeper.timeout.emit()
    assert swept == [1]
    window.deleteLater()
    wait_until(gc.isenabled)


def test_the_program_s_window_sweeps_for_itself(open_window, stocked):
    opened = open_window(str(stocked(builders.case)))
    assert opened.window.findChild(Sweeper) is not None
    assert not gc.isenabled()
