"""进程: everything that happened, newest first, and the whole of the one looked at."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.cases.course import Happening, happenings
from gui.components import Button, ButtonKind, Card, Timeline, words
from gui.theme import Role, px, theme
from resources import Language
from services.queries.rows import CaseWhole

__all__ = ["CourseCard", "CourseTab"]


class CourseCard(Card):
    """The timeline in a card; ``picked`` carries the key of a happening."""

    picked = Signal(object)
    log_wanted = Signal()

    def __init__(self, language: Language, *, name: str = "case.timeline") -> None:
        super().__init__(" ")
        self.set_title(self.tr("Progress"))
        self._language = language
        self._most = 0
        self.happenings: tuple[Happening, ...] = ()
        self.log = Button(self.tr("Log progress"), ButtonKind.LINK, name=f"{name}.log")
        self.log.clicked.connect(self.log_wanted)
        self.title_row.addWidget(self.log)
        self.timeline = Timeline(name=name, spoken=self.tr("Progress"))
        self.timeline.picked.connect(self.picked)
        self.body.addWidget(self.timeline)

    def show_few(self, most: int) -> None:
        """Be no higher than ``most`` items, and no scroller: the page around it scrolls."""
        self._most = most
        self.timeline.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addStretch(1)
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        if self._most:
            shown = max(1, min(self._most, len(self.happenings)))
            self.timeline.setFixedHeight(shown * px(48) + 4)

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show what happened on ``case``."""
        told = happenings(case, today, self._language)
        if told == self.happenings:
            return
        self.happenings = told
        self.timeline.set_items([one.item() for one in told])
        self._fit()


class CourseTab(QWidget):
    """The timeline with a reading pane.

    ``correct_wanted`` carries the key of a happening that was recorded wrong.
    """

    log_wanted = Signal()
    correct_wanted = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._key: object = None
        self.card = CourseCard(language, name="case.course")
        self.card.log_wanted.connect(self.log_wanted)
        self.card.timeline.selectionModel().currentChanged.connect(self._moved)
        self._title = words("", Role.PANEL, wrap=True)
        self._when = words("", "label")
        self._text = words("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        inner.setProperty("surface", "clear")
        reading = QVBoxLayout(inner)
        reading.setContentsMargins(0, 0, 8, 0)
        self.correct = Button(self.tr("Correct…"), ButtonKind.LINK, name="case.course.correct")
        self.correct.clicked.connect(self._correct)
        for part in (self._title, self._when, self._text):
            reading.addWidget(part)
        reading.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
        reading.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inner)
        read = Card()
        read.setAccessibleName(self.tr("What happened"))
        read.body.addWidget(scroller)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.setSpacing(10)
        whole.addWidget(self.card, 2)
        whole.addWidget(read, 3)

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show ``case`` with its newest happening open."""
        before = self.card.happenings
        self.card.show_case(case, today)
        if self.card.happenings != before and self.card.happenings:
            self.look_at(self.card.happenings[0].key)

    def look_at(self, key: object) -> None:
        """Open one happening."""
        for place, one in enumerate(self.card.happenings):
            if one.key == key:
                self.card.timeline.setCurrentIndex(self.card.timeline.model().index(place, 0))

    def _moved(self) -> None:
        place = self.card.timeline.currentIndex().row()
        if 0 <= place < len(self.card.happenings):
            one = self.card.happenings[place]
            self._title.setText(one.title)
            by = self.tr("recorded by {0}").format(one.actor) if one.actor else ""
            self._when.setText(f"{one.on.isoformat()}  {by}".rstrip())
            self._text.setText(one.text or one.line)
            self._key = one.key
            self.correct.setVisible(one.correctable)

    def _correct(self) -> None:
        self.correct_wanted.emit(self._key)
