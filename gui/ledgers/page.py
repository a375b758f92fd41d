"""导入台账: look at a ledger, say what its columns mean, see what is wrong, take it in whole.

Everything heavy happens off the GUI thread; until the verb is pressed nothing is written.
"""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from gui.backstage import Progress, Work
from gui.components import Button, ButtonKind, EmptyAction, rule
from gui.ledgers.findings import Findings
from gui.ledgers.form import LedgerForm
from gui.ledgers.looking import Choice, Seen, importing, looking
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from models.vocabulary.errors import WordedError
from services.changes import Changes
from services.commands.history import UndoEntry

__all__ = ["LedgerPage"]

_ROOMY = 1000


class _Stand(Enum):
    """Where an import stands."""

    NOTHING = "nothing"
    LOOKING = "looking"
    SEEN = "seen"
    RUNNING = "running"
    DONE = "done"


class LedgerPage(PageWidget):
    """Opened with the path of a file, or without an argument at what was left here."""

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._stand = _Stand.NOTHING
        self._choice: Choice | None = None
        self._seen: Seen | None = None
        self._done: Changes | None = None
        self._taken: range = range(0)
        self._progress: Progress | None = None
        self.form = LedgerForm()
        self.findings = Findings(context.language)
        self.counts, self.news = self.findings.counts, self.findings.news
        self.problems = self.findings.problems
        self.take = Button(
            self.tr("Import"), ButtonKind.PRIMARY, icon="download", name="ledger.import"
        )
        self.take.setToolTip("Ctrl+Enter")
        self._lay_out()
        self._connect()
        self._show_nothing()

    def _lay_out(self) -> None:
        self._rule = rule("upright")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.form)
        whole.addWidget(self._rule)
        whole.addWidget(self.findings, 1)

    def _connect(self) -> None:
        self.form.choose_wanted.connect(self.choose)
        self.form.changed.connect(self._look)
        self.news.stop_wanted.connect(self._stop)
        self.news.show_wanted.connect(self._show_cases)
        self.news.undo_wanted.connect(self._undo)
        self.take.clicked.connect(self.primary_action)
        self.context.backstage.busy.connect(self._step)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Look at the file, unless it is the one that is here; the keyboard where one goes on."""
        path = Path(str(argument)) if argument else None
        here = self._choice.path if self._choice is not None else None
        if path is not None and path != here and self._stand is not _Stand.RUNNING:
            self._look(Choice(path=path))
        self._settle_focus()

    def title(self) -> str:
        """Where we are."""
        return self.tr("Import a ledger")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("cases", self.tr("Cases")),)

    def subtitle(self) -> str:
        """The file."""
        return self._choice.path.name if self._choice is not None else ""

    def header_actions(self) -> Sequence[Button]:
        """Import, while there is something to import."""
        return (self.take,) if self._stand in {_Stand.LOOKING, _Stand.SEEN} else ()

    def menu_actions(self) -> Sequence[MenuAction]:
        """Undo this import, show its cases."""
        return (
            MenuAction(
                key="undo",
                text=self.tr("Undo this import"),
                act=self._undo,
                menu="edit",
                enabled=lambda: self._stand is _Stand.DONE,
            ),
        )

    def panes(self) -> Sequence[QWidget]:
        """The form, the news, the problems."""
        parts: list[QWidget] = [self.form] if self._stand is not _Stand.NOTHING else []
        if not self.news.isHidden():
            parts.append(self.news)
        return (*parts, self.findings.below)

    def refresh(self, changes: Any) -> None:
        """The import was taken back somewhere else: its rows can be taken in again."""
        mine = self._done is not None and ("import", self._done.made) in changes.touched
        if mine and self._stand is _Stand.DONE and changes.entry != self._done_entry():
            self._look_again()

    def _done_entry(self) -> int | None:
        return self._done.entry if self._done is not None else None

    def primary_action(self) -> None:
        """Import; after it, show the cases."""
        if self._stand is _Stand.DONE:
            self._show_cases()
        elif self._stand is _Stand.NOTHING:
            self.choose()
        elif self.take.isEnabled():
            self._import()

    # Looking

    def choose(self) -> None:
        """Ask for a file and look at it."""
        if self._stand is _Stand.RUNNING:
            return
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if self._choice is not None:
            start = str(self._choice.path.parent)
        chosen = self.context.dialogs.choose_file(
            self.tr("Choose a ledger"),
            self.tr("Ledgers (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)"),
            start,
        )
        if chosen:
            self._look(Choice(path=Path(chosen)))

    def _look_again(self) -> None:
        if self._choice is not None:
            self._look(self._choice)

    def _look(self, choice: Choice) -> None:
        register = self.context.backstage.register
        if register is None:
            return
        self._choice = choice
        self._done = None
        self.form.show_choice(choice)
        self._go(_Stand.LOOKING)
        self.news.run(self.tr("Looking at the ledger…"))
        self._progress = self.context.backstage.render(
            looking(register, choice, self._seen),
            done=self._looked,
            failed=self._not_looked,
            label=self.tr("Looking at {0}").format(choice.path.name),
            slot="ledger.look",
        )

    def _looked(self, seen: Seen) -> None:
        if seen.choice != self._choice:
            return
        self._seen = seen
        self.form.show_seen(seen)
        self._go(_Stand.SEEN)
        self.findings.show_seen(seen)
        self._settle_focus()

    def _not_looked(self, error: WordedError) -> None:
        """The file is none, or the looking was stopped."""
        if self._stand is not _Stand.LOOKING:
            return
        self._seen = None
        self._choice = None
        self._go(_Stand.NOTHING)
        self._show_nothing(error.sentence(self.context.language))
        self._settle_focus()

    # Importing

    def _import(self) -> None:
        seen = self._seen
        if seen is None or seen.screened is None:
            return
        self._go(_Stand.RUNNING)
        name = seen.choice.path.name
        label = self.tr("Importing {0}").format(name)
        self.news.run(label)
        self._progress = self.context.backstage.carry_out(
            importing(seen.screened), label=label, done=self._imported, failed=self._not_imported
        )
        self.news.running.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _imported(self, changes: Changes) -> None:
        seen = self._seen
        if seen is None or seen.screened is None:
            return
        self._done = changes
        ids = changes.of("case")
        self._taken = range(min(ids), max(ids) + 1) if ids else range(0)
        self._go(_Stand.DONE)
        self.findings.show_imported(seen.screened, len(ids))
        self._settle_focus()

    def _not_imported(self, error: WordedError) -> None:
        """Stopped, or refused: nothing has changed."""
        self._go(_Stand.SEEN)
        self.news.say(
            error.sentence(self.context.language), tone="info" if _stopped(error) else "danger"
        )
        if error.code == "ledger.changed-meanwhile":
            self._look_again()
        self._settle_focus()

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _step(self, work: Sequence[Work]) -> None:
        """The bar follows the work under way."""
        mine = next((one for one in work if one.progress is self._progress), None)
        if mine is not None and self._progress is not None:
            self.news.running.show_step(*mine.steps)

    # What came of it

    def _show_cases(self) -> None:
        name = self._choice.path.name if self._choice is not None else ""
        if self._taken:
            self.context.navigate("cases", {"view": "all", "batch": self._taken, "name": name})

    def _undo(self, *, together: bool = False) -> None:
        entry = self._done_entry()
        if self._stand is not _Stand.DONE or entry is None:
            return

        def undone(_changes: Changes) -> None:
            self.context.toast(self.tr("The import was taken back"))
            self._look_again()

        def refused(error: WordedError) -> None:
            self._back_to_done()
            if error.code != "journal.later-entries" or together:
                self.context.dialogs.failure(error)
            elif self.context.dialogs.confirm(
                self.tr("Undo the later entries too?"),
                error.sentence(self.context.language),
                self.tr("Undo together"),
            ):
                self._undo(together=True)

        self._told = (self.news.done.accessibleName(), "")
        self._go(_Stand.RUNNING)
        self.news.run(self.tr("Taking the import back…"), stoppable=False)
        self._progress = None
        self.context.backstage.run(
            UndoEntry(entry_id=entry, together=together), done=undone, failed=refused
        )

    def _back_to_done(self) -> None:
        self._go(_Stand.DONE)
        self.news.finish(*self._told)

    _told: tuple[str, str] = ("", "")
    _head: tuple[str, int] = ("", 0)

    # Showing

    def _go(self, stand: _Stand) -> None:
        """Another stand: what can be changed and pressed now."""
        self._stand = stand
        nothing = stand is _Stand.NOTHING
        self.form.setVisible(not nothing)
        self._rule.setVisible(not nothing)
        self.form.set_open(
            columns=stand in {_Stand.LOOKING, _Stand.SEEN}, file=stand is not _Stand.RUNNING
        )
        screened = self._seen.screened if self._seen is not None else None
        many = len(screened.rows) if screened is not None else 0
        self.take.setEnabled(stand is _Stand.SEEN and many > 0)
        self.take.setText(self.tr("Import %n case(s)", "", many) if many else self.tr("Import"))
        self.take.setAccessibleName(self.take.text())
        if nothing:
            self.counts.hide()
            self.news.clear()
        head = (self.subtitle(), len(self.header_actions()))
        if head != self._head:  # the shell takes the buttons out and puts them back
            self._head = head
            self.title_changed.emit()

    def _show_nothing(self, why: str = "") -> None:
        choose = EmptyAction(
            self.tr("Choose a file…"),
            self.choose,
            ButtonKind.PRIMARY,
            "folder-open",
            name="ledger.first",
        )
        self._go(_Stand.NOTHING)
        self.findings.show_nothing((choose,), why)

    def _settle_focus(self) -> None:
        """The keyboard where one goes on."""
        if not self.isVisible():
            return
        where: QWidget | None = None
        here = QApplication.focusWidget()
        held = here is not None and self.form.isAncestorOf(here) and here is not self.form.file
        state = self.findings.below.state
        if self._stand is _Stand.NOTHING and state is not None and state.buttons:
            where = state.buttons[0]
        elif self._stand is _Stand.DONE:
            where = self.news.done.show_cases
        elif self._stand is _Stand.SEEN and not held:
            if self.take.isEnabled():
                where = self.take
            else:
                self.form.focus_on()
        if where is not None:
            where.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows keep the problems readable."""
        super().resizeEvent(event)
        self.form.setFixedWidth(px(400 if self.width() >= px(_ROOMY) else 360))


def _stopped(error: WordedError) -> bool:
    return error.code == "ledger.stopped"
