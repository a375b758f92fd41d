"""The register as a place: made whole, opened safely, refused with the reason."""

import shutil
import sqlite3

import pytest

from models.vocabulary.errors import Trouble
from resources import Language
from services import backup_log, backups, migration, register
from services.backup_log import BackupKind
from services.commands.office import FoundRegister
from tests import builders


def codes(trouble):
    return trouble.value.code


@pytest.fixture
def file(register_folder):
    return register_folder / register.DATABASE


def test_a_new_register_is_open_for_writing_and_knows_its_office(tmp_path):
    made = register.new_register(tmp_path / "register", builders.FOUNDING)
    try:
        assert made.writable
        assert made.actor == "周慧敏"
        assert sorted(one.name for one in (tmp_path / "register").iterdir() if one.is_dir()) == [
            "backups",
            "evidence",
        ]
    finally:
        made.close()


def test_a_new_register_may_take_an_empty_folder(tmp_path):
    (tmp_path / "register").mkdir()
    register.new_register(tmp_path / "register", builders.FOUNDING).close()
    assert register.found(tmp_path / "register")


def test_a_register_is_not_made_over_another(register_folder):
    with pytest.raises(Trouble) as trouble:
        register.new_register(register_folder, builders.FOUNDING)
    assert codes(trouble) == "register.exists"


def test_a_register_is_not_made_among_other_files(tmp_path):
    (tmp_path / "notes.txt").write_text("不是登记簿", encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        register.new_register(tmp_path, builders.FOUNDING)
    assert codes(trouble) == "register.not-empty"
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]


def test_a_founding_that_is_refused_leaves_nothing_behind(tmp_path):
    with pytest.raises(Exception, match="no-committee"):
        register.new_register(tmp_path / "a" / "b" / "register", FoundRegister(committee=""))
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_place_for_a_register(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Trouble) as trouble:
        register.new_register(tmp_path / "file" / "register", builders.FOUNDING)
    assert codes(trouble) == "register.no-write"


@pytest.mark.parametrize("name", ["nowhere", "a" * 300, "登记簿\0"])
def test_a_missing_register_is_said_to_be_missing(tmp_path, name):
    with pytest.raises(Trouble) as trouble:
        register.open_register(tmp_path / name)
    assert codes(trouble) == "register.missing"


def test_where_only_the_backups_are_left_the_newest_is_offered(register_folder, file):
    backup = backups.write_backup(
        register_folder, backups.named(register_folder, builders.Clock()())
    )
    file.unlink()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder)
    assert codes(trouble) == "register.missing-with-backup"
    assert str(backup.path) in trouble.value.sentence(Language.CHINESE)


def test_a_database_address_is_not_taken_for_a_folder():
    with pytest.raises(Trouble) as trouble:
        register.open_register("postgresql+psycopg://office/register")
    assert codes(trouble) == "register.no-server"


def test_what_was_recorded_is_there_after_a_restart(register_folder):
    database = register.open_register(register_folder)
    case = builders.case(database)
    database.close()
    again = register.open_register(register_folder)
    try:
        assert builders.read(again, case).parties[0].name == "李秀芳"
    finally:
        again.close()


def test_two_may_read_while_one_writes(register, register_folder):
    from services.register import open_register

    reader = open_register(register_folder, write=False)
    try:
        case = builders.case(register)
        assert builders.read(reader, case).parties
        with pytest.raises(Trouble, match="read-only"):
            builders.case(reader)
    finally:
        reader.close()


def _overwritten(file):
    file.write_bytes("这不是数据库".encode() * 4096)


def _emptied(file):
    file.write_bytes(b"")


def _cut(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _cut_in_the_header(file):
    file.write_bytes(file.read_bytes()[:50])


def _scrambled(file):
    content = bytearray(file.read_bytes())
    content[100:4096] = bytes(len(content[100:4096]))
    file.write_bytes(bytes(content))


def _folder(file):
    file.unlink()
    file.mkdir()


def _no_text(file):
    """The driver's message repeats what stands there, and cannot read it itself."""
    file.write_bytes(file.read_bytes().replace(b'CREATE TABLE "case"', b'CREATE TABL\xff "case"'))


DAMAGE = [_overwritten, _emptied, _cut, _cut_in_the_header, _scrambled, _no_text, _folder]


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_file_is_refused_by_name(register_folder, file, damage, write):
    damage(file)
    left = None if file.is_dir() else file.read_bytes()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder, write=write)
    assert codes(trouble) == "register.damaged"
    assert str(file) in trouble.value.sentence(Language.CHINESE)
    if left is not None:
        assert file.read_bytes() == left


@pytest.mark.parametrize("damage", DAMAGE)
def test_the_newest_backup_is_offered_for_a_damaged_register(register_folder, file, damage):
    clock = builders.Clock()
    backups.write_backup(register_folder, backups.named(register_folder, clock()))
    clock.tick(hours=1)
    newest = backups.write_backup(register_folder, backups.named(register_folder, clock()))
    damage(file)
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder)
    assert codes(trouble) == "register.damaged-with-backup"
    assert str(newest.path) in trouble.value.sentence(Language.ENGLISH)


def test_damage_found_only_while_working_is_told_as_damage(register_folder, file):
    database = register.open_register(register_folder)
    builders.case(database)
    database.close()
    with sqlite3.connect(file) as connection:
        page, size = connection.execute(
            "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master"
            " WHERE name = 'case'"
        ).fetchone()
    connection.close()
    with file.open("r+b") as opened:
        opened.seek((page - 1) * size)
        opened.write(b"\xff" * size)
    database = register.open_register(register_folder, write=False)
    try:
        with pytest.raises(Trouble) as trouble:
            builders.read(database, 1)
        assert codes(trouble) == "register.damaged"
    finally:
        database.close()


def test_another_programs_database_is_refused_as_foreign(register_folder, file):
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder)
    assert codes(trouble) == "register.foreign"


def test_a_newer_register_is_refused_untouched(register_folder, file):
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {migration.SCHEMA + 1}")
    connection.close()
    left = file.read_bytes()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder)
    assert codes(trouble) == "register.newer"
    assert file.read_bytes() == left


def test_an_older_register_is_backed_up_and_brought_up_to_date(register_folder, file):
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(Trouble) as trouble:
        register.open_register(register_folder, write=False)
    assert codes(trouble) == "register.older"
    register.open_register(register_folder).close()
    assert migration.stored_schema(file) == migration.SCHEMA
    kept = backups.newest(register_folder)
    assert kept is not None
    assert backup_log.logged(register_folder)[kept.name].kind is BackupKind.UPGRADE


def test_a_refused_opening_lets_go_of_the_lock(register_folder, file):
    whole = file.read_bytes()
    _emptied(file)
    with pytest.raises(Trouble):
        register.open_register(register_folder)
    file.write_bytes(whole)
    register.open_register(register_folder).close()


def test_a_copied_folder_is_a_register_of_its_own(register, register_folder, tmp_path):
    from services.register import open_register

    builders.case(register)
    register.close()
    copy = shutil.copytree(register_folder, tmp_path / "copy")
    again = open_register(copy)
    try:
        assert builders.case(again) == 2
    finally:
        again.close()
