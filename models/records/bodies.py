"""Bodies that take cases on, their mediators and memberships with dates."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, primary, text

__all__ = ["GovernanceBody", "Mediator", "Membership"]


class GovernanceBody(Aggregate, Base):
    """调解工作室, 人民调解委员会, 业委会主任联谊会 and the other kinds, which are data.

    ``kind`` is a code of ``resources/rules/bodies.json``. A studio has no seal of its own: its
    agreements carry the seal of the committee it belongs to (``parent_id``). ``star`` is the level
    it was rated (星级调解工作室), None where it was not; ``sponsor`` who set it up, as 党总支.
    """

    __tablename__ = "governance_body"
    __root__ = ("body", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    kind: Mapped[str]
    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("governance_body.id"), default=None)
    serves_street: Mapped[bool] = mapped_column(default=False)
    specialties: Mapped[list[str]] = mapped_column(default_factory=list)
    load_limit: Mapped[int] = mapped_column(default=8)
    place: Mapped[text] = mapped_column(default="")
    phone: Mapped[text] = mapped_column(default="")
    founded_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    star: Mapped[int | None] = mapped_column(default=None)
    sponsor: Mapped[text] = mapped_column(default="")


class Mediator(Aggregate, Base):
    """人民调解员: a person's capacity to mediate (人民调解法 13-14).

    ``load_limit`` is how many open cases he or she takes at once; None for no limit of their own.
    """

    __tablename__ = "mediator"
    __root__ = ("mediator", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    full_time: Mapped[bool] = mapped_column(default=False)
    load_limit: Mapped[int | None] = mapped_column(default=None)
    engaged_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)


class Membership(Base):
    """Who belongs to a body, as what, from when until when (both days included).

    ``note`` says what a list of members says besides: the room, the share of the work. In a
    directors' association ``seat_of_id`` is the owners' committee the member sits for; each has one
    seat and may have a ``deputy`` (governance.md 1.1).
    """

    __tablename__ = "membership"
    __root__ = ("body", "body_id")

    id: Mapped[primary] = mapped_column(init=False)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    mediator_id: Mapped[int | None] = mapped_column(sa.ForeignKey("mediator.id"), default=None)
    role: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    party_member: Mapped[bool] = mapped_column(default=False)
    seat_of_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("governance_body.id"), default=None
    )
    deputy: Mapped[bool] = mapped_column(default=False)
    note: Mapped[text] = mapped_column(default="")
