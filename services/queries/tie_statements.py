"""The statements by which the walk around a case reads ties, made once.

Each is asked with the ids of people (``ids``) and answers rows of ``mine``, ``theirs`` and ``tie``,
with what is told of the tie. Those that come from cases leave out the one at hand (``case``).
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.cases import Case, CaseParty
from models.records.people import ContactDetail, Organisation, Person, PersonRelation
from models.records.projects import ProjectCase
from models.records.topics import TopicCase

__all__ = [
    "ACTING",
    "AGENT_BY_NAME",
    "AGENT_BY_PHONE",
    "BUNDLES",
    "CLIENT",
    "COLLEAGUES",
    "HAS_AGENT",
    "IN_CASES",
    "RELATED",
    "TOGETHER",
]

_IDS: Any = sa.bindparam("ids", expanding=True)
_THIS_CASE: Any = sa.bindparam("case")
_other = aliased(Person)
_few = aliased(Person)
_mine, _theirs = aliased(CaseParty), aliased(CaseParty)
_in_topic, _in_project = aliased(TopicCase), aliased(ProjectCase)

CLIENT = aliased(Person)
"""For whom an agent acts."""

HAS_AGENT = CaseParty.representative_phone != sa.literal_column("''")
"""Written as it stands in the partial index."""

AGENT_BY_NAME = Person.name == CaseParty.representative_name
AGENT_BY_PHONE = sa.and_(
    ContactDetail.person_id == Person.id, ContactDetail.value == CaseParty.representative_phone
)
"""Name and telephone together say which person an agent is."""

BUNDLES: tuple[tuple[Any, Any, Any, Any], ...] = (
    (TopicCase, _in_topic, TopicCase.topic_id, _in_topic.topic_id),
    (ProjectCase, _in_project, ProjectCase.project_id, _in_project.project_id),
)
"""What cases are bundled in: the record, the same again, and the column that both share."""


def _tie(code: str) -> Any:
    return sa.literal(code).label("tie")


RELATED = sa.union_all(
    *(
        sa.select(
            one.label("mine"),
            other.label("theirs"),
            PersonRelation.kind,
            PersonRelation.note.label("told"),
            _tie("relation"),
        ).where(one.in_(_IDS))
        for one, other in (
            (PersonRelation.person_id, PersonRelation.other_id),
            (PersonRelation.other_id, PersonRelation.person_id),
        )
    )
)


TOGETHER = (
    sa.select(
        Person.id.label("mine"),
        _other.id.label("theirs"),
        sa.literal("").label("told"),
        _tie("household"),
    )
    .join(_other, _other.household_id == Person.household_id)
    .where(Person.id.in_(_IDS), _other.id != Person.id)
)


COLLEAGUES = (
    sa.select(
        Person.id.label("mine"),
        _other.id.label("theirs"),
        Organisation.name.label("told"),
        _tie("colleague"),
    )
    .join(Organisation, Organisation.id == Person.employer_id)
    .join(_other, _other.employer_id == Person.employer_id)
    .where(
        Person.id.in_(_IDS),
        _other.id != Person.id,
        # A firm of hundreds says nothing about two who work there.
        sa.select(sa.func.count())
        .where(_few.employer_id == Person.employer_id)
        .correlate(Person)
        .scalar_subquery()
        <= sa.bindparam("most"),
    )
)


IN_CASES = (
    sa.select(
        _mine.person_id.label("mine"),
        _theirs.person_id.label("theirs"),
        _theirs.organisation_id.label("firm"),
        Organisation.name.label("told_firm"),
        _mine.role,
        _theirs.role.label("their_role"),
        Case.number.label("told"),
        _tie("in-case"),
    )
    .join(_theirs, _theirs.case_id == _mine.case_id)
    .join(Case, Case.id == _mine.case_id)
    .outerjoin(Organisation, Organisation.id == _theirs.organisation_id)
    .where(
        _mine.person_id.in_(_IDS),
        _mine.case_id != _THIS_CASE,
        _theirs.id != _mine.id,
        sa.or_(_theirs.person_id.is_not(None), _theirs.organisation_id.is_not(None)),
    )
)


ACTING = sa.union_all(
    *(
        sa.select(
            mine.label("mine"),
            theirs.label("theirs"),
            Case.number.label("told"),
            _tie("acts-for"),
        )
        .select_from(CaseParty)
        .join(Case, Case.id == CaseParty.case_id)
        .join(Person, AGENT_BY_NAME)
        .join(ContactDetail, AGENT_BY_PHONE)
        .where(
            mine.in_(_IDS),
            CaseParty.person_id.is_not(None),
            HAS_AGENT,
            CaseParty.case_id != _THIS_CASE,
        )
        for mine, theirs in ((CaseParty.person_id, Person.id), (Person.id, CaseParty.person_id))
    )
)
