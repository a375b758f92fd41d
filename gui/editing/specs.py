"""A field of a dialog declared in a line: its object name is the dialog's with the field's path.

What a dialog reads from such fields again is in :mod:`gui.editing.entry`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from gui.editing.fields import FieldKind, FieldSpec
from gui.editing.times import day_field
from gui.shell.page import Context

__all__ = [
    "check_spec",
    "choice_spec",
    "day_spec",
    "iso",
    "long_spec",
    "segments_spec",
    "text_spec",
]

Choices = Sequence[tuple[object, str]]


def _spec(path: str, label: str, name: str, kind: FieldKind, **more: Any) -> FieldSpec:
    return FieldSpec(path=path, label=label, name=f"{name}.{path}", kind=kind, **more)


def text_spec(path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """A line of text."""
    return _spec(path, label, name, FieldKind.TEXT, **more)


def long_spec(path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """Several lines of text."""
    return _spec(path, label, name, FieldKind.LONG_TEXT, **more)


def choice_spec(path: str, label: str, name: str, choices: Choices, **more: Any) -> FieldSpec:
    """One of a list."""
    return _spec(path, label, name, FieldKind.CHOICE, choices=choices, **more)


def segments_spec(path: str, label: str, name: str, choices: Choices, **more: Any) -> FieldSpec:
    """One of a few that all stand in view."""
    return _spec(path, label, name, FieldKind.SEGMENTS, choices=choices, **more)


def check_spec(path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """Yes or no; ``hint`` says what it means."""
    return _spec(path, label, name, FieldKind.CHECK, **more)


def day_spec(context: Context, path: str, label: str, name: str, **more: Any) -> FieldSpec:
    """A day, typed as a person says it."""
    days = day_field(context.today, context.language)
    return _spec(path, label, name, FieldKind.DATE, **days, **more)


def iso(day: date | None) -> str | None:
    """A day as a date field is shown it."""
    return day.isoformat() if day is not None else None
