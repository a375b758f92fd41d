"""A first look at a register while the database layer is still being loaded.

The list of open cases stands before the person half a second sooner. What is seen is what the
register holds, read by the same index as :func:`services.queries.cases.page` (performance.md, 1
and 6); what cannot be said for certain without turning the day is left out.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.vocabulary.deadlines import shipped_rules
from models.vocabulary.errors import Trouble
from models.vocabulary.terms import CaseState
from services.folders import APPLICATION_ID, DATABASE, SCHEMA, check_place
from services.queries.case_lines import in_lines
from services.queries.case_views import OVER
from services.queries.rows import CaseLine

__all__ = ["Glance", "glance"]

_PATIENCE = 0.2
"""Seconds to wait for another program; the opening itself waits longer and says so."""

_STATES = tuple(state.value for state in CaseState if state not in OVER)

_LABELS = {"place": "place_label", "parties": "parties_label", "handler": "handler_label"}

_OPEN = f"""
SELECT {", ".join(_LABELS.get(field, field) for field in CaseLine._fields)} FROM "case"
WHERE committee_id = ? AND state IN ({", ".join("?" * len(_STATES))})
ORDER BY due_on NULLS LAST, id LIMIT ?
"""  # noqa: S608 - the names of our own columns


@dataclass(frozen=True, kw_only=True, slots=True)
class Glance:
    """The first lines of the open cases, by deadline; ``more`` when there are further ones."""

    lines: tuple[CaseLine, ...]
    more: bool


def glance(location: str | Path, today: date, most: int) -> Glance | None:
    """The first ``most`` lines of the register at ``location``, None where anything is unusual.

    A line whose clock may have given way to another since the register was last open shows none.
    What is unusual – a newer register, a damaged or foreign file, a folder that cannot keep one –
    is for the opening to say.
    """
    folder = Path(location).absolute()
    try:
        check_place(folder)
        uri = (folder / DATABASE).as_uri() + "?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=_PATIENCE)) as connection:
            return _seen(connection, today, most)
    except (sqlite3.Error, OSError, ValueError, KeyError, Trouble):
        return None


def _seen(connection: sqlite3.Connection, today: date, most: int) -> Glance | None:
    mark = connection.execute("PRAGMA application_id").fetchone()
    schema = connection.execute("PRAGMA user_version").fetchone()
    committee = connection.execute("SELECT committee_id FROM register_profile").fetchone()
    if mark != (APPLICATION_ID,) or schema != (SCHEMA,) or committee is None:
        return None
    rows = connection.execute(_OPEN, (*committee, *_STATES, most + 1)).fetchall()
    return Glance(lines=tuple(_certain(in_lines(rows[:most]), today)), more=len(rows) > most)


def _certain(lines: Iterator[CaseLine], today: date) -> Iterator[CaseLine]:
    """The lines, without a clock that time may have ended or moved (see ``TurnDay``)."""
    lapsing = {one.code for one in shipped_rules().deadlines if one.optional}
    for line in lines:
        past = line.due_on is not None and line.due_on < today
        rolled = line.due_latest_on is not None and line.due_latest_on >= today
        if past and (rolled or line.due_code in lapsing):
            yield line._replace(due_on=None, due_latest_on=None, due_start_on=None, due_code="")
        else:
            yield line
