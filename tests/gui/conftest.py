"""Windows for tests: offscreen, in Chinese, on a real register, with settings of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import TextSize, ThemeChoice, theme
from gui.translation import load_translations
from services.database import Database
from tests.builders import Clock
from tests.gui.filled import filled
from tests.gui.windows import Opened

OpenWindow = Callable[..., Opened]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, drafts or registers of who runs it."""
    monkeypatch.setenv("LAONIANGJIU_SETTINGS_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    """Chinese words, light colours, standard size; what a test has shown is gone after it."""
    qapp.setStyle("Fusion")
    load_translations(qapp, "zh")
    theme().apply(ThemeChoice.LIGHT, TextSize.STANDARD)
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Pytest-qt's, which holds on to what it was given until Qt has taken it apart from the top.

    A page without a parent that nothing holds any more but a slot of one of its own lines dies
    while that line does, from within: Python ends the page when Qt ends the line, and Qt goes on
    in what is gone.
    """
    held: list[QWidget] = []
    add = qtbot.addWidget

    def hold(widget: QWidget, **more: Any) -> None:
        held.append(widget)
        add(widget, **more)

    monkeypatch.setattr(qtbot, "addWidget", hold)
    yield qtbot
    held.clear()


@pytest.fixture
def open_window(clock: Clock) -> Iterator[OpenWindow]:
    """Opens windows as ``create`` does, waits until they are filled, and closes them after all."""
    opened: list[Opened] = []

    def open_one(*argv: str, size: str = "1366x768", lang: str = "zh", theme: str = "light"):
        given = [*argv, "--size", size, "--lang", lang, "--theme", theme]
        opened.append(Opened(given, now=clock))
        return opened[-1]

    yield open_one
    for one in opened:
        one.shut()


@pytest.fixture
def opened(open_window: OpenWindow, register_folder: Path) -> Opened:
    """The window on a register that is empty but for its office."""
    return open_window(str(register_folder))


@pytest.fixture
def stocked(register_folder: Path, clock: Clock) -> Callable[[Callable[[Database], object]], Path]:
    """Fills the empty register before a window opens it: ``stocked(builders.case)``."""

    def stock(*makers: Callable[[Database], object]) -> Path:
        return Path(filled(register_folder, clock, *makers)[0])

    return stock


@pytest.fixture
def first_run(open_window: OpenWindow) -> Opened:
    """The window of a computer that has no register yet."""
    return open_window()
