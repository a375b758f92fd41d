"""The code on the edge of a printed page, by which a scan of it finds its way back to its case.

A QR code of 25 × 25 modules, 13 mm wide, in the lower right corner of the page: beside the foot
and below the narrowest margin, where no form has text, lines or the volume's page number. A
printer that leaves 5 mm blank still draws it whole, and 2 mm stay white between it and a form.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from reports.house.flow import MM
from reports.house.press import Page, Press
from services.sheets.shapes import Coded

__all__ = ["EDGE", "SIDE", "put_codes"]

SIDE: Final = 13 * MM
EDGE: Final = 5 * MM
"""From the right and the lower edge of the paper, in points."""
_LEVEL: Final = "M"
"""15 % of the code may be lost to a stain or a staple."""

_DARK: Final = re.compile(rb"\x00+")
Bar = tuple[int, int, int]
"""Dark modules in a row of the code: the row from the top, the first of them, and how many."""


def put_codes(press: Press, pages: Sequence[Page], coded: Coded | None) -> None:
    """Draw on each page the code that says which page of which paper it is."""
    if coded is None:
        return
    for number, page in enumerate(pages, 1):
        text = replace(coded.code, page=number, pages=len(pages)).text
        if text:
            side, bars = _bars(text)
            left = page.width - EDGE - SIDE
            press.blocks(page, (left, page.height - EDGE - SIDE), SIDE / side, bars)


def _bars(text: str) -> tuple[int, tuple[Bar, ...]]:
    """How many modules wide the code for ``text`` is, and its dark ones."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVEL)
    image: Any = made.to_image(scale=1, add_quiet_zones=False)
    high, wide = image.shape
    light = bytes(image)
    rows = (light[place * wide : (place + 1) * wide] for place in range(high))
    return wide, tuple(
        (place, dark.start(), dark.end() - dark.start())
        for place, row in enumerate(rows)
        for dark in _DARK.finditer(row)
    )
