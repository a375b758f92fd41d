"""协议: what the parties agreed, who signed it, who owes what, and whether it was done."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, by_value, primary, text
from models.vocabulary.terms import AgreementForm, Performed, Satisfaction, SignMethod, VisitMeans

__all__ = ["Agreement", "AgreementSignature", "FollowUp", "Obligation", "Performance"]


class Agreement(Base):
    """调解协议, written or oral (人民调解法 28-31).

    What was printed for signature is locked; a change after that makes the next ``edition``.
    """

    __tablename__ = "agreement"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("case_id", "edition"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"))
    edition: Mapped[int]
    form: Mapped[AgreementForm] = mapped_column(by_value(AgreementForm))
    agreed_on: Mapped[date]
    number: Mapped[text] = mapped_column(default="")
    facts: Mapped[text] = mapped_column(default="")
    issues: Mapped[text] = mapped_column(default="")
    liability: Mapped[text] = mapped_column(default="")
    terms: Mapped[list[str]] = mapped_column(default_factory=list)
    manner: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    copies: Mapped[int | None] = mapped_column(default=None)
    mediator_signed_on: Mapped[date | None] = mapped_column(default=None)
    mediator_name: Mapped[text] = mapped_column(default="")
    sealed_on: Mapped[date | None] = mapped_column(default=None)
    effective_on: Mapped[date | None] = mapped_column(default=None)
    locked_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)


class AgreementSignature(Base):
    """A party's signature, seal or fingerprint and its day."""

    __tablename__ = "agreement_signature"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("agreement_id", "party_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    agreement_id: Mapped[int] = mapped_column(sa.ForeignKey("agreement.id"))
    party_id: Mapped[int] = mapped_column(sa.ForeignKey("case_party.id"), index=True)
    on: Mapped[date]
    method: Mapped[SignMethod] = mapped_column(by_value(SignMethod), default=SignMethod.SIGNATURE)


class Obligation(Base):
    """A promise: who owes whom what, how much (分), until when, and how it is proved.

    ``due_on`` None means performed on the spot (当场履行) when ``on_the_spot``, else not yet
    settled, which the completeness check reports.
    """

    __tablename__ = "obligation"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    agreement_id: Mapped[int] = mapped_column(sa.ForeignKey("agreement.id"), index=True)
    ordinal: Mapped[int]
    debtor: Mapped[text] = mapped_column(default="")
    creditor: Mapped[text] = mapped_column(default="")
    what: Mapped[text] = mapped_column(default="")
    amount_fen: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    on_the_spot: Mapped[bool] = mapped_column(default=False)
    manner: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    proof: Mapped[text] = mapped_column(default="")
    done_on: Mapped[date | None] = mapped_column(default=None)


class Performance(Base):
    """履行: what was done on an obligation on a day, in part or in whole."""

    __tablename__ = "performance"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    obligation_id: Mapped[int] = mapped_column(sa.ForeignKey("obligation.id"), index=True)
    on: Mapped[date]
    amount_fen: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    note: Mapped[text] = mapped_column(default="")


class FollowUp(Base):
    """回访: how it was paid, whether the agreement was performed and the parties are content.

    ``performed`` is None where nothing was agreed: failed cases are visited too. ``escalates`` says
    whether signs of a new or sharper dispute were seen; None was not asked.
    """

    __tablename__ = "follow_up"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    on: Mapped[date]
    performed: Mapped[Performed | None] = mapped_column(by_value(Performed), default=None)
    satisfied: Mapped[Satisfaction | None] = mapped_column(by_value(Satisfaction), default=None)
    means: Mapped[VisitMeans | None] = mapped_column(by_value(VisitMeans), default=None)
    escalates: Mapped[bool | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")
    actor: Mapped[text] = mapped_column(default="")
