"""The one door to everything that ships as a file: rules, phrases, calendars, fonts, icons.

Nothing else in the program builds a path into this folder, so that a frozen bundle and a
checkout work alike.
"""

import json
import sys
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Language", "path", "phrase", "rules", "text"]


class Language(Enum):
    """A language the program speaks; the value is what ``--lang`` takes."""

    CHINESE = "zh"
    ENGLISH = "en"


_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent)) / "resources"


def path(name: str) -> Path:
    """Where the resource ``name`` (for example ``fonts/NotoSansSC-Regular.ttf``) lies on disk."""
    return _ROOT / name


def text(name: str) -> str:
    """The whole of a text resource, read as UTF-8."""
    return path(name).read_text(encoding="utf-8")


@cache
def rules(name: str) -> Any:
    """The parsed rule file ``rules/<name>.json``; the caller turns it into frozen objects."""
    return json.loads(text(f"rules/{name}.json"))


@cache
def _phrases(subject: str) -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads(text(f"phrases/{subject}.json"))
    return loaded


def phrase(code: str, language: Language, /, **params: object) -> str:
    """The sentence for ``code`` in ``language``, its ``{placeholders}`` filled from ``params``.

    A code is ``subject.name``; the sentence stands in ``phrases/<subject>.json`` as
    ``{"name": {"zh": …, "en": …}}``. A code without a sentence is a bug and raises KeyError.
    """
    subject, _, name = code.partition(".")
    return _phrases(subject)[name][language.value].format(**params)
