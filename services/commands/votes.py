"""Owners' votes and elections: opened, described, taken step by step, counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.places import Estate
from models.records.topics import AgendaTopic, EstateDecision
from models.records.votes import Ballot, OwnersVote, TakenVoteStep, VoteQuestion
from models.vocabulary.elections import conditions
from models.vocabulary.errors import Refusal
from models.vocabulary.topics import Outcome
from models.vocabulary.vote_steps import COUNTED, vote_kind, vote_step
from models.vocabulary.votes import NOT_COUNTED, invalid_rule, motion, silent_rule
from services.changes import Changes
from services.commands.matters import declared, until_today
from services.commands.topics import BEFORE_ESTATES, ChangeDecision
from services.queries.decision_votes import ASSEMBLY, decision_of_topic
from services.queries.votes import counted
from services.work import Work

__all__ = [
    "ChangeVote",
    "CloseCount",
    "OpenVote",
    "QuestionDraft",
    "TakeVoteStep",
    "ballots_sent",
    "uncounted",
]

ELECTION = "election"
"""The matter every candidate stands under."""


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionDraft:
    """One question on the ballot; of a candidate ``words`` is the name and ``room`` the door."""

    words: str = field(repr=False)
    matter: str = ""
    candidate: bool = False
    room: str = field(default="", repr=False)
    conditions: tuple[str, ...] = ()


WRITTEN = frozenset({"title", "own_rule", "notary_office", "notary", "notarised"}) | frozenset(
    {"certificate_number", "callers", "tellers", "supervisors"}
)
"""Texts of a vote."""

DECIDING = frozenset({"kind", "written", "seats", "silent", "invalid", "own_rule", "questions"})
"""What the result depends on: it does not change once the ballots are counted."""

CHANGING = WRITTEN | DECIDING | {"planned_on", "decision_id", "topic"}


@dataclass(frozen=True, kw_only=True)
class OpenVote:
    """Open an owners' vote or an election of an estate; the other fields come by ChangeVote."""

    label: ClassVar[str] = "history.open-vote"
    undoable: ClassVar[bool] = True

    estate_id: int
    title: str = field(repr=False)
    kind: str = "vote"
    questions: tuple[QuestionDraft, ...] = field(default=(), repr=False)
    decision_id: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def run(self, work: Work) -> Changes:
        """Write the vote with its questions.

        Raises:
            Refusal: as :class:`ChangeVote`.
        """
        estate = work.get(Estate, self.estate_id)
        kind = vote_kind(self.kind)
        number = work.issue_number("vote", work.today.year)
        row = work.add(
            OwnersVote(
                uid=work.uid(),
                committee_id=work.committee_id,
                estate_id=estate.id,
                number=number,
                kind=kind.code,
                title=_titled(self.title),
                silent=NOT_COUNTED,
                invalid=NOT_COUNTED,
            )
        )
        work.label_params["number"] = number
        given = {**self.values, "questions": self.questions}
        if self.decision_id is not None:
            given["decision_id"] = self.decision_id
        _write(work, row, given)
        return work.done(row.id)


