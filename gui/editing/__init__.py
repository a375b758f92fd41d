"""Editors: declared fields bound to a frozen draft."""

from gui.editing.editor import DraftFile, Editor
from gui.editing.fields import Binding, FieldKind, FieldSpec, Labelled, bind, iso_day

__all__ = [
    "Binding",
    "DraftFile",
    "Editor",
    "FieldKind",
    "FieldSpec",
    "Labelled",
    "bind",
    "iso_day",
]
