"""名册: four lists of one kind, what is known of the row looked at, adding and changing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    EmptyAction,
    EmptyState,
    FindField,
    Segmented,
    row,
    rule,
    surface,
    words,
)
from gui.directory import body_entries, entries, member_entries, questions
from gui.directory.building import BuildingDialog
from gui.directory.detail import Detail
from gui.directory.sections import Section, sections
from gui.directory.tie_acts import TieActs
from gui.editing.entry import Entry, EntryForm
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import HeldRows, ListPlace, Table
from gui.theme import Role, px
from models.vocabulary.errors import WordedError
from services.changes import Changes
from services.queries.building import BuildingPlan
from services.queries.directory import (
    BodyLine,
    EstateLine,
    MembershipLine,
    OrganisationHit,
    PersonHit,
)

__all__ = ["DirectoryPage"]

_ROOMY = 1060


class DirectoryPage(PageWidget):
    """Opened with the key of a list (bodies, estates, people, organisations), or as it was left.

    ``{"section": key, "id": row}`` opens it at a row.
    """

    min_content_width = 820

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sections = {one.key: one for one in sections(context.language)}
        self._rows = {key: HeldRows[Any](one.columns, self) for key, one in self._sections.items()}
        self._wanted: int | None = None
        self.choice = Segmented(
            [(one.key, one.title) for one in self._sections.values()],
            name="directory.section",
            spoken=self.tr("List"),
        )
        self.choice.set_value("bodies")
        self.search = FindField(name="directory.search", spoken=self.tr("Search"), width=240)
        self.count = words("", Role.SECONDARY)
        self.add_button = Button("", ButtonKind.PRIMARY, icon="plus", name="directory.add")
        self.add_button.setToolTip("Ctrl+Enter")
        self.tables = {key: self._table(one) for key, one in self._sections.items()}
        self.detail = Detail(context.language)
        self.ties = TieActs(context, self, self.detail, self._person, self._start)
        self._body = ListPlace(*self.tables.values())
        self._compose()
        self._connect()
        self._show_section()

    def _table(self, section: Section) -> Table:
        rows, name = self._rows[section.key], f"directory.{section.key}"
        table = Table(rows, name=name, spoken=section.title)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.looked_at.connect(partial(self._look, section.key))
        table.opened.connect(self._opened)
        return table

    def _compose(self) -> None:
        bar = surface("header")
        tools = row(gap=12, margins=(16, 8, 16, 8))
        tools.addWidget(self.choice, 1)
        tools.addWidget(self.count)
        tools.addWidget(self.search)
        bar.setLayout(tools)
        lists = QHBoxLayout()
        lists.setSpacing(0)
        lists.addWidget(self._body, 1)
        self._line = rule("upright")
        lists.addWidget(self._line)
        lists.addWidget(self.detail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(lists, 1)

    def _connect(self) -> None:
        self.choice.changed.connect(self._choose)
        self.search.wanted.connect(self.load)
        self.search.next_wanted.connect(self._to_list)
        self.add_button.clicked.connect(self.primary_action)
        self.detail.change.connect(self._change)
        self.detail.add_mediator.connect(self._add_mediator)
        self.detail.paper.connect(self._print)
        self.detail.leave.connect(self._end)
        self.detail.duty.connect(self._change_member)
        self.detail.cases.connect(self._show_cases)
        self.detail.votes.connect(self._vote)
        self.detail.building.connect(self._enter)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a list, filled."""
        if isinstance(argument, Mapping):
            wanted = argument.get("id")
            self._wanted = wanted if isinstance(wanted, int) else None
            self.search.forget()
            argument = argument.get("section")
        if isinstance(argument, str) and argument in self._sections:
            if argument != self._section.key:
                self.search.forget()  # what was looked for in the list before
            self.choice.set_value(argument)
            self._show_section()
        self.load()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """Add to the list in view."""
        return (self.add_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Add, change."""
        return (
            MenuAction(
                key="add", text=self.add_button.text(), act=self.primary_action, menu="edit"
            ),
            MenuAction(
                key="print",
                text=self.tr("Print of the body…"),
                act=self._print,
                menu="file",
                keys="Ctrl+P",
                enabled=lambda: isinstance(self._current(), BodyLine),
            ),
            MenuAction(
                key="hand-over",
                text=self.tr("Hand over the cases of who leaves…"),
                act=partial(self.context.navigate, "cases", {"hand_over": 0}),
            ),
        )

    def primary_action(self) -> None:
        """Add to the list in view, what was searched in vain as its name."""
        searched = self.search.sought()
        self._add("" if self._rows[self._section.key].held or searched.isascii() else searched)

    def focus_search(self) -> bool:
        """Ctrl+F searches the list in view."""
        self.search.take_keyboard()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The list and the details."""
        return (self._body, self.detail)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Add to this list"), "Enter": self.tr("Change the row")}

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        if self.isVisible() and changes.kinds & {*self._section.kinds, "register", "office"}:
            self.load()

    # Lists

    @property
    def _section(self) -> Section:
        return self._sections[str(self.choice.value())]

    @property
    def table(self) -> Table:
        """The list in view."""
        return self.tables[self._section.key]

    def _choose(self, _key: object) -> None:
        self.search.forget()
        self._show_section()
        self.load()

    def _show_section(self) -> None:
        section = self._section
        self.search.setPlaceholderText(section.hint)
        self.add_button.setText(section.add)
        self.add_button.setAccessibleName(section.add)
        self._body.setCurrentWidget(self.tables[section.key])
        self.detail.clear()
        self.count.setText("")
        self.title_changed.emit()

    def load(self) -> None:
        """Ask for the rows of the list in view; the newest question wins."""
        self.search.settle()
        section, text = self._section, self.search.sought()
        self.context.backstage.ask(
            section.find, text, done=partial(self._fill, section), slot="directory.list"
        )

    def _fill(self, section: Section, rows: Sequence[Any]) -> None:
        known, table = self._rows[section.key], self.tables[section.key]
        known.hold(rows)
        if section is not self._section:
            return
        self.count.setText(str(len(rows)) if rows else "")
        if rows:
            self._body.setCurrentWidget(table)
        else:
            self._say_why(section)
        self._line.setVisible(bool(rows))
        self.detail.setVisible(bool(rows))
        if not rows:
            self.detail.clear()
            return
        wanted, self._wanted = self._wanted, None
        if wanted is None or not table.select_id(wanted):
            current = known.of(table.current_id())
            table.select_id(current.id if current else rows[0].id)
        self._look(section.key, table.current_id())

    def _say_why(self, section: Section) -> None:
        searched = self.search.sought()
        add = EmptyAction(
            section.add, self.primary_action, ButtonKind.PRIMARY, name="directory.add_first"
        )
        if searched:
            title = self.tr("Nothing is found by “{0}”").format(searched)
            clear = EmptyAction(
                self.tr("Clear the search"), self.search.clear, name="directory.clear_search"
            )
            made = EmptyState(section.icon, title, "", (clear, add))
        else:
            made = EmptyState(section.icon, section.empty, section.empty_line, (add,))
        self._body.say_instead(made)

    def _to_list(self, forward: bool) -> None:
        if forward and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self, key: str, record_id: object) -> None:
        record = self._rows[key].of(record_id)
        if key != self._section.key or record is None:
            return
        self.detail.show_record(self._section, record)
        if key == "bodies":
            self.context.backstage.ask(
                questions.members,
                record.id,
                done=partial(self._show_members, record.id),
                slot="directory.members",
            )
        elif isinstance(record, PersonHit):
            self.ties.look(record)

    def _show_members(self, body_id: int, members: Sequence[MembershipLine]) -> None:
        if self._section.key == "bodies" and self.table.current_id() == body_id:
            self.detail.show_members(members, self.context.today())

    # Adding and changing

    def _current(self) -> Any:
        return self._rows[self._section.key].of(self.table.current_id())

    def _person(self) -> PersonHit | None:
        record = self._current()
        return record if isinstance(record, PersonHit) else None

    def _start(self, entry: Entry) -> None:
        EntryForm(self.context, entry, self._recorded, self.window()).start()

    def _recorded(self, changes: Changes) -> None:
        """The list was asked for again by the change; go to what was made."""
        section = self._section
        kind = {"bodies": "body", "people": "person"}.get(section.key, section.key.rstrip("s"))
        made = changes.made
        if made is not None and (kind, made) in changes.touched:
            self._wanted = made
            if self._rows[section.key].of(made) is None:
                self.search.clear()
        self.load()

    def _add(self, name: str) -> None:
        key = self._section.key
        if key == "bodies":
            self._ask_bodies(partial(self._add_body, name))
            return
        makers = {
            "estates": entries.add_estate,
            "people": entries.add_person,
            "organisations": entries.add_organisation,
        }
        self._start(makers[key](self.context, name))

    def _ask_bodies(self, then: Callable[[Sequence[BodyLine]], None]) -> None:
        """Every body, for one may stand under another."""
        self.context.backstage.ask(
            questions.bodies_at_work, done=then, failed=self._refused, slot="directory.add"
        )

    def _change_body(self, record: BodyLine, bodies: Sequence[BodyLine]) -> None:
        self._start(body_entries.change_body(self.context, record, bodies))

    def _add_body(self, name: str, bodies: Sequence[BodyLine]) -> None:
        self._start(body_entries.add_body(self.context, bodies, name))

    def _opened(self, _record_id: object) -> None:
        """Enter changes the row."""
        if self._section.changes:
            self._change()

    def _change(self) -> None:
        record = self._current()
        if isinstance(record, EstateLine):
            self._start(entries.change_estate(self.context, record))
        elif isinstance(record, PersonHit):
            self._start(entries.change_person(self.context, record))
        elif isinstance(record, OrganisationHit):
            self._start(entries.change_organisation(self.context, record))
        elif isinstance(record, BodyLine):
            self._ask_bodies(partial(self._change_body, record))

    def _add_mediator(self) -> None:
        record = self._current()
        if isinstance(record, BodyLine):
            self._start(member_entries.add_mediator(self.context, record))

    def _change_member(self, member: object) -> None:
        if isinstance(member, MembershipLine):
            self._start(member_entries.change_member(self.context, member))

    def _end(self, member: object) -> None:
        if isinstance(member, MembershipLine):
            entry = member_entries.end_membership(self.context, member)
            EntryForm(self.context, entry, partial(self._left, member), self.window()).start()

    def _left(self, member: MembershipLine, changes: Changes) -> None:
        """Who leaves with open cases hands them over; the list of cases knows how."""
        self._recorded(changes)
        if member.mediator_id is not None and member.in_hand:
            self.context.navigate("cases", {"hand_over": member.mediator_id})

    def _print(self) -> None:
        record = self._current()
        if isinstance(record, BodyLine):
            self.context.navigate("body-papers", {"id": record.id})

    def _show_cases(self, name: str) -> None:
        self.context.navigate("cases", {"text": name})

    def _enter(self, estate_id: int, building: str) -> None:
        """The building, door by door."""
        self.context.backstage.ask(
            questions.building,
            estate_id,
            building,
            done=self._show_building,
            failed=self._refused,
            slot="directory.building",
        )

    def _show_building(self, plan: BuildingPlan) -> None:
        dialog = BuildingDialog(self.context, plan, self.window())
        dialog.cases.connect(self._show_cases)
        dialog.start()

    def _vote(self, estate_id: int) -> None:
        self.context.navigate("votes", {"estate": estate_id})

    def _refused(self, error: WordedError) -> None:
        self.context.dialogs.failure(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows give the list the room."""
        super().resizeEvent(event)
        self.detail.setFixedWidth(px(316 if self.width() >= px(_ROOMY) else 264))
