"""备份与恢复: the truth in one sentence, where backups lie, which there are, and back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from gui.backstage import Progress
from gui.components import Banner, Button, ButtonKind, Card, IconMark, column, empty, row, words
from gui.office.backup_tables import BackupTable, PlaceTable, Seen, look
from gui.office.lines import near_day
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role, Token
from models.vocabulary.errors import WordedError
from services import backup_log, backups, second_backup
from services.backing_up import Written, by_hand

__all__ = ["BackupSection"]


class BackupSection(Section):
    """Backing up, checking and restoring run on the worker; restoring always makes a copy."""

    key = "backup"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._news = QVBoxLayout()
        self._mark = IconMark("shield", 24, Token.OK)
        self._truth = words("", Role.PANEL)
        self._detail = words("", Role.SECONDARY, wrap=True)
        self.now = Button(
            self.tr("Back up now"), ButtonKind.PRIMARY, icon="save", name="settings.backup_now"
        )
        self.now.clicked.connect(self._back_up)
        top = Card()
        top.body.addLayout(
            row(self._mark, column(self._truth, self._detail, gap=2), self.now, gap=14)
        )
        self.body.addLayout(self._news)
        for card in (top, self._places_card(), self._backups_card()):
            self.body.addWidget(card)

    def _places_card(self) -> Card:
        made = Card(self.tr("Where they are kept"))
        self._add = Button(
            self.tr("Add a second place…"), ButtonKind.LINK, icon="plus", name="settings.second_add"
        )
        self._add.clicked.connect(self._choose_second)
        elsewhere = Button(self.tr("Save one elsewhere…"), name="settings.backup_elsewhere")
        elsewhere.clicked.connect(self._back_up_elsewhere)
        made.title_row.addWidget(self._add)
        made.title_row.addWidget(elsewhere)
        self.places = PlaceTable()
        self.places.changed.connect(self._choose_second)
        self.places.dropped.connect(self._drop_second)
        self.places.wanted_now.connect(self._copy_now)
        made.body.addWidget(self.places)
        return made

    def _backups_card(self) -> Card:
        made = Card(self.tr("Backups there are"))
        restore = Button(
            self.tr("Restore from a file…"), icon="rotate-ccw", name="settings.restore"
        )
        restore.clicked.connect(self._choose_and_restore)
        made.title_row.addWidget(restore)
        self.table = BackupTable()
        self.table.check_wanted.connect(self._check)
        self.table.restore_wanted.connect(self._restore_copy)
        made.body.addWidget(self.table)
        told = self.tr("Restoring makes a copy in a new folder; this register stays as it is.")
        made.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        return made

    def title(self) -> str:
        """The title."""
        return self.tr("Backup and restore")

    def enter(self) -> None:
        """Look what backups there are."""
        folder = self._folder()
        if folder is not None:
            self.context.backstage.render(look(folder), done=self._show, slot="settings.backups")

    def _folder(self) -> Path | None:
        register = self.context.backstage.register
        return register.folder if register is not None else None

    def _show(self, seen: Seen) -> None:
        today = self.context.today()
        told = []
        if seen.kept:
            at = seen.kept[0].at
            when = f"{near_day(at.date(), today)} {at:%H:%M}"
            self._truth.setText(self.tr("Last backed up {0}").format(when))
            told.append(self.tr("%n backup(s) in the register's folder", "", len(seen.kept)))
        else:
            self._truth.setText(self.tr("There is no backup yet"))
            told.append(self.tr("A lost disk would take every case with it."))
        if seen.kept and seen.second is None:
            told.append(self.tr("All on one disk: a second place keeps them when it breaks."))
        self._detail.setText("　".join(told))
        fresh = bool(seen.kept) and (today - seen.kept[0].at.date()).days < backups.KEPT
        spoilt = bool(seen.kept) and seen.of(seen.kept[0]).sound is False
        good = fresh and not spoilt
        self._mark.set_look(*(("shield", Token.OK) if good else ("triangle-alert", Token.WARN)))
        self._add.setVisible(seen.second is None)
        self.places.show_places(seen, today)
        self.table.show_backups(seen, today)

    # The second place.

    def _choose_second(self) -> None:
        folder = self._folder()
        if folder is None:
            return
        chosen = self.context.dialogs.choose_folder(
            self.tr("A second place for backups: another disk, a stick, a shared drive")
        )
        if chosen:
            self._work(_chooser(folder, Path(chosen)), self.tr("Second backup"), self._looked_again)

    def _drop_second(self) -> None:
        folder = self._folder()
        if folder is not None:
            self._work(_chooser(folder, None), self.tr("Second backup"), self._looked_again)

    def _copy_now(self) -> None:
        folder = self._folder()
        if folder is not None:
            self._work(_copier(folder), self.tr("Second backup"), self._looked_again)

    def _work(
        self, job: Callable[[Progress], Any], label: str, done: Callable[[Any], object]
    ) -> None:
        def failed(error: WordedError) -> None:
            self.context.dialogs.failure(error)
            self.enter()

        self.context.backstage.render(job, done=done, failed=failed, label=label)

    def _looked_again(self, _answer: object) -> None:
        self.enter()

    # Backing up and back.

    def _check(self, file: Path) -> None:
        folder = self._folder()
        if folder is not None:
            checking = _checker(folder, file, self.context.now())
            self._work(checking, self.tr("Checking a backup"), self._looked_again)

    def _back_up(self) -> None:
        folder = self._folder()
        if folder is not None:
            self._write(folder, backups.named(folder, self.context.now()))

    def _back_up_elsewhere(self) -> None:
        folder = self._folder()
        if folder is None:
            return
        name = backups.named(folder, self.context.now()).name
        pattern = self.tr("Backups (*.zip)")
        chosen = self.context.dialogs.choose_target(
            self.tr("Save a backup"), pattern, str(Path.home() / name)
        )
        if chosen:
            self._write(folder, Path(chosen))

    def _write(self, folder: Path, target: Path) -> None:
        self.now.set_busy(self.tr("Backing up…"))
        self.context.backstage.render(
            _writer(folder, target, self.context.now()),
            done=self._written,
            failed=self._not_written,
            label=self.tr("Backup"),
        )

    def _written(self, made: Written) -> None:
        self.now.set_busy()
        told = [self.tr("Backed up %n case(s)", "", made.backup.cases)]
        told += (trouble.sentence(self.context.language) for trouble in made.troubles)
        self.context.toast("　".join(told))
        self.context.look_for_backup()
        self.enter()

    def _not_written(self, error: WordedError) -> None:
        self.now.set_busy()
        self.context.dialogs.failure(error)

    def _choose_and_restore(self) -> None:
        folder = self._folder()
        start = str(folder / backups.FOLDER) if folder is not None else ""
        chosen = self.context.dialogs.choose_file(
            self.tr("Choose a backup"), self.tr("Backups (*.zip)"), start
        )
        if chosen:
            self._restore_copy(Path(chosen))

    def _restore_copy(self, file: Path) -> None:
        target = self.context.dialogs.choose_folder(self.tr("Restore into a new, empty folder"))
        if not target:
            return
        self.context.backstage.render(
            _restorer(file, Path(target)),
            done=self._restored,
            failed=self.context.dialogs.failure,
            label=self.tr("Restoring the backup"),
        )

    def _restored(self, made: backups.Backup) -> None:
        told = self.tr("Restored %n case(s) into {0}", "", made.cases).format(made.path)
        self.context.toast(told)
        empty(self._news)
        opener = Button(self.tr("Open the copy"), name="settings.open_copy")
        opener.clicked.connect(partial(self.context.open_register, str(made.path)))
        self._news.addWidget(Banner(told, tone="info", icon_name="rotate-ccw", actions=[opener]))


def _writer(folder: Path, target: Path, moment: datetime) -> Callable[[Progress], Written]:
    def job(_progress: Progress) -> Written:
        return by_hand(folder, target, moment)

    return job


def _checker(folder: Path, file: Path, moment: datetime) -> Callable[[Progress], bool]:
    def job(_progress: Progress) -> bool:
        return backup_log.look_over(folder, file, moment)

    return job


def _chooser(folder: Path, place: Path | None) -> Callable[[Progress], object]:
    def job(_progress: Progress) -> object:
        second_backup.choose(folder, place)
        return second_backup.copy_newest(folder)

    return job


def _copier(folder: Path) -> Callable[[Progress], object]:
    def job(_progress: Progress) -> object:
        return second_backup.copy_newest(folder)

    return job


def _restorer(file: Path, target: Path) -> Callable[[Progress], backups.Backup]:
    def job(_progress: Progress) -> backups.Backup:
        return backups.restore(file, target)

    return job
