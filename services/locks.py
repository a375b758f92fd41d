"""One running writer per register folder, by a lock the operating system lets go of itself.

A lock file that only *exists* goes stale when a program is killed; a lock that the system holds
for a process ends with the process, so taking over after a crash needs no guess.
"""

import os
import sys
from pathlib import Path
from typing import IO

from models.vocabulary.errors import Trouble

__all__ = ["WriterLock"]


class WriterLock:
    """The right to write in a register folder; :meth:`release` or the process's end gives it up."""

    def __init__(self, file: Path) -> None:
        """Take the lock on ``file``.

        Raises:
            Trouble: ``register.locked`` while another program holds it, ``register.disk`` when
                the folder cannot be written.
        """
        try:
            self._file: IO[str] = file.open("a+", encoding="ascii")
        except OSError as error:
            raise Trouble("register.no-write", path=str(file.parent)) from error
        try:
            _hold(self._file)
        except OSError as error:
            self._file.close()
            raise Trouble("register.locked", path=str(file.parent)) from error
        self._file.seek(0)
        self._file.truncate()
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Give the lock up; harmless when that has been done."""
        if not self._file.closed:
            self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[str]) -> None:
        # A byte far behind the content, so that others can still read who holds the lock.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
