"""概况: summary, parties, course and obligations of a case on one scrolling page."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.cases.course_tab import CourseCard
from gui.cases.obligations import ObligationsCard
from gui.cases.parties import PartiesCard
from gui.cases.summary import SummaryCard
from gui.shell.page import Context
from gui.theme import px
from models.vocabulary.terms import CaseKind, CaseState
from services.queries.rows import CaseWhole

__all__ = ["Overview"]

_EVENTS = 6
_STACKED_BELOW = 620
_WRITES = frozenset({CaseState.MEDIATING, CaseState.AGREED})


class Overview(QScrollArea):
    """The blocks the other tabs show in full height."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Overview"))
        self.summary = SummaryCard(context)
        self.parties = PartiesCard(context)
        self.course = CourseCard(context.language)
        self.obligations = ObligationsCard(context.language)
        self.course.show_few(_EVENTS)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        body = QVBoxLayout(inner)
        body.setContentsMargins(24, 14, 24, 16)
        body.setSpacing(10)
        body.addWidget(self.summary)
        body.addWidget(self.parties)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(10)
        self._below.addWidget(self.course, 2)
        self._below.addWidget(self.obligations, 3)
        body.addLayout(self._below, 1)
        self.setWidget(inner)

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show ``case``."""
        dispute = case.line.kind is CaseKind.DISPUTE
        self.summary.show_case(case, today)
        self.parties.show_case(case)
        self.course.show_case(case, today)
        self.obligations.setVisible(dispute)
        self.obligations.show_case(case, today, editable=case.line.state in _WRITES)

    def edit(self, field: str = "") -> None:
        """Open the fields of the summary with the keyboard in ``field``."""
        self.summary.open_editor(field)
        self.ensureWidgetVisible(self.summary)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Course and obligations stand side by side where there is room."""
        super().resizeEvent(event)
        stacked = event.size().width() < px(_STACKED_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._below.setDirection(down if stacked else across)
