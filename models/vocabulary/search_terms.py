"""What the search index holds of a text, and what a typed query asks of it.

The index is one contentless FTS5 column with ``detail=none`` and ``tokenchars '_'``
(performance.md, 3 and 4): it knows exact tokens only, so everything a clerk may type must be
cut here the same way on both sides. A token is a *gram*, one to four neighbouring characters,
spelled by their code points: ``g4e00_4e8c``. So a token is plain ASCII, which the unicode61
tokenizer passes through whole, for characters beyond U+FFFF too.

- every single character, and every pair of neighbours (停, 停车);
- of ASCII runs such as ``2026-0163`` also every four neighbours, so a number is found by any part;
- of runs with a Latin letter (``wechat``, ``k2``) every part with a letter, up to twelve long;
- of names every beginning of their pinyin initials (``i_wtl`` for 梧桐里).

A longer word is asked for as the AND of its grams; whoever shows the rows re-checks them with
:meth:`Query.verifies`.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import add

from models.vocabulary.readings import every_initials

__all__ = ["Query", "Word", "fold", "index_terms", "query"]

_NUMBER_GRAM = 4  # a case's number of the year has four digits
_LONGEST_PART = 12
_PART_READ = 64  # of a Latin run; no word is longer, and its parts grow with its length
_LONGEST_INITIALS = 12
_MOST_WORDS = 16
_MOST_TOKENS = 24  # of one word; the rest is left to the re-check

_QUOTE = re.compile("['’‘`´]")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’‘`´]+|['’‘`´]+(?=[a-z])")
_PIECE = re.compile(r"[a-z0-9]+(?:[-./:@_][a-z0-9]+)*|.", re.DOTALL)
_RUN = re.compile(r"[a-z0-9]+(?:[-./:@_][a-z0-9]+)*")
_ALPHANUMERIC = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """The text as it is compared: width and case folded, white space and controls one blank.

    Apostrophes beside Latin letters go, because Chinese input methods leave them in what they
    hand over (``t'c`` for 停车).
    """
    return " ".join(_unquoted(_narrowed(text).translate(_BLANKED)).split())


def _narrowed(text: str) -> str:
    narrow = unicodedata.normalize("NFKC", text)
    folded = narrow.casefold()
    return folded if folded == narrow else unicodedata.normalize("NFKC", folded)


def _unquoted(folded: str) -> str:
    """Without the apostrophes beside Latin letters; hardly a text has any."""
    return _APOSTROPHE.sub("", folded) if _QUOTE.search(folded) else folded


class _Blanked(dict[int, int]):
    """Code points as a folded text shows them, learnt as they are met."""

    def __missing__(self, point: int) -> int:
        blank = unicodedata.category(chr(point)) in {"Cc", "Cs", "Zs", "Zl", "Zp"}
        self[point] = 0x20 if blank else point
        return self[point]


_BLANKED = _Blanked()


class _Grams(dict[str, str]):
    """The tokens of grams, learnt as they are met: most of a text is in few characters.

    A blank has none, and a pair with one has the token of its other character.
    """

    def __missing__(self, characters: str) -> str:
        if len(self) > _KEPT:
            self.clear()
        heard = characters.replace(" ", "")
        self[characters] = "g" + "_".join([f"{ord(one):x}" for one in heard]) if heard else ""
        return self[characters]


class _Sounding(dict[str, bool]):
    """Whether a character is looked for: letters, marks, numbers and symbols are, dots are not."""

    def __missing__(self, character: str) -> bool:
        self[character] = unicodedata.category(character)[0] in "LMNS" and not (
            character.isascii() and not character.isalnum()
        )
        return self[character]


class _Heard(dict[int, int]):
    """Code points with a blank for every one that is not looked for, learnt as they are met."""

    def __missing__(self, point: int) -> int:
        self[point] = point if _SOUNDING[chr(point)] else 0x20
        return self[point]


_KEPT = 1 << 17
_GRAMS = _Grams()
_SOUNDING = _Sounding()
_HEARD = _Heard()


def _gram(characters: str) -> str:
    """The token of up to four characters, or of a part of a Latin word."""
    return _GRAMS[characters]


def _stretches(folded: str) -> list[list[str]]:
    """The text in stretches of neighbours: single characters and whole ASCII runs."""
    stretches: list[list[str]] = [[]]
    for piece in _PIECE.findall(folded):
        if len(piece) > 1 or _SOUNDING[piece]:
            stretches[-1].append(piece)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _has_letter(part: str) -> bool:
    return not part.isdigit() and any(character.isalpha() for character in part)


@lru_cache(maxsize=1 << 12)  # years, doors and floors come again and again
def _parts_of_run(run: str) -> tuple[str, ...]:
    """The tokens of an ASCII run that are longer than a pair: fours, and parts of Latin words."""
    return tuple(dict.fromkeys(_cut(run)))


def _cut(run: str) -> Iterable[str]:
    grams = _GRAMS
    for i in range(len(run) - _NUMBER_GRAM + 1):
        yield grams[run[i : i + _NUMBER_GRAM]]
    for word in _ALPHANUMERIC.findall(run):
        head = word[:_PART_READ]
        if not _has_letter(head):
            continue
        for length in (3, *range(_NUMBER_GRAM + 1, min(len(head), _LONGEST_PART) + 1)):
            parts = (head[i : i + length] for i in range(len(head) - length + 1))
            yield from (grams[part] for part in parts if _has_letter(part))


def index_terms(texts: Sequence[str], named: Sequence[str] = ()) -> tuple[str, ...]:
    """The tokens of one record, each once, to be joined by blanks for the index.

    ``texts`` is all that is searched by its characters. ``named`` is what is found by its pinyin
    initials too (people, places, topics); whether it is a person is not asked: both ways of
    reading are accepted. A name stands in ``texts`` as well if its characters shall find it.
    """
    terms: dict[str, None] = {}
    gram = _GRAMS.__getitem__
    for text in texts:
        folded = _unquoted(_narrowed(text))
        heard = folded.translate(_HEARD)
        terms.update(dict.fromkeys(map(gram, map(add, heard, heard[1:]))))
        terms.update(dict.fromkeys(map(gram, heard)))
        for run in _RUN.findall(folded):
            terms.update(dict.fromkeys(_parts_of_run(run)))
    for name in named:
        terms.update(dict.fromkeys(_initials_terms(name)))
    terms.pop("", None)  # of the blanks
    return tuple(terms)


@lru_cache(maxsize=1 << 12)
def _initials_terms(name: str) -> tuple[str, ...]:
    """Every beginning of the initials of a name; places and mediators come again and again."""
    return tuple(
        f"i_{spelled[:end]}"
        for spelled in sorted(every_initials(name))
        for end in range(1, min(len(spelled), _LONGEST_INITIALS) + 1)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """One word of a query.

    ``text`` is the folded word; ``tokens`` must all be in the index, or instead the one token
    ``initials`` if it is not empty. ``verify``: the tokens allow a few rows that lack the word, so
    a row must be re-checked.
    """

    text: str = field(repr=False)
    tokens: tuple[str, ...] = field(repr=False)
    initials: str = field(default="", repr=False)
    verify: bool = False

    def match_expression(self) -> str:
        """This word in FTS5's own language; tokens are ASCII, so nothing needs escaping."""
        characters = " AND ".join(f'"{token}"' for token in self.tokens)
        if self.initials:
            return f'(({characters}) OR "{self.initials}")'
        return f"({characters})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """A typed query: every word must be found (a blank is AND). Without words it asks nothing."""

    words: tuple[Word, ...]

    @property
    def doubtful(self) -> tuple[str, ...]:
        """The words that a row given by the index may yet lack."""
        return tuple(word.text for word in self.words if word.verify)

    def match_expression(self) -> str:
        """The right side of FTS5's ``MATCH``; empty when there are no words."""
        return " AND ".join(word.match_expression() for word in self.words)

    def verifies(self, text: str) -> bool:
        """Whether a row that the index gave really holds the words that need a second look.

        ``text`` is all the searched text of the row, its parts joined by line breaks. Words the
        index answers exactly, initials among them, are not looked at again.
        """
        doubtful = self.doubtful
        if all(word in text for word in doubtful):
            return True  # text that holds a folded word as it stands holds it folded
        folded = fold(text)
        return all(word in folded for word in doubtful)


def _number_tokens(run: str) -> tuple[list[str], bool]:
    """The tokens that ask for one ASCII run, and whether they say it exactly."""
    size = len(run)
    if size in {1, 2, _NUMBER_GRAM}:
        return [_gram(run)], True
    if size <= _LONGEST_PART and run.isalnum() and _has_letter(run):
        return [_gram(run)], True
    if size < _NUMBER_GRAM:
        pairs = [run[i : i + 2] for i in range(size - 1)]
        return [_gram(pair) for pair in pairs if pair.isalnum()] or [
            _gram(c) for c in run if c.isalnum()
        ], False
    return [_gram(run[i : i + _NUMBER_GRAM]) for i in range(size - _NUMBER_GRAM + 1)], False


def _thinned(tokens: Sequence[str]) -> tuple[str, ...]:
    """At most 24 of the tokens, spread over the word."""
    distinct = list(dict.fromkeys(tokens))
    if len(distinct) <= _MOST_TOKENS:
        return tuple(distinct)
    return tuple(distinct[i * len(distinct) // _MOST_TOKENS] for i in range(_MOST_TOKENS))


def _word(text: str) -> Word | None:
    stretches = _stretches(text)
    if not stretches:
        return None  # dots and dashes alone ask for nothing
    tokens: list[str] = []
    exact = len(stretches) == 1 and "".join(stretches[0]) == text
    for stretch in stretches:
        for run in stretch:
            if len(run) > 1 or len(stretch) == 1:
                needed, whole = _number_tokens(run)
                tokens += needed
                exact = exact and whole
        tokens += [_gram(a[-1] + b[0]) for a, b in pairwise(stretch)]
    kept = _thinned(tokens)
    spelled = text.isascii() and text.isalnum() and len(text) <= _LONGEST_INITIALS
    letters = spelled and _has_letter(text)
    return Word(
        text=text,
        tokens=kept,
        initials=f"i_{text}" if letters else "",
        verify=not (exact and len(kept) == 1),
    )


def query(text: str) -> Query:
    """What a person typed, cut like the index; any input whatever gives a valid query.

    At most 16 different words are asked; more were pasted by mistake.
    """
    words: dict[str, Word] = {}
    for piece in fold(text).split():
        word = _word(piece)
        if word is not None:
            words.setdefault(piece, word)
        if len(words) == _MOST_WORDS:
            break
    return Query(words=tuple(words.values()))
