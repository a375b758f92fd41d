"""What was printed of a case and what a scan shows of it, as frozen rows."""

from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["PrintedLine", "ScannedPages"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedLine:
    """A version of a paper, when it was first printed and by whom.

    ``part`` counts the sheets of the document from 1; ``edition`` is the agreement's, else 0;
    ``bound`` came out inside a whole file and not to be signed.
    """

    document: str
    part: int
    version: int
    digest: str
    edition: int
    bound: bool
    printed_at: datetime
    printed_by: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedPages:
    """Which pages of which paper a scan shows; ``part`` 0 is a version that is not on record."""

    document: str
    part: int
    version: int
    pages: tuple[int, ...]
    of: int

    @property
    def is_signed(self) -> bool:
        """Whether the page with the signatures is among them: the last."""
        return self.of in self.pages
