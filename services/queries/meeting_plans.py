"""Planned meetings: of a case, of the office, and what speaks against one more."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models.records.assignments import AssignedMediator, Assignment
from models.records.bodies import Mediator
from models.records.cases import Case, CaseParty
from models.records.meetings import MeetingInvitation, MeetingPlan, MeetingStatement
from models.records.people import Organisation, Person
from models.vocabulary.appointments import Sitting, plan_findings
from models.vocabulary.clocks import clocks
from models.vocabulary.findings import Finding
from models.vocabulary.plan_drafts import LONGEST_MINUTES, PlanDraft
from models.vocabulary.terms import CaseState, PlanState
from resources import Language
from services import dossiers
from services.database import Reading
from services.queries.meeting_rows import InvitationLine, PlanLine, StatementLine

__all__ = [
    "being_noted",
    "findings",
    "plan_against",
    "plans",
    "standing_plans",
    "statements",
]

_MEETS = (CaseState.ASSIGNED, CaseState.MEDIATING)
_plan = MeetingPlan.__table__


def plans(reading: Reading, case_id: int) -> tuple[PlanLine, ...]:
    """Every plan of a case in the order of time: to come, held and cancelled."""
    return _lines(reading, _plan.c.case_id == case_id)


def standing_plans(
    reading: Reading,
    since: datetime,
    *,
    until: datetime | None = None,
    mediator_id: int | None = None,
) -> tuple[PlanLine, ...]:
    """The meetings still to be held that start from ``since`` on, of every case in mediation.

    ``until`` is the moment before which they start; with ``mediator_id`` those that this
    mediator holds.
    """
    wanted = [
        _plan.c.state == PlanState.PLANNED,
        _plan.c.starts_at >= since,
        sa.exists().where(
            Case.id == _plan.c.case_id,
            Case.committee_id == reading.committee_id,
            Case.state.in_(_MEETS),
        ),
    ]
    if until is not None:
        wanted.append(_plan.c.starts_at < until)
    if mediator_id is not None:
        wanted.append(
            _plan.c.id.in_(
                sa.select(MeetingInvitation.plan_id).where(
                    MeetingInvitation.mediator_id == mediator_id
                )
            )
        )
    return _lines(reading, *wanted)


def _lines(reading: Reading, *wanted: sa.ColumnElement[bool]) -> tuple[PlanLine, ...]:
    rows = reading.connection.execute(
        sa.select(_plan).where(*wanted).order_by(_plan.c.starts_at, _plan.c.id)
    ).all()
    coming = _coming(reading, [row.id for row in rows])
    return tuple(
        PlanLine(**row._mapping, invitations=tuple(coming[row.id]))  # noqa: SLF001 - SQLAlchemy's
        for row in rows
    )


def _coming(reading: Reading, ids: Sequence[int]) -> dict[int, list[InvitationLine]]:
    """Who is to come to each meeting: parties first, then mediators, then others."""
    found: dict[int, list[InvitationLine]] = defaultdict(list)
    if not ids:
        return found
    table, leads = MeetingInvitation.__table__, aliased(Person)
    for row in reading.connection.execute(
        sa.select(
            table.c.plan_id,
            table.c.id,
            sa.func.coalesce(Person.name, Organisation.name, leads.name, table.c.name).label(
                "name"
            ),
            *(table.c[name] for name in ("party_id", "mediator_id", "told_at")),
            *(table.c[name] for name in ("told_means", "told_note")),
        )
        .select_from(table)
        .outerjoin(CaseParty, CaseParty.id == table.c.party_id)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .outerjoin(Mediator, Mediator.id == table.c.mediator_id)
        .outerjoin(leads, leads.id == Mediator.person_id)
        .where(table.c.plan_id.in_(ids))
        .order_by(table.c.party_id.is_(None), table.c.mediator_id.is_(None), table.c.id)
    ):
        values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's name
        found[values.pop("plan_id")].append(InvitationLine(**values))
    return found


def statements(reading: Reading, case_id: int) -> tuple[StatementLine, ...]:
    """What was said in the meetings of a case, in the order of time."""
    table = MeetingStatement.__table__
    rows = reading.connection.execute(
        sa.select(*(column for column in table.c if column.name != "case_id"))
        .where(table.c.case_id == case_id)
        .order_by(table.c.at, table.c.id)
    )
    return tuple(StatementLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name


def being_noted(reading: Reading) -> tuple[int, ...]:
    """The cases that can have a meeting now and of which notes wait for their record, newest first.

    Notes that became part of a record count no more.
    """
    table = MeetingStatement.__table__
    rows = reading.connection.execute(
        sa.select(table.c.case_id)
        .join(Case, Case.id == table.c.case_id)
        .where(
            Case.committee_id == reading.committee_id,
            Case.state.in_(_MEETS),
            table.c.meeting_id.is_(None),
        )
        .group_by(table.c.case_id)
        .order_by(sa.func.max(table.c.at).desc(), table.c.case_id)
    )
    return tuple(row.case_id for row in rows)


def findings(
    reading: Reading,
    case_id: int,
    draft: PlanDraft,
    language: Language,
    *,
    plan_id: int | None = None,
) -> tuple[Finding, ...]:
    """What speaks against a meeting as drafted: its clocks, other meetings, rest days.

    ``plan_id`` is the plan that the draft changes, which is no clash with itself.
    """
    dossier = dossiers.gather(reading.connection, case_id)
    if dossier is None:
        return ()
    reach = draft.starts_at - timedelta(minutes=LONGEST_MINUTES)
    found = standing_plans(reading, reach, until=draft.ends_at)
    others = [one for one in found if one.id != plan_id]
    ids = {case_id, *(one.case_id for one in others)}
    numbers, people = _numbers(reading, ids), _people(reading, ids)
    own = people[case_id]
    wanted = tuple(own) if draft.party_ids is None else draft.party_ids
    if draft.party_names is not None:
        wanted = tuple(key for key, (_, name) in own.items() if name in draft.party_names)
    return plan_findings(
        Sitting(
            number=numbers[case_id],
            starts_at=draft.starts_at,
            minutes=draft.minutes,
            room=draft.room,
            mediators=_mediators(reading, case_id, draft),
            people=dict(own[key] for key in wanted if key in own),
        ),
        clocks(dossier, reading.today),
        [
            Sitting(
                number=numbers[one.case_id],
                starts_at=one.starts_at,
                minutes=one.minutes,
                room=one.room,
                mediators={who.mediator_id: who.name for who in one.mediators if who.mediator_id},
                people=dict(
                    people[one.case_id][who.party_id]
                    for who in one.parties
                    if who.party_id in people[one.case_id]
                ),
            )
            for one in others
        ],
        language,
        dossier.reckoning.calendar,
    )


def plan_against(reading: Reading, plan: PlanLine, language: Language) -> tuple[Finding, ...]:
    """What speaks against a meeting as it is planned."""
    draft = PlanDraft(
        starts_at=plan.starts_at,
        minutes=plan.minutes,
        room=plan.room,
        mediator_ids=tuple(one.mediator_id for one in plan.mediators if one.mediator_id),
        party_ids=tuple(one.party_id for one in plan.parties if one.party_id),
    )
    return findings(reading, plan.case_id, draft, language, plan_id=plan.id)


def _numbers(reading: Reading, ids: Collection[int]) -> dict[int, str]:
    rows = reading.connection.execute(sa.select(Case.id, Case.number).where(Case.id.in_(ids)))
    return {row.id: row.number for row in rows}


_Keyed = dict[int, tuple[str, str]]
"""The parties of a case: who each is in every case, with the name."""


def _people(reading: Reading, ids: Collection[int]) -> dict[int, _Keyed]:
    found: dict[int, _Keyed] = defaultdict(dict)
    for row in reading.connection.execute(
        sa.select(
            CaseParty.case_id,
            CaseParty.id,
            CaseParty.person_id,
            CaseParty.organisation_id,
            sa.func.coalesce(Person.name, Organisation.name).label("name"),
        )
        .select_from(CaseParty)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(CaseParty.case_id.in_(ids))
    ):
        if row.name:
            key = f"person:{row.person_id}" if row.person_id else f"firm:{row.organisation_id}"
            found[row.case_id][row.id] = (key, row.name)
    return found


def _mediators(reading: Reading, case_id: int, draft: PlanDraft) -> dict[int, str]:
    """The mediators of a draft by id; those assigned to the case where it says nothing."""
    statement = (
        sa.select(Mediator.id, Person.name)
        .join(Person, Person.id == Mediator.person_id)
        .where(Mediator.committee_id == reading.committee_id)
    )
    if draft.mediator_ids is None and draft.mediator_names is None:
        assigned = (
            sa.select(AssignedMediator.mediator_id)
            .join(Assignment, Assignment.id == AssignedMediator.assignment_id)
            .where(Assignment.case_id == case_id, Assignment.ended_on.is_(None))
        )
        chosen: sa.ColumnElement[bool] = Mediator.id.in_(assigned)
    else:
        chosen = sa.or_(
            Mediator.id.in_(draft.mediator_ids or ()), Person.name.in_(draft.mediator_names or ())
        )
    return {row.id: row.name for row in reading.connection.execute(statement.where(chosen))}
