"""The keyboard map (ui.md 4): declared once, read by the window, the menu and the key sheet."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.components import Dialog, KeyHint, words
from gui.theme import Role
from gui.translation import QT_TRANSLATE_NOOP

__all__ = ["KEY_MAP", "SHELL_KEYS", "KeyLine", "KeySheet", "ShellKey", "worded"]


@dataclass(frozen=True, slots=True)
class ShellKey:
    """A shortcut of the shell: ``act`` names the window's method; ``menu`` where it is listed."""

    act: str
    keys: tuple[str, ...]
    text: str
    menu: str


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key that lists and fields obey by themselves; shown on the sheet only."""

    keys: str
    text: str


SHELL_KEYS = (
    ShellKey("new_case", ("Ctrl+N",), QT_TRANSLATE_NOOP("Keys", "New intake"), "file"),
    ShellKey("open_file", ("Ctrl+O",), QT_TRANSLATE_NOOP("Keys", "Import a ledger…"), "file"),
    ShellKey("save", ("Ctrl+S",), QT_TRANSLATE_NOOP("Keys", "Save now"), "file"),
    ShellKey("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("Keys", "Quit"), "file"),
    ShellKey("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Keys", "Undo"), "edit"),
    ShellKey("redo", ("Ctrl+Y",), QT_TRANSLATE_NOOP("Keys", "Redo"), "edit"),
    ShellKey("search", ("Ctrl+K",), QT_TRANSLATE_NOOP("Keys", "Search everything"), "edit"),
    ShellKey("find", ("Ctrl+F",), QT_TRANSLATE_NOOP("Keys", "Search in this list"), "edit"),
    ShellKey(
        "primary",
        ("Ctrl+Return", "Ctrl+Enter"),
        QT_TRANSLATE_NOOP("Keys", "Main action of this page"),
        "case",
    ),
    ShellKey("toggle_rail", ("Ctrl+B",), QT_TRANSLATE_NOOP("Keys", "Sidebar or rail"), "view"),
    ShellKey("back", ("Alt+Left",), QT_TRANSLATE_NOOP("Keys", "Back"), "view"),
    ShellKey("forward", ("Alt+Right",), QT_TRANSLATE_NOOP("Keys", "Forward"), "view"),
    ShellKey("next_pane", ("F6",), QT_TRANSLATE_NOOP("Keys", "Next pane"), "view"),
    ShellKey("previous_pane", ("Shift+F6",), QT_TRANSLATE_NOOP("Keys", "Previous pane"), "view"),
    ShellKey("reload", ("F5",), QT_TRANSLATE_NOOP("Keys", "Refresh"), "view"),
    ShellKey("larger", ("Ctrl+=", "Ctrl++"), QT_TRANSLATE_NOOP("Keys", "Larger text"), "view"),
    ShellKey("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("Keys", "Smaller text"), "view"),
    ShellKey("standard_size", ("Ctrl+0",), QT_TRANSLATE_NOOP("Keys", "Standard text"), "view"),
    ShellKey(
        "toggle_privacy", ("Ctrl+Shift+M",), QT_TRANSLATE_NOOP("Keys", "Privacy screen"), "tools"
    ),
    ShellKey("switch_scheme", (), QT_TRANSLATE_NOOP("Keys", "Light or dark"), "tools"),
    ShellKey("show_keys", ("Ctrl+/",), QT_TRANSLATE_NOOP("Keys", "Keyboard map"), "help"),
)

KEY_MAP = (
    KeyLine("Ctrl+1…9", QT_TRANSLATE_NOOP("Keys", "Go to a page of the navigation")),
    KeyLine("↑ ↓ Home End", QT_TRANSLATE_NOOP("Keys", "Move in a list")),
    KeyLine("Space, Shift+↑↓, Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select rows")),
    KeyLine("Enter", QT_TRANSLATE_NOOP("Keys", "Open the row, or next field")),
    KeyLine("Esc", QT_TRANSLATE_NOOP("Keys", "Close or clear, one level each")),
    KeyLine("1…6", QT_TRANSLATE_NOOP("Keys", "Choose in a segmented control")),
    KeyLine("Alt+↓", QT_TRANSLATE_NOOP("Keys", "Open a list or the calendar")),
    KeyLine("F10", QT_TRANSLATE_NOOP("Keys", "Menu bar")),
)


def worded(text: str) -> str:
    """The words of a declared key."""
    return QCoreApplication.translate("Keys", text)


class KeySheet(Dialog):
    """The keyboard map on one sheet (Ctrl+/); ``more`` are keys of the page in view."""

    def __init__(self, more: dict[str, str], parent: QWidget | None = None) -> None:
        close = QCoreApplication.translate("Keys", "Close sheet")
        super().__init__(worded("Keyboard map"), close, name="keySheet", parent=parent)
        self.cancel.hide()
        lines = [(k.keys[0], worded(k.text)) for k in SHELL_KEYS if k.keys]
        lines += [(line.keys, worded(line.text)) for line in KEY_MAP]
        lines += list(more.items())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        half = -(-len(lines) // 2)
        for index, (keys, text) in enumerate(lines):
            column = 0 if index < half else 2
            grid.addWidget(
                KeyHint(keys.replace("+", " ").replace("Return", "Enter")), index % half, column
            )
            grid.addWidget(words(text, Role.SECONDARY), index % half, column + 1)
        self.content.addLayout(grid)
        self.content.addStretch(1)
