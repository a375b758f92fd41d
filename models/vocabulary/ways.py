"""Which other ways (仲裁、行政、司法) each party was told of when mediation ends or is refused.

人民调解法 26 wants the parties told; 人民调解工作若干规定 24 the applicant of a refused dispute.
The list is data (``resources/rules/ways.json``); a way in the clerk's own words is kept as typed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from re import compile as pattern

from models.vocabulary.errors import Refusal
from resources import Language, rules

__all__ = ["Told", "Way", "known_ways", "read_ways", "way_words", "ways_in_words"]

Told = tuple[tuple[str, ...], ...]
"""For each party, in the order of the case: codes of known ways or the words used."""

_APART = pattern(r"[,，、;；\n]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """One way a party may take instead of mediation, with its ground."""

    code: str
    zh: str
    en: str
    source: str = ""

    def label(self, language: Language) -> str:
        """The way as it is told."""
        return self.zh if language is Language.CHINESE else self.en


@cache
def known_ways() -> tuple[Way, ...]:
    """The ways an office usually tells of."""
    return tuple(Way(**row) for row in rules("ways")["ways"])


def way_words(told: str, language: Language = Language.CHINESE) -> str:
    """A way in words: a known one from the list, any other as it was typed."""
    found = next((one for one in known_ways() if one.code == told), None)
    return found.label(language) if found else told


def _one(word: str) -> str:
    for way in known_ways():
        if word in {way.code, way.zh, way.en}:
            return way.code
    return word


def _several(value: object) -> tuple[str, ...]:
    """What one party was told of; a sentence of its own stays whole unless it names known ways."""
    if isinstance(value, list | tuple):
        return tuple(_one(str(word).strip()) for word in value if str(word).strip())
    text = str(value).strip()
    parts = tuple(_one(part.strip()) for part in _APART.split(text) if part.strip())
    codes = {way.code for way in known_ways()}
    return parts if codes.intersection(parts) else (text,) * bool(text)


def read_ways(value: object, parties: Sequence[str], field: str = "ways_told") -> Told | None:
    """What each party was told of, read from a typed draft.

    ``value`` is one text or list for all ``parties`` (their names), a mapping of a party's name
    or index (from 0) to a text or list, or what was read already. None when nobody was told.

    Raises:
        Refusal: the mapping names somebody who is no party.
    """
    if isinstance(value, Mapping):
        told: list[tuple[str, ...]] = [()] * len(parties)
        for name, said in value.items():
            places = [at for at, one in enumerate(parties) if str(name) in {one, str(at)}]
            if not places:
                raise Refusal("move.unknown-party", field=field, name=str(name))
            for at in places:
                told[at] = _several(said)
        read = tuple(told)
    elif _is_read(value, parties):
        read = tuple(tuple(one) for one in value)  # type: ignore[attr-defined]
    else:
        read = (_several(value),) * len(parties)
    return read if any(read) else None


def _is_read(value: object, parties: Sequence[str]) -> bool:
    """Whether it is a list for each party rather than one for all."""
    return (
        isinstance(value, list | tuple)
        and len(value) == len(parties)
        and all(isinstance(one, list | tuple) for one in value)
    )


def ways_in_words(told: Told, parties: Sequence[str]) -> str:
    """One Chinese line for paper and timeline: once where all heard the same, else by party."""
    lines = ["、".join(way_words(one) for one in each) for each in told]
    if len(set(lines)) <= 1:
        return lines[0] if lines else ""
    pairs = zip(parties, lines, strict=True)
    return "；".join(f"{name}：{line}" for name, line in pairs if line)
