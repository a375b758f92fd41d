"""The practice estate of the tests: made once a run, by whichever worker asks for it first."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services import practice
from services.database import Database
from tests.builders import TODAY, Clock

__all__ = ["CASES", "estate_in", "make_estate"]

CASES = 64
"""So many cases that every state comes up and the cases of two years are among them."""


def make_estate(folder: Path) -> Database:
    """The estate as it is on :data:`tests.builders.TODAY`, open."""
    return practice.make(folder, anchor=TODAY, cases=CASES, now=Clock(TODAY, 9))


def estate_in(common: Path) -> Path:
    """The folder below ``common`` in which the estate lies, to be copied and not to be opened."""
    folder = common / "estate"
    with _alone(common / "estate.lock"):
        if not folder.exists():
            make_estate(folder).close()
    return folder


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """While another worker is in here, wait."""
    with lock.open("w") as file:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
