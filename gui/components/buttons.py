"""Buttons, and the ring around what has the keyboard (ui.md 8)."""

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from gui.components.layouts import restyle
from gui.theme import Token, color, refresh_icon, set_icon

__all__ = ["Button", "ButtonKind", "FocusRing"]


class ButtonKind(Enum):
    """How a button looks; one PRIMARY in a view."""

    PRIMARY = "primary"
    NORMAL = "normal"
    SOFT = "soft"
    GHOST = "ghost"
    DANGER = "danger"
    LINK = "link"
    ICON = "icon"
    BARE = "bare"


_ICON_TOKENS = {
    ButtonKind.PRIMARY: Token.ON_ACCENT,
    ButtonKind.SOFT: Token.ACCENT,
    ButtonKind.LINK: Token.ACCENT,
    ButtonKind.DANGER: Token.DANGER,
}


class Button(QPushButton):
    """A push button of one kind. ``name`` is the fixed object name, ``spoken`` its spoken name."""

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = ButtonKind.NORMAL,
        *,
        icon: str = "",
        name: str = "",
        spoken: str = "",
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._rest_text = text
        self._busy = False
        self._spared: tuple[str, str] | None = None
        self.setProperty("kind", kind.value)
        self.setProperty("ring", True)
        if dense:
            self.setProperty("dense", "true")
        if icon:
            set_icon(self, icon, 16, _ICON_TOKENS.get(kind, Token.SECONDARY))
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken or text)
        if spoken and not text:
            self.setToolTip(spoken)
        self.setAutoDefault(False)

    def text(self) -> str:
        """Its words, also while it is short."""
        return super().text() if self._spared is None else self._spared[0]

    def setText(self, text: str) -> None:
        """The icon stands a little off the words, once there are some."""
        if self._spared is not None:
            self._spared = (text, self._spared[1])
            self.updateGeometry()
            return
        begins = bool(text) is not bool(self.text())
        super().setText(text)
        if begins:
            refresh_icon(self)

    def set_short(self, short: bool) -> None:
        """Only the icon, where the words have no room: the tool tip says them then.

        A button without an icon keeps its words.
        """
        if short and self._spared is None and not self.icon().isNull():
            words, tip = self.text(), self.toolTip()
            self.setText("")
            self.setToolTip(f"{words}  {tip}".rstrip())
            self._spared = (words, tip)
        elif not short and self._spared is not None:
            (words, tip), self._spared = self._spared, None
            self.setText(words)
            self.setToolTip(tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; held with another key it is the form's."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and not held:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look."""
        self.setProperty("kind", kind.value)
        restyle(self)

    def set_busy(self, text: str = "") -> None:
        """Show ``text`` and refuse clicks while work runs; an empty text ends it.

        The width does not shrink, so that nothing jumps.
        """
        if text:
            if not self._busy:
                self._rest_text = self.text()
            self._busy = True
            self.setMinimumWidth(self.width())
            self.setText(text)
            self.setEnabled(False)
        elif self._busy:
            self._busy = False
            self.setMinimumWidth(0)
            self.setText(self._rest_text)
            self.setEnabled(True)


class _Ring(QWidget):
    """The ring itself; it lies beside the button in the button's parent."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(Token.ACCENT), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class FocusRing(QObject):
    """The 2 px ring with a 2 px gap around the button that holds the keyboard.

    One for the window; it moves with the button, and is made anew where the page it lay in has
    gone.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring = _Ring()
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.follow)

    @property
    def ring(self) -> QWidget:
        """What is drawn."""
        if not isValid(self._ring):
            self._ring = _Ring()
        return self._ring

    def follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Move to ``now``, or hide when it draws its own focus."""
        self._let_go()
        ring = self.ring
        if now is None or not now.property("ring") or now.parentWidget() is None:
            ring.hide()
            ring.setParent(None)
            return
        self._target = now
        host = self._watch(now)
        ring.setParent(host)
        self._place()
        ring.setVisible(now.isVisible())
        ring.raise_()

    def _let_go(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None

    def _watch(self, target: QWidget) -> QWidget:
        """The nearest widget around the button with room for the ring; all between are watched."""
        inner, host = target, target.parentWidget()
        while True:
            assert host is not None  # the way up ends at a window
            self._watched.append(inner)
            inner.installEventFilter(self)
            box = QRect(target.mapTo(host, QPoint(0, 0)), target.size()).adjusted(-4, -4, 4, 4)
            if host.isWindow() or host.rect().contains(box):
                return host
            inner, host = host, host.parentWidget()

    def _place(self) -> None:
        target, host = self._target, self.ring.parentWidget()
        if target is not None and host is not None and isValid(target):
            at = target.mapTo(host, QPoint(0, 0))
            self.ring.setGeometry(QRect(at, target.size()).adjusted(-4, -4, 4, 4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the button as it, or what it lies in, moves."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif watched is not self._target:
            return False
        elif event.type() is QEvent.Type.Hide:
            self.ring.hide()
        elif event.type() is QEvent.Type.Show:
            self.ring.show()
        return False
