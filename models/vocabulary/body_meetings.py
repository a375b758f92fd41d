"""The kinds of meetings that bodies hold, as data: 三会, 联席会议, the association's own.

A body's meeting is no 调解会: nobody's dispute is mediated in it, and its minutes are locked when
it is closed.
"""

from dataclasses import dataclass
from functools import cache

from models.vocabulary.errors import Refusal
from models.vocabulary.reference import Term
from resources import rules

__all__ = ["KindOfMeeting", "known_meeting_kind", "meeting_kind", "meeting_kinds"]

OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfMeeting(Term):
    """A kind of meeting: who convenes it, and whether its outcome is published.

    The outcome of 听证会, 协调会 and 评议会 is made public (上海市居民委员会工作条例 17).
    """

    convener: str
    publishes: bool
    source: str


@cache
def meeting_kinds() -> tuple[KindOfMeeting, ...]:
    """Every kind, in the order they are offered."""
    rows = tuple(KindOfMeeting(**row) for row in rules("meeting_kinds")["kinds"])
    codes = [row.code for row in rows]
    if len(codes) != len(set(codes)) or OTHER not in codes:
        message = f"a kind of meeting stands twice, or the other one is missing: {codes}"
        raise ValueError(message)
    return rows


def meeting_kind(code: str) -> KindOfMeeting:
    """The kind with this code or Chinese name. Refusal if unknown."""
    for row in meeting_kinds():
        if code in {row.code, row.zh}:
            return row
    raise Refusal("meeting.unknown-kind", field="kind", value=code[:40])


def known_meeting_kind(code: str) -> KindOfMeeting:
    """The kind with this code; *other* for a code that is no longer in the list."""
    listed = {row.code: row for row in meeting_kinds()}
    return listed.get(code, listed[OTHER])
