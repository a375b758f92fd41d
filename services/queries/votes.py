"""Owners' votes as they are read: the register of parts, the list, one vote counted."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from models.records.exclusive_parts import ExclusivePart, Owner
from models.records.places import Estate
from models.records.topics import AgendaTopic, EstateDecision
from models.records.votes import Ballot, OwnersVote, TakenVoteStep, VoteQuestion
from models.vocabulary.elections import candidate_findings, elected, seat_findings
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.vote_course import next_act, pressing
from models.vocabulary.vote_steps import step_clock, step_findings, vote_kind, vote_steps
from models.vocabulary.votes import Answer, Head, Voice, count, motion
from services.database import Reading
from services.queries.vote_rows import (
    BallotLine,
    BallotSums,
    EstateRegister,
    PartLine,
    QuestionLine,
    StepLine,
    VoteLine,
    VoteTopic,
    VoteWhole,
)
from services.reckoning import reckoning
from services.vote_facts import counts_by, vote_facts

__all__ = [
    "counted",
    "estate_register",
    "find_estate",
    "find_vote",
    "open_votes",
    "vote_lines",
    "vote_whole",
]


def estate_register(reading: Reading, estate_id: int) -> EstateRegister:
    """The parts of an estate in the order of their registration.

    Owners with several parts are found, so that nobody counts namesakes as one by mistake.
    Refusal ``register.gone`` where there is no such estate.
    """
    connection = reading.connection
    name = connection.execute(sa.select(Estate.name).where(Estate.id == estate_id)).scalar()
    if name is None:
        raise Refusal("register.gone")
    rows = connection.execute(
        sa.select(
            ExclusivePart.id,
            ExclusivePart.code,
            ExclusivePart.area,
            ExclusivePart.area_source,
            Owner.name.label("owner"),
            Owner.mark,
            Owner.developer,
        )
        .join(Owner, Owner.id == ExclusivePart.owner_id)
        .where(ExclusivePart.estate_id == estate_id)
        .order_by(ExclusivePart.id)
    )
    parts = tuple(PartLine(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's name
    held = Counter((one.owner, one.mark, one.developer) for one in parts)
    return EstateRegister(
        estate=name,
        parts=parts,
        area=sum(one.area for one in parts),
        heads=len(held),
        findings=tuple(
            Finding(
                code="vote.namesake",
                severity=Severity.INFO,
                field="parts",
                source="建筑物区分所有权解释 第9条",
                params={"owner": owner, "parts": many},
            )
            for (owner, mark, developer), many in held.items()
            if many > 1 and not mark and not developer
        ),
    )


def find_estate(reading: Reading, name: str) -> int:
    """The id of the estate of this name. Refusal ``vote.unknown-estate`` where there is none."""
    found = reading.connection.execute(
        sa.select(Estate.id).where(
            Estate.committee_id == reading.committee_id, Estate.name == name.strip()
        )
    ).scalar()
    if found is None:
        raise Refusal("vote.unknown-estate", field="estate", name=name[:60])
    return int(found)


_BALLOTS = (
    sa.select(
        Ballot.vote_id,
        sa.func.count().label("sent"),
        sa.func.count(Ballot.returned_on).label("returned"),
    )
    .group_by(Ballot.vote_id)
    .subquery()
)
_LINE = (
    sa.select(
        OwnersVote.id,
        OwnersVote.number,
        OwnersVote.kind,
        OwnersVote.title,
        OwnersVote.estate_id,
        Estate.name.label("estate"),
        OwnersVote.planned_on,
        OwnersVote.counted_on,
        sa.func.coalesce(_BALLOTS.c.sent, 0).label("sent"),
        sa.func.coalesce(_BALLOTS.c.returned, 0).label("returned"),
        OwnersVote.version,
    )
    .join(Estate, Estate.id == OwnersVote.estate_id)
    .outerjoin(_BALLOTS, _BALLOTS.c.vote_id == OwnersVote.id)
    .order_by(OwnersVote.counted_on.is_not(None), OwnersVote.id.desc())
)


def vote_lines(
    reading: Reading, estate_id: int | None = None, *, text: str = "", limit: int = 0
) -> tuple[VoteLine, ...]:
    """The votes of the office or of one estate, those not counted first, the newest above.

    ``text`` is looked for in title, number and estate.
    """
    statement = _LINE.where(OwnersVote.committee_id == reading.committee_id)
    if estate_id is not None:
        statement = statement.where(OwnersVote.estate_id == estate_id)
    for word in text.split():
        statement = statement.where(
            sa.or_(
                *(
                    column.contains(word, autoescape=True)
                    for column in (OwnersVote.title, OwnersVote.number, Estate.name)
                )
            )
        )
    return _lines(reading, statement.limit(limit) if limit else statement)


def open_votes(reading: Reading) -> int:
    """How many votes are under way."""
    return sum(not one.over for one in vote_lines(reading))


def _lines(reading: Reading, statement: Any) -> tuple[VoteLine, ...]:
    rows = reading.connection.execute(statement).all()
    facts = vote_facts(reading.connection, rows)
    known = reckoning(reading.connection)
    return tuple(
        VoteLine(
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's name
            next=next_act(facts[row.id]),
            clock=pressing(facts[row.id], reading.today, known),
            over=facts[row.id].over,
        )
        for row in rows
    )


def find_vote(reading: Reading, number: str) -> int:
    """The id of the vote with this number. Refusal ``vote.unknown-number`` where there is none."""
    found = reading.connection.execute(
        sa.select(OwnersVote.id).where(
            OwnersVote.committee_id == reading.committee_id,
            OwnersVote.number == number.strip().upper(),
        )
    ).scalar()
    if found is None:
        raise Refusal("vote.unknown-number", number=number[:40])
    return int(found)


_TEXTS = ("own_rule", "notary_office", "notary", "notarised", "certificate_number")
_HANDS = ("callers", "tellers", "supervisors")


def vote_whole(reading: Reading, vote_id: int) -> VoteWhole:
    """One vote, counted. Refusal ``register.gone`` where there is none."""
    connection = reading.connection
    lines = _lines(reading, _LINE.where(OwnersVote.id == vote_id))
    row = connection.execute(
        sa.select(OwnersVote.__table__).where(OwnersVote.id == vote_id)
    ).first()
    if not lines or row is None:
        raise Refusal("register.gone")
    ballots = _ballots(connection, vote_id)
    questions = _questions(connection, row, ballots)
    steps = _steps(reading, row)
    return VoteWhole(
        line=lines[0],
        topic=_topic(connection, row.decision_id),
        parts=counts_by(connection, ExclusivePart.estate_id, [row.estate_id]).get(row.estate_id, 0),
        written=row.written,
        seats=row.seats,
        silent=row.silent,
        invalid=row.invalid,
        questions=questions,
        ballots=ballots,
        sums=_sums(ballots),
        steps=steps,
        findings=tuple(_findings(reading, row, questions, ballots, steps)),
        **{name: getattr(row, name) for name in (*_TEXTS, *_HANDS)},
    )


def _topic(connection: sa.Connection, decision_id: int | None) -> VoteTopic | None:
    row = connection.execute(
        sa.select(
            AgendaTopic.id,
            AgendaTopic.number,
            AgendaTopic.title,
            EstateDecision.id.label("decision_id"),
            EstateDecision.decided_on,
        )
        .join(EstateDecision, EstateDecision.topic_id == AgendaTopic.id)
        .where(EstateDecision.id == decision_id)
    ).first()
    return VoteTopic(**row._mapping) if row is not None else None  # noqa: SLF001 - SQLAlchemy's


def counted(connection: sa.Connection, vote_id: int) -> tuple[QuestionLine, ...]:
    """The questions of a vote, counted as it stands."""
    row = connection.execute(sa.select(OwnersVote.__table__).where(OwnersVote.id == vote_id)).one()
    return _questions(connection, row, _ballots(connection, vote_id))


def _ballots(connection: sa.Connection, vote_id: int) -> tuple[BallotLine, ...]:
    rows = connection.execute(
        sa.select(Ballot.__table__).where(Ballot.vote_id == vote_id).order_by(Ballot.position)
    )
    return tuple(
        BallotLine(
            position=row.position,
            owner=row.owner,
            developer=row.developer,
            parts=tuple(row.parts),
            area=row.area,
            sent_on=row.sent_on,
            returned_on=row.returned_on,
            invalid_reason=row.invalid_reason,
            answers={int(number): Answer(said) for number, said in row.answers.items()},
        )
        for row in rows
    )


def _questions(
    connection: sa.Connection, vote: Any, ballots: Sequence[BallotLine]
) -> tuple[QuestionLine, ...]:
    rows = connection.execute(
        sa.select(VoteQuestion.__table__)
        .where(VoteQuestion.vote_id == vote.id)
        .order_by(VoteQuestion.position)
    ).all()
    heads = [Head(owner=str(one.position), area=one.area) for one in ballots]
    counts = {
        row.position: count(
            motion(row.matter),
            heads,
            [Voice(owner=str(one.position), answer=one.answer(row.position)) for one in ballots],
            silent=vote.silent,
            invalid=vote.invalid,
        )
        for row in rows
    }
    stood = [row.position for row in rows if row.candidate]
    seats = vote.seats or len(stood)
    came_out = dict(zip(stood, elected([counts[place] for place in stood], seats), strict=True))
    return tuple(
        QuestionLine(
            position=row.position,
            matter=row.matter,
            words=row.words,
            candidate=row.candidate,
            room=row.room,
            conditions=tuple(row.conditions),
            count=counts[row.position],
            result=came_out.get(row.position),
        )
        for row in rows
    )


def _sums(ballots: Sequence[BallotLine]) -> BallotSums:
    def both(chosen: Sequence[BallotLine]) -> tuple[int, int]:
        return len(chosen), sum(one.area for one in chosen)

    returned = [one for one in ballots if one.returned_on is not None]
    invalid = [one for one in returned if not one.valid]
    return BallotSums(
        sent=both(ballots),
        returned=both(returned),
        valid=both([one for one in returned if one.valid]),
        invalid=both(invalid),
        reasons=tuple(Counter(one.invalid_reason for one in invalid).most_common()),
    )


def _steps(reading: Reading, vote: Any) -> tuple[StepLine, ...]:
    rows = reading.connection.execute(
        sa.select(TakenVoteStep.step, TakenVoteStep.on, TakenVoteStep.note).where(
            TakenVoteStep.vote_id == vote.id
        )
    ).all()
    taken = {row.step: row.on for row in rows}
    notes = {row.step: row.note for row in rows}
    known = reckoning(reading.connection)
    return tuple(
        StepLine(
            id=place,
            step=step,
            on=taken.get(step.code),
            note=notes.get(step.code, ""),
            clock=step_clock(step, taken, reading.today, known),
        )
        for place, step in enumerate(vote_steps(vote.kind), 1)
    )


def _findings(
    reading: Reading,
    vote: Any,
    questions: Sequence[QuestionLine],
    ballots: Sequence[BallotLine],
    steps: Sequence[StepLine],
) -> Iterator[Finding]:
    taken = {one.step.code: one.on for one in steps if one.on is not None}
    yield from step_findings(
        vote.kind,
        taken,
        reading.today,
        planned_on=vote.planned_on,
        reckoning=reckoning(reading.connection),
    )
    if vote_kind(vote.kind).election and vote.seats:
        area = sum(one.area for one in ballots) or estate_register(reading, vote.estate_id).area
        yield from seat_findings(vote.seats, area)
        yield from _over_chosen(vote.seats, questions, ballots)
    for one in questions:
        if one.candidate:
            yield from candidate_findings(one.position, one.conditions)
    if questions:
        yield from questions[0].count.findings


def _over_chosen(
    seats: int, questions: Sequence[QuestionLine], ballots: Sequence[BallotLine]
) -> Iterator[Finding]:
    """Ballots for more candidates than there are seats: the assembly's rules decide on them."""
    stood = [one.position for one in questions if one.candidate]
    for ballot in ballots:
        chosen = sum(ballot.answer(place) is Answer.FOR for place in stood)
        if chosen > seats:
            yield Finding(
                code="vote.too-many-chosen",
                severity=Severity.WARN,
                field=f"ballots.{ballot.position}",
                params={"position": ballot.position, "chosen": chosen, "seats": seats},
            )
