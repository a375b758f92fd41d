"""Who knows of a planned meeting: each who is to come, how they were told, the key to say so."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from gui.cases.entry import said_done
from gui.components import Button, ButtonKind, Card, Segmented, column, empty, row, words
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from models.vocabulary.terms import NoticeMeans, label
from services.changes import Changes
from services.commands.meeting_plans import RecordMeetingNotice
from services.commands.office import RecordAccess
from services.database import Reading
from services.queries.meeting_calendar import CalendarEntry, calendar_entries
from services.queries.meeting_plans import plans
from services.queries.meeting_rows import InvitationLine, PlanLine

__all__ = ["ToldCard"]


class ToldCard(Card):
    """A line for each who is to come; told now, by the means chosen above the lines."""

    def __init__(self, context: Context, plan: PlanLine) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Told"))
        self._context = context
        self._plan = plan
        choices = [(one, label(one, context.language)) for one in NoticeMeans]
        self.means = Segmented(choices, name="plan.means", spoken=self.tr("Told by"))
        self.means.set_value(NoticeMeans.PHONE)
        self._lines: QVBoxLayout = column(gap=4)
        self.calendar = Button(self.tr("Calendar file…"), ButtonKind.LINK, name="plan.calendar")
        self.calendar.setToolTip(self.tr("Number, room and time only; nobody's name"))
        self.calendar.clicked.connect(self._to_calendar)
        self.title_row.addWidget(self.calendar)
        self.body.addWidget(self.means)
        self.body.addLayout(self._lines)
        self._show(plan)

    def _show(self, plan: PlanLine) -> None:
        self._plan = plan
        empty(self._lines)
        told = [one for one in plan.invitations if one.mediator_id is None]
        for index, one in enumerate(told):
            self._lines.addLayout(self._line(index, one))

    def _line(self, index: int, one: InvitationLine) -> QVBoxLayout:
        state = self.tr("not told yet")
        if one.told_at is not None and one.told_means is not None:
            at = f"{moments.local(one.told_at):%m-%d %H:%M}"
            state = f"{at}  {label(one.told_means, self._context.language)}"
        button = Button(self.tr("Told now"), ButtonKind.SOFT, name=f"plan.told.{index}", dense=True)
        button.setAccessibleName(self.tr("{0} was told now").format(one.name))
        button.clicked.connect(partial(self._told, one.id))
        tone = "" if one.told_at is not None else "warn"
        said = column(
            words(one.name, wrap=True), words(state, Role.SECONDARY, tone=tone, wrap=True), gap=0
        )
        line = row(gap=10)
        line.addLayout(said, 1)
        line.addWidget(button)
        return column(line)

    def _told(self, invitation_id: int) -> None:
        means = self.means.value()
        command = RecordMeetingNotice(
            plan_id=self._plan.id,
            invitation_ids=(invitation_id,),
            means=means if isinstance(means, NoticeMeans) else NoticeMeans.OTHER,
        )
        backstage = self._context.backstage
        backstage.run(command, done=self._noted, failed=self._context.dialogs.failure)

    def _noted(self, changes: Changes) -> None:
        said_done(self._context, self.tr("Notice logged"), changes)
        self._context.backstage.ask(plans, self._plan.case_id, done=self._renewed)

    def _renewed(self, known: Sequence[PlanLine]) -> None:
        mine = next((one for one in known if one.id == self._plan.id), None)
        if mine is not None:
            self._show(mine)

    # The calendar

    def _to_calendar(self) -> None:
        name = self._context.dialogs.choose_target(self.tr("Calendar file"), "iCalendar (*.ics)")
        if not name:
            return
        file = Path(name)
        file = file if file.suffix else file.with_suffix(".ics")
        self._context.backstage.ask(
            _entries,
            self._plan.case_id,
            self._plan.id,
            done=partial(self._write, file),
            failed=self._context.dialogs.failure,
        )

    def _write(self, file: Path, entries: Sequence[CalendarEntry]) -> None:
        from reports.calendars import write_calendar

        try:
            write_calendar(file, entries, self._context.language, self._context.now())
        except Trouble as trouble:
            self._context.dialogs.failure(trouble)
            return
        access = RecordAccess(
            action="export",
            document="calendar",
            masking="anonymous",
            case_ids=(self._plan.case_id,),
        )
        self._context.backstage.run(access, failed=self._context.dialogs.failure)
        self._context.toast(self.tr("Written: {0}").format(file.name), None)


def _entries(reading: Reading, case_id: int, plan_id: int) -> tuple[CalendarEntry, ...]:
    return calendar_entries(reading, case_id=case_id, plan_id=plan_id)
