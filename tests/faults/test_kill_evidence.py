"""The plug is pulled while evidence is taken in: no row without its file, nothing said is lost."""

import random

import pytest

from services.commands.intake import RecordCase
from services.queries import evidence
from services.register import open_register
from services.verification import verify
from tests import builders, builders_evidence
from tests.faults import clerk


@pytest.mark.slow
def test_a_killed_clerk_leaves_no_evidence_without_its_file(register, register_folder):
    case = builders.run(register, RecordCase(draft=builders.intake()))
    register.close()
    moments = random.Random(11)  # noqa: S311 - the same moments every time
    there = 0
    for shift in range(5):
        moment = moments.uniform(0, 0.3)
        confirmed = clerk.killed_after(moment, clerk.take_in, register_folder, case, shift, said=2)
        database = open_register(register_folder)
        try:
            assert verify(database) == ()
            with database.reading() as reading:
                lines = evidence.of_case(reading, case)
            assert len(lines) - there - len(confirmed) in {0, 1}
            store = builders_evidence.store(database)
            assert all(store.read(line.file).startswith(b"\xff\xd8") for line in lines)
        finally:
            database.close()
        there = len(lines)
    assert there
