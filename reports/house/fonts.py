"""The typefaces: registered once a process, found for each character, never guessed.

A *face* is a role on paper (宋, bold 宋 for titles, 黑, 楷). Each face is a chain of font files:
its own cut of common characters, its own full font, then WenKai and the two Noto fonts, which
together hold the rare characters of names. The first one that has a character draws it; what
none has is reported by ``missing_glyphs`` and printed as 〓, the printers' mark for a missing
sort, never as an empty box.
"""

import json
import re
import unicodedata
from enum import Enum
from functools import cache, lru_cache
from typing import Final

from reportlab.pdfbase import pdfmetrics, ttfonts

from reports.house import kept_faces, patches
from resources import path

__all__ = [
    "CUTS",
    "CUT_EDITION",
    "MANIFEST",
    "SQUEEZE",
    "SQUEEZED",
    "Face",
    "Run",
    "advances",
    "clean",
    "missing_glyphs",
    "missing_in",
    "runs",
    "width",
    "widths",
]

ttfonts.TTFontFace = kept_faces.KeptFace  # what a TTFont makes its face of

CUT_EDITION: Final = 2
MANIFEST: Final = "fonts.json"

_SERIF = "NotoSerifSC-Regular.ttf"
_SERIF_BOLD = "NotoSerifSC-Bold.ttf"
_SANS = "NotoSansSC-Regular.ttf"
_SANS_BOLD = "NotoSansSC-Bold.ttf"
_WENKAI = "LXGWWenKai-Regular.ttf"

CUTS: Final = (_SERIF, _SERIF_BOLD, _SANS, _SANS_BOLD)

MISSING: Final = "〓"

SQUEEZE: Final = 0.5
"""What two punctuation marks side by side give up of the blank between them, in em."""
_CLOSING = "，。、；：）〕】》〉」』］"
_OPENING = "（〔【《〈「『［"
SQUEEZED: Final = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])")
"""A mark whose blank half is taken by the next one (标点挤压)."""

Run = tuple[str, str]
"""A font's registered name and the characters it draws."""


class Face(Enum):
    """A role on paper; the value is the chain of font files that serve it."""

    SONG = (_SERIF, _WENKAI, _SANS)
    TITLE = (_SERIF_BOLD, _SERIF, _WENKAI, _SANS)
    HEI = (_SANS_BOLD, _SANS, _WENKAI, _SERIF)
    KAI = (_WENKAI, _SERIF, _SANS)


@cache
def _current_cuts() -> frozenset[str]:
    """The cuts that were made, by this edition, from the very fonts that are shipped."""
    manifest = path(f"built/{MANIFEST}")
    if not manifest.is_file():
        return frozenset()
    made = json.loads(manifest.read_text(encoding="utf-8"))
    if made.get("edition") != CUT_EDITION:
        return frozenset()
    return frozenset(
        name
        for name, size in made["sources"].items()
        if path(f"built/{name}").is_file() and path(f"fonts/{name}").stat().st_size == size
    )


@cache
def _font(file: str, is_cut: bool) -> ttfonts.TTFont:
    """The font object of one file: parsed and registered at its first use, once a process."""
    name = file.removesuffix(".ttf") + ("-Common" if is_cut else "")
    where = path(f"built/{file}" if is_cut else f"fonts/{file}")
    font = ttfonts.TTFont(name, str(where), asciiReadable=True, shapable=False)
    if is_cut:
        # reportlab keys what it embeds by the face's own name: a cut and its whole font in one
        # file would overwrite one another's glyphs.
        font.face.name = ttfonts.TTFNameBytes(font.face.name + b"-Common")
    pdfmetrics.registerFont(font)
    return font


def _chain(face: Face) -> tuple[tuple[str, bool], ...]:
    cuts = _current_cuts()
    files = []
    for file in face.value:
        if file in cuts:
            files.append((file, True))
        files.append((file, False))
    return tuple(files)


class _Finder(dict[str, float]):
    """Advance widths in em by character; a character seen first finds its font here.

    A dict, because ``map(finder.__getitem__, text)`` then runs at the speed of C for every
    character met before.
    """

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self.fonts: dict[str, str] = {}
        self.lost: set[str] = set()
        self.main = self._load(*_chain(face)[0]).fontName
        self.own: set[str] = set()

    @staticmethod
    def _load(file: str, is_cut: bool) -> ttfonts.TTFont:
        return _font(file, is_cut)

    def __missing__(self, char: str) -> float:
        code = ord(char)
        for file, is_cut in _chain(self.face):
            font = _font(file, is_cut)
            if font.face.charToGlyph.get(code):
                self.fonts[char] = font.fontName
                if font.fontName == self.main:
                    self.own.add(char)
                self[char] = advance = float(font.face.getCharWidth(code)) / 1000
                return advance
        self.lost.add(char)
        self[char] = advance = self[MISSING]
        return advance


@cache
def _finder(face: Face) -> _Finder:
    patches.apply(_font(*_chain(Face.SONG)[0]).fontName)
    return _Finder(face)


def widths(face: Face) -> dict[str, float]:
    """Advance width of each character in em; characters not met yet are looked up when asked."""
    return _finder(face)


def advances(text: str, face: Face) -> list[float]:
    """How far each character of ``text`` moves the pen, in em, punctuation squeezed."""
    found = list(map(_finder(face).__getitem__, text))
    for pair in SQUEEZED.finditer(text):
        found[pair.start()] -= SQUEEZE
    return found


def width(text: str, face: Face, size: float) -> float:
    """How wide ``text`` runs in points at ``size``."""
    whole = sum(map(_finder(face).__getitem__, text))
    return (whole - SQUEEZE * len(SQUEEZED.findall(text))) * size


@lru_cache(maxsize=8192)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """``text`` cut into stretches of one font each; characters no font has become 〓."""
    finder = _finder(face)
    if finder.own.issuperset(text):
        return ((finder.main, text),)
    found: list[Run] = []
    for char in text:
        _ = finder[char]
        shown = MISSING if char in finder.lost else char
        name = finder.fonts[shown]
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + shown)
        else:
            found.append((name, shown))
    return tuple(found)


# Controls, format characters (direction marks, joiners), lone surrogates, private and unassigned
# code points never reach a paper; variation selectors only choose a glyph form we cannot draw.
_UNPRINTABLE: Final = frozenset(("Cc", "Cf", "Cs"))


_VARIATION: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def _printable(char: str) -> str:
    if char == "\t":
        return "\u3000"
    return "" if unicodedata.category(char) in _UNPRINTABLE else char


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """``text`` as it can be printed: line breaks unified, control and format characters gone."""
    if _VARIATION.search(text):
        text = _VARIATION.sub("", text)
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x0c", "\n")
    return "".join(char if char == "\n" else _printable(char) for char in text)


def missing_in(text: str, face: Face) -> tuple[str, ...]:
    """The characters of clean ``text`` that this face, with all its fall-backs, cannot draw."""
    lost = _finder(face).lost
    return tuple(dict.fromkeys(char for char in text if char in lost)) if lost else ()


def missing_glyphs(text: str, face: Face = Face.SONG) -> tuple[str, ...]:
    """The characters of ``text`` that no shipped font has, each once, in order of appearance."""
    finder = _finder(face)
    found: dict[str, None] = {}
    for char in clean(text).replace("\n", ""):
        _ = finder[char]
        if char in finder.lost:
            found[char] = None
    return tuple(found)
