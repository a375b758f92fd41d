"""What every test has: a real register in a folder of its own, and a guard against leftovers.

The register's tables are made once a session and copied; its clock stands still at
:data:`tests.builders.TODAY` until a test moves it. Registers lie in memory where there is room:
nobody pulls the plug of the machine here, so a disk would only be waited for.
"""

import gc
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

# The screen is the office PC's; Qt's own offscreen screen is smaller than some dialogs.
os.environ["QT_QPA_PLATFORM"] = {
    "offscreen": f"offscreen:configfile={Path(__file__).parent / 'gui' / 'screen.json'}"
}.get(platform := os.environ.get("QT_QPA_PLATFORM", "offscreen"), platform)

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from services import register as registers
from services.database import Database
from tests import builders
from tests.estate import estate_in

Recording = Callable[[Database], AbstractContextManager[list[str]]]

MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own there
ROOM = 2 << 30
"""Bytes free in memory from which on registers lie there; what a passed test made is deleted."""


def pytest_configure(config: pytest.Config) -> None:
    """Where the folders of the tests are made, unless somebody said where."""
    if not hasattr(config, "workerinput") and _roomy(MEMORY):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def _roomy(folder: Path) -> bool:
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM


def pytest_collection_finish() -> None:
    """What is loaded by now stays; it need not be looked through for rubbish after every test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """A statement is put into SQL once a session, not once for every register that is opened.

    SQLAlchemy keeps what it has put into SQL by engine and dialect; here one cache serves all,
    and one SQLite is as good as another.
    """
    kept: Any = sa.util.LRUCache(3_000)

    def same(one: object, other: object) -> bool:
        return type(one) is type(other)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLiteDialect_pysqlite, "__eq__", same)
        patch.setattr(SQLiteDialect_pysqlite, "__hash__", lambda one: hash(type(one)))
        cache = property(lambda _engine: kept, lambda _engine, _own: None)
        patch.setattr(sa.Engine, "_compiled_cache", cache, raising=False)
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a thread running or a warning in the log.

    A test that means to provoke a log line reads it from ``caplog`` and clears it. Python's own
    warnings are errors already (pyproject).
    """
    before = set(threading.enumerate())
    yield
    lines = [
        record.getMessage()
        for when in ("setup", "call", "teardown")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    assert not lines, f"the log says {lines}"
    started = [one for one in threading.enumerate() if one not in before]
    for thread in started:
        if not isinstance(thread, threading._DummyThread):
            thread.join(2)
            assert not thread.is_alive(), f"{thread} is still running"


@pytest.fixture
def clock() -> builders.Clock:
    return builders.Clock()


@pytest.fixture(scope="session")
def register_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "register"
    registers.new_register(
        folder, builders.FOUNDING, now=builders.Clock(), new_uid=builders.Uids()
    ).close()
    return folder


@pytest.fixture
def register_folder(register_template: Path, tmp_path: Path) -> Path:
    """A register that nobody has open."""
    return Path(shutil.copytree(register_template, tmp_path / "register"))


@pytest.fixture
def register(register_folder: Path, clock: builders.Clock) -> Iterator[Database]:
    """An open register, empty but for its office."""
    database = registers.open_register(register_folder, now=clock, new_uid=Uids())
    yield database
    database.close()


@pytest.fixture(scope="session")
def estate_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice estate, made once for all workers; copy it."""
    own = tmp_path_factory.getbasetemp()
    return estate_in(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="module")
def estate(estate_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The practice estate, a copy for the tests of a module, which do not change it."""
    folder = tmp_path_factory.mktemp("practice") / "estate"
    shutil.copytree(estate_template, folder)
    database = registers.open_register(folder, now=builders.Clock(), new_uid=Uids())
    yield database
    database.close()


@pytest.fixture
def queries() -> Recording:
    """Records the SQL a register is asked: ``with queries(register) as asked: ...``."""
    return _recording


@contextmanager
def _recording(database: Database) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    engines = [one for one in (database._reader, database._writer) if one is not None]
    for engine in engines:
        sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        for engine in engines:
            sa.event.remove(engine, "before_cursor_execute", note)


class Uids(builders.Uids):
    """Names that cannot meet those the template gave out."""

    def __init__(self) -> None:
        super().__init__()
        self.given = 1_000
