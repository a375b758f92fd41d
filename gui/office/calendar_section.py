"""节假日历: until when it is known, the next notice pasted in and explained, the years known."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    IconMark,
    TextBox,
    column,
    empty,
    row,
    rule,
    words,
)
from gui.office.moved_clocks import MovedClocks
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role, Token
from models.vocabulary.errors import WordedError
from models.vocabulary.holiday_notice import HolidayNotice, LineKind
from services.commands.clocks import AdoptHolidays
from services.queries.clocks import Foreseen, KnownYear, OfficeTime, foresee_notice, office_time

__all__ = ["CalendarSection"]

_PAUSE_MS = 300
_TOLD = frozenset({LineKind.REST, LineKind.WORK, LineKind.ADVICE, LineKind.NUMBER, LineKind.ISSUED})
"""Lines worth a row each; the salutations and the prose between them are counted together."""


class CalendarSection(Section):
    """What is pasted is read at once; only the button takes it in."""

    key = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._adopting = False
        self._mark = IconMark("calendar", 24, Token.OK)
        self.truth = words("", Role.PANEL)
        self.detail = words("", Role.SECONDARY, wrap=True)
        top = Card()
        top.body.addLayout(row(self._mark, column(self.truth, self.detail, gap=2), gap=14))
        self.body.addWidget(top)
        self.body.addWidget(self._notice_card())
        years = Card(self.tr("Years in the calendar"))
        self._years = _grid()
        years.body.addWidget(_held(self._years))
        self.body.addWidget(years)

    def _notice_card(self) -> Card:
        told = self.tr(
            "Paste the whole holiday notice of the State Council's General Office. "
            "Every line is explained before anything is kept."
        )
        self.notice = TextBox(
            name="settings.notice", spoken=self.tr("Text of the holiday notice"), rows=6
        )
        self.notice.query_changed.connect(self._typed)
        self.notice.problem_changed.connect(self._show_problem)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE_MS)
        self._wait.timeout.connect(self._read)
        self.problem = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.problem.hide()
        self._lines = _grid()
        self._understood = _held(self._lines)
        self._understood.hide()
        self.moved = MovedClocks(self.context.language, self._open_case)
        self.adopt = Button(
            self.tr("Take it in"), ButtonKind.PRIMARY, icon="check", name="settings.adopt"
        )
        self.adopt.clicked.connect(self._adopt)
        self.adopt.setEnabled(False)
        card = Card(self.tr("Take in a notice"))
        card.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        card.body.addWidget(self.notice)
        card.body.addWidget(self.problem)
        card.body.addWidget(self._understood)
        card.body.addWidget(self.moved)
        card.body.addLayout(row(None, self.adopt))
        return card

    def title(self) -> str:
        """The title."""
        return self.tr("Holidays")

    def enter(self) -> None:
        """Fetch the calendar."""
        if self.context.backstage.register is not None:
            self.context.backstage.ask(office_time, done=self._show, slot="settings.calendar")

    def refresh(self, changes: Any) -> None:
        """A year was taken in or taken back."""
        if "calendar" in changes.kinds:
            self.enter()
            if not self._adopting:
                self._read()

    # The calendar there is

    def _show(self, known: OfficeTime) -> None:
        until = known.known_until.isoformat()
        self.truth.setText(self.tr("The calendar is known until {0}").format(until))
        if known.missing is None:
            told = self.tr("Dates after it are provisional and marked so.")
        else:
            told = self.tr(
                "The notice of {0} comes out in November: paste it below. "
                "Until then dates in {0} are provisional."
            ).format(known.missing)
        self.detail.setText(told)
        look = ("calendar", Token.OK) if known.missing is None else ("triangle-alert", Token.WARN)
        self._mark.set_look(*look)
        empty(self._years)
        titles = (self.tr("Year"), self.tr("Days off"), self.tr("Worked weekends"), self.tr("From"))
        for place, title in enumerate(titles):
            self._years.addWidget(words(title, "label"), 0, place)
        self._years.addWidget(rule(), 1, 0, 1, 4)
        for place, year in enumerate(known.years, start=2):
            self._add_year(place, year)
        self._years.setColumnStretch(3, 1)

    def _add_year(self, place: int, year: KnownYear) -> None:
        if year.taken_in_on is None:
            told = self.tr("ships with the program")
        else:
            taken = self.tr("taken in on {0}").format(year.taken_in_on.isoformat())
            told = "  ".join(part for part in (taken, year.number) if part)
        for column_, text in enumerate((str(year.year), str(year.off), str(year.worked))):
            self._years.addWidget(
                words(text, Role.STRONG if not column_ else Role.BODY), place, column_
            )
        self._years.addWidget(words(told, Role.SECONDARY, wrap=True), place, 3)

    # The notice

    def _typed(self, _text: str) -> None:
        if not self.notice.composing():
            self._wait.start()

    def _read(self) -> None:
        """Ask what the text means; an empty box asks nothing."""
        self.adopt.setEnabled(False)
        if not self.notice.text().strip():
            self.notice.set_problem("")
            self._understood.hide()
            self.moved.clear()
            return
        self.context.backstage.ask(
            foresee_notice,
            self.notice.text(),
            done=self._explain,
            failed=self._refused,
            slot="settings.notice",
        )

    def _explain(self, foreseen: Foreseen) -> None:
        assert foreseen.notice is not None  # it was asked about one
        self.notice.set_problem("")
        self._fill(foreseen.notice)
        self.moved.show_moved(foreseen.moved, done=False)
        self.adopt.setText(self.tr("Take in {0}").format(foreseen.notice.year))
        self.adopt.setEnabled(True)

    def _fill(self, notice: HolidayNotice) -> None:
        language = self.context.language
        empty(self._lines)
        told = [one for one in notice.lines if one.kind in _TOLD]
        for place, one in enumerate(told):
            strong = one.kind in {LineKind.REST, LineKind.WORK}
            role = Role.BODY if strong else Role.SECONDARY
            self._lines.addWidget(words(one.text, Role.SECONDARY, wrap=True), place, 0)
            self._lines.addWidget(words(one.meaning(language), role, wrap=True), place, 1)
        others = len(notice.lines) - len(told)
        if others:
            text = self.tr("%n further line(s) name no day off", "", others)
            self._lines.addWidget(words(text, Role.SECONDARY, wrap=True), len(told), 0, 1, 2)
        self._lines.setColumnStretch(0, 1)
        self._lines.setColumnStretch(1, 1)
        self._understood.show()

    def _refused(self, error: WordedError) -> None:
        self._adopting = False
        self._understood.hide()
        self.moved.clear()
        self.notice.set_problem(error.sentence(self.context.language))

    def _show_problem(self, sentence: str, _severity: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _adopt(self) -> None:
        if self.adopt.isEnabled() and not self._wait.isActive():
            self._adopting = True
            self.context.backstage.run(
                AdoptHolidays(notice=self.notice.text()), done=self._adopted, failed=self._refused
            )

    def _adopted(self, changes: Any) -> None:
        self._adopting = False
        self._wait.stop()
        self.notice.blockSignals(True)
        self.notice.setText("")
        self.notice.blockSignals(False)
        self.adopt.setText(self.tr("Take it in"))
        self.adopt.setEnabled(False)
        self.notice.set_problem("")
        self._understood.hide()
        self.moved.show_moved(changes.moved, done=True)
        told = self.tr("The notice has been taken in")
        self.context.toast(f"{told}  {self.moved.heading.text()}", self.context.undo)

    def _open_case(self, case_id: int) -> None:
        self.context.navigate("case", case_id)


def _grid() -> QGridLayout:
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(20)
    made.setVerticalSpacing(6)
    return made


def _held(layout: QGridLayout) -> QWidget:
    held = QWidget()
    held.setLayout(layout)
    return held
