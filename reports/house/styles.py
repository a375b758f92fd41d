"""Sizes and styles after GB/T 9704-2012: the one list of what type a paper is set in.

Sizes carry their Chinese names. Running text is 小四 or larger; only tables of the program's own
papers use 五号.
"""

from dataclasses import dataclass
from typing import Final

from reports.house.fonts import Face

__all__ = [
    "BODY",
    "CELL",
    "COVER_LINE",
    "COVER_TITLE",
    "FOOT",
    "FORM_TITLE",
    "HEADING",
    "INK_GREY",
    "LABEL",
    "MARK",
    "NUMBER",
    "SEAL",
    "SECTION",
    "SMALL",
    "STAMP",
    "TITLE",
    "VOLUME_TITLE",
    "WRITING",
    "Style",
]

XIAOCHU, ERHAO, SANHAO, SIHAO, XIAOSI, WUHAO, XIAOWU = 36.0, 22.0, 16.0, 14.0, 12.0, 10.5, 9.0


@dataclass(frozen=True, slots=True)
class Style:
    """Face, size and leading in points; ``indent`` of a paragraph's first line in em."""

    face: Face
    size: float
    leading: float
    indent: float = 0.0


TITLE: Final = Style(Face.TITLE, ERHAO, 34)
FORM_TITLE: Final = Style(Face.TITLE, ERHAO, 30)
COVER_TITLE: Final = Style(Face.TITLE, 26, 42)
VOLUME_TITLE: Final = Style(Face.TITLE, XIAOCHU, 60)
COVER_LINE: Final = Style(Face.SONG, SIHAO, 28)
SECTION: Final = Style(Face.TITLE, SIHAO, 26)
HEADING: Final = Style(Face.TITLE, XIAOSI, 20)
NUMBER: Final = Style(Face.SONG, XIAOSI, 20)
BODY: Final = Style(Face.SONG, XIAOSI, 19, indent=2)
FIELD: Final = Style(Face.SONG, XIAOSI, 19)
WRITING: Final = Style(Face.SONG, XIAOSI, 27)
"""Lines wide enough to be written on by hand."""
LABEL: Final = Style(Face.TITLE, WUHAO, 14.5)
CELL: Final = Style(Face.SONG, WUHAO, 14.5)
SMALL: Final = Style(Face.SONG, XIAOWU, 13.5)
FOOT: Final = Style(Face.SONG, XIAOWU, 12)
MARK: Final = Style(Face.TITLE, XIAOWU, 12)
SEAL: Final = Style(Face.SONG, XIAOSI, 24)
STAMP: Final = Style(Face.SONG, SIHAO, 16)
"""The page number of a whole volume (GB/T 9704: 四号, half-width figures)."""

INK_GREY: Final = 0.55
"""Grey of ruled lines that only guide the eye (0 black, 1 white)."""
RULE: Final = 0.5
"""Thickness of a form's lines in points."""
WATERMARK_GREY: Final = 0.88
SEAL_RED: Final = (0.75, 0.22, 0.17)
"""Vermilion, reserved on paper for the place of the seal."""
