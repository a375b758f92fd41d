"""联合整治: the projects under way and done."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    EmptyAction,
    EmptyState,
    Field,
    row,
    surface,
    words,
)
from gui.editing.entry import Entry, EntryForm
from gui.projects import entries, questions
from gui.projects.columns import project_columns
from gui.projects.questions import Start
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import KeyedTableModel, Table
from gui.theme import Role
from services.changes import Changes
from services.queries.projects import ProjectLine

__all__ = ["ProjectsPage"]

_FIND_MS = 120
_STALE = frozenset({"project", "action", "register", "office"})


class ProjectsPage(PageWidget):
    """Opened as it was left, or to begin something.

    ``{"case_ids": […]}`` puts cases into a project, ``{"topic_id": …}`` starts one from an agenda
    topic.
    """

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: dict[int, ProjectLine] = {}
        self.over = CheckBox(
            self.tr("with finished ones"),
            name="projects.over",
            spoken=self.tr("Show finished ones"),
        )
        self.search = Field(
            name="projects.filter",
            spoken=self.tr("Search joint projects"),
            hint=self.tr("Title, number, place or unit"),
            icon_name="search",
            width=250,
        )
        self.count = words("", Role.SECONDARY)
        self.new_button = Button(
            self.tr("New joint project"),
            ButtonKind.PRIMARY,
            icon="plus",
            name="projects.new_project",
        )
        self.new_button.setToolTip("Ctrl+Enter")

        def known(ids: Sequence[int], deliver: Callable[[Sequence[Any]], None]) -> None:
            deliver([self._rows[one] for one in ids if one in self._rows])

        columns = project_columns(context.today, context.language)
        model: KeyedTableModel[Any] = KeyedTableModel(columns, known, self)
        self.table = Table(
            model, name="projects.table", spoken=self.tr("Joint projects"), row_height=48
        )
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._body = QStackedWidget()
        self._nothing: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_FIND_MS)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        bar = surface("header")
        tools = row(self.over, None, self.count, self.search, gap=12, margins=(16, 8, 16, 8))
        bar.setLayout(tools)
        self._body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self._body, 1)

    def _connect(self) -> None:
        self._later.timeout.connect(self.load)
        self.over.clicked.connect(self.load)
        self.search.query_changed.connect(self._later.start)
        self.search.next_wanted.connect(self._to_list)
        self.new_button.clicked.connect(self.primary_action)
        self.table.opened.connect(self._opened)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the list; with cases or a topic, ask for the project."""
        self.load()
        if isinstance(argument, Mapping) and argument.get("case_ids"):
            case_ids = tuple(argument["case_ids"])
            self._ask(questions.from_cases, case_ids, then=self._link)
        elif isinstance(argument, Mapping) and isinstance(argument.get("topic_id"), int):
            self._ask(questions.from_topic, argument["topic_id"], then=self._new)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """A project."""
        return (self.new_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name."""
        return (
            MenuAction(
                key="new", text=self.tr("New joint project"), act=self.primary_action, menu="edit"
            ),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter: a project."""
        self._ask(questions.from_nothing, then=self._new)

    def focus_search(self) -> bool:
        """Ctrl+F searches the projects."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        if self.isVisible() and changes.kinds & _STALE:
            self.load()

    def turn_day(self) -> None:
        """Every line counts days."""
        if self.isVisible():
            self.load()

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("New joint project"), "Enter": self.tr("Open the row")}

    # The list

    def load(self) -> None:
        """Ask for the list; the newest question wins."""
        self._later.stop()
        text = self.search.query_text().strip()
        over = self.over.isChecked() or bool(text)
        self.context.backstage.ask(
            questions.projects, text, over, done=self._fill, slot="projects.list"
        )

    def _fill(self, rows: Sequence[ProjectLine]) -> None:
        self._rows.clear()
        self._rows.update({one.id: one for one in rows})
        self.table.keyed().set_ids([one.id for one in rows], rows)
        self.count.setText(str(len(rows)) if rows else "")
        self._body.setCurrentWidget(self.table if rows else self._why_empty())
        if rows and self.table.current_id() not in self._rows:
            self.table.select_id(rows[0].id)

    def _why_empty(self) -> QWidget:
        text = self.search.query_text().strip()
        if text:
            title = self.tr("Nothing is found by “{0}”").format(text)
            clear = EmptyAction(self.tr("Clear the search"), self.search.clear)
            made = EmptyState("search", title, "", (clear,))
        else:
            made = EmptyState(
                "waypoints",
                self.tr("No joint project is under way"),
                self.tr("Several units, one agreement, a station, and figures before and after."),
                (
                    EmptyAction(
                        self.tr("New joint project"), self.primary_action, ButtonKind.PRIMARY
                    ),
                ),
            )
        if self._nothing is not None:
            self._body.removeWidget(self._nothing)
            self._nothing.deleteLater()
        self._nothing = made
        self._body.addWidget(made)
        return made

    def _to_list(self, forward: bool) -> None:
        if forward and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _opened(self, project_id: object) -> None:
        self.context.navigate("project", {"id": project_id})

    # Making

    def _ask(
        self, question: Callable[..., Start], *arguments: Any, then: Callable[[Start], None]
    ) -> None:
        self.context.backstage.ask(
            question,
            *arguments,
            done=then,
            failed=self.context.dialogs.failure,
            slot="projects.start",
        )

    def _new(self, start: Start) -> None:
        self._start(entries.open_project(self.context, start))

    def _link(self, start: Start) -> None:
        self._start(entries.link(self.context, start))

    def _start(self, entry: Entry) -> None:
        EntryForm(self.context, entry, self._made, self.window()).start()

    def _made(self, changes: Changes) -> None:
        if changes.made is not None:
            self.context.navigate("project", {"id": changes.made})
