"""A second place for backups, off the disk of the register: a stick, another disk, a share.

The newest backup is copied there after it was written, read back and compared by digest. A network
drive is no place for a register, whose database it may spoil, but a fine one for finished files.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from models.vocabulary.errors import Refusal, Trouble
from services.backups import FOLDER, KEPT, Kept, kept
from services.small_files import write_atomically

__all__ = ["OLD", "Second", "choose", "copy_newest", "keep_up", "second"]

OLD = 7
"""So many days without a copy are told."""

_FILE = "second.json"
_PART = ".part"


@dataclass(frozen=True, kw_only=True, slots=True)
class Second:
    """The second place of a register: ``place`` as chosen, ``folder`` in it for its ``backups``.

    ``reachable`` is False while the stick is out or the line is down; ``newest`` is then the
    backup that was copied last, as remembered. ``same_disk`` when it would be lost with the disk
    of the register.
    """

    place: Path
    folder: Path
    reachable: bool
    newest: datetime | None = None
    count: int = 0
    same_disk: bool = False


def second(folder: Path) -> Second | None:
    """The second place of the register in ``folder``; None when none is chosen."""
    try:
        told = json.loads((folder / FOLDER / _FILE).read_text(encoding="utf-8"))
        place = Path(str(told["place"]))
        copied = datetime.fromisoformat(told["copied"]) if told.get("copied") else None
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return None
    own = place / _own_name(folder)
    if not place.is_dir():
        return Second(place=place, folder=own, reachable=False, newest=copied)
    there = kept(own)
    return Second(
        place=place,
        folder=own,
        reachable=True,
        newest=there[0].at if there else None,
        count=len(there),
        same_disk=place.stat().st_dev == folder.stat().st_dev,
    )


def choose(folder: Path, place: Path | None) -> None:
    """Make ``place`` the second place of the register in ``folder``; None gives it up.

    What was copied to an earlier one stays there.

    Raises:
        Refusal: ``second.inside`` for a place in the register's own folder.
        Trouble: ``second.missing`` when it is not there, ``second.no-write`` when it
            takes no file, or the register's folder takes none.
    """
    file = folder / FOLDER / _FILE
    if place is None:
        file.unlink(missing_ok=True)
        return
    if place.resolve().is_relative_to(folder.resolve()):
        raise Refusal("second.inside", path=str(place))
    if not place.is_dir():
        raise Trouble("second.missing", path=str(place))
    try:
        (place / _own_name(folder)).mkdir(exist_ok=True)
        write_atomically(file, json.dumps({"place": str(place), "copied": None}))
    except OSError as error:
        raise Trouble("second.no-write", path=str(place)) from error


def copy_newest(folder: Path) -> Kept | None:
    """Copy the newest backup to the second place, unless it is there; None when none is chosen.

    As many days are kept there as here; only files of this register are let go.

    Raises:
        Trouble: ``second.missing`` when the place is not there, ``second.no-write``
            when it does not take the file, ``second.differs`` when what was read back is
            not what was written.
    """
    chosen, newest = second(folder), next(iter(kept(folder)), None)
    if chosen is None or newest is None:
        return None
    if not chosen.reachable:
        raise Trouble("second.missing", path=str(chosen.place))
    target = chosen.folder / FOLDER / newest.path.name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.stat().st_size != newest.size:
            _copy(newest.path, target)
        _let_go(chosen.folder, kept(folder))
        _remember(folder, chosen.place, newest.at)
    except OSError as error:
        raise Trouble("second.no-write", path=str(chosen.folder)) from error
    return Kept(path=target, at=newest.at, size=newest.size)


def keep_up(folder: Path, today: date) -> Kept | None:
    """Once a day: :func:`copy_newest`; a place that is away is missed only after a week.

    Raises:
        Trouble: as there, but ``second.old`` or ``second.never`` for one that is not there.
    """
    chosen = second(folder)
    if chosen is None or chosen.reachable:
        return copy_newest(folder)
    if chosen.newest is None:
        raise Trouble("second.never", path=str(chosen.place))
    days = (today - chosen.newest.date()).days
    if days >= OLD:
        raise Trouble("second.old", path=str(chosen.place), days=days)
    return None


def _remember(folder: Path, place: Path, copied: datetime) -> None:
    """For the days on which the place is away."""
    file = folder / FOLDER / _FILE
    told = {"place": str(place), "copied": copied.isoformat()}
    if json.loads(file.read_text(encoding="utf-8")) != told:
        write_atomically(file, json.dumps(told, ensure_ascii=False))


def _copy(file: Path, target: Path) -> None:
    part = target.with_name(target.name + _PART)
    try:
        with file.open("rb") as source, part.open("wb") as written:
            shutil.copyfileobj(source, written, 1 << 20)
            written.flush()
            os.fsync(written.fileno())
        if _digest(part) != _digest(file):
            raise Trouble("second.differs", path=str(target.parent))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _let_go(own: Path, here: Sequence[Kept]) -> None:
    """Keep as many days there as here, which are more than usual while evidence is lacking."""
    there = kept(own)
    most = max(KEPT, len({one.at.date() for one in here}))
    days = sorted({one.at.date() for one in there}, reverse=True)[:most]
    for one in there:
        if one.at.date() not in days:
            one.path.unlink(missing_ok=True)


def _own_name(folder: Path) -> str:
    """Registers may share a stick, and two of them a name."""
    mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:6]
    return f"{folder.name}-{mark}"
