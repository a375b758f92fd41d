"""The tables of the backup page: where backups go, and each one there is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.backstage import Progress
from gui.components import Button, ButtonKind, IconMark, column, empty, row, rule, words
from gui.office.lines import near_day, size_words
from gui.theme import Role, Token
from models.vocabulary import moments
from services import backup_log, backups, second_backup
from services.backup_log import BackupKind, Logged
from services.second_backup import Second

__all__ = ["BackupTable", "PlaceTable", "Seen", "look"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What the page shows of the register in ``folder``."""

    folder: Path
    kept: Sequence[backups.Kept] = ()
    logged: Mapping[str, Logged] = field(default_factory=dict)
    second: Second | None = None

    def of(self, one: backups.Kept) -> Logged:
        """What is known of a backup; one that has changed since it was read back was not read."""
        known = self.logged.get(one.path.name, Logged())
        return known if known.size == one.size else Logged(kind=known.kind)


def look(folder: Path) -> Callable[[Progress], Seen]:
    """Look what backups there are, and whether the second place is there."""

    def job(_progress: Progress) -> Seen:
        return Seen(
            folder=folder,
            kept=backups.kept(folder),
            logged=backup_log.logged(folder),
            second=second_backup.second(folder),
        )

    return job


class _Grid(QWidget):
    """Rows of words under their titles, a hairline under each; the first column takes the room."""

    def __init__(self, titles: Sequence[str], *, stretch: int) -> None:
        super().__init__()
        self._titles = titles
        self._stretch = stretch
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(16)
        self._lines.setVerticalSpacing(6)

    def clear(self) -> None:
        """The titles alone."""
        empty(self._lines)
        for place, title in enumerate(self._titles):
            self._lines.addWidget(words(title, "label"), 0, place)
        self._lines.addWidget(rule(), 1, 0, 1, len(self._titles) + 1)
        self._lines.setColumnStretch(self._stretch, 1)

    def add(self, number: int, parts: Sequence[QWidget], acts: Sequence[Button]) -> None:
        """Row ``number`` (from 1)."""
        place = 2 * number
        for at, part in enumerate(parts):
            self._lines.addWidget(part, place, at, Qt.AlignmentFlag.AlignVCenter)
        self._lines.addLayout(row(None, *acts, gap=12), place, len(self._titles))
        self._lines.addWidget(rule(), place + 1, 0, 1, len(self._titles) + 1)


def _marked(icon: str, tone: Token, text: str) -> QWidget:
    made = QWidget()
    line = row(IconMark(icon, 14, tone), gap=6)
    line.addWidget(words(text, tone="warn" if tone is Token.WARN else "", wrap=True), 1)
    made.setLayout(line)
    return made


