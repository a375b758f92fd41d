"""Buttons, segmented choices, check and radio marks (ui.md 8)."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from shiboken6 import isValid

from gui.components.layouts import FlowLayout, restyle
from gui.components.paint import paint_check, paint_radio
from gui.theme import Role, Token, color, font, px, set_icon

__all__ = ["Button", "ButtonKind", "CheckBox", "FocusRing", "RadioButton", "Segmented"]


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


_DIGITS = "1234567890"
"""The keys of the choices in their order, as they lie on a keyboard; more have no key."""


class _Segment(QPushButton):
    """One choice: a small digit, then the word."""

    def __init__(self, digit: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._digit = digit
        self.setCheckable(True)
        self.setProperty("kind", "segment")
        self.setProperty("ring", True)
        self.setAccessibleName(text)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Room for digit and bold word, so that choosing moves nothing."""
        bold = QFontMetrics(font(Role.STRONG)).horizontalAdvance(self.text())
        digit = QFontMetrics(font(Role.FOOTNOTE)).horizontalAdvance(self._digit)
        return QSize(bold + digit + px(5) + px(20) + 2, px(30) + 2)

    def minimumSizeHint(self) -> QSize:
        """A choice is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style's button, then digit and word."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]  # a member the stubs leave out
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        chosen = self.isChecked()
        box = QRect(QPoint(px(10) + 1, 0), self.rect().bottomRight())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(Role.FOOTNOTE))
        painter.setPen(color(Token.ACCENT if chosen else Token.TERTIARY))
        painter.drawText(box, middle, self._digit)
        shift = QFontMetrics(font(Role.FOOTNOTE)).horizontalAdvance(self._digit) + px(5)
        painter.setFont(font(Role.STRONG if chosen else Role.BODY))
        painter.setPen(color(Token.TEXT if self.isEnabled() else Token.TERTIARY))
        painter.drawText(box.adjusted(shift, 0, 0, 0), middle, self.text())


class Segmented(QWidget):
    """One of a few choices in view: digits 1…9, 0 choose, arrows move, it wraps when narrow.

    ``choices`` are (value, words). ``changed`` carries the value; no value is chosen at first
    unless it is set. ``keyed`` says that a digit chose it: some forms go on at once.
    """

    changed = Signal(object)
    keyed = Signal()
    next_wanted = Signal(bool)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        *,
        name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._buttons: list[_Segment] = []
        self._value: object = None
        flow = FlowLayout(self, 6)
        for index, (_value, text) in enumerate(self._choices):
            button = _Segment(_DIGITS[index : index + 1], text, self)
            button.clicked.connect(self._clicked)
            button.installEventFilter(self)
            flow.addWidget(button)
            self._buttons.append(button)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._settle_focus()

    def value(self) -> object:
        """The chosen value, None when none is."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose ``value`` (None: none) without telling anybody."""
        self._value = value
        for (candidate, _text), button in zip(self._choices, self._buttons, strict=True):
            button.setChecked(value is not None and candidate == value)
        self._settle_focus()

    def choose(self, index: int) -> None:
        """Choose by position, as a person would."""
        if 0 <= index < len(self._choices):
            self.set_value(self._choices[index][0])
            self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit(self._value)

    def _clicked(self) -> None:
        sender = self.sender()
        for index, button in enumerate(self._buttons):
            if button is sender:
                self.choose(index)

    def _settle_focus(self) -> None:
        """Tab stops once: at the chosen segment, else at the first."""
        stop = next((b for b in self._buttons if b.isChecked()), None)
        stop = stop or (self._buttons[0] if self._buttons else None)
        for button in self._buttons:
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            )
        if stop is not None:
            self.setFocusProxy(stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits and arrows on any segment."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event, watched)
        return False

    def _key(self, event: QKeyEvent, watched: QObject) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (shift or not plain):
            self.next_wanted.emit(not shift)
            return True
        if plain:
            return False
        place = _DIGITS.find(event.text()) if event.text() else -1
        if 0 <= place < len(self._choices):
            self.choose(place)
            self.keyed.emit()
            return True
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }.get(Qt.Key(event.key()))
        if step is None:
            return False
        here = next((i for i, b in enumerate(self._buttons) if b is watched), 0)
        self.choose((here + step) % len(self._choices))
        return True


class CheckBox(QCheckBox):
    """A check box painted as in the tables. Enter asks for the next field, Space ticks."""

    next_wanted = Signal(bool)

    def __init__(self, text: str = "", *, name: str = "", spoken: str = "") -> None:
        super().__init__(text)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(spoken or text)

    def sizeHint(self) -> QSize:
        """Mark, gap and words; at least 28 high."""
        width = QFontMetrics(font(Role.BODY)).horizontalAdvance(self.text())
        return QSize(px(20) + (px(8) + width if self.text() else 0) + 4, px(28))

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


def _mark_words(painter: QPainter, widget: QWidget, text: str, enabled: bool) -> None:
    painter.setFont(font(Role.BODY))
    painter.setPen(color(Token.TEXT if enabled else Token.TERTIARY))
    box = QRectF(widget.rect()).adjusted(px(16) + 2 + px(8), 0, 0, 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    if widget.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color(Token.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = widget.height() / 2 - px(8) - 1
        painter.drawRoundedRect(QRectF(1, top, px(16) + 2, px(16) + 2), 5, 5)
