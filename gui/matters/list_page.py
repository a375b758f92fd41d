"""The list of a subject's matters: found as one types, opened by Enter, begun by a key.

A subject declares its lists (topics have a second one, of meetings) and says how one is begun.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    EmptyAction,
    EmptyState,
    FindField,
    Segmented,
    row,
    surface,
    words,
)
from gui.editing.entry import Entry, EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import Column, HeldRows, ListPlace, Table
from gui.theme import Role
from services.changes import Changes

__all__ = ["Listed", "MatterListPage"]


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One list: what it is called, its columns, its question, and the page a row opens.

    The question takes what is searched, and whether finished ones are wanted where the page offers
    them; nothing where the list is not ``searched``.
    """

    key: str
    title: str
    columns: Sequence[Column[Any]]
    question: Callable[..., Sequence[Any]]
    page: str
    searched: bool = True


class MatterListPage(PageWidget):
    """Opened as it was left. ``new_button`` begins what the first list is of.

    ``name`` begins the object names and the slots of its questions, ``kinds`` are what must change
    for the list to be asked again; ``new`` are the words of the button, ``search`` what the search
    is called aloud and its hint; ``with_over`` offers finished ones.
    """

    min_content_width = 900

    def __init__(
        self,
        context: Context,
        *lists: Listed,
        name: str,
        kinds: frozenset[str],
        new: str,
        search: tuple[str, str],
        with_over: bool = False,
    ) -> None:
        super().__init__(context)
        self._name = name
        self._kinds = kinds
        self._lists = {one.key: one for one in lists}
        self.choice = Segmented(
            [(one.key, one.title) for one in lists], name=f"{name}.section", spoken=self.tr("List")
        )
        self.choice.set_value(lists[0].key)
        self.over = CheckBox(
            self.tr("with finished ones"), name=f"{name}.over", spoken=self.tr("Show finished ones")
        )
        self._with_over = with_over
        self.search = FindField(name=f"{name}.filter", spoken=search[0], hint=search[1], width=250)
        self.count = words("", Role.SECONDARY)
        self.new_button = Button(
            new, ButtonKind.PRIMARY, icon="plus", name=f"{name}.new_{lists[0].page}"
        )
        self.new_button.setToolTip("Ctrl+Enter")
        self.rows = {one.key: HeldRows[Any](one.columns, self) for one in lists}
        self.tables = {key: self._table(one) for key, one in self._lists.items()}
        self.place = ListPlace(*self.tables.values())
        self._compose()
        self.choice.changed.connect(self._choose)
        self.over.clicked.connect(self.load)
        self.search.wanted.connect(self.load)
        self.search.next_wanted.connect(self._to_list)
        self.new_button.clicked.connect(self.begin)

    def _table(self, listed: Listed) -> Table:
        name = f"{self._name}.{listed.key}"
        table = Table(self.rows[listed.key], name=name, spoken=listed.title, row_height=48)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.opened.connect(partial(self._opened, listed.page))
        return table

    def _compose(self) -> None:
        bar = surface("header")
        tools = (self.choice, self.over, None, self.count, self.search)
        bar.setLayout(row(*tools, gap=12, margins=(16, 8, 16, 8)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.place, 1)
        self.choice.setVisible(len(self._lists) > 1)
        self._show_list()

    # What a subject says

    def begin(self) -> None:
        """Begin what the first list is of."""
        raise NotImplementedError

    def nothing_yet(self, listed: Listed) -> EmptyState:
        """What stands in place of a list that has no line."""
        raise NotImplementedError

    def begin_with(self, argument: Mapping[str, Any]) -> bool:
        """Begin one with what the page was opened with; False where it only shows the list."""
        del argument
        return False

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the list; with something to begin one with, ask for it."""
        asked = argument if isinstance(argument, Mapping) else {}
        if asked.get("section") in self._lists:
            self.choice.set_value(asked["section"])
        self._show_list()
        self.load()
        if not self.begin_with(asked):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """Begin one."""
        return (self.new_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name."""
        text = self.new_button.text()
        return (MenuAction(key="new", text=text, act=self.begin, menu="edit"),)

    def primary_action(self) -> None:
        """Ctrl+Enter begins one."""
        self.begin()

    def focus_search(self) -> bool:
        """Ctrl+F searches the list, where it is searched."""
        if self.search.isVisible():
            self.search.take_keyboard()
        return self.search.isVisible()

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        if self.isVisible() and changes.kinds & self._kinds:
            self.load()

    def turn_day(self) -> None:
        """Every line counts days."""
        if self.isVisible():
            self.load()

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.new_button.text(), "Enter": self.tr("Open the row")}

    # The lists

    @property
    def listed(self) -> Listed:
        """The list in view."""
        return self._lists[str(self.choice.value())]

    @property
    def table(self) -> Table:
        """The table in view."""
        return self.tables[self.listed.key]

    def current(self) -> Any:
        """The line the keyboard is on, None where there is none."""
        return self.rows[self.listed.key].of(self.table.current_id())

    def _choose(self, _key: object) -> None:
        self._show_list()
        self.load()

    def _show_list(self) -> None:
        self.search.setVisible(self.listed.searched)
        self.over.setVisible(self.listed.searched and self._with_over)
        self.place.setCurrentWidget(self.table)

    def load(self) -> None:
        """Ask for the list in view; the newest question wins."""
        self.search.settle()
        text = self.search.sought()
        arguments: tuple[object, ...] = ()
        if self.listed.searched:
            over = (self.over.isChecked() or bool(text),) if self._with_over else ()
            arguments = (text, *over)
        self.context.backstage.ask(
            self.listed.question,
            *arguments,
            done=partial(self._fill, self.listed.key),
            slot=f"{self._name}.list",
        )

    def _fill(self, key: str, rows: Sequence[Any]) -> None:
        shown, table = self.rows[key], self.tables[key]
        shown.hold(rows)
        if key != self.listed.key:
            return
        self.count.setText(str(len(rows)) if rows else "")
        if not rows:
            self._say_why()
            return
        self.place.setCurrentWidget(table)
        if shown.of(table.current_id()) is None:
            table.select_id(rows[0].id)

    def _say_why(self) -> None:
        text = self.search.sought()
        if text and self.listed.searched:
            title = self.tr("Nothing is found by “{0}”").format(text)
            clear = EmptyAction(
                self.tr("Clear the search"), self.search.clear, name=f"{self._name}.clear_search"
            )
            made = EmptyState("search", title, "", (clear,))
        else:
            made = self.nothing_yet(self.listed)
        self.place.say_instead(made)

    def _to_list(self, forward: bool) -> None:
        if forward and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _opened(self, page: str, record_id: object) -> None:
        self.context.navigate(page, {"id": record_id})

    # Beginning one

    def ask_first(
        self, question: Callable[..., Any], *arguments: object, then: Callable[[Any], object]
    ) -> None:
        """Ask what a dialog offers; what was asked last wins."""
        self.context.backstage.ask(
            question,
            *arguments,
            done=then,
            failed=self.context.dialogs.failure,
            slot=f"{self._name}.begin",
        )

    def start(self, entry: Entry, at: str = "") -> None:
        """Open a dialog, at a field where one is named; what it made is opened."""
        EntryForm(self.context, entry, self._made, self.window()).start(at)

    def _made(self, changes: Changes) -> None:
        if changes.made is not None:
            first = next(iter(self._lists.values()))
            self.context.navigate(first.page, {"id": changes.made})
