"""The three words of masking (decisions.md, guards, clocks, printing)."""

from enum import Enum

__all__ = ["MaskLevel"]


class MaskLevel(Enum):
    """How much of a person a paper or an export shows; the value is what ``--masking`` takes."""

    FULL = "full"
    """Everything: statutory forms and the bound file."""

    MEETING = "meeting"
    """甲方 and 乙方, of the place only the community; no contacts, no ID numbers."""

    ANONYMOUS = "anonymous"
    """Typical cases and statistics: 张某, and nothing that leads to a person."""
