"""A window left open over midnight: the day is turned when it changes, not at the next start."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.backstage import Backstage
from models.vocabulary.errors import WordedError

__all__ = ["DayTurn"]

_EVERY = 60_000


class DayTurn(QObject):
    """Looks at the clock once a minute, and when the window is come back to.

    ``turned`` comes when another day has begun and its clocks have been worked out. A computer
    that slept over midnight is found out at its first minute awake.
    """

    turned = Signal()

    def __init__(self, backstage: Backstage, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._backstage = backstage
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Turn the day if it is another one."""
        today = self._today()
        if today == self._day:
            return
        self._day = today
        register = self._backstage.register
        if register is None or not register.writable:
            self.turned.emit()
            return
        from services.commands.clocks import TurnDay

        self._backstage.run(TurnDay(), done=self._done, failed=self._failed)

    def _done(self, _changes: Any) -> None:
        self.turned.emit()

    def _failed(self, _error: WordedError) -> None:
        """What is shown counts days all the same; the next start works the clocks out."""
        self.turned.emit()
