"""What is seen while something that belongs here is dragged over it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import Role, Token, color, draw_icon, font, px

__all__ = ["DropVeil"]

_WASH = 0.9


class DropVeil(QWidget):
    """Lies over its parent: a dashed frame, and in the middle what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What letting go will do."""
        return self._text

    def welcome(self, text: str) -> None:
        """Come into view and say ``text``."""
        self._text = text
        self.setAccessibleName(text)
        parent = self.parentWidget()
        assert parent is not None  # it is made with one
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, frame, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        wash = color(Token.ACCENT_SOFT)
        wash.setAlphaF(_WASH)
        painter.setBrush(wash)
        painter.setPen(QPen(color(Token.ACCENT), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 8, 8)
        room = frame.width() - px(120)
        metrics = QFontMetricsF(font(Role.PANEL))
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideMiddle, max(room, px(80)))
        wide = metrics.horizontalAdvance(shown) + px(66)
        plate = QRectF(0, 0, wide, px(52))
        plate.moveCenter(frame.center())
        painter.setBrush(color(Token.SURFACE))
        painter.setPen(QPen(color(Token.ACCENT), 1))
        painter.drawRoundedRect(plate, 8, 8)
        mark = QRectF(plate.left() + px(18), plate.center().y() - px(10), px(20), px(20))
        draw_icon(painter, mark, "upload", Token.ACCENT)
        painter.setFont(font(Role.PANEL))
        painter.setPen(color(Token.TEXT))
        words = plate.adjusted(px(48), 0, -px(12), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
