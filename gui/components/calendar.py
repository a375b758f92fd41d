"""The calendar under a date field, with the days off and the make-up working days of the office."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from gui.components.office_days import office_days
from gui.theme import Role, Token, color, font, px

__all__ = ["DayCalendar"]

_RANGE = QDate(1900, 1, 1), QDate(2199, 12, 31)
"""From the oldest day of birth to farther than any deadline runs; Qt leafs to years before 1."""


class DayCalendar(QCalendarWidget):
    """Days off carry 休, make-up working days 班; the words stand in the accessible description."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setDateRange(*_RANGE)
        self.setMinimumSize(px(364), px(264))  # room for the marks beside the days
        self.selectionChanged.connect(self._describe)
        office_days.changed.connect(self._renew)

    def mark_of(self, day: date) -> tuple[str, str]:
        """``休`` or ``班`` and the holiday, both empty for a day that follows its weekday."""
        known = office_days.calendar()
        if day in known.rest:
            return "休", known.rest[day]
        if day in known.work:
            return "班", known.work[day]
        return "", ""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the office's own days each time: the notice may have come."""
        super().showEvent(event)
        self._colour()
        office_days.ask()
        self._describe()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """The day, and its mark in the corner."""
        there = QDate(day.year, day.month, day.day) if isinstance(day, date) else day
        super().paintCell(painter, rect, there)
        if not _RANGE[0] <= there <= _RANGE[1]:
            return
        mark, _holiday = self.mark_of(date(there.year(), there.month(), there.day()))
        if not mark:
            return
        token = Token.OK if mark == "休" else Token.WARN
        painter.save()
        painter.setFont(font(Role.FOOTNOTE))
        painter.setPen(color(token))
        corner = QRect(rect.topLeft() + QPoint(0, 1), rect.size()).adjusted(0, 0, -3, 0)
        painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, mark)
        painter.restore()

    def _colour(self) -> None:
        """Weekends in the red of the colours in force, not in Qt's."""
        told = QTextCharFormat()
        told.setForeground(color(Token.DANGER))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, told)

    def _renew(self) -> None:
        self.updateCells()
        self._describe()

    def _describe(self) -> None:
        chosen = self.selectedDate()
        mark, holiday = self.mark_of(date(chosen.year(), chosen.month(), chosen.day()))
        told = {
            "休": self.tr("{0}: day off"),
            "班": self.tr("Working day made up for {0}"),
        }.get(mark, "")
        self.setAccessibleDescription(told.format(holiday))
        self.setToolTip(told.format(holiday))
