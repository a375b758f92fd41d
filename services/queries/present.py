"""Whether the computer's clock can be right: the journal knows moments that are past."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from models.records.office import JournalEntry
from models.vocabulary import moments
from resources import Language, phrase
from services.database import Reading

__all__ = ["ClockBehind", "clock_behind"]

_ALLOWED = timedelta(minutes=10)
"""A clock that the network puts right goes back by less."""

_ASKED = 50
"""So many of the last entries are asked. The last alone would not do: written by a clock that is
wrong, it has the wrong moment. All would tell for years of one entry that was far ahead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockBehind:
    """The computer says ``now``, but there is an entry of ``last``; both in UTC."""

    now: datetime
    last: datetime

    def sentence(self, language: Language) -> str:
        """What a person is told: deadlines are reckoned from the computer's day."""
        now, last = (f"{moments.local(one):%Y-%m-%d %H:%M}" for one in (self.now, self.last))
        return phrase("journal.clock-behind", language, now=now, last=last)


def clock_behind(reading: Reading) -> ClockBehind | None:
    """That the clock stands well before the journal; None when nothing speaks against it."""
    last = max(reading.connection.scalars(_LAST), default=reading.now)
    if last - reading.now <= _ALLOWED:
        return None
    return ClockBehind(now=reading.now, last=last)


_entry = JournalEntry.__table__
_LAST = sa.select(_entry.c.at).order_by(_entry.c.id.desc()).limit(_ASKED)
