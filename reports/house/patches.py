"""What must be put right in reportlab before a canvas exists.

``PATCHED_VERSION`` is the release these patches were read against; a test fails when another one
is installed, so that they are read again. reportlab's two line splitters, which know no 禁则,
need no patch: the house breaks its lines itself (``reports.house.lines``).
"""

from collections.abc import Sequence

from reportlab import rl_config
from reportlab.pdfbase import ttfonts

__all__ = ["PATCHED_VERSION", "apply", "to_unicode"]

PATCHED_VERSION = "5.1.0"

# The CMap specification allows no more than this many entries in one bfchar section.
_SECTION = 100


def to_unicode(font_name: str, subset: Sequence[int]) -> str:
    """The ToUnicode CMap of one font subset, with UTF-16 pairs for what lies above U+FFFF.

    reportlab writes such code points as five hexadecimal digits, and a name like 𬭚 then
    copies out of the paper as two wrong characters.
    """
    rows = [
        f"<{index:02X}> <{chr(code).encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for index, code in enumerate(subset)
    ]
    sections = []
    for start in range(0, len(rows), _SECTION):
        part = rows[start : start + _SECTION]
        sections += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({font_name})",
            f"/Ordering ({font_name})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *sections,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def apply(base_font: str) -> None:
    """Put the patches in place; ``base_font`` is the font a canvas starts with.

    Naming an embedded font as the base keeps Helvetica, which cannot be embedded, out of the
    file, so that a PDF/A copy stays possible. Plain binary streams instead of ASCII-85 make a
    thousand-sheet pack a quarter quicker and a fifth smaller.
    """
    ttfonts.makeToUnicodeCMap = to_unicode
    rl_config.useA85 = 0
    rl_config.canvas_basefontname = base_font
    rl_config.defaultGraphicsFontName = base_font
