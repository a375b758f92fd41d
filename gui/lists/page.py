"""台账: groups of lists at the left, one list as a table, the row looked at at the right."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    EmptyAction,
    EmptyState,
    FindField,
    row,
    rule,
    surface,
    words,
)
from gui.lists import questions
from gui.lists.acts import RowActs
from gui.lists.columns import columns
from gui.lists.detail import EntryDetail
from gui.lists.export import export_list
from gui.lists.files import RowFiles
from gui.lists.navigation import ListNavigation
from gui.lists.questions import Beside, Shown
from gui.shell.page import Context, MenuAction, PageWidget
from gui.shell.side import SidePane, SideSplitter
from gui.tables import HeldRows, ListPlace, Table
from gui.theme import Role
from models.vocabulary.lists import DeclaredList, declared, declared_list
from services.changes import Changes
from services.queries.lists import EntryRow
from services.queries.lists_totals import totals

__all__ = ["ListsPage"]

_ALONE_BELOW = 860
_DETAIL = 300


class ListsPage(PageWidget):
    """Opened as it was left, or at ``{"list": code}``, and there at the row ``"id"``."""

    min_content_width = 960

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._code = declared()[0].code
        self._wanted: int | None = None
        self._tables: dict[str, Table] = {}
        self._held: dict[str, HeldRows[EntryRow]] = {}
        self.navigation = ListNavigation(context.language)
        self.search = FindField(
            name="lists.filter",
            spoken=self.tr("Search the list"),
            hint=self.tr("Words or initials"),
            width=230,
        )
        self.over = CheckBox(
            self.tr("with finished ones"), name="lists.over", spoken=self.tr("Show finished ones")
        )
        self.count = words("", Role.SECONDARY)
        self.figures = words("", Role.SECONDARY, wrap=True)
        self.add_button = Button("", ButtonKind.PRIMARY, icon="plus", name="lists.add")
        self.add_button.setToolTip("Ctrl+Enter")
        self.print_button = Button(self.tr("Print"), icon="printer", name="lists.print")
        self.print_button.setToolTip("Ctrl+P")
        self.export_button = Button(self.tr("Export"), icon="file-spreadsheet", name="lists.export")
        self.detail = EntryDetail(context.language)
        self.acts = RowActs(context, self)
        self.side_button = Button(
            kind=ButtonKind.ICON,
            icon="info",
            name="lists.side",
            spoken=self.tr("Show or hide the details"),
        )
        self.files = RowFiles(context, self, self.detail.files, self._current)
        self._body = ListPlace()
        self._compose()
        self._connect()
        self._show_list(self._code)

    def _compose(self) -> None:
        bar = surface("header")
        tools = row(gap=12, margins=(16, 8, 16, 8))
        tools.addWidget(self.search)
        tools.addWidget(self.over)
        tools.addWidget(self.count)
        tools.addStretch(1)
        bar.setLayout(tools)
        self._foot = surface("footer")
        self._foot.setLayout(row(self.figures, margins=(16, 6, 16, 6)))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(bar)
        middle.addWidget(self._body, 1)
        middle.addWidget(self._foot)
        content = surface("surface")
        lists = row(self.navigation, rule("upright"), gap=0)
        lists.addLayout(middle, 1)
        content.setLayout(lists)
        self.split = SideSplitter(
            content,
            SidePane(self.detail),
            self.context,
            name="lists.split",
            alone=_ALONE_BELOW,
            usual=_DETAIL,
        )
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._choose)
        self.split.crossed.connect(self.title_changed)
        self.side_button.clicked.connect(self.split.toggle)
        self.search.wanted.connect(self.load)
        self.search.next_wanted.connect(self._to_list)
        self.over.clicked.connect(self.load)
        self.add_button.clicked.connect(self.primary_action)
        self.print_button.clicked.connect(self.print_list)
        self.export_button.clicked.connect(self.export)
        self.detail.change.connect(self._change)
        self.detail.remove.connect(self._remove)
        self.detail.print_record.connect(self._print_record)
        self.detail.add_to.connect(self._add_to)
        self.acts.made.connect(self._made)
        self.acts.changed.connect(self.load)

    def _table(self, listed: DeclaredList) -> Table:
        """The table of a list, made when it is first looked at."""
        made = self._tables.get(listed.code)
        if made is None:
            language = self.context.language
            rows = HeldRows(columns(listed, self.context.today, language), self)
            self._held[listed.code] = rows
            made = Table(rows, name=f"lists.table.{listed.code}", spoken=listed.label(language))
            made.setSelectionMode(Table.SelectionMode.SingleSelection)
            made.looked_at.connect(self._look)
            made.opened.connect(self._change)
            delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), made)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self._remove)
            self._tables[listed.code] = made
            self._body.addWidget(made)
        return made

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a list, filled; at a row where one is named."""
        if isinstance(argument, Mapping):
            code = argument.get("list")
            if isinstance(code, str) and any(one.code == code for one in declared()):
                self.search.forget()
                self._show_list(code)
            wanted = argument.get("id")
            if isinstance(wanted, int):
                self._wanted = wanted
                self.over.setChecked(bool(argument.get("over")))
        self.load()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """The list in view."""
        return self.listed.label(self.context.language)

    def header_actions(self) -> Sequence[Button]:
        """Print, export, add."""
        always = (self.print_button, self.export_button, self.add_button)
        return (self.side_button, *always) if self.split.alone else always

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same by name, and what can be done with the row."""
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("add", self.add_button.text(), self.primary_action),
            ("change", self.tr("Change the row"), self._change),
            ("attach", self.tr("Add files to the row…"), self.files.add),
            ("remove", self.tr("Remove the row"), self._remove),
        )
        return (
            *(MenuAction(key=key, text=text, act=act, menu="edit") for key, text, act in acts),
            MenuAction(
                key="print",
                text=self.tr("Print the list…"),
                act=self.print_list,
                menu="file",
                keys="Ctrl+P",
            ),
            MenuAction(
                key="export", text=self.tr("Export the list…"), act=self.export, menu="file"
            ),
            MenuAction(
                key="help",
                text=self.tr("Print the counts of everyday help…"),
                act=self._print_help,
                menu="file",
            ),
        )

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("Add to this list"),
            "Enter": self.tr("Change the row"),
            "Delete": self.tr("Remove the row"),
        }

    def primary_action(self) -> None:
        """Ctrl+Enter: a row of the list in view."""
        self.acts.add(self.listed)

    def focus_search(self) -> bool:
        """Ctrl+F searches the list in view."""
        self.search.take_keyboard()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The lists, the rows, the row."""
        shown = (self.navigation, self._body, self.detail)
        return tuple(one for one in shown if one.isVisibleTo(self))

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        del changes
        if self.isVisible():
            self.load()

    def turn_day(self) -> None:
        """Every row counts days."""
        if self.isVisible():
            self.load()

    # The list in view

    @property
    def listed(self) -> DeclaredList:
        """Its declaration."""
        return declared_list(self._code)

    @property
    def table(self) -> Table:
        """Its rows."""
        return self._table(self.listed)

    @property
    def rows(self) -> HeldRows[EntryRow]:
        """What that table holds."""
        self._table(self.listed)
        return self._held[self._code]

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.search.forget()
            self._show_list(code)
            self.load()

    def _show_list(self, code: str) -> None:
        self._code = code
        listed = self.listed
        self.navigation.set_current(code)
        chinese = self.context.language.value == "zh"
        what = listed.entry_zh if chinese else listed.entry_en
        self.add_button.setText(self.tr("New: {0}").format(what))
        self.add_button.setAccessibleName(self.add_button.text())
        self.over.setVisible(listed.over is not None)
        self._body.setCurrentWidget(self.table)
        self.detail.clear()
        self.count.setText("")
        self._foot.hide()
        self.title_changed.emit()

    def load(self) -> None:
        """Ask for the rows; the newest question wins."""
        self.search.settle()
        self.context.backstage.ask(
            questions.board,
            self._code,
            self.search.sought(),
            self.over.isChecked(),
            done=partial(self._fill, self._code),
            slot="lists.board",
        )

    def _fill(self, code: str, shown: Shown) -> None:
        self.navigation.show_counts(shown.counts)
        if code != self._code:
            return
        table = self.table
        self.rows.hold(shown.rows)
        self.count.setText(str(len(shown.rows)) if shown.rows else "")
        found = bool(shown.rows)
        if found:
            self._body.setCurrentWidget(table)
        else:
            self._say_why(shown.done)
        self.split.set_empty(not found)
        for button in (self.print_button, self.export_button):
            button.setEnabled(found)
        told = totals(self.listed, shown.figured, self.context.language)
        self.figures.setText("　".join(told))
        self._foot.setVisible(bool(told))
        if not found:
            self.detail.clear()
            return
        wanted, self._wanted = self._wanted, None
        if wanted is None or not table.select_id(wanted):
            current = self.rows.of(table.current_id())
            table.select_id(current.id if current else shown.rows[0].id)
        self._look(table.current_id())

    def _say_why(self, done: int) -> None:
        listed, searched = self.listed, self.search.sought()
        add = EmptyAction(
            self.add_button.text(), self.primary_action, ButtonKind.PRIMARY, name="lists.add_first"
        )
        if done:
            show = EmptyAction(
                self.tr("Show finished ones"), self.over.click, name="lists.show_finished"
            )
            title = self.tr("Nothing is open; %n row(s) are done with", "", done)
            made = EmptyState("list-checks", title, "", (show, add))
        elif searched:
            title = self.tr("Nothing is found by “{0}”").format(searched)
            clear = EmptyAction(
                self.tr("Clear the search"), self.search.clear, name="lists.clear_search"
            )
            made = EmptyState("search", title, "", (clear, add))
        else:
            chinese = self.context.language.value == "zh"
            line = listed.empty_zh if chinese else listed.empty_en
            title = self.tr("Nothing is on this list yet")
            made = EmptyState("list-checks", title, line, (add,))
        self._body.say_instead(made)

    def _to_list(self, forward: bool) -> None:
        if forward and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _current(self) -> EntryRow | None:
        return self.rows.of(self.table.current_id())

    def _look(self, entry_id: object) -> None:
        entry = self.rows.of(entry_id)
        if entry is None:
            return
        self.detail.show_entry(entry, self.context.today(), writable=self.files.writable())
        self.context.backstage.ask(
            questions.beside,
            self._code,
            entry.id,
            done=partial(self._show_beside, entry.id),
            failed=lambda _gone: None,  # the list is being asked for again
            slot="lists.beside",
        )

    def _show_beside(self, entry_id: int, told: Beside) -> None:
        if self.table.current_id() == entry_id:
            self.detail.show_beside(told)

    # Adding, changing, removing

    def _made(self, changes: Changes) -> None:
        """The list was asked for again by the change; go to what was made, where it is in view."""
        self._wanted = changes.made
        if changes.made is not None and self.rows.of(changes.made) is None:
            self.search.forget()
        self.load()

    def _add_to(self, code: str, by: str) -> None:
        entry = self._current()
        if entry is not None:
            self.acts.add_pointing(declared_list(code), {by: entry.id})

    def _change(self, _entry_id: object = None) -> None:
        entry = self._current()
        if entry is not None:
            self.acts.change(entry)

    def _remove(self) -> None:
        entry = self._current()
        if entry is not None:
            self.acts.remove(entry)

    # Leaving the office

    def print_list(self) -> None:
        """The rows in view, as a paper."""
        if self.rows.held:
            argument = {"list": self._code, "keys": tuple(self.rows.held)}
            self.context.navigate("list-papers", argument)

    def _print_record(self) -> None:
        entry = self._current()
        if entry is not None:
            argument = {"list": self._code, "keys": (entry.id,), "record": True}
            self.context.navigate("list-papers", argument)

    def _print_help(self) -> None:
        self.context.navigate("list-papers", {"help": True})

    def export(self) -> None:
        """The rows in view as a workbook."""
        if self.rows.held:
            export_list(self.context, self.listed, tuple(self.rows.held.values()))
