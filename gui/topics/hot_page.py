"""热点: where cases gather, what the test says of it, and the cases – to be made a topic."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    Chip,
    EmptyAction,
    EmptyState,
    FlowLayout,
    column,
    row,
    rule,
    scrolled,
    short_date,
    words,
)
from gui.matters.columns import case_columns
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import HeldRows, Table
from gui.tables.few import FewRows
from gui.theme import Role, px
from gui.topics import questions
from gui.topics.hot_columns import SpotRow, hot_columns, verdict_chip
from models.vocabulary.hot_spots import Axis, Verdict, hot_spot_rules
from services.queries.hot_spots import HotLook, SpotLine
from services.queries.rows import CaseLine

__all__ = ["HotSpotsPage"]

_STACKED_BELOW = 820
_STALE = frozenset({"case", "person", "estate", "vote", "register"})


class HotSpotsPage(PageWidget):
    """Opened as it was left, or with ``{"building": id}`` to see what the test says of one."""

    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.rows: HeldRows[SpotRow] = HeldRows(hot_columns(context.language), self)
        self._cases: HeldRows[CaseLine] = HeldRows(case_columns(context.language), self)
        self._shown: SpotLine | None = None
        self._wanted: int | None = None
        self.table = self._list()
        self._make_detail()
        self._body = QStackedWidget()
        self._lay_out()

    def _list(self) -> Table:
        spoken = self.tr("Where cases gather")
        table = Table(self.rows, name="hot.table", spoken=spoken, row_height=48)
        table.setSelectionMode(Table.SelectionMode.SingleSelection)
        table.looked_at.connect(self._look)
        table.opened.connect(self._open_list)
        return table

    def _make_detail(self) -> None:
        self._title = words("", Role.PANEL, wrap=True)
        self._chip = Chip(verdict_chip(Verdict.USUAL, self.context.language))
        self.said = words("", wrap=True)
        self.said.setObjectName("hot.said")
        self.to_list = Button(
            self.tr("Open the cases in the list"), icon="list", name="hot.open_list"
        )
        self.to_list.clicked.connect(self._open_list)
        self.to_topic = Button(
            self.tr("Make it a topic…"), ButtonKind.PRIMARY, icon="plus", name="hot.topic"
        )
        self.to_topic.setToolTip("Ctrl+Enter")
        self.to_topic.clicked.connect(self.primary_action)
        self.cases = FewRows(self._cases, name="hot.cases", spoken=self.tr("The cases"))
        self.cases.opened.connect(self._open_case)
        self.card = Card(" ")
        self.card.set_title(self.tr("The cases"))
        self._count = words("", "label")
        self.card.title_row.addWidget(self._count)
        self.card.body.addWidget(self.cases)
        acts = FlowLayout(gap=8)
        acts.addWidget(self.to_topic)
        acts.addWidget(self.to_list)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        head = row(self._title, gap=10)
        head.setStretch(0, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(head, self.said, acts, self.card, gap=12, margins=(20, 16, 20, 16))
        whole.addStretch(1)
        inner.setLayout(whole)
        self._detail = scrolled(inner)
        self._detail.setAccessibleName(self.tr("What the test says"))

    def _lay_out(self) -> None:
        both = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.table, 1)
        self._line = rule("upright")
        self._sides.addWidget(self._line)
        self._sides.addWidget(self._detail, 1)
        nothing = EmptyState(
            "chart-column",
            self.tr("Nothing gathers"),
            self.tr("Cases of one building, estate, topic or pair of people will stand here."),
            (EmptyAction(self.tr("To the cases"), self._to_cases, name="hot.empty.cases"),),
        )
        self._body.addWidget(both)
        self._body.addWidget(nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Look again; at a building where one is named."""
        if isinstance(argument, Mapping) and isinstance(argument.get("building"), int):
            self._wanted = argument["building"]
        self._ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def trail(self) -> Sequence[tuple[str, str]]:
        """Under the topics they may become."""
        return (("topics", self.tr("Topics")),)

    def subtitle(self) -> str:
        """The days that are looked at."""
        today, days = self.context.today(), hot_spot_rules().days
        first = today - timedelta(days=days - 1)
        return self.tr("{0} to {1}, {2} days").format(
            short_date(first, today), short_date(today, today), days
        )

    def menu_actions(self) -> Sequence[MenuAction]:
        """The two acts, by name."""
        shown = self._has_cases
        return (
            MenuAction(
                key="topic",
                text=self.tr("Make it a topic…"),
                act=self.primary_action,
                menu="edit",
                enabled=shown,
            ),
            MenuAction(
                key="list",
                text=self.tr("Open the cases in the list"),
                act=self._open_list,
                menu="view",
                enabled=shown,
            ),
        )

    def primary_action(self) -> None:
        """Ctrl+Enter: a topic from the cases, as from chosen ones in the list."""
        if self._shown is None or not self._has_cases():
            return
        named = self._shown.spot.axis is not Axis.PAIR  # no names in the title of a topic
        title = self._shown.title(self.context.language).replace("  ", " ") if named else ""
        self.context.navigate("topics", {"case_ids": self._shown.case_ids, "title": title})

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        if self.isVisible() and changes.kinds & _STALE:
            self._ask()

    def turn_day(self) -> None:
        """The days that are looked at are others."""
        if self.isVisible():
            self._ask()
            self.title_changed.emit()

    def panes(self) -> Sequence[QWidget]:
        """The list, what is said of the row."""
        return (self.table, self._detail)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("Make it a topic…"),
            "Enter": self.tr("Open the cases in the list"),
        }

    # Asking and showing

    def _ask(self) -> None:
        if self.context.backstage.register is not None:
            self.context.backstage.ask(questions.hot_spots, done=self._fill, slot="hot.look")

    def _fill(self, look: HotLook) -> None:
        before = self._shown.spot.key if self._shown is not None else ""
        self.rows.hold([SpotRow(id=place, line=one) for place, one in enumerate(look.lines)])
        self._body.setCurrentIndex(0 if look.lines else 1)
        if not look.lines:
            self._shown = None
            return
        self.table.select_id(self._place(before))
        self._wanted = None
        self._look(self.table.current_id())

    def _place(self, before: str) -> int:
        """The row of the building that was asked for, else the one shown before, else the first."""
        wanted = (
            place
            for place, one in self.rows.held.items()
            if self._wanted is not None
            and one.line.spot.axis in {Axis.BUILDING, Axis.BUILDING_TOPIC}
            and one.line.spot.building == self._wanted
        )
        kept = (place for place, one in self.rows.held.items() if one.line.spot.key == before)
        return next(wanted, next(kept, 0))

    def _look(self, place: int | None) -> None:
        one = self.rows.of(place)
        if one is None:
            return
        line, language = one.line, self.context.language
        self._shown = line
        self._title.setText(line.title(language))
        self._chip.set_face(verdict_chip(line.spot.verdict, language))
        self.said.setText(line.spot.sentence(language))
        self.context.backstage.ask(
            questions.case_lines, line.case_ids, done=self._fill_cases, slot="hot.cases"
        )

    def _fill_cases(self, cases: Sequence[CaseLine]) -> None:
        self._cases.hold(cases)
        self._count.setText(str(len(cases)))

    # Acts

    def _has_cases(self) -> bool:
        return self._shown is not None and bool(self._shown.case_ids)

    def _open_case(self, case_id: object) -> None:
        self.context.navigate("case", case_id)

    def _open_list(self, _place: object = None) -> None:
        if self._shown is not None and self._has_cases():
            argument = {
                "view": "all",
                "batch": frozenset(self._shown.case_ids),
                "name": self._shown.title(self.context.language).replace("  ", " "),
            }
            self.context.navigate("cases", argument)

    def _to_cases(self) -> None:
        self.context.navigate("cases")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page the words stand below the list."""
        super().resizeEvent(event)
        stacked = event.size().width() < px(_STACKED_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if stacked else across)
        self._line.setVisible(not stacked)

    def minimumSizeHint(self) -> QSize:
        """Everything scrolls."""
        return QSize(px(420), px(240))
