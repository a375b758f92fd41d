"""前后对比: two bars for each indicator with their values beside them, and the same as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.components import Button, ButtonKind, Painted, words
from gui.projects.columns import indicator_columns
from gui.projects.words import verdict
from gui.tables.list_card import ListCard
from gui.theme import Role, Token, color, font, px
from models.vocabulary.projects_effect import change_words
from resources import Language
from services.queries.projects_effect import IndicatorLine

__all__ = ["BeforeAfterCard", "BeforeAfterChart"]

_ROW = 44
_BAR = 8
_LEGEND = 26
_TAIL = 132


class BeforeAfterChart(Painted):
    """One row an indicator, each on a scale of its own: units differ, so lengths do not compare."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[IndicatorLine, ...] = ()
        self.setObjectName("project.chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[IndicatorLine]) -> None:
        """Show ``rows``; the screen reader gets all of them in words."""
        self._rows = tuple(rows)
        self.setAccessibleName(QCoreApplication.translate("Projects", "Before and after"))
        self.setAccessibleDescription("; ".join(map(self._told, rows)))
        self.updateGeometry()
        self.update()

    def _told(self, one: IndicatorLine) -> str:
        figures = f"{self._said(one, 'before')} → {self._said(one, 'after')}"
        change = change_words(one.change, one.unit, self._language)
        return " ".join(filter(None, (one.name, figures, change, verdict(one, self._language))))

    @staticmethod
    def _said(one: IndicatorLine, phase: str) -> str:
        found = getattr(one, phase)
        return str(found.amount) if found is not None else "—"

    def sizeHint(self) -> QSize:
        """44 a row and the legend."""
        return QSize(px(420), len(self._rows) * px(_ROW) + px(_LEGEND))

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(px(300), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels, bars, targets, figures, legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(font(Role.BODY))
        wide = max((metrics.horizontalAdvance(one.name) for one in self._rows), default=0.0)
        label = min(wide, self.width() * 0.32) + px(12)
        room = self.width() - label - px(_TAIL)
        for index, one in enumerate(self._rows):
            line = QRectF(0, index * px(_ROW), self.width(), px(_ROW))
            painter.setFont(font(Role.BODY))
            painter.setPen(color(Token.TEXT))
            text = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, label - 8)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            self._bars(painter, one, QRectF(label, line.y(), room, line.height()))
            self._figures(painter, one, line.adjusted(label + room + px(10), 0, 0, 0))
        self._legend(painter)

    @staticmethod
    def _bars(painter: QPainter, one: IndicatorLine, box: QRectF) -> None:
        before = one.before.amount.hundredths if one.before else 0
        after = one.after.amount.hundredths if one.after else 0
        target = one.target.hundredths if one.target is not None else None
        most = max(before, after, target or 0) or 1
        middle = box.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        for value, token, top in (
            (before, Token.CHART3, middle - px(_BAR) - 1),
            (after, Token.CHART1, middle + 2),
        ):
            painter.setBrush(color(token))
            width = box.width() * value / most
            if value:
                painter.drawRoundedRect(QRectF(box.x(), top, width, px(_BAR)), 2, 2)
        if target is not None:
            x = box.x() + box.width() * target / most
            painter.setPen(QPen(color(Token.WARN), 2))
            painter.drawLine(QPointF(x, middle - px(13)), QPointF(x, middle + px(15)))

    def _figures(self, painter: QPainter, one: IndicatorLine, box: QRectF) -> None:
        before, after = self._said(one, "before"), f"{self._said(one, 'after')} {one.unit}"
        plain, strong = font(Role.BODY), font(Role.STRONG)
        painter.setFont(plain)
        painter.setPen(color(Token.SECONDARY))
        lead = f"{before}  ›  "
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, lead)
        painter.setFont(strong)
        painter.setPen(color(Token.TEXT))
        rest = box.adjusted(QFontMetricsF(plain).horizontalAdvance(lead), 0, 0, 0)
        text = QFontMetricsF(strong).elidedText(after, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)

    def _legend(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(font(Role.FOOTNOTE))
        x, y = 0.0, float(self.height() - px(18))
        painter.setFont(font(Role.FOOTNOTE))
        for text, token in (
            (QCoreApplication.translate("Projects", "Before"), Token.CHART3),
            (QCoreApplication.translate("Projects", "After"), Token.CHART1),
            (QCoreApplication.translate("Projects", "Target"), Token.WARN),
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(token))
            thin = token is Token.WARN
            painter.drawRect(QRectF(x + (px(4) if thin else 0), y, 2 if thin else px(10), px(10)))
            painter.setPen(color(Token.SECONDARY))
            painter.drawText(QPointF(x + px(15), y + px(9)), text)
            x += px(15) + metrics.horizontalAdvance(text) + px(16)


class BeforeAfterCard(ListCard):
    """The chart, with the button that shows the same as a table; Enter there opens one."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            QCoreApplication.translate("Projects", "Before and after"),
            indicator_columns(language),
            name="project.indicators",
            add=QCoreApplication.translate("Projects", "Add an indicator"),
            nothing=QCoreApplication.translate(
                "Projects", "Say what is measured, how, and where the figures come from."
            ),
            row_height=48,
        )
        self.chart = BeforeAfterChart(language)
        self.figure = Button(
            QCoreApplication.translate("Projects", "Put down a figure…"),
            ButtonKind.LINK,
            icon="pen-line",
            name="project.figure",
        )
        self.as_table = Button("", ButtonKind.LINK, name="project.as_table")
        self.as_table.clicked.connect(self._turn)
        self.note = words("", Role.SECONDARY, wrap=True)
        self._shows_table = False
        self._filled = False
        self.title_row.insertWidget(self.title_row.count() - 1, self.as_table)
        self.title_row.insertWidget(self.title_row.count() - 1, self.figure)
        self.body.insertWidget(0, self.chart)
        self.body.addWidget(self.note)
        self._tell()

    def show_rows(self, rows: Sequence[IndicatorLine], told: str, *, editable: bool) -> None:
        """Show the indicators; ``told`` is what is said under them."""
        self.fill(rows, editable=editable)
        self.chart.set_rows(rows)
        self._filled = bool(rows)
        self.figure.setVisible(editable and any(not one.counted for one in rows))
        self.note.setText(told)
        self.note.setVisible(bool(told))
        self._tell()

    def _turn(self) -> None:
        self._shows_table = not self._shows_table
        self._tell()
        if self._shows_table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        text = (
            QCoreApplication.translate("Projects", "Show as a chart")
            if self._shows_table
            else QCoreApplication.translate("Projects", "Show as a table")
        )
        self.as_table.setText(text)
        self.as_table.setAccessibleName(text)
        self.as_table.setVisible(self._filled)
        self.chart.setVisible(self._filled and not self._shows_table)
        self.table.setVisible(self._filled and self._shows_table)
