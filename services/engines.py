"""The engines on a register's file, and what the disk does to them in a person's words."""

import logging
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from models.vocabulary.errors import Trouble
from services.folders import DATABASE

__all__ = ["PATIENCE", "damaged", "sqlite_engine", "trouble_of", "worded"]

# A connection whose closing is broken off is told by who was broken off; the library told it too.
logging.getLogger("sqlalchemy.pool").addHandler(logging.NullHandler())

PATIENCE = 10.0
"""Seconds to wait for another program that holds the database, before that is said."""

_WRITER_CACHE = 65_536
_READER_CACHE = 512
"""KiB of pages a connection keeps. The system keeps the file as well: a reader with a hundred
times as many answers no sooner, and the window would hold each page once a thread."""


def sqlite_engine(file: Path, *, write: bool) -> sa.Engine:
    """An engine on ``file`` that keeps what it confirms.

    WAL with ``synchronous=FULL``: a committed transaction survives pulling the plug. Foreign keys
    are on, and the transaction begins where we say (the driver's own BEGIN comes too late).
    """
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(file)),
        poolclass=sa.QueuePool,
        pool_size=1 if write else 2,
        max_overflow=1 if write else 4,
        connect_args={"check_same_thread": False, "timeout": PATIENCE},
        hide_parameters=True,  # values of people's names stay out of every error
    )

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            f"cache_size = -{_WRITER_CACHE if write else _READER_CACHE}",
            "temp_store = MEMORY",
            "secure_delete = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        if not write:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    def begin(connection: Any) -> None:
        connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")

    # In place of an event: an engine with events asks for them at every statement.
    engine.dialect.do_begin = begin  # type: ignore[method-assign, assignment]
    return engine


class worded:  # noqa: N801 - a context, read as a word
    """Tell what the disk does to us in the words of a person; our own mistakes stay bugs."""

    __slots__ = ("_folder",)

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        """Nothing has happened yet."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise the trouble instead of what the database said of it."""
        if isinstance(error, sa.exc.DatabaseError | sqlite3.DatabaseError):
            trouble = trouble_of(error, self._folder or Path())
            if trouble is not None:
                raise trouble from error


def trouble_of(error: sa.exc.DatabaseError | sqlite3.DatabaseError, folder: Path) -> Trouble | None:
    """What the disk refused, as trouble with the register in ``folder``; None for a bug of ours."""
    cause = error.orig if isinstance(error, sa.exc.DatabaseError) else error
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return damaged(folder)
    if code in _TROUBLES and folder.is_dir():
        # A log that cannot be made is told as a fault of reading; the folder tells which it is.
        if code in _UNTOLD and not os.access(folder, os.W_OK):
            return Trouble("register.no-write", path=str(folder))
        if code in _UNTOLD and shutil.disk_usage(folder).free < _ROOM:
            return Trouble("register.disk-full")
    return Trouble(_TROUBLES[code]) if code in _TROUBLES else None


_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_UNTOLD = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
_ROOM = 1 << 16
"""Bytes without which SQLite cannot begin a write-ahead log."""
_TROUBLES = {
    sqlite3.SQLITE_FULL: "register.disk-full",
    sqlite3.SQLITE_BUSY: "register.busy",
    sqlite3.SQLITE_LOCKED: "register.busy",
    sqlite3.SQLITE_READONLY: "register.read-only",
    sqlite3.SQLITE_IOERR: "register.disk",
    sqlite3.SQLITE_CANTOPEN: "register.disk",
}


def damaged(folder: Path, code: str = "register.damaged") -> Trouble:
    """That the file in ``folder`` is damaged or foreign, with the newest backup if there is one."""
    from services import backups

    file, newest = str(folder / DATABASE), backups.newest(folder)
    if newest is None:
        return Trouble(code, path=file)
    return Trouble(f"{code}-with-backup", path=file, backup=str(newest))
