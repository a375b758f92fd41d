"""The family the window is set in (ui.md 6): the desktop's Chinese face, else the shipped one."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from resources import path

__all__ = ["SHIPPED_FAMILY", "families"]

SHIPPED_FAMILY = "Noto Sans SC"

_ORDER = {
    "win32": ("Microsoft YaHei UI", "微软雅黑", "Segoe UI"),
    "darwin": ("PingFang SC", "Helvetica Neue"),
}
_LINUX = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")


@cache
def families() -> tuple[str, ...]:
    """The family names to ask for, best first.

    A machine without a Chinese face, and every offscreen run (so that pictures agree), gets the
    fonts in resources/fonts; they are loaded only then, because each weighs 10 MB.
    """
    wanted = _ORDER.get(sys.platform, _LINUX)
    if QGuiApplication.platformName() != "offscreen":
        present = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
        found = tuple(name for name in wanted if name in present)
        if found:
            return (*found, SHIPPED_FAMILY)
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(path(f"fonts/NotoSansSC-{weight}.ttf")))
    return (SHIPPED_FAMILY, *wanted)


def hinting() -> QFont.HintingPreference:
    """No hinting, except on Windows at 100 %, where unhinted small Chinese text is blurred."""
    screen = QGuiApplication.primaryScreen()
    if sys.platform == "win32" and screen is not None and screen.devicePixelRatio() == 1:
        return QFont.HintingPreference.PreferDefaultHinting
    return QFont.HintingPreference.PreferNoHinting
