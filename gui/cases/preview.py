"""The case a list stands on, in short: next step, people, facts, the last things that happened."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.cases.acts import assignable, holds_meetings
from gui.cases.course import Happening, happenings
from gui.components import (
    Button,
    ButtonKind,
    Chip,
    ClockBadge,
    EmptyState,
    IconMark,
    KeyHint,
    column,
    row,
    rule,
    short_date,
    surface,
    words,
)
from gui.components.case_look import clock_of, state_chip
from gui.theme import Role, Token, px
from models.vocabulary import reference
from models.vocabulary.clocks import ClockState
from models.vocabulary.findings import Severity
from models.vocabulary.terms import PartyRole, label
from resources import Language
from services.queries.rows import CaseWhole, PartyLine

__all__ = ["Preview"]

_FACTS_SHOWN = 120
_RECENT = 3
_OPEN = {
    ClockState.OVERDUE,
    ClockState.TODAY,
    ClockState.SOON,
    ClockState.EXTENDED,
    ClockState.RUNNING,
    ClockState.PAUSED,
}


class Preview(QWidget):
    """One case in short with what can be done from the list. Signals carry the case's id."""

    open_wanted = Signal(object)
    log_wanted = Signal(object)
    assign_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("cases.preview")
        self.setAccessibleName(self.tr("Preview"))
        self._language = language
        self._case: CaseWhole | None = None
        self._inner: QWidget | None = None
        self._number = words("", "label")
        close = Button(
            kind=ButtonKind.BARE, icon="x", name="cases.preview.close", spoken=self.tr("Close")
        )
        close.clicked.connect(self.close_wanted)
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.open_button = Button(
            self.tr("Open"), ButtonKind.PRIMARY, name="cases.open", spoken=self.tr("Open the case")
        )
        self.open_button.clicked.connect(self._open)
        self.log_button = Button(self.tr("Log progress"), name="cases.log")
        self.log_button.clicked.connect(self._log)
        self.assign_button = Button(self.tr("Assign…"), name="cases.assign")
        self.assign_button.setToolTip("Ctrl+G")
        self.assign_button.clicked.connect(self._assign)
        self._key = KeyHint("Enter")
        footer = surface("footer")
        foot = row(
            self.open_button,
            self.log_button,
            self.assign_button,
            None,
            self._key,
            margins=(16, 8, 12, 8),
        )
        footer.setLayout(foot)
        self._footer = footer
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row(self._number, None, close, margins=(18, 10, 10, 0)))
        whole.addWidget(self._scroller, 1)
        whole.addWidget(footer)
        self.clear()

    @property
    def case(self) -> CaseWhole | None:
        """The case shown."""
        return self._case

    def clear(self) -> None:
        """No case is looked at."""
        self._case = None
        self._number.setText("")
        self._footer.hide()
        nothing = EmptyState(
            "folder-open", self.tr("No case chosen"), self.tr("↑ ↓ move in the list")
        )
        nothing.setProperty("surface", "clear")
        self._replace(nothing)

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show ``case``; the same case again keeps its place."""
        same = self._case is not None and self._case.line.id == case.line.id
        place = self._scroller.verticalScrollBar().value() if same else 0
        self._case = case
        self._number.setText(case.line.number)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        body = QVBoxLayout(inner)
        body.setContentsMargins(18, 6, 16, 16)
        body.setSpacing(10)
        self._head(body, case, today)
        body.addWidget(self._next(case))
        body.addLayout(self._particulars(case, today))
        self._text(body, case)
        self._recent(body, case, today)
        body.addStretch(1)
        self._replace(inner)
        self._scroller.verticalScrollBar().setValue(place)
        self._offer(case)

    def _replace(self, inner: QWidget) -> None:
        if self._inner is not None:
            self._inner.hide()
        self._inner = inner
        self._scroller.setWidget(inner)

    def _head(self, body: QVBoxLayout, case: CaseWhole, today: date) -> None:
        body.addWidget(words(case.line.title, Role.PANEL, wrap=True))
        badges = row(Chip(state_chip(case.line.state, self._language)))
        pressing = next(
            (one for one in case.next_step.clocks if one.presses and one.state in _OPEN), None
        )
        if pressing is not None:
            clock = ClockBadge(clock_of(pressing, today, self._language))
            clock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            clock.setToolTip(clock.face.spoken)
            badges.addWidget(clock)
        badges.addStretch(1)
        body.addLayout(badges)

    def _next(self, case: CaseWhole) -> QWidget:
        block = surface("next")
        act = case.next_step.verb(self._language)
        lines = column(
            row(
                IconMark("chevron-right", 14, Token.ACCENT),
                words(self.tr("Next step"), Role.STRONG, tone="accent"),
                None,
                gap=4,
            ),
            words(act, wrap=True),
            gap=4,
            margins=(12, 10, 12, 10),
        )
        held = [one for one in case.next_step.missing if one.severity is not Severity.INFO]
        if held:
            text = held[0].text(self._language)
            if len(held) > 1:
                more = self.tr("and %n more", "", len(held) - 1)
                text = f"{text}  {more}"
            blocks = any(one.severity is Severity.BLOCK for one in held)
            lines.addWidget(
                words(text, Role.SECONDARY, tone="danger" if blocks else "warn", wrap=True)
            )
        block.setLayout(lines)
        return block

    def _particulars(self, case: CaseWhole, today: date) -> QVBoxLayout:
        lines = column(gap=6)
        for name, text in self._facts(case, today):
            key = words(name, "label")
            key.setFixedWidth(px(92 if self._language is Language.ENGLISH else 66))
            key.setAlignment(Qt.AlignmentFlag.AlignTop)
            key.setContentsMargins(0, 1, 0, 0)
            value = words(text, wrap=True)
            line = row(key, gap=6)
            line.addWidget(value, 1)
            lines.addLayout(line)
        return lines

    def _facts(self, case: CaseWhole, today: date) -> Iterator[tuple[str, str]]:
        for role in PartyRole:
            people = [party for party in case.parties if party.role is role]
            if people:
                yield label(role, self._language), "、".join(map(self._named, people))
        yield self.tr("Place"), case.line.place or "—"
        source = reference.channel(case.source).label(self._language) if case.source else ""
        day = case.accepted_on or case.line.registered_on
        name = self.tr("Accepted") if case.accepted_on else self.tr("Registered")
        yield name, f"{short_date(day, today) if day else ''}  {source}".strip()
        if case.assignment is not None:
            mediators = "、".join(case.assignment.mediators)
            yield self.tr("Handler"), f"{case.assignment.body}  {mediators}".rstrip()

    def _named(self, party: PartyLine) -> str:
        return party.shown or self.tr("to be found out")

    def _text(self, body: QVBoxLayout, case: CaseWhole) -> None:
        facts = " ".join(case.facts.split())
        if not facts:
            return
        if len(facts) > _FACTS_SHOWN:
            facts = facts[: _FACTS_SHOWN - 1] + "…"
        body.addWidget(rule())
        body.addWidget(words(self.tr("Summary"), Role.STRONG, tone="sec"))
        body.addWidget(words(facts, Role.SECONDARY, wrap=True))

    def _recent(self, body: QVBoxLayout, case: CaseWhole, today: date) -> None:
        told: list[Happening] = [
            one for one in happenings(case, today, self._language) if not one.planned
        ][:_RECENT]
        if not told:
            return
        body.addWidget(rule())
        body.addWidget(words(self.tr("Recent progress"), Role.STRONG, tone="sec"))
        for one in told:
            when = words(one.when, "label")
            when.setFixedWidth(px(66))
            when.setAlignment(Qt.AlignmentFlag.AlignTop)
            line = row(when, gap=6)
            line.addWidget(words(one.title, Role.SECONDARY, wrap=True), 1)
            body.addLayout(line)

    def _offer(self, case: CaseWhole) -> None:
        self._footer.show()
        meets, assigns = holds_meetings(case.line), assignable(case.line)
        self.log_button.setText(self.tr("Log meeting") if meets else self.tr("Log contact"))
        self.log_button.setAccessibleName(self.log_button.text())
        self.assign_button.setVisible(assigns)
        self._key.setVisible(not assigns)

    def _open(self) -> None:
        if self._case is not None:
            self.open_wanted.emit(self._case.line.id)

    def _log(self) -> None:
        if self._case is not None:
            self.log_wanted.emit(self._case.line.id)

    def _assign(self) -> None:
        if self._case is not None:
            self.assign_wanted.emit(self._case.line.id)
