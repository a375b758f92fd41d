"""Colours and type sizes by name (ui.md 5 and 6), read once from resources/styles/tokens.json.

Widgets never write a colour or a size: they name a token, so that light, dark and the three text
sizes stay one design.
"""

import json
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from resources import text

__all__ = [
    "Role",
    "Scheme",
    "TextSize",
    "ThemeChoice",
    "Token",
    "TypeStyle",
    "hex_of",
    "type_style",
]


class Scheme(Enum):
    """Which of the two palettes is in use."""

    LIGHT = "light"
    DARK = "dark"

    @property
    def other(self) -> "Scheme":
        """The palette that is not this one."""
        return Scheme.DARK if self is Scheme.LIGHT else Scheme.LIGHT


class ThemeChoice(Enum):
    """What the person chose; ``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(Enum):
    """标准, 大, 特大: per cent applied to every type token, row and control height."""

    STANDARD = 100
    LARGE = 115
    LARGEST = 130


class Token(Enum):
    """A colour of ui.md 5; a name ending in ``_SOFT`` is the soft ground of its tone."""

    WIN = "win"
    SURFACE = "surface"
    SIDE = "side"
    SUNKEN = "sunken"
    HOVER = "hover"
    SELECTED = "sel"
    CHIP = "chip"
    LINE = "line"
    LINE2 = "line2"
    CONTROL = "ctl"
    TEXT = "text"
    SECONDARY = "sec"
    TERTIARY = "ter"
    ACCENT = "accent"
    ON_ACCENT = "onaccent"
    ACCENT_HOVER = "accenthover"
    ACCENT_SOFT = "accentS"
    DANGER = "danger"
    ON_DANGER = "ondanger"
    DANGER_SOFT = "dangerS"
    WARN = "warn"
    WARN_SOFT = "warnS"
    OK = "ok"
    OK_SOFT = "okS"
    INFO = "info"
    INFO_SOFT = "infoS"
    VIOLET = "vio"
    VIOLET_SOFT = "vioS"
    CHART1 = "c1"
    CHART2 = "c2"
    CHART3 = "c3"
    CHART4 = "c4"
    CHART5 = "c5"


class Role(Enum):
    """What a piece of text is for; size and weight follow from it."""

    FIGURE = "figure"
    TITLE = "title"
    HEADER = "header"
    PANEL = "panel"
    CARD = "card"
    BODY = "body"
    STRONG = "strong"
    SECONDARY = "secondary"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size in logical pixels at 标准, and weight: 400 or 700 only."""

    pixels: int
    weight: int


@cache
def _loaded() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads(text("styles/tokens.json"))
    return loaded


def hex_of(token: Token, scheme: Scheme) -> str:
    """The colour as ``#RRGGBB``."""
    return str(_loaded()[scheme.value][token.value])


@cache
def type_style(role: Role) -> TypeStyle:
    """Size and weight of ``role`` before the text size is applied."""
    pixels, weight = _loaded()["type"][role.value]
    return TypeStyle(int(pixels), int(weight))
