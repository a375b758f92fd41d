"""行动项 of topics, meetings and projects; what each estate is to decide."""

from collections.abc import Iterator

import sqlalchemy as sa

from models.records.bodies import GovernanceBody
from models.records.body_meetings import Meeting
from models.records.places import Estate
from models.records.projects import JointProject
from models.records.topics import ActionItem, AgendaTopic, EstateDecision
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.topics import Outcome, action_clock, pressing_clock
from services.database import Reading
from services.queries.due.matter import WEEK, matter
from services.queries.today_rows import DueMatter
from services.topic_facts import decision_facts

__all__ = ["actions", "decisions"]


def actions(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """行动项 of topics, meetings and projects."""
    rows = reading.connection.execute(
        sa.select(
            ActionItem.what,
            ActionItem.owner,
            ActionItem.due_on,
            ActionItem.topic_id,
            ActionItem.meeting_id,
            ActionItem.project_id,
            AgendaTopic.number.label("topic"),
            JointProject.number.label("project"),
            GovernanceBody.name.label("body"),
        )
        .outerjoin(AgendaTopic, AgendaTopic.id == ActionItem.topic_id)
        .outerjoin(JointProject, JointProject.id == ActionItem.project_id)
        .outerjoin(Meeting, Meeting.id == ActionItem.meeting_id)
        .outerjoin(GovernanceBody, GovernanceBody.id == Meeting.body_id)
        .where(
            ActionItem.committee_id == reading.committee_id,
            ActionItem.done_on.is_(None),
            ActionItem.due_on <= reading.today + WEEK,
        )
    )
    for row in rows:
        page, key, number = "meeting", row.meeting_id, row.body or ""
        if row.topic_id is not None:
            page, key, number = "topic", row.topic_id, row.topic
        elif row.project_id is not None:
            page, key, number = "project", row.project_id, row.project
        yield from matter(
            reading,
            action_clock(row.due_on, None, reading.today, known),
            page=page,
            argument={"id": key},
            number=number,
            about=row.what,
            owner=row.owner,
        )


def decisions(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """各小区决定: the day planned for one, and the three days for announcing it."""
    decided = sa.and_(
        EstateDecision.decided_on.is_not(None),
        EstateDecision.outcome != Outcome.OPEN,
        sa.or_(EstateDecision.posted_on.is_(None), EstateDecision.told_on.is_(None)),
    )
    planned = sa.and_(
        EstateDecision.decided_on.is_(None),
        EstateDecision.planned_on <= reading.today + WEEK,
    )
    rows = reading.connection.execute(
        sa.select(
            *EstateDecision.__table__.c,
            Estate.name.label("estate"),
            AgendaTopic.number,
            AgendaTopic.title,
        )
        .join(AgendaTopic, AgendaTopic.id == EstateDecision.topic_id)
        .join(Estate, Estate.id == EstateDecision.estate_id)
        .where(
            AgendaTopic.committee_id == reading.committee_id,
            AgendaTopic.ended_on.is_(None),
            sa.or_(decided, planned),
        )
    )
    for row in rows:
        yield from matter(
            reading,
            pressing_clock(decision_facts(row, row.estate), reading.today, known),
            page="topic",
            argument={"id": row.topic_id},
            number=row.number,
            about=row.title,
            owner=row.estate,
        )
