"""What the committee owes a case: an agreement looked at, performance urged, danger reported."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from models.vocabulary.lawfulness import points
from services.commands.logbook import LogLawfulness, LogReminder, LogReport
from services.queries.rows import CaseWhole

__all__ = [
    "LawfulnessDialog",
    "ReminderDialog",
    "ReportDialog",
    "log_lawfulness",
    "log_reminder",
    "log_report",
]


def log_lawfulness(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs what an agreement was looked at for (人民调解法 3)."""
    LawfulnessDialog(context, whole, parent).start()


def log_reminder(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs that performance was urged."""
    ReminderDialog(context, whole, parent).start()


def log_report(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs a report to the police or another authority."""
    ReportDialog(context, whole, parent).start()


def _day(context: Context, name: str) -> FieldSpec:
    return FieldSpec(
        path="on",
        label=QCoreApplication.translate("DutyDialogs", "Day"),
        name=f"{name}.on",
        kind=FieldKind.DATE,
        **day_field(context.today, context.language),
    )


def _note(name: str) -> FieldSpec:
    return FieldSpec(
        path="note",
        label=QCoreApplication.translate("DutyDialogs", "What was said"),
        name=f"{name}.note",
        kind=FieldKind.LONG_TEXT,
        rows=2,
    )


class LawfulnessDialog(EntryDialog):
    """The points an agreement is looked at for before it is signed, each to be ticked."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("DutyDialogs", "Check of lawfulness")
        verb = QCoreApplication.translate("DutyDialogs", "Log it")
        super().__init__(context, whole, title, verb, name="lawfulness", parent=parent)

    def specs(self) -> tuple[FieldSpec, ...]:
        """Each point, day, note."""
        language = self.context.language
        looked = tuple(
            FieldSpec(
                path=one.code,
                label=one.label(language),
                name=f"lawfulness.{one.code}",
                kind=FieldKind.CHECK,
                hint=one.sentence(language),
            )
            for one in points()
        )
        return (*looked, _day(self.context, "lawfulness"), _note("lawfulness"))

    def shown(self) -> dict[str, object]:
        """What was looked at before, and today."""
        agreement = self.whole.dossier.agreement
        seen = agreement.looked_at if agreement is not None else ()
        return {
            **{one.code: one.code in seen for one in points()},
            "on": self.context.today().isoformat(),
        }

    def command(self) -> LogLawfulness | None:
        """The points ticked."""
        values = self.editor.values()
        return LogLawfulness(
            case_id=self.whole.line.id,
            points=tuple(one.code for one in points() if values[one.code]),
            on=day_of(values["on"], self.context.today(), "on"),
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: check of lawfulness logged").format(self.whole.line.number)


class ReminderDialog(EntryDialog):
    """When performance was urged, and whether the way to court was told."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("DutyDialogs", "Urge performance")
        verb = QCoreApplication.translate("DutyDialogs", "Log it")
        super().__init__(context, whole, title, verb, name="reminder", parent=parent)

    def specs(self) -> tuple[FieldSpec, ...]:
        """Day, the way to court, note."""
        return (
            _day(self.context, "reminder"),
            FieldSpec(
                path="remedies_told",
                label=self.tr("Told"),
                name="reminder.remedies_told",
                kind=FieldKind.CHECK,
                hint=self.tr("The other side was told that it may go to court"),
            ),
            _note("reminder"),
        )

    def shown(self) -> dict[str, object]:
        """Today."""
        return {"on": self.context.today().isoformat()}

    def command(self) -> LogReminder | None:
        """The urging as typed."""
        values = self.editor.values()
        return LogReminder(
            case_id=self.whole.line.id,
            on=day_of(values["on"], self.context.today(), "on"),
            remedies_told=bool(values["remedies_told"]),
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: urging logged").format(self.whole.line.number)


class ReportDialog(EntryDialog):
    """When it was reported, and to whom."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("DutyDialogs", "Report to an authority")
        verb = QCoreApplication.translate("DutyDialogs", "Log it")
        super().__init__(context, whole, title, verb, name="report", parent=parent)

    def specs(self) -> tuple[FieldSpec, ...]:
        """To whom, day, note."""
        to = FieldSpec(
            path="to",
            label=self.tr("To"),
            name="report.to",
            required=True,
            hint=self.tr("The police or another authority"),
        )
        return (to, _day(self.context, "report"), _note("report"))

    def shown(self) -> dict[str, object]:
        """Today."""
        return {"on": self.context.today().isoformat()}

    def command(self) -> LogReport | None:
        """The report as typed."""
        values = self.editor.values()
        return LogReport(
            case_id=self.whole.line.id,
            to=str(values["to"] or ""),
            on=day_of(values["on"], self.context.today(), "on"),
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: report logged").format(self.whole.line.number)
