"""What is known of each backup: why it was taken, and when it was last read back and found sound.

Kept in a small file beside the backups, which may be lost: a backup without a line is read back
again, and its kind is then not known.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from services.backups import FOLDER, kept
from services.small_files import write_atomically

__all__ = ["BackupKind", "Logged", "is_sound", "logged", "look_over", "note"]

_FILE = "log.json"
_LIST = "contents.json"
_PIECE = 1 << 20


class BackupKind(StrEnum):
    """Why a backup was taken."""

    DAILY = "daily"
    BY_HAND = "by-hand"
    UPGRADE = "upgrade"


@dataclass(frozen=True, kw_only=True, slots=True)
class Logged:
    """One backup: ``kind`` None when it is not known, ``sound`` None while it was never read.

    ``checked_at`` is the moment it was read back, ``size`` in bytes what it was then.
    """

    kind: BackupKind | None = None
    checked_at: datetime | None = None
    sound: bool | None = None
    size: int = 0


def logged(folder: Path) -> Mapping[str, Logged]:
    """File name → what is known, of the backups of the register in ``folder``."""
    try:
        told = json.loads((folder / FOLDER / _FILE).read_text(encoding="utf-8"))
        return {str(name): _from_json(one) for name, one in told.items()}
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return {}


def note(
    folder: Path,
    file: Path,
    *,
    kind: BackupKind | None = None,
    checked: tuple[datetime, bool] | None = None,
) -> None:
    """Put down what ``file`` is, or what reading it back has shown; lines of gone files go.

    A folder that takes no file leaves the log as it is: the backup counts, not its line.
    """
    there = {one.path.name for one in kept(folder)}
    told = {name: one for name, one in logged(folder).items() if name in there}
    line = told.get(file.name, Logged())
    if kind is not None:
        line = replace(line, kind=kind)
    if checked is not None:
        at, sound = checked
        line = replace(line, checked_at=at, sound=sound, size=file.stat().st_size)
    told[file.name] = line
    with suppress(OSError):
        lines = {name: _to_json(one) for name, one in told.items()}
        write_atomically(folder / FOLDER / _FILE, json.dumps(lines, ensure_ascii=False, indent=1))


def look_over(folder: Path, file: Path, moment: datetime) -> bool:
    """Read ``file`` back, put down what was found, and say whether it is sound."""
    sound = is_sound(file)
    note(folder, file, checked=(moment, sound))
    return sound


def is_sound(file: Path) -> bool:
    """Whether every part of a backup is there and is what its list says, by digest."""
    try:
        with zipfile.ZipFile(file) as archive:
            digests = json.loads(archive.read(_LIST))["sha256"]
            if {_LIST, *digests} != set(archive.namelist()):
                return False
            return all(_digest(archive, name) == digest for name, digest in digests.items())
    except (
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
    ):
        return False


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as part:
        while piece := part.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _to_json(one: Logged) -> dict[str, Any]:
    told = asdict(one)
    told["checked_at"] = one.checked_at.isoformat() if one.checked_at else None
    return told


def _from_json(told: Mapping[str, Any]) -> Logged:
    kind, at, sound = told.get("kind"), told.get("checked_at"), told.get("sound")
    return Logged(
        kind=BackupKind(kind) if kind else None,
        checked_at=datetime.fromisoformat(at) if at else None,
        sound=bool(sound) if sound is not None else None,
        size=int(told.get("size", 0)),
    )
