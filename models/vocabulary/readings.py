"""How names are read: the pinyin initials that find them and the full reading that sorts them.

A surname is often read unlike its character (单 is Shan, 万俟 is Mo Qi), so the table in
``rules/surnames.json`` speaks first and pypinyin only for what it does not know. pypinyin costs
0.17 s and 57 MB to load, so it is imported at the first reading and readings are computed when a
record is saved, never while a person types.
"""

import re
import unicodedata
from collections.abc import Callable, Container
from functools import cache, lru_cache, partial
from itertools import islice, product
from typing import Any

from resources import rules

__all__ = ["every_initials", "full_reading", "initials", "split_name", "surname_readings"]

_MOST_SPELLINGS = 24  # a name of five polyphones would otherwise be hundreds of index tokens
_LONGEST_SURNAME = 2
_LONGEST_PHRASE = 16


@cache
def surname_readings() -> dict[str, tuple[str, ...]]:
    """Surname → its readings as a surname, the usual first; compound ones as ``"mo qi"``."""
    table = rules("surnames")
    return {
        surname: tuple(readings)
        for block in ("readings", "additions")
        for surname, readings in table[block].items()
    }


def _readable(text: str) -> str:
    """Width folded and marks, dots and blanks dropped: only what has a sound."""
    folded = unicodedata.normalize("NFKC", text)
    if folded.isalnum():
        return folded
    return "".join(character for character in folded if character.isalnum())


def split_name(name: str) -> tuple[str, str]:
    """Surname and given name; a compound surname is one only if something is left after it.

    A name that begins with no known surname is split after its first character, as Chinese names
    mostly are; a single character is a surname alone.
    """
    known = surname_readings()
    head = name[:_LONGEST_SURNAME]
    if len(name) > _LONGEST_SURNAME and head in known:
        return head, name[_LONGEST_SURNAME:]
    return name[:1], name[1:]


def _unread(run: str) -> Any:
    """What pypinyin gets for characters it cannot read: one empty reading for each.

    Its stub allows a string only, its documentation a list.
    """
    return [[""] for _ in run]


@cache
def _reader() -> Callable[..., list[list[str]]]:
    from pypinyin import Style, pinyin  # heavy, and only a save of a new name asks for it

    return partial(pinyin, style=Style.NORMAL, errors=_unread)


@cache
def _phrases() -> Container[str]:
    from pypinyin.constants import PHRASES_DICT

    return PHRASES_DICT


def _read(text: str, *, heteronym: bool = False) -> list[list[str]]:
    return _reader()(text, heteronym=heteronym)


def _usual(text: str) -> list[str]:
    """The usual reading of each character as pypinyin has it from the phrase; ``""`` for none."""
    return [reading for character in text for reading in _alone(character)]


@lru_cache(maxsize=1 << 14)
def _alone(character: str) -> tuple[str, ...]:
    return tuple(_in_phrase(character))


@lru_cache(maxsize=1 << 14)
def _every(character: str) -> tuple[str, ...]:
    """Every reading of one character without tones, the usual first; empty when unknown."""
    readings = _read(character, heteronym=True)
    return tuple(dict.fromkeys(r for r in readings[0] if r.isascii() and r.isalpha()))


def _in_phrase(text: str) -> list[str]:
    """The reading of each character in its phrase (重庆 is Chong Qing); ``""`` for none."""
    parts: list[str] = []
    for run, readable in _runs(text):
        if readable and len(run) > 1 and not _holds_phrase(run):
            parts += [_alone(character)[0] for character in run]
        elif readable:
            read = _read(run)
            parts += [r[0] if r[0].isascii() and r[0].isalpha() else "" for r in read]
        else:
            parts.append(run)
    return parts


def _holds_phrase(run: str) -> bool:
    """Whether any part of it is a phrase that pypinyin reads as one; most names hold none."""
    phrases, length = _phrases(), len(run)
    for start in range(length - 1):
        for end in range(start + 2, min(length, start + _LONGEST_PHRASE) + 1):
            if run[start:end] in phrases:
                return True
    return False


