"""Which days are off and which are worked, as the office that is open counts them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.vocabulary.working_days import Calendar, china

__all__ = ["OfficeDays", "office_days"]

Source = Callable[[Callable[[Calendar], object]], object]
"""Asks for the calendar of the office and gives it to the callable, at once or later."""


class OfficeDays(QObject):
    """The calendar that date fields mark: the office's once it is known, else the shipped one.

    It is asked for when a calendar is opened, never before: a window starts without it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._calendar: Calendar | None = None
        self._source: Source | None = None

    def follow(self, source: Source) -> None:
        """Ask ``source`` from now on."""
        self._source = source
        self._calendar = None

    def leave(self, source: Source) -> None:
        """``source`` answers no longer; another that is followed by now stays."""
        if self._source is source:
            self._source = None
            self._calendar = None

    def ask(self) -> None:
        """Fetch the calendar anew; ``changed`` when it has come."""
        if self._source is not None:
            self._source(self._adopt)

    def _adopt(self, calendar: Calendar) -> None:
        if calendar != self._calendar:
            self._calendar = calendar
            self.changed.emit()

    def calendar(self) -> Calendar:
        """The calendar as far as it is known."""
        return self._calendar or china()


office_days = OfficeDays()
