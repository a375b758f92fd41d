"""One joint project whole: before and after, tasks, partners, papers, station, cases both ways."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.components import Button, NextStep
from gui.editing.entry import Entry
from gui.matters.page import MatterPage, Other
from gui.projects import entries, files, part_entries, questions, station_entries
from gui.projects.cards import Cards
from gui.projects.head import ProjectHead
from gui.projects.words import blocking_field, next_words
from gui.shell.page import Context, MenuAction
from gui.tables.list_card import ListCard
from models.vocabulary.clocks import Clock
from models.vocabulary.projects import ProjectMove
from services.commands.body_meetings import ChangeAction, RemoveAction
from services.commands.projects import LinkCasesToProject, UnlinkCaseFromProject
from services.commands.projects_parts import RemoveFromProject
from services.queries.projects import ProjectWhole
from services.queries.projects_effect import PlaceChoice

__all__ = ["ProjectPage"]

_STALE = frozenset({"project", "action", "case", "topic", "estate"})
Make = Callable[..., Entry]


class ProjectPage(MatterPage[ProjectWhole]):
    """Opened with ``{"id": …}``, or ``{"newest": True}``."""

    head: ProjectHead

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            ProjectHead(context.language),
            name="project",
            one=questions.one_project,
            newest=questions.newest_project,
            kinds=_STALE,
            listed=("projects", self.tr("Joint projects")),
            gone=("waypoints", self.tr("This project is no longer in the register")),
        )
        self.cards = Cards(context)
        self._print_button = Button(
            self.tr("Print the brief"), icon="printer", name="project.print"
        )
        self._print_button.setToolTip("Ctrl+P")
        self._figure_button = Button(
            self.tr("Put down a figure"), icon="pencil", name="project.new_figure"
        )
        cards = self.cards
        self.lay_out(
            (cards.figures, cards.tasks, cards.places, cards.cases, cards.after, cards.appraisal),
            (cards.partners, cards.documents, cards.station, cards.turns, cards.volunteers),
            shares=(5, 4),
        )
        self._connect()

    def _connect(self) -> None:
        cards = self.cards
        self.head.edit.clicked.connect(partial(self._edit, entries.describe))
        self.head.topic.clicked.connect(self._open_topic)
        self._print_button.clicked.connect(partial(self._print, "project-brief"))
        self._figure_button.clicked.connect(self._put_figure)
        for card, make in self._makers():
            card.added.connect(partial(self._edit, make))
            card.opened.connect(partial(self._change, card, make))
        cards.figures.figure.clicked.connect(self._put_figure)
        cards.done.clicked.connect(self._finish_task)
        cards.attach.clicked.connect(self._attach)
        cards.save_file.clicked.connect(self._save_file)
        cards.sign.clicked.connect(self._sign)
        cards.station_about.clicked.connect(partial(self._edit, entries.station))
        cards.roster.clicked.connect(partial(self._print, "duty-roster"))
        cards.service.clicked.connect(partial(self._edit, station_entries.service))
        cards.certificate.clicked.connect(self._certify)
        cards.appraisal.wanted.connect(partial(self._edit, entries.appraise))
        cards.place_off.clicked.connect(partial(self._edit, entries.place_off))
        cards.add_place.clicked.connect(self._add_place)
        cards.cases.added.connect(self._add_cases)
        cards.again.clicked.connect(self._link_again)
        for listed in (cards.cases, cards.after):
            listed.opened.connect(self.open_case)

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

    def acts(self) -> Sequence[Button]:
        """Print, a figure."""
        return (self._print_button, self._figure_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Everything that can be done here, by name."""

        def action(key: str, text: str, act: Callable[[], object]) -> MenuAction:
            return MenuAction(key=key, text=text, act=act, enabled=self.is_open)

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
            MenuAction(
                key="certificate",
                text=self.tr("Print a volunteer's certificate…"),
                act=self._certify,
                menu="file",
            ),
        )

    def primary_action(self) -> None:
        """The next step, or what it still lacks."""
        if self.whole is None or self.whole.next_step.move is None:
            return
        field = blocking_field(self.whole)
        if field:
            self.mend(field)
        else:
            self._step(self.whole.next_step.move)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("Do what comes next"),
            "Enter": self.tr("Change the row"),
            "Ctrl+P": self.tr("Print the brief…"),
        }

    # What the page shows

    def show_whole(self, whole: ProjectWhole) -> None:
        """Fill head and cards."""
        self.head.show_project(whole, self.context.today())
        self.cards.show_project(whole)
        self._figure_button.setEnabled(
            self.is_open() and any(not one.counted for one in whole.indicators)
        )

    def next_step(self, whole: ProjectWhole) -> NextStep:
        """In words."""
        return next_words(whole, self.context.today(), self.context.language)

    def at_rest(self) -> QWidget:
        """Of a project that is over, its figures."""
        return self.cards.figures.as_table

    def others(self, whole: ProjectWhole) -> Iterable[Other]:
        """The other steps that lead on from here."""
        for move in whole.next_step.others:
            yield f"{move.label(self.context.language)}…", partial(self._step, move)

    def clocks(self, whole: ProjectWhole) -> Iterable[Clock | None]:
        """Of tasks, of the project."""
        yield from (one.clock for one in whole.tasks)
        yield whole.line.clock

    def is_open(self) -> bool:
        """Until it is done or dropped."""
        return self.whole is not None and not self.whole.line.stage.over

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
        elif field == "indicators" and self.whole is not None and self.whole.indicators:
            self._put_figure()
        elif field == "indicators":
            self._edit(part_entries.indicator)
        elif field == "tasks":
            self.cards.tasks.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field in makers:
            self._edit(makers[field])

    def _edit(self, make: Make, *_clicked: object) -> None:
        """A dialog for something new, or of the project itself."""
        if self.whole is not None and self.is_open():
            self.start(make(self.context, self.whole))

    def _change(self, card: ListCard, make: Make, key: object) -> None:
        one = card.row(key)
        if one is not None and self.whole is not None and self.is_open():
            self.start(make(self.context, self.whole, one))

    def _put_figure(self) -> None:
        if self.whole is not None and self.is_open():
            current = self.cards.figures.current()
            shown = current is not None and self.cards.figures.table.hasFocus()
            chosen = current.id if shown else None
            self.start(part_entries.figure(self.context, self.whole, chosen))

    def _finish_task(self) -> None:
        one = self.cards.tasks.current()
        if one is not None and one.done_on is None:
            values = {"done_on": self.context.today()}
            command = ChangeAction(action_id=one.id, values=values, version=one.version)
            self.run(command, self.tr("Task done"))

    def _sign(self) -> None:
        """Of the document looked at, or of the first that waits."""
        if self.whole is None:
            return
        current = self.cards.documents.current()
        waiting = [one for one in self.whole.documents if one.waiting]
        if current is not None and current.waiting:
            waiting = [current]
        if waiting and self.is_open():
            self.start(part_entries.sign(self.context, waiting[0]))

    def _attach(self) -> None:
        """To the document looked at, or to the first."""
        one = self.cards.documents.current()
        if one is None and self.whole is not None:
            one = next(iter(self.whole.documents), None)
        if one is not None and self.is_open():
            files.attach(self.context, one)

    def _save_file(self) -> None:
        """Of the document looked at, or of the first that has a file."""
        one = self.cards.documents.current()
        if (one is None or one.file is None) and self.whole is not None:
            one = next((line for line in self.whole.documents if line.file is not None), None)
        if one is not None:
            files.save_out(self.context, one)

    def _remove(self) -> None:
        """Take away the row the keyboard is in; undo brings it back."""
        task = self.cards.tasks.current()
        if self.cards.tasks.table.hasFocus() and task is not None:
            self.run(RemoveAction(action_id=task.id), self.tr("Task taken away"))
            return
        for listed in (self.cards.cases, self.cards.after):
            case = listed.current()
            if listed.table.hasFocus() and case is not None and self.whole is not None:
                command = UnlinkCaseFromProject(project_id=self.whole.line.id, case_id=case.id)
                self.run(command, self.tr("Case {0} taken off").format(case.number))
                return
        for part, card in self.cards.lists():
            one = card.current()
            if card.table.hasFocus() and one is not None:
                self.run(RemoveFromProject(part=part, part_id=one.id), self.tr("Taken away"))
                return

    def _step(self, move: ProjectMove) -> None:
        if self.whole is not None:
            self.start(entries.step(self.context, self.whole, move))

    def _add_place(self) -> None:
        def start(known: Sequence[PlaceChoice]) -> None:
            if self.whole is not None:
                self.start(entries.place(self.context, self.whole, known))

        self.ask_first(questions.places, start)

    def _add_cases(self) -> None:
        """A case is put into a project on its own page."""
        self.context.navigate("cases", {"view": "open"})
        self.context.toast(self.tr("Open a case; its tab “Joint projects” puts it in"))

    def _link_again(self) -> None:
        if self.whole is not None and self.whole.again:
            command = LinkCasesToProject(
                project_id=self.whole.line.id, case_ids=self.whole.again, after=True
            )
            self.run(command, self.tr("Cases linked"))

    def _open_topic(self) -> None:
        if self.whole is not None and self.whole.topic_id is not None:
            self.context.navigate("topic", {"id": self.whole.topic_id})

    def _certify(self) -> None:
        """Of the volunteer looked at; of all where that one has nothing on record."""
        if self.whole is not None:
            one = self.cards.volunteers.current()
            row = one.id if one is not None and one.certified else 0
            argument = {"id": self.whole.line.id, "document": "volunteer-certificate"}
            self.context.navigate("project-papers", {**argument, "row": row})

    def _print(self, code: str, *_clicked: object) -> None:
        if self.whole is not None:
            argument = {"id": self.whole.line.id, "document": code}
            self.context.navigate("project-papers", argument)
