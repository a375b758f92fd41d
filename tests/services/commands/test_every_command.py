"""Every command through do, undo and redo: one test for all of them, none forgotten."""

import json
import sqlite3
from contextlib import closing
from functools import cache
from typing import Any

import pytest
import sqlalchemy as sa

from models.records import every
from models.vocabulary.errors import Refusal
from resources import Language
from services import journal
from services.commands.history import UndoEntry
from services.commands.office import FoundRegister
from services.database import Database
from services.queries import history
from services.register import DATABASE
from services.verification import verify
from tests.services.commands.scenes import SCENES, every_command

KEPT = {
    *("journal_entry", "journal_touch", "journal_taken_back", "issued_number", "access_record"),
    *("kept_file", "private_text", "printed_paper"),
}
"""Tables that only ever grow: what is taken back leaves its traces there."""

UNDOABLE = [command for command in SCENES if command.undoable]  # type: ignore[attr-defined]
FINAL = [command for command in SCENES if not command.undoable]  # type: ignore[attr-defined]

PRIVATE = ("李秀芳", "赵建明", "15400001234", "319901196805121226")


@cache
def selects() -> dict[str, tuple[str, tuple[int, ...]]]:
    """What reads each table that undo restores but for versions, and which columns are JSON."""
    found = {}
    for table in every().metadata.sorted_tables:
        if table.name in KEPT:
            continue
        columns = [one for one in table.columns if one.name != "version"]
        names = ", ".join(f'"{one.name}"' for one in columns)
        found[table.name] = (
            f'SELECT {names} FROM "{table.name}" ORDER BY id',  # noqa: S608 - our names
            tuple(place for place, one in enumerate(columns) if isinstance(one.type, sa.JSON)),
        )
    return found


def rows(register: Database) -> dict[str, list[list[Any]]]:
    """Every row of every table that undo restores; versions rise whatever is done.

    Values are as the driver gives them; JSON goes by what it says, not by how it is written.
    """
    assert register.folder is not None
    with closing(sqlite3.connect(register.folder / DATABASE)) as connection:
        found = {
            name: [list(row) for row in connection.execute(select)]
            for name, (select, _) in selects().items()
        }
    for name, (_, meant) in selects().items():
        for row in found[name] if meant else ():
            for place in meant:
                row[place] = json.loads(row[place]) if row[place] else row[place]
    return found


def test_every_command_has_its_scene():
    assert set(every_command()) == {*SCENES, FoundRegister}


@pytest.mark.parametrize("command", UNDOABLE, ids=lambda one: one.__name__)
def test_undo_restores_every_row_and_redo_puts_it_again(register, command):
    ready = SCENES[command](register)
    assert_names_nobody(ready)
    before = rows(register)
    done = register.run(ready)
    assert done.entry is not None
    assert done.touched
    after = rows(register)
    assert after != before
    assert_reads_in_both_languages(register, done.entry)
    assert verify(register) == ()

    undone = register.run(UndoEntry(entry_id=done.entry))
    assert rows(register) == before
    assert undone.touched >= done.touched
    assert_says_what_the_rows_say(register)

    redone = register.run(UndoEntry(entry_id=undone.entry))
    assert rows(register) == after
    assert_says_what_the_rows_say(register)

    register.run(UndoEntry(entry_id=redone.entry))
    assert rows(register) == before
    assert verify(register) == ()


@pytest.mark.parametrize("command", FINAL, ids=lambda one: one.__name__)
def test_what_has_left_the_office_is_not_taken_back(register, command):
    ready = SCENES[command](register)
    assert_names_nobody(ready)
    entry = register.run(ready).entry
    if entry is None:
        return  # it wrote nothing that the journal follows
    assert_reads_in_both_languages(register, entry)
    before = rows(register)
    with pytest.raises(Refusal, match="not-undoable"):
        register.run(UndoEntry(entry_id=entry))
    assert rows(register) == before


def assert_names_nobody(ready: object) -> None:
    """What a log would say of a command holds no name and no number."""
    for private in PRIVATE:
        assert private not in repr(ready)


def assert_reads_in_both_languages(register: Database, entry: int) -> None:
    with register.reading() as reading:
        line = history.entry(reading, entry)
    for language in Language:
        words = line.words(language)
        assert words
        assert "李秀芳" not in words


def assert_says_what_the_rows_say(register: Database) -> None:
    """The newest value the journal has of each row is the value in the table."""
    told: dict[tuple[str, int], dict[str, Any]] = {}
    with register.reading() as reading:
        for changes in reading.connection.scalars(
            sa.text("SELECT changes FROM journal_entry ORDER BY id")
        ):
            for change in journal.parse(changes):
                if change.op == "delete":
                    del told[change.table, change.key]
                else:
                    told.setdefault((change.table, change.key), {}).update(change.after)
        for (name, key), values in told.items():
            table = every().metadata.tables[name]
            row = reading.connection.execute(sa.select(table).where(table.c.id == key)).one()
            for column, value in values.items():
                assert journal.plain(row._mapping[column]) == value, (name, column)
