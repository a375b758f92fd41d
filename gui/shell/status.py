"""The status bar of 26: save state, jobs with 取消, then register and age of the backup."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.backstage import Work
from gui.components import Button, ButtonKind, IconMark, words
from gui.theme import Role, Token, px, theme

__all__ = ["StatusBar"]


class StatusBar(QFrame):
    """What is saved, what runs, which register."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "status")
        self.setAccessibleName(self.tr("Status"))
        self._work: tuple[Work, ...] = ()
        self._mark = IconMark("check", 14, Token.OK)
        self._saved = words("", Role.FOOTNOTE, tone="sec")
        self._saved.setAccessibleName(self.tr("Save state"))
        self._jobs = words("", Role.FOOTNOTE, tone="sec")
        self.cancel = Button(self.tr("Stop"), ButtonKind.LINK, name="status.cancel", dense=True)
        self.cancel.setAccessibleName(self.tr("Stop the background job"))
        self.cancel.clicked.connect(self._stop)
        self._register = words("", Role.FOOTNOTE, tone="sec")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for part in (self._mark, self._saved, self._jobs, self.cancel):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self._register)
        self._kept = ""
        self.show_work(())
        self.show_saved("")
        theme().changed.connect(self._scale)
        self._scale()

    def show_saved(self, text: str) -> None:
        """正在保存, 已保存 14:32; nothing at first."""
        self._saved.setText(text)
        self._mark.setVisible(bool(text))

    def saved_at(self, moment: datetime) -> None:
        """The last command has been kept."""
        self._kept = self.tr("Saved {0}").format(f"{moment:%H:%M}")
        self.show_saved(self._kept)

    def saving(self, *, busy: bool) -> None:
        """A command is on its way, or none any more: what was refused leaves what stood there."""
        self.show_saved(self.tr("Saving…") if busy else self._kept)

    def show_work(self, work: Sequence[Work]) -> None:
        """The labelled jobs under way."""
        self._work = tuple(w for w in work if w.label and w.progress is not None)
        self._jobs.setVisible(bool(self._work))
        self.cancel.setVisible(bool(self._work))
        if self._work:
            first = self._work[0]
            done, total = first.steps
            count = f" {done}/{total}" if total else ""
            self._jobs.setText(f"{first.label}{count}")

    def show_register(self, name: str, backup: datetime | None, today: date) -> None:
        """The register's name, and how old its newest backup is."""
        if not name:
            self._register.setText("")
            return
        if backup is None:
            age = self.tr("no backup yet")
        elif backup.date() == today:
            age = self.tr("backup today {0}").format(f"{backup:%H:%M}")
        else:
            age = self.tr("backup %n day(s) ago", "", (today - backup.date()).days)
        self._register.setText(self.tr("Register: {0}").format(name) + "   " + age)

    @property
    def register_words(self) -> str:
        """What is said about the register."""
        return self._register.text()

    @property
    def saved_words(self) -> str:
        """What is said about saving."""
        return self._saved.text()

    def _stop(self) -> None:
        for work in self._work:
            if work.progress is not None:
                work.progress.cancel()

    def _scale(self) -> None:
        self.setFixedHeight(px(26))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
