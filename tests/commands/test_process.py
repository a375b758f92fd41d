"""The program as a process: its exit status, its streams in every locale, its manners."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import OFFICE, PARKING

ROOT = Path(__file__).parents[2]


def start(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ended(process: subprocess.Popen[bytes], handed: bytes = b"") -> tuple[int, bytes, bytes]:
    out, error = process.communicate(handed, timeout=60)
    return process.returncode, out, error


CASE = json.dumps(PARKING, ensure_ascii=False).encode()
ASCII_ONLY = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
LOCALES: dict[str, tuple[dict[str, str], str]] = {
    "C": ({"LC_ALL": "C"}, "utf-8"),
    "POSIX": ({"LC_ALL": "POSIX", "LANG": "POSIX"}, "utf-8"),
    "none": ({"LC_ALL": "", "LANG": "", "LC_MESSAGES": ""}, "utf-8"),
    "ASCII": (ASCII_ONLY, "utf-8"),
    "GBK": ({"PYTHONIOENCODING": "gbk", "LANG": "zh_CN.GBK"}, "gbk"),
    "Latin": ({"PYTHONIOENCODING": "latin-1"}, "latin-1"),
}


def test_a_day_of_a_script(tmp_path):
    folder = str(tmp_path / "register")
    at = ("--register", folder)
    status, out, error = ended(start("new", folder, *OFFICE, "--json"))
    assert (status, json.loads(out), error) == (0, {"location": folder, "cases": 0}, b"")
    status, out, error = ended(start("--json", *at, "record", "-"), CASE)
    assert (status, json.loads(out), error) == (0, [{"number": "2025-0001"}], b"")
    refused = ended(start("--json", *at, "record", "-"), b'{"facts": ')
    assert (refused[0], refused[1], refused[2].count(b"\n")) == (1, b"", 1)
    misused = ended(start(*at, "record", "--json"))
    assert (misused[0], misused[1], misused[2].count(b"\n")) == (2, b"", 1)
    nowhere = ended(start("--register", str(tmp_path / "nowhere"), "cases", "--json"))
    assert (nowhere[0], nowhere[1], nowhere[2].count(b"\n")) == (3, b"", 1)


@pytest.mark.parametrize("name", LOCALES)
def test_chinese_is_said_in_every_locale(desk, name):
    environment, encoding = LOCALES[name]
    desk.record()
    at = ("--register", str(desk.folder))
    status, out, error = ended(start(*at, "--lang", "zh", "cases", "--json", **environment))
    assert (status, error) == (0, b"")
    assert json.loads(out.decode(encoding))[0]["parties"] == "李秀芳、王建国"
    status, out, error = ended(start(*at, "--lang", "zh", "没有", **environment))
    assert (status, out, error.count(b"\n")) == (2, b"", 1)
    said = error.decode(encoding)
    if encoding in {"utf-8", "gbk"}:
        assert "「没有」" in said
    else:
        assert "\\u6ca1" in said


@pytest.mark.parametrize("words", [("cases",), ("cases", "--json"), ("--help",), ("history",)])
def test_who_stops_reading_is_not_told_off(desk, words):
    desk.record()
    process = start("--register", str(desk.folder), *words)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stdin is not None
    process.stdin.close()
    with process.stderr as told:
        assert told.read() == b""
    assert process.wait(60) == 0


def test_a_long_list_may_be_cut_off_by_a_head(desk):
    rows: list[dict[str, Any]] = [{**PARKING, "title": "长" * 100} for _ in range(400)]
    desk("record", desk.file(rows))
    process = start("--register", str(desk.folder), "cases", "--limit", "400")
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"2025-0400")
    process.stdout.close()
    assert process.stderr is not None
    assert process.stdin is not None
    process.stdin.close()
    with process.stderr as told:
        assert told.read() == b""
    assert process.wait(60) == 0


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_who_interrupts_is_obeyed_and_told_that_nothing_changed(desk, asked):
    before = desk.digest()
    process = start("--register", str(desk.folder), "--lang", "en", "record", "-")
    assert process.stdin is not None
    process.stdin.write(b" " * 300_000)  # more than a pipe holds: it is being read
    process.stdin.flush()
    process.send_signal(asked)
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out, error.count(b"\n")) == (1, b"", 1)
    assert b"nothing was changed" in error
    assert desk.digest() == before


def test_without_a_display_the_window_says_so(tmp_path):
    environment = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    for words in ((), ("--register", str(tmp_path), "--lang", "en")):
        status, out, error = ended(start(*words, **environment))
        assert (status, out, error.count(b"\n")) == (1, b"", 1)


def test_a_python_without_the_packages_says_which_one_has_them():
    told = subprocess.run(
        [sys.executable, "-S", "main.py", "--lang", "en", "cases"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr.count(b"\n")) == (1, b"", 1)
    assert b"Run make install" in told.stderr


def test_closed_streams_are_no_disaster(desk):
    desk.record()
    command = f'exec "{sys.executable}" main.py --register "{desk.folder}" cases'
    for closing in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        told = subprocess.run(
            ["sh", "-c", f"{command} {closing}"], cwd=ROOT, capture_output=True, check=False
        )
        assert told.returncode == 0, told.stderr
        assert b"Traceback" not in told.stderr
