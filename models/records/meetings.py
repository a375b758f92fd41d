"""调解会: a mediation meeting of a case and who was there."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, by_value, primary, text
from models.vocabulary.terms import MeetingResult

__all__ = ["MediationMeeting", "MeetingAttendance"]


class MediationMeeting(Base, kw_only=True):
    """One meeting, numbered within its case; each makes one 人民调解记录 (人民调解法 27)."""

    __tablename__ = "mediation_meeting"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("case_id", "ordinal"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"))
    ordinal: Mapped[int]
    held_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    place: Mapped[text] = mapped_column(default="")
    rights_told: Mapped[bool] = mapped_column(default=False)
    account: Mapped[text] = mapped_column(default="")
    result: Mapped[MeetingResult] = mapped_column(by_value(MeetingResult))
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    recorder: Mapped[text] = mapped_column(default="")


class MeetingAttendance(Base):
    """到场: a party of the case, a mediator, or an invited participant (人民调解法 20)."""

    __tablename__ = "meeting_attendance"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    meeting_id: Mapped[int] = mapped_column(sa.ForeignKey("mediation_meeting.id"), index=True)
    name: Mapped[str]
    capacity: Mapped[str] = mapped_column(default="party")
    party_id: Mapped[int | None] = mapped_column(sa.ForeignKey("case_party.id"), default=None)
