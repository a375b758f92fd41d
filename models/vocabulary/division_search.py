"""Finding one's own residents' committee among six thousand by a few characters or initials."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from models.vocabulary.divisions import Division, divisions
from models.vocabulary.readings import initials

__all__ = ["DivisionSearch", "read_initials"]


@dataclass(frozen=True, slots=True)
class DivisionSearch:
    """Finds divisions by what is typed; ``spelled`` holds the initials of the names, once read.

    Without them it finds by characters only.
    """

    spelled: Mapping[str, frozenset[str]]

    def find(self, typed: str, limit: int = 8) -> tuple[Division, ...]:
        """The divisions in which every word typed is found; Huangpu first, nearest names first.

        A word is part of the district's, street's or committee's name, or the beginning of the
        initials of one of them.
        """
        asked = typed.casefold().replace("'", "").split()
        if not asked:
            return ()
        found = [one for one in divisions() if all(self._holds(one, word) for word in asked)]
        found.sort(key=lambda one: not one.name.casefold().startswith(asked[-1]))
        return tuple(found[:limit])

    def _holds(self, one: Division, word: str) -> bool:
        names = _names(one)
        if any(word in name.casefold() for name in names):
            return True
        if not word.isascii():
            return False
        return any(
            spelling.startswith(word) for name in names for spelling in self.spelled.get(name, ())
        )


def _names(one: Division) -> tuple[str, str, str]:
    return one.name, one.street.name, one.street.district


@cache
def read_initials() -> Mapping[str, frozenset[str]]:
    """The initials of every district, street and committee; takes a second, so a thread does it."""
    names = {name for one in divisions() for name in _names(one)}
    return {name: initials(name, is_person=False) for name in names}
