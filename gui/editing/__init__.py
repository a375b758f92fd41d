"""Editors: declared fields bound to a frozen draft."""

from gui.editing.editor import DraftFile, Editor
from gui.editing.fields import Aligned, Binding, FieldKind, FieldSpec, Labelled, bind, iso_day
from gui.editing.suggestions import Suggestions
from gui.editing.times import clock_check, day_field, iso_moment, moment_field

__all__ = [
    "Aligned",
    "Binding",
    "DraftFile",
    "Editor",
    "FieldKind",
    "FieldSpec",
    "Labelled",
    "Suggestions",
    "bind",
    "clock_check",
    "day_field",
    "iso_day",
    "iso_moment",
    "moment_field",
]
