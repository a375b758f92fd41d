"""The words of gathered texts: always Chinese, as papers are, from ``phrases/course.json``."""

import re
from datetime import date
from enum import Enum
from typing import Final

from models.vocabulary.drafts import type_of_choice
from models.vocabulary.reference import refusal_reasons, topics
from models.vocabulary.terms import label
from resources import Language, phrase

__all__ = [
    "amount",
    "chosen",
    "close",
    "day",
    "listed",
    "said",
    "sentence",
    "short",
    "term",
    "topic_name",
    "unstopped",
]

_STOPS: Final = "。！？；!?;"
_HAN: Final = "[\u4e00-\u9fff]"
_LOOSE: Final = re.compile(f"(?<={_HAN}) (?=[0-9])|(?<=[0-9]) (?={_HAN})")
_PAUSES: Final = "，、：,:"


def said(name: str, /, **params: object) -> str:
    """The words ``name`` of the course, their blanks filled; the full stop is the words' own."""
    told = {key: _unended(value) for key, value in params.items()}
    return phrase(f"course.{name}", Language.CHINESE, **told)


def _unended(value: object) -> object:
    return value.rstrip("。") if isinstance(value, str) else value


def term(member: Enum) -> str:
    """The official word for a member of a closed list."""
    return label(member, Language.CHINESE)


def topic_name(code: str) -> str:
    """The word for a topic; a code the list no longer knows stands for itself."""
    return next((topic.zh for topic in topics() if topic.code == code), code)


def unstopped(text: str) -> str:
    """``text`` without the stop it ends with: on paper the sentence goes on behind it."""
    return text.rstrip("，。；、,; 　\n")


def close(text: str) -> str:
    """``text`` without the blanks that screens set between Chinese and digits."""
    return _LOOSE.sub("", text)


def day(on: date) -> str:
    """「2026年3月7日」."""
    return said("day", day=on)


def amount(fen: int) -> str:
    """「1,500.00」 from 分."""
    return f"{fen // 100:,}.{fen % 100:02d}"


def listed(names: tuple[str, ...]) -> str:
    """Names side by side: 李和平、周静."""
    return said("and").join(names)


def sentence(text: str) -> str:
    """``text`` closed by a full stop if nothing closes it."""
    text = text.strip()
    return text if not text or text[-1] in _STOPS + "…）" else text + "。"


def chosen(choices: str, value: object) -> str:
    """What a person reads for the stored ``value`` of a choice field of a step."""
    if choices == "refusal-reason":
        return next((one.zh for one in refusal_reasons() if one.code == value), str(value))
    words = type_of_choice.get(choices)
    if words is None:
        return str(value)
    return next((term(member) for member in words if member.value == value), str(value))


def _on_one_line(text: str) -> str:
    """Lines run on after a full stop and are kept apart by a blank where there is none."""
    joined = ""
    for line in (part.strip() for part in text.splitlines()):
        joined += ("　" if joined and line and joined[-1] not in _STOPS else "") + line
    return joined


def short(text: str, most: int, rest: str) -> str:
    """The beginning of ``text`` on one line of at most ``most`` characters, cut at a sentence.

    Never cut inside a clause: half a name or number could no longer be told from an ordinary
    word when the text is masked. Where nothing in it ends early enough, only ``rest`` is left,
    which says where the whole text stands.
    """
    text = _on_one_line(text)
    if len(text) <= most:
        return text
    for marks in (_STOPS, _STOPS + _PAUSES):
        end = max(text.rfind(mark, 0, most) for mark in marks) + 1
        if end > most // 4:
            return text[: end - 1].rstrip() + "……" + rest
    return rest
