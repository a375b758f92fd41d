"""The look in force: scheme, text size, palette, style sheet; changed live.

One object for the whole program, because painters and delegates must agree with the style sheet.
"""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from gui.theme.fonts import families, hinting
from gui.theme.tokens import Role, Scheme, TextSize, ThemeChoice, Token, hex_of, type_style
from resources import path, text

__all__ = ["Theme", "color", "font", "px", "style_sheet", "theme"]

_PALETTE = {
    QPalette.ColorRole.Window: Token.WIN,
    QPalette.ColorRole.WindowText: Token.TEXT,
    QPalette.ColorRole.Base: Token.SURFACE,
    QPalette.ColorRole.AlternateBase: Token.SUNKEN,
    QPalette.ColorRole.Text: Token.TEXT,
    QPalette.ColorRole.PlaceholderText: Token.TERTIARY,
    QPalette.ColorRole.Button: Token.SURFACE,
    QPalette.ColorRole.ButtonText: Token.TEXT,
    QPalette.ColorRole.BrightText: Token.ON_DANGER,
    QPalette.ColorRole.Highlight: Token.ACCENT,
    QPalette.ColorRole.HighlightedText: Token.ON_ACCENT,
    QPalette.ColorRole.Link: Token.ACCENT,
    QPalette.ColorRole.LinkVisited: Token.ACCENT,
    QPalette.ColorRole.ToolTipBase: Token.TEXT,
    QPalette.ColorRole.ToolTipText: Token.SURFACE,
    QPalette.ColorRole.Light: Token.SURFACE,
    QPalette.ColorRole.Midlight: Token.HOVER,
    QPalette.ColorRole.Mid: Token.LINE2,
    QPalette.ColorRole.Dark: Token.CONTROL,
    QPalette.ColorRole.Shadow: Token.CONTROL,
    QPalette.ColorRole.Accent: Token.ACCENT,
}


@cache
def _template() -> str:
    return text("styles/window.qss")


@cache
def style_sheet(scheme: Scheme, percent: int) -> str:
    """The one style sheet: ``$token`` becomes its colour, ``14~`` 14 scaled pixels."""
    arrow = Path(path(f"styles/arrow-{scheme.value}.svg")).as_posix()
    sized = re.sub(r"(\d+)~", lambda m: f"{round(int(m[1]) * percent / 100)}px", _template())
    colours = {token.value: hex_of(token, scheme) for token in Token}
    colours["arrow"] = arrow
    return re.sub(r"\$(\w+)", lambda m: colours[m[1]], sized)


def make_palette(scheme: Scheme) -> QPalette:
    """The palette for what the style sheet does not reach."""
    palette = QPalette()
    for role, token in _PALETTE.items():
        palette.setColor(role, QColor(hex_of(token, scheme)))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(hex_of(Token.TERTIARY, scheme)))
    return palette


class Theme(QObject):
    """The look in force. ``changed`` follows every change, after widgets were restyled."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = ThemeChoice.SYSTEM
        self.size = TextSize.STANDARD
        self.scheme = Scheme.LIGHT
        self._following = False

    @property
    def percent(self) -> int:
        """The text size in per cent."""
        return int(self.size.value)

    def apply(self, choice: ThemeChoice, size: TextSize) -> None:
        """Restyle the whole program; cheap when nothing changed."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self._follow()
        self.choice = choice
        scheme = self._resolve(choice)
        sheet = style_sheet(scheme, int(size.value))
        if app.styleSheet() == sheet:
            return
        self.scheme, self.size = scheme, size
        _fonts.clear()
        _colours.clear()
        app.setPalette(make_palette(scheme))
        app.setFont(font(Role.BODY))
        app.setStyleSheet(sheet)
        for widget in app.allWidgets():
            if isinstance(widget, QAbstractButton):
                _refresh_icon(widget)
        self.changed.emit()

    def _resolve(self, choice: ThemeChoice) -> Scheme:
        if choice is ThemeChoice.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return Scheme.DARK if dark else Scheme.LIGHT
        return Scheme(choice.value)

    def _follow(self) -> None:
        if not self._following:
            self._following = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.apply(self.choice, self.size)


def _refresh_icon(button: QAbstractButton) -> None:
    from gui.theme.icons import refresh_icon

    refresh_icon(button)


@cache
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()


_fonts: dict[Role, QFont] = {}
_colours: dict[tuple[Token, Scheme], QColor] = {}


def color(token: Token, scheme: Scheme | None = None) -> QColor:
    """The colour of ``token`` in the scheme in force (or in ``scheme``); do not modify it."""
    key = (token, scheme or theme().scheme)
    found = _colours.get(key)
    if found is None:
        found = _colours[key] = QColor(hex_of(*key))
    return found


def px(logical: float) -> int:
    """``logical`` pixels at the text size in force."""
    return round(logical * theme().percent / 100)


def font(role: Role) -> QFont:
    """The font of ``role`` at the text size in force; do not modify it."""
    found = _fonts.get(role)
    if found is None:
        style = type_style(role)
        found = QFont()
        found.setFamilies(list(families()))
        found.setPixelSize(px(style.pixels))
        found.setWeight(QFont.Weight(style.weight))
        found.setHintingPreference(hinting())
        _fonts[role] = found
    return found
