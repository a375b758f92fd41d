"""Fields that several dialogs of topics have: a day, what is to be decided."""

from typing import Any

from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from models.vocabulary.topics import matters

__all__ = ["day_spec", "matter_choices"]


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


def matter_choices(context: Context) -> list[tuple[object, str]]:
    """What an estate may have to decide."""
    return [(one.code, one.label(context.language)) for one in matters()]
