"""调查: somebody was asked about a case outside the meetings, and what was answered."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, by_value, primary, text
from models.vocabulary.terms import Sex

__all__ = ["Investigation"]


class Investigation(Base):
    """One person asked, one record (人民调解调查记录, forms.md 3.7).

    ``answers`` are objects of ``question`` and ``answer``. ``confirmed`` says that it was read, or
    read out, and found right; ``signed_on`` the day the person asked signed it.
    """

    __tablename__ = "investigation"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("case_id", "ordinal"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"))
    ordinal: Mapped[int]
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    asked: Mapped[str]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    place: Mapped[text] = mapped_column(default="")
    party_id: Mapped[int | None] = mapped_column(sa.ForeignKey("case_party.id"), default=None)
    asked_sex: Mapped[Sex] = mapped_column(by_value(Sex), default=Sex.UNKNOWN)
    asked_age: Mapped[int | None] = mapped_column(default=None)
    asked_address: Mapped[text] = mapped_column(default="")
    relation: Mapped[text] = mapped_column(default="")
    investigators: Mapped[list[str]] = mapped_column(default_factory=list)
    recorder: Mapped[text] = mapped_column(default="")
    participants: Mapped[list[str]] = mapped_column(default_factory=list)
    answers: Mapped[list[dict[str, Any]]] = mapped_column(default_factory=list)
    confirmed: Mapped[bool] = mapped_column(default=False)
    signed_on: Mapped[date | None] = mapped_column(default=None)
