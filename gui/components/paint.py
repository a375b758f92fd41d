"""The painters of ui.md 8 and 9, shared by widgets and table delegates.

Each takes a painter and a rectangle in logical pixels and changes no painter state for its caller.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.components.faces import ChipFace, ClockFace, ClockKind, ClockState, Tone
from gui.theme import Role, Token, color, font, px

__all__ = [
    "chip_size",
    "clock_size",
    "key_size",
    "paint_check",
    "paint_chip",
    "paint_clock",
    "paint_key",
    "paint_radio",
    "paint_tag",
    "tag_size",
]

_GROUNDS: dict[ClockState, tuple[Token | None, Token]] = {
    ClockState.OVERDUE: (Token.DANGER, Token.ON_DANGER),
    ClockState.TODAY: (Token.DANGER_SOFT, Token.DANGER),
    ClockState.SOON: (Token.WARN_SOFT, Token.WARN),
    ClockState.LATER: (None, Token.SECONDARY),
    ClockState.NOT_STARTED: (None, Token.TERTIARY),
    ClockState.PAUSED: (None, Token.SECONDARY),
    ClockState.EXTENDED: (None, Token.SECONDARY),
    ClockState.MET: (None, Token.OK),
}
_URGENT = {ClockState.OVERDUE, ClockState.TODAY, ClockState.SOON}


def _width(text: str, role: Role) -> float:
    return QFontMetricsF(font(role)).horizontalAdvance(text)


def _clock_role(face: ClockFace) -> Role:
    return Role.STRONG if face.state in _URGENT else Role.BODY


def clock_size(face: ClockFace) -> QSizeF:
    """The room a clock takes: 24 high, wide enough for its words."""
    return QSizeF(px(6) + px(16) + px(5) + _width(face.words, _clock_role(face)) + px(8), px(24))


def paint_clock(painter: QPainter, rect: QRectF, face: ClockFace) -> None:
    """Shape by kind, colour and words by state; left-aligned, vertically centred in ``rect``."""
    size = clock_size(face)
    box = QRectF(
        rect.left(),
        rect.center().y() - size.height() / 2,
        min(size.width(), rect.width()),
        size.height(),
    )
    ground, ink = _GROUNDS[face.state]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground is not None:
        _rounded(painter, box, 6, color(ground))
    dial = QRectF(box.left() + px(7), box.center().y() - px(7), px(14), px(14))
    _dial(painter, dial, face, color(ink))
    role = _clock_role(face)
    painter.setFont(font(role))
    painter.setPen(color(ink))
    words = QRectF(box).adjusted(px(27), 0, -px(4), 0)
    text = QFontMetricsF(font(role)).elidedText(
        face.words, Qt.TextElideMode.ElideRight, words.width() + 1
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


def _dial(painter: QPainter, dial: QRectF, face: ClockFace, ink: QColor) -> None:
    stroke = max(1.4, px(16) / 10)
    ring = dial.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    pen = QPen(ink, stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    centre = ring.center()
    radius = ring.width() / 2
    match face.state:
        case ClockState.NOT_STARTED:
            return
        case ClockState.MET:
            _tick(painter, ring, pen)
        case ClockState.PAUSED:
            for offset in (-0.28, 0.28):
                x = centre.x() + radius * offset
                painter.drawLine(
                    QPointF(x, centre.y() - radius * 0.38), QPointF(x, centre.y() + radius * 0.38)
                )
        case ClockState.EXTENDED:
            arm = radius * 0.45
            painter.drawLine(
                QPointF(centre.x() - arm, centre.y()), QPointF(centre.x() + arm, centre.y())
            )
            painter.drawLine(
                QPointF(centre.x(), centre.y() - arm), QPointF(centre.x(), centre.y() + arm)
            )
        case _:
            _kind_mark(painter, ring, face, ink)


def _kind_mark(painter: QPainter, ring: QRectF, face: ClockFace, ink: QColor) -> None:
    centre, radius = ring.center(), ring.width() / 2
    if face.kind is ClockKind.AGREED:
        painter.drawLine(centre, QPointF(centre.x(), centre.y() - radius * 0.55))
        painter.drawLine(centre, QPointF(centre.x() + radius * 0.45, centre.y() + radius * 0.2))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if face.kind is ClockKind.INTERNAL:
        painter.drawEllipse(centre, radius * 0.32, radius * 0.32)
        return
    inner = radius * 0.62
    pie = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    painter.drawPie(pie, 90 * 16, -round(max(0.04, face.share) * 360 * 16))


def _tick(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(box.left() + box.width() * 0.27, box.top() + box.height() * 0.53))
    path.lineTo(box.left() + box.width() * 0.44, box.top() + box.height() * 0.69)
    path.lineTo(box.left() + box.width() * 0.74, box.top() + box.height() * 0.35)
    painter.drawPath(path)


def _rounded(painter: QPainter, box: QRectF, radius: float, fill: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, radius, radius)


def chip_size(face: ChipFace) -> QSizeF:
    """The room a status chip takes: 22 high."""
    return QSizeF(px(8) + px(7) + px(5) + _width(face.text, Role.SECONDARY) + px(9), px(22))


def paint_chip(painter: QPainter, rect: QRectF, face: ChipFace) -> None:
    """A dot and a word on a neutral ground, or a tinted one for what needs action."""
    size = chip_size(face)
    box = QRectF(
        rect.left(),
        rect.center().y() - size.height() / 2,
        min(size.width(), rect.width()),
        size.height(),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _rounded(painter, box, box.height() / 2, color(face.dot.ground if face.tinted else Token.CHIP))
    painter.setBrush(color(face.dot.ink))
    dot = px(7)
    painter.drawEllipse(QRectF(box.left() + px(8), box.center().y() - dot / 2, dot, dot))
    painter.setFont(font(Role.SECONDARY))
    painter.setPen(color(Token.TEXT))
    words = QRectF(box).adjusted(px(20), 0, -px(6), 0)
    text = QFontMetricsF(font(Role.SECONDARY)).elidedText(
        face.text, Qt.TextElideMode.ElideRight, words.width() + 1
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


def tag_size(text: str) -> QSizeF:
    """The room a tag takes: 22 high."""
    return QSizeF(_width(text, Role.SECONDARY) + px(18), px(22))


def paint_tag(painter: QPainter, rect: QRectF, text: str, tone: Tone = Tone.NEUTRAL) -> None:
    """A word in an outline (neutral) or on its tone's soft ground."""
    size = tag_size(text)
    box = QRectF(rect.left(), rect.center().y() - size.height() / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if tone is Tone.NEUTRAL:
        painter.setPen(QPen(color(Token.LINE2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(half, half.height() / 2, half.height() / 2)
    else:
        _rounded(painter, box, box.height() / 2, color(tone.ground))
    painter.setFont(font(Role.SECONDARY))
    painter.setPen(color(Token.TEXT if tone is Tone.NEUTRAL else tone.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def key_size(text: str) -> QSizeF:
    """The room a key hint takes: 20 high."""
    return QSizeF(_width(text, Role.FOOTNOTE) + px(16), px(20))


def paint_key(painter: QPainter, rect: QRectF, text: str) -> None:
    """A keyboard key."""
    size = key_size(text)
    box = QRectF(rect.left(), rect.center().y() - size.height() / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(Token.LINE), 1))
    painter.setBrush(color(Token.SUNKEN))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font(Role.FOOTNOTE))
    painter.setPen(color(Token.TERTIARY))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_check(
    painter: QPainter, rect: QRectF, state: Qt.CheckState, *, enabled: bool = True
) -> None:
    """A check box of 16 centred in ``rect``: empty, ticked or mixed."""
    side = px(16)
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state is Qt.CheckState.Unchecked:
        painter.setPen(QPen(color(Token.CONTROL if enabled else Token.LINE2), 1))
        painter.setBrush(color(Token.SURFACE if enabled else Token.SUNKEN))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    else:
        _rounded(painter, box, 4, color(Token.ACCENT if enabled else Token.CONTROL))
        pen = QPen(color(Token.ON_ACCENT if enabled else Token.SURFACE), max(1.8, px(16) / 9))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if state is Qt.CheckState.Checked:
            _tick(painter, box, pen)
        else:
            painter.setPen(pen)
            y = box.center().y()
            painter.drawLine(
                QPointF(box.left() + side * 0.28, y), QPointF(box.right() - side * 0.28, y)
            )
    painter.restore()


def paint_radio(painter: QPainter, rect: QRectF, *, chosen: bool, enabled: bool = True) -> None:
    """A radio mark of 16 centred in ``rect``."""
    side = px(16)
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Token.ACCENT if enabled else Token.CONTROL))
        painter.drawEllipse(box)
        painter.setBrush(color(Token.ON_ACCENT if enabled else Token.SURFACE))
        painter.drawEllipse(box.center(), side * 0.2, side * 0.2)
    else:
        painter.setPen(QPen(color(Token.CONTROL if enabled else Token.LINE2), 1))
        painter.setBrush(color(Token.SURFACE if enabled else Token.SUNKEN))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
