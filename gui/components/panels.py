"""Cards, banners, empty states and the toast (ui.md 8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.components.badges import KeyHint, Painted
from gui.components.buttons import Button, ButtonKind
from gui.components.faces import Tone
from gui.components.layouts import column, row, words
from gui.theme import Role, Token, color, draw_icon, font, hex_of, px, theme

__all__ = ["Banner", "Card", "EmptyAction", "EmptyState", "IconMark", "Toast"]


class IconMark(Painted):
    """An icon that stands for itself; silent unless ``spoken`` is given.

    ``reversed_scheme`` draws it for a ground of the other scheme, as the toast's. At the top of
    a row it stands in the middle of the first line of words in the role ``beside``.
    """

    def __init__(
        self,
        name: str,
        size: int = 16,
        token: Token = Token.SECONDARY,
        spoken: str = "",
        *,
        reversed_scheme: bool = False,
        beside: Role | None = None,
    ) -> None:
        super().__init__()
        self._beside = beside
        self._reversed = reversed_scheme
        self._name = name
        self._pixels = size
        self._token = token
        self.setAccessibleName(spoken)

    def natural_size(self) -> QSizeF:
        """As the icon, as high as the line beside it."""
        side = px(self._pixels) - 1
        line = QFontMetricsF(font(self._beside)).height() if self._beside else 0
        return QSizeF(side, max(side, line))

    def set_look(self, name: str, token: Token) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        side = px(self._pixels)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), box, self._name, self._token, reversed_scheme=self._reversed)


class Card(QFrame):
    """A block with a title row: title, count, then what ``title_row`` is given; ``body`` below."""

    def __init__(self, title: str = "", count: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        self._title = words(title, Role.CARD)
        self._count = words(count, "label")
        self.title_row: QHBoxLayout = row(self._title, self._count, None)
        if title:
            whole.addLayout(self.title_row)
            self.setAccessibleName(title)
        self.body: QVBoxLayout = column(gap=8)
        whole.addLayout(self.body, 1)

    def set_count(self, count: str) -> None:
        """Show a count beside the title."""
        self._count.setText(count)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)


_BANNER_LOOK = {"warn": Tone.WARN, "danger": Tone.DANGER, "info": Tone.ACCENT}


class Banner(QFrame):
    """A continuing condition at the top of the content. ``tone`` is warn, danger or info."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        tone: str = "warn",
        icon_name: str = "triangle-alert",
        actions: Sequence[Button] = (),
    ) -> None:
        super().__init__()
        self.setProperty("banner", tone)
        self.setAccessibleName(f"{title} {detail}".strip())
        self.title = words(title, Role.CARD)
        self.detail = words(detail, Role.SECONDARY, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(12)
        layout.addWidget(IconMark(icon_name, 16, _BANNER_LOOK[tone].ink))
        layout.addLayout(column(self.title, self.detail, gap=0), 1)
        self.detail.setVisible(bool(detail))  # not before: a shown orphan is a window
        for action in actions:
            layout.addWidget(action)


@dataclass(frozen=True, slots=True)
class EmptyAction:
    """One way on from an empty state."""

    text: str
    act: Callable[[], object]
    kind: ButtonKind = ButtonKind.NORMAL
    icon: str = ""
    name: str = field(kw_only=True)


class _Disc(Painted):
    """The icon disc of 52."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name

    def natural_size(self) -> QSizeF:
        """52 across."""
        return QSizeF(px(52), px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(Token.ACCENT_SOFT))
        painter.drawEllipse(QRectF(0, 0, px(52), px(52)))
        inset = px(14)
        box = QRectF(inset, inset, px(24), px(24))
        draw_icon(painter, box, self._icon_name, Token.ACCENT)


class EmptyState(QWidget):
    """Nothing here, why, and what next: icon, title, one line, one or two buttons."""

    def __init__(
        self, icon_name: str, title: str, line: str = "", actions: Sequence[EmptyAction] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{title} {line}".strip())
        heading = words(title, Role.PANEL)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.line = words(line, Role.SECONDARY, wrap=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons: list[Button] = []
        buttons = row(None)
        for action in actions:
            button = Button(action.text, action.kind, icon=action.icon, name=action.name)
            button.clicked.connect(action.act)
            buttons.addWidget(button)
            self.buttons.append(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(10)
        whole.addStretch(1)
        whole.addLayout(row(None, _Disc(icon_name), None))
        whole.addWidget(heading)
        whole.addWidget(self.line)
        whole.addSpacing(4)
        whole.addLayout(buttons)
        whole.addStretch(1)


class Toast(QFrame):
    """An undoable success at the bottom centre, for 8 s, or longer while it is looked at."""

    SHOWN_MS = 8000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._undo: Callable[[], object] | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = Button(self.tr("Undo"), ButtonKind.LINK, name="toast.undo")
        self._button.clicked.connect(self._undone)
        self._key = KeyHint("Ctrl Z")
        self._mark = IconMark("check", 16, Token.OK, reversed_scheme=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(12)
        for part in (self._mark, self._text, self._button, self._key):
            layout.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.SHOWN_MS)
        self._timer.timeout.connect(self._expire)
        theme().changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        """The toast wears the other scheme, so that it stands out of both."""
        other = theme().scheme.other
        ground, ink = hex_of(Token.SURFACE, other), hex_of(Token.TEXT, other)
        link = hex_of(Token.ACCENT, other)
        self.setStyleSheet(
            f"QFrame {{ background: {ground}; border-radius: 8px; }}"
            f"QLabel {{ color: {ink}; background: transparent; }}"
            f'QPushButton[kind="link"] {{ color: {link}; font-weight: 700; }}'
        )

    def show_text(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show ``text``, with 撤销 when ``undo`` is given."""
        self._undo = undo
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            parent.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def _undone(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _expire(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 36)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom centre."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
