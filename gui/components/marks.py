"""Check and radio marks, drawn by ourselves (ui.md 8)."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from gui.components.paint import paint_check, paint_radio
from gui.theme import Role, Token, color, font, px

__all__ = ["CheckBox", "RadioButton"]

_WRAPS_FROM = 400
_UNBOUND = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class CheckBox(QCheckBox):
    """A check box painted as in the tables. Enter asks for the next field, Space ticks.

    A long sentence wraps where it has no room.
    """

    next_wanted = Signal(bool)

    def __init__(self, text: str = "", *, name: str = "", spoken: str = "") -> None:
        super().__init__(text)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken or text)
        if self.sizeHint().width() > px(_WRAPS_FROM):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Mark, gap and words; at least 28 high."""
        width = QFontMetrics(font(Role.BODY)).horizontalAdvance(self.text())
        return QSize(px(20) + (px(8) + width if self.text() else 0) + 4, px(28))

    def heightForWidth(self, width: int) -> int:
        """As high as its lines, 28 at least."""
        room = QRect(0, 0, max(1, width - _left_of_words()), _UNBOUND)
        metrics = QFontMetrics(font(Role.BODY))
        return max(px(28), metrics.boundingRect(room, _WRAPPED, self.text()).height() + px(6))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        hint = self.sizeHint()
        if self.hasHeightForWidth():
            return QSize(min(hint.width(), px(_WRAPS_FROM)), hint.height())
        return hint

    def hitButton(self, pos: QPoint) -> bool:
        """The words are part of the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark, words, ring."""
        painter = QPainter(self)
        mark = QRectF(2, 0, px(16), self.height())
        self._mark(painter, mark)
        _mark_words(painter, self, self.text(), self.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter move on."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (shift or not plain):
            self.next_wanted.emit(not shift)
            return
        super().keyPressEvent(event)

    def _mark(self, painter: QPainter, mark: QRectF) -> None:
        paint_check(painter, mark, self.checkState(), enabled=self.isEnabled())


class RadioButton(QRadioButton):
    """A radio button painted like the check box."""

    def __init__(self, text: str = "", *, name: str = "", spoken: str = "") -> None:
        super().__init__(text)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken or text)

    def sizeHint(self) -> QSize:
        """Mark, gap and words; at least 28 high."""
        width = QFontMetrics(font(Role.BODY)).horizontalAdvance(self.text())
        return QSize(px(20) + px(8) + width + 4, px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The words are part of the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark, words, ring."""
        painter = QPainter(self)
        mark = QRectF(2, 0, px(16), self.height())
        paint_radio(painter, mark, chosen=self.isChecked(), enabled=self.isEnabled())
        _mark_words(painter, self, self.text(), self.isEnabled())


def _left_of_words() -> int:
    return px(16) + 2 + px(8)


def _mark_words(painter: QPainter, widget: QWidget, text: str, enabled: bool) -> None:
    painter.setFont(font(Role.BODY))
    painter.setPen(color(Token.TEXT if enabled else Token.TERTIARY))
    box = QRectF(widget.rect()).adjusted(_left_of_words(), 0, 0, 0)
    wrapped = _WRAPPED if widget.hasHeightForWidth() else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | wrapped, text)
    if widget.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(Token.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = widget.height() / 2 - px(8) - 1
        painter.drawRoundedRect(QRectF(1, top, px(16) + 2, px(16) + 2), 5, 5)
