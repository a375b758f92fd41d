"""Collecting garbage on the thread that owns the widgets.

Python collects wherever the count of new objects happens to run over. A widget that is part of a
cycle would then be destroyed in a thread behind the window, which Qt does not allow: it waits for
the window's thread, and the window for it. So while a window lives nothing is collected by itself;
a timer of the window's own thread looks every second whether a collection is due.
"""

import gc

from PySide6.QtCore import QObject, QTimer

__all__ = ["Sweeper"]

_EVERY_MS = 1000
_alive: set[int] = set()


class Sweeper(QTimer):
    """Collects for as long as its ``window`` lives, with the usual thresholds of generations."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window, interval=_EVERY_MS)
        self.timeout.connect(_sweep)
        mark = id(self)
        _alive.add(mark)
        gc.disable()
        window.destroyed.connect(lambda: _over(mark))
        self.start()


def _over(mark: int) -> None:
    _alive.discard(mark)
    if not _alive:
        gc.enable()


def _sweep() -> None:
    """Collect the oldest generation that is due; those younger go with it."""
    due = [
        generation
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > most
    ]
    if 0 in due:  # nothing new, nothing to look for
        gc.collect(max(due))
