"""A picture of every page, taken offscreen from the real window on a real register.

For the ``screens`` command, for the README, and for looking at the whole program at once.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gui.settings import FOLDER_VARIABLE
from models.vocabulary import moments

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from gui.shell.window import MainWindow

__all__ = ["SCREENS", "Screen", "screens", "settle"]

_SOON_MS = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Screen:
    """One picture: its name, the page, and what the page is opened with.

    ``argument`` may be a function of the id of a telling case, for a screen ``of_meeting`` of one
    whose meeting is being noted.
    """

    name: str
    page: str
    argument: Callable[[int], object] | object = None
    of_meeting: bool = False


def _case(**more: object) -> Callable[[int], object]:
    def argument(case_id: int) -> object:
        return {"id": case_id, **more}

    return argument


def _paper(document: str) -> Callable[[int], object]:
    def argument(case_id: int) -> object:
        return {"case_id": case_id, "document": document}

    return argument


SCREENS = (
    Screen(name="today", page="today"),
    Screen(name="cases", page="cases", argument={"view": "open"}),
    Screen(name="case", page="case", argument=_case()),
    Screen(name="statements", page="statements", argument=_case(), of_meeting=True),
    Screen(name="intake", page="intake"),
    Screen(name="paper", page="papers", argument=_paper("case-sheet")),
    Screen(name="packs", page="packs"),
    Screen(name="signed-papers", page="scans"),
    Screen(name="topics", page="topics"),
    Screen(name="hot-spots", page="hot-spots"),
    Screen(name="topic", page="topic", argument={"newest": True}),
    Screen(name="meeting", page="meeting", argument={"newest": True}),
    Screen(name="votes", page="votes"),
    Screen(name="vote", page="vote", argument={"newest": True}),
    Screen(name="ballots", page="vote-ballots"),
    Screen(name="owners", page="vote-register"),
    Screen(name="projects", page="projects"),
    Screen(name="project", page="project", argument={"newest": True}),
    Screen(name="project-papers", page="project-papers"),
    Screen(name="matching", page="matching"),
    Screen(name="matching-papers", page="matching-papers"),
    Screen(name="lists", page="lists", argument={"list": "terms"}),
    Screen(name="shops", page="lists", argument={"list": "shops"}),
    Screen(name="list-papers", page="list-papers", argument={"list": "terms"}),
    Screen(name="directory", page="directory"),
    Screen(name="body-papers", page="body-papers"),
    Screen(name="settings", page="settings", argument="look"),
    Screen(name="office", page="settings", argument="office"),
    Screen(name="backup", page="settings", argument="backup"),
    Screen(name="welcome", page="welcome"),
)
"""Every picture, in the order of the navigation, by which the files are numbered."""


def screens(
    location: str | Path,
    folder: str | Path,
    *,
    theme: str = "light",
    size: str = "1366x768",
    scale: float = 1.0,
    lang: str = "zh",
    now: Callable[[], datetime] = moments.now,
    between: Callable[[], object] = lambda: None,
) -> list[Path]:
    """Write a PNG of every page of the register at ``location`` into ``folder``.

    ``size`` is the screen in its own pixels; at a ``scale`` of 1.25 the window has that many
    fewer logical ones, as on a desktop set to 125 %. The window lives offscreen, with settings
    of its own. ``between`` is done before each page; what it raises ends the work.

    Raises:
        Trouble: the register could not be opened, or the folder cannot be written.
    """
    sharp = _prepare(scale)
    wide, _, high = size.partition("x")
    logical = f"{round(int(wide) / scale)}x{round(int(high) / scale)}"
    argv = [str(location), "--theme", theme, "--size", logical, "--lang", lang]
    with _own_settings():
        from gui.app import create

        _app, window = create(argv, now=now)
        try:
            with _raising(window):
                settle(window)
                return _take_all(window, Path(folder), 1.0 if sharp else scale, between)
        finally:
            window.close()
            window.deleteLater()


def _prepare(scale: float) -> bool:
    """Choose the offscreen platform; whether Qt itself will scale (before it has started)."""
    from PySide6.QtCore import QCoreApplication

    if QCoreApplication.instance() is not None:
        return False
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    return True


@contextmanager
def _own_settings() -> Iterator[None]:
    before = os.environ.get(FOLDER_VARIABLE)
    with tempfile.TemporaryDirectory(prefix="screens-") as place:
        os.environ[FOLDER_VARIABLE] = place
        try:
            yield
        finally:
            if before is None:
                del os.environ[FOLDER_VARIABLE]
            else:
                os.environ[FOLDER_VARIABLE] = before


@contextmanager
def _raising(window: "MainWindow") -> Iterator[None]:
    """What the window would tell a person is raised here instead."""
    errors: list[BaseException] = []
    window.keeping.refused.connect(lambda error, _location: errors.append(error))
    window.backstage.crashed.connect(errors.append)
    try:
        yield
    finally:
        if errors:
            raise errors[0]


def settle(window: "MainWindow", patience_ms: int = 30_000) -> None:
    """Turn the event loop until everything asked for has arrived and nothing is about to ask.

    Raises:
        TimeoutError: it did not arrive within ``patience_ms``.
    """
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

    passed = QElapsedTimer()
    passed.start()
    quiet = 0
    while quiet < 2:
        waiting = [
            timer
            for timer in window.findChildren(QTimer)
            if timer.isActive() and timer.isSingleShot() and timer.interval() < _SOON_MS
        ]
        with _hurried(min(waiting, key=QTimer.remainingTime, default=None)):
            turn = QEventLoop()
            QTimer.singleShot(0 if waiting else 2, turn.quit)
            turn.exec()
        quiet = 0 if waiting or window.backstage.working else quiet + 1
        if passed.elapsed() > patience_ms:
            raise TimeoutError


@contextmanager
def _hurried(timer: "QTimer | None") -> Iterator[None]:
    """The pause of ``timer`` – one that waits for typing to stop – cut short, once.

    Nobody types while a picture is waited for; whichever would end first ends first.
    """
    if timer is None:
        yield
        return
    from shiboken6 import isValid

    pause = timer.interval()
    timer.setInterval(0)
    yield
    if isValid(timer) and timer.interval() == 0:
        timer.setInterval(pause)


def _take_all(
    window: "MainWindow", folder: Path, scale: float, between: Callable[[], object]
) -> list[Path]:
    register = window.backstage.register
    if register is None:
        return []
    with register.reading() as reading:
        telling = _telling_case(reading)
        noted = _noted_case(reading)
    taken = []
    for place, screen in enumerate(SCREENS, 1):
        between()
        argument = screen.argument
        if callable(argument):
            case_id = noted if screen.of_meeting and noted is not None else telling
            if case_id is None:
                continue
            argument = argument(case_id)
        if not window.offers(screen.page):
            continue
        window.navigate(screen.page, argument)
        settle(window)
        target = folder / f"{place:02}-{screen.name}.png"
        _save(window, target, scale)
        taken.append(target)
    return taken


def _telling_case(reading: Any) -> int | None:
    """A case that has come far and is still open, else the newest."""
    from models.vocabulary.terms import CaseState
    from services.queries import cases

    lines = cases.page(reading, limit=400)
    far = [CaseState.AGREED, CaseState.PERFORMING, CaseState.MEDIATING]
    ranked = sorted(
        lines, key=lambda line: far.index(line.state) if line.state in far else len(far)
    )
    return ranked[0].id if ranked else None


def _noted_case(reading: Any) -> int | None:
    """A case in mediation in whose coming record something was said already."""
    from services.queries import meeting_plans

    return next(iter(meeting_plans.being_noted(reading)), None)


def _save(window: "MainWindow", target: Path, scale: float) -> None:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPixmap

    from models.vocabulary.errors import Trouble

    if scale == 1.0:
        picture = window.grab()
    else:
        picture = QPixmap(window.size() * scale)
        picture.setDevicePixelRatio(scale)
        window.render(picture)
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(drawn, "PNG")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(drawn.data().data())
    except OSError as error:
        raise Trouble("register.no-write", path=str(target.parent)) from error
