"""The plug is pulled while evidence is taken in: no row without its file, nothing said is lost."""

import random

import pytest

from services.commands.intake import RecordCase
from services.queries import evidence
from services.register import open_register
from services.verification import verify
from tests import builders, builders_evidence
from tests.faults.test_kill import killed_after, process

TAKER = """
import sys
from services.commands.evidence import AddEvidence
from services.register import open_register
from tests import builders_evidence
database = open_register(sys.argv[1])
print("open", flush=True)
for number in range(10_000):
    draft = builders_evidence.photo(database, f"{sys.argv[3]}.{number}")
    database.run(AddEvidence(case_id=int(sys.argv[2]), items=(draft,)))
    print(number, flush=True)
"""


@pytest.mark.slow
def test_a_killed_clerk_leaves_no_evidence_without_its_file(register, register_folder):
    case = builders.run(register, RecordCase(draft=builders.intake()))
    register.close()
    moments = random.Random(11)  # noqa: S311 - the same moments every time
    there = 0
    for shift in range(5):
        taking = process("-c", TAKER, str(register_folder), str(case), str(shift))
        confirmed = killed_after(taking, moments.uniform(0, 0.3), lines=2)
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
