"""How an office counts time: the calendar it keeps, year by year, and the lengths it has set."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, text

__all__ = ["CalendarYear", "DeadlineLength"]


class CalendarYear(Aggregate, Base):
    """The holidays of one year as an office took them in from the State Council's notice.

    ``days`` maps each special day (ISO) to ``{"name", "rest"}``; ``notice`` is the text as it was
    pasted, ``number`` the document's. It stands in place of what the program ships for that year.
    """

    __tablename__ = "calendar_year"
    __root__ = ("calendar", "id")
    __table_args__ = (sa.UniqueConstraint("committee_id", "year"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    year: Mapped[int]
    days: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    notice: Mapped[text] = mapped_column(default="")
    number: Mapped[text] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(default=None)
    adopted_on: Mapped[date | None] = mapped_column(default=None)


class DeadlineLength(Aggregate, Base):
    """How long a time limit is in this office, for clocks still running on ``from_on``.

    ``code`` and ``variant`` name a row of ``resources/rules/deadlines.json``; ``stopped_by`` are
    the reasons of a suspension that do not count.
    """

    __tablename__ = "deadline_length"
    __root__ = ("deadline", "id")
    __table_args__ = (sa.UniqueConstraint("committee_id", "code", "variant", "from_on"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    code: Mapped[str]
    from_on: Mapped[date]
    length: Mapped[int]
    variant: Mapped[text] = mapped_column(default="")
    stopped_by: Mapped[list[str]] = mapped_column(default_factory=list)
