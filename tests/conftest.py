"""What every test has: a real register in a folder of its own, and a guard against leftovers.

The register's tables are made once a session and copied; its clock stands still at
:data:`tests.builders.TODAY` until a test moves it.
"""

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

from services import register as registers
from services.database import Database
from tests import builders

Recording = Callable[[Database], AbstractContextManager[list[str]]]


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
