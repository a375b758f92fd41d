"""Backups: whole, seven days kept, back from them by digest, never over anything."""

import json
import os
import shutil
import sqlite3
import zipfile
from contextlib import suppress
from datetime import timedelta

import pytest

from models.vocabulary import moments
from models.vocabulary.errors import Trouble
from models.vocabulary.moments import local_day
from services import backups
from services.register import open_register
from services.scratch import PREFIX
from services.verification import verify
from tests import builders, builders_evidence


@pytest.fixture
def backup(register, register_folder):
    """A backup of one case and one piece of evidence."""
    builders.case(register)
    (register_folder / "evidence" / "监控").mkdir()
    (register_folder / "evidence" / "监控" / "一.bin").write_bytes(b"\0\1\2")
    return backups.write_backup(register_folder, backups.named(register_folder, register.now)).path


def daily(register, folder):
    return backups.daily(folder, local_day(register.now), register.now)


def repacked(source, target, **changed):
    """A copy of a backup with members replaced (None leaves one out)."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = changed.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


def test_a_backup_holds_the_register_and_its_evidence(register, backup, tmp_path):
    back = backups.restore(backup, tmp_path / "back")
    assert back.cases == 1
    restored = open_register(tmp_path / "back")
    try:
        assert builders.read(restored, 1).parties[0].name == "李秀芳"
        assert verify(restored) == ()
    finally:
        restored.close()
    assert (tmp_path / "back" / "evidence" / "监控" / "一.bin").read_bytes() == b"\0\1\2"


def test_a_backup_taken_while_a_case_is_saved_is_whole(register, register_folder, tmp_path):
    builders.case(register)
    with register._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE \"case\" SET title = '未提交'")
        made = backups.write_backup(register_folder, tmp_path / "x.zip")
        connection.rollback()
    assert made.cases == 1
    backups.restore(tmp_path / "x.zip", tmp_path / "back")
    restored = open_register(tmp_path / "back")
    try:
        assert builders.read(restored, 1).line.title == "梧桐里 9号楼 车位被占"
    finally:
        restored.close()


def test_a_backup_is_never_written_over_a_file(register, register_folder, tmp_path):
    (tmp_path / "x.zip").write_bytes(b"mine")
    with pytest.raises(Trouble, match="exists"):
        backups.write_backup(register_folder, tmp_path / "x.zip")
    assert (tmp_path / "x.zip").read_bytes() == b"mine"


def test_a_place_that_takes_no_backup_is_said_so(register, register_folder, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match="no-write"):
        backups.write_backup(register_folder, tmp_path / "file" / "x.zip")


def test_one_backup_a_day_and_seven_days_kept(register, register_folder, clock):
    for _ in range(10):
        assert daily(register, register_folder) is not None
        assert daily(register, register_folder) is None
        clock.tick(days=1)
    kept = backups.kept(register_folder)
    assert [one.at.date() for one in kept] == [
        builders.TODAY + timedelta(days=day) for day in range(9, 2, -1)
    ]
    assert backups.newest(register_folder) == kept[0].path


def test_several_backups_of_a_day_count_as_one_day(register, register_folder, clock):
    for _ in range(9):
        daily(register, register_folder)
        clock.tick(hours=2)
        backups.write_backup(register_folder, backups.named(register_folder, clock()))
        clock.on(local_day(clock()) + timedelta(days=1))
    assert len({one.at.date() for one in backups.kept(register_folder)}) == 7
    assert len(backups.kept(register_folder)) == 14


def test_a_clock_set_back_does_not_cost_the_backup_of_the_day(register, register_folder, clock):
    for _ in range(8):
        daily(register, register_folder)
        clock.tick(days=1)
    clock.tick(days=-400)
    made = daily(register, register_folder)
    assert made is not None
    assert made.path in {one.path for one in backups.kept(register_folder)}
    assert len(backups.kept(register_folder)) == 7


def test_a_damaged_register_pushes_no_good_backup_out(register, register_folder, clock):
    builders.case(register)
    for _ in range(7):
        daily(register, register_folder)
        clock.tick(days=1)
    before = backups.kept(register_folder)
    register.close()
    file = register_folder / "register.sqlite3"
    with file.open("r+b") as opened:
        opened.seek(4096 * 20)
        opened.write(b"\xff" * 4096 * 20)
    with pytest.raises(Trouble, match="damaged"):
        backups.daily(register_folder, local_day(clock()), clock())
    assert backups.kept(register_folder) == before
    assert list((register_folder / "backups").glob(f"{PREFIX}*")) == []


def test_lost_evidence_pushes_out_no_backup_that_may_hold_it(register, register_folder, clock):
    case = builders.case(register)
    builders_evidence.evidence(register, case)
    for _ in range(7):
        daily(register, register_folder)
        clock.tick(days=1)
    shutil.rmtree(register_folder / "evidence")
    made = daily(register, register_folder)
    assert made is not None
    assert made.lacking == 2
    assert len(backups.kept(register_folder)) == 8


def test_what_a_killed_backup_left_is_cleared_away_a_day_later(register, register_folder, clock):
    leftover = register_folder / "backups" / f"{PREFIX}killed"
    leftover.mkdir()
    (leftover / "packed.zip").touch()
    clock.moment = builders.at(builders.TODAY) + timedelta(days=36_500)
    daily(register, register_folder)
    assert not leftover.exists()


# Back


def test_what_a_killed_restore_left_is_cleared_away_a_day_later(backup, tmp_path):
    old, new, foreign = (
        tmp_path / name for name in (f"{PREFIX}old", f"{PREFIX}new", ".backup-2024")
    )
    for folder in (old, new, foreign):
        (folder / "register").mkdir(parents=True)
    long_ago = moments.now().timestamp() - 100_000
    for folder in (old, foreign):
        os.utime(folder, (long_ago, long_ago))
    backups.restore(backup, tmp_path / "back")
    assert sorted(one.name for one in tmp_path.glob(".*")) == [foreign.name, new.name]


def test_nothing_is_restored_over_files(backup, register_folder, tmp_path):
    with pytest.raises(Trouble, match="not-empty"):
        backups.restore(backup, register_folder)
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match="not-empty"):
        backups.restore(backup, tmp_path / "file")


def test_a_missing_backup_is_said_to_be_missing(tmp_path):
    with pytest.raises(Trouble, match="missing"):
        backups.restore(tmp_path / "nowhere.zip", tmp_path / "back")


def test_a_backup_that_cannot_be_read_is_not_blamed_on_the_new_place(tmp_path):
    with pytest.raises(Trouble, match="no-read"):
        backups.restore(tmp_path / ("x" * 300), tmp_path / "back")


def test_evidence_that_cannot_be_read_is_not_left_out_of_a_backup(register_folder, tmp_path):
    (register_folder / "evidence" / "一.bin").symlink_to(register_folder / "evidence" / "一.bin")
    with pytest.raises(Trouble, match="no-read"):
        backups.write_backup(register_folder, tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()


def test_a_backup_is_not_restored_into_a_synchronised_folder(backup, tmp_path):
    with pytest.raises(Trouble, match="synchronised"):
        backups.restore(backup, tmp_path / "OneDrive" / "back")


def contents(**digests):
    return json.dumps({"format": 1, "sha256": digests})


@pytest.mark.parametrize(
    "changed",
    [
        {"register.sqlite3": b"other"},
        {"register.sqlite3": None},
        {"contents.json": None},
        {"contents.json": b"{"},
        {"contents.json": b"[]"},
        {"contents.json": b'{"sha256": []}'},
        {"contents.json": contents()},
        {"contents.json": contents(**{"../../outside": "0" * 64})},
        {"contents.json": contents(**{"evidence/../../outside": "0" * 64})},
        {"contents.json": contents(**{"evidence\\..\\outside": "0" * 64})},
        {"evidence/监控/一.bin": b"other"},
    ],
)
def test_a_changed_backup_is_refused_and_nothing_restored(backup, tmp_path, changed):
    spoilt = repacked(backup, tmp_path / "spoilt.zip", **changed)
    with pytest.raises(Trouble) as trouble:
        backups.restore(spoilt, tmp_path / "back")
    assert trouble.value.code == "backup.damaged"
    assert trouble.value.params["path"] == str(spoilt)
    assert not (tmp_path / "back").exists()
    assert not list(tmp_path.glob(f"{PREFIX}*"))
    assert not (tmp_path.parent / "outside").exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + b"\xff" * 200])
def test_a_file_that_is_no_backup_is_refused(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(Trouble, match="damaged"):
        backups.restore(tmp_path / "x.zip", tmp_path / "a" / "b" / "back")
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_backup_cut_short_is_refused(backup, tmp_path, part):
    content = backup.read_bytes()
    (tmp_path / "x.zip").write_bytes(content[: int(len(content) * part)])
    with pytest.raises(Trouble, match="damaged"):
        backups.restore(tmp_path / "x.zip", tmp_path / "back")


@pytest.mark.parametrize("part", [place / 20 for place in range(1, 20)])
def test_a_flipped_byte_anywhere_is_noticed_or_harmless(backup, tmp_path, part):
    content = bytearray(backup.read_bytes())
    content[int(len(content) * part)] ^= 0xFF
    (tmp_path / "x.zip").write_bytes(bytes(content))
    target = tmp_path / "back"
    with suppress(Trouble):
        backups.restore(tmp_path / "x.zip", target)
        connection = sqlite3.connect(target / "register.sqlite3")
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        return
    assert not target.exists()


def test_another_programs_database_in_a_backup_is_refused(tmp_path):
    import hashlib

    file = tmp_path / "other.sqlite3"
    connection = sqlite3.connect(file)
    connection.execute('CREATE TABLE "case" (id)')
    connection.close()
    content = file.read_bytes()
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        digest = hashlib.sha256(content).hexdigest()
        archive.writestr("contents.json", contents(**{"register.sqlite3": digest}))
        archive.writestr("register.sqlite3", content)
    with pytest.raises(Trouble, match="damaged"):
        backups.restore(tmp_path / "x.zip", tmp_path / "back")
