"""Bringing a register's tables to this program's number, on a copy that is verified first."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from models.vocabulary.errors import Trouble
from services.database import sqlite_engine

__all__ = ["APPLICATION_ID", "SCHEMA", "sound", "stored_schema", "upgrade", "upgrade_on_a_copy"]

SCHEMA = 1
"""The schema number this program writes; it is stored in the file, so that opening a register of
the same number imports no migration library."""

APPLICATION_ID = 0x4C4E4A31
"""``LNJ1`` in the file's header: the mark by which a register is told from other databases."""

_SCRIPTS = Path(__file__).parent.parent / "models" / "migrations"


def stored_schema(file: Path) -> int:
    """The schema number of the register in ``file``.

    Raises:
        Trouble: ``register.damaged`` when it is no readable database, ``register.foreign`` when it
            is a database but not a register.
    """
    try:
        connection = sqlite3.connect(file.absolute().as_uri() + "?mode=ro", uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            number = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise Trouble("register.damaged", path=str(file)) from error
    if mark != APPLICATION_ID:
        raise Trouble("register.foreign", path=str(file))
    return int(number)


def upgrade(file: Path) -> None:
    """Run every migration that ``file`` lacks and stamp the schema number."""
    from alembic import command
    from alembic.config import Config

    engine = sqlite_engine(file, write=True)
    settings = Config()
    settings.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    engine.dispose()


def sound(file: Path) -> list[str]:
    """What SQLite's own checks say against ``file``; empty when it is whole."""
    try:
        connection = sqlite3.connect(file.absolute().as_uri() + "?mode=ro", uri=True)
        try:
            integrity = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [line for line in integrity if line != "ok"] + [
        f"{row[0]} row {row[1]} points at no row of {row[2]}" for row in orphans
    ]


def upgrade_on_a_copy(file: Path, change: Callable[[Path], None] = upgrade) -> None:
    """Upgrade ``file`` by changing a copy, checking it, and swapping it in.

    Pulling the plug at any moment leaves either the old or the new register, never a mixture.

    Raises:
        Trouble: ``register.migration-failed``; the old file is as it was.
    """
    copy = file.with_name(f"{file.name}.upgrading")
    for leftover in (copy, *_companions(copy)):
        leftover.unlink(missing_ok=True)
    source = sqlite3.connect(file)
    target = sqlite3.connect(copy)
    try:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source.backup(target)
    finally:
        target.close()
        source.close()
    try:
        change(copy)
    except (sa.exc.SQLAlchemyError, sqlite3.DatabaseError) as error:
        raise Trouble("register.migration-failed", path=str(file)) from error
    _settle(copy)
    if sound(copy):
        raise Trouble("register.migration-failed", path=str(file))
    for companion in _companions(file):
        companion.unlink(missing_ok=True)
    copy.replace(file)
    _keep_folder(file.parent)


def _companions(file: Path) -> tuple[Path, Path]:
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def _settle(file: Path) -> None:
    """Fold the write-ahead log into the file and see that it is on the disk."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _keep_folder(folder: Path) -> None:
    """See that a rename is on the disk (POSIX keeps names in the folder, not in the file)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
