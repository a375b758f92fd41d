"""The six counts above the day's lines: each opens its saved filter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
)

from gui.components import rule
from gui.theme import Role, Token, color, font, px
from services.queries.case_views import CaseView, Tally
from services.queries.today_rows import COUNTED

__all__ = ["CountStrip"]


def _name(view: CaseView) -> str:
    names = {
        CaseView.OVERDUE: QCoreApplication.translate("Counts", "Overdue cases"),
        CaseView.TODAY: QCoreApplication.translate("Counts", "Cases due today"),
        CaseView.WEEK: QCoreApplication.translate("Counts", "Cases due in seven days"),
        CaseView.UNASSIGNED: QCoreApplication.translate("Counts", "To be assigned"),
        CaseView.MINE: QCoreApplication.translate("Counts", "In my hands"),
        CaseView.CONFIRMATION: QCoreApplication.translate("Counts", "Confirmation window"),
    }
    return names[view]


class _Count(QPushButton):
    """A figure over its name; in a low window beside it."""

    def __init__(self, view: CaseView) -> None:
        super().__init__()
        self.view = view
        self._count: int | None = None
        self._low = False
        self.setObjectName(f"today.count.{view.value}")
        self.setProperty("kind", "ghost")
        self.setProperty("ring", True)
        self.setAutoDefault(False)
        self.setAccessibleName(_name(view))

    def show_count(self, count: int) -> None:
        """Show ``count``."""
        self._count = count
        self.setAccessibleName(f"{_name(self.view)} {count}")
        self.setToolTip(QCoreApplication.translate("Counts", "Open the list"))
        self.update()

    def _figure(self) -> str:
        """The count; a dash while it is not known, which is not nought."""
        return "–" if self._count is None else str(self._count)

    def set_low(self, low: bool) -> None:
        """One line instead of two."""
        self._low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for figure and name."""
        figure = QFontMetricsF(font(Role.FIGURE)).horizontalAdvance(str(self._count or 0))
        name = QFontMetricsF(font(Role.SECONDARY)).horizontalAdvance(_name(self.view))
        wide = figure + px(8) + name if self._low else max(figure, name)
        return QSize(int(wide) + px(28), px(38 if self._low else 58))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style's ground, then figure and name."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        late = self.view is CaseView.OVERDUE and self._count
        middle = Qt.AlignmentFlag.AlignVCenter
        left = px(14)
        upper = QRectF(left, px(4), self.width() - left, px(30))
        lower = QRectF(left, px(33), self.width() - left, px(20))
        if self._low:
            upper = QRectF(left, 0, self.width() - left, self.height())
            wide = QFontMetricsF(font(Role.FIGURE)).horizontalAdvance(str(self._count or 0))
            lower = upper.adjusted(wide + px(8), 1, 0, 0)
        painter.setFont(font(Role.FIGURE))
        empty = Token.TERTIARY if not self._count else Token.TEXT
        painter.setPen(color(Token.DANGER if late else empty))
        painter.drawText(upper, middle, self._figure())
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(Token.SECONDARY))
        painter.drawText(lower, middle, _name(self.view))


class CountStrip(QFrame):
    """``wanted`` carries the saved filter a person opened."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Counts"))
        self.counts: list[_Count] = []
        self._rules: list[QFrame] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setSpacing(4)
        for view in COUNTED:
            count = _Count(view)
            count.clicked.connect(self._clicked)
            self.counts.append(count)
            line = rule("upright")
            line.setParent(self)
            self._rules.append(line)
        self._arrange(len(self.counts))

    def _arrange(self, across: int) -> None:
        """So many counts side by side, the rest in a second row."""
        if across == self._across:
            return
        self._across = across
        for index, (count, line) in enumerate(zip(self.counts, self._rules, strict=True)):
            down, right = divmod(index, across)
            self._grid.addWidget(count, down, 2 * right)
            self._grid.setColumnStretch(2 * right, 1)
            line.setVisible(right > 0)
            if right:
                self._grid.addWidget(line, down, 2 * right - 1)
        for column in range(2 * across, 2 * len(self.counts)):
            self._grid.setColumnStretch(column, 0)
        self.updateGeometry()

    def _wide(self, counts: Sequence[_Count]) -> int:
        return sum(count.sizeHint().width() + 12 for count in counts) + 12

    def minimumSizeHint(self) -> QSize:
        """Three side by side must fit."""
        half = max(self._wide(self.counts[:3]), self._wide(self.counts[3:]))
        return QSize(half, self._grid.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._arrange(len(self.counts) if self._wide(self.counts) <= self.width() else 3)

    def show_tally(self, tally: Tally) -> None:
        """Show the counts."""
        for count in self.counts:
            count.show_count(tally.of(count.view))
        self._fit()

    def set_low(self, low: bool) -> None:
        """One line in a low window."""
        edge = 3 if low else 6
        self._grid.setContentsMargins(6, edge, 6, edge)
        for count in self.counts:
            count.set_low(low)
        self._fit()

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Count):
            self.wanted.emit(sender.view)