def _runs(text: str) -> list[tuple[str, bool]]:
    """The text in runs: ASCII words as they are (False), everything else to be read (True)."""
    return [(run, not run.isascii()) for run in _RUN.findall(text)]


_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")


@lru_cache(maxsize=1 << 12)
def _surname_choices(surname: str) -> list[tuple[str, ...]]:
    """Accepted initials of each character of the surname; not to be changed.

    The readings as a surname, and the usual reading of the character: whoever does not know that
    单 is Shan types d.
    """
    known = surname_readings().get(surname)
    if known is None:
        return list(map(_any_letter, surname))
    spelled = [tuple(reading.split()) for reading in known]
    usual = _usual(surname)
    return [
        _letters((*(syllables[i] for syllables in spelled), usual[i])) for i in range(len(surname))
    ]


def _letters(readings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading[0] for reading in readings if reading))


def _given_choices(given: str) -> list[tuple[str, ...]]:
    choices: list[tuple[str, ...]] = []
    for run, readable in _runs(given):
        if readable:
            choices += map(_any_letter, run)
        else:
            choices.append((run.lower(),))
    return choices


@lru_cache(maxsize=1 << 14)
def _any_letter(character: str) -> tuple[str, ...]:
    return _letters(_every(character))


def _place_choices(text: str) -> list[tuple[str, ...]]:
    choices: list[tuple[str, ...]] = []
    for run, readable in _runs(text):
        if not readable:
            choices.append((run.lower(),))
        elif _holds_phrase(run):
            pairs = zip(_in_phrase(run), _usual(run), strict=True)
            choices += [_letters(pair) for pair in pairs]
        else:
            choices += map(_usual_letter, run)
    return choices


@lru_cache(maxsize=1 << 14)
def _usual_letter(character: str) -> tuple[str, ...]:
    return _letters(_alone(character))


@lru_cache(maxsize=1 << 13)  # one save asks for the names it touches several times
def initials(name: str, *, is_person: bool = True) -> frozenset[str]:
    """Every spelling by initials that must find ``name``, in lower case.

    A person's surname is read by the surname table (and by its usual reading), the given name by
    every reading of its characters; a place or topic by its reading in the phrase and by the usual
    readings. Digits and Latin words stand as they are (``K2区`` → ``k2q``). A character without
    any known reading ends the spelling: such a name is found by its characters. At most 24
    spellings, the usual ones first.
    """
    text = _readable(name)
    if is_person and text and not text[0].isascii():
        surname, given = split_name(text)
        choices = _surname_choices(surname) + _given_choices(given)
    else:
        choices = _place_choices(text)
    heard = choices[: next((i for i, c in enumerate(choices) if not c), len(choices))]
    if not heard:
        return frozenset()
    return frozenset("".join(spelled) for spelled in islice(product(*heard), _MOST_SPELLINGS))


def every_initials(name: str) -> frozenset[str]:
    """The spellings of ``name`` read as a person's and as a place's.

    Without a phrase in it a place is read character by character as usual, and every usual reading
    is among those of a person: nothing more is to be found then, unless some were left out.
    """
    spelled = initials(name)
    if len(spelled) < _MOST_SPELLINGS and not _holds_phrase(_readable(name)):
        return spelled
    return spelled | initials(name, is_person=False)


def full_reading(name: str, *, is_person: bool = True) -> str:
    """The whole reading in syllables, ``zhang jian guo``: the key names are sorted by.

    A character without a known reading stands for itself, after all that can be read.
    """
    text = _readable(name)
    if not (is_person and text and not text[0].isascii()):
        return _spelled(text)
    surname, given = split_name(text)
    known = surname_readings().get(surname)
    head = known[0] if known else _spelled(surname)
    return f"{head} {_spelled(given)}".strip()


def _spelled(text: str) -> str:
    syllables: list[str] = []
    for run, readable in _runs(text):
        if readable:
            read = zip(run, _in_phrase(run), strict=True)
            syllables += [reading or character for character, reading in read]
        else:
            syllables.append(run.lower())
    return " ".join(syllables)
