"""The pane at the right of a cases page: what stands there, and what may take its place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.components import first_input
from gui.shell.page import Context
from gui.theme import px
from resources import Language

__all__ = ["Side", "SideSplitter"]

_LEAST = 280
_SHARE = 0.4
_WIDE = 440


class Side(QFrame):
    """The side pane: ``rest`` is always there, another pane (a meeting to log) goes over it.

    ``changed`` says that a pane came or went.
    """

    changed = Signal()

    def __init__(self, rest: QWidget) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self._stack = QStackedWidget()
        self._stack.addWidget(rest)
        self._closed: Callable[[], object] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def pane(self) -> QWidget | None:
        """The pane over the rest, None when there is none."""
        return self._stack.currentWidget() if self._stack.count() > 1 else None

    def show_pane(self, pane: QWidget, closed: Callable[[], object] | None = None) -> None:
        """Put ``pane`` over the rest with the keyboard in it; ``closed`` is called when it goes."""
        self.close_pane()
        self._closed = closed
        self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self.changed.emit()
        target = first_input(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_pane(self) -> None:
        """Take the pane away and show the rest."""
        pane = self.pane
        if pane is None:
            return
        self._stack.removeWidget(pane)
        pane.hide()
        pane.deleteLater()
        self.changed.emit()
        closed, self._closed = self._closed, None
        if closed is not None:
            closed()


class SideSplitter(QSplitter):
    """Content and side pane: the side is 280 at least and 40 % at most, and is remembered.

    While a pane lies over the side it is as wide as a form needs.
    """

    def __init__(self, content: QWidget, side: Side, context: Context, *, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._side = side
        self._settings = context.settings
        self._usual = 316 if context.language is Language.CHINESE else 352
        self.setObjectName(name)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(content)
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._moved)
        side.changed.connect(self.settle)

    def settle(self) -> None:
        """Give the side its width for the room there is."""
        room = self.width()
        most = max(px(_LEAST), int(room * _SHARE))
        wanted = px(self._remembered())
        if self._side.pane is not None:
            wanted, most = max(wanted, px(_WIDE)), max(most, int(room * 0.5))
        wanted = max(px(_LEAST), min(wanted, most))
        self._side.setMinimumWidth(px(_LEAST))
        self._side.setMaximumWidth(most)
        self.setSizes([max(1, room - wanted), wanted])

    def _remembered(self) -> int:
        kept = self._settings.current.widths.get(self.objectName(), {})
        return int(kept.get("side", self._usual))

    def _moved(self) -> None:
        if self._side.pane is not None or not self._side.isVisible():
            return
        widths = dict(self._settings.current.widths)
        widths[self.objectName()] = {"side": round(self._side.width() * 100 / px(100))}
        self._settings.remember(widths=widths)
