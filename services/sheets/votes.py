"""The sheets of owners' votes: the ballot, the count sheet and the notice of the result.

The last two are public in the estate by law, candidates by name; no other owner is named on them.
A ballot is handed to its owner.
"""

from dataclasses import dataclass
from datetime import date

from services.sheets.privacy import official, personal, private
from services.sheets.shapes import Sheet

__all__ = [
    "AskedRow",
    "AssemblyNotice",
    "AssemblySheet",
    "AssemblyVote",
    "BallotPaper",
    "Both",
    "CountSheet",
    "MatterRow",
    "QuestionRow",
    "ResultNotice",
    "VoteSheet",
]


@dataclass(frozen=True, kw_only=True)
class Both:
    """One sum by both measures: heads, and area in 0.01 m²."""

    heads: int = 0
    area: int = 0


@dataclass(frozen=True, kw_only=True)
class QuestionRow:
    """A motion or candidate with its sums.

    ``least_turnout`` and ``least_approval`` are the smallest sums that are enough. ``outcome`` is
    the official word; ``shortfalls`` say which sum fell short of what it should have been.
    """

    position: int
    words: str = official()
    is_candidate: bool = False
    took_part: Both = Both()
    in_favour: Both = Both()
    against: Both = Both()
    abstained: Both = Both()
    least_turnout: Both = Both()
    least_approval: Both = Both()
    outcome: str = official()
    shortfalls: tuple[str, ...] = official(())


@dataclass(frozen=True, kw_only=True)
class VoteSheet(Sheet):
    """What both papers say of a vote (governance.md 2).

    ``rules`` are the sentences how silent and invalid ballots were counted; ``elected`` the names
    in the order of their votes; ``signer`` who issues the notice. ``is_open`` until it
    is counted.
    """

    estate: str = official()
    vote: str = official()
    is_election: bool = False
    is_written: bool = True
    seats: int = 0
    held_on: date | None = None
    counted_on: date | None = None
    posted_on: date | None = None
    sent: Both = Both()
    returned: Both = Both()
    valid: Both = Both()
    invalid: Both = Both()
    invalid_reasons: tuple[str, ...] = official(())
    questions: tuple[QuestionRow, ...] = ()
    elected: tuple[str, ...] = official(())
    rules: tuple[str, ...] = official(())
    own_rule: str = official()
    notary_office: str = official()
    notary: str = official()
    notarised: str = official()
    certificate_number: str = official()
    callers: str = official()
    tellers: str = official()
    supervisors: str = official()
    signer: str = official()


@dataclass(frozen=True, kw_only=True)
class CountSheet(VoteSheet):
    """计票表: ballots sent, returned, valid, invalid, and every question by both measures."""


@dataclass(frozen=True, kw_only=True)
class ResultNotice(VoteSheet):
    """选举结果公告 or 表决结果公告, posted in the estate."""


@dataclass(frozen=True, kw_only=True)
class AskedRow:
    """A motion or candidate as it is asked on a ballot."""

    position: int
    words: str = official()
    is_candidate: bool = False
    room: str = official()


@dataclass(frozen=True, kw_only=True)
class BallotPaper(Sheet):
    """表决票 of one owner (governance.md 2): what is held, what is asked, room for the record.

    ``ordinal`` is the number on the paper; ``area`` in 0.01 m².
    """

    estate: str = official()
    vote: str = official()
    is_election: bool = False
    seats: int = 0
    ordinal: int = 0
    owner: str = personal()
    doors: tuple[str, ...] = private(())
    area: int = 0
    questions: tuple[AskedRow, ...] = ()
    signer: str = official()


@dataclass(frozen=True, kw_only=True)
class AssemblyVote:
    """A vote on the sheet of its assembly; ``base`` are the ballots sent, what all is measured by.

    ``told_on`` is when the residents' committee was told beforehand (上海市住宅物业管理规定 25).

    Figures of a vote that is not counted yet (``counted_on`` None) are as they stand.
    """

    number: str = official()
    title: str = official()
    is_written: bool = True
    noticed_on: date | None = None
    told_on: date | None = None
    held_on: date | None = None
    counted_on: date | None = None
    posted_on: date | None = None
    base: Both = Both()
    questions: tuple[QuestionRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AssemblySheet(Sheet):
    """业主大会会议情况表 of an estate (governance.md 1.1), its votes in their order.

    ``register`` is what its owners hold by the register of parts; ``is_open`` while a vote on it
    is not counted. Candidates stand on it by name, as on the notice; no other owner does.
    """

    estate: str = official()
    register: Both = Both()
    votes: tuple[AssemblyVote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MatterRow:
    """A matter that is to be decided, with the majority it asks for in words."""

    words: str = official()
    majority: str = official()


@dataclass(frozen=True, kw_only=True)
class AssemblyNotice(Sheet):
    """业主大会会议通知 (物业管理条例 14): what is decided, how it counts, how to take part.

    ``least_turnout`` is what must take part of the ``register``; ``planned_on`` and ``noticed_on``
    are None while nobody has said.
    """

    estate: str = official()
    vote: str = official()
    is_written: bool = True
    seats: int = 0
    planned_on: date | None = None
    noticed_on: date | None = None
    register: Both = Both()
    least_turnout: Both = Both()
    matters: tuple[MatterRow, ...] = ()
    candidates: tuple[str, ...] = official(())
    rules: tuple[str, ...] = official(())
    signer: str = official()
