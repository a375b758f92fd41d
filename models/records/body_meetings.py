"""A body's meeting (会议): its agenda, who was there, what was concluded; locked when closed.

A 调解会 of a case is :class:`models.records.meetings.MediationMeeting`.
"""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, UtcDateTime, primary, text

__all__ = ["AgendaItem", "BodyAttendance", "Meeting"]


class Meeting(Aggregate, Base):
    """会议 of a body; ``kind`` is a code of ``resources/rules/meeting_kinds.json``.

    ``ordinal`` counts the meetings of one body and kind (第 6 次). ``closed_at`` locks the
    minutes: nothing of the meeting changes afterwards.
    """

    __tablename__ = "body_meeting"
    __root__ = ("meeting", "id")
    __table_args__ = (sa.UniqueConstraint("body_id", "kind", "ordinal"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"))
    kind: Mapped[str]
    ordinal: Mapped[int]
    held_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    place: Mapped[text] = mapped_column(default="")
    chair: Mapped[text] = mapped_column(default="")
    recorder: Mapped[text] = mapped_column(default="")
    account: Mapped[text] = mapped_column(default="")
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    closed_by: Mapped[text] = mapped_column(default="")


class BodyAttendance(Base):
    """到会 or 请假: a member for whom they came, or a guest (列席)."""

    __tablename__ = "body_attendance"
    __root__ = ("meeting", "meeting_id")

    id: Mapped[primary] = mapped_column(init=False)
    meeting_id: Mapped[int] = mapped_column(sa.ForeignKey("body_meeting.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    role: Mapped[text] = mapped_column(default="")
    guest: Mapped[bool] = mapped_column(default=False)
    present: Mapped[bool] = mapped_column(default=True)


class AgendaItem(Base):
    """议程 of a meeting: at what time, on which topic, with what conclusion.

    ``carried`` says that it was not finished and comes up again.
    """

    __tablename__ = "agenda_item"
    __root__ = ("meeting", "meeting_id")

    id: Mapped[primary] = mapped_column(init=False)
    meeting_id: Mapped[int] = mapped_column(sa.ForeignKey("body_meeting.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    at: Mapped[text] = mapped_column(default="")
    topic_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("agenda_topic.id"), default=None, index=True
    )
    conclusion: Mapped[text] = mapped_column(default="")
    carried: Mapped[bool] = mapped_column(default=False)
