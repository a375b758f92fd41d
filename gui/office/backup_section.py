"""备份与恢复: the truth in one sentence, where backups lie, which there are, and back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.backstage import Progress
from gui.components import (
    Button,
    ButtonKind,
    Card,
    IconMark,
    column,
    empty,
    row,
    rule,
    short_date,
    words,
)
from gui.office.lines import size_words
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role, Token
from models.vocabulary.errors import WordedError
from services import backups

__all__ = ["BackupSection"]


class BackupSection(Section):
    """Backing up and restoring run on the worker; restoring always makes a copy."""

    key = "backup"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
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
        self._place = words("", wrap=True)
        self._copy = Button(self.tr("Save one elsewhere…"), name="settings.backup_elsewhere")
        self._copy.clicked.connect(self._back_up_elsewhere)
        where = Card(self.tr("Where they are kept"))
        where.title_row.addWidget(self._copy)
        where.body.addWidget(self._place)
        told = self.tr(
            "One a day when the register is opened; the last %n day(s) are kept.", "", backups.KEPT
        )
        where.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        self._restore = Button(
            self.tr("Restore from a file…"), icon="rotate-ccw", name="settings.restore"
        )
        self._restore.clicked.connect(self._choose_and_restore)
        log = Card(self.tr("Backups there are"))
        log.title_row.addWidget(self._restore)
        self._table = QWidget()
        self._lines = QGridLayout(self._table)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(6)
        log.body.addWidget(self._table)
        told = self.tr("Restoring makes a copy in a new folder; this register stays as it is.")
        log.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        for card in (top, where, log):
            self.body.addWidget(card)

    def title(self) -> str:
        """The title."""
        return self.tr("Backup and restore")

    def enter(self) -> None:
        """Look what backups there are."""
        folder = self._folder()
        if folder is None:
            return
        self._place.setText(str(folder / backups.FOLDER))
        self.context.backstage.render(_lister(folder), done=self._show, slot="settings.backups")

    def _folder(self) -> Path | None:
        register = self.context.backstage.register
        return register.folder if register is not None else None

    def _show(self, kept: Sequence[backups.Kept]) -> None:
        if kept:
            when = self._when(kept[0])
            self._truth.setText(self.tr("Last backed up {0}").format(when))
            self._detail.setText(self.tr("%n backup(s) in the register's folder", "", len(kept)))
        else:
            self._truth.setText(self.tr("There is no backup yet"))
            self._detail.setText(self.tr("A lost disk would take every case with it."))
        recent = bool(kept) and (self.context.today() - kept[0].at.date()).days < backups.KEPT
        look = ("shield", Token.OK) if recent else ("triangle-alert", Token.WARN)
        self._mark.set_look(*look)
        empty(self._lines)
        for column_, title in enumerate((self.tr("Taken"), self.tr("File"), self.tr("Size"))):
            self._lines.addWidget(words(title, "label"), 0, column_)
        self._lines.addWidget(rule(), 1, 0, 1, 4)
        for number, one in enumerate(kept, start=1):
            self._add_line(2 * number, one)
            self._lines.addWidget(rule(), 2 * number + 1, 0, 1, 4)
        self._lines.setColumnStretch(1, 1)
        self._table.setVisible(bool(kept))

    def _add_line(self, place: int, one: backups.Kept) -> None:
        when = self._when(one)
        name = f"settings.restore.{place // 2 + 1}"
        again = Button(self.tr("Restore as a copy…"), ButtonKind.LINK, name=name)
        again.setAccessibleName(self.tr("Restore the backup of {0} as a copy").format(when))
        again.clicked.connect(partial(self._restore_copy, one.path))
        self._lines.addWidget(words(when), place, 0)
        self._lines.addWidget(words(one.path.name, Role.SECONDARY), place, 1)
        self._lines.addWidget(words(size_words(one.size)), place, 2)
        self._lines.addWidget(again, place, 3)

    def _when(self, one: backups.Kept) -> str:
        today = self.context.today()
        day = one.at.date()
        told = self.tr("today") if day == today else short_date(day, today)
        return f"{told} {one.at:%H:%M}"

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
            _writer(folder, target),
            done=self._written,
            failed=self._not_written,
            label=self.tr("Backup"),
        )

    def _written(self, made: backups.Backup) -> None:
        self.now.set_busy()
        told = self.tr("Backed up %n case(s)", "", made.cases)
        self.context.toast(told)
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


def _lister(folder: Path) -> Callable[[Progress], Sequence[backups.Kept]]:
    def job(_progress: Progress) -> Sequence[backups.Kept]:
        return backups.kept(folder)

    return job


def _writer(folder: Path, target: Path) -> Callable[[Progress], backups.Backup]:
    def job(_progress: Progress) -> backups.Backup:
        return backups.write_backup(folder, target)

    return job


def _restorer(file: Path, target: Path) -> Callable[[Progress], backups.Backup]:
    def job(_progress: Progress) -> backups.Backup:
        return backups.restore(file, target)

    return job
