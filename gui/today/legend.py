"""What the shapes of the clocks mean: 法定, 约定, 内部."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent

from gui.components import ClockFace, ClockKind, ClockState, paint_clock
from gui.components.badges import Painted
from gui.components.paint import clock_size
from resources import Language, phrase

__all__ = ["Legend"]


class Legend(Painted):
    """The three shapes with their words."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._faces = tuple(
            ClockFace(
                kind, ClockState.LATER, phrase(f"clock.class-{kind.value}", language), share=0.7
            )
            for kind in ClockKind
        )
        self.setAccessibleName("  ".join(face.words for face in self._faces))

    def natural_size(self) -> QSizeF:
        """All three side by side."""
        sizes = [clock_size(face) for face in self._faces]
        return QSizeF(sum(size.width() for size in sizes), max(size.height() for size in sizes))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shapes."""
        painter = QPainter(self)
        left = 0.0
        for face in self._faces:
            width = clock_size(face).width()
            paint_clock(painter, QRectF(left, 0, width, self.height()), face)
            left += width
