"""Plain charts: stacked bars and grouped columns, with the value printed on or beside the mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.components.badges import Painted
from gui.theme import Role, Token, color, font, px

__all__ = ["SERIES_TOKENS", "Bars", "Columns", "Series"]

SERIES_TOKENS = (Token.CHART1, Token.CHART2, Token.CHART4, Token.CHART5, Token.CHART3)


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars or group of columns: a label, a value a part, a note after the total.

    A ``strong`` note is one to look at.
    """

    label: str
    values: tuple[float, ...]
    note: str = ""
    strong: bool = False

    @property
    def total(self) -> float:
        """The sum of the parts."""
        return sum(self.values)


def _number(value: float) -> str:
    return f"{value:g}"


class _Chart(Painted):
    """What both charts share: rows, names of the parts, a legend, words for a screen reader."""

    def __init__(
        self, title: str, parts: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._parts = tuple(parts)
        self._rows: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[Series]) -> None:
        """Show ``rows``; the screen reader gets all of them in words."""
        self._rows = tuple(rows)
        told = "; ".join(
            f"{r.label} {' '.join(_number(v) for v in r.values)} {r.note}".strip() for r in rows
        )
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def _legend_height(self) -> int:
        return px(24) if len(self._parts) > 1 else 0

    def _legend(self, painter: QPainter) -> None:
        if len(self._parts) < 2:
            return
        metrics = QFontMetricsF(font(Role.FOOTNOTE))
        x, y = 0.0, self.height() - px(20)
        painter.setFont(font(Role.FOOTNOTE))
        for index, part in enumerate(self._parts):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(SERIES_TOKENS[index % len(SERIES_TOKENS)]))
            painter.drawRoundedRect(QRectF(x, y + px(5), px(10), px(10)), 2, 2)
            painter.setPen(color(Token.SECONDARY))
            painter.drawText(QPointF(x + px(15), y + px(14)), part)
            x += px(15) + metrics.horizontalAdvance(part) + px(14)


class Bars(_Chart):
    """A bar a row, stacked by part, the total after it; ``picked`` carries the row clicked."""

    picked = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The row under the mouse."""
        place = int(event.position().y() // px(26))
        if event.button() is Qt.MouseButton.LeftButton and 0 <= place < len(self._rows):
            self.picked.emit(place)

    def sizeHint(self) -> QSize:
        """26 a row."""
        return QSize(px(280), len(self._rows) * px(26) + self._legend_height())

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels, bars, totals, legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font(Role.SECONDARY))
        wide = max((metrics.horizontalAdvance(r.label) for r in self._rows), default=0.0)
        label_width = min(wide, self.width() * 0.4) + px(10)
        tails = [f"{_number(r.total)}  {r.note}".rstrip() for r in self._rows]
        bold = QFontMetricsF(font(Role.STRONG))
        longest = max((bold.horizontalAdvance(tail) for tail in tails), default=0.0)
        room = self.width() - label_width - max(px(64), longest + px(10))
        most = max((r.total for r in self._rows), default=0.0) or 1.0
        middle = Qt.AlignmentFlag.AlignVCenter
        for index, series in enumerate(self._rows):
            line = QRectF(0, index * px(26), self.width(), px(26))
            painter.setFont(font(Role.SECONDARY))
            painter.setPen(color(Token.TEXT))
            text = metrics.elidedText(series.label, Qt.TextElideMode.ElideRight, label_width - 8)
            painter.drawText(line, middle, text)
            x = label_width
            painter.setPen(Qt.PenStyle.NoPen)
            for part, value in enumerate(series.values):
                width = room * value / most
                painter.setBrush(color(SERIES_TOKENS[part % len(SERIES_TOKENS)]))
                painter.drawRect(QRectF(x, line.center().y() - px(5), width, px(10)))
                x += width
            painter.setPen(color(Token.DANGER if series.strong else Token.SECONDARY))
            painter.setFont(font(Role.STRONG if series.strong else Role.SECONDARY))
            painter.drawText(line.adjusted(x + px(8), 0, 0, 0), middle, tails[index])
        self._legend(painter)


class Columns(_Chart):
    """Groups of columns on a ruled ground; the value of each column above it when there is room."""

    def sizeHint(self) -> QSize:
        """140 high plus legend."""
        return QSize(px(280), px(140) + self._legend_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow groups still tell apart."""
        return QSize(px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, columns, labels, legend."""
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = px(12), self.height() - self._legend_height() - px(20)
        left = px(26)
        most = max((max(r.values, default=0) for r in self._rows), default=0.0)
        step = max(1, -(-int(most) // 3))
        ceiling = step * 3
        painter.setFont(font(Role.FOOTNOTE))
        for mark in range(4):
            y = round(bottom - (bottom - top) * mark / 3) + 0.5
            painter.setPen(QPen(color(Token.LINE), 1))
            painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
            painter.setPen(color(Token.TERTIARY))
            box = QRectF(0, y - px(8), left - px(6), px(16))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, str(step * mark))
        group = (self.width() - left) / len(self._rows)
        metrics = QFontMetricsF(font(Role.FOOTNOTE))
        widest = max(metrics.horizontalAdvance(r.label) for r in self._rows) + px(6)
        every = max(1, -(-int(widest) // max(1, int(group))))
        for index, series in enumerate(self._rows):
            x = left + index * group
            self._group(painter, QRectF(x, top, group, bottom - top), series, ceiling)
            if index % every == 0:
                painter.setPen(color(Token.TERTIARY))
                box = QRectF(x - group * 0.5 * (every - 1), bottom + 2, group * every, px(16))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, series.label)
        self._legend(painter)

    @staticmethod
    def _group(painter: QPainter, box: QRectF, series: Series, ceiling: float) -> None:
        count = max(1, len(series.values))
        width = min(px(14), box.width() * 0.7 / count)
        x = box.center().x() - width * count / 2
        for part, value in enumerate(series.values):
            height = box.height() * value / ceiling
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(SERIES_TOKENS[part % len(SERIES_TOKENS)]))
            painter.drawRect(QRectF(x, box.bottom() - height, width - 1, height))
            if width >= px(12):
                painter.setPen(color(Token.SECONDARY))
                above = QRectF(x - px(8), box.bottom() - height - px(15), width + px(16), px(14))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, _number(value))
            x += width
