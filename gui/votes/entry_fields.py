"""Fields that several dialogs of votes have: a day."""

from datetime import date
from typing import Any

from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context

__all__ = ["day_spec", "iso"]


def day_spec(context: Context, path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """A day, typed as a person says it."""
    return FieldSpec(
        path=path,
        label=label,
        name=name,
        kind=FieldKind.DATE,
        **day_field(context.today, context.language),
        **more,
    )


def iso(day: date | None) -> str | None:
    """A day as a date field is shown it."""
    return day.isoformat() if day is not None else None
