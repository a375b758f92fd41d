"""The case: what a clerk records, its parties, and the events of its proceeding."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.records.base import (
    DERIVED,
    Aggregate,
    Base,
    UtcDateTime,
    by_value,
    primary,
    text,
)
from models.records.people import Organisation, Person
from models.vocabulary.terms import Attitude, CaseKind, CaseState, ContactMeans, PartyRole, Urgency

__all__ = ["Case", "CaseEvent", "CaseParty", "Contact"]


class Case(Aggregate, Base):
    """案件: a dispute or a governance matter, from lead to closed.

    ``number`` is the intake number, issued at the first saving and never reused. Legal dates are
    dates in Asia/Shanghai. ``topic``, ``source`` and ``category`` are codes of reference lists
    that are data. The last block is derived: what the list shows without joining anything.
    """

    __tablename__ = "case"
    __root__ = ("case", "id")
    __table_args__ = (
        sa.UniqueConstraint("committee_id", "number"),
        # Both hold all that counting the saved filters asks: a count reads no case.
        sa.Index(
            "ix_case_committee_state",
            "committee_id",
            "state",
            "kind",
            "due_code",
            "due_on",
            "registered_by",
            "handler_label",
            "due_latest_on",
        ),
        sa.Index("ix_case_closed", "committee_id", "closed_on"),
        sa.Index(
            "ix_case_due", "committee_id", "due_on", "id", "state", "due_code", "due_latest_on"
        ),
        sa.Index(
            "ix_case_confirm",
            "committee_id",
            "confirm_by_on",
            "id",
            sqlite_where=sa.text("confirm_by_on IS NOT NULL"),
        ),
        sa.Index("ix_case_external", "committee_id", "external_id"),
    )

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    number: Mapped[str] = mapped_column(index=True)
    kind: Mapped[CaseKind] = mapped_column(by_value(CaseKind))
    state: Mapped[CaseState] = mapped_column(by_value(CaseState))
    source: Mapped[text] = mapped_column(default="")
    topic: Mapped[text] = mapped_column(default="")
    category: Mapped[text] = mapped_column(default="")
    title: Mapped[text] = mapped_column(default="")
    facts: Mapped[text] = mapped_column(default="")
    requests: Mapped[list[str]] = mapped_column(default_factory=list)
    issues: Mapped[text] = mapped_column(default="")
    urgency: Mapped[Urgency] = mapped_column(by_value(Urgency), default=Urgency.ORDINARY)
    difficulty: Mapped[text] = mapped_column(default="")
    anonymous: Mapped[bool] = mapped_column(default=False)
    estate_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate.id"), default=None, index=True
    )
    building_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("building.id"), default=None, index=True
    )
    unit_id: Mapped[int | None] = mapped_column(sa.ForeignKey("unit.id"), default=None)
    place_text: Mapped[text] = mapped_column(default="")
    occurred_on: Mapped[date | None] = mapped_column(default=None)
    occurred_text: Mapped[text] = mapped_column(default="")
    received_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    registered_on: Mapped[date | None] = mapped_column(default=None)
    registered_by: Mapped[text] = mapped_column(default="")
    accepted_on: Mapped[date | None] = mapped_column(default=None)
    rights_notice_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    order_number: Mapped[text] = mapped_column(default="")
    order_dispatched_on: Mapped[date | None] = mapped_column(default=None)
    order_kind: Mapped[text] = mapped_column(default="")
    backfilled: Mapped[bool] = mapped_column(default=False)
    external_id: Mapped[text] = mapped_column(default="")
    remarks: Mapped[text] = mapped_column(default="")

    search_key: Mapped[int | None] = mapped_column(
        sa.BigInteger, unique=True, default=None, info=DERIVED
    )
    due_on: Mapped[date | None] = mapped_column(default=None, info=DERIVED)
    due_latest_on: Mapped[date | None] = mapped_column(default=None, info=DERIVED)
    due_code: Mapped[text] = mapped_column(default="", info=DERIVED)
    due_class: Mapped[text] = mapped_column(default="", info=DERIVED)
    due_start_on: Mapped[date | None] = mapped_column(default=None, info=DERIVED)
    confirm_by_on: Mapped[date | None] = mapped_column(default=None, info=DERIVED)
    place_label: Mapped[text] = mapped_column(default="", info=DERIVED)
    parties_label: Mapped[text] = mapped_column(default="", info=DERIVED)
    handler_label: Mapped[text] = mapped_column(default="", info=DERIVED)

    parties: Mapped[list["CaseParty"]] = relationship(
        back_populates="case",
        order_by="CaseParty.position",
        lazy="raise",
        default_factory=list,
    )


class CaseParty(Base):
    """当事人 of a case: a person, an organisation, or someone still 待查明 (``description``).

    ``incapable`` is a grown-up person without full capacity: a statutory agent acts (民法典 21-23).
    """

    __tablename__ = "case_party"
    __root__ = ("case", "case_id")
    __table_args__ = (
        # Few parties have an agent whose telephone is known; recusal asks who acts for whom.
        sa.Index(
            "ix_case_party_agent",
            "representative_phone",
            "representative_name",
            sqlite_where=sa.text("representative_phone <> ''"),
        ),
    )

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True, init=False)
    position: Mapped[int]
    role: Mapped[PartyRole] = mapped_column(by_value(PartyRole))
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    organisation_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None, index=True
    )
    description: Mapped[text] = mapped_column(default="")
    attitude: Mapped[Attitude] = mapped_column(by_value(Attitude), default=Attitude.NOT_ASKED)
    attitude_on: Mapped[date | None] = mapped_column(default=None)
    representative_name: Mapped[text] = mapped_column(default="")
    representative_kind: Mapped[text] = mapped_column(default="")
    representative_phone: Mapped[text] = mapped_column(default="")
    representative_relation: Mapped[text] = mapped_column(default="")
    mandate_seen: Mapped[bool] = mapped_column(default=False)
    incapable: Mapped[bool] = mapped_column(default=False)

    case: Mapped[Case] = relationship(back_populates="parties", lazy="raise", default=None)
    person: Mapped[Person | None] = relationship(lazy="raise", default=None)
    organisation: Mapped[Organisation | None] = relationship(lazy="raise", default=None)


class CaseEvent(Base):
    """办理记录: one line of the proceeding; a past one is corrected by a new one.

    ``on`` is the legal date of the step, ``at`` the moment it was put on record. ``state`` is
    the state the case was in afterwards; ``facts`` holds the draft fields of the step.
    """

    __tablename__ = "case_event"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    kind: Mapped[str]
    on: Mapped[date]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str]
    state: Mapped[CaseState] = mapped_column(by_value(CaseState))
    note: Mapped[text] = mapped_column(default="")
    facts: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    corrects_id: Mapped[int | None] = mapped_column(sa.ForeignKey("case_event.id"), default=None)


class Contact(Base):
    """A call or a visit logged in ten seconds; not a meeting."""

    __tablename__ = "contact"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    means: Mapped[ContactMeans] = mapped_column(by_value(ContactMeans))
    whom: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")
    actor: Mapped[text] = mapped_column(default="")
