"""Backups: one zip with the database, the evidence and a list of digests; and back from it.

The database is copied through SQLite's own backup, so a backup taken while a case is being saved
is whole. Restoring goes into a folder of its own, never over a register.
"""

import hashlib
import json
import os
import re
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from services import folders
from services.scratch import clear_leftovers, scratch_in
from services.stopping import to_the_end

__all__ = [
    "FOLDER",
    "KEPT",
    "Backup",
    "Kept",
    "daily",
    "kept",
    "named",
    "newest",
    "restore",
    "write_backup",
]

FOLDER = "backups"
KEPT = 7
"""So many days keep their backups."""
_DATABASE = "register.sqlite3"
_EVIDENCE = "evidence"
_LIST = "contents.json"
_PREFIX = "register-"
_STAMP = re.compile(rf"{_PREFIX}(\d{{8}})-(\d{{6}})", re.ASCII)


@dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """A backup that was written: where, how many cases it holds, and its digest.

    ``lacking`` counts the files of the evidence that are gone or altered: not even the best copy
    of the register holds them, but an older backup may.
    """

    path: Path
    cases: int
    sha256: str
    lacking: int = 0


def named(folder: Path, moment: datetime) -> Path:
    """The file a backup taken at ``moment`` goes to."""
    return folder / FOLDER / f"{_PREFIX}{moments.local(moment):%Y%m%d-%H%M%S}.zip"


def newest(folder: Path) -> Path | None:
    """The newest backup in a register folder; None when there is none."""
    found = sorted((folder / FOLDER).glob(f"{_PREFIX}*.zip"))
    return found[-1] if found else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A backup that lies in a register folder: when it was taken, and its size in bytes."""

    path: Path
    at: datetime
    size: int


def kept(folder: Path) -> tuple[Kept, ...]:
    """The backups in a register folder, newest first; a file of another name is none."""
    found = []
    for file in (folder / FOLDER).glob(f"{_PREFIX}*.zip"):
        stamp = _STAMP.fullmatch(file.stem)
        try:
            at = datetime.fromisoformat(f"{stamp[1]}T{stamp[2]}+08:00") if stamp else None
        except ValueError:
            at = None
        if at is None:
            continue
        size = file.stat().st_size
        found.append(Kept(path=file, at=at.astimezone(moments.SHANGHAI), size=size))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def write_backup(folder: Path, target: Path) -> Backup:
    """Write a backup of the register in ``folder`` to ``target``, whole or not at all.

    Raises:
        Trouble: ``backup.exists`` when the target is there already, ``backup.no-write`` when the
            disk does not take it, ``register.damaged`` when the register is not sound and
            ``register.no-read`` when a file of the evidence cannot be read: a copy without it
            would be no backup, and none is let go for it.
    """
    try:
        if target.exists():
            raise Trouble("backup.exists", path=str(target))
        place = folders.behind_links(target)
        if target.parent == folder / FOLDER:  # no other folder is made for a mistyped name
            place.parent.mkdir(exist_ok=True)
        with scratch_in(place.parent) as scratch:
            copy = scratch / _DATABASE
            cases, wanted = _copy_database(folder / _DATABASE, copy)
            packed = scratch / "packed.zip"
            digests = _pack(packed, copy, folder / _EVIDENCE)
            lacking = sum(digests.get(_member(one)) != one for one in wanted)
            with packed.open("rb+") as opened:
                os.fsync(opened.fileno())
            to_the_end()
            packed.replace(place)
            folders.keep_names(place.parent)
    except (OSError, sqlite3.OperationalError) as error:
        raise Trouble("backup.no-write", path=str(target)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Trouble("register.damaged", path=str(folder / _DATABASE)) from error
    return Backup(path=target, cases=cases, sha256=_digest(target), lacking=lacking)


def _member(digest: str) -> str:
    """The name in a backup of the evidence file with this digest."""
    return f"{_EVIDENCE}/{digest[:2]}/{digest}"


def _copy_database(source: Path, target: Path) -> tuple[int, tuple[str, ...]]:
    """Copy the database; how many cases it holds, and the digests of the evidence it names."""
    origin = sqlite3.connect(source)
    copy = sqlite3.connect(target)
    try:
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            message = "the copy is not sound"
            raise sqlite3.DatabaseError(message)
        cases = int(copy.execute('SELECT count(*) FROM "case"').fetchone()[0])
        return cases, tuple(row[0] for row in copy.execute("SELECT digest FROM kept_file"))
    finally:
        copy.close()
        origin.close()


def _pack(packed: Path, database: Path, evidence: Path) -> dict[str, str]:
    """Pack the database and the evidence; the digest of each by its name."""
    files = {_DATABASE: database}
    try:
        for item in sorted(_within(evidence)):
            if not item.name.startswith("."):  # a dot: still being written
                files[f"{_EVIDENCE}/{item.relative_to(evidence).as_posix()}"] = item
        digests = {name: _digest(file) for name, file in files.items()}
    except OSError as error:
        raise Trouble("register.no-read", path=str(error.filename or evidence)) from error
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_LIST, json.dumps({"format": 1, "sha256": digests}, indent=1))
        for name, file in files.items():
            archive.write(file, name)
    return digests


def _within(folder: Path) -> Iterator[Path]:
    """Every file in ``folder``; one that may not be looked into is no empty one.

    Raises:
        OSError: a folder cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise error

    for place, _, names in os.walk(folder, onerror=refuse) if folder.exists() else ():
        yield from (Path(place, name) for name in names)


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def daily(folder: Path, today: date, moment: datetime) -> Backup | None:
    """Write today's backup if there is none yet and let go of the oldest beyond seven days.

    None is let go while evidence is lacking: one of them may be the last that holds it.
    """
    place = folder / FOLDER
    mark = f"{_PREFIX}{today:%Y%m%d}-"
    if any(place.glob(f"{mark}*.zip")):
        return None
    clear_leftovers(place, moment)
    backup = write_backup(folder, named(folder, moment))
    others = {file.name[: len(mark)] for file in place.glob(f"{_PREFIX}*.zip")} - {mark}
    # Today's stays even where a clock set back makes it the oldest by name.
    for old in () if backup.lacking else sorted(others, reverse=True)[KEPT - 1 :]:
        for file in place.glob(f"{old}*.zip"):
            file.unlink(missing_ok=True)
    return backup


