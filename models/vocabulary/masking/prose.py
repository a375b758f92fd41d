"""Masking of free text: every known name and every contact goes, doubtful places are shown.

privacy.md 4 warns that patterns alone are not enough, so the known people and places of the case
come first and patterns after; what a pattern cannot be sure of is listed for a person to look at
before anything is printed (decisions.md, guards, clocks, printing).
"""

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from models.vocabulary.masking.levels import MaskLevel
from models.vocabulary.masking.patterns import (
    DIGITS,
    GAP,
    Cue,
    SpotKind,
    doubtful_names,
    name_shadow,
    number_patterns,
    shadow,
    word_before_title,
)
from models.vocabulary.readings import split_name
from resources import rules

__all__ = [
    "KnownName",
    "KnownPlace",
    "MaskedText",
    "Masker",
    "Spot",
    "SpotKind",
    "is_ordinary_place",
]

_ORDINARY: Final = 2
_DOOR: Final = re.compile("[0-9A-Za-z０-９]|[座幢栋楼室层号弄]$")


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownName:
    """A name on the case and what stands for it.

    ``is_person`` is false where a name has no surname to guess by (organisations); ``is_sure``
    false where it may be an ordinary word too, so that a person should look at the place.
    """

    name: str = field(repr=False)
    alias: str
    is_person: bool = True
    is_sure: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownPlace:
    """An address or place as written on the case and what stays of it (the community's name)."""

    text: str = field(repr=False)
    replacement: str


def is_ordinary_place(text: str) -> bool:
    """Whether a place is a word of its text (屋面, 雨篷, or nothing) and leads to no door."""
    return len(text) <= _ORDINARY and _DOOR.search(text) is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place in the *masked* text, ``start`` to ``end`` in characters, and what stood there."""

    start: int
    end: int
    kind: SpotKind
    original: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class MaskedText:
    """A masked text with what was ``replaced`` and what a person should look at.

    A spot may be in both: replaced on a guess. One only in ``uncertain`` was left as it is.
    """

    text: str
    replaced: tuple[Spot, ...] = ()
    uncertain: tuple[Spot, ...] = ()


@dataclass(frozen=True, order=True, slots=True)
class _Claim:
    """A place in the original text; ``instead`` is None where the text stays."""

    start: int
    end: int
    kind: SpotKind = field(compare=False)
    instead: str | None = field(compare=False)
    sure: bool = field(compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rule:
    """A pattern with what replaces its group ``hide`` or its whole match."""

    cue: Cue
    instead: str


class _Page:
    """One text while it is being masked: its shadow and the places already claimed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shadow = shadow(text)
        self.claims: list[_Claim] = []

    def gaps(self) -> Iterator[tuple[int, int]]:
        """The stretches nobody claimed yet."""
        at = 0
        for claim in list(self.claims):
            if at < claim.start:
                yield at, claim.start
            at = claim.end
        if at < len(self.text):
            yield at, len(self.text)

    def apply(self, rule: _Rule) -> None:
        """Claim every match of the rule in what is still free."""
        group = "hide" if "hide" in rule.cue.pattern.groupindex else 0
        found = [
            _Claim(
                match.start(group),
                match.end(group),
                rule.cue.kind,
                rule.instead if rule.cue.hide else None,
                rule.cue.sure,
            )
            for start, end in self.gaps()
            for match in rule.cue.pattern.finditer(self.shadow, start, end)
            if match.end(group) > match.start(group)
        ]
        for claim in found:
            insort(self.claims, claim)

    def masked(self) -> MaskedText:
        """The text with every claim carried out."""
        parts: list[str] = []
        replaced: list[Spot] = []
        uncertain: list[Spot] = []
        at = length = 0
        for claim in self.claims:
            original = self.text[claim.start : claim.end]
            shown = original if claim.instead is None else claim.instead
            parts += [self.text[at : claim.start], shown]
            start = length + claim.start - at
            length = start + len(shown)
            at = claim.end
            spot = Spot(start=start, end=length, kind=claim.kind, original=original)
            if claim.instead is not None:
                replaced.append(spot)
            if not claim.sure:
                uncertain.append(spot)
        parts.append(self.text[at:])
        return MaskedText(text="".join(parts), replaced=tuple(replaced), uncertain=tuple(uncertain))


_DOT: Final = r"[\s·*.\-_]{0,3}"
"""What is typed for the dot of a name that has one."""


def _spaced(name: str) -> str:
    """The pattern of a name whose characters may be spaced out, its dot typed in any way."""
    parts = (
        GAP.join(map(re.escape, name_shadow(part))) for part in shadow(name).split("·") if part
    )
    return _DOT.join(parts)


