"""The plug is pulled while the clerk saves: every confirmed save is there, and no half of one.

A process of its own saves one thing after the other and says each through a pipe once
``Database.run`` has returned. It is killed at a random moment; whoever opens the register next
must find what the clerk had done after exactly as many commands as were confirmed, or one more
(the one that was on the disk and not yet said).
"""

import json
import os
import random
import sqlite3
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from services import backups
from services.register import DATABASE, new_register, open_register
from services.verification import verify
from tests import builders
from tests.faults import clerk

KILLS_A_REGISTER = 10
REGISTERS = 20 if os.environ.get("SLOW") == "full" else 1
LONGEST_SHIFT = 0.4
"""Seconds from the first save to the latest kill: some thirty saves."""


def expected(shift: int, many: int) -> dict[str, str]:
    """The state of every case of a shift, by its title, after so many commands."""
    states: dict[str, str] = {}
    for title, deed in islice(clerk.deeds(shift), many):
        states[title] = clerk.STATES[deed]
    return {title: state for title, state in states.items() if state}


def found(folder: Path, shift: int) -> dict[str, str]:
    """The state of every case of a shift, each read whole."""
    database = open_register(folder, now=builders.Clock())
    try:
        assert verify(database) == ()
        with database.reading() as reading:
            rows = reading.connection.exec_driver_sql(
                'SELECT id FROM "case" WHERE title LIKE ?', (f"第{shift}班%",)
            ).all()
        cases = [builders.read(database, row.id) for row in rows]
    finally:
        database.close()
    for case in cases:
        assert [party.name for party in case.parties] == ["李秀芳", "赵建明"]
        assert case.facts.endswith("当面商量。")
        assert case.place.estate == "梧桐里"
        assert len(case.requests) == 2
        assert len(case.meetings) == (case.line.state.value == "mediating")
        assert (case.assignment is not None) == (case.line.state.value in {"assigned", "mediating"})
    return {case.line.title: case.line.state.value for case in cases}


def entries(folder: Path) -> list[int]:
    connection = sqlite3.connect(folder / DATABASE)
    try:
        return [row[0] for row in connection.execute("SELECT id FROM journal_entry ORDER BY id")]
    finally:
        connection.close()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(REGISTERS))
def test_a_killed_clerk_has_lost_nothing_that_was_confirmed(register, register_folder, seed):
    body = builders.studio(register)
    register.close()
    moments = random.Random(seed)  # noqa: S311 - the same moments every time
    known = entries(register_folder)
    many = 0
    for shift in range(KILLS_A_REGISTER):
        moment = moments.uniform(0, LONGEST_SHIFT)
        said = 1 + shift % 4  # so many saves less one are awaited, however slow the machine
        confirmed = clerk.killed_after(moment, clerk.save, register_folder, shift, body, said=said)
        states = found(register_folder, shift)
        kept = entries(register_folder)
        assert kept[: len(known) + len(confirmed)] == known + confirmed
        done = len(kept) - len(known)
        assert done - len(confirmed) in {0, 1}
        assert states == expected(shift, done)
        known, many = kept, many + len(confirmed)
    assert many > KILLS_A_REGISTER, "nothing was saved before the kills"


@pytest.mark.slow
def test_a_killed_backup_leaves_whole_backups_only(register, register_folder, tmp_path):
    builders.closed_case(register)
    register.close()
    moments = random.Random(7)  # noqa: S311
    for attempt in range(3):
        moment = moments.uniform(0, 0.1)
        confirmed = clerk.killed_after(moment, clerk.back_up, register_folder, said=2)
        written = sorted((register_folder / backups.FOLDER).glob("*.zip"))
        assert len(written) - len(confirmed) in {0, 1}
        for file in written:
            with zipfile.ZipFile(file) as archive:
                assert archive.testzip() is None
                assert DATABASE in json.loads(archive.read("contents.json"))["sha256"]
        assert backups.restore(written[-1], tmp_path / f"back{attempt}").cases == 1
        for file in written:
            file.unlink()


@pytest.mark.slow
def test_a_killed_founding_leaves_a_whole_register_or_none(tmp_path):
    moments = random.Random(3)  # noqa: S311
    for attempt in range(4):
        folder = tmp_path / f"register{attempt}"
        confirmed = clerk.killed_after(moments.uniform(0, 0.5), clerk.found, folder, ends=True)
        if not folder.exists():
            assert not confirmed
            new_register(folder, builders.FOUNDING).close()  # nothing stands in its way
        database = open_register(folder)
        assert verify(database) == ()
        database.close()
