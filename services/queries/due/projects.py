"""Joint projects whose agreed time runs out: they are to be appraised then."""

from collections.abc import Iterator

import sqlalchemy as sa

from models.records.projects import JointProject, ProjectPartner
from models.vocabulary.deadlines import Reckoning
from models.vocabulary.projects import project_clock
from services.database import Reading
from services.project_facts import facts_of
from services.queries.due.matter import WEEK, matter
from services.queries.today_rows import DueMatter

__all__ = ["projects"]


def projects(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """The end of each project on trial or prepared; its tasks are action items."""
    lead = (
        sa.select(ProjectPartner.name)
        .where(ProjectPartner.project_id == JointProject.id, ProjectPartner.lead)
        .order_by(ProjectPartner.id)
        .limit(1)
        .scalar_subquery()
    )
    rows = reading.connection.execute(
        sa.select(
            JointProject.id, JointProject.number, JointProject.title, lead.label("lead")
        ).where(
            JointProject.committee_id == reading.committee_id,
            JointProject.ended_on.is_(None),
            JointProject.ends_on <= reading.today + WEEK,
        )
    ).all()
    facts = facts_of(reading.connection, [row.id for row in rows], reading.today) if rows else {}
    for row in rows:
        yield from matter(
            reading,
            project_clock(facts[row.id], reading.today, known),
            page="project",
            argument={"id": row.id},
            number=row.number,
            about=row.title,
            owner=row.lead or "",
        )
