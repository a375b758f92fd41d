"""Asked to stop in the middle: nothing has changed and nothing lies about; or all of it is done."""

import contextlib
import importlib
import os
import signal
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services import backups, folders, journal
from services.stopping import StopAsked, stoppable
from tests.commands.conftest import PARKING, Desk


def ask() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def asked_before(act: Callable[..., Any]) -> Callable[..., Any]:
    """``act``, with somebody asking the process to end just before it."""

    def asking(*given: Any, **named: Any) -> Any:
        ask()
        return act(*given, **named)

    return asking


@pytest.mark.parametrize(
    ("words", "module", "name"),
    [
        (("record", "{case}"), "services.journal", "write"),
        (("export", "-o", "{out}/x.csv"), "reports.house.handed_out", "_keep"),
        (("export", "-o", "{out}/x.xlsx"), "services.work", "carried_out"),
        (("print", "case-sheet", "2025-0001", "-o", "{out}/x.pdf"), "services.work", "carried_out"),
        (("backup", "-o", "{out}/x.zip"), "services.backups", "_pack"),
        (("new", "{out}/register"), "services.journal", "write"),
    ],
)
def test_until_something_is_kept_a_command_leaves_nothing(
    desk: Desk,
    filled: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    module: str,
    name: str,
) -> None:
    desk.record()
    before, words = desk.digest(), tuple(filled(words))
    found = __import__(module, fromlist=[name])
    monkeypatch.setattr(found, name, asked_before(getattr(found, name)))
    said = desk.refused(*words)
    assert (said.status, said.out) == (1, "")
    assert "nothing was changed" in said.error
    monkeypatch.undo()
    assert desk.digest() == before
    assert not any(Path(filled(["{out}"])[0]).iterdir())
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_what_is_kept_is_answered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from services.queries import cases

    monkeypatch.setattr(cases, "lines", asked_before(cases.lines))
    assert desk("record", desk.file(PARKING)) == [{"number": "2025-0001"}]


def test_a_backup_that_is_in_its_place_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record()
    file = tmp_path / "out" / "copy.zip"
    file.parent.mkdir()
    monkeypatch.setattr(backups, "_digest", asked_before(backups._digest))
    assert desk.refused("backup", "-o", str(file)).status == 1  # asked while it was packed
    monkeypatch.undo()
    monkeypatch.setattr(folders, "keep_names", asked_before(folders.keep_names))
    assert desk("backup", "-o", str(file))["path"] == str(file)
    assert [one.name for one in file.parent.iterdir()] == ["copy.zip"]


def test_an_export_that_cannot_be_put_on_record_is_not_handed_out(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.vocabulary.errors import Trouble
    from services import work

    def full(*_given: Any, **_named: Any) -> None:
        raise Trouble("register.disk-full")

    desk.record()
    out = tmp_path / "handed"
    out.mkdir()
    monkeypatch.setattr(work, "carried_out", full)
    for words in (
        ("export", "-o", str(out / "x.csv")),
        ("print", "case-sheet", "2025-0001", "-o", str(out / "x.pdf")),
        ("print", "list-hazards", "-o", str(out / "y.pdf")),
    ):
        assert desk.refused(*words).status == 1
    assert list(out.iterdir()) == []


def test_pictures_are_all_put_there_or_none(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui import screens

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    desk.record()
    out = tmp_path / "pictures"
    monkeypatch.setattr(screens, "_save", asked_before(screens._save))
    assert "nothing was changed" in desk.refused("screens", str(out)).error
    assert not out.exists()
    assert not list(tmp_path.glob(".laoniangjiu-*"))


def broken_off(act: Callable[[], Any]) -> None:
    """See that ``act`` goes to its end, and what comes after it is broken off."""
    done = False
    with pytest.raises(StopAsked), stoppable():  # noqa: PT012 - the second is never passed
        act()
        done = True
        threading.Event().wait(60)
    assert done


def test_a_module_is_not_broken_off_while_it_is_read_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\nwhole = True\n"
    (tmp_path / "read_in_whole.py").write_text(asking, encoding="ascii")
    monkeypatch.syspath_prepend(str(tmp_path))
    broken_off(lambda: importlib.import_module("read_in_whole"))
    assert sys.modules.pop("read_in_whole").whole


def test_what_is_asked_where_nothing_comes_through_is_asked_again(
    capfd: pytest.CaptureFixture[str],
) -> None:
    kept = [threading.Event()]
    reference = weakref.ref(kept[0], lambda _: ask())
    broken_off(kept.clear)
    assert reference() is None
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("called", [None, "something else"])
def test_a_library_that_keeps_it_to_itself_changes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, called: str | None
) -> None:
    before, write = desk.digest(), journal.write

    def keeping(*given: Any, **named: Any) -> Any:
        with contextlib.suppress(StopAsked):
            ask()
        if called:
            raise ValueError(called)
        return write(*given, **named)

    monkeypatch.setattr(journal, "write", keeping)
    assert "nothing was changed" in desk.refused("record", desk.file(PARKING)).error
    assert desk.digest() == before
