"""The journal: every value, chained; a change of anything in it shows."""

import json
import sqlite3

import pytest
import sqlalchemy as sa

from models.records.office import JournalEntry
from models.vocabulary.errors import Refusal
from services import journal
from services.commands.directory import AddPerson
from services.commands.history import UndoEntry
from services.commands.intake import EditCase
from services.verification import verify
from tests import builders


def entries(register):
    with register.reading() as reading:
        return list(reading.session.scalars(sa.select(JournalEntry).order_by(JournalEntry.id)))


@pytest.fixture
def tamper(register, register_folder):
    """Write into the database file behind the program's back."""

    def write(statement, *values):
        connection = sqlite3.connect(register_folder / "register.sqlite3")
        with connection:
            connection.execute(statement, values)
        connection.close()

    return write


def broken(register):
    return [one.params["entry"] for one in verify(register) if one.code == "verify.journal"]


def test_a_day_of_work_leaves_a_whole_chain(register):
    case = builders.closed_case(register)
    entry = register.run(EditCase(case_id=case, values={"remarks": "备注"})).entry
    assert entry is not None
    register.run(UndoEntry(entry_id=entry))
    assert broken(register) == []
    numbers = [one.ordinal for one in entries(register)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_entry_says_who_when_and_what(register, clock):
    clock.on(builders.TODAY, 15)
    builders.case(register)
    last = entries(register)[-1]
    assert (last.actor, last.at, last.command) == ("周慧敏", clock.moment, "RecordCase")
    assert last.label_params == {"number": "2026-0001"}


def test_a_command_that_changes_nothing_makes_no_entry(register):
    case = builders.case(register)
    before = len(entries(register))
    same = builders.read(register, case).facts
    assert register.run(EditCase(case_id=case, values={"facts": same})).entry is None
    assert len(entries(register)) == before


def test_a_refused_command_leaves_nothing(register):
    case = builders.case(register)
    before = len(entries(register))
    with pytest.raises(Refusal):
        register.run(EditCase(case_id=case, values={"title": "新", "facts": ""}))
    assert builders.read(register, case).line.title == "梧桐里 9号楼 车位被占"
    assert len(entries(register)) == before
    assert verify(register) == ()


def test_the_same_value_is_salted_anew(register):
    builders.person(register, "钱文斌")
    builders.person(register, "钱文斌")
    salts = [
        row["v"]["name"][2]
        for entry in entries(register)[-2:]
        for row in json.loads(entry.changes)
        if row["t"] == "person"
    ]
    assert len(set(salts)) == 2


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE journal_entry SET changes = replace(changes, '钱文斌', '钱文武')", ()),
        ("UPDATE journal_entry SET actor = '某人' WHERE id = 2", ()),
        ("UPDATE journal_entry SET at = '2026-11-24 01:00:00.000000' WHERE id = 2", ()),
        ('UPDATE journal_entry SET label_params = \'{"number": "x"}\' WHERE id = 2', ()),
        ("UPDATE journal_entry SET ordinal = ordinal + 100 WHERE id = 3", ()),
        ("UPDATE journal_entry SET previous = digest WHERE id = 3", ()),
    ],
)
def test_an_altered_entry_shows(register, tamper, statement, values):
    builders.person(register, "钱文斌")
    builders.person(register, "孙桂英")
    builders.person(register, "周大海")
    tamper(statement, *values)
    assert broken(register)


def test_a_removed_entry_shows(register, tamper):
    builders.person(register)
    builders.person(register, "孙桂英")
    tamper("DELETE FROM journal_touch WHERE entry_id = 2")
    tamper("DELETE FROM journal_entry WHERE id = 2")
    assert broken(register) == [3]


def test_an_undo_that_claims_to_take_back_another_entry_shows(register, tamper):
    builders.person(register)
    entry = register.run(AddPerson(name="孙桂英")).entry
    assert entry is not None
    undone = register.run(UndoEntry(entry_id=entry)).entry
    tamper("UPDATE journal_taken_back SET taken_id = 2")
    assert broken(register) == [undone]


def test_a_value_can_be_erased_and_the_chain_still_holds(register, tamper):
    entry = register.run(AddPerson(name="钱文斌")).entry
    assert entry is not None
    changes = json.loads(entries(register)[-1].changes)
    row = next(one for one in changes if one["t"] == "person")
    row["v"]["name"] = {"erased": journal._value_digest(row, "name", row["v"]["name"])}
    erased = json.dumps(changes, ensure_ascii=False)
    tamper("UPDATE journal_entry SET changes = ? WHERE id = ?", erased, entry)
    assert broken(register) == []
    with pytest.raises(Refusal, match="erased"):
        register.run(UndoEntry(entry_id=entry))


def test_what_stands_on_an_erased_entry_is_still_known(register, tamper):
    case = builders.case(register)
    first = register.run(EditCase(case_id=case, values={"title": "一"})).entry
    second = register.run(EditCase(case_id=case, values={"title": "二"})).entry
    changes = json.loads(entries(register)[-1].changes)
    value = changes[0]["v"]["title"]
    changes[0]["v"]["title"] = {"erased": journal._value_digest(changes[0], "title", value)}
    erased = json.dumps(changes, ensure_ascii=False)
    tamper("UPDATE journal_entry SET changes = ? WHERE id = ?", erased, second)
    assert first is not None
    with pytest.raises(Refusal) as refusal:
        register.run(UndoEntry(entry_id=first))
    assert refusal.value.params["later"] == str(second)


def test_history_survives_a_restart(register, register_folder):
    from services.register import open_register

    builders.closed_case(register)
    before = [(one.ordinal, one.digest) for one in entries(register)]
    register.close()
    again = open_register(register_folder)
    try:
        assert [(one.ordinal, one.digest) for one in entries(again)] == before
        assert broken(again) == []
    finally:
        again.close()
