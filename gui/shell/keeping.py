"""The register the window keeps open: its opening, its name, its daily backup, its counts."""

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.backstage import Backstage, Progress, Register
from gui.settings import LatelyOpened, SettingsFile
from gui.shell.page import Page
from models.vocabulary import moments
from models.vocabulary.errors import Trouble, WordedError

__all__ = ["Keeping", "Opener"]

Opener = Callable[[], Register]

_SEEN = 50
"""So many lines are read at the first look."""

_LOOKING = 0.5
"""Seconds the rest of the opening waits at most for the first look to be painted: loading holds
the interpreter, and the window would stand still half drawn."""


class Keeping(QObject):
    """Opens registers and knows about the open one.

    ``glanced`` carries what was seen of the first one before it is open; ``opened`` when one is
    open; ``refused`` carries why one could not be opened and where it is;
    ``office_known`` carries whose register it is; ``backup_known`` the moment of the newest
    backup, None when there is none; ``counted`` badge key → count; ``backup_failed`` the reason;
    ``clock_known`` that the computer's clock stands before the journal, None when it does not.
    """

    opened = Signal()
    glanced = Signal(object)
    refused = Signal(object, str)
    office_known = Signal(object)
    backup_known = Signal(object)
    backup_failed = Signal(object)
    counted = Signal(object)
    clock_known = Signal(object)

    def __init__(
        self,
        backstage: Backstage,
        settings: SettingsFile,
        pages: Sequence[Page],
        *,
        open_at: Callable[[str], Register],
        now: Callable[[], datetime] = moments.now,
    ) -> None:
        super().__init__()
        self._backstage = backstage
        self._settings = settings
        self._pages = tuple(pages)
        self._open_at = open_at
        self._now = now
        self._backup_due = False
        self._looked = threading.Event()
        backstage.opened.connect(self._arrived)
        backstage.changed.connect(self._changed)
        backstage.idle.connect(self._idle)

    def open(self, location: str) -> None:
        """Open the register at ``location``; the one that is open stays if that fails."""
        if self._backstage.register is None:
            self._start(lambda: self._open_in_two(location), location)
        else:
            self._start(lambda: self._open_at(location), location)

    def _open_in_two(self, location: str) -> Register:
        """A look at the list first, then the whole; runs on the writer's thread."""
        from services.glance import glance

        seen = glance(location, moments.local_day(self._now()), _SEEN)
        if seen is not None:
            self._looked.clear()
            self.glanced.emit(seen)
            self._looked.wait(_LOOKING)
        return self._open_at(location)

    def look_over(self) -> None:
        """What was seen is painted: the rest may load."""
        self._looked.set()

    def adopt(self, opener: Opener, location: str = "") -> None:
        """Open what ``opener`` makes, on the writer's thread."""
        self._start(opener, location)

    def _start(self, opener: Opener, location: str) -> None:
        def failed(error: WordedError) -> None:
            self.refused.emit(error, location)

        self._backstage.open(opener, failed=failed)

    def _arrived(self, register: Register) -> None:
        if register.folder is not None:
            recent = self._settings.current.opened(str(register.folder)).recent
            self._settings.remember(recent=recent)
        self._backup_due = register.writable
        self.opened.emit()
        self._ask_office()
        self._count()

    def _ask_office(self) -> None:
        self._backstage.ask(_office, done=self._office_arrived, slot="shell.office")

    def _office_arrived(self, office: Any) -> None:
        register = self._backstage.register
        if register is not None:
            register.actor = office.desk_name  # the next entry carries the name it has now
            if register.folder is not None:
                self._remember(str(register.folder), office)
        self.office_known.emit(office)

    def _remember(self, location: str, office: Any) -> None:
        """By what a person finds the register again at the next start."""
        day = moments.local_day(self._now()).isoformat()
        known = LatelyOpened(name=office.committee, opened_on=day, practice=office.practice)
        if self._settings.current.lately.get(location) != known:
            self._settings.remember(lately=self._settings.current.known(location, known).lately)

    def _changed(self, changes: Any) -> None:
        if changes.kinds & {"committee", "profile", "subdistrict"}:
            self._ask_office()
        self._count()

    def turn_day(self) -> None:
        """Another day: its counts, and its backup."""
        register = self._backstage.register
        self._count()
        self._backup_due = register is not None and register.writable
        self._idle()

    def _count(self) -> None:
        """Counting reads every case, so the worker does it, with a reading of its own."""
        register = self._backstage.register
        queries = [page.badges for page in self._pages if page.badges is not None]
        if register is None or not queries:
            return

        def job(_progress: Progress) -> Mapping[str, int]:
            with register.reading() as reading:
                found: dict[str, int] = {}
                for query in queries:
                    found |= query(reading, register.actor)
                return found

        self._backstage.render(job, done=self.counted.emit, slot="shell.counts")

    def _idle(self) -> None:
        register = self._backstage.register
        if not self._backup_due or register is None or register.folder is None:
            return
        self._backup_due = False
        self._backstage.ask(_clock_behind, done=self.clock_known.emit, slot="shell.clock")
        self.look_for_backup(make=True)

    def look_for_backup(self, *, make: bool = False) -> None:
        """Tell when the newest backup was made; ``make`` today's first if there is none."""
        register = self._backstage.register
        if register is None or register.folder is None:
            return
        folder, moment = register.folder, self._now()

        def job(_progress: Progress) -> tuple[datetime | None, Sequence[Trouble]]:
            from services import backing_up, backups

            troubles: Sequence[Trouble] = ()
            if make:
                _tidy(register, folder)
                troubles = backing_up.daily(folder, moment)
            newest = next(iter(backups.kept(folder)), None)
            give_back()
            return newest.at if newest else None, troubles

        self._backstage.render(
            job,
            done=self._backup_made,
            failed=self.backup_failed.emit,
            label=self.tr("Daily backup") if make else "",
            slot="shell.backup",
        )

    def _backup_made(self, told: tuple[datetime | None, Sequence[Trouble]]) -> None:
        newest, troubles = told
        self.backup_known.emit(newest)
        for trouble in troubles:
            self.backup_failed.emit(trouble)


def _office(reading: Any) -> Any:
    from services.queries.office import office

    return office(reading)


def _clock_behind(reading: Any) -> Any:
    from services.queries.present import clock_behind

    return clock_behind(reading)


def give_back() -> None:
    """Let the system have the memory that loading took and no longer needs.

    The C library of Linux keeps what was freed for later, some megabytes that an office PC with
    little of it can use; others give it back by themselves.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not every C library has it
        if trim is not None:
            trim(0)


def _tidy(register: Register, folder: Path) -> None:
    """Once a day: what a kill has left in the evidence folder is no part of a backup."""
    from services.queries.sweeping import sweep

    with register.reading() as reading:
        sweep(reading, folder)
