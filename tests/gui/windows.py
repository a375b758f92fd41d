"""A whole window under test: driven by keys and clicks on object names, measured for clipping."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedLayout,
    QTabBar,
    QWidget,
)

from gui.app import create
from gui.components import Segmented
from gui.screens import settle

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Opened:
    """A window, with the hands to use it. ``crashes`` must stay empty."""

    def __init__(self, argv: Sequence[str], *, now: Callable[[], datetime]) -> None:
        self.app, self.window = create(argv, now=now)
        self.crashes: list[BaseException] = []
        self.window.backstage.crashed.connect(self.crashes.append)
        self.settle()

    def shut(self) -> None:
        self.window.close()
        assert not self.window.isVisible(), "the page would not let go"
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not self.crashes, self.crashes

    def settle(self) -> None:
        """Wait until everything asked for has arrived and no short timer is about to ask more."""
        settle(self.window)

    @property
    def register(self) -> Any:
        """The open register, for looking past the window."""
        assert self.window.backstage.register is not None
        return self.window.backstage.register

    @property
    def page(self) -> Any:
        """The page in view; tests know which one it is."""
        page = self.window.frame.page()
        assert page is not None
        return page

    def go(self, key: str, argument: object = None) -> Any:
        """Another page, filled."""
        self.window.navigate(key, argument)
        self.settle()
        return self.page

    def named(self, name: str, root: QWidget | None = None) -> Any:
        """The visible widget called ``name``."""
        every = (root or self.window).findChildren(QWidget, name)
        found = next((one for one in every if one.isVisible()), None)
        assert found is not None, f"no {name} in view"
        return found

    def click(self, name: str) -> None:
        """Press the left button on what is called ``name``."""
        widget = self.named(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, middle(widget))
        self.settle()

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
        """A key where the keyboard is, then wait for what it asked for."""
        press(key, held, self.window)
        self.settle()

    def write(self, text: str) -> None:
        """Commit text by the input method where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the keyboard"
        commit(target, text)
        self.settle()

    def focus(self) -> str:
        """The object name of what has the keyboard, or of what it belongs to."""
        return focus_name()


def wait_until(true: Callable[[], bool], timeout: int = 10_000) -> None:
    """Turn the event loop until ``true``; fail after ``timeout`` ms."""
    over = QTimer()
    over.setSingleShot(True)
    over.start(timeout)
    while not true():
        assert over.isActive(), "it never came"
        turn = QEventLoop()
        QTimer.singleShot(5, turn.quit)
        turn.exec()


def commit(widget: QWidget, text: str) -> None:
    """Type Chinese as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, text: str) -> None:
    """Leave the input method in the middle of a composition."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def press(key: Qt.Key | str, held: Qt.KeyboardModifier = NONE, root: QWidget | None = None) -> None:
    """A key (``Qt.Key.Key_Down`` or ``"3"``) where the keyboard is."""
    modal = QApplication.activeModalWidget()
    if modal is not None:
        root = modal.focusWidget() or modal
        target: QWidget | None = root
    else:
        target = QApplication.focusWidget() or root
    assert target is not None, "nothing has the keyboard"
    if isinstance(key, str):
        QTest.keyClicks(target, key, held)
    else:
        QTest.keyClick(target, key, held)


def focus_name() -> str:
    """The object name of what has the keyboard, or of what it belongs to."""
    widget: QObject | None = QApplication.focusWidget()
    while widget is not None and not widget.objectName():
        widget = widget.parent()
    return widget.objectName() if widget is not None else ""


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


