"""Records by what a person calls them: a number, a name, a day. For papers asked for in words."""

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from models.records.bodies import GovernanceBody
from models.records.body_meetings import Meeting
from models.records.projects import JointProject
from models.records.topics import AgendaTopic
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from services.database import Reading
from services.queries.votes import find_vote

__all__ = ["body_named", "meetings_on", "project_numbered", "records_named", "topic_numbered"]


def body_named(reading: Reading, name: str) -> int:
    """The id of the body of this name. Refusal ``directory.unknown-body``."""
    return _one(reading, GovernanceBody, GovernanceBody.name, name, "directory.unknown-body")


def topic_numbered(reading: Reading, number: str) -> int:
    """The id of the topic with this number. Refusal ``topic.unknown-number``."""
    said = number.upper()
    return _one(reading, AgendaTopic, AgendaTopic.number, said, "topic.unknown-number")


def project_numbered(reading: Reading, number: str) -> int:
    """The id of the joint project with this number. Refusal ``project.unknown-number``."""
    said = number.upper()
    return _one(reading, JointProject, JointProject.number, said, "project.unknown-number")


def _one(reading: Reading, record: Any, column: Any, said: str, code: str) -> int:
    found = reading.connection.execute(
        sa.select(record.id).where(
            record.committee_id == reading.committee_id, column == said.strip()
        )
    ).first()
    if found is None:
        raise Refusal(code, value=said[:40])
    return int(found.id)


def meetings_on(reading: Reading, day: str) -> tuple[int, ...]:
    """The meetings of bodies held on a day. Refusal ``topic.no-meeting-on`` where there is none."""
    rows = reading.connection.execute(
        sa.select(Meeting.id, Meeting.held_at)
        .where(Meeting.committee_id == reading.committee_id)
        .order_by(Meeting.held_at)
    )
    found = tuple(
        row.id for row in rows if moments.local_day(row.held_at).isoformat() == day.strip()
    )
    if not found:
        raise Refusal("topic.no-meeting-on", value=day[:40])
    return found


_FIND: Mapping[str, Callable[[Reading, str], int]] = {
    "votes": find_vote,
    "projects": project_numbered,
    "topics": topic_numbered,
    "bodies": body_named,
}


def records_named(reading: Reading, subject: str, said: tuple[str, ...]) -> tuple[int, ...]:
    """The records of a subject of papers, each by its number or name, in the order said."""
    return tuple(_FIND[subject](reading, one) for one in said)
