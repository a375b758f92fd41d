"""Who is at work when the plug is pulled, in a process of its own that is killed.

Each says through a pipe what it has done once that is confirmed; what the clerk does is the same
every time, so that a test knows what the register must hold after any number of commands. They
are forked from a process that has loaded what they need and waits, and killed with SIGKILL.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL
from typing import TYPE_CHECKING, Any

from sqlalchemy import orm

from models.vocabulary.terms import CaseState
from services import backups
from services.commands.evidence import AddEvidence
from services.commands.history import UndoEntry
from services.commands.intake import RecordCase
from services.commands.proceeding import AdvanceCase, AssignCase
from services.database import Database
from services.register import new_register, open_register
from tests import builders, builders_evidence

if TYPE_CHECKING:
    from services.work import Command

Say = Callable[[object], None]
"""Tells who waits at the other end of the pipe."""

STATES = {
    "record": "registered",
    "accept": "accepted",
    "assign": "assigned",
    "meet": "mediating",
    "take the meeting back": "assigned",
    "meet again": "mediating",
    "take the case back": "",
}
"""What the clerk does with a case, and the state it is in afterwards; empty when it is gone."""


def deeds(shift: int) -> Iterator[tuple[str, str]]:
    """What is done to which case, by its title, without end: every third is taken back at once."""
    for ordinal in count(1):
        title = f"第{shift}班第{ordinal}件"
        yield title, "record"
        if ordinal % 3 == 0:
            yield title, "take the case back"
            continue
        for deed in ("accept", "assign", "meet", "take the meeting back", "meet again"):
            yield title, deed


def _saved(database: Database, shift: int, body: builders.Body) -> Iterator[int]:
    """Do one thing after the other; the journal entry of each, once it is confirmed."""
    case = last = 0
    for title, deed in deeds(shift):
        command: Command
        match deed:
            case "record":
                command = RecordCase(draft=builders.intake(title=title))
            case "accept":
                agreed = {"accepted_on": builders.ACCEPTED_ON, "consent": "all"}
                command = AdvanceCase(case_id=case, to=CaseState.ACCEPTED, draft=agreed)
            case "assign":
                command = AssignCase(
                    case_id=case,
                    body_id=body.id,
                    mediator_ids=body.mediators,
                    on=builders.ASSIGNED_ON,
                )
            case "meet" | "meet again":
                command = builders.meeting(case)
            case _:
                command = UndoEntry(entry_id=last)
        changes = database.run(command)
        if deed == "record":
            assert changes.made is not None
            case = changes.made
        assert changes.entry is not None
        last = changes.entry
        yield last


def save(say: Say, folder: Path, shift: int, body: builders.Body) -> None:
    """Work at a register until killed; says the journal entry of each save."""
    database = open_register(folder, now=builders.Clock())
    say("open")
    for entry in _saved(database, shift, body):
        say(entry)


def take_in(say: Say, folder: Path, case: int, shift: int) -> None:
    """Add one photo after the other to a case until killed; says their numbers."""
    database = open_register(folder)
    say("open")
    for number in count():
        draft = builders_evidence.photo(database, f"{shift}.{number}")
        database.run(AddEvidence(case_id=case, items=(draft,)))
        say(number)


def back_up(say: Say, folder: Path) -> None:
    """Write one backup after the other until killed; says their numbers."""
    say("open")
    for number in count():
        name = f"register-20260101-{number:06}.zip"
        backups.write_backup(folder, folder / backups.FOLDER / name)
        say(number)


def found(say: Say, folder: Path) -> None:
    """Make a register, and say so."""
    say("open")
    new_register(folder, builders.FOUNDING).close()
    say(1)


def killed_after(
    seconds: float, work: Callable[..., None], *words: Any, said: int = 1, ends: bool = False
) -> list[int]:
    """Let ``work`` be done, kill it, and what it had confirmed by then.

    Args:
        seconds: how long after the first ``said`` things it said it is killed.
        work: one of this module; ``words`` are what it is told.
        said: so many are awaited, ``open`` among them, however slow the machine.
        ends: whether it may be through by then.
    """
    apart = multiprocessing.get_context("forkserver")
    apart.set_forkserver_preload([__name__])
    hears, says = apart.Pipe(duplex=False)
    process = apart.Process(target=_begin, args=(work, says, *words))
    process.start()
    says.close()
    with hears:
        heard = [hears.recv() for _ in range(said)]
        over = time.perf_counter() + seconds
        try:
            while (left := over - time.perf_counter()) > 0:
                if hears.poll(left):
                    heard.append(hears.recv())
        except EOFError:
            assert ends, "it had ended by itself"
        process.kill()
        process.join()
        assert ends or process.exitcode == -SIGKILL, "it had ended by itself"
        heard += _rest(hears)
    process.close()
    first, *confirmed = heard
    assert first == "open"
    return confirmed


def _begin(work: Callable[..., None], says: Connection, *words: object) -> None:
    work(says.send, *words)


def _rest(hears: Connection) -> Iterator[Any]:
    """What was said and not heard before the end."""
    while True:
        try:
            yield hears.recv()
        except EOFError:
            return


orm.configure_mappers()
