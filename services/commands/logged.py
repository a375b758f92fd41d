"""What every entry about a case has in common: when it may be made, and its line in the course."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case, CaseEvent, CaseParty
from models.records.people import Organisation, Person
from models.vocabulary import moments
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseState
from services.work import Work

__all__ = ["no_later", "note_event", "party_names", "require_state", "short_enough"]


def require_state(case: Case, allowed: frozenset[CaseState], code: str) -> None:
    """Refuse with ``code`` unless the case stands in one of ``allowed``."""
    if case.state not in allowed:
        raise Refusal(code, number=case.number)


def no_later(moment: datetime | date, work: Work, name: str) -> None:
    """Refuse what happened after today; ``name`` is the field that says when."""
    day = moments.local_day(moment) if isinstance(moment, datetime) else moment
    if day > work.today:
        raise Refusal("log.future", field=name, day=day.isoformat(), today=work.today.isoformat())


def short_enough(value: str, name: str, most: int = LONGEST["facts"]) -> None:
    """Refuse a text of more than ``most`` characters."""
    if len(value) > most:
        raise Refusal("intake.too-long", field=name, count=len(value), most=most)


def note_event(
    work: Work, case: Case, kind: str, on: date, *, note: str = "", **facts: Any
) -> None:
    """Write a line of the proceeding on the day ``on``, and put the number into the label."""
    work.session.add(
        CaseEvent(
            case_id=case.id,
            kind=kind,
            on=on,
            at=work.now,
            actor=work.actor,
            state=case.state,
            note=note,
            facts=facts,
        )
    )
    work.label_params["number"] = case.number


def party_names(work: Work, case_id: int) -> dict[str, int]:
    """Ids of a case's parties by name (organisations by theirs)."""
    rows = work.session.execute(
        sa.select(sa.func.coalesce(Person.name, Organisation.name), CaseParty.id)
        .select_from(CaseParty)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(CaseParty.case_id == case_id)
        .order_by(CaseParty.position)
    )
    return {name: key for name, key in rows if name}
