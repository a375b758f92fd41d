"""The register as a place: a folder with its database, evidence and backups.

Opening checks the place, the lock, the file and its number, in that order, and says in one
sentence what is wrong; nothing is changed until all of it is well.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from services import backups, folders, migration
from services.database import Database
from services.engines import damaged, sqlite_engine, trouble_of, worded
from services.folders import DATABASE, default_folder
from services.locks import WriterLock
from services.overtaken import any_overtaken
from services.scratch import scratch_in
from services.stopping import to_the_end

if TYPE_CHECKING:
    from services.commands.office import FoundRegister

__all__ = [
    "DATABASE",
    "default_folder",
    "found",
    "new_register",
    "open_register",
]

EVIDENCE = "evidence"
LOCK = "register.lock"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A register folder, by its parts."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database file."""
        return self.folder / DATABASE

    @property
    def lock(self) -> Path:
        """The file the running writer holds."""
        return self.folder / LOCK


def found(location: str | Path) -> bool:
    """Whether a register lies at ``location``."""
    try:
        return _place(location).file.exists()
    except OSError:  # a name too long for the disk, a folder nobody may look into
        return False


def _closed(folder: Path) -> bool:
    """Whether a folder is there that this account may not look into."""
    try:
        return folder.is_dir() and not os.access(folder, os.X_OK)
    except PermissionError:
        return True
    except OSError:
        return False


def _place(location: str | Path) -> Place:
    if "://" in str(location):
        raise Trouble("register.no-server", location=str(location).partition("://")[0])
    return Place(folder=Path(location).expanduser().absolute())


def vacant(location: str | Path) -> Path:
    """The folder at ``location``, known to be fit for a register and free for a new one.

    Raises:
        Trouble: a register or other files are there already, or the place cannot keep one.
    """
    folder = _place(location).folder
    folders.check_place(folder)
    try:
        if (folder / DATABASE).exists():
            raise Trouble("register.exists", path=str(folder))
        if folder.exists() and any(folder.iterdir()):
            raise Trouble("register.not-empty", path=str(folder))
        there = next(one for one in (folder, *folder.parents) if one.exists())
        takes_folders = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    except OSError as error:
        raise Trouble("register.no-write", path=str(folder)) from error
    if not takes_folders:
        raise Trouble("register.no-write", path=str(folder))
    return folder


def new_register(
    location: str | Path,
    founding: "FoundRegister",
    *,
    now: Callable[[], datetime] = moments.now,
    new_uid: Callable[[], UUID] | None = None,
) -> Database:
    """Make a register at ``location`` and open it for writing.

    Raises:
        Trouble: a register or other files are there already, or the place cannot keep one.
    """
    folder = vacant(location)
    with made_beside(folder) as making:
        _found(Place(folder=making), founding, now=now, new_uid=new_uid)
    return open_register(folder, now=now, new_uid=new_uid)


@contextmanager
def made_beside(folder: Path) -> Iterator[Path]:
    """A place beside ``folder`` to make a register in; at the end it is put there whole.

    Whatever goes wrong in between, nothing half made is left at ``folder`` or above it.
    """
    try:
        with folders.beside(folder), scratch_in(folder.parent) as scratch:
            making = scratch / "register"
            with worded(folder):
                yield making
            to_the_end()
            folders.put_in_place(making, folder)
    except OSError as error:
        raise Trouble("register.no-write", path=str(folder)) from error


def _found(
    place: Place,
    founding: "FoundRegister",
    *,
    now: Callable[[], datetime],
    new_uid: Callable[[], UUID] | None,
) -> None:
    for folder in (place.folder, place.folder / EVIDENCE, place.folder / backups.FOLDER):
        folder.mkdir()
    migration.upgrade(place.file)
    database = _database(place, now=now, new_uid=new_uid)
    try:
        database.run(founding)
    finally:
        database.close()


def open_register(
    location: str | Path,
    *,
    write: bool = True,
    now: Callable[[], datetime] = moments.now,
    new_uid: Callable[[], UUID] | None = None,
) -> Database:
    """Open the register at ``location``, bringing its tables and clocks up to date.

    Raises:
        Trouble: missing, damaged (with the newest backup), foreign, newer, locked, or on a folder
            that cannot keep one.
    """
    place = _place(location)
    if not found(place.folder):
        raise _not_found(place.folder)
    folders.check_place(place.folder)
    with ExitStack() as undoing:
        if write:
            lock = WriterLock(place.lock)
            undoing.callback(lock.release)
        _prepare(place, write=write)
        database = _database(place, now=now, new_uid=new_uid, write=write)
        undoing.callback(database.close)
        if write:
            database.on_close(lock.release)
            _turn_day(database)
        undoing.pop_all()
    return database


def _turn_day(database: Database) -> None:
    with database.reading() as reading:
        due = any_overtaken(reading.connection, reading.committee_id, reading.today)
    if due:
        from services.commands.clocks import TurnDay  # what writes is not loaded for nothing

        database.run(TurnDay())


def _not_found(folder: Path) -> Trouble:
    """Why there is no register in ``folder``; where its backups still lie, with the newest."""
    if _closed(folder):
        return Trouble("register.no-read", path=str(folder))
    try:
        newest = backups.newest(folder)
    except OSError:  # a name too long for the disk
        newest = None
    if newest is None:
        return Trouble("register.missing", path=str(folder))
    return Trouble("register.missing-with-backup", path=str(folder), backup=str(newest))


def _prepare(place: Place, *, write: bool) -> None:
    if write and os.access(place.file, os.R_OK) and not os.access(place.file, os.W_OK):
        raise Trouble("register.no-write", path=str(place.file))
    try:
        number = migration.stored_schema(place.file)
    except Trouble as trouble:
        if trouble.code in {"register.damaged", "register.foreign"}:
            raise damaged(place.folder, trouble.code) from trouble
        raise
    if number > migration.SCHEMA:
        raise Trouble("register.newer", path=str(place.folder))
    if number < migration.SCHEMA:
        if not write:
            raise Trouble("register.older", path=str(place.folder))
        from services import backup_log

        kept = backups.write_backup(place.folder, backups.named(place.folder, moments.now()))
        backup_log.note(place.folder, kept.path, kind=backup_log.BackupKind.UPGRADE)
        migration.upgrade_on_a_copy(place.file)


def _database(
    place: Place,
    *,
    now: Callable[[], datetime],
    new_uid: Callable[[], UUID] | None,
    write: bool = True,
) -> Database:
    import sqlalchemy as sa

    try:
        return Database(
            sqlite_engine(place.file, write=True) if write else None,
            sqlite_engine(place.file, write=False),
            now=now,
            new_uid=new_uid,
            folder=place.folder,
        )
    except sa.exc.DatabaseError as error:
        raise trouble_of(error, place.folder) or damaged(place.folder) from error
