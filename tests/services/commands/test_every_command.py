"""Every command through do, undo and redo: one test for all of them, none forgotten."""

import json
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
from services.verification import verify
from tests.services.commands.scenes import SCENES, every_command

KEPT = {
    *("journal_entry", "journal_touch", "journal_taken_back", "issued_number", "access_record"),
    *("kept_file", "private_text", "printed_paper"),
}
"""Tables that only ever grow: what is taken back leaves its traces there."""

UNDOABLE = [command for command in SCENES if command.undoable]  # type: ignore[attr-defined]
FINAL = [command for command in SCENES if not command.undoable]  # type: ignore[attr-defined]


def rows(register: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that undo restores; versions rise whatever is done."""
    found = {}
    with register.reading() as reading:
        for table in every().metadata.sorted_tables:
            if table.name in KEPT:
                continue
            columns = [one for one in table.columns if one.name != "version"]
            names = ", ".join(f'"{one.name}"' for one in columns)
            select = f'SELECT {names} FROM "{table.name}" ORDER BY id'  # noqa: S608 - our names
            said = reading.connection.exec_driver_sql(select).all()
            found[table.name] = [tuple(map(_meant, columns, row)) for row in said]
    return found


def _meant(column: sa.Column[Any], value: Any) -> Any:
    """A value as the driver gives it; JSON by what it says, not by how it is written."""
    return json.loads(value) if value and isinstance(column.type, sa.JSON) else value


def test_every_command_has_its_scene():
    assert set(every_command()) == {*SCENES, FoundRegister}


@pytest.mark.parametrize("command", UNDOABLE, ids=lambda one: one.__name__)
def test_undo_restores_every_row_and_redo_puts_it_again(register, command):
    ready = SCENES[command](register)
    before = rows(register)
    done = register.run(ready)
    assert done.entry is not None
    assert done.touched
    after = rows(register)
    assert after != before
    assert verify(register) == ()

    undone = register.run(UndoEntry(entry_id=done.entry))
    assert rows(register) == before
    assert undone.touched >= done.touched
    assert verify(register) == ()

    redone = register.run(UndoEntry(entry_id=undone.entry))
    assert rows(register) == after
    assert verify(register) == ()

    register.run(UndoEntry(entry_id=redone.entry))
    assert rows(register) == before
    assert verify(register) == ()


@pytest.mark.parametrize("command", FINAL, ids=lambda one: one.__name__)
def test_what_has_left_the_office_is_not_taken_back(register, command):
    entry = register.run(SCENES[command](register)).entry
    if entry is None:
        return  # it wrote nothing that the journal follows
    before = rows(register)
    with pytest.raises(Refusal, match="not-undoable"):
        register.run(UndoEntry(entry_id=entry))
    assert rows(register) == before


@pytest.mark.parametrize("command", SCENES, ids=lambda one: one.__name__)
def test_its_entry_reads_in_both_languages_and_names_nobody(register, command):
    ready = SCENES[command](register)
    for private in ("李秀芳", "赵建明", "15400001234", "319901196805121226"):
        assert private not in repr(ready)
    entry = register.run(ready).entry
    if entry is None:
        return
    with register.reading() as reading:
        line = history.entry(reading, entry)
    for language in Language:
        words = line.words(language)
        assert words
        assert "李秀芳" not in words
    if command.undoable:
        says_what_the_rows_say(register)


def says_what_the_rows_say(register):
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
