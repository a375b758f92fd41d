"""The first run: make a register, open or restore one, or look round with invented cases."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.backstage import Cancelled, Progress
from gui.components import Banner, Button, ButtonKind, empty, row, scrolled, words
from gui.office.founding_form import FoundingForm
from gui.office.recent import RecentList, recent_registers
from gui.office.welcome_parts import ChoiceCard, PracticeMaking, WelcomeSide
from gui.shell.page import Context, PageWidget
from gui.theme import Role, px
from models.vocabulary.errors import WordedError
from resources import text
from services.folders import default_folder, holds_register

__all__ = ["WelcomePage"]

_ALONE_BELOW = 1000


class WelcomePage(PageWidget):
    """Shown without a register; ``open`` gets the error why the last one did not open."""

    min_content_width = 840
    _stepped = Signal(int, int)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._stopping = False
        self._side = WelcomeSide(context.settings)
        self._form = FoundingForm(context)
        self._form.back_wanted.connect(self.show_ways)
        self._making = PracticeMaking()
        self._making.stop.clicked.connect(self._stop_practice)
        self._stepped.connect(self._making.show_step, Qt.ConnectionType.QueuedConnection)
        self._news = QVBoxLayout()
        self._right = QStackedWidget()
        self._right.setProperty("surface", "surface")
        self._ways = self._make_ways()
        for part in (self._ways, self._form, self._making):
            self._right.addWidget(part)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addWidget(self._right, 1)

    def _make_ways(self) -> QWidget:
        self._new = ChoiceCard(
            "plus",
            self.tr("New register"),
            self.tr("Choose your committee, check the seal name and the numbers. Two minutes."),
            "welcome.new",
        )
        self._open = ChoiceCard(
            "folder-open",
            self.tr("Open a register"),
            self.tr("A register folder on this computer."),
            "welcome.open",
        )
        self._practise = ChoiceCard(
            "play",
            self.tr("Practise with an invented estate"),
            self.tr("About 300 invented cases, in a register of their own. Made in a minute."),
            "welcome.practice",
        )
        self._restore = Button(
            self.tr("Restore from a backup…"),
            ButtonKind.LINK,
            icon="rotate-ccw",
            name="welcome.restore",
        )
        self._return = Button(
            self.tr("Back to the open register"),
            ButtonKind.LINK,
            icon="arrow-left",
            name="welcome.return",
        )
        acts: tuple[tuple[Button | ChoiceCard, Callable[[], object]], ...] = (
            (self._new, self.show_form),
            (self._open, self._open_folder),
            (self._practise, self._make_practice),
            (self._restore, self._restore_backup),
            (self._return, self._go_back),
        )
        for button, act in acts:
            button.clicked.connect(act)
        self._recent = RecentList()
        self._recent.chosen.connect(self.context.open_register)
        self._recent.forgotten.connect(self._forget)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(56, 24, 56, 24)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addLayout(self._news)
        layout.addWidget(words(self.tr("Begin"), Role.TITLE))
        for card in (self._new, self._open, self._practise):
            layout.addWidget(card)
        layout.addLayout(row(self._restore, None, self._return))
        layout.addSpacing(8)
        layout.addWidget(self._recent)
        layout.addStretch(3)
        version = self.tr("Version {0}").format(text("version.txt").strip())
        layout.addLayout(row(None, words(version, "label")))
        return scrolled(inner)

    # What the shell calls.

    def open(self, argument: object = None) -> None:
        """The ways in; with what went wrong where something did."""
        self._show_news(None)
        self._show_recent()
        self._return.setVisible(self.context.backstage.register is not None)
        if isinstance(argument, WordedError):
            self._failed(argument)
        else:
            self.show_ways()

    def _failed(self, error: WordedError) -> None:
        if self._right.currentWidget() is self._form and self._form.show_refusal(error):
            return
        self._form.stop()
        self.show_ways()
        self._show_news(error)

    def leave(self) -> bool:
        """Keep what is typed."""
        self._form.keep()
        return True

    def save(self) -> None:
        """Ctrl+S keeps the draft."""
        self._form.keep()

    def primary_action(self) -> None:
        """Ctrl+Enter in the form makes the register."""
        if self._right.currentWidget() is self._form:
            self._form.submit()

    # The ways.

    def show_ways(self) -> None:
        """The choices."""
        self._right.setCurrentWidget(self._ways)
        self._fit()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self) -> None:
        """The form for a new register."""
        self._right.setCurrentWidget(self._form)
        self._fit()
        self._form.enter()

    def _go_back(self) -> None:
        self.context.navigate("today")

    def _open_folder(self) -> None:
        start = self.context.settings.current.recent[:1] or (str(default_folder().parent),)
        folder = self.context.dialogs.choose_folder(self.tr("Open a register folder"), start[0])
        if folder:
            self.context.open_register(folder)

    def _restore_backup(self) -> None:
        dialogs = self.context.dialogs
        pattern = self.tr("Backups (*.zip)")
        file = dialogs.choose_file(self.tr("Choose a backup"), pattern)
        if not file:
            return
        target = dialogs.choose_folder(self.tr("Restore into a new, empty folder"))
        if not target:
            return
        self.context.backstage.render(
            _restorer(Path(file), Path(target)),
            done=self.context.open_register,
            failed=self._failed,
            label=self.tr("Restoring the backup"),
        )

    def _make_practice(self) -> None:
        place = default_folder().with_name("practice")
        if holds_register(place):
            self.context.open_register(str(place))
            return
        self._stopping = False
        self._making.show_step(0, 0)
        self._right.setCurrentWidget(self._making)
        self._making.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.adopt_register(partial(_practice, place, self.context, self._report))

    def _report(self, done: int, total: int) -> None:
        """Called on the writer's thread; nobody waits any more once the page has gone."""
        if self._stopping:
            raise Cancelled
        try:
            self._stepped.emit(done, total)
        except RuntimeError as gone:
            raise Cancelled from gone

    def _stop_practice(self) -> None:
        self._stopping = True
        self.show_ways()

    def _show_news(self, error: WordedError | None) -> None:
        empty(self._news)
        if error is None:
            return
        sentence = error.sentence(self.context.language)
        actions = []
        if error.code.endswith("-with-backup"):
            mend = Button(self.tr("Restore it…"), name="welcome.mend")
            mend.clicked.connect(partial(self._restore_newest, str(error.params["backup"])))
            actions.append(mend)
        title = self.tr("The register could not be opened")
        self._news.addWidget(Banner(title, sentence, tone="danger", actions=actions))

    def _restore_newest(self, backup: str) -> None:
        title = self.tr("Restore into a new, empty folder")
        target = self.context.dialogs.choose_folder(title)
        if target:
            self.context.backstage.render(
                _restorer(Path(backup), Path(target)),
                done=self.context.open_register,
                failed=self._failed,
                label=self.tr("Restoring the backup"),
            )

    def _show_recent(self) -> None:
        settings = self.context.settings.current
        self._recent.show_registers(recent_registers(settings, self.context.today()))

    def _forget(self, place: str) -> None:
        """Off the list; what lies in the folder stays as it is."""
        settings = self.context.settings
        gone = settings.current.forgotten(place)
        settings.remember(recent=gone.recent, lately=gone.lately)
        self._show_recent()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """The left side gives way, to the form altogether where it is narrow."""
        self._side.setFixedWidth(max(px(300), min(px(500), self.width() * 11 // 30)))
        alone = self._right.currentWidget() is self._form and self.width() < px(_ALONE_BELOW)
        self._side.setVisible(not alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit."""
        super().resizeEvent(event)
        self._fit()


def _restorer(file: Path, target: Path) -> Callable[[Progress], str]:
    def job(_progress: Progress) -> str:
        from services import backups

        return str(backups.restore(file, target).path)

    return job


def _practice(place: Path, context: Context, report: Callable[[int, int], None]) -> Any:
    from services import practice

    return practice.make(place, now=context.now, report=report)
