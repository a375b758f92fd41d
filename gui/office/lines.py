"""A line of a settings card: label, what it is about, and a hint under it."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.components import column, short_date, words
from gui.theme import Role, px, theme

__all__ = ["LABELS", "labelled", "near_day", "size_words"]

LABELS = 96
"""The width of the labels of the settings, at 标准."""


class _Label(QLabel):
    """A label of fixed width that follows the text size."""

    def __init__(self, text: str, buddy: QWidget) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "label")
        self.setWordWrap(True)
        self.setBuddy(buddy)
        theme().changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        self.setFixedWidth(px(LABELS))
        self.setContentsMargins(0, px(7), 0, 0)


def labelled(label: str, part: QWidget, hint: str = "") -> QHBoxLayout:
    """``part`` with its label to the left and a hint under it."""
    line = QHBoxLayout()
    line.setSpacing(8)
    named = _Label(label, part)
    line.addWidget(named)
    line.setAlignment(named, Qt.AlignmentFlag.AlignTop)
    inner = column(part, gap=4)
    if hint:
        inner.addWidget(words(hint, Role.FOOTNOTE, wrap=True))
    line.addLayout(inner, 1)
    if isinstance(part, QLabel):
        part.setContentsMargins(0, px(6), 0, 0)
    return line


def near_day(day: date, today: date) -> str:
    """今天, 昨天, else the date as short as it may be (ui.md 14)."""
    if day == today:
        return QCoreApplication.translate("Near", "today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("Near", "yesterday")
    return short_date(day, today)


def size_words(size: int) -> str:
    """A number of bytes as people read it: 840 KB, 1.9 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    if size < 1_000_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{size / 1_000_000_000:.1f} GB"
