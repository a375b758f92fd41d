"""The registers opened lately: whose each is, where it lies, when it was last opened."""

import os
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, empty, row, rule, words
from gui.office.lines import near_day
from gui.settings import Settings
from gui.theme import Role, Token, color, draw_icon, font, px
from services.folders import DATABASE, holds_register

__all__ = ["Recent", "RecentList", "recent_registers"]

_SHOWN = 4
_NAME, _DAY, _GAP = 34, 116, 16
"""Where names begin, how wide the days are, and the room between."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, kw_only=True, slots=True)
class Recent:
    """One register of the list; ``word`` says in a word what is special about it."""

    folder: Path
    name: str
    opened: str = ""
    word: str = ""
    missing: bool = False


def recent_registers(settings: Settings, today: date) -> tuple[Recent, ...]:
    """The registers opened lately, newest first; one that is gone stays and says so."""
    found = []
    for place in settings.recent[:_SHOWN]:
        folder = Path(place)
        known = settings.lately.get(place)
        missing = not holds_register(folder)
        found.append(
            Recent(
                folder=folder,
                name=(known.name if known else "") or folder.name,
                opened=_told(known.opened_on if known else "", today),
                word=_word(folder, missing=missing, practice=known is not None and known.practice),
                missing=missing,
            )
        )
    return tuple(found)


def _told(day: str, today: date) -> str:
    try:
        return near_day(date.fromisoformat(day), today)
    except ValueError:
        return ""


def _word(folder: Path, *, missing: bool, practice: bool) -> str:
    if missing:
        return QCoreApplication.translate("Recent", "not found")
    if not os.access(folder / DATABASE, os.W_OK):
        return QCoreApplication.translate("Recent", "read-only")
    return QCoreApplication.translate("Recent", "practice") if practice else ""


def _columns(width: int) -> tuple[float, float]:
    """Where places begin and where days do, in a row of ``width``."""
    day = width - px(_DAY)
    return (px(_NAME) + day) * 0.5, day


class RecentHead(QWidget):
    """What the columns are."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._titles = (self.tr("Register"), self.tr("Place"), self.tr("Last opened"))

    def sizeHint(self) -> QSize:
        """28 high."""
        return QSize(px(320), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The titles over their columns."""
        painter = QPainter(self)
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.TERTIARY))
        for left, title in zip((px(8), *_columns(self.width())), self._titles, strict=True):
            painter.drawText(QRectF(left, 0, self.width() - left, self.height()), _MIDDLE, title)


class RecentRow(QPushButton):
    """One register; the whole row opens it, and one that is gone can be taken off the list."""

    forgotten = Signal()

    def __init__(self, one: Recent) -> None:
        super().__init__()
        self._one = one
        if one.missing:
            drop = Button(
                kind=ButtonKind.BARE,
                icon="x",
                name="welcome.forget",
                spoken=self.tr("Take {0} off the list").format(one.name),
            )
            drop.clicked.connect(self.forgotten)
            self.setLayout(row(None, drop))
        self.setObjectName("welcome.recent")
        self.setProperty("kind", "nav")
        self.setProperty("ring", True)
        told = (one.name, one.word, str(one.folder), one.opened)
        self.setAccessibleName(", ".join(filter(None, told)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(str(one.folder))

    def sizeHint(self) -> QSize:
        """40 high."""
        return QSize(px(320), px(40))

    def minimumSizeHint(self) -> QSize:
        """Cut, with a tooltip."""
        return QSize(px(240), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name and what is special, place, day."""
        super().paintEvent(event)
        painter = QPainter(self)
        one = self._one
        box = QRectF(px(8), (self.height() - px(16)) / 2, px(16), px(16))
        draw_icon(painter, box, "book", Token.SECONDARY)
        place, day = _columns(self.width())
        ink = Token.TERTIARY if one.missing else Token.TEXT
        word = QFontMetricsF(font(Role.SECONDARY)).horizontalAdvance(one.word)
        room = place - px(_NAME) - px(_GAP) - (word + px(12) if one.word else 0)
        at = px(_NAME) + self._write(painter, px(_NAME), room, one.name, Role.BODY, ink)
        tone = Token.WARN if one.missing else Token.SECONDARY
        self._write(painter, at + px(12), word + 1, one.word, Role.SECONDARY, tone)
        folder = str(one.folder)
        self._write(painter, place, day - place - px(_GAP), folder, Role.SECONDARY, Token.SECONDARY)
        self._write(painter, day, px(_DAY), one.opened, Role.SECONDARY, Token.SECONDARY)

    def _write(
        self, painter: QPainter, left: float, room: float, text: str, role: Role, ink: Token
    ) -> float:
        """Write in ``room`` pixels from ``left``; how wide it came out."""
        metrics = QFontMetricsF(font(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        painter.setFont(font(role))
        painter.setPen(color(ink))
        painter.drawText(QRectF(left, 0, room + 1, self.height()), _MIDDLE, shown)
        return metrics.horizontalAdvance(shown)


class RecentList(QWidget):
    """The list. ``chosen`` and ``forgotten`` carry the folder of a row."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)

    def show_registers(self, registers: tuple[Recent, ...]) -> None:
        """Show them; without any there is no list."""
        empty(self._lines)
        self.setVisible(bool(registers))
        self._lines.addWidget(words(self.tr("Lately opened"), Role.CARD))
        self._lines.addWidget(RecentHead())
        for one in registers:
            self._lines.addWidget(rule())
            opener = RecentRow(one)
            opener.clicked.connect(partial(self.chosen.emit, str(one.folder)))
            opener.forgotten.connect(partial(self.forgotten.emit, str(one.folder)))
            self._lines.addWidget(opener)
