"""A second place for backups: copied, read back, missed when it is away; what each backup is."""

import shutil
from datetime import timedelta

import pytest

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.moments import local_day
from services import backup_log, backups, second_backup
from services.backup_log import BackupKind, Logged


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def backup(register, register_folder):
    return backups.write_backup(register_folder, backups.named(register_folder, register.now)).path


def files_on(place):
    return sorted(one.name for one in place.rglob("*") if one.is_file())


def test_the_newest_backup_is_copied_once_and_can_be_restored(
    register_folder, backup, stick, tmp_path
):
    assert second_backup.copy_newest(register_folder) is None
    second_backup.choose(register_folder, stick)
    copied = second_backup.copy_newest(register_folder)
    assert copied is not None
    assert copied.path.read_bytes() == backup.read_bytes()
    again = second_backup.copy_newest(register_folder)
    assert again == copied
    assert files_on(stick) == [backup.name]
    assert backups.restore(copied.path, tmp_path / "back").cases == 0
    told = second_backup.second(register_folder)
    assert told is not None
    assert (told.reachable, told.newest, told.count) == (True, copied.at, 1)
    second_backup.choose(register_folder, None)
    assert second_backup.second(register_folder) is None
    assert files_on(stick) == [backup.name]


def test_two_registers_share_a_stick_and_old_days_go(register, register_folder, stick, clock):
    second_backup.choose(register_folder, stick)
    (stick / "other").mkdir()
    (stick / "other" / "register-20200101-000000.zip").touch()
    for _ in range(9):
        backups.daily(register_folder, local_day(clock()), clock())
        second_backup.copy_newest(register_folder)
        clock.tick(days=1)
    assert len(files_on(stick)) == backups.KEPT + 1


def test_a_stick_that_is_out_is_missed_after_a_week(register_folder, backup, stick, clock):
    second_backup.choose(register_folder, stick)
    second_backup.keep_up(register_folder, local_day(clock()))
    gone = stick.with_name("in the drawer")
    stick.rename(gone)
    with pytest.raises(Trouble) as missed:
        second_backup.copy_newest(register_folder)
    assert missed.value.code == "second.missing"
    today = local_day(clock())
    assert second_backup.keep_up(register_folder, today + timedelta(days=6)) is None
    with pytest.raises(Trouble) as missed:
        second_backup.keep_up(register_folder, today + timedelta(days=7))
    assert (missed.value.code, missed.value.params["days"]) == ("second.old", 7)
    gone.rename(stick)
    assert second_backup.keep_up(register_folder, today + timedelta(days=8)) is not None


def test_a_place_that_would_be_lost_too_or_is_not_there_is_refused(register_folder, tmp_path):
    with pytest.raises(Refusal) as refused:
        second_backup.choose(register_folder, register_folder / "backups")
    assert refused.value.code == "second.inside"
    with pytest.raises(Trouble) as trouble:
        second_backup.choose(register_folder, tmp_path / "nowhere")
    assert trouble.value.code == "second.missing"
    assert second_backup.second(register_folder) is None


def test_a_copy_that_reads_back_otherwise_is_not_left(register_folder, backup, stick, monkeypatch):
    second_backup.choose(register_folder, stick)
    spoil = shutil.copyfileobj

    def spoilt(source, target, length):
        spoil(source, target, length)
        target.write(b"?")

    monkeypatch.setattr(shutil, "copyfileobj", spoilt)
    with pytest.raises(Trouble) as trouble:
        second_backup.copy_newest(register_folder)
    assert trouble.value.code == "second.differs"
    assert files_on(stick) == []


def test_what_a_backup_is_and_that_it_was_read_back_is_remembered(
    register, register_folder, backup
):
    assert backup_log.logged(register_folder) == {}
    backup_log.note(register_folder, backup, kind=BackupKind.BY_HAND)
    assert backup_log.look_over(register_folder, backup, register.now)
    assert backup_log.logged(register_folder)[backup.name] == Logged(
        kind=BackupKind.BY_HAND,
        checked_at=register.now,
        sound=True,
        size=backup.stat().st_size,
    )
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(bytes(content))
    assert not backup_log.look_over(register_folder, backup, register.now)
    assert backup_log.logged(register_folder)[backup.name].sound is False
    (register_folder / "backups" / "log.json").write_text("[", encoding="utf-8")
    assert backup_log.logged(register_folder) == {}
