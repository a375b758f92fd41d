"""The disk does not play along: full, read-only, locked, failing. One sentence, nothing changed."""

import contextlib
import ctypes
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.vocabulary.errors import Trouble
from resources import Language
from services import engines
from services.database import Database
from services.register import DATABASE, open_register
from services.verification import verify
from tests import builders
from tests.commands.conftest import PARKING, Desk, Said

ROOT = Path(__file__).parents[2]


def command(*words: str, **environment: str) -> Said:
    """A command in a process of its own."""
    told = subprocess.run(
        [sys.executable, "main.py", "--lang", "en", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return Said(told.returncode, told.stdout, told.stderr)


def one_sentence(said: Said, status: int, words: str) -> None:
    assert said.error.count("\n") == 1, said.error
    assert words in said.error
    assert said.status == status
    assert said.out == ""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if not mounted or mounted.returncode:
        pytest.skip("only root on Linux can make a small disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> Path:
    """Leave no byte free; the file that takes the room."""
    stuffing = disk / "stuffing"
    with contextlib.suppress(OSError), stuffing.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return stuffing


def save_many(database: Database) -> None:
    for _ in range(100):
        builders.case(database)


def recorded(folder: Path) -> int:
    connection = sqlite3.connect(folder / DATABASE)
    try:
        return int(connection.execute('SELECT count(*) FROM "case"').fetchone()[0])
    finally:
        connection.close()


def test_a_full_disk_is_said_and_the_next_save_works(small_disk, register_folder):
    folder = Path(shutil.copytree(register_folder, small_disk / "register"))
    database = open_register(folder, now=builders.Clock())
    try:
        builders.case(database)
        stuffing = fill(small_disk)
        with pytest.raises(Trouble) as trouble:
            save_many(database)
        assert trouble.value.code == "register.disk-full"
        assert "full" in trouble.value.sentence(Language.ENGLISH)
        before = recorded(folder)
        stuffing.unlink()
        builders.case(database)
        assert recorded(folder) == before + 1
        assert verify(database) == ()
    finally:
        database.close()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("record", "{case}"), 1),
        (("backup", "-o", "{disk}/copy.zip"), 1),
        (("print", "case-sheet", "2025-0001", "-o", "{disk}/sheet.pdf"), 1),
        (("pack", "--query", "车位", "-o", "{disk}/pack.pdf"), 1),
        (("export", "-o", "{disk}/台账.xlsx"), 1),
        (("export", "-o", "{disk}/台账.csv"), 1),
        (("export", "-o", "{disk}/台账.json"), 1),
        (("new", "{disk}/other"), 1),
    ],
)
def test_every_command_that_writes_says_that_the_disk_is_full(
    small_disk, desk: Desk, words, status
):
    desk.record()
    folder = Path(shutil.copytree(desk.folder, small_disk / "register"))
    before = Desk(folder, desk.run).digest()
    stuffing = fill(small_disk)
    there = sorted(one.name for one in small_disk.iterdir())
    case = desk.file(PARKING)
    filled = [one.format(disk=small_disk, case=case) for one in words]
    said = desk.run("--register", str(folder), "--lang", "en", *filled)
    assert said.error.count("\n") == 1, said.error
    assert said.status in {status, 3}
    assert "full" in said.error or "cannot be written" in said.error or "space" in said.error
    assert said.out == ""
    assert sorted(one.name for one in small_disk.iterdir()) == there
    stuffing.unlink()
    assert Desk(folder, desk.run).digest() == before


def test_a_stick_that_is_full_takes_no_part_of_a_list(small_disk, desk: Desk):
    desk.record()
    stuffing = fill(small_disk)
    target = small_disk / "台账.xlsx"
    said = command("--register", str(desk.folder), "export", "-o", str(target))
    one_sentence(said, 1, "No space left")
    stuffing.unlink()
    assert not any(small_disk.iterdir())


NOBODY = 65_534


@pytest.fixture
def nobody() -> Callable[[], contextlib.AbstractContextManager[None]]:
    """Gives root's rights up for a while: root may write everywhere."""
    return rightless if os.geteuid() == 0 else contextlib.nullcontext


@contextlib.contextmanager
def rightless() -> Iterator[None]:
    groups, group = os.getgroups(), os.getegid()
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, -1)
    os.setresuid(NOBODY, NOBODY, -1)  # what is kept as "saved" lets it have them back
    try:
        for needed in (ROOT / "main.py", Path(pytest.__file__)):
            if not os.access(needed, os.R_OK):
                pytest.skip("the program lies where only root may look")
        yield
    finally:
        os.setresuid(0, 0, -1)
        os.setresgid(group, group, -1)
        os.setgroups(groups)


@pytest.fixture
def public(desk: Desk) -> Iterator[Desk]:
    """A register with one case, in a place where everybody may look."""
    desk.record()
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Desk(Path(shutil.copytree(desk.folder, Path(place) / "register")), desk.run)
        for part in (Path(place), *Path(place).rglob("*")):
            part.chmod(0o700)


def take_rights(folder: Path) -> None:
    """Leave nobody the right to write there."""
    for companion in folder.glob(f"{DATABASE}-*"):
        companion.unlink()
    for part in (*folder.rglob("*"), folder):
        part.chmod(0o555 if part.is_dir() else 0o444)


