"""What the keys of gui.shell.keys do, one method each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.components import composing, first_input
from gui.shell.keys import SHELL_KEYS, KeySheet
from gui.theme import Scheme, TextSize, ThemeChoice, theme

if TYPE_CHECKING:
    from gui.shell.window import MainWindow

__all__ = ["Acts", "way_in"]

_SIZES = list(TextSize)


class Acts:
    """The acts of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._settings = window.context.settings

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Each declared key's act."""
        return {known.act: getattr(self, known.act) for known in SHELL_KEYS}

    def new_case(self) -> None:
        """新登记."""
        self._window.create_new()

    def open_file(self) -> None:
        """Choose a file for the page that takes files."""
        self._window.open_file()

    def save(self) -> None:
        """Keep everything typed now."""
        page = self._window.frame.page()
        if page is not None:
            page.save()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def undo(self) -> None:
        """Text in an edited field, else one's own last command."""
        self._window.undoing.undo()

    def redo(self) -> None:
        """The same, put again."""
        self._window.undoing.redo()

    def search(self) -> None:
        """Go to the global search."""
        box = self._window.frame.header.search
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def find(self) -> None:
        """Go to the search of this list, else to the global one."""
        page = self._window.frame.page()
        if page is None or not page.focus_search():
            self.search()

    def primary(self) -> None:
        """The main action of the page in view."""
        page = self._window.frame.page()
        if page is not None and not composing():
            page.primary_action()

    def toggle_rail(self) -> None:
        """Sidebar or rail."""
        self._window.toggle_rail()

    def back(self) -> None:
        """The page before."""
        self._window.step(forward=False)

    def forward(self) -> None:
        """The page gone back from."""
        self._window.step(forward=True)

    def next_pane(self) -> None:
        """F6."""
        self._go_round(1)

    def previous_pane(self) -> None:
        """Shift+F6."""
        self._go_round(-1)

    def _go_round(self, step: int) -> None:
        frame = self._window.frame
        page = frame.page()
        panes = [*(page.panes() if page else ()), frame.sidebar, frame.header]
        ways = [(pane, way_in(pane)) for pane in panes if pane.isVisible()]
        open_ways = [(pane, target) for pane, target in ways if target is not None]
        if not open_ways:
            return
        focused = QApplication.focusWidget()
        holds = [
            focused is not None and (pane is focused or pane.isAncestorOf(focused))
            for pane, _target in open_ways
        ]
        before = -1 if step > 0 else 0
        here = holds.index(True) if True in holds else before
        open_ways[(here + step) % len(open_ways)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def reload(self) -> None:
        """Fetch what is shown again."""
        self._window.reload()

    def larger(self) -> None:
        """One text size up."""
        self._resize_text(1)

    def smaller(self) -> None:
        """One text size down."""
        self._resize_text(-1)

    def standard_size(self) -> None:
        """标准."""
        self._settings.remember(text_size=TextSize.STANDARD)

    def _resize_text(self, step: int) -> None:
        place = _SIZES.index(self._settings.current.text_size) + step
        self._settings.remember(text_size=_SIZES[max(0, min(len(_SIZES) - 1, place))])

    def toggle_privacy(self) -> None:
        """Cover the screen, or show it again."""
        privacy = self._window.frame.privacy
        if privacy.isVisible():
            privacy.lift()
        else:
            privacy.cover()

    def switch_scheme(self) -> None:
        """Light or dark."""
        dark = theme().scheme is Scheme.DARK
        self._settings.remember(theme=ThemeChoice.LIGHT if dark else ThemeChoice.DARK)

    def show_keys(self) -> None:
        """The keyboard map."""
        page = self._window.frame.page()
        more = self._window.page_keys() | dict(page.search_keys() if page else {})
        sheet = KeySheet(more, self._window)
        sheet.exec()
        sheet.deleteLater()


def way_in(pane: QWidget) -> QWidget | None:
    """What takes the keyboard when a pane is entered."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus and pane.isEnabled():
        return pane
    return first_input(pane)
