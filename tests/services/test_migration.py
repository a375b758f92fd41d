"""Tables brought up to date on a copy that is verified, or not at all."""

import sqlite3

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models.records import every
from models.vocabulary.errors import Trouble
from services import engines, migration, register
from services.engines import sqlite_engine
from tests import builders


@pytest.fixture
def file(register_folder):
    database = register.open_register(register_folder)
    builders.case(database)
    database.close()
    return register_folder / register.DATABASE


def wipe(file):
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("PRAGMA user_version = 0")
    connection.close()


def titles(file):
    connection = sqlite3.connect(file)
    try:
        return [row[0] for row in connection.execute('SELECT title FROM "case"')]
    finally:
        connection.close()


def test_the_migrations_make_the_tables_the_records_describe(file):
    engine = sqlite_engine(file, write=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [
            one
            for one in compare_metadata(context, every().metadata)
            if "case_terms" not in str(one)  # the search index is no record
        ]
    engine.dispose()
    assert differences == []


def test_no_key_is_given_out_twice(file):
    connection = sqlite3.connect(file)
    made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    connection.close()
    followed = {
        mapper.class_.__tablename__
        for mapper in every().registry.mappers
        if mapper.class_.__root__ is not None
    } - {"register_profile"}
    assert followed
    assert [name for name in followed if "AUTOINCREMENT" not in made[name]] == []


def test_opening_a_register_of_this_number_loads_no_migration_library(register_folder):
    import subprocess
    import sys

    code = (
        "import sys; from services.register import open_register;"
        f"open_register({str(register_folder)!r}).close();"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_change_is_made_on_a_copy_and_swapped_in(file):
    def change(copy):
        assert titles(file) == titles(copy)
        connection = sqlite3.connect(copy)
        with connection:
            connection.execute("UPDATE \"case\" SET title = '新'")
        connection.close()
        assert titles(file) != ["新"]

    migration.upgrade_on_a_copy(file, change)
    assert titles(file) == ["新"]
    assert [one.name for one in file.parent.iterdir() if "upgrading" in one.name] == []


def _fails(_copy):
    raise sqlite3.DatabaseError


def _fails_in_sqlalchemy(copy):
    engine = sqlite_engine(copy, write=True)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE nowhere RENAME TO elsewhere")
    finally:
        engine.dispose()


def _disk_is_full(_copy):
    raise OSError(28, "No space left on device")


def _orphans(copy):
    connection = sqlite3.connect(copy)
    with connection:
        connection.execute("DELETE FROM residents_committee")
    connection.close()


def _scrambles(copy):
    with copy.open("r+b") as opened:
        opened.seek(4096 * 3)
        opened.write(b"\xff" * 4096)


@pytest.mark.parametrize(
    "change", [_fails, _fails_in_sqlalchemy, _disk_is_full, _orphans, _scrambles]
)
def test_a_change_that_fails_leaves_the_register_as_it_was(file, change):
    before = file.read_bytes()
    with pytest.raises(Trouble) as trouble:
        migration.upgrade_on_a_copy(file, change)
    assert trouble.value.code == "register.migration-failed"
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir() if "upgrading" in one.name] == []


def test_what_a_killed_upgrade_left_is_not_taken_for_the_register(file, register_folder):
    file.with_name(f"{file.name}.upgrading").write_bytes(b"half")
    wipe(file)
    register.open_register(register_folder).close()
    assert titles(file) == ["梧桐里 9号楼 车位被占"]
    assert not file.with_name(f"{file.name}.upgrading").exists()


def test_a_register_that_somebody_reads_waits_for_its_upgrade(file, monkeypatch):
    monkeypatch.setattr(engines, "PATIENCE", 0.2)
    reader = sqlite3.connect(file)
    writer = sqlite3.connect(file)
    reader.execute("BEGIN")
    reader.execute('SELECT count(*) FROM "case"').fetchone()
    with writer:
        writer.execute("UPDATE \"case\" SET remarks = '新'")
    writer.close()
    with pytest.raises(Trouble) as trouble:
        migration.upgrade_on_a_copy(file, lambda _: None)
    assert trouble.value.code == "register.busy"
    reader.close()
    migration.upgrade_on_a_copy(file, lambda _: None)
    connection = sqlite3.connect(file)
    assert connection.execute('SELECT remarks FROM "case"').fetchone() == ("新",)
    connection.close()


def test_a_register_stamped_by_a_stranger_is_left_alone(file, register_folder):
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ffff'")
        connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder)
    assert trouble.value.code == "register.migration-failed"
    assert titles(file) == ["梧桐里 9号楼 车位被占"]


def test_the_search_index_is_part_of_the_register(file):
    engine = sa.create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        made = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name = 'case_terms'"
        ).scalar_one()
    engine.dispose()
    assert "detail=none" in made
