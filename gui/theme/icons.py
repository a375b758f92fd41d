"""Line icons (Lucide, ISC; resources/icons/LICENSE) drawn in a token's colour and cached."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from gui.theme.theme import px, theme
from gui.theme.tokens import Scheme, Token, hex_of
from resources import text

__all__ = ["draw_icon", "icon", "mark", "pixmap", "refresh_icon", "set_icon"]

_BESIDE = 3
_LINKS = frozenset({"link", "file"})
"""Kinds whose words begin at the left, where Qt leaves room after the icon by itself."""


@lru_cache(maxsize=16)  # most are asked once, for a picture that is kept
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


@cache
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def pixmap(name: str, size: int, token: Token = Token.SECONDARY, ratio: float = 0) -> QPixmap:
    """The icon ``name`` at ``size`` scaled pixels in ``token``'s colour.

    ``ratio`` is the device's pixel ratio; 0 takes the largest of the screens.
    """
    return _pixmap(name, px(size), hex_of(token, theme().scheme), ratio or _ratio())


def icon(name: str, size: int = 16, token: Token = Token.SECONDARY) -> QIcon:
    """The same as a QIcon, with its disabled look."""
    made = QIcon(pixmap(name, size, token))
    made.addPixmap(pixmap(name, size, Token.TERTIARY), QIcon.Mode.Disabled)
    return made


def draw_icon(
    painter: QPainter, rect: QRectF, name: str, token: Token, *, reversed_scheme: bool = False
) -> None:
    """Paint the icon ``name`` into ``rect`` (logical pixels, already scaled).

    ``reversed_scheme`` takes the token's colour of the other scheme.
    """
    scheme = theme().scheme.other if reversed_scheme else theme().scheme
    _renderer(name, hex_of(token, scheme)).render(painter, rect)


def set_icon(
    button: QAbstractButton, name: str, size: int = 16, token: Token = Token.SECONDARY
) -> None:
    """Give ``button`` an icon that follows theme and text size."""
    button.setProperty("iconName", name)
    button.setProperty("iconPixels", size)
    button.setProperty("iconToken", token.value)
    refresh_icon(button)


def refresh_icon(button: QAbstractButton) -> None:
    """Redraw what ``set_icon`` asked for; nothing for other buttons."""
    name = button.property("iconName")
    if name:
        size = int(button.property("iconPixels"))
        token = Token(button.property("iconToken"))
        drawn = QAbstractButton.text(button)  # a short one keeps words that are not in view
        beside = px(_BESIDE) if drawn and button.property("kind") not in _LINKS else 0
        button.setIcon(_padded(icon(str(name), size, token), px(size), beside))
        button.setIconSize(QSize(px(size) + beside, px(size)))


def _padded(drawn: QIcon, side: int, beside: int) -> QIcon:
    """The icon with room at its right: Qt sets the words of a centred button close to it."""
    if not beside:
        return drawn
    made, ratio = QIcon(), _ratio()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        picture = QPixmap(QSize(round((side + beside) * ratio), round(side * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.drawPixmap(0, 0, drawn.pixmap(QSize(side, side), ratio, mode))
        painter.end()
        made.addPixmap(picture, mode)
    return made


@cache
def _mark(size: int, scheme: Scheme, ratio: float) -> QPixmap:
    svg = text("icons/mark.svg")
    svg = svg.replace("#onaccent", hex_of(Token.ON_ACCENT, scheme))
    svg = svg.replace("#accent", hex_of(Token.ACCENT, scheme))
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def mark(size: int) -> QPixmap:
    """The program's mark, 舅 on the accent."""
    return _mark(px(size), theme().scheme, _ratio())
