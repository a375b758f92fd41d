"""Valid planned meetings and statements in one line each."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from models.vocabulary.plan_drafts import PlanDraft
from models.vocabulary.terms import StatementKind
from services.commands.meeting_plans import PlanMeeting
from services.commands.statements import NoteStatement
from services.database import Database
from services.queries import meeting_plans
from services.queries.meeting_rows import PlanLine
from tests import builders

PLANNED_ON = date(2026, 11, 26)
ROOM = "居委会调解室"


def draft(on: date = PLANNED_ON, hour: int = 14, minute: int = 0, **changes: Any) -> PlanDraft:
    """An hour in the committee's room with everybody, to talk over the parking space."""
    made = PlanDraft(
        starts_at=builders.at(on, hour, minute), room=ROOM, purpose="商量错时停放的办法"
    )
    return replace(made, **changes)


def plan(database: Database, case_id: int | None = None, **changes: Any) -> PlanLine:
    """A planned meeting (of a case made when none is given); the newest plan of its case."""
    if case_id is None:
        case_id = builders.assigned_case(database)
    database.run(PlanMeeting(case_id=case_id, draft=draft(**changes)))
    return max(plans(database, case_id), key=lambda one: one.id)


def plans(database: Database, case_id: int) -> tuple[PlanLine, ...]:
    """The plans of a case."""
    with database.reading() as reading:
        return meeting_plans.plans(reading, case_id)


def statement(case_id: int, words: str = "车位一直被占。", **changes: Any) -> NoteStatement:
    """李秀芳 says a fact."""
    command = NoteStatement(case_id=case_id, speaker="李秀芳", kind=StatementKind.FACT, words=words)
    return replace(command, **changes)


def said(database: Database, case_id: int, *words: str, at: datetime | None = None) -> list[int]:
    """Statements noted one after the other; their ids."""
    return [builders.run(database, statement(case_id, one, at=at)) for one in words]
