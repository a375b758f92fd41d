"""Fields that several dialogs of the directory ask for."""

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.specs import check_spec, text_spec

__all__ = ["full_time", "phone"]


def phone(name: str) -> FieldSpec:
    """A telephone number, in the dialog ``name``."""
    return text_spec("phone", QCoreApplication.translate("Directory", "Phone"), name, width=180)


def full_time(name: str) -> FieldSpec:
    """Whether a mediator serves full time, in the dialog ``name``."""
    return check_spec(
        "full_time",
        QCoreApplication.translate("Directory", "Service"),
        name,
        hint=QCoreApplication.translate("Directory", "Full time"),
    )
