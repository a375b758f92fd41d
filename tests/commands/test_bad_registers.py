"""Registers and backups that are none: a sentence that names the place, and nothing is made."""

import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from services import migration
from tests.commands.conftest import NOISE

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("record", "{case}"),
    ("cases",),
    ("show", "2025-0001"),
    ("assign", "2025-0001"),
    ("log", "2025-0001", "{event}"),
    ("advance", "2025-0001", "accepted"),
    ("print", "case-sheet", "2025-0001", "-o", "{out}/x.pdf"),
    ("pack", "--query", "车位", "-o", "{out}/x.pdf"),
    ("import", "{ledger}"),
    ("export", "-o", "{out}/x.csv"),
    ("history",),
    ("undo",),
    ("verify",),
    ("vote", "list"),
    ("vote", "count", "V2025-01"),
    ("backup", "-o", "{out}/x.zip"),
    ("screens", "{out}/pictures"),
)
"""Every command that opens a register, as it would be given."""


# Registers that cannot be opened


def _noise(file: Path) -> None:
    file.write_bytes(NOISE)


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _spoilt(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[20:4096] = bytes(4076)
    file.write_bytes(bytes(content))


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _foreign(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE song (name TEXT)")
    connection.commit()
    connection.close()


def _newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {migration.SCHEMA + 1}")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


SPOILT: dict[Callable[[Path], None], str] = {
    _noise: "not a sound register database",
    _half: "not a sound register database",
    _empty: "not a sound register database",
    _spoilt: "not a sound register database",
    _folder: "not a sound register database",
    _foreign: "another program",
    _newer: "newer version",
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_register_that_cannot_be_opened_is_named_and_left_alone(desk, filled, spoil):
    file = desk.folder / "register.sqlite3"
    desk.record()
    backup = desk("backup")["path"]
    for companion in desk.folder.glob("register.sqlite3-*"):
        companion.unlink()
    spoil(file)
    before = None if file.is_dir() else file.read_bytes()
    for words in COMMANDS:
        said = desk.refused(*filled(words), "--json")
        assert (words, said.status, said.out) == (words, 3, "")
        assert str(desk.folder) in said.error
        assert SPOILT[spoil] in said.error
        assert (backup in said.error) == (spoil is not _newer)
    assert (None if file.is_dir() else file.read_bytes()) == before
    assert not any(Path(filled(["{out}"])[0]).iterdir())


def test_nonsense_that_a_spoilt_file_answers_is_told_as_damage(desk):
    number = desk.record()
    connection = sqlite3.connect(desk.folder / "register.sqlite3", isolation_level=None)
    (sound,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'case'").fetchone()
    loose = sound.replace("state VARCHAR(32) NOT NULL", "state VARCHAR(32)")
    for words, wrong in ((loose, 'UPDATE "case" SET state = NULL'), (sound, "SELECT 1")):
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'case'", (words,))
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute(wrong)
    connection.close()
    said = desk.refused("show", number)
    assert (said.status, "not a sound register" in said.error) == (3, True)


def test_a_flipped_bit_in_the_journal_is_told_as_damage(desk):
    desk.record()
    with sqlite3.connect(desk.folder / "register.sqlite3") as connection:
        connection.execute("UPDATE journal_entry SET changes = replace(changes, '{', ';')")
    connection.close()
    said = desk.refused("undo")
    assert (said.status, "not a sound register" in said.error) == (3, True)


@pytest.mark.parametrize("location", ["{out}", "{case}", "{out}/nowhere", "{case}/within", "/"])
def test_where_no_register_is_none_is_made(desk, filled, location):
    (place,) = filled([location])
    for words in COMMANDS:
        said = desk.run("--register", place, "--lang", "en", *filled(words), "--json")
        assert (said.status, said.out, said.error.count("\n")) == (3, "", 1)
        assert "no register" in said.error
    assert not any(Path(filled(["{out}"])[0]).iterdir())


@pytest.mark.parametrize(
    "location", ["", "x\0y", "a" * 300, "/" + "b/" * 3000, "postgresql://x/y", "\udce4\udcff"]
)
def test_a_name_that_cannot_be_a_register_is_said(desk, location):
    said = desk.run("--register", location, "--lang", "en", "cases")
    assert said.status in {1, 3}
    assert (said.out, said.error.count("\n")) == ("", 1)


# Backups that are none


def _zip(file: Path, **parts: bytes) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _contents(**digests: object) -> bytes:
    return json.dumps({"format": 1, "sha256": digests}).encode()


BACKUPS: dict[str, dict[str, bytes]] = {
    "nothing": {},
    "no list": {"register.sqlite3": b"x"},
    "list is noise": {"contents.json": NOISE},
    "list is a list": {"contents.json": b"[]"},
    "list is a number": {"contents.json": b"3"},
    "deep list": {"contents.json": b"[" * 100_000},
    "digests are a list": {"contents.json": b'{"sha256": []}'},
    "no database": {"contents.json": _contents()},
    "wrong digest": {
        "contents.json": _contents(**{"register.sqlite3": "0" * 64}),
        "register.sqlite3": b"x",
    },
    "up and away": {"contents.json": _contents(**{"../../x": "0"}), "../../x": b"x"},
    "absolute": {"contents.json": _contents(**{"/tmp/x": "0"}), "/tmp/x": b"x"},  # noqa: S108
    "evidence of another": {
        "contents.json": _contents(**{"evidence/../../x": "0"}),
        "evidence/../../x": b"x",
    },
}


@pytest.mark.parametrize("name", BACKUPS)
def test_what_is_no_backup_is_not_unpacked(desk, tmp_path, name):
    file = tmp_path / "backup.zip"
    _zip(file, **BACKUPS[name])
    before = sorted(tmp_path.rglob("*"))
    said = desk.refused("restore", str(file), "--to", str(tmp_path / "again"), "--json")
    assert (said.status, said.out) == (1, "")
    assert str(file) in said.error
    assert sorted(tmp_path.rglob("*")) == before


def test_a_backup_with_one_byte_changed_is_refused(desk, tmp_path):
    desk.record()
    file = Path(desk("backup", "-o", str(tmp_path / "copy.zip"))["path"])
    content = bytearray(file.read_bytes())
    for place in range(200, len(content), len(content) // 10):
        spoilt = bytearray(content)
        spoilt[place] ^= 0xFF
        file.write_bytes(bytes(spoilt))
        said = desk.refused("restore", str(file), "--to", str(tmp_path / "again"))
        assert said.status == 1
        assert not (tmp_path / "again").exists()
