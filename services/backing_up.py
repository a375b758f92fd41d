"""Backing up whole: written, noted, read back and copied apart; every day, and when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from services import backup_log, backups, second_backup
from services.backup_log import BackupKind

__all__ = ["Written", "by_hand", "daily"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A backup that was asked for, and what must be told of it all the same."""

    backup: backups.Backup
    troubles: tuple[Trouble, ...] = ()


def by_hand(folder: Path, target: Path, moment: datetime) -> Written:
    """Back the register in ``folder`` up to ``target``; one beside the others is copied apart too.

    Raises:
        Trouble: as :func:`services.backups.write_backup`; ``backup.unsound`` when what was read
            back is not what was written.
    """
    made = backups.write_backup(folder, target)
    beside = target.parent.resolve() == (folder / backups.FOLDER).resolve()
    if beside:
        backup_log.note(folder, target, kind=BackupKind.BY_HAND)
    sound = backup_log.look_over(folder, target, moment) if beside else backup_log.is_sound(target)
    if not sound:
        raise _unsound(target)
    troubles = [*_shortfall(made)]
    if beside:
        try:
            second_backup.copy_newest(folder)
        except Trouble as trouble:
            troubles.append(trouble)
    return Written(backup=made, troubles=tuple(troubles))


def daily(folder: Path, moment: datetime) -> tuple[Trouble, ...]:
    """Write today's backup if there is none yet, keep the second place up; what must be told.

    Raises:
        Trouble: as :func:`services.backups.write_backup`.
    """
    today = moments.local_day(moment)
    made = backups.daily(folder, today, moment)
    troubles: list[Trouble] = []
    if made is not None:
        backup_log.note(folder, made.path, kind=BackupKind.DAILY)
        if not backup_log.look_over(folder, made.path, moment):
            troubles.append(_unsound(made.path))
        troubles += _shortfall(made)
    try:
        second_backup.keep_up(folder, today)
    except Trouble as trouble:
        troubles.append(trouble)
    return tuple(troubles)


def _shortfall(made: backups.Backup) -> Iterator[Trouble]:
    if made.lacking:
        yield Trouble("backup.lacking", path=str(made.path), count=made.lacking)


def _unsound(file: Path) -> Trouble:
    return Trouble("backup.unsound", path=str(file))
