"""党群服务站 and 一园一坊: needs, services, bookings; library, training, coached projects.

Rows of declared lists (``resources/rules/lists_station.json``): a column stands for the field of
the same name there, a code for one of its choices.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, WithFiles, text

__all__ = [
    "CoachedProject",
    "LibraryEntry",
    "ServiceBooking",
    "StationNeed",
    "StationService",
    "Training",
]


class StationNeed(WithFiles, Aggregate, Base, kw_only=True):
    """A need of those who work in the area, gathered by visits; ``votes`` is how many share it."""

    __tablename__ = "station_need"
    __root__ = ("station-need", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    title: Mapped[str]
    station: Mapped[text] = mapped_column(default="")
    category: Mapped[text] = mapped_column(default="")
    votes: Mapped[int | None] = mapped_column(default=None)
    source: Mapped[text] = mapped_column(default="")
    gathered_on: Mapped[date]
    answered_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class StationService(WithFiles, Aggregate, Base, kw_only=True):
    """A line of 服务清单; ``capacity`` is how many a day, None for no limit."""

    __tablename__ = "station_service"
    __root__ = ("station-service", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    number: Mapped[int]
    name: Mapped[str]
    station: Mapped[text] = mapped_column(default="")
    category: Mapped[text] = mapped_column(default="")
    provider: Mapped[text] = mapped_column(default="")
    form: Mapped[text] = mapped_column(default="")
    capacity: Mapped[int | None] = mapped_column(default=None)
    hours: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    need_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("station_need.id"), default=None, index=True
    )
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class ServiceBooking(Aggregate, Base, kw_only=True):
    """预约 of a service for a day, and afterwards how it was."""

    __tablename__ = "service_booking"
    __root__ = ("service-booking", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    service_id: Mapped[int] = mapped_column(sa.ForeignKey("station_service.id"), index=True)
    held_on: Mapped[date]
    who: Mapped[str]
    phone: Mapped[text] = mapped_column(default="")
    people: Mapped[int]
    came: Mapped[int | None] = mapped_column(default=None)
    feedback: Mapped[text] = mapped_column(default="")
    remark: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class LibraryEntry(WithFiles, Aggregate, Base, kw_only=True):
    """创意资源库: a good model from elsewhere; ``file`` is where the office keeps its papers."""

    __tablename__ = "library_entry"
    __root__ = ("library-entry", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    title: Mapped[str]
    source: Mapped[text] = mapped_column(default="")
    topic: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    summary: Mapped[text] = mapped_column(default="")
    tags: Mapped[text] = mapped_column(default="")
    file: Mapped[text] = mapped_column(default="")
    used_by: Mapped[text] = mapped_column(default="")
    entered_on: Mapped[date]
    note: Mapped[text] = mapped_column(default="")


class Training(WithFiles, Aggregate, Base, kw_only=True):
    """培训 of mediators, backbone residents or committees; ``hours`` are class hours (学时)."""

    __tablename__ = "training"
    __root__ = ("training", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    held_on: Mapped[date]
    title: Mapped[str]
    kind: Mapped[text] = mapped_column(default="")
    teacher: Mapped[text] = mapped_column(default="")
    place: Mapped[text] = mapped_column(default="")
    hours: Mapped[int | None] = mapped_column(default=None)
    attendees: Mapped[text] = mapped_column(default="")
    present: Mapped[int | None] = mapped_column(default=None)
    note: Mapped[text] = mapped_column(default="")


class CoachedProject(WithFiles, Aggregate, Base, kw_only=True):
    """创意坊项目: a self-government project that is coached; ``budget_fen`` is in 分."""

    __tablename__ = "coached_project"
    __root__ = ("coached-project", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    title: Mapped[str]
    applicant: Mapped[text] = mapped_column(default="")
    aim: Mapped[text] = mapped_column(default="")
    budget_fen: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    steps: Mapped[text] = mapped_column(default="")
    coach: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date]
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[text] = mapped_column(default="")
    appraisal: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")
