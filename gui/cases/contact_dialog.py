"""Logging a call or a visit on a case in ten seconds, without its being a meeting."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog
from gui.editing import FieldKind, FieldSpec, iso_moment, moment_field
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import ContactMeans, label
from services.commands.logbook import LogContact
from services.queries.rows import CaseWhole

__all__ = ["ContactDialog", "log_contact"]


def log_contact(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs a call or a visit on the case."""
    ContactDialog(context, whole, parent).start()


class ContactDialog(EntryDialog):
    """By what, with whom, what was said; the time is now unless another is typed."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            whole,
            QCoreApplication.translate("ContactDialog", "Log a contact"),
            QCoreApplication.translate("ContactDialog", "Save contact"),
            name="contact",
            parent=parent,
        )

    def specs(self) -> tuple[FieldSpec, ...]:
        """Means, person, note, time."""
        language = self.context.language
        people = [party.shown for party in self.whole.parties]
        if self.whole.assignment is not None:
            people += self.whole.assignment.mediators
        return (
            FieldSpec(
                path="means",
                label=self.tr("By"),
                name="contact.means",
                kind=FieldKind.SEGMENTS,
                choices=[(means.value, label(means, language)) for means in ContactMeans],
            ),
            FieldSpec(
                path="whom",
                label=self.tr("With"),
                name="contact.whom",
                suggestions=people,
                many=True,
                hint=self.tr("Name; Alt+Down offers the people of the case"),
            ),
            FieldSpec(
                path="note",
                label=self.tr("What was said"),
                name="contact.note",
                kind=FieldKind.LONG_TEXT,
            ),
            FieldSpec(
                path="at",
                label=self.tr("Time"),
                name="contact.at",
                kind=FieldKind.MOMENT,
                **moment_field(self.context.today, language),
            ),
        )

    def shown(self) -> dict[str, object]:
        """A call, now."""
        return {"means": ContactMeans.PHONE.value, "at": self.context.minute().isoformat()}

    def command(self) -> LogContact | None:
        """The contact as typed; somebody or something must be said."""
        values = self.editor.values()
        at = iso_moment(values["at"]) if values["at"] else None
        if values["at"] and at is None:
            raise Refusal("moment.unreadable-typed", field="at", value=str(values["at"])[:40])
        if not values["whom"] and not values["note"]:
            self.editor.show_problem("whom", self.tr("Say with whom, or what was said"))
            self.editor.focus_field("whom")
            return None
        return LogContact(
            case_id=self.whole.line.id,
            at=at if self.editor.changes().get("at") else None,
            means=ContactMeans(str(values["means"] or ContactMeans.PHONE.value)),
            whom=str(values["whom"] or ""),
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Contact logged on {0}").format(self.whole.line.number)
