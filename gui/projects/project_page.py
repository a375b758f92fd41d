"""One joint project whole: before and after, tasks, partners, papers, station, cases both ways."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.components import (
    Button,
    ButtonKind,
    ClockFace,
    EmptyState,
    NextStepPanel,
    column,
    row,
    surface,
)
from gui.components.clock_popup import explain
from gui.editing.entry import Entry, EntryForm
from gui.projects import entries, part_entries, questions, station_entries
from gui.projects.cards import Cards
from gui.projects.head import ProjectHead
from gui.projects.words import blocking_field, next_words
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables.list_card import ListCard
from gui.theme import px
from models.vocabulary.errors import WordedError
from models.vocabulary.projects import ProjectMove
from services.changes import Changes
from services.commands.body_meetings import ChangeAction, RemoveAction
from services.commands.history import UndoEntry
from services.commands.projects import LinkCasesToProject, UnlinkCaseFromProject
from services.commands.projects_parts import RemoveFromProject
from services.database import Command
from services.queries.projects import ProjectWhole
from services.queries.projects_effect import PlaceChoice

__all__ = ["ProjectPage"]

_STACKED_BELOW = 860
_SIDE = 300
_LOW_BELOW = 630
_STALE = frozenset({"project", "action", "case", "topic", "estate"})
Make = Callable[..., Entry]


class ProjectPage(PageWidget):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    min_content_width = 1300

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._project: ProjectWhole | None = None
        self.head = ProjectHead(context.language)
        self.panel = NextStepPanel(name="project.next")
        self.cards = Cards(context)
        self._print_button = Button(
            self.tr("Print the brief"), icon="printer", name="project.print"
        )
        self._print_button.setToolTip("Ctrl+P")
        self._figure_button = Button(
            self.tr("Put down a figure"), ButtonKind.NORMAL, icon="plus", name="project.new_figure"
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        cards = self.cards
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(24, 14, 24, 16)
        self._columns.setSpacing(12)
        left = column(
            cards.figures,
            cards.tasks,
            cards.places,
            cards.cases,
            cards.after,
            cards.appraisal,
            gap=10,
        )
        left.addStretch(1)
        right = column(
            cards.partners, cards.documents, cards.station, cards.turns, cards.volunteers, gap=10
        )
        right.addStretch(1)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 4)
        self._halves = (left, right)
        self._scroller = _scroller(inner)
        self._scroller.setAccessibleName(self.tr("Joint project"))
        side = QWidget()
        side.setProperty("surface", "clear")
        below = QVBoxLayout(side)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.panel)
        below.addStretch(1)
        self.side = _scroller(side)
        self.side.setAccessibleName(self.tr("Next step"))
        beside = surface("surface")
        beside.setFixedWidth(px(_SIDE))
        framed = QVBoxLayout(beside)
        framed.setContentsMargins(0, 0, 0, 0)
        framed.addWidget(self.side)
        self._beside = beside
        file = surface("win")
        down = QVBoxLayout(file)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self._scroller, 1)
        whole = QWidget()
        across = row(gap=0)
        across.addWidget(file, 1)
        across.addWidget(beside)
        whole.setLayout(across)
        self._whole = whole
        self._gone = EmptyState("waypoints", self.tr("This project is no longer in the register"))
        self._content = QStackedWidget()
        self._content.addWidget(whole)
        self._content.addWidget(self._gone)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._content)

    def _connect(self) -> None:
        cards = self.cards
        self.panel.acted.connect(self.primary_action)
        self.panel.field_wanted.connect(self.mend)
        self.panel.other_wanted.connect(self._offer_others)
        self.panel.clock_wanted.connect(self._explain)
        self.head.edit.clicked.connect(partial(self._edit, entries.describe))
        self.head.topic.clicked.connect(self._open_topic)
        self._print_button.clicked.connect(partial(self._print, "project-brief"))
        self._figure_button.clicked.connect(self._put_figure)
        for card, make in self._makers():
            card.added.connect(partial(self._edit, make))
            card.opened.connect(partial(self._change, card, make))
        cards.figures.figure.clicked.connect(self._put_figure)
        cards.done.clicked.connect(self._finish_task)
        cards.sign.clicked.connect(self._sign)
        cards.station_about.clicked.connect(partial(self._edit, entries.station))
        cards.roster.clicked.connect(partial(self._print, "duty-roster"))
        cards.service.clicked.connect(partial(self._edit, station_entries.service))
        cards.appraisal.wanted.connect(partial(self._edit, entries.appraise))
        cards.add_place.clicked.connect(self._add_place)
        cards.cases.added.connect(self._add_cases)
        cards.again.clicked.connect(self._link_again)
        for listed in (cards.cases, cards.after):
            listed.opened.connect(self._open_case)

    def _makers(self) -> tuple[tuple[ListCard, Make], ...]:
        """Each list with the dialog that adds to it and changes a row of it."""
        cards = self.cards
        return (
            (cards.figures, part_entries.indicator),
            (cards.tasks, entries.task),
            (cards.partners, part_entries.partner),
            (cards.documents, part_entries.document),
            (cards.station, station_entries.shift),
            (cards.turns, station_entries.duty),
            (cards.volunteers, station_entries.volunteer),
        )

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a project; the same one again keeps its place."""
        if isinstance(argument, Mapping) and argument.get("newest"):
            self._fetch()
            return
        wanted = argument.get("id") if isinstance(argument, Mapping) else argument
        if isinstance(wanted, int):
            self._fetch(wanted)
        elif self._project is not None:
            self._fetch(self._project.line.id)

    def title(self) -> str:
        """The number of the project."""
        return self._project.line.number if self._project is not None else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("projects", self.tr("Joint projects")),)

    def header_actions(self) -> Sequence[Button]:
        """Print, a figure."""
        return (self._print_button, self._figure_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object]) -> MenuAction:
            return MenuAction(key=key, text=text, act=act, enabled=self._is_open)

        def paper(key: str, text: str, code: str, keys: str = "") -> MenuAction:
            act = partial(self._print, code)
            return MenuAction(key=key, text=text, act=act, menu="file", keys=keys)

        return (
            action("partner", self.tr("Add a partner"), partial(self._edit, part_entries.partner)),
            action("paper", self.tr("Add a document"), partial(self._edit, part_entries.document)),
            action("task", self.tr("Add a task"), partial(self._edit, entries.task)),
            action("figure", self.tr("Put down a figure"), self._put_figure),
            action("service", self.tr("Log service"), partial(self._edit, station_entries.service)),
            action("remove", self.tr("Take the row away"), self._remove),
            action("others", self.tr("Take another step…"), self._offer_others),
            paper("brief", self.tr("Print the brief…"), "project-brief", "Ctrl+P"),
            paper("effect", self.tr("Print before and after…"), "project-effect"),
            paper("roster", self.tr("Print the roster…"), "duty-roster"),
            paper("documents", self.tr("Print the list of documents…"), "project-documents"),
            paper("volunteers", self.tr("Print the volunteers…"), "volunteer-list"),
        )

    def refresh(self, changes: Any) -> None:
        """Fetch the project again when something it shows was changed."""
        if self._project is not None and self.isVisible() and changes.kinds & _STALE:
            self._fetch(self._project.line.id)

    def turn_day(self) -> None:
        """Its clocks count days, its periods end."""
        if self._project is not None and self.isVisible():
            self._fetch(self._project.line.id)

    def primary_action(self) -> None:
        """The next step, or what it still lacks."""
        if self._project is None or self._project.next_step.move is None:
            return
        field = blocking_field(self._project)
        if field:
            self.mend(field)
        else:
            self._step(self._project.next_step.move)

    def panes(self) -> Sequence[QWidget]:
        """The head, the parts, the next step."""
        return (self.head, self._scroller, self.side)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("Do what comes next"),
            "Enter": self.tr("Change the row"),
            "Ctrl+P": self.tr("Print the brief…"),
        }

    # Fetching and showing

    def _fetch(self, project_id: int | None = None) -> None:
        ask: Callable[..., ProjectWhole] = questions.newest_project
        arguments: tuple[int, ...] = ()
        if project_id is not None:
            ask, arguments = questions.one_project, (project_id,)
        self.context.backstage.ask(
            ask, *arguments, done=self._arrived, failed=self._missing, slot="project"
        )

    def _arrived(self, project: ProjectWhole) -> None:
        other = self._project is None or self._project.line.id != project.line.id
        focused = QApplication.focusWidget()
        stepping = focused is not None and self.panel.isAncestorOf(focused)
        self._project = project
        self._content.setCurrentWidget(self._whole)
        today, language = self.context.today(), self.context.language
        self.head.show_project(project, today)
        self.panel.show_step(next_words(project, today, language))
        self.cards.show_project(project)
        self._fit()
        self._figure_button.setEnabled(
            self._is_open() and any(not one.counted for one in project.indicators)
        )
        if self.panel.primary is not None:
            self.panel.primary.setToolTip("Ctrl+Enter")
        self.title_changed.emit()
        if other or stepping or QApplication.focusWidget() is None:
            self._enter()

    def _enter(self) -> None:
        """The keyboard begins at the next step; of a project that is over, in its figures."""
        if QApplication.activeModalWidget() is None:
            first = self.panel.primary or self.cards.figures.as_table
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missing(self, _error: WordedError) -> None:
        self._project = None
        self._content.setCurrentWidget(self._gone)
        self.title_changed.emit()

    def _is_open(self) -> bool:
        return self._project is not None and not self._project.line.stage.over

    # Acts

    def mend(self, field: str) -> None:
        """Open what fills the gap a finding names."""
        makers: Mapping[str, Make] = {
            "partners": part_entries.partner,
            "starts_on": entries.describe,
            "documents": part_entries.document,
            "station": station_entries.shift,
            "appraisal": entries.appraise,
        }
        if field == "documents" and not self.cards.sign.isHidden():
            self._sign()
        elif field == "indicators" and self._project is not None and self._project.indicators:
            self._put_figure()
        elif field == "indicators":
            self._edit(part_entries.indicator)
        elif field == "tasks":
            self.cards.tasks.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field in makers:
            self._edit(makers[field])

    def _start(self, entry: Entry) -> None:
        EntryForm(self.context, entry, self._recorded, self.window()).start()

    def _recorded(self, _changes: Changes) -> None:
        """The page is told by the change itself."""

    def _run(self, command: Command, said: str) -> None:
        self.context.backstage.run(
            command, done=partial(self._told, said), failed=self.context.dialogs.failure
        )

    def _told(self, said: str, changes: Changes) -> None:
        back = None
        if changes.entry is not None:
            undo = UndoEntry(entry_id=changes.entry)
            back = partial(self.context.backstage.run, undo, failed=self.context.dialogs.failure)
        self.context.toast(said, back)

    def _edit(self, make: Make, *_clicked: object) -> None:
        """A dialog for something new, or of the project itself."""
        if self._project is not None and self._is_open():
            self._start(make(self.context, self._project))

    def _change(self, card: ListCard, make: Make, key: object) -> None:
        one = card.row(key)
        if one is not None and self._project is not None and self._is_open():
            self._start(make(self.context, self._project, one))

    def _put_figure(self) -> None:
        if self._project is not None and self._is_open():
            current = self.cards.figures.current()
            shown = current is not None and self.cards.figures.table.hasFocus()
            chosen = current.id if shown else None
            self._start(part_entries.figure(self.context, self._project, chosen))

    def _finish_task(self) -> None:
        one = self.cards.tasks.current()
        if one is not None and one.done_on is None:
            values = {"done_on": self.context.today()}
            command = ChangeAction(action_id=one.id, values=values, version=one.version)
            self._run(command, self.tr("Task done"))

    def _sign(self) -> None:
        """Of the document looked at, or of the first that waits."""
        if self._project is None:
            return
        current = self.cards.documents.current()
        waiting = [one for one in self._project.documents if one.waiting]
        if current is not None and current.waiting:
            waiting = [current]
        if waiting and self._is_open():
            self._start(part_entries.sign(self.context, waiting[0]))

    def _remove(self) -> None:
        """Take away the row the keyboard is in; undo brings it back."""
        task = self.cards.tasks.current()
        if self.cards.tasks.table.hasFocus() and task is not None:
            self._run(RemoveAction(action_id=task.id), self.tr("Task taken away"))
            return
        for listed in (self.cards.cases, self.cards.after):
            case = listed.current()
            if listed.table.hasFocus() and case is not None and self._project is not None:
                command = UnlinkCaseFromProject(project_id=self._project.line.id, case_id=case.id)
                self._run(command, self.tr("Case {0} taken off").format(case.number))
                return
        for part, card in self.cards.lists():
            one = card.current()
            if card.table.hasFocus() and one is not None:
                self._run(RemoveFromProject(part=part, part_id=one.id), self.tr("Taken away"))
                return

    def _step(self, move: ProjectMove) -> None:
        if self._project is not None:
            self._start(entries.step(self.context, self._project, move))

    def _offer_others(self) -> None:
        if self._project is None or not self._is_open():
            return
        menu = QMenu(self)
        menu.setObjectName("project.others")
        for move in self._project.next_step.others:
            action = QAction(f"{move.label(self.context.language)}…", menu)
            action.triggered.connect(partial(self._step, move))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.panel.primary or self.panel
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        first = menu.actions()[0] if menu.actions() else None
        if first is not None:
            menu.setActiveAction(first)

    def _add_place(self) -> None:
        def start(known: Sequence[PlaceChoice]) -> None:
            if self._project is not None:
                self._start(entries.place(self.context, self._project, known))

        self.context.backstage.ask(
            questions.places,
            done=start,
            failed=self.context.dialogs.failure,
            slot="project.places",
        )

    def _add_cases(self) -> None:
        """A case is put into a project on its own page."""
        self.context.navigate("cases", {"view": "open"})
        self.context.toast(self.tr("Open a case; its tab “Joint projects” puts it in"))

    def _link_again(self) -> None:
        if self._project is not None and self._project.again:
            command = LinkCasesToProject(
                project_id=self._project.line.id, case_ids=self._project.again, after=True
            )
            self._run(command, self.tr("Cases linked"))

    def _open_case(self, case_id: object) -> None:
        self.context.navigate("case", {"id": case_id})

    def _open_topic(self) -> None:
        if self._project is not None and self._project.topic_id is not None:
            self.context.navigate("topic", {"id": self._project.topic_id})

    def _explain(self, face: object) -> None:
        """The computation of the clock in the panel, line by line."""
        project = self._project
        if project is not None and isinstance(face, ClockFace):
            running = [*(one.clock for one in project.tasks), project.line.clock]
            explain(face, [one for one in running if one is not None], self.context, self.panel)

    def _print(self, code: str, *_clicked: object) -> None:
        if self._project is not None:
            argument = {"id": self._project.line.id, "document": code}
            self.context.navigate("project-papers", argument)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room; in a low window the stages are words."""
        super().resizeEvent(event)
        self._beside.setFixedWidth(px(_SIDE))
        self._fit()
        self.head.set_low(event.size().height() < px(_LOW_BELOW))

    def _fit(self) -> None:
        """One column where two would be cut: longer words take more room."""
        margins = self._columns.contentsMargins()
        taken = margins.left() + margins.right() + self._columns.spacing()
        least = taken + sum(half.minimumSize().width() for half in self._halves)
        room = self.width() - px(_SIDE)
        stacked = room < max(px(_STACKED_BELOW), least)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)

    def minimumSizeHint(self) -> QSize:
        """Every part scrolls."""
        return QSize(px(480), px(320))


def _scroller(inner: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made
