"""Logging letters on a case: the one that referred it, and invitations to take part in it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from services.commands.correspondence import RecordInvitation, RecordReferral
from services.correspondence import invited_of, referral_of
from services.queries.rows import CaseWhole

__all__ = ["InvitationDialog", "ReferralDialog", "log_invitation", "log_referral"]


def log_referral(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs the letter by which a body referred the case."""
    ReferralDialog(context, whole, parent).start()


def log_invitation(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs who is invited to take part."""
    InvitationDialog(context, whole, parent).start()


class ReferralDialog(EntryDialog):
    """The body, the number and day of its letter, what came with it, until when it waits."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            whole,
            QCoreApplication.translate("ReferralDialog", "Letter of referral"),
            QCoreApplication.translate("ReferralDialog", "Save the letter"),
            name="referral",
            parent=parent,
        )

    def specs(self) -> tuple[FieldSpec, ...]:
        """In the order of the letter."""
        day = day_field(self.context.today, self.context.language)
        return (
            FieldSpec(
                path="body", label=self.tr("Referred by"), name="referral.body", required=True
            ),
            FieldSpec(path="number", label=self.tr("Number"), name="referral.number", width=210),
            FieldSpec(
                path="on",
                label=self.tr("Day of the letter"),
                name="referral.on",
                kind=FieldKind.DATE,
                **day,
            ),
            FieldSpec(
                path="materials",
                label=self.tr("Handed over"),
                name="referral.materials",
                kind=FieldKind.LONG_TEXT,
            ),
            FieldSpec(
                path="due_on",
                label=self.tr("Answer by"),
                name="referral.due_on",
                kind=FieldKind.DATE,
                **day,
            ),
        )

    def shown(self) -> Mapping[str, object]:
        """What is on record, else the organ of the channel, today."""
        today = self.context.today().isoformat()
        known = referral_of(self.whole)
        if known is None:
            return {"on": today}
        return {
            "body": known.body,
            "number": known.number,
            "on": known.on.isoformat() if known.on else today,
            "materials": known.materials,
            "due_on": known.due_on.isoformat() if known.due_on else None,
        }

    def command(self) -> RecordReferral:
        """The letter as typed."""
        values, today = self.editor.values(), self.context.today()
        return RecordReferral(
            case_id=self.whole.line.id,
            body=str(values["body"] or ""),
            number=str(values["number"] or ""),
            on=day_of(values["on"], today, "on"),
            due_on=day_of(values["due_on"], today, "due_on"),
            materials=str(values["materials"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Letter of referral of {0} logged").format(self.whole.line.number)


class InvitationDialog(EntryDialog):
    """Who, why, what they answered; a name on record before is completed."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            whole,
            QCoreApplication.translate("InvitationDialog", "Invite others to take part"),
            QCoreApplication.translate("InvitationDialog", "Save the invitation"),
            name="invitation",
            parent=parent,
        )

    def specs(self) -> tuple[FieldSpec, ...]:
        """Name, reason, answer, day."""
        answers = [
            ("", self.tr("None yet")),
            ("accepted", self.tr("Takes part")),
            ("declined", self.tr("Does not")),
        ]
        return (
            FieldSpec(
                path="name",
                label=self.tr("Invited"),
                name="invitation.name",
                required=True,
                suggestions=[one.name for one in invited_of(self.whole)],
                hint=self.tr("A person or an organisation"),
            ),
            FieldSpec(
                path="reason",
                label=self.tr("Reason"),
                name="invitation.reason",
                kind=FieldKind.LONG_TEXT,
            ),
            FieldSpec(
                path="answer",
                label=self.tr("Answer"),
                name="invitation.answer",
                kind=FieldKind.SEGMENTS,
                choices=answers,
            ),
            FieldSpec(
                path="on",
                label=self.tr("Day"),
                name="invitation.on",
                kind=FieldKind.DATE,
                **day_field(self.context.today, self.context.language),
            ),
        )

    def shown(self) -> Mapping[str, object]:
        """Whom a planned meeting names and no letter does yet, today."""
        waiting = next((one for one in invited_of(self.whole) if one.on is None), None)
        return {
            "name": waiting.name if waiting else None,
            "answer": "",
            "on": self.context.today().isoformat(),
        }

    def command(self) -> RecordInvitation:
        """The invitation as typed."""
        values = self.editor.values()
        return RecordInvitation(
            case_id=self.whole.line.id,
            name=str(values["name"] or ""),
            reason=str(values["reason"] or ""),
            answer=str(values["answer"] or ""),
            on=day_of(values["on"], self.context.today(), "on"),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: invitation logged").format(self.whole.line.number)
