"""What was printed of a case, and which version of a paper is the one on record."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from models.records.papers import PrintedPaper

__all__ = ["PrintedLine", "ScannedPages", "in_force", "of_case"]


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


def of_case(connection: sa.Connection, case_id: int) -> tuple[PrintedLine, ...]:
    """Every version of every paper of a case that was printed, in the order of printing."""
    table = PrintedPaper.__table__
    wanted = [table.c[name] for name in PrintedLine.__dataclass_fields__]
    rows = connection.execute(
        sa.select(*wanted).where(table.c.case_id == case_id).order_by(table.c.id)
    )
    return tuple(PrintedLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def in_force(printed: Iterable[PrintedLine], document: str, part: int) -> PrintedLine | None:
    """The version of a paper that was printed last, None for one that never was."""
    found = None
    for one in printed:
        if (one.document, one.part) == (document, part):
            found = one
    return found
