"""The declared lists of the practice estate: a few rows each, every kind of reminder among them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from models.vocabulary.lists import FieldType, declared_list
from services.commands.lists import AddEntry
from services.work import Command

__all__ = ["keep_lists", "rows"]


def keep_lists(
    words: Mapping[str, Any], make: Callable[[Command], int], anchor: date
) -> Mapping[str, Sequence[int]]:
    """Put the rows of ``words`` on their lists; days are counted back from ``anchor``.

    Returns:
        The ids of the rows by the code of their list, in the order of ``words``.
    """
    made: dict[str, list[int]] = defaultdict(list)
    for code, key in rows(words, make, anchor):
        made[code].append(key)
    return made


def rows(
    words: Mapping[str, Any], make: Callable[[Command], int], anchor: date
) -> Iterator[tuple[str, int]]:
    """Make row after row: the list and the id of each. A later row may point at an earlier one."""
    called: dict[str, int] = {}
    for code, written in words["lists"].items():
        listed = declared_list(code)
        for row in written:
            values = {
                name: _value(listed.field(name).type, given, called, anchor)
                for name, given in row.items()
                if name != "as"
            }
            made = make(AddEntry(listed=code, values=values))
            if "as" in row:
                called[f"${row['as']}"] = made
            yield code, made


def _value(kind: FieldType, given: Any, called: Mapping[str, int], anchor: date) -> Any:
    if kind is FieldType.DATE:
        return anchor - timedelta(days=given)
    return called[given] if kind is FieldType.ENTRY else given
