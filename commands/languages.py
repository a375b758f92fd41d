"""The language a command answers in; asked also before any package is known to be there."""

import locale
import os
import sys
from collections.abc import Sequence

from resources import Language

__all__ = ["asked_language", "spoken"]


def asked_language(chosen: str | None) -> Language:
    """The language asked for, else the system's; Chinese where it is none we have."""
    if chosen in {language.value for language in Language}:
        return Language(chosen)
    if sys.platform == "win32":
        system = locale.getlocale()[0] or locale.windows_locale.get(_windows_language(), "")
    else:
        names = ("LC_ALL", "LC_MESSAGES", "LANG")
        system = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return Language.ENGLISH if system.casefold().startswith("en") else Language.CHINESE


def spoken(arguments: Sequence[str]) -> Language:
    """The language of a sentence about words that could not be read: the one they ask for."""
    for place, word in enumerate(arguments):
        if word == "--lang":
            return asked_language("".join(arguments[place + 1 : place + 2]))
        if word.startswith("--lang="):
            return asked_language(word.partition("=")[2])
    return asked_language(None)


def _windows_language() -> int:
    import ctypes

    return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())  # type: ignore[attr-defined]
