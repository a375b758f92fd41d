"""Taking a JSON object apart, member by member, each checked and named by its path."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeVar

from models.vocabulary import moments, money
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from resources import Language

__all__ = ["FIRST_YEAR", "LAST_YEAR", "Located", "Members", "path_of"]

FIRST_YEAR: Final = 1949
LAST_YEAR: Final = 2100
"""Years outside are slips of the finger; no promise of an agreement runs that long."""

_Choice = TypeVar("_Choice")
_Member = TypeVar("_Member", bound=Enum)
_SHOWN: Final = 40
_ROOT: Final = "$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,2})?", re.ASCII)
# Half a character outside the basic plane, and the controls that are neither tab nor line break.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("[\n\t\u2028\u2029]")


class Located(Refusal):
    """A refusal with the path of the value it is about put before its sentence."""

    def __init__(self, refusal: Refusal, path: str) -> None:
        super().__init__(refusal.code, field=refusal.field, **refusal.params)
        self.path = path
        self._refusal = refusal

    def sentence(self, language: Language) -> str:
        """The path, and what the refusal says."""
        mark = "：" if language is Language.CHINESE else ": "
        return f"{self.path}{mark}{self._refusal.sentence(language)}"


def path_of(field: str) -> str:
    """A dotted draft field as a path into the JSON: ``3.parties.0.name``, ``[3].parties[0].name``.

    The two sides of a case stand in one list there, and a case's requests are its ``claim``.
    """
    parts = field.split(".")
    path = "".join(f"[{part}]" if part.isdecimal() else f".{part}" for part in parts)
    path = re.sub(r"\.(?:applicant|respondent)\.name$", ".parties", path)
    return path.removeprefix(".")


class Members:
    """The members of one JSON object; ``known`` are the keys that may stand in it.

    Each reader takes a key and answers its value, or what is meant by its absence; ``null`` is
    absence. Raises Refusal ``exchange.…`` naming the path.
    """

    def __init__(self, value: object, path: str, known: Iterable[str]) -> None:
        if not isinstance(value, dict):
            raise _refusal("not-object", path, found=_found(value))
        names = tuple(known)
        for key in value:
            if key not in names:
                raise _refusal("unknown-key", _joined(path, _shown(key)), known=", ".join(names))
        self._members: Mapping[str, Any] = value
        self._path = path

    def path(self, name: str) -> str:
        """The path of a member."""
        return _joined(self._path, name)

    def has(self, name: str) -> bool:
        """Whether the member is there and says something."""
        return self._members.get(name) is not None

    def require(self, *names: str) -> None:
        """Refuse the object when one of ``names`` is absent."""
        for name in names:
            if not self.has(name):
                raise _refusal("missing", self.path(name))

    def raw(self, name: str) -> Any:
        """The value as it stands, None when absent."""
        return self._members.get(name)

    def members(self, name: str) -> dict[str, Any]:
        """The members of an object inside this one, none when absent."""
        value = self._members.get(name)
        if value is not None and not isinstance(value, dict):
            raise _refusal("not-object", self.path(name), found=_found(value))
        return dict(value or {})

    def text(self, name: str, most: int = LONGEST["short"], *, lines: bool = False) -> str:
        """A text without blanks around it; one line unless ``lines``."""
        return checked_text(self._members.get(name), self.path(name), most, lines=lines)

    def texts(self, name: str, most: int, count: int) -> tuple[str, ...]:
        """A list of texts, or one text meaning a list of one; empty ones are left out."""
        value = self._members.get(name)
        parts = [value] if isinstance(value, str) else self.items(name, count)
        found = (
            checked_text(part, f"{self.path(name)}[{index}]", most, lines=True)
            for index, part in enumerate(parts)
        )
        return tuple(text for text in found if text)

    def items(self, name: str, most: int) -> list[Any]:
        """The entries of a list, none when absent."""
        value = self._members.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise _refusal("not-list", self.path(name), found=_found(value))
        if len(value) > most:
            raise _refusal("too-many", self.path(name), count=len(value), most=most)
        return value

    def flag(self, name: str) -> bool:
        """True or false, false when absent."""
        value = self._members.get(name)
        if value is None:
            return False
        if not isinstance(value, bool):
            raise _refusal("not-flag", self.path(name), found=_found(value))
        return value

    def count(self, name: str, most: int) -> int | None:
        """A whole number from 1 on."""
        value = self._members.get(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise _refusal("not-count", self.path(name), found=_found(value), most=most)
        return value

    def choice(self, name: str, kind: type[_Member], absent: _Choice) -> _Member | _Choice:
        """A member of an enum by its value; ``absent`` when nothing was said."""
        word = self.text(name)
        if not word:
            return absent
        for member in kind:
            if member.value == word:
                return member
        known = ", ".join(str(member.value) for member in kind)
        raise self.unknown(name, word, known)

    def unknown(self, name: str, word: str, known: str) -> Refusal:
        """The refusal of a word that is on no list."""
        return _refusal("unknown-choice", self.path(name), value=_shown(word), known=known)

    def listed(self, name: str, find: Callable[[str], _Choice], known: Iterable[str]) -> _Choice:
        """What ``find`` knows by the word said; a word it refuses is refused with the list."""
        word = self.text(name)
        try:
            return find(word)
        except Refusal:
            raise self.unknown(name, word, ", ".join(known)) from None

    def day(self, name: str) -> date | None:
        """A date ``2026-10-26``."""
        typed = self.text(name)
        if not typed:
            return None
        try:
            day = date.fromisoformat(typed) if _DAY.fullmatch(typed) else None
        except ValueError:
            day = None
        if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise self._no_time("bad-date", name, typed)
        return day

    def moment(self, name: str) -> datetime | None:
        """A date and time (ISO 8601); Shanghai time unless it names another offset."""
        typed = self.text(name)
        if not typed:
            return None
        try:
            moment = moments.parse_moment(typed)
        except Refusal:
            raise self._no_time("bad-moment", name, typed) from None
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise self._no_time("bad-moment", name, typed)
        return moment

    def _no_time(self, code: str, name: str, typed: str) -> Refusal:
        return _refusal(
            code, self.path(name), value=_shown(typed), first=FIRST_YEAR, last=LAST_YEAR
        )

    def amount(self, name: str) -> int | None:
        """An amount of yuan with two decimals at most, as text or as a number, in 分."""
        value = self._members.get(name)
        if value is None:
            return None
        plain = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
        typed = str(value).strip() if plain else ""
        if not _AMOUNT.fullmatch(typed):
            said = _shown(typed) if typed.isascii() and plain else _found(value)
            raise _refusal("bad-amount", self.path(name), value=said)
        return money.parse_yuan(typed, field=name)


def checked_text(value: object, path: str, most: int, *, lines: bool = False) -> str:
    """A text that can be kept and printed; empty when ``value`` is None."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _refusal("not-text", path, found=_found(value))
    text = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > most:
        raise _refusal("too-long", path, count=len(text), most=most)
    if _UNREADABLE.search(text) or (not lines and _BREAK.search(text)):
        raise _refusal("unreadable-character", path)
    return text


def _refusal(code: str, path: str, **params: object) -> Refusal:
    return Refusal(f"exchange.{code}", field=path, path=path or _ROOT, **params)


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _shown(text: str) -> str:
    """The beginning of what was written, in one line that any terminal can show."""
    head = text[:_SHOWN]
    tidy = "".join(character if character.isprintable() else "�" for character in head)
    return f"{tidy}…" if len(text) > _SHOWN else tidy


_PLAIN_WORD = re.compile(r"[a-z-]{1,12}")
_MOST_DIGITS = 4


def _found(value: object) -> str:
    """What a value is, as JSON shows it; what may be of a person stays out of the sentence.

    A whole text, or a number as long as a telephone's, is known again by its place.
    """
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case dict():
            return "{…}"
        case list():
            return "[…]"
        case str():
            return f'"{value}"' if _PLAIN_WORD.fullmatch(value) else '"…"'
        case int():
            return str(value) if abs(value) < 10**_MOST_DIGITS else "1…"
        case _:
            return "1.…"
