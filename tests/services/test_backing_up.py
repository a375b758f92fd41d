"""Backing up whole: what was asked for and what the day makes, with all that must be told."""

import shutil

import pytest

from models.vocabulary.errors import Trouble
from services import backing_up, backup_log, backups, second_backup
from services.backup_log import BackupKind
from tests import builders, builders_evidence


@pytest.fixture
def stick(tmp_path, register, register_folder):
    place = tmp_path / "stick"
    place.mkdir()
    second_backup.choose(register_folder, place)
    return place


def there(place):
    return sorted(file.name for file in place.rglob("*.zip"))


def lose_evidence(register, register_folder):
    builders_evidence.evidence(register, builders.case(register))
    shutil.rmtree(register_folder / "evidence")


def test_one_that_was_asked_for_is_noted_read_back_and_copied_apart(
    register, register_folder, stick, clock
):
    file = backups.named(register_folder, clock())
    written = backing_up.by_hand(register_folder, file, clock())
    assert written.troubles == ()
    line = backup_log.logged(register_folder)[file.name]
    assert (line.kind, line.sound) == (BackupKind.BY_HAND, True)
    assert there(stick) == [file.name]


def test_one_put_elsewhere_leaves_the_second_place_alone(
    register, register_folder, stick, tmp_path, clock
):
    written = backing_up.by_hand(register_folder, tmp_path / "mine.zip", clock())
    assert (written.backup.path, written.troubles) == (tmp_path / "mine.zip", ())
    assert (there(stick), backup_log.logged(register_folder)) == ([], {})


def test_a_stick_that_is_out_is_told_and_the_backup_counts(register, register_folder, stick, clock):
    shutil.rmtree(stick)
    file = backups.named(register_folder, clock())
    written = backing_up.by_hand(register_folder, file, clock())
    assert [trouble.code for trouble in written.troubles] == ["second.missing"]
    assert file.is_file()


def test_what_reads_back_otherwise_is_told_by_hand_and_by_day(
    register, register_folder, monkeypatch, clock
):
    monkeypatch.setattr(backup_log, "is_sound", lambda _file: False)
    (told,) = backing_up.daily(register_folder, clock())
    assert told.code == "backup.unsound"
    clock.tick(minutes=1)
    with pytest.raises(Trouble) as trouble:
        backing_up.by_hand(register_folder, backups.named(register_folder, clock()), clock())
    assert trouble.value.code == "backup.unsound"


def test_lost_evidence_is_told_and_no_day_goes_here_or_there(
    register, register_folder, stick, clock
):
    lose_evidence(register, register_folder)
    for _ in range(backups.KEPT + 2):
        (told,) = backing_up.daily(register_folder, clock())
        assert (told.code, told.params["count"]) == ("backup.lacking", 2)
        clock.tick(days=1)
    assert len(there(register_folder)) == len(there(stick)) == backups.KEPT + 2


def test_a_day_that_has_its_backup_has_nothing_to_tell(register, register_folder, stick, clock):
    assert backing_up.daily(register_folder, clock()) == ()
    clock.tick(hours=1)
    assert backing_up.daily(register_folder, clock()) == ()
    assert len(there(register_folder)) == len(there(stick)) == 1
