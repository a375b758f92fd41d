"""Files that leave the register: whole at their place, or not there at all."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from models.vocabulary.errors import Trouble
from services.folders import behind_links
from services.stopping import to_the_end, undisturbed

__all__ = ["put_in_place", "try_writing", "write_whole"]

_ROOM: Final = 1 << 20
"""Bytes that any paper of an agreement fits into."""


@contextmanager
def put_in_place(destination: Path, *, kept: Callable[[], object] | None = None) -> Iterator[Path]:
    """A file to be written beside ``destination``, which takes its place once it is whole.

    A reader meets the old file or the whole new one. ``kept`` is done when the file is whole and
    before anybody finds it: what it refuses, or who breaks it off, leaves no file.

    Raises:
        Trouble: ``paper.unwritable`` when the folder or the disk refuses.
    """
    temporary = ""
    try:
        file_meant = behind_links(destination)
        with undisturbed():
            handle, temporary = tempfile.mkstemp(dir=file_meant.parent, prefix=".", suffix=".part")
            os.close(handle)
        yield Path(temporary)
        _keep(Path(temporary))
        if kept is not None:
            _refuse_folder(destination)
            kept()
        to_the_end()
        Path(temporary).replace(file_meant)
    except OSError as error:
        raise _unwritable(destination, error) from error
    finally:
        with undisturbed(), suppress(OSError):
            Path(temporary).unlink()


def write_whole(
    destination: Path, content: bytes, *, kept: Callable[[], object] | None = None
) -> None:
    """Put ``content`` at ``destination``, as :func:`put_in_place`."""
    with put_in_place(destination, kept=kept) as file:
        file.write_bytes(content)


def try_writing(destination: Path) -> None:
    """Find out whether a paper can be written at ``destination``; nothing is left there.

    Asked before what cannot be taken back: an agreement's number is issued ahead of its paper.

    Raises:
        Trouble: ``paper.unwritable`` when the folder or the disk refuses.
    """
    try:
        _refuse_folder(destination)
        folder = behind_links(destination).parent
        with tempfile.TemporaryFile(dir=folder, prefix=".", suffix=".part") as file:
            file.write(bytes(_ROOM))
    except OSError as error:
        raise _unwritable(destination, error) from error


def _keep(file: Path) -> None:
    """Make sure the content is on the disk before the name is."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _refuse_folder(destination: Path) -> None:
    if destination.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))


def _unwritable(destination: Path, error: OSError) -> Trouble:
    return Trouble("paper.unwritable", path=str(destination), reason=error.strerror or "")
