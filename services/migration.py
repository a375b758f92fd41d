"""Bringing a register's tables to this program's number, on a copy that is verified first."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from models.vocabulary.errors import Trouble
from services import engines
from services.engines import sqlite_engine, trouble_of
from services.folders import APPLICATION_ID, SCHEMA, keep_names

__all__ = ["SCHEMA", "sound", "stored_schema", "upgrade", "upgrade_on_a_copy"]

_SCRIPTS = Path(__file__).parent.parent / "models" / "migrations"


def stored_schema(file: Path) -> int:
    """The schema number of the register in ``file``.

    Raises:
        Trouble: ``register.no-read`` when it may not be read, ``register.damaged`` when it is no
            whole database, ``register.foreign`` when it is a database but not a register, and
            what the disk refuses.
    """
    if not os.access(file, os.R_OK):
        raise Trouble("register.no-read", path=str(file))
    if _cut_short(file):
        raise Trouble("register.damaged", path=str(file))
    try:
        connection = sqlite3.connect(file.absolute().as_uri() + "?mode=ro", uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            number = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        damaged = Trouble("register.damaged", path=str(file))
        raise trouble_of(error, file.parent) or damaged from error
    except UnicodeDecodeError as error:  # the fault repeats a name that is no text any more
        raise Trouble("register.damaged", path=str(file)) from error
    if mark != APPLICATION_ID:
        raise Trouble("register.foreign", path=str(file))
    return int(number)


_HEADER = 100
"""Bytes of the header of a SQLite file; its page size stands at 16, its page count at 28."""


def _cut_short(file: Path) -> bool:
    """Whether the file is empty or shorter than its own header says.

    While a write-ahead log waits to be folded in, the file may rightly be shorter.
    """
    if not file.is_file():
        return True
    size = file.stat().st_size
    log = _companions(file)[0]
    if log.exists() and log.stat().st_size:
        return False
    with file.open("rb") as opened:
        header = opened.read(_HEADER)
    if len(header) < _HEADER:
        return True
    page = int.from_bytes(header[16:18]) or 0
    page = 1 << 16 if page == 1 else page
    return header.startswith(b"SQLite format 3\0") and size < page * int.from_bytes(header[28:32])


def upgrade(file: Path) -> None:
    """Run every migration that ``file`` lacks and stamp the schema number."""
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    engine = sqlite_engine(file, write=True)
    settings = Config()
    settings.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    try:
        with engine.begin() as connection:
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    except CommandError as error:  # its stamp names no migration that this program has
        raise Trouble("register.migration-failed", path=str(file)) from error
    finally:
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
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
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
    try:
        _clear(copy)
        _copy(file, copy)
        change(copy)
        _settle(copy)
        if sound(copy):
            raise Trouble("register.migration-failed", path=str(file))
        for companion in _companions(file):
            companion.unlink(missing_ok=True)
        copy.replace(file)
        keep_names(file.parent)
    except (OSError, sa.exc.SQLAlchemyError, sqlite3.DatabaseError) as error:
        raise Trouble("register.migration-failed", path=str(file)) from error
    finally:
        _clear(copy)


def _copy(file: Path, copy: Path) -> None:
    """Copy the whole database, its write-ahead log folded in so that none can be lost."""
    patience = engines.PATIENCE
    with (
        closing(sqlite3.connect(file, timeout=patience)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        busy, *_ = source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise Trouble("register.busy")
        source.backup(target)


def _clear(copy: Path) -> None:
    for leftover in (copy, *_companions(copy)):
        leftover.unlink(missing_ok=True)


def _companions(file: Path) -> tuple[Path, Path]:
    return file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")


def _settle(file: Path) -> None:
    """Fold the write-ahead log into the file and see that it is on the disk."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
