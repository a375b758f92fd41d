"""双向认领: needs, resources, and the claims that join one of each into a project."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, UtcDateTime, WithFiles, by_value, primary, text
from models.vocabulary.matching import ClaimState, Side
from models.vocabulary.terms import Satisfaction

__all__ = ["Claim", "ClaimEvent", "Need", "Resource"]


class Need(Aggregate, Base, kw_only=True):
    """需求: a line of the list of needs.

    ``category``, ``source`` and ``urgency`` are codes of ``resources/rules/matching.json``;
    ``weekdays`` holds ISO days as digits (``24`` for Tuesday and Thursday), empty for any;
    ``begins`` and ``ends`` are ``HH:MM``. ``amount`` counts ``unit``, 0 where nothing is counted.
    A line taken off the list keeps its ``closed_on``.
    """

    __tablename__ = "need"
    __root__ = ("need", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    title: Mapped[str]
    asker: Mapped[str]
    category: Mapped[str]
    detail: Mapped[text] = mapped_column(default="")
    people: Mapped[int] = mapped_column(default=0)
    amount: Mapped[int] = mapped_column(default=0)
    unit: Mapped[text] = mapped_column(default="")
    weekdays: Mapped[text] = mapped_column(default="")
    begins: Mapped[text] = mapped_column(default="")
    ends: Mapped[text] = mapped_column(default="")
    estate_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate.id"), default=None, index=True
    )
    urgency: Mapped[str]
    source: Mapped[str]
    contact: Mapped[text] = mapped_column(default="")
    raised_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)


class Resource(Aggregate, Base, kw_only=True):
    """资源: a line of the list of resources.

    ``categories`` are all it can serve. ``amount`` is what it has of ``unit``, 0 for no limit;
    ``spent`` says that a finished project has used it up (consultations), not that it comes back
    (places, volunteers). Other columns are as those of :class:`Need`.
    """

    __tablename__ = "resource"
    __root__ = ("resource", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    provider: Mapped[str]
    organisation_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None, index=True
    )
    what: Mapped[str]
    categories: Mapped[list[str]]
    amount: Mapped[int] = mapped_column(default=0)
    unit: Mapped[text] = mapped_column(default="")
    spent: Mapped[bool] = mapped_column(default=False)
    weekdays: Mapped[text] = mapped_column(default="")
    begins: Mapped[text] = mapped_column(default="")
    ends: Mapped[text] = mapped_column(default="")
    estate_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate.id"), default=None, index=True
    )
    condition: Mapped[text] = mapped_column(default="")
    contact: Mapped[text] = mapped_column(default="")
    listed_on: Mapped[date]
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)


class Claim(WithFiles, Aggregate, Base, kw_only=True):
    """认领: a need and a resource brought together; confirmed by both sides it is a project.

    ``number`` is issued once and never reused. ``quantity`` is what it takes of the resource,
    in the resource's unit. ``claimed_on`` is the day the second side confirmed: the year's list
    counts by it. ``budget_fen`` is in 分; ``served`` are the people it reached.
    """

    __tablename__ = "claim"
    __root__ = ("claim", "id")
    __table_args__ = (
        sa.UniqueConstraint("committee_id", "number"),
        sa.Index("ix_claim_year", "committee_id", "claimed_on"),
        sa.Index("ix_claim_due", "committee_id", "state", "due_on"),
    )

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    need_id: Mapped[int] = mapped_column(sa.ForeignKey("need.id"), index=True)
    resource_id: Mapped[int] = mapped_column(sa.ForeignKey("resource.id"), index=True)
    number: Mapped[str]
    name: Mapped[str]
    level: Mapped[str]
    quantity: Mapped[int] = mapped_column(default=0)
    state: Mapped[ClaimState] = mapped_column(by_value(ClaimState), default=ClaimState.OPEN)
    invited_by: Mapped[Side] = mapped_column(by_value(Side))
    invited_on: Mapped[date]
    need_confirmed_on: Mapped[date | None] = mapped_column(default=None)
    resource_confirmed_on: Mapped[date | None] = mapped_column(default=None)
    claimed_on: Mapped[date | None] = mapped_column(default=None)
    budget_fen: Mapped[int | None] = mapped_column(default=None)
    starts_on: Mapped[date | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    served: Mapped[int] = mapped_column(default=0)
    effect: Mapped[text] = mapped_column(default="")
    satisfaction: Mapped[Satisfaction | None] = mapped_column(by_value(Satisfaction), default=None)


class ClaimEvent(Base):
    """One step of a claim: into which state, on which day, with what note."""

    __tablename__ = "claim_event"
    __root__ = ("claim", "claim_id")

    id: Mapped[primary] = mapped_column(init=False)
    claim_id: Mapped[int] = mapped_column(sa.ForeignKey("claim.id"), index=True)
    step: Mapped[str]
    state: Mapped[ClaimState] = mapped_column(by_value(ClaimState))
    on: Mapped[date]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")
