"""Cuts the common characters out of the shipped fonts: ``python -m reports.house.cut_fonts``.

Reading a whole Chinese font is most of the time one sheet takes. The cuts hold GB 2312, ASCII,
punctuation and whatever the shipped texts use; the house opens the full font only for a
character outside them. They are made at build time into ``resources/built`` and are never
committed; without them every paper looks the same and takes a little longer.
"""

import json
from pathlib import Path
from typing import Any

from reports.house.fonts import CUT_EDITION, CUTS, MANIFEST
from reports.house.kept_faces import keep
from resources import path

__all__ = ["common_characters", "cut_all"]

_TEXTS = ("*.json", "*.txt", "*.csv")


def common_characters() -> frozenset[int]:
    """The code points a cut holds: ASCII, GB 2312, punctuation and every shipped text's own."""
    codes = {*range(0x20, 0x7F), *range(0x2010, 0x2028), *range(0x3000, 0x3020)}
    codes |= {*range(0xFF01, 0xFF5F), 0xA0, 0xA5, 0xB7, 0xD7, 0xFFE5, 0x3013}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            codes.update(map(ord, bytes((high, low)).decode("gb2312", "ignore")))
    for pattern in _TEXTS:
        for text_file in sorted(path("").rglob(pattern)):
            codes.update(map(ord, text_file.read_text(encoding="utf-8", errors="ignore")))
    return frozenset(codes)


def _cut(source: Path, target: Path, codes: frozenset[int]) -> None:
    from fontTools import subset

    options: Any = subset.Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def cut_all(folder: Path | None = None) -> Path:
    """Make every cut in ``folder`` (default ``resources/built``); the manifest's path.

    The manifest is written last: a build that was broken off leaves cuts nobody uses.
    """
    built = folder or path("built")
    built.mkdir(parents=True, exist_ok=True)
    manifest = built / MANIFEST
    manifest.unlink(missing_ok=True)
    codes = common_characters()
    made = {}
    for name in CUTS:
        source = path(f"fonts/{name}")
        _cut(source, built / name, codes)
        keep(built / name)
        made[name] = source.stat().st_size
    manifest.write_text(json.dumps({"edition": CUT_EDITION, "sources": made}), encoding="utf-8")
    return manifest


if __name__ == "__main__":
    cut_all()
