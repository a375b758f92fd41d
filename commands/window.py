"""Opening the window; the only place outside ``gui`` that loads it."""

import os
import sys
from collections.abc import Sequence

from resources import Language, phrase

__all__ = ["open_window"]


def open_window(arguments: Sequence[str], language: Language | None = None) -> int:
    """Open the window and stay until it is closed; the exit status.

    Where there is no display, or a library that Qt needs is missing, that is said in one sentence.
    """
    if not _has_display():
        return _refuse("no-display", language)
    try:
        from gui import app
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] == "gui":
            raise
        return _refuse("no-window", language, reason=str(error).split("\n", maxsplit=1)[0])
    return app.run(arguments)


def _has_display() -> bool:
    """Whether a window can be shown: on Linux a display must be named, or Qt told to do without."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _refuse(name: str, language: Language | None, **params: object) -> int:
    from commands.languages import asked_language
    from commands.streams import say_error, settle_streams

    settle_streams()
    say_error(phrase(f"command.{name}", language or asked_language(None), **params))
    return 1
