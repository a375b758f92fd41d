"""What falls due besides clocks of cases: actions, decisions, claims, votes, projects, terms.

Each source asks for what is open and dated no later than a week from now; clocks whose length is
the office's own are worked out for the few rows that are open. A source is loaded only where the
register has ever held a row that it could tell of.
"""

from collections.abc import Iterator
from datetime import date
from importlib import import_module

from models.vocabulary.deadlines import Reckoning
from services.database import Reading
from services.kept import kept_tables
from services.queries.due.matter import group_of
from services.queries.today_rows import DueMatter
from services.reckoning import reckoning

__all__ = ["LISTED", "due_matters", "group_of"]

LISTED = frozenset(
    {
        "body_term",
        "owners_meeting",
    }
)
"""The tables of the declared lists that date something by law or agreement."""

_SOURCES = (
    (frozenset({"action_item"}), "topics", "actions"),
    (frozenset({"estate_decision"}), "topics", "decisions"),
    (frozenset({"claim"}), "claims", "claims"),
    (frozenset({"owners_vote"}), "votes", "votes"),
    (frozenset({"joint_project"}), "projects", "projects"),
    (LISTED, "listed", "listed"),
    (frozenset({"assigned_mediator"}), "ties", "tied"),
)
"""The tables a source reads, its module and its function."""


def due_matters(reading: Reading) -> tuple[DueMatter, ...]:
    """Everything due within a week or late, by the day it is due."""
    known = reckoning(reading.connection)
    every = _every(reading, known)
    return tuple(sorted(every, key=lambda one: (one.clock.due or date.max, one.page, one.number)))


def _every(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    kept = kept_tables(reading.connection)
    for tables, module, function in _SOURCES:
        if tables & kept:
            source = getattr(import_module(f"services.queries.due.{module}"), function)
            yield from source(reading, known)
