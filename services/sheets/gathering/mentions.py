"""People of the register who are named in a text although they are no party of the case.

A neighbour, a witness, a party of another case: whoever is in the directory is hidden on a masked
paper, and the place is shown to a person, because some names are ordinary words too.
"""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final

import sqlalchemy as sa

from models.records.people import Person
from models.vocabulary.masking import KnownName, name_shadow
from models.vocabulary.readings import surname_readings
from resources import rules
from services.database import Reading

__all__ = ["NameIndex", "mentioned", "stranger", "texts_of"]

_LENGTHS: Final = (2, 3, 4)
"""Most names; a longer one is found as a party or a guest of its own case."""
_BATCH: Final = 900
"""Names asked for at once: below every database's limit of parameters."""


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a sheet, however deep."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif dataclasses.is_dataclass(value):
        for declared in dataclasses.fields(value):
            yield from texts_of(getattr(value, declared.name))


class NameIndex:
    """Finds which of many known names stand in a text, in one walk over it."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        self._by_head: dict[str, list[tuple[str, KnownName]]] = defaultdict(list)
        for one in known:
            name = name_shadow(one.name)
            if len(name) > 1:
                self._by_head[name[:2]].append((name, one))

    def found_in(self, texts: Iterable[str]) -> tuple[KnownName, ...]:
        """The known names that occur, each once."""
        found: dict[str, KnownName] = {}
        for text in texts:
            bare = name_shadow(text)
            for place in range(len(bare) - 1):
                for name, one in self._by_head.get(bare[place : place + 2], ()):
                    if bare.startswith(name, place):
                        found.setdefault(one.name, one)
        return tuple(found.values())


def _candidates(texts: Iterable[str]) -> set[str]:
    """Whatever could be a name: a surname with one to three characters behind it."""
    surnames = frozenset(surname_readings())
    found: set[str] = set()
    for text in texts:
        for run in re.split(r"[^\u3400-\u9fff\U00020000-\U0003ffff]+", name_shadow(text)):
            for place in range(len(run) - 1):
                if run[place] in surnames or run[place : place + 2] in surnames:
                    found.update(run[place : place + length] for length in _LENGTHS)
    return {name for name in found if len(name) > 1}


def stranger(name: str) -> KnownName:
    """Somebody who is named where they are no party: 某某, for a person to look at."""
    alias = rules("masking")["placeholders"]["name"]
    return KnownName(name=name, alias=alias, is_person=False, is_sure=False)


def mentioned(
    reading: Reading, texts: Iterable[str], known: Collection[str] = ()
) -> tuple[KnownName, ...]:
    """People of the directory whose full name stands in ``texts``, beside the ``known`` ones.

    They are called 某某; the places are marked as ones a person should look at.
    """
    wanted = sorted(_candidates(texts) - set(known))
    return tuple(stranger(name) for name in _in_directory(reading, wanted))


def _in_directory(reading: Reading, names: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(names), _BATCH):
        yield from reading.connection.scalars(
            sa.select(Person.name)
            .where(Person.name.in_(names[start : start + _BATCH]))
            .distinct()
            .order_by(Person.name)
        )
