"""Sign-in sheets on rows of the practice lists: written by hand, drawn in memory.

Drawn from the words alone: the same words make the same bytes.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from resources import path
from services.commands.attached import AttachFiles
from services.evidence import EvidenceStore
from services.work import Command

__all__ = ["attach_sheets"]

_WIDE: Final = 720
_LINE: Final = 56
_EDGE: Final = 40
_COLUMNS: Final = (_EDGE, 120, 290, 430, _WIDE - _EDGE)
_HEADS: Final = ("序号", "姓名", "职务", "签到")
_PAPER: Final = (250, 248, 241)
_PRINTED: Final = (60, 60, 60)
_PEN: Final = (30, 48, 120)
_QUALITY: Final = 75


def attach_sheets(
    store: EvidenceStore,
    words: Mapping[str, Any],
    made: Mapping[str, Sequence[int]],
    make: Callable[[Command], int],
    anchor: date,
) -> None:
    """Put each sheet of ``words`` on its row; ``made`` are the ids of the rows by their list."""
    for row in words["sign_in_sheets"]:
        picture = _sheet(row, anchor - timedelta(days=row["held_on"]))
        file = store.take_bytes(picture, row["name"])
        key = made[row["list"]][row["turn"] - 1]
        make(AttachFiles(of=row["list"], row_id=key, files=(file,)))


def _sheet(row: Mapping[str, Any], day: date) -> bytes:
    """A sheet as it was photographed: the form in grey, what was written on it in blue."""
    from PIL import Image, ImageDraw, ImageFont

    hand = ImageFont.truetype(str(path("fonts/LXGWWenKai-Regular.ttf")), 24)
    lines = [_HEADS, *((str(turn), *one, one[0]) for turn, one in enumerate(row["people"], 1))]
    top = _EDGE + 2 * _LINE
    image = Image.new("RGB", (_WIDE, top + _LINE * len(lines) + _EDGE), _PAPER)
    pen = ImageDraw.Draw(image)
    pen.text((_WIDE / 2, _EDGE + 14), row["title"], _PRINTED, hand, anchor="mm")
    told = f"{day.year}年{day.month}月{day.day}日 {row['hour']}　议题：{row['subject']}"
    pen.text((_EDGE, _EDGE + _LINE + 18), told, _PRINTED, hand, anchor="lm")
    for turn, cells in enumerate(lines):
        above = top + turn * _LINE
        for place, text in enumerate(cells):
            left, right = _COLUMNS[place : place + 2]
            pen.rectangle((left, above, right, above + _LINE), outline=_PRINTED)
            written = turn > 0 and place == len(_HEADS) - 1
            spot = ((left + right) / 2 + (turn * 13 % 29 if written else 0), above + _LINE / 2)
            pen.text(spot, text, _PEN if written else _PRINTED, hand, anchor="mm")
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=_QUALITY)
    return kept.getvalue()
