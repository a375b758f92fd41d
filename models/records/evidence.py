"""证据材料: what was handed in for a case, by the digest of its file; and the files once kept."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, by_value, primary, text
from models.vocabulary.evidence import EvidenceForm

__all__ = ["Evidence", "KeptFile"]


class Evidence(Base, kw_only=True):
    """One item of 人民调解证据材料 (forms.md 3.8); ``position`` counts from 1 within its case.

    ``digest`` is the SHA-256 of the file as it was handed in. Once a picture was blackened,
    ``shown_digest`` names the picture shown in its place and the original needs a permission.
    Provided by a party of the case (``party_id``) or by somebody else (``provider``).

    A scan that was known by the code on it names its ``paper`` (a document code), the part and
    version it is of and which of its ``paper_of`` pages it shows; ``paper_part`` 0 is a version
    that is not on record.
    """

    __tablename__ = "evidence"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[text] = mapped_column(default="")
    proves: Mapped[text] = mapped_column(default="")
    party_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("case_party.id"), default=None, index=True
    )
    provider: Mapped[text] = mapped_column(default="")
    form: Mapped[EvidenceForm] = mapped_column(
        by_value(EvidenceForm), default=EvidenceForm.ELECTRONIC
    )
    copies: Mapped[int | None] = mapped_column(default=None)
    pages: Mapped[int | None] = mapped_column(default=None)
    taken_by: Mapped[text] = mapped_column(default="")
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    received_on: Mapped[date]
    received_by: Mapped[text] = mapped_column(default="")
    remarks: Mapped[text] = mapped_column(default="")
    file_name: Mapped[text] = mapped_column(default="")
    media: Mapped[str]
    size: Mapped[int] = mapped_column(sa.BigInteger)
    digest: Mapped[str] = mapped_column(index=True)
    shown_media: Mapped[text] = mapped_column(default="")
    shown_size: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    shown_digest: Mapped[text] = mapped_column(default="")
    paper: Mapped[text] = mapped_column(default="")
    paper_part: Mapped[int] = mapped_column(default=0)
    paper_version: Mapped[int] = mapped_column(default=0)
    paper_pages: Mapped[list[int]] = mapped_column(sa.JSON, default_factory=list)
    paper_of: Mapped[int] = mapped_column(default=0)


class KeptFile(Base, kw_only=True):
    """A file of the evidence folder that some row has named, now or before it was taken back.

    Not journaled: taking an item back must not give its file free; only the retention path does.
    """

    __tablename__ = "kept_file"

    id: Mapped[primary] = mapped_column(init=False)
    digest: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int] = mapped_column(sa.BigInteger)
    media: Mapped[str]
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime)
