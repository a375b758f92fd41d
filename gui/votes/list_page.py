"""表决与选举: every vote of the office, those under way first, with the clock that is due first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    EmptyAction,
    EmptyState,
    Field,
    row,
    surface,
    words,
)
from gui.editing.entry import EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import KeyedTableModel, Table
from gui.theme import Role
from gui.votes import entries, questions
from gui.votes.columns import vote_columns
from gui.votes.questions import Beginning
from services.changes import Changes
from services.queries.vote_rows import VoteLine

__all__ = ["VotesPage"]

_FIND_MS = 120
_STALE = frozenset({"vote", "estate", "register", "office"})


class VotesPage(PageWidget):
    """Opened as it was left, or with ``{"estate": id}`` or ``{"decision": id}`` for a new vote."""

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rows: dict[int, VoteLine] = {}
        self.search = Field(
            name="votes.filter",
            spoken=self.tr("Search votes"),
            hint=self.tr("Title, number or estate"),
            icon_name="search",
            width=250,
        )
        self.count = words("", Role.SECONDARY)
        self.new_button = Button(
            self.tr("New vote"), ButtonKind.PRIMARY, icon="plus", name="votes.new_vote"
        )
        self.new_button.setToolTip("Ctrl+Enter")

        def known(ids: Sequence[int], deliver: Callable[[Sequence[Any]], None]) -> None:
            deliver([self._rows[one] for one in ids if one in self._rows])

        columns = vote_columns(context.today, context.language)
        model: KeyedTableModel[Any] = KeyedTableModel(columns, known, self)
        self.table = Table(model, name="votes.table", spoken=self.tr("Votes"), row_height=48)
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
        tools = row(gap=12, margins=(16, 8, 16, 8))
        tools.addStretch(1)
        tools.addWidget(self.count)
        tools.addWidget(self.search)
        bar.setLayout(tools)
        self._body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self._body, 1)

    def _connect(self) -> None:
        self._later.timeout.connect(self.load)
        self.search.query_changed.connect(self._later.start)
        self.search.next_wanted.connect(self._to_list)
        self.new_button.clicked.connect(self.new_vote)
        self.table.opened.connect(self._opened)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the list; with an estate or a decision, begin a vote on it."""
        self.load()
        asked = argument if isinstance(argument, Mapping) else {}
        estate, decision = asked.get("estate"), asked.get("decision")
        if estate is not None or decision is not None:
            self._begin(estate, decision)
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """A new vote."""
        return (self.new_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name; the register of an estate."""
        return (
            MenuAction(key="new", text=self.tr("New vote"), act=self.new_vote, menu="edit"),
            MenuAction(
                key="register",
                text=self.tr("Register of parts and owners"),
                act=self._register,
                menu="view",
            ),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter."""
        self.new_vote()

    def focus_search(self) -> bool:
        """Ctrl+F searches the votes."""
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
        return {"Ctrl+Enter": self.tr("New vote"), "Enter": self.tr("Open the row")}

    # The list

    def load(self) -> None:
        """Ask for the list; the newest question wins."""
        self._later.stop()
        text = self.search.query_text().strip()
        self.context.backstage.ask(questions.votes, text, done=self._fill, slot="votes.list")

    def _fill(self, rows: Sequence[VoteLine]) -> None:
        self._rows = {one.id: one for one in rows}
        self.table.keyed().set_ids([one.id for one in rows], rows)
        self.table.keyed().stale()
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
                "square-check",
                self.tr("No vote is on record"),
                self.tr("What the owners of an estate decide, and whom they elect."),
                (EmptyAction(self.tr("New vote"), self.new_vote, ButtonKind.PRIMARY),),
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

    def _opened(self, vote_id: object) -> None:
        self.context.navigate("vote", {"id": vote_id})

    def _register(self) -> None:
        line = self._rows.get(self.table.current_id() or 0)
        self.context.navigate("vote-register", {"estate": line.estate_id} if line else None)

    # A new vote

    def new_vote(self) -> None:
        """Ask what is voted on, where."""
        self._begin(None, None)

    def _begin(self, estate: object, decision: object) -> None:
        self.context.backstage.ask(
            questions.beginning,
            estate,
            decision,
            done=self._ask,
            failed=self.context.dialogs.failure,
            slot="votes.begin",
        )

    def _ask(self, known: Beginning) -> None:
        if not known.estates:
            self.context.toast(self.tr("Add an estate to the directory first"))
            self.context.navigate("directory", "estates")
            return
        entry = entries.open_vote(self.context, known)
        EntryForm(self.context, entry, self._made, self.window()).start(
            "kind" if known.decision_id is None and known.estate_id is not None else ""
        )

    def _made(self, changes: Changes) -> None:
        if changes.made is not None:
            self.context.navigate("vote", {"id": changes.made})
