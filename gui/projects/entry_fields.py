"""Fields that several dialogs of joint projects have, and how what was typed in them is read."""

import re
from collections.abc import Sequence

from gui.editing.entry import Values, text_of
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from models.vocabulary.projects import entries

__all__ = ["count_of", "keys_of", "terms"]

_BETWEEN = re.compile(r"[、,，;；]")


def count_of(values: Values, path: str, least: int = 1) -> int:
    """A whole number; a Refusal at the field for what is none."""
    typed = text_of(values, path)
    if not typed:
        return least
    if not typed.isascii() or not typed.isdecimal() or len(typed) > 9:
        raise Refusal("project.no-number", field=path, value=typed[:40])
    return int(typed)


def keys_of(values: Values, path: str, known: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """The ids of the names put side by side; a Refusal for a name that is none of them."""
    by_name = {name: key for key, name in known}
    found = []
    for name in filter(None, (one.strip() for one in _BETWEEN.split(text_of(values, path)))):
        if name not in by_name:
            raise Refusal("project.unknown-name", field=path, value=name[:40])
        found.append(by_name[name])
    return tuple(dict.fromkeys(found))


def terms(context: Context, of: str) -> list[tuple[object, str]]:
    """A reference list of projects as choices."""
    return [(one.code, one.label(context.language)) for one in entries(of)]
