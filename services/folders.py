"""Where registers lie, and whether a folder may hold one: no network drive, no synchronised folder.

SQLite's locks do not hold over network file systems, and a synchronising program copies a
database while it is being written; both lose cases silently, so both are refused with the reason.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

from models.vocabulary.errors import Trouble
from resources import rules

__all__ = [
    "APPLICATION_ID",
    "DATABASE",
    "SCHEMA",
    "behind_links",
    "beside",
    "check_place",
    "default_folder",
    "holds_register",
    "keep_names",
    "mount_kind",
    "put_in_place",
]

DATABASE = "register.sqlite3"
"""The database file of a register folder."""

SCHEMA = 1
"""The schema number this program writes; it is stored in the file, so that opening a register of
the same number imports no migration library."""

APPLICATION_ID = 0x4C4E4A31
"""``LNJ1`` in the file's header: the mark by which a register is told from other databases."""

_DRIVE_REMOTE = 4


def default_folder() -> Path:
    """Where the register lives when nobody named a place: the platform's per-user data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("laoniangjiu", appauthor=False)) / "register"


def holds_register(folder: Path) -> bool:
    """Whether a register lies in ``folder``; a look that loads nothing."""
    return (folder / DATABASE).is_file()


def check_place(folder: Path) -> None:
    """Refuse a folder that cannot keep a register safely.

    Raises:
        Trouble: ``register.network-folder`` or ``register.synchronised-folder``, with what it is.
    """
    known = rules("folders")
    kind = mount_kind(folder)
    if kind in known["network_file_systems"]:
        raise Trouble("register.network-folder", path=str(folder), kind=kind)
    for part in (folder, *folder.parents):
        for service in known["synchronised"]:
            named = part.name.casefold()
            if any(
                named == name or named.startswith(f"{name} ") for name in service["names"]
            ) or any((part / marker).exists() for marker in service["markers"]):
                raise Trouble(
                    "register.synchronised-folder", path=str(folder), service=service["service"]
                )


def mount_kind(folder: Path) -> str:
    """The kind of file system a folder lies on (``ext4``, ``nfs4``, ``cifs``); empty if unknown."""
    if str(folder).startswith(("\\\\", "//")):
        return "unc"
    if sys.platform == "win32":
        import ctypes

        drive = ctypes.windll.kernel32.GetDriveTypeW(PurePath(folder).anchor)
        return "remote drive" if drive == _DRIVE_REMOTE else ""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    return _deepest(mounts.read_text(encoding="utf-8", errors="replace"), folder)


def _deepest(mounts: str, folder: Path) -> str:
    """The file system of the mount point closest above ``folder``; the last of equal ones wins."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        if folder.is_relative_to(point) and len(PurePath(point).parts) >= best:
            best, kind = len(PurePath(point).parts), fields[2]
    return kind


@contextmanager
def beside(folder: Path) -> Iterator[None]:
    """See that the folders above ``folder`` are there; those made for it go again if it fails.

    Raises:
        OSError: one of them cannot be made.
    """
    missing = [one for one in folder.parents if not one.exists()]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for made in missing:
            with suppress(OSError):  # never made, or somebody has put something into it
                made.rmdir()
        raise


def put_in_place(made: Path, folder: Path) -> None:
    """Move a folder that was made whole beside ``folder`` to where it belongs.

    ``folder`` does not exist yet or is empty, and lies on the same disk.
    """
    if folder.exists():
        folder.rmdir()
    made.replace(folder)
    keep_names(folder.parent)


def behind_links(target: Path) -> Path:
    """The file that a name stands for: a link is followed, not done away with by a new file.

    Raises:
        OSError: links that lead round in a circle.
    """
    found = Path(os.path.realpath(target))
    if found.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(target))
    return found


def keep_names(folder: Path) -> None:
    """See that a rename is on the disk (POSIX keeps names in the folder, not in the file)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