class Masker:
    """Masks the free texts of one case, or of several, at one level.

    ``people`` are all known names with their aliases (parties, agents, witnesses, mediators where
    they must not be read); ``places`` the addresses with what stays of them. At ``FULL`` texts
    come back unchanged. A name of one character is left to the patterns.
    """

    def __init__(
        self,
        level: MaskLevel,
        people: Sequence[KnownName] = (),
        places: Sequence[KnownPlace] = (),
    ) -> None:
        self.level = level
        self._rules: tuple[_Rule, ...] = ()
        if level is not MaskLevel.FULL:
            words = [_whole(p.name, p.alias, SpotKind.NAME, sure=p.is_sure) for p in people]
            words += [_whole(p.text, p.replacement, SpotKind.PLACE) for p in places]
            words.sort(key=lambda sized: -sized[0])
            placeholders = rules("masking")["placeholders"]
            self._rules = (
                *(rule for size, rule in words if size > 1),
                *_numbers(placeholders),
                *_parts(people),
                *_strangers(),
                _Rule(
                    cue=Cue(kind=SpotKind.DIGITS, pattern=DIGITS, sure=False),
                    instead=placeholders[SpotKind.DIGITS.value],
                ),
            )

    def text(self, text: str) -> MaskedText:
        """The text as it may be read at this level."""
        page = _Page(text)
        for rule in self._rules:
            page.apply(rule)
        return page.masked()


def _whole(text: str, instead: str, kind: SpotKind, *, sure: bool = True) -> tuple[int, _Rule]:
    """A known name or place, with its length, which decides who comes first."""
    size = len("".join(shadow(text).split()))
    pattern = re.compile(_spaced(text) if size else r"(?!)")
    return size, _Rule(cue=Cue(kind=kind, pattern=pattern, sure=sure), instead=instead)


def _numbers(placeholders: dict[str, str]) -> list[_Rule]:
    return [_Rule(cue=cue, instead=placeholders[cue.kind.value]) for cue in number_patterns()]


def _strangers() -> list[_Rule]:
    table = rules("masking")
    somebody, name = table["somebody"], table["placeholders"][SpotKind.NAME.value]
    return [
        _Rule(cue=cue, instead=name if i < 2 else somebody)
        for i, cue in enumerate(doubtful_names())
    ]


_NO_ROAD: Final = "(?![东南西北中新]?路(?!过)|以来)"
"""建国东路 is a road, whoever is called 建国."""


def _parts(people: Sequence[KnownName]) -> list[_Rule]:
    """老张, 张先生, 张某, 小明 and a given name alone: guesses at a known person."""
    table = rules("masking")
    away = "|".join(table["not_after_home"])
    home = f"家(?!{away})"
    every = sorted((*table["titles"], *table["known_person_titles"]), key=len, reverse=True)
    kin = re.compile(f"[{table['known_person_kin']}]")
    plain = "|".join(home if one == "家" else one for one in every)
    careful = "|".join(one for one in every if not kin.fullmatch(one))
    persons = [(p.alias, *split_name(shadow(p.name).strip())) for p in people if p.is_person]
    bearers = Counter(surname for _, surname, _ in persons)
    somebody: str = table["somebody"]
    found: list[_Rule] = []
    for alias, surname, given in persons:
        if "·" in given:
            whole = f"{surname}{given}".split("·")
            found += [_guess(re.escape(part), alias) for part in whole if len(part) > 1]
            continue
        if not surname or surname.isascii():
            continue
        unique = bearers[surname] == 1
        head = word_before_title() + re.escape(surname)
        after = table["words_after_surnames"].get(surname, "")
        called = head + (f"(?![{after}])" if after else "")
        found.append(_guess(rf"[老小阿大]{called}", alias if unique else somebody))
        titles = careful if surname in table["not_surnames_alone"] else plain
        found.append(
            _guess(rf"{head}(?:{titles})", alias)
            if unique
            else _guess(rf"(?P<hide>{head})(?:{titles})", somebody)
        )
        if len(given) >= 2:
            common = given in table["not_given_names"]
            found.append(_guess(re.escape(given) + _NO_ROAD, alias, hide=not common))
        if given:
            doubled = given[-1] * 2
            common = doubled in table["not_doubled"]
            found.append(_guess(re.escape(doubled), alias, hide=not common))
            if given[-1] not in table["not_surnames_alone"]:
                found.append(_guess(rf"{re.escape(given[-1])}[姐哥叔姨妹弟嫂]", alias))
            nickname = rf"[小阿]{re.escape(given[-1])}"
            common = f"小{given[-1]}" in table["not_nicknames"]
            found.append(_guess(nickname, alias, hide=not common))
    return found


def _guess(pattern: str, instead: str, *, hide: bool = True) -> _Rule:
    cue = Cue(kind=SpotKind.NAME, pattern=re.compile(pattern), hide=hide, sure=False)
    return _Rule(cue=cue, instead=instead)
