"""议题: what bodies deliberate on, the cases behind it, and what each estate decides for itself."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, UtcDateTime, by_value, primary, text
from models.vocabulary.topics import Outcome, Stage

__all__ = ["ActionItem", "AgendaTopic", "EstateDecision", "TopicCase", "TopicEvent"]


class AgendaTopic(Aggregate, Base, kw_only=True):
    """议题: a matter that a body takes up, from 归集 to 评估.

    ``number`` is issued once and never reused; ``topic`` is a code of the topics of cases. The
    ``consensus`` is the association's and never an owners' decision. ``moral_review`` says what
    the moral review stand is asked to do, without anybody's name.
    """

    __tablename__ = "agenda_topic"
    __root__ = ("topic", "id")
    __table_args__ = (
        sa.UniqueConstraint("committee_id", "number"),
        sa.Index("ix_agenda_topic_open", "committee_id", "ended_on"),
    )

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    number: Mapped[str]
    title: Mapped[str]
    stage: Mapped[Stage] = mapped_column(by_value(Stage), default=Stage.GATHERING)
    topic: Mapped[text] = mapped_column(default="")
    proposed_by: Mapped[text] = mapped_column(default="")
    opened_on: Mapped[date]
    survey: Mapped[text] = mapped_column(default="")
    consensus: Mapped[text] = mapped_column(default="")
    moral_review: Mapped[text] = mapped_column(default="")
    appraisal: Mapped[text] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column(default=None)


class TopicEvent(Base):
    """One step of a topic: into which stage, on which day, with what note."""

    __tablename__ = "topic_event"
    __root__ = ("topic", "topic_id")

    id: Mapped[primary] = mapped_column(init=False)
    topic_id: Mapped[int] = mapped_column(sa.ForeignKey("agenda_topic.id"), index=True)
    step: Mapped[str]
    stage: Mapped[Stage] = mapped_column(by_value(Stage))
    on: Mapped[date]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class TopicCase(Base):
    """A case bundled into a topic; it keeps its own course."""

    __tablename__ = "topic_case"
    __root__ = ("topic", "topic_id")
    __table_args__ = (sa.UniqueConstraint("topic_id", "case_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    topic_id: Mapped[int] = mapped_column(sa.ForeignKey("agenda_topic.id"))
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    on: Mapped[date]


class EstateDecision(Base):
    """各小区决定: who must decide in one estate, and what they decided (民法典 278).

    Fields are those of :class:`models.vocabulary.topics.DecisionFacts`; areas in 0.01 m².
    ``progress`` are the words of the list (11-28 至 12-05 书面征询).
    """

    __tablename__ = "estate_decision"
    __root__ = ("topic", "topic_id")
    __table_args__ = (sa.UniqueConstraint("topic_id", "estate_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    topic_id: Mapped[int] = mapped_column(sa.ForeignKey("agenda_topic.id"))
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"), index=True)
    matter: Mapped[str]
    decider: Mapped[str]
    outcome: Mapped[Outcome] = mapped_column(by_value(Outcome), default=Outcome.OPEN)
    progress: Mapped[text] = mapped_column(default="")
    planned_on: Mapped[date | None] = mapped_column(default=None)
    decided_on: Mapped[date | None] = mapped_column(default=None)
    posted_on: Mapped[date | None] = mapped_column(default=None)
    told_on: Mapped[date | None] = mapped_column(default=None)
    heads_total: Mapped[int] = mapped_column(default=0)
    heads_part: Mapped[int] = mapped_column(default=0)
    heads_for: Mapped[int] = mapped_column(default=0)
    area_total: Mapped[int] = mapped_column(default=0)
    area_part: Mapped[int] = mapped_column(default=0)
    area_for: Mapped[int] = mapped_column(default=0)


class ActionItem(Aggregate, Base, kw_only=True):
    """议定事项: who does what by when; of a topic, a meeting or a joint project, or of several."""

    __tablename__ = "action_item"
    __root__ = ("action", "id")
    __table_args__ = (sa.Index("ix_action_item_due", "committee_id", "done_on", "due_on"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    topic_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("agenda_topic.id"), default=None, index=True
    )
    meeting_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("body_meeting.id"), default=None, index=True
    )
    project_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("joint_project.id"), default=None, index=True
    )
    what: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[text] = mapped_column(default="")
