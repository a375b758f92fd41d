"""Which case is assigned, over its candidates, and how a body is called on the verb."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from gui.components import ClockBadge, Tag, row, words
from gui.components.case_look import line_clock
from gui.theme import Role
from models.vocabulary import reference
from resources import Language
from services.queries.rows import CaseLine

__all__ = ["short_name", "subject"]

_LONGEST_NAME = 16


def short_name(name: str) -> str:
    """As much of a body's name as a button takes."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def subject(line: CaseLine, today: date, language: Language) -> QHBoxLayout:
    """The number and title of the case, its topic and its deadline."""
    parts = row(words(f"{line.number}  {line.title or line.place}", Role.STRONG), gap=10)
    if line.topic:
        parts.addWidget(Tag(reference.topic(line.topic).label(language)))
    clock = line_clock(line, today, language)
    if clock is not None:
        badge = ClockBadge(clock)
        badge.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parts.addWidget(badge)
    parts.addStretch(1)
    return parts
