"""Owners' votes in one line, made only through commands.

The usual estate is 国贸广场 (invented): twelve flats of ten owners and the developer's two, its
first election held in writing with a notary at the count.
"""

from datetime import date
from typing import Any

from models.vocabulary.elections import conditions
from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots, ReturnedBallot, SendBallots
from services.commands.exclusive_parts import PartDraft, RegisterParts
from services.commands.votes import CloseCount, OpenVote, QuestionDraft, TakeVoteStep
from services.database import Database
from services.queries.vote_rows import VoteWhole
from services.queries.votes import vote_whole
from tests import builders

SENT_ON = date(2026, 11, 2)
RETURNED_ON = date(2026, 11, 18)
COUNTED_ON = date(2026, 11, 23)

OWNERS = ("柳文清", "贺兰芝", "宋以宁", "陶国梁", "鲁静怡", "秦书怀", "邵佩文", "施月华", "俞伯年")
CANDIDATES = ("柳文清", "贺兰芝", "宋以宁", "陶国梁", "鲁静怡", "秦书怀")


def parts() -> tuple[PartDraft, ...]:
    """Nine owners with a flat of 100 m² each, one with three, the developer with two: 11 heads."""
    single = [
        PartDraft(code=f"1号楼{101 + place}", area=100_00, owner=name)
        for place, name in enumerate(OWNERS)
    ]
    several = [
        PartDraft(code=f"2号楼{101 + place}", area=80_00, owner="田丰") for place in range(3)
    ]
    unsold = [
        PartDraft(code=f"2号楼{201 + place}", area=130_00, owner="江畔置业", developer=True)
        for place in range(2)
    ]
    return (*single, *several, *unsold)


def estate(database: Database, name: str = "国贸广场") -> int:
    """An estate with its register of parts: 11 heads, 1,400 m²."""
    estate_id = builders.estate(database, name)
    database.run(RegisterParts(estate_id=estate_id, parts=parts()))
    return estate_id


def vote(database: Database, estate_id: int | None = None, **changes: Any) -> int:
    """A vote on the use of the repair fund, just opened."""
    values: dict[str, Any] = {
        "estate_id": estate_id or estate(database),
        "title": "使用维修资金更换电梯",
        "questions": (QuestionDraft(words="使用维修资金更换两台电梯", matter="repair-fund"),),
        **changes,
    }
    return builders.run(database, OpenVote(**values))


def candidate(name: str, **changes: Any) -> QuestionDraft:
    """A candidate who fulfils every condition."""
    values: dict[str, Any] = {
        "words": name,
        "candidate": True,
        "room": "1号楼101",
        "conditions": tuple(one.code for one in conditions()),
        **changes,
    }
    return QuestionDraft(**values)


def election(database: Database, **changes: Any) -> int:
    """The first election: the covenant and six candidates for five seats, with a notary."""
    questions = (
        QuestionDraft(words="通过《管理规约》《业主大会议事规则》", matter="rules"),
        *(candidate(name) for name in CANDIDATES),
    )
    values: dict[str, Any] = {
        "seats": 5,
        "notary_office": "申江公证处",
        "notary": "方明",
        "notarised": "监督开箱、计票",
        "callers": "柏青",
        "tellers": "姚芳、董立",
        "supervisors": "高敏",
        **changes,
    }
    title = "国贸广场首届业主委员会选举"
    return vote(database, title=title, kind="first-election", questions=questions, values=values)


def sent(database: Database, vote_id: int) -> int:
    """The same vote with its ballots out."""
    database.run(SendBallots(vote_id=vote_id, on=SENT_ON))
    return vote_id


def returned(position: int, answers: dict[int, Answer], **changes: Any) -> ReturnedBallot:
    """A ballot that came back."""
    values: dict[str, Any] = {
        "position": position,
        "on": RETURNED_ON,
        "answers": answers,
        **changes,
    }
    return ReturnedBallot(**values)


def read(database: Database, vote_id: int) -> VoteWhole:
    """The vote, counted as it stands."""
    with database.reading() as reading:
        return vote_whole(reading, vote_id)


def held_election(database: Database, **changes: Any) -> int:
    """The election up to its count: nine valid ballots, one invalid, the developer silent.

    All nine are for the covenant; the first five candidates have nine, eight, eight, seven and
    seven votes, the sixth two. Nobody chose more than five.
    """
    vote_id = sent(database, election(database, **changes))
    votes = {2: 9, 3: 8, 4: 8, 5: 7, 6: 7}
    ballots = [
        returned(
            position,
            {
                1: Answer.FOR,
                **{
                    question: Answer.FOR if position <= many else Answer.AGAINST
                    for question, many in votes.items()
                },
                7: Answer.FOR if position >= 8 else Answer.AGAINST,
            },
        )
        for position in range(1, 10)
    ]
    ballots.append(returned(10, {}, invalid_reason="未签名"))
    database.run(RecordBallots(vote_id=vote_id, returned=tuple(ballots)))
    return vote_id


def counted_election(database: Database, **changes: Any) -> int:
    """The election with its steps on record and its count closed."""
    vote_id = held_election(database, **changes)
    for step, on in (
        ("reported", date(2026, 8, 3)),
        ("group-formed", date(2026, 9, 7)),
        ("list-posted", date(2026, 9, 9)),
        ("materials-posted", date(2026, 10, 12)),
        ("notified", date(2026, 10, 14)),
        ("committee-told", date(2026, 10, 14)),
        ("held", SENT_ON),
    ):
        database.run(TakeVoteStep(vote_id=vote_id, step=step, on=on))
    database.run(CloseCount(vote_id=vote_id, on=COUNTED_ON))
    return vote_id
