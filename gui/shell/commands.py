"""Every command of the window once: as a shortcut, in the menu bar and behind ``>`` of the search.

The menu bar is hidden on Windows and Linux until Alt or F10 (ui.md 3); its commands work all the
same, because each is an action of the window itself. While the input method composes, none acts.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar

from gui.components import composing
from gui.shell.answers import Command
from gui.shell.keys import SHELL_KEYS, worded
from gui.shell.page import MenuAction
from gui.translation import QT_TRANSLATE_NOOP

__all__ = ["Commands"]

_MENUS = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "case": QT_TRANSLATE_NOOP("Menus", "&Case"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "tools": QT_TRANSLATE_NOOP("Menus", "T&ools"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}

_FREE = {"toggle_privacy", "quit"}
"""What acts while the screen is covered."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """An action of the window and where its availability is asked."""

    action: QAction
    enabled: Callable[[], bool] | None


class Commands(QObject):
    """The window's own commands, and those of the page in view."""

    def __init__(self, window: QMainWindow, acts: dict[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self._own: list[_Bound] = []
        self._page: list[_Bound] = []
        self._alt_alone = False
        self._held = False
        self._bar = window.menuBar()
        self._bar.clear()
        self._menus: dict[str, QMenu] = {}
        for key, title in _MENUS.items():
            menu = self._bar.addMenu(QCoreApplication.translate("Menus", title))
            menu.aboutToShow.connect(self._look)
            menu.aboutToHide.connect(self._hide_bar)
            self._menus[key] = menu
        for known in SHELL_KEYS:
            if known.act in acts:
                keys = [QKeySequence(text) for text in known.keys]
                self._own.append(self._add(worded(known.text), keys, acts[known.act], known.menu))
        if not self._native:
            self._bar.hide()

    def listen(self) -> None:
        """Hear Alt alone and F10: keys that no widget takes come to the window."""
        if not self._native:
            self._window.installEventFilter(self)

    @property
    def _native(self) -> bool:
        return sys.platform == "darwin"

    @property
    def bar(self) -> QMenuBar:
        """The menu bar."""
        return self._bar

    def add_hidden(self, keys: str, act: Callable[[], object]) -> None:
        """A shortcut that stands in no menu, as Ctrl+3 for the third page."""
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(self._guarded(act))
        self._window.addAction(action)

    def show_page(self, actions: Sequence[MenuAction]) -> None:
        """Take over the commands of the page in view."""
        for bound in self._page:
            self._window.removeAction(bound.action)
            bound.action.deleteLater()
        self._page = [
            self._add(
                action.text,
                [QKeySequence(action.keys)] if action.keys else [],
                action.act,
                action.menu,
                action.enabled,
            )
            for action in actions
        ]
        for key, menu in self._menus.items():
            menu.menuAction().setVisible(bool(menu.actions()) or key in {"file", "edit"})

    def all(self) -> tuple[Command, ...]:
        """What ``>`` finds: every command that can act now, those of the page first."""
        self._look()
        return tuple(
            Command(bound.action.text(), _spelled(bound.action), bound.action.trigger)
            for bound in (*self._page, *self._own)
            if bound.action.isEnabled()
        )

    def release(self) -> None:
        """The window gets other words: give the actions back."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        for action in self._window.actions():
            self._window.removeAction(action)
        self.deleteLater()

    def toggle_bar(self) -> None:
        """Show the menu bar with its first menu chosen, or hide it."""
        if self._bar.isVisible():
            self._bar.hide()
            return
        self._bar.show()
        self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._bar.setActiveAction(self._bar.actions()[0])

    def _add(
        self,
        text: str,
        keys: Sequence[QKeySequence],
        act: Callable[[], object],
        menu: str,
        enabled: Callable[[], bool] | None = None,
    ) -> _Bound:
        action = QAction(text, self)
        action.setShortcuts(list(keys))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(self._guarded(act, enabled))
        self._menus[menu].addAction(action)
        self._window.addAction(action)
        return _Bound(action, enabled)

    def hold(self, held: bool) -> None:
        """While the screen is covered only uncovering acts."""
        self._held = held

    def _guarded(
        self, act: Callable[[], object], enabled: Callable[[], bool] | None = None
    ) -> Callable[[], None]:
        free = getattr(act, "__name__", "") in _FREE

        def run() -> None:
            if composing() or (self._held and not free):
                return
            if enabled is None or enabled():
                act()

        return run

    def _look(self) -> None:
        for bound in (*self._own, *self._page):
            bound.action.setEnabled(bound.enabled is None or bound.enabled())

    def _hide_bar(self) -> None:
        if not self._native and self._bar.activeAction() is None:
            self._bar.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Alt alone, and F10, show the menu bar.

        While Alt is held every key is heard, wherever it goes: one that a widget takes for itself
        comes to no window.
        """
        if not isinstance(event, QKeyEvent):
            return False
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Alt:
            if pressed and not event.isAutoRepeat():
                self._hear_alt(held=True)
            elif event.type() is QEvent.Type.KeyRelease:
                alone = self._alt_alone
                self._hear_alt(held=False)
                if alone and not composing() and not self._held:
                    self.toggle_bar()
            return False
        if pressed or event.type() is QEvent.Type.ShortcutOverride:
            self._alt_alone = False
        if pressed and event.key() == Qt.Key.Key_F10 and not composing() and not self._held:
            self.toggle_bar()
            return True
        return False

    def _hear_alt(self, *, held: bool) -> None:
        self._alt_alone = held
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if held:
                app.installEventFilter(self)


def _spelled(action: QAction) -> str:
    return action.shortcut().toString().replace("Return", "Enter")
