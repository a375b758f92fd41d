"""What the pages of lists ask the register; each function is one look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from models.vocabulary.lists import FieldType, Privacy, declared_list
from services.database import Reading
from services.queries import directory, lists, phones, places
from services.queries.lists import EntryRow, Turned

__all__ = ["Beside", "Known", "Shown", "beside", "board", "known"]

_MOST = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A list as it is found, and how many running rows each list has.

    ``figured`` are the rows its figures are of; ``done`` how many found are done with and hidden.
    """

    rows: tuple[EntryRow, ...]
    figured: tuple[EntryRow, ...]
    done: int
    counts: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What the editor of a list offers: choices by field, names by field."""

    choices: Mapping[str, Sequence[tuple[int, str]]] = field(repr=False)
    names: Mapping[str, Sequence[str]] = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """How to reach the people of a row (name, number), and its last changes."""

    phones: tuple[tuple[str, str], ...] = field(repr=False)
    history: tuple[Turned, ...]


def board(reading: Reading, code: str, text: str, over: bool) -> Shown:
    """The rows of a list; those done with are left out unless ``over``."""
    every = lists.entries(reading, code, text, over=True)
    rows = tuple(one for one in every if over or not one.over)
    return Shown(
        rows=rows,
        figured=every if declared_list(code).whole else rows,
        done=len(every) - len(rows),
        counts=lists.open_counts(reading),
    )


def beside(reading: Reading, code: str, entry_id: int) -> Beside:
    """What the pane shows of a row besides its fields."""
    row = lists.entry(reading, code, entry_id)
    people = {
        row.values[one.code]: row.names[one.code]
        for one in row.listed.fields
        if one.type is FieldType.PERSON
        and one.privacy is not Privacy.WITHHELD
        and row.values[one.code] is not None
    }
    numbers = phones.of_people(reading, list(people))
    return Beside(
        phones=tuple((name, numbers[key]) for key, name in people.items() if key in numbers),
        history=lists.history(reading, code, entry_id, 3),
    )


def known(reading: Reading, code: str) -> Known:
    """Estates and rows of other lists to choose from; people, organisations, bodies by name."""
    choices: dict[str, Sequence[tuple[int, str]]] = {}
    names: dict[str, Sequence[str]] = {}
    for one in declared_list(code).fields:
        match one.type:
            case FieldType.ESTATE:
                choices[one.code] = [(row.id, row.name) for row in places.estates(reading)]
            case FieldType.ENTRY:
                choices[one.code] = lists.choices(reading, one.of)
            case FieldType.BODY:
                names[one.code] = [
                    row.name
                    for row in directory.bodies(reading)
                    if not one.kinds or row.kind in one.kinds
                ]
            case FieldType.PERSON:
                names[one.code] = [row.name for row in directory.latest_people(reading, _MOST)]
            case FieldType.ORGANISATION:
                found = directory.latest_organisations(reading, _MOST)
                names[one.code] = [row.name for row in found]
    return Known(choices=choices, names=names)
