"""The rows of the register as SQLAlchemy 2 classes, one aggregate a module.

Importing this package maps nothing. A module maps its own tables, which is all a read needs; what
writes, or asks which rows point at which, calls :func:`every` first. Mapping all of them costs a
fifth of a second and ten megabytes that a window showing a list has no use for.
"""

from functools import cache
from importlib import import_module

from models.records.base import Base

__all__ = ["MODULES", "Base", "every"]

MODULES = (
    "agreements",
    "assignments",
    "bodies",
    "body_meetings",
    "cases",
    "evidence",
    "exclusive_parts",
    "investigations",
    "judicial",
    "lists",
    "lists_owners",
    "lists_party",
    "lists_place",
    "lists_policy",
    "lists_station",
    "matching",
    "meetings",
    "notes",
    "office",
    "papers",
    "people",
    "places",
    "projects",
    "reckoning",
    "topics",
    "votes",
)
"""The modules that map tables."""


@cache
def every() -> type[Base]:
    """The base with every table on its metadata."""
    for name in MODULES:
        import_module(f"{__name__}.{name}")
    return Base
