"""People and organisations, how to reach them, and how they are related."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import DERIVED, Aggregate, Base, by_value, optional_text, primary, text
from models.vocabulary.terms import ContactKind, RelationKind, Sex

__all__ = ["ContactDetail", "Organisation", "Person", "PersonRelation"]


class Person(Aggregate, Base):
    """自然人. The birth date is kept, never the age; the ID number is text as written.

    ``initials`` is derived: every spelling by pinyin initials that finds the name, each with a
    blank before it.
    """

    __tablename__ = "person"
    __root__ = ("person", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    name: Mapped[str] = mapped_column(index=True)
    sex: Mapped[Sex | None] = mapped_column(by_value(Sex), default=None)
    ethnicity: Mapped[text] = mapped_column(default="")
    birth_on: Mapped[date | None] = mapped_column(default=None)
    id_number: Mapped[text] = mapped_column(default="")
    occupation: Mapped[text] = mapped_column(default="")
    employer_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None, index=True
    )
    household_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("household.id"), default=None, index=True
    )
    address: Mapped[text] = mapped_column(default="")
    initials: Mapped[optional_text] = mapped_column(default=None, info=DERIVED)


class Organisation(Aggregate, Base):
    """单位: firm, property company, owners' committee as a party, public body.

    ``initials`` is derived as a person's are.
    """

    __tablename__ = "organisation"
    __root__ = ("organisation", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    name: Mapped[str] = mapped_column(index=True)
    uscc: Mapped[text] = mapped_column(default="")
    legal_representative: Mapped[text] = mapped_column(default="")
    representative_post: Mapped[text] = mapped_column(default="")
    address: Mapped[text] = mapped_column(default="")
    initials: Mapped[optional_text] = mapped_column(default=None, info=DERIVED)


class ContactDetail(Base):
    """联系方式 of a person or an organisation: digits where it is a phone, else as written."""

    __tablename__ = "contact_detail"
    __root__ = ("person", "person_id")
    __table_args__ = (
        sa.CheckConstraint("(person_id IS NULL) <> (organisation_id IS NULL)", name="one_owner"),
    )

    id: Mapped[primary] = mapped_column(init=False)
    kind: Mapped[ContactKind] = mapped_column(by_value(ContactKind))
    value: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    organisation_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None, index=True
    )


class PersonRelation(Base):
    """A declared or known relation between two people, for recusal (特邀调解规定 15)."""

    __tablename__ = "person_relation"
    __root__ = ("person", "person_id")

    id: Mapped[primary] = mapped_column(init=False)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    other_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    kind: Mapped[RelationKind] = mapped_column(by_value(RelationKind))
    note: Mapped[text] = mapped_column(default="")
    declared_on: Mapped[date | None] = mapped_column(default=None)
