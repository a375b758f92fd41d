"""The owners' side and bodies by matter: terms, committee meetings, Party groups, moral review.

Rows of declared lists (``resources/rules/lists_owners.json``): a column stands for the field of
the same name there, a code for one of its choices.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, WithFiles, text

__all__ = ["BodyTerm", "MoralReview", "OwnersMeeting", "PartyAdvice", "PartyGroup"]


class BodyTerm(WithFiles, Aggregate, Base, kw_only=True):
    """届次 of a body: its term, seal and filing; its members are those of the body.

    ``ordinal`` is None for what is formed once: a preparatory group (筹备组), which lasts until the
    first owners' assembly. ``seats`` is how many members the term has; ``reported_on`` the day the
    change of term was reported to the street (上海市住宅物业管理规定 28); ``mixed`` that people of
    several ethnic groups live in the area (人民调解法 8).
    """

    __tablename__ = "body_term"
    __root__ = ("body-term", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    estate_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate.id"), default=None, index=True
    )
    ordinal: Mapped[int | None] = mapped_column(default=None)
    from_on: Mapped[date]
    until_on: Mapped[date]
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    seats: Mapped[int | None] = mapped_column(default=None)
    seal_name: Mapped[text] = mapped_column(default="")
    filed_on: Mapped[date | None] = mapped_column(default=None)
    filing_number: Mapped[text] = mapped_column(default="")
    state: Mapped[text] = mapped_column(default="")
    reported_on: Mapped[date | None] = mapped_column(default=None)
    training: Mapped[text] = mapped_column(default="")
    mixed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[text] = mapped_column(default="")


class OwnersMeeting(WithFiles, Aggregate, Base, kw_only=True):
    """业委会会议 as the residents' committee keeps it (上海市住宅物业管理规定 26).

    ``members`` are all members of the committee, ``present`` those who came, ``signed`` those
    who signed the decision; ``told_on`` is the day the residents' committee was told.
    """

    __tablename__ = "owners_meeting"
    __root__ = ("owners-meeting", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    held_on: Mapped[date]
    subject: Mapped[str]
    members: Mapped[int | None] = mapped_column(default=None)
    present: Mapped[int | None] = mapped_column(default=None)
    signed: Mapped[int | None] = mapped_column(default=None)
    decision: Mapped[text] = mapped_column(default="")
    posted_on: Mapped[date | None] = mapped_column(default=None)
    told_on: Mapped[date | None] = mapped_column(default=None)
    observer: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class PartyGroup(WithFiles, Aggregate, Base, kw_only=True):
    """业委会党的工作小组: who was sent into an owners' committee, by whom, until when."""

    __tablename__ = "party_group"
    __root__ = ("party-group", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    name: Mapped[str]
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    people: Mapped[text] = mapped_column(default="")
    sent_by: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class PartyAdvice(WithFiles, Aggregate, Base, kw_only=True):
    """工作记录 of a Party working group: a meeting or an advice, and what came of it."""

    __tablename__ = "party_advice"
    __root__ = ("party-advice", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    group_id: Mapped[int] = mapped_column(sa.ForeignKey("party_group.id"), index=True)
    given_on: Mapped[date]
    advice: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    outcome: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class MoralReview(WithFiles, Aggregate, Base, kw_only=True):
    """道德评议 of conduct by neighbours. Whose conduct it was is on no paper."""

    __tablename__ = "moral_review"
    __root__ = ("moral-review", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    held_on: Mapped[date]
    matter: Mapped[str]
    body_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("governance_body.id"), default=None, index=True
    )
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    consent: Mapped[text] = mapped_column(default="")
    reviewers: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    outcome: Mapped[text] = mapped_column(default="")
    result: Mapped[text] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")
