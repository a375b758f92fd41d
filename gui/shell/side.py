"""What stands beside a page's content: resizable, remembered, put away where the room is narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from gui.shell.page import Context
from gui.theme import px
from resources import Language

__all__ = ["SidePane", "SideSplitter"]

_LEAST = 280
_SHARE = 0.4
_WIDE = 440
_BOTH = 1000


class SidePane(QFrame):
    """The side of a page; ``rest`` is what stands there.

    ``changed`` says that a form came over it or went.
    """

    changed = Signal()

    def __init__(self, rest: QWidget) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(rest)

    @property
    def written_in(self) -> bool:
        """Whether a form lies over it, which needs more room."""
        return False


class SideSplitter(QSplitter):
    """Content and side pane: the side is 280 at least and 40 % at most, and is remembered.

    Below ``alone`` logical pixels the content stands alone and the side comes on demand, as a
    drawer; ``usual`` is its width before a person drags it. While a form lies over the side it is
    shown, as wide as a form needs; where there is no room for both, the form stands alone.
    ``crossed`` says that the room became narrow or wide, ``opened`` that the side came into view.
    """

    crossed = Signal()
    opened = Signal()

    def __init__(
        self,
        content: QWidget,
        side: SidePane,
        context: Context,
        *,
        name: str,
        alone: int,
        usual: int = 0,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._content = content
        self._side = side
        self._settings = context.settings
        self._usual = usual or (316 if context.language is Language.CHINESE else 352)
        self._alone = alone
        self._wanted: bool | None = None
        self._empty = False
        self._writing = False
        self.setObjectName(name)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(content)
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._moved)
        side.changed.connect(self.fit)

    @property
    def alone(self) -> bool:
        """Whether the room is too narrow for both."""
        return self.width() < px(self._alone)

    @property
    def side_shown(self) -> bool:
        """Whether the side is in view."""
        return not self._side.isHidden()

    def toggle(self) -> None:
        """Show or hide the side; remembered until the room is narrow or wide again."""
        self._wanted = not self.side_shown
        self.fit()

    def set_writing(self, writing: bool) -> None:
        """Something is written in the content, which then needs the room of a narrow page whole."""
        self._writing = writing
        self.fit()

    def set_empty(self, empty: bool) -> None:
        """The side has nothing to say."""
        self._empty = empty
        self.fit()

    def fit(self) -> None:
        """Show the side or not, and give it its width for the room there is."""
        before = self.side_shown
        shown = not self.alone if self._wanted is None else self._wanted
        pane = self._side.written_in
        room = self.width()
        shown = shown and not (self._writing and room < px(_BOTH))
        self._side.setVisible((shown or pane) and not self._empty)
        most = max(px(_LEAST), int(room * _SHARE))
        wanted = px(self._remembered())
        if pane:
            wanted, most = max(wanted, px(_WIDE)), max(most, int(room * 0.5))
        over = pane and self.alone  # one pane, and the form is in hand
        self._content.setVisible(not over)
        if over:
            wanted = most = room
        wanted = max(px(_LEAST), min(wanted, most))
        self._side.setMinimumWidth(px(_LEAST))
        self._side.setMaximumWidth(most)
        self.setSizes([max(1, room - wanted), wanted])
        if self.side_shown and not before:
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit; a choice made for another width is forgotten."""
        super().resizeEvent(event)
        before = event.oldSize().width()
        crossed = before <= 0 or (before < px(self._alone)) is not self.alone
        if crossed:
            self._wanted = None
        self.fit()
        if crossed:
            self.crossed.emit()

    def _remembered(self) -> int:
        kept = self._settings.current.widths.get(self.objectName(), {})
        return int(kept.get("side", self._usual))

    def _moved(self) -> None:
        if self._side.written_in or not self.side_shown:
            return
        widths = dict(self._settings.current.widths)
        widths[self.objectName()] = {"side": round(self._side.width() * 100 / px(100))}
        self._settings.remember(widths=widths)
