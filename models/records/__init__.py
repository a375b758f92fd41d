"""The rows of the register as SQLAlchemy 2 classes, one aggregate a module.

Importing this package registers every table on :attr:`models.records.base.Base.metadata`.
"""

from models.records import (
    agreements,
    assignments,
    bodies,
    body_meetings,
    cases,
    evidence,
    lists,
    lists_owners,
    lists_party,
    lists_place,
    lists_policy,
    lists_station,
    matching,
    meetings,
    notes,
    office,
    papers,
    people,
    places,
    projects,
    reckoning,
    topics,
    votes,
)
from models.records.base import Base

__all__ = [
    "Base",
    "agreements",
    "assignments",
    "bodies",
    "body_meetings",
    "cases",
    "evidence",
    "lists",
    "lists_owners",
    "lists_party",
    "lists_place",
    "lists_policy",
    "lists_station",
    "matching",
    "meetings",
    "notes",
    "office",
    "papers",
    "people",
    "places",
    "projects",
    "reckoning",
    "topics",
    "votes",
]