class PlaceTable(_Grid):
    """Where backups go. ``changed``, ``dropped`` and ``wanted_now`` are about the second place."""

    changed = Signal()
    dropped = Signal()
    wanted_now = Signal()

    def __init__(self) -> None:
        super().__init__((), stretch=0)
        self._titles = (self.tr("Place"), self.tr("When"), self.tr("Kept"), self.tr("Newest"))

    def show_places(self, seen: Seen, today: date) -> None:
        """The register's own folder, then the second place where one is chosen."""
        self.clear()
        kept = self.tr("%n day(s)", "", backups.KEPT)
        own = self._place("save", self.tr("Beside the register"), str(seen.folder / backups.FOLDER))
        newest = seen.kept[0].at if seen.kept else None
        often = words(self.tr("Daily"))
        self.add(1, (own, often, words(kept), self._age(newest, today)), ())
        second = seen.second
        if second is None:
            return
        told = self.tr("Read back and compared after it is written")
        if second.same_disk:
            told = self.tr("On the same disk as the register: both would be lost with it")
        age = self._age(second.newest, today, away=not second.reachable)
        acts = [
            self._act(self.tr("Change…"), "settings.second_change", self.changed),
            self._act(self.tr("Give up"), "settings.second_drop", self.dropped),
        ]
        if second.newest is None or (newest is not None and second.newest < newest):
            acts.insert(0, self._act(self.tr("Copy now"), "settings.second_now", self.wanted_now))
        place = self._place("folder", str(second.place), told, acts, warn=second.same_disk)
        self.add(2, (place, words(self.tr("Each backup")), words(kept), age), ())

    @staticmethod
    def _act(text: str, name: str, signal: object) -> Button:
        made = Button(text, ButtonKind.LINK, name=name)
        made.clicked.connect(signal)
        return made

    @staticmethod
    def _place(
        icon: str, title: str, detail: str, acts: Sequence[Button] = (), *, warn: bool = False
    ) -> QWidget:
        """A place and what can be done with it; the acts stand below, where there is room."""
        made = QWidget()
        below = words(detail, Role.SECONDARY, tone="warn" if warn else "", wrap=True)
        line = row(IconMark(icon, 16, Token.SECONDARY), gap=10)
        said = column(words(title, wrap=True), below, gap=0)
        if acts:
            said.addLayout(row(*acts, None, gap=12))
        line.addLayout(said, 1)
        made.setLayout(line)
        return made

    def _age(self, newest: datetime | None, today: date, *, away: bool = False) -> QWidget:
        """How old the newest is, in words; a week is too old."""
        if newest is None:
            told = self.tr("Out of reach, nothing there yet") if away else self.tr("Nothing yet")
            return _marked("triangle-alert", Token.WARN, told)
        days = (today - newest.date()).days
        told = f"{near_day(newest.date(), today)} {newest:%H:%M}"
        if days > 1:
            told = self.tr("%n day(s) ago", "", days)
        if away:
            told = self.tr("Out of reach, {0}").format(told)
        fresh = days < second_backup.OLD and not away
        return _marked(*(("check", Token.OK) if fresh else ("triangle-alert", Token.WARN)), told)


class BackupTable(_Grid):
    """Each backup. ``check_wanted`` and ``restore_wanted`` carry its file."""

    check_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__((), stretch=1)
        self._titles = (self.tr("Taken"), self.tr("What"), self.tr("Size"), self.tr("Checked"))

    def show_backups(self, seen: Seen, today: date) -> None:
        """The newest first; without any there is no table."""
        self.clear()
        self.setVisible(bool(seen.kept))
        for number, one in enumerate(seen.kept, start=1):
            known = seen.of(one)
            when = f"{near_day(one.at.date(), today)} {one.at:%H:%M}"
            taken = words(when)
            taken.setToolTip(str(one.path))
            what = words(self._kind(known.kind), Role.SECONDARY, wrap=True)
            parts = (taken, what, words(size_words(one.size)), self._checked(known, today))
            again = Button(
                self.tr("Restore as a copy…"), ButtonKind.LINK, name=f"settings.restore.{number}"
            )
            again.setAccessibleName(self.tr("Restore the backup of {0} as a copy").format(when))
            again.clicked.connect(partial(self.restore_wanted.emit, one.path))
            check = Button(self.tr("Check"), ButtonKind.LINK, name=f"settings.check.{number}")
            check.setAccessibleName(self.tr("Check the backup of {0}").format(when))
            check.clicked.connect(partial(self.check_wanted.emit, one.path))
            self.add(number, parts, (check, again))

    def _kind(self, kind: BackupKind | None) -> str:
        known = {
            BackupKind.DAILY: self.tr("Everything, of itself"),
            BackupKind.BY_HAND: self.tr("Everything, by hand"),
            BackupKind.UPGRADE: self.tr("Everything, before an upgrade"),
        }
        return self.tr("Everything") if kind is None else known[kind]

    def _checked(self, known: Logged, today: date) -> QWidget:
        if known.checked_at is None:
            return words(self.tr("not yet"), Role.SECONDARY)
        at = moments.local(known.checked_at)
        when = f"{near_day(at.date(), today)} {at:%H:%M}"
        if known.sound:
            return _marked("check", Token.OK, self.tr("Sound, {0}").format(when))
        return _marked("triangle-alert", Token.WARN, self.tr("Damaged, {0}").format(when))
