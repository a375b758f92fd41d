"""Logging a mediation meeting beside the list (ui.md 12 (3b)): a pane, so that the list stays."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.entry import label_width, said_done, ticked
from gui.cases.form_pane import FormPane
from gui.cases.meeting_fields import (
    USUAL,
    meeting_command,
    meeting_shown,
    meeting_specs,
    moment_of,
    named_parties,
    plan_to_hold,
)
from gui.components import (
    Banner,
    Button,
    ButtonKind,
    column,
    composing,
    row,
    short_date,
    words,
)
from gui.editing import Aligned, FieldSpec, Labelled, Suggestions, iso_moment
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary import moments
from models.vocabulary.appointments import Appointment, clashes, last_good_day
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.findings import Severity
from models.vocabulary.proceeding import move_named
from models.vocabulary.terms import CaseState, MeetingResult
from resources import phrase
from services.changes import Changes
from services.commands.meetings import LogMeeting
from services.database import Reading
from services.queries.rows import CaseWhole
from services.queries.today import meetings_ahead
from services.queries.today_rows import PlannedMeeting
from services.queries.whole import whole as read_whole

__all__ = ["MeetingPane"]

_LOOKED_AHEAD = 200


class MeetingPane(FormPane):
    """Time, who was there, rights told, account, result, next date.

    ``finished`` carries the result of the meeting that was saved, None when the pane is closed
    without saving.
    """

    def __init__(self, context: Context, whole: CaseWhole) -> None:
        self._planned: tuple[Appointment, ...] = ()
        title = QCoreApplication.translate("MeetingPane", "Log a mediation meeting")
        super().__init__(context, whole, name="meeting", title=title)
        self._label_width, self.lines = self._labelled()
        self._prints = False
        self._fill()
        self._add_buttons()
        self.editor.edited.connect(self._edited)
        self.editor.field_left.connect(self._left)
        self.offer_draft()
        self.settle()
        context.backstage.ask(_meetings, done=self._know_planned, slot="meeting.planned")

    def specs(self) -> Sequence[FieldSpec]:
        """The fields of a meeting."""
        return tuple(meeting_specs(self.context, self.whole))

    def shown(self) -> Mapping[str, object]:
        """As planned, else now."""
        return meeting_shown(self.context, self.whole)

    # The pane

    def _labelled(self) -> tuple[int, Mapping[str, Labelled]]:
        paths = [path for path in self.editor.paths() if not path.startswith("attended")]
        specs = [self.editor.binding(path).spec for path in paths if path != "ended_at"]
        width = label_width(specs)
        lines = {
            path: Labelled(
                self.editor.binding(path), label_width=0 if path == "ended_at" else width
            )
            for path in paths
        }
        return width, lines

    def _fill(self) -> None:
        self.body.addLayout(row(self.lines["held_at"], self.lines["ended_at"], None, gap=8))
        self.body.addWidget(self.lines["place"])
        self.body.addWidget(self._attendance())
        for path in ("invited", "consented", "rights_told", "public", "objected", "account"):
            self.body.addWidget(self.lines[path])
        self.body.addWidget(self._under_account())
        self.body.addWidget(self.lines["result"])
        self._after = words("", Role.SECONDARY, wrap=True)
        self._after.setContentsMargins(px(self._label_width) + 8, 0, 0, 0)
        self.body.addWidget(self._after)
        self.body.addWidget(self.lines["next_at"])
        self._clash: QVBoxLayout = column(gap=6)
        self.body.addLayout(self._clash)
        self.body.addStretch(1)

    def _attendance(self) -> QWidget:
        """The parties, ticked, on as many lines as they need."""
        count = len(named_parties(self.whole))
        boxes = [self.editor.binding(f"attended.{index}").widget for index in range(count)]
        return Aligned(self.tr("Present"), ticked(boxes), label_width=self._label_width)

    def _under_account(self) -> QWidget:
        """Stock phrases, and how long the account is."""
        self._count = words("", "label")
        phrases = Button(
            self.tr("Stock phrases"), ButtonKind.LINK, name="meeting.phrases", dense=True
        )
        phrases.setToolTip("Alt+↓")
        phrases.clicked.connect(self._offer_phrases)
        line = row(phrases, words("Alt ↓", "label"), None, self._count, gap=4)
        line.setContentsMargins(px(self._label_width) + 8, 0, 0, 0)
        made = QWidget()
        made.setLayout(line)
        return made

    def _offer_phrases(self) -> None:
        account = self.editor.binding("account").widget
        account.setFocus(Qt.FocusReason.OtherFocusReason)
        offer = account.findChild(Suggestions, "suggestions")
        if offer is not None:
            offer.open()

    def _add_buttons(self) -> None:
        self._save = Button(self.tr("Save"), name="meeting.save")
        self._save.clicked.connect(self._save_only)
        self._save_print = Button(
            self.tr("Save and print the record"),
            ButtonKind.PRIMARY,
            icon="printer",
            name="meeting.save_print",
        )
        self._save_print.setToolTip("Ctrl+Enter")
        self._save_print.clicked.connect(self._save_and_print)
        self.footer.addWidget(self._save)
        self.footer.addWidget(self._save_print)

    # While it is typed

    def _edited(self, path: str) -> None:
        if path in {"invited", "public", "result", "account"}:
            self.settle()

    def _left(self, path: str) -> None:
        if path in {"next_at", "held_at"}:
            self._show_clashes()

    def _result(self) -> MeetingResult | None:
        value = self.editor.values()["result"]
        return MeetingResult(value) if value else None

    def settle(self) -> None:
        """Only what the meeting needs: consent with guests, a next date when it goes on."""
        values, result = self.editor.values(), self._result()
        self.lines["consented"].setVisible(bool(values["invited"]))
        self.lines["objected"].setVisible(bool(values["public"]))
        self.lines["next_at"].setVisible(result is MeetingResult.CONTINUE)
        written = str(values["account"] or "").replace("\n", "")
        self._count.setText(self.tr("%n character(s)", "", len(written)))
        after = ""
        if result is MeetingResult.AGREED:
            after = self.tr("The agreement is written down next.")
        elif result is MeetingResult.ENDED:
            after = self.tr("The reason and the other ways told come next.")
        self._after.setText(after)
        self._after.setVisible(bool(after))
        self._show_clashes()

    def _know_planned(self, planned: Sequence[PlannedMeeting]) -> None:
        own = self.whole.line.id
        self._planned = tuple(
            Appointment(number=one.number, title=one.title, on=one.on, at=one.at)
            for one in planned
            if one.case_id != own
        )
        self._show_clashes()

    def _show_clashes(self) -> None:
        """What speaks against the next date, and the day that would do."""
        while (item := self._clash.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        at = iso_moment(self.editor.values()["next_at"] or "")
        if at is None or self._result() is not MeetingResult.CONTINUE:
            return
        language, clocks = self.context.language, self.whole.next_step.clocks
        calendar = self.whole.dossier.reckoning.calendar
        found = clashes(at, clocks, self._planned, language, calendar)
        grave = [one for one in found if one.severity is Severity.WARN]
        said = "；".join(one.text(language) for one in grave or found)
        self.editor.show_problem("next_at", said, "warn")
        if any(one.code.endswith("deadline") for one in grave):
            self._clash.addWidget(self._advice())

    def _advice(self) -> Banner:
        today, language = self.context.today(), self.context.language
        calendar = self.whole.dossier.reckoning.calendar
        good = last_good_day(self.whole.next_step.clocks, today, calendar)
        if good is None:
            return Banner(phrase("appointment.extend-first", language))
        day = short_date(good, today)
        take = Button(self.tr("Take {0}").format(day), ButtonKind.LINK, name="meeting.take_day")
        take.clicked.connect(partial(self._take_day, good))
        return Banner(phrase("appointment.meet-earlier", language, day=day), actions=(take,))

    def _take_day(self, day: date) -> None:
        at = iso_moment(self.editor.values()["next_at"] or "")
        hour = moments.local(at).timetz() if at is not None else USUAL
        self.editor.restore({"next_at": datetime.combine(day, hour).isoformat()})
        self._show_clashes()
        self.editor.focus_field("next_at")

    # Saving

    def primary_action(self) -> None:
        """Ctrl+Enter: save and print the record."""
        self._save_and_print()

    def _save_only(self) -> None:
        self._save_it(prints=False)

    def _save_and_print(self) -> None:
        self._save_it(prints=True)

    def _save_it(self, *, prints: bool) -> None:
        if self.running or composing():
            return
        self.say("")
        try:
            command = self._command()
        except Refusal as refusal:
            self.refused(refusal)
            return
        if command is None:
            return
        self.running, self._prints = True, prints
        button = self._save_print if prints else self._save
        button.set_busy(self.tr("Saving…"))
        self.context.backstage.run(command, done=self._recorded, failed=self.refused)

    def _command(self) -> LogMeeting | None:
        """The meeting as typed; None when a field has to be mended first."""
        values = self.editor.values()
        held = moment_of(values, "held_at")
        if held is None:
            self.mend("held_at", phrase("guard.missing-held-on", self.context.language))
            return None
        lacks = list(self._lacks(values))
        for path, sentence in reversed(lacks):  # the keyboard stays at the first
            self.mend(path, sentence)
        if lacks:
            return None
        plan = plan_to_hold(self.context, self.whole)
        return meeting_command(values, held, self.whole, plan.id if plan is not None else None)

    def _lacks(self, values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """The fields without which no record can be made, and what to say at each."""
        result, language = self._result(), self.context.language
        untold = self.whole.rights_notice_on is None and not values["rights_told"]
        if values["invited"] and not values["consented"]:
            number = len(self.whole.meetings) + 1
            yield "consented", phrase("guard.invitee-consent", language, number=number)
        if untold and result is not MeetingResult.ENDED:
            yield "rights_told", self.tr("Rights are told before the first meeting")
        if not values["account"]:
            yield "account", self.tr("Write what was said; a summary will do")
        if result is None:
            yield "result", self.tr("Choose the result")

    def _recorded(self, changes: Changes) -> None:
        result, number = self._result(), len(self.whole.meetings) + 1
        self.editor.saved()
        self.running = False
        case_id, window = self.whole.line.id, self.window()
        said_done(self.context, self.tr("Meeting no. {0} logged").format(number), changes)
        if result is MeetingResult.ENDED:
            end = partial(_end_mediation, self.context, window)
            self.context.backstage.ask(read_whole, case_id, done=end)
        self.finished.emit(result)
        if self._prints:
            paper = {"case_id": case_id, "document": "record", "meeting": number}
            self.context.navigate("papers", paper)

    def refused(self, error: WordedError) -> None:
        """The buttons come back; the reason stands at its field."""
        self.running = False
        for button in (self._save, self._save_print):
            button.set_busy()
        super().refused(error)


def _meetings(reading: Reading) -> tuple[PlannedMeeting, ...]:
    return meetings_ahead(reading, _LOOKED_AHEAD)


def _end_mediation(context: Context, window: QWidget, case: CaseWhole) -> None:
    """A meeting that ended the mediation leads to the step that ends the case."""
    from shiboken6 import isValid

    from gui.cases.step_dialog import take_step

    if case.line.state in {CaseState.MEDIATING, CaseState.ASSIGNED} and isValid(window):
        take_step(context, case, move_named("fail", case.line.state, case.line.kind), window)
