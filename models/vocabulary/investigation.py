"""调查: what somebody outside the meetings was asked and answered (forms.md 3.7).

The account is kept as questions and answers. It may be typed as it is read: a line that begins
with 问 is a question, one with 答 its answer; without these the lines take turns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from models.vocabulary.findings import Finding, Severity

__all__ = ["Answer", "doubts", "read_answers", "written"]

_QUESTION: Final = re.compile(r"^\s*(?:问|Q)\s*[:：]\s*", re.IGNORECASE)
_REPLY: Final = re.compile(r"^\s*(?:答|A)\s*[:：]\s*", re.IGNORECASE)
_TWO: Final = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One question and what was answered."""

    question: str = field(default="", repr=False)
    answer: str = field(default="", repr=False)


def read_answers(text: str) -> tuple[Answer, ...]:
    """Questions and answers out of a typed account; further lines belong to what stands before."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marked = any(_QUESTION.match(line) or _REPLY.match(line) for line in lines)
    if not marked:
        pairs = [lines[at : at + 2] for at in range(0, len(lines), 2)]
        return tuple(Answer(question=one[0], answer="".join(one[1:])) for one in pairs)
    parts: list[list[list[str]]] = []
    for line in lines:
        if _QUESTION.match(line):
            parts.append([[_QUESTION.sub("", line)], []])
        elif _REPLY.match(line):
            if not parts:
                parts.append([[], []])
            parts[-1][1].append(_REPLY.sub("", line))
        elif parts:
            said = parts[-1][1] or parts[-1][0]
            said.append(line)
        else:
            parts.append([[], [line]])
    return tuple(Answer(question="\n".join(asked), answer="\n".join(said)) for asked, said in parts)


def written(answers: Sequence[Answer]) -> str:
    """The account as it is printed and typed again: 问 and 答, a line each."""
    lines = []
    for one in answers:
        lines += [f"问：{one.question}"] if one.question else []
        lines += [f"答：{one.answer}"] if one.answer else []
    return "\n".join(lines)


def doubts(
    *, investigators: int, recorder: bool, confirmed: bool, signed: bool
) -> tuple[Finding, ...]:
    """What a record of an investigation should have and lacks; nothing of it blocks.

    ``investigators`` is how many put the questions; with a ``recorder`` of another name two people
    were there (R-MED-05).
    """
    found = []
    if investigators + recorder < _TWO:
        found.append(("two-people", "investigators", "青浦区镇级人民调解委员会工作规则 第4条"))
    if not confirmed:
        found.append(("not-confirmed", "confirmed", ""))
    if not signed:
        found.append(("not-signed", "signed_on", ""))
    return tuple(
        Finding(code=f"investigation.{code}", severity=Severity.WARN, field=name, source=source)
        for code, name, source in found
    )
