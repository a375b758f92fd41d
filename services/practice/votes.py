"""业主表决与选举 on the practice estate: a first election with a notary, and a vote under way.

Written once the two years have gone by, each step under its own day. Who answers what follows from
the number of the ballot, so that every making gives the same count.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

from models.vocabulary.elections import conditions
from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots, ReturnedBallot, SendBallots
from services.commands.directory import AddEstate
from services.commands.exclusive_parts import PartDraft, RegisterParts
from services.commands.votes import CloseCount, OpenVote, QuestionDraft, TakeVoteStep
from services.database import Database, Reading
from services.queries import places
from services.queries.topics import topic_lines, topic_whole
from services.queries.votes import vote_whole
from services.work import Command

__all__ = ["vote"]

Make = Callable[[Command], int]


def vote(database: Database, words: Mapping[str, Any], make: Make, anchor: date) -> None:
    """Put the registers of owners and the votes of ``words`` down; days count back from anchor."""
    for row in words["votes"]:
        _hold(database, row, make, anchor)


def _hold(database: Database, row: Mapping[str, Any], make: Make, anchor: date) -> None:
    def day(back: int) -> date:
        return anchor - timedelta(days=back)

    with database.reading() as reading:
        known = {one.name: one.id for one in places.estates(reading)}
        decision = _decision(reading, row)
    estate = known.get(row["estate"]) or make(
        AddEstate(name=row["estate"], address=row.get("address", ""))
    )
    make(RegisterParts(estate_id=estate, parts=tuple(_parts(row))))
    made = make(
        OpenVote(
            estate_id=estate,
            title=row["title"],
            kind=row["kind"],
            questions=tuple(_questions(row)),
            decision_id=decision,
            values={**row.get("values", {}), "planned_on": day(row["steps"]["held"])},
        )
    )
    for step, back in row["steps"].items():
        note = row["notes"].get(step, "")
        if step == "held":
            make(SendBallots(vote_id=made, on=day(row["sent"])))
        make(TakeVoteStep(vote_id=made, step=step, on=day(back), note=note))
    with database.reading() as reading:
        count = len(vote_whole(reading, made).ballots)
    returned = tuple(_returned(row, count, day(row["returned"])))
    make(RecordBallots(vote_id=made, returned=returned))
    if "counted" in row:
        make(CloseCount(vote_id=made, on=day(row["counted"])))


def _decision(reading: Reading, row: Mapping[str, Any]) -> int | None:
    """The estate's decision on the topic the vote takes."""
    for line in topic_lines(reading):
        if line.title == row.get("topic"):
            for one in topic_whole(reading, line.id).estates:
                if one.facts.estate == row["estate"]:
                    return one.id
    return None


def _parts(row: Mapping[str, Any]) -> Iterator[PartDraft]:
    """The flats door by door, then the shops; whoever holds several is named first."""
    holder = {door: name for name, doors in row["several"].items() for door in doors}
    names = iter(row["owners"])
    areas = row["areas"]
    for building, floor, room in product(
        row["buildings"], row["floors"], range(1, row["rooms"] + 1)
    ):
        code = f"{building}号楼{floor}{room:02d}"
        unsold = code in row.get("unsold", ())
        owner = row["developer"] if unsold else holder.get(code) or next(names)
        area = areas[(room - 1 + floor) % len(areas)]
        yield PartDraft(code=code, area=area, owner=owner, developer=unsold)
    for shop in row.get("shops", ()):
        yield PartDraft(code=shop["code"], area=shop["area"], owner=row["shop_owner"])


def _questions(row: Mapping[str, Any]) -> Iterator[QuestionDraft]:
    for one in row["motions"]:
        yield QuestionDraft(words=one["words"], matter=one["matter"])
    every = tuple(one.code for one in conditions())
    for name, room in row.get("candidates", ()):
        yield QuestionDraft(words=name, candidate=True, room=room, conditions=every)


def _returned(row: Mapping[str, Any], count: int, on: date) -> Iterator[ReturnedBallot]:
    for position in range(1, count + 1):
        if position in row["silent"]:
            continue
        reason = row["invalid"].get(str(position), "")
        answers = {} if reason else dict(enumerate(_answers(row, position), 1))
        yield ReturnedBallot(position=position, on=on, answers=answers, invalid_reason=reason)


def _answers(row: Mapping[str, Any], position: int) -> Iterator[Answer]:
    """One in six is against a motion; each chooses as many candidates as there are seats."""
    for _ in row["motions"]:
        yield Answer.AGAINST if position % 6 == 0 else Answer.FOR
    many = len(row.get("candidates", ()))
    if not many:
        return
    spare = many - row["values"]["seats"]
    left_out = {many - 1 - place for place in range(spare)}
    if position % 3 == 0:
        left_out = {(position + place) % many for place in range(spare)}
    for place in range(many):
        yield Answer.AGAINST if place in left_out else Answer.FOR
