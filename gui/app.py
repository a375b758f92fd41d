"""The application: how the window starts, and what happens when it fails.

``create`` paints the shell before anything heavy is loaded (performance.md 1); the register is then
opened on the writer's thread, which loads the database library, and the start page fills.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gui import crash
from gui.backstage import Register
from gui.components.office_days import office_days
from gui.pages import PAGES
from gui.settings import Settings, SettingsFile
from gui.shell.window import MainWindow
from gui.sources import search_sources
from gui.sweeping import Sweeper
from gui.theme import TextSize, ThemeChoice, mark, theme
from gui.translation import default_language, load_translations
from models.vocabulary import moments
from resources import Language

__all__ = ["create", "run"]


_USUAL_SIZE = (1366, 768)


@dataclass(frozen=True, kw_only=True)
class _Wish:
    """What the command line asks of the window."""

    location: str
    changes: Mapping[str, Any]
    size: tuple[int, int] | None


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    return int(wide), int(high)


def _wish(argv: Sequence[str]) -> _Wish:
    parser = argparse.ArgumentParser(prog="main.py", description="Open the window.")
    parser.add_argument("location", nargs="?", default="", help="a register folder")
    parser.add_argument("--register", default="", help="the same")
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--theme", choices=[choice.value for choice in ThemeChoice])
    parser.add_argument("--text-size", type=int, choices=[size.value for size in TextSize])
    parser.add_argument("--size", type=_size, default=None, metavar="WIDTHxHEIGHT")
    told = parser.parse_args(argv)
    changes: dict[str, Any] = {}
    if told.lang:
        changes["language"] = Language(told.lang)
    if told.theme:
        changes["theme"] = ThemeChoice(told.theme)
    if told.text_size:
        changes["text_size"] = TextSize(told.text_size)
    return _Wish(location=told.register or told.location, changes=changes, size=told.size)


def _speaker(app: QApplication) -> Callable[[Settings], Language]:
    """Puts the program into the language the settings ask for."""

    def speak(settings: Settings) -> Language:
        language = settings.language or default_language()
        load_translations(app, language)
        return language

    return speak


def _open_at(now: Callable[[], datetime]) -> Callable[[str], Register]:
    """Opens a register; runs on the writer's thread, where the heavy libraries are loaded."""

    def open_at(location: str) -> Register:
        from services import backups, register
        from services.queries import cases, office

        del backups, cases, office  # loaded here so that no page has to
        return register.open_register(location, now=now)

    return open_at


def _first_location(wish: _Wish, settings: Settings) -> str:
    """The register to open: the one named, the last one, the usual place; empty for none."""
    from services.folders import default_folder, holds_register

    if wish.location:
        return wish.location
    for place in (*settings.recent[:1], str(default_folder())):
        if holds_register(Path(place)):
            return place
    return ""


def create(
    argv: Sequence[str], *, now: Callable[[], datetime] = moments.now
) -> tuple[QApplication, MainWindow]:
    """The application and its window: painted, with the register being opened.

    ``argv`` may name a register and set language, theme, text size and window size for this run.
    The window's signal ``idle`` says that everything asked for has arrived.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["laoniangjiu"])
    app.setApplicationName("laoniangjiu")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(mark(64)))
    wish = _wish(argv)
    settings = SettingsFile(overrides=wish.changes)
    theme().apply(settings.current.theme, settings.current.text_size)
    window = MainWindow(
        PAGES,
        settings,
        open_at=_open_at(now),
        speak=_speaker(app),
        sources=search_sources,
        now=now,
    )
    Sweeper(window)
    _mark_days(window)
    location = _first_location(wish, settings.current)
    _show(window, wish.size or _fitting(window, settings.current.size), bare=not location)
    window.start(location)
    return app, window


def _mark_days(window: MainWindow) -> None:
    """Date fields mark the days of the register that is open in ``window``."""
    backstage = window.backstage

    def ask(take: Callable[[Any], object]) -> None:
        if backstage.register is not None:
            from services.queries.clocks import office_calendar

            backstage.ask(office_calendar, done=take, slot="calendar.days")

    office_days.follow(ask)
    window.destroyed.connect(lambda: office_days.leave(ask))


def _fitting(window: MainWindow, size: tuple[int, int]) -> tuple[int, int]:
    """The size the window had, or the usual one, within the screen."""
    screen = window.screen().availableSize()
    wide, high = size if all(size) else _USUAL_SIZE
    return min(wide, screen.width()), min(high, screen.height())


def _show(window: MainWindow, size: tuple[int, int], *, bare: bool) -> None:
    """Show the window and see that it is painted."""
    window.frame.show_bare(bare)
    window.resize(*size)
    painted = QEventLoop()
    window.painted.connect(painted.quit)
    window.show()
    QCoreApplication.processEvents()
    if not window.was_painted and not window.isMinimized():
        painted.exec()


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit status."""
    app, window = create(argv)
    crash.keep_log()
    crash.watch(window)
    return app.exec()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
