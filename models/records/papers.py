"""What was printed of a case: each version of each paper, by the digest of its text."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, primary, text

__all__ = ["PrintedPaper"]


class PrintedPaper(Base, kw_only=True):
    """A version of a paper as it first left the office; the newest row of a paper is in force.

    ``part`` tells the sheets of one document apart, from 1 (a record of each meeting, a notice to
    each addressee). ``edition`` is that of the agreement it prints, 0 for other papers; ``bound``
    says that it first came out inside a whole file and not to be signed. Like the access log it
    is append-only and not journaled: what was handed out cannot be taken back.
    """

    __tablename__ = "printed_paper"
    __table_args__ = (sa.UniqueConstraint("case_id", "document", "part", "version", "digest"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"))
    document: Mapped[str]
    part: Mapped[int]
    version: Mapped[int]
    digest: Mapped[str]
    edition: Mapped[int] = mapped_column(default=0)
    bound: Mapped[bool] = mapped_column(default=False)
    printed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    printed_by: Mapped[text] = mapped_column(default="")
