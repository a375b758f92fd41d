"""A choice of few, its segments side by side (ui.md 8)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from gui.components.layouts import FlowLayout
from gui.theme import Role, Token, color, font, px

__all__ = ["Segmented"]

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
