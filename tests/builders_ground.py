"""What every builder stands on: the days of the tests, their clock and outside names."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from models.vocabulary.moments import SHANGHAI
from services.commands.office import FoundRegister
from services.database import Database
from services.work import Command

TODAY = date(2026, 11, 25)
"""The day the office of the tests works on, a Wednesday."""

REGISTERED_ON = date(2026, 10, 26)
ACCEPTED_ON = date(2026, 10, 27)
ASSIGNED_ON = date(2026, 10, 28)
MET_ON = date(2026, 11, 2)
AGREED_ON = date(2026, 11, 9)
SIGNED_ON = date(2026, 11, 10)
DUE_ON = date(2026, 12, 1)

FOUNDING = FoundRegister(
    committee="梧桐里居委会",
    street="半淞园路街道",
    prefix="梧桐",
    desk_name="周慧敏",
)


class Clock:
    """The time a register is told: stands still until a test moves it."""

    def __init__(self, day: date = TODAY, hour: int = 9) -> None:
        self.moment = at(day, hour)

    def __call__(self) -> datetime:
        return self.moment

    def on(self, day: date, hour: int = 9) -> None:
        """Make it this hour of a day in Shanghai."""
        self.moment = at(day, hour)

    def tick(self, **passed: int) -> None:
        """Let time pass: ``tick(days=3)``."""
        self.moment += timedelta(**passed)


class Uids:
    """Outside names in the order they are asked for, the same in every run."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> UUID:
        self.given += 1
        return UUID(int=0x0193_0000_0000_7000_8000_0000_0000_0000 + self.given)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of a day in Shanghai, in UTC as commands take it."""
    return datetime.combine(day, time(hour, minute), SHANGHAI).astimezone(UTC)


def run(database: Database, command: Command) -> int:
    """Run a command that makes something; its id."""
    made = database.run(command).made
    assert made is not None
    return made
