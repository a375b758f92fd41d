"""Layout that Qt lacks, and the one-line makers of plain parts."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme import Role

__all__ = [
    "FlowLayout",
    "column",
    "empty",
    "restyle",
    "row",
    "rule",
    "scrolled",
    "surface",
    "words",
]


class FlowLayout(QLayout):
    """Left to right, wrapping; every item at its size hint, rows as high as their tallest.

    Lower items stand in the middle of their row; one wider than a row is as wide as the row. A
    widget may ask by its property ``lead`` for so much more room before it, where another stands.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take over ``item``."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # None past the end
        """Give the item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """One row."""
        shown = [item for item in self._items if not item.isEmpty()]
        hints = [item.sizeHint() for item in shown]
        gaps = sum(self._gap + _lead(item) for item in shown[1:])
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest item."""
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []

        def place() -> None:
            if move:
                for one, box in line:
                    one.setGeometry(box.translated(0, (height - box.height()) // 2))
            line.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            hint = _within(item, rect.width())
            x += self._gap + _lead(item) if line else 0
            if line and x + hint.width() > rect.right() + 1:
                place()
                x, y, height = rect.x(), y + height + self._gap, 0
            line.append((item, QRect(QPoint(x, y), hint)))
            x += hint.width()
            height = max(height, hint.height())
        place()
        return y + height - rect.y()


def _lead(item: QLayoutItem) -> int:
    """The room an item wants before it besides the gap."""
    widget = item.widget()
    return int(widget.property("lead") or 0) if widget is not None else 0


def _within(item: QLayoutItem, width: int) -> QSize:
    """The room an item takes in a row of ``width``."""
    hint = item.sizeHint()
    if hint.width() <= width:
        return hint
    high = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
    return QSize(width, high)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def words(
    text: str = "", role: Role | str = Role.BODY, *, tone: str = "", wrap: bool = False
) -> QLabel:
    """A label: ``role`` a type role (or ``label`` for meta words), ``tone`` a colour of the sheet.

    A wrapped label needs a stretch in a row: Qt underestimates its width otherwise.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value if isinstance(role, Role) else role)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def rule(kind: str = "rule") -> QFrame:
    """A hairline; ``upright`` for a vertical one."""
    return surface(kind)


def surface(kind: str) -> QFrame:
    """A frame on a ground of the style sheet: card, sunken, header, footer, pane or popup."""
    made = QFrame()
    made.setProperty("surface", kind)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """``inner`` as wide as there is room, scrolling down; the keyboard goes to what it holds."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of ``layout``; its widgets are deleted."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        inside, widget = item.layout(), item.widget()
        if inside is not None:
            empty(inside)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _fill(layout: QBoxLayout, parts: tuple[QWidget | QLayout | int | None, ...]) -> None:
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def row(
    *parts: QWidget | QLayout | int | None,
    gap: int = 8,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> QHBoxLayout:
    """Parts side by side: a number is a space, None a stretch."""
    made = QHBoxLayout()
    made.setSpacing(gap)
    made.setContentsMargins(*margins)
    _fill(made, parts)
    return made


def column(
    *parts: QWidget | QLayout | int | None,
    gap: int = 8,
    margins: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> QVBoxLayout:
    """Parts one under another: a number is a space, None a stretch."""
    made = QVBoxLayout()
    made.setSpacing(gap)
    made.setContentsMargins(*margins)
    _fill(made, parts)
    return made
