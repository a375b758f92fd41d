"""What the program's own papers say at their edges: the masking mark, who printed them."""

from datetime import datetime

from reports.forms.wording import moment
from reports.house.words import word

__all__ = ["FULL", "mark", "printed"]

FULL = "full"


def mark(masking: str) -> str:
    """The mark of a masking level; every own paper bears one (privacy.md 3)."""
    return word(f"mark_{masking}")


def printed(masking: str, by: str, at: datetime | None) -> str:
    """「某某打印于…」 on a full paper, the time alone on a masked one."""
    if at is None:
        return ""
    if masking == FULL and by:
        return word("printed", by=by, at=moment(at))
    return word("printed_at", at=moment(at))
