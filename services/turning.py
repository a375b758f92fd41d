"""Clocks worked out anew: at the turn of a day, and when an office counts time in another way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.records.office import RegisterProfile
from models.vocabulary.clocks import Clock, clocks
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.terms import CaseState
from resources import Language, phrase
from services import dossiers, reckoning
from services.changes import Changes

__all__ = ["ClockChanges", "MovedClock", "moved", "turn", "turn_all"]

_case: Any = Case.__table__
_PIECE = 500
_OVER = (CaseState.CLOSED, CaseState.ARCHIVED)


@dataclass(frozen=True, kw_only=True, slots=True)
class MovedClock:
    """One clock that another calendar or length puts on another day.

    ``old_due`` and ``new_due`` are the safe dates, ``old_latest`` and ``new_latest`` the last days
    after rest days.
    """

    case_id: int
    number: str
    code: str
    subject: str
    old_due: date
    old_latest: date
    new_due: date
    new_latest: date

    def label(self, language: Language) -> str:
        """The name of the deadline, with the number of the obligation it is about."""
        label = phrase(f"clock.{self.code}", language)
        if not self.subject:
            return label
        return phrase("course.clock-of", language, label=label, subject=self.subject)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockChanges(Changes):
    """What a write changed that also moved clocks: which, from when to when."""

    moved: tuple[MovedClock, ...] = ()


def moved(
    connection: sa.Connection,
    committee_id: int,
    today: date,
    before: Reckoning,
    after: Reckoning,
) -> tuple[MovedClock, ...]:
    """The running clocks that ``after`` puts on other days than ``before``, the soonest first."""
    found: list[MovedClock] = []
    filed = CaseState.ARCHIVED
    open_ = (_case.c.committee_id == committee_id) & (_case.c.state != filed)
    for rows in _pieces(connection, open_ & (_case.c.state != CaseState.CLOSED)):
        found += _moved(connection, rows, today, before, after)
    if _filing(before, today) != _filing(after, today):
        for rows in _pieces(connection, open_ & (_case.c.state == CaseState.CLOSED)):
            found += _moved(connection, rows, today, before, after)
    return tuple(sorted(found, key=lambda one: (one.new_due, one.number, one.code, one.subject)))


def _filing(known: Reckoning, today: date) -> object:
    """The only clock that runs of a closed case."""
    return known.rules.named("filing", today).length


def _moved(
    connection: sa.Connection,
    rows: Sequence[Any],
    today: date,
    before: Reckoning,
    after: Reckoning,
) -> Iterator[MovedClock]:
    known = dossiers.gather_all(connection, [row.id for row in rows])
    for row in rows:
        then = _running(clocks(known[row.id], today, before))
        now = _running(clocks(known[row.id], today, after))
        for key in then.keys() & now.keys():
            old, new = then[key], now[key]
            if (old.due, old.latest) == (new.due, new.latest):
                continue
            if old.due and old.latest and new.due and new.latest:
                yield MovedClock(
                    case_id=row.id,
                    number=row.number,
                    code=key[0],
                    subject=key[1],
                    old_due=old.due,
                    old_latest=old.latest,
                    new_due=new.due,
                    new_latest=new.latest,
                )


def _running(found: Sequence[Clock]) -> dict[tuple[str, str], Clock]:
    """By code and subject; a right that lapsed or a duty that was met moves no more."""
    return {(one.code, one.subject): one for one in found if one.due and one.met_on is None}


def turn(connection: sa.Connection, today: date, which: sa.ColumnElement[bool]) -> frozenset[int]:
    """Work the most pressing clock of these cases out anew; the ids of those it changed for."""
    turned = set()
    for rows in _pieces(connection, which):
        pressing = dossiers.pressing_all(connection, rows, today)
        for row in rows:
            values = pressing[row.id]
            if any(getattr(row, name) != value for name, value in values.items()):
                connection.execute(sa.update(_case).where(_case.c.id == row.id).values(values))
                turned.add(row.id)
    return frozenset(turned)


def turn_all(connection: sa.Connection, today: date) -> frozenset[int]:
    """The same for every open case, by the calendar and the lengths now in force."""
    turned = turn(connection, today, _case.c.state.not_in(_OVER))
    named = reckoning.basis(reckoning.reckoning(connection))
    connection.execute(sa.update(RegisterProfile).values(clock_basis=named))
    return turned


def _pieces(connection: sa.Connection, which: sa.ColumnElement[bool]) -> Iterator[Sequence[Any]]:
    """The rows of these cases, some hundred at a time."""
    # Sorted here: asked for in order, SQLite walks every case instead of the index.
    ids = sorted(connection.scalars(sa.select(_case.c.id).where(which)))
    for start in range(0, len(ids), _PIECE):
        piece = ids[start : start + _PIECE]
        yield connection.execute(
            sa.select(_case).where(_case.c.id.in_(piece)).order_by(_case.c.id)
        ).all()