@dataclass(frozen=True, kw_only=True)
class ChangeVote:
    """Change a vote: ``values`` are fields of OwnersVote, or ``questions`` as drafts.

    ``topic`` is the number of the topic whose decision in this estate the vote takes, empty for
    none, where ``decision_id`` is not known. A vote counted already tells the decision at once.
    """

    label: ClassVar[str] = "history.change-vote"
    undoable: ClassVar[bool] = True

    vote_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values.

        Raises:
            Refusal: it was counted already, the ballots are out (for questions), a code is
                unknown, another way of counting rests on no article, or the decision is not one
                that this estate's assembly takes.
        """
        row = work.get(OwnersVote, self.vote_id, version=self.version, changing=self.values)
        work.label_params["number"] = row.number
        if row.counted_on is not None and DECIDING & set(self.values):
            raise Refusal("vote.counted")
        if self.values.get("kind", row.kind) != row.kind and _course(work, row.id):
            raise Refusal("vote.kind-fixed", field="kind")
        if "questions" in self.values and ballots_sent(work, row.id):
            raise Refusal("vote.ballots-sent", field="questions")
        before = row.decision_id
        _write(work, row, self.values)
        if row.counted_on is not None and row.decision_id != before:
            work.session.flush()
            _decide(work, row, row.counted_on)
        return work.done(row.id)


def _course(work: Work, vote_id: int) -> bool:
    """Whether steps or candidates are on record that another kind of vote may not have."""
    steps = sa.select(TakenVoteStep.id).where(TakenVoteStep.vote_id == vote_id)
    stood = sa.select(VoteQuestion.id).where(
        VoteQuestion.vote_id == vote_id, VoteQuestion.candidate.is_(True)
    )
    return any(work.session.scalar(one.limit(1)) is not None for one in (steps, stood))


def _titled(title: str) -> str:
    if not title.strip():
        raise Refusal("vote.no-title", field="title")
    return title.strip()


def _write(work: Work, row: OwnersVote, values: Mapping[str, Any]) -> None:
    declared(values, CHANGING, "a vote")
    if "topic" in values:
        number = str(values["topic"])
        taken = decision_of_topic(work.connection, row.estate_id, number) if number else None
        values = {name: value for name, value in values.items() if name != "topic"}
        values = {**values, "decision_id": taken}
    if values.get("decision_id") is not None:
        _decides(work, row, values["decision_id"])
    for name, value in values.items():
        if name != "questions":
            setattr(row, name, _checked(name, value))
    own = silent_rule(row.silent).own_rule or invalid_rule(row.invalid).own_rule
    if own and not row.own_rule:
        raise Refusal("vote.no-own-rule", field="own_rule")
    if "questions" in values:
        _ask(work, row, values["questions"])


def _decides(work: Work, row: OwnersVote, decision_id: int) -> None:
    """A vote takes a decision of its own estate, and one that falls to the assembly."""
    decision = work.get(EstateDecision, decision_id)
    if decision.estate_id != row.estate_id:
        raise Refusal("vote.other-estate", field="decision_id")
    if decision.decider != ASSEMBLY:
        raise Refusal("vote.not-the-assembly", field="decision_id")


def _checked(name: str, value: Any) -> Any:
    match name:
        case "title":
            return _titled(value)
        case "kind":
            return vote_kind(value).code
        case "silent":
            return silent_rule(value).code
        case "invalid":
            return invalid_rule(value).code
        case "seats" if value < 0:
            raise Refusal("vote.seats-negative", field="seats")
    return value.strip() if name in WRITTEN else value


def _ask(work: Work, row: OwnersVote, questions: tuple[QuestionDraft, ...]) -> None:
    for old in work.session.scalars(sa.select(VoteQuestion).where(VoteQuestion.vote_id == row.id)):
        work.session.delete(old)
    work.session.flush()
    election = vote_kind(row.kind).election
    for place, one in enumerate(questions, 1):
        words = one.words.strip()
        if not words:
            raise Refusal("vote.no-question", field=f"questions.{place - 1}.words", position=place)
        if one.candidate and not election:
            raise Refusal("vote.no-election", field=f"questions.{place - 1}", position=place)
        matter = ELECTION if one.candidate else motion(one.matter).code
        work.session.add(
            VoteQuestion(
                vote_id=row.id,
                position=place,
                matter=matter,
                words=words,
                candidate=one.candidate,
                room=one.room.strip(),
                conditions=_known(one.conditions, place),
            )
        )
    work.session.flush()


def _known(codes: tuple[str, ...], place: int) -> list[str]:
    known = [one.code for one in conditions()]
    for code in codes:
        if code not in known:
            name = f"questions.{place - 1}.conditions"
            raise Refusal("vote.unknown-condition", field=name, value=code[:40])
    return [code for code in known if code in codes]


def ballots_sent(work: Work, vote_id: int) -> bool:
    """Whether the ballots of a vote are out."""
    asked = sa.select(Ballot.id).where(Ballot.vote_id == vote_id).limit(1)
    return work.session.scalar(asked) is not None


def uncounted(work: Work, vote_id: int) -> OwnersVote:
    """The vote, as long as it is not counted. Refusal ``vote.counted`` where it is."""
    row = work.get(OwnersVote, vote_id)
    work.label_params["number"] = row.number
    if row.counted_on is not None:
        raise Refusal("vote.counted")
    return row


# Steps and the count


@dataclass(frozen=True, kw_only=True)
class TakeVoteStep:
    """Put a step of a vote on record with its day; ``on`` None takes it off."""

    label: ClassVar[str] = "history.take-vote-step"
    undoable: ClassVar[bool] = True

    vote_id: int
    step: str
    on: date | None
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write the step; the count has a command of its own."""
        row = work.get(OwnersVote, self.vote_id)
        step = vote_step(row.kind, self.step)
        if step.code == COUNTED:
            raise Refusal("vote.count-by-closing", field="step")
        until_today(work, self.on, "vote")
        _set_step(work, row, step.code, self.on, self.note)
        work.label_params["number"] = row.number
        return work.done(row.id)


