"""The practice estate: an invented office with about 300 cases over two years, to learn on.

Everything is made through the ordinary commands while the clock is moved from day to day, so the
register is exactly one an office could have; and everything is drawn with a fixed seed, so it is
the same every time. Days are counted from an anchor, the day of practice.
"""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from models.vocabulary import moments
from services import register
from services.commands.office import FoundRegister
from services.database import Database
from services.evidence import EvidenceStore
from services.practice import acts, endings
from services.practice.affairs import Affair, Planner
from services.practice.association import deliberate, take_seats
from services.practice.desk import Desk
from services.practice.directory import Directory
from services.practice.lists import keep_lists
from services.practice.matching import match
from services.practice.projects import clear_up
from services.practice.sheets import attach_sheets
from services.practice.stories import words
from services.practice.timetable import Step, moment
from services.practice.votes import vote
from services.work import Command

__all__ = ["SEED", "MovedClock", "fill", "make"]

del acts, endings  # imported for what they put on the desk

SEED = 20260101
YEARS = timedelta(days=731)


class MovedClock:
    """The time of an invented office, and names for its records: both the same every time."""

    def __init__(self, start: date, seed: int = SEED) -> None:
        self.moment = moment(start, 9)
        self._chance = random.Random(seed)  # noqa: S311 - invented content, the same every time

    def now(self) -> datetime:
        """The moment the clock was moved to."""
        return self.moment

    def uid(self) -> UUID:
        """A new outside name."""
        return moments.uuid7(self.moment, self._chance.getrandbits(74))


def make(
    location: str | Path,
    *,
    anchor: date | None = None,
    cases: int = 300,
    now: Callable[[], datetime] = moments.now,
    report: Callable[[int, int], None] | None = None,
) -> Database:
    """Make a practice register at ``location`` and open it.

    It is made beside the place and put there whole. ``report`` is told how many steps of how many
    are done.

    Raises:
        Trouble: as :func:`services.register.new_register`.
    """
    folder = register.vacant(location)
    anchor = anchor or moments.local_day(now())
    clock = MovedClock(anchor - YEARS)
    with register.made_beside(folder) as making:
        office = words("office")
        founding = FoundRegister(
            **{
                name: office[name]
                for name in ("committee", "street", "seal_name", "prefix", "desk_name")
            },
            practice=True,
        )
        database = register.new_register(making, founding, now=clock.now, new_uid=clock.uid)
        try:
            fill(database, clock, anchor=anchor, cases=cases, report=report)
        finally:
            database.close()
    return register.open_register(folder, now=now)


def fill(
    database: Database,
    clock: MovedClock,
    *,
    anchor: date,
    cases: int = 300,
    seed: int = SEED,
    report: Callable[[int, int], None] | None = None,
) -> None:
    """Put the invented directory and ``cases`` cases into an empty register told ``clock``'s time.

    Nothing is dated on the day of practice itself: that day is the learner's.
    """
    chance = random.Random(seed)  # noqa: S311 - invented content, the same every time

    def run(command: Command) -> int:
        clock.moment += timedelta(seconds=20)
        return database.run(command).made or 0

    directory = Directory(words("office"), chance, run, anchor)
    desk = Desk(database, directory, chance, anchor)
    steps = _in_order(list(Planner(directory, chance, anchor).affairs(cases)), moment(anchor, 7))
    for done, (step, affair) in enumerate(steps):
        clock.moment = max(clock.moment, step.at)
        desk.carry_out(affair, step)
        if report is not None:
            report(done + 1, len(steps))
    clock.moment = max(clock.moment, moment(anchor - timedelta(days=1), 17))
    deliberate(database, directory.bodies["联谊会"], words("topics"), run, anchor)
    match(words("matching"), run, anchor)
    clear_up(database, words("projects"), run, anchor)
    vote(database, words("votes"), run, anchor)
    kept = keep_lists(words("lists"), run, anchor)
    take_seats(database, directory.bodies["联谊会"], words("topics"), run, anchor)
    attach_sheets(EvidenceStore.of(database.folder), words("lists"), kept, run, anchor)
    clock.moment = max(clock.moment, moment(anchor, 8))


def _in_order(affairs: list[Affair], end: datetime) -> list[tuple[Step, Affair]]:
    """Every step of every case before ``end``, as the days went by."""
    found = [
        (step.at, turn, place, step, affair)
        for turn, affair in enumerate(affairs)
        for place, step in enumerate(affair.steps)
        if step.at < end
    ]
    return [(step, affair) for *_, step, affair in sorted(found, key=lambda one: one[:3])]
