"""What can be done to a case from its page or the list: each act opens the pane or dialog for it.

The panes and dialogs are imported when they are opened, so that a list is shown before they load.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui.cases.finding import lines
from gui.cases.side import Side
from gui.shell.page import Context
from models.vocabulary.findings import Severity
from models.vocabulary.proceeding import Move
from models.vocabulary.terms import CaseKind, CaseState, MeetingResult
from services.queries.rows import CaseLine, CaseWhole

if TYPE_CHECKING:
    from gui.cases.agreement_pane import AgreementPane
    from services.queries.meeting_rows import PlanLine

__all__ = ["CaseActs", "assignable", "holds_meetings", "objectable"]

_ASSIGNED_FROM = frozenset({CaseState.ACCEPTED, CaseState.ASSIGNED})
_MEETS = frozenset({CaseState.ASSIGNED, CaseState.MEDIATING})
_OBJECTS = frozenset(
    {CaseState.REGISTERED, CaseState.ACCEPTED, CaseState.ASSIGNED}
    | {CaseState.MEDIATING, CaseState.SUSPENDED}
)
"""While a mediator may still be given or replaced."""
_ROUND = 200


def assignable(line: CaseLine) -> bool:
    """Whether a case can be given to a body now; a governance matter once it is registered."""
    fresh = line.kind is CaseKind.GOVERNANCE and line.state is CaseState.REGISTERED
    return fresh or line.state in _ASSIGNED_FROM


def holds_meetings(line: CaseLine) -> bool:
    """Whether a mediation meeting can be logged."""
    return line.kind is CaseKind.DISPUTE and line.state in _MEETS


def objectable(case: CaseWhole) -> bool:
    """Whether a party may still say whom it does not want; an unknown party has said nothing."""
    named = any(one.name for one in case.parties)
    return case.line.kind is CaseKind.DISPUTE and case.line.state in _OBJECTS and named


class CaseActs(QObject):
    """The acts of one page on whichever case it shows.

    ``agreement_wanted`` carries the dotted field to begin with: the agreement editor is as wide as
    a page, so the page decides where it stands. ``documents_wanted`` asks for the case file.
    """

    agreement_wanted = Signal(object, str)
    documents_wanted = Signal(object)

    def __init__(self, context: Context, side: Side, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._side = side
        self._window = parent

    # By code, as the next step names them.

    def take(self, case: CaseWhole, code: str) -> None:
        """Begin the act ``code`` (of ``next_step`` or of a move open to the case)."""
        special: Mapping[str, Callable[[CaseWhole], None]] = {
            "assign": self.assign,
            "entrust": self.assign,
            "reassign": self.assign,
            "hold-meeting": self.hold_meeting,
            "meet": self.hold_meeting,
            "plan-meeting": self.plan_meeting,
            "planned-meeting": self.planned_meeting,
            "statements": self.note_statements,
            "agree": self._agree,
            "take-effect": self.sign,
            "record-performance": self.log_performance,
            "follow-up": self.log_follow_up,
            "archived": self.documents_wanted.emit,
        }
        act = special.get(code)
        if act is not None:
            act(case)
            return
        step = self._move(case, code)
        if step is not None:
            self.take_step(case, step)

    @staticmethod
    def _move(case: CaseWhole, code: str) -> Move | None:
        step = case.next_step
        open_moves = (*((step.move,) if step.move else ()), *step.others)
        return next((one for one in open_moves if one.code == code), None)

    def _agree(self, case: CaseWhole) -> None:
        """The agreement is written before it is reached; when it is whole the step is taken."""
        lacks = [
            one
            for one in case.next_step.missing
            if one.severity is Severity.BLOCK and one.field.startswith("agreement")
        ]
        step = self._move(case, "agree")
        if case.agreement is None or lacks or step is None:
            self.agreement_wanted.emit(case, lacks[0].field if lacks else "")
        else:
            self.take_step(case, step)

    def mend(self, case: CaseWhole, field: str) -> bool:
        """Open what mends ``field``; False when it is a field of the page itself."""
        root = field.split(".", maxsplit=1)[0]
        logged: Mapping[str, Callable[[CaseWhole], None]] = {
            "judicial": self.confirm,
            "follow_ups": self.log_follow_up,
            "reported_on": self.report,
            "reminded_on": self.urge,
            "lawfulness": self.look_at_agreement,
        }
        if field.startswith(
            ("agreement.signatures", "agreement.mediator_signed", "agreement.seal")
        ):
            self.sign(case)
        elif field.startswith("agreement.obligations") and field.endswith("performed_on"):
            self.log_performance(case)
        elif root == "agreement":
            self.agreement_wanted.emit(case, field)
        elif field.startswith("meetings."):
            self._correct_meeting(case, field)
        elif root == "meetings":
            self.hold_meeting(case)
        elif root in logged:
            logged[root](case)
        elif root in {"mediators", "body", "host", "conflict", "conflict_reason", "conflict_by"}:
            self.assign(case)
        elif case.next_step.move is not None and any(
            one.name == root for one in case.next_step.move.fields
        ):
            self.take_step(case, case.next_step.move)
        else:
            return False
        return True

    # The panes and dialogs.

    def assign(self, case: CaseWhole) -> None:
        """Propose who takes the case."""
        self._assign_next([case.line.id])

    def assign_round(self, case_ids: Sequence[int]) -> None:
        """Propose who takes each of these cases, one after another; Esc ends the round."""

        def known(lines: Sequence[CaseLine]) -> None:
            self._assign_next([line.id for line in lines if assignable(line)])

        self._context.backstage.ask(lines, case_ids[:_ROUND], done=known)

    def _assign_next(self, case_ids: list[int]) -> None:
        from gui.cases.assign_dialog import AssignDialog
        from gui.cases.assign_rows import Matter, look

        if not case_ids:
            return

        def closed(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._assign_next(case_ids[1:])

        def known(matter: Matter) -> None:
            dialog = AssignDialog(self._context, matter, self._window)
            dialog.finished.connect(closed)
            dialog.open()

        self._context.backstage.ask(
            look,
            case_ids[0],
            done=known,
            failed=self._context.dialogs.failure,
            slot="assign.look",
        )

    def take_step(self, case: CaseWhole, step: Move) -> None:
        """Ask what a step of the proceeding asks for, and take it."""
        from gui.cases.step_dialog import take_step

        take_step(self._context, case, step, self._window)

    def hold_meeting(self, case: CaseWhole) -> None:
        """Log a mediation meeting in the side pane; an agreement goes on to its editor."""
        from gui.cases.meeting_pane import MeetingPane

        pane = MeetingPane(self._context, case)

        def finished(result: object) -> None:
            self._side.close_pane()
            if result is MeetingResult.AGREED:
                self.agreement_wanted.emit(case, "")

        pane.finished.connect(finished)
        self._side.show_pane(pane)

    def plan_meeting(self, case: CaseWhole, plan: "PlanLine | None" = None) -> None:
        """Plan a mediation meeting in the side pane, or change ``plan``."""
        from gui.cases.plan_pane import PlanPane

        pane = PlanPane(self._context, case, plan)
        pane.finished.connect(self._side.close_pane)
        self._side.show_pane(pane)

    def planned_meeting(self, case: CaseWhole) -> None:
        """Change the next planned meeting, call it off, or say who was told; else plan one."""
        self.plan_meeting(case, next(iter(case.coming), None))

    def note_statements(self, case: CaseWhole) -> None:
        """Note what is said while the meeting is held."""
        self._context.navigate("statements", {"id": case.line.id})

    def log_contact(self, case: CaseWhole) -> None:
        """Log a call or a visit."""
        from gui.cases.contact_dialog import log_contact

        log_contact(self._context, case, self._window)

    def log_referral(self, case: CaseWhole) -> None:
        """Log the letter that sent the case here."""
        from gui.cases.correspondence import log_referral

        log_referral(self._context, case, self._window)

    def invite(self, case: CaseWhole) -> None:
        """Log who is invited to take part, and what they answered."""
        from gui.cases.correspondence import log_invitation

        log_invitation(self._context, case, self._window)

    def inquire(self, case: CaseWhole) -> None:
        """Log that somebody was asked, in the side pane."""
        from gui.cases.investigation_pane import InvestigationPane

        pane = InvestigationPane(self._context, case)

        def finished(_logged: object) -> None:
            self._side.close_pane()

        pane.finished.connect(finished)
        self._side.show_pane(pane)

    def sign(self, case: CaseWhole) -> None:
        """Log signatures and seal."""
        from gui.cases.performance_dialog import log_signature

        log_signature(self._context, case, self._window)

    def log_performance(self, case: CaseWhole) -> None:
        """Log what was performed."""
        from gui.cases.performance_dialog import log_performance

        log_performance(self._context, case, self._window)

    def confirm(self, case: CaseWhole) -> None:
        """Apply for judicial confirmation, or log what the court answered."""
        from gui.cases.judicial_dialog import go_to_court

        go_to_court(self._context, case, self._window)

    def log_follow_up(self, case: CaseWhole) -> None:
        """Log a follow-up visit."""
        from gui.cases.performance_dialog import log_follow_up

        log_follow_up(self._context, case, self._window)

    def look_at_agreement(self, case: CaseWhole) -> None:
        """Log which points of lawfulness the agreement was looked at for."""
        from gui.cases.duty_dialogs import log_lawfulness

        log_lawfulness(self._context, case, self._window)

    def urge(self, case: CaseWhole) -> None:
        """Log that performance was urged."""
        from gui.cases.duty_dialogs import log_reminder

        log_reminder(self._context, case, self._window)

    def report(self, case: CaseWhole) -> None:
        """Log that the dispute was reported to the police or another authority."""
        from gui.cases.duty_dialogs import log_report

        log_report(self._context, case, self._window)

    def log_progress(self, case: CaseWhole) -> None:
        """Ctrl+T: the meeting where meetings are held, else a contact, on a filed case a note."""
        if case.line.state is CaseState.ARCHIVED:
            self.note_on_file(case)
        elif holds_meetings(case.line):
            self.hold_meeting(case)
        else:
            self.log_contact(case)

    def begin(self, case: CaseWhole, code: str) -> None:
        """Begin an act by the name a visit uses: a code of :meth:`take`, or one of these."""
        named: Mapping[str, Callable[[CaseWhole], None]] = {
            "agreement": self.write_agreement,
            "contact": self.log_contact,
            "log": self.log_progress,
            "settle": self.settle,
            "judicial": self.confirm,
            "investigation": self.inquire,
            "file-note": self.note_on_file,
            "objection": self.object_to,
            "referral": self.log_referral,
            "invitation": self.invite,
            "reminder": self.urge,
            "report": self.report,
        }
        if code == "next":
            self.take(case, case.next_step.code)
        elif code in named:
            named[code](case)
        else:
            self.take(case, code)

    def agreement_editor(self, case: CaseWhole, closed: Callable[[], object]) -> "AgreementPane":
        """The editor of the agreement; ``closed`` is called when it is left."""
        from gui.cases.agreement_pane import AgreementPane

        pane = AgreementPane(self._context, case)

        def finished(_saved: object) -> None:
            closed()

        pane.finished.connect(finished)
        return pane

    def write_agreement(self, case: CaseWhole) -> None:
        """Open the agreement editor."""
        self.agreement_wanted.emit(case, "")

    def correct(self, case: CaseWhole, key: object) -> None:
        """Put right the happening ``key`` (``event.7``) of the course."""
        from gui.cases.correct_dialog import correct_event, correctable_events

        number = str(key).removeprefix("event.")
        found = (event for event, _text in correctable_events(case, self._context))
        event = next((one for one in found if str(one.id) == number), None)
        if event is not None and case.line.state is not CaseState.ARCHIVED:
            correct_event(self._context, case, event, self._window)

    def _correct_meeting(self, case: CaseWhole, field: str) -> None:
        """Put right what was logged of the meeting that ``field`` (``meetings.0.…``) is about."""
        held = dict(enumerate(case.meetings)).get(int(field.split(".")[1]))
        for event in case.events:
            if held is not None and event.kind == "meeting" and event.facts["meeting"] == held.id:
                self.correct(case, f"event.{event.id}")

    def object_to(self, case: CaseWhole) -> None:
        """Put on record that a party does not want a mediator (人民调解法 23)."""
        from gui.cases.assign_rows import Matter, look
        from gui.cases.objection import object_to

        def known(matter: Matter) -> None:
            object_to(self._context, matter, None, self._window)

        self._context.backstage.ask(
            look,
            case.line.id,
            done=known,
            failed=self._context.dialogs.failure,
            slot="objection.look",
        )

    def settle(self, case: CaseWhole) -> None:
        """Settle a simple case at once."""
        from gui.cases.settle_dialog import settle

        settle(self._context, case, self._window)

    def note_on_file(self, case: CaseWhole) -> None:
        """Add to the note on the file of a filed case."""
        from gui.cases.file_note import note_on_file

        note_on_file(self._context, case, self._window)
