"""The desk as a script meets it: one call is one command, its status, its value, its sentence.

Commands ask the real clock, so everything here happened in the spring of 2025, long enough ago to
be over whenever the tests are run.
"""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from commands import main

OFFICE = ("--committee", "云南中路居委会", "--street", "南京东路街道", "--desk", "周慧敏")
BODY = "南京东路街道云南中路居民区人民调解委员会"
RESIDENTS = "云南中路居委会"

PARKING: dict[str, Any] = {
    "kind": "dispute",
    "source": "walk-in",
    "topic": "parking",
    "facts": "申请人的车位近一个月被占用十一次，沟通未果。",
    "claim": "停止占用车位",
    "place": {"estate": "梧桐里", "building": "9号楼", "unit": "301", "text": "东侧车位"},
    "occurred_on": "2025-02-20",
    "registered_on": "2025-03-03",
    "parties": [
        {
            "role": "applicant",
            "name": "李秀芳",
            "gender": "女",
            "id_number": "319901196805121226",
            "phone": "15400002406",
            "address": "梧桐里9号楼301室",
        },
        {
            "role": "respondent",
            "name": "王建国",
            "gender": "男",
            "id_number": "319901197908032116",
            "address": "梧桐里9号楼504室",
        },
    ],
}

LIGHTS: dict[str, Any] = {
    "kind": "governance",
    "topic": "property",
    "source": "grid",
    "facts": "十二号楼三层至五层楼道灯不亮已有两周。",
    "place": {"estate": "梧桐里", "building": "12号楼"},
    "registered_on": "2025-03-03",
    "parties": [{"name": "孙桂英"}],
}

CONTACT = {"type": "contact", "at": "2025-03-05T10:00", "with": "王建国", "note": "约定时间"}

NOISE = random.Random(20).randbytes(50_000)  # noqa: S311 - the same noise every time


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str = field(repr=False)
    error: str

    @property
    def value(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Desk:
    """A register and the way to give commands about it."""

    folder: Path
    run: Callable[..., Said]

    def __call__(self, *words: str) -> Any:
        """A command that must succeed; its JSON value."""
        said = self.run("--register", str(self.folder), *words, "--json")
        assert (said.status, said.error) == (0, "")
        return said.value

    def refused(self, *words: str, lang: str = "en") -> Said:
        """A command that must be refused, with one sentence and no other output."""
        said = self.run("--register", str(self.folder), "--lang", lang, *words)
        assert said.status in {1, 2, 3}
        assert said.error.endswith("\n")
        assert said.error.count("\n") == 1
        assert "Traceback" not in said.error
        return said

    def file(self, value: object, name: str = "stdin.json") -> str:
        """A file beside the register that holds ``value``."""
        file = self.folder.parent / name
        if isinstance(value, bytes):
            file.write_bytes(value)
        else:
            file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return str(file)

    def record(self, case: object = None, **changes: Any) -> str:
        """A case taken in; its number."""
        value = {**PARKING, **changes} if case is None else case
        return str(self("record", self.file(value))[0]["number"])

    def log(self, number: str, **event: Any) -> Any:
        """An event put on record."""
        return self("log", number, self.file(event))

    def show(self, number: str) -> Any:
        """The case whole."""
        return self("show", number)

    def digest(self) -> tuple[Any, ...]:
        """Everything the register says, for comparison before and after."""
        connection = sqlite3.connect(self.folder / "register.sqlite3")
        try:
            tables = [
                row[0]
                for row in connection.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
                )
            ]
            return tuple(
                (table, *connection.execute(f'SELECT * FROM "{table}"').fetchall())  # noqa: S608
                for table in tables
                if not table.startswith("case_terms")
            )
        finally:
            connection.close()


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """One command through the process's own entry."""

    def carry_out(*words: str) -> Said:
        capfd.readouterr()
        status = main(words)
        told = capfd.readouterr()
        return Said(status, told.out, told.err)

    return carry_out


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "register"
    assert main(("new", str(folder), *OFFICE)) == 0
    return folder


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path, run: Callable[..., Said]) -> Desk:
    """A register of an office that has just been made."""
    return Desk(Path(shutil.copytree(desk_template, tmp_path / "register")), run)


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Callable[..., list[str]]:
    """Fills the blanks of a command: files that are as they should be, and an empty folder."""
    out = tmp_path / "out"
    out.mkdir()
    ledger = desk.file("反映人,反映内容\n李秀芳,车位被占。\n".encode(), "台账.csv")
    blanks = {
        "case": desk.file(PARKING, "case.json"),
        "event": desk.file(CONTACT, "event.json"),
        "ledger": ledger,
        "out": str(out),
    }

    def fill(words: Iterable[str]) -> list[str]:
        full = list(words)
        for name, value in blanks.items():
            full = [word.replace(f"{{{name}}}", value) for word in full]
        return full

    return fill
