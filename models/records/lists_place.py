"""Bodies by place and what they keep: areas, duty rota, problems, shops, meetings of residents.

Rows of declared lists (``resources/rules/lists_place.json``): a column stands for the field of
the same name there, a code for one of its choices.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, WithFiles, text

__all__ = ["PlaceBody", "PlaceProblem", "PublicMeeting", "RotaLine", "Shop"]


class PlaceBody(WithFiles, Aggregate, Base, kw_only=True):
    """The area a body by place answers for, and the rules it keeps there."""

    __tablename__ = "place_body"
    __root__ = ("place-body", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    area: Mapped[str]
    estate_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("estate.id"), default=None, index=True
    )
    households: Mapped[int | None] = mapped_column(default=None)
    doors: Mapped[text] = mapped_column(default="")
    sponsor: Mapped[text] = mapped_column(default="")
    rules: Mapped[text] = mapped_column(default="")
    fees: Mapped[text] = mapped_column(default="")
    founded_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class RotaLine(Aggregate, Base, kw_only=True):
    """值班: who is on duty for a body on a day of the week. Hours are ``HH:MM``."""

    __tablename__ = "rota_line"
    __root__ = ("rota-line", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    weekday: Mapped[str]
    begins: Mapped[text] = mapped_column(default="")
    ends: Mapped[text] = mapped_column(default="")
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), index=True)
    task: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class PlaceProblem(WithFiles, Aggregate, Base, kw_only=True):
    """A line of 片区问题清单: what is wrong where, who sees to it, until when."""

    __tablename__ = "place_problem"
    __root__ = ("place-problem", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    found_on: Mapped[date]
    kind: Mapped[text] = mapped_column(default="")
    what: Mapped[str]
    place: Mapped[text] = mapped_column(default="")
    owner: Mapped[text] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class Shop(WithFiles, Aggregate, Base, kw_only=True):
    """商户 along a street or in a market; ``duty_id`` is the member in contact with it (包联)."""

    __tablename__ = "shop"
    __root__ = ("shop", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    name: Mapped[str]
    stall: Mapped[text] = mapped_column(default="")
    trade: Mapped[text] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), default=None, index=True
    )
    phone: Mapped[text] = mapped_column(default="")
    body_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("governance_body.id"), default=None, index=True
    )
    duty_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("contact_duty.id"), default=None, index=True
    )
    self_rules: Mapped[bool] = mapped_column(default=False)
    honour: Mapped[text] = mapped_column(default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class PublicMeeting(WithFiles, Aggregate, Base, kw_only=True):
    """三会、联席会议、居民会议 in one line: notice, who came, opinions, outcome, publication.

    The agenda and the minutes of a meeting are :class:`models.records.body_meetings.Meeting`.
    ``called_by`` says who may call a residents' meeting (居民委员会组织法 10).
    """

    __tablename__ = "public_meeting"
    __root__ = ("public-meeting", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    kind: Mapped[str]
    matter: Mapped[str]
    round: Mapped[int | None] = mapped_column(default=None)
    noticed_on: Mapped[date | None] = mapped_column(default=None)
    held_on: Mapped[date]
    people: Mapped[text] = mapped_column(default="")
    eligible: Mapped[int | None] = mapped_column(default=None)
    present: Mapped[int | None] = mapped_column(default=None)
    in_favour: Mapped[int | None] = mapped_column(default=None)
    called_by: Mapped[text] = mapped_column(default="")
    opinions: Mapped[text] = mapped_column(default="")
    outcome: Mapped[text] = mapped_column(default="")
    published_on: Mapped[date | None] = mapped_column(default=None)
    published_at: Mapped[text] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")
