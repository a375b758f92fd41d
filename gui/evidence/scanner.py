"""The folder the scanner writes to: new files in it are offered to the case in view.

Nothing is taken in by itself: the scanner does not know which case is on the desk. What was
offered once, taken or not, is not offered again.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.backstage import Progress
from gui.shell.page import Context

__all__ = ["FOLDER_CHOICE", "SINCE_CHOICE", "ScannerFolder"]

FOLDER_CHOICE = "scanner.folder"
"""The folder chosen in the settings; empty for none."""

SINCE_CHOICE = "scanner.since"
"""Files changed after this moment (seconds since 1970) are new."""

_LOOK_MS = 400
_AGAIN_MS = 1500
_QUIET_S = 1.0
"""A file written to within the last second is still being written."""

_MOST = 200


@dataclass(frozen=True, slots=True)
class _Look:
    """What lies in the folder that is new and whole, and whether something is being written."""

    files: tuple[Path, ...] = ()
    newest: float = 0.0
    writing: bool = False


class ScannerFolder(QObject):
    """``found`` carries the new files whenever they are others than before."""

    found = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._look = _Look()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._awake = False

    @property
    def folder(self) -> str:
        """The folder watched, empty for none."""
        return self._context.settings.current.choices.get(FOLDER_CHOICE, "")

    def wake(self, *, awake: bool) -> None:
        """Watch while the evidence of a case is in view."""
        self._awake = awake
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        if awake and self.folder:
            self._watcher.addPath(self.folder)
            self.look()
        elif awake:
            self._arrived(_Look())

    def _changed(self, _folder: str) -> None:
        self._soon.start(_LOOK_MS)

    def look(self) -> None:
        """Look now; the worker does, the folder may lie on a slow disk."""
        folder = self.folder
        if not self._awake or not folder:
            return
        since = float(self._context.settings.current.choices.get(SINCE_CHOICE, "0"))
        now = self._context.now().timestamp()

        def job(_progress: Progress) -> _Look:
            return _new_files(Path(folder), since, now)

        self._context.backstage.render(job, done=self._arrived, slot="evidence.scanner")

    def _arrived(self, look: _Look) -> None:
        if look.writing and self._awake:
            self._soon.start(_AGAIN_MS)
        if look.files != self._look.files:
            self.found.emit(look.files)
        self._look = look

    def settle(self) -> None:
        """What is offered now was taken or not wanted: it is not new any more."""
        choices = dict(self._context.settings.current.choices)
        choices[SINCE_CHOICE] = repr(self._look.newest)
        self._context.settings.remember(choices=choices)
        self._look = _Look(newest=self._look.newest)
        self.found.emit(())


def _new_files(folder: Path, since: float, now: float) -> _Look:
    """On the worker: what came after ``since``, oldest first; a folder that is gone has nothing."""
    new: list[tuple[float, Path]] = []
    writing = False
    try:
        for item in folder.iterdir():
            told = item.stat()
            if item.name.startswith(".") or not item.is_file() or told.st_mtime <= since:
                continue
            if told.st_size == 0 or 0 <= now - told.st_mtime < _QUIET_S:
                writing = True
            else:
                new.append((told.st_mtime, item))
    except OSError:  # the stick was pulled out, the share is gone: nothing is offered
        return _Look()
    new.sort()
    kept = new[:_MOST]
    return _Look(tuple(item for _, item in kept), kept[-1][0] if kept else since, writing)
