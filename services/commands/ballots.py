"""Ballots (表决票) of an owners' vote: made out, sent, and put on record as they come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.exclusive_parts import ExclusivePart, Owner
from models.records.votes import Ballot, VoteQuestion
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer, Part, heads_of
from services.changes import Changes
from services.commands.matters import until_today
from services.commands.votes import ballots_sent, uncounted
from services.work import Work

__all__ = ["RecordBallots", "ReturnedBallot", "SendBallots"]

CHOSEN = (Answer.FOR, Answer.AGAINST, Answer.ABSTAINED)
"""What can be ticked on a ballot."""


@dataclass(frozen=True, kw_only=True)
class SendBallots:
    """Make out a ballot for each owner, with the area held that day: later sales change none."""

    label: ClassVar[str] = "history.send-ballots"
    undoable: ClassVar[bool] = True

    vote_id: int
    on: date

    def run(self, work: Work) -> Changes:
        """Write the ballots, in the order of the parts.

        Raises:
            Refusal: they are out already, nothing is asked, or the estate has no register.
        """
        row = uncounted(work, self.vote_id)
        until_today(work, self.on, "vote", "sent_on")
        if ballots_sent(work, row.id):
            raise Refusal("vote.ballots-sent", field="sent_on")
        if not work.session.scalar(
            sa.select(sa.func.count()).where(VoteQuestion.vote_id == row.id)
        ):
            raise Refusal("vote.no-questions", field="questions")
        parts = _register(work, row.estate_id)
        if not parts:
            raise Refusal("vote.no-parts", field="parts")
        names = {str(one.owner_id): one.name for one in parts}
        heads = heads_of(
            Part(code=one.code, area=one.area, owner=str(one.owner_id), developer=one.developer)
            for one in parts
        )
        work.session.add_all(
            Ballot(
                vote_id=row.id,
                position=place,
                owner=names[one.owner],
                developer=one.developer,
                parts=list(one.parts),
                area=one.area,
                sent_on=self.on,
            )
            for place, one in enumerate(heads, 1)
        )
        work.session.flush()
        work.label_params["count"] = len(heads)
        return work.done(row.id)


def _register(work: Work, estate_id: int) -> list[Any]:
    return list(
        work.session.execute(
            sa.select(
                ExclusivePart.code,
                ExclusivePart.area,
                ExclusivePart.owner_id,
                Owner.name,
                Owner.developer,
            )
            .join(Owner, Owner.id == ExclusivePart.owner_id)
            .where(ExclusivePart.estate_id == estate_id)
            .order_by(ExclusivePart.id)
        )
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnedBallot:
    """A ballot that came back: ``answers`` by the question's position, blank ones left out.

    ``on`` None takes it back again; ``invalid_reason`` says why it does not count.
    """

    position: int
    on: date | None
    answers: Mapping[int, Answer] = field(default_factory=dict, repr=False)
    invalid_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class RecordBallots:
    """Put ballots on record that came back, many at once; a later word replaces an earlier."""

    label: ClassVar[str] = "history.record-ballots"
    undoable: ClassVar[bool] = True

    vote_id: int
    returned: tuple[ReturnedBallot, ...] = field(repr=False)

    def run(self, work: Work) -> Changes:
        """Write the answers.

        Raises:
            Refusal: the vote was counted, no ballot or question has the number, a ballot stands
                twice, or it came back before it was sent.
        """
        row = uncounted(work, self.vote_id)
        if not self.returned:
            raise Refusal("vote.no-ballots", field="ballots")
        there = {
            one.position: one
            for one in work.session.scalars(sa.select(Ballot).where(Ballot.vote_id == row.id))
        }
        asked = set(
            work.session.scalars(
                sa.select(VoteQuestion.position).where(VoteQuestion.vote_id == row.id)
            )
        )
        seen: set[int] = set()
        for place, one in enumerate(self.returned):
            if one.position in seen:
                raise Refusal(
                    "vote.ballot-given-twice", field=f"ballots.{place}", position=one.position
                )
            seen.add(one.position)
            self._take(work, there.get(one.position), asked, place, one)
        work.label_params["count"] = len(self.returned)
        return work.done(row.id)

    def _take(
        self, work: Work, ballot: Ballot | None, asked: set[int], place: int, one: ReturnedBallot
    ) -> None:
        at = f"ballots.{place}"
        if ballot is None:
            raise Refusal("vote.no-such-ballot", field=at, position=one.position)
        until_today(work, one.on, "vote", f"{at}.on")
        if one.on is not None and one.on < ballot.sent_on:
            raise Refusal("vote.returned-before-sent", field=f"{at}.on", position=one.position)
        for question, answer in one.answers.items():
            if question not in asked:
                raise Refusal("vote.no-such-question", field=at, position=question)
            if answer not in CHOSEN:
                raise Refusal("vote.no-such-answer", field=at, value=answer.value)
        ballot.returned_on = one.on
        ballot.invalid_reason = one.invalid_reason.strip() if one.on is not None else ""
        ballot.answers = (
            {str(number): one.answers[number].value for number in sorted(one.answers)}
            if one.on is not None
            else {}
        )
