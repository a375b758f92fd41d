"""What the commands of topics, joint projects and claims do alike: texts, days, steps, cases.

``family`` begins the code of every refusal, as ``topic`` in ``topic.in-future``.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from models.records.base import Base
from models.records.cases import Case
from models.records.matching import ClaimEvent
from models.records.projects import ProjectCase, ProjectEvent
from models.records.topics import TopicCase, TopicEvent
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from services.work import Work

__all__ = [
    "LONGEST_LINE",
    "LONGEST_TEXT",
    "declared",
    "hold_up",
    "limited",
    "not_before_last",
    "put_cases",
    "set_down",
    "take_case_out",
    "until_today",
]

LONGEST_LINE = 200
LONGEST_TEXT = 20_000
"""Characters of a title or an action, and of a survey, a consensus or a conclusion."""

Event = type[TopicEvent] | type[ProjectEvent] | type[ClaimEvent]
Link = type[TopicCase] | type[ProjectCase]
_OWNERS: Mapping[type[Base], str] = {
    TopicEvent: "topic_id",
    TopicCase: "topic_id",
    ProjectEvent: "project_id",
    ProjectCase: "project_id",
    ClaimEvent: "claim_id",
}


def limited(value: str, name: str, most: int) -> str:
    """The text without blanks around it. Refusal ``topic.too-long`` beyond ``most`` characters."""
    said = value.strip()
    if len(said) > most:
        raise Refusal("topic.too-long", field=name, count=len(said), most=most)
    return said


def declared(values: Iterable[str], known: frozenset[str], of: str) -> None:
    """A field nobody declared is a mistake of ours."""
    unknown = set(values) - known
    if unknown:
        message = f"{of} has no field {sorted(unknown)}"
        raise ValueError(message)


def until_today(work: Work, on: date | None, family: str, name: str = "on") -> date:
    """The day, today where none is given. Refusal ``….in-future``."""
    day = on or work.today
    if day > work.today:
        raise Refusal(f"{family}.in-future", field=name)
    return day


# The course


def not_before_last(work: Work, event: Event, owner_id: int, on: date, family: str) -> None:
    """A step is not taken before the last one. Refusal ``….before-last``."""
    columns: Any = event
    last = work.session.scalar(
        sa.select(sa.func.max(columns.on)).where(getattr(columns, _OWNERS[event]) == owner_id)
    )
    if last is not None and on < last:
        raise Refusal(f"{family}.before-last", field="on", last=last.isoformat())


def hold_up(findings: Iterable[Finding]) -> None:
    """The first finding that blocks, as a Refusal."""
    for one in findings:
        if one.severity is Severity.BLOCK:
            raise Refusal(one.code, field=one.field, **one.params)


def set_down(
    work: Work,
    event: type[TopicEvent] | type[ProjectEvent],
    owner: Any,
    step: str,
    on: date,
    note: str = "",
) -> None:
    """Write that a topic or a project took a ``step`` and stands at the stage it has now."""
    row: Any = event
    work.add(
        row(
            **{_OWNERS[event]: owner.id},
            step=step,
            stage=owner.stage,
            on=on,
            at=work.now,
            actor=work.actor,
            note=note.strip(),
        )
    )


# Cases


def put_cases(
    work: Work, link: Link, owner_id: int, case_ids: Iterable[int], family: str, **more: Any
) -> int:
    """Link cases and say how many. Refusal ``….case-there`` for one that is linked already."""
    row: Any = link
    owner = {_OWNERS[link]: owner_id}
    there = set(work.session.scalars(sa.select(row.case_id).filter_by(**owner)))
    chosen = tuple(dict.fromkeys(case_ids))
    for case_id in chosen:
        case = work.get(Case, case_id)
        if case.id in there:
            raise Refusal(f"{family}.case-there", field="cases", number=case.number)
        work.add(row(**owner, case_id=case.id, on=work.today, **more))
    return len(chosen)


def take_case_out(work: Work, link: Link, owner_id: int, case_id: int) -> None:
    """Remove the link of a case; undo puts it back. Refusal ``register.gone`` without one."""
    row: Any = link
    found = work.session.scalar(
        sa.select(row).filter_by(**{_OWNERS[link]: owner_id}, case_id=case_id)
    )
    if found is None:
        raise Refusal("register.gone")
    work.session.delete(found)
