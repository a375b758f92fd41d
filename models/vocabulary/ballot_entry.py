"""Putting ballots on record by keyboard: which ballot a typed door means, what the keys say.

A door is typed as it stands on the paper or by its figures alone: ``1-101`` and ``101`` both find
1号楼101, as long as no other ballot has such a door.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Answer
from resources import rules

__all__ = [
    "KEYS",
    "REST",
    "VOID",
    "Sent",
    "ballots_of",
    "invalid_reasons",
    "keys_of",
    "one_ballot",
    "read_keys",
]

KEYS: Mapping[str, Answer] = {"1": Answer.FOR, "2": Answer.AGAINST, "3": Answer.ABSTAINED}
"""The key of each answer, in the order of the questions."""

REST = "0"
"""The key that gives every question left the answer of the one before."""

VOID = "9"
"""The key that, alone, makes a ballot void."""

_GROUPS = re.compile(r"\d+|[a-z]+")
_FULL = str.maketrans("０１２３４５６７８９－＃", "0123456789-#")
_SHOWN = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A ballot that is out: its number, its owner, the doors held."""

    position: int
    owner: str = field(repr=False)
    parts: tuple[str, ...] = field(repr=False)


def _groups(text: str) -> tuple[str, ...]:
    return tuple(_GROUPS.findall(text.translate(_FULL).casefold()))


def ballots_of(typed: str, sent: Iterable[Sent]) -> tuple[Sent, ...]:
    """The ballots that ``typed`` means: ``#12`` a number, else a door, else part of a name."""
    said = typed.translate(_FULL).strip()
    every = tuple(sent)
    if not said:
        return ()
    if said.startswith("#"):
        return tuple(one for one in every if str(one.position) == said[1:].strip())
    exact = tuple(one for one in every if said in one.parts)
    if exact:
        return exact
    groups = _groups(said)
    if groups:
        ends = tuple(
            one
            for one in every
            if any(_groups(part)[-len(groups) :] == groups for part in one.parts)
        )
        if ends:
            return ends
    return tuple(one for one in every if said in one.owner)


def one_ballot(typed: str, sent: Iterable[Sent]) -> Sent:
    """The one ballot that ``typed`` means.

    Raises:
        Refusal: it means none, or several; the sentence names their doors.
    """
    found = ballots_of(typed, sent)
    if not found:
        raise Refusal("vote.no-such-door", field="room", value=typed.strip()[:20])
    if len(found) > 1:
        doors = "、".join(one.parts[0] for one in found[:_SHOWN])
        raise Refusal("vote.doors-alike", field="room", many=len(found), doors=doors)
    return found[0]


def read_keys(typed: str, questions: Sequence[int]) -> dict[int, Answer]:
    """What the keys answer, one a question; ``questions`` are their positions in order.

    Raises:
        Refusal: a key is none of 1, 2, 3 and 0, there are too many, or questions are left open.
    """
    said = typed.translate(_FULL).strip()
    answers: list[Answer] = []
    for key in said:
        if key == REST and answers:
            answers += [answers[-1]] * (len(questions) - len(answers))
        elif key in KEYS:
            answers.append(KEYS[key])
        else:
            raise Refusal("vote.no-such-key", field="answers", value=key)
    if len(answers) > len(questions):
        raise Refusal("vote.too-many-keys", field="answers", many=len(questions))
    if len(answers) < len(questions):
        raise Refusal("vote.keys-missing", field="answers", left=len(questions) - len(answers))
    return dict(zip(questions, answers, strict=True))


def keys_of(answers: Mapping[int, Answer], questions: Sequence[int]) -> str:
    """The keys that answers were typed with; a blank is an abstention."""
    by_answer = {answer: key for key, answer in KEYS.items()}
    return "".join(by_answer[answers.get(one, Answer.ABSTAINED)] for one in questions)


def invalid_reasons() -> tuple[str, ...]:
    """The usual reasons why a ballot is void, as they are printed."""
    return tuple(rules("votes")["invalid_reasons"])
