"""Regional Party building: member units, contact duties (包联) with their visits, area units.

Rows of declared lists (``resources/rules/lists_party.json``): a column stands for the field of
the same name there, a code for one of its choices.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, WithFiles, text

__all__ = ["Activity", "AreaUnit", "ContactDuty", "ContactVisit", "MemberUnit"]


class MemberUnit(WithFiles, Aggregate, Base, kw_only=True):
    """成员单位 of the 区域化党建联席会议; ``board`` is the special committee it sits on."""

    __tablename__ = "member_unit"
    __root__ = ("member-unit", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(sa.ForeignKey("organisation.id"), index=True)
    level: Mapped[text] = mapped_column(default="")
    board: Mapped[text] = mapped_column(default="")
    is_chair: Mapped[bool] = mapped_column(default=False)
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    phone: Mapped[text] = mapped_column(default="")
    resources: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class ContactDuty(Aggregate, Base, kw_only=True):
    """包联: a member in contact with shops; which they are stands on each :class:`Shop`."""

    __tablename__ = "contact_duty"
    __root__ = ("contact-duty", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    branch: Mapped[text] = mapped_column(default="")
    station: Mapped[text] = mapped_column(default="")
    area: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class ContactVisit(WithFiles, Aggregate, Base, kw_only=True):
    """走访 within a contact duty: what was found, and what was done about it."""

    __tablename__ = "contact_visit"
    __root__ = ("contact-visit", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    duty_id: Mapped[int] = mapped_column(sa.ForeignKey("contact_duty.id"), index=True)
    shop_id: Mapped[int | None] = mapped_column(sa.ForeignKey("shop.id"), default=None, index=True)
    visited_on: Mapped[date]
    what: Mapped[str]
    problem: Mapped[text] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class AreaUnit(WithFiles, Aggregate, Base, kw_only=True):
    """区域单位: a firm, social organisation or market of the area and how Party work reaches it.

    ``contacted_by`` names who keeps in contact; a unit nobody is in contact with has none.
    """

    __tablename__ = "area_unit"
    __root__ = ("area-unit", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(sa.ForeignKey("organisation.id"), index=True)
    kind: Mapped[str]
    place: Mapped[text] = mapped_column(default="")
    headcount: Mapped[int | None] = mapped_column(default=None)
    party_members: Mapped[int | None] = mapped_column(default=None)
    coverage: Mapped[text] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    phone: Mapped[text] = mapped_column(default="")
    contacted_by: Mapped[text] = mapped_column(default="")
    contacted_on: Mapped[date | None] = mapped_column(default=None)
    left_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class Activity(WithFiles, Aggregate, Base, kw_only=True):
    """活动: an event, often of a brand (读书会), with what need of the station it answered."""

    __tablename__ = "activity"
    __root__ = ("activity", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    held_on: Mapped[date]
    title: Mapped[str]
    brand: Mapped[text] = mapped_column(default="")
    kind: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    speakers: Mapped[text] = mapped_column(default="")
    attendance: Mapped[int | None] = mapped_column(default=None)
    need_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("station_need.id"), default=None, index=True
    )
    effect: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")
