"""The register's own affairs: its profile, number series, import batches, journal, access log."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import DERIVED, Base, UtcDateTime, primary, text

__all__ = [
    "AccessRecord",
    "ImportBatch",
    "IssuedNumber",
    "JournalEntry",
    "JournalTouch",
    "RegisterProfile",
    "TakenBack",
]


class RegisterProfile(Base, kw_only=True):
    """One row: whose register this is and whether it is the invented practice estate.

    ``desk_name`` is the named local person every entry carries until users and roles exist.
    ``clock_basis`` tells by which calendar and rules the cases' most pressing clocks were counted.
    """

    __tablename__ = "register_profile"
    __root__ = ("profile", "id")
    __table_args__ = (sa.CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    uid: Mapped[UUID]
    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    desk_name: Mapped[text] = mapped_column(default="")
    practice: Mapped[bool] = mapped_column(default=False)
    made_on: Mapped[date]
    clock_basis: Mapped[text] = mapped_column(default="", info=DERIVED)


class IssuedNumber(Base, kw_only=True):
    """A number once given out: never reused, voided with a reason when its record is undone.

    Not journaled: taking a record back must not give its number free again.
    """

    __tablename__ = "issued_number"
    __table_args__ = (sa.UniqueConstraint("committee_id", "series", "year", "serial"),)

    id: Mapped[primary] = mapped_column(init=False)
    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    series: Mapped[str]
    year: Mapped[int]
    serial: Mapped[int]
    number: Mapped[str]
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    voided_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    void_reason: Mapped[text] = mapped_column(default="")


class ImportBatch(Base, kw_only=True):
    """One ledger taken in as a whole: what it was, how many rows, and the digest of its cells.

    Its cases have the ids from ``first_case_id`` on, as many as were ``imported``.
    """

    __tablename__ = "import_batch"
    __root__ = ("import", "id")

    id: Mapped[primary] = mapped_column(init=False)
    uid: Mapped[UUID] = mapped_column(unique=True)
    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    sheet: Mapped[text] = mapped_column(default="")
    content_digest: Mapped[text] = mapped_column(default="")
    rows: Mapped[int] = mapped_column(default=0)
    imported: Mapped[int] = mapped_column(default=0)
    first_case_id: Mapped[int] = mapped_column(default=0)
    undone: Mapped[bool] = mapped_column(default=False, info=DERIVED)


class JournalEntry(Base, kw_only=True):
    """One command as it was carried out: who, when, what, and every value before and after.

    ``changes`` is canonical JSON (see :mod:`services.journal`); ``digest`` chains the entries of
    a committee: it covers the digest before it and a salted digest of every value, so that a
    value can be erased under the retention rules without breaking the chain.
    """

    __tablename__ = "journal_entry"
    __table_args__ = (sa.UniqueConstraint("committee_id", "ordinal"),)

    id: Mapped[primary] = mapped_column(init=False)
    committee_id: Mapped[int] = mapped_column()
    ordinal: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str]
    command: Mapped[str]
    label: Mapped[str]
    label_params: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    undoable: Mapped[bool] = mapped_column(default=True)
    changes: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]


class JournalTouch(Base):
    """Which aggregates an entry touched: history of a record without reading every entry."""

    __tablename__ = "journal_touch"

    kind: Mapped[str] = mapped_column(primary_key=True)
    root_id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(sa.ForeignKey("journal_entry.id"), primary_key=True)


class TakenBack(Base):
    """Which entries an entry takes back: one, or with it the later ones that stood on it."""

    __tablename__ = "journal_taken_back"

    entry_id: Mapped[int] = mapped_column(sa.ForeignKey("journal_entry.id"), primary_key=True)
    taken_id: Mapped[int] = mapped_column(
        sa.ForeignKey("journal_entry.id"), primary_key=True, index=True
    )


class AccessRecord(Base, kw_only=True):
    """查阅留痕: a view, a print or an export, who made it and why. Append-only, not undoable."""

    __tablename__ = "access_record"

    id: Mapped[primary] = mapped_column(init=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str]
    action: Mapped[str]
    document: Mapped[text] = mapped_column(default="")
    masking: Mapped[text] = mapped_column(default="")
    case_ids: Mapped[list[int]] = mapped_column(sa.JSON, default_factory=list)
    reason: Mapped[text] = mapped_column(default="")
