"""The register as it began, made subject by subject (``models/migrations/first``).

Keys are never given out twice (AUTOINCREMENT): the journal knows a row by its key after the row
itself was taken back.
"""

from models.migrations.first import (
    agreements,
    body_meetings,
    cases,
    directory,
    lists_owners,
    lists_party,
    lists_place,
    lists_policy,
    lists_station,
    matching,
    office,
    papers,
    proceeding,
    project_service,
    projects,
    topics,
    votes,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SUBJECTS = (
    office,
    directory,
    cases,
    proceeding,
    agreements,
    papers,
    topics,
    projects,
    project_service,
    body_meetings,
    matching,
    votes,
    lists_station,
    lists_policy,
    lists_party,
    lists_place,
    lists_owners,
)
"""In the order their foreign keys ask for."""


def upgrade() -> None:
    """Make every table of the first register."""
    for subject in SUBJECTS:
        subject.make()
