"""Choices with a box each, as forms print them: ■ the one that holds, □ the others."""

from collections.abc import Sequence

from reports.house.words import word

__all__ = ["ticked"]


def ticked(prefix: str, codes: Sequence[str], chosen: str) -> str:
    """「■已履行　□部分履行」: the words ``prefix_code`` of each code; none is ticked for ''."""
    return "　".join(("■" if code == chosen else "□") + word(f"{prefix}_{code}") for code in codes)
