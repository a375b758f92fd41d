"""A folder to make something whole in, beside the place it will take by one rename.

It goes when the work is done or has failed. After a kill or a power cut it stays, with cases in it:
whoever works at the same place a day later clears it away.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from models.vocabulary import moments
from services.stopping import undisturbed

__all__ = ["PREFIX", "clear_leftovers", "scratch_in"]

PREFIX: Final = ".laoniangjiu-"
"""Ours beyond doubt: the place may be a stick with other people's hidden folders on it."""

_STALE: Final = timedelta(days=1)


@contextmanager
def scratch_in(parent: Path) -> Iterator[Path]:
    """An empty folder in ``parent``, which is on the same disk as what will be put there.

    Raises:
        OSError: ``parent`` takes no folder.
    """
    clear_leftovers(parent, moments.now())
    made = None
    try:
        with undisturbed():
            made = tempfile.TemporaryDirectory(dir=parent, prefix=PREFIX)
        yield Path(made.name)
    finally:
        if made is not None:
            with undisturbed():
                made.cleanup()


def clear_leftovers(parent: Path, moment: datetime) -> None:
    """Clear away what was left in ``parent`` a day or more before ``moment``."""
    stale = (moment - _STALE).timestamp()
    for leftover in parent.glob(f"{PREFIX}*"):
        if leftover.is_dir() and leftover.stat().st_mtime < stale:
            shutil.rmtree(leftover, ignore_errors=True)
