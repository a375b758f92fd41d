"""What masking does with a field of a sheet: declared beside the field, in its metadata.

A text field that declares nothing is treated as prose, so that a field somebody adds later is
masked before anybody thinks of it.
"""

from dataclasses import Field, field
from enum import Enum
from typing import Any, Final

__all__ = ["Treatment", "local", "official", "personal", "private", "treatment_of"]

_KEY: Final = "masking"


class Treatment(Enum):
    """What happens to a text when a sheet is masked.

    OFFICIAL words (forms, categories, offices, laws) stay; PROSE goes through the masker;
    LOCAL is a housing estate, kept for a meeting and emptied in an anonymous paper;
    PERSONAL is a name, replaced whole; PRIVATE (telephone, identity number, room) is emptied.
    """

    OFFICIAL = "official"
    PROSE = "prose"
    LOCAL = "local"
    PERSONAL = "personal"
    PRIVATE = "private"


def official(default: Any = "") -> Any:
    """A field of official words, or a tuple of them."""
    return field(default=default, metadata={_KEY: Treatment.OFFICIAL})


def local(default: str = "") -> Any:
    """A field that names a housing estate."""
    return field(default=default, metadata={_KEY: Treatment.LOCAL})


def personal(default: Any = "") -> Any:
    """A field that holds one person's name, or a tuple of names."""
    return field(default=default, metadata={_KEY: Treatment.PERSONAL})


def private(default: Any = "") -> Any:
    """A field that a masked paper leaves empty."""
    return field(default=default, metadata={_KEY: Treatment.PRIVATE})


def treatment_of(declared: "Field[Any]") -> Treatment:
    """What masking does with this field of a sheet."""
    found = declared.metadata.get(_KEY, Treatment.PROSE)
    assert isinstance(found, Treatment)
    return found
