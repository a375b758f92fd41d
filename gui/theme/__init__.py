"""The look: tokens, palette, style sheet, type, icons. Widgets name tokens, never colours."""

from gui.theme.icons import draw_icon, icon, mark, pixmap, refresh_icon, set_icon
from gui.theme.theme import Theme, color, font, px, style_sheet, theme
from gui.theme.tokens import (
    Role,
    Scheme,
    TextSize,
    ThemeChoice,
    Token,
    TypeStyle,
    hex_of,
    type_style,
)

__all__ = [
    "Role",
    "Scheme",
    "TextSize",
    "Theme",
    "ThemeChoice",
    "Token",
    "TypeStyle",
    "color",
    "draw_icon",
    "font",
    "hex_of",
    "icon",
    "mark",
    "pixmap",
    "px",
    "refresh_icon",
    "set_icon",
    "style_sheet",
    "theme",
    "type_style",
]
