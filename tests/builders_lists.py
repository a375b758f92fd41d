"""Rows of declared lists in one line, made only through commands.

:func:`practice` keeps every list as the practice estate does; the days are counted from TODAY.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from services.commands.bodies import AddBody
from services.commands.directory import AddEstate
from services.commands.lists import AddEntry
from services.database import Database
from services.practice.lists import rows
from services.practice.stories import words
from services.queries.lists import EntryRow, entries
from services.queries.lists import entry as read_entry
from services.work import Command
from tests import builders

ESTATES = ("梧桐里", "润和公寓", "江畔新苑", "南弄坊")
BODIES = (("committee", "梧桐里居民区人民调解委员会"), ("studio", "老陈调解工作室"))


def practice(database: Database) -> Mapping[str, list[int]]:
    """Every list with its practice rows; the ids by list."""
    for name in ESTATES:
        database.run(AddEstate(name=name))
    for kind, name in BODIES:
        database.run(AddBody(kind=kind, name=name))

    def make(command: Command) -> int:
        return builders.run(database, command)

    made: dict[str, list[int]] = defaultdict(list)
    for code, key in rows(words("lists"), make, builders.TODAY):
        made[code].append(key)
    return made


def entry(database: Database, listed: str, **values: Any) -> int:
    """A row of a list."""
    return builders.run(database, AddEntry(listed=listed, values=values))


def service(database: Database, **values: Any) -> int:
    """A service for four people a day."""
    return entry(
        database,
        "station-services",
        **{"number": 1, "name": "创业法律门诊", "capacity": 4, **values},
    )


def read(database: Database, listed: str, key: int) -> EntryRow:
    """A row as its list reads it."""
    with database.reading() as reading:
        return read_entry(reading, listed, key)


def read_all(database: Database, listed: str, text: str = "", **asked: Any) -> tuple[EntryRow, ...]:
    """The rows of a list."""
    with database.reading() as reading:
        return entries(reading, listed, text, **asked)
