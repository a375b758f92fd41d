"""What falls due besides clocks of cases: actions, estates' decisions, claims, votes, terms, ties.

Each source asks for what is open and dated no later than a week from now; clocks whose length is
the office's own are worked out for the few rows that are open.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Any

import sqlalchemy as sa

from models.records.bodies import GovernanceBody
from models.records.body_meetings import Meeting
from models.records.matching import Claim, Need
from models.records.places import Estate
from models.records.projects import JointProject
from models.records.topics import ActionItem, AgendaTopic, EstateDecision
from models.records.votes import OwnersVote, TakenVoteStep
from models.vocabulary.clocks import Clock, ClockState
from models.vocabulary.deadlines import DeadlineClass, Reckoning
from models.vocabulary.matching import ClaimState, claim_clock
from models.vocabulary.topics import Outcome, action_clock, pressing_clock
from models.vocabulary.vote_course import running_clocks
from models.vocabulary.vote_steps import vote_kinds, vote_steps
from services.claim_facts import claim_facts
from services.database import Reading
from services.queries import lists
from services.queries.standing_ties import tied_cases
from services.queries.today_rows import DueGroup, DueMatter
from services.reckoning import reckoning
from services.topic_facts import decision_facts
from services.vote_facts import vote_facts

__all__ = ["due_matters", "group_of"]

_WEEK = timedelta(days=7)
_LAST_STEP = sa.case(
    {kind.code: vote_steps(kind.code)[-1].code for kind in vote_kinds()}, value=OwnersVote.kind
)
_DATED = frozenset(DeadlineClass) - {DeadlineClass.INTERNAL}
_CLOSED = frozenset({ClockState.MET, ClockState.MISSED, ClockState.NOT_STARTED})


def group_of(clock: Clock, today: date) -> DueGroup | None:
    """How pressing a clock is; None where it is over or further than a week away."""
    left = clock.days_left(today)
    if clock.state in _CLOSED or left is None:
        return None
    if left < 0:
        return DueGroup.OVERDUE
    if left == 0:
        return DueGroup.TODAY
    return DueGroup.WEEK if left <= _WEEK.days else None


def due_matters(reading: Reading) -> tuple[DueMatter, ...]:
    """Everything due within a week or late, by the day it is due."""
    known = reckoning(reading.connection)
    every = chain(
        _actions(reading, known),
        _decisions(reading, known),
        _claims(reading, known),
        _votes(reading, known),
        _listed(reading),
        _tied(reading),
    )
    return tuple(sorted(every, key=lambda one: (one.clock.due or date.max, one.page, one.number)))


def _matter(reading: Reading, clock: Clock | None, **fields: Any) -> Iterator[DueMatter]:
    group = group_of(clock, reading.today) if clock is not None else None
    if clock is not None and group is not None:
        yield DueMatter(group=group, clock=clock, **fields)


def _actions(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """行动项 of topics, meetings and projects."""
    rows = reading.connection.execute(
        sa.select(
            ActionItem.what,
            ActionItem.owner,
            ActionItem.due_on,
            ActionItem.topic_id,
            ActionItem.meeting_id,
            ActionItem.project_id,
            AgendaTopic.number.label("topic"),
            JointProject.number.label("project"),
            GovernanceBody.name.label("body"),
        )
        .outerjoin(AgendaTopic, AgendaTopic.id == ActionItem.topic_id)
        .outerjoin(JointProject, JointProject.id == ActionItem.project_id)
        .outerjoin(Meeting, Meeting.id == ActionItem.meeting_id)
        .outerjoin(GovernanceBody, GovernanceBody.id == Meeting.body_id)
        .where(
            ActionItem.committee_id == reading.committee_id,
            ActionItem.done_on.is_(None),
            ActionItem.due_on <= reading.today + _WEEK,
        )
    )
    for row in rows:
        page, key, number = "meeting", row.meeting_id, row.body or ""
        if row.topic_id is not None:
            page, key, number = "topic", row.topic_id, row.topic
        elif row.project_id is not None:
            page, key, number = "project", row.project_id, row.project
        yield from _matter(
            reading,
            action_clock(row.due_on, None, reading.today, known),
            page=page,
            argument={"id": key},
            number=number,
            about=row.what,
            owner=row.owner,
        )


def _decisions(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """各小区决定: the day planned for one, and the three days for announcing it."""
    decided = sa.and_(
        EstateDecision.decided_on.is_not(None),
        EstateDecision.outcome != Outcome.OPEN,
        sa.or_(EstateDecision.posted_on.is_(None), EstateDecision.told_on.is_(None)),
    )
    planned = sa.and_(
        EstateDecision.decided_on.is_(None),
        EstateDecision.planned_on <= reading.today + _WEEK,
    )
    rows = reading.connection.execute(
        sa.select(
            *EstateDecision.__table__.c,
            Estate.name.label("estate"),
            AgendaTopic.number,
            AgendaTopic.title,
        )
        .join(AgendaTopic, AgendaTopic.id == EstateDecision.topic_id)
        .join(Estate, Estate.id == EstateDecision.estate_id)
        .where(
            AgendaTopic.committee_id == reading.committee_id,
            AgendaTopic.ended_on.is_(None),
            sa.or_(decided, planned),
        )
    )
    for row in rows:
        yield from _matter(
            reading,
            pressing_clock(decision_facts(row, row.estate), reading.today, known),
            page="topic",
            argument={"id": row.topic_id},
            number=row.number,
            about=row.title,
            owner=row.estate,
        )


def _claims(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """双向认领: an answer waited for, a project that runs out."""
    rows = reading.connection.execute(
        sa.select(*Claim.__table__.c, Need.asker)
        .join(Need, Need.id == Claim.need_id)
        .where(
            Claim.committee_id == reading.committee_id,
            Claim.state.in_([one for one in ClaimState if not one.over]),
            sa.or_(Claim.state == ClaimState.OPEN, Claim.due_on <= reading.today + _WEEK),
        )
    )
    for row in rows:
        yield from _matter(
            reading,
            claim_clock(claim_facts(row), reading.today, known),
            page="matching",
            argument={"side": "project", "id": row.id, "over": False},
            number=row.number,
            about=row.name,
            owner=row.asker,
        )


def _votes(reading: Reading, known: Reckoning) -> Iterator[DueMatter]:
    """The steps of votes and elections under way; of each the one that is due first."""
    done = sa.exists().where(
        TakenVoteStep.vote_id == OwnersVote.id, TakenVoteStep.step == _LAST_STEP
    )
    rows = reading.connection.execute(
        sa.select(
            OwnersVote.id,
            OwnersVote.number,
            OwnersVote.title,
            OwnersVote.kind,
            OwnersVote.planned_on,
            OwnersVote.estate_id,
            Estate.name.label("estate"),
            sa.literal(0).label("sent"),
            sa.literal(0).label("returned"),
        )
        .join(Estate, Estate.id == OwnersVote.estate_id)
        .where(OwnersVote.committee_id == reading.committee_id, ~done)
    ).all()
    facts = vote_facts(reading.connection, rows) if rows else {}
    for row in rows:
        for _step, clock in running_clocks(facts[row.id], reading.today, known):
            yield from _matter(
                reading,
                clock,
                page="vote",
                argument={"id": row.id},
                number=row.number,
                about=row.title,
                owner=row.estate,
            )


def _tied(reading: Reading) -> Iterator[DueMatter]:
    """Cases whose mediator has to be replaced today: a tie to a party came up (人民调解法 23)."""
    today = reading.today
    clock = Clock(
        code="recusal",
        klass=DeadlineClass.STATUTORY,
        subject="",
        start=today,
        due=today,
        latest=today,
        state=ClockState.TODAY,
        provisional=False,
        source="人民调解法 第23条",
        steps=(),
    )
    for one in tied_cases(reading):
        yield from _matter(
            reading,
            clock,
            page="case",
            argument={"id": one.case_id},
            number=one.number,
            about=one.title,
            owner=one.tie.mediator,
        )


def _listed(reading: Reading) -> Iterator[DueMatter]:
    """Terms of bodies and what else the law or an agreement dates in the declared lists.

    What a list only reminds of by a rule of the house stays with that list.
    """
    for one in lists.due(reading, classes=_DATED):
        late = one.due_on < reading.today
        state = ClockState.OVERDUE if late else ClockState.RUNNING
        if one.due_on == reading.today:
            state = ClockState.TODAY
        clock = Clock(
            code="list-due",
            klass=one.klass,
            subject="",
            start=one.start,
            due=one.due_on,
            latest=one.due_on,
            state=state,
            provisional=False,
            source=one.source,
            steps=(),
        )
        yield from _matter(
            reading,
            clock,
            page="lists",
            argument={"list": one.listed.code, "id": one.entry_id},
            number="",
            about=one.text,
            said=one.rule,
        )
