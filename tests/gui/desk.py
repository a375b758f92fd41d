"""A desk without a window: pages, panes and dialogs on a real register, driven by keys.

What the shell would show is kept in lists: ``toasts`` (text, undo), ``visits`` (page, argument),
``failures``; ``answers`` are given to questions in their order; ``heard`` is what a test hears.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from gui.backstage import Backstage
from gui.components import Dialog
from gui.settings import SettingsFile
from gui.shell.page import Context
from gui.sweeping import Sweeper
from gui.theme import TextSize, ThemeChoice, theme
from resources import Language
from services.database import Database
from tests.gui.windows import CONTROL, NONE, commit, wait_until


class Desk:
    """One person's desk. ``shut`` ends its threads and closes the register."""

    def __init__(
        self, register: Database, folder: Path, language: Language = Language.CHINESE
    ) -> None:
        theme().apply(ThemeChoice.LIGHT, TextSize.STANDARD)
        self.register = register
        self._life = QObject()
        Sweeper(self._life)  # as in the window: no thread behind it may end a widget
        self.backstage = Backstage(register)
        self.toasts: list[tuple[str, Any]] = []
        self.visits: list[tuple[str, Any]] = []
        self.failures: list[Any] = []
        self.questions: list[tuple[str, str, str]] = []
        self.targets: list[str] = []
        self.answers: list[bool] = []
        self.heard: list[Any] = []
        self.crashes: list[BaseException] = []
        self.backstage.crashed.connect(self.crashes.append)
        self.context = Context(
            backstage=self.backstage,
            settings=SettingsFile(folder / "settings.json"),
            language=language,
            navigate=lambda page, argument=None: self.visits.append((page, argument)),
            toast=lambda text, undo=None: self.toasts.append((text, undo)),
            dialogs=self,
            today=lambda: register.today,
            now=lambda: register.now,
            set_badge=lambda _key, _text: None,
            set_saved=lambda _text: None,
            offer_search=lambda _source: None,
            show_banner=lambda _banner: None,
            open_register=lambda _location: None,
            adopt_register=lambda _opener: None,
            undo=lambda: None,
        )

    def shut(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, Dialog) and widget.isVisible():
                widget.done(0)  # without asking whether what was typed may go
        self.backstage.shut()
        delete(self._life)
        assert not self.crashes, self.crashes

    # What the shell's dialogs are asked.

    def confirm(self, title: str, consequence: str, verb: str) -> bool:
        self.questions.append((title, consequence, verb))
        return self.answers.pop(0)

    def failure(self, error: Any) -> None:
        self.failures.append(error)

    def choose_folder(self, title: str, start: str = "") -> str:
        del title, start
        return self.targets.pop(0)

    def choose_file(self, title: str, pattern: str, start: str = "") -> str:
        del title, pattern, start
        return self.targets.pop(0)

    def choose_files(self, title: str, pattern: str, start: str = "") -> list[str]:
        del title, pattern, start
        chosen, self.targets = self.targets, []
        return chosen

    def choose_target(self, title: str, pattern: str, start: str = "") -> str:
        del title, pattern, start
        return self.targets.pop(0)


def hit(keys: str, held: Qt.KeyboardModifier = NONE) -> None:
    """Press keys where the keyboard is: ``hit("1")``, ``hit("Return")``, ``hit("11-26")``."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard"
    key = getattr(Qt.Key, f"Key_{keys}", None)
    if key is not None:
        QTest.keyClick(target, key, held)
    else:
        QTest.keyClicks(target, keys, held)


def write(text: str) -> None:
    """Commit Chinese where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the keyboard"
    commit(target, text)


def named(root: QWidget, name: str) -> Any:
    """The widget called ``name`` inside ``root``."""
    found = root.findChild(QWidget, name)
    assert found is not None, f"no {name}"
    return found


def dialog(name: str) -> Any:
    """The open dialog called ``name``."""
    found = next(
        (w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()),
        None,
    )
    assert found is not None, f"no dialog {name}"
    wait_until(found.isActiveWindow)
    return found


def type_into(opened: Any, form: Any, path: str, text: str, *, chinese: bool = False) -> None:
    """Type into a field of a dialog, in place of what stands there."""
    field = form.editor.binding(path).widget
    field.setFocus(Qt.FocusReason.TabFocusReason)
    if hasattr(field, "selectAll"):
        field.selectAll()
    (write if chinese else hit)(text)
    opened.settle()


def accept(opened: Any, form: Any) -> None:
    """Ctrl+Enter in a dialog; when it closes, the window it stood over is at work again."""
    form.activateWindow()
    hit("Return", CONTROL)
    opened.settle()
    if not isValid(form):
        opened.window.activateWindow()
        wait_until(opened.window.isActiveWindow)
