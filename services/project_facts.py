"""What the guards of a joint project look at, read for many projects: by commands and lists."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.projects import (
    DocumentParty,
    DutyShift,
    Indicator,
    IndicatorValue,
    JointProject,
    ProjectDocument,
    ProjectPartner,
)
from models.records.topics import ActionItem
from models.vocabulary.projects import ProjectFacts

__all__ = ["facts_of"]

_BINDING = ("agreement", "memorandum")


def facts_of(
    connection: sa.Connection, project_ids: Sequence[int], today: date
) -> Mapping[int, ProjectFacts]:
    """The facts of each project as of ``today``. Seven statements, whatever their number."""
    partners = _counted(connection, ProjectPartner.project_id, project_ids)
    shifts = _counted(connection, DutyShift.project_id, project_ids)
    signed = (
        sa.select(ProjectDocument.project_id, sa.func.count().label("many"))
        .where(
            ProjectDocument.project_id.in_(project_ids),
            ProjectDocument.kind.in_(_BINDING),
            ProjectDocument.signed_on.is_not(None),
        )
        .group_by(ProjectDocument.project_id)
    )
    agreements = _many(connection, signed)
    unsigned = _counted(
        connection, DocumentParty.project_id, project_ids, DocumentParty.signed_on.is_(None)
    )
    tasks, open_tasks = _tasks(connection, project_ids)
    indicators = _indicators(connection, project_ids, today)
    rows = connection.execute(sa.select(JointProject).where(JointProject.id.in_(project_ids))).all()
    return {
        row.id: ProjectFacts(
            stage=row.stage,
            partners=partners.get(row.id, 0),
            agreements=agreements.get(row.id, 0),
            unsigned=unsigned.get(row.id, 0),
            station=bool(row.station),
            shifts=shifts.get(row.id, 0),
            indicators=indicators.get(row.id, (0, 0))[0],
            unmeasured=indicators.get(row.id, (0, 0))[1],
            tasks=tasks.get(row.id, 0),
            open_tasks=open_tasks.get(row.id, 0),
            appraisal=row.appraisal,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            ended_on=row.ended_on,
        )
        for row in rows
    }


def _many(connection: sa.Connection, statement: Any) -> Mapping[int, int]:
    return {row[0]: row[1] for row in connection.execute(statement)}


def _counted(
    connection: sa.Connection, column: Any, keys: Sequence[int], *more: Any
) -> Mapping[int, int]:
    return _many(
        connection,
        sa.select(column, sa.func.count()).where(column.in_(keys), *more).group_by(column),
    )


def _tasks(
    connection: sa.Connection, keys: Sequence[int]
) -> tuple[Mapping[int, int], Mapping[int, int]]:
    rows = connection.execute(
        sa.select(
            ActionItem.project_id,
            sa.func.count(),
            sa.func.sum(sa.case((ActionItem.done_on.is_(None), 1), else_=0)),
        )
        .where(ActionItem.project_id.in_(keys))
        .group_by(ActionItem.project_id)
    ).all()
    return {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows}


def _indicators(
    connection: sa.Connection, keys: Sequence[int], today: date
) -> Mapping[int, tuple[int, int]]:
    """How many indicators a project has, and how many of them have no figure after yet."""
    after = sa.select(IndicatorValue.indicator_id).where(IndicatorValue.phase == "after").distinct()
    begun = sa.func.coalesce(JointProject.starts_on <= today, sa.false())
    lacks = sa.case(
        (Indicator.counted != "", sa.case((begun, 0), else_=1)),
        (Indicator.id.in_(after), 0),
        else_=1,
    )
    rows = connection.execute(
        sa.select(Indicator.project_id, sa.func.count(), sa.func.sum(lacks))
        .join(JointProject, JointProject.id == Indicator.project_id)
        .where(Indicator.project_id.in_(keys))
        .group_by(Indicator.project_id)
    )
    return {row[0]: (row[1], row[2]) for row in rows}
