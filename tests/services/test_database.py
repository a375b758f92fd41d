"""The engine under every register: what is confirmed stays, what fails leaves nothing."""

import gc
import threading

import pytest
import sqlalchemy as sa

from models.vocabulary.errors import Refusal
from models.vocabulary.moments import uuid7
from services.commands.directory import ChangeEstate, ChangePerson
from services.commands.intake import EditCase, RecordCase
from services.commands.meetings import LogMeeting
from services.commands.proceeding import AdvanceCase
from services.register import open_register
from services.verification import verify
from tests import builders

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.parametrize("side", ["_writer", "_reader"])
def test_every_connection_keeps_what_it_confirms(register, side):
    with getattr(register, side).connect() as connection:
        set_to = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    assert set_to == PRAGMAS


def test_a_row_that_points_nowhere_is_refused(register):
    with (
        pytest.raises(sa.exc.IntegrityError, match="FOREIGN KEY"),
        register._writer.begin() as connection,
    ):
        connection.exec_driver_sql("INSERT INTO building (estate_id, name) VALUES (99, '1号楼')")


def test_a_reader_cannot_write(register):
    with (
        pytest.raises(sa.exc.OperationalError, match="readonly"),
        register._reader.begin() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM building")


def test_saving_an_intake_asks_a_fixed_number_of_statements(register, queries):
    builders.case(register)
    with queries(register) as asked:
        builders.case(register)
    assert len(asked) <= 18, "\n".join(asked)


@pytest.mark.parametrize("was_on", [True, False])
def test_no_garbage_is_looked_for_while_a_write_holds_the_register(register, monkeypatch, was_on):
    looked_for: list[bool] = []

    def look(*_: object) -> None:
        looked_for.append(gc.isenabled())
        raise Refusal("register.gone")

    monkeypatch.setattr(RecordCase, "run", look)
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(Refusal, match="gone"):
            builders.case(register)
        assert (looked_for, gc.isenabled()) == ([False], was_on)
    finally:
        gc.enable()


def test_a_command_that_fails_half_way_leaves_nothing(register):
    builders.case(register)
    with register.reading() as reading:
        before = reading.connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM issued_number),"
            " (SELECT count(*) FROM journal_entry)"
        ).one()
    parties = (builders.party("钱文斌"), builders.respondent(person_id=4711))
    with pytest.raises(Refusal, match="gone"):
        builders.case(register, parties=parties)
    with register.reading() as reading:
        after = reading.connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM issued_number),"
            " (SELECT count(*) FROM journal_entry)"
        ).one()
    assert after == before
    assert verify(register) == ()


def test_a_look_sees_one_moment_while_others_write(register):
    case = builders.case(register)
    with register.reading() as reading:
        first = reading.connection.execute(sa.text('SELECT title FROM "case"')).scalar()
        register.run(EditCase(case_id=case, values={"title": "之后"}))
        second = reading.connection.execute(sa.text('SELECT title FROM "case"')).scalar()
    assert first == second
    assert builders.read(register, case).line.title == "之后"


def test_two_threads_at_once_lose_nothing(register):
    builders.case(register)
    failures = []

    def work(name):
        try:
            for turn in range(15):
                builders.case(register, title=f"{name}{turn}")
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "甲乙"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with register.reading() as reading:
        numbers = list(reading.connection.execute(sa.text('SELECT number FROM "case"')).scalars())
    assert sorted(numbers) == [f"2026-{serial:04d}" for serial in range(1, 32)]
    assert verify(register) == ()


# Two people at one record


def seen(register, case):
    return builders.read(register, case).line.version


def test_a_change_of_what_another_has_changed_is_refused(register):
    case = builders.case(register)
    version = seen(register, case)
    register.run(EditCase(case_id=case, values={"facts": "先改。"}, version=version))
    with pytest.raises(Refusal) as refusal:
        register.run(EditCase(case_id=case, values={"facts": "后改。"}, version=version))
    assert (refusal.value.code, refusal.value.field) == ("register.stale", "facts")
    assert builders.read(register, case).facts == "先改。"


def test_changes_of_different_fields_both_hold(register):
    case = builders.case(register)
    version = seen(register, case)
    register.run(EditCase(case_id=case, values={"facts": "先改。"}, version=version))
    register.run(EditCase(case_id=case, values={"title": "后改"}, version=version))
    whole = builders.read(register, case)
    assert (whole.facts, whole.line.title) == ("先改。", "后改")


def test_a_place_is_one_thing_to_change(register):
    case = builders.case(register)
    version = seen(register, case)
    elsewhere = builders.intake().place.__class__(estate="润和公寓", building="3号楼")
    register.run(EditCase(case_id=case, values={"place": elsewhere}, version=version))
    with pytest.raises(Refusal, match="stale"):
        register.run(EditCase(case_id=case, values={"place": elsewhere}, version=version))


def test_a_person_changed_meanwhile_in_another_way_is_no_hindrance(register):
    person = builders.person(register, phone="15400001111")
    register.run(ChangePerson(person_id=person, address="梧桐里9号楼", version=1))
    register.run(ChangePerson(person_id=person, occupation="教师", version=1))
    with pytest.raises(Refusal, match="stale"):
        register.run(ChangePerson(person_id=person, occupation="护士", version=1))


def test_an_estate_renamed_meanwhile_is_stale(register):
    estate = builders.estate(register)
    register.run(ChangeEstate(estate_id=estate, name="润和新苑", version=1))
    with pytest.raises(Refusal, match="stale"):
        register.run(ChangeEstate(estate_id=estate, name="润和家园", version=1))


@pytest.mark.parametrize("version", [0, 99])
def test_a_version_never_seen_is_refused(register, version):
    case = builders.case(register)
    with pytest.raises(Refusal, match="stale"):
        register.run(
            AdvanceCase(case_id=case, code="accept", draft={"consent": "all"}, version=version)
        )


def test_a_step_is_taken_only_on_the_case_as_it_was_seen(register):
    case = builders.assigned_case(register)
    version = seen(register, case)
    register.run(EditCase(case_id=case, values={"facts": "有了新的情况。"}))
    stale = builders.meeting(case, version=version)
    assert isinstance(stale, LogMeeting)
    with pytest.raises(Refusal, match="stale"):
        register.run(stale)


def test_a_record_that_is_gone_is_said_to_be_gone(register):
    with pytest.raises(Refusal, match="gone"):
        register.run(EditCase(case_id=99, values={"title": "新"}))


def test_names_given_out_sort_by_their_time(register, register_folder, clock):
    register.close()
    database = open_register(register_folder, now=clock)
    try:
        for _ in range(3):
            clock.tick(seconds=1)
            database.run(RecordCase(draft=builders.intake()))
        with database.reading() as reading:
            uids = list(
                reading.connection.execute(sa.text('SELECT uid FROM "case" ORDER BY id')).scalars()
            )
        assert uids == sorted(uids)
        assert uids[-1][:12] == uuid7(clock.moment).hex[:12]
    finally:
        database.close()


def test_an_error_of_the_database_names_no_values(register):
    looked_for = sa.text("SELECT :name FROM nowhere")
    with pytest.raises(sa.exc.DBAPIError) as raised, register.reading() as reading:
        reading.connection.execute(looked_for, {"name": "李秀芳"})
    assert "李秀芳" not in str(raised.value)
