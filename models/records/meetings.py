"""调解会 of a case: planned and made known; what was said in it; held, and who was there."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, UtcDateTime, by_value, primary, text
from models.vocabulary.terms import MeetingResult, NoticeMeans, PlanState, StatementKind

__all__ = [
    "MediationMeeting",
    "MeetingAttendance",
    "MeetingInvitation",
    "MeetingPlan",
    "MeetingStatement",
]


class MediationMeeting(Base, kw_only=True):
    """One meeting, numbered within its case; each makes one 人民调解记录 (人民调解法 27).

    ``public`` is whether it was held open, None where nobody has said; ``objected`` that a party
    asked for closed doors (人民调解法 23).
    """

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
    public: Mapped[bool | None] = mapped_column(default=None)
    objected: Mapped[bool] = mapped_column(default=False)
    account: Mapped[text] = mapped_column(default="")
    result: Mapped[MeetingResult] = mapped_column(by_value(MeetingResult))
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    recorder: Mapped[text] = mapped_column(default="")


class MeetingAttendance(Base):
    """到场: a party of the case, a mediator, or an invited participant (人民调解法 20).

    ``consented`` is whether every party agreed that an invited one takes part, None where nobody
    has said.
    """

    __tablename__ = "meeting_attendance"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    meeting_id: Mapped[int] = mapped_column(sa.ForeignKey("mediation_meeting.id"), index=True)
    name: Mapped[str]
    capacity: Mapped[str] = mapped_column(default="party")
    party_id: Mapped[int | None] = mapped_column(sa.ForeignKey("case_party.id"), default=None)
    consented: Mapped[bool | None] = mapped_column(default=None)


class MeetingPlan(Base, kw_only=True):
    """A meeting before it is held: when, for how many ``minutes``, in which room, what for.

    ``reason`` says why it was last moved, or why it is off. ``meeting_id`` is the meeting it
    became. Where it was moved from stands in the proceeding.
    """

    __tablename__ = "meeting_plan"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    minutes: Mapped[int]
    room: Mapped[text] = mapped_column(default="")
    purpose: Mapped[text] = mapped_column(default="")
    state: Mapped[PlanState] = mapped_column(by_value(PlanState), default=PlanState.PLANNED)
    reason: Mapped[text] = mapped_column(default="")
    meeting_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("mediation_meeting.id"), default=None
    )


class MeetingInvitation(Base, kw_only=True):
    """Who is to come to a planned meeting: a party, a mediator, or by ``name`` a participant.

    ``told_*`` is how the invited learnt of it as it stands now: who, when and by which means.
    """

    __tablename__ = "meeting_invitation"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    plan_id: Mapped[int] = mapped_column(sa.ForeignKey("meeting_plan.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(sa.ForeignKey("case_party.id"), default=None)
    mediator_id: Mapped[int | None] = mapped_column(sa.ForeignKey("mediator.id"), default=None)
    name: Mapped[text] = mapped_column(default="")
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    told_means: Mapped[NoticeMeans | None] = mapped_column(by_value(NoticeMeans), default=None)
    told_note: Mapped[text] = mapped_column(default="")


class MeetingStatement(Base, kw_only=True):
    """What somebody said while a meeting was held, noted by its kind (人民调解法 27).

    ``meeting_id`` is None until the meeting is logged. These notes become the account of the
    mediation record; private notes (私记) are kept elsewhere and never stand here.
    """

    __tablename__ = "meeting_statement"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("mediation_meeting.id"), default=None
    )
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    speaker: Mapped[text] = mapped_column(default="")
    kind: Mapped[StatementKind] = mapped_column(by_value(StatementKind))
    words: Mapped[text] = mapped_column(default="")
