"""议题: the topics under way and done, and the meetings of the bodies, in two lists of one page."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
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
    Segmented,
    row,
    surface,
    words,
)
from gui.editing.entry import EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import KeyedTableModel, Table
from gui.theme import Role
from gui.topics import entries, questions
from gui.topics.columns import meeting_columns, topic_columns
from gui.topics.questions import Choices
from services.changes import Changes

__all__ = ["TopicsPage"]

_FIND_MS = 120
_STALE = frozenset({"topic", "action", "meeting", "body", "estate", "case", "register", "office"})


class TopicsPage(PageWidget):
    """Opened as it was left, or with ``{"case_ids": […]}`` to put cases into a topic."""

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: dict[str, dict[int, Any]] = {"topics": {}, "meetings": {}}
        self.choice = Segmented(
            [("topics", self.tr("Topics")), ("meetings", self.tr("Meetings"))],
            name="topics.section",
            spoken=self.tr("List"),
        )
        self.choice.set_value("topics")
        self.over = CheckBox(
            self.tr("with finished ones"), name="topics.over", spoken=self.tr("Show finished ones")
        )
        self.search = Field(
            name="topics.filter",
            spoken=self.tr("Search topics"),
            hint=self.tr("Title, number, body or proposer"),
            icon_name="search",
            width=250,
        )
        self.count = words("", Role.SECONDARY)
        self.new_button = Button(
            self.tr("New topic"), ButtonKind.PRIMARY, icon="plus", name="topics.new_topic"
        )
        self.new_button.setToolTip("Ctrl+Enter")
        self.hot_button = Button(self.tr("Hot spots"), icon="chart-column", name="topics.hot")
        self.meet_button = Button(
            self.tr("Record a meeting"), icon="pen-line", name="topics.new_meeting"
        )
        columns = {
            "topics": topic_columns(context.today, context.language),
            "meetings": meeting_columns(context.today, context.language),
        }
        self.tables = {key: self._table(key, columns[key]) for key in self._rows}
        self._body = QStackedWidget()
        self._nothing: QWidget | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_FIND_MS)
        self._later.timeout.connect(self.load)
        self._compose()
        self._connect()

    def _table(self, key: str, columns: Sequence[Any]) -> Table:
        rows = self._rows[key]

        def known(ids: Sequence[int], deliver: Callable[[Sequence[Any]], None]) -> None:
            deliver([rows[one] for one in ids if one in rows])

        model: KeyedTableModel[Any] = KeyedTableModel(columns, known, self)
        spoken = self.tr("Topics") if key == "topics" else self.tr("Meetings")
        table = Table(model, name=f"topics.{key}", spoken=spoken, row_height=48)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.opened.connect(partial(self._opened, key))
        return table

    def _compose(self) -> None:
        bar = surface("header")
        tools = row(gap=12, margins=(16, 8, 16, 8))
        tools.addWidget(self.choice)
        tools.addWidget(self.over)
        tools.addStretch(1)
        tools.addWidget(self.count)
        tools.addWidget(self.search)
        bar.setLayout(tools)
        for table in self.tables.values():
            self._body.addWidget(table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.choice.changed.connect(self._choose)
        self.over.clicked.connect(self.load)
        self.search.query_changed.connect(self._later.start)
        self.search.next_wanted.connect(self._to_list)
        self.new_button.clicked.connect(self.new_topic)
        self.meet_button.clicked.connect(self.new_meeting)
        self.hot_button.clicked.connect(self._hot_spots)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the list; with cases, ask which topic takes them."""
        if isinstance(argument, Mapping):
            case_ids = tuple(argument.get("case_ids") or ())
            if argument.get("section") in self._rows:
                self.choice.set_value(argument["section"])
            if case_ids:
                self.context.backstage.ask(
                    questions.bundling,
                    case_ids,
                    str(argument.get("title", "")),
                    done=self._bundle,
                    failed=self.context.dialogs.failure,
                    slot="topics.bundle",
                )
        self._show_section()
        self.load()
        if not isinstance(argument, Mapping) or not argument.get("case_ids"):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """Where cases gather, a meeting, a topic."""
        return (self.hot_button, self.meet_button, self.new_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name."""
        return (
            MenuAction(key="new", text=self.tr("New topic"), act=self.new_topic, menu="edit"),
            MenuAction(
                key="meet", text=self.tr("Record a meeting"), act=self.new_meeting, menu="edit"
            ),
            MenuAction(
                key="hot", text=self.tr("Where cases gather"), act=self._hot_spots, menu="view"
            ),
            MenuAction(
                key="print",
                text=self.tr("Print the tracking table…"),
                act=self._print,
                menu="file",
                keys="Ctrl+P",
                enabled=lambda: bool(self._rows["topics"]),
            ),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter: what the list in view is of."""
        if self.choice.value() == "meetings":
            self.new_meeting()
        else:
            self.new_topic()

    def focus_search(self) -> bool:
        """Ctrl+F searches the topics."""
        if self.search.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        return self.search.isVisible()

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
        return {"Ctrl+Enter": self.tr("New topic"), "Enter": self.tr("Open the row")}

    # The lists

    @property
    def table(self) -> Table:
        """The list in view."""
        return self.tables[str(self.choice.value())]

    def _choose(self, _key: object) -> None:
        self._show_section()
        self.load()

    def _show_section(self) -> None:
        of_topics = self.choice.value() == "topics"
        for part in (self.search, self.over):
            part.setVisible(of_topics)
        self._body.setCurrentWidget(self.table)

    def load(self) -> None:
        """Ask for the list in view; the newest question wins."""
        self._later.stop()
        key = str(self.choice.value())
        arguments: tuple[Any, ...] = ()
        ask: Callable[..., Any] = questions.meetings
        if key == "topics":
            ask = questions.topics
            text = self.search.query_text().strip()
            arguments = (text, self.over.isChecked() or bool(text))
        self.context.backstage.ask(
            ask, *arguments, done=partial(self._fill, key), slot="topics.list"
        )

    def _fill(self, key: str, rows: Sequence[Any]) -> None:
        known = self._rows[key]
        known.clear()
        known.update({one.id: one for one in rows})
        table = self.tables[key]
        table.keyed().set_ids([one.id for one in rows], rows)
        if key != self.choice.value():
            return
        self.count.setText(str(len(rows)) if rows else "")
        self._body.setCurrentWidget(table if rows else self._why_empty(key))
        if rows and table.current_id() not in known:
            table.select_id(rows[0].id)

    def _why_empty(self, key: str) -> QWidget:
        if key == "meetings":
            made = EmptyState(
                "message-square-text",
                self.tr("No meeting is on record yet"),
                self.tr("Hearings, coordination, appraisal, joint and association meetings."),
                (EmptyAction(self.tr("Record a meeting"), self.new_meeting, ButtonKind.PRIMARY),),
            )
        elif self.search.query_text().strip():
            title = self.tr("Nothing is found by “{0}”").format(self.search.query_text().strip())
            clear = EmptyAction(self.tr("Clear the search"), self.search.clear)
            made = EmptyState("search", title, "", (clear,))
        else:
            made = EmptyState(
                "message-square-text",
                self.tr("No topic is under way"),
                self.tr("Choose cases of a kind in the list of cases and make them a topic."),
                (
                    EmptyAction(self.tr("New topic"), self.new_topic, ButtonKind.PRIMARY),
                    EmptyAction(self.tr("To the cases"), partial(self.context.navigate, "cases")),
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

    def _opened(self, key: str, record_id: object) -> None:
        self.context.navigate("topic" if key == "topics" else "meeting", {"id": record_id})

    # Making

    def new_topic(self) -> None:
        """Ask what it is about."""
        self.context.backstage.ask(
            questions.choices,
            done=self._new_topic,
            failed=self.context.dialogs.failure,
            slot="topics.choices",
        )

    def _new_topic(self, known: Choices) -> None:
        entry = entries.open_topic(self.context, known)
        EntryForm(self.context, entry, self._made, self.window()).start()

    def _bundle(self, known: Choices) -> None:
        entry = entries.bundle(self.context, known)
        EntryForm(self.context, entry, self._made, self.window()).start()

    def _made(self, changes: Changes) -> None:
        if changes.made is not None:
            self.context.navigate("topic", {"id": changes.made})

    def _print(self) -> None:
        """The tracking table of the topics in view."""
        ids = list(self.tables["topics"].keyed().ids())
        self.context.navigate("topic-papers", {"topic_ids": ids})

    def _hot_spots(self) -> None:
        self.context.navigate("hot-spots")

    def new_meeting(self) -> None:
        """A page of its own."""
        self.context.navigate("meeting", {"new": True})
