"""The six counts above the day's lines: each opens its saved filter."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStyle, QStyleOptionButton

from gui.components import rule
from gui.theme import Role, Token, color, font, px
from services.queries.cases import CaseView, Tally
from services.queries.today import COUNTED

__all__ = ["CountStrip"]


def _name(view: CaseView) -> str:
    names = {
        CaseView.OVERDUE: QCoreApplication.translate("Counts", "Overdue"),
        CaseView.TODAY: QCoreApplication.translate("Counts", "Due today"),
        CaseView.WEEK: QCoreApplication.translate("Counts", "Due in seven days"),
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
        self._count = 0
        self._low = False
        self.setObjectName(f"today.count.{view.value}")
        self.setProperty("kind", "ghost")
        self.setProperty("ring", True)
        self.setAutoDefault(False)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show ``count``."""
        self._count = count
        self.setAccessibleName(f"{_name(self.view)} {count}")
        self.setToolTip(QCoreApplication.translate("Counts", "Open the list"))
        self.update()

    def set_low(self, low: bool) -> None:
        """One line instead of two."""
        self._low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for figure and name."""
        figure = QFontMetricsF(font(Role.FIGURE)).horizontalAdvance(str(self._count))
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
            wide = QFontMetricsF(font(Role.FIGURE)).horizontalAdvance(str(self._count))
            lower = upper.adjusted(wide + px(8), 1, 0, 0)
        painter.setFont(font(Role.FIGURE))
        empty = Token.TERTIARY if not self._count else Token.TEXT
        painter.setPen(color(Token.DANGER if late else empty))
        painter.drawText(upper, middle, str(self._count))
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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 6, 6, 6)
        self._row.setSpacing(4)
        for view in COUNTED:
            if self.counts:
                self._row.addWidget(rule("upright"))
            count = _Count(view)
            count.clicked.connect(self._clicked)
            self._row.addWidget(count, 1)
            self.counts.append(count)

    def show_tally(self, tally: Tally) -> None:
        """Show the counts."""
        for count in self.counts:
            count.show_count(tally.of(count.view))

    def set_low(self, low: bool) -> None:
        """One line in a low window."""
        edge = 3 if low else 6
        self._row.setContentsMargins(6, edge, 6, edge)
        for count in self.counts:
            count.set_low(low)

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Count):
            self.wanted.emit(sender.view)
