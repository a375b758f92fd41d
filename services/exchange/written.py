"""Days, moments and money as JSON is given them; None stays None."""

from datetime import date, datetime

from models.vocabulary import moments

__all__ = ["day_text", "moment_text", "yuan_text"]


def day_text(day: date | None) -> str | None:
    """The day as ISO 8601."""
    return day.isoformat() if day else None


def moment_text(moment: datetime | None) -> str | None:
    """The office's wall clock with its offset, to the minute where there are no seconds."""
    if moment is None:
        return None
    local = moments.local(moment).replace(microsecond=0)
    return local.isoformat(timespec="seconds" if local.second else "minutes")


def yuan_text(fen: int | None) -> str | None:
    """分 as yuan with two decimals."""
    return None if fen is None else f"{fen // 100}.{fen % 100:02d}"
