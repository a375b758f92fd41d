"""工作台: what is due first, then how the office stands. Deadlines are read before any chart."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    EmptyAction,
    EmptyState,
    column,
    empty,
    row,
    scrolled,
    words,
)
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from gui.today.due_list import DueList, DueRow, due_rows
from gui.today.figures import HotCard, MeetingsCard, StagesCard, WeeksCard
from gui.today.legend import Legend
from gui.today.strip import CountStrip
from services.queries.case_views import CaseView
from services.queries.today_rows import DueGroup, Today

if TYPE_CHECKING:
    from models.vocabulary.hot_spots import Verdict
    from services.database import Reading

__all__ = ["TodayPage"]

_FIRST = 12
_MORE = 30
_LOW_BELOW = 630
_STACKED_BELOW = 900
_SIDE = 400


class TodayPage(PageWidget):
    """The page the day begins with."""

    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._today: Today | None = None
        self._mine = False
        self._shown = _FIRST
        language = context.language
        self.strip = CountStrip()
        self.strip.wanted.connect(self._open_view)
        self.due = DueList()
        self.due.acted.connect(self._act)
        self.due.opened.connect(self._open_line)
        self.due.selectionModel().currentChanged.connect(self._follow)
        self.hot = HotCard(language)
        self.hot.wanted.connect(self._open_hot)
        self.weeks = WeeksCard()
        self.meetings = MeetingsCard()
        self.meetings.opened.connect(self._open_case)
        self.stages = StagesCard(language)
        self.stages.wanted.connect(self._open_mine)
        self._make_due_card()
        self._lay_out()

    def _make_due_card(self) -> None:
        self._card = Card(" ")
        self._card.set_title(self.tr("To do"))
        self._count = words("", "label")
        self.scope = Button("", ButtonKind.LINK, name="today.scope")
        self.scope.clicked.connect(self._switch_scope)
        self.legend = Legend(self.context.language)
        self._card.title_row.addWidget(self.legend)
        self._card.title_row.addSpacing(8)
        self._card.title_row.addWidget(self._count)
        self._card.title_row.addWidget(self.scope)
        self.more = Button("", ButtonKind.LINK, name="today.more")
        self.more.clicked.connect(self._show_more)
        self._nothing = QVBoxLayout()
        self._card.body.addWidget(self.due)
        self._card.body.addLayout(self._nothing)
        self._card.body.addLayout(row(self.more, None))
        self._card.body.addStretch(1)

    def _lay_out(self) -> None:
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        for card in (self.hot, self.weeks, self.meetings, self.stages):
            right.addWidget(card)
        right.addStretch(1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self._below.addWidget(self._card, 1)
        self._below.addWidget(self._side)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._body = column(self.strip, self._below, gap=12, margins=(24, 14, 24, 16))
        inner.setLayout(self._body)
        self.scroller = scrolled(inner)
        whole_page = QVBoxLayout(self)
        whole_page.setContentsMargins(0, 0, 0, 0)
        whole_page.addWidget(self.scroller)

    # What the shell calls.

    def open(self, argument: object = None) -> None:
        """Show the day as it stands now."""
        del argument
        self._ask()

    def subtitle(self) -> str:
        """The day."""
        day = self.context.today()
        weekdays = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        return self.tr("{0}-{1}, {2}").format(day.month, day.day, weekdays[day.weekday()])

    def menu_actions(self) -> Sequence[MenuAction]:
        """Whose lines."""
        return (
            MenuAction(
                key="scope",
                text=self.tr("Only mine, or everybody's"),
                act=self._switch_scope,
                menu="view",
            ),
        )

    def refresh(self, changes: Any) -> None:
        """Something was changed: look at the day again when it is in view."""
        if changes.kinds and self.isVisible():
            self._ask()

    def turn_day(self) -> None:
        """Everything here is of the day."""
        if self.isVisible():
            self._ask()

    def primary_action(self) -> None:
        """The verb of the current line."""
        line = self.due.current_row()
        if line is not None:
            self._act(line)

    def panes(self) -> Sequence[QWidget]:
        """The lines, the counts, the figures."""
        return (self.due, self.strip, self._side)

    def search_keys(self) -> Mapping[str, str]:
        """Keys of this page for the key sheet."""
        return {
            "Enter": self.tr("Do what the line says"),
            "→": self.tr("Open what the line is about"),
        }

    # Asking and showing.

    def _ask(self) -> None:
        register = self.context.backstage.register
        if register is None:
            return
        self.context.backstage.ask(
            _look, register.actor, self._mine, self._shown, done=self._arrived, slot="today"
        )
        self.context.backstage.ask(_verdicts, done=self.hot.show_verdicts, slot="today.hot")

    def _arrived(self, told: Today) -> None:
        self._today = told
        day, language = self.context.today(), self.context.language
        self.strip.show_tally(told.tally)
        self.due.show_rows(due_rows(told.due, told.count, day, language))
        self.hot.show_spots(told.hot)
        self.weeks.show_weeks(told.weeks)
        self.meetings.show_meetings(told.meetings, day)
        self.stages.show_stages(told.stages)
        self._say_count(told)
        self._say_nothing(told)
        self.title_changed.emit()

    def _say_count(self, told: Today) -> None:
        total = sum(told.count(group) for group in DueGroup)
        shown = len(told.due)
        self._count.setText("" if self._mine else self.tr("%n item(s)", "", total))
        self.scope.setText(self.tr("Everybody's") if self._mine else self.tr("Only mine"))
        self.scope.setAccessibleName(self.scope.text())
        left = total - shown
        self.more.setVisible(not self._mine and left > 0)
        every = self._shown >= _MORE
        text = self.tr("See all in the list") if every else self.tr("Show %n more", "", left)
        self.more.setText(text)
        self.more.setAccessibleName(text)

    def _say_nothing(self, told: Today) -> None:
        focused = QApplication.focusWidget()
        elsewhere = focused is not None and not self.isAncestorOf(focused)
        chosen = focused is not None and self.strip.isAncestorOf(focused)
        empty(self._nothing)
        self.due.setVisible(bool(told.due))
        self.legend.setVisible(bool(told.due))
        if told.due:
            return
        if not told.tally.of(CaseView.ALL):
            new = EmptyAction(
                self.tr("New intake"),
                self._new_case,
                ButtonKind.PRIMARY,
                "plus",
                name="today.empty.new",
            )
            bring = EmptyAction(
                self.tr("Import a ledger…"),
                self._import,
                icon="file-spreadsheet",
                name="today.empty.import",
            )
            state = EmptyState(
                "folder", self.tr("No cases yet"), self.tr("Record the first one"), [new, bring]
            )
        elif self._mine:
            state = EmptyState("check", self.tr("Nothing of yours is due within seven days"))
        else:
            see = EmptyAction(self.tr("See all open"), self._open_all, name="today.empty.open")
            count = self.tr("%n case(s) open", "", told.tally.of(CaseView.OPEN))
            state = EmptyState("check", self.tr("Nothing is due within seven days"), count, [see])
        self._nothing.addWidget(state)
        if state.buttons and not elsewhere and not chosen:  # before the figures beside it
            state.show()
            state.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # What can be done.

    def _act(self, line: DueRow) -> None:
        self.context.navigate(line.page, line.act)

    def _open_line(self, line: DueRow) -> None:
        self.context.navigate(line.page, line.argument)

    def _open_case(self, case_id: int) -> None:
        self.context.navigate("case", case_id)

    def _open_hot(self, building_id: object) -> None:
        argument = {"building": building_id} if building_id is not None else None
        self.context.navigate("hot-spots", argument)

    def _open_view(self, view: CaseView) -> None:
        self.context.navigate("cases", {"view": view.value})

    def _open_mine(self) -> None:
        self._open_view(CaseView.MINE)

    def _open_all(self) -> None:
        self._open_view(CaseView.OPEN)

    def _new_case(self) -> None:
        self.context.navigate("intake")

    def _import(self) -> None:
        self.context.navigate("ledger")

    def _switch_scope(self) -> None:
        self._mine = not self._mine
        self._ask()

    def _show_more(self) -> None:
        if self._shown >= _MORE:
            self._open_all()
            return
        self._shown = _MORE
        self._ask()

    def _follow(self) -> None:
        """Keep the current line in view."""
        if self.due.hasFocus():
            line = self.due.visualRect(self.due.currentIndex())
            at = self.due.mapTo(self.scroller.widget(), line.center())
            self.scroller.ensureVisible(at.x(), at.y(), 0, px(60))

    # Size.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low page has counts of one line; on a narrow one the figures stand below."""
        super().resizeEvent(event)
        low = event.size().height() < px(_LOW_BELOW)
        wide = event.size().width()
        self.strip.set_low(low)
        stacked = wide < px(_STACKED_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._below.setDirection(down if stacked else across)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._side.setFixedWidth(min(px(_SIDE), int(wide * 0.36)))
        self.legend.setMaximumWidth(0 if wide < px(760) else 16_777_215)

    def minimumSizeHint(self) -> QSize:
        """Everything scrolls."""
        return QSize(px(420), px(240))


def _look(reading: "Reading", actor: str, mine: bool, limit: int) -> Today:
    from services.queries.today import today

    return today(reading, actor, mine=mine, limit=limit)


def _verdicts(reading: "Reading") -> Mapping[int, "Verdict"]:
    from services.queries.hot_spots import building_verdicts

    return building_verdicts(reading)
