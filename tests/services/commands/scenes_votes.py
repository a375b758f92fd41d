"""The scenes of owners' registers and votes, for the test of every command."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from models.vocabulary.votes import Answer
from services.commands.ballots import RecordBallots, SendBallots
from services.commands.exclusive_parts import RegisterParts
from services.commands.votes import ChangeVote, CloseCount, OpenVote, QuestionDraft, TakeVoteStep
from services.database import Database
from services.work import Command
from tests import builders_votes


def _register_parts(register: Database) -> Command:
    """A register that is changed: a sale, a survey, a part gone with its owner, a new one."""
    estate = builders_votes.estate(register)
    first, second, _gone, *rest = builders_votes.parts()
    sold = replace(first, owner="赵建明", area=101_50, area_source="survey")
    new = replace(second, code="3号楼101", owner="李秀芳", mark="二")
    return RegisterParts(estate_id=estate, parts=(sold, second, *rest, new))


def _open_vote(register: Database) -> Command:
    return OpenVote(
        estate_id=builders_votes.estate(register),
        title="李秀芳等提议更换电梯",
        kind="first-election",
        questions=(builders_votes.candidate("赵建明"), QuestionDraft(words="规约", matter="rules")),
        values={"seats": 5, "planned_on": date(2026, 12, 20)},
    )


def _change_vote(register: Database) -> Command:
    questions = (builders_votes.candidate("李秀芳"), builders_votes.candidate("赵建明"))
    values = {
        "notary": "赵建明",
        "certificate_number": "（2026）沪申证字第1号",
        "silent": "abstained",
        "own_rule": "第12条",
        "questions": questions,
    }
    return ChangeVote(vote_id=builders_votes.election(register), values=values)


def _send_ballots(register: Database) -> Command:
    return SendBallots(vote_id=builders_votes.election(register), on=builders_votes.SENT_ON)


def _record_ballots(register: Database) -> Command:
    vote = builders_votes.held_election(register)
    back = builders_votes.returned(10, {1: Answer.FOR, 2: Answer.AGAINST})
    gone = builders_votes.returned(1, {}, on=None)
    return RecordBallots(vote_id=vote, returned=(back, gone))


def _take_vote_step(register: Database) -> Command:
    vote = builders_votes.election(register)
    return TakeVoteStep(vote_id=vote, step="notified", on=date(2026, 11, 2), note="李秀芳张贴")


def _close_count(register: Database) -> Command:
    vote = builders_votes.held_election(register)
    return CloseCount(vote_id=vote, on=builders_votes.COUNTED_ON)


VOTES: dict[type, Callable[[Database], Command]] = {
    RegisterParts: _register_parts,
    OpenVote: _open_vote,
    ChangeVote: _change_vote,
    SendBallots: _send_ballots,
    RecordBallots: _record_ballots,
    TakeVoteStep: _take_vote_step,
    CloseCount: _close_count,
}
