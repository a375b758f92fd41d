"""Reference and supervision: the four lists of a street, documents, appraisals, findings.

Rows of declared lists (``resources/rules/lists_policy.json``): a column stands for the field of
the same name there, a code for one of its choices.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, WithFiles, text

__all__ = ["ListedPower", "PolicyAppraisal", "PolicyDocument", "PolicyFinding"]


class ListedPower(WithFiles, Aggregate, Base, kw_only=True):
    """A line of one of the four lists (四清单); only for reference."""

    __tablename__ = "listed_power"
    __root__ = ("listed-power", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    kind: Mapped[str]
    number: Mapped[text] = mapped_column(default="")
    name: Mapped[str]
    basis: Mapped[text] = mapped_column(default="")
    unit: Mapped[text] = mapped_column(default="")
    contact: Mapped[text] = mapped_column(default="")
    time_limit: Mapped[text] = mapped_column(default="")
    edition: Mapped[text] = mapped_column(default="")
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class PolicyDocument(WithFiles, Aggregate, Base, kw_only=True):
    """制度文件 whose working is supervised; ``review_on`` is when it is looked at next."""

    __tablename__ = "policy_document"
    __root__ = ("policy-document", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    number: Mapped[text] = mapped_column(default="")
    title: Mapped[str]
    issuer: Mapped[text] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(default=None)
    review_on: Mapped[date | None] = mapped_column(default=None)
    repealed_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class PolicyAppraisal(WithFiles, Aggregate, Base, kw_only=True):
    """评估 of a document: when, how, with what score (0 to 100) and findings."""

    __tablename__ = "policy_appraisal"
    __root__ = ("policy-appraisal", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("policy_document.id"), index=True)
    appraised_on: Mapped[date]
    method: Mapped[text] = mapped_column(default="")
    score: Mapped[int | None] = mapped_column(default=None)
    findings: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class PolicyFinding(WithFiles, Aggregate, Base, kw_only=True):
    """A problem found when a document was appraised: who sees to it, until when."""

    __tablename__ = "policy_finding"
    __root__ = ("policy-finding", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("policy_document.id"), index=True)
    kind: Mapped[text] = mapped_column(default="")
    what: Mapped[str]
    owner: Mapped[text] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")
