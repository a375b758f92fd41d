"""Areas in whole hundredths of a square metre (0.01 m²), read and written without rounding."""

import re
import unicodedata

from models.vocabulary.errors import Refusal

__all__ = ["LARGEST_AREA", "parse_area", "write_area"]

LARGEST_AREA = 10_000_000_00
"""The largest area a part can have, in 0.01 m²: larger ones are typing mistakes."""

_AREA = re.compile(r"(\d{1,12})(?:\.(\d{1,2}))?(?:平方米|平米|㎡|m2|m²)?")


def parse_area(typed: str, *, field: str = "area") -> int:
    """An area as people write it, in 0.01 m²: ``89.5``, ``1,204.00 平方米``.

    Raises:
        Refusal: ``vote.no-area`` where it is no area, zero, or has more than two decimals.
    """
    # NFKC turns ² into 2: "m²" is matched as "m2".
    plain = unicodedata.normalize("NFKC", typed).replace(",", "").replace(" ", "")
    found = _AREA.fullmatch(plain)
    if found is not None:
        area = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
        if 0 < area <= LARGEST_AREA:
            return area
    raise Refusal("vote.no-area", field=field, value=typed[:40])


def write_area(area: int) -> str:
    """``120400`` as ``1204.00``: square metres, without a unit."""
    return f"{area // 100}.{area % 100:02d}"