@pytest.mark.parametrize("words", [("undo",), ("record", "{case}"), ("export", "-o", "x.csv")])
def test_a_folder_that_may_not_be_written_is_said(public, nobody, words):
    case = Path(public.file(PARKING))
    before = public.digest()
    take_rights(public.folder)
    filled = [one.format(case=case) for one in words]
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", *filled)
    one_sentence(said, 3, f"{public.folder}” cannot be written")
    public.folder.chmod(0o755)
    assert public.digest() == before


@pytest.mark.parametrize("words", [("cases",), ("show", "2025-0001"), ("verify",)])
def test_a_folder_that_may_not_be_written_is_not_taken_for_damaged(public, nobody, words):
    take_rights(public.folder)
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", *words)
    one_sentence(said, 3, f"{public.folder}” cannot be written")


def test_a_register_that_may_not_be_read_is_said(public, nobody):
    (public.folder / DATABASE).chmod(0)
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", "cases")
    one_sentence(said, 3, "cannot be read: no permission")


def test_a_folder_that_may_not_be_looked_into_is_not_said_to_be_empty(public, nobody):
    public.folder.chmod(0)
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", "cases")
    one_sentence(said, 3, "cannot be read: no permission")


def test_a_database_that_may_only_be_read_is_named_and_gets_no_log(public, nobody):
    public.folder.chmod(0o777)
    (public.folder / DATABASE).chmod(0o444)
    (public.folder / "register.lock").chmod(0o666)
    there = sorted(public.folder.iterdir())
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", "undo")
    one_sentence(said, 3, f"{DATABASE}” cannot be written")
    assert sorted(public.folder.iterdir()) == there


def test_a_closed_evidence_folder_is_not_taken_for_an_empty_one(public, nobody):
    take_rights(public.folder)
    public.folder.chmod(0o777)
    (public.folder / "evidence").chmod(0)
    target = str(public.folder.parent / "x.zip")
    public.folder.parent.chmod(0o777)
    with nobody():
        said = public.run("--register", str(public.folder), "--lang", "en", "backup", "-o", target)
    one_sentence(said, 1, "evidence” cannot be read")


HOLDER = """
import sys
from services.database import Database
from services.register import open_register
database = open_register(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""

BUSY = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def held(script: str, target: Path) -> Iterator[None]:
    """Another program has hold of ``target``."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(target)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"held\n"
        yield
    finally:
        process.kill()
        process.communicate()


def test_a_register_that_another_program_writes_is_locked_but_readable(desk):
    number = desk.record()
    before = desk.digest()
    with held(HOLDER, desk.folder):
        said = command("--register", str(desk.folder), "undo")
        one_sentence(said, 3, "in use by another program")
        assert command("--register", str(desk.folder), "show", number).status == 0
    assert desk.digest() == before
    assert desk("undo")


def test_a_database_that_another_program_holds_is_busy(desk, monkeypatch):
    desk.record()
    before = desk.digest()
    monkeypatch.setattr(engines, "PATIENCE", 0.2)
    with held(BUSY, desk.folder / DATABASE):
        database = open_register(desk.folder)
        try:
            with pytest.raises(Trouble) as told:
                builders.case(database)
        finally:
            database.close()
    assert told.value.code == "register.busy"
    assert desk.digest() == before


# fsync


NO_FSYNC = r"""
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
int fsync(int fd) { if (access(getenv("BROKEN"), F_OK) == 0) { errno = EIO; return -1; } return 0; }
int fdatasync(int fd) { return fsync(fd); }
"""

SAVING = """
import pathlib, sys
from models.vocabulary.errors import Trouble
from services.database import Database
from services.register import open_register
from services.verification import verify
from tests import builders
database = open_register(sys.argv[1], now=builders.Clock())
builders.case(database)
broken = pathlib.Path(sys.argv[2])
broken.touch()
try:
    builders.case(database)
except Trouble as trouble:
    print(trouble.code)
broken.unlink()
builders.case(database)
print(len(verify(database)))
database.close()
"""


@pytest.fixture(scope="session")
def failing_disk(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], dict[str, str]]:
    """Environment in which the disk refuses to keep anything while a file is there."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("no compiler to make a failing disk with")
    place = tmp_path_factory.mktemp("failing")
    (place / "fsync.c").write_text(NO_FSYNC, encoding="utf-8")
    library = place / "fsync.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", str(library), str(place / "fsync.c")], check=True
    )
    ctypes.CDLL(str(library))
    return lambda broken: {"LD_PRELOAD": str(library), "BROKEN": str(broken)}


def test_what_the_disk_did_not_keep_is_not_confirmed(failing_disk, register_folder, tmp_path):
    broken = tmp_path / "broken"
    told = subprocess.run(
        [sys.executable, "-c", SAVING, str(register_folder), str(broken)],
        cwd=ROOT,
        env={**os.environ, **failing_disk(broken), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told.stdout.split() == ["register.disk", "0"], told.stderr
    assert recorded(register_folder) == 2


def test_a_command_whose_save_the_disk_refuses_says_so(failing_disk, desk, tmp_path):
    before = desk.digest()
    broken = tmp_path / "broken"
    broken.touch()
    words = ("--register", str(desk.folder), "record", desk.file(PARKING))
    said = command(*words, **failing_disk(broken))
    one_sentence(said, said.status, "disk")
    assert said.status in {1, 3}
    assert desk.digest() == before
