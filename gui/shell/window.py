"""The main window: which page is shown, what its commands do. It names no subject."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.backstage import Backstage, Register, Work
from gui.settings import Settings, SettingsFile
from gui.shell.acts import Acts, way_in
from gui.shell.commands import Commands
from gui.shell.day_turn import DayTurn
from gui.shell.dialogs import ShellDialogs
from gui.shell.dropping import Dropping
from gui.shell.frame import Frame
from gui.shell.keeping import Keeping
from gui.shell.page import Context, Page, PageWidget, SearchHit, SearchSource, titles_of
from gui.shell.standing import Standing
from gui.shell.undoing import Undoing
from gui.shell.visits import Visit, Visits
from gui.theme import theme
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from resources import Language

__all__ = ["MainWindow"]

_SMALLEST = (840, 470)


class MainWindow(QMainWindow):
    """The window.

    ``painted`` comes once, after the first paint; ``idle`` whenever everything asked for has
    arrived; ``page_shown`` carries the key of the page in view. ``speak`` puts the program into a
    language and returns it.
    """

    painted = Signal()
    idle = Signal()
    page_shown = Signal(str)

    def __init__(
        self,
        pages: Sequence[Page],
        settings: SettingsFile,
        *,
        open_at: Callable[[str], Register],
        speak: Callable[[Settings], Language],
        sources: Callable[[Context], Sequence[SearchSource]] = lambda _context: (),
        now: Callable[[], datetime] = moments.now,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._pages = {page.key: page for page in pages}
        self._settings = settings
        self._was = settings.current
        self._speak = speak
        self._sources = sources
        self._now = now
        self.was_painted = False
        self._looked_early = False
        self._office: Any = None
        self._backup: datetime | None = None
        self._counts: dict[str, int] = {}
        self._made: dict[str, PageWidget] = {}
        self._visits = Visits()
        self.backstage = Backstage(parent=self)
        self.keeping = Keeping(self.backstage, settings, pages, open_at=open_at, now=now)
        self.standing = Standing(self.keeping, self)
        self.day = DayTurn(self.backstage, self.today, self)
        self._listen()
        self._furnish()
        self._dropping = Dropping(self, pages)
        self._dropping.dropped.connect(self._take_file)
        self.painted.connect(self._hear)
        self.setMinimumSize(*_SMALLEST)

    def _hear(self) -> None:
        """Listen to events: after the first paint, because each then passes through Python."""
        self.installEventFilter(self)
        self._dropping.listen()
        self.commands.listen()
        self.frame.answers.listen()

    # Making: once, and again when the language changes.

    def _furnish(self) -> None:
        language = self._speak(self._settings.current)
        titles = self._titles = titles_of(self._pages.values())
        self.frame = Frame(list(self._pages.values()), titles, language)
        self.dialogs = ShellDialogs(self, language)
        self.undoing = Undoing(self.backstage, self._toast, self.dialogs, language)
        self.context = self._make_context(language)
        self.acts = Acts(self)
        self.commands = Commands(self, self.acts.by_name())
        for page in self._pages.values():
            if page.keys:
                self.commands.add_hidden(page.keys, _visit(self, page.key))
        self._connect_frame()
        for source in self._sources(self.context):
            self.frame.answers.add_source(source)
        self.frame.answers.set_commands(self.commands.all)
        self.frame.header.offer_new(self._creator() is not None)
        self.setCentralWidget(self.frame)
        self.setWindowTitle(self.tr("Laoniangjiu · Community casework"))
        self._show_office()
        self._show_counts(self._counts)
        self._warn()
        if self.was_painted:
            self._hear()

    def _make_context(self, language: Language) -> Context:
        frame = self.frame
        return Context(
            backstage=self.backstage,
            settings=self._settings,
            language=language,
            navigate=self.navigate,
            toast=self._toast,
            dialogs=self.dialogs,
            today=self.today,
            set_badge=frame.sidebar.set_badge,
            set_saved=frame.status.show_saved,
            offer_search=frame.answers.add_source,
            show_banner=frame.show_banner,
            open_register=self.keeping.open,
            adopt_register=self.keeping.adopt,
            undo=self.undoing.undo_command,
            look_for_backup=self.keeping.look_for_backup,
            now=self._now,
        )

    def _connect_frame(self) -> None:
        frame = self.frame
        frame.sidebar.wanted.connect(self.navigate)
        frame.sidebar.entry_wanted.connect(self.navigate)
        frame.sidebar.person_wanted.connect(self._show_person)
        frame.header.trail_wanted.connect(self.navigate)
        frame.header.new_wanted.connect(self.acts.new_case)
        frame.answers.picked.connect(self._picked)
        frame.privacy.covered.connect(self.commands.hold)
        self.backstage.busy.connect(frame.status.show_work)

    def _listen(self) -> None:
        self.backstage.changed.connect(self._changed)
        self.backstage.busy.connect(self._note_saving)
        self.backstage.idle.connect(self.idle)
        self.backstage.crashed.connect(self._crashed)
        self.keeping.glanced.connect(self._glanced)
        self.keeping.opened.connect(self._opened)
        self.keeping.refused.connect(self._refused)
        self.keeping.office_known.connect(self._office_known)
        self.keeping.backup_known.connect(self._backup_known)
        self.standing.changed.connect(self._warn)
        self.keeping.counted.connect(self._show_counts)
        self.day.turned.connect(self._day_turned)
        self._settings.changed.connect(self._settings_changed)

    def _refurnish(self) -> None:
        """Everything again in another language; the page in view stays in view."""
        page = self.frame.page()
        if page is not None:
            page.leave()
        self._made.clear()
        self.commands.release()
        self.backstage.busy.disconnect(self.frame.status.show_work)
        self._furnish()
        here = self._visits.here
        if here is not None:
            self._show(here.again())

    # The register.

    def start(self, location: str) -> None:
        """Open the register at ``location``; the first-run page when it is empty."""
        if location:
            self.frame.show_bare(False)
            self.keeping.open(location)
        else:
            self._welcome(None)
            QTimer.singleShot(0, self._idle_if_quiet)

    def today(self) -> date:
        """The office's day."""
        return moments.local_day(self._now())

    def _idle_if_quiet(self) -> None:
        if not self.backstage.working:
            self.idle.emit()

    def _welcome(self, error: WordedError | None) -> None:
        """The page without a register; ``error`` tells why there is none."""
        first = next((page for page in self._pages.values() if page.first_run), None)
        if first is not None:
            self._visits.clear()
            self._visits.go(Visit(first.key, error))
            self._show(Visit(first.key, error))

    def _glanced(self, seen: Any) -> None:
        """Something of the register is known: show the page the day begins with."""
        if self.backstage.register is None:
            self.backstage.glance = seen
            self._looked_early = True
            self._go_first()
        QTimer.singleShot(0, self.keeping.look_over)

    def _opened(self) -> None:
        early = self._early_visit()
        self._looked_early = False
        for page in self._made.values():
            page.hide()
            page.deleteLater()
        self._made.clear()
        self._visits.clear()
        self._office = None
        self.frame.show_banner(None)
        self.standing.forget()
        if early is not None:
            visit, page = early
            self._made[visit.key] = page
            page.show()
            self._visits.go(visit)
            page.open(visit.argument)
        else:
            self._go_first()
        self._offer_unfinished()

    def _early_visit(self) -> tuple[Visit, PageWidget] | None:
        """The page in view when it has shown a first look; it stays, and asks for the rest."""
        visit = self._visits.here
        if visit is None or not self._pages[visit.key].early or not self._looked_early:
            return None
        return visit, self._made.pop(visit.key)

    def _go_first(self) -> None:
        listed = [page for page in self._pages.values() if page.order]
        if listed:
            self.navigate(min(listed, key=lambda page: page.order).key)

    def _offer_unfinished(self) -> None:
        """What was being typed when the program ended is offered back."""
        register = self.backstage.register
        folder = register.folder if register is not None else None
        for page in self._pages.values():
            if folder is not None and page.left_behind is not None and page.left_behind(folder):
                title = self.tr("{0}: something was left unfinished").format(self._titles[page.key])
                detail = self.tr("It was kept while you typed and has not been saved.")
                self.frame.offer(title, detail, self.tr("Go on"), _visit(self, page.key))

    def _refused(self, error: WordedError, _location: str) -> None:
        self._looked_early, self.backstage.glance = False, None
        here = self._visits.here
        at_first_run = here is not None and self._pages[here.key].first_run
        if self.backstage.register is None or at_first_run:
            self._welcome(error)
        else:
            self.dialogs.failure(error)

    def _office_known(self, office: Any) -> None:
        self._office = office
        self._show_office()

    def _backup_known(self, moment: datetime | None) -> None:
        self._backup = moment
        self._show_office()

    def _warn(self) -> None:
        self.frame.warn(self.standing.sentences(self.context.language))

    def _show_office(self) -> None:
        office = self._office
        name = office.committee if office is not None else ""
        self.frame.status.show_register(name, self._backup, self.today())
        self.frame.sidebar.set_person(office.desk_name if office is not None else "")
        self.frame.header.practice.setVisible(office is not None and office.practice)

    def _show_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        for key, count in counts.items():
            self.frame.sidebar.set_badge(key, f"{count}" if count else "")

    def _changed(self, changes: Any) -> None:
        self.frame.status.saved_at(moments.local(self._now()))
        for page in list(self._made.values()):
            page.refresh(changes)

    def _day_turned(self) -> None:
        self.keeping.turn_day()
        self._show_office()
        for page in list(self._made.values()):
            page.turn_day()

    def _note_saving(self, work: Sequence[Work]) -> None:
        self.frame.status.saving(busy=any(one.changes for one in work))

    # Pages.

    def offers(self, key: str) -> bool:
        """Whether there is such a page."""
        return key in self._pages

    def page_keys(self) -> dict[str, str]:
        """The keys of pages that have none of the digits, with their titles."""
        return {
            page.shortcut: self._titles[page.key] for page in self._pages.values() if page.shortcut
        }

    def navigate(self, key: str, argument: object = None) -> None:
        """Show a page, unless the one in view has something to keep first."""
        if key not in self._pages or not self._may_leave():
            return
        visit = Visit(key, argument)
        self._visits.go(visit)
        self._show(visit)

    def step(self, *, forward: bool) -> None:
        """To the page before, or to the one gone back from."""
        if self._visits.peek(forward) is not None and self._may_leave():
            visit = self._visits.step(forward)
            if visit is not None:
                self._show(visit)

    def reload(self) -> None:
        """Open the page in view anew."""
        visit, page = self._visits.here, self.frame.page()
        if visit is not None and page is not None and page.leave():
            page.open(visit.again().argument)

    def toggle_rail(self) -> None:
        """Sidebar or rail, remembered for the page in view."""
        visit, page = self._visits.here, self.frame.page()
        if visit is None or page is None:
            return
        rail = {**self._settings.current.rail, visit.key: not self.frame.sidebar.rail}
        self._settings.remember(rail=rail)
        self.frame.show_page(page, forced=rail[visit.key])

    def create_new(self) -> None:
        """Open the page for new things."""
        page = self._creator()
        if page is not None and self.backstage.register is not None:
            self.navigate(page.key)

    def open_file(self) -> None:
        """Go to the page that takes files and choose one."""
        taking = next((page for page in self._pages.values() if page.takes), None)
        if taking is not None and self.backstage.register is not None:
            self.navigate(taking.key)
            page = self.frame.page()
            if page is not None and page is self._made.get(taking.key):
                page.choose()

    def _take_file(self, key: str, files: object) -> None:
        if self.backstage.register is not None:
            self.navigate(key, files)

    def _may_leave(self) -> bool:
        page = self.frame.page()
        return page is None or page.leave()

    def _show(self, visit: Visit) -> None:
        declared = self._pages[visit.key]
        page = self._made.get(visit.key)
        if page is None:
            page = self._made[visit.key] = declared.make(self.context)
            page.title_changed.connect(self._title_changed)
        self.frame.show_bare(declared.first_run)
        forced = self._settings.current.rail.get(visit.key)
        self.frame.show_page(page, forced=forced)
        page.open(visit.argument)
        self._title_changed()
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            self._enter(page)
        self.page_shown.emit(visit.key)

    def _title_changed(self) -> None:
        page, visit = self.frame.page(), self._visits.here
        if page is None or visit is None or self._made.get(visit.key) is not page:
            return
        key, declared = visit.key, self._pages[visit.key]
        header = self.frame.header
        header.show_place(page.trail(), page.title() or self._titles[key], page.subtitle())
        header.offer_new(self._creator() is not None and not declared.creates)
        header.show_actions(page.header_actions())
        self.frame.sidebar.set_current(
            declared.under or key, page.entry() or declared.row_of(visit.argument)
        )
        self.commands.show_page(page.menu_actions())

    def _enter(self, page: PageWidget) -> None:
        for pane in page.panes():
            target = way_in(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _picked(self, hit: SearchHit) -> None:
        self.navigate(hit.page, hit.argument)

    def _creator(self) -> Page | None:
        return next((page for page in self._pages.values() if page.creates), None)

    def _show_person(self) -> None:
        listed = [page for page in self._pages.values() if page.order]
        if listed:
            self.navigate(max(listed, key=lambda page: page.order).key)

    # News.

    def _toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.frame.toast.show_text(text, undo)

    def _crashed(self, error: BaseException) -> None:
        if isinstance(error, WordedError):
            self.dialogs.failure(error)
        else:
            self.tell_bug(error)

    def tell_bug(self, error: BaseException) -> None:
        """Say that the program has a fault, without a word of anybody's data."""
        self.dialogs.say(
            self.tr("The program has made a mistake"),
            self.tr("What was saved is safe. Close the program and start it again."),
            type(error).__name__,
        )

    def _settings_changed(self, settings: Settings) -> None:
        before, self._was = self._was, settings
        theme().apply(settings.theme, settings.text_size)
        if settings.language != before.language:
            self._refurnish()
        elif settings.text_size is not before.text_size:
            self.frame.fit()

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window has been painted."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming back to the window may be coming back on another day."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.day.look()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, then the window's size; finish what writes."""
        if not self._may_leave():
            event.ignore()
            return
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        self._settings.remember(size=(size.width(), size.height()))
        self.commands.release()
        self.backstage.shut()
        event.accept()


def _visit(window: MainWindow, key: str) -> Callable[[], None]:
    def visit() -> None:
        window.navigate(key)

    return visit
