"""The count of a question as two painted bars, area and heads, with what is needed marked on each.

The bar is all owners; the pale part took part, the dark part is in favour. A tick stands where the
turn-out, a lower one where the approval is enough; the words beside say what is still short.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gui.components.badges import Painted
from gui.theme import Role, Token, color, font, px
from gui.votes.words import measure_words
from models.vocabulary.areas import write_area
from models.vocabulary.votes import Measure

__all__ = ["BarFace", "CountBar", "bar_face"]


@dataclass(frozen=True, kw_only=True, slots=True)
class BarFace:
    """What a bar shows: shares from 0 to 1, and its words."""

    name: str
    verdict: str
    enough: bool
    took_part: float
    in_favour: float
    turnout_at: float
    approval_at: float
    figures: str

    @property
    def spoken(self) -> str:
        """The bar as it is read aloud."""
        return f"{self.name}，{self.verdict}，{self.figures}"


def bar_face(measure: Measure, *, area: bool) -> BarFace:
    """The face of one measure; an empty register is an empty bar."""
    tally = measure.tally
    whole = tally.total or 1

    def said(value: int) -> str:
        return write_area(value) if area else str(value)

    figures = QCoreApplication.translate("Votes", "took part {0} / {1}   for {2} / {3}").format(
        said(tally.took_part),
        said(measure.least_turnout),
        said(tally.in_favour),
        said(measure.least_approval) if tally.took_part else "–",
    )
    name = (
        QCoreApplication.translate("Votes", "Area, all {0} m²")
        if area
        else QCoreApplication.translate("Votes", "Heads, all {0}")
    )
    return BarFace(
        name=name.format(said(tally.total)),
        verdict=measure_words(measure, area=area) if tally.total else "",
        enough=measure.turned_out and measure.approved,
        took_part=tally.took_part / whole,
        in_favour=tally.in_favour / whole,
        turnout_at=measure.least_turnout / whole,
        approval_at=measure.least_approval / whole if tally.took_part else 0.0,
        figures=figures,
    )


class CountBar(Painted):
    """One measure of one question."""

    def __init__(self, face: BarFace) -> None:
        super().__init__()
        self._face = face
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(face.spoken)
        self.setToolTip(face.spoken)

    @property
    def face(self) -> BarFace:
        """What is shown."""
        return self._face

    def sizeHint(self) -> QSize:
        """Two lines of words with the bar between them."""
        return QSize(px(240), px(56))

    def minimumSizeHint(self) -> QSize:
        """Words are cut before the bar is."""
        return QSize(px(160), px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and verdict, bar with its marks, figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face
        wide = float(self.width())
        upper = QRectF(0, 0, wide, px(18))
        metrics = QFontMetricsF(font(Role.SECONDARY))
        name_wide = metrics.horizontalAdvance(face.name) + px(12)
        ink = Token.OK if face.enough else Token.SECONDARY
        self._write(painter, upper, face.name, Token.TEXT)
        self._write(
            painter,
            upper.adjusted(name_wide, 0, 0, 0),
            face.verdict,
            ink,
            Qt.AlignmentFlag.AlignRight,
        )
        self._bar(painter, QRectF(0.5, px(22), wide - 1, px(12)))
        self._write(painter, QRectF(0, px(38), wide, px(18)), face.figures, Token.SECONDARY)

    def _bar(self, painter: QPainter, box: QRectF) -> None:
        face = self._face
        painter.setPen(Qt.PenStyle.NoPen)
        for share, token in (
            (1.0, Token.SUNKEN),
            (face.took_part, Token.CHART3),
            (face.in_favour, Token.CHART1),
        ):
            part = QRectF(box)
            part.setWidth(box.width() * min(1.0, share))
            painter.setBrush(color(token))
            painter.drawRect(part)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color(Token.LINE2), 1))
        painter.drawRect(box)
        painter.setPen(QPen(color(Token.TEXT), 2))
        for share, above in ((face.turnout_at, True), (face.approval_at, False)):
            if not 0 < share <= 1:
                continue
            x = box.left() + box.width() * share
            top = box.top() - (px(4) if above else 0)
            bottom = box.bottom() + (0 if above else px(4))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    @staticmethod
    def _write(
        painter: QPainter,
        box: QRectF,
        text: str,
        ink: Token,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font(Role.SECONDARY))
        painter.setPen(color(ink))
        cut = QFontMetricsF(font(Role.SECONDARY)).elidedText(
            text, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, cut)