def restore(file: Path, folder: Path) -> Backup:
    """Unpack a backup into ``folder``, which must be new or empty, checking every digest.

    Raises:
        Trouble: the file is missing, cannot be read, is no backup or damaged, or the folder is in
            use or no place for a register.
    """
    folders.check_place(folder)
    try:
        if not file.is_file():
            raise Trouble("backup.missing", path=str(file))
        digest = _digest(file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("backup.no-read", path=str(file), reason=reason) from error
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Trouble("register.not-empty", path=str(folder))
        with folders.beside(folder), scratch_in(folder.parent) as scratch:
            unpacked = scratch / "register"
            cases = _unpack(file, unpacked)
            (unpacked / FOLDER).mkdir()
            (unpacked / _EVIDENCE).mkdir(exist_ok=True)
            to_the_end()
            folders.put_in_place(unpacked, folder)
    except OSError as error:
        raise Trouble("register.no-write", path=str(folder)) from error
    return Backup(path=folder, cases=cases, sha256=digest)


def _unpack(file: Path, target: Path) -> int:
    damaged = Trouble("backup.damaged", path=str(file))
    try:
        with zipfile.ZipFile(file) as archive:
            contents = json.loads(archive.read(_LIST))
            for name, digest in contents["sha256"].items():
                if not _proper(name):
                    raise damaged
                place = target / name
                place.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as source, place.open("wb") as written:
                    shutil.copyfileobj(source, written)
                if _digest(place) != digest:
                    raise damaged
        connection = sqlite3.connect(target / _DATABASE)
        try:
            if connection.execute("PRAGMA application_id").fetchone() != (folders.APPLICATION_ID,):
                raise damaged
            return int(connection.execute('SELECT count(*) FROM "case"').fetchone()[0])
        finally:
            connection.close()
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        EOFError,
        RuntimeError,  # a packed file asks for a passphrase, or is packed in a way of its own
        zlib.error,
        sqlite3.DatabaseError,
    ) as error:
        raise damaged from error


def _proper(name: str) -> bool:
    """Whether a packed name is one we write: the database, or a plain path under evidence."""
    path = PurePosixPath(name)
    return name == _DATABASE or (
        path.parts[:1] == (_EVIDENCE,) and ".." not in path.parts and "\\" not in name
    )
