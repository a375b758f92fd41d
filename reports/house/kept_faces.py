"""What reportlab reads out of a cut font, read once when the cut is made.

Telling characters, glyphs and widths apart, one glyph after another, takes reportlab longer than
anything else about one sheet. What it found is kept beside the cut: a line of JSON with names and
measures, then the long lists as 32-bit numbers. A cut without it, or one that another reportlab
has read, is read anew; the paper is the same.
"""

import json
import sys
from array import array
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reportlab.pdfbase import ttfonts

from reports.house.patches import PATCHED_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["KeptFace", "keep"]

_SUFFIX: Final = ".kept"
_NAMES: Final = ("name", "familyName", "styleName", "fullName", "uniqueFontID")
_MEASURES: Final = (
    *("ascent", "descent", "capHeight", "bbox", "stemV", "italicAngle", "flags", "unitsPerEm"),
    *("underlinePosition", "underlineThickness", "numGlyphs", "defaultWidth", "fontRevision"),
    "_full_font",
)
_EM: Final = 1000
"""Units of an em in the fonts that are kept: reportlab's own, so that nothing is scaled."""


_Plain: Any = ttfonts.TTFontFace
"""reportlab's own face, before the fonts put ours into its place."""


class KeptFace(_Plain):  # type: ignore[misc]  # reportlab has no types
    """A face of reportlab that takes what was kept of its file instead of reading it."""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        """Fill the face, from what was kept where that is of this very file."""
        kept = Path(self.filename).with_suffix(_SUFFIX)
        if not kept.is_file() or not self._taken(kept.read_bytes()):
            super().extractInfo(charInfo)

    def _taken(self, content: bytes) -> bool:
        line, _, numbers = content.partition(b"\n")
        told = json.loads(line)
        if told["reader"] != PATCHED_VERSION or told["size"] != len(self._ttf_data):
            return False
        for name in _NAMES:
            setattr(self, name, ttfonts.TTFNameBytes(told[name].encode()))
        for name in _MEASURES:
            setattr(self, name, told[name])
        self.fontRevision = tuple(told["fontRevision"])
        self._pdfScale = _unscaled
        lists = array("i")
        lists.frombytes(numbers)
        if sys.byteorder == "big":
            lists.byteswap()
        parts, begun = [], 0
        for count in told["counts"]:
            parts.append(lists[begun : begun + count])
            begun += count
        characters, glyphs, spaced, advances, metrics, places = parts
        self.charToGlyph = dict(zip(characters, glyphs, strict=True))
        self.charWidths = dict(zip(spaced, advances, strict=True))
        each = iter(metrics)
        self.hmetrics = list(zip(each, each, strict=True))
        self.glyphPos = places
        return True

    @cached_property
    def glyphToChar(self) -> dict[int, list[int]]:  # noqa: N802 - reportlab's name
        """The characters of each glyph; asked for by what shapes text, which the house does not."""
        found: dict[int, list[int]] = {}
        for character, glyph in self.charToGlyph.items():
            found.setdefault(glyph, []).append(character)
        return found


def _unscaled(measure: float) -> float:
    return measure


def keep(cut: Path) -> None:
    """Read the font file ``cut`` and keep beside it what was found.

    Raises:
        ValueError: its em is not of a thousand units; nothing is kept.
    """
    face = _Plain(str(cut))
    if face.unitsPerEm != _EM:
        message = f"{cut.name} has an em of {face.unitsPerEm} units"
        raise ValueError(message)
    lists: tuple[Iterable[int], ...] = (
        *(face.charToGlyph.keys(), face.charToGlyph.values()),
        *(face.charWidths.keys(), face.charWidths.values()),
        *(chain.from_iterable(face.hmetrics), face.glyphPos),
    )
    parts = [array("i", one) for one in lists]
    told = {name: getattr(face, name).decode() for name in _NAMES}
    told |= {name: getattr(face, name) for name in _MEASURES}
    told |= {"reader": PATCHED_VERSION, "size": cut.stat().st_size, "counts": [*map(len, parts)]}
    whole = array("i", chain.from_iterable(parts))
    if sys.byteorder == "big":
        whole.byteswap()
    cut.with_suffix(_SUFFIX).write_bytes(json.dumps(told).encode() + b"\n" + whole.tobytes())
