"""The fields of an assignment: who chose, when, who asked for another, who overrides recusal."""

from PySide6.QtCore import QCoreApplication

from gui.cases.assign_rows import Matter
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context

__all__ = ["assign_fields"]


def assign_fields(context: Context, matter: Matter) -> tuple[FieldSpec, ...]:
    """Every field; which of them are asked for depends on the case and the choice."""
    return (
        FieldSpec(
            path="chosen_by",
            label=QCoreApplication.translate("AssignDialog", "Chosen by"),
            name="assign.chosen_by",
            kind=FieldKind.SEGMENTS,
            choices=[
                ("office", QCoreApplication.translate("AssignDialog", "This office")),
                ("parties", QCoreApplication.translate("AssignDialog", "The parties")),
            ],
        ),
        FieldSpec(
            path="on",
            label=QCoreApplication.translate("AssignDialog", "Assigned on"),
            name="assign.on",
            kind=FieldKind.DATE,
            width=130,
            **day_field(context.today, context.language),
        ),
        FieldSpec(
            path="replace_reason",
            label=QCoreApplication.translate("AssignDialog", "Why replaced"),
            name="assign.replace_reason",
            required=True,
            hint=QCoreApplication.translate("AssignDialog", "Who asked for it and why"),
        ),
        FieldSpec(
            path="asked_by",
            label=QCoreApplication.translate("AssignDialog", "Asked for by"),
            name="assign.asked_by",
            kind=FieldKind.CHOICE,
            width=130,
            choices=[
                ("", QCoreApplication.translate("AssignDialog", "The office")),
                *((one, one) for one in dict.fromkeys(matter.parties)),
            ],
            hint=QCoreApplication.translate(
                "AssignDialog", "Who a party does not want is not proposed again"
            ),
        ),
        FieldSpec(
            path="override_by",
            label=QCoreApplication.translate("AssignDialog", "Supervisor"),
            name="assign.override_by",
            required=True,
            hint=QCoreApplication.translate("AssignDialog", "Name of who decides it"),
        ),
        FieldSpec(
            path="reason",
            label=QCoreApplication.translate("AssignDialog", "Reason"),
            name="assign.reason",
            hint=QCoreApplication.translate(
                "AssignDialog", "Needed where recusal is passed over; else as you like"
            ),
        ),
    )
