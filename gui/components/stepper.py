"""The stages of a proceeding in one line: done ticked, current ringed, future hollow."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.components.badges import Painted
from gui.theme import Role, Token, color, draw_icon, font, px

__all__ = ["Stage", "StageState", "StageStepper"]


class StageState(Enum):
    """Where a stage stands."""

    DONE = "done"
    CURRENT = "current"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: ``key`` is what a click reports, ``note`` a date or a count beside the words."""

    key: str
    text: str
    state: StageState
    note: str = ""


class StageStepper(Painted):
    """All stages; ``compact`` is one line 协议 · 5/8. ``picked`` carries a stage's key.

    Left and right move, Enter or Space picks.
    """

    picked = Signal(str)

    def __init__(self, stages: Sequence[Stage] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[Stage, ...] = ()
        self._compact = False
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_stages(stages)

    def set_stages(self, stages: Sequence[Stage]) -> None:
        """Show other stages."""
        self._stages = tuple(stages)
        self._cursor = self._current()
        self.setAccessibleName(self._spoken())
        self.update()

    def set_compact(self, compact: bool) -> None:
        """One line of words instead of the drawing, for low windows."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def _current(self) -> int:
        states = [stage.state for stage in self._stages]
        if StageState.CURRENT in states:
            return states.index(StageState.CURRENT)
        return max(0, sum(state is StageState.DONE for state in states) - 1)

    def _spoken(self) -> str:
        if not self._stages:
            return self.tr("No stages")
        stage = self._stages[self._current()]
        return self.tr("Stage: {0}, {1} of {2}").format(
            stage.text, self._current() + 1, len(self._stages)
        )

    def natural_size(self) -> QSize:  # type: ignore[override]  # a whole size is one of reals too
        """Wide enough for the words of every stage."""
        if self._compact:
            return QSize(px(160), px(24))
        return QSize(max(1, len(self._stages)) * px(76), px(52))

    def sizeHint(self) -> QSize:
        """As natural."""
        return self.natural_size()

    def minimumSizeHint(self) -> QSize:
        """May shrink to the words; notes go first."""
        size = self.natural_size()
        return size if self._compact else QSize(max(1, len(self._stages)) * px(44), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The stages."""
        if not self._stages:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._compact:
            self._paint_compact(painter)
            return
        step = self._step()
        for index in range(len(self._stages) - 1):
            done = self._stages[index].state is StageState.DONE
            painter.setPen(QPen(color(Token.ACCENT if done else Token.LINE2), 2))
            y = px(14)
            painter.drawLine(
                QPointF(index * step + px(20), y), QPointF((index + 1) * step - px(2), y)
            )
        for index, stage in enumerate(self._stages):
            self._paint_stage(painter, index * step, step, stage)
        if self.hasFocus():
            painter.setPen(QPen(color(Token.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self._cursor * step + 1, 1, min(step, px(84)) - 2, self.height() - 2)
            painter.drawRoundedRect(ring, 6, 6)

    def _step(self) -> float:
        return min(px(142), self.width() / max(1, len(self._stages)))

    def _paint_compact(self, painter: QPainter) -> None:
        stage = self._stages[self._current()]
        painter.setFont(font(Role.STRONG))
        painter.setPen(color(Token.TEXT))
        text = f"{stage.text}  {self._current() + 1}/{len(self._stages)}"
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(self.rect()), beside, text)

    def _paint_stage(self, painter: QPainter, x: float, step: float, stage: Stage) -> None:
        dot = QRectF(x + px(2), px(6), px(16), px(16))
        if stage.state is StageState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Token.ACCENT))
            painter.drawEllipse(dot)
            inset = px(3)
            draw_icon(painter, dot.adjusted(inset, inset, -inset, -inset), "check", Token.ON_ACCENT)
        else:
            current = stage.state is StageState.CURRENT
            painter.setPen(QPen(color(Token.ACCENT if current else Token.CONTROL), 1.6))
            painter.setBrush(color(Token.SURFACE))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
            if current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(Token.ACCENT))
                painter.drawEllipse(dot.center(), px(3.5), px(3.5))
        role = Role.STRONG if stage.state is StageState.CURRENT else Role.BODY
        painter.setFont(font(role))
        future = stage.state is StageState.FUTURE
        painter.setPen(color(Token.SECONDARY if future else Token.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QRectF(x + px(2), px(28), step - px(4), px(22))
        painter.drawText(line, middle, stage.text)
        used = QFontMetricsF(font(role)).horizontalAdvance(stage.text) + px(6)
        note_width = QFontMetricsF(font(Role.FOOTNOTE)).horizontalAdvance(stage.note)
        if stage.note and used + note_width <= line.width():
            painter.setFont(font(Role.FOOTNOTE))
            painter.setPen(color(Token.TERTIARY))
            painter.drawText(line.adjusted(used, 0, 0, 0), middle, stage.note)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks a stage."""
        index = int(event.position().x() // max(1.0, self._step()))
        if not self._compact and 0 <= index < len(self._stages):
            self.picked.emit(self._stages[index].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right, Enter, Space."""
        if not self._stages:
            return
        match event.key():
            case Qt.Key.Key_Left:
                self._cursor = max(0, self._cursor - 1)
            case Qt.Key.Key_Right:
                self._cursor = min(len(self._stages) - 1, self._cursor + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.picked.emit(self._stages[self._cursor].key)
            case _:
                super().keyPressEvent(event)
                return
        self.update()
