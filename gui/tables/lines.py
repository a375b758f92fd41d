"""All lines of a list painted in one pass: no index, option or call from Qt for a single cell.

Asked cell by cell, Python answers a hundred times a repaint (performance.md 2). Here the line is
the unit: its ground once, then its texts from the cache and its clocks and chips as pictures.
"""

from collections import OrderedDict
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText

from gui.components.faces import ChipFace, ClockFace
from gui.components.paint import paint_check, paint_chip, paint_clock
from gui.tables.columns import CellKind, Column
from gui.theme import Role, Token, color, font, px, theme

__all__ = ["LinePainter", "Spread"]

_TEXTS_KEPT = 4096
_PICTURES_KEPT = 256


class Spread(NamedTuple):
    """A visible column and where its words stand, in pixels of the viewport."""

    column: Column[Any]
    left: int
    width: int


class _Set(NamedTuple):
    """A text laid out: its glyphs, its size, and what is left of it after cutting."""

    glyphs: QStaticText
    width: float
    height: float
    shown: str


class LinePainter:
    """The words and pictures of lists, laid out once and kept while the theme stays."""

    def __init__(self) -> None:
        self._texts: OrderedDict[tuple[str, Role, int], _Set] = OrderedDict()
        self._pictures: OrderedDict[tuple[int, int, int], tuple[object, QPixmap]] = OrderedDict()
        self.matches: tuple[str, ...] = ()
        theme().changed.connect(self._forget)

    def _forget(self) -> None:
        self._texts.clear()
        self._pictures.clear()

    def ground(
        self, painter: QPainter, line: QRect, *, chosen: bool, hovered: bool, here: bool
    ) -> None:
        """The ground of a whole line, its rule, and the bar of the line with the keyboard."""
        if chosen:
            painter.fillRect(line, color(Token.SELECTED))
        elif hovered:
            painter.fillRect(line, color(Token.HOVER))
        painter.fillRect(line.left(), line.bottom(), line.width(), 1, color(Token.LINE))
        if here:
            painter.fillRect(line.left(), line.top(), 3, line.height(), color(Token.ACCENT))

    def mark(self, painter: QPainter, line: QRect, *, chosen: bool) -> None:
        """The check mark before the first column."""
        box = QRectF(line.left() + px(10), line.top(), px(16), line.height())
        paint_check(painter, box, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def words(self, painter: QPainter, line: QRect, row: Any, spread: tuple[Spread, ...]) -> None:
        """The cells of one line."""
        top, height = line.top(), line.height()
        for column, left, width in spread:
            face: object = column.clock(row) if column.clock else None
            if face is None and column.chip is not None:
                face = column.chip(row)
            if face is not None:
                self.picture(painter, left, top, width, height, face)
            elif (
                column.kind is CellKind.TWO_LINES
                and column.second is not None
                and (below := column.second(row))
            ):
                half = height // 2
                upper = QRectF(left, top + px(3), width, half - px(3))
                self.text(painter, upper, column.text(row), Role.BODY, Token.TEXT)
                lower = QRectF(left, top + half, width, half - px(4))
                self.text(painter, lower, below, Role.SECONDARY, Token.SECONDARY)
            else:
                ink = Token.SECONDARY if column.kind is CellKind.QUIET else Token.TEXT
                box = QRectF(left, top, width, height)
                right = column.kind is CellKind.NUMBER
                self.text(painter, box, column.text(row), Role.BODY, ink, right=right)

    def picture(
        self, painter: QPainter, left: int, top: int, width: int, height: int, face: object
    ) -> None:
        """A clock or a chip, drawn once for its face and room.

        Faces are kept by who makes them, so that the same object stands for the same look.
        """
        key = (id(face), width, height)
        kept = self._pictures.get(key)
        if kept is None or kept[0] is not face:
            kept = (face, self._drawn(face, width, height, painter.device().devicePixelRatioF()))
            self._pictures[key] = kept
            if len(self._pictures) > _PICTURES_KEPT:
                self._pictures.popitem(last=False)
        painter.drawPixmap(left, top, kept[1])

    @staticmethod
    def _drawn(face: object, width: int, height: int, ratio: float) -> QPixmap:
        made = QPixmap(round(width * ratio), round(height * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        room = QRectF(0, 0, width, height)
        if isinstance(face, ClockFace):
            paint_clock(painter, room, face)
        elif isinstance(face, ChipFace):
            paint_chip(painter, room, face)
        painter.end()
        return made

    def text(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        role: Role,
        ink: Token,
        *,
        right: bool = False,
    ) -> None:
        """One line of text, cut with … where it is too long; ``matches`` are underlined."""
        if not text:
            return
        glyphs, width, height, shown = self._laid_out(text, role, int(rect.width()))
        x = rect.right() - width if right else rect.left()
        y = rect.top() + (rect.height() - height) / 2
        self._dip(painter, font(role), color(ink))
        painter.drawStaticText(QPointF(x, y), glyphs)
        for word in self.matches:
            if word in shown:
                self._underline(painter, shown, word, role, QPointF(x, y + height))

    @staticmethod
    def _dip(painter: QPainter, face: QFont, ink: QColor) -> None:
        painter.setFont(face)
        painter.setPen(ink)

    @staticmethod
    def _underline(painter: QPainter, text: str, word: str, role: Role, foot: QPointF) -> None:
        metrics = QFontMetricsF(font(role))
        left = foot.x() + metrics.horizontalAdvance(text[: text.find(word)])
        width = metrics.horizontalAdvance(word)
        painter.fillRect(QRectF(left, foot.y() - 1, width, 2), color(Token.WARN))

    def _laid_out(self, text: str, role: Role, width: int) -> _Set:
        key = (text, role, width)
        found = self._texts.get(key)
        if found is not None:
            return found
        metrics = QFontMetricsF(font(role))
        line = text.replace("\n", " ")
        if metrics.horizontalAdvance(line) > width:
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        made = QStaticText(line)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(font=font(role))
        size = made.size()
        kept = self._texts[key] = _Set(made, size.width(), size.height(), line)
        if len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return kept