def _set_step(work: Work, row: OwnersVote, code: str, on: date | None, note: str = "") -> None:
    taken = work.session.scalar(
        sa.select(TakenVoteStep).where(TakenVoteStep.vote_id == row.id, TakenVoteStep.step == code)
    )
    if on is None:
        if taken is None:
            raise Refusal("register.gone")
        work.session.delete(taken)
    elif taken is None:
        work.add(TakenVoteStep(vote_id=row.id, step=code, on=on, note=note.strip()))
    else:
        taken.on, taken.note = on, note.strip()


@dataclass(frozen=True, kw_only=True)
class CloseCount:
    """Close the count on its day: ballots and rules are locked from then on.

    The decision on a topic that the vote takes is put on record with its figures, unless the topic
    is over or was not yet handed to the estates.
    """

    label: ClassVar[str] = "history.close-count"
    undoable: ClassVar[bool] = True

    vote_id: int
    on: date
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Lock the ballots and take the step.

        Raises:
            Refusal: no ballot came back, the day is to come, or one came back after it.
        """
        row = uncounted(work, self.vote_id)
        work.get(OwnersVote, self.vote_id, version=self.version)
        until_today(work, self.on, "vote", "counted_on")
        last = work.session.scalar(
            sa.select(sa.func.max(Ballot.returned_on)).where(Ballot.vote_id == row.id)
        )
        if last is None:
            raise Refusal("vote.nothing-returned", field="ballots")
        if self.on < last:
            raise Refusal("vote.counted-before", field="counted_on", last=last.isoformat())
        row.counted_on = self.on
        _set_step(work, row, COUNTED, self.on)
        work.session.flush()
        _decide(work, row, self.on)
        return work.done(row.id)


def _decide(work: Work, row: OwnersVote, on: date) -> None:
    """Tell the estate's decision what came out: the first motion that fell short, or the first."""
    decision = work.get(EstateDecision, row.decision_id) if row.decision_id is not None else None
    if decision is None:
        return
    topic = work.get(AgendaTopic, decision.topic_id)
    motions = [one.count for one in counted(work.connection, row.id) if not one.candidate]
    if topic.stage.over or topic.stage in BEFORE_ESTATES or not motions:
        return
    told = next((one for one in motions if not one.passed), motions[0])
    sums: dict[str, Any] = {
        f"{name}_{part}": getattr(measure.tally, tallied)
        for name, measure in (("heads", told.heads), ("area", told.area))
        for part, tallied in (("total", "total"), ("part", "took_part"), ("for", "in_favour"))
    }
    outcome = Outcome.ADOPTED if told.passed else Outcome.REJECTED
    values = {**sums, "outcome": outcome.value, "decided_on": on}
    ChangeDecision(decision_id=decision.id, values=values).run(work)