def visible(root: QWidget) -> Iterator[QWidget]:
    """Every widget in view inside ``root``."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            yield widget


def name_of(widget: QWidget) -> str:
    """How a failure names a widget."""
    words = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()} {words!r}"


def clipped(root: QWidget) -> list[str]:
    """What does not get the room its words need, or hangs over the edge of what holds it."""
    found = []
    for widget in visible(root):
        if _too_small(widget):
            need, got = widget.minimumSizeHint(), widget.size()
            found.append(
                f"{name_of(widget)}: {got.width()}×{got.height()}"
                f" needs {need.width()}×{need.height()}"
            )
        elif _hangs_over(widget, root):
            found.append(f"{name_of(widget)}: hangs over the edge")
    return found


def _too_small(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return _label_too_small(widget)
    if isinstance(widget, (QPushButton, QCheckBox, QRadioButton, QComboBox)):
        need = widget.minimumSizeHint()
        return widget.width() < need.width() or widget.height() < need.height() - 1
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        return widget.height() < QFontMetrics(widget.font()).height() + 4
    return False


def _label_too_small(label: QLabel) -> bool:
    if not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 1
    need = label.sizeHint()
    return label.width() < need.width() - 1 or label.height() < need.height() - 1


def _hangs_over(widget: QWidget, root: QWidget) -> bool:
    """Whether part of a widget lies outside of a parent that does not scroll."""
    if not isinstance(widget, (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)):
        return False
    parent = widget.parentWidget()
    while parent is not None and parent is not root.parentWidget():
        area = parent.parentWidget()
        if isinstance(area, (QScrollArea, QAbstractItemView)) and parent is area.viewport():
            return _wider_than(widget, area)
        at = widget.mapTo(parent, QPoint(0, 0))
        right, bottom = at.x() + widget.width(), at.y() + widget.height()
        if at.x() < -1 or at.y() < -1 or right > parent.width() + 1:
            return True
        if bottom > parent.height() + 1:
            return True
        parent = parent.parentWidget()
    return False


def _wider_than(widget: QWidget, area: QWidget) -> bool:
    """Down a page scrolls, sideways it must not."""
    if not isinstance(area, QScrollArea):
        return False
    at = widget.mapTo(area.viewport(), QPoint(0, 0))
    return at.x() < -1 or at.x() + widget.width() > area.viewport().width() + 1


def overlapping(root: QWidget) -> list[str]:
    """Neighbours of one layout that lie on each other: Qt lets them where the room ends."""
    found = []
    for parent in (root, *visible(root)):
        layout = parent.layout()
        if layout is None or _stacked(layout):
            continue
        laid = [
            one for one in _laid(parent, layout) if one.isVisible() and not one.size().isEmpty()
        ]
        for one, other in combinations(laid, 2):
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > 2 and shared.height() > 2:
                found.append(f"{name_of(one)} lies on {name_of(other)}")
    return found


def _laid(parent: QWidget, layout: QLayout) -> list[QWidget]:
    """The children of ``parent`` that its layout places, or one in it.

    Not by its items: Qt may end one whose Python face lives on.
    """
    every = [one for one in (layout, *layout.findChildren(QLayout)) if not _stacked(one)]
    children = (one for one in parent.children() if isinstance(one, QWidget))
    return [one for one in children if any(each.indexOf(one) >= 0 for each in every)]


def _stacked(layout: QLayout) -> bool:
    return isinstance(layout, QStackedLayout)


def nameless(root: QWidget) -> list[str]:
    """Inputs and buttons in view that a screen reader could not name."""
    return [name_of(widget) for widget in _controls(root) if not widget.accessibleName()]


def unaddressed(root: QWidget) -> list[str]:
    """Inputs and buttons in view that a script could not find by ``page.field`` (contract.md 3).

    The choices of a row of segments go by the name of the row.
    """
    return [f"no page.field: {name_of(one)}" for one in _controls(root) if not _addressed(one)]


def _controls(root: QWidget) -> Iterator[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    for widget in visible(root):
        reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if reached and isinstance(widget, kinds) and not _part_of_combo(widget):
            yield widget


def _addressed(widget: QWidget) -> bool:
    # The choices of a row, the arrows of a tab bar, the line inside a number's field.
    if isinstance(widget.parentWidget(), (Segmented, QTabBar, QAbstractSpinBox)):
        return True
    name = widget.objectName()
    return "." in name or name in {"newCase", "globalSearch"}


def _part_of_combo(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QComboBox)


def picture(widget: QWidget, file: Path) -> None:
    """Keep what is seen."""
    file.parent.mkdir(parents=True, exist_ok=True)
    assert widget.grab().save(str(file))
