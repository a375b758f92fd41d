"""Moments, the office's day, and names for records (UUIDv7).

Legal limits count days in Shanghai, which has kept UTC+8 without summer time since 1991, so a
fixed offset is exact for every date the program meets and needs no zone files on Windows.
"""

import os
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from uuid import UUID

__all__ = ["SHANGHAI", "local", "local_day", "now", "parse_moment", "uuid7"]

_LOWER = 2**62 - 1
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def now() -> datetime:
    """The present moment, aware, in UTC. The only place the program asks the clock."""
    return datetime.now(UTC)


def local(moment: datetime) -> datetime:
    """The same moment as the office's wall clock shows it."""
    return moment.astimezone(SHANGHAI)


def local_day(moment: datetime) -> date:
    """The office's calendar day at ``moment``."""
    return local(moment).date()


def uuid7(moment: datetime, noise: int | None = None) -> "UUID":
    """A UUID that sorts by its time of making (RFC 9562, 5.7): 48 bits of ms, 74 random bits.

    ``noise`` are the 74 bits where they must not be random (the practice estate).
    """
    milliseconds = int(moment.timestamp() * 1000) & 0xFFFF_FFFF_FFFF
    noise = int.from_bytes(os.urandom(10)) >> 6 if noise is None else noise
    value = milliseconds << 80 | 0x7 << 76 | (noise >> 62) << 64 | 0b10 << 62 | noise & _LOWER
    return _named()(int=value)


@cache
def _named() -> "type[UUID]":
    from uuid import UUID  # a window starts without it

    return UUID


def parse_moment(typed: str, *, field: str = "") -> datetime:
    """A typed date and time (ISO 8601); Shanghai time unless it names another offset.

    Raises:
        Refusal: ``moment.unreadable`` when it is none.
    """
    try:
        parsed = datetime.fromisoformat(typed)
    except ValueError:
        raise Refusal("moment.unreadable", field=field, value=typed[:40]) from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=SHANGHAI)
