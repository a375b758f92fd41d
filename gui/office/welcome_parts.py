"""The parts of the first page: the side with name and look, cards to choose."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.components import Button, IconMark, row, scrolled, words
from gui.office.look import LookControls
from gui.settings import SettingsFile
from gui.theme import Role, Token, color, draw_icon, font, mark, px, theme

__all__ = ["ChoiceCard", "PracticeMaking", "WelcomeSide"]

_LEFT, _RIGHT = 58, 44
_UNBOUND = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class WelcomeSide(QFrame):
    """Who we are, what we promise, and the look at hand."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel()
        name = words(self.tr("Laoniangjiu"), Role.FIGURE)
        motto = words(self.tr("Community casework"), Role.PANEL, tone="sec")
        line = words(
            self.tr("Record, mediate, follow up and file: all on this computer."),
            tone="sec",
            wrap=True,
        )
        inner = QWidget()
        inner.setProperty("surface", "clear")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(40, 24, 20, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._mark)
        layout.addSpacing(12)
        for part in (name, motto):
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(line)
        layout.addSpacing(8)
        for icon_name, text in (
            ("shield", self.tr("Works offline; nothing is sent anywhere")),
            ("clock", self.tr("Statutory deadlines are counted and recalled")),
            ("printer", self.tr("Prints the official forms")),
        ):
            promise = words(text, Role.SECONDARY, wrap=True)
            layout.addLayout(row(IconMark(icon_name, 16, Token.OK), promise, gap=10))
        layout.addStretch(3)
        layout.addWidget(words(self.tr("Text size, language, colours"), "label"))
        layout.addWidget(LookControls(settings))
        scroller = scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroller)
        theme().changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        self._mark.setPixmap(mark(56))


class ChoiceCard(QPushButton):
    """A large button: icon, what it is, one line about it."""

    def __init__(self, icon_name: str, title: str, line: str, name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._title = title
        self._line = line
        self.setObjectName(name)
        self.setProperty("kind", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setToolTip(line)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """76, and more for more lines."""
        return px(76) + self._lines(width) - self._lines(_UNBOUND)

    def _lines(self, width: int) -> int:
        """The height of the line about it in a card of ``width``."""
        room = QRectF(0, 0, width - px(_LEFT) - px(_RIGHT), _UNBOUND)
        metrics = QFontMetricsF(font(Role.SECONDARY))
        return round(metrics.boundingRect(room, _WRAPPED, self._line).height())

    def sizeHint(self) -> QSize:
        """76 high, as wide as its words."""
        title = QFontMetricsF(font(Role.PANEL)).horizontalAdvance(self._title)
        line = QFontMetricsF(font(Role.SECONDARY)).horizontalAdvance(self._line)
        return QSize(round(max(title, line)) + px(110), px(76))

    def minimumSizeHint(self) -> QSize:
        """The line wraps before the page scrolls sideways."""
        return QSize(px(260), px(76))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's card, then icon, words and the way on."""
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        lit = self.hasFocus() or self.underMouse()
        icon_box = QRectF(px(20), middle - px(10), px(20), px(20))
        ink = Token.ACCENT if lit else Token.SECONDARY
        draw_icon(painter, icon_box, self._icon_name, ink)
        way_on = QRectF(self.width() - px(32), middle - px(8), px(16), px(16))
        draw_icon(painter, way_on, "chevron-right", Token.SECONDARY)
        room = self.width() - px(_LEFT) - px(_RIGHT)
        high = self.heightForWidth(self.width())
        top = middle - high / 2 + px(11)
        self._write(painter, QRectF(px(_LEFT), top, room, px(27)), Role.PANEL)
        below = QRectF(px(_LEFT), top + px(28), room, high - px(52))
        self._write(painter, below, Role.SECONDARY)

    def _write(self, painter: QPainter, box: QRectF, role: Role) -> None:
        text = self._title if role is Role.PANEL else self._line
        painter.setFont(font(role))
        painter.setPen(color(Token.TEXT if role is Role.PANEL else Token.SECONDARY))
        painter.drawText(box, _WRAPPED | Qt.AlignmentFlag.AlignVCenter, text)


class PracticeMaking(QWidget):
    """The invented cases are being made: how far, and a way to stop."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the practice register is"))
        self._count = words("", Role.SECONDARY)
        self.stop = Button(self.tr("Stop"), name="welcome.stop")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(56, 24, 56, 24)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(words(self.tr("Making the practice register"), Role.TITLE))
        layout.addLayout(row(self._count, None))
        layout.addWidget(self._bar)
        layout.addLayout(row(self.stop, None))
        layout.addStretch(1)

    def show_step(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps of invented cases have been taken."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        counted = self.tr("{0} of {1} steps of invented cases").format(done, total)
        self._count.setText(counted if total else self.tr("Inventing the directory…"))
