"""司法确认: the joint application to a court to confirm an agreement, and what came of it."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, by_value, primary, text
from models.vocabulary.terms import CourtGround, JudicialState

__all__ = ["ConfirmationSignature", "JudicialConfirmation"]


class JudicialConfirmation(Base):
    """One application for judicial confirmation of one version of an agreement (人民调解法 33).

    ``ended_on`` is the day of the ruling, of its not being accepted, or of its withdrawal;
    ``reason`` a code of ``rules/judicial.json`` or the court's own words; ``perform_by_on`` the
    last day for performance in the ruling, from which enforcement counts (民事诉讼法 250).
    """

    __tablename__ = "judicial_confirmation"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    agreement_id: Mapped[int] = mapped_column(sa.ForeignKey("agreement.id"))
    state: Mapped[JudicialState] = mapped_column(by_value(JudicialState))
    ground: Mapped[CourtGround] = mapped_column(by_value(CourtGround))
    applied_on: Mapped[date]
    court: Mapped[text] = mapped_column(default="")
    oral: Mapped[bool] = mapped_column(default=False)
    filed_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[text] = mapped_column(default="")
    ruling_number: Mapped[text] = mapped_column(default="")
    perform_by_on: Mapped[date | None] = mapped_column(default=None)
    enforcement_on: Mapped[date | None] = mapped_column(default=None)


class ConfirmationSignature(Base):
    """Which party signed the joint application, and when; of an oral one, who spoke."""

    __tablename__ = "confirmation_signature"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("confirmation_id", "party_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    confirmation_id: Mapped[int] = mapped_column(sa.ForeignKey("judicial_confirmation.id"))
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("case_party.id"), index=True)
    on: Mapped[date]
