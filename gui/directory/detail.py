"""The right of the directory: one record with its facts, its people, and what can be done."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.components import Button, ButtonKind, FlowLayout, empty, row, rule, words
from gui.components.details import DetailPane
from gui.directory.sections import Fact, Section
from gui.theme import Role
from models.vocabulary.duty import write_duty
from models.vocabulary.terms import label
from resources import Language
from services.queries.directory import EstateLine, MembershipLine
from services.queries.person_ties import PersonTies, RelationLine

__all__ = ["Detail"]


class Detail(DetailPane):
    """One record.

    ``change`` and ``add_mediator`` ask for a dialog, ``paper`` for what is printed of it; ``duty``
    and ``leave`` carry a member, ``cases`` a name whose cases are wanted, ``votes`` an estate whose
    owners are to vote, ``settle`` the ties of a person whose home or employer changes, ``unrelate``
    a relation to be taken off; ``relate`` asks for a new one. ``building`` carries an estate and
    the name of its building.
    """

    change = Signal()
    add_mediator = Signal()
    paper = Signal()
    duty = Signal(object)
    leave = Signal(object)
    cases = Signal(str)
    settle = Signal(object)
    relate = Signal()
    unrelate = Signal(object)
    votes = Signal(int)
    building = Signal(int, str)

    def __init__(self, language: Language) -> None:
        super().__init__(2, name="directory.detail")
        self._language = language
        self._record, self._people = self.parts

    def show_record(self, section: Section, record: Any) -> None:
        """Show one record of a list."""
        self.clear()
        self._record.addWidget(words(record.name, Role.PANEL, wrap=True))
        aside = section.aside(record)
        if aside:
            self._record.addWidget(words(aside, Role.SECONDARY))
        for fact in section.facts(record):
            if fact.value:
                self._record.addLayout(self._fact(fact))
        self._record.addSpacing(4)
        self._record.addLayout(self._buttons(section, record))
        if section.key == "estates" and record.buildings:
            self._show_buildings(record)

    def _show_buildings(self, estate: EstateLine) -> None:
        """A way into each building."""
        self._people.addWidget(rule())
        self._people.addWidget(words(self.tr("Doors and neighbours"), Role.CARD))
        flow = FlowLayout(gap=8)
        for name in estate.buildings:
            into = Button(name, ButtonKind.LINK, name=f"directory.building.{name}", dense=True)
            into.clicked.connect(partial(self.building.emit, estate.id, name))
            flow.addWidget(into)
        self._people.addLayout(flow)

    def _fact(self, fact: Fact) -> QHBoxLayout:
        if fact.masked:
            return self.secret(fact.label, fact.value, fact.masked, name="directory.reveal")
        return self.fact(fact.label, fact.value)

    def _buttons(self, section: Section, record: Any) -> FlowLayout:
        flow = FlowLayout(gap=8)
        if section.changes:
            change = Button(self.tr("Change"), ButtonKind.SOFT, name="directory.change")
            change.clicked.connect(self.change)
            flow.addWidget(change)
        if section.key == "bodies":
            add = Button(
                self.tr("Add a mediator"),
                ButtonKind.SOFT,
                icon="user-plus",
                name="directory.add_mediator",
            )
            add.clicked.connect(self.add_mediator)
            flow.addWidget(add)
            paper = Button(
                self.tr("Print…"), ButtonKind.SOFT, icon="printer", name="directory.print"
            )
            paper.clicked.connect(self.paper)
            flow.addWidget(paper)
        else:
            cases = Button(self.tr("Cases of this name"), ButtonKind.LINK, name="directory.cases")
            name = record.name
            cases.clicked.connect(lambda: self.cases.emit(name))
            flow.addWidget(cases)
        if section.key == "estates":
            vote = Button(
                self.tr("Owners' vote…"),
                ButtonKind.LINK,
                icon="square-check",
                name="directory.vote",
            )
            estate_id = record.id
            vote.clicked.connect(lambda: self.votes.emit(estate_id))
            flow.addWidget(vote)
        return flow

    def show_ties(self, ties: PersonTies) -> None:
        """Show where a person lives and works, and to whom he or she is related."""
        empty(self._people)
        self._people.addWidget(rule())
        self._people.addWidget(words(self.tr("Ties that recusal asks for"), Role.CARD))
        home = " ".join(filter(None, ties.home)) or "—"
        self._people.addLayout(self.fact(self.tr("Home"), home))
        if ties.together:
            with_whom = "、".join(ties.together)
            self._people.addLayout(self.fact(self.tr("With"), with_whom))
        self._people.addLayout(self.fact(self.tr("Works for"), ties.employer or "—"))
        for one in ties.relations:
            self._people.addLayout(self._relation(one))
        settle = Button(
            self.tr("Home and employer…"), ButtonKind.LINK, icon="house", name="directory.ties"
        )
        settle.clicked.connect(lambda: self.settle.emit(ties))
        relate = Button(self.tr("Relation…"), ButtonKind.LINK, icon="plus", name="directory.relate")
        relate.clicked.connect(self.relate)
        flow = FlowLayout(gap=8)
        flow.addWidget(settle)
        flow.addWidget(relate)
        self._people.addLayout(flow)

    def _relation(self, one: RelationLine) -> QHBoxLayout:
        kind = label(one.kind, self._language)
        said = f"{one.other}（{one.note}）" if one.note else one.other
        line = self.fact(kind, said)
        off = Button(
            kind=ButtonKind.BARE,
            icon="trash-2",
            name=f"directory.relation.{one.id}.remove",
            spoken=self.tr("Take the relation to {0} off").format(one.other),
        )
        off.setToolTip(off.accessibleName())
        off.clicked.connect(lambda: self.unrelate.emit(one))
        line.addWidget(off)
        return line

    def show_members(self, members: Sequence[MembershipLine], today: date) -> None:
        """Show who belongs to the body, those who left below and quieter."""
        empty(self._people)
        self._people.addWidget(rule())
        title = self.tr("Mediators and members")
        self._people.addWidget(words(title, Role.CARD))
        if not members:
            self._people.addWidget(words(self.tr("Nobody belongs to it yet"), Role.SECONDARY))
        for member in members:
            self._people.addLayout(self._member(member, today))

    def _member(self, member: MembershipLine, today: date) -> QHBoxLayout:
        gone = member.until_on is not None and member.until_on < today
        parts = [member.role] if member.role else []
        if member.seat_of:
            seat = self.tr("deputy for {0}") if member.deputy else self.tr("sits for {0}")
            parts.append(seat.format(member.seat_of))
        if member.full_time:
            parts.append(self.tr("full time"))
        if gone and member.until_on is not None:
            parts.append(self.tr("until {0}").format(member.until_on.isoformat()))
        elif member.load_limit is not None:
            load = self.tr("{0} of {1} cases in hand")
            parts.append(load.format(member.in_hand, member.load_limit))
        elif member.in_hand:
            parts.append(self.tr("%n case(s) in hand", "", member.in_hand))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(words(member.name, tone="sec" if gone else ""))
        if parts:
            said.addWidget(words(" · ".join(parts), Role.FOOTNOTE, wrap=True))
        if member.duty and not gone:
            on_duty = self.tr("On duty {0}").format(write_duty(member.duty, self._language))
            said.addWidget(words(on_duty, Role.FOOTNOTE, wrap=True))
        line = row(gap=8)
        line.addLayout(said, 1)
        if not gone:
            duty = Button(
                self.tr("Duty…"),
                ButtonKind.LINK,
                name=f"directory.member.{member.id}.duty",
                spoken=self.tr("Duty times and load of {0}").format(member.name),
                dense=True,
            )
            duty.clicked.connect(lambda: self.duty.emit(member))
            line.addWidget(duty, 0, Qt.AlignmentFlag.AlignTop)
            leave = Button(
                self.tr("Ends…"),
                ButtonKind.LINK,
                name=f"directory.member.{member.id}.end",
                spoken=self.tr("End the membership of {0}").format(member.name),
                dense=True,
            )
            leave.clicked.connect(lambda: self.leave.emit(member))
            line.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        return line
