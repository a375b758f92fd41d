"""The field of a day: typed as a person says it, or picked in a calendar."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.components.calendar import DayCalendar
from gui.components.inputs import Field
from gui.theme import Token, icon, theme

__all__ = ["DateField"]


class DateField(Field):
    """A day, typed as a person says it; ``parse`` understands it, ``write`` shows it again.

    A moment too, when ``parse`` gives a datetime; the calendar then keeps the hour.
    ``parse`` returns None for what it does not understand. Alt+↓ opens a calendar. ``day()`` is
    None while the text is empty or not understood.
    """

    day_changed = Signal(object)

    def __init__(
        self,
        *,
        parse: Callable[[str], date | None],
        write: Callable[[date], str] = date.isoformat,
        name: str = "",
        spoken: str = "",
        hint: str = "",
        width: int = 140,
    ) -> None:
        super().__init__(name=name, spoken=spoken, hint=hint, width=width)
        self._parse = parse
        self._write = write
        self._day: date | None = None
        self._calendar: DayCalendar | None = None
        opener = self.addAction(
            icon("calendar", 16, Token.TERTIARY), QLineEdit.ActionPosition.TrailingPosition
        )
        opener.setToolTip(self.tr("Calendar (Alt+Down)"))
        opener.triggered.connect(self.open_calendar)
        self._opener = opener
        self.left.connect(self._settle)
        self.next_wanted.connect(self._settle)
        theme().changed.connect(self._repaint_icon)

    def _repaint_icon(self) -> None:
        self._opener.setIcon(QIcon(icon("calendar", 16, Token.TERTIARY)))

    def day(self) -> date | None:
        """The day typed, None when empty or not understood."""
        return self._parse(self.text().strip()) if self.text().strip() else None

    def understood(self) -> bool:
        """Whether the text is empty or a day."""
        return not self.text().strip() or self.day() is not None

    def set_day(self, day: date | None) -> None:
        """Show ``day`` without telling anybody."""
        self._day = day
        self.setText(self._write(day) if day else "")

    def _settle(self) -> None:
        day = self.day()
        if day is not None:
            self.setText(self._write(day))
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↓ opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt and not self.composing():
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show a calendar under the field; choosing a day fills it."""
        if self.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = DayCalendar(self)
            self._calendar.setAccessibleName(self.tr("Calendar"))
            self._calendar.activated.connect(self._picked)
            self._calendar.clicked.connect(self._picked)
        day = self.day()
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()
        self._calendar.setFocus()

    def _picked(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        day = date(chosen.year(), chosen.month(), chosen.day())
        before = self.day()
        if isinstance(before, datetime):
            day = datetime.combine(day, before.timetz())
        self.setText(self._write(day))
        self.setFocus()
        self._settle()
