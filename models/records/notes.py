"""私记: what a mediator notes for nobody else. The journal knows these by id and digest only."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, primary

__all__ = ["PrivateNote", "PrivateText"]


class PrivateNote(Base, kw_only=True):
    """One private note on a case; ``digest`` names its words, which stand in ``private_text``.

    Changing a note names other words; the ones before stay until the retention path removes
    them, so that undo restores a note the journal has never read.
    """

    __tablename__ = "private_note"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    author: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    digest: Mapped[str]


class PrivateText(Base, kw_only=True):
    """The words of a note: nothing else holds them, no journal, no index, no print.

    ``digest`` is SHA-256 over ``salt`` and words: short words cannot be guessed from it.
    """

    __tablename__ = "private_text"

    id: Mapped[primary] = mapped_column(init=False)
    digest: Mapped[str] = mapped_column(unique=True)
    salt: Mapped[str]
    words: Mapped[str]
